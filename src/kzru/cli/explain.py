"""What `kzru extract --explain` tells of words that tell a commitment or an event elsewhere, and here tell none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.model import Document
from kzru.parsing.rulebook import trace_of
from kzru.parsing.rules.trace import Attempt, Place
from kzru.plain import plain
from kzru.text import Span

__all__ = ["declined_lines"]


def declined_lines(document: Document, *, given: bool = False) -> Iterator[str]:
    """Yield the cues that became no commitment and the nouns that are no events, each with the rules that tell so.

    Args:
        document: The document.
        given: Whether its language was told and not found.
    """
    found = [commitment.span for commitment in document.commitments]
    places = trace_of("acts", document, given=given).places
    cues = [place for place in places if not (place.is_taken or _is_within(place, found))]
    nouns = [place for place in trace_of("no_events", document, given=given).places if place.is_taken]
    for place in cues:
        yield f"no commitment: {_where(place)}"
        yield from map(_told, place.attempts)
    for place in nouns:
        yield f"no event: {_where(place)}"
        yield _told(place.attempts[-1])
    if cues or nouns:
        yield ""


def _is_within(place: Place, found: Sequence[Span]) -> bool:
    return place.span is not None and any(span.covers(place.span) for span in found)


def _where(place: Place) -> str:
    return plain(place.surface) + ("" if place.span is None else f" @ {place.span.start}–{place.span.end}")


def _told(attempt: Attempt) -> str:
    pattern = f" {attempt.pattern}" if attempt.pattern else ""
    return f"    {attempt.rule}{pattern}: {plain(attempt.verdict)}"
