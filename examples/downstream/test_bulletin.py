"""Tests of the bulletin: one of a text that is known, and one of whatever may come."""

from __future__ import annotations

from bulletin import bulletin, line
from hypothesis import HealthCheck, given, settings

import kzru
from kzru import Comparison, Corpus, testing

TEXT = """Minister of Industry of Russia Irina Lebedeva: Over 17,000 Russian companies operate in Kazakhstan.

Deputy Prime Minister of Kazakhstan Serik Abenov: More than 20,000 Russian companies operate in Kazakhstan."""


def test_two_speakers_who_disagree_make_a_line() -> None:
    """It names both, and how grave it is."""
    corpus = Corpus([kzru.parse(TEXT, published="2025-11-12")])
    (told,) = bulletin(corpus)
    assert told.startswith("TENSION between Irina Lebedeva and Serik Abenov: ")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(testing.comparisons())
def test_any_comparison_is_told_in_one_line(comparison: Comparison) -> None:
    """Whatever its texts are: what is quoted of them may hold line ends and worse."""
    assert line(comparison).splitlines() == [line(comparison)]
