"""From bytes to text: the encoding is found out, and what is no text is refused with a remedy.

Nothing is translated: line ends stay as they are, so that offsets count the characters of the file. Only a byte
order mark is left out.
"""

from __future__ import annotations

import codecs
from itertools import pairwise

from kzru.errors import SourceError

__all__ = ["decode"]

_SAMPLE = 1 << 14

_SIGNATURES = (
    (b"%PDF", "a PDF file", "give its text, as pdftotext prints it"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save it as plain text"),
    (b"{\\rtf", "a rich text document", "save it as plain text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"\x89PNG", "an image", "give the text that it shows"),
    (b"\xff\xd8\xff", "an image", "give the text that it shows"),
    (b"GIF8", "an image", "give the text that it shows"),
)

_MARKS = (
    # The mark of UTF-32 begins with that of UTF-16, so it is asked for first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# High bytes of UTF-16 letters and marks: Latin, Cyrillic, general punctuation, signs such as №.
_HIGH_BYTES = b"\x00\x04\x20\x21"
_ALLOWED_CONTROLS = b"\t\n\v\f\r\x1a\x1b"
_CONTROLS = bytes(code for code in range(32) if code not in _ALLOWED_CONTROLS)


def decode(data: bytes, name: str) -> str:
    r"""Return the text that *data* holds in UTF-8, UTF-16, UTF-32 with its mark, or windows-1251.

    Args:
        data: The bytes of a file.
        name: What to call the file in an error.

    Raises:
        SourceError: The bytes are an image, an archive or the like, or text in no encoding that is known here.

    >>> decode("Токаев\r\n".encode("windows-1251"), "statement.txt")
    'Токаев\r\n'
    """
    for signature, kind, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(name, f"this is {kind}, not text", remedy)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    evident = _unmarked_utf16(data[:_SAMPLE])
    if evident:
        return _strict(data, evident, name)
    sample = data[:_SAMPLE]
    if b"\0" in data or (len(sample) - len(sample.translate(None, _CONTROLS))) * 50 > len(sample):
        raise SourceError(name, "this is binary data, not text", "give a text, HTML or JSON Lines file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _cyrillic(data, fault, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise SourceError(
            name, f"this is not {encoding} as it seems (byte {fault.start})", "save the file as UTF-8"
        ) from None


def _unmarked_utf16(sample: bytes) -> str | None:
    """Return the byte order where every second byte is one that the high half of a letter has."""
    if b"\0" not in sample or len(sample) < 4:
        return None
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high, low = sample[first::2], sample[1 - first :: 2]
        strange = len(high.translate(None, _HIGH_BYTES))
        if strange * 20 <= len(high) and low.count(0) * 20 <= len(low):
            return encoding
    return None


def _cyrillic(data: bytes, fault: UnicodeDecodeError, name: str) -> str:
    """Decode windows-1251, unless the bytes are damaged UTF-8 or some other eight-bit encoding."""
    restored = data[:_SAMPLE].decode("utf-8", "replace")
    damage = restored.count("\ufffd")
    if damage * 4 < sum(char > "\x7f" for char in restored) - damage:
        raise SourceError(name, f"the UTF-8 is damaged at byte {fault.start}", "save the file again as UTF-8")
    try:
        text = data.decode("windows-1251")
    except UnicodeDecodeError:
        text = ""
    if text and _reads_as_cyrillic(text[:_SAMPLE]):
        return text
    raise SourceError(
        name, "the encoding is neither UTF-8 nor UTF-16 nor windows-1251", "save the file as UTF-8"
    )


def _reads_as_cyrillic(text: str) -> bool:
    """Tell whether Cyrillic letters stand in words of their own, not singly among Latin ones as é read wrongly does."""
    letters = sum("\u0400" <= char <= "\u04ff" for char in text)
    mixed = sum(
        a.isalpha() and b.isalpha() and a.isascii() != b.isascii() for a, b in pairwise(text.casefold())
    )
    return mixed * 4 <= letters
