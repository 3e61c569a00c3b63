"""Writing and reading JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from kzru.errors import RecordError, UnknownUnitError
from kzru.model import Document, Figure, Mention, Mode, Project, Reason, Statement
from kzru.serial import dump_lines, dumps, json_text, load_lines, loads, record, records
from kzru.text import Span
from kzru.units import get_unit
from kzru.values import Number, Period, Qualifier, Quantity, RelativePeriod, TimeUnit, Unit

TEXT = "Exports exceeded $17 billion last year."
SURFACE = "$17 billion"
START = TEXT.index(SURFACE)

FIGURE = Figure(
    id="d-f1",
    document="d",
    statement="d-s1",
    span=Span(START, START + len(SURFACE)),
    surface=SURFACE,
    quantity=Quantity(value=Decimal("17E9"), unit=get_unit("USD"), qualifier=Qualifier.OVER),
    period=Period.of_year(2024),
    relative_period=RelativePeriod(unit=TimeUnit.YEAR, offset=-1),
    stated_on=date(2025, 11, 12),
    metric="trade.exports",
    origin="KZ",
    destination="RU",
    why=(Reason("qualifier", "verb", Span(8, 16), "exceeded"), Reason("speaker", "narration")),
)
STATEMENT = Statement(id="d-s1", document="d", span=Span(0, len(TEXT)), mode=Mode.NARRATION)
PROJECT = Project(
    id="d-p1", document="d", name="Exports", aliases=("export",), mentions=(Mention(Span(0, 7), "Exports"),)
)
DOCUMENT = Document(
    id="d",
    text=TEXT,
    published=date(2025, 11, 12),
    language="en",
    statements=(STATEMENT,),
    figures=(FIGURE,),
    projects=(PROJECT,),
)


def _with_quantity(quantity: Quantity) -> Document:
    return attrs.evolve(DOCUMENT, figures=(attrs.evolve(FIGURE, quantity=quantity),))


def _line(made: dict[str, Any], **changes: Any) -> str:
    return json.dumps(made | changes, default=float)  # of numbers with few digits


HEAD = _line(record(DOCUMENT))


def test_the_record_of_a_figure() -> None:
    """A figure is one flat object; numbers are numbers with all their digits, and what is unknown is null."""
    expected = {
        "type": "figure",
        "doc": "d",
        "id": "d-f1",
        "statement": "d-s1",
        "start": 17,
        "end": 28,
        "surface": "$17 billion",
        "value": Decimal(17000000000),
        "low": None,
        "high": None,
        "unit": "USD",
        "qualifier": "over",
        "fraction": None,
        "low_fraction": None,
        "high_fraction": None,
        "resolution": None,
        "counted": None,
        "noun_phrase": None,
        "change": None,
        "period": {"start": "2024-01-01", "end": "2024-12-31"},
        "relative_period": {
            "unit": "year",
            "offset": -1,
            "length": 0,
            "months": None,
            "days": None,
            "open_start": False,
            "open_end": False,
            "weekday": None,
        },
        "status": "actual",
        "stage": None,
        "speaker": None,
        "stated_on": "2025-11-12",
        "metric": "trade.exports",
        "measure": None,
        "subject": None,
        "item": None,
        "origin": "KZ",
        "destination": "RU",
        "why": [
            {"field": "qualifier", "rule": "verb", "start": 8, "end": 16, "words": "exceeded"},
            {"field": "speaker", "rule": "narration", "start": None, "end": None, "words": None},
        ],
    }
    assert expected == record(FIGURE)
    assert list(expected) == list(record(FIGURE))


def test_the_reasons_can_be_left_out() -> None:
    """Without them records are smaller, and the figures read back have none."""
    assert "why" not in record(FIGURE, include_why=False)
    (again,) = loads(dumps(DOCUMENT, include_why=False))
    assert again == attrs.evolve(DOCUMENT, figures=(attrs.evolve(FIGURE, why=()),))


def test_records_come_document_first() -> None:
    """The document's own record, then statements, figures, commitments, projects and events."""
    kinds = [made["type"] for made in records(DOCUMENT)]
    assert kinds == ["document", "statement", "figure", "project"]


