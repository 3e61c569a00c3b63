"""What `kzru extract --explain` states of words that promise something, of nouns of events and of numbers that became no record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.model import Document
from kzru.parsing.rulebook import trace_of
from kzru.parsing.rules.trace import Attempt, Place
from kzru.plain import plain
from kzru.text import Span

__all__ = ["declined_lines"]


def declined_lines(document: Document, *, given: bool = False) -> Iterator[str]:
    """Yield the cues that became no commitment, with the rules tried, and the nouns and numbers with the one that fits.

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
    yield from _lines("no commitment", cues)
    declined = list[Place]()
    for record, topic in (("no event", "no_events"), ("no figure", "not_figures")):
        taken = [place for place in trace_of(topic, document, given=given).places if place.is_taken]
        yield from _lines(record, taken, last_only=True)
        declined += taken
    if cues or declined:
        yield ""


def _lines(record: str, places: Sequence[Place], *, last_only: bool = False) -> Iterator[str]:
    for place in places:
        yield f"{record}: {_where(place)}"
        yield from map(_attempt_line, place.attempts[-1:] if last_only else place.attempts)


def _is_within(place: Place, found: Sequence[Span]) -> bool:
    return place.span is not None and any(span.covers(place.span) for span in found)


def _where(place: Place) -> str:
    return plain(place.surface) + ("" if place.span is None else f" @ {place.span.start}–{place.span.end}")


def _attempt_line(attempt: Attempt) -> str:
    pattern = f" {attempt.pattern}" if attempt.pattern else ""
    return f"    {attempt.rule}{pattern}: {plain(attempt.verdict)}"
