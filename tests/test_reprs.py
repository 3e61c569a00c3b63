"""What objects show of themselves: one short line each, whatever they hold."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given

import kzru
from builders.figures import figure
from kzru import testing
from kzru.model import RECORDS, Document
from kzru.parsing.lexicon import Lexicon
from kzru.plain import plain
from kzru.short import LONGEST, Short, brief
from kzru.values.brief import brief_number

SHORT = 200


def held(value: Any, seen: set[int] | None = None) -> Iterator[Any]:
    """Yield an object and all of kzru's objects within it, each once."""
    known = set() if seen is None else seen
    if id(value) in known:
        return
    known.add(id(value))
    if isinstance(value, tuple | list):
        for part in value:
            yield from held(part, known)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            if not field.name.startswith("_"):
                yield from held(getattr(value, field.name, None), known)


def examples() -> list[Any]:
    """Return objects of all public types."""
    ledger = kzru.load_ledger()
    groups = ledger.reconcile()
    comparisons = [comparison for group in groups for comparison in group.comparisons]
    rouble = kzru.Rates.default().rate("RUB", "USD", period=kzru.Period.of_year(2023))
    return [
        ledger,
        groups,
        [group.comparisons for group in groups],
        comparisons,
        [comparison.difference for comparison in comparisons],
        ledger.findings(),
        ledger.projects,
        ledger.events,
        ledger.commitments,
        ledger.timeline(),
        ledger.not_compared(),
        [ledger.progress(commitment) for commitment in ledger.commitments],
        [ledger.history(project) for project in ledger.projects],
        ledger.series("trade.turnover", subject=("KZ", "RU")),
        kzru.align(*ledger.documents[:2]),
        [figure.quantity.ordinary for figure in ledger.figures],
        [figure.quantity.money for figure in ledger.figures],
        kzru.parse("Trade grew by 5 percent last year.", published="2025-11-12"),
        kzru.parse("Trade grew by 5 percent last year."),
        Lexicon.default(),
        kzru.Rates.default(),
        rouble,
        kzru.Selection(kind="conflict", metric="trade.*"),
        list(RECORDS),
        ledger.table("claims"),
        kzru.comparison.history.Shift("stage", "planned", "completed"),
        kzru.comparison.fulfilment.Fulfilment(rule="it is there", evidence=ledger.figures[0], document="d"),
    ]


def is_shown(name: str) -> bool:
    """Tell whether a public name is that of a class whose objects are neither errors nor members of an enumeration."""
    value = getattr(kzru, name)
    return inspect.isclass(value) and not issubclass(value, Enum | Exception)


PUBLIC = [name for name in kzru.__all__ if is_shown(name)]


@pytest.fixture(name="found", scope="module")
def _found() -> list[Any]:
    return list(held(examples()))


@pytest.mark.parametrize("name", PUBLIC)
def test_each_public_type_has_a_short_line(name: str, found: list[Any]) -> None:
    """Of one line, with its own name in it, and telling more than that."""
    kind = getattr(kzru, name)
    lines = {repr(one) for one in found if isinstance(one, kind)}
    assert lines, f"no example of {name}"
    for line in lines:
        assert len(line) < SHORT
        assert plain(line) == line
    if issubclass(kind, Short):
        assert all(line.startswith("<") and line.endswith(">") and " " in line for line in lines)


def test_all_that_is_shown_is_short(found: list[Any]) -> None:
    """Of what has no public name too."""
    long = {type(one).__name__ for one in found if isinstance(one, Short) and len(repr(one)) >= SHORT}
    assert set() == long


@given(testing.documents())
def test_no_text_makes_it_long_or_breaks_it(document: Document) -> None:
    """Whatever stands in a document, its records are shown in one line without orders to a terminal."""
    for one in held(document):
        if isinstance(one, Short):
            line = repr(one)
            assert len(line) <= LONGEST + 3
            assert plain(line) == line


def test_a_figure_tells_what_matters() -> None:
    """How much, of what and whose, when, and who says it."""
    (found,) = kzru.parse(
        "President of Russia Vladimir Putin: Trade between Kazakhstan and Russia exceeded $28.7 billion last year.",
        published="2025-11-12",
    ).figures
    assert "<Figure over 28.7 bn USD · trade turnover KZ–RU · 2024 · Putin>" == repr(found)
    assert "<Figure 5–7 % · investment stock RU → KZ · Putin>" == repr(figure("5..7", "%"))


@pytest.mark.parametrize(
    ("shown", "number"),
    [
        ("28.7 bn", Decimal("28.7e9")),
        ("1 mn", Decimal(10**6)),
        ("999,999", Decimal(999_999)),
        ("0.2", Fraction(1, 5)),
        ("0", Decimal(0)),
        ("-3.5 tn", Decimal("-3.5e12")),
        ("over 10^30", Decimal(10) ** 30),
        ("1e-9", Decimal("1e-9")),
    ],
)
def test_numbers_are_told_briefly(shown: str, number: Decimal | Fraction) -> None:
    """With their scale, however large or small."""
    assert shown == brief_number(number)


def test_a_long_text_is_cut() -> None:
    """And what is cut says so."""
    assert "abc…" == brief("abcdef", 3)
