"""Many documents from many files."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from kzru import Corpus, InternalError, InvalidValueError, KzruError, RecordError, SourceError, dumps, parse
from kzru.model import Document
from kzru.reading import Batch, read

TEXT = "Last year trade with Russia reached $28 billion."


def written(folder: Path, **files: str | bytes) -> Path:
    """Write files, whose names have a suffix behind the last underscore."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / ".".join(name.rsplit("_", 1))
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def lines(*records: dict[str, Any]) -> str:
    """Return JSON Lines."""
    return "".join(json.dumps(record) + "\n" for record in records)


def told(batch: Batch, *paths: Path) -> list[str]:
    """Return the ids of what a batch reads, and what it says of the rest."""
    found = [one for path in paths for one in batch.read(path)]
    return [one.id if isinstance(one, Document) else str(one) for one in found]


def fail_on(monkeypatch: pytest.MonkeyPatch, word: str, fault: Exception) -> None:
    """Let every text that has a word make kzru fail."""

    def failing(text: str, **fields: Any) -> Document:
        if word in text:
            raise fault
        return parse(text, **fields)

    monkeypatch.setattr("kzru.reading.document.parse_document", failing)


def test_a_folder_stands_for_its_files_in_order(tmp_path: Path) -> None:
    """Texts, pages and JSON Lines, those of folders last; what is hidden or of another suffix is passed over."""
    written(tmp_path, b_txt=TEXT, a_jsonl=lines({"id": "x", "text": TEXT}), c_py="x = 1", **{".d_txt": TEXT})
    written(tmp_path / "inner", a_md=TEXT, B_TXT=TEXT)
    written(tmp_path / ".git", a_txt=TEXT)
    assert ["x", "b", "B", "a"] == told(Batch(), tmp_path)
    assert ["b", "B", "a"] == told(Batch(form="text"), tmp_path)
    assert ["x"] == told(Batch(form="jsonl"), tmp_path)


def test_a_folder_of_nothing_is_told(tmp_path: Path) -> None:
    """The message says what was looked for."""
    written(tmp_path, c_py="x = 1")
    assert [
        f"{tmp_path}: no .txt, .md, .html, .htm, .xhtml, .jsonl, .ndjson file in this folder; name the files to read"
    ] == told(Batch(), tmp_path)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to the superuser"
)
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    """What cannot be listed is no empty folder, and the rest is read."""
    written(tmp_path, a_txt=TEXT)
    closed = written(tmp_path / "closed", b_txt=TEXT)
    closed.chmod(0)
    try:
        first, fault = told(Batch(), tmp_path)
    finally:
        closed.chmod(0o700)
    assert "a" == first
    assert fault.startswith(f"{closed}: cannot be read")


def test_documents_that_are_not_read_are_told_in_a_folder(tmp_path: Path) -> None:
    """A statement saved as PDF or by an office is not missing without a word."""
    written(tmp_path, a_txt=TEXT, b_pdf=b"%PDF-1.7", c_docx=b"PK\x03\x04", d_xls=b"\xd0\xcf\x11\xe0")
    first, *faults = told(Batch(), tmp_path)
    assert "a" == first
    assert [str(tmp_path / name) for name in ("b.pdf", "c.docx", "d.xls")] == [
        fault.split(": ")[0] for fault in faults
    ]


def test_faulty_files_end_nothing(tmp_path: Path) -> None:
    """Each is a SourceError that names it, and the others are read."""
    written(tmp_path, a_txt=b"\x00\x01\x02" * 99, b_txt="x" * 99, c_txt=b"\xff\xfe\x00", d_txt="Nine.")
    found = list(Batch(limit=50).read(tmp_path)) + list(Batch().read(tmp_path / "none.txt"))
    assert [SourceError, SourceError, SourceError, Document, SourceError] == [type(one) for one in found]
    for name, fault in zip("abc", found, strict=False):
        assert str(fault).startswith(str(tmp_path / f"{name}.txt"))


