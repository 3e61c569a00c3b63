"""Records, claims, comparisons and findings as tables of Arrow."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given

import kzru
from builders.figures import figure
from builders.things import DAY, commitment, document, event, project
from kzru import tables, testing
from kzru.errors import InvalidValueError, RecordError
from kzru.model import RECORDS, Document, Figure, RecordType
from kzru.serial import record
from kzru.tables.column import double_of, exact_text
from kzru.text import Span
from kzru.values import Period

pa = pytest.importorskip("pyarrow", reason="needs pyarrow")

RECORD_TABLES = ("documents", "statements", "figures", "commitments", "projects", "events")
ALL_TABLES = (*RECORD_TABLES, *tables.MATTERS)

TEXTS = (
    "Trade between Kazakhstan and Russia came to $28.7 billion in 2024. A fifth of it is energy, and 175 joint projects are under way.",
    "В 2024 году товарооборот Казахстана и России составил 31 миллиард долларов. Доля рубля — 96 процентов.",
    "2024 жылы Қазақстан мен Ресей арасындағы тауар айналымы 28 миллиард доллардан асты.",
)


def corpus() -> kzru.Corpus:
    """Return three documents, in three languages, that do not agree."""
    return kzru.Corpus(
        kzru.parse(text, id=name, published="2025-11-12", title=f"Talks, {name}", url="https://talks.example")
        for name, text in zip("abc", TEXTS, strict=True)
    )


def alone(found: Figure) -> Document:
    """Return a document of one figure."""
    return Document(
        id=found.document,
        text=found.surface,
        figures=(attrs.evolve(found, span=Span(0, len(found.surface))),),
    )


@pytest.mark.parametrize("name", ALL_TABLES)
def test_every_table_has_the_columns_that_its_schema_tells(name: str) -> None:
    """Each column has a meaning; the name and the version of the table go with it."""
    found = corpus().table(name)
    assert tables.schema(name) == found.schema == found.arrow.schema
    assert len(found) == found.arrow.num_rows
    assert list(found.column_names) == found.schema.names
    assert [] == [field.name for field in found.schema if not (field.metadata or {}).get(b"description")]
    assert (name.encode(), b"1") == tuple(
        found.schema.metadata[key] for key in (b"kzru.table", b"kzru.version")
    )


@pytest.mark.parametrize("name", ALL_TABLES)
def test_no_column_is_a_dictionary(name: str) -> None:
    """Spark refuses columns that are encoded as dictionaries."""
    assert not any(pa.types.is_dictionary(field.type) for field in tables.schema(name, include_why=False))


@pytest.mark.parametrize("name", RECORD_TABLES)
def test_the_keys_of_a_record_are_columns(name: str) -> None:
    """Under the same names; a period is two days, and a fraction stands in the exact text of its number."""
    columns = set(tables.schema(name, include_why=True).names)
    made = corpus().documents[0]
    parts = (made,) if name == "documents" else made.records(name)
    keys = {key for part in parts for key in record(part)} - {
        "type",
        "fraction",
        "low_fraction",
        "high_fraction",
    }
    periods = {key for key in keys if key in ("period", "deadline")}
    assert set() == keys - periods - columns
    assert {f"{key}_{end}" for key in periods for end in ("start", "end")} <= columns


def test_numbers_are_doubles_with_their_exact_text() -> None:
    """So sums and maxima work everywhere, and nothing is lost; readings and shares are worked out beside."""
    first, second, third = corpus().table("figures").arrow.to_pylist()[:3]
    assert (28.7e9, "28700000000", 28.65e9, 28.75e9) == tuple(
        first[key] for key in ("value", "value_exact", "ordinary_low", "ordinary_high")
    )
    assert ("money.USD", None) == (first["dimension"], first["share"])
    assert ("1/5", 0.2) == (second["value_exact"], second["share"])
    assert ("175", 175.0) == (third["value_exact"], third["value"])


def test_a_share_is_told_and_a_part_of_one() -> None:
    """96 percent are 0.96."""
    told = [row for row in corpus().table("figures").arrow.to_pylist() if row["unit"] == "%"]
    assert (96.0, 0.96) == (told[-1]["value"], told[-1]["share"])


def test_periods_are_two_dates_and_lists_are_lists() -> None:
    """An end that is open is null; who is meant is a list."""
    (row,) = tables.table(
        alone(figure("9", period=Period(date(2024, 1, 1), None), subject=("KZ", "RU")))
    ).arrow.to_pylist()
    assert (date(2024, 1, 1), None) == (row["period_start"], row["period_end"])
    assert ["KZ", "RU"] == row["subject"]


def test_each_row_leads_to_its_sentence() -> None:
    """With the title, date and address of the document."""
    row = corpus().table("figures").arrow.to_pylist()[0]
    assert TEXTS[0].partition(". ")[0] + "." == row["sentence"]
    assert ("Talks, a", date(2025, 11, 12), "https://talks.example") == (
        row["title"],
        row["published"],
        row["url"],
    )


def test_all_record_types_have_their_tables() -> None:
    """Mentions are objects, lists are lists."""
    made = document(
        "d",
        DAY,
        commitment("build it", actor="Kazakhstan", deadline=Period.of_year(2026), surface="built"),
        project("Aral bridge", aliases=("AB",), places=("Aral",)),
        event("Lake Days", "culture", edition=3, participants=("A", "B")),
    )
    rows = {
        name: tables.table(made, name).arrow.to_pylist() for name in ("commitments", "projects", "events")
    }
    assert date(2026, 12, 31) == rows["commitments"][0]["deadline_end"]
    assert ("Aral bridge", ["AB"]) == tuple(rows["projects"][0][key] for key in ("name", "aliases"))
    assert {"start", "end", "surface", "statement", "stage"} == rows["projects"][0]["mentions"][0].keys()
    assert (3, ["A", "B"]) == tuple(rows["events"][0][key] for key in ("edition", "participants"))


def test_reasons_are_a_column_where_asked_for() -> None:
    """Each with its field, rule and words."""
    plain, full = (corpus().table("figures", include_why=asked) for asked in (False, True))
    assert {"why"} == set(full.column_names) - set(plain.column_names)
    assert "metric" in {reason["field"] for reason in full.arrow.to_pylist()[0]["why"]}


def test_claims_comparisons_and_findings_are_tables() -> None:
    """A claim is a figure with its group; a comparison has both sides; a finding its evidence."""
    made = corpus()
    claims = [row for row in made.table("claims").arrow.to_pylist() if row["metric"] == "trade.turnover"]
    assert [("a", "conflict"), ("b", "conflict"), ("c", "conflict")] == sorted(
        (row["doc"], row["verdict"]) for row in claims
    )
    assert 1 == len({row["group_id"] for row in claims})
    rows = [row for row in made.table("comparisons").arrow.to_pylist() if row["verdict"] == "conflict"]
    row = next(row for row in rows if {row["a_doc"], row["b_doc"]} == {"a", "b"})
    assert (2.3e9, "2300000000", "USD") == tuple(
        row[key] for key in ("difference", "difference_exact", "unit")
    )
    found = made.table("findings").arrow.to_pylist()
    assert [one.id for one in made.findings()] == [row["id"] for row in found]
    assert found[0]["evidence"][0]["sentence"]
    assert made.table("findings", kind="overdue").arrow.num_rows == 0


def test_each_reader_gets_a_stream_of_its_own() -> None:
    """DuckDB asks twice."""
    made = corpus().table()
    assert pa.table(made) == pa.table(made) == pa.RecordBatchReader.from_stream(made).read_all()


def test_polars_takes_it() -> None:
    """As it is, and by its method."""
    pl = pytest.importorskip("polars", reason="polars is not installed")
    made = corpus().table()
    assert len(made) == len(pl.DataFrame(made)) == len(made.to_polars())
    assert pl.List(pl.String) == made.to_polars().schema["subject"]


def test_duckdb_takes_it() -> None:
    """By the name of the variable, more than once."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    figures = corpus().table()
    asked = (
        "select max(value) from figures where metric = 'trade.turnover' and period_start = date '2024-01-01'"
    )
    assert [(31e9,)] == duckdb.sql(asked).fetchall() == duckdb.sql(asked).fetchall()
    del figures


