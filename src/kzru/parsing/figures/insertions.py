"""What an editor put in brackets behind a number: «9,52 [процента]», "51 [billion dollars]", «28 (миллиардов тенге – ред.)».

::

    insertion = "[" {scale} [unit | noun] "]" | "(" {scale} [unit | noun] dash editor ")"

The surface is the number, or the words in the brackets where they are an amount by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kzru.evolve import evolve
from kzru.parsing.annotation.clauses import clause_words
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.measures import in_unit
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.figures.numbers import scales_at
from kzru.parsing.vocabulary import Kind
from kzru.units.registry import get_unit
from kzru.values.number import product

__all__ = ["with_insertions"]

_BRACKETS = frozenset("[(")
_LONGEST_EDITOR = 8
"""Tokens from the dash to the bracket: «– прим. ред.»."""


def with_insertions(
    sentence: Sentence, amounts: Iterable[Amount], numbers: NumberTrace | None
) -> Iterator[Amount]:
    """Yield the amounts, the bare ones with what the brackets behind them add; that is no amount of its own."""
    behind = 0
    for amount in amounts:
        if amount.first < behind:
            continue
        told, behind = _with_insertion(sentence, amount)
        if numbers is not None and told.first > amount.first:
            numbers.decline(amount.first, amount.last, NoFigure.INSERTED)
        yield told


def _with_insertion(sentence: Sentence, amount: Amount) -> tuple[Amount, int]:
    """Return the bare amount with what the brackets behind it add, and the token behind them; else as it was."""
    if not amount.is_bare or sentence.keys[amount.last] not in _BRACKETS:
        return amount, amount.last
    at, scale = scales_at(sentence, amount.last + 1)
    value, numeral, unit, counted = amount.value, amount.numeral, None, None
    if scale > 1:
        value, numeral = product(value, scale), numeral._replace(scale=scale)
    if (mark := sentence.at(Kind.UNIT, at)) is not None:
        symbol = sentence.symbol_of(mark.value)
        value, unit, at = in_unit(value, mark.value.factor), get_unit(symbol), mark.last
    elif (noun := counted_noun(sentence, at)) is not None:
        counted, at = noun, noun.last
    closing = _closing(sentence, amount.last, at)
    if at == amount.last + 1 or closing is None:
        return amount, amount.last
    told = evolve(amount, value=value, numeral=numeral, unit=unit, counted=counted)
    if unit is not None and scale > 1:
        told = evolve(told, first=amount.last + 1, last=at)
    return told, closing + 1


def _closing(sentence: Sentence, opening: int, at: int) -> int | None:
    """Return the mark that closes an editor's brackets at a token, in round ones behind the editor's name; else None."""
    keys = sentence.keys
    if keys[opening] == "[":
        return at if keys[at] == "]" else None
    editors = clause_words(sentence.vocabulary.language, "editors", "words")
    if keys[at] not in DASHES or keys[at + 1] not in editors:
        return None
    return next((end for end in range(at + 2, at + _LONGEST_EDITOR) if keys[end] == ")"), None)
