"""From which country to which a count goes: what comes from any country has no origin."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Of 42,000 firms with foreign capital in Kazakhstan, 19,000 are Russian.", [(None, "KZ"), ("RU", "KZ")]),
        ("In Kazakhstan 42,000 foreign companies work; half of them are Russian.", [(None, "KZ")]),
        ("In Kazakhstan 19,000 Russian companies work.", [("RU", "KZ")]),
        ("Kazakhstan has 19,000 Russian companies.", [("RU", "KZ")]),
        ("Peru counts 40 Chilean companies, and Chile has 30 Peruvian ones.", [("CL", "PE")]),
        ("Работает 42 тысячи предприятий с иностранным участием, в том числе из России.", [(None, None)]),
        ("В Казахстане 19 тысяч российских компаний и 7 иностранных филиалов.", [("RU", "KZ")]),
        ("Қазақстанда Ресей үлесі бар не шетелдік капиталы бар 42 мың кәсіпорын жұмыс істейді.", [(None, "KZ")]),
    ],
)  # fmt: skip
def test_what_comes_from_any_country_has_no_origin(
    text: str, ends: list[tuple[str | None, str | None]]
) -> None:
    """A word for "foreign" in the phrase of what is counted says so; a country of the sentence is not its origin."""
    found = parse_document(text, published="2025-03-05").figures
    assert ends == [(one.origin, one.destination) for one in found if one.metric == "company.count"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Chilean investment in the economy of Peru came to $5 million in 2023.", ("CL", "PE")),
        ("Chilean firms have invested $5 million in the economy of the Republic of Peru.", ("CL", "PE")),
        ("Growth in the exports of Peru came to $5 million.", ("PE", None)),
        ("There are 40 joint Peruvian-Chilean enterprises in Peru.", ("CL", "PE")),
        ("There are 40 joint Peruvian-Chilean enterprises.", (None, None)),
        ("В Перу работают 40 перуанско-чилийских предприятий.", ("CL", "PE")),
    ],
)
def test_where_something_goes(text: str, ends: tuple[str | None, str | None]) -> None:
    """It goes to the country whose economy takes it in; what two countries own is in the one of them that is told."""
    (found,) = parse_document(text, published="2025-03-05").figures
    assert ends == (found.origin, found.destination)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Trade of Peru and Chile was $9 billion, including exports of Peru of $4 billion and imports of $5 billion.",
         [("PE", "CL"), ("CL", "PE")]),
        ("Товарооборот Перу и Чили достиг 9 млрд долларов, в том числе экспорт Перу – 4 млрд долларов, а импорт – 5 млрд долларов.",
         [("PE", "CL"), ("CL", "PE")]),
        ("Товарооборот Перу с Чили достиг 9 млрд долларов. В том числе экспорт Перу составил 4 млрд долларов.",
         [("PE", "CL")]),
        ("Қазақстан мен Ресейдің саудасы 9 млрд доллар болды. Оның ішінде Қазақстанның экспорты – 4 млрд доллар, импорты – 5 млрд доллар.",
         [("KZ", "RU"), ("RU", "KZ")]),
        ("Trade of Peru and Chile was $9 billion. Exports of Peru were $40 billion.", [("PE", None)]),
        ("Peru's exports to Chile were $4 billion. Imports from Chile were $5 billion.", [("PE", "CL"), ("CL", "PE")]),
        ("Peru imported goods worth $5 billion from Chile. Exports to Chile were $4 billion.",
         [("CL", "PE"), ("PE", "CL")]),
        ("Қазақстанның Ресейге экспорты 4 млрд доллар болды. Ресейден келген импорт 5 млрд долларға жетті.",
         [("KZ", "RU"), ("RU", "KZ")]),
        ("Peru's exports to Chile were $4 billion. Imports from Brazil were $5 billion.", [("PE", "CL"), ("BR", None)]),
        ("Peru's exports to Chile were $4 billion. Peru's imports were $50 billion.", [("PE", "CL"), (None, "PE")]),
        ("Exports to Chile were $4 billion. Imports from Chile were $5 billion.", [(None, "CL"), ("CL", None)]),
    ],
)  # fmt: skip
def test_the_other_end_of_trade_between_two(text: str, ends: list[tuple[str | None, str | None]]) -> None:
    """A part of the trade of a pair goes from one of the two to the other, and so does what goes back."""
    found = parse_document(text, published="2025-03-05").figures
    assert ends == [(one.origin, one.destination) for one in found if one.metric != "trade.turnover"]


@pytest.mark.parametrize(
    ("text", "destinations"),
    [
        ("АСТАНА. KAZINFORM — Экспорт Өзбекстанға — 3%-ға, Иранға — 5 есе, Қытайға — 8%-ға артқан.", ["UZ", "IR", "CN"]),
        ("Экспорт вырос: в Чили – на 4%, Перу – на 7%.", ["CL", "PE"]),
        ("Экспорт Перу – 4 млрд долларов, импорт из Чили – 5 млрд долларов.", [None, "PE"]),
    ],
)  # fmt: skip
def test_countries_before_dashes(text: str, destinations: list[str | None]) -> None:
    """A dateline opens no words put in between; a country takes over no preposition where it has its own."""
    assert destinations == [one.destination for one in parse_document(text, published="2025-03-05").figures]


def test_to_whom_something_is_carried_owns_it_not() -> None:
    """A country in the dative before a dash is where freight goes, not who carries it."""
    (found,) = parse_document("Астық тасымалы: Ауғанстанға — 5 млн тонна.", language="kk").figures
    assert ("transport.freight", None) == (found.metric, found.subject)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Қазақстанда 20 мың ресейлік компания бар. Бұл – шетелдік кәсіпорындардың жартысына жуығы.", ("RU", "KZ")),
        ("Ресейде 60 мыңнан астам қазақстандық студент оқиды. Олардың 26 мыңы грантпен оқиды.", ("KZ", "RU")),
        ("Ресейде 60 мың Қазақстан азаматы оқиды, олардың 26 мыңы грантпен, 40 мыңнан астамы ақылы оқиды.", ("KZ", "RU")),
        ("Қазақстанда 900 ресейлік кәсіпорын жұмыс істейді. Соның 70-і өткен жылы ашылды.", ("RU", "KZ")),
        ("Қазақстанда 900 ресейлік кәсіпорын бар. Олардың 70-і Өзбекстанда тауар сатады.", (None, "UZ")),
    ],
)  # fmt: skip
def test_a_part_of_the_things_before(text: str, ends: tuple[str | None, str | None]) -> None:
    """A part of what the sentence before counts is of the same countries, where its sentence names no other."""
    found = parse_document(text, published="2025-03-05").figures[-1]
    assert ends == (found.origin, found.destination)


def test_own_country_before_a_dash_without_another() -> None:
    """Where only "our" stands before a dash, no other country lends its preposition."""
    (found,) = parse_document(
        "Біздің экспорт – 4 млрд доллар.", published="2025-03-05", language="kk"
    ).figures
    assert ("trade.exports", None) == (found.metric, found.destination)
