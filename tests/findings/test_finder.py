"""Findings of a corpus: their order, their ids, what is asked for, and what is known of the reason."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru import FindingKind
from kzru.cli.arguments import FINDINGS, VERDICTS
from kzru.testing import documents

TEXTS = [
    (
        "kremlin.example",
        "2025-05-01",
        (
            "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $28 billion in 2024. Kazakhstan will build "
            "a bridge across the Syr Darya by the end of June 2025."
        ),
    ),
    (
        "akorda.example",
        "2025-05-01",
        (
            "President of Kazakhstan Marat Akhmetov: Trade between Kazakhstan and Russia reached $31 billion in 2024. Inflation in "
            "Kazakhstan was 8 percent in 2024."
        ),
    ),
    (
        "agency.example",
        "2025-05-02",
        "Trade between Kazakhstan and Russia exceeded $27 billion in 2024. Inflation in Kazakhstan was 12 percent in 2024.",
    ),
]


def corpus(order: list[int]) -> kzru.Corpus:
    """Read the texts in some order."""
    return kzru.Corpus(
        kzru.parse(text, published=day, id=source, source=source, url=f"https://{source}/1")
        for source, day, text in (TEXTS[place] for place in order)
    )


@pytest.fixture(name="findings", scope="module")
def _findings() -> tuple[kzru.Finding, ...]:
    return corpus([0, 1, 2]).findings()


def test_the_gravest_stand_first_and_of_these_the_widest(findings: tuple[kzru.Finding, ...]) -> None:
    """A conflict goes before a tension and a promise; of two conflicts the one whose readings lie farther apart."""
    order = [*FindingKind]
    places = [order.index(finding.kind) for finding in findings]
    assert places == sorted(places)
    first, second = findings[:2]
    assert ("macro inflation · KZ · 2024", "trade turnover · KZ–RU · 2024") == (
        first.matter,
        second.matter,
    )
    assert (first.gap or 0) > (second.gap or 0) > 0


def test_ids_follow_from_the_records_alone(findings: tuple[kzru.Finding, ...]) -> None:
    """The order of the documents changes nothing, and further documents leave the ids of what was found."""
    order = [0, 1, 2]
    random.Random(7).shuffle(order)  # noqa: S311
    assert [finding.id for finding in findings] == [finding.id for finding in corpus(order).findings()]
    assert {finding.id for finding in corpus([0, 1]).findings()} <= {finding.id for finding in findings}
    assert len({finding.id for finding in findings}) == len(findings)


ASKED = [
    ({"verdict": "tension"}, 0),
    ({"kind": "due"}, 1),
    ({"metric": "macro.*"}, 1),
    ({"subject": "RU"}, 1),
    ({"who": "akhmetov"}, 2),
    ({"source": "kremlin"}, 2),
    ({"period": kzru.Period.of_year(2023)}, 0),
    ({"period": kzru.Period.of_year(2024), "verdict": "conflict"}, 2),
]


def test_a_reprint_tells_nothing_new(findings: tuple[kzru.Finding, ...]) -> None:
    """What the same speakers say in the same words once more is one finding, by where they said it first."""
    again = [kzru.parse(text, published="2025-05-20", id=f"again-{source}") for source, _, text in TEXTS[:2]]
    both = kzru.Corpus([*corpus([0, 1, 2]), *again]).findings(kind="conflict", metric="trade.*")
    first = [
        finding for finding in findings if finding.matter.startswith("trade") and finding.kind == "conflict"
    ]
    assert [finding.id for finding in first] == [finding.id for finding in both]


@pytest.mark.parametrize(("asked", "number"), ASKED)
def test_what_is_asked_for_is_selected(asked: dict[str, object], number: int) -> None:
    """Each question narrows the findings; several narrow them together."""
    assert number == len(corpus([0, 1, 2]).findings(**asked))  # type: ignore[arg-type]


def test_what_is_known_is_passed_over(findings: tuple[kzru.Finding, ...]) -> None:
    """What an analyst has seen is not told again."""
    seen, *rest = findings
    assert rest == list(corpus([0, 1, 2]).findings(known={seen.id}))


def test_reasons_stand_where_they_bear(findings: tuple[kzru.Finding, ...]) -> None:
    """Mirror statistics explain the trade of two presidents, and nothing of inflation."""
    inflation, trade = findings[:2]
    assert {"cif-fob", "trade-system"} <= {reason.id for reason in trade.known_reasons}
    assert () == inflation.known_reasons
    for reason in trade.known_reasons:
        assert reason.source.startswith("http")


def test_what_one_sentence_sets_side_by_side_is_no_conflict() -> None:
    """A speaker who tells two numbers in one breath tells them apart."""
    text = "Trade between Kazakhstan and Russia reached $20 billion in 2024, and trade between Kazakhstan and Russia reached $28 billion in 2024."
    assert () == kzru.Corpus([kzru.parse(text, published="2025-05-01")]).findings()


def test_a_series_tells_one_matter_in_time() -> None:
    """Figures of other matters, and sizes of change, stand in no series of levels."""
    text = (
        "Trade between Kazakhstan and Russia reached about $28 billion in 2024. It was $26 billion in 2023. Trade between Kazakhstan and China "
        "was $44 billion in 2024. Trade between Kazakhstan and Russia grew by 4 percent in 2024."
    )
    points = kzru.Corpus([kzru.parse(text, published="2025-05-01")]).series(
        "trade.turnover", subject=["RU", "KZ"]
    )
    assert ["$26 billion", "$28 billion"] == [point.figure.surface for point in points]
    assert points[1].literal != points[1].ordinary
    assert [2023, 2024] == [point.day.year for point in points]


def test_the_command_line_knows_the_kinds() -> None:
    """Its list, which does not wait for the tables, is that of the findings."""
    assert FINDINGS == tuple(FindingKind)
    assert set(VERDICTS) < set(kzru.Verdict)


@given(st.lists(documents(), max_size=3, unique_by=lambda document: document.id))
def test_any_corpus_has_findings_in_order(some: list[kzru.Document]) -> None:
    """Whatever the records say, findings are made, and ordered."""
    found = kzru.Corpus(some).findings()
    assert [finding.order for finding in found] == sorted(finding.order for finding in found)
    for finding in found:
        assert finding.text
