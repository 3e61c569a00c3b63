"""What each command does with its documents."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any

from kzru.cli.asked import asked, found_status, rates_of
from kzru.cli.explain import declined_lines
from kzru.cli.inputs import Inputs
from kzru.comparison import NotCompared
from kzru.corpus import Corpus
from kzru.findings import Scope
from kzru.model import Document
from kzru.page import contents_of, html_lines, markdown_lines
from kzru.serial import dump_lines, json_text, schema
from kzru.show import (
    csv_rows,
    entry_records,
    group_record,
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
    rates = rates_of(options)
    inputs = Inputs(options)
    corpus = Corpus(inputs)
    if not corpus.documents:
        return inputs.exit_status
    with inputs.progress.waiting(f"comparing {len(corpus):,} documents"):
        groups = corpus.reconcile(window=options.window, rates=rates, **asked(options))
        left_out = _left_out(options, corpus)
    if options.to == "jsonl":
        shown = [group for group in groups if options.show_all or group.verdict is not None]
        told = map(not_compared_record, left_out if options.show_all else ())
        _write_records(chain(map(group_record, shown), told))
    else:
        show_groups(make_console(), groups, not_compared=left_out, show_all=options.show_all)
    return inputs.exit_status or found_status(options, (group.verdict for group in groups))


def _left_out(options: Namespace, corpus: Corpus) -> Sequence[NotCompared]:
    """Return what is not compared; where something is asked for, that is not told, for what it would be of is open."""
    return corpus.not_compared() if Scope(**asked(options)).asks_nothing else ()


def report(options: Namespace) -> int:
    """Tell of all documents together: what is worth telling, what was promised, projects and events."""
    rates, scope = rates_of(options), Scope(**asked(options))
    inputs = Inputs(options)
    corpus = Corpus(inputs)
    if not corpus.documents:
        return inputs.exit_status
    doing = f"comparing {len(corpus):,} documents"
    if options.to == "jsonl":
        records = entry_records(corpus, on=options.on, rates=rates, scope=scope)
        found = inputs.progress.while_waiting(records)
        inputs.progress.tell(doing)
        left_out = map(not_compared_record, _left_out(options, corpus) if options.show_all else ())
        _write_records(chain(found, left_out))
        return inputs.exit_status
    with inputs.progress.waiting(doing):
        if options.to in _PAGES:
            contents = contents_of(
                corpus,
                on=options.on,
                rates=rates,
                window=options.window,
                scope=scope,
                show_all=options.show_all and scope.asks_nothing,
            )
        else:
            worth = corpus.findings(on=options.on, rates=rates, window=options.window, **asked(options))
            made = report_on(
                corpus,
                worth,
                on=options.on,
                rates=rates,
                scope=scope,
                show_all=options.show_all and scope.asks_nothing,
            )
    if options.to in _PAGES:
        _write(_PAGES[options.to](contents))
    else:
        show_report(make_console(), made)
    return inputs.exit_status


_PAGES = {"html": html_lines, "md": markdown_lines}


def print_schema(_: Namespace) -> int:
    """Print the JSON Schema of the records."""
    _write([json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"])
    return 0


def _write_records(records: Iterable[dict[str, Any]]) -> None:
    _write(json_text(record, ascii_only=True) + "\n" for record in records)


def _write(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line)
