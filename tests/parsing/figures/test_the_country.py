"""Which nation "the country" and "the republic" mean, and which part of the world "the region" means."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document

WHOSE = [
    ("en", "Vladimir Putin: Our cooperation grows. The country's GDP grew by 6 percent last year.", ["RU"]),
    ("en", "Vladimir Putin: Kazakhstan is a friend. The country's GDP grew by 6 percent last year.", None),
    ("en", "Armenia has built roads. Our GDP grew by 6 percent last year.", ["AM"]),
    ("en", "Kazakhstan is rich in ore. The country's GDP grew by 6 percent last year.", ["KZ"]),
    ("ru", "Владимир Путин: Казахстан – близкий друг. ВВП страны вырос на 6 процентов.", None),
    ("ru", "Владимир Путин: Мы строим дороги. ВВП страны вырос на 6 процентов.", ["RU"]),
    ("kk", "Қасым-Жомарт Тоқаев: Біз жол салып жатырмыз. Елдің ЖІӨ-сі 6 пайызға өсті.", ["KZ"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), WHOSE)
def test_the_country_is_the_only_one_that_can_be_meant(
    language: str, text: str, expected: list[str] | None
) -> None:
    """It is the speaker's, or the one named right before; where it may be either, nobody's."""
    (figure,) = parse_document(text, published="2026-03-05", language=language).figures
    assert (None if expected is None else tuple(expected)) == figure.subject


WAYS = [
    (
        "en",
        "Kassym-Jomart Tokayev: Russia is a neighbour. Over 900 firms with Russian capital work in the country.",
        ("RU", "KZ"),
    ),
    (
        "en",
        "Vladimir Putin: Kazakhstan is a neighbour. Over 900 firms with Russian capital work in the country.",
        ("RU", "KZ"),
    ),
    (
        "en",
        "Kassym-Jomart Tokayev: Russia is a neighbour. The country has invested $9 billion in our economy.",
        ("RU", "KZ"),
    ),
    (
        "ru",
        "Владимир Путин: Мы дружим с Казахстаном.\n\nВ республике работает 900 предприятий с российским капиталом.",
        ("RU", "KZ"),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), WAYS)
def test_the_country_is_another_than_who_is_named_beside_it(
    language: str, text: str, expected: tuple[str, str]
) -> None:
    """Russian firms in "the country" are in the one that the sentence before speaks of, or the speaker's."""
    (figure,) = parse_document(text, published="2026-03-05", language=language).figures
    assert (figure.origin, figure.destination) == expected


REGIONS = [
    (
        "en",
        "The talks were on Central Asia. The region's trade with Russia exceeded $50 billion.",
        ["Central Asia", "RU"],
    ),
    (
        "ru",
        "Речь шла о Центральной Азии. Взаимная торговля региона с Россией превысила 50 млрд долларов.",
        ["Central Asia", "RU"],
    ),
    (
        "kk",
        "Орталық Азия туралы айтылды. Өңірдің Ресеймен саудасы 50 млрд доллардан асты.",
        ["Central Asia", "RU"],
    ),
    ("ru", "Речь шла о Центральной Азии. Экспорт области вырос до 5 млрд долларов.", None),
    (
        "ru",
        "Речь шла об Омской области. Товарооборот области с Казахстаном вырос до 1 млрд долларов.",
        ["KZ", "Omsk Region"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), REGIONS)
def test_the_region_is_what_the_text_speaks_of(language: str, text: str, expected: list[str] | None) -> None:
    """It may be a part of the world, which "the oblast" never is."""
    (figure,) = parse_document(text, published="2026-03-05", language=language).figures
    assert (None if expected is None else tuple(expected)) == figure.subject


def test_mutual_trade_of_who_is_named_is_not_that_of_the_two_countries() -> None:
    """Where the document is of Kazakhstan and Russia, their trade is not what the region trades with one of them."""
    text = (
        "Президент Казахстана Касым-Жомарт Токаев: Россия – друг Казахстана. Казахстан и Россия растут вместе. "
        "Взаимная торговля региона с Россией превысила 50 млрд долларов."
    )
    (figure,) = parse_document(text, published="2026-03-05", language="ru").figures
    assert figure.subject is None


def test_the_country_right_behind_what_is_counted_is_its_own() -> None:
    """It is no other that stands nearer before the number."""
    text = "He spoke of investment in Russia, citing 900 firms in Kazakhstan with Russian capital."
    (figure,) = parse_document(text, published="2026-03-05", language="en").figures
    assert (figure.origin, figure.destination) == ("RU", "KZ")


PARTNERS = [
    ("en", "Kazakhstan and Russia are neighbours. Trade with Russia reached $5 billion.", ["KZ", "RU"]),
    ("ru", "Казахстан и Россия – соседи. Товарооборот с Россией достиг 5 млрд долларов.", ["KZ", "RU"]),
    ("kk", "Қазақстан мен Ресей – көрші. Ресеймен тауар айналымы 5 млрд долларға жетті.", ["KZ", "RU"]),
    ("en", "Kazakhstan and Russia are neighbours. Trade with China reached $5 billion.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), PARTNERS)
def test_trade_with_one_of_the_two_countries_is_that_of_both(
    language: str, text: str, expected: list[str] | None
) -> None:
    """Where nobody speaks for a country, the partner's partner is the other one of the document."""
    (figure,) = parse_document(text, published="2026-03-05", language=language).figures
    assert (None if expected is None else tuple(expected)) == figure.subject


OFFICES = [
    ("en", "The Ambassador of Kazakhstan in Moscow said about 900 enterprises had been opened."),
    ("en", "The Minister of Trade of Peru said that investment came to $4 billion."),
    ("ru", "Посол Казахстана в Москве Даурен Абаев сообщил, что открыто около 900 предприятий."),
]


@pytest.mark.parametrize(("language", "text"), OFFICES)
def test_the_country_of_an_office_is_not_where_something_comes_from(language: str, text: str) -> None:
    """Whose ambassador speaks tells nothing of whose enterprises he speaks of."""
    (figure,) = parse_document(text, published="2026-03-05", language=language).figures
    assert (figure.origin, figure.destination) == (None, None)
