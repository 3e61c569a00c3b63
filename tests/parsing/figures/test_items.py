"""What narrows the metric of a figure, in three languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru.lang import LANGUAGES
from kzru.lang.items import narrowing
from kzru.parsing.item import ItemKind, broader_items
from kzru.parsing.lexicon import Item, Lexicon

PUBLISHED = "2026-03-05"


def _items(text: str, lexicon: Lexicon | None = None) -> list[str | None]:
    """Return the items of the figures of a text that have a metric."""
    found = kzru.parse(text, published=PUBLISHED, lexicon=lexicon).figures
    return [figure.item for figure in found if figure.metric is not None]


NARROWED = [
    # Around the word of the metric.
    ("Wheat exports to Uzbekistan reached $500 million.", ["wheat"]),
    ("Exports to Iran of barley reached $500 million.", ["barley"]),
    ("Экспорт пшеницы в Узбекистан достиг 500 миллионов долларов.", ["wheat"]),
    ("Импорт российских удобрений составил 500 миллионов долларов.", ["fertilisers"]),
    ("Бидай экспорты 500 миллион долларға жетті.", ["wheat"]),
    ("Қазақстанның мыс экспорты 500 миллион доллар болды.", ["copper"]),
    ("Trade of Armenia and Georgia in grain came to $90 million.", ["grain"]),
    ("Торговля Армении и России зерном достигла 90 миллионов долларов.", ["grain"]),
    ("Армения мен Ресейдің бидай саудасы 90 миллион долларға жетті.", ["wheat"]),
    # What power plants run on, wherever the plants stand in the clause.
    (
        "Russia's nuclear power plants increased electricity output by 2 percent.",
        ["nuclear energy production"],
    ),
    ("Солнечные станции страны выработали 3 миллиарда кВт·ч.", ["solar energy production"]),
    ("Жел станциялары 3 миллиард кВт·сағ электр энергиясын өндірді.", ["wind energy production"]),
    ("The country produced 120 billion kWh of electricity.", ["production"]),
    # A part of what the id of the metric tells, of whatever kind.
    ("Food retail trade in Armenia grew by 3 percent.", ["food"]),
    ("Online retail trade in Armenia grew by 30 percent.", ["e-commerce"]),
    ("Розничная торговля продовольствием в Армении выросла на 3 процента.", ["food"]),
    # Tourists of one country are a part of all.
    ("300,000 Georgian tourists came to Armenia.", ["Georgia"]),
    ("В Армению приехали из Грузии 300 тысяч туристов.", ["Georgia"]),
    ("Арменияға Грузиядан 300 мың турист келді.", ["Georgia"]),
    ("2 million tourists came to Armenia.", [None]),
    # What one country receives another supplies.
    ("In 2024 Armenia received 3 billion cubic metres of gas from Russia.", ["supply"]),
    # Each of a list of sectors before its bracket, or its share.
    (
        "Growth was noted in construction (8 percent), trade (7 percent) and transport (up 5 percent).",
        ["construction", "trade", "transport"],
    ),
    (
        "Construction grew by 8 percent, trade by 7 percent and transport by 5 percent.",
        ["construction", "trade", "transport"],
    ),
    # Behind the amount.
    ("Kazakhstan exported $4 billion in farm goods.", ["agricultural products"]),
    ("The regions harvested 12 million tonnes of hard winter wheat.", ["wheat"]),
    ("Kazakhstan harvested 25 million tonnes of grain and exported 8 million tonnes.", ["grain", "grain"]),
    ("Kazakhstan produced 90 million tonnes of oil, exports came to 70 million.", ["production", "exports"]),
    ("Аграрии собрали урожай: 12 миллионов тонн ячменя.", ["barley"]),
    # Several goods are one item.
    ("Exports of fish, meat and sugar came to $40 million.", ["fish, meat and sugar"]),
    ("Экспорт рыбы и мяса составил 40 миллионов долларов.", ["fish and meat"]),
    # The narrower of two.
    ("Exports of grain, wheat and barley reached $2 billion.", ["barley and wheat"]),
    # What the metric's id tells narrows nothing; what the energy is of, an activity tells.
    ("Kazakhstan produced 90 million tonnes of oil.", ["production"]),
    ("Добыча нефти составила 90 миллионов тонн.", ["production"]),
    ("Былтыр Қазақстан 90 миллион тонна мұнай өндірді.", ["production"]),
    ("Gas transit came to 10 billion cubic metres.", ["transit"]),
    ("Транзит газа составил 10 миллиардов кубометров.", ["transit"]),
    ("Газ транзиті 10 миллиард текше метрге жетті.", ["transit"]),
    ("The resource base of gas is 4 trillion cubic metres.", ["reserves"]),
    ("Ресурсная база газа составляет 4 триллиона кубометров.", ["reserves"]),
    ("Газ бойынша ресурстық база 4 триллион текше метрді құрайды.", ["reserves"]),
    ("Көмір өндірісі 110 миллион тонна болды.", ["production"]),
    # A branch of the economy.
    ("Investment in healthcare reached $2 billion in 2024.", ["healthcare"]),
    ("Инвестиции в машиностроение достигли 2 миллиардов долларов.", ["machine building"]),
    ("Машина жасауға инвестиция 2 миллиард долларға жетті.", ["machine building"]),
]


@pytest.mark.parametrize(("text", "expected"), NARROWED)
def test_what_narrows_a_metric(text: str, expected: list[str]) -> None:
    """Goods, sectors and activities are named in English, whatever the language of the text."""
    assert expected == _items(text)


MORE = [
    # The goods behind a verb, and what stands in the phrase with a preposition of its own.
    ("Kazakhstan exports pork worth about $5 million.", ["pork"]),
    ("Cargo transportation by rail came to 90 million tonnes.", ["railway transport"]),
    ("Trade of Kazakhstan and Russia in fertilisers reached $300 million.", ["fertilisers"]),
    # Words that begin alike mean no goods.
    ("Экспорт зерновых культур составил 500 миллионов долларов.", ["grain"]),
    ("Инвестиции в связи с этим достигли 5 миллиардов долларов.", [None]),
    # What oil or gas is of must be told.
    ("The contract is for 21 billion cubic metres of gas.", [None]),
    ("Kazakhstan sent 2 million tonnes of oil to Germany.", ["supply"]),
    ("Kazakhstan's electricity to China came to 5 million kWh.", ["exports"]),
    ("Электроэнергия в Китай составила 5 миллионов киловатт-часов.", ["exports"]),
    # The verb that governs the amount.
    (
        "Kazakhstan exported 60 million tonnes of oil and imported 1 million tonnes of oil products.",
        ["exports", "oil products imports"],
    ),
    ("Казахстан экспортировал 60 млн тонн нефти и импортировал 1 млн тонн угля.", ["exports", "imports"]),
    ("Қазақстан 60 млн тонна мұнай экспорттап, 1 млн тонна көмір импорттады.", ["exports", "imports"]),
    # What people are supplied with, what students study.
    ("In the region 85 percent of the population has access to natural gas.", ["natural gas supply"]),
    ("Питьевой водой обеспечено 98 процентов населения.", ["drinking water supply"]),
    ("Табиғи газ жөнінде айтсақ, халықтың 90 пайызы қамтылған.", ["natural gas supply"]),
    ("More than 5,000 students study engineering in Omsk.", ["engineering"]),
    ("Ресейде 900 студент магистратурада оқиды.", ["master's degree"]),
    ("В филиалах российских вузов обучаются 4 тысячи студентов.", ["university branches"]),
    # What is not the same: two debts, two products a head.
    (
        "External debt reached $170 billion and government debt $60 billion.",
        ["external debt", "government debt"],
    ),
    ("Мемлекеттік борыш 60 миллиард долларға жетті.", ["government debt"]),
    ("GDP per capita reached $14,000.", ["per capita"]),
    ("ВВП на душу населения по ППС достиг 44 тысяч долларов.", ["per capita at purchasing power parity"]),
    # Beside another word of the metric, and before what is counted.
    ("Passenger traffic by air reached 14 million people.", ["air transport"]),
    ("Машина жасау және металлургия саласында 58 бірлескен жоба бар.", ["machine building and metallurgy"]),
    ("Government spending on education rose by 15 percent.", ["education"]),
    # Who takes part.
    ("В форуме приняли участие 300 учителей и 20 министров.", ["teacher", "minister"]),
    ("The forum gathered 300 experts and 40 delegations.", ["expert", "delegation"]),
    ("The forum gathered 300 participants.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_where_and_what_items_are(text: str, expected: list[str | None]) -> None:
    """Each kind of items stands where the language puts it, and narrows its own metrics."""
    assert expected == _items(text)


CONTINUED = [
    (
        "Manufacturing grew by 8 percent, construction by 3 percent and agriculture 2 percent.",
        ["manufacturing", "construction", "agriculture"],
    ),
    (
        "В обрабатывающей промышленности рост составил 8 процентов, в том числе в автопроме – 16 процентов.",
        ["manufacturing", "car industry"],
    ),
    ("Vodka output fell by 5 percent, brandy's by 7 percent.", ["vodka", "brandy"]),
]


@pytest.mark.parametrize(("text", "expected"), CONTINUED)
def test_an_amount_goes_on_with_another_item(text: str, expected: list[str]) -> None:
    """Where only what narrows it is told anew, an amount measures what the one before does, as a change too."""
    found = kzru.parse(text, published=PUBLISHED).figures
    assert {("macro.growth", True)} == {(figure.metric, figure.change is not None) for figure in found}
    assert expected == [figure.item for figure in found]


SHARES = [
    ("Russia accounts for 18 percent of Kazakhstan's foreign trade.", "Russia"),
    ("The EU share in Russian exports fell to 7 percent.", "European Union"),
    ("Доля России во внешней торговле Казахстана составляет 19 процентов.", "Russia"),
    ("Қазақстанның сыртқы саудасындағы Ресейдің үлесі 19 пайызды құрайды.", "Russia"),
    ("Russian LNG share in EU gas imports reached 18 percent.", "LNG"),
    ("The share of machinery in Kazakhstan's food and machinery imports is 18 percent.", "machinery"),
    ("Доля сельхозпродукции в экспорте составила 8 процентов.", "agricultural products"),
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_the_item_of_a_share_is_the_part(text: str, expected: str) -> None:
    """The goods whose share it is, else the country that has it; the whole is the subject's."""
    assert _items(text) == [expected]


