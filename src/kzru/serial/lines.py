"""JSON Lines: one record a line, a document first and then what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from kzru.errors import InvalidValueError, KzruError, RecordError
from kzru.json_object import read_object
from kzru.model import RECORDS, Document, Record
from kzru.serial.converter import UnitLookup, make_converter
from kzru.serial.json_values import json_text, json_value
from kzru.serial.keys import models
from kzru.serial.messages import shortened, shown
from kzru.units.registry import get_unit as registered_unit

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["dump_lines", "dumps", "evidence_of", "load_lines", "loads", "record", "records"]

# JSON allows these in a line as they are, but some readers break lines there, and no surrogate can be encoded.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


@cache
def _converter(known: tuple[type, ...], get_unit: UnitLookup) -> Converter:  # noqa: ARG001
    """Return the converter of the classes that are *known*: when others are, another one is made."""
    return make_converter(get_unit)


def record(
    value: Document | Record, *, include_why: bool = True, evidence: Document | None = None
) -> dict[str, Any]:
    """Return one object of the model as a record: JSON's own types and Decimal only, keys in their order.

    Args:
        value: The object; of a document, the record tells its text and date but not what it says.
        include_why: Whether the record tells the rules that decided its fields.
        evidence: The document it was read from, where the record is to carry a key "evidence": its sentence, and the
            document's title, date and address.

    Returns:
        The record.

    Raises:
        RecordError: A number has thousands of digits.
    """
    try:
        made: dict[str, Any] = json_value(_converter(models(), registered_unit).unstructure(value))
    except InvalidValueError as fault:
        raise RecordError(f"{type(value).__name__.lower()} {value.id!r} cannot be written: {fault}") from None
    if not include_why:
        made.pop("why", None)
    if evidence is not None:
        made["evidence"] = evidence_of(value, evidence)
    return made


def evidence_of(value: object, document: Document) -> dict[str, str | None]:
    """Return what leads from a record to where it stands: its sentence, and the document's title, date and address."""
    return {
        "sentence": document.sentence(value),
        "title": document.title,
        "published": None if document.published is None else document.published.isoformat(),
        "url": document.url,
    }


def records(
    document: Document, *, include_why: bool = True, include_evidence: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield the records of a document: its own, then its statements, figures, commitments, projects and events.

    Args:
        document: The document.
        include_why: Whether records tell the rules that decided their fields.
        include_evidence: Whether records carry their sentence, and the document's title, date and address.

    Yields:
        One record after the other.
    """
    yield record(document)
    for row in RECORDS:
        for part in document.records(row.plural):
            yield record(part, include_why=include_why, evidence=document if include_evidence else None)


def dump_lines(
    documents: Iterable[Document], *, include_why: bool = True, include_evidence: bool = False
) -> Iterator[str]:
    r"""Yield the records of documents as lines of JSON, each ended by "\n", one document at a time.

    Args:
        documents: The documents; an iterator is consumed as lines are asked for.
        include_why: Whether records of figures tell the rules that decided their fields.
        include_evidence: Whether records carry their sentence, and the document's title, date and address.

    Yields:
        One line a record, which can be encoded as UTF-8 and holds no other line break.

    Raises:
        RecordError: A string holds a surrogate pair, or a number has thousands of digits.
    """
    for document in documents:
        for made in records(document, include_why=include_why, include_evidence=include_evidence):
            yield _line(made)


def dumps(documents: Document | Iterable[Document], *, include_why: bool = True) -> str:
    """Return the records of one document or several as JSON Lines.

    `loads` gives equal documents back, and they give the same text again.

    >>> from kzru.model import Document
    >>> print(dumps(Document(id="a", text="Nine.")), end="")
    {"type":"document","doc":"a","id":"a","text":"Nine.","published":null,"date_source":null,"language":null,"title":null,"url":null,"place":null,"source":null}

    Args:
        documents: One document or several.
        include_why: Whether records of figures tell the rules that decided their fields.

    Returns:
        One line a record.

    Raises:
        RecordError: A string holds a surrogate pair, or a number has thousands of digits.
    """
    several = (documents,) if isinstance(documents, Document) else documents
    return "".join(dump_lines(several, include_why=include_why))


def loads(text: str, *, get_unit: UnitLookup = registered_unit) -> tuple[Document, ...]:
    """Return the documents of JSON Lines that `dumps` wrote.

    Args:
        text: The lines.
        get_unit: Finds a unit by its symbol.

    Returns:
        The documents in the order of the text.

    Raises:
        RecordError: A line is not one of our records; the message names the line and the path.
    """
    return tuple(load_lines(text.split("\n"), get_unit=get_unit))


def load_lines(
    lines: Iterable[str], *, get_unit: UnitLookup = registered_unit, first: int = 1
) -> Iterator[Document]:
    """Yield the documents of JSON Lines, each as soon as the next one begins. Blank lines are passed over.

    Args:
        lines: The lines, with or without their line ends; a file opened as UTF-8 will do.
        get_unit: Finds a unit by its symbol.
        first: Number of the first line, for errors.

    Yields:
        One document after the other.

    Raises:
        RecordError: A line is not one of our records; the message names the line and the path.
    """
    converter = _converter(models(), get_unit)
    head: Document | None = None
    parts: list[Record] = []
    for number, line in enumerate(lines, start=first):
        if not line.strip():
            continue
        try:
            found = read_object(line, parse_constant=Decimal)  # refused in its place
            if found.get("type") == "document":
                if head is not None:
                    yield head.with_records(parts)
                head, parts = converter.structure(found, Document), []
            else:
                parts.append(_part(converter, head, found))
        except KzruError as fault:
            raise RecordError(f"line {number}: {fault}") from None
    if head is not None:
        yield head.with_records(parts)


def _line(made: dict[str, Any]) -> str:
    try:
        text = json_text(made)
    except ValueError as fault:
        raise RecordError(f"{made['type']} {made['id']!r} cannot be written: {fault}") from None
    if _PAIR.search(text):
        raise RecordError(
            f"{made['type']} {made['id']!r} holds two halves of a character as two characters, which JSON cannot tell "
            "from the one; join them with text.encode('utf-16', 'surrogatepass').decode('utf-16', 'surrogatepass')"
        )
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _part(converter: Converter, head: Document | None, found: dict[str, Any]) -> Record:
    kind = found.get("type")
    known = {row.name: row.model for row in RECORDS}
    if type(kind) is not str or kind not in known:
        raise RecordError(f"expected one of document, {', '.join(known)}, not {shown(kind)} @ $.type")
    if head is None:
        raise RecordError(f"a {kind} stands before its document; write the document's record first")
    part = converter.structure({key: told for key, told in found.items() if key != "evidence"}, known[kind])
    try:
        # A document of this part alone: the constructor checks the part against the text, and the fault is of this line.
        head.with_records([part])
    except KzruError as fault:
        raise RecordError(f"{shortened(str(fault))} @ $") from None
    return part
