"""Bars: both readings of each claim on one axis, and the same in words."""

from __future__ import annotations

import pytest

from builders.figures import figure
from builders.pages import Reader
from kzru import compare, reconcile
from kzru.drawing import bars_of
from kzru.drawing.bars import MOST_BARS
from kzru.model import Figure

TEN = figure("10000000000", qualifier="about", surface="US$10 billion")
MORE = figure("27000000000", qualifier="over", surface="US$27 billion", start=50, speaker="Aigul Omarova")


def drawn(of: str) -> list[tuple[str, dict[str, str | None]]]:
    """Return the tags of a drawing."""
    return Reader(of).tags


def test_a_comparison_is_drawn() -> None:
    """A thick bar, a thin line and a tick for each claim, and an arrow where one is open."""
    tags = drawn(bars_of(compare(TEN, MORE)))
    classes = [(tag, told.get("class")) for tag, told in tags]
    assert 2 == classes.count(("rect", "conflict"))
    assert 2 == classes.count(("line", "conflict"))
    assert 2 == classes.count(("line", "value"))
    assert 1 == classes.count(("path", "conflict"))


def test_the_picture_is_told_in_words() -> None:
    """Who does not see it hears who says what, and both readings."""
    (_, told), *_ = drawn(bars_of(compare(TEN, MORE)))
    assert "img" == told["role"]
    assert told["aria-label"] == (
        "investment stock, Russia → Kazakhstan. "
        "Vladimir Putin: about US$10 billion (12 Nov 2025), ordinarily 9 to 11 billion USD, to the letter 8 to 12 billion USD. "
        "Aigul Omarova: over US$27 billion (12 Nov 2025), ordinarily over 27 to 29 billion USD, to the letter more than 27 billion USD."
    )


def test_bars_stand_in_the_order_of_their_numbers() -> None:
    """The bar of 10 lies left of that of 27 and does not touch it."""
    bars = [told for tag, told in drawn(bars_of(compare(TEN, MORE))) if tag == "rect"]
    left, right = (float((bar["x"] or "").rstrip("%")) for bar in bars)
    assert left + float((bars[0]["width"] or "").rstrip("%")) < right


def test_figures_of_no_common_unit_are_not_drawn() -> None:
    """What is not comparable has no axis."""
    assert not bars_of(compare(TEN, figure("10", "km")))


def test_a_group_is_drawn_with_its_disagreements() -> None:
    """Claims that agree with all are plain."""
    alike = figure("27500000000", qualifier="over", start=90, speaker="Pavel Orlov")
    (group,) = reconcile([TEN, MORE, alike])
    classes = [told.get("class") for tag, told in drawn(bars_of(group)) if tag == "rect"]
    assert 3 == len(classes)
    assert "conflict" in classes


def test_a_large_group_is_cut() -> None:
    """A page is to be read; those that disagree stay."""
    many = [figure("27000000000", start=40 * at, speaker=f"Speaker {at}") for at in range(1, 60)]
    (group,) = reconcile([*many, TEN])
    page = bars_of(group)
    assert MOST_BARS == sum(tag == "rect" for tag, _ in drawn(page))
    assert "US$10 billion" in page


@pytest.mark.parametrize("value", ["0", "-5", "1e-900", "9" * 900, "3..5"])
def test_any_number_is_drawn(value: str) -> None:
    """Numbers that nobody states are no fault."""
    one, other = figure(value), figure("7", start=50, speaker="Aigul Omarova")
    assert bars_of(compare(one, other)).startswith("<svg")


def test_a_hostile_name_stays_text() -> None:
    """In the label and in the words alike."""

    def named(name: str) -> Figure:
        return figure("27", start=50, speaker=name)

    usual = [tag for tag, _ in drawn(bars_of(compare(TEN, named("x"))))]
    assert usual == [tag for tag, _ in drawn(bars_of(compare(TEN, named('"><script>'))))]
