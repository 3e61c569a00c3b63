"""Tokens."""

from __future__ import annotations

import time

import pytest

from kzru.text import Token, TokenKind, tokenize


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], ""),
        ([], " \u00a0\n"),
        (["US", "$", "28.7", "billion"], "US$28.7 billion"),
        (["28,700,000.5", "t"], "28,700,000.5 t"),
        (["28 700 000", "тонн"], "28 700 000 тонн"),
        (["28\u202f700", "тонн"], "28\u202f700 тонн"),
        (["28'700'000"], "28'700'000"),
        (["2024", "300"], "2024 300"),
        (["12", "3456"], "12 3456"),
        (["28,7", "млрд", "долл", "."], "28,7 млрд долл."),
        (["U.S.", "exports"], "U.S. exports"),
        (["т.е.", "треть"], "т.е. треть"),
        (["Kazakhstan’s", "share"], "Kazakhstan’s share"),
        (["5", "–", "7", "%"], "5–7%"),
        (["a", "_", "b"], "a_b"),
        (["жетпіс", "бес"], "жетпіс бес"),
        (["21", "st"], "21st"),
    ],
)
def test_tokenize(expected: list[str], text: str) -> None:
    """Numbers keep their separators, abbreviations their points, words their apostrophes; marks stand alone."""
    assert expected == [token.text for token in tokenize(text)]


def test_tokens_know_key_place_and_kind() -> None:
    """A token of a part of a text has its offsets in the whole."""
    expected = [
        Token("Ещё", "еще", 4, 7, TokenKind.WORD),
        Token("3", "3", 8, 9, TokenKind.NUMBER),
        Token("%", "%", 9, 10, TokenKind.MARK),
    ]
    assert expected == list(tokenize("Да. Ещё 3%!", 4, 10))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["1 234", "1'234", "a.", "a'", "1,", "1.", "’", "12345", "ж.т.", "\u00a0", "1 "]
)
def test_tokenizing_takes_linear_time(piece: str) -> None:
    """Repeating what a token may be made of sends the pattern into no backtracking."""
    text = piece * 100_000
    begin = time.process_time()
    for _ in tokenize(text):
        pass
    assert time.process_time() - begin < 5
