"""The scripts that the languages of kzru are written in, and which of them a text is in."""

from __future__ import annotations

import re

__all__ = ["CYRILLIC", "LATIN", "script_of", "words_in"]

CYRILLIC = "cyrillic"
LATIN = "latin"

_LETTERS = {
    LATIN: "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    CYRILLIC: "\u0400-\u052f",
}
_WORDS = {script: re.compile(f"[{letters}]+") for script, letters in _LETTERS.items()}
_OTHERS = re.compile(rf"[^\W\d_{''.join(_LETTERS.values())}]+")


def script_of(text: str) -> str | None:
    """Return the script of most letters of a text, None for one that kzru does not read; Latin where there are none.

    >>> script_of("12 школ, ГЭС и SMS"), script_of("28 %"), script_of("贸易额增长了")
    ('cyrillic', 'latin', None)
    """
    if text.isascii():
        return LATIN
    latin, cyrillic = (_letters(_WORDS[script], text) for script in (LATIN, CYRILLIC))
    if _letters(_OTHERS, text) > max(latin, cyrillic, 1):  # a single strange letter may be a sign
        return None
    return CYRILLIC if cyrillic > latin else LATIN


def words_in(script: str, text: str) -> list[str]:
    """Return the words of a text that are in one script; an apostrophe parts two words.

    >>> words_in(LATIN, "the XX съезд's 5 days")
    ['the', 'XX', 's', 'days']
    """
    return _WORDS[script].findall(text)


def _letters(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
