"""Who is to act: the subject of a promise, and for "we" and "the parties" the two countries of the document.

Where something is done and nobody is named, it is the country that the thing is of, else the two countries together.
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.lang.cldr import country_name
from kzru.lang.commitments import commitment_words
from kzru.lang.people import people
from kzru.lang.speech import speech
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.text.fold import fold

__all__ = ["actor_of", "may_instruct"]

_OFFICES = ("president", "prime_minister")
_OWN_WORDS = (Mode.SPEECH, Mode.QUOTE)
"""In these nobody speaks of himself by his office."""
_LONGEST_OFFICE = 3
"""Words of an office: "Head of State"; what has more is the president of something else."""


def may_instruct(statement: Statement, language: str) -> bool:
    """Tell whether who speaks is the head of a state or of its government, by the office told or held that day."""
    if statement.speaker is None:
        return False
    if speech(language).office_of(fold(statement.role or "").split()) in _OFFICES:
        return True
    country, on = statement.country, statement.date
    holders = (people().holder(office, country, on) for office in _OFFICES if country and on)
    return any(person is not None and person.name == statement.speaker for person in holders)


def _holder(phrase: str, statement: Statement, frame: DocumentFrame) -> str | None:
    """Return who holds the office that a phrase names, alone or with its country: "the President"."""
    lexicon, keys = speech(frame.language), fold(phrase).split()
    kind = lexicon.office_of(keys)
    if statement.date is None or not _is_top_office(kind, keys, frame.language):
        return None
    country = lexicon.country_of(keys) or statement.country
    if country is None and statement.speaker is None:
        country = frame.home(lexicon.home_of(keys))
    person = people().holder(kind, country, statement.date) if kind and country else None
    if person is None or (person.name == statement.speaker and statement.mode in _OWN_WORDS):
        return None
    return person.name


def _is_top_office(kind: str | None, keys: Sequence[str], language: str) -> bool:
    """Tell whether words name a top office of a country and nothing more: "the President", no "head of the fund"."""
    lexicon, words = speech(language), commitment_words(language)
    bare = [key for key in keys if key not in lexicon.any_country and key not in words.homeland]
    office = [key for key in bare if key not in words.of_the_act and key not in words.determiners]
    return kind in _OFFICES and lexicon.office_of(bare) == kind and len(office) <= _LONGEST_OFFICE


def actor_of(
    subject: Subject,
    owners: tuple[str, ...],
    statement: Statement,
    frame: DocumentFrame,
    before: str | None,
) -> str | None:
    """Return who is to act, in English where it is a country or a known person; None where it cannot be told.

    Args:
        subject: The subject of the promise.
        owners: Whose the thing is that something is done to.
        statement: The statement it is made in.
        frame: The document.
        before: The person who was last to act, for "he" and "she".
    """
    if subject.ability is not Ability.ACTOR:
        return _joined(tuple(sorted(map(country_name, owners or frame.implied(statement.country)))))
    if subject.is_self:
        return _joined((*subject.persons, *filter(None, (statement.speaker,))))
    if subject.persons:
        return _joined(subject.persons)
    if subject.is_pronoun:
        return before
    if subject.phrase:
        holder = _holder(subject.phrase, statement, frame)
        return _speaker(subject, statement) or holder or subject.phrase
    return _joined(tuple(sorted(map(country_name, _codes(subject, statement.country, frame)))))


def _speaker(subject: Subject, statement: Statement) -> str | None:
    """Return the speaker of a statement where the subject names him."""
    given, _, surname = (statement.speaker or "").rpartition(" ")
    return statement.speaker if given and surname in subject.whole else None


def _codes(subject: Subject, own: str | None, frame: DocumentFrame) -> tuple[str, ...]:
    if subject.is_group:
        parties = frame.parties(own)
        return parties if len(parties) > 1 or subject.is_we else ()
    if subject.is_own:
        return (own,) if own else frame.most_named()
    return subject.countries


def _joined(names: tuple[str, ...]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
