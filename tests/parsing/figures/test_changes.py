"""The size of a change, and the level that something changed to."""

from __future__ import annotations

import pytest

from builders.parsed import amounts, sentence
from kzru.parsing.figures.changes import find_change

CHANGES = [
    # sentence, the direction of each of its amounts
    ("Trade grew by 10 percent.", ["up"]),
    ("Trade grew 10 percent.", ["up"]),
    ("Trade grew by more than 10 percent.", ["up"]),
    ("Trade grew sharply, by 10 percent.", ["up"]),
    ("Trade is up 10 percent.", ["up"]),
    ("Trade grew to $10 billion.", [None]),
    ("Trade grew by 10 percent to $5 billion.", ["up", None]),
    ("Trade fell by a third.", ["down"]),
    ("Prices dropped 5 percent.", ["down"]),
    ("Prices were cut by 25 basis points.", ["down"]),
    ("An increase of 10 percent was noted.", ["up"]),
    ("A 10 percent increase was noted.", ["up"]),
    ("A 10 percent annual growth was noted.", ["up"]),
    ("A decline of 3 km was noted.", ["down"]),
    ("It is 5 percent higher than in May.", ["up"]),
    ("It is 5 percent lower.", ["down"]),
    ("It is 5 percent more than in May.", ["up"]),
    ("Trade doubled.", ["up"]),
    ("Prices halved.", ["down"]),
    ("Trade rose from 40 to 60 percent.", [None, None]),
    ("Trade amounted to $5 billion.", [None]),
    ("It makes up 10 percent of trade.", [None]),
    ("Up to 10 percent were sold.", [None]),
    ("The price rose and 5 buses came.", [None]),
    ("It rose in May and again by 10 percent.", ["up"]),
    ("It was signed by 10 ministers.", [None]),
    ("It is 5 percent of the whole.", [None]),
    ("There are 5 increases.", [None]),
    ("The growing fleet was used by 10 ministers.", [None]),
    ("It lies 5 km above sea level.", [None]),
    ("Prices fell below $60.", [None]),
    ("It gave up 5 percent of the land.", [None]),
    ("They added a 5 km loop.", [None]),
    ("They added 5 km.", ["up"]),
    ("Trade jumped an annual 5 percent.", ["up"]),
    ("It is 5 percent less than in Peru.", [None]),
    ("It is 5 percent less than planned.", [None]),
    ("Exports: $5 billion (+6%).", [None, "up"]),
    ("Exports: $5 billion (-6%).", [None, "down"]),
    ("It is -6 degrees (+2 degrees at noon).", [None, None]),
    ("They will increase the share to a level of 5 percent.", [None]),
    ("The share of loss-making firms is 5 percent.", [None]),
    ("Trade – 5 km; growth – 6 km.", [None, None]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_change(text: str, expected: list[str | None]) -> None:
    """A number right behind a word of change, or behind "by", is the size of the change; behind "to" it is a level."""
    words = sentence(text)
    found = [find_change(words, amount).value for amount in amounts(text)]
    assert expected == [None if change is None else change.value for change in found]
