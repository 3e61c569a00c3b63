"""What parts the amounts of a sentence from one another, so that a period behind them is that of the last alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.vocabulary import Kind

__all__ = ["Phrases", "is_led_by", "is_start_of_move"]

_DESTINATION, _FROM = tags("destination"), tags("from")
_VERBS = tags("auxiliary", "verb")
_JOINS = tags("conjunction", "pronoun")


class Phrases:
    """What parts the amounts of a sentence from one another, gathered once.

    An "and" or comma right before an amount only lists it ("9 million passengers and 140,000 tonnes last year"). So the
    size and the level of one change ("fell by 12 percent to $650 million last year") and a thing with its worth
    ("three projects worth €450 million were launched last year") have one period.
    """

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self._sentence = sentence
        self._amounts = amounts
        bases = (is_start_of_move(sentence, one) for one in amounts)
        places = (bool(one.counted and sentence.flags[one.first - 1] & _DESTINATION) for one in amounts)
        self._bases, self._places = (list(accumulate(such, initial=0)) for such in (bases, places))
        self._breaks: dict[int, Mapping[int, Sequence[int]]] = {}

    def _breaking(self, breaks: int) -> Mapping[int, Sequence[int]]:
        """Return the tokens that part two amounts, in order, by the clause that they stand in; *breaks* are tags."""
        sentence = self._sentence
        listing = {amount.start_in(sentence) - 1 for amount in self._amounts}
        compared = {mark.first for mark in sentence.marks(Kind.COMPARED)}
        found: dict[int, list[int]] = defaultdict(list)
        for at in sorted(({*sentence.tagged(breaks), *sentence.commas} - listing) | compared):
            found[sentence.clauses[at]].append(at)
        return found

    def is_one(self, position: int, behind: int) -> bool:
        """Tell whether no verb, conjunction or comma parts an amount from those that follow it, to before *behind*."""
        following = position + 1
        if self._bases[behind] > self._bases[following]:
            return False
        only_places = self._places[behind] - self._places[following] == behind - following
        breaks = _JOINS if only_places else _JOINS | _VERBS
        if breaks not in self._breaks:
            self._breaks[breaks] = self._breaking(breaks)
        amount = self._amounts[position]
        clause = self._sentence.clauses[amount.first]  # what stands in brackets parts nothing
        parting = self._breaks[breaks].get(clause, ())
        at = bisect_left(parting, amount.last)
        return at == len(parting) or parting[at] >= self._amounts[behind - 1].first


def is_start_of_move(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount is the level that another is compared with, or has come from: "against 24", "from 24"."""
    return sentence.before(Kind.COMPARED, amount.first) is not None or is_led_by(sentence, amount, _FROM)


def is_led_by(sentence: Sentence, amount: Amount, word: int) -> bool:
    """Tell whether the "from" or "to" of a move leads to an amount: "doubled from $49 billion in 2021"."""
    return sentence.flags[amount.start_in(sentence) - 1] & word != 0
