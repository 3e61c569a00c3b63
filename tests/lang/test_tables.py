"""The reader of tables: what each kind of attribute takes, and what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Literal

import attrs
import pytest

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.tables import KEY, ByWord, Ending, Word, read_as, read_table
from kzru.lang.words import PhraseMap, PhraseSet, WordMap, WordSet


class Colour(StrEnum):
    """A choice."""

    RED = "red"
    BLUE = "blue"


@attrs.frozen
class Inner:
    """A table within a table."""

    size: int
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what its type allows."""
        if self.size < 0:
            raise InvalidValueError("a size is zero or more")


@attrs.frozen
class Outer:
    """A table."""

    inner: Inner
    named: bool = attrs.field(default=False, metadata={KEY: "is"})
    rest: tuple[Inner, ...] = ()


READ = [
    (str, "Ёж", "Ёж"),
    (Word, "Ёж", "еж"),
    (tuple[str, ...], ["Ab", "ab"], ("Ab", "ab")),
    (tuple[Word, ...], ["Ab"], ("ab",)),
    (tuple[Ending, ...], ["", "s"], ("", "s")),
    (frozenset[Word], ["Ab", "ab"], frozenset({"ab"})),
    (WordSet, ["Ab"], frozenset({"ab"})),
    (Mapping[Word, Word], {"A": "B"}, {"a": "b"}),
    (Mapping[Colour, tuple[str, ...]], {"red": ["rose"]}, {Colour.RED: ("rose",)}),
    (ByWord, {"hold": ["held", "holds"]}, {"held": "hold", "holds": "hold"}),
    (Literal["one", "two"], "two", "two"),
    (Any, [1, {}], [1, {}]),
    (Inner, {"size": 1, "until": date(2020, 1, 1)}, Inner(1, date(2020, 1, 1))),
    (Outer, {"inner": {"size": 1}}, Outer(Inner(1))),
    (Outer, {"inner": {"size": 1}, "is": True, "rest": [{"size": 2}]}, Outer(Inner(1), True, (Inner(2),))),
]


@pytest.mark.parametrize(("kind", "value", "expected"), READ)
def test_read(kind: Any, value: object, expected: object) -> None:
    """An entry becomes what its annotation says; what has a default may be left out."""
    assert expected == read_as(kind, value, "my.toml")


def test_words_are_read() -> None:
    """Sets and maps of words are asked for folded words."""
    assert "акимат" in read_as(WordSet, ["Аким*"], "my.toml")
    assert 2 == read_as(PhraseSet, ["pointed out"], "my.toml").length_at(["pointed", "out"], 0)
    assert "build" == read_as(WordMap, {"built": "build"}, "my.toml").get("built")
    assert (1, "build") == read_as(PhraseMap, {"built": "build"}, "my.toml").at(["built"], 0)


REFUSED = [
    (str, 5, "a string is wanted, not 5"),
    (int, True, "a whole number is wanted, not True"),
    (bool, 1, "true or false is wanted, not 1"),
    (date, "2020", "a date is wanted, not '2020'"),
    (Colour, "green", "'red' or 'blue' is wanted, not 'green'"),
    (Literal["one", "two"], ["one"], "'one' or 'two' is wanted, not ['one']"),
    (tuple[str, ...], "we", "a list of words is wanted, not 'we'"),
    (WordSet, ["we", 5], "a list of words is wanted, not ['we', 5]"),
    (frozenset[Word], ["we", ""], "an empty word, which stands in no text; leave it out"),
    (WordMap, ["we"], "a table is wanted, not ['we']"),
    (WordMap, {"we": 5}, "we: a string is wanted, not 5"),
    (Mapping[Colour, str], {"green": ""}, "'red' or 'blue' is wanted, not 'green'"),
    (Outer, 5, "a table is wanted, not 5"),
    (Outer, {}, "'inner' is missing; needed are inner"),
    (Outer, {"inner": {"size": 1}, "named": True}, "unknown key 'named'; known are inner, is, rest"),
    (Outer, {"inner": {"size": "1"}}, "inner: size: a whole number is wanted, not '1'"),
    (Outer, {"inner": {"size": -1}}, "inner: a size is zero or more"),
    (
        Outer,
        {"inner": {"size": 1}, "rest": [{"size": 1}, {"until": date(2020, 1, 1)}]},
        "rest: 2: 'size' is missing",
    ),
    (Outer, {"x" * 99: 1}, f"unknown key '{'x' * 59}…; known are"),
]


@pytest.mark.parametrize(("kind", "value", "message"), REFUSED)
def test_refused(kind: Any, value: object, message: str) -> None:
    """A fault names the file, the entry, and what would be right."""
    with pytest.raises(LexiconError) as caught:
        read_as(kind, value, "my.toml")
    assert str(caught.value).startswith(f"my.toml: {message}")


def test_a_table_is_read_into_its_class() -> None:
    """The name of the file comes first, whatever it is called."""
    assert Inner(1) == read_table(Inner, {"size": 1}, "lang/en/my.toml")
    with pytest.raises(LexiconError, match=r"^lang/en/my\.toml: size: a whole number is wanted"):
        read_table(Inner, {"size": 1.5}, "lang/en/my.toml")