@pytest.mark.parametrize(
    ("expected", "number"),
    [
        ({"value": Decimal("0.25"), "fraction": "1/4", "resolution": None}, Fraction(1, 4)),
        ({"value": Decimal("0.333333333333"), "fraction": "1/3", "resolution": None}, Fraction(1, 3)),
        ({"value": Decimal(2), "fraction": "2", "resolution": None}, Fraction(2)),
        ({"value": Decimal("-28.7"), "fraction": None, "resolution": None}, Decimal("-28.70")),
        ({"value": Decimal(0), "fraction": None, "resolution": None}, Decimal("-0")),
    ],
)
def test_numbers_are_kept_exactly(expected: dict[str, object], number: Number) -> None:
    """A fraction is written as a decimal for reading, and as a fraction so that nothing is lost."""
    document = _with_quantity(Quantity(value=number, unit=get_unit("%")))
    made = record(document.figures[0])
    assert expected == {key: made[key] for key in ("value", "fraction", "resolution")}
    (again,) = loads(dumps(document))
    assert (document, type(number)) == (again, type(again.figures[0].quantity.value))


def test_a_range_of_fractions_is_kept() -> None:
    """Both ends of a converted range are exact."""
    miles = Quantity(low=Decimal(1), high=Decimal(2), unit=get_unit("km"), qualifier=Qualifier.RANGE)
    converted = miles.scaled(Fraction(1, 3), Fraction(0), get_unit("km"))
    made = record(_with_quantity(converted).figures[0])
    assert (made["low_fraction"], made["high_fraction"], made["value"]) == ("1/3", "2/3", None)
    assert loads(dumps(_with_quantity(converted))) == (_with_quantity(converted),)


def test_a_resolution_of_its_own_is_kept() -> None:
    """It is told only where it does not follow from the value."""
    assert record(FIGURE)["resolution"] is None
    document = _with_quantity(Quantity(value=Decimal(5), unit=get_unit("km"), resolution=Fraction(1, 7)))
    assert record(document.figures[0])["resolution"] == "1/7"
    assert loads(dumps(document)) == (document,)


def test_units_come_from_the_given_registry() -> None:
    """A caller with units of their own says where to find them; others are an error that names the place."""
    pood = Unit("pood", "mass", Fraction(1638, 100))

    def look_up(symbol: str) -> Unit:
        if symbol != "pood":
            raise UnknownUnitError(f"no {symbol}")
        return pood

    document = _with_quantity(Quantity(value=Decimal(5), unit=pood))
    assert loads(dumps(document), get_unit=look_up) == (document,)
    with pytest.raises(RecordError, match=r"^line 3: no unit 'pood'.* @ \$\.unit$"):
        loads(dumps(document))


@pytest.mark.parametrize(
    "code", [0x2028, 0x2029, 0x85, 0x0B, 0x1C, 0x7F, 0xD800, 0xDFFF, 0x00, 0x0A, 0x0D], ids="U+{:04X}".format
)
def test_every_record_is_one_line_that_can_be_encoded(code: int) -> None:
    """Nothing in a text breaks a line, whichever line breaks a reader knows, or fails to be written as UTF-8."""
    char = chr(code)
    document = Document(id="d", text=f"a{char}b", title=char)
    text = dumps(document)
    assert len(text.splitlines()) == 1
    assert loads(text.encode().decode()) == (document,)


def test_letters_stay_readable() -> None:
    """Cyrillic is written as it is."""
    assert "Қазақстан" in dumps(Document(id="d", text="Қазақстан"))


def test_two_halves_of_a_character_cannot_be_written() -> None:
    """JSON would read them back as the one character, and every offset behind would be wrong."""
    with pytest.raises(RecordError, match="document 'd' holds two halves of a character"):
        dumps(Document(id="d", text="\ud83d\ude00"))


def test_huge_integers_cannot_be_written() -> None:
    """Python itself does not write or read them."""
    far = RelativePeriod(unit=TimeUnit.YEAR, offset=10**5000)
    document = attrs.evolve(DOCUMENT, figures=(attrs.evolve(FIGURE, relative_period=far),))
    with pytest.raises(RecordError, match="figure 'd-f1' cannot be written"):
        dumps(document)


LONGEST = [
    Decimal("7" * 1000),
    Decimal(f"0.{'7' * 1000}"),
    Decimal("1e999"),
    Fraction(10**1000 - 1, 10**1000 + 1),
]


@pytest.mark.parametrize("number", LONGEST)
def test_the_longest_numbers_can_be_written(number: Number) -> None:
    """What a quantity may hold comes back as it was, however long."""
    document = _with_quantity(Quantity(value=number, unit=get_unit("km")))
    assert loads(dumps(document)) == (document,)


