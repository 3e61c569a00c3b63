"""What is found in a sentence: phrases of the vocabulary at their place, names, and decisions with their reason."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

from kzru.parsing.kinds import EXCLUSIVE, OVERLAPPING, Kind

__all__ = ["Finding", "Mark", "Marks", "Name", "Spanned", "beginning_at", "by_end", "may_stand_within"]

_START = attrgetter("first")


class Spanned(Protocol):
    """What stands at tokens *first* to *last* of a sentence, end exclusive."""

    @property
    def first(self) -> int:
        """The first token."""

    @property
    def last(self) -> int:
        """The token behind the last one."""


class Mark(NamedTuple):
    """A phrase of the vocabulary at its place in a sentence: tokens first to last, end exclusive."""

    kind: Kind
    first: int
    last: int
    value: Any
    written: str


class Marks(defaultdict[Kind, Sequence[Mark]]):
    """The marks of a sentence by their kind. To ask for them is no call of a function in Python: it is done a lot."""

    __call__ = defaultdict.__getitem__


class Finding(NamedTuple):
    """What a rule decided, the rule, and the tokens that made it decide (end exclusive; none where it was absence)."""

    value: Any
    rule: str
    first: int = 0
    last: int = 0


class Name(NamedTuple):
    """A name in a sentence.

    Attributes:
        kind: "person", "place", "country", "body" or "company".
        name: The name in English, in the nominative, without office: "Aidar Saparov".
        role: The part that preposition, case or ending gives it: "to", "in", "of", "with", "from"; "" for the subject,
            and where nothing shows the part.
        first: First token, of a person that of the office.
        begin: First token of the name itself.
        last: Index after the last token.
        country: ISO 3166 code of the country, or of the country of the town or person.
        known_by: What the name is known by: "table", "holder" (an office on the day), "document" (introduced with first
            name and office), "office" or "noun" (beside the name).
        is_site: Whether a town is named by what stands in it: "the Kremlin".
        is_adjective: Whether a country is named by its adjective.
        is_subject: Whether name and office may be the subject of a clause.
    """

    kind: str
    name: str
    role: str
    first: int
    begin: int
    last: int
    country: str | None = None
    known_by: str = "table"
    is_site: bool = False
    is_adjective: bool = False
    is_subject: bool = True


def beginning_at(index: int, marks: Sequence[Mark]) -> Sequence[Mark]:
    """Return those of the marks of a kind that begin at a token, in their order."""
    return marks[bisect_left(marks, index, key=_START) : bisect_right(marks, index, key=_START)]


def by_end(marks: Sequence[Mark]) -> Mapping[int, Mark]:
    """Return the marks of a kind by the token behind them: the shortest, and of those the table's first choice."""
    ends: dict[int, Mark] = {}
    for mark in marks:
        known = ends.get(mark.last)
        if known is None or known.first < mark.first:
            ends[mark.last] = mark
    return ends


def may_stand_within(first: int, last: int, value: object, marks: Sequence[Mark]) -> bool:
    """Tell whether a phrase adds something to the marks of its kind, of which one holds its first token.

    Where phrases of the kind do not stand in one another, it begins with that one, is as long and stands for something else.
    """
    kind = marks[0].kind
    if kind in OVERLAPPING:
        return True
    beside = () if kind in EXCLUSIVE else beginning_at(first, marks)
    return bool(beside) and beside[0].last <= last and all(mark.value != value for mark in beside)
