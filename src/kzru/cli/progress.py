"""A line on the terminal that tells what is being waited for and for how long; nowhere but on a terminal.

A clock ticks beside the work, so the line lives on while one large document is read. Before anything else is written the
line is wiped off.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import IO, TypeVar

from kzru.plain import plain

__all__ = ["INTERVAL", "Progress", "bar"]

T = TypeVar("T")

INTERVAL = 1
"""Seconds between two drawings."""

_SECOND = 1_000_000_000
_WIDTH = 20


def bar(done: int, files: int) -> str:
    """Return how many of some files are done, as a bar and in numbers.

    >>> bar(120, 400)
    '[######..............] 120 of 400 files'
    """
    filled = _WIDTH * done // files
    return f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {done:,} of {files:,} files"


class Progress:
    """The line of progress of one command.

    Args:
        stream: Where to draw; nothing is drawn where it is no terminal.

    Attributes:
        is_shown: Whether anything is drawn.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self.is_shown = stream.isatty()
        self._begun = time.monotonic_ns()
        self._doing = "reading"
        self._drawn = 0
        self._lock = Lock()

    def tell(self, doing: str) -> None:
        """Say what is being done from now on."""
        self._doing = doing

    def while_waiting(self, found: Iterator[T]) -> Iterator[T]:
        """Yield what an iterator gives, with the line on the terminal while it is waited for."""
        while True:
            with self.waiting():
                one = next(found, self)
            if isinstance(one, Progress):
                return
            yield one

    @contextmanager
    def waiting(self, doing: str = "") -> Iterator[None]:
        """Draw the line once a second from the first second on, and wipe it off in the end."""
        if not self.is_shown:
            yield
            return
        if doing:
            self.tell(doing)
        ended = Event()
        clock = Thread(target=self._tick, args=(ended,), daemon=True)
        clock.start()
        try:
            yield
        finally:
            ended.set()
            self.wipe()

    def draw(self) -> None:
        """Write the line over the one before."""
        seconds = (time.monotonic_ns() - self._begun) // _SECOND
        width = shutil.get_terminal_size().columns - 1
        line = plain(f"kzru: {self._doing}, {seconds} s")[:width]
        self._stream.write("\r" + line.ljust(self._drawn))
        self._stream.flush()
        self._drawn = len(line)

    def wipe(self) -> None:
        """Take the line off the terminal."""
        with self._lock:
            if self._drawn:
                self._stream.write("\r" + " " * self._drawn + "\r")
                self._stream.flush()
                self._drawn = 0

    def _tick(self, ended: Event) -> None:
        while not ended.wait(INTERVAL):
            with self._lock:
                if not ended.is_set():
                    self.draw()
