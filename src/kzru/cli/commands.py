"""What each command does with its documents."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable

from kzru.cli.inputs import Inputs
from kzru.corpus import Corpus
from kzru.model import Document
from kzru.serial import dump_lines, schema
from kzru.show import (
    csv_rows,
    entry_records,
    group_record,
    html_lines,
    report_on,
    show_document,
    show_groups,
    show_report,
)
from kzru.show.console import make_console
from kzru.show.group_table import counted

__all__ = ["compare", "extract", "print_schema", "report"]


def extract(options: Namespace) -> int:
    """Print what the documents say, each before the next is read."""
    inputs = _inputs(options)
    if options.to == "table":
        console = make_console()
        for document in inputs:
            show_document(console, document, explain=options.explain)
    elif options.to == "csv":
        _write(csv_rows(inputs, options.records, explain=options.explain))
    else:
        for document in inputs:
            _write(dump_lines([document], include_why=options.explain))
            sys.stdout.flush()
    return inputs.exit_status


def compare(options: Namespace) -> int:
    """Group the figures of all documents, and judge them."""
    inputs = _inputs(options)
    corpus = Corpus(_with_ids_of_their_own(inputs))
    if not corpus.documents:
        return inputs.exit_status
    groups = corpus.reconcile(window=options.window)
    if options.to == "jsonl":
        shown = [group for group in groups if options.show_all or group.verdict is not None]
        _write(json.dumps(group_record(group), ensure_ascii=True) + "\n" for group in shown)
    else:
        console = make_console()
        show_groups(console, groups, show_all=options.show_all)
        unknown = len(corpus.figures) - sum(len(group.figures) for group in groups)
        if unknown:
            console.print(f"{counted(unknown, 'figure')} of unknown metric left out.")
    return inputs.exit_status


def report(options: Namespace) -> int:
    """Tell of all documents together: where they disagree, what was promised, projects and events."""
    inputs = _inputs(options)
    corpus = Corpus(_with_ids_of_their_own(inputs))
    if not corpus.documents:
        return inputs.exit_status
    if options.to == "jsonl":
        found = entry_records(corpus, on=options.on)
        _write(json.dumps(entry, ensure_ascii=True) + "\n" for entry in found)
        return inputs.exit_status
    made = report_on(corpus, corpus.reconcile(window=options.window), on=options.on)
    if options.to == "html":
        _write(html_lines(made))
    else:
        show_report(make_console(), made)
    return inputs.exit_status


def print_schema(_: Namespace) -> int:
    """Print the JSON Schema of the records."""
    _write([json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"])
    return 0


def _inputs(options: Namespace) -> Inputs:
    return Inputs(tuple(options.paths), options.kind, options.published, options.language)


def _write(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line)


def _with_ids_of_their_own(inputs: Inputs) -> Iterable[Document]:
    seen: set[str] = set()
    for document in inputs:
        if document.id in seen:
            inputs.report(
                f"two documents have the id {document.id!r}; the later is left out, give it its own"
            )
        else:
            seen.add(document.id)
            yield document