def test_pandas_takes_it() -> None:
    """Dates are dates of pandas, and integers stay integers where some are missing."""
    pytest.importorskip("pandas", reason="pandas is not installed")
    made = kzru.Corpus(
        [document("d", DAY, event("Lake Days", "culture"), event("Aral Days", "culture", edition=3))]
    )
    frame = made.table("events").to_pandas()
    assert (2025, "Int64") == (frame["published"].dt.year.tolist()[0], str(frame["edition"].dtype))
    assert ([True, False], 3) == (frame["edition"].isna().tolist(), frame["edition"].max())


@pytest.mark.parametrize("name", ["documents", "figures"])
def test_half_a_character_is_refused(name: str) -> None:
    """The message names the record and the column, and says what can hold it."""
    with pytest.raises(RecordError, match=rf"{name} .*: (text|surface|sentence) holds half a character"):
        _ = tables.table(alone(figure("9", surface="9 \ud800")), name).arrow


def test_an_integer_that_is_too_long_is_refused() -> None:
    """Arrow has integers of 64 bits."""

    @attrs.frozen(kw_only=True)
    class Tally:
        """A number of things.

        Attributes:
            id: Its id.
            document: Id of the document.
            number: How many.
            part: How much of them.
        """

        id: str
        document: str
        number: int
        part: Decimal

    Tally.__annotations__ |= {"id": str, "document": str, "number": int, "part": Decimal}
    kzru.register(RecordType(name="tally", plural="tallies", model=Tally))
    try:
        made = Tally(id="t", document="d", number=5, part=Decimal("0.5"))
        (row,) = tables.table(Document(id="d", text="", others=(made,)), "tallies").arrow.to_pylist()
        assert (5, 0.5, "0.5") == (row["number"], row["part"], row["part_exact"])
        far = Document(id="d", text="", others=(attrs.evolve(made, number=10**30),))
        with pytest.raises(RecordError, match="tallies 't': number cannot be written"):
            _ = tables.table(far, "tallies").arrow
    finally:
        RECORDS.forget("tally")


