"""Folding."""

from __future__ import annotations

import pytest

from kzru.text import fold


@pytest.mark.parametrize(
    ("folded", "text"),
    [
        ("", ""),
        ("us$28.7 billion", "US$28.7\u00a0Billion"),
        ("28 700", "28\u202f700"),
        ("a b", "a\nb"),
        ("5-7", "5–7"),
        ("-3", "\u22123"),
        ("kazakhstan's", "Kazakhstan’s"),
        ("трех", "ТРЁХ"),
        ("өзбекстан мен қазақстан", "ӨЗБЕКСТАН мен ҚАЗАҚСТАН"),
        ("і ү ұ ғ һ ә ң", "І Ү Ұ Ғ Һ Ә Ң"),
        ("İstanbul", "İSTANBUL"),
        ("straße", "STRAße"),
        ("ниетті іске", "ниетт\u0069 \u0069ске"),
        ("sim-карта", "SIM-карта"),
    ],
)
def test_fold(folded: str, text: str) -> None:
    """Case, spaces, dashes, apostrophes and ё come to one form, and a Latin letter in a Cyrillic word to the Cyrillic one.

    A capital without a one-letter lower case stays.
    """
    assert folded == fold(text)
