"""Which disagreements of a group are told: each of its own, those of one outlier as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kzru.comparison.comparisons import Comparisons
from kzru.comparison.gravity import width
from kzru.comparison.verdict import Comparison, Verdict

__all__ = ["FEW_CLAIMS", "findings"]

FEW_CLAIMS = 40
"""Of a group with more claims not every two are listed."""
_GRAVE = (Verdict.CONFLICT, Verdict.TENSION)

Pair = tuple[int, int]


def findings(pairs: Comparisons, widest: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Return the disagreements of a group, the gravest first.

    Args:
        pairs: Its claims, and what judges two of them.
        widest: The widest disagreement of each claim, which are told of a crowd.
    """
    if len(pairs.claims) > FEW_CLAIMS:
        return tuple(widest)
    judged = {places: pairs.judge(*places) for places in pairs.places()}
    grave = [places for places, comparison in judged.items() if comparison.verdict in _GRAVE]
    grave.sort(key=lambda places: (*width(judged[places]), places))
    outliers = _outliers(judged, grave)
    told: dict[int | Pair, Pair] = {}
    for places in grave:
        found = outliers.intersection(places)
        told.setdefault(min(found) if len(found) == 1 else places, places)
    return tuple(judged[places] for places in told.values())


def _outliers(judged: Iterable[Pair], grave: Sequence[Pair]) -> frozenset[int]:
    """Return the claims that disagree with more than half of those that they are judged with."""
    met = Counter(place for places in judged for place in places)
    against = Counter(place for places in grave for place in places)
    return frozenset(place for place, times in against.items() if 2 * times > met[place])
