"""Readers that run by turns, each in a process of its own, on the same texts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, NamedTuple

from readers import FINDING_KZRU, KZRU, TOKEN

SCRIPT = Path(__file__).with_name("readers.py")
HERE = SCRIPT.parents[1]
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
LONGEST = 2.0  # seconds of a round that a reader may take; a slower one reads the first blocks only
BLOCK = 8000  # characters that a reader reads in its turn


class Contender(NamedTuple):
    """A reader of a source tree: another library stands beside it, wherever that is installed."""

    label: str
    reader: str = KZRU
    tree: Path = HERE


class Reading(NamedTuple):
    """What a reader took for each block of a round, and what it found in all."""

    seconds: list[float]
    found: int
    failed: int


class Process:
    """A running reader."""

    def __init__(self, contender: Contender, language: str, warm_up: Sequence[str]) -> None:
        paths = [str(contender.tree / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
        self.running = subprocess.Popen(
            [sys.executable, "-W", "ignore", str(SCRIPT), contender.reader, language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"},
        )
        self.missing = ""
        began = self._answer()
        self.missing = began.get("missing", "")
        warm = [] if self.missing else [self.ask("time", [text])["seconds"] for text in warm_up]
        self.first = began["seconds"] + warm[0] if warm else 0.0
        if contender.reader in (KZRU, FINDING_KZRU) and not Path(began.get("source", "")).is_relative_to(
            contender.tree
        ):
            self.close()
            raise SystemExit(f"kzru was not read from {contender.tree}: {began}")

    def ask(self, work: str, texts: Sequence[str]) -> dict[str, Any]:
        """Return what the reader measured of texts."""
        with suppress(BrokenPipeError):
            print(json.dumps({"work": work, "texts": texts}), file=self.running.stdin, flush=True)
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        line = self.running.stdout.readline() if self.running.stdout else ""
        if line:
            return json.loads(line)  # type: ignore[no-any-return]
        self.missing = "crashes"
        return {"missing": self.missing, "seconds": 0.0, "found": 0, "failed": 1}

    def close(self) -> None:
        """End the reader."""
        self.running.communicate()


@contextmanager
def started(
    contenders: Sequence[Contender], language: str, warm_up: Sequence[str]
) -> Iterator[dict[str, Process]]:
    """Start the readers, each with first texts that load what it needs, and end them."""
    with ExitStack() as stack:
        running = {}
        for contender in contenders:
            running[contender.label] = process = Process(contender, language, warm_up)
            stack.callback(process.close)
        yield running


def pin(turn: int) -> None:
    """Let the readers started from now on share one core, another each turn: they never run at once, and cores differ."""
    if CORES:
        os.sched_setaffinity(0, {CORES[turn % len(CORES)]})


def blocks(texts: Sequence[str]) -> list[list[str]]:
    """Return the texts in blocks: a reader that had its turn finds the caches of the core filled by the others."""
    gathered: list[list[str]] = [[]]
    for text in texts:
        if sum(map(len, gathered[-1])) >= BLOCK:
            gathered.append([])
        gathered[-1].append(text)
    return gathered


def race(running: dict[str, Process], turns: Sequence[Sequence[str]]) -> dict[str, Reading]:
    """Let the readers read block after block by turns, in another order each time."""
    answers: dict[str, list[dict[str, Any]]] = {
        label: [] for label, process in running.items() if not process.missing
    }
    spent = dict.fromkeys(answers, 0.0)
    order = list(answers)
    chance = Random(0)  # noqa: S311, the same in every run
    for texts in turns:
        chance.shuffle(order)
        for label in order:
            if spent[label] < LONGEST and not running[label].missing:
                answers[label].append(running[label].ask("time", texts))
                spent[label] += answers[label][-1]["seconds"]
    return {
        label: Reading(
            [answer["seconds"] for answer in given],
            sum(answer["found"] for answer in given),
            sum(answer["failed"] for answer in given),
        )
        for label, given in answers.items()
        if not running[label].missing
    }


class Spread(NamedTuple):
    """The middle of some measurements, the lowest and the highest."""

    median: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Return the spread of some values."""
        return cls(median(values), min(values), max(values))


def speeds(
    rounds: Sequence[dict[str, Reading]], turns: Sequence[Sequence[str]], first: str
) -> dict[str, Any]:
    """Return for each reader kB/s, tokens/s, things found a kB, and how many times slower it is than the first."""
    size = [sum(len(text.encode()) for text in texts) / 1000 for texts in turns]
    tokens = [sum(len(TOKEN.findall(text)) for text in texts) for texts in turns]
    told: dict[str, Any] = {}
    for label in (label for label in rounds[0] if all(label in taken for taken in rounds)):
        mine = [taken[label] for taken in rounds]
        read = min(len(reading.seconds) for reading in mine)
        spent = [sum(reading.seconds[:read]) for reading in mine]
        base = [sum(taken[first].seconds[:read]) for taken in rounds]
        told[label] = {
            "kB/s": Spread.of([sum(size[:read]) / seconds for seconds in spent])._asdict(),
            "tokens/s": Spread.of([sum(tokens[:read]) / seconds for seconds in spent])._asdict(),
            "times slower": Spread.of([a / b for a, b in zip(spent, base, strict=True)])._asdict(),
            "found a kB": mine[0].found / sum(size[: len(mine[0].seconds)]),
            "texts": sum(map(len, turns[: len(mine[0].seconds)])),
            "failed": mine[0].failed,
        }
    return told
