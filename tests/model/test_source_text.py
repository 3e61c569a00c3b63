"""From a record to its sentence: which one it is, what stands around it, and how records keep their text."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru.errors import InvalidValueError
from kzru.model.source_text import SourceText
from kzru.testing import documents
from kzru.text.span import Span

TEXT = (
    "Heads of state met the press\n\n"
    "Trade is growing. It reached $27 billion last year, and 12 more plants opened. We will build a bridge by 2027.\n\n"
    "The Ural forum took place in May. It was long."
)


@pytest.fixture(name="document", scope="module")
def _document() -> kzru.Document:
    return kzru.parse(TEXT, published="2025-11-12")


def test_a_record_gives_its_sentence(document: kzru.Document) -> None:
    """The sentence is the one in which the record is told first, as it stands."""
    sentence = "It reached $27 billion last year, and 12 more plants opened."
    assert [sentence, sentence] == [figure.sentence for figure in document.figures]
    (commitment,) = document.commitments
    assert commitment.sentence == "We will build a bridge by 2027."
    assert [event.sentence for event in document.events] == ["The Ural forum took place in May."]
    span = document.figures[0].sentence_span
    assert span is not None
    assert sentence == span.of(TEXT)


def test_a_context_reaches_over_paragraphs_and_ends_with_the_text(document: kzru.Document) -> None:
    """So many sentences before and behind, and no more than there are."""
    (event,) = document.events
    assert (
        event.context(1)
        == "We will build a bridge by 2027.\n\nThe Ural forum took place in May. It was long."
    )
    assert event.context(99) == TEXT
    assert document.context(event.mentions[0], 0) == document.sentence(event) == event.sentence
    with pytest.raises(InvalidValueError, match="not of -1"):
        event.context(-1)


def test_a_record_outside_a_document_has_no_sentence(document: kzru.Document) -> None:
    """A figure built by hand knows no text, until a document takes it."""
    figure = attrs.evolve(document.figures[0], source_text=None)
    assert (None, None, None) == (figure.sentence, figure.context(1), figure.sentence_span)
    assert figure == document.figures[0]
    assert attrs.evolve(document, figures=(figure,)).figures[0].sentence == document.figures[0].sentence
    assert document.sentence("no record") is None


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda kept: pickle.loads(pickle.dumps(kept))])  # noqa: S301
def test_copies_keep_their_sentences(document: kzru.Document, copied: object) -> None:
    """A document that went to another process gives the sentences that it gave before."""
    assert callable(copied)
    assert [figure.sentence for figure in document.figures] == [
        figure.sentence for figure in copied(document).figures
    ]
    assert document.figures[0].sentence == copied(document.figures[0]).sentence


def test_records_read_back_give_the_same_sentences(document: kzru.Document) -> None:
    """JSON Lines hold the text once, and the records find their sentences in it."""
    (again,) = kzru.loads(kzru.dumps(document))
    assert [figure.sentence for figure in document.figures] == [figure.sentence for figure in again.figures]


def test_abbreviations_of_the_language_end_no_sentence() -> None:
    """A sentence is cut as the language writes it."""
    (figure,) = kzru.parse("Товарооборот составил 26 млрд долл. США в 2024 г. Он растёт.").figures
    assert figure.sentence == "Товарооборот составил 26 млрд долл. США в 2024 г."


@given(documents())
def test_every_record_stands_in_its_sentence(document: kzru.Document) -> None:
    """Whatever the text, the sentence of a record holds the place of it, and a wider context holds the sentence."""
    for figure in document.figures:
        span = figure.sentence_span
        assert span is not None
        assert span.start <= figure.span.start <= figure.span.end <= span.end
        assert (figure.sentence or "") in (figure.context(2) or "")


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(0, 3))
def test_any_place_of_any_text_has_a_context(text: str, start: int, end: int, sentences: int) -> None:
    """No text breaks it, and the context holds the place."""
    first, last = sorted((min(start, len(text)), min(end, len(text))))
    place = SourceText(text, "en").context(Span(first, last), sentences)
    assert place.start <= first <= last <= place.end <= len(text)
