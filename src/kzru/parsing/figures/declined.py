"""Numbers that became no figure, each with what declined it; kept only where a trace asks for them.

Every token that is a number stands in a figure, or at a place of the trace: no number vanishes unseen.
"""

from __future__ import annotations

from enum import Enum

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.kinds import Kind
from kzru.parsing.rules.trace import Attempt, Place, Trace
from kzru.text.span import Span
from kzru.text.tokens import TokenKind

__all__ = ["NoFigure", "NumberTrace"]


class NoFigure(Enum):
    """What makes a number no figure, where no rule of ``lang/*/not_figures.toml`` does."""

    ADVERBIAL = "a time that only says when or how long"
    AGO = "a time that has passed since"
    BARE = "no unit, no counted noun, no scale, and no word of firmness or change"
    DATED = "part of a period, a date or a clock time"
    HEAD = "the unit that a head tells for the numbers behind it"
    INSERTED = "counts what an editor put in the brackets behind it, where the amount stands"
    MODEL = "part of the noun that is counted"
    OUTSIDE = "in no statement"
    POWER = "a power that is not read exactly"
    RATE = "what a rate is counted by"
    SCORE = "a score or a vote"
    UNREAD = "no number by itself"
    VAGUE = "no unit and no counted noun for an open interval"


class NumberTrace:
    """Takes up the numbers of a sentence, each with the rules that were tried at it.

    Args:
        sentence: The sentence.
        trace: What is told of them; the last of the rules at a place fits where the number is no figure.
    """

    def __init__(self, sentence: Sentence, trace: Trace) -> None:
        self._sentence = sentence
        self._trace = trace
        self._places: dict[tuple[int, int], Place] = {}
        self.tried = Trace()
        """The rules tried at the present number."""

    def decline(self, first: int, last: int, reason: NoFigure | str | None) -> None:
        """Take up tokens that are no figure, and why; a rule that is told by its name has been taken up."""
        last = min(last, len(self._sentence.tokens))
        if reason is None and not any(map(self._is_number, range(first, last))):
            self.tried = Trace()
            return
        attempts = self.keep(first, last).attempts
        if not isinstance(reason, str):
            reason = reason or NoFigure.UNREAD
            attempts.append(Attempt(f"figures.{reason.name.lower()}", True, self._verdict(reason, last)))

    def keep(self, first: int, last: int) -> Place:
        """Take up tokens as a number that may be a figure, with the rules tried just now, and return their place."""
        place = self._places.get((first, last))
        if place is None:
            span = Span(self._sentence.tokens[first].start, self._sentence.tokens[last - 1].end)
            place = self._places[first, last] = Place(span.of(self._sentence.text), span)
            self._trace.places.append(place)
        place.attempts.extend(attempt for tried in self.tried.places for attempt in tried.attempts)
        self.tried = Trace()
        return place

    def _is_number(self, at: int) -> bool:
        return self._sentence.kinds[at] is TokenKind.NUMBER or self._sentence.at(Kind.NUMBER, at) is not None

    def _verdict(self, reason: NoFigure, last: int) -> str:
        behind = self._sentence.keys[last]
        is_next_stated = reason in (NoFigure.BARE, NoFigure.VAGUE) and behind
        return f"{reason.value}; {behind!r} follows" if is_next_stated else reason.value
