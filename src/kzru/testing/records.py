"""Strategies for documents and what they say, derived from the fields of the records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st

from kzru.model import (
    RECORDS,
    Commitment,
    Document,
    Event,
    Figure,
    Mention,
    Project,
    Reason,
    Record,
    Statement,
)
from kzru.model.document import document_id
from kzru.testing.matters import countries, items, metrics, subjects
from kzru.testing.texts import spans, texts
from kzru.testing.values import dates, periods, quantities, relative_periods
from kzru.text.span import Span
from kzru.values.period import Period, RelativePeriod
from kzru.values.quantity import Quantity

__all__ = [
    "commitments",
    "documents",
    "events",
    "figures",
    "mentions",
    "projects",
    "reasons",
    "records",
    "statements",
]

T = TypeVar("T")

_BY_TYPE: Mapping[Any, Callable[[], st.SearchStrategy[Any]]] = {
    str: lambda: texts(max_size=3),
    int: lambda: st.integers(1, 3000),
    bool: st.booleans,
    date: dates,
    Period: periods,
    RelativePeriod: relative_periods,
    Quantity: quantities,
}


_BY_NAME: Mapping[str, Callable[[], st.SearchStrategy[str]]] = {
    "country": countries,
    "origin": countries,
    "destination": countries,
    "item": items,
    "metric": metrics,
    "kind": lambda: st.sampled_from(("visit", "forum", "summit")),
    "field": lambda: st.sampled_from(("qualifier", "period", "speaker")),
}
"""Strings of which only some make sense."""


def records(model: type[T], text: str, document: str = "document") -> st.SearchStrategy[T]:
    """Give records of a class, of a text: of one of kzru's, or of a record type that was registered.

    Each field is drawn by its type. A surface is the text at its span; quantities need not be what it says.

    Args:
        model: The attrs class.
        text: The text.
        document: Id of its document.
    """
    return _records(model, text, document)


@st.composite
def _records(draw: st.DrawFn, model: type[T], text: str, document: str) -> T:
    hints = get_type_hints(model)
    values: dict[str, Any] = {}
    for field in attrs.fields(model):  # type: ignore[arg-type]
        name = field.name
        if not field.eq:
            continue
        if name == "document":
            values[name] = document
        elif name == "subject":
            values[name] = draw(st.none() | subjects())
        elif name in ("surface", "words") and values.get("span") is not None:
            values[name] = values["span"].of(text)
        else:
            values[name] = draw(_field(name, hints[name], text, document))
    return model(**values)


def _field(name: str, kind: Any, text: str, document: str) -> st.SearchStrategy[Any]:
    """Return the strategy of a field."""
    parts = get_args(kind)
    if NoneType in parts:
        (present,) = (part for part in parts if part is not NoneType)
        return st.none() | _field(name, present, text, document)
    if get_origin(kind) is tuple:
        size = (len(parts),) * 2 if parts[-1] is not ... else (int(parts[0] is Mention), 2)
        held = _field(name, parts[0], text, document)
        return st.lists(held, min_size=size[0], max_size=size[1]).map(tuple)
    if kind is str and name in _BY_NAME:
        return _BY_NAME[name]()
    if kind is Span:
        return spans(text)
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]()
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return _records(kind, text, document)


def mentions(text: str) -> st.SearchStrategy[Mention]:
    """Give mentions in a text.

    Args:
        text: The text.
    """
    return records(Mention, text)


def reasons(text: str) -> st.SearchStrategy[Reason]:
    """Give reasons whose words stand in a text, or nowhere.

    Args:
        text: The text.
    """
    return records(Reason, text)


def statements(text: str, document: str = "document") -> st.SearchStrategy[Statement]:
    """Give statements of a text.

    Args:
        text: The text.
        document: Id of its document.
    """
    return records(Statement, text, document)


def figures(text: str, document: str = "document") -> st.SearchStrategy[Figure]:
    """Give figures of a text. Their quantities need not be what their surfaces say.

    Args:
        text: The text.
        document: Id of its document.
    """
    return records(Figure, text, document)


def commitments(text: str, document: str = "document") -> st.SearchStrategy[Commitment]:
    """Give commitments of a text.

    Args:
        text: The text.
        document: Id of its document.
    """
    return records(Commitment, text, document)


def projects(text: str, document: str = "document") -> st.SearchStrategy[Project]:
    """Give projects of a text.

    Args:
        text: The text.
        document: Id of its document.
    """
    return records(Project, text, document)


def events(text: str, document: str = "document") -> st.SearchStrategy[Event]:
    """Give events of a text.

    Args:
        text: The text.
        document: Id of its document.
    """
    return records(Event, text, document)


@st.composite
def documents(draw: st.DrawFn, *, max_records: int = 2) -> Document:
    """Give documents with records of every type.

    Args:
        draw: Hypothesis passes it.
        max_records: The most records of each type.
    """
    text = draw(texts())
    published = draw(st.none() | dates())
    identity = draw(st.just(document_id(text, published)) | texts(max_size=3))
    words = st.none() | texts(max_size=3)
    document = Document(
        id=identity,
        text=text,
        published=published,
        language=draw(st.none() | st.sampled_from(("en", "ru", "kk"))),
        title=draw(words),
        url=draw(words),
        place=draw(words),
        source=draw(words),
    )
    held: list[Record] = []
    for row in RECORDS:
        held += draw(st.lists(records(row.model, text, identity), max_size=max_records))
    return document.with_records(held)
