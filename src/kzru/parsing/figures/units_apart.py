"""Units that stand apart from their numbers: in a head before them, or put in brackets behind by an editor.

::

    cells     = head {period number}                   exports, bn dollars: 2023 - 9.5; 2024 - 9.8
    insertion = "[" {scale} [unit | noun] "]"          «9,52 [процента]», "51 [billion dollars]"
              | "(" {scale} [unit | noun] dash editor ")"         «28 (миллиардов тенге – ред.)»

The surface of an insertion is the number, or the words in the brackets where they are an amount by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kzru.evolve import evolve
from kzru.lang.measures import MeasureName
from kzru.parsing.annotation.clauses import clause_words
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.measures import head_of, in_unit
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.figures.numbers import scales_at
from kzru.parsing.vocabulary import Kind
from kzru.units.registry import get_unit

__all__ = ["with_head_unit", "with_insertions"]

_BRACKETS = frozenset("[(")
_LONGEST_EDITOR = 8
"""Tokens from the dash to the bracket: «– прим. ред.»."""


def with_head_unit(
    sentence: Sentence, amounts: Sequence[Amount], numbers: NumberTrace | None
) -> Sequence[Amount]:
    """Return the amounts, the bare ones behind a head with its scale and unit; the head itself is none."""
    head = head_of(sentence) if amounts else None
    if head is None or head.mark.value.unit.dimension == "time":
        return amounts
    told = []
    for amount in amounts:
        if amount.first >= head.last and amount.is_bare and amount.numeral.scale == 1:
            told.append(evolve(_in_unit(sentence, amount.scaled(head.scale), head.mark), shares=True))
        elif not head.first <= amount.first < head.last:
            told.append(amount)
        elif numbers is not None:
            numbers.decline(amount.first, amount.last, NoFigure.HEAD)
    return told


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
    told = amount.scaled(scale) if scale > 1 else amount
    if (mark := sentence.at(Kind.UNIT, at)) is not None:
        told, at = _in_unit(sentence, told, mark), mark.last
    elif (noun := counted_noun(sentence, at)) is not None:
        told, at = evolve(told, counted=noun), noun.last
    closing = _closing(sentence, amount.last, at)
    if at == amount.last + 1 or closing is None:
        return amount, amount.last
    if mark is not None and scale > 1:
        told = evolve(told, first=amount.last + 1, last=at)
    return told, closing + 1


def _in_unit(sentence: Sentence, amount: Amount, mark: Mark) -> Amount:
    name: MeasureName = mark.value
    return evolve(amount, value=in_unit(amount.value, name.factor), unit=get_unit(sentence.symbol_of(name)))


def _closing(sentence: Sentence, opening: int, at: int) -> int | None:
    """Return the mark that closes an editor's brackets at a token, in round ones behind the editor's name; else None."""
    keys = sentence.keys
    if keys[opening] == "[":
        return at if keys[at] == "]" else None
    editors = clause_words(sentence.vocabulary.language, "editors", "words")
    if keys[at] not in DASHES or keys[at + 1] not in editors:
        return None
    return next((end for end in range(at + 2, at + _LONGEST_EDITOR) if keys[end] == ")"), None)
