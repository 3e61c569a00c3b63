"""Commitments: what a statement says that somebody means to do, in four steps.

::

    clauses     the clause of each cue ("agreed to", "will", "is planned")
    subjects    who or what it speaks of, and whether that can act
    acts        what is promised, and whether it is an act
    promises    the clauses of one sentence, apart from each other
"""

from kzru.parsing.commitments.finder import CommitmentFinder

__all__ = ["CommitmentFinder"]
