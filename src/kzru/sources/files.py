"""Which files a path stands for, and whether a file holds one document or a document a line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from kzru.errors import SourceError
from kzru.sources.html import PAGE_SUFFIXES
from kzru.sources.source import unreadable

__all__ = ["Form", "find_files", "holds_lines"]

Form = Literal["text", "html", "jsonl"]
"""What a file holds: a text, a page, or JSON Lines."""

_SUFFIXES: Mapping[Form, tuple[str, ...]] = {
    "text": (".txt", ".md"),
    "html": PAGE_SUFFIXES,
    "jsonl": (".jsonl", ".ndjson"),
}
_UNREAD = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".ppt", ".pptx", ".xls", ".xlsx", ".ods")
"""Forms in which statements are saved too: they are not read, and where they lie in a folder that is to be told."""


def find_files(path: str | os.PathLike[str], form: Form | None = None) -> Iterator[Path | SourceError]:
    """Yield the files that a path stands for: the path itself, or what a folder holds.

    Of a folder these are its texts, pages and JSON Lines, known by their suffixes and in the order of their names, and
    then those of its folders. Files of other suffixes, hidden files and links to folders are passed over, save documents
    such as PDF: these are given out, so that it is told that they are not read.

    Args:
        path: A file or a folder.
        form: Only files of this form are looked for in a folder; of any where left out.

    Yields:
        A file, or the error that says why there is none.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder above is closed
        yield Path(path)
        return
    suffixes = _SUFFIXES[form] if form else (*sum(_SUFFIXES.values(), ()), *_UNREAD)
    faults: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(path, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(suffixes) and not name.startswith("."):
                found = True
                yield Path(folder, name)
    for fault in faults:
        yield unreadable(str(fault.filename), fault)
    if not found and not faults:
        yield SourceError(str(path), f"no {_listed(suffixes)} file in this folder", "name the files to read")


def _listed(suffixes: tuple[str, ...]) -> str:
    return ", ".join(suffix for suffix in suffixes if suffix not in _UNREAD)


def holds_lines(name: str, beginning: bytes, form: Form | None = None) -> bool:
    """Tell whether a file holds a document a line.

    Args:
        name: Its name, whose suffix tells.
        beginning: Its first line that is not blank, which tells where the suffix does not.
        form: What the caller says that it is.

    >>> (
    ...     holds_lines("talks.jsonl", b""),
    ...     holds_lines("-", b'{"text": "Nine."}'),
    ...     holds_lines("a.txt", b"{Nine}"),
    ... )
    (True, True, False)
    """
    if form is not None:
        return form == "jsonl"
    suffix = Path(name).suffix.lower()
    if suffix in _SUFFIXES["jsonl"]:
        return True
    if suffix in _SUFFIXES["text"] or suffix in _SUFFIXES["html"]:
        return False
    return beginning.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
