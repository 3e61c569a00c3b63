"""Whose head noun a word of a metric is: a figure is of its own, and of no other thing's."""

from __future__ import annotations

import pytest

import kzru

# A figure whose head noun is the word of the metric, beside one whose head is another noun.
HEADS = [
    ("en", "Exports reached $5 billion.", "trade.exports"),
    ("en", "The price of exports reached $5 billion.", None),
    ("ru", "Цена экспорта достигла 5 млрд долларов.", None),
    ("kk", "Экспорт бағасы 5 млрд долларға жетті.", None),
    ("en", "The trade mission cost $5 million.", None),
    ("en", "The border is 7,500 km long.", "border.length"),
    ("en", "The canal along the border is 60 km long.", None),
    ("en", "A 60-kilometre stretch of road runs to the Chinese border.", None),
    ("ru", "Канал вдоль границы тянется на 60 км.", None),
    ("ru", "Дорога длиной 60 км ведёт к границе с Китаем.", None),
    ("kk", "Шекара маңындағы арна 60 км.", None),
    ("en", "Taxes make up 5 percent of GDP.", None),
    ("ru", "Налоги составляют 5 процентов ВВП.", None),
    ("ru", "По маршруту перевезено 5 млн тонн.", "transport.freight"),
    ("ru", "Переработка на НПЗ составила 5 млн тонн.", "energy.oil_volume"),
    ("kk", "Салық ЖІӨ-нің 5 пайызын құрайды.", None),
    ("en", "Budget spending on projects totals $5 billion.", "macro.budget_spending"),
    ("en", "Trade in goods rose by 5 percent.", "trade.growth"),
    ("en", "The state will spend $5 million on roads.", None),
    ("ru", "На дороги из бюджета выделят 5 млрд тенге.", None),
    ("kk", "Жолға бюджеттен 5 млрд теңге бөлінеді.", None),
    ("en", "China lent Uzbekistan $5 million, a loan for ten years.", "aid.amount"),
    ("en", "The bank gave the firm a loan of $5 million.", None),
    ("en", "Oil became 5 percent cheaper.", None),
    ("ru", "Нефть подешевела на 5 процентов.", None),
    ("kk", "Мұнай 5 пайызға арзандады.", None),
    ("en", "The turnover of the company was $5 million.", None),
    ("en", "The mill has a capacity of 5 tonnes a day.", None),
    ("en", "Inflation expectations are 5 percent.", None),
    ("ru", "Инфляционные ожидания составляют 5 процентов.", None),
    ("en", "Peruvian investment in Chile's economy grew by 5 percent.", "investment.flow"),
    (
        "en",
        "Investments of Peru in the economy of the Republic of Chile grew by 5 percent.",
        "investment.flow",
    ),
    ("ru", "Инвестиции Перу в экономику Республики Чили выросли на 5 %.", "investment.flow"),
    ("en", "Agreements in the field of trade for $5 million were signed.", None),
    ("en", "In the field of energy, trade reached $5 billion.", "trade.turnover"),
    (
        "en",
        "Projects in the areas of mining, trade and transport total $5 billion.",
        "investment.project_value",
    ),
]


@pytest.mark.parametrize(("language", "text", "metric"), HEADS)
def test_a_figure_is_of_its_own_head_noun(language: str, text: str, metric: str | None) -> None:
    """A word that is an attribute, a complement, a place or a whole of another noun takes no figure."""
    found = kzru.parse(text, published="2026-03-05", language=language).figures
    assert [metric] == [figure.metric for figure in found if figure.unit.symbol not in ("a", "count")]


MEASURED = [
    (
        "en",
        "They made 7 tonnes of oil, 5 billion cubic metres of gas.",
        ["energy.oil_volume", "energy.gas_volume"],
    ),
    ("ru", "Добыто 7 млн тонн нефти, 5 млрд кубометров газа.", ["energy.oil_volume", "energy.gas_volume"]),
    ("kk", "7 млн тонна мұнай, 5 млрд текше метр газ өндірілді.", ["energy.oil_volume", "energy.gas_volume"]),
    ("en", "They exported 5 million tonnes of wheat.", ["trade.exports"]),
    ("en", "They exported 5 million tonnes of oil.", ["energy.oil_volume"]),
    ("ru", "Экспортировано 5 млн тонн пшеницы.", ["trade.exports"]),
]


