"""Kazakh in Latin letters: the words of the Cyrillic data files respelled, and the texts folded to meet them.

Several Latin alphabets are in use (that of 2021 with ä ö ü ū ğ ş ñ y ı, that of 2018 with á ó ú ǵ ń ý, plain ASCII with
sh, zh, gh), and they disagree on i, ı, y and u. So both sides drop the marks and take i, ı, y and ï for one letter and
all letters u for one; what two Cyrillic words share after that, a Latin text leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from kzru.text.fold import fold

__all__ = [
    "KAZAKH_LATIN",
    "alphabet_of",
    "fold_latin",
    "kazakh_from_latin",
    "key_of",
    "of_language",
    "respelled",
    "spelled_in_2021",
]

KAZAKH_LATIN = "kk-Latn"
"""The code under which the words of Kazakh are loaded in Latin letters (BCP 47)."""

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ş",
    "ш": "ş", "щ": "ş", "ъ": "", "ы": "i", "і": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_RESPELLED = str.maketrans({**_CYRILLIC, **{key.upper(): value.upper() for key, value in _CYRILLIC.items()}})
_IN_2021 = str.maketrans({
    **_CYRILLIC, "ә": "ä", "ғ": "ğ", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü", "ы": "y", "і": "ı",
})  # fmt: skip
_FOLDED = str.maketrans("äáǎöóüúūùũýğǵñńŋşșśçıyïíìİ", "aaaoouuuuuuggnnnşşşşiiiiii")
_DIGRAPHS = re.compile("sh|ch|zh|kh|gh")
_SINGLE = {"sh": "ş", "ch": "ş", "zh": "j", "kh": "h", "gh": "g"}
_FROM_LATIN = str.maketrans({
    "a": "а", "ä": "ә", "á": "ә", "b": "б", "c": "с", "ç": "ч", "d": "д", "e": "е", "f": "ф", "g": "г", "ğ": "ғ", "ǵ": "ғ",
    "h": "х", "i": "и", "ı": "і", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о",
    "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р", "s": "с", "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү",
    "ý": "у", "ǧ": "ғ", "ï": "и", "ś": "ш", "ș": "ш", "İ": "и", "v": "в", "w": "у", "y": "ы", "z": "з",
})  # fmt: skip


def alphabet_of(language: str) -> str:
    """Return the language whose words a code stands for, whatever its letters: "kk" for "kk-Latn"."""
    return language.partition("-")[0]


def respelled(data: Any) -> Any:
    """Return the tables of a Kazakh data file with every word in Latin letters.

    >>> respelled({"үш": ["жүз", "мың{back}"]})
    {'uş': ['juz', 'min{back}']}
    """
    if isinstance(data, str):
        return data.translate(_RESPELLED)
    if isinstance(data, dict):
        return {respelled(key): respelled(value) for key, value in data.items()}
    return [respelled(item) for item in data] if isinstance(data, list) else data


def of_language(spellings: Mapping[str, Sequence[str]], language: str) -> tuple[str, ...]:
    """Return the spellings of one language out of those of several; none where it has none.

    >>> of_language({"kk": ["Мәскеу*"]}, "kk-Latn"), of_language({"en": ["Moscow"]}, "ru")
    (('Maskeu*',), ())
    """
    found = spellings.get(alphabet_of(language), ())
    return tuple(respelled(list(found)) if language == KAZAKH_LATIN else found)


def fold_latin(folded: str) -> str:
    """Return folded Latin text with its marks dropped, character for character.

    >>> fold_latin("üş mıñğa juıq"), fold_latin("dollarynan")
    ('uş minga juiq', 'dollarinan')
    """
    return folded.translate(_FOLDED)


def key_of(folded: str, language: str) -> str:
    """Return what a folded word is looked up by in a language.

    >>> key_of("ush", "kk-Latn"), key_of("üş", "kk-Latn"), key_of("üş", "en")
    ('uş', 'uş', 'üş')
    """
    if language != KAZAKH_LATIN:
        return folded
    return _DIGRAPHS.sub(lambda match: _SINGLE[match.group()], fold_latin(folded))


def spelled_in_2021(word: str) -> str:
    """Return a Kazakh word in the letters of the alphabet of 2021.

    >>> spelled_in_2021("оқушы")
    'oquşy'
    """
    return word.translate(_IN_2021)


def kazakh_from_latin(name: str) -> str:
    """Return a name in Latin letters in Cyrillic ones, from which its English spelling follows.

    >>> kazakh_from_latin("Erlan Jünisbekov")
    'Ерлан Жүнисбеков'
    """
    cyrillic = fold(name).translate(_FROM_LATIN)
    return "".join(new.upper() if old.isupper() else new for old, new in zip(name, cyrillic, strict=True))
