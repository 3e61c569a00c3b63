"""Names back in the nominative: «Ерлана Аккенженова» is Ерлан Аккенженов, «Ерлан Аккенженовтың» too.

The first name gives gender and case: a name of the list in any of its forms, or else one by its ending. The surname has
the ending of that gender and case, by the tables of ``names.toml``. Only endings that leave no doubt are taken off; a
name that could be two is left as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import attrs

from kzru.lang.alphabets import alphabet_of
from kzru.lang.language import in_all_alphabets
from kzru.lang.loader import load, load_common
from kzru.lang.registry import remembered
from kzru.lang.romanization import english_name

__all__ = [
    "NameWords",
    "in_order",
    "is_dative",
    "is_first_name",
    "is_oblique",
    "is_surname",
    "leads_by_surname",
    "name_words",
    "nominative",
    "nominative_office",
    "nominatives",
    "without_case",
]

_SHORTEST_DATIVE = 6
"""Letters; shorter words may be names: «Тәуке»."""
_SHORTEST_PATRONYMIC = 5
_PAIR = 2
_LONGEST_ROOT = 5
"""Letters; a first name this short may end as a case does: «Пахом»."""


@attrs.frozen(kw_only=True, eq=False)
class NameWords:
    """How a language writes names and offices; each group is explained in ``lang/ru/names.toml``.

    Attributes:
        possessives: Hang on a name and are no part of it: "'s".
        office_links: Stand within an office: "of".
        areas: Tell of an office of what area it is: "regional".
        office_head: Which word of an office is its head: 0 for the first, -1 for the last.
        longest_name: Words of a name after an office.
        patronymics: Endings of the name of a father.
        of_body: Endings of a body that an office is of.
        of_woman: Endings of the surname of a woman.
        addressees: Endings of those who are told to act.
        agents: Endings of those by whom something is done.
        datives: Endings of words that are no subject.
        accusatives: Endings of the accusative that are taken off a surname.
        genitives: Endings that are taken off any surname.
        bent_surnames: Endings of a surname in a case that no subject has, its own with them: «Ахметовпен».
        offices: Ending of an office in an oblique case to that in the nominative.
        has_cases: Whether names have other forms where they are no subject: the table tells what some end with.
    """

    possessives: tuple[str, ...] = attrs.field(converter=tuple)
    office_links: frozenset[str] = attrs.field(converter=frozenset)
    areas: frozenset[str] = attrs.field(converter=frozenset)
    office_head: int
    longest_name: int
    patronymics: tuple[str, ...] = attrs.field(converter=tuple)
    of_body: tuple[str, ...] = attrs.field(converter=tuple)
    of_woman: tuple[str, ...] = attrs.field(converter=tuple)
    addressees: tuple[str, ...] = attrs.field(converter=tuple)
    agents: tuple[str, ...] = attrs.field(converter=tuple)
    datives: tuple[str, ...] = attrs.field(converter=tuple)
    accusatives: tuple[str, ...] = attrs.field(converter=tuple)
    genitives: tuple[str, ...] = attrs.field(converter=tuple)
    bent_surnames: tuple[str, ...] = attrs.field(converter=tuple)
    offices: Mapping[str, str]
    has_cases: bool = attrs.field(init=False)

    @has_cases.default
    def _has_cases(self) -> bool:
        return any((self.addressees, self.agents, self.datives, self.accusatives, self.genitives))

    def without_possessive(self, word: str) -> str:
        """Return a word without what hangs on it: "Putin" for "Putin's"."""
        return word.removesuffix(next(filter(word.endswith, self.possessives), ""))

    def is_patronymic(self, key: str) -> bool:
        """Tell whether a folded word is the name of somebody's father: "Vladimirovich"."""
        return len(key) > _SHORTEST_PATRONYMIC and key.endswith(self.patronymics)


@remembered()
def name_words(language: str) -> NameWords:
    """Return how a language writes names and offices."""
    table = load(language, "names")
    offices = {
        stem + ending: stem + row["nominative"]
        for row in table.get("offices", ())
        for stem in row["stems"]
        for ending in row["endings"]
    }
    groups = (field.name for field in attrs.fields(NameWords) if field.init and field.name != "offices")
    return NameWords(**{group: table[group] for group in groups}, offices=offices)


_CASES: Mapping[str, tuple[str, ...]] = {
    "m": ("genitive", "instrumental", "dative", "prepositional"),
    "f": ("other",),
}
"""The genders and cases of a surname behind initials, in the order in which they are tried."""


class _FirstName(NamedTuple):
    nominative: str
    gender: str
    case: str


