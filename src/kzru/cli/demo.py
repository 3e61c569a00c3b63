"""The demo: what the ledger's five official documents state, and where they disagree."""

from __future__ import annotations

from argparse import Namespace

from kzru.ledger import load_ledger
from kzru.show.console import make_console
from kzru.show.finding_text import show_findings

__all__ = ["demo"]

_FEW = 2
"""Findings that a screen holds."""


def demo(_: Namespace) -> int:
    """Tell what is most worth telling of the ledger."""
    corpus = load_ledger()
    console = make_console()
    console.print("Five official documents of 2024 and 2025 on Kazakhstan and Russia state")
    console.print(
        f"{len(corpus.figures)} figures, {len(corpus.commitments)} promises, {len(corpus.projects)} projects and "
        f"{len(corpus.events)} events. First of what is worth telling:\n"
    )
    show_findings(console, corpus.findings()[:_FEW])
    console.print("\nAll of it, in Python: kzru.load_ledger().findings()")
    console.print("Your own texts: kzru findings talks.txt@2025-11-12 …")
    return 0
