"""Many documents from many files: whatever goes wrong in one of them is told in its place, and the others are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from os import PathLike
from pathlib import Path
from typing import BinaryIO

import attrs

from kzru.errors import InternalError, InvalidValueError, KzruError, RecordError, SourceError
from kzru.lang.registry import check_language
from kzru.model import Document
from kzru.parsing.lexicon import Lexicon
from kzru.reading.document import parse_source, restore_document
from kzru.sources import (
    DEFAULT_LIMIT,
    Form,
    Found,
    Listed,
    Source,
    StoredDocument,
    check_encoding,
    find_files,
    open_source,
    read_manifest,
    read_stream,
)
from kzru.values import day_of

__all__ = ["Batch"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FORMS = (None, "text", "html", "jsonl")


def _ignore(label: str, size: int) -> None:
    """Nobody watches."""


@attrs.define(kw_only=True)
class Batch:
    """Reads documents, each with an id of its own; wrong arguments are refused before anything is read.

    Attributes:
        form: What the files hold; found out for each where None.
        published: Date of the documents; one that a line of JSON Lines tells goes before, that of a page does not.
        language: Language of the documents; one that a line of JSON Lines tells goes before.
        encoding: Encoding of the files; found out for each where None.
        lexicon: The metrics to look for; by default those that ship with kzru.
        limit: The most bytes of a document.
        watch: Told the label and the size of each document before it is read.
    """

    form: Form | None = attrs.field(default=None)
    published: date | None = attrs.field(default=None, converter=day_of)
    language: str | None = attrs.field(default=None)
    encoding: str | None = attrs.field(default=None)
    lexicon: Lexicon | None = None
    limit: int = DEFAULT_LIMIT
    watch: Callable[[str, int], object] = _ignore
    _ids: set[str] = attrs.field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what would be wrong for every document."""
        if self.form not in _FORMS:
            raise InvalidValueError(f"no form {self.form!r}; a file holds text, html or jsonl")
        if self.language is not None:
            check_language(self.language)
        if self.encoding is not None:
            check_encoding(self.encoding)

    def read(self, path: str | PathLike[str]) -> Iterator[Document | KzruError]:
        """Yield the documents of a file or a folder one by one, or in its place the error that says why one is not there.

        Args:
            path: A text, a page, JSON Lines, or a folder of them, with or without its date behind an at sign
                ("talks.txt@2025-10-10").
        """
        try:
            name, day = _dated(path)
        except InvalidValueError as fault:
            yield SourceError(str(path), f"behind its at sign, {fault}", "write a date of the calendar")
            return
        for found in find_files(name, self.form):
            if isinstance(found, SourceError):
                yield found
            else:
                yield from self._read_file(Listed(path=found, published=day))

    def read_list(self, path: str | PathLike[str]) -> Iterator[Document | KzruError]:
        """Yield the documents of the files of a list, as `read` does; what the list tells of a file goes before all else.

        Args:
            path: A table of CSV with a column "path", or JSON Lines with a key "path".
        """
        for listed in read_manifest(path, limit=self.limit):
            yield from self._read_file(listed) if isinstance(listed, Listed) else (listed,)

    def _read_file(self, listed: Listed) -> Iterator[Document | KzruError]:
        try:
            stream = open_source(listed.path)
        except SourceError as fault:
            yield fault
        else:
            with stream:
                yield from self.read_stream(stream, str(listed.path), listed=listed)

    def read_stream(
        self, stream: BinaryIO, name: str, *, has_name: bool = True, listed: Listed | None = None
    ) -> Iterator[Document | KzruError]:
        """Yield the documents of an open file one by one, or in its place the error that says why one is not there.

        Args:
            stream: The file.
            name: What to call it.
            has_name: Whether that is the name of a file, after which its document can be named.
            listed: What a list tells of the file.
        """
        found = read_stream(stream, name, self.form, encoding=self.encoding, limit=self.limit)
        while (one := self._next(found, name)) is not None:
            if isinstance(one, Source) and not has_name and one.line is None:
                one = attrs.evolve(one, id=None)
            if isinstance(one, Source) and listed is not None:
                one = listed.told_of(one)
            yield one if isinstance(one, KzruError) else self._read(one)

    def _next(self, found: Iterator[Found], name: str) -> Found | None:
        try:
            return next(found, None)
        except Exception as fault:  # noqa: BLE001 - no file ends a batch
            return _failure(name, fault)

    def _read(self, found: Source | StoredDocument) -> Document | KzruError:
        self.watch(found.label, found.size)
        try:
            document = self._parse(found) if isinstance(found, Source) else restore_document(found)
        except (RecordError, SourceError) as fault:
            return fault
        except Exception as fault:  # noqa: BLE001 - no document ends a batch
            return _failure(found.label, fault)
        if document.id in self._ids:
            return RecordError(
                f"{found.label}: two documents have the id {document.id!r}; the later is left out, give it its own"
            )
        self._ids.add(document.id)
        return document

    def _parse(self, source: Source) -> Document:
        if source.language is not None:
            try:
                check_language(source.language)
            except InvalidValueError as fault:
                raise RecordError(f"{source.label}: {fault}") from None
        return parse_source(
            source,
            id=self._free(source.id) if source.line is None else None,
            published=(source.published if source.is_listed else None) or self.published,
            language=source.language or self.language,
            lexicon=self.lexicon,
        )

    def _free(self, name: str | None) -> str | None:
        """Return the id for a file of that name: of files with one name in several folders each gets its own."""
        free, number = name, 2
        while free in self._ids:
            free, number = f"{name}-{number}", number + 1
        return free


def _dated(path: str | PathLike[str]) -> tuple[Path, date | None]:
    """Return a path without the date behind its at sign, and that date; None where it has none or is itself a file."""
    name, at, day = str(path).rpartition("@")
    is_dated = _DAY.fullmatch(day) or (at and name and Path(name).exists())
    if not (at and name and is_dated) or Path(path).exists():
        return Path(path), None
    return Path(name), day_of(day)


def _failure(place: str, fault: Exception) -> KzruError:
    if isinstance(fault, MemoryError):
        return SourceError(place, "there is too little memory to read it", "split it")
    return InternalError.of(place, fault)
