"""How well kzru and other readers find quantities in the same English sentences.

    python benchmarks/accuracy.py SENTENCES.json

The file is a list of {"text", "quantities": [{"value", "normalized_unit"}]}, as NewsQuant's; a range has the value "low-high".
Beside kzru, those of quantulum3, recognizers-text-suite, CQE and price-parser run that are installed.

Counting is one to one within a sentence: a hit in *value* has the value of a quantity not yet hit (relative difference of at most
1e-5; ranges at both ends), a hit in *value+unit* has its unit too. Every reader names units in its own way, so all names, the
gold's included, are brought to one form by kzru's own table of names; where it does not know one, the words are compared. So
the figures here differ from a paper's: they serve to compare readers on one footing.
"""

from __future__ import annotations

import argparse
import json
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import kzru

CLOSE = 1e-5
PERCENT = {"percentage", "percent", "%"}


class Found(NamedTuple):
    """A quantity as a reader or the gold gives it; a range has two values."""

    values: tuple[float, ...]
    unit: str


Reader = Callable[[str], Iterable[Found]]


def main() -> None:
    """Run every reader, and print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    options.add_argument("sentences", type=Path, metavar="SENTENCES.json")
    rows = json.loads(options.parse_args().sentences.read_text(encoding="utf-8"))
    texts = [str(row["text"]) for row in rows]
    gold = [[found for quantity in row["quantities"] for found in of_gold(quantity)] for row in rows]
    print(f"{len(texts)} sentences with {sum(map(len, gold))} quantities\n")
    print(f"{'':24}{'value':^24}{'value+unit':^24}")
    print(f"{'reader':24}" + f"{'P':>8}{'R':>8}{'F1':>8}" * 2 + f"{'kB/s':>10}")
    for name, make in READERS.items():
        print(f"{name:24}" + line(make, texts, gold))


def line(make: Callable[[], Reader], texts: Sequence[str], gold: Sequence[Sequence[Found]]) -> str:
    """Return the scores of a reader, or why there are none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = make()
    except ImportError as missing:
        return f"  not installed ({missing})"
    except OSError as fault:  # a model that it needs is not there
        return f"  does not start ({str(fault).splitlines()[0]})"
    list(read("One."))  # the first call loads what a reader needs
    began = time.perf_counter()
    answers = [list(read(text)) for text in texts]
    took = time.perf_counter() - began
    scores = [score(gold, answers, with_unit=with_unit) for with_unit in (False, True)]
    size = sum(len(text.encode()) for text in texts) / 1000
    return "".join(f"{100 * number:8.1f}" for three in scores for number in three) + f"{size / took:10.0f}"


def score(
    gold: Sequence[Sequence[Found]], answers: Sequence[Sequence[Found]], *, with_unit: bool
) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    hits = sum(hits_of(wanted, got, with_unit=with_unit) for wanted, got in zip(gold, answers, strict=True))
    precision = hits / max(1, sum(map(len, answers)))
    recall = hits / max(1, sum(map(len, gold)))
    return precision, recall, 2 * precision * recall / max(CLOSE, precision + recall)


def hits_of(wanted: Sequence[Found], got: Sequence[Found], *, with_unit: bool) -> int:
    """Return how many of the wanted are there, each answer counting once."""
    left = list(got)
    hits = 0
    for want in wanted:
        for answer in left:
            if is_close(want, answer) and (not with_unit or same_unit(want.unit, answer.unit)):
                left.remove(answer)
                hits += 1
                break
    return hits


def is_close(a: Found, b: Found) -> bool:
    """Tell whether two quantities have the same value or the same two ends."""
    if len(a.values) != len(b.values):
        return False
    return all(abs(x - y) <= CLOSE * max(abs(x), abs(y)) for x, y in zip(a.values, b.values, strict=True))


def same_unit(a: str, b: str) -> bool:
    """Tell whether two names are of one unit."""
    return one_form(a) == one_form(b)


