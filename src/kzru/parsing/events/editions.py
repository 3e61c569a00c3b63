"""The number of an event in its series: "21st", "twenty-first", "XXI", «21-й», «жиырма бірінші»; the years of an anniversary."""

from __future__ import annotations

from kzru.lang.events import EventWords
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.vocabulary import Kind
from kzru.text.roman import roman_number

__all__ = ["find_edition", "find_years"]

_HIGHEST = 2000
_HUNDRED = 100


def find_edition(sentence: Sentence, words: EventWords, first: int, head: int) -> Finding | None:
    """Return the ordinal among the tokens *first* to *head*, end exclusive; the last of several."""
    if sentence.keys[head - 1] in DASHES and sentence.glued[head]:
        number = _number_at(sentence, head - 2)
        if number is not None:
            return Finding(number, "number joined to the noun", head - 2, head)  # «21-форумы»
    found = (_ordinal_at(sentence, words, at) for at in range(head - 1, first - 1, -1))
    return next((one for one in found if one is not None), None)


def find_years(sentence: Sentence, words: EventWords, first: int, head: int) -> Finding | None:
    """Return the years of the anniversary whose noun stands at *head*: "80th anniversary", «80-летие», «80 жылдығы»."""
    begin = head - 1 - (sentence.keys[head - 1] in DASHES)
    number = _number_at(sentence, begin)
    if number is None:
        number, begin = _worded(sentence, head)
    if number:
        return Finding(number, "number before the noun", begin, head)
    return find_edition(sentence, words, first, head)


def _ordinal_at(sentence: Sentence, words: EventWords, at: int) -> Finding | None:
    """Return the ordinal that ends with a token."""
    key, text = sentence.keys[at], sentence.tokens[at].text
    rule = "ordinal before the noun"
    if key in words.ordinal_endings and sentence.glued[at]:
        begin = at - 1 - (sentence.keys[at - 1] in DASHES)
        number = _number_at(sentence, begin)
        if number is not None:
            return Finding(number, rule, begin, at + 1) if 0 < number < _HIGHEST else None
    if text.isupper() and (len(text) > 1 or text in words.numerals) and (roman := roman_number(text)):
        return Finding(roman, rule, at, at + 1) if roman < _HIGHEST else None
    number = words.ordinals.get(key)
    if number is None:
        return None
    begin = at - 1 - (sentence.keys[at - 1] in DASHES)
    tens = words.tens.get(sentence.keys[begin]) if number < 10 else None
    return Finding(number, rule, at, at + 1) if tens is None else Finding(tens + number, rule, begin, at + 1)


def _number_at(sentence: Sentence, at: int) -> int | None:
    """Return the number of up to four digits that a token is; longer ones number no meeting."""
    key = sentence.keys[at]
    return int(key) if key.isdecimal() and len(key) <= len("2024") else None


def _worded(sentence: Sentence, head: int) -> tuple[int, int]:
    """Return the number of the number words right before a noun, 0 for none, and their begin: «үш | жүз | жылдығы»."""
    begin = head
    while begin > 0 and _whole(sentence, begin - 1):
        begin -= 1
    total = 0
    for at in range(begin, head):
        value = _whole(sentence, at)
        total = max(total, 1) * value if value >= _HUNDRED else total + value
    return total, begin


def _whole(sentence: Sentence, at: int) -> int:
    """Return the value of a number word; 0 of a fraction and of any other word."""
    mark = sentence.at(Kind.NUMBER, at)
    value = 0 if mark is None else mark.value.value
    return int(value) if value == int(value) else 0
