"""The clause that a cue stands in: from its subject to where the next clause begins.

::

    In turn, | Kazakhstan will host the games in 2026 |, an idea that …
    He said that | next year the parties will agree on … | and | the ministers will …

A comma ends the search to the left, save where it closes an insertion ("Kazakhstan, together with Russia, will …"),
parts the members of a list, or has before it the time of the clause ("in 2026, we will …").
"""

from __future__ import annotations

from typing import NamedTuple

from kzru.parsing.commitments.reading import Reading
from kzru.text.quotation_marks import ENDING_MARKS, OPENING_MARKS, PAIRED_MARKS

__all__ = ["Clause", "clause_around", "subject_of_sentence", "trimmed"]

_LONGEST_SUBJECT = 40
_LONGEST_INSERTION = 25
_LONGEST_CLAUSE = 90
_LAST_OF_LIST = 2
_SHORT_SUBJECT = 7
_LONGEST_NAME = 4
_LONGEST_REPORT = 10


class Clause(NamedTuple):
    """Tokens of a clause.

    Attributes:
        first: Its first token.
        subject: The first token of its subject.
        predicate: Where the cue begins.
        behind: The token behind the cue.
        last: The token behind the clause.
        opener: The token of the word that opens it; None where there is none.
    """

    first: int
    subject: int
    predicate: int
    behind: int
    last: int
    opener: int | None


def clause_around(reading: Reading, first: int, last: int) -> Clause:
    """Return the clause of a cue that stands at tokens *first* to *last*, end exclusive."""
    subject, opener = _begin(reading, first)
    begin = _with_time(reading, subject)
    subject = _behind_lead(reading, subject, first)
    begin = min(begin, subject) if reading.periods(begin, subject) else subject
    inserted = (
        opener is not None
        and reading.sentence.keys[opener] in reading.words.relatives
        and reading.sentence.keys[opener - 1] == ","
    )
    return Clause(begin, subject, first, last, _end(reading, last, inserted=inserted), opener)


def subject_of_sentence(reading: Reading, clause: Clause) -> Clause | None:
    """Return the clause before, whose predicate and that of a clause without subject are joined; None without one."""
    joint = reading.before_adverbs(clause.predicate - 1)
    first = joint - 1
    while first > 0 and joint - first < _LONGEST_CLAUSE and not reading.is_hard_mark(first - 1):
        first -= 1
    first = _behind_lead(reading, first, joint)
    for at in range(first + 1, joint):
        key = reading.sentence.keys[at]
        if key in reading.words.prepositions or key == ",":
            return None
        if key in reading.words.finite or reading.is_adverb(at) or key.endswith(reading.words.finite_endings):
            return Clause(first, first, at, at, at, None)
    return None


def _begin(reading: Reading, cue: int) -> tuple[int, int | None]:
    """Return the first token of the clause left of a cue, and the word that opens it."""
    at = cue - 1
    while at >= 0 and cue - at < _LONGEST_SUBJECT:
        inserted = _insertion(reading, at, cue)
        if inserted is not None:
            at = inserted - 1
            continue
        if _parts_clauses(reading, at, cue):
            return at + 1, None
        key = reading.sentence.keys[at]
        if _opens(reading, at, cue):
            return at + 1, at
        if key in reading.words.reported and reading.sentence.keys[at + 1] != "," and at + 1 < cue:
            return at + 1, at
        if key in reading.words.frames and reading.before_adverbs(cue - 1) > at:
            return at + 1, at
        at -= 1
    return at + 1, None


def _parts_clauses(reading: Reading, at: int, cue: int) -> bool:
    """Tell whether the clause of a cue begins behind a mark or a conjunction."""
    key = reading.sentence.keys[at]
    if key == ",":
        return not _is_listed(reading, at, cue)
    if key == ":":
        return not (reading.sentence.glued[at] and reading.sentence.glued[at + 1])
    return reading.is_hard_mark(at) or (
        key in reading.words.conjunctions and _begins_clause(reading, at, cue)
    )


