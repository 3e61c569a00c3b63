"""From the data files of a language to the words of its classes."""

from __future__ import annotations

import pytest

from kzru.lang import LANGUAGES, load
from kzru.parsing.annotation.tags import classes_of
from kzru.parsing.entries import number_forms, tag_entries, words_called
from kzru.parsing.kinds import Kind

WORDS = [
    ("en", "of", {"preposition", "genitive", "origin", "light"}),
    ("en", "village of", {"town"}),
    ("ru", "между", {"preposition", "between", "partner", "instrumental_after"}),
    ("ru", "пятого", {"ordinal"}),
    ("kk", "және", {"conjunction", "and", "coordinator", "list"}),
]


@pytest.mark.parametrize(("language", "word", "names"), WORDS)
def test_a_word_has_the_classes_of_all_files(language: str, word: str, names: set[str]) -> None:
    """Those of function_words.toml, and those of the lists of other files."""
    masks = [meaning.value for text, meaning in tag_entries(language) if text == word]
    assert names <= {name for mask in masks for name in classes_of(mask)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_one_entry(language: str) -> None:
    """However many classes it has: the commonest words of a language have the most."""
    entries = list(tag_entries(language))
    assert len({text for text, _ in entries}) == len(entries)
    assert {meaning.kind for _, meaning in entries} == {Kind.TAGS}


def test_forms_of_a_number_word() -> None:
    """A word in braces stands for each of its endings."""
    assert {"пятый", "пятого"} <= set(number_forms(load("ru", "numbers"), "пят{ord}"))
    assert list(number_forms(load("en", "numbers"), "twice")) == ["twice"]


def test_words_of_the_number_grammar() -> None:
    """A language without a list has no words of it."""
    assert "нан" in words_called("kk", "from_ending")
    assert not words_called("en", "from_ending")
