"""Laws of records from elsewhere: read or refused as records, soon, and what is read is as good as what was written."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import strategies as st

import kzru
from fuzz.inputs import damaged, texts
from fuzz.law import law
from kzru import testing

NUMBERS = ("1e999999999", "-1e999999999", "1e-999999999", "9" * 5000, "1/3", "1/0", "0/1", "-0", "NaN", "Infinity", "sNaN", "1_000", "٣", " 1", "1e5", "0x10", "")  # fmt: skip
DATES = (
    "2025-11-12",
    "2025-11-12T00:00",
    "20251112",
    "2025-W46-3",
    "0000-00-00",
    "99999-01-01",
    "2025-02-30",
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from((*NUMBERS, *DATES))
    | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)
WRITTEN = st.one_of(testing.documents(), texts().map(kzru.parse)).map(kzru.dumps)


@st.composite
def changed(draw: st.DrawFn) -> str:
    """Give JSON Lines some of whose values, at any depth, are others."""
    records = [json.loads(line) for line in draw(WRITTEN).splitlines()]
    for _ in range(draw(st.integers(1, 3))):
        place: Any = draw(st.sampled_from(records))
        keys = sorted(place)
        key: Any = draw(st.sampled_from(keys))
        while isinstance(place[key], dict | list) and place[key] and draw(st.booleans()):
            place = place[key]
            key = draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        place[key] = draw(VALUES)
    return "\n".join(map(json.dumps, records))


@law(changed() | damaged(WRITTEN), examples=80)
def test_records_are_read_or_refused(text: str) -> None:
    """Those that are read can be written, read again, anchored, shown and compared."""
    try:
        documents = kzru.loads(text)
    except kzru.RecordError:
        return
    try:
        written = kzru.dumps(documents)
    except kzru.RecordError:
        return  # a number of thousands of digits, or halves of a character side by side
    assert documents == kzru.loads(written)
    for document in documents:
        assert document.anchored(date(2025, 11, 12)).published is not None
        for figure in document.figures:
            assert str(figure.quantity)
            assert kzru.compare(figure, figure).reason


@law(st.text(max_size=60) | VALUES.map(json.dumps))
def test_other_lines_are_refused(text: str) -> None:
    """Any text that is no record raises a RecordError, a blank one gives nothing."""
    try:
        documents = kzru.loads(text)
    except kzru.RecordError:
        return
    assert () == documents or not text.isspace()
