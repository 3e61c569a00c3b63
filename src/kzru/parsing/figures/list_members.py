"""Where the members of a list of amounts tell what each is of: "of rye by 2 percent, of oats – by 5; mining (up 8 percent)"."""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount

__all__ = ["bracket_before", "joins_list", "own_matter"]

_AND = tags("and")
_BRACKETED = 4
"""Tokens from a bracket to its amount."""


def own_matter(sentence: Sentence, amount: Amount, head: int, behind: int) -> range | None:
    """Return the words before a dash that tell what a further amount of a list is of: "of rye by 2 percent, OF OATS – by 5".

    They stand behind the word of the metric, the *head*, and the amount before, which ends *behind*. Names and times are no
    matter: "by 2 percent in 2023, in Osh – by 5".
    """
    dash = amount.start_in(sentence) - 1
    dash -= sentence.flags[dash] & PREPOSITION != 0
    if not head < behind <= dash or sentence.keys[dash] not in DASHES:
        return None
    words = range(behind + joins_list(sentence, behind), dash)
    if sentence.flags[words.start] & PREPOSITION:
        return None
    names = {at for name in sentence.names for at in range(name.begin, name.last)}
    plain = (at for at in words if at not in names and at not in sentence.dated and not sentence.flags[at])
    return words if any(sentence.tokens[at].text[0].islower() for at in plain) else None


def bracket_before(sentence: Sentence, amount: Amount) -> int | None:
    """Return the bracket that opens shortly before an amount: "| ( | up 8 percent"; None where none does."""
    near = range(amount.first - 1, max(0, amount.first - _BRACKETED), -1)
    return next((at for at in near if sentence.keys[at] == "("), None)


def joins_list(sentence: Sentence, at: int) -> bool:
    """Tell whether a token stands between the members of a list."""
    return sentence.keys[at] == "," or sentence.flags[at] & _AND != 0
