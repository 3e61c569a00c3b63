"""Rates of days: which day's rate is valid, the mean of a period, and what banks' files give."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru.errors import InvalidValueError, LexiconError, RateNotFoundError, SourceError
from kzru.units import DailyRates, RateMeasure, Rates
from kzru.values import Period

TABLE = "Date,USD,KZT,SIT,\n2024-01-04,1.25,500,N/A,\n2024-01-03,1.2,N/A,239.64,\n2024-01-02,1.1,495,,\n"

ONE_CURRENCY = """<?xml version="1.0" encoding="windows-1251"?>
<ValCurs ID="R01335" DateRange1="09.01.2024" DateRange2="11.01.2024" name="Динамика">
<Record Date="09.01.2024" Id="R01335"><Nominal>100</Nominal><Value>19,7552</Value></Record>
<Record Date="11.01.2024" Id="R01335"><Nominal>100</Nominal><Value>20,0000</Value></Record>
</ValCurs>
"""

ONE_DAY = """<?xml version="1.0" encoding="windows-1251"?>
<ValCurs Date="11.01.2024" name="Рынок">
<Valute ID="R01235"><CharCode>USD</CharCode><Nominal>1</Nominal><Name>Доллар США</Name><Value>90,5</Value></Valute>
</ValCurs>
"""

TENGE = """<?xml version="1.0" encoding="utf-8"?>
<rates><title>Ресми бағамдар</title><date>11.01.2024</date>
<item><fullname>АҚШ доллары</fullname><title>USD</title><description>452.5</description><quant>1</quant></item>
<item><fullname>Сум</fullname><title>UZS</title><description>3.65</description><quant>100</quant></item>
</rates>
"""

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Rates</title>
<item><title>RUB</title><pubDate>11.01.24</pubDate><description>5.1</description><quant>1</quant></item>
</channel></rss>
"""


def _written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_the_table_of_the_european_bank_is_read(tmp_path: Path) -> None:
    """Each column is a currency for one euro; days without a rate and currencies that are no more are passed over."""
    rates = Rates.read(_written(tmp_path / "eurofxref-hist.csv", TABLE))
    assert [("KZT", 2), ("USD", 3)] == [(of.currency, len(of.days)) for of in rates.days]
    rate = rates.rate("USD", "KZT", on=date(2024, 1, 4))
    assert (Fraction(400), RateMeasure.DAY, date(2024, 1, 4)) == (rate.value, rate.measure, rate.day)
    assert Fraction("1.2") == rates.rate("EUR", "USD", on=date(2024, 1, 3)).value


def test_an_archive_of_one_file_is_read(tmp_path: Path) -> None:
    """The European bank gives its table zipped."""
    path = tmp_path / "eurofxref-hist.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eurofxref-hist.csv", TABLE)
    assert Rates.read(path).days == Rates.read(_written(tmp_path / "table.csv", TABLE)).days


