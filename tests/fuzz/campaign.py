"""The long profile: all laws in turn, each with new random inputs, until the time is over.

What breaks a law is made small, told with what gives it again, kept in a folder, and then passed over, so that the
campaign finds what lies behind it.
"""

from __future__ import annotations

import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import count, cycle
from pathlib import Path
from typing import Any

import attrs
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import UnsatisfiedAssumption

from fuzz.law import Hang, Law

__all__ = ["Finding", "campaign"]

_ROUNDS = 4
"""So often at least every law has its turn, unless that were shorter than a second."""
_LONGEST_TURN = 10
_SHRINKING = 5
"""Seconds for making an input smaller."""
_ALIKE = 2
"""How many findings of one place are told: two inputs of one broken law may have two causes."""

_OURS = {"kzru", "fuzz"}

_SETTINGS = settings(
    max_examples=10**6,
    database=None,
    deadline=None,
    phases=(Phase.generate, Phase.shrink),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)


class _Over(BaseException):
    """The time of a turn is over. No Exception, so that it ends the run of Hypothesis."""


@attrs.frozen
class Finding:
    """An input that breaks a law.

    Attributes:
        law: The law's name.
        seed: With it the law finds the input again.
        place: The exception and where it was raised.
        arguments: The smallest input found, as Python writes it.
        told: The traceback.
    """

    law: str
    seed: int
    place: str
    arguments: str
    told: str

    @property
    def file_name(self) -> str:
        """The name of the file that keeps it."""
        content = self.arguments.encode("utf-8", "backslashreplace")
        return f"{self.law}-{sha256(content).hexdigest()[:12]}.txt"

    def __str__(self) -> str:
        again = f"KZRU_FUZZ_SEED={self.seed} KZRU_FUZZ_SECONDS=60 python -m pytest tests/fuzz -k '{self.law} or campaign'"
        return f"{self.law}: {self.place}\n  input: {self.arguments}\n  again: {again}"


def campaign(laws: Sequence[Law], seconds: int, first_seed: int, folder: Path) -> Iterator[Finding]:
    """Yield what breaks the laws, each finding as soon as it is made.

    Args:
        laws: The laws.
        seconds: How long.
        first_seed: The seed of the first turn; each further turn of a law has the next one.
        folder: Where the findings are kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    end, known = time.monotonic() + seconds, Counter[str]()
    turn = max(1, min(_LONGEST_TURN, seconds / len(laws) / _ROUNDS))
    for number, law in zip(count(), cycle(laws)):
        left = end - time.monotonic()
        if left <= 0:
            return
        trial = _Trial(law, first_seed + number // len(laws), known, min(turn, left), folder / "running.txt")
        for finding in trial.run():
            known[finding.place] += 1
            (folder / finding.file_name).write_text(
                f"{finding}\n\n{finding.told}", "utf-8", "backslashreplace"
            )
            yield finding


@attrs.define
class _Trial:
    """A law tried for some seconds."""

    law: Law
    seed: int
    known: Counter[str]
    seconds: float
    running: Path
    found: Finding | None = None
    end: float = 0

    def run(self) -> Iterator[Finding]:
        """Yield the finding of the turn, if there is one."""
        self.end = time.monotonic() + self.seconds
        try:
            seed(self.seed)(_SETTINGS(given(self.law.inputs)(self._checked())))()
        except (_Over, Hang):
            pass
        except Exception as fault:  # noqa: BLE001 - what broke the law is told below
            if self.found is None:  # the strategy itself is at fault
                self.found = self._finding(fault, "(none)")
        self.running.unlink(missing_ok=True)
        if self.found is not None:
            yield self.found

    def _checked(self) -> Callable[[Any], None]:
        def check(arguments: tuple[Any, ...]) -> None:
            if time.monotonic() > self.end:
                raise _Over
            shown = repr(arguments)
            self.running.write_text(f"{self.law.name}: {shown}\n", encoding="utf-8")
            try:
                self.law.check(arguments)
            except UnsatisfiedAssumption:
                raise
            except (Exception, Hang) as fault:
                place = _place(fault)
                if self.known[place] >= _ALIKE:
                    return
                if self.found is None:
                    self.end = time.monotonic() + _SHRINKING
                if self.found is None or (
                    self.found.place == place and len(shown) <= len(self.found.arguments)
                ):
                    self.found = self._finding(fault, shown)
                raise

        return check

    def _finding(self, fault: BaseException, arguments: str) -> Finding:
        told = "".join(traceback.format_exception(fault))
        return Finding(self.law.name, self.seed, _place(fault), arguments, told)


def _place(fault: BaseException) -> str:
    """Return what was raised and the last line of the package or the suite that it came through."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if _OURS & set(Path(frame.filename).parts[:-1])]
    last = own[-1] if own else frames[-1]
    where = "/".join(Path(last.filename).parts[-3:])
    return f"{type(fault).__name__} at {where}:{last.lineno} in {last.name}"
