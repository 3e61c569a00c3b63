"""Tables for the terminal."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import kzru
from builders.figures import Table, figure, projects, trade
from builders.things import commitment, document, event, project, stated
from kzru import Corpus
from kzru.comparison import reconcile
from kzru.model import Change, Document, Figure, Reason, Stage, Status
from kzru.show import group_record, show_document, show_groups
from kzru.show.console import make_console
from kzru.text.span import Span
from kzru.values import Period


def groups_text(figures: Sequence[Figure], *, width: int = 80, show_all: bool = False) -> str:
    """Return what is printed of the figures' groups."""
    out = io.StringIO()
    show_groups(make_console(out, width=width), reconcile(figures), show_all=show_all)
    return out.getvalue().removesuffix("\n")


def document_text(*figures: Figure, width: int = 80, explain: bool = False) -> str:
    """Return what is printed of a document of these figures."""
    text = " ".join(found.surface for found in figures)
    starts = [sum(len(found.surface) + 1 for found in figures[:n]) for n in range(len(figures))]
    placed = [
        attrs.evolve(found, span=Span(start, start + len(found.surface)))
        for start, found in zip(starts, figures, strict=True)
    ]
    made = Document(
        id="d", text=text, published=date(2025, 11, 12), source="example.org", figures=tuple(placed)
    )
    return shown_text(made, width=width, explain=explain)


def shown_text(found: Document, *, width: int = 80, explain: bool = False) -> str:
    """Return what is printed of a document."""
    out = io.StringIO()
    show_document(make_console(out, width=width), found, explain=explain)
    return out.getvalue().removesuffix("\n")


PAIR = [
    figure("10E+9", qualifier="about", surface="US$10 billion"),
    figure("27E+9", qualifier="over", surface="US$27 billion", speaker="Aigul Omarova"),
]


def test_a_conflict_is_seen_at_once() -> None:
    """Speaker, date, words, reading and verdict stand side by side on 80 columns."""
    assert groups_text(PAIR) == (
        "  who            when        says                reads as verdict\n"
        "investment stock · RU → KZ                                              CONFLICT\n"
        "1 Vladimir Putin 12 Nov 2025 about US$10 billion 9–11 bn  conflict 2\n"
        "2 Aigul Omarova  12 Nov 2025 over US$27 billion  >27–29 bn conflict 1\n"
    ).replace("reads as verdict", "reads as  verdict").replace("9–11 bn  c", "9–11 bn   c") + (
        "  1 and 2 (17 billion USD apart, 92 %): even to the letter, only one of them can\n"
        "  be true\n"
        "\n"
        "1 thing stated more than once: 1 in conflict. 0 figures without a second to\n"
        "compare."
    )


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Long names and words wrap."""
    long = [attrs.evolve(one, speaker="A very long name of a speaker indeed" * 2) for one in PAIR]
    for shown in (groups_text([*PAIR, *long], width=width), document_text(*PAIR, *long, width=width)):
        assert width >= max(map(len, shown.splitlines()))


def test_figures_that_stand_alone_are_counted_or_listed() -> None:
    """They are left out unless asked for."""
    alone = [projects("70", Stage.UNDER_WAY), trade("5", Period.of_year(2024), status=Status.TARGET)]
    assert "2 figures without a second to compare (--all lists them)." in groups_text(alone).replace(
        "\n", " "
    )
    listed = groups_text(alone, show_all=True)
    assert "project count · under way · KZ–RU" in listed
    assert "trade turnover · target · KZ–RU · 2024" in listed
    assert "stands alone" in listed


def test_periods_that_differ_within_a_group_are_told() -> None:
    """Counts from one day name their months; a whole group's period stands in its heading."""
    shown = groups_text(
        [trade("17", Period.of_months(2025, 1, 8)), trade("20", Period.of_months(2025, 1, 9), speaker="B")]
    )
    assert "17 USD, Jan–Aug 2025" in shown
    assert "20 USD, Jan–Sep 2025" in shown


def test_a_repeated_claim_says_how_often() -> None:
    """The same words of one speaker on one day are one row."""
    shown = groups_text([figure("9", document=name) for name in "abc"])
    assert "same, 3 times" in shown


def test_many_partners_are_cut_short() -> None:
    """A claim that meets ten others names four."""
    shown = groups_text([figure("9", speaker=f"S{n}") for n in range(10)], width=120)
    assert "same 2, 3, 4, 5 …" in shown