def nominative(parts: list[str], language: str) -> list[str]:
    """Return the parts of a name that stands in an oblique case, first name first, in the nominative.

    >>> nominative(["Ерлана", "Аккенженова"], "ru"), nominative(["Сергеем", "Лавровским"], "ru")
    (['Ерлан', 'Аккенженов'], ['Сергей', 'Лавровский'])
    """
    table = _table(language)
    if table is None:
        endings = name_words(alphabet_of(language)).genitives
        return [without_case(part, endings) for part in parts]
    if len(parts) == 1:
        return [_with_ending(parts[0], table["surnames"]["f"]["other"])]
    return next(nominatives(parts, language), parts)


def nominatives(parts: list[str], language: str) -> Iterator[list[str]]:
    """Yield what a name in an oblique case can be in the nominative, the likeliest first.

    >>> list(nominatives(["Сергеем", "Донским"], "ru"))
    [['Сергей', 'Донской'], ['Сергей', 'Донский'], ['Сергей', 'Донским']]
    """
    table = _table(language)
    if table is not None:
        yield from map(list, dict.fromkeys(_candidates(parts, language, table)))


def _table(language: str) -> Mapping[str, Any] | None:
    """Return the endings of a language whose first names bend; None for any other."""
    table = load(language, "names")
    return table if "first_names" in table else None


