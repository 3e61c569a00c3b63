"""Dictionary forms of Russian nouns and of the adjectives before them: by pymorphy3 where it is installed, else by endings.

The endings and their replacements are data of the language (``nouns.toml``, tables ``plain`` and ``adjectives``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Protocol

from kzru.lang.loader import load
from kzru.lang.words import WordSet

__all__ = ["analyzer", "modifier_form", "noun_form"]


class _Analyzer(Protocol):
    """What kzru asks of pymorphy3."""

    def parse(self, word: str) -> Iterable[Any]: ...


@cache
def analyzer() -> _Analyzer | None:
    """Return the analyzer of pymorphy3, None where it is not installed (extra ``ru``)."""
    try:
        import pymorphy3
    except ImportError:
        return None
    found: _Analyzer = pymorphy3.MorphAnalyzer(lang="ru")
    return found


@lru_cache(maxsize=1 << 14)
def noun_form(word: str, language: str) -> str:
    """Return the nominative singular of a noun that a number counts, in lower case; in doubt the word itself.

    >>> noun_form("скважины", "ru"), noun_form("технопарков", "ru")
    ('скважина', 'технопарк')
    """
    lower = word.lower()
    table = load(language, "nouns").get("plain")
    if table is None:
        return lower
    if table.get("analyzed") and (parsed := _parse(lower, "NOUN") or _parse(lower, "PRTF")) is not None:
        singular = parsed.inflect({"sing", "nomn", "masc"} if parsed.tag.POS == "PRTF" else {"sing", "nomn"})
        return str(singular.word if singular else parsed.normal_form)
    return _replaced(lower, table["replaced"], WordSet(table["kept"]))


@lru_cache(maxsize=1 << 14)
def modifier_form(word: str, noun: str, language: str) -> str:
    """Return an adjective in the nominative singular and the gender of the noun; what is none stays as it is.

    >>> modifier_form("совместных", "предприятие", "ru")
    'совместное'
    """
    table = load(language, "nouns").get("adjectives")
    head, hyphen, last = word.rpartition("-")
    if table is None or not last.lower().endswith(tuple(table["endings"])):
        return word
    gender = _gender(noun, table)
    lower = last.lower()
    form = _plain_agreeing(lower, gender, table)
    if form not in table["stressed"]:  # «больших» is of «большой», which a dictionary cannot know
        form = _agreeing(lower, gender) or form
    return head + hyphen + (form if last.islower() else last[:1] + form[1:])


def _parse(word: str, *parts_of_speech: str) -> Any | None:
    """Return the likeliest parse of a word as one of these parts of speech."""
    found = analyzer()
    if found is None:
        return None
    return next((parsed for parsed in found.parse(word) if parsed.tag.POS in parts_of_speech), None)


_GENDERS = {"m": "masc", "f": "femn", "n": "neut"}


def _agreeing(word: str, gender: str) -> str | None:
    parsed = _parse(word, "ADJF", "PRTF")
    form = parsed.inflect({"sing", "nomn", _GENDERS[gender]}) if parsed else None
    return str(form.word) if form else None


def _gender(noun: str, table: Mapping[str, Any]) -> str:
    """Return the gender of a noun in the nominative by its ending: "m", "f" or "n"."""
    last = noun.lower().rpartition(" ")[2]
    if last in table["masculine_nouns"]:
        return "m"
    if last in table["neuter_nouns"]:
        return "n"
    by_ending = ((gender, tuple(endings)) for gender, endings in table["genders"].items())
    return next((gender for gender, endings in by_ending if last.endswith(endings)), "m")


def _plain_agreeing(word: str, gender: str, table: Mapping[str, Any]) -> str:
    """Return the adjective by its endings: «новых» is «новый», «новая», «новое»."""
    stem = next((word[: -len(ending)] for ending in table["endings"] if word.endswith(ending)), word)
    is_soft = word[len(stem) :].startswith(("и", "е", "я", "ю")) and not stem.endswith(tuple(table["velars"]))
    is_hushing = stem.endswith(tuple(table["hushing"]))
    if gender == "f":
        return stem + ("яя" if is_soft and not is_hushing else "ая")
    if gender == "n":
        return stem + ("ее" if is_soft else "ое")
    if stem + "ой" in table["stressed"]:
        return stem + "ой"
    return stem + ("ий" if is_soft or stem.endswith(tuple(table["velars"])) else "ый")


def _replaced(word: str, replaced: Mapping[str, str], kept: WordSet) -> str:
    """Return the word with the longest of its endings that is listed replaced."""
    if word in kept:
        return word
    fitting = [ending for ending in replaced if word.endswith(ending) and len(word) - len(ending) != 1]
    if not fitting:
        return word
    ending = max(fitting, key=len)
    return word.removesuffix(ending) + replaced[ending]
