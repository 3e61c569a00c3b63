"""Commitments: what a statement says that somebody means to do. A cue becomes a mention, and that a record, in these steps.

::

    clauses      the clause of each cue ("agreed to", "will", "is planned")
    subjects     who or what it speaks of, and whether that can act
    act_rules    what is promised, and whether it is an act       lang/*/acts.toml
    cue_rules    whether it is promised, and how firmly           lang/*/cues.toml
    mentions     the clauses of one sentence, apart from each other, and the items of `lists`
    action_text  what is promised, in words
    finder       the records of a document, with `deadlines`, figures and `actors`
"""

from kzru.parsing.commitments.finder import CommitmentFinder

__all__ = ["CommitmentFinder"]
