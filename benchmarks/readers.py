"""What the speed of kzru is compared with: other libraries, as far as they are installed, and bare patterns.

    python benchmarks/readers.py READER LANGUAGE

reads texts in a process of its own, so that each reader is measured alike and none can harm another. For each line of
its input, a task as JSON, it prints a line with what was measured. speed.py writes the lines.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

Reader = Callable[[str], int]  # reads a text and returns how many things it found

PUBLISHED = "2025-11-12"
MOMENT = 1_762_905_600  # the same day for Duckling
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S")
DIGITS = re.compile(r"\d+")
AMOUNTS = ("number", "amount-of-money", "quantity")
KZRU = "kzru"
FINDING_KZRU = "kzru, which finds the language"
ZONES = "/usr/share/zoneinfo"


def kzru(language: str | None) -> Reader:
    """Return the full extraction of kzru, which is told the language or finds it."""
    library = import_module("kzru")
    return lambda text: len(library.parse(text, published=PUBLISHED, language=language).figures)


def finding_kzru(_: str) -> Reader:
    """Return the full extraction of kzru, which finds the language of each text."""
    return kzru(None)


def duckling(language: str, dimensions: tuple[str, ...]) -> Reader:
    """Return native Duckling (pyduckling-native-phihos) for some kinds of things."""
    library = import_module("duckling")
    moment = library.parse_ref_time(library.load_time_zones(ZONES), "UTC", MOMENT)
    locale = library.default_locale_lang(library.parse_lang(language.upper()))
    context = library.Context(moment, locale)
    asked = library.parse_dimensions(list(dimensions))
    return lambda text: len(library.parse(text, context, asked, False))


def quantulum3(language: str) -> Reader:
    """Return quantulum3, with its classifier where what that needs is installed."""
    library = import_module("quantulum3.parser")
    return lambda text: len(library.parse(text, lang=f"{language}_US"))


def cqe(_: str) -> Reader:
    """Return CQE, which reads English."""
    parser = import_module("CQE.CQE").CQE()
    return lambda text: len(parser.parse(text))


def dateparser(language: str) -> Reader:
    """Return the search for dates of dateparser."""
    library = import_module("dateparser.search")
    return lambda text: len(library.search_dates(text, languages=[language]) or ())


def pattern(_: str, wanted: re.Pattern[str]) -> Reader:
    """Return a bare pattern, the floor under every reader in Python."""
    return lambda text: len(wanted.findall(text))


READERS: dict[str, Callable[[str], Reader]] = {
    KZRU: kzru,
    FINDING_KZRU: finding_kzru,
    "Duckling: amounts": partial(duckling, dimensions=AMOUNTS),
    "Duckling: amounts, time": partial(duckling, dimensions=(*AMOUNTS, "time")),
    "quantulum3": quantulum3,
    "CQE": cqe,
    "dateparser": dateparser,
    "pattern of a token": partial(pattern, wanted=TOKEN),
    r"pattern \d+": partial(pattern, wanted=DIGITS),
}


def main() -> None:
    """Answer each task of the input; the first answer says whether the reader can work."""
    name, language = sys.argv[1:]
    answers = sys.stdout

    def answer(**said: Any) -> None:
        print(json.dumps(said), file=answers, flush=True)

    with redirect_stdout(sys.stderr):  # what a library prints is no answer
        try:
            began = time.process_time()
            read = READERS[name](language)
            answer(seconds=time.process_time() - began, source=source(name))
        except ModuleNotFoundError as error:
            answer(missing=f"not installed ({error.name})")
            return
        except Exception as error:  # noqa: BLE001, another's library may fail in any way
            answer(missing=f"does not start: {error!r}")
            return
        for line in sys.stdin:
            task = json.loads(line)
            answer(**(calls if task["work"] == "calls" else timed)(read, task["texts"]))


def source(name: str) -> str:
    """Return the folder that a reader's package was read from."""
    package = KZRU if name == FINDING_KZRU else name
    return str(Path(sys.modules[package].__file__ or "").parent) if package in sys.modules else ""


def timed(read: Reader, texts: list[str]) -> dict[str, Any]:
    """Return the seconds of processor time that texts take, what is found in them and how often the reader failed."""
    found = failed = 0
    began = time.process_time()
    for text in texts:
        try:
            found += read(text)
        except Exception:  # noqa: BLE001, another's library may fail in any way
            failed += 1
    return {"seconds": time.process_time() - began, "found": found, "failed": failed}


def calls(read: Reader, texts: list[str]) -> dict[str, Any]:
    """Return how many functions written in Python, and how many in C, the reading of texts calls."""
    counted = {"call": 0, "c_call": 0}

    def count(_: FrameType, event: str, __: object) -> None:
        if event in counted:
            counted[event] += 1

    sys.setprofile(count)
    try:
        for text in texts:
            read(text)
    finally:
        sys.setprofile(None)
    return {"python": counted["call"], "c": counted["c_call"]}


if __name__ == "__main__":
    main()
