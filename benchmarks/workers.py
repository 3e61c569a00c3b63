"""What reading in several processes gains: seconds of the clock for documents of two kB, and whether they are the same.

    python benchmarks/workers.py --documents 1000 --workers 1 2 4

The documents are of new words, as for benchmarks/speed.py. Each run begins its processes anew, which is counted.
"""

from __future__ import annotations

import argparse
import sys
import time

from new_words import documents

import kzru


def main() -> int:
    """Measure and print; return 1 where the documents are not those of the first run."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    asked.add_argument("--documents", type=int, default=500)
    asked.add_argument("--language", default="en")
    asked.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    given = asked.parse_args()
    texts = documents(given.language, given.documents)
    kzru.parse(texts[0])  # loads the words
    first: list[kzru.Document] = []
    is_wrong = False
    for workers in given.workers:
        began = time.monotonic()
        found = list(kzru.parse_all(texts, published="2025-11-12", workers=workers))
        seconds = time.monotonic() - began
        first = first or found
        is_wrong |= found != first
        told = "the same documents" if found == first else "NOT the same documents"
        print(f"{workers} workers {seconds:6.1f} s, {len(texts) / seconds:6.0f} documents a second: {told}")
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
