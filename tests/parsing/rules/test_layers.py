"""The layers of a sentence as classes of words for every file of rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from builders.parsed import sentence
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.rules.anchored import AnchoredPattern
from kzru.parsing.rules.layers import LAYERS


class View(NamedTuple):
    """All tokens of a sentence."""

    sentence: Sentence
    keys: Sequence[str]
    first: int
    last: int


TEXT = "In 2024 Kazakhstan sent 5 tonnes via port-3 to Astana, Minister Aidar Saparov said."
VIEW = View(sentence(TEXT), sentence(TEXT).keys, 0, len(sentence(TEXT)))


@pytest.mark.parametrize(
    ("layer", "tokens"),
    [
        ("PERIOD", ["2024"]),
        ("COUNTRY", ["kazakhstan"]),
        ("UNIT", ["tonnes"]),
        ("PLACE", ["astana"]),
        ("PERSON", ["aidar", "saparov"]),
        ("DASH", ["-"]),
        ("CAPITAL", ["in", "kazakhstan", "astana", "minister", "aidar", "saparov"]),
        ("DIGITS", ["2024", "5", "3"]),
        ("MARK", ["-", ",", "."]),
    ],
)
def test_a_layer_holds_its_tokens(layer: str, tokens: list[str]) -> None:
    """Each layer is a class of the tokens that belong to it."""
    held = [VIEW.keys[at] for at in range(VIEW.last) if LAYERS[layer](VIEW, at)]
    assert [token for token in held if token in tokens] == tokens
    assert set(held) <= {*tokens, "in"}


@pytest.mark.parametrize(
    ("pattern", "token", "fits"),
    [
        ("@ + {DASH} + {DIGITS}", "port", True),
        ("@ + {UNIT}", "5", False),
        ("@ {UNIT}", "5", True),
        ("{WORD} + {DASH} + @", "3", True),
        ("{WORD} + @", "5", False),
    ],
)
def test_a_joint_asks_that_no_gap_stands_there(pattern: str, token: str, fits: bool) -> None:
    """A plus sign holds where the tokens on its sides touch, on either side of the anchor."""
    at = VIEW.keys.index(token)
    assert fits == (AnchoredPattern(pattern, LAYERS).match(VIEW, at, at + 1) is not None)
