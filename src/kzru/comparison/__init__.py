"""Verdicts over figures, and translations against their originals: works on model, values and units only."""

from kzru.comparison.alignment import AlignedPair, Alignment, align
from kzru.comparison.basis import Basis
from kzru.comparison.citation import Citation, Told
from kzru.comparison.comparisons import Comparisons
from kzru.comparison.entry import CommitmentEntry, Entry, EventEntry, Link, ProjectEntry
from kzru.comparison.entry_types import EntryType
from kzru.comparison.fulfilment import Fulfilment
from kzru.comparison.groups import Group, reconcile
from kzru.comparison.history import Shift, Step
from kzru.comparison.judgement import compare
from kzru.comparison.progress import Progress
from kzru.comparison.series import Point
from kzru.comparison.timeline import Moment
from kzru.comparison.topic import Topic, topic_of
from kzru.comparison.unjudged import NotCompared, not_compared
from kzru.comparison.verdict import Comparison, Difference, Verdict
from kzru.identity import Blocking, BondRule, Exclusion, Identity, differing, disjoint

__all__ = [
    "AlignedPair",
    "Alignment",
    "Basis",
    "Blocking",
    "BondRule",
    "Citation",
    "CommitmentEntry",
    "Comparison",
    "Comparisons",
    "Difference",
    "Entry",
    "EntryType",
    "EventEntry",
    "Exclusion",
    "Fulfilment",
    "Group",
    "Identity",
    "Link",
    "Moment",
    "NotCompared",
    "Point",
    "Progress",
    "ProjectEntry",
    "Shift",
    "Step",
    "Told",
    "Topic",
    "Verdict",
    "align",
    "compare",
    "differing",
    "disjoint",
    "not_compared",
    "reconcile",
    "topic_of",
]
