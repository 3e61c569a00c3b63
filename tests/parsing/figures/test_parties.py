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
