"""The entry point: options in, exit status out, and no traceback on the way."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from kzru.cli.arguments import make_parser
from kzru.cli.commands import compare, extract, print_schema, report
from kzru.cli.demo import demo
from kzru.errors import KzruError
from kzru.show import plain

__all__ = ["main"]

_COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "extract": extract,
    "compare": compare,
    "report": report,
    "demo": demo,
    "schema": print_schema,
}
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: The arguments; those of the process where left out.

    Returns:
        The exit status: 0 for success, 1 where some of the inputs were passed over, 2 for bad input or options.
    """
    _speak_utf8()
    try:
        options = make_parser().parse_args(argv)
        status = _COMMANDS[options.command](options)
        sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    except KzruError as fault:
        print(f"kzru: {plain(str(fault))}", file=sys.stderr)  # noqa: T201
        return 2
    except OSError as fault:
        _drop_output()
        print(f"kzru: the output cannot be written ({fault.strerror})", file=sys.stderr)  # noqa: T201
        return 2
    return status


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends whatever the locale; what cannot be encoded is replaced."""
    sys.stdout = sys.stdout or io.StringIO()  # None where the shell closed it
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that the interpreter ends quietly."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
