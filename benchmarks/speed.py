"""How fast kzru reads documents of new words, in each language, beside other readers and beside an older kzru.

    python benchmarks/speed.py
    python benchmarks/speed.py --against ../older-checkout --rounds 5
    python benchmarks/speed.py --find-language
    python benchmarks/speed.py --texts en=folder ru=other-folder --json

Time is that of the processor, in processes that read the same texts by turns; each round starts them anew. Every document
has words that none before it has (see `new_words`), or is a file of the folders given; the growth is that of documents
made here. The calls a token are counted, not timed, and are the same on every machine with the same Python.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from statistics import linear_regression
from tempfile import TemporaryDirectory
from typing import Any

from new_words import TEMPLATES, documents
from race import Contender, Reading, Spread, blocks, pin, race, speeds, started
from readers import FINDING_KZRU, KZRU, READERS, TOKEN

DOCUMENTS = 40
FACTORS = (1, 2, 4, 8, 16)
UNIT = 4  # documents of the shortest text whose growth is measured
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
HERE = "here"


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    asked.add_argument("--texts", nargs="+", default=[], metavar="LANGUAGE=FOLDER", help="read .txt files")
    asked.add_argument("--languages", nargs="+", choices=TEMPLATES, default=list(TEMPLATES))
    asked.add_argument(
        "--against", type=Path, metavar="CHECKOUT", help="compare with another checkout of kzru"
    )
    asked.add_argument("--find-language", action="store_true", help="do not tell kzru the language")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--json", action="store_true", help="print one JSON object")
    given = asked.parse_args()
    folders = dict(pair.split("=", 1) for pair in given.texts)
    reader = FINDING_KZRU if given.find_language else KZRU
    trees = [Contender(HERE, reader)]
    if given.against:
        trees.append(Contender(str(given.against), reader, tree=given.against.resolve()))
    with TemporaryDirectory() as compiled:  # both trees are compiled alike, whoever ran them before
        os.environ["PYTHONPYCACHEPREFIX"] = compiled
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        result = results(trees, given.languages, folders, given.rounds)
    print(json.dumps(result, ensure_ascii=False, indent=1) if given.json else "\n".join(table(result)))


def results(
    trees: Sequence[Contender], languages: Sequence[str], folders: dict[str, str], rounds: int
) -> dict[str, Any]:
    """Return all that is measured."""
    result: dict[str, Any] = {"python": platform.python_version(), "rounds": rounds, "languages": {}}
    for language in languages:
        first, *texts = documents(language, 1 + DOCUMENTS + UNIT * sum(FACTORS))
        warm_up = first, "\n\n".join([first, *(documents(other, 1)[0] for other in TEMPLATES)])
        texts, parts = texts[:DOCUMENTS], growing_parts(texts[DOCUMENTS:])
        if language in folders:
            texts = texts_in(Path(folders[language]))
        result["languages"][language] = {
            **described(texts),
            "readers": measured(trees, language, warm_up, texts, parts, rounds),
        }
        if language == "en":
            result["sentences"] = by_sentence(trees, warm_up, texts, rounds)
    return result


def texts_in(folder: Path) -> list[str]:
    """Return the texts of a folder."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"there is no .txt file in {folder}")
    return texts


def described(texts: Sequence[str]) -> dict[str, Any]:
    """Return how much text there is, and which share of its words are distinct."""
    words = [word.lower() for text in texts for word in TOKEN.findall(text) if word.isalpha()]
    return {
        "documents": len(texts),
        "kB": sum(len(text.encode()) for text in texts) / 1000,
        "tokens": sum(len(TOKEN.findall(text)) for text in texts),
        "distinct words": len(set(words)) / len(words),
    }


def measured(
    trees: Sequence[Contender],
    language: str,
    warm_up: Sequence[str],
    texts: Sequence[str],
    parts: Sequence[str],
    rounds: int,
) -> dict[str, Any]:
    """Return the speed of each tree, the calls a token and the growth."""
    readings, firsts, growing = [], [], []
    for turn in range(rounds):
        pin(turn)
        with started(trees, language, warm_up) as running:
            readings.append(race(running, blocks(texts)))
        with started(trees, language, warm_up) as running:
            firsts.append({label: process.first for label, process in running.items()})
            growing.append(race(running, [[part] for part in parts]))
    told = speeds(readings, blocks(texts), HERE)
    if told[HERE]["failed"]:
        raise SystemExit(f"kzru fails on {told[HERE]['failed']} of {len(texts)} texts")
    with started(trees, language, warm_up) as running:
        for label, process in running.items():
            rounds_read = zip(*(taken[label].seconds for taken in growing), strict=False)
            best = [min(seconds) for seconds in rounds_read]  # a slow machine reads the first parts only
            read = parts[: len(best)]
            told[label] |= {
                "first parse": Spread.of([first[label] for first in firsts])._asdict(),
                "calls a token": calls(process.ask("calls", texts), texts),
                "calls a token again": calls(process.ask("calls", texts), texts),
                "growth": {
                    "kB": [len(part.encode()) / 1000 for part in read],
                    "seconds": best,
                    "exponent": exponent(read, best),
                },
            }
    return told


