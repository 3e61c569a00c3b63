"""The names of a sentence: kind, English name and part of each, and what the document tells of them."""

from __future__ import annotations

from datetime import date

import pytest

from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.statements import find_statements
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span


def sentence(text: str, language: str, published: date | None = date(2026, 3, 5)) -> Sentence:
    """Return the text as one sentence of a document that it is all of."""
    frame = DocumentFrame(text, language, published)
    frame.statements = find_statements(frame, "d")
    return AnnotatedText(text, frame).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))


PARTS = [
    ("en", "Visit of President Putin to the Republic of Belarus", [("Vladimir Putin", "of"), ("Belarus", "to")]),
    ("en", "They met in Minsk with the President of Kazakhstan", [("Minsk", "in"), ("Kassym-Jomart Tokayev", "with")]),
    ("en", "Chairwoman of the Federation Council of Russia, Valentina Matviyenko, spoke", [("Valentina Matviyenko", "")]),
    ("en", "The deputy President of Kazakhstan spoke at the SCO", [("Kazakhstan", "of"), ("SCO", "in")]),
    ("en", "Putin's talks in the village of Kurama", [("Vladimir Putin", "of"), ("Kurama", "in")]),
    ("ru", "визит Президента России Владимира Путина в Астану", [("Vladimir Putin", "of"), ("Astana", "to")]),
    ("ru", "Касым-Жомарт Токаев выступил в Астане", [("Kassym-Jomart Tokayev", ""), ("Astana", "in")]),
    ("ru", "Президент Казахстана прибыл в Москву из Минска", [("Kassym-Jomart Tokayev", ""), ("Moscow", "to"), ("Minsk", "of")]),
    ("kk", "Қазақстан Президентінің Ресейге сапары", [("Kassym-Jomart Tokayev", "of"), ("Russia", "to")]),
    ("kk", "Астана Владимир Путинмен Мәскеуде келісті", [("Astana", ""), ("Vladimir Putin", "with"), ("Moscow", "in")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), PARTS)
def test_names_and_their_parts(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    """A preposition, a case or an ending tells whether a name is of, to, in or with."""
    assert expected == [(name.name, name.role) for name in sentence(text, language).names]


PEOPLE = [
    ("en", "Trade Minister Aidar Junisov spoke.", "Aidar Junisov", "office"),
    ("en", "Trade Minister Aidar Junisov spoke. Junisov left.", "Aidar Junisov", "document"),
    ("en", "His Estonian counterpart Jaan Saar spoke.", "Jaan Saar", "office"),
    ("ru", "Министр Айдар Жүнісов выступил.", "Aidar Zhunisov", "office"),
    ("ru", "Он говорил с вице-премьером Иваном Петровым.", "Ivan Petrov", "office"),
    ("ru", "Министр Загипа Омарова выступила.", "Zagipa Omarova", "office"),
    ("ru", "Министр Айдар Жүнісов выступил. С Жүнісовым говорили.", "Aidar Zhunisov", "document"),
    ("ru", "Министр Айдар Нурланович Жүнісов выступил. Жүнісов уехал.", "Aidar Zhunisov", "document"),
    ("kk", "Министр Айдар Жүнісов сөйледі.", "Aidar Zhunisov", "office"),
    ("kk", "Министр Айдар Жүнісов сөйледі. Жүнісовтің сөзі ұзақ.", "Aidar Zhunisov", "document"),
    ("kk", "Олар министр Айдар Жүнісовпен сөйлесті. Жүнісов кетті.", "Aidar Zhunisov", "document"),
]


@pytest.mark.parametrize(("language", "text", "name", "known_by"), PEOPLE)
def test_people_are_known_by_office_or_document(language: str, text: str, name: str, known_by: str) -> None:
    """Whom no table knows is known by the office before the name, then by the surname alone."""
    people = [found for found in sentence(text, language).names if found.kind == "person"]
    assert {name} == {found.name for found in people}
    assert known_by == people[-1].known_by


NOBODY = [
    ("en", "Silver Junisov left. Junisov spoke."),
    ("en", "Roman Holiday is a film."),
    ("en", "The Foreign Minister visited the Caspian Summit."),
    ("ru", "Министр приехал в Новый Узень."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_without_an_office_a_name_is_no_person(language: str, text: str) -> None:
    """Two words with a capital are a person only where an office, a speech, a title or a first name tells it."""
    assert [] == [name for name in sentence(text, language).names if name.kind == "person"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Министр Айдар Сеитов приехал. Министр Павел Громов ждал. Громов Сеитову вручил орден."),
        ("kk", "Министр Айдар Сеитов келді. Министр Павел Громов күтті. Громов Сеитовты шақырды."),
    ],
)
def test_two_surnames_side_by_side_are_two_people(language: str, text: str) -> None:
    """A surname before another one, in a case, is no first name of it."""
    people = [name.name for name in sentence(text, language).names if name.kind == "person"]
    assert ["Aidar Seitov", "Pavel Gromov", "Pavel Gromov", "Aidar Seitov"] == people


def test_of_two_surnames_side_by_side_the_first_speaks() -> None:
    """Who says something is the first of them: the other one is in a case."""
    text = "Министр Айдар Сеитов келді. Министр Павел Громов күтті. Громов Сеитовты Омбыға шақырды."
    frame = DocumentFrame(text, "kk", None)
    assert "Павел Громов" == frame.people.full_names.whole(["Громов", "Сеитовты"])


def test_a_surname_of_two_people_means_neither() -> None:
    """Where two people of a document share a surname, the surname by itself is nobody's name."""
    text = "Trade Minister Aidar Junisov met Energy Minister Marat Junisov. Junisov spoke."
    people = [name for name in sentence(text, "en").names if name.kind == "person"]
    assert [("Aidar Junisov", "office"), ("Marat Junisov", "office")] == [
        (one.name, one.known_by) for one in people
    ]


def test_the_name_begins_behind_the_office() -> None:
    """A name has the tokens of its office, and says where the name itself begins."""
    (name,) = sentence("Deputy Prime Minister Ivan Petrov spoke.", "en").names
    assert (0, 3, 5) == (name.first, name.begin, name.last)


def test_without_a_date_nobody_holds_an_office() -> None:
    """Who the president is follows from the date of the text."""
    names: list[Name] = list(sentence("He saw the President of Kazakhstan", "en", None).names)
    assert [("country", "Kazakhstan", "KZ")] == [(name.kind, name.name, name.country) for name in names]


def test_a_sentence_without_a_document_has_names() -> None:
    """What needs no document is found without one."""
    text = "Trade Minister Aidar Junisov met Putin in Minsk."
    words = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary("en", Lexicon.default()))
    assert ["Aidar Junisov", "Vladimir Putin", "Minsk"] == [name.name for name in words.names]
