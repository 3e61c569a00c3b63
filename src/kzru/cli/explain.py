"""What `kzru extract --explain` says of words and numbers that became no record, though the like of them does elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kzru.model import Document
from kzru.parsing.events.rules import says_no_event
from kzru.parsing.rulebook import trace_of
from kzru.parsing.rules.trace import Attempt, Place
from kzru.plain import plain
from kzru.text import Span

__all__ = ["declined_lines"]

_CUES = "cues."
"""How the names of rules for the words around cues begin."""
_NOT_REFERRED = [Attempt("no rule fits", False, "its word means a project only where it refers to one")]
"""What is said of a word of which no rule was asked."""


def declined_lines(document: Document, *, given: bool = False) -> Iterator[str]:
    """Yield what became no record with the rules that say so: cues, words for events and projects, and numbers.

    Args:
        document: The document.
        given: Whether its language was given and not found.
    """
    found = [commitment.span for commitment in document.commitments]
    cues = [
        place
        for place in trace_of("acts", document, given=given).places
        if not (place.is_taken or _is_within(place, found))
    ]
    lines = [line for place in cues for line in _lines("no commitment", place, _deciding(place.attempts))]
    for place in trace_of("event_rules", document, given=given).places:
        if says_no_event(place):
            lines += _lines("no event", place, place.attempts[-1:] if place.is_taken else place.attempts)
    for place in trace_of("not_figures", document, given=given).places:
        if place.is_taken:
            lines += _lines("no figure", place, place.attempts[-1:])
    lines += _no_projects(document, given=given)
    yield from lines
    if lines:
        yield ""


def _lines(record: str, place: Place, attempts: Iterable[Attempt]) -> Iterator[str]:
    yield f"{record}: {_where(place)}"
    yield from map(_attempt_line, attempts)


def _deciding(attempts: Sequence[Attempt]) -> Sequence[Attempt]:
    """Leave out the rules that might have ruled a cue out and did not; where one did, the others do not matter."""
    if attempts and attempts[-1].rule.startswith(_CUES):
        return attempts[-1:]
    return [attempt for attempt in attempts if not attempt.rule.startswith(_CUES)]


def _no_projects(document: Document, *, given: bool) -> Iterator[str]:
    """Yield the words for kinds of projects that mean none, with the rules of the last question, and those that fitted before."""
    mentioned = [mention.span for project in document.projects for mention in project.mentions]
    places = sorted(trace_of("projects", document, given=given).places, key=_start)
    for _, asked in groupby(places, _start):
        *others, last = asked
        if not _is_within(last, mentioned):
            fitted = (attempt for place in others for attempt in place.attempts if attempt.fits)
            yield from _lines("no project", last, [*fitted, *last.attempts] or _NOT_REFERRED)


def _start(place: Place) -> int:
    return -1 if place.span is None else place.span.start


def _is_within(place: Place, found: Sequence[Span]) -> bool:
    return place.span is not None and any(span.covers(place.span) for span in found)


def _where(place: Place) -> str:
    return plain(place.surface) + ("" if place.span is None else f" @ {place.span.start}–{place.span.end}")


def _attempt_line(attempt: Attempt) -> str:
    pattern = f" {attempt.pattern}" if attempt.pattern else ""
    return f"    {attempt.rule}{pattern}: {plain(attempt.verdict)}"
