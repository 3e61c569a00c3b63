"""Beginnings of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kzru.text.beginnings import Beginnings

LETTERS = st.text("аб", min_size=1, max_size=5)


@given(st.sets(LETTERS), LETTERS)
def test_a_word_has_every_beginning_of_it_once(beginnings: set[str], word: str) -> None:
    """The longest first, however short they are."""
    expected = [word[:size] for size in range(len(word), 0, -1) if word[:size] in beginnings]
    assert Beginnings({one: one for one in beginnings}).of(word) == expected
