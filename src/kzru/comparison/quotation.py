"""A sentence as it is quoted in plain text, with the words of a record marked in it."""

from __future__ import annotations

import re

import attrs

from kzru.comparison.wording import quoted
from kzru.model import Record
from kzru.model.source_text import FromText, first_place

__all__ = ["LONGEST", "MARK", "Quotation", "quotation_of"]

LONGEST = 300
"""Characters of a sentence that a table quotes."""
MARK = "*"
"""What stands before and behind the words of the record."""

_BLANKS = re.compile(r"[^\S ]\s*| \s+")  # all but a single space, which is left as it is
_GAP = "…"


@attrs.frozen
class Quotation:
    """A sentence on one line, in three parts.

    Attributes:
        before: What stands before the record's words.
        words: The record's words.
        after: What stands behind them.
    """

    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """The sentence in quotation marks, with the words marked: “Trade reached *$28 billion* in 2024.”."""
        is_alone = not any(char.isalnum() for char in self.before + self.after)
        if is_alone:  # as in the ledger, which has gaps for the rest of a sentence
            gaps = f" {_GAP}"
            return quoted(f"{self.before.strip(gaps)}{self.words}{self.after.strip(gaps)}")
        words = f"{MARK}{self.words}{MARK}" if self.words else ""
        return quoted(f"{self.before}{words}{self.after}".strip())

    def shortened(self, longest: int = LONGEST) -> Quotation:
        """Return the quotation with its ends cut off between words, so that about so many characters are left."""
        room = longest - len(self.words)
        if room >= len(self.before) + len(self.after):
            return self
        if room < 0:
            return Quotation("", f"{self.words[:longest].rsplit(' ', 1)[0]} {_GAP}", "")
        ahead = max(room // 2, room - len(self.after))
        before = self.before if len(self.before) <= ahead else _cut_begin(self.before, ahead)
        left = max(0, room - len(before))
        return Quotation(
            before, self.words, self.after if len(self.after) <= left else _cut_end(self.after, left)
        )


def quotation_of(record: Record) -> Quotation | None:
    """Return the sentence in which a record is told first; None where the text is not at hand."""
    place = first_place(record)
    if not isinstance(record, FromText) or record.source_text is None or place is None:
        return None
    text, sentence = record.source_text.text, record.source_text.sentence(place)
    parts = (text[sentence.start : place.start], place.of(text), text[place.end : sentence.end])
    return Quotation(*(_BLANKS.sub(" ", part) for part in parts))


def _cut_begin(text: str, size: int) -> str:
    kept = text[len(text) - size :]
    return f"{_GAP} {kept.partition(' ')[2]}"


def _cut_end(text: str, size: int) -> str:
    kept = text[:size]
    return f"{kept.rpartition(' ')[0]} {_GAP}"
