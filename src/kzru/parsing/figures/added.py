"""Clauses that add to the one before them, and are so or planned as that one is."""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.lang.nouns import is_finite
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.vocabulary import Kind

__all__ = ["goes_on"]

_ALSO, _PART = tags("also"), tags("part_before")
_JOINT = 4
"""Words with which such a clause begins."""


def goes_on(sentence: Sentence, clause: range) -> bool:
    """Tell whether a clause tells a consequence of the one before, or adds to it without a verb of its own.

    ::

        will build plants, BRINGING the number of jobs to 3,000 · построят 5 заводов, А ТАКЖЕ 14 школ
        построят 5 заводов, В ТОМ ЧИСЛЕ 2 в Омске
    """
    target, first = load(sentence.vocabulary.language, "status")["target"], clause.start
    opening = " ".join((*sentence.keys[first : first + _JOINT], ""))
    if opening.startswith(tuple(f"{words} " for words in target.get("joining", ()))):
        return not any(is_past_verb(sentence, at) for at in clause)
    if sentence.tag_end(first, _PART) > first:
        before, language = sentence.clause_of[max(0, first - 2)], sentence.vocabulary.language
        own = sentence.keys[first : clause.stop]
        is_told = any(is_finite(key, language) or key in target.get("done", ()) for key in own)
        return not (is_told or any(_is_done(sentence, at) for at in range(before.start, clause.stop)))
    endings = tuple(target.get("consequence_endings", ()))
    if not endings:
        return False
    verb = next(at for at in range(first, len(sentence.keys)) if not sentence.flags[at] & _ALSO)
    return sentence.keys[verb].endswith(endings)


def _is_done(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is a verb by which something is done already: «построено», not «будет построено», «намерены»."""
    is_planned = sentence.before(Kind.TARGET_BEFORE, index) or sentence.at(Kind.TARGET_BEFORE, index)
    return is_past_verb(sentence, index) and is_planned is None
