"""How firmly a number is stated."""

from __future__ import annotations

import pytest

from builders.parsed import amount, figures, sentence
from kzru.parsing.figures.qualifiers import find_qualifier
from kzru.values import Qualifier

QUALIFIERS = {
    Qualifier.EXACT: [
        "Trade reached $5 billion.",
        "Only 5 buses came.",
        "Exactly 5 buses came.",
        "A total of 5 buses came.",
        "A record 5 buses came.",
        "5 buses came.",
        "Trade is $5 billion, more than expected.",
        "Exports up to $5 billion in May 2024.",
        "Exports to Peru up to $5 billion in 2024.",
    ],
    Qualifier.ABOUT: [
        "About 5 buses came.",
        "It is roughly $5 billion.",
        "Some 5 buses came.",
        "An estimated 5 buses came.",
        "It is $5 billion or so.",
        "It is ~5 km.",
        "It is in the region of $5 billion.",
    ],
    Qualifier.OVER: [
        "Over 5 buses came.",
        "Trade exceeded $5 billion.",
        "Trade exceeded the $5 billion mark.",
        "Trade surpassed the symbolic mark of $5 billion.",
        "It topped $5 billion.",
        "It is in excess of $5 billion.",
        "It is well over 5 km.",
        "Trade already exceeds US$5 billion.",
    ],
    Qualifier.ALMOST: [
        "Almost 5 buses came.",
        "It is close to $5 billion.",
        "It is slightly less than $5 billion.",
        "Trade is approaching $5 billion.",
        "Nearly a fifth came.",
    ],
    Qualifier.UNDER: [
        "Fewer than 5 buses came.",
        "It is below $5 billion.",
        "It is just under $5 billion.",
        "It is less than a fifth.",
        "It is well under 5 km.",
    ],
    Qualifier.AT_LEAST: [
        "At least 5 buses came.",
        "No fewer than 5 buses came.",
        "It has 5 km or more.",
        "It has 5+ buses.",
        "It is 5 percent or higher.",
        "A minimum of 5 buses came.",
        "Dozens of buses came.",
        "It needs 5 buses or more.",
    ],
    Qualifier.AT_MOST: [
        "Up to 5 buses came.",
        "No more than 5 buses came.",
        "It is 5 km or less.",
        "It is 5 buses at most.",
        "Not exceeding 5 km, it is short.",
        "Loans up to $5 billion in 2024 were approved.",
    ],
    Qualifier.RANGE: [
        "From 5 to 7 buses came.",
        "About 5 to 7 buses came.",
        "Between 5 and 7 km were built.",
    ],
}


@pytest.mark.parametrize(
    ("expected", "text"), [(one, text) for one, texts in QUALIFIERS.items() for text in texts]
)
def test_qualifier(expected: Qualifier, text: str) -> None:
    """Words before or behind the number, or the verb that rules it, tell how firm it is."""
    found = find_qualifier(sentence(text), amount(text))
    assert (expected, True) == (found.value, bool(found.rule))


def test_the_words_are_told() -> None:
    """A finding names the words that decided."""
    text = "Trade exceeded the $5 billion mark."
    found = find_qualifier(sentence(text), amount(text))
    assert "exceeded" == sentence(text).words(found.first, found.last)


LISTED = [
    ("More than 6,000 workers and 3,000 engineers came.", [Qualifier.OVER, Qualifier.OVER]),
    ("Up to 10, 15 and 20 percent were sold.", [Qualifier.AT_MOST] * 3),
    ("About 5 km and 3 buses were bought.", [Qualifier.ABOUT, Qualifier.EXACT]),
    ("Over 5 buses came from 3 cities.", [Qualifier.OVER, Qualifier.EXACT]),
    ("Over 5 buses and nearly 3 cars came.", [Qualifier.OVER, Qualifier.ALMOST]),
    ("From 5 to 7 buses and 3 cars came.", [Qualifier.RANGE, Qualifier.EXACT]),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_qualifier_of_a_list(text: str, expected: list[Qualifier]) -> None:
    """The qualifier of a list's first number is that of the others, where they are of one kind."""
    assert expected == [figure.qualifier for figure in figures(text)]
