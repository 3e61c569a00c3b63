"""What the command line says on standard error: one line a complaint."""

from __future__ import annotations

import os
import sys

from kzru.errors import InternalError
from kzru.plain import plain

__all__ = ["complain"]

_DEBUG = "KZRU_DEBUG"
"""Environment variable: where it is set, a fault of kzru itself is told with its traceback."""


def complain(fault: object) -> None:
    """Tell what went wrong, in one line."""
    if isinstance(fault, InternalError) and os.environ.get(_DEBUG):
        from traceback import format_exception

        sys.stderr.writelines(format_exception(fault.__cause__ or fault))
    print(f"kzru: {plain(str(fault))}", file=sys.stderr, flush=True)  # noqa: T201
