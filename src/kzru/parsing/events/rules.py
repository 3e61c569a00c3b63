"""The rules of ``lang/*/event_rules.toml``, as the search for events asks them.

::

    none          anniversary | SUMMIT       will VISIT           the noun is no event
    document      signed | the TREATY        ПОДПИСАН | договор    what a verb signs
    destination   in RUSSIA | on a visit     which country a visitor goes to

Each group of rules answers one question about a noun, a verb or a name, and stands around it.
"""

from __future__ import annotations

from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.pronouns import person_meant
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.rule_terms import EVENT_RULES, EventView
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.rules.ruleset import Found
from kzru.parsing.rules.trace import Place
from kzru.parsing.vocabulary import Kind

__all__ = ["EVENT_RULES", "find", "meant_by_pronoun", "name_of", "neighbours", "says_no_event"]

_PERSON = tags("person_pronoun")
_VETOES = frozenset({"none", "vague", "body", "undone"})
"""Groups whose rules say that a noun or verb is no event where one of them fits."""
_NEEDED = frozenset({"document", "land", "opened"})
"""Groups of which one rule must fit for a verb to state an event."""


def find(
    reading: EventSentence,
    group: str,
    mark: Mark,
    anchor: tuple[int, int] | None = None,
    within: tuple[int, int] | None = None,
    determiner: str = "",
) -> Found | None:
    """Return what the first rule of a group that fits finds for the noun or verb *mark*, of whose phrase *determiner* is told.

    The rules stand around *anchor*, else around the mark, and look at the tokens *within*, else at all of the sentence.
    """
    if reading.trace is not None:
        reading.trace.begin_at(reading.sentence, mark.first, mark.last)
    first, last = within or (0, len(reading.sentence.tokens))
    view = EventView(
        sentence=reading.sentence,
        first=first,
        last=last,
        trace=reading.trace,
        reading=reading,
        mark=mark,
        anchor=anchor or (mark.first, mark.last),
        determiner=determiner,
    )
    return EVENT_RULES.find(group, view)


def name_of(reading: EventSentence, found: Found | None) -> Name | None:
    """Return the name that a rule found."""
    span = None if found is None else (found.at, found.behind)
    return next((name for name in reading.named if (name.first, name.last) == span), None)


def neighbours(reading: EventSentence, first: int, last: int) -> frozenset[str]:
    """Return the kinds of the events of a clause beside which the one at some tokens takes place: "met at the SUMMIT"."""
    if reading.occasions is None:
        sentence = reading.sentence
        phrases = [(one, (phrase_begin(sentence, one.first), one.last)) for one in sentence.marks(Kind.EVENT)]
        reading.occasions = [one for one, phrase in phrases if find(reading, "beside", one, phrase)]
    clause = reading.sentence.clause_of[first]
    others = (one for one in reading.occasions if one.first in clause and not first <= one.first < last)
    return frozenset(one.value.kind for one in others)


def says_no_event(place: Place) -> bool:
    """Tell whether the rules that were tried at a noun or verb say that it is no event."""
    if not place.attempts:
        return False
    group = place.attempts[-1].rule.split(".")[1]
    return group in (_VETOES if place.is_taken else _NEEDED)


def meant_by_pronoun(reading: EventSentence, verb: Mark) -> set[str]:
    """Return whom the pronoun before a verb stands for: the speaker in "I have met with", a person named before in "he will visit"."""
    speaker = reading.speaker(verb.first) if find(reading, "speaks", verb) else None
    first, _ = reading.circumstances.clause(verb.first)
    third = next((at for at in range(first, verb.first) if reading.sentence.flags[at] & _PERSON), None)
    if speaker is None and third is not None:
        speaker = person_meant(reading.sentence, third, reading.passage.before())
    return {speaker} if speaker else set()
