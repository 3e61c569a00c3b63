"""The converter by itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kzru.errors import RecordError
from kzru.model import Mention
from kzru.serial import make_converter
from kzru.text import Span
from kzru.values import Period

MENTION = Mention(Span(3, 6), "oil")
RECORD = {"start": 3, "end": 6, "surface": "oil", "statement": None, "stage": None}


def test_it_reads_and_writes_objects_of_the_model() -> None:
    """A user's own classes may hold them."""
    converter = make_converter()
    assert converter.unstructure(MENTION) == RECORD
    assert converter.structure(RECORD, Mention) == MENTION
    assert converter.structure([RECORD, RECORD], list[Mention]) == [MENTION, MENTION]
    assert converter.unstructure((Period.of_year(2024),)) == [{"start": "2024-01-01", "end": "2024-12-31"}]


def test_its_errors_have_the_whole_path() -> None:
    """Also where the model's objects lie within something else."""
    faulty = [RECORD, RECORD | {"surface": None}, RECORD | {"surface": "coal"}]
    with pytest.raises(RecordError) as caught:
        make_converter().structure(faulty, list[Mention])
    assert str(caught.value) == (
        "expected a string, not None @ $[1].surface; "
        "mention: the surface 'coal' is not as long as the span 3–6 @ $[2]"
    )


def test_every_call_makes_a_new_one() -> None:
    """What one caller registers, another does not see."""
    mine = make_converter()
    mine.register_unstructure_hook(Decimal, str)
    assert mine.unstructure(Decimal("1E3")) == "1E+3"
    assert str(make_converter().unstructure(Decimal("1E3"))) == "1000"
