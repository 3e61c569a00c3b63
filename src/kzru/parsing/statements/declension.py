"""Names back in the nominative: «Ерлана Аккенженова» is Ерлан Аккенженов, «Ерлан Аккенженовтың» too.

The first name tells gender and case: one of the list of first names in any of its forms, or else one by its ending.
The surname has the ending of that gender and case. Only endings that leave no doubt are taken off; a name that could
be two is left as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kzru.lang.latin import alphabet_of, spelled_in_2021
from kzru.lang.loader import load_common

__all__ = ["is_dative", "is_oblique", "nominative", "nominative_office", "nominatives"]

_VOWELS = "аеёиоуыэюяәіөүұ"
_KAZAKH_GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің")
_KAZAKH_DATIVES = ("ға", "ге", "қа", "ке")
_SHORTEST_DATIVE = 6
"""Letters; shorter words may be names: «Тәуке»."""

# Case by case, the endings of a first name by the ending of its nominative.
_FIRST_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "genitive": {"": ("а",), "й": ("я",), "ь": ("я",), "а": ("ы", "и"), "я": ("и",)},
    "dative": {"": ("у",), "й": ("ю",), "ь": ("ю",), "а": ("е",), "я": ("е", "и")},
    "accusative": {"а": ("у",), "я": ("ю",)},
    "instrumental": {"": ("ом",), "й": ("ем",), "ь": ("ем",), "а": ("ой", "ей"), "я": ("ей",)},
    "prepositional": {"": ("е",), "й": ("е", "и"), "ь": ("е",), "а": ("е",), "я": ("е", "и")},
}
# Gender and case to the endings of surnames and what they are in the nominative; the first that fits holds.
_SURNAMES: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("m", "genitive"): (
        ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("ина", "ин"), ("ына", "ын"), ("ского", "ский"),
        ("цкого", "цкий"), ("ного", "ной"), ("того", "той"), ("ая", "ай"), ("ея", "ей"), ("а", ""),
    ),
    ("m", "dative"): (
        ("ову", "ов"), ("еву", "ев"), ("ёву", "ёв"), ("ину", "ин"), ("ыну", "ын"), ("скому", "ский"),
        ("цкому", "цкий"), ("аю", "ай"), ("ею", "ей"), ("у", ""),
    ),
    ("m", "instrumental"): (
        ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"), ("ыным", "ын"), ("ским", "ский"), ("ичем", "ич"),
        ("цким", "цкий"), ("аем", "ай"), ("еем", "ей"), ("ом", ""),
    ),
    ("m", "prepositional"): (
        ("ове", "ов"), ("еве", "ев"), ("ёве", "ёв"), ("ине", "ин"), ("ыне", "ын"), ("ском", "ский"),
        ("цком", "цкий"), ("ае", "ай"), ("ее", "ей"), ("е", ""),
    ),
    ("f", "accusative"): (("ову", "ова"), ("еву", "ева"), ("ёву", "ёва"), ("ину", "ина"), ("скую", "ская"), ("цкую", "цкая")),
}  # fmt: skip
_FEMININE = (
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("ной", "ная"),
)
# A surname that ends so is the same in every case.
_UNCHANGED = ("ко", "их", "ых", "о", "е", "э", "и", "ы", "у", "ю")


class _FirstName(NamedTuple):
    nominative: str
    gender: str
    case: str


def nominative(parts: list[str], language: str) -> list[str]:
    """Return the parts of a name that stands in an oblique case, first name first, in the nominative.

    >>> nominative(["Ерлана", "Аккенженова"], "ru"), nominative(["Сергеем", "Лавровским"], "ru")
    (['Ерлан', 'Аккенженов'], ['Сергей', 'Лавровский'])
    """
    if alphabet_of(language) == "kk":
        return [*parts[:-1], _without(parts[-1], _KAZAKH_GENITIVES)]
    if language != "ru":
        return parts
    if len(parts) == 1:
        return [_lone_surname(parts[0])]
    return next(nominatives(parts), parts)


def nominatives(parts: list[str]) -> Iterator[list[str]]:
    """Yield what a Russian name in an oblique case can be in the nominative, the likeliest first.

    >>> list(nominatives(["Сергеем", "Донским"]))
    [['Сергей', 'Донской'], ['Сергей', 'Донский']]
    """
    told: list[list[str]] = []
    for parts_of_name in _readings(parts):
        if parts_of_name not in told:
            told.append(parts_of_name)
            yield parts_of_name


def _readings(parts: list[str]) -> Iterator[list[str]]:
    middle, surname = parts[1:-1], parts[-1]
    firsts = (*_listed(parts[0]), *_unlisted(parts[0]))
    for first in firsts:
        for told in _surnames(surname, first):
            yield [first.nominative, *middle, told]
    for first in firsts:
        if _is_unchanged(surname, first.gender):
            yield [first.nominative, *middle, surname]
    for ending, replacement in _FEMININE:
        if surname.endswith(ending) and parts[0][-1] not in _VOWELS:
            yield [*parts[:-1], surname.removesuffix(ending) + replacement]  # «Айгуль Ахметовой»


def is_oblique(first_name: str) -> bool:
    """Tell whether a word is a first name of the list in another case than the nominative.

    >>> is_oblique("Ерлану"), is_oblique("Ерлан"), is_oblique("Александра")
    (True, False, False)
    """
    return first_name in _forms() and first_name not in _nominatives()


@cache
def _nominatives() -> frozenset[str]:
    return frozenset(name for names in load_common("names")["first_names"].values() for name in names)


def _listed(form: str) -> Iterator[_FirstName]:
    yield from _forms().get(form, ())


@cache
def _forms() -> Mapping[str, tuple[_FirstName, ...]]:
    """Return every form of the first names of the list but the nominative, with what it is a form of."""
    forms: dict[str, tuple[_FirstName, ...]] = {}
    for gender, names in load_common("names")["first_names"].items():
        for name in names:
            kind = name[-1] if name[-1] in "йьая" else ""
            if name[-1] in _VOWELS and not kind:
                continue
            stem = _fleeting(name.removesuffix(kind))
            for case, endings in _FIRST_NAMES.items():
                for ending in endings.get(kind, ()):
                    found = _FirstName(name, gender, case)
                    forms[stem + ending] = (*forms.get(stem + ending, ()), found)
    return forms


def _fleeting(stem: str) -> str:
    """Return the stem of the oblique cases: Павел has Павла, Лев has Льва, Пётр has Петра."""
    return {"Павел": "Павл", "Лев": "Льв", "Пётр": "Петр"}.get(stem, stem)


# A first name that is not listed, by gender, case and ending; what it ends in in the nominative.
_UNLISTED = (
    ("m", "genitive", "ея", "ей"),
    ("m", "genitive", "ия", "ий"),
    ("m", "genitive", "ая", "ай"),
    ("m", "genitive", "а", ""),
    ("f", "genitive", "ы", "а"),
    ("f", "genitive", "и", "я"),
    ("m", "instrumental", "ом", ""),
    ("m", "instrumental", "ем", "й"),
    ("f", "instrumental", "ой", "а"),
    ("m", "dative", "у", ""),
)


def _unlisted(form: str) -> Iterator[_FirstName]:
    for gender, case, ending, replacement in _UNLISTED:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2 and (stem[-1] not in _VOWELS or replacement not in ("", "а")):
            yield _FirstName(stem + replacement, gender, case)


def _surnames(surname: str, first: _FirstName) -> Iterator[str]:
    """Yield what a surname in the case of its first name can be in the nominative."""
    endings = _SURNAMES.get((first.gender, first.case), _FEMININE if first.gender == "f" else ())
    for ending, replacement in endings:
        stem = surname.removesuffix(ending)
        if stem == surname or len(stem) < 2 or (not replacement and stem[-1] in _VOWELS):
            continue
        if (
            replacement.endswith("ий")
            and stem + replacement[:-2] + "ой" in load_common("names")["stressed"]["surnames"]
        ):
            yield stem + replacement[:-2] + "ой"
        yield stem + replacement
        return


def _is_unchanged(surname: str, gender: str) -> bool:
    """Tell whether a surname is the same in every case: «Лысенко», a woman's «Новак»."""
    return surname.endswith(_UNCHANGED) or (gender == "f" and surname[-1] not in _VOWELS + "й")


