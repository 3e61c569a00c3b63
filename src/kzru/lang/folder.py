"""Reads a language that does not ship with kzru from a folder of data files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.cldr import CLDR
from kzru.lang.loader import TOPICS

__all__ = ["read_folder"]

_CODE = re.compile("[a-z]{2,3}")
_LARGEST = 16 * 1024 * 1024


def read_folder(folder: str | PathLike[str]) -> tuple[str, dict[str, str]]:
    """Return the code of a language, which is the folder's name, and the text of each of its files by topic.

    Raises:
        InvalidValueError: The folder's name is no ISO 639 code.
        LexiconError: There is no such folder, it has a data file of no topic, or a file cannot be read.
    """
    path = Path(folder)
    code = path.resolve().name
    if not _CODE.fullmatch(code):
        raise InvalidValueError(
            f"a folder of a language is named by its ISO 639 code, such as 'uz', not {code!r}"
        )
    files = dict(_files(path))
    if not files:
        raise LexiconError(f"{path}: no data file; a language is a folder of TOML files such as numbers.toml")
    return code, files


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise LexiconError(f"{folder}: {(fault.strerror or str(fault)).lower()}") from None
    for path in paths:
        if path.suffix == ".toml" and path.stem not in TOPICS:
            raise LexiconError(f"{path}: no topic {path.stem!r}; there are {', '.join(sorted(TOPICS))}")
        if path.suffix == ".toml" or path.name == f"{CLDR}.tsv":
            yield path.stem, _read(path)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as fault:
        raise LexiconError(f"{path}: {(fault.strerror or str(fault)).lower()}") from None
    if len(data) > _LARGEST:
        raise LexiconError(
            f"{path}: larger than {_LARGEST:,} bytes; a data file holds the words of one topic"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise LexiconError(f"{path}: not UTF-8 at byte {fault.start}; save it as UTF-8") from None
