"""kzru findings: what is worth telling of all documents together."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from kzru.cli.asked import asked, found_status, rates_of
from kzru.cli.inputs import Inputs
from kzru.corpus import Corpus
from kzru.errors import SourceError
from kzru.serial import json_text
from kzru.show.console import make_console
from kzru.show.finding_record import finding_record
from kzru.show.finding_text import show_findings

__all__ = ["findings"]


def findings(options: Namespace) -> int:
    """Tell what is worth telling: disagreements, sums that do not fit, promises due and overdue."""
    known = _known(options.known)
    rates = rates_of(options)
    inputs = Inputs(options)
    corpus = Corpus(inputs)
    if not corpus.documents:
        return inputs.exit_status
    with inputs.progress.waiting(f"comparing {len(corpus):,} documents"):
        found = corpus.findings(
            on=options.on,
            window=options.window,
            rates=rates,
            kind=options.of_kind,
            known=known,
            **asked(options),
        )
    if options.to == "jsonl":
        for finding in found:
            sys.stdout.write(json_text(finding_record(finding), ascii_only=True) + "\n")
    else:
        show_findings(make_console(), found)
    told = (one for finding in found for one in (finding.kind.value, finding.verdict))
    return inputs.exit_status or found_status(options, told)


def _known(path: str | None) -> frozenset[str]:
    """Return the ids of a file: the first word of each line, save lines that begin with "#"."""
    if path is None:
        return frozenset()
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as fault:
        problem = getattr(fault, "strerror", None) or "is not UTF-8 text"
        raise SourceError(
            path, str(problem).lower(), "name a file with the id of a finding in each line"
        ) from None
    return frozenset(line.split()[0] for line in lines if line.strip() and not line.startswith("#"))
