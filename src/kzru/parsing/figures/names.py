"""Numbers that are no figures: ordinals, names, scores, list and phone numbers, "one" as a pronoun, "both"."""

from __future__ import annotations

from functools import cache

from kzru.lang.loader import load
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.figures.numbers import Form, Numeral
from kzru.parsing.vocabulary import Kind, words_called
from kzru.text.tokens import TokenKind
from kzru.values.number import exact

__all__ = ["is_name"]

_AGE_ADJECTIVE = tags("age_adjective")
_AND_OR_OR = tags("and", "or")
_INDECLINABLE = tags("indeclinable")
_LOCATIVE = tags("locative_case")
_MINUS = tags("minus")
_OF = tags("of")
_ORDINAL = tags("ordinal")
_ORDINAL_ENDING = tags("ordinal_ending")
_RANGE_TO_OR_AT_THAT_TIME = tags("range_to", "at_that_time")
_RANGE_TO_OR_OR = tags("range_to", "or")
_THE = tags("definite")


def is_name(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a number says something other than how much or how many."""
    if numeral.form is Form.DIGITS:
        return (
            _is_glued(sentence, numeral)
            or _is_label(sentence, numeral)
            or _follows_name(sentence, numeral)
            or _is_compounded(sentence, numeral)
            or _is_address(sentence, numeral)
            or _is_telephone(sentence, numeral)
            or _is_case_ordinal(sentence, numeral)
            or (sentence.flags[numeral.last] & _AGE_ADJECTIVE != 0)
        )
    if numeral.form is Form.WORDS:
        return (
            _begins_ordinal(sentence, numeral)
            or _is_pronoun(sentence, numeral)
            or _is_both(sentence, numeral)
            or _is_ordinal_word(sentence, numeral)
            or _is_bare_scale(sentence, numeral)
            or _is_spoken_label(sentence, numeral)
            or _is_compounded(sentence, numeral)
        )
    return False


def _is_glued(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether the digits belong to a longer word: Soyuz-5, G20, 5G, 21st, 3.5.1, 10:30."""
    first, last = numeral.first, numeral.last
    return _is_glued_before(sentence, first) or _is_glued_behind(sentence, last)


_LABELS = frozenset("#№@")
_INNER_MARKS = frozenset("/+.*_:")


def _is_glued_before(sentence: Sentence, first: int) -> bool:
    if not sentence.glued[first]:
        return False
    before = sentence.keys[first - 1]
    if sentence.kinds[first - 1] is TokenKind.WORD or before in _LABELS:
        return True
    if (sentence.keys[first - 1] in DASHES) and (
        sentence.before(Kind.UNIT, first - 1) or sentence.before(Kind.NUMBER, first - 1)
    ):
        return False  # "$5 million-8 million"
    if sentence.keys[first - 1] in DASHES:
        if sentence.kinds[first - 2] is TokenKind.NUMBER and sentence.glued[first - 1]:
            return sentence.keys[first - 3] in _INNER_MARKS and sentence.glued[first - 2]  # …/bill/5896-7
        return (
            sentence.glued[first - 1]
            and sentence.kinds[first - 2] is TokenKind.WORD
            and sentence.flags[first - 2] & _RANGE_TO_OR_AT_THAT_TIME == 0  # "0-to-60", "the now-18-year-old"
            and not _is_signed(sentence, first)
        )
    return before in _INNER_MARKS and sentence.glued[first - 1] and sentence.keys[first - 2] not in ("(", "[")


def _is_signed(sentence: Sentence, first: int) -> bool:
    """Tell whether the word before the hyphen says something of the number: "sub-500", "minus-5"."""
    minus = sentence.flags[first - 2] & _MINUS != 0
    return minus or sentence.before(Kind.QUALIFIER, first) is not None


def _is_glued_behind(sentence: Sentence, last: int) -> bool:
    if not sentence.glued[last]:
        return False
    if sentence.kinds[last] is TokenKind.WORD:
        return not _is_ending(sentence, last)
    if not sentence.glued[last + 1]:
        return False
    return sentence.keys[last] in (":", "/") or (
        (sentence.keys[last] in DASHES)
        and (_is_ordinal_ending(sentence, last + 1) or _is_compound(sentence, last + 1))
    )


def _is_compound(sentence: Sentence, index: int) -> bool:
    """Tell whether the word behind a hyphen makes a word of its own of the number: «20-летие», not «10-процентный»."""
    if sentence.vocabulary.language == "en" or sentence.kinds[index] is not TokenKind.WORD:
        return False
    return sentence.at(Kind.UNIT, index) is None and sentence.at(Kind.NUMBER, index) is None


def _is_ending(sentence: Sentence, index: int) -> bool:
    """Tell whether the letters glued behind digits are a unit or a scale."""
    if _is_ordinal_ending(sentence, index):
        return False
    if any(
        mark.written == sentence.tokens[index].text or len(mark.written) > 3
        for mark in sentence.all_at(Kind.UNIT, index)
    ):
        return True
    return any(mark.value.kind in ("scales", "letter_scales") for mark in sentence.all_at(Kind.NUMBER, index))


def _is_ordinal_ending(sentence: Sentence, index: int) -> bool:
    return sentence.flags[index] & _ORDINAL_ENDING != 0


def _is_label(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether the number labels a list item, or a noun before it ("Article 5", "Nos. 3")."""
    first = numeral.first
    if first == 0 and sentence.keys[numeral.last] in (".", ")") and numeral.last + 1 < len(sentence):
        return True
    is_joined = sentence.keys[first - 1] == "." or (
        (sentence.keys[first - 1] in DASHES) and sentence.glued[first]
    )
    before = first - 2 if is_joined else first - 1  # "No. 3", "COVID -19"
    if before < 0 or numeral.scale != 1 or _has_unit(sentence, numeral):
        return False
    if _is_label_noun(sentence, before):
        counted = counted_noun(sentence, numeral.last)
        return counted is None or counted.noun not in _heads_of(sentence.vocabulary.language)
    return _continues_labels(sentence, numeral)


@cache
def _heads_of(language: str) -> frozenset[str]:
    """Return the nouns that a label's noun may be the head of: «главы 12 государств»."""
    return frozenset(load(language, "numbers").get("names", {}).get("unless_counted", ()))


def _is_label_noun(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun whose number is part of a name ends at a token."""
    return any(
        mark.last in (index + 1, index + 2)  # with the point of "No."
        for at in (index, index - 1)
        if at >= 0
        for mark in sentence.all_at(Kind.NAME_BEFORE, at)
    )


def _is_spoken_label(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell "phase two of the works" from "in each line two workers"."""
    if sentence.vocabulary.language != "en" or numeral.value > _LARGEST_LABEL:
        return False
    is_label = sentence.before(Kind.NAME_BEFORE, numeral.first) is not None
    return is_label and (
        (sentence.flags[numeral.last] & _OF != 0) or counted_noun(sentence, numeral.last) is None
    )


_LARGEST_LABEL = 20


def _has_unit(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a unit that is no ordinary word too follows: "pulled the sector 0.7 percent lower"."""
    return any(not mark.value.ambiguous for mark in sentence.all_at(Kind.UNIT, numeral.last))


_MOST_LABELS = 6


def _continues_labels(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether the number goes on a list of labels: "Articles 5, 6 and 7", and counts nothing itself."""
    counted = counted_noun(sentence, numeral.last)
    if counted is not None and not _is_label_noun(sentence, counted.first):
        return False
    at = numeral.first
    for _ in range(_MOST_LABELS):
        is_joint = sentence.keys[at - 1] == "," or (sentence.flags[at - 1] & _AND_OR_OR != 0)
        if not is_joint or sentence.kinds[at - 2] is not TokenKind.NUMBER:
            return False
        at -= 2
        if _is_label_noun(sentence, at - 1):
            return True
    return False


def _is_case_ordinal(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell an ordinal in digits by its noun, which is no plural: «в своем 34 забеге»."""
    noun = sentence.keys[numeral.last]
    endings = tuple(words_called(sentence.vocabulary.language, "locative_ending"))
    if not endings or not noun.endswith(endings) or (sentence.flags[numeral.last] & _INDECLINABLE != 0):
        return False
    value = exact(numeral.value)
    if numeral.scale != 1 or value.denominator > 1 or (value % 10 == 1 and value % 100 != 11):
        return False
    return any((sentence.flags[numeral.first - back] & _LOCATIVE != 0) for back in (1, 2))


def _follows_name(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a capitalised word right before the digits makes them its own: "Boeing 737", "Windows 10".

    Not where the number is grouped, scaled or has decimals, or where a unit or a counted noun follows.
    """
    first = numeral.first
    if (
        first < 2
        or sentence.kinds[first - 1] is not TokenKind.WORD
        or sentence.tokens[first - 1].text.islower()
    ):
        return False
    if not sentence.keys[first].isdecimal() or numeral.scale != 1 or sentence.all_at(Kind.UNIT, numeral.last):
        return False
    if sentence.flags[first - 1] & ENDS_PHRASE:
        return False
    for kind in (Kind.COUNTRY, Kind.QUALIFIER, Kind.QUALIFIER_VERB, Kind.CHANGE_VERB):
        if sentence.before(kind, first) is not None:
            return False
    following = sentence.tokens[numeral.last].text if numeral.last < len(sentence) else ""
    return counted_noun(sentence, numeral.last) is None or following[:1].isupper()


_LONGEST_STREET = 3
"""Words of a street's name looked at: "25 Abay Street", "12 Martin Luther King Avenue"."""
_LONGEST_TELEPHONE = 12
_TELEPHONE_MARKS = frozenset("()-–")


def _is_address(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a number is that of a house: "25 Abay Street"."""
    streets = load(sentence.vocabulary.language, "numbers").get("names", {}).get("streets", ())
    for at in range(numeral.last, numeral.last + _LONGEST_STREET + 1):
        if sentence.kinds[at] is not TokenKind.WORD or not sentence.tokens[at].text[0].isupper():
            return False
        if sentence.keys[at] in streets:
            return True
    return False


def _is_telephone(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether digits go on a telephone number: "+7 (7172) 74-35-00"."""
    at, groups = numeral.first - 1, 0
    while at > 0 and numeral.first - at <= _LONGEST_TELEPHONE:
        if sentence.keys[at] == "+":
            return groups > 0 and sentence.glued[at + 1]
        if sentence.kinds[at] is not TokenKind.NUMBER and sentence.keys[at] not in _TELEPHONE_MARKS:
            return False
        groups += sentence.kinds[at] is TokenKind.NUMBER
        at -= 1
    return False


def _is_compounded(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a number only makes an adjective: "three-way talks", "a five-star hotel"."""
    last = numeral.last
    if not ((sentence.keys[last] in DASHES) and sentence.glued[last] and sentence.glued[last + 1]):
        return False
    return sentence.keys[last + 1] in load(sentence.vocabulary.language, "numbers").get("names", {}).get(
        "hyphened", ()
    )


@cache
def _idioms(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = load(language, "numbers").get("not_a_number", {})
    return (
        frozenset(words.get("one_before", ())),
        frozenset(words.get("one_behind", ())),
        frozenset(words.get("both", ())),
    )


def _is_pronoun(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell "one" as a pronoun or in an idiom ("one of the", "at one time") from the number."""
    if numeral.value != 1 or numeral.last > numeral.first + 1:
        return False
    before, behind, _ = _idioms(sentence.vocabulary.language)
    if (sentence.flags[numeral.last] & _RANGE_TO_OR_OR != 0) and numeral.last + 1 in sentence.number_starts:
        return False  # "one or two years"
    if sentence.keys[numeral.last] in before or sentence.keys[numeral.first - 1] in behind:
        return True
    return sentence.kinds[numeral.last] is not TokenKind.WORD and sentence.keys[numeral.last] not in DASHES


def _is_bare_scale(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell a scale word that has no number before it and counts nothing: "a baker's dozen", "the million mark"."""
    is_scale = numeral.last == numeral.first + 1 and numeral.scale == numeral.value and numeral.value > 1
    if not is_scale or sentence.vocabulary.language != "en":
        return False
    return not sentence.all_at(Kind.UNIT, numeral.last) and counted_noun(sentence, numeral.last) is None


def _is_both(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell "the two countries" from a count."""
    if numeral.value != 2 or (sentence.flags[numeral.last] & _OF != 0):
        return False
    counted = counted_noun(sentence, numeral.last)
    return counted is not None and counted.noun.casefold() in _idioms(sentence.vocabulary.language)[2]


def _begins_ordinal(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether tens, hundreds or thousands belong to the ordinal behind them: «двадцать первый», «он бірінші»."""
    return sentence.flags[numeral.last] & _ORDINAL != 0 and exact(numeral.value) % 10 == 0


def _is_ordinal_word(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell a cardinal that only begins an ordinal ("twenty-first") or a name ("Group of Seven") from a number."""
    last = numeral.last
    if (sentence.keys[last] in DASHES) and sentence.glued[last] and sentence.glued[last + 1]:
        following = sentence.at(Kind.UNIT, last + 1) or sentence.at(Kind.NUMBER, last + 1)
        if following is None and sentence.kinds[last + 1] is TokenKind.WORD:
            return counted_noun(sentence, last + 1) is None or sentence.keys[last + 1] in (
                "first",
                "second",
                "third",
            )
    if numeral.first == 0 or not sentence.tokens[numeral.first].text[0].isupper():
        return False
    if sentence.tokens[numeral.first - 1].text[0].isupper():
        return True  # "the Big Seven"
    behind = sentence.tokens[last].text if last < len(sentence) else ""
    if (sentence.flags[numeral.first - 1] & _THE != 0) and behind[:1].isupper():
        return True  # "the Seven Sisters"
    return sentence.flags[numeral.first - 1] & ENDS_PHRASE != 0 and counted_noun(sentence, last) is None
