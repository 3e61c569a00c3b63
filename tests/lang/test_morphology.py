"""Dictionary forms of Russian and Kazakh nouns, and of Russian adjectives."""

from __future__ import annotations

import pytest

from kzru.lang.morphology import modifier_form, noun_form
from kzru.parsing.document import parse_document

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
    ("станков", "станок"),
    ("лет", "год"),
    ("банок", "банка"),
    ("самолетов", "самолёт"),
    ("этажа", "этаж"),
    ("котлованами", "котлован"),
    ("криптовалют", "криптовалюта"),
    ("бизнес-инкубаторов", "бизнес-инкубатор"),
    ("пострадавших", "пострадавший"),
    ("вернувшихся", "вернувшийся"),
    ("остальных", "остальной"),
    ("Ёлок", "ёлка"),
    ("𖘽", "𖘽"),
    ("-", "-"),
    ("ъ", "ъ"),
]


@pytest.mark.parametrize(("word", "noun"), NOUNS)
def test_noun(word: str, noun: str) -> None:
    """A noun that no data file lists comes back to its dictionary form; what is none stays as it is."""
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
    ("морских", "порт", "морской"),
    ("портовых", "кран", "портовый"),
    ("основных", "этап", "основной"),
    ("третьих", "школа", "третья"),
    ("ваших", "студент", "ваш"),
    ("этих", "земля", "эта"),
    ("рыбьих", "глаз", "рыбий"),
    ("птичьих", "гнездо", "птичье"),
    ("новых", "автомобиль", "новый"),
    ("новых", "модель", "новая"),
    ("новых", "время", "новое"),
    ("новых", "коллега", "новый"),
    ("новых", "цифробанк", "новый"),
]


@pytest.mark.parametrize(("word", "noun", "form"), MODIFIERS)
def test_modifier(word: str, noun: str, form: str) -> None:
    """An adjective comes back in the gender of its noun; a noun in the genitive stays."""
    assert form == modifier_form(word, noun, "ru")


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


def test_english_has_none() -> None:
    """A language without such tables keeps its words."""
    assert ("trees", "green") == (noun_form("trees", "en"), modifier_form("green", "tree", "en"))
