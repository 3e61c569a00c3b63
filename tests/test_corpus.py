"""Many documents as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzru import Corpus, InvalidValueError, SourceError, parse, read

TEXT = "Last year trade with Russia reached $28 billion."


def corpus() -> Corpus:
    """Return two documents that disagree."""
    other = "Trade with Russia amounted to $31 billion in 2024."
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
