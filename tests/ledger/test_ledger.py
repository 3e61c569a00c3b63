"""The ledger: what it holds, that it survives, and that it is what the annotations say."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

import kzru
from kzru.ledger import seed_digests

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


def test_the_ledger_holds_what_the_seeds_state() -> None:
    """Figures, promises, projects and events of five documents, each with its date and statement."""
    corpus = kzru.load_ledger()
    assert (5, 57) == (len(corpus), len(corpus.figures))
    assert all(document.published and document.commitments and document.events for document in corpus)
    statements = {statement.id: statement for statement in corpus.statements}
    for figure in corpus.figures:
        assert figure.statement is not None
        assert figure.speaker == statements[figure.statement].speaker


def test_its_texts_hold_the_words_of_the_records_alone() -> None:
    """Between them stands "…", so that no sentence of a text is in the package."""
    for document in kzru.load_ledger():
        told = {
            place
            for record in (*document.figures, *document.commitments)
            for place in range(record.span.start, record.span.end)
        }
        told |= {
            place
            for record in (*document.projects, *document.events)
            for mention in record.mentions
            for place in range(mention.span.start, mention.span.end)
        }
        others = {char for place, char in enumerate(document.text) if place not in told}
        assert others <= set(" …\n")


def test_the_ledger_survives_json_lines() -> None:
    """What is written is read back the same."""
    documents = kzru.load_ledger().documents
    assert documents == kzru.loads(kzru.dumps(documents))


def test_its_first_finding_is_the_investment_of_two_presidents() -> None:
    """About US$10 billion against over US$27 billion, on one day."""
    first = kzru.load_ledger().findings()[0]
    assert kzru.FindingKind.CONFLICT is first.kind
    assert {"US$10 billion", "US$27 billion"} == {exhibit.surface for exhibit in first.exhibits}
    assert {"Vladimir Putin", "Kassym-Jomart Tokayev"} == {exhibit.speaker for exhibit in first.exhibits}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated texts are not at hand")
def test_the_ledger_is_what_the_annotations_say() -> None:
    """The command that writes it would write the same, and the texts are those that it was made from."""
    made = subprocess.run([sys.executable, ROOT / "tools" / "ledger.py", SHARED, "--check"], check=False)  # noqa: S603
    assert made.returncode == 0
    for name, digest in seed_digests().items():
        assert digest == hashlib.sha256((SHARED / "seeds" / f"{name}.txt").read_bytes()).hexdigest()