def test_many_claims_are_listed_by_what_they_state() -> None:
    """One row for what reads alike, with how many claim it; each names the one it lies farthest from."""
    said = [figure("9", speaker=f"S{n}", start=n) for n in range(60)]
    shown = groups_text([*said, figure("27", speaker="Other", start=60)], width=100)
    assert "1 S0 and 59 more 12 Nov 2025 9 USD" in shown
    assert "conflict 2" in shown
    assert "1 and 2 (18 USD apart, 100 %): even to the letter" in shown
    assert 1 == shown.count("S0")


def test_what_is_not_listed_of_very_many_is_counted() -> None:
    """Forty of ninety-eight readings have a row, the widest disagreements first."""
    shown = groups_text([figure(str(1001 + n), speaker=f"S{n}", start=n) for n in range(98)], width=100)
    assert "and 58 more readings, of 58 claims, that are not listed" in shown
    assert "40 S97 " in shown
    assert "1 and 40 (97 USD apart, 9 %)" in shown
    agreed = groups_text(
        [figure("1..9", speaker=f"S{n}", start=n, counted=str(n)) for n in range(50)], width=100
    )
    assert "agrees" in agreed


def test_counts_read_as_whole_numbers() -> None:
    """Nine branches are nine, not 8.55 to 9.45."""
    shown = groups_text(
        [projects("9"), projects("175", speaker="B"), projects("2", speaker="C", qualifier="over")]
    )
    readings = [line[line.index("count") + 5 :].split()[0] for line in shown.splitlines()[2:5]]
    assert ["9", ">2–2.4", "175"] == readings


def test_markup_and_escapes_in_texts_are_shown_as_they_are() -> None:
    """A hostile surface or name gives no order to the terminal."""
    hostile = [attrs.evolve(PAIR[0], speaker="[red]\x1b[31mX"), PAIR[1]]
    for shown in (groups_text(hostile), document_text(*hostile)):
        assert "\x1b" not in shown
        assert "[red]�[31mX" in "".join(shown.split())


def test_a_document_is_a_table() -> None:
    """Who says what, of what, for when, how far, between whom; a name is not repeated."""
    shown = document_text(
        figure("9", surface="nine dollars"),
        trade(
            "3", Period.of_year(2024), unit="%", metric="trade.growth", change=Change.UP, surface="3 percent"
        ),
        projects(
            "5",
            Stage.PLANNED,
            status=Status.TARGET,
            speaker=None,
            surface="five",
            metric=None,
            noun_phrase="big road",
        ),
        figure("9", metric=None, stated_on=date(2020, 1, 1), origin=None, destination=None, surface="x"),
        width=100,
    )
    assert "d · 12 Nov 2025 · example.org" in shown
    assert "3 percent ↑" in shown
    assert "big road · target · planned · KZ–RU" in shown
    assert "(the text)" in shown
    assert "1 Jan 2020" in shown
    assert 2 == shown.count("Vladimir")


def test_reasons_are_told_on_demand() -> None:
    """Each figure with the rules and words that decided its fields."""
    why = (Reason("qualifier", "word before", Span(0, 5), "ab\x1bout"), Reason("status", "no word"))
    shown = document_text(figure("9", why=why, surface="nine"), explain=True)
    assert "nine @ 0–4\n    qualifier: word before (“ab�out”)\n    status: no word" in shown


def test_a_document_without_figures_says_so() -> None:
    """An empty table would look like a fault."""
    assert "no figures" in document_text()


def test_groups_are_records_too() -> None:
    """What a program needs: topic, figures by id, and each comparison with its reason."""
    figures = [figure("1"), figure("100", "RUB", speaker="B", id="g")]
    (group,) = reconcile(figures, rates=Table({("RUB", "USD"): Fraction(1, 80)}))
    found = group_record(group)
    assert ("group", "investment.stock", "RU", "KZ", "conflict") == tuple(
        found[key] for key in ("type", "metric", "origin", "destination", "verdict")
    )
    (comparison,) = found["comparisons"]
    assert {"absolute": Decimal("0.25"), "unit": "USD", "percent": Decimal("22.2222222222")} == comparison[
        "difference"
    ]
    assert (Decimal("0.0125"), "RUB", "USD") == tuple(
        comparison["rate"][key] for key in ("value", "from", "to")
    )
    assert ["literal reading"] == comparison["basis"]
    assert comparison["reason"].endswith(".")
    assert (True, None) == (comparison["is_finding"], comparison["sentences"])
    assert "investment stock · RU → KZ" == comparison["matter"]
    assert 2 == len(found["figures"])


