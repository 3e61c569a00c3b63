"""The entry point: options in, exit status out, and no traceback on the way."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from kzru.cli.arguments import make_parser
from kzru.cli.complaints import complain
from kzru.errors import InternalError, KzruError

__all__ = ["main"]

Command = Callable[[Namespace], int]

_COMMANDS = {
    "extract": ("kzru.cli.commands", "extract"),
    "compare": ("kzru.cli.commands", "compare"),
    "report": ("kzru.cli.commands", "report"),
    "findings": ("kzru.cli.findings", "findings"),
    "rules": ("kzru.cli.rules", "rules"),
    "languages": ("kzru.cli.languages", "languages"),
    "demo": ("kzru.cli.demo", "demo"),
    "schema": ("kzru.cli.commands", "print_schema"),
}
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: The arguments; those of the process where left out.

    Returns:
        The exit status: 0 for success, 1 where some of the inputs were passed over or kzru itself failed, 2 where nothing
        could be read or the options are wrong, 3 where there is a finding that `--fail-on` names.
    """
    _speak_utf8()
    name = "kzru"
    try:
        options = make_parser().read(argv)
        name = options.command
        status = _run(name, options)
        sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    except KeyboardInterrupt:
        _drop_output()
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    except KzruError as fault:
        complain(fault)
        return 2
    except OSError as fault:
        _drop_output()
        complain(f"the output cannot be written ({fault.strerror})")
        return 2
    except MemoryError:
        complain(f"{name}: there is too little memory for all of this; pass fewer or smaller documents")
        return 1
    except Exception as fault:  # noqa: BLE001 - whatever it is, a user gets one line
        complain(InternalError.of(name, fault))
        return 1
    return status


def _run(name: str, options: Namespace) -> int:
    folders: Sequence[str] = getattr(options, "folders", ())
    if not folders:
        return _command(name)(options)
    added = import_module("kzru.cli.languages").added
    with added(folders):
        return _command(name)(options)


def _command(name: str) -> Command:
    """Load a command when it is asked for, so that help and mistakes are answered at once."""
    module, function = _COMMANDS[name]
    command: Command = getattr(import_module(module), function)
    return command


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends whatever the locale; what cannot be encoded is replaced."""
    sys.stdout = sys.stdout or io.StringIO()  # None where the shell closed it
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _drop_output() -> None:
    """Let what is still buffered go nowhere where it cannot be written, so that the interpreter ends quietly."""
    try:
        sys.stdout.flush()
    except (OSError, KeyboardInterrupt):
        pass
    else:
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
