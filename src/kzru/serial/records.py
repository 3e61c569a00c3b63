"""The records: the keys that one JSON object has, in the order in which they are written, and what each means.

A record is flat where the model is nested: a span gives ``start`` and ``end``, a quantity ``value``, ``unit`` and
``qualifier``. The converter and the JSON Schema both follow from the annotations here.
A key whose default is None is left out where there is nothing to say; every other key is always written.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

import attrs

from kzru.model import Change, Measure, Mention, Mode, Reason, Stage, Status, Strength
from kzru.values.period import Period, RelativePeriod, TimeUnit
from kzru.values.qualifier import Qualifier
from kzru.values.unit import Unit

__all__ = [
    "CommitmentRecord",
    "DocumentRecord",
    "EventRecord",
    "FigureRecord",
    "MentionRecord",
    "PeriodRecord",
    "ProjectRecord",
    "ReasonRecord",
    "RelativePeriodRecord",
    "StatementRecord",
    "is_optional",
]

DocumentId = Annotated[str, "Id of the document."]
RecordId = Annotated[str, "Id of the record; the same text and date give the same id."]
StatementId = Annotated[str | None, "Id of the statement it belongs to."]
Start = Annotated[int, "Offset of the first character, in characters (code points) of the document's text."]
End = Annotated[int, "Offset behind the last character."]
Surface = Annotated[str, "The text from start to end."]
Why = Annotated[tuple[Reason, ...] | None, "The rules and words that decided each field."]


@attrs.frozen(kw_only=True)
class DocumentRecord:
    """A text as given; the records of what it says follow it."""

    type: Literal["document"] = "document"
    doc: DocumentId
    id: Annotated[str, "The same id again."]
    text: Annotated[str, "The text as given; all offsets count its characters."]
    published: Annotated[dt.date | None, "The date to which relative periods refer."]
    language: Annotated[str | None, "ISO 639-1 code."]
    title: Annotated[str | None, "Its title."]
    url: Annotated[str | None, "Where it was found."]
    place: Annotated[str | None, "Where it was issued."]
    source: Annotated[str | None, "Who published it."]


@attrs.frozen(kw_only=True)
class StatementRecord:
    """What one speaker says in one stretch of a document."""

    type: Literal["statement"] = "statement"
    doc: DocumentId
    id: RecordId
    start: Start
    end: End
    speaker: Annotated[
        str | None, "First and last name in their English spelling; null for the outlet's own words."
    ]
    role: Annotated[str | None, "The speaker's office as the document gives it."]
    country: Annotated[str | None, "ISO 3166 code of the country the speaker speaks for."]
    mode: Annotated[Mode, "In which form the document gives the statement."]
    date: Annotated[dt.date | None, "When it was said."]
    place: Annotated[str | None, "Where it was said."]


@attrs.frozen(kw_only=True)
class PeriodRecord:
    """A stretch of days, both ends included; null for an open end."""

    start: Annotated[dt.date | None, "First day."]
    end: Annotated[dt.date | None, "Last day."]


@attrs.frozen(kw_only=True)
class RelativePeriodRecord:
    """A period told from the statement's date: whole calendar units, or so many units up to it or from it."""

    unit: Annotated[TimeUnit, "The unit counted in."]
    offset: Annotated[int, "Whole units from the one that holds the date, for a calendar period."]
    length: Annotated[int, "Units of a rolling period, negative into the past; 0 for a calendar period."]
    months: Annotated[tuple[int, int] | None, "First and last month kept of a calendar year."]
    days: Annotated[tuple[int, int] | None, "First and last day kept of the one month."]
    open_start: Annotated[bool, "Whether only the end is stated."]
    open_end: Annotated[bool, "Whether only the start is stated."]
    weekday: Annotated[
        int | None, "Day of the week, Monday 0; the offset counts from the last one up to the date."
    ]


@attrs.frozen(kw_only=True)
class ReasonRecord:
    """Why a field of a record was read as it was."""

    field: Annotated[str, "Name of the field."]
    rule: Annotated[str, "The rule that decided."]
    start: Annotated[int | None, "Where the deciding words start; null where their absence decided."]
    end: Annotated[int | None, "Where they end."]
    words: Annotated[str | None, "The words as they stand."]


