"""What is judged against nothing, and why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from builders.figures import BOTH, UNITS, dozens, exports, figure, oil, projects, trade
from builders.things import DAY, document, stated
from kzru import Corpus
from kzru.comparison import not_compared
from kzru.model import Change, Figure
from kzru.values import Period, Quantity, RelativePeriod, TimeUnit

JANUARY = Period.of_months(2026, 1, 1)
LAST_YEAR = RelativePeriod(unit=TimeUnit.YEAR, offset=-1)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("whose is not told", trade("28", None, subject=None)),
        ("whose is not told", figure("9", destination=None)),
        ("whose is not told", exports("9", origin=None)),
        ("whose is not told", exports("9", metric="trade.imports", destination=None)),
        ("what of is not told", oil("5", item=None)),
        ("what of is not told", oil("5", metric="energy.electricity", item=None)),
        ("what of is not told", oil("5", metric="macro.exchange_rate", item=None)),
        ("what of is not told", projects("30", metric="region.count")),
        ("whose is not told and what of is not told", oil("5", item=None, subject=None)),
        ("what is measured is not told", projects("9", metric=None)),
        ("what is measured is not told", projects("9", metric=None, counted="bus", subject=("KZ",))),
        (
            "of which period is not told",
            projects("9", metric=None, counted="plant", subject=("Turkestan Region",)),
        ),
        (
            "what is measured is not told and whose is not told",
            projects("9", metric=None, counted="plant", subject=None),
        ),
        ("of which period is not told", exports("9", period=None, change=Change.UP)),
        ("of which period is not told", trade("3", None, unit="%", metric="trade.growth")),
        ("of which period is not told", trade("6", None, unit="%", metric="macro.inflation")),
        ("of which period is not told", trade("6", JANUARY, unit="%", metric="macro.inflation")),
        ("of which period is not told", trade("1", None, unit="%", metric="macro.price_rise")),
        (
            "of which period is not told",
            trade("6", JANUARY, unit="%", metric="macro.inflation", relative_period=LAST_YEAR),
        ),
        ("it states no number", dozens()),
        ("it states no number", projects("1")),
    ],
)
def test_what_is_not_told_is_named(reason: str, told: Figure) -> None:
    """Whose, what of, what is measured, and how much: every one that a figure leaves open."""
    (found,) = not_compared([told])
    assert (reason, told) == (found.reason, found.figure)


@pytest.mark.parametrize(
    "told",
    [
        trade("28", None),
        trade("28", None, subject=("World",)),
        figure("9"),
        exports("9", destination=None),
        exports("9", metric="trade.imports", origin=None),
        exports("9", origin=None, destination=None, subject=("World",)),
        oil("5"),
        oil("5", metric="energy.capacity", item=None),
        oil("5", metric="energy.gas_storage", item=None),
        oil("5", metric="energy.gas_price", item=None),
        projects("9", metric=None, counted="plant", subject=("Turkestan Region",), period=JANUARY),
        exports("9", period=JANUARY, change=Change.UP),
        trade("3", JANUARY, unit="%", metric="trade.growth"),
        trade("6", Period.of_year(2025), unit="%", metric="macro.inflation"),
        trade("6", Period(date(2026, 1, 13), date(2026, 1, 19)), unit="%", metric="macro.inflation"),
        trade("2", JANUARY, unit="%", metric="macro.price_rise"),
        trade("6", None, unit="%", metric="macro.inflation", relative_period=LAST_YEAR),
        figure("1", "%"),
        figure("0"),
    ],
)
def test_what_tells_enough_is_judged(told: Figure) -> None:
    """Of exports and imports one side is a country's whole trade; a capacity, a share of one percent and none at all are told."""
    assert () == not_compared([told])


def test_a_vague_amount_stays_one_when_it_is_converted() -> None:
    """Hundreds of tonnes are no number in kilograms either; a number said finely never is vague."""
    vague = attrs.evolve(dozens().quantity, unit=UNITS["km"])
    assert (True, True) == (vague.is_vague, vague.to(UNITS["m"]).is_vague)
    for said in ("20", "0", "1E+9", "-5"):
        assert not Quantity(value=Decimal(said), unit=UNITS["km"]).is_vague
    assert not figure("20..200").quantity.is_vague


def test_a_corpus_tells_of_every_figure() -> None:
    """In a group or among what was not compared, in the order of the documents."""
    corpus = Corpus(
        [
            document(
                "a", DAY, stated("9"), stated("10", metric=None), stated("7", **{**BOTH, "subject": None})
            ),
            document("b", DAY, stated("8", origin=None)),
        ]
    )
    assert ["10 USD", "7 USD", "8 USD"] == [found.figure.surface for found in corpus.not_compared()]
    assert ["9 USD"] == [one.surface for group in corpus.reconcile() for one in group.figures]
