"""The sentence of a record in three parts: what stands before its words, the words, and what stands behind them."""

from __future__ import annotations

import attrs

from kzru.findings import Exhibit
from kzru.text.span import Span

__all__ = ["Quotation", "quotation"]

_AROUND = 240
"""Characters of a sentence that are shown before and behind the words of a record, cut between words."""


@attrs.frozen
class Quotation:
    """A sentence with the words of a record in it.

    Attributes:
        before: What stands before them.
        words: The words.
        after: What stands behind them.
    """

    before: str
    words: str
    after: str


def quotation(exhibit: Exhibit) -> Quotation:
    """Return the sentence of a piece of evidence, a long one cut short around its words; only the words where there is no text."""
    place, text = exhibit.span, getattr(exhibit.record, "source_text", None)
    sentence = getattr(exhibit.record, "sentence_span", None)
    if place is None or text is None or not isinstance(sentence, Span):
        return Quotation("", _spaced(exhibit.surface), "")
    whole: str = text.text
    return Quotation(
        _cut_before(_spaced(whole[sentence.start : place.start])),
        _spaced(whole[place.start : place.end]),
        _cut_behind(_spaced(whole[place.end : sentence.end])),
    )


def _spaced(text: str) -> str:
    """Return a text on one line; a blank at either end stays."""
    inside = " ".join(text.split())
    if not inside:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{inside}{' ' if text[-1].isspace() else ''}"


def _cut_before(text: str) -> str:
    if len(text) <= _AROUND:
        return text.lstrip()
    _, _, kept = text[-_AROUND:].partition(" ")
    return f"… {kept or text[-_AROUND:]}"


def _cut_behind(text: str) -> str:
    if len(text) <= _AROUND:
        return text.rstrip()
    kept, _, _ = text[:_AROUND].rpartition(" ")
    return f"{kept or text[:_AROUND]} …"
