"""From the paths of the command line to documents, one by one; a faulty one is reported and passed over."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import attrs

from kzru.errors import KzruError, SourceError
from kzru.model import Document
from kzru.reading import parse_source
from kzru.serial import load_lines
from kzru.show import plain
from kzru.sources import DEFAULT_LIMIT, Kind, Source, decode, read_bytes, read_records, read_source

__all__ = ["Inputs"]

_STDIN = "-"
_LINE_SUFFIXES = (".jsonl", ".ndjson")
_TEXT_SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml")


@attrs.define
class Inputs:
    """The documents of a command, and a count of what went wrong.

    Attributes:
        paths: Files, or "-" for standard input.
        kind: "text", "html" or "jsonl"; found out for each path where None.
        published: Date of documents that tell none.
        language: Language of documents that tell none.
        read: Documents read so far.
        faults: Problems reported so far.
    """

    paths: tuple[str, ...]
    kind: str | None = None
    published: date | None = None
    language: str | None = None
    read: int = 0
    faults: int = 0

    @property
    def exit_status(self) -> int:
        """0 where all went well, 1 where something had to be passed over, 2 where nothing could be read."""
        if not self.faults:
            return 0
        return 1 if self.read else 2

    def __iter__(self) -> Iterator[Document]:
        names: set[str] = set()
        for path in self.paths:
            try:
                for document in self._documents(path, names):
                    self.read += 1
                    yield document
            except KzruError as fault:
                self.report(fault)
            except OSError as fault:
                self.report(f"{path}: cannot be read ({fault.strerror}); check the path")

    def report(self, fault: object) -> None:
        """Print what went wrong, in one line."""
        self.faults += 1
        print(f"kzru: {plain(str(fault))}", file=sys.stderr, flush=True)  # noqa: T201

    def _documents(self, path: str, names: set[str]) -> Iterator[Document]:
        if path == _STDIN:
            if sys.stdin is None:  # the shell closed it
                raise SourceError(_STDIN, "standard input is closed", "pipe something in, or name a file")
            yield from self._stream(sys.stdin.buffer, "standard input", names)
        elif self._is_lines(path):
            with closing(_open(path)) as stream:
                yield from self._lines(stream, path)
        else:
            yield self._parse(read_source(path, kind=self._source_kind), names)

    @property
    def _source_kind(self) -> Kind | None:
        return "html" if self.kind == "html" else "text" if self.kind == "text" else None

    def _is_lines(self, path: str) -> bool:
        if self.kind is not None:
            return self.kind == "jsonl"
        suffix = Path(path).suffix.lower()
        if suffix in _LINE_SUFFIXES or suffix in _TEXT_SUFFIXES:
            return suffix in _LINE_SUFFIXES
        with closing(_open(path)) as stream:
            return _begins_as_lines(_first_line(stream))

    def _stream(self, stream: BinaryIO, name: str, names: set[str]) -> Iterator[Document]:
        first = b"" if self.kind in ("text", "html") else _first_line(stream)
        if self.kind == "jsonl" or (self.kind is None and _begins_as_lines(first)):
            yield from self._lines(chain([first], stream), name)
            return
        data = first + stream.read(DEFAULT_LIMIT + 1 - len(first))
        if len(data) > DEFAULT_LIMIT:
            raise SourceError(name, f"larger than {DEFAULT_LIMIT} bytes", "split it, or pass JSON Lines")
        source = read_bytes(data, name, kind=self._source_kind)
        yield self._parse(attrs.evolve(source, id=None), names)

    def _lines(self, stream: Iterable[bytes], name: str) -> Iterator[Document]:
        lines = iter(stream)
        first = next((line for line in lines if line.strip()), b"")
        every = chain([first], lines)
        if _is_record(first):
            yield from _recorded(every, name)
            return
        for found in read_records(every, name):
            if isinstance(found, Source):
                yield from self._line(found, name)
            else:
                self.report(found)

    def _line(self, source: Source, name: str) -> Iterator[Document]:
        """Parse the source of a line; its own date and language go before those of the options."""
        published, language = source.published or self.published, source.language or self.language
        try:
            yield parse_source(source, published=published, language=language)
        except KzruError as fault:
            self.report(f"{name}, document {source.id!r}: {fault}")

    def _parse(self, source: Source, names: set[str]) -> Document:
        """Parse a file; of files with one name in several folders each gets an id of its own."""
        name, number = source.id, 2
        while name is not None and name in names:
            name, number = f"{source.id}-{number}", number + 1
        if name is not None:
            names.add(name)
        return parse_source(source, id=name, published=self.published, language=self.language)


def _open(path: str) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise SourceError(path, "no such file", "check the path") from None
    except IsADirectoryError:
        raise SourceError(path, "this is a folder", "name the files in it") from None
    except (OSError, ValueError) as fault:
        problem = getattr(fault, "strerror", None) or str(fault)
        raise SourceError(path, f"cannot be read ({problem})", "check the path and its permissions") from None


def _first_line(stream: BinaryIO) -> bytes:
    """Return the stream up to the end of its first line that is not blank; of text without line ends, a good part."""
    read = b""
    while line := stream.readline(DEFAULT_LIMIT + 1):
        read += line
        if line.strip() or len(read) > DEFAULT_LIMIT:
            break
    return read


def _begins_as_lines(first: bytes) -> bool:
    return first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _is_record(line: bytes) -> bool:
    """Tell whether a line is a record that kzru wrote, not a document that is still to be read."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.get("type") == "document" and "doc" in found


def _recorded(lines: Iterable[bytes], name: str) -> Iterator[Document]:
    try:
        yield from load_lines(decode(line, name) for line in lines)
    except KzruError as fault:
        raise SourceError(
            name, str(fault), "pass the records as kzru extract --to jsonl wrote them"
        ) from None
