"""A piece of evidence: a record, who states it, and the sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from kzru.comparison.quotation import Quotation, quotation_of
from kzru.comparison.wording import date_text
from kzru.model import Record
from kzru.model.source_text import SourceText, first_place, told_in
from kzru.short import Short, brief
from kzru.text.span import Span

__all__ = ["Exhibit", "exhibit_of"]


@attrs.frozen(kw_only=True, repr=False)
class Exhibit(Short):
    """A record as evidence of a finding.

    Attributes:
        record: The record: a figure, a commitment, a project or an event.
        speaker: Who states it; None for the outlet's own words.
        date: When it was stated.
        title: The title of its document.
        source: Who published the document.
        url: Where the document was found.
    """

    record: Record
    speaker: str | None = None
    date: date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None

    @property
    def document(self) -> str:
        """Id of the document."""
        return self.record.document

    @property
    def span(self) -> Span | None:
        """Where the record stands in the text."""
        return first_place(self.record)

    @property
    def surface(self) -> str:
        """The words of the record as they stand."""
        mentions = getattr(self.record, "mentions", None)
        return str(getattr(mentions[0] if mentions else self.record, "surface", ""))

    @property
    def sentence(self) -> str | None:
        """The sentence that it stands in, on one line; None where the text is not at hand."""
        told = getattr(self.record, "sentence", None)
        return None if told is None else " ".join(told.split())

    @property
    def who(self) -> str:
        """Who states it: the speaker, or else what the document is called."""
        return self.speaker or told_in(self.record, self.document)

    @property
    def quotation(self) -> str:
        """The sentence in quotation marks with the words of the record between asterisks, or else these words alone."""
        return self._quotation.text

    @property
    def shortened_quotation(self) -> str:
        """The same, with the ends of a long sentence cut off."""
        return self._quotation.shortened().text

    @property
    def _quotation(self) -> Quotation:
        return quotation_of(self.record) or Quotation("", " ".join(self.surface.split()), "")

    @property
    def line(self) -> str:
        """Who, when, and the sentence: "Vladimir Putin (12 Nov 2025): “Trade reached *$28 billion*.”"."""
        return f"{self.who} ({date_text(self.date)}): {self.quotation}"

    def _says(self) -> Iterable[object]:
        return (self.who, self.date, f"“{brief(self.surface)}”")


def exhibit_of(record: Record, *, speaker: str | None = None, on: date | None = None) -> Exhibit:
    """Return a record as evidence; speaker and date are the record's own where it tells them."""
    text = getattr(record, "source_text", None)
    known = text if isinstance(text, SourceText) else SourceText("", None)
    return Exhibit(
        record=record,
        speaker=speaker or getattr(record, "speaker", None),
        date=on or getattr(record, "stated_on", None) or known.published,
        title=known.title,
        source=known.source,
        url=known.url,
    )
