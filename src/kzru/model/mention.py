"""One place in a document where something is spoken of."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kzru.hooks import Validated
from kzru.model.figure import Stage
from kzru.model.surface import check_surface
from kzru.short import Short, brief
from kzru.text.span import Span

__all__ = ["Mention"]


@attrs.frozen(repr=False)
class Mention(Short, Validated):
    """A stretch of a document's text, kept with its place.

    Attributes:
        span: Where it stands.
        surface: The text there.
        statement: Id of the statement it stands in.
        stage: How far a project has come, as it is told there.
    """

    span: Span
    surface: str
    statement: str | None = None
    stage: Stage | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a surface that cannot stand at the span."""
        check_surface("mention", self.span, self.surface)

    def _says(self) -> Iterable[object]:
        return (
            f"“{brief(self.surface)}”",
            f"{self.span.start}–{self.span.end}",
            self.stage and self.stage.replace("_", " "),
        )
