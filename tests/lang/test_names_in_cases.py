"""Three hundred names in every case of Russian and Kazakh come back to one English name, first name first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from kzru.lang.declension import in_order, name_words, nominative, without_case
from kzru.lang.romanization import english_name
from kzru.parsing.annotation.full_names import case_endings
from kzru.parsing.document import parse_document

CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")

# First names: the nominative, and the stem with its endings in the five other cases.
MEN = {
    "Олег": ("Олег", "а у а ом е"),
    "Ерлан": ("Ерлан", "а у а ом е"),
    "Айдар": ("Айдар", "а у а ом е"),
    "Нурлан": ("Нурлан", "а у а ом е"),
    "Иван": ("Иван", "а у а ом е"),
    "Сергей": ("Серге", "я ю я ем е"),
    "Николай": ("Никола", "я ю я ем е"),
    "Дмитрий": ("Дмитри", "я ю я ем и"),
    "Игорь": ("Игор", "я ю я ем е"),
    "Павел": ("Павл", "а у а ом е"),
    "Илья": ("Иль", "и е ю ей е"),
    "Никита": ("Никит", "ы е у ой е"),
    "Канат": ("Канат", "а у а ом е"),
    "Тимур": ("Тимур", "а у а ом е"),
    "Юрий": ("Юри", "я ю я ем и"),
}
WOMEN = {
    "Анна": ("Анн", "ы е у ой е"),
    "Ольга": ("Ольг", "и е у ой е"),
    "Мария": ("Мари", "и и ю ей и"),
    "Наталья": ("Наталь", "и е ю ей е"),
    "Елена": ("Елен", "ы е у ой е"),
    "Динара": ("Динар", "ы е у ой е"),
    "Сауле": ("Сауле", "- - - - -"),
    "Айгуль": ("Айгуль", "- - - - -"),
    "Жанна": ("Жанн", "ы е у ой е"),
    "Гульнара": ("Гульнар", "ы е у ой е"),
}

# Surnames: the nominative, and the stem with its endings.
OF_MEN = {
    "Рябов": ("Рябов", "а у а ым е"),
    "Ахметов": ("Ахметов", "а у а ым е"),
    "Соловьёв": ("Соловьёв", "а у а ым е"),
    "Гагарин": ("Гагарин", "а у а ым е"),
    "Птицын": ("Птицын", "а у а ым е"),
    "Вишневский": ("Вишневск", "ого ому ого им ом"),
    "Троицкий": ("Троицк", "ого ому ого им ом"),
    "Летний": ("Летн", "его ему его им ем"),
    "Петренко": ("Петренко", "- - - - -"),
    "Черных": ("Черных", "- - - - -"),
    "Ковальчук": ("Ковальчук", "а у а ом е"),
    "Шульц": ("Шульц", "а у а ем е"),
    "Маркович": ("Маркович", "а у а ем е"),
    "Сарыбай": ("Сарыба", "я ю я ем е"),
}
OF_WOMEN = {
    "Рябова": ("Рябов", "ой ой у ой ой"),
    "Ахметова": ("Ахметов", "ой ой у ой ой"),
    "Соловьёва": ("Соловьёв", "ой ой у ой ой"),
    "Гагарина": ("Гагарин", "ой ой у ой ой"),
    "Птицына": ("Птицын", "ой ой у ой ой"),
    "Вишневская": ("Вишневск", "ой ой ую ой ой"),
    "Летняя": ("Летн", "ей ей юю ей ей"),
    "Петренко": ("Петренко", "- - - - -"),
    "Ковальчук": ("Ковальчук", "- - - - -"),
    "Шульц": ("Шульц", "- - - - -"),
}

SENTENCES = {
    "genitive": "По словам министра {}, построена 31 клиника.",
    "dative": "Токаев поручил министру {} открыть клинику.",
    "instrumental": "Токаев встретился с министром {} в Астане.",
}

# What hangs on a Kazakh name: by its last sound, in six cases.
KAZAKH_CASES = {
    "back voiced": "ның ға ны да нан мен",
    "voiced": "дың ға ды да дан мен",
    "nasal": "ның ға ды да нан мен",
    "voiceless": "тың қа ты та тан пен",
    "front voiced": "дің ге ді де ден мен",
}
KAZAKHS = {
    "Олег Рябов": "voiceless",
    "Айдар Ахметов": "voiceless",
    "Нұрлан Сейітов": "voiceless",
    "Серік Қасымов": "voiceless",
    "Ерлан Жүнісов": "voiceless",
    "Тимур Гагарин": "nasal",
    "Канат Вишневский": "front voiced",
    "Анна Рябова": "back voiced",
    "Динара Ахметова": "back voiced",
}


def forms(name: str, stem: str, endings: str) -> dict[str, str]:
    """Return the forms of a name by case; a dash stands for the nominative."""
    return {
        case: name if ending == "-" else stem + ending
        for case, ending in zip(CASES, endings.split(), strict=True)
    }


def russian() -> Iterator[tuple[str, str, str, str]]:
    """Yield (nominative, case, first name, surname) for every name in every case."""
    for firsts, surnames in ((MEN, OF_MEN), (WOMEN, OF_WOMEN)):
        for (first, first_forms), (surname, surname_forms) in product(firsts.items(), surnames.items()):
            by_case = forms(first, *first_forms), forms(surname, *surname_forms)
            for case in CASES:
                yield f"{first} {surname}", case, by_case[0][case], by_case[1][case]


def in_sentences() -> Iterator[tuple[str, str, str]]:
    """Yield (nominative, case, form) for the cases that a sentence asks for."""
    for name, case, first, surname in russian():
        if case in SENTENCES:
            yield name, case, f"{first} {surname}"


def test_there_are_three_hundred_names() -> None:
    """As many as are promised."""
    assert 300 <= len({name for name, *_ in russian()})


@pytest.mark.parametrize("case", CASES)
def test_russian_names_come_back_to_the_nominative(case: str) -> None:
    """Whatever the case, whichever stands first, and with the name of a father or without."""
    wrong = {}
    for name, told, first, surname in russian():
        if told == case:
            found = {
                " ".join(nominative(in_order(parts, "ru"), "ru"))
                for parts in ([first, surname], [first, "Петровича", surname], [surname, first, "Петровича"])
            }
            if {english_name(name)} != {english_name(one) for one in found}:
                wrong[name] = found
    assert {} == wrong


def kazakh() -> Iterator[tuple[str, str]]:
    """Yield (nominative, form) for every name in every case."""
    for name, sound in KAZAKHS.items():
        for ending in KAZAKH_CASES[sound].split():
            yield name, name + ending


@pytest.mark.parametrize(("name", "case", "form"), list(in_sentences())[::11])
def test_a_document_has_them_in_english(name: str, case: str, form: str) -> None:
    """Who speaks, who is to act and who takes part has the same name."""
    document = parse_document(SENTENCES[case].format(form), language="ru", published=date(2025, 11, 12))
    found = {
        *(statement.speaker for statement in document.statements),
        *(commitment.actor for commitment in document.commitments),
        *(person for event in document.events for person in event.participants),
    }
    assert {english_name(name)} == found - {None, "Kassym-Jomart Tokayev"}


@pytest.mark.parametrize(("name", "form"), list(kazakh()))
def test_kazakh_endings_come_off(name: str, form: str) -> None:
    """They hang on the last word."""
    first, surname = form.split()
    assert name == f"{first} {without_case(surname, case_endings('kk'))}"


@pytest.mark.parametrize("name", ["Oleg Ryabov", "Anna Ryabova", "Erik Holm"])
def test_english_possessives_come_off(name: str) -> None:
    """They are no part of the name."""
    assert name == name_words("en").without_possessive(f"{name}'s")
