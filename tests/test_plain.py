"""Text of documents is harmless on a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.plain import plain


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("US$5 billion", "US$5\n   billion\t"),
        ("�[31mred�[0m", "\x1b[31mred\x1b[0m"),
        ("�]0;title�", "\x1b]0;title\x07"),
        ("a�b", "a\x9bb"),
        ("a�b", "a\u202eb"),
        ("a�b", "a\ud800b"),
        ("28,7 млрд", "28,7\N{NO-BREAK SPACE}млрд"),
        ("қазақ өңір һ «ё» “a” — € ₸ →", "қазақ өңір һ «ё» “a” — € ₸ →"),
        ("Kazakh\u00adstan", "Kazakh\u00adstan"),
        ("a b 中", "a\u3000b\u2028中"),
        ("[bold]", "[bold]"),
    ],
)
def test_orders_to_the_terminal_are_defused(shown: str, text: str) -> None:
    """Control characters become visible, all else stays."""
    assert shown == plain(text)


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    """Whatever the text, one line without controls, and doing it twice changes nothing."""
    shown = plain(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert shown == plain(shown)
