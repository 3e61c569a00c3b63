"""Names, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given

from kzru.lang.identity import name_words
from kzru.testing import texts
from kzru.text.names import Name, stem

WORDS = name_words()


def read(text: str) -> Name:
    """Return the name as the words of all languages read it."""
    return Name.read(text, WORDS)


@pytest.mark.parametrize(
    ("text", "words", "head"),
    [
        ("the Baikal Gate project", {"baikal", "gate"}, None),
        ("Ilek–Sagiz railway line", {"ilek", "sagiz", "railway"}, "railway"),
        ("construction of the Aral bridge", {"aral", "bridge"}, None),
        ("branch of the Ural school in Omsk", {"branch", "ural", "school", "omsk"}, "branch"),
        ("Kazakhstan’s first tidal plant", {"kazakhstan", "tidal", "plant"}, "plant"),
        ("desalination station", {"desalination", "plant"}, "plant"),
        ("строительство моста", {"моста"}, "моста"),
        ("in", set(), None),
        ("", set(), None),
    ],
)
def test_a_name_has_telling_words_and_a_head(text: str, words: set[str], head: str | None) -> None:
    """Articles, prepositions and words such as "project" are no part of what tells a name."""
    found = read(text)
    assert (words, head) == (set(found.words), found.head)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the first plant", {"1"}),
        ("Soyuz-5", {"5"}),
        ("21st forum", {"21"}),
        ("второй завод", {"2"}),
        ("plant", set()),
    ],
)
def test_numbers_are_told_apart(text: str, numbers: set[str]) -> None:
    """Digits and ordinals alike."""
    assert numbers == set(read(text).numbers)


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("Culture Days in Russia", {"RU"}),
        ("visit of the guest from Kazakhstan to Russia", {"RU"}),
        ("Kazakhstan–Russia forum", set()),
        ("forum in Omsk, Russia", set()),
        ("дни культуры в России", {"RU"}),
    ],
)
def test_a_country_may_be_where_a_thing_is(text: str, grounds: set[str]) -> None:
    """Behind "in" or "to" it is, elsewhere it is not."""
    assert grounds == set(read(text).grounds)


@pytest.mark.parametrize(
    ("text", "distinctive"),
    [
        ("Aral bridge", True),
        ("the Baikal Gate", True),
        ("Gas pipeline", False),
        ("Nuclear power plant in Kazakhstan", False),
        ("first school", False),
        ("school", False),
    ],
)
def test_a_proper_name_is_hardly_given_twice(text: str, distinctive: bool) -> None:
    """A capital at the beginning makes no proper name of a common word."""
    assert distinctive is read(text).is_distinctive


def test_initials_take_a_hyphenated_word_as_one_or_as_several() -> None:
    """Two letters are too few to know a name by."""
    assert {"tcitr", "titr"} == set(read("Trans-Caspian International Transport Route").initials)
    assert set() == set(read("Aral bridge").initials)


def test_forms_of_a_word_begin_alike() -> None:
    """Roughly, in every language."""
    assert stem("advancing") == stem("advanced")
    assert stem("расширить") == stem("расширение")


@given(texts())
def test_any_text_can_be_a_name(text: str) -> None:
    """Whatever it holds; read twice it is the same, and articles change nothing."""
    assert read(text) == read(text)
    assert read(text).words == read(f"the {text}").words