def _insertion(reading: Reading, closing: int, cue: int) -> int | None:
    """Return the bracket or comma that opens the insertion which a bracket, or a comma before a cue, closes."""
    if reading.sentence.keys[closing] != "," or reading.before_predicate(cue - 1) != closing:
        return reading.bracket_begin(closing)
    return _comma_before(reading, closing)


def _comma_before(reading: Reading, comma: int) -> int | None:
    for at in range(comma - 1, max(0, comma - _LONGEST_INSERTION), -1):
        if reading.is_hard_mark(at):
            return None
        if reading.sentence.keys[at] == ",":
            return at
    return None


def _is_listed(reading: Reading, comma: int, cue: int) -> bool:
    """Tell whether a comma before a subject parts the members of a list: "Kazakhstan, Russia, and China will"."""
    closes = reading.sentence.keys[comma + 1] in reading.words.conjunctions
    if closes and not any(
        reading.sentence.keys[at] == "," for at in range(max(0, comma - _LONGEST_NAME), comma)
    ):
        return False
    behind = comma + 2 if closes else comma + 1
    if not (reading.is_capital(comma - 1) and reading.is_capital(behind)) or _leads_in(reading, comma):
        return False
    joined = any(reading.sentence.keys[at] in reading.words.conjunctions for at in range(comma + 1, cue))
    if joined and reading.parts_countries(comma):
        return True
    return cue - comma <= (_SHORT_SUBJECT if joined else _LAST_OF_LIST)


def _leads_in(reading: Reading, comma: int) -> bool:
    """Tell whether the words before a comma are an adverbial: "In Kazakhstan,"."""
    at = comma - 1
    while at > 0 and reading.sentence.keys[at - 1] != "," and not reading.is_hard_mark(at - 1):
        at -= 1
    return any(
        reading.sentence.keys[word] in reading.words.prepositions for word in range(at, min(comma, at + 2))
    )


def _begins_clause(reading: Reading, conjunction: int, cue: int) -> bool:
    """Tell whether a conjunction left of a cue joins clauses or predicates, not the members of a subject."""
    if reading.before_predicate(cue - 1) == conjunction or conjunction == 0:
        return True
    if reading.sentence.keys[conjunction - 1] == "," and not _is_listed(reading, conjunction - 1, cue):
        return True
    for at in range(conjunction - 1, max(-1, conjunction - _LONGEST_SUBJECT), -1):
        if reading.is_hard_mark(at) or reading.sentence.keys[at] in reading.words.complementisers:
            return False
        if reading.sentence.keys[at] in reading.words.finite or reading.is_predicate(at):
            return True
    return False


def _opens(reading: Reading, at: int, cue: int) -> bool:
    """Tell whether a word opens the clause of a cue."""
    key = reading.sentence.keys[at]
    words = reading.words
    if key in words.relatives and reading.before_predicate(cue - 1) == at:
        return True
    return key in words.openers and key not in words.prepositions


def _with_time(reading: Reading, begin: int) -> int:
    """Return where a clause begins with the time that is told right before it: "on May 9, | we will"."""
    at = begin - 1
    relative = False
    while at > 0 and (reading.sentence.keys[at] == "," or reading.sentence.keys[at] in reading.words.openers):
        relative = relative or reading.sentence.keys[at] in reading.words.relatives
        at -= 1
    mention = reading.period_before(at + 1) if at + 1 < begin else None
    if mention is None:
        return begin
    first = mention.first
    if reading.sentence.keys[first - 1] in reading.words.prepositions and not relative:
        first -= 1
    return first if relative or _is_clause_begin(reading, first) else begin


def _is_clause_begin(reading: Reading, at: int) -> bool:
    before = at - 1
    return (
        before < 0
        or reading.sentence.keys[before] == ","
        or not reading.is_word(before)
        or reading.sentence.keys[before] in reading.words.conjunctions
        or reading.sentence.keys[before] in reading.words.complementisers
    )


