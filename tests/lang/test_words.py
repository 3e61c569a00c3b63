"""Sets of words: what they hold, asked of one word and of many at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.lang.words import PhraseSet, WordMap, WordSet

LETTERS = st.text("абв", min_size=1, max_size=5)
STARRED = st.one_of(LETTERS, LETTERS.map("{}*".format), LETTERS.map("*{}".format))


@given(st.lists(STARRED), st.lists(LETTERS))
def test_a_set_tells_of_many_words_what_it_tells_of_each(entries: list[str], words: list[str]) -> None:
    """With stars at either end and without."""
    known = WordSet(entries)
    assert known.among(words) == [word for word in words if word in known]


@given(st.lists(STARRED), LETTERS)
def test_a_star_stands_for_any_letters(entries: list[str], word: str) -> None:
    """None included."""
    begun = any(entry.endswith("*") and word.startswith(entry[:-1]) for entry in entries)
    ended = any(entry.startswith("*") and word.endswith(entry[1:]) for entry in entries)
    assert (word in WordSet(entries)) is (word in entries or begun or ended)


@given(st.dictionaries(st.one_of(LETTERS, LETTERS.map("{}*".format)), st.integers()), LETTERS)
def test_a_map_tells_the_whole_word_first_then_its_longest_beginning(
    entries: dict[str, int], word: str
) -> None:
    """Each is asked for twice: the second answer was kept."""
    begun = [f"{word[:size]}*" for size in range(len(word), 0, -1)]
    expected = next((entries[one] for one in (word, *begun) if one in entries), None)
    known = WordMap(entries)
    assert [known.get(word), known.get(word)] == [expected, expected]


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("he said so", True),
        ("they met in omsk", False),
        ("it grew in his words", True),
        ("according to him", True),
        ("of this in", False),
        ("in-depth said", True),
        ("", False),
    ],
)
def test_a_phrase_may_stand_where_its_first_two_words_do(words: str, may: bool) -> None:
    """The third word is not asked for."""
    phrases = PhraseSet(["said", "in his words", "according to"])
    assert phrases.may_stand_in(words.split()) is may


def test_phrases_of_a_word_with_a_hyphen_are_known_by_what_stands_before_it() -> None:
    """The words of a text are cut there."""
    assert PhraseSet(["as co-chair"]).may_stand_in(["as", "co", "chair"])


@given(st.lists(st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)), st.lists(LETTERS))
def test_a_phrase_that_stands_somewhere_may_stand_there(phrases: list[str], words: list[str]) -> None:
    """The cheap answer is never no where the phrase is there."""
    known = PhraseSet(phrases)
    if any(known.length_at(words, at) for at in range(len(words))):
        assert known.may_stand_in(words)
    assert sorted(set(known.phrases)) == sorted(set(phrases))