def _lone_surname(surname: str) -> str:
    for ending, replacement in _FEMININE:
        if surname.endswith(ending):
            return surname.removesuffix(ending) + replacement
    return surname


def nominative_office(role: str, language: str) -> str:
    """Return an office that stands in an oblique case of Russian in the nominative, by its first word.

    >>> nominative_office("заместителя министра экономики", "ru")
    'заместитель министра экономики'
    """
    head, space, rest = role.partition(" ")
    if language != "ru":
        return role
    for ending, replacement in _OFFICES:
        if head.endswith(ending):
            return head.removesuffix(ending) + replacement + space + rest
    return role


# How offices end in an oblique case, and in the nominative.
_OFFICES = tuple(
    (stem + ending, stem + nominative_ending)
    for nominative_ending, endings, stems in (
        ("ь", ("я", "ю", "ем", "е"), ("тел", "вар", "тар")),
        ("", ("а", "у", "ом", "е"), ("нт", "тр", "ор", "ер", "ик", "ат", "им", "эр")),
        ("а", ("ы", "е", "у", "ой"), ("глав",)),
        ("а", ("ы", "е", "у", "ой"), ("Глав",)),
    )
    for stem in stems
    for ending in endings
)


def is_dative(word: str, language: str) -> bool:
    """Tell whether a folded Kazakh word is in the dative, and so no subject.

    >>> is_dative("үкіметке", "kk"), is_dative("тәуке", "kk")
    (True, False)
    """
    return language == "kk" and len(word) >= _SHORTEST_DATIVE and word.endswith(_KAZAKH_DATIVES)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        for spelled in (ending, spelled_in_2021(ending)):
            if word.endswith(spelled) and len(word) > len(spelled) + 2:
                return word.removesuffix(spelled)
    return word
