"""The notation of names in data files: a word in braces stands for each of the endings listed under it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from kzru.errors import LexiconError
from kzru.text.fold import fold

__all__ = ["check_script", "check_unique", "expand"]


def expand(phrase: str, endings: Mapping[str, Sequence[str]], name: str) -> Iterator[str]:
    """Yield every form of a phrase.

    >>> list(expand("square metre{s}", {"s": ["", "s"]}, "units.toml"))
    ['square metre', 'square metres']

    Args:
        phrase: Plain text with the names of endings in braces.
        endings: The endings by name.
        name: What to call the data file in an error.

    Raises:
        LexiconError: A brace is not closed, or names no endings.
    """
    fixed, choices = [], []
    for index, part in enumerate(phrase.split("{")):
        named, closed, rest = part.partition("}") if index else ("", "}", part)
        if not closed or (index and named not in endings):
            raise LexiconError(
                f"{name}: {phrase!r}: {{{named}}} names none of the endings {', '.join(endings) or '(none)'}"
            )
        if index:
            choices.append(endings[named])
        fixed.append(rest)
    for chosen in product(*choices):
        yield fixed[0] + "".join(ending + rest for ending, rest in zip(chosen, fixed[1:], strict=True))


def check_script(phrase: str, name: str) -> None:
    """Refuse a word that mixes Latin and Cyrillic letters, for then one of them is a look-alike.

    Raises:
        LexiconError: A word does.
    """
    if phrase.isascii():
        return
    for word in phrase.split():
        scripts = {_script(char) for char in word if char.isalpha()}
        if {"LATIN", "CYRILLIC"} <= scripts:
            raise LexiconError(f"{name}: {word!r} mixes Latin and Cyrillic letters; write it in one script")


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter).split()[0]


def check_unique(entries: Iterable[tuple[str, object]], name: str) -> None:
    """Refuse a phrase that stands for two things, for then a text that has it tells neither.

    Raises:
        LexiconError: One does.
    """
    meant: dict[str, object] = {}
    for phrase, meaning in entries:
        if meant.setdefault(fold(phrase), meaning) != meaning:
            raise LexiconError(f"{name}: {phrase!r} stands for two things; write it under one of them")
