"""Whether the subject of a clause can act, and who it is.

::

    leading     The new companies | of the region | will …      English: up to the first preposition
    anywhere    … планируют открыть две компании …              else: the first actor in the nominative
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from kzru.lang.commitments import CommitmentWords
from kzru.lang.people import people
from kzru.parsing.annotation.noun_phrases import phrase_end
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.vocabulary import Kind

__all__ = ["Ability", "Subject", "as_actor", "before_auxiliaries", "behind_time", "find_subject"]


_LONGEST_NAME = 8
"""Words of an actor with what hangs on its head; longer ones give the head alone."""
_OBJECT = 2
"""Tokens from the act on to the left in which its object stands."""


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
    whole: str = ""
    persons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    is_group: bool = False
    is_we: bool = False
    is_self: bool = False
    is_own: bool = False
    is_pronoun: bool = False


def find_subject(reading: Reading, clause: Clause) -> Subject:
    """Return the subject of a clause."""
    return _leading(reading, clause) if reading.words.subject_leads else _anywhere(reading, clause)


def as_actor(reading: Reading, subject: Subject) -> Subject:
    """Return a subject that is no known actor as one: what it does only an actor can do."""
    phrase = _phrase(reading, subject.first, subject.last, subject.last)
    return attrs.evolve(subject, ability=Ability.ACTOR, phrase=phrase)


def _leading(reading: Reading, clause: Clause) -> Subject:
    first = behind_time(reading, clause)
    last = before_auxiliaries(reading, first, clause.predicate)
    if first >= last or _is_empty(reading, first, last):
        return Subject(Ability.NONE)
    end = _head_end(reading, first, last)
    if end == first:
        first, end = _behind_adverbial(reading, first, last), last
    if first >= end:
        return Subject(Ability.THING, first, last)
    if not _can_act(reading, end - 1):
        return Subject(Ability.THING, first, end, phrase=reading.sentence.words(first, end))
    return _named(reading, first, end, last)


def _head_end(reading: Reading, first: int, last: int) -> int:
    """Return where the head of a subject ends: before a preposition or comma, "all of" and the like not counted."""
    words = reading.words
    at = first
    while at < last:
        key = reading.sentence.keys[at]
        if key == "(" or (key == "," and not reading.parts_countries(at)):
            return at
        if key in words.prepositions:
            bare = at > first and all(
                reading.sentence.keys[word] in words.determiners for word in range(first, at)
            )
            if not bare:
                return at
        at += 1
    return last


def behind_time(reading: Reading, clause: Clause) -> int:
    """Return the first token of the subject behind a time that opens the clause."""
    for mention in reading.sentence.periods:
        if clause.subject <= mention.first <= clause.subject + 1 and mention.last <= clause.predicate:
            at = mention.last
            while at < clause.predicate and not reading.is_content(at):
                at += 1
            return at
    return clause.subject


def before_auxiliaries(reading: Reading, first: int, predicate: int) -> int:
    """Return the token behind a subject, without the adverbs, auxiliaries and times before its predicate."""
    last = predicate
    dated = reading.sentence.dated
    while last > first and (
        reading.is_adverb(last - 1)
        or reading.sentence.keys[last - 1] in reading.words.finite
        or last - 1 in dated
    ):
        last -= 1
    return last


def _is_empty(reading: Reading, first: int, last: int) -> bool:
    """Tell whether words name nobody: prepositions, articles, "there", the possessor of what the cue names."""
    words = reading.words
    if (
        reading.sentence.keys[last - 1].endswith(("'s", "s'"))
        or reading.sentence.keys[first] in words.impersonal
    ):
        return True
    empty = (words.prepositions, words.determiners, words.impersonal)
    return all(any(reading.sentence.keys[at] in group for group in empty) for at in range(first, last))


def _behind_adverbial(reading: Reading, first: int, last: int) -> int:
    """Return where the last noun phrase before a predicate begins; *last* where it belongs to an adverbial."""
    words, at = reading.words, last - 1
    while at > first and reading.sentence.keys[at] not in words.prepositions:
        if reading.sentence.keys[at] in words.determiners or reading.sentence.keys[at] in words.groups:
            return last if reading.sentence.keys[at - 1] in words.prepositions else at
        at -= 1
    return last


def _can_act(reading: Reading, at: int) -> bool:
    """Tell whether the last word of a noun phrase is somebody who can act."""
    key, words = reading.sentence.keys[at], reading.words
    if key in words.actors or key in words.first_person:
        return True
    if key in words.things or key in words.impersonal or key in words.act_nouns:
        return False
    if any(mark.first <= at < mark.last for mark in _countries(reading)) or people().named(key) is not None:
        return True
    if reading.sentence.before(Kind.PLACE, at + 1) is not None:
        return True
    if at > 0:
        return reading.is_capital(at)
    return key in reading.organisations or (len(key) > 1 and reading.sentence.tokens[at].text.isupper())


def _countries(reading: Reading) -> Iterator[Mark]:
    """Yield the countries that a sentence names in the nominative."""
    for mark in reading.sentence.marks(Kind.COUNTRY):
        if not mark.value.is_adjective and reading.is_nominative(mark.last - 1):
            yield mark


def _anywhere(reading: Reading, clause: Clause) -> Subject:
    words = reading.words
    for at in range(clause.subject, clause.last):
        name = reading.name_end(at)
        if name is not None and at == clause.subject and name <= clause.predicate:
            return _named(reading, at, name, name)
        if not reading.is_word(at) or not _may_be_subject(reading, clause, at):
            continue
        key = reading.sentence.keys[at]
        if _follows_preposition(reading, at) or _possesses(reading, at):
            continue
        if key in words.actors or key in words.first_person or _names(reading, at, at + 1):
            return _named(
                reading,
                *_joined(reading, at, clause),
                clause.predicate if at < clause.predicate else clause.last,
            )
        if key in words.things:
            return Subject(Ability.THING, at, at + 1, phrase=reading.sentence.tokens[at].text)
    return Subject(Ability.NONE)


def _may_be_subject(reading: Reading, clause: Clause, at: int) -> bool:
    """Tell whether a word stands where a subject may: before the predicate, or right behind it.

    Where the verb closes the clause, the noun right before the act is what it is done to.
    """
    if reading.words.act_precedes:
        return at < clause.predicate - _OBJECT
    return at < clause.predicate or at == reading.behind_adverbs(clause.behind)


def _follows_preposition(reading: Reading, at: int) -> bool:
    """Tell whether a preposition stands before a word, or a postposition behind it."""
    beside = at + 1 if reading.words.act_precedes else at - 1
    return reading.sentence.keys[beside] in reading.words.prepositions


def _possesses(reading: Reading, at: int) -> bool:
    """Tell whether a possessor's ending follows, also behind what is joined: «Премьер-министрдің», «елі мен елінің»."""
    behind = at + 1
    if reading.is_inner_dash(behind) or reading.sentence.keys[behind] in reading.words.conjunctions:
        behind += 1
    return reading.sentence.keys[behind].endswith(reading.words.genitive_endings)


