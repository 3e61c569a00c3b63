"""Endings and small words of numbers: halves and decimals in words, endings behind digits, cases.

::

    half      = cardinal "жарым" | cardinal "с половиной"                 алты жарым мың
    decimals  = cardinal "бүтін" ["оннан" | "жүзден"] words                бес бүтін оннан үш
    ending    = digits "-" suffix                                         1000-нан, 5-ти
"""

from __future__ import annotations

from kzru.lang.registry import remembered
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.numerals import number_word
from kzru.parsing.vocabulary import Kind, words_called
from kzru.values.number import Number, decimal_of, product

__all__ = [
    "behind_suffix",
    "decimals_behind",
    "ends_number",
    "half_behind",
    "has_ending",
    "is_ablative",
    "is_directed",
    "is_other_word",
    "is_part",
    "leads_to",
    "past_brackets",
    "past_hyphen",
    "past_qualifier",
]

_AND_HALF = tags("and_half")
_INSTRUMENTAL_AFTER = tags("instrumental_after")
_INSTRUMENTAL_ONLY = tags("instrumental_only")
_PART_NUMBER = tags("part_number")
_SUFFIX = tags("suffix")
_TO = tags("to")
_WHOLE = tags("whole")
_LONGEST_BRACKETS = 16
"""Tokens within brackets behind an amount."""


def half_behind(sentence: Sentence, index: int) -> int | None:
    """Return the token behind the "and a half" that follows a number there."""
    last = sentence.tag_end(index, _AND_HALF)
    return last if last > index else None


def decimals_behind(sentence: Sentence, index: int) -> tuple[int, Number] | None:
    """Return (token behind, value) of the decimals in words that follow a whole number."""
    if not sentence.flags[index] & _WHOLE:
        return None
    place = number_word(sentence, index + 1, "decimals")
    last, value = _below_thousand(sentence, place.last if place else index + 1)
    if place is not None:
        return (last, product(value, place.value.value)) if last > place.last else None
    return (last, decimal_of(value, -len(str(value)))) if value else None  # 4 is .4, 35 is .35


def _below_thousand(sentence: Sentence, index: int) -> tuple[int, int]:
    value = 0
    ranks: tuple[str, ...] = ("units", "teens", "tens", "hundreds")
    while (mark := number_word(sentence, index, *ranks)) is not None:
        ranks, index = ranks[: ranks.index(mark.value.kind)], mark.last
        value += int(mark.value.value)
    return index, value


def past_hyphen(sentence: Sentence, index: int) -> int:
    """Return the token behind the hyphen without gaps at a token: "a 5-million project"; else *index*."""
    return index + (index in sentence.inner_dashes)


def behind_suffix(sentence: Sentence, index: int) -> int:
    """Return the token behind the ending that a hyphen joins to the token before: "1000-нан", "40%-ын"; else *index*."""
    if not sentence.flags[index + 1] & _SUFFIX:
        return index
    return index + 2 if index in sentence.inner_dashes or _is_loose_dash(sentence, index) else index


def _is_loose_dash(sentence: Sentence, index: int) -> bool:
    """Tell whether a dash behind a percent sign leads to an ending in spite of the gap: «3,2% -ға», «9,7% — ға»."""
    if sentence.keys[index - 1] != "%" or sentence.keys[index] not in DASHES:
        return False
    is_told = sentence.keys[index + 1] in words_called(sentence.vocabulary.language, "to_ending")
    return is_told or (sentence.keys[index] == "-" and sentence.glued[index + 1])


def has_ending(sentence: Sentence, index: int, group: str) -> bool:
    """Tell whether a word has one of the endings of a group of ``numbers.toml``; none has where a language lists none."""
    return sentence.keys[index].endswith(_endings(sentence.vocabulary.language, group))


@remembered()
def _endings(language: str, group: str) -> tuple[str, ...]:
    return tuple(words_called(language, group))


def is_ablative(sentence: Sentence, index: int) -> bool:
    """Tell whether a word has the ending that says from where: "5 миллионнан", "40%-дан"."""
    return has_ending(sentence, index, "from_ending")


def is_directed(sentence: Sentence, index: int) -> bool:
    """Tell whether a word has the ending that says whereto: "5 миллионға", "40%-ға"."""
    return has_ending(sentence, index, "to_ending")


def is_part(sentence: Sentence, index: int) -> bool:
    """Tell whether a number that ends at a token is of those that were counted before: «55-і», «сегізі», «40-тан астамы»."""
    if (sentence.flags[index] | sentence.flags[index + 1]) & _PART_NUMBER:
        return True
    is_suffix = sentence.flags[index] & _SUFFIX != 0 and sentence.glued[index]  # «55-і»
    return is_suffix and sentence.keys[index] in words_called(sentence.vocabulary.language, "part_ending")


def ends_number(sentence: Sentence, index: int) -> bool:
    """Tell whether a number word has an ending that only the last word of a number has: "жүзден екі жүзге"."""
    return is_ablative(sentence, index) or is_directed(sentence, index)


def past_qualifier(sentence: Sentence, index: int) -> int:
    """Return the token behind the qualifier that stands within an amount there: «20 с лишним тысяч»; else *index*."""
    if Kind.QUALIFIER_WITHIN not in sentence.marked:
        return index
    within = sentence.at(Kind.QUALIFIER_WITHIN, index)
    return within.last if within else index


def leads_to(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at a token leads to a level: «до 5 млн», "5 миллионға дейін"."""
    return sentence.flags[index] & _TO != 0


def is_other_word(sentence: Sentence, index: int) -> bool:
    """Tell whether a number word that is spelled like another word is that one: «семью» is mostly the family.

    It is the number where a noun in the same case follows and something that asks for the case stands before.
    """
    if not sentence.flags[index] & _INSTRUMENTAL_ONLY:
        return False
    if not has_ending(sentence, index + 1, "instrumental_endings"):
        return True
    return index > 0 and not (sentence.flags[index - 1] | sentence.flags[index - 2]) & _INSTRUMENTAL_AFTER


def past_brackets(sentence: Sentence, index: int) -> int:
    """Return the token behind the brackets that open at a token, where verbs stand last: «4%-ға (7 млн) көбейді»; else *index*."""
    if sentence.keys[index] != "(" or not sentence.vocabulary.order.object_before:
        return index
    closing = range(index + 1, min(index + _LONGEST_BRACKETS, len(sentence.tokens)))
    return next((at + 1 for at in closing if sentence.keys[at] == ")"), index)
