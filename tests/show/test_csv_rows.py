"""CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction

import attrs
import pytest

from builders.figures import figure, trade
from builders.things import DAY, commitment, document, event, project
from kzru.model import Document, Figure, Reason, Stage
from kzru.show import csv_rows
from kzru.show.csv_rows import columns
from kzru.text.span import Span
from kzru.values import Period


def rows(*figures: Figure, explain: bool = False) -> list[dict[str, str]]:
    """Return the rows that a reader of the CSV sees."""
    text = "".join(found.surface for found in figures)
    placed = [attrs.evolve(found, span=Span(0, len(found.surface))) for found in figures[:1]]
    document = Document(id="d", text=text, figures=tuple(placed))
    return list(csv.DictReader(csv_rows([document], explain=explain)))


def test_each_figure_is_a_row() -> None:
    """Its fields stand under their names, dates and numbers in plain form."""
    period = Period(date(2024, 1, 1), None)
    (row,) = rows(trade("2.5E+9", period, "about"))
    assert list(columns("figures")) == list(row)
    assert ("2500000000", "USD", "about") == (row["value"], row["unit"], row["qualifier"])
    assert ("2024-01-01", "", "trade.turnover") == (row["period_start"], row["period_end"], row["metric"])


def test_a_fraction_is_written_as_a_decimal() -> None:
    """A third has twelve digits."""
    third = figure("1", "%")
    third = attrs.evolve(third, quantity=attrs.evolve(third.quantity, value=Fraction(1, 3)))
    assert "0.333333333333" == rows(third)[0]["value"]


@pytest.mark.parametrize(
    ("cell", "speaker"),
    [
        ("'=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("'+7 701", "+7 701"),
        ("'-x", "-x"),
        ("-5", "-5"),
        ("'@SUM", "@SUM"),
        ("'=1", "\t=1"),
        ("A, “B”", "A,\n“B”"),
        ('say "x"', 'say "x"'),
        ("�[2J", "\x1b[2J"),
    ],
)
def test_cells_are_defused(cell: str, speaker: str) -> None:
    """What a spreadsheet would run gets an apostrophe; numbers and plain words do not."""
    assert cell == rows(figure("9", speaker=speaker))[0]["speaker"]


def test_the_reasons_are_a_column() -> None:
    """With *explain* the rules and words of each field are told."""
    why = (Reason("qualifier", "word before", Span(0, 5), "about"), Reason("status", "no word"))
    (row,) = rows(figure("9", why=why), explain=True)
    assert "qualifier: word before (about); status: no word" == row["why"]


def test_a_document_without_figures_has_no_rows() -> None:
    """The names of the columns are there all the same."""
    empty = Document(id="d", text="")
    assert [",".join(columns("figures")) + "\n"] == list(csv_rows([empty]))


def test_each_kind_of_record_has_its_table() -> None:
    """Commitments, projects and events, each with its columns; lists in one cell, formulas defused."""
    made = document(
        "d",
        DAY,
        commitment("=build it", actor="Kazakhstan", deadline=Period.of_year(2026), surface="built"),
        project("Aral bridge", aliases=("+AB", "the bridge"), places=("Aral",), stage=Stage.PLANNED),
        event("Lake Days", "culture", edition=3, participants=("A", "B"), period=Period(None, DAY)),
    )
    read = {
        kind: list(csv.DictReader(csv_rows([made], kind, explain=True)))
        for kind in ("commitments", "projects", "events")
    }
    for kind, (row,) in read.items():
        assert [*columns(kind), "why"] == list(row)
    assert ("'=build it", "2026-12-31", "planned") == tuple(
        read["commitments"][0][key] for key in ("action", "deadline_end", "strength")
    )
    assert ("'+AB; the bridge", "Aral", "planned", "Aral bridge") == tuple(
        read["projects"][0][key] for key in ("aliases", "places", "stage", "mentions")
    )
    assert ("3", "A; B", "", "2025-11-12") == tuple(
        read["events"][0][key] for key in ("edition", "participants", "period_start", "period_end")
    )
