"""A record type that a user defines: one class, one row, and a finder, and it goes wherever kzru's own types go."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import kzru
from kzru import testing
from kzru.errors import InvalidValueError
from kzru.model import RECORDS, Document, Mention, Record, RecordType
from kzru.serial import records, schema
from kzru.show import csv_rows
from kzru.text import Span
from kzru.values import Period

TEXT = (
    "An agreement on mutual recognition of diplomas between Kazakhstan and Russia was signed on 3 May 2024."
)


@attrs.frozen(kw_only=True)
class Agreement:
    """A document that two parties signed.

    Attributes:
        id: Stable: the same text gives the same id.
        document: Id of the document.
        title: What it is about.
        parties: Who signed it.
        signed: When.
        mentions: Where it is mentioned.
    """

    id: str
    document: str
    title: str
    parties: tuple[str, ...]
    signed: Period | None = None
    mentions: tuple[Mention, ...]


def find(document: Document) -> Iterator[Agreement]:
    """Yield the agreements "on … between X and Y"."""
    for match in re.finditer(r"agreement on (.*?) between (\w+) and (\w+)", document.text):
        title, *parties = match.groups()
        span = Span(*match.span())
        yield Agreement(
            id=f"{document.id}/agreement/{span.start}",
            document=document.id,
            title=title,
            parties=tuple(parties),
            mentions=(Mention(span, match.group()),),
        )


ROW = RecordType(name="agreement", plural="agreements", model=Agreement, find=find)


@pytest.fixture
def agreements() -> Iterator[None]:
    """Register the type for one test."""
    kzru.register(ROW)
    yield
    RECORDS.forget("agreement")


def agreement(document: Document) -> Agreement:
    """Return the one agreement of a document."""
    (found,) = document.records("agreements")
    assert isinstance(found, Agreement)
    return found


@pytest.mark.usefixtures("agreements")
def test_it_is_found() -> None:
    """Parsing asks its finder, and the document holds what it found."""
    found = agreement(kzru.parse(TEXT, published="2024-05-04"))
    assert ("mutual recognition of diplomas", ("Kazakhstan", "Russia")) == (found.title, found.parties)


@pytest.mark.usefixtures("agreements")
def test_it_is_written_and_read_back() -> None:
    """Its record has its fields as keys, keeps the schema, and gives an equal document back."""
    document = kzru.parse(TEXT, published="2024-05-04")
    (made,) = (made for made in records(document) if made["type"] == "agreement")
    assert ["type", "doc", "id", "title", "parties", "signed", "mentions"] == list(made)
    Draft202012Validator(schema()).validate(made)
    assert "What it is about." == schema()["$defs"]["agreement"]["properties"]["title"]["description"]
    assert (document,) == kzru.loads(kzru.dumps(document))


@pytest.mark.usefixtures("agreements")
def test_it_is_a_table() -> None:
    """Periods are two columns and lists one cell, as of every other type."""
    (row,) = csv.DictReader(csv_rows([kzru.parse(TEXT)], "agreements"))
    assert [
        "doc",
        "id",
        "start",
        "end",
        "title",
        "parties",
        "signed_start",
        "signed_end",
        "mentions",
    ] == list(row)
    assert ("Kazakhstan; Russia", "3") == (row["parties"], row["start"])


@pytest.mark.usefixtures("agreements")
def test_a_corpus_holds_it() -> None:
    """The records of all documents are asked for by the plural."""
    corpus = kzru.Corpus([kzru.parse(TEXT, id="a"), kzru.parse(TEXT, id="b")])
    assert ["a", "b"] == [found.document for found in corpus.records("agreements")]


@given(st.data())
def test_there_is_a_strategy(data: st.DataObject) -> None:
    """Each field is drawn by its type."""
    text = data.draw(testing.texts())
    found = data.draw(testing.records(Agreement, text, "d"))
    assert "d" == found.document
    assert all(mention.surface == mention.span.of(text) for mention in found.mentions)


@pytest.mark.usefixtures("agreements")
def test_two_types_of_one_name_are_refused() -> None:
    """A name, a plural and a class each belong to one type."""
    with pytest.raises(InvalidValueError, match="'agreement' is registered already"):
        kzru.register(ROW)
    with pytest.raises(InvalidValueError, match="'figure' is registered already"):
        kzru.register(attrs.evolve(ROW, name="pact", plural="figures"))


def test_a_type_that_is_unknown_is_refused() -> None:
    """Nothing of it is left when it was forgotten, and kzru's own cannot be."""
    with pytest.raises(InvalidValueError, match="no records are called 'agreements'; there are statements, "):
        Document(id="d", text="").records("agreements")
    found: Record = next(find(Document(id="d", text=TEXT)))
    with pytest.raises(InvalidValueError, match="Agreement is no type of record"):
        Document(id="d", text=TEXT).with_records([found])
    with pytest.raises(InvalidValueError, match="no record type 'figure' was registered"):
        RECORDS.forget("figure")
    with pytest.raises(InvalidValueError, match="with the fields id and document"):
        RecordType(name="word", plural="words", model=Span)  # type: ignore[arg-type]
