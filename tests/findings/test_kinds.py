"""Each kind of finding: where it is told, and where it must be silent."""

from __future__ import annotations

import pytest

import kzru
from kzru import FindingKind

TALKS = "2025-05-01"

Text = tuple[str, str]
"""The day of a text, and the text."""

TOLD: list[tuple[FindingKind, tuple[Text, ...]]] = [
    (
        FindingKind.CONFLICT,
        (
            (
                TALKS,
                "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $28 billion in 2024.",
            ),
            (
                TALKS,
                "President of Kazakhstan Marat Akhmetov: Trade between Kazakhstan and Russia reached $31 billion in 2024.",
            ),
        ),
    ),
    (
        FindingKind.TENSION,
        (
            (TALKS, "Trade between Kazakhstan and Russia exceeded $20 billion in 2024."),
            (TALKS, "Trade between Kazakhstan and Russia exceeded $28 billion in 2024."),
        ),
    ),
    (
        FindingKind.OUTLIER,
        (
            (TALKS, "The minister says trade between Kazakhstan and Russia reached $28.1 billion in 2024."),
            (TALKS, "Trade between Kazakhstan and Russia amounted to $28 billion in 2024."),
            (TALKS, "Trade between Kazakhstan and Russia came to about $28 billion in 2024."),
            (TALKS, "In 2024, trade between Kazakhstan and Russia totalled $19 billion."),
        ),
    ),
    (
        FindingKind.FALLING_COUNT,
        (
            (TALKS, "Trade between Kazakhstan and Russia reached $20 billion in January–September 2024."),
            (TALKS, "Trade between Kazakhstan and Russia reached $18 billion in January–November 2024."),
        ),
    ),
    (
        FindingKind.SUM,
        (
            (
                TALKS,
                (
                    "In 2024 Kazakhstan's exports to Russia were $9.5 billion, and its imports from Russia $18.2 billion. "
                    "Trade between Kazakhstan and Russia came to $31 billion in 2024."
                ),
            ),
        ),
    ),
    (
        FindingKind.GROWTH,
        (
            (
                TALKS,
                (
                    "Trade between Kazakhstan and Russia reached $30 billion in 2024. It was $25 billion in 2023. "
                    "Trade between Kazakhstan and Russia grew by 4 percent in 2024."
                ),
            ),
        ),
    ),
    (
        FindingKind.SHARE,
        (
            (
                TALKS,
                (
                    "In 2024 trade between Kazakhstan and Russia reached $28 billion, a half of Kazakhstan's foreign trade. "
                    "In 2024 Kazakhstan's foreign trade amounted to $141 billion."
                ),
            ),
        ),
    ),
    (
        FindingKind.RESTATED,
        (
            (
                "2025-05-01",
                "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $28 billion in 2024.",
            ),
            (
                "2025-06-01",
                "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $31 billion in 2024.",
            ),
        ),
    ),
    (
        FindingKind.STAGE_BACK,
        (
            ("2024-05-01", "The Syrym gas processing plant has been completed."),
            ("2025-05-01", "Construction of the Syrym gas processing plant is under way."),
        ),
    ),
    (
        FindingKind.OVERDUE,
        (
            ("2023-05-01", "Kazakhstan will build a bridge across the Syr Darya by 2024."),
            ("2025-05-01", "Trade is growing."),
        ),
    ),
    (
        FindingKind.OVERDUE,
        (
            ("2025-05-01", "Kazakhstan will open a bridge across the Syr Darya on May 9."),
            ("2025-05-19", "Trade is growing."),
        ),
    ),
    (
        FindingKind.DUE,
        (("2025-10-20", "Kazakhstan will build a bridge across the Syr Darya by the end of 2025."),),
    ),
    (
        FindingKind.REACHED,
        (
            ("2023-05-01", "Kazakhstan and Russia plan to bring mutual trade to $30 billion by 2025."),
            ("2025-05-01", "Trade between Kazakhstan and Russia reached $31 billion in 2024."),
        ),
    ),
    (
        FindingKind.DONE,
        (
            ("2023-05-01", "Kazakhstan will build the Syrym gas processing plant by 2026."),
            ("2025-05-01", "The Syrym gas processing plant has been completed."),
        ),
    ),
    (
        FindingKind.DROPPED,
        (
            ("2023-05-01", "Kazakhstan will build the Syrym gas processing plant by 2026."),
            ("2025-05-01", "Construction of the Syrym gas processing plant has been abandoned."),
        ),
    ),
]

