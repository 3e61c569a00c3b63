"""How languages spell known names: those that ship with kzru all of them, any other by the English name."""

from __future__ import annotations

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, load, load_common, spellings
from kzru.lang.people import people
from kzru.lang.projects import project_kinds
from kzru.lang.spellings import check_spellings, spellings_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_ships_with_kzru_has_them_all(language: str) -> None:
    """People, bodies that meet, and kinds of project have words in each of them."""
    for entry in load_common("people")["person"]:
        assert entry["surname"][language], entry["name"]
        assert entry["given"][language], entry["name"]
    assert all(row[language] for row in load_common("events")["bodies"].values())
    assert set(project_kinds()) == set(load(language, "projects")["kinds"])


def test_the_english_name_stands_for_what_has_no_spelling() -> None:
    """In English it is one of several."""
    assert ("Omsk",) == spellings_of("Omsk", {}, "kk", "places") == spellings_of("Omsk", {}, "en", "places")
    assert ("Омск*",) == spellings_of("Omsk", {"kk": ["Омск*"]}, "kk", "places")
    assert ("Omsk*",) == spellings_of("Omsk", {"kk": ["Омск*"]}, "kk-Latn", "places")
    assert ("Moscow", "Moskva") == spellings_of("Moscow", {"en": ["Moskva"]}, "en", "places")


def test_everybody_is_known_by_the_english_surname() -> None:
    """Whatever the spellings of the languages are."""
    found = people()
    for person in found.persons:
        assert found.named(person.name.split()[-1].casefold()) is not None


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"rivers": {}}, "no table 'rivers'; there are people"),
        ({"people": {"N. N.": ["N"]}}, "people: no 'N. N.'"),
    ],
)
def test_a_spelling_of_nothing_known_is_refused(
    table: dict[str, object], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a slip in a name would never be noticed."""
    monkeypatch.setattr(spellings, "load", lambda *_: table)
    with pytest.raises(LexiconError, match=message):
        check_spellings("en")
