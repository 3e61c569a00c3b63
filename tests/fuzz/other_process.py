"""A second process that reads texts: its hashes, locale and installed extras differ from ours."""

from __future__ import annotations

import atexit
import json
import locale
import os
import subprocess
import sys
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["records_elsewhere"]

_EXTRAS = ("trafilatura", "lxml", "pymorphy3")
_LOCALES = ("tr_TR.UTF-8", "kk_KZ.UTF-8", "C")


def records_elsewhere(given: dict[str, Any]) -> list[str]:
    """Return what the other process writes of a document; what it raises is the only line then.

    Args:
        given: The arguments of `kzru.parse`.
    """
    process = _process()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(given, default=date.isoformat) + "\n")
    process.stdin.flush()
    answer: list[str] = json.loads(process.stdout.readline())
    return answer


@cache
def _process() -> subprocess.Popen[str]:
    seed = str((int(os.environ.get("PYTHONHASHSEED", "0").replace("random", "0")) + 1) % 2**32)
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(Path(__file__))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TZ": "Asia/Almaty",
        },
    )
    atexit.register(process.kill)
    return process


def _serve() -> None:
    for name in _EXTRAS:
        sys.modules[name] = None  # type: ignore[assignment]
    for name in _LOCALES:
        with suppress(locale.Error):
            locale.setlocale(locale.LC_ALL, name)
            break
    import kzru

    for line in sys.stdin:
        try:
            written = kzru.dumps(kzru.parse(**json.loads(line)), include_why=True).splitlines()
        except Exception as fault:  # noqa: BLE001 - whatever it is, the law tells it
            written = [repr(fault)]
        sys.stdout.write(json.dumps(written) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
