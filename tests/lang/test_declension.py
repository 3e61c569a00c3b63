"""Names and offices back in the nominative."""

from __future__ import annotations

import pytest

from kzru.lang.declension import nominative, nominative_office


@pytest.mark.parametrize(
    ("language", "given", "expected"),
    [
        ("ru", "Ерлана Сагнаева", "Ерлан Сагнаев"),
        ("ru", "Сергея Маяковского", "Сергей Маяковский"),
        ("ru", "Гульнары Каримовой", "Гульнара Каримова"),
        ("ru", "Марии Ивановой", "Мария Иванова"),
        ("ru", "Марко Поло", "Марко Поло"),
        ("ru", "Сергеем Донским", "Сергей Донской"),
        ("ru", "Сергеем Лавровским", "Сергей Лавровский"),
        ("ru", "Петра Толстого", "Пётр Толстой"),
        ("ru", "Виктором Васильевичем", "Виктор Васильевич"),
        ("ru", "Львом Белозеровым", "Лев Белозеров"),
        ("ru", "Марату Ахметову", "Марат Ахметов"),
        ("ru", "Никите Полякове", "Никита Поляков"),
        ("ru", "Тамарой Лысенко", "Тамара Лысенко"),
        ("ru", "Айгуль Ахметовой", "Айгуль Ахметова"),
        ("ru", "Галыма Мейрамбека", "Галым Мейрамбек"),
        ("ru", "Ахметовой", "Ахметова"),
        ("ru", "Бат-Эрдэнийн Дамдином", "Бат-Эрдэнийн Дамдин"),
        ("ru", "Ахметов", "Ахметов"),
        ("kk", "Ерлан Сағынаевтың", "Ерлан Сағынаев"),
        ("en", "Marat Karimov", "Marat Karimov"),
    ],
)
def test_a_genitive_is_taken_back(language: str, given: str, expected: str) -> None:
    """Endings of the genitive come off; the function is for names that stand in the genitive, nothing else."""
    assert expected == " ".join(nominative(given.split(), language))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("президента России", "президент России"),
        ("заместителя министра", "заместитель министра"),
        ("главы ведомства", "глава ведомства"),
        ("главой ведомства", "глава ведомства"),
        ("министром торговли", "министр торговли"),
        ("председателю комитета", "председатель комитета"),
        ("министр", "министр"),
    ],
)
def test_an_office_is_taken_back_by_its_head(given: str, expected: str) -> None:
    """Only the first word bends; what it governs stays."""
    assert expected == nominative_office(given, "ru")
