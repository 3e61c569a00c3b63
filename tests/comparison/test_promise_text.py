"""What is promised is told in one wording, and nobody in it twice."""

from __future__ import annotations

import pytest

import kzru
from kzru.comparison.promise_text import promise_text

TEXTS = [
    (
        [
            "Kazakhstan and Russia agreed to raise the transit of oil to 12 million tonnes.",
            "Kazakhstan will raise the transit of oil to 12 million tonnes.",
        ],
        "Kazakhstan and Russia to raise the transit of oil to 12 million tonnes",
    ),
    (
        ["Peru will build a port in Osh by 2030.", "Kazakhstan and Russia will build a school in Oral."],
        "Peru to build a port in Osh",
    ),
    (["Решено построить школу в Уральске."], "«построить школу в Уральске»"),
]


@pytest.mark.parametrize(("texts", "expected"), TEXTS)
def test_a_promise_is_told_with_whoever_acts(texts: list[str], expected: str) -> None:
    """Who is told alone and as one of two is told once; where nobody is known, what is to be done stands alone."""
    corpus = kzru.Corpus([kzru.parse(text, published="2026-03-05") for text in texts])
    assert expected in map(promise_text, corpus.commitments)
