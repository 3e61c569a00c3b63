"""Laws of every text: it raises nothing, its records stand in it, come back equal, and are the same everywhere."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import (
    ROUND_UP,
    Context,
    Decimal,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Rounded,
    localcontext,
)
from typing import Any

from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import kzru
from fuzz.inputs import documents_of, mutated, shuffled, statements, texts, wild
from fuzz.law import law
from fuzz.other_process import records_elsewhere
from kzru import testing
from kzru.serial import records as kzru_records

VALIDATOR = Draft202012Validator(kzru.schema())
THREAD = ThreadPoolExecutor(1)


def records(document: kzru.Document) -> list[str]:
    """Return what is written of a document, reasons included."""
    return kzru.dumps(document, include_why=True).splitlines()


@law(documents_of(wild()))
def test_no_characters_raise(given: dict[str, Any]) -> None:
    """Any characters are a text."""
    assert given["text"] == kzru.parse(**given).text


@law(documents_of(statements()), examples=150)
def test_no_words_raise(given: dict[str, Any]) -> None:
    """Any words of the lexicons in any order are a text."""
    assert given["text"] == kzru.parse(**given).text


@law(documents_of(mutated()), examples=100)
def test_no_damaged_sentence_raises(given: dict[str, Any]) -> None:
    """A sentence with letters, words and marks lost, doubled or exchanged is a text."""
    assert given["text"] == kzru.parse(**given).text


@law(documents_of(shuffled()), examples=300)
def test_no_order_of_words_raises(given: dict[str, Any]) -> None:
    """Common words in any order, with numbers and marks between them, are a text."""
    assert given["text"] == kzru.parse(**given).text


@law(documents_of(texts()))
def test_surfaces_stand_in_the_text(given: dict[str, Any]) -> None:
    """Each record's surface is the text at its span, and no span is empty."""
    document = kzru.parse(**given)
    mentions = [one for told in (*document.projects, *document.events) for one in told.mentions]
    for found in (*document.figures, *document.commitments, *mentions):
        assert found.surface == document.text[found.span.start : found.span.end]
        assert found.surface.strip()
    for found in document.statements:
        assert 0 <= found.span.start < found.span.end <= len(document.text)
    for reason in (reason for found in (*document.figures, *document.commitments) for reason in found.why):
        if reason.span is not None:
            assert reason.words == document.text[reason.span.start : reason.span.end]


@law(documents_of(texts()))
def test_records_come_back_equal(given: dict[str, Any]) -> None:
    """JSON Lines and pickles lose nothing, and each line keeps the schema."""
    document = kzru.parse(**given)
    written = kzru.dumps(document, include_why=True)
    assert [document] == list(kzru.loads(written))
    assert document == pickle.loads(pickle.dumps(document))  # noqa: S301 - our own bytes
    for line in written.splitlines():
        VALIDATOR.validate(json.loads(line))
    for made in kzru_records(document):
        assert_plain(made)


def assert_plain(value: object) -> None:
    """Assert that a value and all in it are of JSON's own types or Decimals, no subclass of one: some writers refuse those."""
    assert type(value) in (dict, list, str, int, bool, type(None), Decimal)
    parts = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        assert_plain(part)


@law(documents_of(texts()), st.integers(1, 40), st.booleans())
def test_the_decimal_context_does_not_matter(given: dict[str, Any], precision: int, trapped: bool) -> None:
    """Whatever precision, rounding and traps the caller has set."""
    expected = records(kzru.parse(**given))
    with localcontext(hostile_context(precision, trapped)):
        found = records(kzru.parse(**given))
    assert expected == found


def hostile_context(precision: int, trapped: bool) -> Context:
    """Return a context of small numbers that rounds up; trapped, every loss raises."""
    traps = [Inexact, Rounded, InvalidOperation, FloatOperation] if trapped else []
    return Context(prec=precision, rounding=ROUND_UP, Emin=-precision, Emax=precision, traps=traps)


@law(documents_of(texts()))
def test_reading_twice_gives_the_same(given: dict[str, Any]) -> None:
    """In this thread and in another one."""
    expected = records(kzru.parse(**given))
    assert expected == records(kzru.parse(**given))
    assert expected == THREAD.submit(lambda: records(kzru.parse(**given))).result()


@law(documents_of(texts()), examples=100)
def test_another_process_reads_the_same(given: dict[str, Any]) -> None:
    """One with other hashes, another locale, without what extras install, that read other texts before."""
    assert records(kzru.parse(**given)) == records_elsewhere(given)


@law(texts(), testing.dates(), examples=100)
def test_anchored_equals_dated(text: str, day: date) -> None:
    """A document dated afterwards equals one read with the date, record for record, ids included."""
    dated = kzru.parse(text, published=day)
    assert records(dated) == records(kzru.parse(text).anchored(day))
    assert dated == kzru.parse(text).anchored(day)


@law(statements(), statements(), st.integers(0, 400), examples=20)
def test_long_sentences_raise_nothing(one: str, other: str, times: int) -> None:
    """A text of some ten thousand characters without an end of a sentence is read too."""
    text = (one.rstrip(".") + ", ") * times + other
    assert text[:10_000] == kzru.parse(text[:10_000]).text