def test_of_an_outlier_one_comparison_is_a_finding() -> None:
    """Records hold every comparison, and say which are told as findings."""
    (group,) = reconcile(
        [figure("10", id="f"), figure("10", speaker="B", id="g"), figure("27", speaker="C", id="h")]
    )
    found = [(one["verdict"], one["is_finding"]) for one in group_record(group)["comparisons"]]
    assert [("same", False), ("conflict", True), ("conflict", False)] == found


def test_the_figures_of_a_group_lead_to_where_they_stand() -> None:
    """Each has its sentence, and the title, date and address of its document."""
    page = kzru.parse(
        "Trade between Kazakhstan and Russia was $9 billion in 2024.",
        published="2025-11-12",
        title="A page",
        url="https://example.org/page",
    )
    (group,) = Corpus([page]).reconcile()
    (found,) = group_record(group)["figures"]
    assert {
        "sentence": page.text,
        "title": "A page",
        "published": "2025-11-12",
        "url": "https://example.org/page",
    } == found["evidence"]


def test_the_sentences_of_a_disagreement_are_printed() -> None:
    """Under the line that says how far apart the two are, each in quotation marks, and cut short where it is long."""
    long = f"It is nine billion {'indeed ' * 60}now"
    first = document("a", date(2025, 11, 12), stated("9", surface=long))
    second = document("b", date(2025, 11, 12), stated("27", surface="“It is 27 billion,” he said"))
    groups = Corpus([first, second]).reconcile()
    out = io.StringIO()
    show_groups(make_console(out, width=500), groups)
    printed = out.getvalue()
    assert "  “It is nine billion indeed" in printed
    assert "indeed …”\n" in printed
    assert "  “It is 27 billion,” he said" in printed
    out = io.StringIO()
    show_groups(make_console(out, width=500), groups, quotes=False)
    assert "he said" not in out.getvalue().partition("apart")[2]


def test_records_of_very_many_claims_list_the_widest() -> None:
    """One comparison for each reading that disagrees, and how many more there are."""
    said = [figure("9", speaker=f"S{n}", start=n) for n in range(60)]
    (group,) = reconcile([*said, figure("27", speaker="Other", start=60)])
    found = group_record(group)
    assert (61, 1, 61 * 60 // 2 - 1) == (
        len(found["figures"]),
        len(found["comparisons"]),
        found["comparisons_left_out"],
    )
    assert "comparisons_left_out" not in group_record(reconcile(said[:40])[0])


def test_commitments_projects_and_events_have_tables_of_their_own() -> None:
    """They follow the figures; what there is none of is left out."""
    made = document(
        "d",
        date(2025, 11, 12),
        commitment("build it\x1b[2J", actor="Kazakhstan", deadline=Period.of_year(2026)),
        project("Aral bridge", sector="transport", stage=Stage.UNDER_WAY, places=("Aral", "Shu")),
        event("Lake Days", "culture", period=Period.of_year(2025), place="Omsk"),
    )
    assert (
        "d · 12 Nov 2025\n"
        "  no figures\n"
        "\n"
        "commitment of  to do what    when  how firmly\n"
        "Kazakhstan     build it�[2J  2026  planned\n"
        "\n"
        "project      sector     stage      where\n"
        "Aral bridge  transport  under way  Aral, Shu\n"
        "\n"
        "event      kind     when  where\n"
        "Lake Days  culture  2025  Omsk\n"
    ) == shown_text(made)
    assert "event" not in shown_text(attrs.evolve(made, events=()))


def test_reasons_are_told_of_every_record() -> None:
    """Commitments by their words, projects and events by their names."""
    why = (Reason("stage", "verb", Span(0, 4), "Aral"),)
    made = document(
        "d",
        None,
        project("Aral bridge", why=why),
        event("Lake Days", why=why),
        commitment("build it", why=why),
    )
    shown = shown_text(made, explain=True)
    for title in ("Aral bridge @ 0–11", "Lake Days @ 13–22", "build it @ 24–32"):
        assert f"{title}\n    stage: verb (“Aral”)" in shown
