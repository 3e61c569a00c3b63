"""Exchange rates: which rate a flow and a stock take, cross rates, and tables of one's own."""

from __future__ import annotations

import csv
import pickle
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import (
    IncompatibleUnitsError,
    InvalidValueError,
    LexiconError,
    RateNotFoundError,
    SourceError,
    UnknownUnitError,
)
from kzru.units import DollarRate, RateMeasure, Rates, get_unit
from kzru.values import Period, Qualifier, Quantity


def _row(
    currency: str, year: int, units: str, *, measure: str = "average", day: date | None = None
) -> DollarRate:
    return DollarRate(
        currency=currency,
        year=year,
        measure=RateMeasure(measure),
        units_per_dollar=Fraction(units),
        day=day,
        spread_percent=Fraction(1, 2),
        source=f"bank of {currency}",
    )


@pytest.fixture(name="rates")
def _rates() -> Rates:
    return Rates(
        (
            _row("KZT", 2020, "400"),
            _row("RUB", 2020, "80"),
            _row("KZT", 2020, "420", measure="end_of_year", day=date(2020, 12, 31)),
            _row("RUB", 2020, "70", measure="end_of_year", day=date(2020, 12, 29)),
            _row("KZT", 2021, "430"),
            _row("KZT", 2021, "440", measure="end_of_year", day=date(2021, 12, 31)),
            _row("KZT", 2023, "450"),
        )
    )


FLOWS = [
    ("5", "RUB", "KZT", Period.of_year(2020)),
    ("1/5", "KZT", "RUB", Period.of_year(2020)),
    ("400", "USD", "KZT", Period.of_months(2020, 1, 9)),
    ("1/430", "KZT", "USD", Period.of_day(date(2021, 12, 31))),
    ("1", "KZT", "KZT", Period.of_year(2021)),
    ("1", "USD", "USD", Period.of_year(1999)),
]


@pytest.mark.parametrize(("value", "currency_from", "currency_to", "period"), FLOWS)
def test_flow_takes_the_average_of_its_year(
    rates: Rates, value: str, currency_from: str, currency_to: str, period: Period
) -> None:
    """A flow takes the average of the year of its period, through the dollar."""
    rate = rates.rate(currency_from, currency_to, period=period)
    assert Fraction(value) == rate.value
    assert RateMeasure.AVERAGE is rate.measure
    assert rate.day is None
    assert (currency_from, currency_to) == (rate.currency_from, rate.currency_to)


STOCKS = [
    ("420", "USD", "KZT", date(2020, 12, 31), date(2020, 12, 31)),
    ("420", "USD", "KZT", date(2020, 9, 30), date(2020, 12, 31)),  # 92 days before
    ("400", "USD", "KZT", date(2020, 9, 29), None),
    ("420", "USD", "KZT", date(2021, 4, 2), date(2020, 12, 31)),  # 92 days after
    ("430", "USD", "KZT", date(2021, 4, 3), None),
    ("440", "USD", "KZT", date(2021, 11, 12), date(2021, 12, 31)),
    ("6", "RUB", "KZT", date(2020, 12, 30), date(2020, 12, 29)),
    ("1/6", "KZT", "RUB", date(2021, 1, 15), date(2020, 12, 29)),
    ("5", "RUB", "KZT", date(2020, 7, 1), None),
    ("450", "USD", "KZT", date(2023, 12, 31), None),
]


@pytest.mark.parametrize(("value", "currency_from", "currency_to", "on", "day"), STOCKS)
def test_stock_takes_the_nearest_year_end_or_the_average(
    rates: Rates, value: str, currency_from: str, currency_to: str, on: date, day: date | None
) -> None:
    """A stock takes a year-end rate at most 92 days away, else the average of its year."""
    rate = rates.rate(currency_from, currency_to, on=on)
    assert Fraction(value) == rate.value
    assert day == rate.day
    assert (RateMeasure.END_OF_YEAR if day else RateMeasure.AVERAGE) == rate.measure


def test_rate_tells_where_it_comes_from(rates: Rates) -> None:
    """A cross rate names both sources and adds their spreads; the dollar's leg adds nothing."""
    cross = rates.rate("RUB", "KZT", period=Period.of_year(2020))
    assert [f"bank of {code}" for code in ("RUB", "KZT")] == list(cross.sources)
    assert Fraction(1) == cross.spread_percent
    direct = rates.rate("USD", "KZT", period=Period.of_year(2020))
    assert list(cross.sources[1:]) == list(direct.sources)
    assert not rates.rate("USD", "USD", period=Period.of_year(2020)).sources


