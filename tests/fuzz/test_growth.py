"""Laws of time: a text twice as long takes about twice the work, and so do twice as many documents.

Work is counted in calls, which are the same on every machine; the long profile measures processor time too.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st

import kzru
from fuzz.inputs import amounts, dates, mutated, statements, wild
from fuzz.law import LONG, law
from fuzz.phrases import LANGUAGES
from kzru.show import report_on

PIECES = st.one_of(
    *map(amounts, LANGUAGES), *map(dates, LANGUAGES), statements(), statements(), mutated(), wild()
)
PARTED = st.sampled_from((" ", ", ", "\n", ". ", "", " — "))
LENGTH = 300


def calls_of(work: Callable[[], None]) -> int:
    """Return how many functions a piece of work calls."""
    counted = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def repeated(piece: str, mark: str, length: int) -> str:
    """Return a text of about that length that says one thing over and over."""
    return (piece + mark) * (length // len(piece + mark) + 1)


@law(PIECES, PARTED, examples=30)
def test_work_is_linear_in_the_text(piece: str, mark: str) -> None:
    """Four times the text may take six times the calls, beside what a text of any length takes."""
    short, long = (repeated(piece, mark, length) for length in (LENGTH, 4 * LENGTH))
    kzru.parse(short)  # what is loaded once is loaded now
    kzru.parse(long)
    few, many = calls_of(lambda: kzru.parse(short)), calls_of(lambda: kzru.parse(long))
    assert 6 * len(long) / (4 * len(short)) * few + 3000 >= many


def corpus_of(piece: str, size: int) -> kzru.Corpus:
    """Return documents that all say the same, one every four weeks: what is near in time to each is soon as much as it will be."""
    days = [date(2024, 1, 1) + timedelta(weeks=4 * number) for number in range(size)]
    return kzru.Corpus(kzru.parse(f"В.Путин: {piece}", published=day) for day in days)


def answered(corpus: kzru.Corpus) -> Callable[[], object]:
    """Return a call that asks everything of a new corpus of the same documents."""

    def ask() -> None:
        fresh = kzru.Corpus(corpus)
        report_on(fresh, fresh.findings())

    return ask


@law(st.one_of(statements(), mutated()), examples=6)
def test_work_is_linear_in_the_documents(piece: str) -> None:
    """Four times the documents may take six times the calls."""
    few, many = (corpus_of(piece, size) for size in (40, 160))
    answered(few)()
    assert 6 * calls_of(answered(few)) + 20_000 >= calls_of(answered(many))


def seconds_of(text: str, times: int) -> float:
    """Return the least processor time of some readings."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        kzru.parse(text)
        taken.append(time.process_time() - before)
    return min(taken)


@pytest.mark.skipif(not LONG, reason="time is measured in the long profile only")
@law(PIECES, PARTED, examples=5)
def test_time_is_linear_in_the_text(piece: str, mark: str) -> None:
    """Four times the text takes less than seven times as long, also when measured again; so no pattern runs back."""
    short, long = (repeated(piece, mark, length) for length in (4000, 16_000))
    kzru.parse(short)
    gc.collect()
    for times in (1, 3, 5):
        allowed = 7 * seconds_of(short, times) * len(long) / (4 * len(short)) + 0.02
        if seconds_of(long, times) <= allowed:
            return
    raise AssertionError(f"{len(long)} characters take over seven times as long as {len(short)}")