@pytest.mark.parametrize(
    "number", [Decimal("28.7"), Fraction(1, 3), Decimal(10) ** 400, Decimal("-0.1"), None]
)
def test_a_double_is_the_nearest(number: Decimal | Fraction | None) -> None:
    """Rounded once; none where there is none."""
    nearest = None if number is None or abs(number) > 1e308 else float(number)
    assert nearest == double_of(number)


@given(testing.numbers())
def test_the_exact_text_gives_the_number_back(number: Decimal | Fraction) -> None:
    """And tells a fraction from digits."""
    text = exact_text(number)
    assert text is not None
    assert number == (Fraction(text) if "/" in text else Decimal(text))
    assert isinstance(number, Fraction) == ("/" in text)


def test_there_is_no_other_table() -> None:
    """The message lists those that there are."""
    with pytest.raises(InvalidValueError, match="no records are called 'treaties'"):
        corpus().table("treaties")


def test_importing_loads_no_pyarrow_and_the_error_names_the_extra() -> None:
    """Only a table that is made needs it."""
    program = """
import sys
import kzru, kzru.tables
table = kzru.Corpus([kzru.parse("Trade reached $5 billion.")]).table()
print("pyarrow" in sys.modules, table)
sys.modules["pyarrow"] = None
try:
    table.arrow
except ImportError as fault:
    print(fault)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    told = "kzru.tables needs pyarrow; install it with: pip install 'kzru[arrow]'"
    assert f"False <Table figures · 1 × 41>\n{told}\n" == run.stdout