def test_faulty_lines_end_nothing(tmp_path: Path) -> None:
    """Each is an error that names file, line and id as far as it is there."""
    written(
        tmp_path,
        a_jsonl=lines({"id": "a", "text": TEXT})
        + '{"id": "b", "id": "c", "text": "Nine."}\n'
        + lines({"id": "d", "text": "Nine.", "language": "tlh"}, {"text": "Nine.", "published": "soon"}, {"id": 5})
        + '{"text": ' + "[" * 100_000 + "\n"
        + lines({"id": "z", "text": TEXT}),
    )  # fmt: skip
    path = tmp_path / "a.jsonl"
    first, *faults, last = Batch().read(path)
    assert ["a", "z"] == [one.id for one in (first, last) if isinstance(one, Document)]
    assert all(isinstance(fault, RecordError) for fault in faults)
    assert [
        f"{path}, line 2: key 'id' stands twice",
        f"{path}, line 3, document 'd': no language 'tlh'; kzru reads en, ru, kk",
        f"{path}, line 4: 'published' is a date such as 2025-11-12, not 'soon'",
        f'{path}, line 5: no "text"; every line needs one',
    ] == [str(fault) for fault in faults[:4]]
    assert str(faults[4]).startswith(f"{path}, line 6: ")


@pytest.mark.parametrize(
    "fault",
    [
        IndexError("list index out of range"),
        AssertionError(),
        RecursionError("maximum recursion depth exceeded"),
        InvalidValueError("a surface is empty"),
        OSError(5, "no data file"),
    ],
)
def test_a_fault_of_kzru_is_told_as_one(
    fault: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document is named, whose fault it is, and what happened; the documents beside it are read."""
    fail_on(monkeypatch, "cursed", fault)
    given = lines(
        {"id": "x", "text": "Nine."}, {"id": "y", "text": "A cursed text."}, {"id": "z", "text": "Ten."}
    )
    written(tmp_path, a_txt="A cursed text.", b_jsonl=given)
    of_file, first, of_line, last = Batch().read(tmp_path)
    assert ["x", "z"] == [one.id for one in (first, last) if isinstance(one, Document)]
    for found, label in (
        (of_file, f"{tmp_path / 'a.txt'}: "),
        (of_line, f"{tmp_path / 'b.jsonl'}, line 2, document 'y': "),
    ):
        assert isinstance(found, InternalError)
        assert str(found).startswith(f"{label}kzru failed ({type(fault).__name__}")
        assert str(found).endswith("this is a fault of kzru, not of the text: please report it")
        assert fault is found.__cause__


def test_too_little_memory_is_nobodys_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A smaller document may do."""
    fail_on(monkeypatch, "cursed", MemoryError())
    (fault,) = Batch().read(written(tmp_path, a_txt="A cursed text.") / "a.txt")
    assert isinstance(fault, SourceError)
    assert f"{tmp_path / 'a.txt'}: there is too little memory to read it; split it" == str(fault)


def test_a_file_that_cannot_be_taken_apart_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even what happens before a text is there, nor an interrupt taken for a fault."""

    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("kzru.sources.stream.read_bytes", fail)
    (fault,) = Batch().read(written(tmp_path, a_txt="Nine.") / "a.txt")
    assert isinstance(fault, InternalError)
    fail_on(monkeypatch, "Nine", KeyboardInterrupt())  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        list(Batch().read(written(tmp_path, b_jsonl=lines({"text": "Nine."})) / "b.jsonl"))


def test_an_id_given_twice_is_told_and_one_found_twice_gets_a_number(tmp_path: Path) -> None:
    """Ids that follow from names of files are kzru's own to choose; those of lines are not."""
    written(
        tmp_path,
        a_txt="Nine.",
        b_jsonl=lines({"id": "a", "text": "Ten."}, {"text": "One."}, {"text": "One."}),
    )
    written(tmp_path / "inner", a_txt="Five.")
    first, fault, unnamed, twin, last = told(Batch(), tmp_path)
    assert ("a", 16, "a-2") == (first, len(unnamed), last)
    label = f"{tmp_path / 'b.jsonl'}, line"
    assert (
        f"{label} 1, document 'a': two documents have the id 'a'; the later is left out, give it its own"
        == fault
    )
    assert twin.startswith(f"{label} 3: two documents have the id '{unnamed}'")


def test_what_a_line_tells_goes_before_what_is_given(tmp_path: Path) -> None:
    """Its own date and language; the others take what is given."""
    written(
        tmp_path,
        a_jsonl=lines({"text": "Nine.", "published": "2024-05-05", "language": "ru"}, {"text": "Ten."}),
    )
    found = Batch(published="2025-11-12", language="kk").read(tmp_path)  # type: ignore[arg-type]
    assert [("2024-05-05", "ru"), ("2025-11-12", "kk")] == [
        (str(one.published), one.language) for one in found if isinstance(one, Document)
    ]


def test_records_that_kzru_wrote_come_back(tmp_path: Path) -> None:
    """One with a fault is told with its line, and spoils no other."""
    documents = [parse(TEXT, id=name, published="2025-11-12") for name in "abc"]
    stored = [dumps(document) for document in documents]
    path = written(tmp_path, r_jsonl="\n" + stored[0] + stored[1] + "{\n" + stored[2]) / "r.jsonl"
    first, fault, last = Batch().read(path)
    assert [documents[0], documents[2]] == [first, last]
    number = 2 + stored[0].count("\n") + stored[1].count("\n")
    assert isinstance(fault, SourceError)
    assert str(fault).startswith(f"{path}: line {number}: not JSON")


def test_a_damaged_line_of_records_is_told(tmp_path: Path) -> None:
    """Bytes that are no text, and lines over the limit of a document."""
    stored = dumps(parse("Nine.", id="a")).encode()
    (fault,) = told(Batch(), written(tmp_path, r_jsonl=stored + b"\x00\xff\n") / "r.jsonl")
    assert fault.startswith(f"{tmp_path / 'r.jsonl'}, line 3: this is binary data")
    limit = stored.index(b"\n") + 1
    (fault,) = told(Batch(limit=limit), written(tmp_path, r_jsonl=stored) / "r.jsonl")
    assert fault.startswith(f"{tmp_path / 'r.jsonl'}, line 2: larger than {limit} bytes")


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    """What follows it is read, wherever it stands."""
    long = lines({"id": "b", "text": "Nine. " * 99})
    given = long + lines({"id": "a", "text": "Nine."}) + long + lines({"id": "c", "text": "Ten."})
    path = written(tmp_path, a_jsonl=given) / "a.jsonl"
    assert [
        f"{path}, line 1: larger than 50 bytes; split the text into several documents",
        "a",
        f"{path}, line 3: larger than 50 bytes; split the text into several documents",
        "c",
    ] == told(Batch(limit=50), path)


def test_a_stream_has_no_name() -> None:
    """A text from a pipe is named after itself, and what is wrong after the stream."""
    (document,) = Batch().read_stream(io.BytesIO(b"Nine."), "standard input", has_name=False)
    assert isinstance(document, Document)
    assert parse("Nine.").id == document.id
    (fault,) = Batch(limit=4).read_stream(io.BytesIO(b"Nine."), "standard input", has_name=False)
    assert "standard input: larger than 4 bytes; split it, or pass JSON Lines" == str(fault)


@pytest.mark.parametrize(
    ("problem", "arguments"),
    [
        ("'soon' is no date", {"published": "soon"}),
        ("no language 'tlh'", {"language": "tlh"}),
        ("no form 'pdf'", {"form": "pdf"}),
    ],
)
def test_wrong_arguments_are_refused_at_once(problem: str, arguments: dict[str, Any]) -> None:
    """They are no fault of any document."""
    with pytest.raises(InvalidValueError, match=problem):
        Batch(**arguments)


def test_documents_come_one_by_one() -> None:
    """No line is asked for before the document before it was given out."""
    asked = []

    class Slow(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            asked.append(size)
            return super().readline(size)

    found = Batch().read_stream(Slow(lines({"text": "Nine."}, {"text": "Ten."}).encode()), "pipe")
    assert not isinstance(next(found), KzruError)
    assert 1 == len(asked)


def test_it_is_told_what_is_read(tmp_path: Path) -> None:
    """Label and size, for whoever shows progress."""
    seen: list[tuple[str, int]] = []
    batch = Batch(watch=lambda label, size: seen.append((label, size)))
    path = written(tmp_path, a_txt="Nine.") / "a.txt"
    list(batch.read(path))
    assert [(str(path), 5)] == seen


def test_the_encoding_of_all_files_can_be_given(tmp_path: Path) -> None:
    """It decides for texts and for lines; one that there is none of is refused before anything is read."""
    line = json.dumps({"id": "b", "text": "Рост 5 млн"}, ensure_ascii=False)
    written(tmp_path, a_txt="Рост 5 млн".encode("cp866"), b_jsonl=line.encode("cp866"))
    found = list(Batch(encoding="cp866").read(tmp_path))
    assert ["Рост 5 млн"] * 2 == [one.text for one in found if isinstance(one, Document)]
    assert ["Рост 5 млн"] * 2 == [one.text for one in Corpus.read(tmp_path, encoding="cp866")]
    assert "Рост 5 млн" == read(tmp_path / "a.txt", encoding="cp866").text
    with pytest.raises(InvalidValueError, match="no encoding 'koi-7'"):
        Batch(encoding="koi-7")
