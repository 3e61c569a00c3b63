"""Hyphens and dashes between words."""

from __future__ import annotations

import pytest

from builders.parsed import sentence


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("a well-known Su-30 jet", [2, 5]),
        ("the Ayagoz–Bakhty line", [2]),
        ("trade - and transit - grew", []),
        ("grew -5", []),
        ("no dash", []),
    ],
)
def test_inner_dashes(text: str, joined: list[int]) -> None:
    """A dash joins words where no gap is on either side of it."""
    assert joined == sorted(sentence(text).inner_dashes)
