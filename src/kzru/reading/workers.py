"""Work shared among processes: what comes out, and its order, are those of one process."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

import attrs

from kzru.errors import InternalError, InvalidValueError
from kzru.lang.registry import add_language, files_of, languages
from kzru.model import RECORDS, RecordType

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["check_workers", "in_order"]

J = TypeVar("J")
S = TypeVar("S")
R = TypeVar("R")

_CHARACTERS, _JOBS = 100_000, 64
"""What is sent to a process at a time: so many characters, or so many jobs, whichever comes first."""
_AHEAD = 3
"""So many bundles for each process are sent before their turn."""


def check_workers(workers: int) -> None:
    """Refuse what is no number of processes.

    Raises:
        InvalidValueError: It is none.
    """
    if workers < 1:
        raise InvalidValueError(f"workers is a number of processes, 1 or more, not {workers!r}")


def in_order(
    work: Callable[[S], R],
    jobs: Iterable[J],
    *,
    send: Callable[[J], S | None],
    size: Callable[[J], int],
    workers: int,
) -> Iterator[tuple[J, R | None]]:
    """Yield each job with what it gives, in the order of the jobs, which are asked for only some way ahead.

    Each process begins anew, and is told the record types and languages that were registered here.

    Args:
        work: What is done: a function of a module, whose argument and result can be pickled.
        jobs: What there is to do.
        send: What is sent of a job, on which the work is done; a job of which this is None stays here and gives None.
        size: How large a job is, in characters.
        workers: How many processes work.

    Raises:
        InvalidValueError: A record type that was registered cannot be sent to another process.
        InternalError: A process ended before its time.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    told = _Registered.here()
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin, initargs=(told,))
    running: deque[tuple[list[J], Future[list[R | None]]]] = deque()
    try:
        for bundle in _bundles(jobs, size):
            running.append((bundle, pool.submit(_do, work, [send(job) for job in bundle])))
            if len(running) >= workers * _AHEAD:
                yield from _done(*running.popleft())
        while running:
            yield from _done(*running.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _done(bundle: list[J], future: Future[list[R | None]]) -> Iterator[tuple[J, R | None]]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield from zip(bundle, future.result(), strict=True)
    except BrokenProcessPool as fault:
        raise InternalError.of("workers", fault) from fault


def _bundles(jobs: Iterable[J], size: Callable[[J], int]) -> Iterator[list[J]]:
    bundle: list[J] = []
    characters = 0
    for job in jobs:
        bundle.append(job)
        characters += size(job)
        if characters >= _CHARACTERS or len(bundle) >= _JOBS:
            yield bundle
            bundle, characters = [], 0
    if bundle:
        yield bundle


@attrs.frozen
class _Registered:
    """What was registered in this process.

    Attributes:
        types: The record types.
        languages: The files of the languages, by code and topic.
    """

    types: bytes
    languages: Mapping[str, Mapping[str, str]]

    @classmethod
    def here(cls) -> _Registered:
        rows = [attrs.evolve(row, entries=None) for row in RECORDS if not RECORDS.is_own(row)]
        for row in rows:
            _check_travels(row)
        own = {code: dict(files) for code in languages() if (files := files_of(code)) is not None}
        return cls(pickle.dumps(rows), own)


def _check_travels(row: RecordType) -> None:
    try:
        pickle.dumps(row)
    except (AttributeError, TypeError, pickle.PicklingError) as fault:
        raise InvalidValueError(
            f"record type {row.name!r} cannot be sent to other processes ({fault}); "
            "define its class and its finder in a module, or read with one worker"
        ) from None


def _begin(told: _Registered) -> None:
    """Make a new process know what was registered where it was begun."""
    for row in pickle.loads(told.types):  # noqa: S301 - written by `_Registered.here`
        if all(known.name != row.name for known in RECORDS):  # the module that defines it may register it
            RECORDS.register(row)
    for code, files in told.languages.items():
        add_language(code, files, lambda _: None)


def _do(work: Callable[[S], R], sent: list[S | None]) -> list[R | None]:
    return [None if one is None else work(one) for one in sent]
