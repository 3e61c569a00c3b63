"""The common nouns of Russian, by any of their forms: a table made from the dictionary of OpenCorpora.

The table is a text packed with zlib. Blank lines part its six sections; words are in lower case with «е» for «ё», and a
hyphen stands for nothing at all:

1. Declensions, one a line: the gender, the ending of the nominative singular, the endings of all forms.
2. Stems, the nouns without their endings: the numbers of their declensions, then all stems that have those.
3. Forms of several nouns, each with the noun that it mostly is, where that is not the first of them.
4. Adjectives with the stress on their ending «ой», without it.
5. Nouns in the nominative with their «ё».
6. Endings, each with what most nouns have for it in the nominative; itself where the dictionary leaves that in doubt.

The data are © OpenCorpora, under the licence CC BY-SA 3.0 (file ``LICENSE-OpenCorpora``); ``tools/russian_nouns.py`` makes
the table.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import NamedTuple

__all__ = ["Noun", "Nouns", "read_nouns", "russian_nouns"]


_SHORTEST_PART = 5
"""Letters of a noun that is taken for the last part of a compound: shorter ones are found in words by chance."""
_LONGEST_COMPOUND = 40


class Noun(NamedTuple):
    """A noun of the dictionary.

    Attributes:
        nominative: Its nominative singular; of what has only a plural the nominative plural.
        gender: "m", "f", "n"; "" for what has only a plural.
    """

    nominative: str
    gender: str


class _Declension(NamedTuple):
    gender: str
    nominative: str
    endings: frozenset[str]


class Nouns:
    """The nouns of the table, and the adjectives in «ой».

    Args:
        declensions: How nouns end.
        stems: The numbers of the declensions of each stem, with commas between.
        chosen: The noun that a form of several ones is.
        stressed: Adjectives in «ой», without that ending.
        spelled: The nominatives that are spelled with «ё».
        endings: What endings become in the nominative.
    """

    def __init__(
        self,
        declensions: tuple[_Declension, ...],
        stems: Mapping[str, str],
        chosen: Mapping[str, str],
        stressed: frozenset[str],
        spelled: Mapping[str, str],
        endings: Mapping[str, str],
    ) -> None:
        self._declensions = declensions
        self._stems = stems
        self._chosen = chosen
        self._stressed = stressed
        self._spelled = spelled
        self._endings = endings
        self._longest = max(len(ending) for declension in declensions for ending in declension.endings)
        self._longest_learnt = max(map(len, endings), default=0)

    def noun(self, form: str) -> Noun | None:
        """Return the noun that a folded form is of; None where the dictionary knows none.

        >>> russian_nouns().noun("скважин"), russian_nouns().noun("самолетами")
        (Noun(nominative='скважина', gender='f'), Noun(nominative='самолёт', gender='m'))
        """
        found = list(self._nouns(form))
        if not found:
            return None
        chosen = self._chosen.get(form)
        noun = next((noun for noun in found if noun.nominative == chosen), found[0])
        return noun._replace(nominative=self._spelled.get(noun.nominative, noun.nominative))

    def _nouns(self, form: str) -> Iterator[Noun]:
        """Yield each noun that has the form, those with the longest stem first."""
        for at in range(len(form), max(-1, len(form) - self._longest - 1), -1):
            numbers = self._stems.get(form[:at])
            for number in numbers.split(",") if numbers else ():
                declension = self._declensions[int(number)]
                if form[at:] in declension.endings:
                    yield Noun(form[:at] + declension.nominative, declension.gender)

    def gender(self, nominative: str) -> str:
        """Return the gender of a folded noun in the nominative: "m", "f" or "n"; "" where the dictionary tells none.

        >>> russian_nouns().gender("автомобиль"), russian_nouns().gender("модель")
        ('m', 'f')
        """
        return next((noun.gender for noun in self._nouns(nominative) if noun.nominative == nominative), "")

    def guessed(self, form: str) -> str:
        """Return the nominative of a noun that the dictionary does not know; in doubt the form itself.

        It is that of most nouns with the same ending, else that of the noun that the word ends with.

        >>> russian_nouns().guessed("акиматов"), russian_nouns().guessed("криптовалют")
        ('акимат', 'криптовалюта')
        """
        lengths = range(min(self._longest_learnt, len(form) - 1), 0, -1)
        ending = next((form[-length:] for length in lengths if form[-length:] in self._endings), "")
        became = self._endings.get(ending, "")
        return form.removesuffix(ending) + became if became != ending else self._compound(form)

    def _compound(self, form: str) -> str:
        for at in range(1, min(len(form), _LONGEST_COMPOUND) - _SHORTEST_PART + 1):
            if (noun := self.noun(form[at:])) is not None:
                return form[:at] + noun.nominative
        return form

    def is_stressed(self, stem: str) -> bool:
        """Tell whether the adjective of a folded stem ends with a stressed «ой».

        >>> russian_nouns().is_stressed("морск"), russian_nouns().is_stressed("речевск")
        (True, False)
        """
        return stem in self._stressed


@cache
def russian_nouns() -> Nouns:
    """Return the table that comes with kzru, read when first asked for."""
    packed = files("kzru.lang").joinpath("ru", "opencorpora.z").read_bytes()
    return read_nouns(zlib.decompress(packed).decode())


def read_nouns(text: str) -> Nouns:
    """Return the nouns of a table in the form that the module tells."""
    sections = (section.split("\n") for section in text[:-1].split("\n\n"))
    declensions, stems, chosen, stressed, spelled, endings = sections
    classes_of: dict[str, str] = {}
    for line in stems:
        numbers, _, words = line.partition(" ")
        classes_of.update(zip(words.split(" "), repeat(numbers)))
    classes_of[""] = classes_of.pop("-", "")
    return Nouns(
        declensions=tuple(map(_declension, declensions)),
        stems=classes_of,
        chosen=dict(_pair(line) for line in chosen if line),
        stressed=frozenset(stressed[0].split(" ")),
        spelled={word.replace("ё", "е"): word for word in spelled[0].split(" ")},
        endings=dict(_pair(line) for line in endings if line),
    )


def _declension(line: str) -> _Declension:
    gender, nominative, *endings = _parts(line)
    return _Declension(gender, nominative, frozenset(endings))


def _pair(line: str) -> tuple[str, str]:
    first, second = _parts(line)
    return first, second


def _parts(line: str) -> list[str]:
    return ["" if part == "-" else part for part in line.split(" ")]
