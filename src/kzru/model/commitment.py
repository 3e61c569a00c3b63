"""A stated intention, agreement or target to do something."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kzru.model.figure import Reason
from kzru.model.identifier import check_id
from kzru.model.source_text import FromText
from kzru.model.surface import check_surface
from kzru.text.span import Span
from kzru.values.brief import brief_period
from kzru.values.day import Day
from kzru.values.period import Period, RelativePeriod

__all__ = ["Commitment", "Strength"]


class Strength(StrEnum):
    """How firmly something is promised."""

    AGREED = "agreed"
    """Decided, signed, adopted; a goal set."""
    PLANNED = "planned"
    """Will, plan, is scheduled, intend."""
    ASPIRED = "aspired"
    """Hope, ready, possible, under consideration."""


@attrs.frozen(kw_only=True, repr=False)
class Commitment(FromText):
    """A promise, with who gives it and for when.

    Attributes:
        id: Stable: the same text and date give the same id.
        document: Id of the document.
        statement: Id of the statement it belongs to.
        span: The clause that states it.
        surface: The text there.
        actor: Country, organisation or person that is to act.
        action: What is to be done.
        deadline: When it is to be done.
        relative_deadline: The same as told, while or before the statement's date resolves it ("next year").
        target: Id of the figure it aims at.
        speaker: Who states it.
        strength: How firmly.
        why: The rules and words that decided the fields.
    """

    id: str = attrs.field(validator=check_id)
    document: str
    statement: str | None = None
    span: Span
    surface: str
    actor: str | None = None
    action: str
    deadline: Period | None = None
    relative_deadline: RelativePeriod | None = None
    target: str | None = None
    speaker: str | None = None
    strength: Strength
    why: tuple[Reason, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a surface that cannot stand at the span."""
        check_surface(f"commitment {self.id}", self.span, self.surface)

    def anchored(self, on: Day) -> Commitment:
        """Return the commitment as stated on that date: a relative deadline that was left unresolved is resolved."""
        if self.deadline is not None or self.relative_deadline is None:
            return self
        return attrs.evolve(self, deadline=self.relative_deadline.resolve(on))

    def _says(self) -> Iterable[object]:
        return (self.actor, self.action, brief_period(self.deadline), self.strength)
