"""Strategies for documents and what they say."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from kzru.model import (
    Change,
    Commitment,
    Document,
    Event,
    Figure,
    Measure,
    Mention,
    Mode,
    Project,
    Reason,
    Stage,
    Statement,
    Status,
    Strength,
)
from kzru.model.document import document_id
from kzru.testing.texts import spans, texts
from kzru.testing.values import dates, periods, quantities, relative_periods

__all__ = ["commitments", "documents", "events", "figures", "mentions", "projects", "statements"]

T = TypeVar("T")


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def _words() -> st.SearchStrategy[str]:
    return texts(max_size=3)


def _countries() -> st.SearchStrategy[str]:
    return st.sampled_from(("KZ", "RU", "CN", "UZ"))


@st.composite
def mentions(draw: st.DrawFn, text: str) -> Mention:
    """Give mentions in a text.

    Args:
        draw: Hypothesis passes it.
        text: The text.
    """
    span = draw(spans(text))
    stage = draw(_maybe(st.sampled_from(Stage)))
    return Mention(span, span.of(text), statement=draw(_maybe(_words())), stage=stage)


@st.composite
def statements(draw: st.DrawFn, text: str, document: str = "document") -> Statement:
    """Give statements of a text.

    Args:
        draw: Hypothesis passes it.
        text: The text.
        document: Id of its document.
    """
    return Statement(
        id=draw(_words()),
        document=document,
        span=draw(spans(text)),
        speaker=draw(_maybe(_words())),
        role=draw(_maybe(_words())),
        country=draw(_maybe(_countries())),
        mode=draw(st.sampled_from(Mode)),
        date=draw(_maybe(dates())),
        place=draw(_maybe(_words())),
    )


@st.composite
def _reasons(draw: st.DrawFn, text: str) -> Reason:
    field = draw(st.sampled_from(("qualifier", "period", "speaker")))
    if draw(st.booleans()):
        return Reason(field, draw(_words()), words=draw(_maybe(_words())))
    span = draw(spans(text))
    return Reason(field, draw(_words()), span, span.of(text))


@st.composite
def figures(draw: st.DrawFn, text: str, document: str = "document") -> Figure:
    """Give figures of a text. Their quantities need not be what their surfaces say.

    Args:
        draw: Hypothesis passes it.
        text: The text.
        document: Id of its document.
    """
    span = draw(spans(text))
    return Figure(
        id=draw(_words()),
        document=document,
        statement=draw(_maybe(_words())),
        span=span,
        surface=span.of(text),
        quantity=draw(quantities()),
        counted=draw(_maybe(_words())),
        noun_phrase=draw(_maybe(_words())),
        change=draw(_maybe(st.sampled_from(Change))),
        period=draw(_maybe(periods())),
        relative_period=draw(_maybe(relative_periods())),
        status=draw(st.sampled_from(Status)),
        stage=draw(_maybe(st.sampled_from(Stage))),
        speaker=draw(_maybe(_words())),
        stated_on=draw(_maybe(dates())),
        metric=draw(_maybe(st.sampled_from(("trade.turnover", "company.count")))),
        measure=draw(_maybe(st.sampled_from(Measure))),
        origin=draw(_maybe(_countries())),
        destination=draw(_maybe(_countries())),
        why=tuple(draw(st.lists(_reasons(text), max_size=2))),
    )


@st.composite
def commitments(draw: st.DrawFn, text: str, document: str = "document") -> Commitment:
    """Give commitments of a text.

    Args:
        draw: Hypothesis passes it.
        text: The text.
        document: Id of its document.
    """
    span = draw(spans(text))
    return Commitment(
        id=draw(_words()),
        document=document,
        statement=draw(_maybe(_words())),
        span=span,
        surface=span.of(text),
        actor=draw(_maybe(_words())),
        action=draw(_words()),
        deadline=draw(_maybe(periods())),
        relative_deadline=draw(_maybe(relative_periods())),
        target=draw(_maybe(_words())),
        speaker=draw(_maybe(_words())),
        strength=draw(st.sampled_from(Strength)),
        why=tuple(draw(st.lists(_reasons(text), max_size=2))),
    )


@st.composite
def projects(draw: st.DrawFn, text: str, document: str = "document") -> Project:
    """Give projects of a text.

    Args:
        draw: Hypothesis passes it.
        text: The text.
        document: Id of its document.
    """
    names = st.lists(_words(), max_size=2).map(tuple)
    return Project(
        id=draw(_words()),
        document=document,
        name=draw(_words()),
        aliases=draw(names),
        sector=draw(_maybe(_words())),
        stage=draw(_maybe(st.sampled_from(Stage))),
        places=draw(names),
        organisations=draw(names),
        figures=draw(names),
        mentions=tuple(draw(st.lists(mentions(text), min_size=1, max_size=3))),
        why=tuple(draw(st.lists(_reasons(text), max_size=2))),
    )


@st.composite
def events(draw: st.DrawFn, text: str, document: str = "document") -> Event:
    """Give events of a text.

    Args:
        draw: Hypothesis passes it.
        text: The text.
        document: Id of its document.
    """
    return Event(
        id=draw(_words()),
        document=document,
        name=draw(_words()),
        kind=draw(st.sampled_from(("visit", "forum", "summit"))),
        period=draw(_maybe(periods())),
        relative_period=draw(_maybe(relative_periods())),
        place=draw(_maybe(_words())),
        edition=draw(_maybe(st.integers(1, 100))),
        participants=tuple(draw(st.lists(_words(), max_size=2))),
        commemorates=draw(_maybe(_words())),
        origin_year=draw(_maybe(st.integers(1900, 2030))),
        mentions=tuple(draw(st.lists(mentions(text), min_size=1, max_size=3))),
        why=tuple(draw(st.lists(_reasons(text), max_size=2))),
    )


@st.composite
def documents(draw: st.DrawFn, *, max_records: int = 2) -> Document:
    """Give documents with records of every kind.

    Args:
        draw: Hypothesis passes it.
        max_records: The most records of each kind.
    """
    text = draw(texts())
    published = draw(_maybe(dates()))
    identity = draw(st.just(document_id(text, published)) | _words())

    def several(strategy: st.SearchStrategy[T]) -> tuple[T, ...]:
        return tuple(draw(st.lists(strategy, max_size=max_records)))

    return Document(
        id=identity,
        text=text,
        published=published,
        language=draw(_maybe(st.sampled_from(("en", "ru", "kk")))),
        title=draw(_maybe(_words())),
        url=draw(_maybe(_words())),
        place=draw(_maybe(_words())),
        source=draw(_maybe(_words())),
        statements=several(statements(text, identity)),
        figures=several(figures(text, identity)),
        commitments=several(commitments(text, identity)),
        projects=several(projects(text, identity)),
        events=several(events(text, identity)),
    )
