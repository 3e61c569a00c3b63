"""Who holds an office on the day of a document, and whether its text names them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from kzru.lang.declension import name_words, nominative_office, without_case
from kzru.lang.events import event_words
from kzru.lang.people import people
from kzru.lang.registry import remembered
from kzru.lang.speech import Speech, speech
from kzru.lang.words import WordSet
from kzru.parsing.layer import layer

__all__ = ["Holders", "in_nominative", "office_heads", "office_kind", "role_with", "role_words"]

_HEAD_AND_MINISTRY = 2
_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}")


class Holders:
    """The holders of offices whom one document can mean; without a date only those count whom its text names."""

    def __init__(self, text: str, folded: str, lexicon: Speech, published: date | None) -> None:
        self._text = text
        self._folded = folded
        self._lexicon = lexicon
        self._published = published

    def of_kind(self, kind: str, country: str | None) -> dict[str, bool]:
        """Return who can be meant by an office, and whether the document names them."""
        found: dict[str, bool] = {}
        for person in people().persons:
            if country in (None, person.country) and any(held.office == kind for held in person.offices):
                holds = self._published is not None and (
                    people().holder(kind, person.country, self._published) is person
                )
                named = person.name in self._named_in_text
                if holds or (self._published is None and named):
                    found[person.name] = named
        return found

    @layer
    def has_home(self) -> bool:
        """Whether the text spells offices as the press does for which they are of one country."""
        spellings = self._lexicon.home_spellings
        # The space comes first, which the search jumps to.
        within = (re.search(rf" (?<=[\w,] ){spelling}", self._text) for spelling in spellings)
        return not spellings or any(within)

    @layer
    def _named_in_text(self) -> frozenset[str]:
        keys = set(_PLAIN_WORD.findall(self._folded))
        found = {people().inflected(key) for key in keys}
        return frozenset(person.name for person in found if person is not None)


def in_nominative(office: Sequence[str], lexicon: Speech, language: str) -> list[str]:
    """Return the folded words of an office, its heads in the nominative: «по словам | министра»."""
    return [nominative_office(key, language) if key in lexicon.offices else key for key in office]


def role_words(office: Sequence[str], lexicon: Speech) -> set[str]:
    """Return the folded words by which a role is known again, no countries; the head of a ministry is a minister: «глава Минсельхоза»."""
    wanted = {key for key in office if lexicon.country_of((key,)) is None}
    ministries = wanted & lexicon.ministries.keys()
    if not ministries or len(wanted) > _HEAD_AND_MINISTRY:
        return wanted
    return {lexicon.minister, *(lexicon.ministries[key] for key in ministries)}


def role_with(words: AbstractSet[str], language: str) -> Callable[[Sequence[str]], bool]:
    """Return what tells of the words of a role whether it has some words; where words bend, a beginning of its words will do."""
    names = name_words(language)
    if not names.has_cases:
        return lambda role: words <= set(role)
    stems = {without_case(word, names.genitives) for word in words}
    return lambda role: all(any(word.startswith(stem) for word in role) for stem in stems)


@remembered(maxsize=1 << 16)
def office_kind(key: str, language: str) -> str | None:
    """Return the kind of office that a folded word heads, "" for any without a kind; None for other words."""
    if key not in speech(language).offices:
        return "" if event_words(language).is_one_of("counterparts", key) else None
    return speech(language).office_of([key]) or ""


@remembered()
def office_heads(language: str) -> WordSet:
    """Return the words that head an office, "counterpart" and its like with them."""
    return WordSet([*speech(language).offices, *event_words(language).words["counterparts"]])
