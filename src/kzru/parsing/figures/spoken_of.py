"""What a sentence without a figure is about, for an "it" of the next one: "Our trade is growing. It reached $5 billion"."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.model.statement import Statement
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.figures.going_on import Antecedent
from kzru.parsing.figures.owners import Owners
from kzru.parsing.figures.ownership import sort_of_owner
from kzru.parsing.statements import statement_at
from kzru.parsing.vocabulary import Kind

__all__ = ["spoken_of"]

_LATEST = 4
"""Tokens from the begin of a sentence within which its subject begins: "The mutual | trade"."""
_LATEST_LED = 8
"""The same where all that tells of what kind it is stands before it: «Қазақстан мен Ресей арасындағы | тауар айналымы»."""
_NEXT = 3
"""Tokens behind such a subject in which the word of change stands: «тауар айналымы | жыл сайын өсуде»."""
_CHANGES = (Kind.COMPARATIVE, Kind.CHANGE_NOUN, Kind.CHANGE_VERB)
_NOT_TOLD = Finding(None, "not told")


def spoken_of(
    sentence: Sentence, statements: Sequence[Statement], *, by_name: bool = True
) -> Antecedent | None:
    """Return the metric that a sentence opens with, or else ends with, and whose it is; None where it does with none.

    Where no "it" takes it up, by its name, the sentence has to open with it and say that it changes.
    """
    statement = statement_at(statements, sentence.span.start)
    marks = sentence.marks(Kind.ABOUT)
    if statement is None or not marks:
        return None
    opening = next((mark for mark in marks if _opens(sentence, mark, by_name=by_name)), None)
    subject = _best_at(sentence, opening or marks[-1])
    if subject is None or not (opening or (by_name and subject.last >= len(sentence) - 1)):
        return None
    metric = subject.value.metric
    owners = Owners(sentence, statement)
    told = {sort_of_owner(metric): owners.of_noun(subject.first, subject.last, metric)}
    is_last, ends = opening is None, (_NOT_TOLD, _NOT_TOLD)
    return Antecedent(subject.value, "", ends, told, statement, sentence.span.end, only_changes=is_last)


def _best_at(sentence: Sentence, mark: Mark) -> Mark | None:
    """Return the narrowest word of a metric that begins where a word does and fits the sentence."""
    fitting = [
        one
        for one in sentence.all_at(Kind.ABOUT, mark.first)
        if not (one.value.words.change or one.value.words.yearly or one.value.metric.part)
        and sentence.groups.isdisjoint(one.value.without)
        and sentence.groups.issuperset(one.value.groups)
    ]
    return max(fitting, key=lambda one: (one.value.specificity, one.last), default=None)


def _opens(sentence: Sentence, mark: Mark, *, by_name: bool) -> bool:
    """Tell whether a word of a metric is the subject that a sentence opens with."""
    if by_name and mark.first < _LATEST:
        return True
    if not sentence.vocabulary.order.genitive_before or mark.first >= _LATEST_LED:
        return False
    at = mark.last
    while at < mark.last + _NEXT and not any(sentence.at(kind, at) for kind in _CHANGES):
        nothing = sentence.at(Kind.MATTERLESS, at)
        if nothing is None and not sentence.flags[at]:
            return False
        at = at + 1 if nothing is None else nothing.last
    return at < mark.last + _NEXT
