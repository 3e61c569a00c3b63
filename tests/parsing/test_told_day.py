"""The day that a text gives as its own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from kzru import testing
from kzru.parsing.told_day import told_day

DAY = date(2025, 11, 12)


@pytest.mark.parametrize(
    "line",
    [
        "November 12, 2025, The Kremlin, Moscow",
        "12 November 2025",
        "Wednesday, 12 November 2025, 14:30",
        "Published: 12 November 2025, 14:05",
        "12 ноября 2025 года, 14:30",
        "12 ноября 2025 года, Москва",
        "Опубликовано: 12 ноября 2025 года",
        "2025 жылғы 12 қараша",
        "Астана, 2025 жылғы 12 қараша",
        "12.11.2025",
        "2025-11-12",
    ],
)
def test_a_dateline_tells_the_day(line: str) -> None:
    """At the top or at the end, in each language."""
    body = "\n".join(["Trade was $28 billion in 2024."] * 30)
    assert DAY == told_day(f"Talks of the two leaders\n\n{line}\n\n{body}")
    assert DAY == told_day(f"{body}\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "ASTANA, November 12, 2025 – Trade grew in 2024.",
        "ASTANA. November 12, 2025. PRESS SERVICE – Trade grew in 2024.",
        "МОСКВА, 12 ноября 2025, 14:30 — Товарооборот вырос в 2024 году.",
        "АСТАНА. 12 ноября 2025 г. – Товарооборот вырос в 2024 году.",
    ],
)
def test_a_report_opens_with_its_day(line: str) -> None:
    """Place and date stand before the dash."""
    assert DAY == told_day(line)


@pytest.mark.parametrize(
    "text",
    [
        "© 2025 Press service",
        "Copyright November 12, 2025",
        "Trade grew on 12 November 2024 in Astana",
        "Товарооборот вырос с 12 ноября 2024 года",
        "November 2025",
        "12/11/2025",
        "MOSCOW, November 12. – Trade grew.",
        "",
    ],
)
def test_no_day_is_better_than_a_wrong_one(text: str) -> None:
    """What the text speaks of, a footer, or half a date is not its day."""
    assert told_day(text) is None


@given(testing.texts())
def test_any_text_can_be_asked(text: str) -> None:
    """Nothing is raised."""
    assert isinstance(told_day(text), date | None)
