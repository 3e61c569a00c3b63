"""What a sentence without a figure is about, for an "it" of the next one: "Our trade is growing. It reached $5 billion"."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.model.statement import Statement
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.owners import Owners
from kzru.parsing.figures.topic import Antecedent, sort_of_owner
from kzru.parsing.statements import statement_at
from kzru.parsing.vocabulary import Kind

__all__ = ["spoken_of"]

_LATEST = 4
"""Tokens from the begin of a sentence within which its subject begins: "The mutual | trade"."""
_NOT_TOLD = Finding(None, "not told")


def spoken_of(sentence: Sentence, statements: Sequence[Statement]) -> Antecedent | None:
    """Return the metric that a sentence opens with, and whose it is; None where it opens with none."""
    statement = statement_at(statements, sentence.span.start)
    opening = next((mark for mark in sentence.marks(Kind.ABOUT) if mark.first < _LATEST), None)
    if statement is None or opening is None:
        return None
    fitting = [
        mark
        for mark in sentence.all_at(Kind.ABOUT, opening.first)
        if not (mark.value.words.change or mark.value.words.yearly or mark.value.metric.part)
        and sentence.groups.isdisjoint(mark.value.without)
        and sentence.groups.issuperset(mark.value.groups)
    ]
    if not fitting:
        return None
    subject = max(fitting, key=lambda mark: (mark.value.specificity, mark.last))
    metric = subject.value.metric
    owners = Owners(sentence, DocumentOwners(sentence.frame, statement))
    told = {sort_of_owner(metric): owners.of_noun(subject.first, subject.last, metric)}
    return Antecedent(subject.value, "", _NOT_TOLD, _NOT_TOLD, told, statement, sentence.span.end)
