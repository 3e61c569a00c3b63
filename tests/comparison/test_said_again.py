"""An amount that its text gives in another currency too."""

from __future__ import annotations

import pytest

import kzru
from kzru.comparison.said_again import said_again
from kzru.parsing.document import parse_document

LEFT = [
    ("Kazakhstan's trade with Russia exceeded 1.5 trillion rubles ($15.6 billion) in 2024.", ["1.5 trillion rubles"]),
    ("Kazakhstan's trade with Russia exceeded $15.6 billion (1.5 trillion rubles) in 2024.", ["1.5 trillion rubles"]),
    ("Kazakhstan's trade with Russia exceeded 1.5 trillion rubles (7 trillion tenge) in 2024.", ["7 trillion tenge"]),
    (
        "In 2024, Kazakhstan's trade with Russia reached 2 trillion rubles, ($22 billion) or 10 trillion tenge.",
        ["2 trillion rubles", "10 trillion tenge"],
    ),
    ("In 2024, Kazakhstan's trade with Russia reached 2 trillion rubles, or $22 billion.", ["2 trillion rubles"]),
    ("Kazakhstan's trade with Russia exceeded 1.5 trillion rubles, and that with Peru $5 billion, in 2024.", []),
    ("Kazakhstan's trade with Russia exceeded 1.5 trillion rubles in 2024 ($12 billion in 2020).", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEFT)
def test_of_two_currencies_one_is_left(text: str, expected: list[str]) -> None:
    """Dollars are judged, or what is not in brackets; what is of another matter or time is no other currency of it."""
    found = parse_document(text, published="2025-03-05", language="en")
    left = said_again(found.figures)
    assert expected == [one.surface for one in found.figures if (one.document, one.id) in left]


def test_a_text_does_not_contradict_its_own_rate() -> None:
    """A headline in dollars agrees with its text in rubles and dollars, whatever the rate of the table is."""
    texts = [
        "Kazakhstan's trade with Russia exceeded $15.6 billion in 2024.",
        "Kazakhstan's trade with Russia exceeded 1.5 trillion rubles ($15.6 billion) in 2024.",
    ]
    corpus = kzru.Corpus(
        kzru.parse(text, id=f"text-{at}", published="2025-03-05") for at, text in enumerate(texts)
    )
    (group,) = corpus.reconcile()
    assert group.verdict == "same"
    assert [one.reason for one in corpus.not_compared()] == ["it is told in another currency too"]
