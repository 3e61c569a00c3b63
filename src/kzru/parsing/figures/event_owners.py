"""At which event something is counted: "the FORUM brought together 500 guests" is a figure of that forum."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kzru.evolve import evolve
from kzru.model.event import Event
from kzru.model.figure import Figure, Reason
from kzru.model.mention import Mention
from kzru.parsing.annotation.sentence import Sentence
from kzru.text.span import Span

__all__ = ["Counted", "with_events"]

_SHORTEST_NAME = 2
"""Words of the name of an event that is told apart from others by it: no mere "Forum"."""


class Counted(NamedTuple):
    """A figure with its sentence."""

    figure: Figure
    sentence: Sentence


_Told = tuple[Event, Mention]


def with_events(counted: Iterable[Counted], events: Iterable[Event]) -> tuple[Figure, ...]:
    """Return figures, those that count at an event with its name as their subject where the text tells it."""
    told = [(event, mention) for event in events for mention in event.mentions]
    told.sort(key=lambda one: one[1].span.start)
    starts = [mention.span.start for _, mention in told]
    return tuple(_with_event(figure, sentence, told, starts) for figure, sentence in counted)


def _with_event(figure: Figure, sentence: Sentence, told: Sequence[_Told], starts: Sequence[int]) -> Figure:
    metric = figure.metric
    if metric is None or sentence.vocabulary.lexicon.metric(metric).owner != "event":
        return figure
    first, last = bisect_right(starts, sentence.span.start - 1), bisect_right(starts, sentence.span.end)
    here = [one for one in told[first:last] if one[0].name.count(" ") + 1 >= _SHORTEST_NAME]
    near = [one for one in here if _same_clause(sentence, one[1].span, figure.span)] or here
    if len({event.id for event, _ in near}) != 1:
        return figure
    event, mention = near[0]
    reason = Reason("subject", "the event that it counts at", mention.span, mention.surface)
    return evolve(figure, subject=(event.name,), why=(*figure.why, reason))


def _same_clause(sentence: Sentence, one: Span, other: Span) -> bool:
    starts = [token.start for token in sentence.tokens]
    at, behind = (bisect_right(starts, span.start) - 1 for span in (one, other))
    return sentence.same_clause(max(at, 0), max(behind, 0))
