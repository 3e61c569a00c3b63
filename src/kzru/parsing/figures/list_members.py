"""Where the members of a list of amounts tell what each is of: "of rye by 2 percent, of oats – by 5; mining (up 8 percent)"."""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.text.tokens import TokenKind

__all__ = ["bracket_before", "own_matter"]

_AND = tags("and")
_BRACKETED = 4
"""Tokens from a bracket to its amount."""


def own_matter(sentence: Sentence, amount: Amount, head: int, behind: int) -> range | None:
    """Return the words before a dash that tell what a further amount of a list is of: "of rye by 2 percent, OF OATS – by 5".

    Names and times are no matter: "by 2 percent in 2023, in Osh – by 5".

    Args:
        sentence: The sentence.
        amount: The amount.
        head: The word of its metric.
        behind: The token behind the amount before.
    """
    dash = amount.start_in(sentence) - 1
    dash -= sentence.flags[dash] & PREPOSITION != 0
    if not head < behind <= dash or sentence.keys[dash] not in DASHES:
        return None
    words = range(behind + (sentence.keys[behind] == "," or sentence.flags[behind] & _AND != 0), dash)
    if sentence.flags[words.start] & PREPOSITION:
        return None
    names = {at for name in sentence.names for at in range(name.begin, name.last)}
    tells = any(
        sentence.kinds[at] is TokenKind.WORD
        and not sentence.flags[at]
        and at not in sentence.dated
        and at not in names
        and sentence.tokens[at].text[0].islower()
        for at in words
    )
    return words if tells else None


def bracket_before(sentence: Sentence, amount: Amount) -> int | None:
    """Return the bracket that opens shortly before an amount: "| ( | up 8 percent"; None where none does."""
    near = range(amount.first - 1, max(0, amount.first - _BRACKETED), -1)
    return next((at for at in near if sentence.keys[at] == "("), None)
