"""Texts to records, batch by batch, as engines of data run it."""

from __future__ import annotations

import pickle
from datetime import date
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru import tables
from kzru.errors import InvalidValueError

pa = pytest.importorskip("pyarrow", reason="needs pyarrow")

TEXTS = (
    "Trade between Kazakhstan and Russia reached $28.7 billion last year.",
    "Nothing is told here.",
    "Россия вложила в Казахстан 27 миллиардов долларов, товарооборот вырос на 10 процентов.",
    "Биыл тауар айналымы 30 миллиард долларға жетті.",
)
PUBLISHED = date(2025, 11, 12)


def batch(**columns: list[object]) -> object:
    """Return a table of texts."""
    return pa.table({"text": list(TEXTS), **columns})


def test_it_gives_the_records_of_the_texts() -> None:
    """As parsing each by itself does, in the order of the texts."""
    names = list("abcd")
    found = tables.extract(batch(name=names, day=[PUBLISHED] * 4), id="name", published="day")
    documents = [
        kzru.parse(text, id=name, published=PUBLISHED) for name, text in zip(names, TEXTS, strict=True)
    ]
    assert isinstance(found, pa.Table)
    assert found.to_pylist() == tables.table(documents).arrow.to_pylist()
    assert found.schema == tables.extract_schema()


def test_a_batch_gives_a_batch_and_a_table_a_table() -> None:
    """Some engines take the one, some the other."""
    for part in (batch(), batch().to_batches()[0], batch().slice(0, 0)):
        assert type(part) is type(tables.extract(part))


@given(st.lists(st.integers(0, 4)))
def test_how_texts_are_cut_into_batches_does_not_matter(cuts: list[int]) -> None:
    """The records of the parts are those of the whole."""
    whole, ends = batch(), [0, *sorted(cuts), 4]
    parts = [tables.extract(whole.slice(start, end - start)) for start, end in pairwise(ends)]
    assert tables.extract(whole).to_pylist() == [row for part in parts for row in part.to_pylist()]


def test_it_travels() -> None:
    """Bound to its arguments it can be pickled, as engines do to send it to their workers."""
    found = pickle.loads(pickle.dumps(partial(tables.extract, table="events")))  # noqa: S301 - our own bytes
    assert found(batch()).schema == tables.schema("events")


@pytest.mark.parametrize("table", ["documents", "statements", "commitments", "projects", "events"])
def test_all_tables_of_records_can_be_asked_for(table: str) -> None:
    """Each with its schema."""
    assert tables.schema(table) == tables.extract(batch(), table=table).schema


def test_ids_dates_and_languages_are_columns() -> None:
    """Numbers are ids too; a timestamp is a date; what is null is not told."""
    found = tables.extract(
        batch(
            number=[1, 2, 3, None],
            day=["2025-11-12T09:00:00", None, None, None],
            code=["en", None, "ru", None],
        ),
        id="number",
        published="day",
        language="code",
        table="documents",
    ).to_pylist()
    assert ["1", "2", "3"] == [row["id"] for row in found[:3]]
    assert (PUBLISHED, None) == (found[0]["published"], found[1]["published"])


WRONG = {"day": ["2025-11-12", "some day", None, None]}


def test_by_default_a_text_that_cannot_be_read_ends_it() -> None:
    """The message tells the row."""
    with pytest.raises(InvalidValueError, match=r"row 1: .*some day"):
        tables.extract(batch(**WRONG), published="day")
    with pytest.raises(InvalidValueError, match="row 4: a text is a string, not NoneType"):
        tables.extract(pa.table({"text": [*TEXTS, None]}))


def test_it_can_be_left_out() -> None:
    """The others are read."""
    found = tables.extract(batch(**WRONG), published="day", on_error="skip", table="documents")
    assert [TEXTS[0], *TEXTS[2:]] == found.column("text").to_pylist()


def test_it_can_be_told_in_a_row() -> None:
    """With the id of its document and the reason, in a column that the schema has."""
    found = tables.extract(batch(name=list("abcd"), **WRONG), id="name", published="day", on_error="record")
    assert found.schema == tables.extract_schema(on_error="record")
    (failed,) = (row for row in found.to_pylist() if row["error"])
    assert ("b", None) == (failed["doc"], failed["value"])
    assert "some day" in failed["error"]


def test_wrong_arguments_are_refused() -> None:
    """Before anything is read."""
    with pytest.raises(InvalidValueError, match="no column 'words'; there are text"):
        tables.extract(batch(), text="words")
    with pytest.raises(
        InvalidValueError, match="no way 'ignore' to go on; on_error is one of raise, skip, record"
    ):
        tables.extract(batch(), on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="no records are called 'treaties'"):
        tables.extract_schema("treaties")
