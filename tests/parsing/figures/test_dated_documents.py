"""The date of a treaty, law or decree says when that is of, and not when a figure holds."""

from __future__ import annotations

import pytest

from builders.parsed import figures

Y2024 = "2024-01-01/2024-12-31"

DOCUMENTS = [
    # language, sentence, the period of its figure
    ("en", "The convention of 2024 gives the port 12 million tenge.", None),
    ("en", "Under Decree No. 7 of 5 May 2024, the farms get $12 million.", None),
    ("en", "The 2024 agreement gives the port 12 million tenge.", None),
    ("en", "The contract for the port dated 5 May 2024 is worth $12 million.", None),
    ("en", "In 2024 the agreement gave the port 12 million tenge.", Y2024),
    ("en", "The agreement gave the port 12 million tenge in 2024.", Y2024),
    ("ru", "По закону 2024 года порту дают 12 млн тенге.", None),
    ("ru", "Согласно приказу № 7 от 05.05.2024, порту дают 12 млн тенге.", None),
    ("ru", "В 2024 году по закону порту дали 12 млн тенге.", Y2024),
    ("kk", "2024 жылғы заң бойынша портқа 12 млн теңге беріледі.", None),
    ("kk", "2024 жылғы 5 мамырдағы № 7 бұйрық бойынша портқа 12 млн теңге берілді.", None),
    ("kk", "2024 жылы заң бойынша портқа 12 млн теңге берілді.", Y2024),
]


@pytest.mark.parametrize(("language", "text", "expected"), DOCUMENTS)
def test_the_date_of_a_document_is_no_period(language: str, text: str, expected: str | None) -> None:
    """What stands at the noun of the document is its date."""
    (figure,) = figures(text, language=language)
    assert expected == (figure.period and str(figure.period))
