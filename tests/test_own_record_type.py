"""A record type that a user defines: one class, one row, and a finder, and it goes wherever kzru's own types go."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import kzru
from kzru import Entry, testing
from kzru.comparison import Blocking, BondRule, EntryType, Identity, Told, differing, disjoint
from kzru.comparison.entry_types import entry_type_of
from kzru.comparison.merging import distinct, first, merged
from kzru.errors import InvalidValueError
from kzru.model import RECORDS, Document, Mention, Record, RecordType
from kzru.serial import records, schema
from kzru.show import csv_rows, entry_records, report_on, show_document
from kzru.show.console import make_console
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
    for match in re.finditer(
        r"agreement on (.*?) between (\w+) and (\w+)(?: was signed on (?P<day>[\w ]+))?", document.text
    ):
        title, *parties = match.groups()[:3]
        span = Span(*match.span())
        yield Agreement(
            id=f"{document.id}/agreement/{span.start}",
            document=document.id,
            title=title,
            parties=tuple(parties),
            signed=kzru.period(match["day"]) if match["day"] else None,
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


def corpus_of(*texts: str) -> kzru.Corpus:
    """Return a corpus of documents a, b, c, each a day after the one before."""
    return kzru.Corpus(
        [
            kzru.parse(text, id=chr(ord("a") + number), published=date(2024, 5, 4 + number))
            for number, text in enumerate(texts)
        ]
    )


AGREED = "The agreement on {} between {} and {} was signed on {}."
DIPLOMAS = AGREED.format("recognition of diplomas", "Kazakhstan", "Russia", "3 May 2024")
AGAIN = AGREED.format("Recognition of Diplomas", "Russia", "Kazakhstan", "3 May 2024")
LATER = AGREED.format("recognition of diplomas", "Kazakhstan", "Russia", "9 June 2025")


@pytest.mark.usefixtures("agreements")
def test_a_corpus_holds_it() -> None:
    """The records of all documents are asked for by the plural."""
    corpus = corpus_of(TEXT, TEXT)
    assert ["a", "b"] == [found.document for found in corpus.records("agreements")]


@pytest.mark.usefixtures("agreements")
def test_without_an_identity_records_are_one_where_all_that_they_state_is_equal() -> None:
    """The entry has the fields of the record, each made by the rule of its type."""
    corpus = corpus_of(DIPLOMAS, DIPLOMAS, LATER)
    one, other = corpus.entries("agreements")
    assert ["a", "b"] == [record.document for record in one.records]
    assert ("recognition of diplomas", "recognition-of-diplomas") == (one.name, one.id)
    assert ("Kazakhstan", "Russia") == one.parties  # type: ignore[attr-defined]
    assert "recognition-of-diplomas-2" == other.id
    (why,) = one.why
    assert (
        "“recognition of diplomas” in a and “recognition of diplomas” in b: all that they state is equal"
        == why
    )
    assert "“recognition of diplomas” in a and “recognition of diplomas” in c: nothing ties them" == (
        corpus.why_apart(one, other)
    )


@attrs.frozen
class Facts:
    """What identifies an agreement."""

    title: str
    parties: frozenset[str]
    signed: Period | None


IDENTITY: Identity[Facts] = Identity(
    Blocking[Facts](keys=lambda facts: [facts.title]).pairs,
    bonds=(BondRule("the same title", 0, lambda a, b: (a.title,) if a.title == b.title else None),),
    exclusions=(disjoint("other parties", "parties"), differing("signed on another day", "signed")),
)


def facts(told: Told[Agreement], _: object) -> Facts:
    """Return what identifies an agreement."""
    found = told.record
    return Facts(found.title.casefold(), frozenset(found.parties), found.signed)


@pytest.fixture
def merged_agreements() -> Iterator[None]:
    """Register the type with an identity of its own for one test."""
    kzru.register(attrs.evolve(ROW, entries=EntryType(facts=facts, identity=IDENTITY)))
    yield
    RECORDS.forget("agreement")


@pytest.mark.usefixtures("merged_agreements")
def test_a_corpus_merges_it_by_its_identity() -> None:
    """Its row says when two are one; what excludes each other is told by name; the order does not matter."""
    corpus = corpus_of(DIPLOMAS, AGAIN, LATER)
    one, other = corpus.entries("agreements")
    assert [["a", "b"], ["c"]] == [[record.document for record in entry.records] for entry in (one, other)]
    (why,) = one.why
    assert why.endswith("“Recognition of Diplomas” in b: the same title (recognition of diplomas)")
    assert (corpus.why_apart(one, other) or "").endswith("in c: signed on another day")
    assert corpus.why_apart(*one.records) is None
    backwards = kzru.Corpus(corpus.documents[::-1])
    assert (one, other) == backwards.entries("agreements")


@attrs.frozen(kw_only=True)
class AgreementEntry(Entry[Agreement]):
    """An agreement, with rules other than those of the types of its fields."""

    title: str
    first_signed: Period | None = attrs.field(default=None, metadata=merged(first, "record.signed"))
    documents: tuple[str, ...] = attrs.field(default=(), metadata=merged(distinct, "record.document"))


def test_its_entries_may_have_a_class_of_their_own() -> None:
    """Each field names its rule, and what it follows from."""
    how = EntryType(
        facts=lambda told, _: told.record.title,
        identity=Identity[str](
            Blocking[str](keys=lambda title: [title]).pairs,
            bonds=[BondRule("the same title", 0, lambda a, b: (a,) if a == b else None)],  # type: ignore[arg-type]
        ),
        entry=AgreementEntry,
    )
    kzru.register(attrs.evolve(ROW, entries=how))
    try:
        corpus = corpus_of(DIPLOMAS, LATER)
        (entry,) = corpus.entries("agreements")
        assert isinstance(entry, AgreementEntry)
        assert ("2024-05-03/2024-05-03", ("a", "b")) == (str(entry.first_signed), entry.documents)
        (made,) = (one for one in entry_records(corpus) if one["type"] == "agreement_entry")
        assert ["id", "title", "aliases", "first_signed", "documents", "records"] == list(made)[1:7]
        (section,) = (one for one in report_on(corpus, ()).sections if one.title == "Agreements")
        assert ("title", "first signed", "documents", "told in") == section.headings
        (moment,) = (one for one in corpus.timeline() if one.kind == "agreement")
        assert ("2024-05-03", "a") == (str(moment.period.start), moment.document)
    finally:
        RECORDS.forget("agreement")


@pytest.mark.usefixtures("merged_agreements")
def test_its_entries_are_shown() -> None:
    """As records, in the timeline, in the tables of a document and in the report."""
    corpus = corpus_of(DIPLOMAS, AGAIN, LATER)
    made, _ = (one for one in entry_records(corpus) if one["type"] == "agreement_entry")
    assert ["type", "id", "title", "aliases", "parties", "signed", "records", "mentions", "why"] == list(made)
    assert ({"start": "2024-05-03", "end": "2024-05-03"}, ["Kazakhstan", "Russia"]) == (
        made["signed"],
        made["parties"],
    )
    moments = [moment for moment in corpus.timeline() if moment.kind == "agreement"]
    assert [("2024-05-03", "a"), ("2025-06-09", "c")] == [
        (str(moment.period.start), moment.document) for moment in moments
    ]
    (section,) = (one for one in report_on(corpus, ()).sections if one.title == "Agreements")
    assert ("title", "parties", "signed", "told in") == section.headings
    assert ("Recognition of Diplomas", "Kazakhstan, Russia", "3 May 2024", "a, b") == section.rows[0].cells
    out = io.StringIO()
    show_document(make_console(out, width=100), corpus.documents[0], explain=True)
    assert "recognition of diplomas  Kazakhstan, Russia  3 May 2024" in out.getvalue()
    assert "recognition of diplomas @ 4–" in out.getvalue()


@attrs.frozen(kw_only=True)
class Mark:
    """A record that has nothing but a place, and no name."""

    id: str
    document: str
    span: Span
    surface: str
    links: int = 1


def test_a_type_with_hardly_a_field_has_entries_too() -> None:
    """It is called by its id; a field that every entry has is not taken for one of its own."""

    def marks(document: Document) -> Iterator[Mark]:
        yield Mark(id=f"{document.id}/mark", document=document.id, span=Span(0, 3), surface=document.text[:3])

    kzru.register(RecordType(name="mark", plural="marks", model=Mark, find=marks))
    try:
        corpus = corpus_of(TEXT, TEXT)
        (entry,) = corpus.entries("marks")
        assert ("b-mark", 2, 2) == (entry.id, len(entry.records), len(entry.mentions))
        assert "b-mark" in {made["id"] for made in entry_records(corpus)}
        assert ("b-mark", "a, b") == report_on(corpus, ()).sections[-1].rows[0].cells
    finally:
        RECORDS.forget("mark")


def test_a_row_that_is_no_entry_type_is_refused() -> None:
    """An identity alone does not say what it is asked of."""
    row = attrs.evolve(ROW, entries=IDENTITY)
    with pytest.raises(InvalidValueError, match=r"'agreement': entries is a kzru\.comparison\.EntryType"):
        entry_type_of(row)


@pytest.mark.usefixtures("agreements")
def test_what_has_no_entries_is_refused() -> None:
    """Figures are compared, and a type that is unknown has none."""
    corpus = corpus_of(TEXT)
    with pytest.raises(
        InvalidValueError,
        match="figures are not merged; entries are of commitments, projects, events, agreements",
    ):
        corpus.entries("figures")
    with pytest.raises(InvalidValueError, match="no records are called 'treaties'"):
        corpus.entries("treaties")


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