def growing_parts(made: Sequence[str]) -> list[str]:
    """Return texts of growing length, each of other documents."""
    places = accumulate(FACTORS, initial=0)
    return ["\n\n".join(made[UNIT * begin : UNIT * end]) for begin, end in pairwise(places)]


def exponent(parts: Sequence[str], seconds: Sequence[float]) -> float:
    """Return how the time grows: the slope of the line through all points, both axes logarithmic."""
    sizes = [math.log(len(part)) for part in parts]
    return linear_regression(sizes, [math.log(took) for took in seconds]).slope


def calls(counted: dict[str, int], texts: Sequence[str]) -> dict[str, float]:
    """Return the calls a token, of functions written in Python and of those in C."""
    tokens = sum(len(TOKEN.findall(text)) for text in texts)
    return {kind: counted[kind] / tokens for kind in ("python", "c")}


def by_sentence(
    trees: Sequence[Contender], warm_up: Sequence[str], texts: Sequence[str], rounds: int
) -> dict[str, Any]:
    """Return how fast English sentences are read one by one, by kzru and by the others."""
    sentences = [part for text in texts for part in SENTENCE_END.split(text) if part.strip()]
    others = [Contender(name, name) for name in READERS if name not in (KZRU, FINDING_KZRU)]
    readings: list[dict[str, Reading]] = []
    missing: dict[str, str] = {}
    for turn in range(rounds):
        pin(turn)
        with started([*trees, *others], "en", warm_up) as running:
            readings.append(race(running, blocks(sentences)))
            missing |= {label: process.missing for label, process in running.items() if process.missing}
    return {"count": len(sentences), "readers": speeds(readings, blocks(sentences), HERE), "missing": missing}


def table(result: dict[str, Any]) -> list[str]:
    """Return the lines of the table."""
    languages: dict[str, Any] = result["languages"]
    lines = [
        f"Python {result['python']}, processor time; the median of {result['rounds']} rounds, the lowest and the highest",
        "",
        row("", languages),
        row("documents", [f"{of['documents']} of {of['kB']:.0f} kB" for of in languages.values()]),
        row("tokens", [f"{of['tokens']:,}" for of in languages.values()]),
        row("distinct words", [f"{of['distinct words']:.0%}" for of in languages.values()]),
    ]
    for label in next(iter(languages.values()))["readers"]:
        readers = [of["readers"][label] for of in languages.values()]
        lines += ["", f"kzru {label}", *tree_rows(readers, label)]
    if sentences := result.get("sentences"):
        lines += ["", f"English by sentence, {sentences['count']} of them"]
        lines.append(row("", ["kB/s", "found a kB", "times as slow as here"]))
        lines += [sentence_row(label, of) for label, of in sentences["readers"].items()]
        lines += [row(label, [why]) for label, why in sentences["missing"].items()]
    return lines


def tree_rows(readers: Sequence[dict[str, Any]], label: str) -> list[str]:
    """Return the lines of one source tree, a cell for each language."""
    rows = [
        row("kB/s", [spread(of["kB/s"]) for of in readers]),
        row("tokens/s", [spread(of["tokens/s"]) for of in readers]),
        row("figures a kB", [f"{of['found a kB']:.1f}" for of in readers]),
        row("import and first parse, s", [spread(of["first parse"], ".2f") for of in readers]),
        row("Python + C calls a token", [both(of["calls a token"]) for of in readers]),
        row("… read a second time", [both(of["calls a token again"]) for of in readers]),
        row("growth exponent", [f"{of['growth']['exponent']:.3f}" for of in readers]),
    ]
    if label != HERE:
        rows.append(row("times as slow as here", [spread(of["times slower"], ".2f") for of in readers]))
    if any(of["failed"] for of in readers):
        rows.append(row("documents that failed", [f"{of['failed']} of {of['texts']}" for of in readers]))
    return rows


def sentence_row(label: str, of: dict[str, Any]) -> str:
    """Return the line of one reader of sentences."""
    failed = f"{of['failed']} of {of['texts']} failed" if of["failed"] else ""
    cells = [spread(of["kB/s"]), f"{of['found a kB']:.1f}", spread(of["times slower"], ".3g"), failed]
    return row(label, cells).rstrip()


def spread(of: dict[str, float], style: str = ",.0f") -> str:
    """Return the middle, the lowest and the highest in words."""
    return f"{of['median']:{style}} ({of['lowest']:{style}}–{of['highest']:{style}})"


def both(of: dict[str, float]) -> str:
    """Return the calls of functions in Python and of those in C."""
    return f"{of['python']:.1f} + {of['c']:.1f}"


def row(name: str, cells: Sequence[str] | dict[str, Any]) -> str:
    """Return a line of the table."""
    return f"{name:26}" + "".join(f"{cell:>26}" for cell in cells)


if __name__ == "__main__":
    main()
