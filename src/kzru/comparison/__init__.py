"""Verdicts over figures: works on model, values and units only."""

from kzru.comparison.groups import Group, reconcile
from kzru.comparison.judgement import compare
from kzru.comparison.topic import Topic, topic_of
from kzru.comparison.verdict import Basis, Comparison, Difference, Verdict

__all__ = [
    "Basis",
    "Comparison",
    "Difference",
    "Group",
    "Topic",
    "Verdict",
    "compare",
    "reconcile",
    "topic_of",
]
