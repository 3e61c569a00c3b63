"""What each command does with its documents."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from itertools import chain

from kzru.cli.explain import declined_lines
from kzru.cli.inputs import Inputs
from kzru.corpus import Corpus
from kzru.model import Document
from kzru.serial import dump_lines, json_text, schema
from kzru.show import (
    csv_rows,
    entry_records,
    group_record,
    html_lines,
    not_compared_record,
    report_on,
    show_document,
    show_groups,
    show_report,
)
from kzru.show.console import make_console

__all__ = ["compare", "extract", "print_schema", "report"]


def extract(options: Namespace) -> int:
    """Print what the documents say, each before the next is read."""
    inputs = Inputs(options)
    render = _RENDERERS[options.to](options)
    if options.to == "csv":
        _write(csv_rows((), options.records, explain=options.explain, evidence=options.evidence))
    for document in inputs:
        _write([inputs.rendered(document, render)])
        sys.stdout.flush()
    return inputs.exit_status


def _as_table(options: Namespace) -> Callable[[Document], str]:
    console = make_console()

    def render(document: Document) -> str:
        with console.capture() as shown:
            show_document(console, document, explain=options.explain)
        declined = declined_lines(document, given=options.language is not None) if options.explain else ()
        return shown.get() + "".join(f"{line}\n" for line in declined)

    return render


def _as_lines(options: Namespace) -> Callable[[Document], str]:
    return lambda document: "".join(
        dump_lines([document], include_why=options.explain, include_evidence=options.evidence)
    )


def _as_rows(options: Namespace) -> Callable[[Document], str]:
    def render(document: Document) -> str:
        _, *rows = csv_rows([document], options.records, explain=options.explain, evidence=options.evidence)
        return "".join(rows)

    return render


_RENDERERS = {"table": _as_table, "jsonl": _as_lines, "csv": _as_rows}


def compare(options: Namespace) -> int:
    """Group the figures of all documents, and judge them."""
    inputs = Inputs(options)
    corpus = Corpus(inputs)
    if not corpus.documents:
        return inputs.exit_status
    with inputs.progress.waiting(f"comparing {len(corpus):,} documents"):
        groups = corpus.reconcile(window=options.window)
    if options.to == "jsonl":
        shown = [group for group in groups if options.show_all or group.verdict is not None]
        left_out = corpus.not_compared() if options.show_all else ()
        records = chain(map(group_record, shown), map(not_compared_record, left_out))
        _write(json_text(record, ascii_only=True) + "\n" for record in records)
    else:
        left_out = corpus.not_compared()
        show_groups(make_console(), groups, not_compared=left_out, show_all=options.show_all)
    return inputs.exit_status


def report(options: Namespace) -> int:
    """Tell of all documents together: where they disagree, what was promised, projects and events."""
    inputs = Inputs(options)
    corpus = Corpus(inputs)
    if not corpus.documents:
        return inputs.exit_status
    doing = f"comparing {len(corpus):,} documents"
    if options.to == "jsonl":
        found = inputs.progress.while_waiting(entry_records(corpus, on=options.on))
        inputs.progress.tell(doing)
        left_out = map(not_compared_record, corpus.not_compared() if options.show_all else ())
        _write(json_text(record, ascii_only=True) + "\n" for record in chain(found, left_out))
        return inputs.exit_status
    with inputs.progress.waiting(doing):
        groups = corpus.reconcile(window=options.window)
        made = report_on(corpus, groups, on=options.on, show_all=options.show_all)
    if options.to == "html":
        _write(html_lines(made))
    else:
        show_report(make_console(), made)
    return inputs.exit_status


def print_schema(_: Namespace) -> int:
    """Print the JSON Schema of the records."""
    _write([json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"])
    return 0


def _write(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line)
