"""Which language a text is written in, by its alphabet, and by small words where it is short or the alphabet is shared."""

from __future__ import annotations

import re
from functools import cache

from kzru.lang.loader import load_common
from kzru.text.fold import fold

__all__ = [
    "KAZAKH_LETTERS",
    "RUSSIAN_LETTERS",
    "Evidence",
    "detect_language",
    "evidence_in",
    "is_english",
    "is_latin_kazakh",
]

RUSSIAN_LETTERS = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
KAZAKH_LETTERS = frozenset("әғқңөұүһі")
"""The letters that Kazakh has and Russian has not."""

_RARE_IN_KAZAKH = frozenset("вфцчщъьэё")
"""The letters that Kazakh has in borrowed words alone."""
_LATIN_KAZAKH_LETTERS = frozenset("äöüūğşñŋıáóúǵńý")
_SAMPLE = 20_000
_SHORT = 300
"""Letters. In so short a text the words tell more than the share of letters."""
_SHORT_LATIN = 3_000
_KAZAKH_SHARE = 40
"""One letter in so many of a Kazakh text is one of its own; in a Russian one only names have any."""
_WORD = re.compile(r"[^\W\d_]+")
_LONE_Q = re.compile("q(?!u)")


class Evidence:
    """How many words of a stretch speak for Russian, how many for Kazakh.

    Args:
        words: The words, folded.
    """

    def __init__(self, words: list[str]) -> None:
        small = _small_words()
        marked = [word for word in words if not KAZAKH_LETTERS.isdisjoint(word)]
        self.words = len(words)
        self.only_kazakh = len(marked)
        self.kazakh = len(marked) + sum(word in small["kk"] for word in words)
        self.russian = sum(
            word in small["ru"] or not _RARE_IN_KAZAKH.isdisjoint(word)
            for word in words
            if KAZAKH_LETTERS.isdisjoint(word)
        )


def evidence_in(text: str) -> Evidence:
    """Return what the words of a Cyrillic text speak for."""
    return Evidence(_WORD.findall(fold(text)))


def detect_language(text: str) -> str:
    """Return "en", "ru" or "kk" for a text; Kazakh may be in Latin letters.

    >>> (
    ...     detect_language("Товарооборот вырос"),
    ...     detect_language("Тауар айналымы өсті"),
    ...     detect_language("Trade grew"),
    ...     detect_language("Tauar ainalymy ösıp, 30 mıñğa jetti"),
    ... )
    ('ru', 'kk', 'en', 'kk')
    """
    sample = text[:_SAMPLE].lower()
    kazakh = sum(map(KAZAKH_LETTERS.__contains__, sample))
    cyrillic = sum(map(RUSSIAN_LETTERS.__contains__, sample)) + kazakh
    latin = sum(char.isascii() and char.isalpha() for char in sample)
    if cyrillic <= latin:
        return "kk" if is_latin_kazakh(sample[:_SHORT_LATIN]) else "en"
    if cyrillic < _SHORT:
        evidence = evidence_in(sample)
        return "kk" if evidence.kazakh > evidence.russian and kazakh else "ru"
    return "kk" if kazakh * _KAZAKH_SHARE > cyrillic else "ru"


def is_latin_kazakh(text: str) -> bool:
    """Tell whether a text in Latin letters is Kazakh: every fourth word has a letter or is a word of its own.

    >>> is_latin_kazakh("üş mektep"), is_latin_kazakh("Mr Müller met the Qatari delegation")
    (True, False)
    """
    words, kazakh, english = _latin_evidence(text)
    return kazakh > 0 and kazakh * 4 >= words and kazakh > 2 * english


def is_english(text: str) -> bool:
    """Tell whether a text in Latin letters that may be Kazakh is English: every fifth word is a small word of English."""
    words, kazakh, english = _latin_evidence(text)
    return english * 5 >= words and english > kazakh


def _latin_evidence(text: str) -> tuple[int, int, int]:
    """Return how many words a Latin text has, how many speak for Kazakh, how many for English."""
    words = _WORD.findall(fold(text))
    small = _small_words()
    kazakh = sum(
        not _LATIN_KAZAKH_LETTERS.isdisjoint(word) or word in small["kk_latin"] or bool(_LONE_Q.search(word))
        for word in words
    )
    return len(words), kazakh, sum(word in small["en"] for word in words)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(map(fold, words)) for language, words in load_common("detection").items()}
