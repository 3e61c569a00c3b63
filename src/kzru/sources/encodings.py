"""Which eight-bit encoding bytes are in: the one in which they read best.

Every encoding gives some text. In the right one the words are those of a language (`kzru.lang.detect`), capitals begin
them, and neither signs nor letters of another script stand within.
"""

from __future__ import annotations

import re

from kzru.lang.detect import evidence_in
from kzru.lang.scripts import CYRILLIC
from kzru.text.quotation_marks import QUOTATION_MARKS, mark_class

__all__ = ["KNOWN_ENCODINGS", "WESTERN_ENCODING", "rank_encodings"]

_CYRILLIC_ENCODINGS = (
    "windows-1251",
    "koi8-r",
    "koi8-u",
    "iso-8859-5",
    "mac-cyrillic",
    "cp866",
    "kz1048",
    "ptcp154",
)
WESTERN_ENCODING = "windows-1252"
"""Latin letters with marks; the bytes of ISO 8859-1 are among those of it."""

KNOWN_ENCODINGS = (*_CYRILLIC_ENCODINGS, WESTERN_ENCODING)
"""Names as Python knows them, the more frequent ones first."""

_MOST_WORDS = 2_000
_WORD_BYTES = re.compile(rb"[A-Za-z0-9]*[\x80-\xff][A-Za-z0-9\x80-\xff]*\.?")
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN = rf"[^\w\s.,:;!?()\[\]{{}}<>/\\|{mark_class(QUOTATION_MARKS)}‟…–—\-№%&*+=@#~^$€‰§]"
_MISPLACED = re.compile(
    rf"[^\W\d_](?={_SIGN}|[„“”‘—…][^\W\d_])|{_SIGN}(?=[^\W\d_])|(?<!\S){_SIGN}(?!\S)|(?<!\S)[–—](?=[^\W\d_])|[\x80-\x9f]"
)
_LONE_MARK = re.compile(r"(?<![^\x00-\x7f])[“”‘’–—…£€](?![^\x00-\x7f])")
_LONE_LETTER = re.compile(r"(?<![^\W_])[^\W\d_](?![^\W_]|\.)")
"""A word of one letter; with a dot behind it is an initial."""
_ONE_LETTER_WORDS = frozenset("авжикосуя")
_SOFT_HYPHEN = "\xad"
_VOWELS = frozenset("аеёиоуыэюяәіөұүєї")
_MARKED = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ")
_ONE_LETTER_MARKED = frozenset("àèéòóô")
"""Words of one letter with a mark, in the languages of the west."""
_ODD = -3
"""Points of a capital, sign or letter where none stands."""


def rank_encodings(data: bytes) -> list[tuple[int, str]]:
    """Return the eight-bit encodings in which the bytes are text, each with its points, the best first.

    >>> rank_encodings("Товарооборот вырос".encode("koi8-r"))[0]
    (10, 'koi8-r')
    """
    words = list(dict.fromkeys(_WORD_BYTES.findall(data)))  # repeating makes nothing surer
    sample = b" ".join(words[:: len(words) // _MOST_WORDS + 1])
    ranked = []
    for encoding in KNOWN_ENCODINGS:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        is_western = encoding == WESTERN_ENCODING
        ranked.append((_western_points(text) if is_western else _cyrillic_points(text), encoding))
    return sorted(ranked, key=lambda found: -found[0])


def _cyrillic_points(text: str) -> int:
    text = text.replace(_SOFT_HYPHEN, "")
    words = [word for word in _LETTERS.findall(text) if len(word) > 1]
    evidence = evidence_in(" ".join(filter(_is_cyrillic, words)).lower(), CYRILLIC)
    points = max(*evidence.read.values(), evidence.foreign)
    lone = (letter for letter in _LONE_LETTER.findall(text) if letter.lower() not in _ONE_LETTER_WORDS)
    odd = len(_MISPLACED.findall(text)) + sum(not letter.isascii() for letter in lone)
    return points + _ODD * odd + sum(map(_spelling, words))


def _spelling(word: str) -> int:
    """Return points for a word that is spelled as words are, and less for one that is not."""
    if word.isascii():
        return 0  # it stands beside a quotation mark or dash, and is the same in every encoding
    if not (_is_cyrillic(word) and (word[1:].islower() or word.isupper())):
        return _ODD
    vowels = sum(map(_VOWELS.__contains__, word.lower()))
    is_spoken = len(word) <= vowels * 4 and vowels * 3 <= len(word) * 2
    return (1 if is_spoken else -1) + 2 * word.istitle()


def _is_cyrillic(word: str) -> bool:
    return all("\u0400" <= letter <= "\u052f" for letter in word)


def _western_points(text: str) -> int:
    words = (word for word in _LETTERS.findall(text) if not word.isascii())
    points = len(_LONE_MARK.findall(text)) + _ODD * len(_MISPLACED.findall(text))
    return points + sum(map(_marking, words))


def _marking(word: str) -> int:
    """Return points for a word with a marked letter or two among plain ones, and less for one that is all marks."""
    if len(word) == 1:
        return 4 if word in _ONE_LETTER_MARKED else _ODD
    marked = [letter for letter in word.lower() if not letter.isascii()]
    is_usual = _MARKED.issuperset(marked) and (word[1:].islower() or word.isupper())
    return 4 if is_usual and len(marked) * 2 <= max(len(word), 2) else _ODD
