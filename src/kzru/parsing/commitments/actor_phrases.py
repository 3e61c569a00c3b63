"""Which actor the words of a subject name: people, countries, a body, the speaker, or somebody named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from kzru.lang.commitments import CommitmentWords
from kzru.lang.romanization import english_name
from kzru.parsing.annotation.marks import Mark, Name
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_end
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.state_bodies import state_body
from kzru.parsing.vocabulary import Kind

__all__ = ["Ability", "Subject", "actor_named", "as_actor", "names_actor"]

_BODIES = ("body", "company", "place")
_LONGEST_NAME = 8
"""Words of an actor with what hangs on its head; longer ones give the head alone."""


class Ability(Enum):
    """Whether a subject can act."""

    ACTOR = "actor"
    THING = "thing"
    NONE = "none"
    """There is no subject: the one of the clause before goes on, or it is only hinted at."""


@attrs.frozen
class Subject:
    """Who or what a clause speaks of.

    Attributes:
        ability: Whether it can act.
        first: Its first token.
        last: The token behind its head.
        phrase: The words of the head, where it is none of the following.
        bodies: The English names of bodies of a state, which "of" ends where the state belongs to them.
        whole: The words of the subject with what hangs on its head.
        persons: The people it names.
        countries: ISO 3166 codes of the countries it names.
        is_group: Whether it stands for the parties of the document.
        is_we: Whether it is "we", which may be one country.
        is_self: Whether the speaker is, or is one of them.
        is_own: Whether it is the speaker's country.
        is_pronoun: Whether it stands for somebody named before.
    """

    ability: Ability
    first: int = 0
    last: int = 0
    phrase: str = ""
    bodies: tuple[str, ...] = ()
    whole: str = ""
    persons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    is_group: bool = False
    is_we: bool = False
    is_self: bool = False
    is_own: bool = False
    is_pronoun: bool = False


def actor_named(reading: CommitmentSentence, first: int, last: int, end: int) -> Subject:
    """Return the actor whose head stands at tokens; people are looked for up to the end of the subject."""
    words, keys = reading.words, reading.sentence.keys[first:last]
    persons = tuple(dict.fromkeys(name.name for name in _people(reading) if first < name.last <= end))
    found = (
        state_body(reading, at)
        for at in range(first, last)
        if keys[at - first] not in words.groups and not (at > first and _names_other(reading, at - 1))
    )
    bodies = () if persons else tuple(filter(None, found))
    countries = () if persons else _countries_of(reading, first, last, end)
    if bodies:
        countries = tuple(_countries_beside(reading, first, last, end)[:1])
    is_self = any(key in words.first_person for key in keys)
    is_own = _is_homeland(words, keys)
    is_group = keys[-1] in words.groups and (persons, countries, is_own) == ((), (), False)
    is_pronoun = keys[-1] in words.pronouns
    is_known = any((persons, countries, bodies, is_self, is_own, is_group, is_pronoun))
    marks = reading.sentence.marks(Kind.OWN_COUNTRY)
    return Subject(
        Ability.ACTOR,
        first,
        last,
        phrase="" if is_known else _body(reading, first, last) or _phrase(reading, first, last, end),
        bodies=bodies,
        whole=reading.sentence.words(first, end),
        persons=persons,
        countries=countries,
        is_group=is_group,
        is_we=keys[-1] in words.we,
        is_self=is_self,
        is_own=is_own or any(first <= mark.first < last for mark in marks),
        is_pronoun=is_pronoun,
    )


def _names_other(reading: CommitmentSentence, before: int) -> bool:
    """Tell whether a name that is no country's makes a body another one than that of a state: "European Parliament"."""
    if not reading.is_capital(before) or reading.sentence.keys[before] in reading.words.determiners:
        return False
    return reading.sentence.before(Kind.COUNTRY, before + 1) is None


def _countries_of(reading: CommitmentSentence, first: int, last: int, end: int) -> tuple[str, ...]:
    """Return the countries that an actor is, or whose sides or leaders: "the sides of Kazakhstan and Russia"."""
    words, head = reading.words, reading.sentence.keys[last - 1]
    inside = [mark for mark in _countries(reading) if first <= mark.first and mark.last <= last]
    if inside and not _is_body(reading, last - 1):  # no "Azerbaijan-Kyrgyz Fund"
        return tuple(dict.fromkeys(mark.value.code for mark in inside))
    if head not in words.sides and head not in words.groups:
        return ()
    named = tuple(dict.fromkeys(_countries_beside(reading, first, last, end)))
    return named if len(named) > 1 or head in words.sides else ()


