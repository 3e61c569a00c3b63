"""Dictionary forms of nouns, and of the adjectives before them in Russian.

Russian nouns are looked up in the dictionary of OpenCorpora; what it does not know, and every adjective, follows from
how it ends. Kazakh nouns lose the endings that their data file lists (``nouns.toml``, table ``plain``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kzru.lang.loader import load
from kzru.lang.opencorpora import russian_nouns
from kzru.lang.registry import remembered
from kzru.lang.words import WordSet
from kzru.text.fold import fold

__all__ = ["is_noun", "modifier_form", "noun_form"]

_REFLEXIVE = "ся"
_OF_SEVERAL = ("ых", "их")
"""How adjectives end behind numbers."""


@remembered(maxsize=1 << 14)
def noun_form(word: str, language: str) -> str:
    """Return the nominative singular of a noun that a number counts, in lower case; in doubt the word itself.

    >>> noun_form("скважины", "ru"), noun_form("технопарков", "ru")
    ('скважина', 'технопарк')
    """
    lower = word.lower()
    nouns = load(language, "nouns")
    if "adjectives" in nouns:
        return _russian_noun(lower, nouns["adjectives"])
    if "plain" in nouns:
        return _replaced(lower, nouns["plain"]["replaced"], WordSet(nouns["plain"]["kept"]))
    return lower


@remembered(maxsize=1 << 14)
def modifier_form(word: str, noun: str, language: str) -> str:
    """Return an adjective in the nominative singular and the gender of the noun; what is none stays as it is.

    >>> modifier_form("совместных", "предприятие", "ru")
    'совместное'
    """
    table = load(language, "nouns").get("adjectives")
    head, hyphen, last = word.rpartition("-")
    if table is None or not last.lower().endswith(tuple(table["endings"])):
        return word
    form = _agreeing(last.lower(), _gender(noun, table), table)
    return head + hyphen + (form if last.islower() else last[:1] + form[1:])


def is_noun(word: str, language: str) -> bool:
    """Tell whether a folded word is a noun of the dictionary of a language, if it has one: no other word looks the same.

    >>> is_noun("нефти", "ru"), is_noun("открыть", "ru")
    (True, False)
    """
    return "adjectives" in load(language, "nouns") and russian_nouns().noun(word) is not None


def _russian_noun(word: str, adjectives: Mapping[str, Any]) -> str:
    """Return a noun as the dictionary has it, a compound by its last part, another word by its ending."""
    key = fold(word)
    nouns = russian_nouns()
    if (noun := nouns.noun(key)) is not None:
        return noun.nominative
    head, hyphen, last = word.rpartition("-")
    if head and last:
        return head + hyphen + _russian_noun(last, adjectives)
    if key.removesuffix(_REFLEXIVE).endswith(_OF_SEVERAL):
        return _agreeing(word, "m", adjectives)  # «пострадавших», «остальных»
    guessed = nouns.guessed(key)
    return word if guessed == key else guessed


def _gender(noun: str, table: Mapping[str, Any]) -> str:
    """Return the gender of a noun in the nominative, by its ending where the dictionary has none: "m", "f" or "n"."""
    last = fold(noun).rpartition(" ")[2]
    if (known := russian_nouns().gender(last)) or last in table["masculine_nouns"]:
        return known or "m"
    by_ending = ((gender, tuple(endings)) for gender, endings in table["genders"].items())
    return next((gender for gender, endings in by_ending if last.endswith(endings)), "m")


def _agreeing(word: str, gender: str, table: Mapping[str, Any]) -> str:
    """Return the adjective by its endings: «новых» is «новый», «новая», «новое»."""
    reflexive = _REFLEXIVE if word.endswith(_REFLEXIVE) else ""
    plain = word.removesuffix(reflexive)
    stem = next((plain[: -len(ending)] for ending in table["endings"] if plain.endswith(ending)), plain)
    if stem in table["pronouns"]:
        return str(table["pronouns"][stem][gender])
    is_soft = plain[len(stem) :].startswith(("и", "е", "я", "ю")) and not stem.endswith(
        tuple(table["velars"])
    )
    return stem.removesuffix("ь") + _ending(stem, gender, table, is_soft=is_soft) + reflexive


def _ending(stem: str, gender: str, table: Mapping[str, Any], *, is_soft: bool) -> str:
    if stem.endswith("ь"):  # «третьих», «рыбьих»
        return {"f": "ья", "n": "ье"}.get(gender, "ий")
    if gender == "f":
        return "яя" if is_soft and not stem.endswith(tuple(table["hushing"])) else "ая"
    if gender == "n":
        return "ее" if is_soft else "ое"
    if stem + "ой" in table["stressed"] or russian_nouns().is_stressed(fold(stem)):
        return "ой"
    return "ий" if is_soft or stem.endswith(tuple(table["velars"])) else "ый"


def _replaced(word: str, replaced: Mapping[str, str], kept: WordSet) -> str:
    """Return the word with the longest of its endings that is listed replaced."""
    if word in kept:
        return word
    fitting = [ending for ending in replaced if word.endswith(ending) and len(word) - len(ending) != 1]
    if not fitting:
        return word
    ending = max(fitting, key=len)
    return word.removesuffix(ending) + replaced[ending]
