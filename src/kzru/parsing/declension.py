"""Names back in the nominative: «Ерлана Аккенженова» is Ерлан Аккенженов, «Ерлан Аккенженовтың» too.

Only endings that leave no doubt are taken off; a name that could be two is left as it stands.
"""

from __future__ import annotations

__all__ = ["is_dative", "nominative", "nominative_office"]

# The Russian genitive of surnames in -ов, -ев, -ин and of adjectival ones; the masculine first name shows by its -а.
_RUSSIAN_MASCULINE = (
    ("ова", "ов"),
    ("ева", "ев"),
    ("ёва", "ёв"),
    ("ина", "ин"),
    ("ского", "ский"),
    ("цкого", "цкий"),
)
_RUSSIAN_FEMININE = (("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ской", "ская"))
_RUSSIAN_FIRST_NAMES_IN_J = ("ея", "ия", "ая")
_KAZAKH_GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің")
_KAZAKH_DATIVES = ("ға", "ге", "қа", "ке")
_SHORTEST_DATIVE = 6
"""Letters; shorter words may be names: «Тәуке»."""
_VOWELS = "аеёиоуыэюяәіөүұ"


def nominative(parts: list[str], language: str) -> list[str]:
    """Return the parts of a name that stands in the genitive, first name first, in the nominative.

    >>> nominative(["Ерлана", "Аккенженова"], "ru")
    ['Ерлан', 'Аккенженов']
    """
    if language == "kk":
        return [*parts[:-1], _without(parts[-1], _KAZAKH_GENITIVES)]
    if language != "ru":
        return parts
    surname = parts[-1]
    for ending, replacement in _RUSSIAN_FEMININE:
        if surname.endswith(ending):
            return [*map(_feminine, parts[:-1]), surname.removesuffix(ending) + replacement]
    givens = [_masculine(part) for part in parts[:-1]]
    for ending, replacement in _RUSSIAN_MASCULINE:
        if surname.endswith(ending) and givens != parts[:-1]:
            return [*givens, surname.removesuffix(ending) + replacement]
    if surname[-1:] == "а" and surname[-2:-1] not in _VOWELS and givens != parts[:-1]:
        return [*givens, surname[:-1]]
    return parts


def nominative_office(role: str, language: str) -> str:
    """Return an office that stands in the Russian genitive in the nominative, by its first word.

    >>> nominative_office("заместителя министра экономики", "ru")
    'заместитель министра экономики'
    """
    head, space, rest = role.partition(" ")
    if language != "ru":
        return role
    if head.endswith(("теля", "варя", "таря")):
        head = head[:-1] + "ь"
    elif head.endswith(("нта", "тра", "ора", "ера", "ика", "ата", "има", "эра")):
        head = head[:-1]
    elif head.lower() in ("главы", "замглавы"):
        head = head[:-1] + "а"
    return head + space + rest


def is_dative(word: str, language: str) -> bool:
    """Tell whether a folded Kazakh word is in the dative, and so no subject.

    >>> is_dative("үкіметке", "kk"), is_dative("тәуке", "kk")
    (True, False)
    """
    return language == "kk" and len(word) >= _SHORTEST_DATIVE and word.endswith(_KAZAKH_DATIVES)


def _masculine(given: str) -> str:
    if given.endswith(_RUSSIAN_FIRST_NAMES_IN_J):
        return given[:-1] + "й"
    return given[:-1] if given.endswith("а") and given[-2:-1] not in _VOWELS else given


def _feminine(given: str) -> str:
    if given.endswith("ы"):
        return given[:-1] + "а"
    return given[:-1] + "я" if given.endswith("и") else given


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word