SILENT: list[tuple[FindingKind, tuple[Text, ...]]] = [
    (
        FindingKind.CONFLICT,
        (
            (TALKS, "Trade between Kazakhstan and Russia reached $28 billion in 2024."),
            (TALKS, "Trade between Kazakhstan and China reached $44 billion in 2024."),
        ),
    ),
    (
        FindingKind.TENSION,
        (
            (TALKS, "Trade between Kazakhstan and Russia exceeded $28 billion in 2024."),
            (TALKS, "The trade of Kazakhstan and Russia reached $28.7 billion in 2024."),
        ),
    ),
    (
        FindingKind.OUTLIER,
        (
            (TALKS, "Trade between Kazakhstan and Russia reached $28.1 billion in 2024."),
            (TALKS, "Trade between Kazakhstan and Russia amounted to $28 billion in 2024."),
            (TALKS, "In 2024, trade between Kazakhstan and Russia totalled $19 billion."),
        ),
    ),
    (
        FindingKind.FALLING_COUNT,
        (
            (TALKS, "Trade between Kazakhstan and Russia reached $18 billion in January–September 2024."),
            (TALKS, "Trade between Kazakhstan and Russia reached $20 billion in January–November 2024."),
        ),
    ),
    (
        FindingKind.SUM,
        (
            (
                TALKS,
                (
                    "In 2024 Kazakhstan's exports to Russia were $9.5 billion, and its imports from Russia $18.2 billion. "
                    "Trade between Kazakhstan and Russia came to $27.7 billion in 2024."
                ),
            ),
        ),
    ),
    (
        FindingKind.GROWTH,
        (
            (
                TALKS,
                (
                    "Trade between Kazakhstan and Russia reached $26 billion in 2024. It was $25 billion in 2023. "
                    "Trade between Kazakhstan and Russia grew by 4 percent in 2024."
                ),
            ),
        ),
    ),
    (
        FindingKind.SHARE,
        (
            (
                TALKS,
                (
                    "In 2024 trade between Kazakhstan and Russia reached $28 billion, a fifth of Kazakhstan's foreign trade. "
                    "In 2024 Kazakhstan's foreign trade amounted to $141 billion."
                ),
            ),
        ),
    ),
    (
        FindingKind.RESTATED,
        (
            (
                "2025-05-01",
                "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $28 billion in 2024.",
            ),
            (
                "2025-06-01",
                "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $31 billion in 2023.",
            ),
        ),
    ),
    (
        FindingKind.STAGE_BACK,
        (
            ("2024-05-01", "Construction of the Syrym gas processing plant is under way."),
            ("2025-05-01", "The Syrym gas processing plant has been completed."),
        ),
    ),
    (
        FindingKind.STAGE_BACK,
        (
            ("2024-05-01", "Construction of the Syrym gas processing plant is under way."),
            ("2024-09-01", "The Syrym gas processing plant is to be launched in 2026."),
        ),
    ),
    (
        FindingKind.OVERDUE,
        (
            ("2023-05-01", "Kazakhstan will build a bridge across the Syr Darya by 2026."),
            ("2025-05-01", "Trade is growing."),
        ),
    ),
    (
        FindingKind.OVERDUE,
        (
            ("2025-05-01", "Kazakhstan will open a bridge across the Syr Darya on May 9."),
            ("2025-05-12", "Trade is growing."),
        ),
    ),
    (
        FindingKind.DUE,
        (("2025-02-20", "Kazakhstan will build a bridge across the Syr Darya by the end of 2025."),),
    ),
    (
        FindingKind.REACHED,
        (
            ("2023-05-01", "Kazakhstan and Russia plan to bring mutual trade to $30 billion by 2025."),
            ("2025-05-01", "Trade between Kazakhstan and Russia reached $29 billion in 2024."),
        ),
    ),
    (
        FindingKind.DONE,
        (
            ("2023-05-01", "Kazakhstan will build the Syrym gas processing plant by 2026."),
            ("2025-05-01", "The Zhaiyk gas processing plant has been completed."),
        ),
    ),
    (
        FindingKind.DROPPED,
        (
            ("2023-05-01", "Kazakhstan will build the Syrym gas processing plant by 2024."),
            ("2025-05-01", "Construction of the Syrym gas processing plant has been postponed."),
        ),
    ),
]


def corpus(texts: tuple[Text, ...]) -> kzru.Corpus:
    """Read texts, each with its day."""
    return kzru.Corpus(
        kzru.parse(text, published=day, id=f"text {number}") for number, (day, text) in enumerate(texts)
    )


def test_each_kind_has_both() -> None:
    """No kind goes without a text that has it and one that has it not."""
    assert set(FindingKind) == {kind for kind, _ in TOLD} == {kind for kind, _ in SILENT}


@pytest.mark.parametrize(("kind", "texts"), TOLD, ids=[kind for kind, _ in TOLD])
def test_a_finding_is_told(kind: FindingKind, texts: tuple[Text, ...]) -> None:
    """Once, with a sentence for each piece of evidence, and its words in the sentence."""
    (finding,) = corpus(texts).findings(kind=kind)
    assert finding.summary
    assert finding.matter
    for exhibit in finding.exhibits:
        assert exhibit.sentence
        assert exhibit.surface in exhibit.sentence
        assert exhibit.date is not None


@pytest.mark.parametrize(("kind", "texts"), SILENT, ids=[kind for kind, _ in SILENT])
def test_nothing_is_told_where_there_is_nothing(kind: FindingKind, texts: tuple[Text, ...]) -> None:
    """Texts that differ from those of a finding in what matters have none."""
    assert () == corpus(texts).findings(kind=kind)
