"""What a figure measures, and from which country to which it goes."""

from __future__ import annotations

import pytest

import kzru
from builders.parsed import figures
from kzru.parsing.document import parse_document

METRICS = {
    "trade.turnover": ["Mutual trade reached $5 billion.", "The turnover was $5 billion in May."],
    "trade.exports": ["Exports reached $5 billion.", "They exported 5 million tonnes of steel."],
    "trade.imports": ["Imports reached $5 billion."],
    "trade.growth": ["Trade grew by 5 percent."],
    "trade.share": ["They account for 5 percent of foreign trade."],
    "settlement.national_currency_share": ["National currencies make up 90 percent of settlements."],
    "investment.stock": ["Accumulated investment is $5 billion.", "They invested $5 billion."],
    "investment.flow": [
        "They invested $5 billion in 2024.",
        "The annual inflow of investment is $5 billion.",
    ],
    "investment.project_value": ["There are projects worth $5 billion."],
    "project.count": ["There are 5 joint projects."],
    "company.count": ["There are 5 companies."],
    "company.new": ["There are 5 new companies."],
    "student.count": ["There are 5 students.", "There are 5 citizens studying abroad."],
    "school.count": ["There are 5 schools."],
    "university.branches": ["There are 5 branches of universities."],
    "university.agreements": ["Universities have 5 agreements."],
    "border.length": ["The border is 5 km long."],
    "population.count": ["The city is home to 5 million people."],
    "workforce.count": ["There are 5 workers."],
    "agreement.count": ["They signed 5 agreements."],
    "region.count": ["It has 5 regions."],
    "energy.oil_volume": ["They produced 5 tonnes of oil."],
    "energy.gas_volume": ["They produced 5 billion cubic metres of gas."],
    "energy.electricity": ["They used 5 billion kWh of electricity."],
    "energy.capacity": ["The plant has a capacity of 5 GW."],
    "transport.freight": ["They carried 5 tonnes of freight."],
    "transport.capacity": ["The throughput capacity is 5 million tonnes a year."],
    "agriculture.volume": ["The harvest was 5 tonnes."],
    "agriculture.output": ["Farm output reached $5 billion."],
    "construction.volume": ["Construction works worth $5 billion were done."],
    "macro.gdp": ["GDP is $5 billion."],
    "macro.growth": ["GDP grew by 5 percent."],
    "aid.amount": ["Humanitarian aid of $5 million was sent."],
    "event.participants": ["There were 5 participants."],
}


@pytest.mark.parametrize(
    ("expected", "text"), [(one, text) for one, texts in METRICS.items() for text in texts]
)
def test_metric(expected: str, text: str) -> None:
    """The noun counted, or the nearest word that a metric is about, tells what is measured."""
    assert [expected] == [figure.metric for figure in figures(text)]


NO_METRIC = [
    "It took 5 days.",
    "There are 5 buses.",
    "It cost $5.",
    "Trade took 5 days.",
    "The oil is 5 percent.",
    "Trade has 5 rules.",
]


@pytest.mark.parametrize("text", NO_METRIC)
def test_no_metric(text: str) -> None:
    """A unit or noun that no metric comes in has none."""
    assert [None] == [figure.metric for figure in figures(text)]


NEAREST = [
    ("Exports were $5 million and imports $3 million.", ["trade.exports", "trade.imports"]),
    ("They have 5 companies and 3 schools.", ["company.count", "school.count"]),
    (
        "Trade reached $5 billion, while investment reached $3 billion.",
        ["trade.turnover", "investment.stock"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEAREST)
def test_the_nearest_word_wins(text: str, expected: list[str]) -> None:
    """Each figure of a sentence is about the word nearest to it."""
    assert expected == [figure.metric for figure in figures(text)]


NEW_COMPANIES = [
    ("In May 40 companies were registered in Oral.", "company.new"),
    ("About 40 newly registered companies pay taxes.", "company.new"),
    ("Oral has 40 registered Turkish companies.", "company.count"),
    ("За май зарегистрировано 40 компаний.", "company.new"),
    ("В Уральске 40 зарегистрированных турецких компаний.", "company.count"),
    ("Оралда 40 тіркелген түрік компаниясы бар.", "company.count"),
]


@pytest.mark.parametrize(("text", "metric"), NEW_COMPANIES)
def test_what_was_done_with_companies_makes_them_new_outside_their_phrase_alone(
    text: str, metric: str
) -> None:
    """Registered companies are those that are there; companies that were registered in May are new ones."""
    assert [metric] == [figure.metric for figure in kzru.parse(text, published="2025-11-12").figures]


PARTIES = [
    ("Russian investment in Kazakhstan is $5 billion.", "RU", "KZ"),
    ("Kazakh investment in Russia is $5 billion.", "KZ", "RU"),
    ("Uzbek exports to China reached $5 million.", "UZ", "CN"),
    ("Қазақстанның импорты 5 млрд доллар болды.", None, "KZ"),
    ("Қазақстанның экспорты 5 млрд доллар болды.", "KZ", None),
    ("Ресей өңірлерінің импорты 5 млрд доллар болды.", None, "RU"),
    ("Ресейден келген импорт 5 млрд доллар болды.", "RU", None),
    ("Ресей компанияларының инвестициясы 5 млрд доллар болды.", "RU", None),
    ("Ресей университеттерінің сегіз филиалында сабақ беріледі.", "RU", None),
    ("Ресей компаниялары республика экономикасына 2005 жылдан бері 5 млрд доллар салған.", "RU", None),
    ("China's exports to Belarus reached $5 million.", "CN", "BY"),
    ("There are 500 Kazakh students in Russia.", "KZ", "RU"),
    ("There are 500 Russian companies in Kazakhstan.", "RU", "KZ"),
    ("Investment from Turkey is $5 billion.", "TR", None),
    ("Exports to Tajikistan reached $5 million.", None, "TJ"),
    ("Exports reached $5 million.", None, None),
    ("American investment in Azerbaijan is $5 billion.", "US", "AZ"),
    ("Mutual trade of Kazakhstan and Russia is $5 billion.", None, None),
]


@pytest.mark.parametrize(("text", "origin", "destination"), PARTIES)
def test_parties(text: str, origin: str | None, destination: str | None) -> None:
    """A country behind "in" or "to" is where the figure goes; one by adjective or as owner is where it comes from."""
    assert [(origin, destination)] == [(figure.origin, figure.destination) for figure in figures(text)]


def test_the_speakers_own_country() -> None:
    """Where a president names one of the two countries, or speaks of "our companies", the other is his own."""
    text = "Kassym-Jomart Tokayev: Russian investment is $5 billion.\n\nVladimir Putin: We invested $9 billion in Kazakhstan."
    found = parse_document(text, published="2026-03-05", language="en").figures
    assert [("RU", "KZ"), ("RU", "KZ")] == [(figure.origin, figure.destination) for figure in found]