def test_longer_ones_cannot() -> None:
    """A number that conversion made longer than any that is read is a fault of its record."""
    long = Quantity(value=Decimal("7e999"), unit=get_unit("km")).to(get_unit("mm"))
    with pytest.raises(RecordError, match=r"figure .d-f1. cannot be written: .* too long"):
        dumps(_with_quantity(long))


MONSTERS = [
    '"1e999999999"',
    "1e999999999",
    "-1.5E-999999999",
    "1e99999999999999999999",
    '"' + "7" * 1_000_000 + '"',
]


@pytest.mark.parametrize("number", MONSTERS)
@pytest.mark.parametrize("key", ["value", "low", "fraction", "resolution"])
def test_monsters_are_refused(key: str, number: str) -> None:
    """A number too long to compute with is a fault of its line, found without computing with it."""
    line = _line(record(FIGURE), **{key: "@"}).replace('"@"', number)
    with pytest.raises(RecordError, match="line 2: "):
        loads(f"{HEAD}\n{line}")


def test_several_documents() -> None:
    """Documents follow each other, and come back in their order; none are none."""
    other = Document(id="e", text="Nothing.")
    documents = (DOCUMENT, other, DOCUMENT)
    assert loads(dumps(documents)) == documents
    assert loads(dumps(())) == ()
    assert dumps(()) == ""


def test_blank_lines_and_windows_line_ends_are_passed_over() -> None:
    """Other tools may have touched the file."""
    assert loads(dumps(DOCUMENT).replace("\n", "\r\n\r\n")) == (DOCUMENT,)


def test_writing_streams() -> None:
    """A document is written before the next one is asked for."""
    asked: list[str] = []

    def documents() -> Iterator[Document]:
        for name in ("a", "b"):
            asked.append(name)
            yield Document(id=name, text="")

    next(dump_lines(documents()))
    assert asked == ["a"]


def test_reading_streams() -> None:
    """A document is given out as soon as the next one begins."""
    read: list[str] = []

    def lines() -> Iterator[str]:
        for line in [HEAD, *dump_lines([DOCUMENT]), "garbage"]:
            read.append(line)
            yield line

    documents = load_lines(lines())
    assert next(documents) == attrs.evolve(DOCUMENT, statements=(), figures=(), projects=())
    assert len(read) == 2
    with pytest.raises(RecordError, match=r"^line 6: not JSON"):
        next(documents)


BROKEN = [
    ("line 1: not JSON: expecting value at column 1", "garbage"),
    ("line 1: not JSON", '{"type": "document"'),
    ("line 1: unknown keys 'edition' @ $", HEAD[:-1] + ', "edition": NaN}'),
    ("line 1: key 'id' stands twice", '{"id": 1, "doc": 2, "id": 1}'),
    ("line 1: an integer has too many digits", '{"edition": ' + "9" * 10_000 + "}"),
    ("line 1: nested too deeply", "[" * 100_000),
    ("line 1: nested too deeply", '{"a":' * 100_000),
    ("line 1: expected one record a line", "[]"),
    ("line 1: expected one record a line", "28.7"),
    (
        "line 1: expected one of document, statement, figure, commitment, project, event, not None @ $.type",
        "{}",
    ),
    ("line 1: expected one of document, statement", '{"type": ["figure"]}'),
    ("line 1: expected one of document, statement", '{"type": "mention"}'),
    ("line 1: a figure stands before its document", _line(record(FIGURE))),
    ("line 2: a statement", "\n" + _line(record(STATEMENT))),
    ("not 'x' and 'd' @ $", _line(record(DOCUMENT), doc="x")),
    ("line 1: no text; every key is written", HEAD.replace('"text"', '"words"')),
    ("line 1: unknown keys 'author', 'words' @ $", _line(record(DOCUMENT), words=1, author=None)),
]


@pytest.mark.parametrize(("expected", "text"), BROKEN)
def test_broken_lines_are_named(expected: str, text: str) -> None:
    """What is not one of our records is an error that says which line and what is wrong."""
    with pytest.raises(RecordError) as caught:
        loads(text)
    assert expected in str(caught.value)


CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("expected a string, not None @ $.id", {"id": None}),
    ("expected a string, not 5 @ $.surface", {"surface": 5}),
    ("expected an integer, not 5.9 @ $.start", {"start": 5.9}),
    ("expected an integer, not True @ $.start", {"start": True}),
    ("expected an integer, not NaN @ $.start", {"start": float("nan")}),
    ("expected a string, not -Infinity @ $.surface", {"surface": float("-inf")}),
    ("'NaN' is not finite; kzru's numbers are @ $.value", {"value": float("nan")}),
    ("expected an integer, not '17' @ $.start", {"start": "17"}),
    ("0 <= start <= end, not start=29, end=28 @ $", {"start": 29}),
    ("expected a number such as 28.7, not True @ $.value", {"value": True}),
    ("expected a number such as 28.7, not '17000000000' @ $.value", {"value": "17000000000"}),
    ("expected a number such as 28.7, not [17] @ $.value", {"value": [17]}),
    ("a fraction such as '1/3', not '1/0' @ $.fraction", {"fraction": "1/0"}),
    ("a fraction such as '1/3', not '1/3\\n' @ $.fraction", {"fraction": "1/3\n"}),
    ("a fraction of 5002 characters is too long @ $.fraction", {"fraction": "1/" + "9" * 5000}),
    ("fraction 1/3 and value 17000000000.0 are not the same number @ $", {"fraction": "1/3"}),
    ("low_fraction 1/3 and low None are not the same number @ $", {"low_fraction": "1/3"}),
    ("a quantity that is over has a value and neither low nor high @ $", {"value": None}),
    ("resolution is a Fraction, zero or more, not Fraction(-1, 1) @ $", {"resolution": "-1"}),
    ("no unit 'dollar'", {"unit": "dollar"}),
    ("a unit's symbol in a string, not None @ $.unit", {"unit": None}),
    ("expected one of exact, about, over", {"qualifier": "circa"}),
    ("not None @ $.status", {"status": None}),
    ("expected one of up, down, not {} @ $.change", {"change": {}}),
    ("expected an object, not [] @ $.period", {"period": []}),
    (
        "no end; every key is written, null where there is nothing to say @ $.period",
        {"period": {"start": None}},
    ),
    ("start, an end or both @ $.period", {"period": {"start": None, "end": None}}),
    ("2025-11-12, not '20251112' @ $.stated_on", {"stated_on": "20251112"}),
    ("2025-11-12, not '2025-02-30' @ $.stated_on", {"stated_on": "2025-02-30"}),
    ("2025-11-12 in a string, not 2025 @ $.stated_on", {"stated_on": 2025}),
    ("expected a list, not 'verb' @ $.why", {"why": "verb"}),
    ("expected an object, not 'verb' @ $.why[0]", {"why": ["verb"]}),
    (
        "start and end are given together, not start=1, end=None @ $.why[1]",
        {"why": [record(FIGURE)["why"][0], record(FIGURE)["why"][0] | {"start": 1, "end": None}]},
    ),
    ("expected a list of 2, not [1] @ $.relative_period.months", {"relative_period": {"months": [1]}}),
    ("expected an integer, not '9' @ $.relative_period.months[1]", {"relative_period": {"months": [1, "9"]}}),
    ("expected true or false, not 0 @ $.relative_period.open_end", {"relative_period": {"open_end": 0}}),
    ("unknown keys 'note' @ $", {"note": None}),
    ("belongs to document 'x', not to 'd'", {"doc": "x"}),
    ("the text at 17–28 is '$17 billion', not '$18 billion'", {"surface": "$18 billion"}),
    ("expected a string, not 5 @ $.id; expected an integer, not None @ $.end", {"id": 5, "end": None}),
    ("expected a string, not " + "9" * 40 + "… @ $.id", {"id": int("9" * 100)}),
]


@pytest.mark.parametrize(("expected", "changes"), CHANGES)
def test_faulty_fields_are_named(expected: str, changes: dict[str, Any]) -> None:
    """Nothing is converted on the quiet: a value of the wrong kind is an error that gives its path."""
    made = record(FIGURE)
    if "relative_period" in changes:
        changes = {"relative_period": made["relative_period"] | changes["relative_period"]}
    with pytest.raises(RecordError) as caught:
        loads(HEAD + "\n" + _line(made, **changes))
    assert str(caught.value).startswith("line 2: ")
    assert expected in str(caught.value)


def test_a_missing_reason_list_is_none() -> None:
    """It is the one key of a figure that a writer may leave out by choice."""
    made = record(FIGURE)
    del made["why"]
    (document,) = loads(HEAD + "\n" + json_text(made))
    assert document.figures[0].why == ()
