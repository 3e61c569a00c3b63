"""Laws that hold of every document and its records."""

from __future__ import annotations

import contextlib
import json
import pickle
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kzru import Corpus, testing
from kzru.errors import RecordError
from kzru.model import Document
from kzru.serial import dumps, json_value, loads, record, records, schema
from kzru.show import entry_records, group_record

TEXTS = [
    Path(__file__).parents[2] / "examples" / "texts" / name
    for name in ("plans.jsonl", "remarks.txt", "briefing.txt")
]

pytestmark = pytest.mark.slow

VALIDATOR = Draft202012Validator(schema())

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | testing.texts(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(testing.documents())
def test_documents_come_back_equal(document: Document) -> None:
    """Nothing is lost in writing and reading, and what was read is written as before, character for character."""
    text = dumps(document)
    (again,) = loads(text)
    assert again == document
    assert hash(again) == hash(document)
    assert dumps(again) == text


@given(testing.documents())
def test_each_record_is_one_line_of_utf8(document: Document) -> None:
    """Whatever the text holds."""
    text = dumps(document)
    assert text.encode().decode() == text
    assert len(text.splitlines()) == text.count("\n")


@given(testing.documents())
def test_records_keep_the_schema(document: Document) -> None:
    """Every line is valid by the published schema."""
    for line in dumps(document).splitlines():
        VALIDATOR.validate(json.loads(line))


@given(testing.documents())
def test_documents_survive_pickling(document: Document) -> None:
    """A document comes back equal from another process."""
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301


@given(testing.documents())
def test_surfaces_are_the_text_at_their_spans(document: Document) -> None:
    """The strategies keep the first law of the model."""
    for found in (*document.figures, *document.commitments):
        assert found.span.of(document.text) == found.surface


@given(testing.texts() | JSON.map(json.dumps))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Reading what is no record raises a RecordError and nothing else."""
    with contextlib.suppress(RecordError):
        loads(text)


@given(testing.documents(), st.data())
def test_a_record_with_any_other_value_is_read_or_refused(document: Document, data: st.DataObject) -> None:
    """So does reading a record one of whose values was exchanged for something else."""
    lines = dumps(document).splitlines()
    index = data.draw(st.integers(0, len(lines) - 1))
    made = json.loads(lines[index])
    made[data.draw(st.sampled_from(sorted(made)))] = data.draw(JSON)
    lines[index] = json.dumps(made)
    with contextlib.suppress(RecordError):
        loads("\n".join(lines))


@given(testing.documents())
def test_the_head_alone_is_a_document(document: Document) -> None:
    """The first record gives the document without what it says."""
    (head,) = loads(json.dumps(record(document)))
    assert (head.id, head.text, head.published) == (document.id, document.text, document.published)
    assert not head.figures


def strangers(value: object, path: str = "$") -> Iterator[tuple[str, type]]:
    """Yield what is neither of JSON's own types nor a Decimal, but of some class that is derived from them or of another one."""
    if type(value) is dict:
        for key, held in value.items():
            yield from strangers(key, f"{path} key")
            yield from strangers(held, f"{path}.{key}")
    elif type(value) is list:
        for held in value:
            yield from strangers(held, f"{path}[]")
    elif type(value) not in (str, int, bool, type(None), Decimal):
        yield path, type(value)


@given(testing.documents())
def test_records_hold_the_types_of_json_alone(document: Document) -> None:
    """No member of an enumeration, and no string of a class of its own, is in a record."""
    assert [] == [found for made in records(document) for found in strangers(made)]


@settings(max_examples=30)
@given(st.lists(testing.documents(), max_size=3, unique_by=lambda document: document.id))
def test_entries_and_groups_hold_the_types_of_json_alone(documents: list[Document]) -> None:
    """The same holds of what is told of several documents."""
    corpus = Corpus(documents)
    assert [] == [found for made in entry_records(corpus) for found in strangers(made)]
    assert [] == [found for group in corpus.reconcile() for found in strangers(group_record(group))]


def test_what_a_corpus_tells_holds_the_types_of_json_alone() -> None:
    """Verdicts, stages, steps and progress too, which documents made at random seldom have."""
    corpus = Corpus.read(TEXTS)
    made = [*entry_records(corpus), *map(group_record, corpus.reconcile())]
    made += [one for document in corpus for one in records(document)]
    assert {"commitment_entry", "project_entry", "event_entry", "group", "document", "figure"} <= {
        one["type"] for one in made
    }
    assert [] == [found for one in made for found in strangers(one)]
    assert [] == list(strangers(schema()))


@pytest.mark.parametrize("value", [b"a", {1: "a"}, [Fraction(1)], 0.5])
def test_what_json_has_not_is_refused(value: object) -> None:
    """It is a slip of kzru, not to be written down."""
    with pytest.raises(TypeError):
        json_value(value)
