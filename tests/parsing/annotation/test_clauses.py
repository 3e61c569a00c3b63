"""The clauses of a sentence: where they begin, which tokens they have, and which tell of the past."""

from __future__ import annotations

from itertools import groupby

import pytest

from builders.parsed import sentence
from kzru.parsing.annotation.clauses import clause_words, past_clauses

CLAUSES = [
    ["Exports grew ,", "while imports fell"],
    ["Exports grew ,", "which is good"],
    ["Exports grew ;", "imports fell"],
    ["Exports (", "all of them )", "grew"],
    ["Exports grew", "whereas imports fell"],
    ["Exports –", "and imports –", "grew"],
    ["Exports , imports and transit grew"],
    ["Exports of 2012–13 grew at 10:30"],
    ["There are 60 students ,", "40 of whom came"],
]


@pytest.mark.parametrize("clauses", CLAUSES)
def test_clauses(clauses: list[str]) -> None:
    """Dashes, semicolons, colons and brackets with a gap part clauses, and so do certain words behind a comma."""
    words = sentence(" ".join(clauses))
    parts = [list(tokens) for _, tokens in groupby(range(len(words)), key=words.clauses.__getitem__)]
    assert clauses == [words.words(part[0], part[-1] + 1) for part in parts]


def test_same_clause() -> None:
    """Two tokens are of one clause where no boundary lies between."""
    words = sentence("Exports grew, while imports fell.")
    assert (True, False) == (words.same_clause(0, 1), words.same_clause(1, 5))


SPANS = [
    # the words, a token, the first and last words of its clause
    ("Exports ( all of them ) grew", 0, range(7)),
    ("Exports ( all of them ) grew", 3, range(2, 6)),
    ("Exports ( all , which is odd ) grew , which is good", 11, range(10, 13)),
    ("Exports grew", 1, range(2)),
]


@pytest.mark.parametrize(("text", "at", "expected"), SPANS)
def test_a_clause_goes_on_behind_brackets(text: str, at: int, expected: range) -> None:
    """The tokens of a clause are those from its first to its last, with what stands in brackets within it."""
    assert expected == sentence(text).clause_of[at]


PAST = [
    ("Exports rose", {0}),
    ("Exports rose , while imports fall", {0}),
    ("Exports grow , while imports were opened", {1}),
    ("We need speed", set()),
    ("RED United", set()),
]


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_clauses_of_the_past(text: str, expected: set[int]) -> None:
    """A clause tells of the past where it has a verb of the past, by its form or its ending."""
    assert expected == past_clauses(sentence(text))


def test_words_of_a_group_that_a_language_lacks() -> None:
    """Where a language has no words of a group there are none."""
    assert "founded" in clause_words("en", "founded", "words")
    assert frozenset() == clause_words("kk", "founded", "words")
