"""Files of exchange rates, whichever kind they are: kzru's own table of years, or what a central bank gives."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from kzru.errors import InvalidValueError, LexiconError, SourceError
from kzru.units.bank_files import read_ecb_table, read_xml_rates
from kzru.units.daily_rates import DailyRates
from kzru.units.rate_table import DollarRate, read_rows

__all__ = ["read_rate_file"]

_LARGEST = 16 * 1024 * 1024
"""Bytes of the largest table that is read, unpacked; all days of the ECB's table have 2 MB."""

_REMEDY = "name a file of rates: a CSV table, or what the ECB, the Bank of Russia or the National Bank of Kazakhstan gives"


def read_rate_file(path: str | Path) -> tuple[tuple[DollarRate, ...], tuple[DailyRates, ...]]:
    """Return the rates of a file: those of years, or those of days.

    Raises:
        SourceError: The file cannot be read.
        LexiconError: A line of it, or a rate, is at fault.
    """
    name = str(path)
    data = _unpacked(_bytes(path), name)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        try:
            return (), read_xml_rates(data)
        except InvalidValueError as fault:
            raise LexiconError(f"{name}: {fault}") from None
    text = _text(data, name)
    if text.lstrip().startswith("Date,"):
        try:
            return (), read_ecb_table(text)
        except InvalidValueError as fault:
            raise LexiconError(f"{name}, {fault}") from None
    return read_rows(text, name), ()


def _bytes(path: str | Path) -> bytes:
    try:
        with Path(path).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as fault:
        raise SourceError(str(path), (fault.strerror or "cannot be read").lower(), _REMEDY) from None
    except ValueError as fault:  # null characters, and halves of a character
        raise SourceError(str(path), f"can be no file ({fault})", _REMEDY) from None
    return _bounded(data, str(path))


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > _LARGEST:
        raise SourceError(name, f"larger than {_LARGEST:,} bytes", _REMEDY)
    return data


def _unpacked(data: bytes, name: str) -> bytes:
    """Return the only file of a ZIP archive, or the bytes of a file that is none; what a header says of sizes is not believed."""
    if not data.startswith(b"PK\x03\x04"):
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) != 1:
                raise SourceError(name, f"an archive of {len(members)} files", "name an archive of one file")
            with archive.open(members[0]) as file:
                return _bounded(file.read(_LARGEST + 1), name)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as fault:  # damaged, or locked by a password
        raise SourceError(name, f"no archive that can be unpacked ({fault})", _REMEDY) from None


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise SourceError(name, f"is not UTF-8 text at line {line}", "save the table as UTF-8") from None
