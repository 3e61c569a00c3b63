"""Why a figure was read so: what each rule decided, as the reasons that a figure carries."""

from __future__ import annotations

from collections.abc import Mapping

from kzru.model.figure import Reason
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.numerals import NumeralForm
from kzru.text.span import Span

__all__ = ["reading_of", "reasons_of"]


def reasons_of(sentence: Sentence, found: Mapping[str, Finding]) -> tuple[Reason, ...]:
    """Return the reasons of a figure from what was found, by its fields."""
    reasons: list[Reason] = []
    text, tokens = sentence.text, sentence.tokens
    for field, (value, rule, first, last) in found.items():
        if first < last:
            start, end = tokens[first].start, tokens[last - 1].end
            reasons.append(Reason(field, rule, Span(start, end), text[start:end]))
        elif value is not None:
            reasons.append(Reason(field, rule))
    return tuple(reasons)


def reading_of(amount: Amount) -> Finding:
    """Return how the number was read, and whether its digits could be read otherwise."""
    rule = (
        f"number told in {amount.form}"
        if amount.form in (NumeralForm.DIGITS, NumeralForm.WORDS)
        else str(amount.form)
    )
    if amount.numeral.ambiguous:
        rule += "; ambiguous: with another decimal mark the digits are a thousand times that"
    if amount.shares:
        rule += "; unit or noun of the amount beside it"
    return Finding(amount.value, rule, amount.first, amount.last)
