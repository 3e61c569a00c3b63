"""What a language is: its name, its grammar, its alphabets."""

from __future__ import annotations

import attrs
import pytest

from kzru.lang import LANGUAGES
from kzru.lang.language import Grammar, in_all_alphabets, is_of_records, language_facts
from kzru.lang.loader import load_default

GRAMMARS = {
    "en": Grammar(verb_last=False, has_cases=False, genitives_follow=False),
    "ru": Grammar(verb_last=False, has_cases=True, genitives_follow=True),
    "kk": Grammar(verb_last=True, has_cases=True, genitives_follow=False),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_tells_how_it_puts_its_words(language: str) -> None:
    """Kazakh closes the clause with the verb, Russian and Kazakh bend their nouns, Russian puts the owner last."""
    assert GRAMMARS[language] == language_facts(language).grammar


def test_what_is_not_told_is_not_so() -> None:
    """A language that says nothing has each property not."""
    assert {field.name: False for field in attrs.fields(Grammar)} == load_default("language")["grammar"]


def test_another_alphabet_has_the_same_grammar() -> None:
    """Only the words are respelled."""
    assert language_facts("kk").grammar == language_facts("kk-Latn").grammar


def test_records_name_things_in_one_language() -> None:
    """In English."""
    assert ["en"] == [language for language in LANGUAGES if is_of_records(language)]
    assert not is_of_records(None)


def test_endings_of_a_name_are_told_in_all_alphabets() -> None:
    """As names in the text have them."""
    assert ("дың", "dyñ", "'s", "'s") == in_all_alphabets(("дың", "'s"))
