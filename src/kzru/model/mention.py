"""One place in a document where something is spoken of."""

from __future__ import annotations

import attrs

from kzru.errors import InvalidValueError
from kzru.text.span import Span

__all__ = ["Mention", "check_surface"]


def check_surface(what: str, span: Span, surface: str) -> None:
    """Refuse a surface that is not as long as its span.

    Raises:
        InvalidValueError: The lengths differ, so the surface cannot be the text at the span.
    """
    if len(surface) != span.end - span.start:
        raise InvalidValueError(
            f"{what}: the surface {surface!r} is not as long as the span {span.start}–{span.end}"
        )


@attrs.frozen
class Mention:
    """A stretch of a document's text, kept with its place."""

    span: Span
    surface: str

    def __attrs_post_init__(self) -> None:
        """Refuse a surface that cannot stand at the span."""
        check_surface("mention", self.span, self.surface)