@cache
def one_form(name: str) -> str:
    """Return the symbol of a unit that kzru knows by that name or symbol, else its words in lower case."""
    words = " ".join(name.lower().replace("_", " ").split())
    if words in ("", "-", "dimensionless", "count"):
        return "-"
    if words in PERCENT:
        return "%"
    if words.startswith("% "):  # NewsQuant's "two thirds of the members" has the unit "% member"
        return "ratio"
    for text in (f"2 {name}", f"2 {words}", f"2 {words}s"):
        try:
            symbol = kzru.quantity(text, language="en").unit.symbol
        except kzru.KzruError:
            continue
        if symbol != "count":
            return symbol
    return words


def of_gold(quantity: dict[str, Any]) -> Iterator[Found]:
    """Yield the gold's quantity, unless its value is no number."""
    values = numbers(quantity["value"])
    if values:
        yield Found(values, quantity.get("normalized_unit") or "-")


def numbers(value: object) -> tuple[float, ...]:
    """Return the number or the two ends that a value tells; nothing where it tells none."""
    parts = value if isinstance(value, list | tuple) else [value]
    if isinstance(value, str) and "-" in value[1:]:
        parts = value.split("-", 1)
    try:
        return tuple(float(str(part)) for part in parts)
    except ValueError:
        return ()


def with_kzru() -> Reader:
    """Return kzru's own reader."""

    def read(text: str) -> Iterator[Found]:
        for figure in kzru.parse(text, language="en").figures:
            quantity = figure.quantity
            ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
            symbol = quantity.unit.symbol
            counted = figure.noun_phrase or figure.counted or "-"
            yield Found(
                tuple(float(end) for end in ends if end is not None), counted if symbol == "count" else symbol
            )

    return read


def with_quantulum() -> Reader:
    """Return quantulum3's reader; a number with an uncertainty is how it tells a range."""
    parser: Any = import_module("quantulum3.parser")

    def read(text: str) -> Iterator[Found]:
        for quantity in parser.parse(text):
            spread = quantity.uncertainty
            values = (quantity.value - spread, quantity.value + spread) if spread else (quantity.value,)
            yield Found(values, quantity.unit.name)

    return read


def with_recognizers() -> Reader:
    """Return the readers of recognizers-text-suite; a plain number counts where no other of them finds more."""
    units: Any = import_module("recognizers_number_with_unit")
    plain: Any = import_module("recognizers_number")
    names = ("currency", "dimension", "age", "temperature")
    readers = [getattr(units, f"recognize_{name}") for name in names]
    readers += [plain.recognize_percentage, plain.recognize_number]

    def read(text: str) -> Iterator[Found]:
        taken: set[int] = set()
        for reader in readers:
            for answer in reader(text, "en-us"):
                places = set(range(answer.start, answer.end + 1))
                found = answer.resolution or {}
                values = numbers(str(found.get("value") or "").removesuffix("%"))
                if values and not places & taken:
                    taken |= places
                    unit = "%" if reader is plain.recognize_percentage else found.get("unit") or "-"
                    yield Found(values, unit)

    return read


def with_cqe() -> Reader:
    """Return CQE's reader. It needs the spaCy model en_core_web_sm."""
    parser: Any = import_module("CQE.CQE").CQE()

    def read(text: str) -> Iterator[Found]:
        for quantity in parser.parse(text):
            told = quantity.value
            values = (told.lower, told.upper) if hasattr(told, "lower") else (told.value,)
            yield Found(tuple(float(value) for value in values), str(quantity.unit.norm_unit))

    return read


def with_price_parser() -> Reader:
    """Return price-parser's reader, which finds one price in a text."""
    price: Any = import_module("price_parser").Price

    def read(text: str) -> Iterator[Found]:
        found = price.fromstring(text)
        if found.amount is not None:
            yield Found((float(found.amount),), found.currency or "-")

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "kzru": with_kzru,
    "quantulum3": with_quantulum,
    "recognizers-text-suite": with_recognizers,
    "CQE": with_cqe,
    "price-parser": with_price_parser,
}


if __name__ == "__main__":
    main()
