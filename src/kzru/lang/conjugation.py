"""The perfective verbs of Russian by what they promise with: their futures and their short passive participles.

The table is a text packed with zlib. Blank lines part its three sections; words are in lower case with «е» for «ё», a hyphen
stands for nothing at all, and a tilde for a form that a verb does not have:

1. Conjugations, one a line: how the infinitive, «я», «мы», «он» and «они» end, and the participle without an ending of its own.
2. Stems, the verbs without their endings: the number of their conjugation, then all stems that have it.
3. Forms that look like a future of the table and are mostly something else: «примет», of «примета».

The data are © OpenCorpora, under the licence CC BY-SA 3.0 (file ``LICENSE-OpenCorpora``); ``tools/russian_verbs.py`` makes
the table.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["SPEAKERS", "Future", "Person", "Verbs", "read_verbs", "russian_verbs"]

_NONE = "~"
_OF_PARTICIPLE = ("", "а", "о", "ы")


class Person(StrEnum):
    """Of whom a verb in the future speaks."""

    SELF = "self"
    WE = "we"
    ONE = "one"
    THEY = "they"


SPEAKERS = frozenset({Person.SELF, Person.WE})
"""Persons that need no subject: what stands before the verb is another part of its clause."""


class Future(NamedTuple):
    """A future of a verb.

    Attributes:
        infinitive: The verb.
        person: Of whom it speaks.
        is_transitive: Whether something can be done with it to a thing: it has a passive participle.
    """

    infinitive: str
    person: Person
    is_transitive: bool


class _Conjugation(NamedTuple):
    infinitive: str
    futures: Mapping[str, Person]
    participles: frozenset[str]


class Verbs:
    """The verbs of the table.

    Args:
        conjugations: How verbs end, by the number of their conjugation.
        stems: The numbers of the conjugations of each stem.
        others: Forms that are mostly no future.
    """

    def __init__(
        self,
        conjugations: tuple[_Conjugation, ...],
        stems: Mapping[str, tuple[int, ...]],
        others: frozenset[str],
    ) -> None:
        self._conjugations = conjugations
        self._stems = stems
        self._others = others
        self._futures = {ending for conjugation in conjugations for ending in conjugation.futures}
        self._last_letters = {ending[-1] for ending in self._futures}
        self._lengths: dict[str, Sequence[int]] = {}
        participles = {ending for conjugation in conjugations for ending in conjugation.participles}
        self._of_participles = range(max(map(len, participles), default=0) + 1)

    def future(self, form: str) -> Future | None:
        """Return what a folded form is as a future; None where the table has no such future.

        >>> russian_verbs().future("отремонтируют")
        Future(infinitive='отремонтировать', person=<Person.THEY: 'they'>, is_transitive=True)
        >>> russian_verbs().future("область")
        """
        if form[-1:] not in self._last_letters:
            return None
        for stem, ending, conjugation in self._parted(form, self._lengths_of(form[-2:])):
            person = conjugation.futures.get(ending)
            if person is not None:
                is_transitive = bool(conjugation.participles)
                known = Future(stem + conjugation.infinitive, person, is_transitive)
                return None if form in self._others else known
        return None

    def of_participle(self, form: str) -> str:
        """Return the infinitive of a folded short passive participle; an empty string for other words.

        >>> russian_verbs().of_participle("отремонтирована"), russian_verbs().of_participle("область")
        ('отремонтировать', '')
        """
        parted = self._parted(form, self._of_participles)
        found = (stem + of.infinitive for stem, ending, of in parted if ending in of.participles)
        return next(found, "")

    def _parted(self, form: str, lengths: Sequence[int]) -> Iterator[tuple[str, str, _Conjugation]]:
        """Yield stem, ending and conjugation of each verb that may have the form, those with the longest stem first."""
        for length in lengths:
            at = len(form) - length
            for number in self._stems.get(form[:at], ()) if at >= 0 else ():
                yield form[:at], form[at:], self._conjugations[number]

    def _lengths_of(self, last: str) -> Sequence[int]:
        """Return how long the futures' endings are that end with two letters, the shortest first."""
        known = self._lengths.get(last)
        if known is None:
            fitting = (end for end in self._futures if end.endswith(last) or last.endswith(end))
            known = self._lengths[last] = sorted({len(end) for end in fitting})
        return known


@cache
def russian_verbs() -> Verbs:
    """Return the table that comes with kzru, read when first asked for."""
    packed = files("kzru.lang").joinpath("ru", "verbs.z").read_bytes()
    return read_verbs(zlib.decompress(packed).decode())


def read_verbs(text: str) -> Verbs:
    """Return the verbs of a table in the form that the module tells."""
    conjugations, stems, others = (section.split("\n") for section in text[:-1].split("\n\n"))
    numbers_of: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for line in stems:
        number, *words = line.split(" ")
        for word in words:
            numbers_of["" if word == "-" else word] += (int(number),)
    return Verbs(tuple(map(_conjugation, conjugations)), dict(numbers_of), frozenset(others[0].split(" ")))


def _conjugation(line: str) -> _Conjugation:
    infinitive, *futures, participle = ("" if part == "-" else part for part in line.split(" "))
    told = zip(futures, Person, strict=True)
    endings = () if participle == _NONE else (participle + ending for ending in _OF_PARTICIPLE)
    return _Conjugation(infinitive, {end: person for end, person in told if end != _NONE}, frozenset(endings))
