"""Clauses that tell more of whom the clause before names: "with Putin, who will visit", "a visit, during which he will"."""

from __future__ import annotations

import attrs

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
    opener, sentence = clause.opener, reading.sentence
    if (
        opener is None
        or clause.subject < clause.predicate
        or sentence.keys[opener] not in reading.words.relatives
    ):
        return None
    last = opener - (sentence.keys[opener - 1] == ",")
    name = next((one for one in sentence.names if one.last == last and one.kind in _WHO), None)
    if name is None:
        return _of_noun(reading, last) if reading.grammar.has_articles else None
    if name.kind == "person":
        return attrs.evolve(actor_named(reading, name.begin, last, last), persons=(name.name,), phrase="")
    return _of_head(reading, name.begin, last)


def _of_noun(reading: CommitmentSentence, last: int) -> Subject | None:
    """Return the noun that a clause tells more of, as somebody or as a thing: "the company, which | plans to"."""
    key, first = reading.keys[last - 1], phrase_begin(reading.sentence, last)
    if key in reading.words.actors:
        return actor_named(reading, first, last, last)
    return Subject(Ability.THING, first, last) if key in reading.words.things else None


def further_clause(reading: CommitmentSentence, first: int, subject: Subject) -> int:
    """Return the comma before a clause in which somebody else acts further, else 0: "a visit |, during which he"."""
    keys, at = reading.keys, first - 1
    is_led = reading.flags[at] & _RELATIVE
    if at < _FURTHER or not is_led or subject.ability is not Ability.ACTOR or subject.first < first:
        return 0
    return next((comma for comma in range(at - 1, at - 1 - _FURTHER, -1) if keys[comma] == ","), 0)


def _of_head(reading: CommitmentSentence, begin: int, last: int) -> Subject | None:
    """Return whoever a name is told of: "the Prime Minister of Oman, who", «власти Омска, которые»; else who bears it."""
    if not reading.grammar.has_articles:
        if begin == 0 or not reading.is_content(begin - 1):
            return actor_named(reading, begin, last, last)
        is_led = reading.keys[begin - 1] in reading.words.actors
        return actor_named(reading, begin - 1, begin, last) if is_led else None
    head = _possessed(reading, begin)
    if head == begin:
        return actor_named(reading, begin, last, last)
    if reading.keys[head] not in reading.words.actors:
        return None
    first = head
    while first > 0 and (
        reading.is_capital(first - 1) or reading.keys[first - 1] in reading.words.determiners
    ):
        first -= 1
    return actor_named(reading, first, head + 1, last)


def _possessed(reading: CommitmentSentence, begin: int) -> int:
    """Return the noun that "of" joins to a name, the first of several: "the | head of the Republic of Oman"; else the name."""
    words, keys, head = reading.words, reading.keys, begin
    while head > 1:
        at = head - 1
        while at > 0 and keys[at] in words.determiners:
            at -= 1
        if keys[at] not in words.of_the_act or at == 0:
            return head
        head = at - 1
    return head
