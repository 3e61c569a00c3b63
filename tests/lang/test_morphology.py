"""Dictionary forms of Russian and Kazakh nouns, with pymorphy3 and without."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from kzru.lang import morphology
from kzru.lang.morphology import analyzer, modifier_form, noun_form
from kzru.parsing.document import parse_document


@pytest.fixture(params=["dictionary", "plain rules"])
def source(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Have forms come from pymorphy3 where it is installed, then from the plain rules."""
    if request.param == "plain rules":
        monkeypatch.setattr(morphology, "analyzer", lambda: None)
    else:
        pytest.importorskip("pymorphy3")
    noun_form.cache_clear()
    modifier_form.cache_clear()
    yield str(request.param)
    noun_form.cache_clear()
    modifier_form.cache_clear()


NOUNS = [
    ("технопарков", "технопарк"),
    ("музеев", "музей"),
    ("мощностей", "мощность"),
    ("спортсменок", "спортсменка"),
    ("теплостанций", "теплостанция"),
    ("сооружений", "сооружение"),
    ("теплицы", "теплица"),
    ("лаборатории", "лаборатория"),
    ("ателье", "ателье"),
    ("вахтовиков", "вахтовик"),
]


@pytest.mark.usefixtures("source")
@pytest.mark.parametrize(("word", "noun"), NOUNS)
def test_noun(word: str, noun: str) -> None:
    """A noun that no data file lists comes back to its dictionary form, from whichever source."""
    assert noun == noun_form(word, "ru")


MODIFIERS = [
    ("новых", "школа", "новая"),
    ("совместных", "предприятие", "совместное"),
    ("больших", "завод", "большой"),
    ("последних", "год", "последний"),
    ("средних", "школа", "средняя"),
    ("действующих", "производство", "действующее"),
    ("российско-казахстанских", "проект", "российско-казахстанский"),
    ("Казахстанских", "турист", "Казахстанский"),
    ("юных", "юноша", "юный"),
    ("долгих", "время", "долгое"),
    ("космонавта", "проект", "космонавта"),
]


@pytest.mark.usefixtures("source")
@pytest.mark.parametrize(("word", "noun", "form"), MODIFIERS)
def test_modifier(word: str, noun: str, form: str) -> None:
    """An adjective comes back in the gender of its noun; a noun in the genitive stays."""
    assert form == modifier_form(word, noun, "ru")


@pytest.mark.usefixtures("source")
def test_noun_phrase_of_a_figure() -> None:
    """The phrase of a count is in its dictionary form, the phrase and its head."""
    (figure,) = parse_document("Открыто 12 новых совместных технопарков.", language="ru").figures
    assert ("технопарк", "новый совместный технопарк") == (figure.counted, figure.noun_phrase)


KAZAKH = [
    ("Облыста 4 стадионға жөндеу жасалды.", "стадион", "стадион"),
    ("Былтыр 30 жел генераторын орнаттық.", "генератор", "жел генераторы"),
    ("Аймақта 24 елді мекен бар.", "елді мекен", "елді мекен"),
    ("Банкте 5000 теңге емес, 40 шот бар.", "шот", "шот"),
]


@pytest.mark.parametrize(("text", "noun", "phrase"), KAZAKH)
def test_kazakh_noun(text: str, noun: str, phrase: str) -> None:
    """Endings of case come off; the noun that another one belongs to is the head."""
    figure = parse_document(text, language="kk").figures[-1]
    assert (noun, phrase) == (figure.counted, figure.noun_phrase)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pymorphy3 is not installed there is no analyzer, and no error."""
    monkeypatch.setitem(sys.modules, "pymorphy3", None)
    assert analyzer.__wrapped__() is None


def test_english_has_none() -> None:
    """A language without such tables keeps its words."""
    assert ("trees", "green") == (noun_form("trees", "en"), modifier_form("green", "tree", "en"))