def _behind_lead(reading: Reading, begin: int, cue: int) -> int:
    """Return the first token of a clause behind conjunctions and adverbs."""
    at = begin
    while (
        at < cue
        and not begin < (reading.name_end(at) or 0) <= cue
        and (
            reading.sentence.keys[at] in reading.words.conjunctions
            or reading.is_adverb(at)
            or not reading.is_content(at)
        )
    ):
        at += 1
    return at


def _end(reading: Reading, behind: int, *, inserted: bool) -> int:
    """Return the token behind a clause whose cue ends before a token; with it, where the verb closes the clause."""
    if reading.words.act_precedes:
        return behind
    last = min(len(reading.keys), behind + _LONGEST_CLAUSE)
    quoted, inserted_up_to = False, behind
    for at in range(behind, last):
        key = reading.keys[at]
        if key.isalpha() and key not in reading.words.conjunctions:
            continue
        text = reading.sentence.tokens[at].text
        inserted_up_to = max(inserted_up_to, reading.bracket_end(at) or 0)
        if at < inserted_up_to:
            ends = False
        elif reading.is_word(at):
            ends = _joins_clause(reading, at)
        elif text in PAIRED_MARKS:
            quoted, ends = text in OPENING_MARKS, text in ENDING_MARKS and not quoted
        else:
            ends = _ends_with_mark(reading, at, inserted=inserted)
        if ends:
            return trimmed(reading, at, behind)
    return trimmed(reading, last, behind)


def _ends_with_mark(reading: Reading, at: int, *, inserted: bool) -> bool:
    key = reading.sentence.keys[at]
    if key == ",":
        return inserted or _closes(reading, at)
    return reading.is_hard_mark(at) or (key in ".!?" and at >= len(reading.keys) - 2)


def _closes(reading: Reading, comma: int) -> bool:
    """Tell whether a new clause, or something said of the whole one, begins behind a comma."""
    following = reading.sentence.keys[comma + 1]
    if following in reading.words.conjunctions:
        return _has_predicate(reading, comma + 2)
    if following in reading.words.closers:
        return True
    for at in range(comma + 1, min(comma + _LONGEST_REPORT, len(reading.keys))):
        if reading.sentence.keys[at] in reading.words.reported:
            return True
        if reading.sentence.keys[at] == "," or reading.is_hard_mark(at):
            return False
    return False


def _joins_clause(reading: Reading, at: int) -> bool:
    """Tell whether a conjunction begins another clause or another predicate."""
    return reading.sentence.keys[at] in reading.words.conjunctions and _has_predicate(reading, at + 1)


def _has_predicate(reading: Reading, begin: int) -> bool:
    """Tell whether a predicate begins at a token, or a subject of few words with its predicate behind."""
    begin = _behind_time(reading, begin)
    for at in range(begin, min(begin + _SHORT_SUBJECT, len(reading.keys))):
        key = reading.sentence.keys[at]
        if key in reading.words.finite or reading.is_predicate(at):
            return True
        if key == "," or key in reading.words.prepositions or reading.is_hard_mark(at):
            return False
    return False


def _behind_time(reading: Reading, begin: int) -> int:
    """Return the token behind a time with its comma: "and today, | I will"."""
    mention = next((mention for mention in reading.sentence.periods if mention.first == begin), None)
    if mention is None:
        return begin
    return mention.last + 1 if reading.sentence.keys[mention.last] == "," else mention.last


def trimmed(reading: Reading, last: int, behind: int) -> int:
    """Return the end of a clause without marks and conjunctions that hang on it."""
    while last > behind and (
        reading.sentence.keys[last - 1] in reading.words.conjunctions
        or (not reading.is_word(last - 1) and reading.sentence.tokens[last - 1].text in ",.:!?-–—…")
    ):
        last -= 1
    return last
