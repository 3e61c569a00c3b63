"""What `kzru extract --explain` tells of words that promise something elsewhere, and became no commitment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.model import Document
from kzru.parsing.rulebook import trace_commitments
from kzru.parsing.rules.trace import Attempt, Place
from kzru.plain import plain
from kzru.text import Span

__all__ = ["declined_lines"]


def declined_lines(document: Document, *, given: bool = False) -> Iterator[str]:
    """Yield the cues of a document that became no commitment, each with the rules that were tried and their ends.

    Args:
        document: The document.
        given: Whether its language was told and not found.
    """
    found = [commitment.span for commitment in document.commitments]
    places = trace_commitments(document, given=given).places
    declined = [place for place in places if not (place.is_taken or _is_within(place, found))]
    for place in declined:
        where = "" if place.span is None else f" @ {place.span.start}–{place.span.end}"
        yield f"no commitment: {plain(place.surface)}{where}"
        for attempt in place.attempts:
            yield f"    {plain(_told(attempt))}"
    if declined:
        yield ""


def _is_within(place: Place, found: Sequence[Span]) -> bool:
    return place.span is not None and any(span.covers(place.span) for span in found)


def _told(attempt: Attempt) -> str:
    pattern = f" {attempt.pattern}" if attempt.pattern else ""
    return f"{attempt.rule}{pattern}: {attempt.verdict}"
