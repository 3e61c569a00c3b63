"""Documents with projects, events and commitments, built from a few words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from builders.figures import figure
from kzru.model import Commitment, Document, Event, Figure, Mention, Mode, Project, Statement, Strength
from kzru.text.span import Span
from kzru.values import Period

DAY = date(2025, 11, 12)

Made = Project | Event | Commitment | Figure
Maker = Callable[[str, int], list[Made]]
"""Makes records of a document, the first of which stands at an offset; a commitment brings its target with it."""


def _mention(name: str, start: int, document: str, fields: dict[str, Any]) -> Mention:
    surface = fields.pop("surface", name)
    stage = fields.pop("told_stage", None)
    return Mention(Span(start, start + len(surface)), surface, f"{document}/s", stage)


def project(name: str, **fields: Any) -> Maker:
    """Return what makes a project; *surface* is how the text names it, *told_stage* the stage of its mention."""

    def make(document: str, start: int) -> list[Made]:
        given = dict(fields)
        mention = _mention(name, start, document, given)
        return [
            Project(id=f"{document}/p{start}", document=document, name=name, mentions=(mention,), **given)
        ]

    return make


def event(name: str, kind: str = "visit", **fields: Any) -> Maker:
    """Return what makes an event."""

    def make(document: str, start: int) -> list[Made]:
        given = dict(fields)
        mention = _mention(name, start, document, given)
        return [
            Event(
                id=f"{document}/e{start}",
                document=document,
                name=name,
                kind=kind,
                mentions=(mention,),
                **given,
            )
        ]

    return make


def commitment(action: str, target: Figure | None = None, **fields: Any) -> Maker:
    """Return what makes a commitment; the target, if there is one, stands at its beginning."""

    def make(document: str, start: int) -> list[Made]:
        given = {"strength": Strength.PLANNED, "surface": action, **fields}
        surface = given["surface"]
        made: list[Made] = []
        if target is not None:
            end = start + len(target.surface)
            assert surface.startswith(target.surface), "the commitment begins with its target"
            key = f"{document}/t{start}"
            made.append(
                attrs.evolve(
                    target, id=key, document=document, statement=f"{document}/s", span=Span(start, end)
                )
            )
            given["target"] = key
        span = Span(start, start + len(surface))
        return [
            Commitment(
                id=f"{document}/c{start}",
                document=document,
                statement=f"{document}/s",
                span=span,
                action=action,
                **given,
            ),
            *made,
        ]

    return make


def stated(value: str, *args: Any, **fields: Any) -> Maker:
    """Return what makes a figure that stands in the text; see `builders.figures.figure`."""

    def make(document: str, start: int) -> list[Made]:
        made = figure(value, *args, **fields)
        span = Span(start, start + len(made.surface))
        return [
            attrs.evolve(
                made, id=f"{document}/f{start}", document=document, statement=f"{document}/s", span=span
            )
        ]

    return make


def document(
    name: str, published: date | None, *makers: Maker, speaker: str | None = None, **fields: Any
) -> Document:
    """Return a document of one statement in which the records stand one after the other."""
    parts: list[str] = []
    records: list[Made] = []
    start = 0
    for make in makers:
        made = make(name, start)
        first = made[0]
        surface = first.mentions[0].surface if isinstance(first, Project | Event) else first.surface
        records += made
        parts.append(surface)
        start += len(surface) + 2
    text = ". ".join(parts)
    statement = Statement(
        id=f"{name}/s",
        document=name,
        span=Span(0, len(text)),
        speaker=speaker,
        mode=Mode.SPEECH,
        date=published,
    )
    return Document(
        id=name,
        text=text,
        published=published,
        statements=(statement,),
        figures=tuple(one for one in records if isinstance(one, Figure)),
        commitments=tuple(one for one in records if isinstance(one, Commitment)),
        projects=tuple(one for one in records if isinstance(one, Project)),
        events=tuple(one for one in records if isinstance(one, Event)),
        **fields,
    )


def year(number: int) -> Period:
    """Return a calendar year."""
    return Period.of_year(number)


def days(first: str, last: str | None = None) -> Period:
    """Return the days from one to another, ISO dates."""
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))
