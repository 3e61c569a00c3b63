"""Which language a text is written in, by its alphabet alone."""

from __future__ import annotations

__all__ = ["KAZAKH_LETTERS", "RUSSIAN_LETTERS", "detect_language"]

RUSSIAN_LETTERS = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
KAZAKH_LETTERS = frozenset("әғқңөұүһі")
"""The letters that Kazakh has and Russian has not."""

_SAMPLE = 20_000
_KAZAKH_SHARE = 40
"""One letter in so many of a Kazakh text is one of its own; in a Russian one only names have any."""


def detect_language(text: str) -> str:
    """Return "en", "ru" or "kk" for a text; English where there is no Cyrillic.

    >>> (
    ...     detect_language("Товарооборот вырос"),
    ...     detect_language("Тауар айналымы өсті"),
    ...     detect_language("Trade grew"),
    ... )
    ('ru', 'kk', 'en')
    """
    sample = text[:_SAMPLE].lower()
    kazakh = sum(map(KAZAKH_LETTERS.__contains__, sample))
    cyrillic = sum(map(RUSSIAN_LETTERS.__contains__, sample)) + kazakh
    latin = sum(char.isascii() and char.isalpha() for char in sample)
    if cyrillic <= latin:
        return "en"
    return "kk" if kazakh * _KAZAKH_SHARE > cyrillic else "ru"