NOT_FOUND = [
    ({"period": Period.of_year(2022)}, "KZT averages of 2020–2021, 2023 and year ends of 2020–2021"),
    ({"on": date(2022, 6, 1)}, "for 2022-06-01"),
    ({"period": Period(date(2020, 1, 1), date(2021, 12, 31))}, "one calendar year"),
    ({"period": Period(None, date(2021, 12, 31))}, "one calendar year"),
    ({"period": Period(date(2021, 1, 1), None)}, "one calendar year"),
]


@pytest.mark.parametrize(("when", "message"), NOT_FOUND)
def test_missing_rate(rates: Rates, when: dict[str, Period | date], message: str) -> None:
    """A rate that is not there is not guessed; the error tells what there is."""
    with pytest.raises(RateNotFoundError, match=message):
        rates.rate("USD", "KZT", **when)  # type: ignore[arg-type]


def test_missing_currency(rates: Rates) -> None:
    """A currency without rates is told from a code that is none."""
    with pytest.raises(RateNotFoundError, match="no GBP"):
        rates.rate("USD", "GBP", on=date(2020, 1, 1))
    with pytest.raises(UnknownUnitError, match="'ABC'"):
        rates.rate("USD", "ABC", on=date(2020, 1, 1))


def test_a_rate_is_of_a_period_or_a_date(rates: Rates) -> None:
    """Neither or both are refused."""
    with pytest.raises(InvalidValueError, match="one of the two"):
        rates.rate("USD", "KZT")
    with pytest.raises(InvalidValueError, match="one of the two"):
        rates.rate("USD", "KZT", period=Period.of_year(2020), on=date(2020, 1, 1))


def test_convert_money(rates: Rates) -> None:
    """Money converts with its qualifier, and its resolution is scaled with it."""
    quantity = Quantity(value=Decimal(1200), unit=get_unit("KZT"), qualifier=Qualifier.ABOUT)
    converted, rate = rates.convert(quantity, "USD", period=Period.of_year(2020))
    assert (Fraction(3), "USD", Qualifier.ABOUT) == (
        converted.value,
        converted.unit.symbol,
        converted.qualifier,
    )
    assert quantity.resolution / 400 == converted.resolution
    assert Fraction(1, 400) == rate.value


def test_convert_rate_of_money(rates: Rates) -> None:
    """Money per something stays per that thing."""
    quantity = Quantity(
        low=Decimal(400), high=Decimal(800), unit=get_unit("KZT/a"), qualifier=Qualifier.RANGE
    )
    converted, _ = rates.convert(quantity, "USD", period=Period.of_year(2020))
    assert (Fraction(1), Fraction(2), get_unit("USD/a")) == (converted.low, converted.high, converted.unit)


def test_convert_refuses_what_is_no_money(rates: Rates) -> None:
    """Tonnes have no exchange rate."""
    with pytest.raises(IncompatibleUnitsError, match="t is no money"):
        rates.convert(Quantity(value=Decimal(1), unit=get_unit("t")), "USD", on=date(2020, 1, 1))


def test_default_table() -> None:
    """The table that comes along holds the four currencies since 2000, and is read once."""
    rates = Rates.default()
    assert rates is Rates.default()
    assert {"KZT", "RUB", "CNY", "EUR"} == {row.currency for row in rates.rows}
    assert Fraction("425.9075") == rates.rate("USD", "KZT", period=Period.of_year(2021)).value
    assert all(row.source for row in rates.rows)
    assert all((row.day is None) == (row.measure is RateMeasure.AVERAGE) for row in rates.rows)


def test_default_table_holds_every_line_of_its_file() -> None:
    """No line of the data file is lost."""
    lines = files("kzru.units").joinpath("data", "fx.csv").read_text(encoding="utf-8").splitlines()
    expected = [(row["currency"], row["units_per_usd"]) for row in csv.DictReader(lines)]
    assert [(code, Fraction(units)) for code, units in expected] == [
        (row.currency, row.units_per_dollar) for row in Rates.default().rows
    ]


