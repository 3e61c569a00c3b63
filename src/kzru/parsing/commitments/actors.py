"""Who is to act: the subject of a promise, and for "we" and "the parties" the two countries of the document.

Where something is done and nobody is named, it is the country that the thing is of, else the two countries together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from kzru.lang.cldr import country_name
from kzru.lang.commitments import commitment_words
from kzru.lang.people import people
from kzru.lang.speech import speech
from kzru.model.statement import Mode, Statement
from kzru.parsing.commitments.subjects import Ability, Subject
from kzru.text.fold import fold

__all__ = ["Countries", "actor_of"]

_WORD = re.compile(r"[^\W\d_]+")
_MARGIN = 2
"""The second country of a document is named at least so many times as often as the third."""
_OFFICES = ("president", "prime_minister")
_LONGEST_OFFICE = 3
"""Words of an office: "Head of State"; what has more is the president of something else."""
_OFTEN = 2
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

    @cached_property
    def _ranked(self) -> list[tuple[str, int]]:
        return sorted(self._named.items(), key=lambda item: (-item[1], item[0]))

    def most_named(self) -> tuple[str, ...]:
        """Return the country that is named most often; empty where none is."""
        return tuple(code for code, _ in self._ranked[:1])

    def parties(self, own: str | None) -> tuple[str, ...]:
        """Return the countries that a document is between, one of them the speaker's; one where it is of one only.

        Empty where it is of several, and so none can be told.
        """
        ranked = self._ranked
        first = own or (ranked[0][0] if ranked else None)
        if first is None:
            return ()
        others = [(code, count) for code, count in ranked if code != first]
        if not others or others[0][1] * _SHARE < self._named.get(first, 0):
            return (first,)
        if len(others) > 1 and others[1][1] * _MARGIN > others[0][1]:
            return ()
        return first, others[0][0]

    def implied(self, own: str | None) -> tuple[str, ...]:
        """Return the two countries that are meant where nobody is named: both are spoken of more than once."""
        parties = self.parties(own)
        is_plain = len(parties) > 1 and all(
            self._named[code] >= _OFTEN for code in parties if code in self._named
        )
        return parties if is_plain else ()

    def holder(self, phrase: str, statement: Statement) -> str | None:
        """Return who holds the office that a phrase names, alone or with its country: "the President"."""
        lexicon, words = speech(self._language), commitment_words(self._language)
        keys = fold(phrase).split()
        kind = lexicon.office_of(keys)
        bare = [key for key in keys if key not in lexicon.any_country and key not in words.homeland]
        if kind not in _OFFICES or lexicon.office_of(bare) != kind or statement.date is None:
            return None
        if (
            len([key for key in bare if key not in words.of_the_act and key not in words.determiners])
            > _LONGEST_OFFICE
        ):
            return None
        country = lexicon.country_of(keys) or statement.country
        if country is None and statement.speaker is None:
            country = self._home(lexicon.home_of(keys))
        person = people().holder(kind, country, statement.date) if country else None
        is_other = statement.mode in (Mode.SPEECH, Mode.QUOTE)  # nobody speaks of himself so
        return None if person is None or (is_other and person.name == statement.speaker) else person.name

    def _home(self, home: str | None) -> str | None:
        """Return the country of a document of one country only, or of its language where it names none."""
        parties = self.parties(None)
        if len(parties) == 1:
            return parties[0]
        return home if not self._named or self.most_named() == (home,) else None


def actor_of(
    subject: Subject,
    owners: tuple[str, ...],
    statement: Statement,
    countries: Countries,
    before: str | None,
) -> str | None:
    """Return who is to act, in English where it is a country or a known person; None where it cannot be told.

    Args:
        subject: The subject of the promise.
        owners: Whose the thing is that something is done to.
        statement: The statement it is made in.
        countries: The countries of the document.
        before: The person who was last to act, for "he" and "she".
    """
    if subject.ability is not Ability.ACTOR:
        return _joined(tuple(sorted(map(country_name, owners or countries.implied(statement.country)))))
    if subject.is_self:
        return _joined((*subject.persons, *filter(None, (statement.speaker,))))
    if subject.persons:
        return _joined(subject.persons)
    if subject.is_pronoun:
        return before
    if subject.phrase:
        holder = countries.holder(subject.phrase, statement)
        return _speaker(subject, statement) or holder or subject.phrase
    return _joined(tuple(sorted(map(country_name, _codes(subject, statement.country, countries)))))


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


def _joined(names: tuple[str, ...]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
