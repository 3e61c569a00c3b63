"""Many documents as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzru import (
    Corpus,
    InternalError,
    InvalidValueError,
    KzruError,
    RecordError,
    SourceError,
    SourceWarning,
    dumps,
    parse,
    read,
)

TEXT = "Last year trade between Kazakhstan and Russia reached $28 billion."


def corpus() -> Corpus:
    """Return two documents that disagree."""
    other = "Trade between Kazakhstan and Russia amounted to $31 billion in 2024."
    return Corpus(
        [parse(text, id=name, published="2025-11-12") for name, text in (("a", TEXT), ("b", other))]
    )


def test_a_corpus_gathers_what_its_documents_say() -> None:
    """Figures and the rest come in the order of the documents."""
    found = corpus()
    assert (2, ["a", "b"]) == (len(found), [document.id for document in found])
    assert ["$28 billion", "$31 billion"] == [figure.surface for figure in found.figures]
    assert 2 == len(found.statements)
    assert ((), (), ()) == (found.commitments, found.projects, found.events)


def test_a_corpus_is_reconciled() -> None:
    """What two documents state of one year is one group."""
    (group,) = corpus().reconcile()
    assert "conflict" == group.verdict


def test_ids_are_unique() -> None:
    """Two documents of one id could not be told apart."""
    (document, _) = corpus()
    with pytest.raises(InvalidValueError, match="two documents have the id 'a'"):
        Corpus([document, document])


def test_files_are_read(tmp_path: Path) -> None:
    """Each file is a document, named after it; the date is that of all."""
    path = tmp_path / "said.txt"
    path.write_text(TEXT, encoding="utf-8")
    (document,) = Corpus.read([path], published="2025-11-12")
    assert ("said", "2024-01-01/2024-12-31") == (document.id, str(document.figures[0].period))
    assert document == read(path, published="2025-11-12")


def test_what_the_caller_says_goes_before_what_the_page_says(tmp_path: Path) -> None:
    """A page tells its date and title; a date given by hand is taken instead."""
    path = tmp_path / "page.html"
    path.write_text(
        "<html><head><title>Talks</title><meta property='article:published_time' content='2024-05-02'></head>"
        f"<body><article><p>{TEXT} {TEXT} The talks lasted long and both sides were content with them.</p>"
        "</article></body></html>",
        encoding="utf-8",
    )
    pytest.importorskip("trafilatura")
    assert "2024-05-02" == str(read(path).published)
    assert "2025-11-12" == str(read(path, published="2025-11-12").published)
    assert "mine" == read(path, id="mine").id


def test_a_missing_file_is_a_source_error(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(SourceError, match="no such file"):
        read(tmp_path / "none.txt")


def folder_of(tmp_path: Path) -> Path:
    """Return a folder with a text, a file of two lines of which one has a fault, and a folder with a text."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "x", "text": "Nine."}\n{"id": "y"}\n', encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "c.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_corpus_reads_what_the_command_line_reads(tmp_path: Path) -> None:
    """One path or several; files, folders and JSON Lines; each fault is told, kept, and ends nothing."""
    folder = folder_of(tmp_path)
    with pytest.warns(SourceWarning, match='b.jsonl, line 2: no "text"'):
        corpus = Corpus.read(str(folder))
    assert ["a", "x", "c"] == [document.id for document in corpus]
    (fault,) = corpus.faults
    assert isinstance(fault, RecordError)
    twice = Corpus.read([folder / "a.txt", folder / "inner"])
    assert (["a", "c"], ()) == ([document.id for document in twice], twice.faults)


def test_faults_are_skipped_or_raised_on_demand(tmp_path: Path) -> None:
    """They are kept without a word, or the first one ends the reading."""
    folder = folder_of(tmp_path)
    assert 1 == len(Corpus.read(folder, on_error="skip").faults)
    with pytest.raises(RecordError, match="line 2"):
        Corpus.read(folder, on_error="raise")
    with pytest.raises(InvalidValueError, match="on_error is one of warn, raise, skip"):
        Corpus.read(folder, on_error="ignore")  # type: ignore[arg-type]


