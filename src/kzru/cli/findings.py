"""kzru findings: what is worth telling of all documents together."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from kzru.cli.inputs import Inputs
from kzru.corpus import Corpus
from kzru.errors import SourceError
from kzru.serial import json_text
from kzru.show.console import make_console
from kzru.show.finding_record import finding_record
from kzru.show.finding_text import show_findings
from kzru.units import Rates

__all__ = ["findings"]

_FOUND = 3
"""The exit status where `--fail-on` names a finding that there is."""


def findings(options: Namespace) -> int:
    """Tell what is worth telling: disagreements, sums that do not fit, promises due and overdue."""
    known = _known(options.known)
    rates = Rates.default().extended(*options.rates) if options.rates else None
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
            verdict=options.verdict,
            metric=options.metric,
            subject=options.whose,
            speaker=options.who,
            source=options.source,
            period=options.period,
            known=known,
        )
    if options.to == "jsonl":
        for finding in found:
            sys.stdout.write(json_text(finding_record(finding), ascii_only=True) + "\n")
    else:
        show_findings(make_console(), found)
    fails = any(
        told in options.fail_on for finding in found for told in (finding.kind.value, finding.verdict)
    )
    return inputs.exit_status or (_FOUND if fails else 0)


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
