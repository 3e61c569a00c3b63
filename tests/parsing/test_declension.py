"""Names and offices back in the nominative."""

from __future__ import annotations

import pytest

from kzru.parsing.declension import nominative, nominative_office


@pytest.mark.parametrize(
    ("language", "given", "expected"),
    [
        ("ru", "Ерлана Сагнаева", "Ерлан Сагнаев"),
        ("ru", "Сергея Маяковского", "Сергей Маяковский"),
        ("ru", "Гульнары Каримовой", "Гульнара Каримова"),
        ("ru", "Марии Ивановой", "Мария Иванова"),
        ("ru", "Марко Поло", "Марко Поло"),
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
        ("министр", "министр"),
    ],
)
def test_an_office_is_taken_back_by_its_head(given: str, expected: str) -> None:
    """Only the first word bends; what it governs stays."""
    assert expected == nominative_office(given, "ru")
