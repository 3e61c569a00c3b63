"""Folders of Parquet files: all that documents hold comes back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru import tables, testing
from kzru.errors import RecordError, SourceError
from kzru.model import RECORDS, Document, Mention, RecordType
from kzru.text import Span
from kzru.values import Period

pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow with Parquet")


@given(st.lists(testing.documents(), max_size=2, unique_by=lambda document: document.id))
def test_what_is_written_is_read_back(documents: list[Document]) -> None:
    """Equal documents in their order; what cannot be held is refused with a reason, and nothing is written."""
    with TemporaryDirectory() as folder:
        try:
            tables.write(documents, folder)
        except RecordError as refused:
            assert "holds half a character" in str(refused)  # noqa: PT017 - only some are refused
            assert any("\\ud" in ascii(kzru.dumps(document)) for document in documents)
            assert [] == list(Path(folder).iterdir())
        else:
            assert tuple(documents) == tables.read(folder)


def test_a_corpus_comes_back(tmp_path: Path) -> None:
    """The ledger, with its reasons, and what kzru says of it."""
    ledger = kzru.load_ledger()
    tables.write(ledger, tmp_path / "new" / "folder")
    again = kzru.Corpus(tables.read(tmp_path / "new" / "folder"))
    assert ledger == again
    assert ledger.findings() == again.findings()


def test_one_document_and_an_iterator_will_do(tmp_path: Path) -> None:
    """Files that are there already are replaced."""
    first, second = (Document(id=name, text=name) for name in "ab")
    tables.write(first, tmp_path)
    assert (first,) == tables.read(tmp_path)
    tables.write(iter((first, second)), tmp_path)
    assert (first, second) == tables.read(tmp_path)
    tables.write((), tmp_path)
    assert () == tables.read(tmp_path)


def test_any_reader_takes_the_files(tmp_path: Path) -> None:
    """They are plain Parquet, with the meaning of each column."""
    tables.write(kzru.load_ledger(), tmp_path)
    table = pq.read_table(tmp_path / "figures.parquet")
    assert table.schema == tables.schema("figures", include_why=True)
    assert b"" != table.schema.field("value").metadata[b"description"]


def test_two_documents_of_one_id_are_refused(tmp_path: Path) -> None:
    """Their records could not be told apart; what was there stays."""
    tables.write(Document(id="a", text=""), tmp_path)
    with pytest.raises(RecordError, match="two documents have the id 'b'"):
        tables.write([Document(id="b", text=""), Document(id="b", text="")], tmp_path)
    assert "a" == tables.read(tmp_path)[0].id


def test_what_is_no_folder_of_ours_is_refused(tmp_path: Path) -> None:
    """Each error names the file and what would be right."""
    with pytest.raises(SourceError, match=r"name a folder that kzru\.tables\.write wrote"):
        tables.read(tmp_path / "nowhere")
    (tmp_path / "file").write_text("text", encoding="utf-8")
    with pytest.raises(SourceError, match="name a folder of your own"):
        tables.write((), tmp_path / "file" / "folder")
    tables.write((), tmp_path)
    (tmp_path / "events.parquet").write_text("text", encoding="utf-8")
    with pytest.raises(SourceError, match=r"events\.parquet"):
        tables.read(tmp_path)


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> Path:
    """Return a folder with the ledger."""
    tables.write(kzru.load_ledger(), tmp_path)
    return tmp_path


def changed(path: Path, column: str, values: object) -> None:
    """Write a file with another column."""
    table = pq.read_table(path)
    index = table.schema.get_field_index(column)
    kind = table.schema.field(index)
    pq.write_table(table.set_column(index, kind, pa.array([values] * len(table), kind.type)), path)


def test_rows_that_were_changed_are_refused(written: Path) -> None:
    """By file and row."""
    changed(written / "figures.parquet", "unit", "quarrel")
    with pytest.raises(RecordError, match=r"figures\.parquet: row 1: .*quarrel"):
        tables.read(written)
    changed(written / "figures.parquet", "unit", "USD")
    changed(written / "figures.parquet", "doc", "z")
    with pytest.raises(RecordError, match="records of a document 'z', which is not among the documents"):
        tables.read(written)


def test_files_of_other_kinds_and_versions_are_refused(written: Path) -> None:
    """So that nothing is left out or misread in silence."""
    path = written / "figures.parquet"
    table = pq.read_table(path)
    pq.write_table(table.drop_columns(["unit"]), path)
    with pytest.raises(RecordError, match=r"row 1 is none that kzru wrote"):
        tables.read(written)
    pq.write_table(table.replace_schema_metadata({"kzru.version": "0"}), path)
    with pytest.raises(RecordError, match="a table of version 0; this kzru reads version 1"):
        tables.read(written)
    pq.write_table(table, path)
    pq.write_table(table, written / "treaties.parquet")
    with pytest.raises(RecordError, match="no record type of that name; register it first"):
        tables.read(written)


@attrs.frozen(kw_only=True)
class Pact:
    """A document that parties signed.

    Attributes:
        id: Its id.
        document: Id of the document.
        parties: Who signed it.
        signed: When.
        mentions: Where it is mentioned.
    """

    id: str
    document: str
    parties: tuple[str, ...] | None = None
    signed: Period | None = None
    mentions: tuple[Mention, ...] = ()


@pytest.fixture(name="pacts")
def _pacts() -> Iterator[None]:
    """Register a record type for one test."""
    kzru.register(RecordType(name="pact", plural="pacts", model=Pact))
    yield
    RECORDS.forget("pact")


@pytest.mark.usefixtures("pacts")
def test_record_types_that_were_registered_come_back(tmp_path: Path) -> None:
    """None and nothing stay apart."""
    made = Document(
        id="d",
        text="pact",
        others=(
            Pact(id="1", document="d", signed=Period.of_year(2024), mentions=(Mention(Span(0, 4), "pact"),)),
            Pact(id="2", document="d", parties=()),
        ),
    )
    tables.write(made, tmp_path)
    assert (made,) == tables.read(tmp_path)
