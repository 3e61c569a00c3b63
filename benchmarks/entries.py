"""How fast entries are made of the records of many documents: seconds for corpora of growing size, and how they grow.

    python benchmarks/entries.py

The documents are made here: each speaks of ten projects, eight events and ten commitments, half of them told in many
documents under several names, half in few.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import date, timedelta

import kzru
from kzru import Commitment, Document, Event, Mention, Period, Project, Span, Stage, Strength

SIZES = (50, 100, 200, 400)
FIRST = date(2015, 1, 1)

TOWNS = (
    "Aral",
    "Shu",
    "Taraz",
    "Omsk",
    "Kurgan",
    "Oral",
    "Semey",
    "Orsk",
    "Tyumen",
    "Ilek",
    "Sagiz",
    "Balkash",
)
FORMS = ("{0} {1}", "the {0} {1} project", "{0} {1} initiative", "construction of the {0} {1}")
THINGS = (
    "bridge",
    "tidal power plant",
    "railway line",
    "school branch",
    "gas pipeline",
    "river port",
    "solar power plant",
)
OCCASIONS = (
    ("visit", "Visit of Orlov to {0}"),
    ("forum", "{0} Forum"),
    ("talks", "Talks in {0}"),
    ("culture", "{0} Days"),
)
ACTIONS = (
    "build the {1} in {0}",
    "expand the {1} of {0} and its region",
    "open a {1} in {0}",
    "train crews for the {0} {1}",
)


def main() -> None:
    """Measure and print."""
    entries_of([made(0)])  # the first call loads the words
    times = []
    for size in SIZES:
        documents = [made(number) for number in range(size)]
        corpus, took = timed(lambda documents=documents: entries_of(documents))  # type: ignore[misc]
        times.append(took)
        counted = ", ".join(
            f"{sum(len(getattr(one, kind)) for one in documents)} {kind} in {len(getattr(corpus, kind))} entries"
            for kind in ("projects", "events", "commitments")
        )
        print(f"{size:4} documents  {took:6.2f} s  {counted}")
    exponent = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
    print(f"growth exponent from {SIZES[0]} to {SIZES[-1]} documents: {exponent:.2f}")


def entries_of(documents: list[Document]) -> kzru.Corpus:
    """Return a corpus whose entries, progress and timeline have been made."""
    corpus = kzru.Corpus(documents)
    corpus.timeline()
    for commitment in corpus.commitments:
        corpus.progress(commitment)
    return corpus


def timed(work: Callable[[], kzru.Corpus]) -> tuple[kzru.Corpus, float]:
    """Return what a run gives, and how long it takes in seconds."""
    began = time.perf_counter()
    found = work()
    return found, time.perf_counter() - began


def made(number: int) -> Document:
    """Return a document, the same in every run."""
    name = f"d{number}"
    text = "x" * 100
    mention = Mention(Span(0, 1), "x")
    day = FIRST + timedelta(days=9 * number)
    rare = number // 5
    projects = [
        Project(
            id=f"{name}/p{i}",
            document=name,
            name=FORMS[(number + i) % len(FORMS)].format(town(i, rare), THINGS[(i + number) % len(THINGS)]),
            places=(town(i, rare),) if (number + i) % 3 else (),
            stage=tuple(Stage)[number % 4],
            mentions=(mention,),
        )
        for i in range(10)
    ]
    events = [
        Event(
            id=f"{name}/e{i}",
            document=name,
            name=OCCASIONS[i % len(OCCASIONS)][1].format(town(i, rare)),
            kind=OCCASIONS[i % len(OCCASIONS)][0],
            period=Period.of_day(day + timedelta(days=i % 3)) if number % 2 else None,
            mentions=(mention,),
        )
        for i in range(8)
    ]
    commitments = [
        Commitment(
            id=f"{name}/c{i}",
            document=name,
            span=Span(0, 1),
            surface="x",
            action=ACTIONS[i % len(ACTIONS)].format(town(i, rare), THINGS[(i + number) % len(THINGS)]),
            strength=Strength.PLANNED,
        )
        for i in range(10)
    ]
    return Document(
        id=name,
        text=text,
        published=day,
        projects=tuple(projects),
        events=tuple(events),
        commitments=tuple(commitments),
    )


def town(index: int, rare: int) -> str:
    """Return a town that many documents speak of, or for every other thing one that few do."""
    return (
        TOWNS[index % len(TOWNS)] if index % 2 else f"Town{chr(65 + rare % 26)}{chr(97 + rare // 26)}{index}"
    )


if __name__ == "__main__":
    main()