def _joined(reading: Reading, at: int, clause: Clause) -> tuple[int, int]:
    """Return the tokens of an actor: with a determiner, further nouns of the kind, and what an "and" joins to it."""
    first, last = at, at + 1
    while first > clause.subject and (
        reading.sentence.keys[first - 1] in reading.words.determiners
        or reading.is_adjective_of_country(first - 1)
    ):
        first -= 1
    while last < clause.last and last != clause.predicate:
        joint = reading.sentence.keys[last] in reading.words.conjunctions or reading.is_inner_dash(last)
        following = last + 1 if joint else last
        if _possesses(reading, following):
            break
        if not (
            _names(reading, following, following + 1)
            or reading.sentence.keys[following] in reading.words.actors
        ):
            break
        last = following + 1
    return first, last


def _names(reading: Reading, first: int, last: int) -> bool:
    """Tell whether tokens name a country or a known person in the nominative."""
    if any(first <= mark.first < last for mark in _countries(reading)):
        return True
    return any(people().named(reading.sentence.keys[at]) is not None for at in range(first, last))


def _named(reading: Reading, first: int, last: int, end: int) -> Subject:
    """Return the actor whose head stands at tokens; people are looked for up to the end of the subject."""
    words, keys = reading.words, [reading.sentence.keys[at] for at in range(first, last)]
    persons = tuple(dict.fromkeys(filter(None, (_person(reading, at) for at in range(first, end)))))
    countries = [mark.value.code for mark in _countries(reading) if first <= mark.first and mark.last <= last]
    if _is_body(reading, last - 1):
        countries = []  # "the Azerbaijan-Kyrgyz Fund"
    if not countries and (keys[-1] in words.sides or keys[-1] in words.groups):
        named = _countries_beside(reading, first, last, end)
        countries = named if len(named) > 1 or keys[-1] in words.sides else []
    is_self = any(key in words.first_person for key in keys)
    is_own = keys[-1] in words.homeland and (
        keys[0] in words.determiners if len(keys) == 2 else _alone(words, keys)
    )
    is_group = keys[-1] in words.groups and not (persons or countries or is_own)
    is_known = bool(persons or countries or is_self or is_own or is_group or keys[-1] in words.pronouns)
    return Subject(
        Ability.ACTOR,
        first,
        last,
        phrase="" if is_known else _phrase(reading, first, last, end),
        whole=reading.sentence.words(first, end),
        persons=persons,
        countries=() if persons else tuple(dict.fromkeys(countries)),
        is_group=is_group,
        is_we=keys[-1] in words.we,
        is_self=is_self,
        is_own=is_own or any(first <= mark.first < last for mark in reading.sentence.marks(Kind.OWN_COUNTRY)),
        is_pronoun=keys[-1] in words.pronouns,
    )


def _is_body(reading: Reading, at: int) -> bool:
    """Tell whether a word is the head of a body's name, whatever countries stand in it."""
    words, key = reading.words, reading.sentence.keys[at]
    if key in words.groups or key in words.sides or key in words.homeland:
        return False
    return words.subject_leads and (key in words.actors or key in reading.organisations)


def _countries_beside(reading: Reading, first: int, last: int, end: int) -> list[str]:
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


def _person(reading: Reading, at: int) -> str | None:
    """Return the person whose surname stands at a token; with another first name it is somebody else's."""
    person = people().named(reading.sentence.keys[at])
    if person is None or not reading.is_capital(at):
        return None
    before = reading.sentence.keys[at - 1]
    given = any(name.endswith(before) for name in person.given)
    known = given or before in reading.words.actors or not reading.is_capital(at - 1)
    return (
        person.name
        if known or reading.is_adjective_of_country(at - 1)
        else reading.sentence.words(at - 1, at + 1)
    )


def _phrase(reading: Reading, first: int, last: int, end: int) -> str:
    """Return the words of an actor without the article, with what hangs on its head where that is short."""
    whole = range(last, end)
    if reading.words.subject_leads and end - first <= _LONGEST_NAME and all(map(reading.is_word, whole)):
        last = end
    elif not reading.words.subject_leads:
        last = min(end, phrase_end(reading.sentence, last))
    while first < last - 1 and reading.sentence.keys[first] in reading.words.determiners:
        first += 1
    return reading.sentence.words(first, last)
