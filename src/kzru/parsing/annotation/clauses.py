"""The clauses of a sentence: where one ends and the next begins, and which state what is past.

::

    Exports grew , | while imports fell          a comma before a word of ``lang/*/clauses.toml``
    Exports | ( all of them ) | grew             brackets: the clause around them goes on behind
    Exports grew ; | imports fell                a semicolon, colon or dash with a gap
    “Exports grew,” | he said                    a comma within the quotation mark that closes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.tags import tags
from kzru.text.quotation_marks import ENDING_MARKS
from kzru.text.tokens import TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["clause_numbers", "clause_spans", "clause_words", "finite_endings", "is_past_verb", "past_clauses"]

_AFTER_COMMA = tags("clause_after_comma")
_ANAPHORA = tags("anaphora")
_CONTRAST = tags("contrast")
_VERBS = tags("auxiliary", "verb")
_DASHES = frozenset("–—")
_MARKS = _DASHES | frozenset(";:()")
_LONGEST_ABBREVIATION = 4
_LONGEST_ASIDE = 6
"""Tokens from a dash to the one that closes a name or noun put in between."""


@remembered()
def clause_words(language: str, topic: str, group: str) -> frozenset[str]:
    """Return the words of a group of ``clauses.toml``, such as "past" of "time"; none where a language has none."""
    return frozenset(load(language, "clauses").get(topic, {}).get(group, ()))


@remembered()
def _endings(language: str, topic: str, group: str) -> tuple[str, ...]:
    return tuple(sorted(clause_words(language, topic, group)))


def finite_endings(language: str) -> tuple[str, ...]:
    """Return what the verbs end in that close a clause; none where a language has no such endings."""
    return _endings(language, "finite", "endings")


def clause_numbers(sentence: Sentence) -> Sequence[int]:
    """Return the number of the clause that each token belongs to, from 0."""
    begins = {index for index in _begins(sentence) if 0 < index < len(sentence.tokens)}
    marks = {at for at in sentence.punctuation if sentence.tokens[at].text in _MARKS}
    numbers: list[int] = []
    clause = last = 0
    outer: list[int] = []
    closing = -1
    for index in sorted(begins | marks):
        numbers += [clause] * (index - len(numbers))
        if index in begins:
            clause = last = last + 1
        numbers.append(clause)
        text = sentence.tokens[index].text
        if text == ")" and outer:
            clause = outer.pop()  # the clause goes on behind what stands in brackets
        elif index in marks and not (sentence.glued[index] and sentence.glued[index + 1]):  # as in 10:30
            if index == closing and outer:
                clause = outer.pop()
                continue
            closing = _closing_dash(sentence, index)
            if text == "(" or closing > index:
                outer.append(clause)
            clause = last = last + 1
    return numbers + [clause] * (len(sentence.tokens) - len(numbers))


def _closing_dash(sentence: Sentence, index: int) -> int:
    """Return the dash that closes what the dash at a token opens, a name or noun: "its neighbour — Pavlodar — 60 trams"."""
    first = sentence.tokens[0].text
    is_dateline = index == 1 and first.isupper() and len(first) > _LONGEST_ABBREVIATION  # "ASTANA – …"
    if is_dateline or sentence.tokens[index].text not in _DASHES:
        return -1
    for at in range(index + 1, min(index + _LONGEST_ASIDE, len(sentence.tokens))):
        if sentence.tokens[at].text in _DASHES:
            return at if at > index + 1 else -1
        if sentence.kinds[at] is not TokenKind.WORD or sentence.flags[at] & _VERBS:
            return -1
    return -1


def _begins(sentence: Sentence) -> Iterator[int]:
    """Yield the tokens at which words show that a clause begins, behind a comma or without one."""
    finite = finite_endings(sentence.vocabulary.language)
    yield from sentence.tagged(_CONTRAST)
    for comma in sentence.commas:
        if (
            (finite and sentence.keys[comma - 1].endswith(finite))
            or sentence.flags[comma + 1] & _AFTER_COMMA
            or (sentence.flags[comma + 2] | sentence.flags[comma + 3]) & _ANAPHORA
        ):
            yield comma + 1
        elif sentence.keys[comma + 1] in ENDING_MARKS and sentence.glued[comma + 1]:
            yield comma + 2  # “…,” he said


def clause_spans(numbers: Sequence[int]) -> Sequence[range]:
    """Return the tokens from the first to the last of each clause, by its number.

    >>> clause_spans([0, 0, 1, 1, 0])
    [range(0, 5), range(2, 4)]
    """
    places = range(len(numbers))
    firsts = dict(zip(reversed(numbers), reversed(places), strict=True))
    lasts = dict(zip(numbers, range(1, len(numbers) + 1), strict=True))
    count = max(numbers, default=-1) + 1
    return [range(firsts.get(number, 0), lasts.get(number, 0)) for number in range(count)]


def past_clauses(sentence: Sentence) -> frozenset[int]:
    """Return the numbers of the clauses that have a verb of the past."""
    return frozenset(clause for at, clause in enumerate(sentence.clauses) if is_past_verb(sentence, at))


def is_past_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at a token is a verb of the past: "rose", «построено», «салынды»."""
    language, key = sentence.vocabulary.language, sentence.keys[index]
    if key in clause_words(language, "time", "past"):
        return True
    if not key.endswith(_endings(language, "time", "past_endings")):
        return False
    return sentence.tokens[index].text.islower() and key not in clause_words(language, "time", "not_past")
