"""What a comparison says beside its verdict."""

from __future__ import annotations

import attrs

from builders.figures import SAID, figure
from kzru import Corpus, Document
from kzru.comparison import compare
from kzru.model import Figure
from kzru.text.span import Span


def said(name: str, text: str, value: str) -> Document:
    """Return a document with a figure at the value."""
    surface = f"{value} billion"
    start = text.index(surface)
    made = attrs.evolve(
        figure(value, surface=surface), id=name, document=name, span=Span(start, start + len(surface))
    )
    return Document(id=name, text=text, published=SAID, figures=(made,), language="en")


def test_both_sentences_are_quoted() -> None:
    """Each on one line, behind the reason, of every comparison and finding."""
    corpus = Corpus(
        [
            said("a", "Thank you. Investment\n  came to 9 billion, Mr. Orlov said. We go on.", "9"),
            said("b", "No, it is 27 billion by now.", "27"),
        ]
    )
    (group,) = corpus.reconcile()
    (found,) = group.findings
    assert (found,) == tuple(group.comparisons)
    first, second = "Investment came to 9 billion, Mr. Orlov said.", "No, it is 27 billion by now."
    assert (first, second) == found.sentences
    marked = first.replace("9 billion", "*9 billion*"), second.replace("27 billion", "*27 billion*")
    assert found.reason.endswith(f" In full: “{marked[0]}” and “{marked[1]}”")


def test_without_a_text_nothing_is_quoted() -> None:
    """Figures that were built by hand, and such as were read back without the text."""
    document = said("a", "It came to 9 billion.", "9")
    (told,) = document.figures
    alone: Figure = attrs.evolve(told, source_text=None)
    found = compare(told, alone)
    assert found.sentences is None
    assert "In full" not in found.reason
    assert compare(told, told) == compare(alone, alone)


def test_what_is_compared_is_told_with_its_period() -> None:
    """Whose and what of both are, and when, where that is the same."""
    assert "investment stock · RU → KZ" == compare(figure("9"), figure("10")).matter
    assert "" == compare(figure("9"), figure("9", metric=None)).matter
