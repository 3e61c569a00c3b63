"""Shares of a list whose only verb closes the sentence, as in Kazakh, so that it rules them all.

::

    Киім өндірісі 8%-ға, аяқ киім өндірісі 16%-ға өсті.              both grew
    Абай облысында – 9%-ға, Алматыда – 7%-ға өсу күтілуде.            both are expected to grow
    Өзбекстанға – 33%-ға, Қырғызстанға – 2 есе артқан.               both have grown
    Тоқыма – 55%, киім-кешек – 8%, былғары 2% өсім көрсетті.          all three grew
    Биыл 3 млрд долларға, ал 2030 жылы 5 млрд долларға жеткізбек.     both are meant to be reached
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.inflected import ends_number
from kzru.parsing.figures.list_members import joins_list
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["find_ruled"]

_STATES = tags("auxiliary", "verb", "negation")
_LONGEST = 12
"""Tokens between two amounts of a list: more of them tell something else."""
_OWN = (Kind.COMPARATIVE, Kind.CHANGE_NOUN, Kind.REACH, Kind.QUALIFIER_VERB, Kind.EVENT_VERB, Kind.COMPARED)
"""What tells that an amount has a verb of its own."""


def find_ruled(sentence: Sentence, amounts: Sequence[Amount]) -> Mapping[int, int]:
    """Return the amounts that the verb of the next one rules, and that one's position, by position."""
    if len(amounts) == 1 or not sentence.vocabulary.order.object_before:
        return {}
    ruled: dict[int, int] = {}
    shares = [at for at, amount in enumerate(amounts) if amount.unit_class == "share"]
    for position, following in reversed(list(pairwise(shares))):
        amount, behind = amounts[position], amounts[following]
        grows = following in ruled or sentence.at(Kind.CHANGE_NOUN, behind.last) is not None
        if _shares_verb(sentence, amount, behind, grows=grows):
            ruled[position] = following
    for position, (amount, behind) in enumerate(pairwise(amounts)):
        if position not in ruled and _is_level_of_another_time(sentence, amount, behind):
            ruled[position] = position + 1
    return ruled


def _is_level_of_another_time(sentence: Sentence, amount: Amount, behind: Amount) -> bool:
    """Tell whether two levels of other times lead to one verb: «биыл 3 млрд долларға, ал 2030 жылы 5 млрд долларға жеткізбек»."""
    if amount.unit is None or amount.unit != behind.unit or sentence.keys[amount.last] != ",":
        return False
    if not ends_number(sentence, amount.last - 1) or not ends_number(sentence, behind.last - 1):
        return False
    between = range(amount.last + 1, behind.start_in(sentence))
    is_timed = not sentence.dated.isdisjoint(between)
    return is_timed and all(at in sentence.dated or sentence.flags[at] for at in between)


def _shares_verb(sentence: Sentence, amount: Amount, behind: Amount, *, grows: bool) -> bool:
    """Tell whether the verb of an amount is that of the next one, which a noun of change may follow: «8 %, сауда 9 % өсім»."""
    if amount.unit != behind.unit and "ratio" not in (amount.symbol, behind.symbol):
        return False
    between = _without_brackets(sentence, range(max(amount.last, amount.end), behind.start_in(sentence)))
    if not 0 < len(between) <= _LONGEST or not joins_list(sentence, between[0]):
        return False
    if not amount.shares:
        is_leading = _leads(sentence, amount)
        is_listed = grows or sentence.keys[amount.start_in(sentence) - 1] in DASHES
        if is_leading != _leads(sentence, behind) or not (is_leading or is_listed):
            return False
    return not any(_states(sentence, at) for at in between)


def _without_brackets(sentence: Sentence, tokens: range) -> Sequence[int]:
    """Return tokens without those in brackets, which say it again: «4%-ға (7,4 млн басқа), жылқы 7%-ға»."""
    kept: list[int] = []
    depth = 0
    for at in tokens:
        depth += sentence.keys[at] == "("
        if not depth:
            kept.append(at)
        depth -= sentence.keys[at] == ")" and depth > 0
    return kept


def _leads(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount has the ending that leads to a verb of change, or needs none: «2 есе»."""
    return amount.symbol == "ratio" or ends_number(sentence, amount.last - 1)


def _states(sentence: Sentence, at: int) -> bool:
    """Tell whether a token says something of its own: a verb, a word of change, an end."""
    is_end = sentence.kinds[at] is TokenKind.MARK and sentence.keys[at] in ".;:("
    return is_end or sentence.flags[at] & _STATES != 0 or any(sentence.all_at(kind, at) for kind in _OWN)
