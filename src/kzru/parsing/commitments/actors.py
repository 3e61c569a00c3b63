"""Who is to act: the subject of a promise, and for "we" and "the parties" the two countries of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kzru.lang.cldr import country_names
from kzru.model.statement import Statement
from kzru.parsing.commitments.subjects import Ability, Subject
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind

__all__ = ["Countries", "actor_of"]

_MARGIN = 2
"""The second country of a document is named at least so many times as often as the third."""
_SHARE = 5
"""And not more than so many times as rarely as the first."""


class Countries:
    """The countries that a document names, counted."""

    def __init__(self) -> None:
        self._named: Counter[str] = Counter()

    def read(self, sentence: Sentence) -> None:
        """Count the countries that a sentence names."""
        self._named.update(mark.value.code for mark in sentence.marks(Kind.COUNTRY))

    def parties(self, own: str | None) -> tuple[str, ...]:
        """Return the countries that a document is between, one of them the speaker's; one where it is of one only.

        Empty where it is of several, and so none can be told.
        """
        ranked = sorted(self._named.items(), key=lambda item: (-item[1], item[0]))
        first = own or (ranked[0][0] if ranked else None)
        if first is None:
            return ()
        others = [(code, count) for code, count in ranked if code != first]
        if not others or others[0][1] * _SHARE < self._named[first]:
            return (first,)
        if len(others) > 1 and others[1][1] * _MARGIN > others[0][1]:
            return ()
        return first, others[0][0]


def _english_names() -> Mapping[str, str]:
    return {code: name for name, code in country_names("en")}


def actor_of(subject: Subject, statement: Statement, countries: Countries) -> str | None:
    """Return who is to act, in English where it is a country or a known person; None where it cannot be told."""
    own = statement.country
    if subject.is_self:
        return _joined((*subject.names, *_self(statement)))
    if subject.names and subject.ability is Ability.ACTOR:
        return _joined(subject.names)
    codes = subject.countries
    if subject.is_group:
        codes = countries.parties(own)
    elif subject.is_own and own:
        codes = (own,)
    names = _english_names()
    return _joined(tuple(sorted(names.get(code, code) for code in codes)))


def _self(statement: Statement) -> tuple[str, ...]:
    return (statement.speaker,) if statement.speaker else ()


def _joined(names: tuple[str, ...]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
