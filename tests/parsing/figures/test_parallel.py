"""Parallel lists, and measures in two units."""

from __future__ import annotations

import pytest

from kzru.lang.detect import nearest_language
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.document import parse_document
from kzru.parsing.figures.parallel import find_partners
from kzru.parsing.figures.ranges import find_amounts
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text.span import Span

YEARS = [
    ("en", "Trade amounted to $20 billion and $25 billion in 2023 and 2024, respectively."),
    ("en", "In 2023 and 2024 trade stood at 20 and 25 billion dollars, respectively."),
    ("ru", "Товарооборот составил 20 и 25 млрд долларов в 2023 и 2024 году соответственно."),
    ("ru", "В 2023 и 2024 годах товарооборот составил соответственно 20 млрд и 25 млрд долларов."),
    ("kk", "2023 және 2024 жылдары тауар айналымы тиісінше 20 және 25 млрд доллар болды."),
]


@pytest.mark.parametrize(("language", "text"), YEARS)
def test_amounts_go_with_years(language: str, text: str) -> None:
    """The first amount is told for the first year, the second for the second; a scale told once is of both."""
    figures = parse_document(text, language=language).figures
    found = [(str(figure.quantity), str(figure.period)) for figure in figures]
    assert [
        ("20000000000 USD", "2023-01-01/2023-12-31"),
        ("25000000000 USD", "2024-01-01/2024-12-31"),
    ] == found


METRICS = [
    ("en", "Exports and imports reached $5 billion and $3 billion, respectively."),
    ("ru", "Экспорт и импорт составили 5 и 3 млрд долларов соответственно."),
    ("kk", "Экспорт пен импорт тиісінше 5 және 3 млрд долларды құрады."),
]


@pytest.mark.parametrize(("language", "text"), METRICS)
def test_amounts_go_with_metrics(language: str, text: str) -> None:
    """The first amount measures what the first word says, the second what the second says."""
    figures = parse_document(text, language=language).figures
    assert ["trade.exports", "trade.imports"] == [figure.metric for figure in figures]


def test_amounts_go_with_countries() -> None:
    """The first amount goes to the first country; the change told once is of both."""
    text = "Kazakhstan's exports to Russia and Belarus amounted to $9 billion and $1 billion, respectively."
    figures = parse_document(text, language="en").figures
    assert ["RU", "BY"] == [figure.destination for figure in figures]


def test_a_change_told_once_is_of_both() -> None:
    """A list behind one verb of change tells sizes of that change."""
    text = "Exports and imports grew by 5 and 7 percent, respectively."
    assert ["up", "up"] == [figure.change for figure in parse_document(text, language="en").figures]


@pytest.mark.parametrize(
    "text",
    [
        "Выросли цены и соответственно доход: 5 и 7 млрд рублей в 2022, 2023 и 2024 годах.",
        "Соответственно, 5 школ и 7 больниц открыты.",
        "Respectively, nothing.",
    ],
)
def test_nothing_to_pair(text: str) -> None:
    """Where the lists differ in length, or there is only one, the word pairs nothing."""
    words = vocabulary(nearest_language(text), Lexicon.default())
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), words)
    partners = find_partners(sentence, find_amounts(sentence)).values()
    assert [] == [found for found in partners if found.period or found.metric or found.paired_country]


COMPOUNDS = [
    ("en", "The bridge is 2 km 350 m long.", "2 km 350 m", "2.35 km"),
    ("en", "The flight took 1 hour 30 minutes.", "1 hour 30 minutes", "1.5 h"),
    ("ru", "Самолёт весит 6 тонн 600 килограммов.", "6 тонн 600 килограммов", "6.6 t"),
    ("kk", "Ұшақтың салмағы 6 тонна 600 килограмм.", "6 тонна 600 килограмм", "6.6 t"),
]


@pytest.mark.parametrize(("language", "text", "surface", "quantity"), COMPOUNDS)
def test_compound(language: str, text: str, surface: str, quantity: str) -> None:
    """A measure told in two units of one dimension is one figure."""
    (figure,) = parse_document(text, language=language).figures
    assert (surface, quantity) == (figure.surface, str(figure.quantity))


@pytest.mark.parametrize(
    "text", ["It is 5 km, 300 m of them paved.", "Lengths of 300 m 5 km apart.", "It has 2.5 km 300 m apart."]
)
def test_no_compound(text: str) -> None:
    """Two amounts with a mark between, the smaller first, or the first with decimals stay two."""
    assert 2 == len(parse_document(text, language="en").figures)
