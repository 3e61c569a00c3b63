"""What one cue promises beside its act: the items of a list, further verbs, and a clause without its verb.

A colon opens a list, or a line without a mark at its end; its items are promised one by one, by the rules ``[item]`` of
``lang/*/acts.toml``.

::

    The parties agreed to: – open a school; – build a bridge.
    Стороны договорились о следующем:      | — построить мост      one passage an item
    Тараптар мыналар туралы келісті:       | – көпір салу

Where words have cases a dash stands for the verb in a clause with a time of its own; English leaves out the dash too, and
has other clauses with one.

::

    В мае закроют первый мост, а | в июне — второй
    Көпір мамырда ашылады, ал | жол – тамызда
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.evolve import evolve
from kzru.lang.commitments import Form
from kzru.model.commitment import Strength
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.commitments.act_rules import Act, ActionForm, find_act
from kzru.parsing.commitments.actor_phrases import Subject
from kzru.parsing.commitments.clause_view import view_of_cue
from kzru.parsing.commitments.clauses import Clause, clause_around, trimmed
from kzru.parsing.commitments.cue_rules import promises_nothing
from kzru.parsing.commitments.orders import is_order, told_to_act
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.subjects import find_subject
from kzru.parsing.vocabulary import Kind

__all__ = ["Lead", "find_items", "find_lead", "further_acts", "gap_behind", "lead_at"]

_LONGEST_WAY = 5
_LONGEST_ADDRESS = 14
"""Words between an order and its colon: who is told."""
_FURTHER_OF_LIST = 2
_LONGEST_BULLET = 2
"""Letters or digits before a closing bracket or point."""
_JOINS = tags("clause_opener", "contrast")
_LONGEST_GAP = 12
"""Tokens of a clause without its verb."""
_GAP = "the verb of the clause before, for which a dash stands"
_LEADING = (Form.INFINITIVE, Form.NOUN, Form.AIM, Form.STATE)


@attrs.frozen
class Lead:
    """Words that promise what is listed behind their colon.

    Attributes:
        cue: The words that promise it.
        colon: The token of the colon; the one behind the sentence where there is no colon.
        subject: Who is to act.
        word: The word before the colon.
    """

    cue: Mark
    colon: int
    subject: Subject
    word: str


def find_lead(reading: CommitmentSentence, cues: Sequence[Mark]) -> Lead | None:
    """Return the words with which a sentence opens a list of promises behind it."""
    end = len(reading.sentence.tokens)
    if reading.keys[end - 1] == ":":
        end -= 1
    elif not reading.is_word(end - 1):
        return None
    reading = CommitmentSentence(reading.sentence)  # what is tried here was traced when the cues were read
    leads = (lead_at(reading, cue) for cue in cues)
    found = next((lead for lead in leads if lead is not None and lead.colon == end), None)
    # The subject is stated in another sentence than the items.
    return found and evolve(found, subject=evolve(found.subject, first=0, last=0))


def lead_at(reading: CommitmentSentence, cue: Mark) -> Lead | None:
    """Return a cue as the lead of a list; None where neither colon nor end follows it, or it promises nothing."""
    if cue.value.form not in _LEADING or cue.value.strength == Strength.ASPIRED:
        return None
    colon = _colon_behind(reading, cue)
    if colon is None or promises_nothing(view_of_cue(reading, cue, None), "cue"):
        return None
    clause = clause_around(reading, cue.first, cue.last)
    told = told_to_act(reading, cue, clause, colon) if is_order(reading, cue) else None
    subject = told or find_subject(reading, clause)
    return Lead(cue, colon, subject, reading.keys[colon - 1])


def _colon_behind(reading: CommitmentSentence, cue: Mark) -> int | None:
    """Return the colon, or the end, that follows the words of a cue, with no more than "on the following" or a time between them.

    Behind a word by which somebody is told to act there is also who is told, before a colon alone.
    """
    told = is_order(reading, cue)
    for at in range(cue.last, cue.last + (_LONGEST_ADDRESS if told else _LONGEST_WAY)):
        key = reading.keys[at]
        if key == ":":
            return at
        if at == len(reading.sentence):
            return at if all(key in reading.words.ahead for key in reading.keys[cue.last : at]) else None
        if told and key in reading.words.infinitive_marks:
            return None
        may_lead = (
            key in reading.words.ahead or at in reading.sentence.dated or (told and reading.is_word(at))
        )
        if not may_lead:
            return None
    return None


def further_acts(
    reading: CommitmentSentence, clause: Clause, act: Act, form: Form
) -> Sequence[tuple[int, int]]:
    """Return the acts of a clause behind the first one: each by where what joins it begins, and its verb or noun.

    Two verbs joined are one act; three or more are a list: "to open a school, build a bridge, and plant a wood".
    """
    words, keys, within = reading.words, reading.keys, range(act.first + 1, clause.last)
    found: list[tuple[int, int]] = []
    if form is Form.AIM:
        for at in within:  # «в планах открытие школы, а также | СТРОИТЕЛЬСТВО моста»
            first = at + words.further.length_at(keys, at)
            if first > at and (reading.is_act(first) or reading.is_infinitive(first)):
                found.append((at, first))
        return found
    if act.form is not ActionForm.VERB and keys[act.first - 1] not in words.infinitive_marks:
        return ()
    for at in within:
        if keys[at] == "," or keys[at] in words.conjunctions:
            first = reading.after_adverbs(at + 1)
            first += keys[first] in words.infinitive_marks
            if reading.is_listed_verb(first):
                found.append((at, first))
    return found if len(found) >= _FURTHER_OF_LIST and keys[found[-1][1] - 1] != "," else ()


def find_items(reading: CommitmentSentence, lead: Lead, first: int) -> Iterator[tuple[Clause, Act]]:
    """Yield the items of a list from a token on that name an act, each with it."""
    keys, end = reading.keys, len(reading.sentence.tokens)
    begins = [first, *(at + 1 for at in range(first, end) if keys[at] == ";")]
    for bullet, behind in zip(begins, [*(at - 1 for at in begins[1:]), end], strict=True):
        begin = _behind_bullet(reading, bullet, behind)
        last = trimmed(reading, behind, begin)
        if begin >= last:
            continue
        if reading.trace is not None:
            reading.trace.begin_at(reading.sentence, begin, last)
        clause = Clause(begin, begin, begin, begin + 1, last, None)
        view = evolve(
            view_of_cue(reading, lead.cue, None),
            first=begin,
            last=last,
            clause=clause,
            subject=lead.subject,
            lead=lead.word,
        )
        act = find_act(view, "item")
        if act is not None:
            yield clause, act


def _behind_bullet(reading: CommitmentSentence, begin: int, end: int) -> int:
    """Return the first token of an item behind its bullet: "–", "a)", "1.", «первое –»."""
    first, keys = begin, reading.keys
    while first < end and not reading.is_content(first):
        first += 1
    is_numbered = keys[first + 1] in (")", ".") and len(keys[first]) <= _LONGEST_BULLET
    is_told = reading.sentence.at(Kind.ORDINAL, first) is not None and keys[first + 1] in DASHES
    return first + 2 if is_numbered or is_told else first


def gap_behind(reading: CommitmentSentence, cue: Mark, before: Clause) -> tuple[Clause, Act] | None:
    """Return the clause behind one that promises something at its own time, where it says what else is done at another one."""
    keys, end, first = reading.keys, len(reading.sentence), before.last + 2
    is_joined = keys[before.last] == "," and reading.flags[first - 1] & _JOINS
    if not is_joined:
        return None
    last = trimmed(reading, next((at for at in range(first, end) if keys[at] in ",;.!?"), end), first)
    dashes = [at for at in range(first, last) if keys[at] in DASHES and reading.is_hard_mark(at)]
    if last - first > _LONGEST_GAP or len(dashes) != 1:
        return None
    if any(mark.first in range(first, last) for mark in reading.sentence.marks(cue.kind)):
        return None
    sides = ((first, dashes[0], dashes[0] + 1), (dashes[0] + 1, last, first))
    for begin, behind, other in sides:
        times = reading.periods(begin + (keys[begin] in reading.words.prepositions), behind)
        if len(times) == 1 and times[0].last == behind and times[0].first <= begin + 1:
            return Clause(first, first, other, other, last, None), Act(other, ActionForm.GAP, _GAP)
    return None
