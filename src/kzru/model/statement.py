"""What one speaker says in one stretch of a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import attrs

from kzru.model.identifier import check_id
from kzru.model.source_text import FromText
from kzru.text.span import Span
from kzru.values.day import Day, day_of

__all__ = ["Mode", "Statement"]


class Mode(StrEnum):
    """In which form a document gives a statement."""

    SPEECH = "speech"
    """A turn of a transcript, or a signed article."""
    QUOTE = "quote"
    """Words between quotation marks."""
    REPORTED = "reported"
    """A sentence that tells what somebody said."""
    NARRATION = "narration"
    """The outlet's own words."""


@attrs.frozen(kw_only=True, repr=False)
class Statement(FromText):
    """A stretch of a document in which one speaker says something.

    Attributes:
        id: Stable: the same text and date give the same id.
        document: Id of the document.
        span: Where it stands.
        speaker: First and last name in their English spelling; None for the outlet's own words.
        role: The speaker's office as the document gives it, such as "President of Kazakhstan".
        country: ISO 3166 code of the country the speaker speaks for.
        mode: In which form the document gives it.
        date: When it was said.
        place: Where it was said.
    """

    id: str = attrs.field(validator=check_id)
    document: str
    span: Span
    speaker: str | None = None
    role: str | None = None
    country: str | None = None
    mode: Mode
    date: date | None = attrs.field(default=None, converter=day_of)
    place: str | None = None

    def anchored(self, on: Day) -> Statement:
        """Return the statement as made on that date, where it has none."""
        return attrs.evolve(self, date=self.date or day_of(on))

    def _says(self) -> Iterable[object]:
        return (self.speaker, self.mode, self.date, self.place, f"{self.span.start}–{self.span.end}")
