"""The decimal context for what reads or computes Decimals elsewhere, whatever the caller's context is."""

from __future__ import annotations

from contextlib import AbstractContextManager
from decimal import (
    ROUND_HALF_EVEN,
    Context,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)

__all__ = ["own_context"]

# All is said: what is left out would follow decimal.DefaultContext, which anybody may change.
_CONTEXT = Context(
    prec=28,
    rounding=ROUND_HALF_EVEN,
    Emin=-999_999,
    Emax=999_999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow],
)


def own_context() -> AbstractContextManager[Context]:
    """Return the decimal context for what reads or computes Decimals elsewhere, whatever the caller's context is."""
    return localcontext(_CONTEXT)  # which makes a copy