@pytest.mark.parametrize(("language", "text", "metrics"), MEASURED)
def test_an_amount_is_of_what_it_is_so_much_of(language: str, text: str, metrics: list[str]) -> None:
    """Tonnes of oil are oil, whatever else stands nearby; goods that are not energy are exports where they go abroad."""
    assert metrics == [figure.metric for figure in kzru.parse(text, language=language).figures]


LISTED = [
    ("en", "Main buyers: Peru (22%), China (21%)", ["trade.share"] * 2),
    ("ru", "Основные покупатели: Перу (22%), Китай (21%).", ["trade.share"] * 2),
    ("kk", "Негізгі сатып алушылар: Перу (22%), Қытай (21%).", ["trade.share"] * 2),
    ("en", "Largest cities: Omsk (1.1 million), Oral (250,000)", ["population.count"] * 2),
    ("ru", "Крупные города: Омск (1,1 млн), Уральск (250 тыс.).", ["population.count"] * 2),
    ("en", "Population by nationality: Kazakhs 70%, Russians 15%.", ["population.share"] * 2),
    ("en", "Exports: $7 billion / Imports: $5 billion", ["trade.exports", "trade.imports"]),
    ("ru", "Экспорт: 7 млрд долларов / Импорт: 5 млрд долларов", ["trade.exports", "trade.imports"]),
    ("ru", "Регион даёт 12% экспорта зерна, 9% выпуска машин.", ["trade.share", None]),
]


@pytest.mark.parametrize(("language", "text", "metrics"), LISTED)
def test_the_head_of_a_list_is_the_metric_of_each_item(
    language: str, text: str, metrics: list[str | None]
) -> None:
    """What a list is headed by is measured by each of its items; a label by the amount behind it."""
    assert metrics == [figure.metric for figure in kzru.parse(text, language=language).figures]


WITHIN_A_YEAR = [
    ("en", "Annual inflation was 6 percent on January 13-19.", "macro.inflation"),
    ("en", "Inflation was 0.4 percent on January 13-19.", "macro.price_rise"),
    ("en", "Weekly inflation was 0.1 percent.", None),
    ("ru", "Годовая инфляция составила 6 процентов.", "macro.inflation"),
    ("ru", "С начала года инфляция составила 1,2 процента.", "macro.price_rise"),
    ("ru", "Недельная инфляция составила 0,1 процента.", None),
    ("kk", "Жылдық инфляция 6 пайыз болды.", "macro.inflation"),
    ("kk", "Апталық инфляция 0,1 пайыз болды.", None),
]


@pytest.mark.parametrize(("language", "text", "metric"), WITHIN_A_YEAR)
def test_inflation_is_of_a_year(language: str, text: str, metric: str | None) -> None:
    """How much prices rose in some days is another metric, and none where no days are told."""
    found = kzru.parse(text, published="2026-03-05", language=language).figures
    assert [metric] == [figure.metric for figure in found]


PIECES = [
    ("en", "Car production grew to 146,000 units.", "unit", "vehicle.production"),
    ("ru", "Продажи автомобилей выросли до 146 тыс. штук.", "штука", "vehicle.sales"),
    ("kk", "Автомобиль сату 146 мың данаға жетті.", "дана", "vehicle.sales"),
]


@pytest.mark.parametrize(("language", "text", "counted", "metric"), PIECES)
def test_pieces_are_of_what_is_spoken_of(language: str, text: str, counted: str, metric: str) -> None:
    """A noun that counts whatever is spoken of leaves the metric to the words around."""
    (found,) = kzru.parse(text, language=language).figures
    assert (counted, metric) == (found.counted, found.metric)
