"""Names in Cyrillic letters spelled in English, by the scheme of ``common/names.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from kzru.lang.loader import load_common
from kzru.lang.scripts import CYRILLIC, words_in

__all__ = ["english_name"]

_PART = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1 << 12)
def english_name(name: str) -> str:
    """Return a name in the nominative, first name first, in its English spelling; other letters stay as they are.

    >>> english_name("Сергей Донской"), english_name("Қайрат Юсупов"), english_name("Ж. Әбілқасымов")
    ('Sergei Donskoi', 'Kairat Yusupov', 'Zh. Abilkasymov')
    >>> english_name("КазАгро")
    'KazAgro'
    """
    if not words_in(CYRILLIC, name):
        return name
    data = load_common("names")
    *given, surname = name.split(" ")
    spelled = [data["given"].get(part) or _spelled(part, data) for part in given]
    return " ".join((*spelled, data["surnames"].get(surname) or _spelled(surname, data)))


def _spelled(name: str, data: Mapping[str, Any]) -> str:
    """Return a part of a name by the letters, each word of a double name by itself."""
    return _PART.sub(lambda match: data["given"].get(match.group()) or _word(match.group(), data), name)


def _word(word: str, data: Mapping[str, Any]) -> str:
    inner = next((at for at in range(1, len(word)) if word[at - 1].islower() and word[at].isupper()), None)
    if inner is not None:  # «КазАгро»
        return _word(word[:inner], data) + _word(word[inner:], data)
    lower = word.lower()
    stem, ending = lower, ""
    for written, spelled in data["endings"].items():
        if lower.endswith(written) and len(lower) > len(written) + 1:
            stem, ending = lower.removesuffix(written), spelled
    letters, iotated = data["letters"], data["iotated"]
    latin = ""
    for before, letter in zip(" " + stem, stem, strict=False):
        is_iotated = letter in iotated["letters"] and (before == " " or before in iotated["after"])
        latin += iotated["letters"][letter] if is_iotated else letters.get(letter, letter)
    latin = f"{data['initial'].get(stem[:1], latin[:1])}{latin[1:]}{ending}"
    if word.isupper() and len(word) > 1:
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[0].isupper() else latin