def _candidates(parts: list[str], language: str, table: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    given, *middle, surname = parts
    firsts = (*_forms(language).get(given, ()), *_unlisted(given, table))
    if given.endswith("."):
        firsts = tuple(_FirstName(given, gender, case) for gender, cases in _CASES.items() for case in cases)
    for first in firsts:
        for found in _surnames(surname, first, table):
            yield (first.nominative, *middle, found)
    for first in firsts:
        if _is_unchanged(surname, first.gender, table):
            yield (first.nominative, *middle, surname)
    bare = _of_woman(given, surname, table)
    if bare != surname:
        yield (given, *middle, bare)
    if is_oblique(given, language):
        yield from (
            (first.nominative, *middle, surname) for first in firsts
        )  # «Николасом Мадуро», «Хейсамом Бен»
    if not firsts and given not in _listed():
        for found in _surnames(surname, _FirstName(given, "m", "instrumental"), table):
            yield (given, *middle, found)  # «Ким Чен Ыном»


def _of_woman(given: str, surname: str, table: Mapping[str, Any]) -> str:
    """Return the nominative of a woman's surname behind a first name that does not bend: «Айгуль Ахметовой»."""
    of_women = table["surnames"]["f"]
    is_woman = given in load_common("names")["first_names"]["f"]
    if not is_woman and given[-1] in table["vowels"]:
        return surname
    bare = _with_ending(surname, of_women["other"])
    return _with_ending(surname, of_women["accusative"]) if bare == surname and is_woman else bare


def is_oblique(first_name: str, language: str) -> bool:
    """Tell whether a word is a first name in another case than the nominative: one of the list, or by a sure ending.

    >>> is_oblique("Ерлану", "ru"), is_oblique("Ерлан", "ru"), is_oblique("Александра", "ru")
    (True, False, False)
    >>> is_oblique("Николасом", "ru")
    True
    """
    if first_name in _listed():
        return False
    table = _table(language)
    endings = () if table is None else tuple(table["sure_endings"])
    return first_name in _forms(language) or (
        len(first_name) > _LONGEST_ROOT and first_name.endswith(endings)
    )


def is_first_name(word: str, language: str) -> bool:
    """Tell whether a word is a first name of the list in any case, or its English spelling.

    >>> is_first_name("Ерлану", "ru"), is_first_name("Yerlan", "en"), is_first_name("Астана", "ru")
    (True, True, False)
    """
    if word in _listed() or word in _forms(language):
        return True
    return word[:1].isupper() and english_name(f"{word} А").partition(" ")[0] in _in_english()


def in_order(parts: list[str], language: str) -> list[str]:
    """Return the parts of a name, in whatever case, first name first and without the name of the father.

    >>> in_order(["Иванова", "Сергея", "Петровича"], "ru"), in_order(["Ахметов", "Нұрлан"], "kk")
    (['Сергея', 'Иванова'], ['Нұрлан', 'Ахметов'])
    >>> in_order(["Драган", "Йованович"], "ru"), in_order(["Арман", "Токаев"], "ru")
    (['Драган', 'Йованович'], ['Арман', 'Токаев'])
    """
    words = name_words(language)
    fathers = [at for at, part in enumerate(parts) if at and words.is_patronymic(part.lower())]
    if len(fathers) > 1:
        fathers = fathers[:-1]  # the last of two is a surname that ends as a name of a father: «Маркович»
    plain = [part for at, part in enumerate(parts) if at not in fathers]
    if len(plain) < _PAIR:
        return parts  # a surname that ends as a name of a father
    if len(plain) > _PAIR:
        return plain
    is_closed = fathers[-1:] == [len(parts) - 1]
    return plain[::-1] if is_closed or leads_by_surname(plain[0], plain[1], language) else plain


def leads_by_surname(first: str, second: str, language: str) -> bool:
    """Tell whether the surname of two words of a name stands first: «Ахметов Нұрлан»."""
    bare = without_case(second, name_words(language).genitives)
    return is_surname(first) and is_first_name(bare, language) and not is_surname(second)


def is_surname(word: str) -> bool:
    """Tell whether a word ends as surnames do, in any case."""
    return word.lower().endswith(tuple(load_common("names")["surname_endings"]["any"]))


@cache
def _in_english() -> frozenset[str]:
    return frozenset(english_name(f"{name} А").partition(" ")[0] for name in _listed())


@cache
def _listed() -> frozenset[str]:
    return frozenset(name for names in load_common("names")["first_names"].values() for name in names)


@remembered()
def _forms(language: str) -> Mapping[str, tuple[_FirstName, ...]]:
    """Return every form of the first names of the list but the nominative, with what it is a form of."""
    table = _table(language)
    forms: dict[str, tuple[_FirstName, ...]] = {}
    if table is None:
        return forms
    last_letters = {letter for endings in table["first_names"].values() for letter in endings}
    for gender, names in load_common("names")["first_names"].items():
        for name in names:
            kind = name[-1] if name[-1] in last_letters else ""
            if name[-1] in table["vowels"] and not kind:
                continue
            bare = name.removesuffix(kind)
            stem = table["fleeting"].get(bare, bare)
            for case, endings in table["first_names"].items():
                for ending in endings.get(kind, ()):
                    found = _FirstName(name, gender, case)
                    forms[stem + ending] = (*forms.get(stem + ending, ()), found)
    return forms


def _unlisted(form: str, table: Mapping[str, Any]) -> Iterator[_FirstName]:
    for gender, cases in table["unlisted"].items():
        for case, endings in cases.items():
            for ending, replacement in endings.items():
                stem = form.removesuffix(ending)
                vowel = stem[-1:] in table["vowels"] and replacement in table["after_consonants"]
                if stem != form and len(stem) > 2 and not vowel:
                    yield _FirstName(stem + replacement, gender, case)


def _surnames(surname: str, first: _FirstName, table: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a surname in the case of its first name can be in the nominative."""
    cases = table["surnames"].get(first.gender, {})
    for ending, replacement in cases.get(first.case, cases.get("other", {})).items():
        stem = surname.removesuffix(ending)
        if stem == surname or len(stem) < 2 or (not replacement and stem[-1] in table["vowels"]):
            continue
        stressed = stem + table["stressed"].get(replacement, replacement)
        if stressed != stem + replacement and stressed in load_common("names")["stressed"]["surnames"]:
            yield stressed
        yield stem + replacement
        return


def _is_unchanged(surname: str, gender: str, table: Mapping[str, Any]) -> bool:
    """Tell whether a surname is the same in every case: «Лысенко», a woman's «Новак»."""
    unchanged = table["unchanged"]
    is_hers = gender == "f" and surname[-1] not in (*table["vowels"], *unchanged["not_of_women"])
    return is_hers or surname.endswith(tuple(unchanged["endings"]))


def _with_ending(word: str, endings: Mapping[str, str]) -> str:
    """Return a word with the ending that its own stands for; the word where none does."""
    for ending, replacement in endings.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + replacement
    return word


def nominative_office(role: str, language: str) -> str:
    """Return an office that stands in an oblique case in the nominative, by its first word.

    >>> nominative_office("заместителя министра экономики", "ru")
    'заместитель министра экономики'
    """
    head, space, rest = role.partition(" ")
    return _with_ending(head, name_words(language).offices) + space + rest


def is_dative(word: str, language: str) -> bool:
    """Tell whether a folded word is in the dative of a language that marks it, and so no subject.

    >>> is_dative("үкіметке", "kk"), is_dative("тәуке", "kk")
    (True, False)
    """
    return len(word) >= _SHORTEST_DATIVE and word.endswith(name_words(language).datives)


def without_case(word: str, endings: tuple[str, ...]) -> str:
    """Return a word without the first of the endings that hangs on it, in whatever alphabet.

    >>> without_case("Сапаровтың", ("тың", "тің"))
    'Сапаров'
    """
    spellings = in_all_alphabets(endings)
    for spelled in spellings if word.endswith(spellings) else ():
        if word.endswith(spelled) and len(word) > len(spelled) + 2:
            return word.removesuffix(spelled)
    return word
