"""Who is to act: the subject of a promise, and for "we" and "the parties" the two countries of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from kzru.lang.cldr import country_names
from kzru.lang.speech import speech
from kzru.model.statement import Statement
from kzru.parsing.commitments.subjects import Ability, Subject
from kzru.text.fold import fold

__all__ = ["Countries", "actor_of"]

_WORD = re.compile(r"[^\W\d_]+")
_MARGIN = 2
"""The second country of a document is named at least so many times as often as the third."""
_SHARE = 5
"""And not more than so many times as rarely as the first."""


class Countries:
    """The countries that a document names, counted when first asked for.

    Args:
        text: The document's text.
        language: Its ISO 639-1 code.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language

    @cached_property
    def _named(self) -> Mapping[str, int]:
        lexicon = speech(self._language)
        named: Counter[str] = Counter()
        for word, count in Counter(_WORD.findall(fold(self._text))).items():
            code = lexicon.country_of((word,))
            if code is not None:
                named[code] += count
        return named

    def _ranked(self) -> list[tuple[str, int]]:
        return sorted(self._named.items(), key=lambda item: (-item[1], item[0]))

    def most_named(self) -> tuple[str, ...]:
        """Return the country that is named most often; empty where none is."""
        return tuple(code for code, _ in self._ranked()[:1])

    def parties(self, own: str | None) -> tuple[str, ...]:
        """Return the countries that a document is between, one of them the speaker's; one where it is of one only.

        Empty where it is of several, and so none can be told.
        """
        ranked = self._ranked()
        first = own or (ranked[0][0] if ranked else None)
        if first is None:
            return ()
        others = [(code, count) for code, count in ranked if code != first]
        if not others or others[0][1] * _SHARE < self._named.get(first, 0):
            return (first,)
        if len(others) > 1 and others[1][1] * _MARGIN > others[0][1]:
            return ()
        return first, others[0][0]


def actor_of(subject: Subject, statement: Statement, countries: Countries, before: str | None) -> str | None:
    """Return who is to act, in English where it is a country or a known person; None where it cannot be told.

    Args:
        subject: The subject of the promise.
        statement: The statement it is made in.
        countries: The countries of the document.
        before: The person who was last to act, for "he" and "she".
    """
    if subject.ability is not Ability.ACTOR:
        return None
    if subject.is_self:
        return _joined((*subject.persons, *filter(None, (statement.speaker,))))
    if subject.persons:
        return _joined(subject.persons)
    if subject.is_pronoun:
        return before
    if subject.phrase:
        return _speaker(subject, statement) or subject.phrase
    return _joined(tuple(sorted(_names(_codes(subject, statement.country, countries)))))


def _speaker(subject: Subject, statement: Statement) -> str | None:
    """Return the speaker of a statement where the subject names him."""
    given, _, surname = (statement.speaker or "").rpartition(" ")
    return statement.speaker if given and surname in subject.whole else None


def _codes(subject: Subject, own: str | None, countries: Countries) -> tuple[str, ...]:
    if subject.is_group:
        parties = countries.parties(own)
        return parties if len(parties) > 1 or subject.is_we else ()
    if subject.is_own:
        return (own,) if own else countries.most_named()
    return subject.countries


@cache
def _english_names() -> Mapping[str, str]:
    return {code: name for name, code in country_names("en")}


def _names(codes: tuple[str, ...]) -> Iterator[str]:
    names = _english_names()
    return (names.get(code, code) for code in codes)


def _joined(names: tuple[str, ...]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