LEVELS = [
    ("Exports of buses fell by 2 percent to $87 million.", ["buses", "buses"]),
    ("Exports of buses fell by 2 percent, total exports were $9 billion.", ["buses", None]),
    ("Экспорт пшеницы вырос на 2 процента, до 3 миллиардов долларов.", ["wheat", "wheat"]),
    ("Exports of wheat were 5 million tons (+28%), and those of barley 1 million tons (-4%).", ["wheat", "wheat", "barley", "barley"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_the_level_that_a_change_led_to_has_its_item(text: str, expected: list[str | None]) -> None:
    """Of the size of a change and of the level behind it one thing is told."""
    assert expected == _items(text)


BEFORE = [
    ("About 7 million young people live there. This is a third of the population.", ["young people"] * 2),
    ("Облыста 7 мың жас азамат тұрады. Бұл – тұрғындардың үштен бірі.", ["young people"] * 2),
    (
        "About 7 million young people live there. A third of the population is rural.",
        ["young people", "rural"],
    ),
    ("Wheat exports were $3 million in May. We plan to bring it to $5 million.", ["wheat"] * 2),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_a_pronoun_takes_the_item_of_the_sentence_before(text: str, expected: list[str]) -> None:
    """What "it" and "this" mean is narrowed as the figure of the sentence before is."""
    assert expected == _items(text)


UNLISTED = [
    ("Kazakhstan's cashew imports rose by 5 percent.", ["cashew"]),
    ("Imports of umbrellas rose by 5 percent.", ["umbrellas"]),
    ("Импорт кроссовок вырос на 5 процентов.", ["кроссовок"]),
    ("Қолшатыр импорты 5 пайызға өсті.", ["қолшатыр"]),
    # No goods: whose they are, how large, what is done with them.
    ("Kazakhstan's imports rose by 5 percent.", [None]),
    ("Total imports rose by 5 percent.", [None]),
    ("Russia boosts imports by 5 percent.", [None]),
    ("The ministry hopes to resume exports worth $5 million.", [None]),
    ("Imports of the region rose by 5 percent.", [None]),
    ("Экспорт предприятий области вырос на 5 процентов.", [None]),
    ("Экспорт казахстанской продукции вырос на 5 процентов.", [None]),
    ("Облыстың экспорты 5 пайызға өсті.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), UNLISTED)
def test_goods_of_no_list_are_no_whole(text: str, expected: list[str | None]) -> None:
    """Goods that nobody listed are named as they stand, so that they are not taken for all exports."""
    assert expected == _items(text)


WHOLE = [
    "Exports reached $5 billion.",
    "Total exports of goods reached $5 billion.",
    "Trade between Kazakhstan and Russia reached $28 billion.",
    "Товарооборот двух стран достиг 28 миллиардов долларов.",
    "Общий экспорт товаров составил 5 миллиардов долларов.",
    "Екі елдің тауар айналымы 28 миллиард долларға жетті.",
    # The goods are another figure's, or of another clause.
    "Trade reached $28 billion, and the wheat harvest was good.",
    "Товарооборот достиг 28 миллиардов долларов, а пшеница подорожала.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_metric_that_nothing_narrows(text: str) -> None:
    """A metric that is meant whole has no item, and none is borrowed from elsewhere in the sentence."""
    assert _items(text) == [None]


EACH_ITS_OWN = [
    (
        "The harvest was 24 million tonnes of grain, including 17 million tonnes of wheat.",
        ["grain", "wheat"],
    ),
    ("Экспорт составил 5 миллионов тонн зерна, в том числе 4 миллиона тонн пшеницы.", ["grain", "wheat"]),
    ("Trade reached $28 billion; trade in food reached $4 billion.", [None, "food"]),
]


@pytest.mark.parametrize(("text", "expected"), EACH_ITS_OWN)
def test_each_figure_has_its_own(text: str, expected: list[str | None]) -> None:
    """The whole and its part stand in one sentence, each with what narrows it."""
    assert expected == _items(text)


def test_the_words_that_told_it_are_a_reason() -> None:
    """The reason of an item quotes its words."""
    (figure,) = kzru.parse("Wheat exports reached $500 million.", published=PUBLISHED).figures
    assert ["Wheat"] == [reason.words for reason in figure.why if reason.field == "item"]


OWN = """
[[item]]
id = "walnuts"
kind = "goods"
within = "nuts"
words.en = ["walnut*"]
words.ru = ["грецк* орех*"]
"""

OWN_ITEMS = [
    ("Walnut exports reached $5 million.", ["walnuts"]),
    ("Экспорт грецких орехов достиг 5 миллионов долларов.", ["walnuts"]),
    ("Exports of nuts and walnuts reached $5 million.", ["walnuts"]),
]


@pytest.mark.parametrize(("text", "expected"), OWN_ITEMS)
def test_a_users_item_is_found(text: str, expected: list[str]) -> None:
    """Text is searched for the items of the lexicon that it is parsed with."""
    assert expected == _items(text, Lexicon.default().extended(OWN))
    assert expected != _items(text)


EXPORTS = {
    "en": "Last year {} exports reached $5 million.",
    "ru": "Экспорт {} достиг 5 миллионов долларов.",
    "kk": "Былтыр {} экспорты 5 миллион долларға жетті.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_goods_narrows_exports(language: str) -> None:
    """Whatever words goods are known by, they are found beside the word of a metric."""
    missing: list[tuple[str, str | None]] = []
    for item in Lexicon.default().items:
        for phrase in item.told_in(language) if item.kind is ItemKind.GOODS else ():
            text = EXPORTS[language].format(re.sub(r"\*| exports?$", "", phrase))
            found = kzru.parse(text, published=PUBLISHED, language=language).figures
            missing += [(phrase, figure.item) for figure in found if figure.metric and figure.item != item.id]
    assert not missing


def test_every_item_is_known_by_words() -> None:
    """Each item has words in each language, and its kind narrows some metric."""
    for item in Lexicon.default().items:
        for language in LANGUAGES:
            assert item.told_in(language), (item.id, language)
    assert {item.kind for item in Lexicon.default().items} == set(ItemKind)
    narrowed = {kind for kinds in narrowing().narrowed_by.values() for kind in kinds}
    assert set(ItemKind) == narrowed == set(narrowing().reach)


def test_the_tables_name_items_and_metrics_that_there_are() -> None:
    """What an item is within, what a metric tells and what a sector makes are items of the list."""
    lexicon = Lexicon.default()
    ids = {item.id for item in lexicon.items}
    for item in lexicon.items:
        assert not item.within or item.within in ids, item.id
    named = {name for items in narrowing().told.values() for name in items}
    assert named | set(narrowing().made_by) | set(narrowing().made_by.values()) <= ids
    assert set(narrowing().reach.values()) <= {"phrase", "clause", "sentence"}


@given(st.dictionaries(st.sampled_from("abcde"), st.sampled_from(["", *"abcdef"])))
def test_broader_items_end(within: dict[str, str]) -> None:
    """What an item is a part of is found, whatever stands in a user's table, a circle too."""
    items = [Item(id=name, kind=ItemKind.GOODS, within=above) for name, above in within.items()]
    broader = broader_items(items)
    assert set(broader) == set(within)
    for name, above in within.items():
        assert not above or above in broader[name]
