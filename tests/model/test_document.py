"""Documents and the records that they hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from kzru.errors import InvalidValueError
from kzru.model import (
    Commitment,
    Document,
    Event,
    Figure,
    Mention,
    Mode,
    Project,
    Reason,
    Statement,
    Strength,
)
from kzru.model.document import document_id
from kzru.model.event import year_commemorated
from kzru.text import Span
from kzru.values import Period, Qualifier, Quantity, RelativePeriod, TimeUnit, Unit

TEXT = "Last year the terminal handled about 5 million tonnes."
TONNE = Unit("t", "mass", 1000 * Unit("kg", "mass").factor)
QUANTITY = Quantity(value=Decimal("5E6"), unit=TONNE, qualifier=Qualifier.ABOUT)
LAST_YEAR = RelativePeriod(unit=TimeUnit.YEAR, offset=-1)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _figure(**fields: Any) -> Figure:
    words = "5 million tonnes"
    given = {
        "id": "f",
        "document": "d",
        "span": _span(words),
        "surface": words,
        "quantity": QUANTITY,
    } | fields
    return Figure(**given)


def _commitment(surface: str = TEXT, document: str = "d") -> Commitment:
    return Commitment(
        id="c",
        document=document,
        span=Span(0, len(surface)),
        surface=surface,
        action="handle",
        strength=Strength.PLANNED,
    )


TERMINAL = Mention(_span("the terminal"), "the terminal")
ELSEWHERE = Mention(TERMINAL.span.shifted(1), "the terminal")


def test_a_document_holds_what_its_text_says() -> None:
    """Records whose surfaces stand in the text are taken as they are."""
    project = Project(id="p", document="d", name="terminal", mentions=(TERMINAL,))
    event = Event(id="e", document="d", name="opening", kind="opening", mentions=(TERMINAL,))
    statement = Statement(id="s", document="d", span=Span(0, len(TEXT)), mode=Mode.NARRATION)
    document = Document(
        id="d",
        text=TEXT,
        statements=(statement,),
        figures=(_figure(),),
        commitments=(_commitment(),),
        projects=(project,),
        events=(event,),
    )
    figure = document.figures[0]
    assert figure.surface == figure.span.of(document.text)
    assert (figure.unit, figure.qualifier) == (TONNE, Qualifier.ABOUT)


@pytest.mark.parametrize(
    ("field", "records"),
    [
        ("figures", (_figure(span=Span(0, 16)),)),
        ("figures", (_figure(span=Span(90, 90), surface=""),)),
        ("figures", (_figure(span=Span(10**400, 10**400), surface=""),)),
        ("commitments", (_commitment("Next year the terminal"),)),
        ("projects", (Project(id="p", document="d", name="terminal", mentions=(TERMINAL, ELSEWHERE)),)),
        ("events", (Event(id="e", document="d", name="opening", kind="opening", mentions=(ELSEWHERE,)),)),
        ("statements", (Statement(id="s", document="d", span=Span(0, 99), mode=Mode.NARRATION),)),
    ],
)
def test_what_is_not_in_the_text_is_refused(field: str, records: tuple[Any, ...]) -> None:
    """Every surface is the text at its span, and no record reaches behind the text."""
    with pytest.raises(InvalidValueError):
        Document(id="d", text=TEXT, **{field: records})


def test_records_of_another_document_are_refused() -> None:
    """A record knows which document it belongs to."""
    with pytest.raises(InvalidValueError, match="record f belongs to document 'd', not to 'x'"):
        Document(id="x", text=TEXT, figures=(_figure(),))


@pytest.mark.parametrize("span", [Span(0, 3), Span(0, 10**400)])
def test_a_surface_has_the_length_of_its_span(span: Span) -> None:
    """Even without the text at hand a figure, commitment or mention shows this fault."""
    with pytest.raises(InvalidValueError, match="figure f: the surface"):
        _figure(span=span)
    with pytest.raises(InvalidValueError, match="mention: the surface"):
        Mention(span, "nothing")
    with pytest.raises(InvalidValueError, match="commitment c: the surface"):
        attrs.evolve(_commitment(), span=span)


def test_projects_and_events_are_mentioned() -> None:
    """What is nowhere spoken of is no record."""
    with pytest.raises(InvalidValueError, match="project p"):
        Project(id="p", document="d", name="terminal", mentions=())
    with pytest.raises(InvalidValueError, match="event e"):
        Event(id="e", document="d", name="opening", kind="opening", mentions=())


def test_records_cannot_be_changed() -> None:
    """A record is changed by making another."""
    for record in (
        _figure(),
        _commitment(),
        TERMINAL,
        Document(id="d", text=TEXT),
        Reason("period", "last year"),
    ):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            record.id = "other"  # type: ignore[union-attr]


def test_repr_leaves_the_text_out() -> None:
    """A document shows itself in one line."""
    assert TEXT not in repr(Document(id="d", text=TEXT, figures=(_figure(),)))


@pytest.mark.parametrize(
    ("expected", "text", "published"),
    [
        ("01ba4719c80b6fe9", "", None),
        ("9daf86d368f740c6", TEXT, date(2025, 11, 12)),
    ],
)
def test_document_id(expected: str, text: str, published: date | None) -> None:
    """The id follows from text and date alone: it is the same on every machine."""
    assert expected == document_id(text, published)


def test_document_id_tells_texts_and_dates_apart() -> None:
    """Another date or another text is another document; half a character is no obstacle."""
    ids = {document_id(text, day) for text in (TEXT, "", "\ud800") for day in (None, date(2025, 1, 1))}
    assert len(ids) == 6


def test_anchoring_resolves_what_was_left_open() -> None:
    """A date given later resolves relative periods and dates the statements that have no date of their own."""
    own_date = date(2024, 5, 1)
    statements = (
        Statement(id="s", document="d", span=Span(0, 4), mode=Mode.QUOTE),
        Statement(id="t", document="d", span=Span(0, 4), mode=Mode.QUOTE, date=own_date),
    )
    figures = (
        _figure(relative_period=LAST_YEAR),
        _figure(id="g"),
        _figure(id="h", period=Period.of_year(2020)),
    )
    document = Document(id="d", text=TEXT, statements=statements, figures=figures)
    anchored = document.anchored(date(2025, 11, 12))
    assert anchored.published == date(2025, 11, 12)
    assert [date(2025, 11, 12), own_date] == [statement.date for statement in anchored.statements]
    assert [Period.of_year(2024), None, Period.of_year(2020)] == [
        figure.period for figure in anchored.figures
    ]
    assert {date(2025, 11, 12)} == {figure.stated_on for figure in anchored.figures}


def test_anchoring_changes_nothing_that_has_a_date() -> None:
    """A document with a date keeps it, and so does a figure."""
    document = Document(id="d", text=TEXT, published=date(2024, 1, 1))
    assert document is document.anchored(date(2025, 1, 1))
    figure = _figure(stated_on=date(2024, 1, 1), relative_period=LAST_YEAR)
    assert figure is figure.anchored(date(2025, 1, 1))


def test_anchoring_resolves_deadlines_and_the_periods_of_events() -> None:
    """A commitment for next year gets its days, an anniversary of last year the year of what it commemorates."""
    next_year = RelativePeriod(unit=TimeUnit.YEAR, offset=1)
    event = Event(
        id="e",
        document="d",
        name="terminal",
        kind="anniversary",
        relative_period=LAST_YEAR,
        edition=10,
        commemorates="terminal",
        mentions=(TERMINAL,),
    )
    document = Document(
        id="d",
        text=TEXT,
        commitments=(attrs.evolve(_commitment(), relative_deadline=next_year),),
        events=(event,),
    )
    anchored = document.anchored(date(2025, 11, 12))
    assert [Period.of_year(2026)] == [commitment.deadline for commitment in anchored.commitments]
    assert [(Period.of_year(2024), 2014)] == [(each.period, each.origin_year) for each in anchored.events]
    assert _commitment() == _commitment().anchored(date(2025, 11, 12))


@pytest.mark.parametrize(
    ("expected", "years", "period"),
    [
        (1945, 80, Period.of_year(2025)),
        (1945, 80, Period(date(2025, 5, 9), date(2025, 5, 9))),
        (None, 80, Period(None, date(2025, 12, 31))),
        (None, 80, Period(date(2024, 7, 1), date(2025, 6, 30))),
        (None, 80, None),
        (None, None, Period.of_year(2025)),
    ],
)
def test_the_year_commemorated(expected: int | None, years: int | None, period: Period | None) -> None:
    """It is known only where the anniversary lies in one year and tells its number."""
    assert expected == year_commemorated(years, period)
