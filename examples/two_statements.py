"""Two statements: where they agree, and where they do not. Both are made up; they stand in the folder texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import kzru

TEXTS = Path(__file__).parent / "texts"


def main() -> None:
    """Group what both statements say, and print each verdict with its reason."""
    corpus = kzru.Corpus.read([TEXTS / "remarks.txt", TEXTS / "briefing.txt"], published=date(2025, 11, 12))
    for group in corpus.reconcile():
        if group.verdict is None:
            continue
        print(f"{group.topic.metric}: {group.verdict}")
        for comparison in group.comparisons:
            print(f"  {comparison.reason}")


if __name__ == "__main__":
    main()
