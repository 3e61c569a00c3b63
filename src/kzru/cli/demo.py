"""The demo: the main job on a made-up example that ships with kzru."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from importlib.resources import files

from kzru.corpus import Corpus
from kzru.parsing.document import parse_document
from kzru.show import show_groups
from kzru.show.console import make_console

__all__ = ["demo"]

_PUBLISHED = {"talks": date(2025, 11, 12), "report": date(2025, 11, 13)}


def demo(_: Namespace) -> int:
    """Compare what the speakers of two short, made-up statements say."""
    folder = files("kzru") / "examples"
    corpus = Corpus(
        parse_document(
            (folder / f"{name}.txt").read_text(encoding="utf-8"), id=name, published=published, language="en"
        )
        for name, published in _PUBLISHED.items()
    )
    console = make_console()
    console.print("Two made-up statements: talks of two ministers, and a news report on them.")
    console.print(
        f"They hold {len(corpus.figures)} figures. Here is who says what, and where they disagree.\n"
    )
    show_groups(console, corpus.reconcile(), not_compared=corpus.not_compared(), quotes=False)
    console.print("\nYour own texts: kzru compare --published 2025-11-12 FILE…")
    return 0
