"""The function words of each language, each written once, with the classes that the package documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kzru.data_files import read_data
from kzru.errors import LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.function_words import by_class, with_words
from kzru.lang.loader import function_words, load_common, read_toml
from kzru.text.fold import fold

CLASSES = load_common("word_classes")
TOPICS = (
    "changes", "clauses", "commitments", "countries", "events", "identity", "nouns", "projects", "qualifiers", "speech",
)  # fmt: skip
"""The files whose lists name words by what they do."""
EVERYWHERE = {"en": ("of", "and"), "ru": ("из", "между"), "kk": ("немесе",)}
"""Words that only function_words.toml may have."""


def raw(language: str, topic: str) -> Any:
    """Return a data file as it is written, references not followed."""
    name = f"{language}/{topic}.toml"
    return read_toml(read_data("kzru.lang", name), name)


def lists(data: Any, path: str) -> Iterator[tuple[str, list[Any]]]:
    """Yield each list of a data file with its place."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from lists(value, f"{path}.{key}")
    elif isinstance(data, list):
        yield path, data


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_sorted_and_folded(language: str) -> None:
    """Each word stands once, in the order of the letters' codes, and as texts are looked up."""
    words = list(raw(language, "function_words"))
    assert words == sorted(words)
    assert words == [fold(word) for word in words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_of_a_word_are_distinct(language: str) -> None:
    """No word has a class twice, and none is without a class."""
    for word, value in raw(language, "function_words").items():
        classes = value.split() if isinstance(value, str) else value
        assert classes, word
        assert len(classes) == len(set(classes)), word


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_is_documented(name: str) -> None:
    """A class says in one sentence what its words do."""
    meaning = CLASSES[name]
    assert meaning[0].isupper()
    assert meaning.endswith(".")
    assert len(meaning) <= 110


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_function_word_stands_in_no_other_list(language: str) -> None:
    """Where a list has all words of a class, it refers to the class."""
    for topic in TOPICS:
        for path, entries in lists(raw(language, topic), topic):
            if "ending" not in path:
                assert not set(EVERYWHERE[language]).intersection(map(str, entries)), path


def test_an_unknown_class_is_refused() -> None:
    """The message names the file and the word."""
    with pytest.raises(LexiconError, match=r"words\.toml: of: no class 'genetive'"):
        by_class({"of": "preposition genetive"}, CLASSES, "words.toml")


def test_a_word_that_another_one_of_its_class_covers_is_refused() -> None:
    """A star stands for any ending."""
    with pytest.raises(LexiconError, match="'нашей' is covered by 'наш\\*'"):
        by_class({"наш*": "possessive", "нашей": "possessive"}, CLASSES, "words.toml")


REFUSED = [
    (["<genetive>"], "a.toml: <genetive>: no class of"),
    (["<genitive>", "of"], "a.toml: 'of' is a word of a class before it"),
]


@pytest.mark.parametrize(("entries", "message"), REFUSED)
def test_a_wrong_reference_is_refused(entries: list[str], message: str) -> None:
    """A list refers to a class that exists, and has no word of it besides."""
    with pytest.raises(LexiconError, match=message):
        with_words({"joins": entries}, {"genitive": ["of"]}, CLASSES, "a.toml")


def test_a_list_has_the_words_of_its_classes_once() -> None:
    """Two classes may share a word; a class may have no word in a language; other signs are no references."""
    words = {"genitive": ["of"], "origin": ["from", "of"]}
    data = {"joins": ["<genitive>", "<origin>", "<particle>", "<", "via"], "number": 3}
    expected = {"joins": ["of", "from", "<", "via"], "number": 3}
    assert with_words(data, words, CLASSES, "a.toml") == expected


def test_latin_letters_keep_all_classes() -> None:
    """Two words of Kazakh that are spelled alike in Latin letters share their classes."""
    latin, cyrillic = function_words("kk-Latn"), function_words("kk")
    assert latin.keys() == cyrillic.keys()
    assert all(len(latin[name]) == len(words) for name, words in cyrillic.items())
