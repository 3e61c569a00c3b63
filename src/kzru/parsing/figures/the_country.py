"""Which nation "the country" means: the one that was named right before, or the speaker's, where only one of them can be meant."""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.vocabulary import Kind

__all__ = ["nation_pointed_at", "own_nation"]


def nation_pointed_at(sentence: Sentence, mark: Mark, document: DocumentOwners) -> tuple[str, ...]:
    """Return the nation that a word such as "the country" means; empty where it may be either of two.

    Who is named beside it in its clause is another: "RUSSIAN firms work in THE COUNTRY" means the speaker's.

    Args:
        sentence: The sentence.
        mark: The word.
        document: Who the document speaks of.
    """
    named = sentence.marks(Kind.COUNTRY)
    beside = {name.value.code for name in named if sentence.same_clause(name.first, mark.first)}
    if any(sentence.same_clause(ours.first, mark.first) for ours in sentence.marks(Kind.OWN_COUNTRY)):
        beside.update(document.own_nation)
    earlier = {name.value.code for name in named if name.first < mark.first}
    before = () if document.frame is None else document.frame.named_before(sentence.span.start)
    meant = {*document.own_nation, *before, *earlier} - beside
    if not meant and not beside:
        return document.only_nation
    opened = None if document.own else document.opened_by
    if opened is not None and opened in meant:
        return (opened,)
    return tuple(meant) if len(meant) == 1 else ()


def own_nation(sentence: Sentence, mark: Mark, document: DocumentOwners) -> tuple[str, ...]:
    """Return the nation that a word such as "our economy" means: the speaker's, or the one named before where nobody known speaks."""
    return document.own_nation or nation_pointed_at(sentence, mark, document)
