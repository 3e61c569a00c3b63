"""Laws that hold of every document and its records."""

from __future__ import annotations

import contextlib
import json
import pickle

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kzru import testing
from kzru.errors import RecordError
from kzru.model import Document
from kzru.serial import dumps, loads, record, schema

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
