"""Which actor the words of a subject name: people, countries, a body, the speaker, or somebody named before."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import attrs

from kzru.lang.language import language_facts
from kzru.lang.morphology import is_noun
from kzru.lang.romanization import english_name
from kzru.lang.speech import speech
from kzru.parsing.annotation.marks import Mark, Name
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_end
from kzru.parsing.annotation.tags import PREPOSITION, tags
from kzru.parsing.commitments.opening_names import foreign_name_end
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.state_bodies import bodies_of_state
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS

__all__ = ["OFFICES", "Ability", "Subject", "actor_named", "as_actor", "listed_names"]

_NAME_JOINT = tags("name_joint", "origin", "inside")
OFFICES = ("president", "prime_minister")
"""The offices of those who head a state or its government."""
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
    persons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    is_group: bool = False
    is_we: bool = False
    is_self: bool = False
    is_own: bool = False
    is_pronoun: bool = False


def actor_named(reading: CommitmentSentence, first: int, last: int, end: int) -> Subject:
    """Return the actor whose head stands at tokens; people are looked for up to the end of the subject."""
    words, keys = reading.words, reading.keys[first:last]
    persons = tuple(dict.fromkeys(name.name for name in reading.people if first < name.last <= end))
    bodies: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    mixed = None
    if not persons:
        bodies = bodies_of_state(reading, first, last)
        mixed = _mixed(reading, first, last)
        if bodies:
            countries = tuple(_countries_beside(reading, first, last, end)[:1])
        elif mixed is None:
            countries = _countries_of(reading, first, last, end)
    is_self = bool(words.first_person.among(keys))
    is_own = _is_homeland(reading, keys)
    is_other = reading.keys[last] in words.classes.get("heads_of_others", ())
    is_group = keys[-1] in words.groups and (persons, countries, is_own, is_other) == ((), (), False, False)
    is_pronoun = keys[-1] in words.pronouns
    is_office = len(countries) == 1 and speech(reading.language).office_of(keys[-1:]) in OFFICES
    of_countries = () if is_office else countries  # «Ресей | Президенті» is a person
    is_known = any((persons, of_countries, bodies, is_self, is_own, is_group, is_pronoun))
    marks = reading.sentence.marks(Kind.OWN_COUNTRY)
    return Subject(
        Ability.ACTOR,
        first,
        last,
        phrase="" if is_known else mixed or _body(reading, first, last) or _phrase(reading, first, last, end),
        bodies=bodies,
        persons=persons,
        countries=countries,
        is_group=is_group,
        is_we=keys[-1] in words.we,
        is_self=is_self,
        is_own=is_own or any(first <= mark.first < last for mark in marks),
        is_pronoun=is_pronoun,
    )


def _countries_of(reading: CommitmentSentence, first: int, last: int, end: int) -> tuple[str, ...]:
    """Return the countries that an actor is, or whose sides or leaders: "the sides of Kazakhstan and Russia"."""
    words, head = reading.words, reading.keys[last - 1]
    inside = [mark for mark in reading.countries if first <= mark.first and mark.last <= last]
    inside = [mark for mark in inside if not _is_of_company(reading, mark)]
    is_body = head in words.actors and head not in words.groups  # "Azerbaijan-Kyrgyz Fund" is of neither
    if inside and not (is_body and language_facts(reading.language).title_case):
        return tuple(dict.fromkeys(mark.value.code for mark in inside))
    if head not in words.sides and head not in words.groups:
        return ()
    named = tuple(dict.fromkeys(_countries_beside(reading, first, last, end)))
    return named if len(named) > 1 or head in words.sides else ()


def _is_of_company(reading: CommitmentSentence, mark: Mark) -> bool:
    """Tell whether a country or capital is a part of the name of a company: "Air | Astana"."""
    companies = (name for name in reading.sentence.names if name.kind == "company")
    return any(name.first < mark.first and mark.last <= name.last for name in companies)


def _is_homeland(reading: CommitmentSentence, keys: Sequence[str]) -> bool:
    """Tell whether words are the speaker's country: "our country", «еліміз», not "the country" without an article."""
    if keys[-1] not in reading.words.homeland:
        return False
    if len(keys) == 2:
        return keys[0] in reading.words.determiners
    return len(keys) == 1 and not reading.words.articles


def _countries_beside(reading: CommitmentSentence, first: int, last: int, end: int) -> list[str]:
    """Return the countries whose leaders or sides these are: "the Kazakh and Russian", "of Kazakhstan and Russia"."""
    words, behind = reading.words, last
    while behind < end:
        mark = reading.sentence.at(Kind.COUNTRY, behind)
        key = reading.keys[behind]
        joins = key in words.of_the_act or key in words.determiners or key in words.conjunctions or key == ","
        if mark is None and not joins:
            break
        behind = behind + 1 if mark is None else mark.last
    marks = reading.sentence.marks(Kind.COUNTRY)
    return [mark.value.code for mark in marks if first <= mark.first < behind]


def _body(reading: CommitmentSentence, first: int, last: int) -> str | None:
    """Return the English name of the body or company that an actor is, no words beside its name."""
    sentence, keys, words = reading.sentence, reading.keys, reading.words
    while keys[first] in words.determiners:
        first += 1
    quoted = _quoted(reading, first, last)
    first, last = quoted or (first, last)
    names = [name for name in sentence.names if name.kind in _BODIES]
    if keys[last - 1] in words.settlements and keys[last] in words.of_the_act:
        towns = [name.name for name in names if name.first == last + 1]
        if towns:
            return towns[0]  # "the city | of Omsk"
    region = sentence.at(Kind.REGION, first)
    if region is not None and region.last == last:
        return str(region.value.name)
    found = _known_at(reading, names, first, last) or _several(reading, names, first, last)
    return found or (english_name(sentence.words(first, last)) if quoted else None)


