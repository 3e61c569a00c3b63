"""What a document as a whole tells: its countries, and whom a surname means."""

from __future__ import annotations

from datetime import date

import pytest

from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.statements import find_statements


def frame(text: str, language: str = "en") -> DocumentFrame:
    """Return the frame of a text, its statements found."""
    found = DocumentFrame(text, language, date(2025, 11, 12))
    found.statements = find_statements(found, "d")
    return found


PARTIES = [
    ("Kazakhstan and Russia trade. Kazakhstan sells to Russia.", None, ("KZ", "RU")),
    ("Kazakhstan and Russia trade. Kazakhstan sells to Russia.", "RU", ("RU", "KZ")),
    ("Kazakhstan grows. Kazakhstan builds.", None, ("KZ",)),
    ("Kazakhstan, Russia and Uzbekistan trade.", None, ()),
    ("The farm grows.", None, ()),
    ("The farm grows.", "KZ", ("KZ",)),
]


@pytest.mark.parametrize(("text", "own", "expected"), PARTIES)
def test_the_sides_are_the_two_countries_named_most(
    text: str, own: str | None, expected: tuple[str, ...]
) -> None:
    """The speaker's country is one of them; where three are named alike, "the sides" names none."""
    assert expected == frame(text).parties(own)


def test_two_countries_are_implied_where_both_are_spoken_of() -> None:
    """A country that is named once is not meant where nobody is named."""
    assert ("KZ", "RU") == frame("Kazakhstan and Russia trade. Kazakhstan sells to Russia.").both(None)
    assert () == frame("Kazakhstan grows and trades with Russia.").both(None)


def test_home_is_the_only_country_or_that_of_the_language() -> None:
    """Where a document names one country it is at home there; where it names none, in that of its language."""
    assert "KZ" == frame("Kazakhstan grows.").home("RU")
    assert "RU" == frame("The farm grows.").home("RU")
    assert frame("Kazakhstan, Uzbekistan and Armenia trade.").home("RU") is None


SURNAMES = [
    ("en", "Trade Minister Aidar Junisov left.", "junisov", ("Aidar Junisov", True)),
    ("en", "“We grow,” Aidar Junisov said.", "junisov", ("Aidar Junisov", True)),
    ("ru", "Министр Айдар Жунисов уехал.", "жунисову", ("Айдар Жунисов", False)),
    ("ru", "Говорили с министром Айдаром Жунисовым.", "жунисов", ("Айдар Жунисов", True)),
    ("en", "Aidar Junisov left.", "junisov", None),
    ("en", "Trade Minister Aidar Junisov left.", "petrov", None),
]


@pytest.mark.parametrize(("language", "text", "key", "expected"), SURNAMES)
def test_a_surname_means_who_was_introduced(
    language: str, text: str, key: str, expected: tuple[str, bool] | None
) -> None:
    """An office before the full name introduces a person, and so does speaking."""
    assert expected == frame(text, language).people.introduced(key)
