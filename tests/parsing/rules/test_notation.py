"""The notation of rules: what a pattern stands for, and which patterns are refused."""

from __future__ import annotations

import pytest

from kzru.errors import LexiconError
from kzru.parsing.rules.notation import ANYWHERE, Anchor, Gap, Item, Sign, Slot, Word, expand


@pytest.mark.parametrize(
    ("pattern", "rows"),
    [
        ("by the end", [(Word(("by",)), Word(("the",)), Word(("end",)))]),
        ("to|till now", [(Word(("to",)), Word(("now",))), (Word(("till",)), Word(("now",)))]),
        ("[the] year", [(Word(("year",)),), (Word(("the",)), Word(("year",)))]),
        ("year-end", [(Word(("year",)), Word(("-",)), Word(("end",)))]),
        ("{year}", [(Slot("", ("year",)),)]),
        ("{span:year}", [(Slot("span", ("year",)),)]),
        ("{act:noun|work-led|open}", [(Slot("act", ("noun", "work"), ("led", "open")),)]),
        ("@ ~", [(Anchor(), Sign.ADVERBS)]),
        ("@to", [(Anchor(Word(("to",))),)]),
        ("@{work}", [(Anchor(Slot("", ("work",))),)]),
        ("@ ..6 to", [(Anchor(), Gap(6), Word(("to",)))]),
        ("@ ..11-, to", [(Anchor(), Gap(11, ","), Word(("to",)))]),
        ("@ ..6-{verb}", [(Anchor(), Gap(6, Slot("", ("verb",))))]),
        ("{who:person.with|body} @", [(Slot("who", ("person.with", "body")), Anchor())]),
        ("@ .. to", [(Anchor(), Gap(ANYWHERE), Word(("to",)))]),
        ("", [()]),
    ],
)
def test_a_pattern_stands_for_rows_of_items(pattern: str, rows: list[tuple[Item, ...]]) -> None:
    """Each choice that a pattern leaves open is a row of its own, in the order of the choices."""
    assert rows == list(expand(pattern))


@pytest.mark.parametrize(
    ("pattern", "rows"),
    [
        ("to|till now", [(Word(("to", "till")), Word(("now",)))]),
        ("to|year-end|till", [(Word(("to", "till")),), (Word(("year",)), Word(("-",)), Word(("end",)))]),
        ("[the|a] {year}", [(Slot("", ("year",)),), (Word(("the", "a")), Slot("", ("year",)))]),
    ],
)
def test_words_are_joined_where_that_is_asked_for(pattern: str, rows: list[tuple[Item, ...]]) -> None:
    """A choice between words of one token each is one item then, and leads the others."""
    assert rows == list(expand(pattern, joins_words=True))
    assert "to|till" == str(Word(("to", "till")))


@pytest.mark.parametrize(
    "item", ["{act:noun|work-led}", "{year}", "~", "..", "..6", "..11-,", "..6-{verb}", "to"]
)
def test_an_item_is_written_as_it_is_read(item: str) -> None:
    """What a trace shows of an item is the notation itself."""
    ((read,),) = expand(item)
    assert item == str(read)


@pytest.mark.parametrize("pattern", ["[the year", "{year", "{a:b:c}", "{}", "@two-words"])
def test_a_fault_of_notation_is_refused(pattern: str) -> None:
    """An item that the notation does not know is a fault of the data file."""
    with pytest.raises(LexiconError):
        list(expand(pattern))