def test_an_archive_of_other_than_one_bounded_file_is_refused(tmp_path: Path) -> None:
    """Several files, a file that unpacks to too much, and a damaged archive are refused, and each is told."""
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", TABLE)
        archive.writestr("b.csv", TABLE)
    with pytest.raises(SourceError, match="an archive of 2 files"):
        Rates.read(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", "\n" * (16 * 1024 * 1024 + 1))
    with pytest.raises(SourceError, match="larger than 16,777,216 bytes"):
        Rates.read(path)
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(SourceError, match="no archive that can be unpacked"):
        Rates.read(path)


def test_the_days_of_one_currency_are_read_in_roubles(tmp_path: Path) -> None:
    """The Bank of Russia tells a currency by its number, and rates with decimal commas for so many units."""
    rates = Rates.read(_written(tmp_path / "kzt.xml", ONE_CURRENCY, "windows-1251"))
    rate = rates.rate("KZT", "RUB", on=date(2024, 1, 10))
    assert (Fraction("0.197552"), date(2024, 1, 9)) == (rate.value, rate.day)
    assert ("Bank of Russia, official rates",) == rate.sources


def test_files_of_one_bank_join(tmp_path: Path) -> None:
    """Days of one currency and currencies of one day meet through the rouble; on a day told twice the rates must agree."""
    files = [
        _written(tmp_path / "kzt.xml", ONE_CURRENCY, "windows-1251"),
        _written(tmp_path / "day.xml", ONE_DAY, "windows-1251"),
    ]
    rates = Rates.read(*files)
    assert Fraction("452.5") == rates.rate("USD", "KZT", on=date(2024, 1, 11)).value
    assert rates == rates.extended(*files)
    other = _written(tmp_path / "other.xml", ONE_DAY.replace("90,5", "90,6"), "windows-1251")
    with pytest.raises(LexiconError, match=r"other\.xml: two rates of USD in RUB on 2024-01-11"):
        rates.extended(other)


def test_rates_of_the_national_bank_are_read_in_tenge(tmp_path: Path) -> None:
    """Rates of a day, and the feed, are tenge for so many units."""
    rates = Rates.read(_written(tmp_path / "day.xml", TENGE), _written(tmp_path / "feed.xml", FEED))
    assert Fraction("452.5") == rates.rate("USD", "KZT", on=date(2024, 1, 12)).value
    assert Fraction("0.0365") == rates.rate("UZS", "KZT", on=date(2024, 1, 11)).value
    assert Fraction("5.1") == rates.rate("RUB", "KZT", on=date(2024, 1, 11)).value


def test_banks_are_asked_in_the_order_given(tmp_path: Path) -> None:
    """Where two banks set a currency, the file given first decides."""
    russia = [
        _written(tmp_path / "a.xml", ONE_CURRENCY, "cp1251"),
        _written(tmp_path / "b.xml", ONE_DAY, "cp1251"),
    ]
    kazakhstan = _written(tmp_path / "c.xml", TENGE.replace("452.5", "452.6"))
    on = date(2024, 1, 11)
    assert Fraction("452.5") == Rates.read(*russia, kazakhstan).rate("USD", "KZT", on=on).value
    assert Fraction("452.6") == Rates.read(kazakhstan, *russia).rate("USD", "KZT", on=on).value


def test_a_period_takes_the_mean_of_its_days(tmp_path: Path) -> None:
    """A flow takes the mean of all rates set in its period, as the bank quotes them."""
    rates = Rates.read(_written(tmp_path / "eurofxref-hist.csv", TABLE))
    period = Period(date(2024, 1, 1), date(2024, 1, 10))
    rate = rates.rate("EUR", "USD", period=period)
    assert ((Fraction("1.25") + Fraction("1.2") + Fraction("1.1")) / 3, RateMeasure.MEAN) == (
        rate.value,
        rate.measure,
    )
    assert (period, None) == (rate.period, rate.day)
    assert 1 / rate.value == rates.rate("USD", "EUR", period=period).value


def test_what_the_days_do_not_cover_falls_to_the_years(tmp_path: Path) -> None:
    """A year of which the file has a week takes the average of the table of years; without one the message tells the days."""
    path = _written(tmp_path / "eurofxref-hist.csv", TABLE)
    year = Period.of_year(2024)
    rate = Rates.default().extended(path).rate("USD", "KZT", period=year)
    assert Rates.default().rate("USD", "KZT", period=year) == rate
    with pytest.raises(RateNotFoundError, match="USD days of 2024-01-02 to 2024-01-04 in EUR"):
        Rates.read(path).rate("USD", "KZT", period=year)
    with pytest.raises(RateNotFoundError, match="no rate of USD in KZT for 2024-01-19"):
        Rates.read(path).rate("USD", "KZT", on="2024-01-19")


FAULTS = [
    ("Date,USD\n2024-01-02,one\n", r"line 2: a rate is written as 469\.5"),
    ("Date,USD\n02.01.2024,1.1\n", "line 2: a date is written as 2024-12-31"),
    ("Date,USD\n2024-01-02,1.1\n2024-01-02,1.2\n", "two rates of USD on 2024-01-02"),
    ("Date,USD\n2024-01-02,0\n", "is not zero"),
    ("Date,SIT\n2024-01-02,239\n", "it holds no rate"),
    ("<html><body>Rates</body></html>", "its root is 'html'; a file of rates has ValCurs, rates or rss"),
    ("<rates><item>", "it is no XML that is read here"),
    ("<!DOCTYPE r [<!ENTITY a 'b'>]><rates><date>&a;</date></rates>", "a document type 'r' is declared"),
    (
        ONE_DAY.replace("90,5", "-90,5").replace("windows-1251", "utf-8"),
        "USD, 11.01.2024: a rate is written as",
    ),
    (
        ONE_DAY.replace("11.01.2024", "11.13.2024").replace("windows-1251", "utf-8"),
        r"a date is written as 31\.12\.2024",
    ),
    (ONE_CURRENCY.replace("R01335", "R99999").replace("windows-1251", "utf-8"), "by the number 'R99999'"),
    (ONE_DAY.replace("<Nominal>1<", "<Nominal>0<").replace("windows-1251", "utf-8"), "is not zero"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_a_fault_in_a_bank_file_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    """A file at fault is refused as a whole, with the file, the place and what would be right."""
    path = _written(tmp_path / "rates.file", text)
    with pytest.raises(LexiconError, match=message) as fault:
        Rates.read(path)
    assert str(path) in str(fault.value)


@given(st.binary(max_size=200))
def test_no_file_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Whatever bytes a file holds, it is read or refused by an error of kzru."""
    path = tmp_path_factory.mktemp("rates") / "file"
    path.write_bytes(data)
    try:
        Rates.read(path)
    except kzru.KzruError:
        return


DAYS = st.lists(st.dates(date(2020, 1, 1), date(2020, 3, 1)), min_size=1, unique=True).map(sorted)


@given(DAYS, st.booleans(), st.dates(date(2019, 12, 1), date(2020, 5, 1)))
def test_a_rate_holds_until_the_next(days: list[date], is_indirect: bool, on: date) -> None:
    """The rate of a day is the last one set on or before it, at most two weeks earlier."""
    quotes = tuple(Fraction(number) for number in range(1, len(days) + 1))
    rates = DailyRates(currency="USD", base="KZT", days=tuple(days), quotes=quotes, is_indirect=is_indirect)
    before = [number for number, day in enumerate(days) if on - timedelta(days=14) <= day <= on]
    worth = rates.worth(on)
    if not before:
        assert worth is None
    else:
        assert worth is not None
        assert (days[before[-1]], quotes[before[-1]]) == (
            worth.day,
            1 / worth.value if is_indirect else worth.value,
        )


@pytest.mark.parametrize(
    ("days", "quotes", "message"),
    [
        ((), (), "there is at least one"),
        ((date(2024, 1, 2), date(2024, 1, 1)), (Fraction(1), Fraction(2)), "from the earliest to the latest"),
        ((date(2024, 1, 2), date(2024, 1, 2)), (Fraction(1), Fraction(2)), "two rates of USD on 2024-01-02"),
        ((date(2024, 1, 2),), (Fraction(0),), "a rate is positive"),
    ],
)
def test_rates_without_order_are_refused(
    days: tuple[date, ...], quotes: tuple[Fraction, ...], message: str
) -> None:
    """Days go upwards, each once, with a positive rate each."""
    with pytest.raises(InvalidValueError, match=message):
        DailyRates(currency="USD", base="KZT", days=days, quotes=quotes)


def test_two_tables_of_one_bank_and_currency_are_refused() -> None:
    """Which of the two would be valid is not told."""
    rates = DailyRates(currency="USD", base="KZT", days=(date(2024, 1, 2),), quotes=(Fraction(450),))
    with pytest.raises(InvalidValueError, match="two tables of days"):
        Rates((), days=(rates, rates))
