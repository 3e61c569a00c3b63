"""A document that was read undated and then anchored equals the one read with the date."""

from __future__ import annotations

import pickle
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru import testing
from kzru.parsing.document import parse_document

TEXTS = [
    "By 2030 trade is $30 billion.",
    "In late December trade was $5 billion.",
    "Trade exceeded $27 billion last year. Next year we will open five schools.",
    "Товарооборот в прошлом году вырос до 27 млрд долларов. К 2030 году он составит 30 млрд.",
    "Былтыр сауда айналымы 27 миллиард долларға жетті. Келесі жылы бес мектеп ашылады.",
    "The forum takes place on 12 November. The 80th anniversary was marked in May.",
]
DAYS = st.dates(date(1995, 1, 1), date(2040, 12, 31))


@given(st.sampled_from(TEXTS) | testing.texts(), DAYS)
def test_anchored_equals_dated(text: str, day: date) -> None:
    """Record for record, id included."""
    assert parse_document(text, published=day) == parse_document(text).anchored(day)


@given(st.sampled_from(TEXTS), DAYS)
def test_what_the_caller_gave_stays(text: str, day: date) -> None:
    """The id, the language, the facts of the document and the metrics are as given."""
    lexicon = kzru.Lexicon(kzru.Lexicon.default().metrics[:5])
    given_ = {"id": "mine", "language": "ru", "title": "T", "url": "u", "place": "Astana", "source": "s"}
    dated = parse_document(text, published=day, lexicon=lexicon, **given_)
    assert dated == parse_document(text, lexicon=lexicon, **given_).anchored(day)


@pytest.mark.parametrize("text", TEXTS)
def test_a_document_from_another_process_does_as_well(text: str) -> None:
    """Its reader is pickled with it, takes no part in hashing or comparison, and is not printed."""
    document = parse_document(text)
    again = pickle.loads(pickle.dumps(document))  # noqa: S301
    assert again == document
    assert hash(document) == hash(attrs.evolve(document, reader=None)) == hash(again)
    assert "reader" not in repr(document)
    assert parse_document(text, published="2025-11-12") == again.anchored("2025-11-12")
    assert parse_document(text, published="2025-11-12").anchored("1999-01-01").published == date(2025, 11, 12)


def test_what_was_changed_is_resolved_record_by_record() -> None:
    """Records dropped by hand do not come back, and a document of JSON Lines keeps its id."""
    document = parse_document("Trade exceeded $27 billion last year. Exports were $5 billion last year.")
    fewer = attrs.evolve(document, figures=document.figures[:1]).anchored("2025-11-12")
    (figure,) = fewer.figures
    assert (document.id, date(2025, 11, 12), kzru.Period.of_year(2024)) == (
        fewer.id,
        figure.stated_on,
        figure.period,
    )
    (read,) = kzru.loads(kzru.dumps(document))
    assert read.reader is None
    anchored = read.anchored("2025-11-12")
    assert (document.id, {kzru.Period.of_year(2024)}) == (
        anchored.id,
        {one.period for one in anchored.figures},
    )


def test_new_facts_are_kept() -> None:
    """A title given later is the anchored document's."""
    document = attrs.evolve(parse_document("Nine schools opened."), title="Schools")
    assert parse_document(
        "Nine schools opened.", published="2025-11-12", title="Schools"
    ) == document.anchored("2025-11-12")
