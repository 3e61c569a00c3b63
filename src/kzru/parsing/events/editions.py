"""The number of an event in its series: "21st", "twenty-first", "XXI", «21-й», «жиырма бірінші»; the years of an anniversary."""

from __future__ import annotations

from kzru.lang.events import EventWords
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.vocabulary import Kind
from kzru.text.roman import roman_number
from kzru.text.tokens import TokenKind

__all__ = ["find_edition", "find_years"]

_HIGHEST = 2000
_HUNDRED = 100


def find_edition(sentence: Sentence, words: EventWords, first: int, head: int) -> Finding | None:
    """Return the ordinal among the tokens *first* to *head*, end exclusive; the last of several."""
    if (
        sentence.keys[head - 1] in DASHES
        and sentence.glued[head]
        and (number := _number_at(sentence, head - 2))
    ):
        return Finding(number, "number joined to the noun", head - 2, head)  # «21-форумы»
    for at in range(head - 1, first - 1, -1):
        found = _ordinal_at(sentence, words, at)
        if found is not None:
            number, begin, end = found
            return Finding(number, "ordinal before the noun", begin, end)
    return None


def find_years(sentence: Sentence, words: EventWords, first: int, head: int) -> Finding | None:
    """Return the years of the anniversary whose noun stands at *head*: "80th anniversary", «80-летие», «80 жылдығы»."""
    at = head - 1
    if (sentence.keys[at] in DASHES) and sentence.glued[head]:
        at -= 1
    if (number := _number_at(sentence, at)) is not None:
        return Finding(number, "number before the noun", at, head)
    if (begin := _worded_begin(sentence, head)) < head:
        return Finding(_worded(sentence, begin, head), "number before the noun", begin, head)
    return find_edition(sentence, words, first, head)


def _ordinal_at(sentence: Sentence, words: EventWords, at: int) -> tuple[int, int, int] | None:
    """Return the ordinal that ends with a token, and the tokens it takes."""
    key, text = sentence.keys[at], sentence.tokens[at].text
    if key in words.ordinal_endings and sentence.glued[at]:
        begin = at - 1 - (sentence.keys[at - 1] in DASHES)
        if (digits := _number_at(sentence, begin)) is not None:
            return _checked(digits, begin, at + 1)
    if text.isupper() and (len(text) > 1 or text in words.numerals) and (roman := roman_number(text)):
        return _checked(roman, at, at + 1)
    number = words.ordinals.get(key)
    if number is None:
        return None
    begin = at - 1 - ((sentence.keys[at - 1] in DASHES) and sentence.glued[at])
    tens = words.tens.get(sentence.keys[begin]) if number < 10 else None
    return (number, at, at + 1) if tens is None else (tens + number, begin, at + 1)


def _number_at(sentence: Sentence, at: int) -> int | None:
    """Return the number of up to four digits that a token is; longer ones number no meeting."""
    key = sentence.keys[at]
    is_number = sentence.kinds[at] is TokenKind.NUMBER and key.isdecimal() and len(key) <= len("2024")
    return int(key) if is_number else None


def _checked(number: int, begin: int, end: int) -> tuple[int, int, int] | None:
    return (number, begin, end) if 0 < number < _HIGHEST else None


def _worded_begin(sentence: Sentence, head: int) -> int:
    """Return the first of the number words that stand right before a noun: «үш | жүз | жылдығы»."""
    at = head
    while at > 0 and _whole(sentence, at - 1):
        at -= 1
    return at


def _worded(sentence: Sentence, begin: int, end: int) -> int:
    """Return the whole number that number words tell together: three hundred, hundred and fifty."""
    total = 0
    for at in range(begin, end):
        value = _whole(sentence, at)
        total = max(total, 1) * value if value >= _HUNDRED else total + value
    return min(total, _HIGHEST)


def _whole(sentence: Sentence, at: int) -> int:
    """Return the value of a number word; 0 of a fraction and of any other word."""
    mark = sentence.at(Kind.NUMBER, at)
    value = 0 if mark is None else mark.value.value
    return int(value) if value == int(value) else 0