@attrs.frozen(kw_only=True)
class FigureRecord:
    """A quantity as one statement gives it, with what it is about."""

    type: Literal["figure"] = "figure"
    doc: DocumentId
    id: RecordId
    statement: StatementId
    start: Start
    end: End
    surface: Surface
    value: Annotated[Decimal | None, "The number, unscaled; null for a range."]
    low: Annotated[Decimal | None, "Lower end of a range, else null."]
    high: Annotated[Decimal | None, "Upper end of a range, else null."]
    unit: Annotated[
        Unit, "Symbol of the unit: an ISO 4217 code for money, %, pp, ratio, count, km, t/a and so on."
    ]
    qualifier: Annotated[Qualifier, "How firmly the value is stated."]
    counted: Annotated[str | None, "The noun counted, in the singular, where the unit is count."]
    noun_phrase: Annotated[str | None, "That noun with its modifiers."]
    change: Annotated[Change | None, "Direction, where the figure is the size of a change."]
    period: Annotated[Period | None, "The days it is stated for."]
    relative_period: Annotated[RelativePeriod | None, "The same as told from the statement's date."]
    status: Annotated[Status, "Whether it is so or is meant to become so."]
    stage: Annotated[Stage | None, "How far the things counted have come."]
    speaker: Annotated[str | None, "Who states it; null for the outlet's own words."]
    stated_on: Annotated[dt.date | None, "The date of the statement."]
    metric: Annotated[str | None, "Id of what is measured, such as trade.turnover."]
    measure: Annotated[Measure | None, "Whether that is a flow or a stock."]
    origin: Annotated[str | None, "ISO 3166 code of the country it flows or comes from."]
    destination: Annotated[str | None, "ISO 3166 code of the country it flows or belongs to."]
    fraction: Annotated[
        Fraction | None, "The value exactly, where it is a fraction; value is it as a decimal."
    ] = None
    low_fraction: Annotated[Fraction | None, "The same for low."] = None
    high_fraction: Annotated[Fraction | None, "The same for high."] = None
    resolution: Annotated[
        Fraction | None, "How finely the value is stated, where this does not follow from it."
    ] = None
    why: Why = None


@attrs.frozen(kw_only=True)
class CommitmentRecord:
    """A promise, with who gives it and for when."""

    type: Literal["commitment"] = "commitment"
    doc: DocumentId
    id: RecordId
    statement: StatementId
    start: Start
    end: End
    surface: Surface
    actor: Annotated[str | None, "Country, organisation or person that is to act."]
    action: Annotated[str, "What is to be done."]
    deadline: Annotated[Period | None, "When it is to be done."]
    relative_deadline: Annotated[RelativePeriod | None, "The same as told from the statement's date."]
    target: Annotated[str | None, "Id of the figure it aims at."]
    speaker: Annotated[str | None, "Who states it."]
    strength: Annotated[Strength, "How firmly it is promised."]
    why: Why = None


@attrs.frozen(kw_only=True)
class MentionRecord:
    """One place where something is spoken of."""

    start: Start
    end: End
    surface: Surface
    statement: StatementId
    stage: Annotated[Stage | None, "How far a project has come, as it is told there."]


@attrs.frozen(kw_only=True)
class ProjectRecord:
    """A plant, corridor, line, school or the like."""

    type: Literal["project"] = "project"
    doc: DocumentId
    id: RecordId
    name: Annotated[str, "Its name."]
    aliases: Annotated[tuple[str, ...], "Other names the document uses."]
    sector: Annotated[str | None, "The sector it belongs to."]
    stage: Annotated[Stage | None, "How far it has come."]
    places: Annotated[tuple[str, ...], "Where it is."]
    organisations: Annotated[tuple[str, ...], "Who carries it out."]
    figures: Annotated[tuple[str, ...], "Ids of the figures stated of it."]
    mentions: Annotated[tuple[Mention, ...], "Every place where it is spoken of; at least one."]
    why: Why = None


@attrs.frozen(kw_only=True)
class EventRecord:
    """A visit, summit, forum, signing or the like."""

    type: Literal["event"] = "event"
    doc: DocumentId
    id: RecordId
    name: Annotated[str, "Its name."]
    kind: Annotated[str, "Which sort of event, such as visit or forum."]
    period: Annotated[Period | None, "When it takes place."]
    relative_period: Annotated[RelativePeriod | None, "The same as told from the statement's date."]
    place: Annotated[str | None, "Where it takes place."]
    edition: Annotated[int | None, "Its number in a row (the 21st forum: 21); of an anniversary, the years."]
    participants: Annotated[tuple[str, ...], "Who takes part: people, countries and organisations."]
    commemorates: Annotated[str | None, "What an anniversary is the anniversary of."]
    origin_year: Annotated[int | None, "The year of what it commemorates."]
    mentions: Annotated[tuple[Mention, ...], "Every place where it is spoken of; at least one."]
    why: Why = None


def is_optional(field: attrs.Attribute[object]) -> bool:
    """Tell whether a record leaves the key out where there is nothing to say."""
    return field.default is None
