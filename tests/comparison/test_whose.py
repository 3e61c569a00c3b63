"""Whose and what of a figure is, in words."""

from __future__ import annotations

import pytest

from builders.figures import exports, figure, oil, projects, trade
from kzru.comparison.topic import topic_of
from kzru.comparison.whose import matter_text
from kzru.model import Change, Figure, Stage, Status


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("trade turnover · KZ–RU", trade("28", None)),
        ("trade turnover · CN–KZ–RU", trade("28", None, subject=("CN", "KZ", "RU"))),
        ("trade turnover", trade("28", None, subject=None)),
        ("investment stock · RU → KZ", figure("9")),
        ("investment stock · RU → …", figure("9", destination=None)),
        ("trade exports (wheat) · KZ → RU", exports("9", item="wheat")),
        ("change of trade exports · KZ → …", exports("9", destination=None, change=Change.UP)),
        ("trade growth · KZ–RU", trade("3", None, unit="%", metric="trade.growth")),
        ("energy oil volume (oil production) · KZ", oil("5")),
        (
            "plant · Turkestan Region",
            projects("9", metric=None, counted="plant", subject=("Turkestan Region",)),
        ),
        ("project count · under way · KZ–RU", projects("70", Stage.UNDER_WAY)),
        ("trade turnover · target · KZ–RU", trade("28", None, status=Status.TARGET)),
        ("something unnamed", figure("9", metric=None, origin=None, destination=None)),
    ],
)
def test_whose_and_what_of_is_told_in_words(words: str, told: Figure) -> None:
    """Countries by their codes, other owners by their English names; what narrows the metric stands in brackets."""
    assert words == matter_text(topic_of(told))
