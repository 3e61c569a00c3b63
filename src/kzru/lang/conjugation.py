"""The perfective verbs of Russian by what they promise with: their futures and their short passive participles.

The table is a text packed with zlib. Blank lines part its three sections; words are in lower case with «е» for «ё», a hyphen
stands for nothing at all, and a tilde for a form that a verb does not have:

1. Conjugations, one a line: how the infinitive, «мы», «он» and «они» end, and the participle without an ending of its own.
2. Stems, the verbs without their endings: the number of their conjugation, then all stems that have it.
3. Forms that look like a future of the table and are mostly something else: «примет», of «примета».

The data are © OpenCorpora, under the licence CC BY-SA 3.0 (file ``LICENSE-OpenCorpora``); ``tools/russian_verbs.py`` makes
the table.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["Person", "Verb", "Verbs", "read_verbs", "russian_verbs"]

_NONE = "~"
_OF_PARTICIPLE = ("", "а", "о", "ы")


class Person(StrEnum):
    """Of whom a verb in the future speaks."""

    WE = "we"
    ONE = "one"
    THEY = "they"


class Verb(NamedTuple):
    """A form of a verb.

    Attributes:
        infinitive: The verb.
        person: Of whom its future speaks; None for a participle.
    """

    infinitive: str
    person: Person | None


_Endings = Mapping[str, tuple[str, Person | None]]
"""How the forms of a conjugation end, each with the ending of the infinitive, and the person of a future."""


class Verbs:
    """The verbs of the table.

    Args:
        conjugations: How verbs end, by the number of their conjugation.
        stems: The numbers of the conjugations of each stem.
        others: Forms that are mostly no future.
    """

    def __init__(
        self,
        conjugations: tuple[_Endings, ...],
        stems: Mapping[str, tuple[int, ...]],
        others: frozenset[str],
    ) -> None:
        self._conjugations = conjugations
        self._stems = stems
        self._others = others
        endings = {ending for conjugation in conjugations for ending in conjugation}
        self._longest = max(map(len, endings), default=0)
        self._last_letters = tuple({ending[-2:] for ending in endings if ending})

    def verb(self, form: str) -> Verb | None:
        """Return what a folded form is, a future or a short participle; None where the table has no such form.

        >>> russian_verbs().verb("отремонтируют")
        Verb(infinitive='отремонтировать', person=<Person.THEY: 'they'>)
        >>> russian_verbs().verb("отремонтирована"), russian_verbs().verb("область")
        (Verb(infinitive='отремонтировать', person=None), None)
        """
        if not form.endswith(self._last_letters) or form in self._others:
            return None
        return next(self._verbs(form), None)

    def _verbs(self, form: str) -> Iterator[Verb]:
        """Yield each verb that has the form, those with the longest stem first."""
        for at in range(len(form), max(-1, len(form) - self._longest - 1), -1):
            for number in self._stems.get(form[:at], ()):
                ending = self._conjugations[number].get(form[at:])
                if ending is not None:
                    yield Verb(form[:at] + ending[0], ending[1])


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
    return Verbs(tuple(map(_endings, conjugations)), dict(numbers_of), frozenset(others[0].split(" ")))


def _endings(line: str) -> _Endings:
    infinitive, *rest = ("" if part == "-" else part for part in line.split(" "))
    *futures, participle = rest
    endings: dict[str, tuple[str, Person | None]] = {}
    if participle != _NONE:
        endings.update((participle + ending, (infinitive, None)) for ending in _OF_PARTICIPLE)
    for person, ending in zip(Person, futures, strict=True):
        if ending != _NONE:
            endings[ending] = (infinitive, person)
    return endings
