"""The title of a text: the line above its sentences, and what is none."""

from __future__ import annotations

import pytest

import kzru

TITLES = [
    (
        "Meeting with the Prime Minister of Kazakhstan\n\nThe sides met. They talked.",
        "Meeting with the Prime Minister of Kazakhstan",
    ),
    ("November 12, 2025, Moscow\n\nTrade talks in Moscow\n\nThe sides met.", "Trade talks in Moscow"),
    ("# Trade talks in Moscow\n\nThe sides met.", "Trade talks in Moscow"),
    ("Share\n\nThe sides met.", None),
    ("The sides met.\n\nThey talked.", None),
    ("President Tokayev:\n\nDear friends! The sides met.", None),
    ("Trade talks in Moscow", None),
    ("- 12 plants\n- 13 roads\n\nThe sides met.", None),
    ("", None),
    (
        "Встреча с Премьер-министром Казахстана\n\n12 ноября 2025 года\n\nСтороны встретились.",
        "Встреча с Премьер-министром Казахстана",
    ),
    (
        "12 ноября 2025 года\n\nВстреча с Премьер-министром\n\nСтороны встретились.",
        "Встреча с Премьер-министром",
    ),
    ("Сегодня стороны встретились.\n\nОни говорили.", None),
    (
        "Премьер-министрдің сөйлеген сөзі\n\nҚұрметті әріптестер! Сауда өсіп келеді.",
        "Премьер-министрдің сөйлеген сөзі",
    ),
    ("2025 жылғы 12 қараша\n\nСауда туралы келіссөздер\n\nТараптар кездесті.", "Сауда туралы келіссөздер"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_is_the_line_above_the_sentences(text: str, title: str | None) -> None:
    """A date above it is passed over; a sentence, a label, an item of a list and a single word are no title."""
    assert title == kzru.parse(text).title


def test_a_title_that_is_given_goes_before() -> None:
    """What the caller knows is not looked for."""
    assert kzru.parse("Talks in Moscow\n\nThe sides met.", title="Talks").title == "Talks"
