"""Clauses that add to the one before them, and are so or planned as that one is."""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags

__all__ = ["goes_on"]

_ALSO = tags("also")
_JOINT = 4
"""Words with which such a clause begins."""


def goes_on(sentence: Sentence, clause: range) -> bool:
    """Tell whether a clause tells a consequence of the one before, or adds to it without a verb of its own.

    ::

        will build plants, BRINGING the number of jobs to 3,000 · построят 5 заводов, А ТАКЖЕ 14 школ
    """
    target, first = load(sentence.vocabulary.language, "status")["target"], clause.start
    opening = " ".join((*sentence.keys[first : first + _JOINT], ""))
    if opening.startswith(tuple(f"{words} " for words in target.get("joining", ()))):
        return not any(is_past_verb(sentence, at) for at in clause)
    endings = tuple(target.get("consequence_endings", ()))
    if not endings:
        return False
    verb = next(at for at in range(first, len(sentence.keys)) if not sentence.flags[at] & _ALSO)
    return sentence.keys[verb].endswith(endings)
