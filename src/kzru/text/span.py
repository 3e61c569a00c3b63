"""Where something stands in a text."""

from __future__ import annotations

import attrs

from kzru.errors import InvalidValueError

__all__ = ["Span"]

_set = object.__setattr__


@attrs.frozen(order=True, init=False)
class Span:
    """A stretch of text: offsets in Python characters of the text as given, end exclusive."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out, since no other class has so many objects: attrs would check in a second call.
        if not 0 <= start <= end:
            raise InvalidValueError(f"a span needs 0 <= start <= end, not start={start}, end={end}")
        _set(self, "start", start)
        _set(self, "end", end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of *text* that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether *other* lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved *by* characters to the right."""
        return Span(self.start + by, self.end + by)
