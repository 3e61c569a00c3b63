"""The law that every record keeps: its surface is the text at its span."""

from __future__ import annotations

from kzru.errors import InvalidValueError
from kzru.text.span import Span

__all__ = ["check_surface"]


def check_surface(what: str, span: Span, surface: str) -> None:
    """Refuse a surface that is not as long as its span.

    Raises:
        InvalidValueError: The lengths differ, so the surface cannot be the text at the span.
    """
    if len(surface) != span.end - span.start:
        raise InvalidValueError(
            f"{what}: the surface {surface!r} is not as long as the span {span.start}–{span.end}"
        )
