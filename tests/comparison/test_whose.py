"""Whose and what of a figure is, in words."""

from __future__ import annotations

import pytest

from builders.figures import exports, figure, oil, projects, trade
from kzru.comparison.topic import topic_of
from kzru.comparison.whose import matter_text
from kzru.model import Change, Figure


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("trade turnover of Kazakhstan and Russia", trade("28", None)),
        ("trade turnover of China, Kazakhstan and Russia", trade("28", None, subject=("CN", "KZ", "RU"))),
        ("trade turnover", trade("28", None, subject=None)),
        ("investment stock, Russia → Kazakhstan", figure("9")),
        ("investment stock, Russia → any", figure("9", destination=None)),
        ("trade exports (wheat), Kazakhstan → Russia", exports("9", item="wheat")),
        ("change of trade exports, Kazakhstan → any", exports("9", destination=None, change=Change.UP)),
        ("trade growth of Kazakhstan and Russia", trade("3", None, unit="%", metric="trade.growth")),
        ("energy oil volume (oil production) of Kazakhstan", oil("5")),
        (
            "plant of Turkestan Region",
            projects("9", metric=None, counted="plant", subject=("Turkestan Region",)),
        ),
        ("something unnamed", figure("9", metric=None, origin=None, destination=None)),
    ],
)
def test_whose_and_what_of_is_told_in_words(words: str, told: Figure) -> None:
    """Countries by their English names, other owners by theirs; what narrows the metric stands in brackets."""
    assert words == matter_text(topic_of(told))
