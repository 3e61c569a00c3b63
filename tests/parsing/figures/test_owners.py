"""Whose a figure is: the owner beside what is measured, in its clause, before it, and in the document."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document

BESIDE = [
    ("en", "Ecuador's trade with Peru came to $1.2 billion in 2024.", ["EC", "PE"]),
    ("en", "Kazakh-Uzbek trade reached $4.2 billion last year.", ["KZ", "UZ"]),
    ("en", "Trade turnover between Omsk Region and Kazakhstan rose to $1 billion.", ["KZ", "Omsk Region"]),
    ("en", "Trade between the EU and Armenia exceeded $2 billion in 2024.", ["AM", "European Union"]),
    ("en", "The Georgian economy grew by 7 percent in 2024.", ["GE"]),
    ("en", "The population of Aktobe Region is 940,000 people.", ["Aktobe Region"]),
    ("en", "World GDP grew by 3 percent in 2024.", ["World"]),
    ("en", "Oil production in Norway came to 90 million tonnes in 2024.", ["NO"]),
    ("ru", "Торговля Узбекистана с Арменией составила 1,2 млрд долларов.", ["AM", "UZ"]),
    ("ru", "Казахстанско-узбекский товарооборот достиг 4,2 млрд долларов.", ["KZ", "UZ"]),
    ("ru", "Товарооборот Омской области с Казахстаном вырос до 1 млрд долларов.", ["KZ", "Omsk Region"]),
    ("ru", "Товарооборот ЕС и Армении превысил 2 млрд долларов.", ["AM", "European Union"]),
    ("ru", "Российская экономика выросла на 4,3 процента.", ["RU"]),
    ("ru", "Население Актюбинской области составляет 940 тысяч человек.", ["Aktobe Region"]),
    ("ru", "Мировой ВВП вырос на 3 процента в 2024 году.", ["World"]),
    ("kk", "Өзбекстанның Армениямен саудасы 1,2 млрд долларға жетті.", ["AM", "UZ"]),
    ("kk", "Қазақстан-Өзбекстан тауар айналымы 4,2 млрд долларға жетті.", ["KZ", "UZ"]),
    ("kk", "Омбы облысының Қазақстанмен тауар айналымы 1 млрд долларға жетті.", ["KZ", "Omsk Region"]),
    ("kk", "ЕО мен Армения арасындағы сауда 2 млрд доллардан асты.", ["AM", "European Union"]),
    ("kk", "Грузия экономикасы 7 пайызға өсті.", ["GE"]),
]

OF_THE_CLAUSE = [
    ("en", "Kazakhstan harvested 25 million tonnes of grain in 2024.", ["KZ"]),
    ("en", "In Uzbekistan, GDP grew by 6.5 percent in 2024.", ["UZ"]),
    ("en", "Serbia and Hungary signed 15 agreements.", ["HU", "RS"]),
    ("ru", "Казахстан собрал 25 млн тонн зерна в 2024 году.", ["KZ"]),
    ("ru", "В Узбекистане ВВП вырос на 6,5 процента в 2024 году.", ["UZ"]),
    ("ru", "Сербия и Венгрия подписали 15 соглашений.", ["HU", "RS"]),
    ("ru", "Казахстан и Монголия: товарооборот составил 200 млн долларов.", ["KZ", "MN"]),
    ("kk", "Қазақстан 25 млн тонна астық жинады.", ["KZ"]),
    ("kk", "Өзбекстанда ЖІӨ 6,5 пайызға өсті.", ["UZ"]),
]

UNTOLD = [
    ("en", "The company produced 3 million tonnes of oil in 2024."),
    ("en", "Trade turnover reached $5 billion in 2024."),
    ("en", "Mutual trade reached $5 billion in 2024."),
    ("en", "The GDP grew by 3 percent in 2024."),
    ("ru", "Компания добыла 3 млн тонн нефти в 2024 году."),
    ("ru", "Взаимный товарооборот достиг 5 млрд долларов."),
    ("ru", "Товарооборот с Узбекистаном достиг 4 млрд долларов."),
    ("kk", "Компания 3 млн тонна мұнай өндірді."),
    ("kk", "Екі ел арасындағы тауар айналымы 5 млрд долларға жетті."),
]


def subjects(language: str, text: str) -> list[list[str] | None]:
    """Return whose each figure of a text is."""
    figures = parse_document(text, published="2025-11-12", language=language).figures
    return [None if figure.subject is None else list(figure.subject) for figure in figures]


@pytest.mark.parametrize(("language", "text", "expected"), [*BESIDE, *OF_THE_CLAUSE])
def test_owner(language: str, text: str, expected: list[str]) -> None:
    """Whose a figure is stands beside what is measured, or acts in its clause."""
    assert [expected] == subjects(language, text)


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_nobody_told(language: str, text: str) -> None:
    """What nothing tells stays untold: an owner without a name, a partner alone, a pair that no document tells."""
    assert [None] == subjects(language, text)


BEFORE = [
    ("en", "Russia's trade with Cuba reached $28 million in 2024. In 2025 trade will exceed $30 million.", ["CU", "RU"]),
    ("ru", "Торговля России с Кубой достигла 28 млн долларов. В 2025 году торговля превысит 30 млн долларов.", ["CU", "RU"]),
    ("kk", "Ресей мен Сербия арасындағы сауда 28 млн доллар болды. 2025 жылы сауда 30 млн доллардан асады.", ["RS", "RU"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), BEFORE)
def test_more_on_the_same_matter(language: str, text: str, expected: list[str]) -> None:
    """What the next sentence says of the same metric, naming nobody, is of the same owners."""
    assert [expected, expected] == subjects(language, text)


def test_of_another_paragraph_nothing_is_taken() -> None:
    """Headlines that stand under each other are each on their own."""
    text = "Cuban GDP grew by 2 percent in 2024.\n\nGDP is expected to grow by 5 percent in 2026."
    assert [["CU"], None] == subjects("en", text)


TALKS = [
    ("en", "Talks of Russia and Serbia. Vladimir Putin: Serbia and Russia trade. Our mutual trade exceeded $2 billion."),
    ("ru", "Переговоры России и Сербии.\n\nВ.Путин: Сербия и Россия торгуют. Взаимный товарооборот превысил 2 млрд долларов."),
    ("kk", "Ресей мен Сербия келіссөзі. Ресей мен Сербия – серіктес. Екі ел арасындағы сауда 2 млрд доллардан асты."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TALKS)
def test_ours_is_of_the_two_countries_of_the_talks(language: str, text: str) -> None:
    """What is mutual is of the speaker's country and the one that the document tells beside it."""
    assert [["RS", "RU"]] == subjects(language, text)


def test_the_reason_tells_the_words() -> None:
    """Each reading has its reason, with the words that told it."""
    (figure,) = parse_document("Serbian GDP grew by 4 percent in 2024.", language="en").figures
    assert [("beside what is measured", "Serbian")] == [
        (reason.rule, reason.words) for reason in figure.why if reason.field == "subject"
    ]
