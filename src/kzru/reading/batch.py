"""Many documents from many files: whatever goes wrong in one of them is told in its place, and the others are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial
from os import PathLike
from pathlib import Path
from typing import BinaryIO, NamedTuple

import attrs

from kzru.errors import InternalError, InvalidValueError, KzruError, RecordError, SourceError
from kzru.lang.registry import check_language
from kzru.model import Document
from kzru.parsing.lexicon import Lexicon
from kzru.reading.document import parse_source, restore_document
from kzru.reading.workers import check_workers, in_order
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
        workers: How many processes read; 1 reads in this one.
        place: What the document is called that was given last.
        reached: How many files were opened up to the one that document is in.
    """

    form: Form | None = attrs.field(default=None)
    published: date | None = attrs.field(default=None, converter=day_of)
    language: str | None = attrs.field(default=None)
    encoding: str | None = attrs.field(default=None)
    lexicon: Lexicon | None = None
    limit: int = DEFAULT_LIMIT
    watch: Callable[[str, int], object] = _ignore
    workers: int = 1
    place: str = attrs.field(default="", init=False)
    reached: int = attrs.field(default=0, init=False)
    _ids: set[str] = attrs.field(factory=set, init=False)
    _opened: dict[str, int] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what would be wrong for every document."""
        check_workers(self.workers)
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
        return self.documents(self.find(path))

    def read_list(self, path: str | PathLike[str]) -> Iterator[Document | KzruError]:
        """Yield the documents of the files of a list, as `read` does; what the list tells of a file goes before all else.

        Args:
            path: A table of CSV with a column "path", or JSON Lines with a key "path".
        """
        return self.documents(self.find_listed(path))

    def read_stream(
        self, stream: BinaryIO, name: str, *, has_name: bool = True
    ) -> Iterator[Document | KzruError]:
        """Yield the documents of an open file one by one, or in its place the error that says why one is not there.

        Args:
            stream: The file.
            name: What to call it.
            has_name: Whether that is the name of a file, after which its document can be named.
        """
        return self.documents(self.find_in_stream(stream, name, has_name=has_name))

    def documents(self, found: Iterable[Found]) -> Iterator[Document | KzruError]:
        """Yield the documents of what was found, or in its place the error that says why one is not there.

        Args:
            found: What `find` and `find_listed` give.
        """
        if self.workers == 1:
            for one in found:
                yield one if isinstance(one, KzruError) else self._read(one)
        else:
            yield from self._read_by_workers(found)

    def find(self, path: str | PathLike[str]) -> Iterator[Found]:
        """Yield the texts of a file or a folder, unread, or in its place the error that says why one is not there.

        Args:
            path: As for `read`.
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
                yield from self._in_file(Listed(path=found, published=day))

    def find_listed(self, path: str | PathLike[str]) -> Iterator[Found]:
        """Yield the texts of the files of a list, unread, as `find` does.

        Args:
            path: As for `read_list`.
        """
        for listed in read_manifest(path, limit=self.limit):
            yield from self._in_file(listed) if isinstance(listed, Listed) else (listed,)

    def find_in_stream(self, stream: BinaryIO, name: str, *, has_name: bool = True) -> Iterator[Found]:
        """Yield the texts of an open file, unread, as `find` does.

        Args:
            stream: The file.
            name: What to call it.
            has_name: As for `read_stream`.
        """
        return self._in_stream(stream, name, has_name=has_name)

    def count(self, path: str | PathLike[str]) -> int:
        """Return how many files a path stands for.

        Args:
            path: As for `read`.
        """
        try:
            name, _ = _dated(path)
        except InvalidValueError:
            return 0
        return sum(isinstance(found, Path) for found in find_files(name, self.form))

    def _in_file(self, listed: Listed) -> Iterator[Found]:
        self._opened[str(listed.path)] = len(self._opened) + 1
        try:
            stream = open_source(listed.path)
        except SourceError as fault:
            yield fault
        else:
            with stream:
                yield from self._in_stream(stream, str(listed.path), listed=listed)

    def _in_stream(
        self, stream: BinaryIO, name: str, *, has_name: bool = True, listed: Listed | None = None
    ) -> Iterator[Found]:
        found = read_stream(stream, name, self.form, encoding=self.encoding, limit=self.limit)
        while (one := self._next(found, name)) is not None:
            if isinstance(one, Source) and not has_name and one.line is None:
                one = attrs.evolve(one, id=None)
            if isinstance(one, Source) and listed is not None:
                one = listed.told_of(one)
            yield one

    def _next(self, found: Iterator[Found], name: str) -> Found | None:
        try:
            return next(found, None)
        except Exception as fault:  # noqa: BLE001 - no file ends a batch
            return _failure(name, fault)

    def _read(self, found: Source | StoredDocument) -> Document | KzruError:
        self.watch(found.label, found.size)
        if isinstance(found, Source):
            return self._kept(self._reader(_Named(found, self._free(found, self._ids))), found)
        return self._kept(_restored(found), found)

    def _kept(self, document: Document | KzruError, found: Source | StoredDocument) -> Document | KzruError:
        """Return a document, or the error that stands for it, also where another document has its id."""
        self.place = found.label
        file = found.file if isinstance(found, Source) else found.name
        self.reached = self._opened.get(file, self.reached)
        if isinstance(document, KzruError):
            return document
        if document.id in self._ids:
            return RecordError(
                f"{found.label}: two documents have the id {document.id!r}; the later is left out, give it its own"
            )
        self._ids.add(document.id)
        return document

    def _read_by_workers(self, found: Iterable[Found]) -> Iterator[Document | KzruError]:
        """Read as `documents` does one by one: ids are given in advance, and given anew to the few that turn out otherwise."""
        done = in_order(
            self._reader,
            self._named(found),
            send=lambda job: job if isinstance(job, _Named) else None,
            size=lambda job: job.found.size if isinstance(job, _Named) else 1,
            workers=self.workers,
        )
        for job, document in done:
            if isinstance(job, StoredDocument):
                yield self._read(job)
            elif not isinstance(job, _Named):
                yield job
            elif document is None or job.id != self._free(job.found, self._ids):
                yield self._read(job.found)
            else:
                yield self._kept(document, job.found)

    def _named(self, found: Iterable[Found]) -> Iterator[_Named | StoredDocument | KzruError]:
        expected: set[str] = set(self._ids)
        for one in found:
            if not isinstance(one, Source):
                yield one
                continue
            self.watch(one.label, one.size)
            name = self._free(one, expected)
            expected.add(name or one.id or "")
            yield _Named(one, name)

    @property
    def _reader(self) -> Callable[[_Named], Document | KzruError]:
        return partial(_parsed, published=self.published, language=self.language, lexicon=self.lexicon)

    def _free(self, source: Source, taken: AbstractSet[str]) -> str | None:
        """Return the id for a text: of files with one name in several folders each gets its own; None where it tells its own."""
        name = source.id if source.line is None else None
        free, number = name, 2
        while free in taken:
            free, number = f"{name}-{number}", number + 1
        return free


class _Named(NamedTuple):
    """A text with the id that its document is to have; None for its own."""

    found: Source
    id: str | None


def _parsed(
    named: _Named, *, published: date | None, language: str | None, lexicon: Lexicon | None
) -> Document | KzruError:
    """Read a text; whatever goes wrong is the error that stands for its document."""
    source = named.found
    try:
        if source.language is not None:
            _check_language(source)
        return parse_source(
            source,
            id=named.id,
            published=(source.published if source.is_listed else None) or published,
            language=source.language or language,
            lexicon=lexicon,
        )
    except (RecordError, SourceError) as fault:
        return fault
    except Exception as fault:  # noqa: BLE001 - no document ends a batch
        return _failure(source.label, fault)


def _check_language(source: Source) -> None:
    try:
        check_language(source.language or "")
    except InvalidValueError as fault:
        raise RecordError(f"{source.label}: {fault}") from None


def _restored(found: StoredDocument) -> Document | KzruError:
    try:
        return restore_document(found)
    except (RecordError, SourceError) as fault:
        return fault
    except Exception as fault:  # noqa: BLE001 - no document ends a batch
        return _failure(found.label, fault)


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
