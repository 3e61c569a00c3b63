"""kzru as a component of spaCy."""

from __future__ import annotations

from typing import Any

import pytest

import kzru

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

from spacy.tokens import DocBin  # noqa: E402

TEXT = "Trade with Russia exceeded $27 billion last year, and 40 percent of it was in tenge."


@pytest.fixture(name="nlp")
def _nlp() -> Any:
    """Return a pipeline with nothing but kzru, found by its entry point."""
    nlp = spacy.blank("en")
    nlp.add_pipe("kzru", config={"published": "2025-11-12", "set_ents": True})
    return nlp


def test_records_are_spans(nlp: Any) -> None:
    """Each leads to its record, and the document to the whole."""
    doc = nlp(TEXT)
    assert kzru.parse(TEXT, published="2025-11-12") == doc._.kzru
    first, second = doc.spans["figures"]
    assert ("MONEY", "$27 billion") == (first.label_, first.text)
    assert "PERCENT" == second.label_
    assert "trade.turnover" == first._.kzru.metric
    assert {row.plural for row in kzru.model.RECORDS} <= set(doc.spans)


def test_figures_may_be_entities(nlp: Any) -> None:
    """Where asked for; without it there are none."""
    assert ["$27 billion", "40 percent"] == [entity.text for entity in nlp(TEXT).ents]
    nlp = spacy.blank("en")
    nlp.add_pipe("kzru")
    assert () == nlp(TEXT).ents


def test_a_context_tells_date_and_id(nlp: Any) -> None:
    """For each text its own."""
    told = [(TEXT, {"published": "2020-02-03", "id": "a"}), (TEXT, {})]
    (first, _), (second, _) = nlp.pipe(told, as_tuples=True)
    assert ("a", "2020-02-03") == (first._.kzru.id, str(first._.kzru.published))
    assert "2025-11-12" == str(second._.kzru.published)


def test_documents_travel(nlp: Any) -> None:
    """Through bytes, a file of documents, and several processes."""
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    for other in (again, spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())):
        assert doc._.kzru == other._.kzru
        assert doc.spans["figures"][0]._.kzru == other.spans["figures"][0]._.kzru


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_several_processes_give_the_same(nlp: Any) -> None:
    """What they read comes back with the documents."""
    texts = [TEXT, "Nothing.", "Exports reached 5 million tonnes."]
    alone = [doc._.kzru for doc in nlp.pipe(texts)]
    assert alone == [doc._.kzru for doc in nlp.pipe(texts, n_process=2)]


def test_a_document_that_was_not_read_has_none() -> None:
    """Neither has a span."""
    doc = spacy.blank("en")(TEXT)
    assert doc._.kzru is None
    assert doc[0:1]._.kzru is None
