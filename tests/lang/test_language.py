"""What a language is: its name, how it orders its words, its cases and alphabets."""

from __future__ import annotations

import attrs
import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.declension import name_words
from kzru.lang.language import Order, in_all_alphabets, is_latin, is_of_records, language_facts
from kzru.lang.loader import load_default
from kzru.lang.nouns import noun_rules
from kzru.lang.tables import read_table

ALPHABETS = (*LANGUAGES, "kk-Latn")
HEAD_FIRST = Order(**{field.name: False for field in attrs.fields(Order)})
HEAD_LAST = Order(**{field.name: True for field in attrs.fields(Order)})
ORDERS = {"en": HEAD_FIRST, "ru": HEAD_FIRST, "kk": HEAD_LAST, "kk-Latn": HEAD_LAST}


@pytest.mark.parametrize("language", ALPHABETS)
def test_a_language_tells_how_it_orders_its_words(language: str) -> None:
    """In Kazakh, in both of its alphabets, all that belongs to a verb or noun stands before it, in English and Russian behind."""
    assert ORDERS[language] == language_facts(language).order


def test_an_order_that_is_not_told_is_that_of_english() -> None:
    """A language that says nothing puts its words as English does."""
    assert HEAD_FIRST == read_table(
        Order, load_default("language")["order"], "lang/default/language.toml: order"
    )


@pytest.mark.parametrize("row", load_default("language")["order"])
def test_a_part_stands_before_or_behind(row: str) -> None:
    """Another word in a row of the order is an error that says which there are."""
    rows = {**load_default("language")["order"], row: "last"}
    with pytest.raises(LexiconError, match=f"{row}: 'before' or 'behind' is wanted, not 'last'"):
        read_table(Order, rows, "lang/xa/language.toml: order")


@pytest.mark.parametrize(
    ("expected", "language"), [(False, "en"), (True, "ru"), (True, "kk"), (True, "kk-Latn")]
)
def test_a_language_has_cases_where_it_tells_their_endings(expected: bool, language: str) -> None:
    """Russian and Kazakh names bend."""
    assert expected is name_words(language).has_cases


@pytest.mark.parametrize(
    ("expected", "language"), [(False, "en"), (True, "ru"), (False, "kk"), (False, "kk-Latn")]
)
def test_genitives_follow_where_a_language_tells_their_endings(expected: bool, language: str) -> None:
    """In Russian alone whose something is stands behind it bare."""
    assert expected is noun_rules(language).genitives_follow


@pytest.mark.parametrize(
    ("expected", "language"), [(False, "en"), (True, "ru"), (True, "kk"), (True, "kk-Latn")]
)
def test_modifiers_are_told_where_endings_tell_them(expected: bool, language: str) -> None:
    """Any English word may stand before a noun."""
    assert expected is noun_rules(language).before.are_told


@pytest.mark.parametrize(
    ("expected", "language"), [(True, "en"), (False, "ru"), (False, "kk"), (True, "kk-Latn")]
)
def test_words_tell_in_which_letters_a_language_is_written(expected: bool, language: str) -> None:
    """Kazakh has two alphabets."""
    assert expected is is_latin(language)


def test_each_word_of_an_english_name_has_a_capital() -> None:
    """Of others the first alone has."""
    assert ["en"] == [language for language in LANGUAGES if language_facts(language).title_case]


def test_kazakh_sentences_may_drop_their_subject() -> None:
    """English and Russian ones have at least a pronoun."""
    assert ["kk"] == [language for language in LANGUAGES if language_facts(language).drops_subject]


def test_records_name_things_in_one_language() -> None:
    """In English."""
    assert ["en"] == [language for language in LANGUAGES if is_of_records(language)]
    assert not is_of_records(None)


def test_endings_of_a_name_are_told_in_all_alphabets() -> None:
    """As names in the text have them."""
    assert ("дың", "dyñ", "'s", "'s") == in_all_alphabets(("дың", "'s"))