def _is_homeland(words: CommitmentWords, keys: Sequence[str]) -> bool:
    """Tell whether words are the speaker's country: "our country", «еліміз», not "the country" without an article."""
    if keys[-1] not in words.homeland:
        return False
    return keys[0] in words.determiners if len(keys) == 2 else _alone(words, keys)


def _is_body(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a word is the head of a body's name, whatever countries stand in it."""
    words, key = reading.words, reading.sentence.keys[at]
    if key in words.groups or key in words.sides or key in words.homeland:
        return False
    return words.subject_leads and (key in words.actors or key in reading.organisations)


def _countries_beside(reading: CommitmentSentence, first: int, last: int, end: int) -> list[str]:
    """Return the countries whose leaders or sides these are: "the Kazakh and Russian", "of Kazakhstan and Russia"."""
    words, behind = reading.words, last
    while behind < end:
        mark = reading.sentence.at(Kind.COUNTRY, behind)
        key = reading.sentence.keys[behind]
        joins = key in words.of_the_act or key in words.determiners or key in words.conjunctions or key == ","
        if mark is None and not joins:
            break
        behind = behind + 1 if mark is None else mark.last
    marks = reading.sentence.marks(Kind.COUNTRY)
    return [mark.value.code for mark in marks if first <= mark.first < behind]


def _alone(words: CommitmentWords, keys: Sequence[str]) -> bool:
    """Tell whether a noun by itself is the speaker's country: «еліміз», not "the country"."""
    return len(keys) == 1 and not words.subject_leads and keys[0] not in words.groups


def _body(reading: CommitmentSentence, first: int, last: int) -> str | None:
    """Return the English name of the body or company that an actor is, no words beside its name."""
    while first < last and reading.sentence.keys[first] in reading.words.determiners:
        first += 1
    behind = reading.name_end(last) if reading.sentence.keys[last - 1] in reading.organisations else None
    if behind is not None:  # «компания «Жол»»
        first, last = last, behind
    is_quoted = reading.name_end(first) == last
    if is_quoted:
        first, last = first + 1, last - 1
    settled = _settlement(reading, last)
    if settled is not None:
        return settled
    region = reading.sentence.at(Kind.REGION, first)
    if region is not None and region.last == last:
        return str(region.value.name)
    names = (name for name in reading.sentence.names if name.kind in _BODIES)
    found = next((name.name for name in names if name.first <= first and name.last == last), None)
    return found or (english_name(reading.sentence.words(first, last)) if is_quoted else None)


def _settlement(reading: CommitmentSentence, last: int) -> str | None:
    """Return the name of the town that the head of an actor is: "the city | of Omsk"."""
    keys, words = reading.sentence.keys, reading.words
    if keys[last - 1] not in words.settlements or keys[last] not in words.of_the_act:
        return None
    names = (name for name in reading.sentence.names if name.kind == "place")
    return next((name.name for name in names if name.first == last + 1), None)


def _phrase(reading: CommitmentSentence, first: int, last: int, end: int) -> str:
    """Return the words of an actor without the article, with what hangs on its head where that is short."""
    whole = range(last, end)
    if reading.words.subject_leads and end - first <= _LONGEST_NAME and all(map(reading.is_word, whole)):
        last = end
    elif not reading.words.subject_leads:
        last = min(end, phrase_end(reading.sentence, last))
        first = max(phrase_begin(reading.sentence, first), 0)
    while first < last - 1 and reading.sentence.keys[first] in reading.words.determiners:
        first += 1
    return reading.sentence.words(first, last)


def names_actor(reading: CommitmentSentence, first: int, last: int) -> bool:
    """Tell whether tokens are of the name of a country or a person in the nominative: "Aidar Saparov"."""
    if any(mark.first < last and first < mark.last for mark in _countries(reading)):
        return True
    return any(name.begin < last and first < name.last for name in _people(reading))


def _people(reading: CommitmentSentence) -> Iterator[Name]:
    """Yield the people whose names may be a subject; an office alone is told by who speaks of it."""
    for name in reading.sentence.names:
        if name.kind == "person" and name.is_subject and name.known_by != "holder":
            yield name


def _countries(reading: CommitmentSentence) -> Iterator[Mark]:
    """Yield the countries that a sentence names in the nominative."""
    for mark in reading.sentence.marks(Kind.COUNTRY):
        if not mark.value.is_adjective and reading.is_nominative(mark.last - 1):
            yield mark


def as_actor(reading: CommitmentSentence, subject: Subject) -> Subject:
    """Return a subject that is no known actor as one: what it does only an actor can do."""
    phrase = _phrase(reading, subject.first, subject.last, subject.last)
    return attrs.evolve(subject, ability=Ability.ACTOR, phrase=phrase)