def _known_at(reading: CommitmentSentence, names: Sequence[Name], first: int, last: int) -> str | None:
    """Return the body of which tokens are the name, or of what kind it is: «Самұрық-Қазына | қоры», «CNPC | компаниясы»."""
    ends = (last, last - (reading.keys[last - 1] in reading.organisations))
    found = [name.name for name in names if name.first <= first < name.last and name.last in ends]
    if ends[1] < last:
        found += [name.name for name in names if name.last == first]
    return found[0] if found else None


def _quoted(reading: CommitmentSentence, first: int, last: int) -> tuple[int, int] | None:
    """Return what a body is called, in quotation marks or foreign letters: «компания | «Жол»», «Жол» | компаниясы, «авиакомпания | SCAT»."""
    if reading.keys[last - 1] in reading.organisations:
        foreign, quoted = foreign_name_end(reading, last), reading.name_end(last)
        if foreign > last:
            return last, foreign
        if quoted is not None:
            return last + 1, quoted - 1
    end = reading.name_end(first)
    is_whole = end == last or (reading.order.noun_behind and end == last - 1)
    return (first + 1, end - 1) if end is not None and is_whole else None


def _several(reading: CommitmentSentence, names: Sequence[Name], first: int, last: int) -> str | None:
    """Return the bodies and companies that an actor is where it is nothing else: "Gazprom and Russian Railways"."""
    found: list[str] = []
    between = {",", *reading.words.conjunctions, *reading.words.determiners, *DOUBLE_MARKS}
    while first < last:
        name = next((name for name in names if name.first == first and name.last <= last), None)
        region = reading.sentence.at(Kind.REGION, first)
        if name is not None:
            found.append(name.name)
            first = name.last
        elif region is not None:
            found.append(region.value.name)
            first = region.last
        elif (behind := reading.name_end(first)) is not None and behind <= last:
            known = (name.name for name in names if name.first == first + 1)
            found.append(next(known, None) or english_name(reading.sentence.words(first + 1, behind - 1)))
            first = behind
        elif _parts(reading, first, between, is_behind=bool(found)):
            first = reading.bracket_end(first) or first + 1
        else:
            return None
    return listed_names(sorted(found)) if len(found) > 1 else None


def _parts(reading: CommitmentSentence, at: int, between: set[str], *, is_behind: bool) -> bool:
    """Tell whether a token stands between names: a mark, an "and", a bracket, or *behind* one of what kind it is."""
    key = reading.keys[at]
    return (
        key in between or (is_behind and key in reading.organisations) or reading.bracket_end(at) is not None
    )


def _mixed(reading: CommitmentSentence, first: int, last: int) -> str | None:
    """Return an actor that is a country and a company or region together: "Kazakhstan and Gazprom"; None for others."""
    if reading.words.conjunctions.isdisjoint(reading.keys[first:last]):
        return None
    names = [name for name in reading.sentence.names if name.kind in (*_BODIES, "country")]
    others = [name.first for name in names if name.kind == "company"]
    others += [region.first for region in reading.sentence.marks(Kind.REGION)]
    return _several(reading, names, first, last) if any(first <= at < last for at in others) else None


def _phrase(reading: CommitmentSentence, first: int, last: int, end: int) -> str:
    """Return the words of an actor without the article, with what hangs on its head where that is short."""
    keys = reading.keys
    if not reading.name_words.has_cases:
        end = _hanging_end(reading, last, end)
        last = end if end - first <= _LONGEST_NAME else last
    else:
        behind = last if reading.order.noun_behind else min(end, phrase_end(reading.sentence, last))
        last = next((at for at in range(last, behind) if at in reading.sentence.dated), behind)
        first, head = max(phrase_begin(reading.sentence, first), 0), first
        while (
            first < head
            and first + 1 not in reading.sentence.inner_dashes
            and is_noun(keys[first], reading.language)
        ):
            first += 1  # «принять участие | делегация»
    while first < last - 1 and keys[first] in reading.words.determiners:
        first += 1
    land = reading.sentence.at(Kind.COUNTRY, first)
    if land is not None and keys[land.last - 1].endswith(reading.name_words.possessives):
        first = land.last if reading.is_capital(land.last) else first  # "Kazakhstan's | Altyn Group"
    return reading.sentence.words(first, last)


def _hanging_end(reading: CommitmentSentence, last: int, end: int) -> int:
    """Return where what belongs to the name of a head ends: "Ministry | of Culture | , jointly with UNESCO", "Agency | for Reforms | under"."""
    keys, flags, beside = reading.keys, reading.flags, reading.words.beside
    ends = (
        at
        for at in range(last, end)
        if keys[at] in beside
        or not reading.is_word(at)
        or (flags[at] & PREPOSITION and not flags[at] & _NAME_JOINT)
    )
    behind = next(ends, end)
    while behind > last and flags[behind - 1] & _NAME_JOINT:
        behind -= 1
    return behind


def as_actor(reading: CommitmentSentence, subject: Subject) -> Subject:
    """Return a subject that is no known actor as one: what it does only an actor can do."""
    phrase = _phrase(reading, subject.first, subject.last, subject.last)
    return attrs.evolve(subject, ability=Ability.ACTOR, phrase=phrase)


def listed_names(names: Sequence[str]) -> str | None:
    """Return names as one actor: "Belarus, Kazakhstan and Russia"; None where there are none."""
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
