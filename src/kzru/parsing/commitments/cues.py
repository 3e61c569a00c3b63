"""The words of a sentence that may promise something, told quickly: most verbs promise nothing, whatever their clause."""

from __future__ import annotations

from kzru.lang.commitments import Form, commitment_words
from kzru.lang.conjugation import Person
from kzru.parsing.annotation.headlines import LONGEST_HEADLINE
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.clause_view import closes_clause
from kzru.parsing.vocabulary import Kind

__all__ = ["find_cues"]

_CUES = (Kind.CUE, Kind.FAINT_CUE)
_QUICK = frozenset({Form.DATED, Form.PERFECTIVE})
"""The forms of the commonest cues, of which most are none."""
_SOON = ("soon", "soon_time", "seasons_of_any_year", "at_event", "takes_place", "on_visit", "holds")
"""The groups of words that tell of a time ahead."""
_LINKING = tags("infinite_copula")


def find_cues(sentence: Sentence, *, is_traced: bool = False) -> list[Mark]:
    """Return the cues of a sentence in their order, the longer before the shorter; none where it is a question."""
    marks = sentence.marks_of(_CUES)
    if not marks or sentence.keys[len(sentence.tokens) - 1] == "?":
        return []
    seem = [mark for mark in marks if _seems_one(sentence, mark, is_traced=is_traced)]
    return sorted(seem, key=lambda mark: (mark.first, -mark.last))


def _seems_one(sentence: Sentence, mark: Mark, *, is_traced: bool) -> bool:
    """Tell quickly of the commonest cues whether they may be one; most verbs are none, and left out save for a trace."""
    form, verb = mark.value.form, mark.value.verb
    if form is Form.HEADLINE:
        return _is_headline(sentence, mark)
    words = commitment_words(sentence.vocabulary.language)
    if verb is not None and verb.person is Person.SELF:  # most words that end as if I acted are nouns
        clause = sentence.clause_of[mark.first]
        if words.first_person.isdisjoint(sentence.keys[clause.start : clause.stop]):
            return False
    if is_traced or form not in _QUICK:
        return True
    if form is Form.DATED:
        return _is_dated(sentence, mark)
    return verb.infinitive not in words.idle or verb.infinitive in words.gifts  # in whatever clause


def _is_dated(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a verb closes its clause, names an act, and some words of time stand in its sentence, or it says who comes or takes part."""
    classes = commitment_words(sentence.vocabulary.language).classes
    key = sentence.keys[mark.first]
    is_of_one = key in classes.get("of_one", ())
    may_be = is_of_one or key in classes.get("will_be", ()) or key not in classes.get("no_acts", ())
    if not may_be or not closes_clause(sentence, mark.last):
        return False
    if is_of_one or sentence.periods:
        return True
    return any(classes[name].among(sentence.keys) for name in _SOON if name in classes)


def _is_headline(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a name, or a noun of those who can act, stands near the begin of a sentence and before a cue, or a passive behind it."""
    before = mark.first - 1
    if not 0 <= before < LONGEST_HEADLINE or not sentence.tokens[0].text[:1].isalnum():
        return False
    words = commitment_words(sentence.vocabulary.language)
    ends_bare = sentence.tokens[len(sentence.tokens) - 1].text[-1].isalnum()
    if sentence.flags[mark.last] & _LINKING or (
        ends_bare and words.occurrences.at(sentence.keys, mark.last) is not None
    ):
        return True
    return sentence.tokens[before].text[0].isupper() or sentence.keys[before] in words.actors