def test_rates_are_values(rates: Rates) -> None:
    """Tables compare, hash and pickle as values."""
    assert Rates(rates.rows) == rates
    assert hash(Rates(rates.rows)) == hash(rates)
    assert pickle.loads(pickle.dumps(rates)) == rates  # noqa: S301


HEADER = "currency,year,measure,units_per_usd,rate_date,spread_percent,source\n"


def test_read_own_table(tmp_path: Path) -> None:
    """A table of one's own needs four columns, and an end of year without a date is 31 December."""
    path = tmp_path / "rates.csv"
    path.write_text(
        "\ufeffmeasure,year,currency,units_per_usd\nend_of_year,2019,GBP,0.75\n\n", encoding="utf-8"
    )
    rate = Rates.read(path).rate("GBP", "USD", on=date(2019, 12, 1))
    assert (Fraction(4, 3), date(2019, 12, 31), ()) == (rate.value, rate.day, rate.sources)


FAULTS = [
    ("", "line 1: the first line names no column currency, year, measure, units_per_usd"),
    ("currency,year\n", "names no column measure, units_per_usd"),
    (HEADER + "KZT,2020,average\n", "line 2: no units_per_usd"),
    (HEADER + "KZT,2020,average,400\nABC,2020,average,1\n", "line 3: no currency 'ABC'"),
    (HEADER + "KZT,twenty,average,400\n", "line 2: a year is written as 2024, not 'twenty'"),
    (HEADER + "KZT,٢٠٢٠,average,400\n", "line 2: a year is written"),
    (HEADER + "KZT,0,average,400\n", "line 2: a year is written"),
    (HEADER + "KZT,99999,average,400\n", "line 2: a year is written"),
    (HEADER + "KZT,2020,monthly,400\n", "line 2: a measure is average or end_of_year, not 'monthly'"),
    (HEADER + "KZT,2020,average,-1\n", "line 2: a rate is written as 469.5, not '-1'"),
    (HEADER + "KZT,2020,average,1e99999999\n", "line 2: a rate is written"),
    (HEADER + "KZT,2020,average," + "9" * 100_000 + "\n", "line 2: a rate is written"),
    (HEADER + "KZT,2020,average,0.0\n", "line 2: units_per_usd is positive, not 0"),
    (HEADER + "KZT,2020,end_of_year,400,31.12.2020\n", "line 2: a date is written as 2024-12-31"),
    (HEADER + "KZT,2020,average,400\nKZT,2020,average,401\n", "line 3: a second average of KZT for 2020"),
    (HEADER + 'KZT,2020,average,400,,,"x\n', "unexpected end of data"),
    (HEADER + "KZT,2020,average,nan\n", "line 2: a rate is written as 469.5, not 'nan'"),
    (HEADER + "KZT,2020,average,inf\n", "line 2: a rate is written as 469.5, not 'inf'"),
    (HEADER + "KZT,2020,average,400,,-1\n", "line 2: a rate is written as 469.5, not '-1'"),
    (HEADER + "KZT,2020,average,400,,,x,y\n", "line 2: 8 fields where the first line names 7 columns"),
    (
        HEADER + "KZT,2020,end_of_year,400,20201231\n",
        "line 2: a date is written as 2024-12-31, not '20201231'",
    ),
    (HEADER + "KZT,2020,end_of_year,400,2019-12-31\n", "line 2: a rate of 2020 has its date in that year"),
    (HEADER + "KZT,2020,average,400,yesterday\n", "line 2: a date is written as 2024-12-31"),
    (HEADER + "USD,2020,average,1\n", "line 2: USD is what the others are counted in; leave it out"),
    ("year," + HEADER, "line 1: the first line names column year twice"),
    (HEADER.replace("rate_date", "rate date"), "names column 'rate date'; did you mean 'rate_date'?"),
    (HEADER.replace("spread_", "Spread"), "names column 'Spreadpercent'; did you mean 'spread_percent'?"),
    (HEADER.replace(",", ";"), "line 1: the first line names no column currency, year"),
    ("\0" * 1_000, "line 1: the first line names no column currency, year"),
    ("x" * 200_000, "line 1: field larger than field limit"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_fault_in_own_table(tmp_path: Path, text: str, message: str) -> None:
    """A faulty table is refused with the line and what would be right there."""
    path = tmp_path / "rates.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        Rates.read(path)
    assert len(str(caught.value)) < 300 + len(str(path))


def test_unreadable_table(tmp_path: Path) -> None:
    """What is no readable text file is refused as such."""
    with pytest.raises(SourceError, match="no such file"):
        Rates.read(tmp_path / "none.csv")
    with pytest.raises(SourceError, match="directory"):
        Rates.read(tmp_path)
    path = tmp_path / "latin.csv"
    path.write_bytes(HEADER.encode() + b"\xff\xfe")
    with pytest.raises(SourceError, match="not UTF-8 text at line 2"):
        Rates.read(str(path))
    path = tmp_path / "huge.csv"
    path.write_bytes(HEADER.encode() + b"\n" * 16 * 1024 * 1024)
    with pytest.raises(SourceError, match="larger than 16,777,216 bytes; name a file of rates"):
        Rates.read(str(path))


@pytest.mark.parametrize("path", ["\0", "\ud800"], ids=["null", "surrogate"])
def test_a_path_that_is_none(path: str) -> None:
    """What can be no file's name is refused like a file that is not there."""
    with pytest.raises(SourceError, match="can be no file"):
        Rates.read(path)


def test_only_positive_rates() -> None:
    """A rate of nothing, or of less, is refused where it is built by hand too, and so is a second one."""
    with pytest.raises(InvalidValueError, match="units_per_dollar is positive, not 0"):
        _row("KZT", 2020, "0")
    with pytest.raises(InvalidValueError, match="spread_percent is zero or more, not -1"):
        DollarRate(
            currency="KZT",
            year=2020,
            measure=RateMeasure.AVERAGE,
            units_per_dollar=Fraction(400),
            spread_percent=Fraction(-1),
        )
    with pytest.raises(InvalidValueError, match="two rates of one currency"):
        Rates((_row("KZT", 2020, "400"), _row("KZT", 2020, "401")))


TABLE = (
    HEADER
    + 'KZT,2020,average,400,,0.5,"a bank"\nKZT,2020,end_of_year,420,2020-12-31,0,"a bank"\nGBP,1999,average,.6\n'
)


@given(
    at=st.integers(0, len(TABLE)),
    left_out=st.integers(0, 12),
    put_in=st.text(max_size=8) | st.text('0123456789.,-"\n\r\0eNa', max_size=8) | st.binary(max_size=4),
)
def test_any_table_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, left_out: int, put_in: str | bytes
) -> None:
    """A table with some characters exchanged raises nothing else, and what is read of it converts."""
    new = put_in.encode("utf-8", "surrogatepass") if isinstance(put_in, str) else put_in
    path = tmp_path_factory.getbasetemp() / "changed.csv"
    path.write_bytes(TABLE[:at].encode() + new + TABLE[at + left_out :].encode())
    try:
        rates = Rates.read(path)
    except (LexiconError, SourceError):
        return
    for row in rates.rows:
        rate = rates.rate("USD", row.currency, period=Period.of_year(row.year)) if row.day is None else None
        assert rate is None or rate.value == row.units_per_dollar > 0


codes = st.sampled_from(["USD", "KZT", "RUB", "CNY", "EUR"])


@given(a=codes, b=codes, c=codes, year=st.integers(2000, 2023))
def test_rates_invert_and_chain_exactly(a: str, b: str, c: str, year: int) -> None:
    """There and back is one, and the way over a third currency is the direct one."""
    rates, period = Rates.default(), Period.of_year(year)
    assert rates.rate(a, b, period=period).value * rates.rate(b, a, period=period).value == 1
    way_round = rates.rate(a, b, period=period).value * rates.rate(b, c, period=period).value
    assert rates.rate(a, c, period=period).value == way_round


@given(on=st.dates(date(2000, 1, 1), date(2023, 12, 31)), a=codes, b=codes)
def test_every_date_of_the_table_has_a_rate_and_its_inverse(on: date, a: str, b: str) -> None:
    """A stock's rate is found for any date since 2000, near it or of its year, and inverts exactly."""
    rate, back = Rates.default().rate(a, b, on=on), Rates.default().rate(b, a, on=on)
    assert rate.value * back.value == 1
    assert rate.day == back.day
    assert abs(rate.day - on) <= timedelta(92) if rate.day else rate.year == on.year
