"""Who is to act: the subject of a promise, and for "we" and "the parties" the two countries of the document.

Where something is done and nobody is named, it is the country that the thing is of, else whoever is nearest: the company or
region that the speaker heads, "the region" of the document, the body that the text has just said to act; else the two
countries together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.lang.cldr import country_name
from kzru.lang.commitments import commitment_words
from kzru.lang.organisations import body_headed
from kzru.lang.people import people
from kzru.lang.speech import speech
from kzru.model.commitment import Commitment, Strength
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.commitments.actor_phrases import OFFICES, Ability, Subject, listed_names
from kzru.text.fold import fold

__all__ = ["CommitmentDraft", "actors_of", "may_instruct"]

_OWN_WORDS = (Mode.SPEECH, Mode.QUOTE)
"""In these nobody speaks of himself by his office."""
_OF = " of"
_FARTHEST = 400
"""Characters between what a body is said to do and what is done by nobody who is named."""
_PAIR = 2
_OFTEN = 2
"""Times that a country is named which is meant where nobody is."""
_LONGEST_OFFICE = 3
"""Words of an office: "Head of State"; what has more is the president of something else."""


def may_instruct(statement: Statement, language: str) -> bool:
    """Tell whether who speaks is the head of a state or of its government, by the office told or held that day."""
    if statement.speaker is None:
        return False
    if speech(language).office_of(fold(statement.role or "").split()) in OFFICES:
        return True
    country, on = statement.country, statement.date
    holders = (people().holder(office, country, on) for office in OFFICES if country and on)
    return any(person is not None and person.name == statement.speaker for person in holders)


def _holder(phrase: str, statement: Statement, frame: DocumentFrame, lands: frozenset[str]) -> str | None:
    """Return who holds the office that a phrase names, alone or with its country: "the President".

    Where a language is that of one country, "the President" is no other's who is said to go there: not the host.
    """
    if statement.date is None:
        return None
    lexicon, words, keys = speech(frame.language), commitment_words(frame.language), fold(phrase).split()
    beside = (lexicon.any_country, words.homeland, words.of_the_act, words.determiners)
    office = [key for key in keys if not any(key in group for group in beside)]
    kind = lexicon.office_of(keys)
    if kind not in OFFICES or len(office) > _LONGEST_OFFICE:
        return None
    country = lexicon.country_of(keys) or statement.country
    if country is None and statement.speaker is None:
        home = lexicon.home_of(keys)
        country = frame.home(home)
        country = home if home and country in lands else country
    person = people().holder(kind, country, statement.date) if country else None
    if person is None or (person.name == statement.speaker and statement.mode in _OWN_WORDS):
        return None
    return person.name


@attrs.frozen
class CommitmentDraft:
    """A commitment on its way to a record; who "they" and "the parties" are shows when the document is read.

    Two mentions in one document are two commitments, so there are no chains.

    Attributes:
        commitment: The record, but for its actor.
        subject: Who is to act, as the mention has it.
        owners: The countries that own what something is done to.
        lands: The countries named with what is to be.
        partners: Those of them to or with which it is done.
        statement: The statement that the mention stands in.
        is_wish: Whether somebody is ready for it or hopes for it.
        is_due: Whether it is only said that it must be done.
        is_ordered: Whether somebody is told to do it, or a body of the state is to.
        is_of_region: Whether it is done in "the region".
        is_of_event: Whether a meeting or its like is told of, which whoever acted before it need not hold.
    """

    commitment: Commitment
    subject: Subject
    owners: tuple[str, ...]
    lands: frozenset[str]
    partners: frozenset[str | None]
    statement: Statement
    is_wish: bool
    is_due: bool
    is_ordered: bool
    is_of_region: bool
    is_of_event: bool


def actors_of(drafts: Sequence[CommitmentDraft], frame: DocumentFrame) -> Iterator[str | None]:
    """Yield who is to act by each draft of a document, in English where it is a country, a known body or person.

    Who it is that acts is told, or follows from what was said right before: of "he", and of a body where nobody is named.
    """
    person = nearest = None
    end = 0
    for draft in drafts:
        span = draft.commitment.span
        if span.start - end > _FARTHEST:
            nearest = None
        if draft.subject.ability is Ability.ACTOR:
            actor = _actor_of(draft, frame, person)
            if actor is not None:
                # Bodies and heads of a state act for that, and what has no English name is any.
                is_office = speech(frame.language).office_of(fold(draft.subject.phrase).split())
                is_body = draft.subject.phrase and not is_office and actor.isascii() and actor[0].isupper()
                nearest = actor if is_body else None
        else:
            near = None if draft.owners else _near(draft, frame, None if draft.is_of_event else nearest)
            actor = near or _countries(_without_doer(draft, frame))
            nearest = near or nearest
        if len(draft.subject.persons) == 1:
            person = actor
        end = span.end if nearest == actor else end
        yield actor


def _actor_of(draft: CommitmentDraft, frame: DocumentFrame, before: str | None) -> str | None:
    """Return who it is that is said to act; None where it cannot be told."""
    subject, statement = draft.subject, draft.statement
    if subject.is_self:
        return listed_names((*subject.persons, *filter(None, (statement.speaker,))))
    if subject.bodies:
        return listed_names(tuple(sorted((*subject.persons, *_bodies(subject, statement.country, frame)))))
    if subject.persons:
        return listed_names(subject.persons)
    if subject.is_pronoun:
        return before
    if subject.phrase:
        english = commitment_words(frame.language).actor_names.get(fold(subject.phrase))
        holder = _holder(subject.phrase, statement, frame, draft.lands) or english
        return holder or _countries(subject.countries) or subject.phrase
    codes = _codes(subject, statement, frame, is_wish=draft.is_wish)
    return _of_us(draft, frame, codes) if subject.is_we else _countries(codes)


def _of_us(draft: CommitmentDraft, frame: DocumentFrame, codes: tuple[str, ...]) -> str | None:
    """Return whom "we" means: what the speaker heads, else the countries, none that only gets something: "we will supply wheat | to Iran"."""
    statement = draft.statement
    headed = _headed(statement, frame) if statement.mode in _OWN_WORDS else None
    is_partner = not statement.country and draft.partners.issuperset(codes)
    return headed or (None if is_partner else _countries(codes))


def _near(draft: CommitmentDraft, frame: DocumentFrame, nearest: str | None) -> str | None:
    """Return the body that is meant where nobody is named; who speaks for a country means that one."""
    if draft.statement.country is not None:
        return _headed(draft.statement, frame)
    is_there = draft.is_of_region or not (nearest or frame.all_named)
    return _headed(draft.statement, frame) or (frame.province if is_there else None) or nearest


def _headed(statement: Statement, frame: DocumentFrame) -> str | None:
    """Return the region or organisation that the speaker of a statement heads: "Rosatom", "Omsk Region"."""
    return body_headed(statement.role, frame.language) if statement.role else None


def _without_doer(draft: CommitmentDraft, frame: DocumentFrame) -> tuple[str, ...]:
    """Return the countries that act where nobody is named: the owners, both sides of talks, else the only one that can be meant."""
    own = draft.statement.country
    meant = draft.owners or frame.both(own) or frame.balanced(own)
    if not meant:
        meant = (own,) if own else _who_agreed(draft, frame) or frame.only(times=_OFTEN)
    return () if len(draft.lands) > 1 and draft.lands.isdisjoint(meant) else meant


def _who_agreed(draft: CommitmentDraft, frame: DocumentFrame) -> tuple[str, ...]:
    """Return the countries of the two people whom a report names, between whom it says something to be agreed on."""
    is_agreed = draft.commitment.strength is Strength.AGREED
    return tuple(sorted(frame.represented)) if is_agreed and len(frame.represented) == _PAIR else ()


def _countries(codes: Sequence[str]) -> str | None:
    return listed_names(sorted(map(country_name, codes)))


def _bodies(subject: Subject, own: str | None, frame: DocumentFrame) -> Iterator[str]:
    """Yield the English names of bodies of a state, with the state where that is known: "Government of Kazakhstan"."""
    codes = subject.countries or ((own,) if own else frame.only())
    for body in subject.bodies:
        state = f" {country_name(codes[0])}" if codes else ""
        yield body + state if body.endswith(_OF) and state else body.removesuffix(_OF)


def _codes(subject: Subject, statement: Statement, frame: DocumentFrame, *, is_wish: bool) -> tuple[str, ...]:
    """Return the countries that a subject is; "we are ready" speaks of the speaker's own."""
    own = statement.country
    if subject.is_we:
        pair = () if own and is_wish else frame.both(own)
        parties = (own,) if own else frame.parties(None)
        return pair or (parties if len(parties) == 1 else frame.only())
    if subject.is_group:
        parties = frame.parties(own, frame.all_named)
        if len(parties) < _PAIR and len(frame.represented) == _PAIR:
            parties = tuple(sorted(frame.represented))
        return parties if len(parties) > 1 else ()
    if subject.is_own:
        return (own,) if own else frame.most_named()
    return subject.countries