def test_a_fault_of_kzru_can_be_raised_with_its_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever looks for it finds the exception itself."""
    cause = IndexError("out of range")

    def fail(*_: object, **__: object) -> None:
        raise cause

    monkeypatch.setattr("kzru.reading.document.parse_document", fail)
    with pytest.raises(InternalError) as found:
        Corpus.read(folder_of(tmp_path), on_error="raise")
    assert cause is found.value.__cause__


def test_faults_are_no_part_of_what_a_corpus_says(tmp_path: Path) -> None:
    """Two corpora of the same documents are equal."""
    corpus = Corpus.read(folder_of(tmp_path), on_error="skip")
    assert Corpus(corpus.documents) == corpus


def test_one_document_is_read_from_json_lines(tmp_path: Path) -> None:
    """What the line tells is taken where the caller says nothing; stored records come back as they were."""
    path = tmp_path / "one.jsonl"
    path.write_text('{"id": "x", "text": "Nine.", "published": "2024-05-05"}\n', encoding="utf-8")
    assert ("x", "2024-05-05") == (read(path).id, str(read(path).published))
    assert parse("Nine.", id="y", published="2025-11-12") == read(path, id="y", published="2025-11-12")
    document = parse(TEXT, id="z", published="2025-11-12")
    path.write_text(dumps(document), encoding="utf-8")
    assert document == read(path)


@pytest.mark.parametrize(
    ("problem", "content"),
    [
        (
            r"more than one document in it; read them by kzru\.Corpus\.read",
            '{"text": "Nine."}\n{"text": "Ten."}\n',
        ),
        ("no document in it", "\n"),
        ("line 1: not JSON", "Nine.\n"),
    ],
)
def test_json_lines_of_another_number_are_refused(problem: str, content: str, tmp_path: Path) -> None:
    """They are not read as one text; what reads them is named."""
    path = tmp_path / "several.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KzruError, match=problem):
        read(path)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    """What reads it is named."""
    with pytest.raises(SourceError, match=r"this is a folder; .*kzru\.Corpus\.read"):
        read(tmp_path)


def test_a_manifest_tells_of_each_file(tmp_path: Path) -> None:
    """A table or JSON Lines; paths count from its folder."""
    (tmp_path / "talks.txt").write_text("Nine branches work.\n", encoding="utf-8")
    for name, content in (
        ("a.csv", "\ufeffpath;published;place\ntalks.txt;2025-10-10;Dushanbe\n"),
        ("a.tsv", "path\tpublished\tplace\ntalks.txt\t2025-10-10\tDushanbe\n"),
        ("a.jsonl", '{"path": "talks.txt", "published": "2025-10-10", "place": "Dushanbe"}\n'),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        (document,) = Corpus.read(manifest=tmp_path / name)
        assert ("talks", "2025-10-10", "Dushanbe", "given") == (
            document.id,
            str(document.published),
            document.place,
            document.date_source,
        )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("file,published\n", 'no column "path"'),
        ("path,publishd\na.txt,2025-10-10\n", "did you mean 'published'?"),
        ("path,published\n,2025-10-10\n", "no path"),
        ('path\n"a.txt\n', "is no line of a table"),
    ],
)
def test_a_manifest_with_a_fault_is_told(content: str, complaint: str, tmp_path: Path) -> None:
    """The message names the line and what would be right."""
    listed = tmp_path / "files.csv"
    listed.write_text(content, encoding="utf-8")
    (fault,) = Corpus.read(manifest=listed, on_error="skip").faults
    assert complaint in str(fault)


def test_a_document_says_where_its_date_comes_from(tmp_path: Path) -> None:
    """What is given goes before what a page marks, and that before the dateline."""
    (tmp_path / "a.txt").write_text(
        "Talks\n\nOctober 10, 2025, Dushanbe\n\nNine branches work.\n", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text("Nine branches worked in 2024.\n", encoding="utf-8")
    first, second = Corpus.read(tmp_path)
    assert ("2025-10-10", "dateline") == (str(first.published), first.date_source)
    assert (None, None) == (second.published, second.date_source)
    (given, _) = Corpus.read(tmp_path, published="2025-11-12")
    assert ("2025-11-12", "given") == (str(given.published), given.date_source)
