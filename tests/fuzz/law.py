"""What a law of the fuzz suite is: inputs, a check that holds of each of them, and a watchdog over the check."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

__all__ = ["LONG", "Hang", "Law", "law", "watched"]

LONG = int(os.environ.get("KZRU_FUZZ_SECONDS", "0"))
"""Seconds that the long profile runs; 0 for the short profile alone."""

_PATIENCE = 5 if LONG else 20
"""Seconds of processor time after which an input of some hundred characters is said to hang."""

_SHORT = settings(
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)

Check = Callable[..., None]


class Hang(BaseException):
    """No answer came. No Exception, so that nothing on the way takes it for a fault of the input, or shrinks it."""


@attrs.frozen
class Law:
    """A statement about all inputs of a kind.

    Attributes:
        name: The name of the test that states it.
        inputs: What holds for each of them.
        check: Raises what breaks the law for one.
    """

    name: str
    inputs: st.SearchStrategy[tuple[Any, ...]]
    check: Check


def law(*inputs: st.SearchStrategy[Any], examples: int = 40) -> Callable[[Check], Check]:
    """Make a test of a check: the same examples each time in the short profile; in the long one the campaign tries it.

    Args:
        inputs: A strategy for each argument of the check.
        examples: How many examples the short profile tries.
    """
    arguments = st.tuples(*inputs)

    def decorate(check: Check) -> Check:
        def checked(given_arguments: tuple[Any, ...]) -> None:
            with watched(given_arguments):
                check(*given_arguments)

        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            setattr(checked, name, getattr(check, name))
        test: Any = settings(_SHORT, max_examples=examples)(given(arguments)(checked))
        for mark in (pytest.mark.slow, pytest.mark.skipif(bool(LONG), reason="the campaign tries it")):
            test = mark(test)
        test.law = Law(check.__name__, arguments, checked)
        return test  # type: ignore[no-any-return]

    return decorate


@contextmanager
def watched(arguments: tuple[Any, ...]) -> Iterator[None]:
    """End a check that takes very long, and tell its input. Only the main thread of a Unix process can do so."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def bark(*_: object) -> None:
        raise Hang(f"no answer within {_PATIENCE} s for {arguments!r:.2000}")

    before = signal.signal(signal.SIGPROF, bark)
    signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
