"""Figures of a statement paired with those of its translation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.figures import UNITS, figure, projects, quantity
from kzru.comparison import Alignment, align
from kzru.model import Change, Document, Figure, Stage, Status
from kzru.parsing.document import parse_document
from kzru.testing import documents
from kzru.values import Period, Quantity, RelativePeriod, TimeUnit, Unit

LAST_YEAR = RelativePeriod(unit=TimeUnit.YEAR, offset=-1)
RATIO = Unit("ratio", "share")
A_FIFTH = attrs.evolve(figure("9"), quantity=Quantity(value=Fraction(1, 5), unit=RATIO))

RUSSIAN = """Президент Казахстана Касым-Жомарт Токаев: В прошлом году взаимная торговля достигла 24,5 миллиарда долларов.
Работает 14 новых предприятий, грузопоток вырос на 8 процентов. За три года построено 310 километров дорог.

Президент России Владимир Путин: Российские инвестиции в Казахстан превышают 11 миллиардов долларов."""
ENGLISH = """President of Kazakhstan Kassym-Jomart Tokayev: Last year mutual trade reached US$24.5 billion.
Freight traffic grew by 8 percent, and 14 new enterprises are at work.

President of Russia Vladimir Putin: Russian investment in Kazakhstan exceeds US$12 billion."""


def document(*figures: Figure, name: str = "d") -> Document:
    """Return a document of figures, each laid out behind the one before it."""
    start, text, placed = 0, "", []
    for number, one in enumerate(figures):
        span = attrs.evolve(one.span, start=start, end=start + len(one.surface))
        placed.append(attrs.evolve(one, document=name, id=f"{name}-{number}", span=span))
        text += one.surface + " "
        start = len(text)
    return Document(id=name, text=text, figures=tuple(placed))


def amounts(*values: str) -> Document:
    """Return a document that states these amounts of dollars one after another."""
    return document(*(figure(value) for value in values))


def outcome(found: Alignment) -> tuple[list[str], list[str], list[str]]:
    """Return the pairs as "a=b", and the surfaces that stand in one document only."""
    return (
        [f"{pair.a.quantity.value}={pair.b.quantity.value}" for pair in found.pairs],
        [str(one.quantity.value) for one in found.only_in_document],
        [str(one.quantity.value) for one in found.only_in_translation],
    )


@pytest.mark.parametrize(
    ("pairs", "only_in_document", "only_in_translation", "stated", "translated"),
    [
        ("", "", "", "", ""),
        ("", "5", "", "5", ""),
        ("1=1 2=2", "", "", "1 2", "1 2"),
        ("1=1 3=3", "2", "", "1 2 3", "1 3"),
        ("1=1 3=3", "", "2", "1 3", "1 2 3"),
        ("1=1 2=2 3=3", "", "", "1 2 3", "1 3 2"),
        ("1=1 2=2 3=3", "", "", "1 2 3", "3 1 2"),
        ("1=1 2=7 3=3", "", "", "1 2 3", "1 7 3"),
        ("1=1 1=1 4=4", "", "1", "1 1 4", "1 1 1 4"),
        ("1=7 1=1", "", "", "1 1", "7 1"),
        ("1=1 2=7 3=3", "5", "", "1 2 3 5", "1 7 3"),
        ("1=1 2=2 3=3 4=4 5=5 6=6", "9", "8", "9 1 2 3 4 5 6", "1 2 3 4 5 6 8"),
    ],
)
def test_pairs(
    pairs: str, only_in_document: str, only_in_translation: str, stated: str, translated: str
) -> None:
    """Equal amounts are paired, also where two changed places; one that is left over is paired with another nearby."""
    expected = (pairs.split(), only_in_document.split(), only_in_translation.split())
    assert expected == outcome(align(amounts(*stated.split()), amounts(*translated.split())))


@pytest.mark.parametrize(
    ("differences", "a", "b"),
    [
        ("", figure("9"), figure("9")),
        ("value", figure("9"), figure("8")),
        ("unit", figure("9"), figure("9", "RUB")),
        ("value unit", figure("9"), figure("8", "RUB")),
        ("", figure("28000", "m"), figure("28", "km")),
        ("value", figure("28000", "m"), figure("27", "km")),
        ("", figure("20", "%"), A_FIFTH),
        ("unit", figure("9", "km"), figure("9", "count")),
        ("value qualifier", figure("5..7"), figure("6")),
        ("", figure("5..7"), figure("5..7")),
        ("qualifier", figure("9", qualifier="over"), figure("9", qualifier="about")),
        ("period", figure("9"), figure("9", period=Period.of_year(2024))),
        ("", figure("9", relative_period=LAST_YEAR), figure("9", relative_period=LAST_YEAR)),
        (
            "",
            figure("9", relative_period=LAST_YEAR),
            figure("9", relative_period=LAST_YEAR, period=Period.of_year(2024)),
        ),
        ("period", figure("9", relative_period=LAST_YEAR), figure("9")),
        ("status", figure("9"), figure("9", status=Status.TARGET)),
        ("stage", projects("9", Stage.PLANNED), projects("9")),
        ("change", figure("9", change=Change.UP), figure("9", change=Change.DOWN)),
        ("metric", figure("9"), figure("9", metric="trade.turnover")),
        ("origin destination", figure("9"), figure("9", origin="KZ", destination="RU")),
        ("speaker", figure("9"), figure("9", speaker=None)),
        ("", projects("9", counted="проект"), projects("9", counted="project")),
        ("", figure("9", stated_on=None), figure("9", stated_on=date(2025, 1, 1))),
    ],
)
def test_differences(differences: str, a: Figure, b: Figure) -> None:
    """A pair tells the fields in which the two differ in what they say; conversion and wording are no difference."""
    (pair,) = align(document(a), document(b)).pairs
    assert tuple(differences.split()) == pair.differences
    assert pair.agrees is (differences == "")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure("9"), figure("8", "count")),
        (figure("9", "km"), figure("8", "%")),
        (figure("9", metric=None), figure("8")),
        (figure("9", metric="trade.turnover"), figure("8")),
    ],
)
def test_different_things_are_not_paired(a: Figure, b: Figure) -> None:
    """What differs in value and in what is measured stands in one text only."""
    assert ([], ["9"], ["8"]) == outcome(align(document(a), document(b)))


def test_the_fields_tell_equal_values_apart() -> None:
    """Of two figures of one value that changed places each finds its own."""
    trade, export = figure("10", "%", metric="trade.growth"), figure("10", "%", metric="export.growth")
    ends = figure("1"), figure("2")
    found = align(document(ends[0], trade, export, ends[1]), document(ends[0], export, trade, ends[1]))
    assert found.agrees


def test_far_away_is_not_moved() -> None:
    """A value that stands at the beginning of one text and at the end of the other is missing in both."""
    between = [str(number) for number in range(100, 120)]
    found = align(amounts("7", *between), amounts(*between, "7"))
    assert (["7"], ["7"]) == outcome(found)[1:]


def test_a_statement_and_its_translation() -> None:
    """The Russian figures find the English ones; what is left out and what is given differently is told."""
    day = "2025-11-12"
    found = align(parse_document(RUSSIAN, published=day), parse_document(ENGLISH, published=day))
    assert [
        ("24,5 миллиарда долларов", "US$24.5 billion", ()),
        ("14", "14", ()),
        ("8 процентов", "8 percent", ()),
        ("11 миллиардов долларов", "US$12 billion", ("value",)),
    ] == [(pair.a.surface, pair.b.surface, pair.differences) for pair in found.pairs]
    assert ["310 километров"] == [one.surface for one in found.only_in_document]
    assert () == found.only_in_translation
    assert not found.agrees


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "metric": st.sampled_from([None, "trade.turnover", "investment.stock"]),
    "change": st.sampled_from([None, *Change]),
    "speaker": st.sampled_from([None, "A", "B"]),
}
figures = st.builds(
    lambda value, unit, fields: attrs.evolve(figure("9"), quantity=quantity(value, unit), **fields),
    st.sampled_from(["1", "2", "1000", "1..2"]),
    st.sampled_from(list(UNITS)),
    st.fixed_dictionaries(FIELDS),
)
some = st.lists(figures, max_size=12)


@pytest.mark.slow
@given(documents(max_records=6))
def test_a_document_agrees_with_itself(one: Document) -> None:
    """Every figure finds itself, and nothing differs."""
    found = align(one, one)
    assert [(figure, figure) for figure in one.figures] == [(pair.a, pair.b) for pair in found.pairs]
    assert found.agrees


@given(some, some)
def test_align_is_symmetric(stated: list[Figure], translated: list[Figure]) -> None:
    """The other way round gives the same pairs, mirrored."""
    a, b = document(*stated, name="a"), document(*translated, name="b")
    forth, back = align(a, b), align(b, a)
    assert {(p.a.id, p.b.id, p.differences) for p in forth.pairs} == {
        (p.b.id, p.a.id, p.differences) for p in back.pairs
    }
    assert forth.only_in_document == back.only_in_translation
    assert forth.only_in_translation == back.only_in_document


@given(some, some)
def test_every_figure_is_accounted_for_once(stated: list[Figure], translated: list[Figure]) -> None:
    """A figure is in one pair or in one text only."""
    a, b = document(*stated), document(*translated)
    found = align(a, b)
    assert sorted([p.a.id for p in found.pairs] + [one.id for one in found.only_in_document]) == sorted(
        one.id for one in a.figures
    )
    assert sorted([p.b.id for p in found.pairs] + [one.id for one in found.only_in_translation]) == sorted(
        one.id for one in b.figures
    )


@given(st.lists(figures, min_size=1, max_size=12), st.data())
def test_what_is_left_out_is_missing(stated: list[Figure], data: st.DataObject) -> None:
    """Where a translation lacks one figure, that one, or its like, is told, and all others agree."""
    lost = data.draw(st.integers(0, len(stated) - 1))
    found = align(document(*stated), document(*stated[:lost], *stated[lost + 1 :]))
    (missing,) = found.only_in_document
    assert stated[lost].quantity == missing.quantity
    assert () == found.only_in_translation
    assert all(pair.agrees for pair in found.pairs)


@given(st.lists(figures, min_size=1, max_size=12), st.data())
def test_what_is_changed_differs_in_value(stated: list[Figure], data: st.DataObject) -> None:
    """Where a translation gives one figure another value, that pair alone differs."""
    at = data.draw(st.integers(0, len(stated) - 1))
    other = attrs.evolve(stated[at], quantity=Quantity(value=Decimal(77), unit=stated[at].unit))
    if stated[at].quantity.value is None:
        return
    found = align(document(*stated), document(*stated[:at], other, *stated[at + 1 :]))
    assert [("value",)] == [pair.differences for pair in found.pairs if not pair.agrees]
    assert ((), ()) == (found.only_in_document, found.only_in_translation)


@pytest.mark.slow
def test_long_documents_take_linear_time() -> None:
    """Thousands of figures that nothing tells apart, or that all differ, are paired all the same."""
    size = 2000
    tens = amounts(*["10"] * size)
    assert size == len(align(tens, tens).pairs)
    assert size == len(align(tens, amounts(*["11"] * size)).pairs)
