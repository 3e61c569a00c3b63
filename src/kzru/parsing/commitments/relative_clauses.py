"""Clauses that tell more of whom the clause before names: "with Putin, who will visit", "a visit, during which he will"."""

from __future__ import annotations

from kzru.evolve import evolve
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject, actor_named
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence

__all__ = ["further_clause", "of_relative"]

_WHO = ("person", "country", "company", "body")
_FURTHER = 4
"""Words before "which" in ", in the course of which"."""
_RELATIVE = tags("relative", "ruled_relative")


def of_relative(reading: CommitmentSentence, clause: Clause) -> Subject | None:
    """Return who stands right before a clause that tells more of him: "with Putin, who | will visit", «Россия, которая | построит»."""
    opener, keys = clause.opener, reading.keys
    if opener is None or clause.subject < clause.predicate or keys[opener] not in reading.words.relatives:
        return None
    last = opener - (keys[opener - 1] == ",")
    name = next((one for one in reading.sentence.names if one.last == last and one.kind in _WHO), None)
    if name is not None and name.kind == "person":
        return evolve(actor_named(reading, name.begin, last, last), persons=(name.name,), phrase="")
    if name is not None:
        return _of_head(reading, name.begin, last)
    if not reading.grammar.has_articles:
        return None
    first = phrase_begin(reading.sentence, last)
    if keys[last - 1] in reading.words.actors:
        return actor_named(reading, first, last, last)  # "the company, which | plans to"
    return Subject(Ability.THING, first, last) if keys[last - 1] in reading.words.things else None


def further_clause(reading: CommitmentSentence, first: int, subject: Subject) -> int:
    """Return the comma before a clause in which somebody else acts further, else 0: "a visit |, during which he"."""
    at = first - 1
    if not reading.flags[at] & _RELATIVE or subject.ability is not Ability.ACTOR or subject.first < first:
        return 0
    near = range(at - 1, max(0, at - 1 - _FURTHER), -1)
    return next((comma for comma in near if reading.keys[comma] == ","), 0)


def _of_head(reading: CommitmentSentence, begin: int, last: int) -> Subject | None:
    """Return whoever a name is told of: "the Prime Minister of Oman, who", «власти Омска, которые»; else who bears it."""
    keys, actors, determiners = reading.keys, reading.words.actors, reading.words.determiners
    if not reading.grammar.has_articles:
        if not reading.is_content(begin - 1):
            return actor_named(reading, begin, last, last)
        return actor_named(reading, begin - 1, begin, last) if keys[begin - 1] in actors else None
    head = _possessed(reading, begin)
    if head == begin:
        return actor_named(reading, begin, last, last)
    if keys[head] not in actors:
        return None
    first = head
    while reading.is_capital(first - 1) or keys[first - 1] in determiners:
        first -= 1
    return actor_named(reading, first, head + 1, last)


def _possessed(reading: CommitmentSentence, begin: int) -> int:
    """Return the noun that "of" joins to a name, the first of several: "the | head of the Republic of Oman"; else the name."""
    words, keys, head = reading.words, reading.keys, begin
    while True:
        at = head - 1
        while keys[at] in words.determiners:
            at -= 1
        if keys[at] not in words.of_the_act:
            return head
        head = at - 1
