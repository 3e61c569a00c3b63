"""The demo: what the ledger's five official documents state, and where they disagree."""

from __future__ import annotations

from argparse import Namespace

from kzru.ledger import load_ledger
from kzru.show.console import make_console
from kzru.show.finding_text import show_findings
from kzru.show.table import print_line

__all__ = ["demo"]

_FEW = 2
"""Findings that a screen holds."""


def demo(_: Namespace) -> int:
    """Tell what is most worth telling of the ledger."""
    corpus = load_ledger()
    console = make_console()
    print_line(
        console,
        "Five official documents of 2024 and 2025 on Kazakhstan and Russia state "
        f"{len(corpus.figures)} figures, {len(corpus.commitments)} promises, {len(corpus.projects)} projects and "
        f"{len(corpus.events)} events. First of what is worth telling:",
    )
    console.print()
    show_findings(console, corpus.findings()[:_FEW])
    console.print()
    print_line(console, "All of it, in Python: kzru.load_ledger().findings()")
    print_line(console, "Your own texts: kzru findings talks.txt@2025-11-12 …")
    return 0
