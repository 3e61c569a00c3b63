"""From bytes to text: the encoding is found out, and what is no text is refused with a remedy.

Nothing is translated: line ends stay as they are, so that offsets count the characters of the file. Only a byte
order mark is left out.
"""

from __future__ import annotations

import codecs
import re

from kzru.errors import InvalidValueError, SourceError
from kzru.sources.encodings import KNOWN_ENCODINGS, WESTERN_ENCODING, rank_encodings
from kzru.sources.signatures import foreign_format

__all__ = ["check_encoding", "decode"]

_SAMPLE = 1 << 14
_HEAD = 1 << 12

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

_UTF8_CYRILLIC = re.compile(rb"(?:[\xd0-\xd3][\x80-\xbf]){3}")
"""Three letters of UTF-8 in a row; in no eight-bit encoding do such bytes make a word."""

_DECLARED = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_WESTERN_NAMES = ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii")
_FEWEST_POINTS = 3
_MARGIN = 3
_PART = 40
"""So many points, or such a part of its own, the best encoding must lead every one by that gives another text."""

_NAME_IT = "name it (encoding=, --encoding), or save the file as UTF-8"


def check_encoding(name: str) -> None:
    """Refuse what is no name of a text encoding.

    Raises:
        InvalidValueError: Python knows none of that name.

    >>> check_encoding("KOI8-R")
    >>> check_encoding("hex")
    Traceback (most recent call last):
    ...
    kzru.errors.InvalidValueError: no encoding 'hex'; name one such as utf-8, windows-1251, koi8-r or kz1048
    """
    if not _is_encoding(name):
        shown = repr(name)[:40]
        raise InvalidValueError(
            f"no encoding {shown}; name one such as utf-8, windows-1251, koi8-r or kz1048"
        )


def _is_encoding(name: str) -> bool:
    try:
        "".encode(name)
    except (LookupError, TypeError, ValueError):
        return False
    return True


def decode(data: bytes, name: str, *, encoding: str | None = None) -> str:
    r"""Return the text that *data* holds in UTF-8, UTF-16, UTF-32 with its mark, or an eight-bit encoding.

    Told apart are windows-1251, KOI8-R and KOI8-U, ISO 8859-5, Mac Cyrillic, CP866, KZ-1048 and PTCP154, and windows-1252 for
    Latin letters. A page that says its encoding is believed where its bytes allow it.

    Args:
        data: The bytes of a file.
        name: What to call the file in an error.
        encoding: The encoding, by a name that Python knows; found out where left out.

    Raises:
        SourceError: The bytes are an image, an archive or the like, text in no encoding that is known here, or not in
            the one given; or two encodings come too close to choose.
        InvalidValueError: Python knows no text encoding of that name.

    >>> decode("Токаев прибыл в Москву\r\n".encode("koi8-r"), "statement.txt")
    'Токаев прибыл в Москву\r\n'
    """
    format_found = foreign_format(data)
    if format_found:
        kind, remedy = format_found
        raise SourceError(name, f"this is {kind}, which is not read", remedy)
    if encoding is not None:
        check_encoding(encoding)
        return _in_named(data, encoding, name)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], marked, name)
    evident = _unmarked_utf16(data[:_SAMPLE])
    if evident:
        return _strict(data, evident, name)
    sample = data[:_SAMPLE]
    if b"\0" in data or (len(sample) - len(sample.translate(None, _CONTROLS))) * 50 > len(sample):
        raise SourceError(name, "this is binary data, not text", "give a text, HTML or JSON Lines file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        _check_no_utf8(data, fault.start, name)
    return _eight_bit(data, name)


def _in_named(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as fault:
        where = f" (byte {fault.start})" if isinstance(fault, UnicodeDecodeError) else ""
        raise SourceError(
            name, f"this is not {encoding}{where}", "name another encoding, or leave it to be found out"
        ) from None


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


def _check_no_utf8(data: bytes, fault: int, name: str) -> None:
    """Refuse bytes that are UTF-8 in part: damaged, or mixed with another encoding."""
    restored = data.decode("utf-8", "replace")
    damage = restored.count("\ufffd")
    if damage * 4 < sum(char > "\x7f" for char in restored) - damage:
        raise SourceError(name, f"the UTF-8 is damaged at byte {fault}", "save the file again as UTF-8")
    letters = _UTF8_CYRILLIC.search(data)
    if letters:
        raise SourceError(
            name,
            f"two encodings are mixed: UTF-8 at byte {letters.start()}, another at byte {fault}",
            "save all of it as UTF-8",
        )


def _eight_bit(data: bytes, name: str) -> str:
    """Decode the encoding that the bytes read best in, unless another one comes near that gives another text."""
    ranked = rank_encodings(data)
    best = ranked[0][0] if ranked else 0
    near = [encoding for points, encoding in ranked if points > best - max(_MARGIN, best // _PART)]
    declared = _declared(data)
    if declared and _agrees(declared, near, best):
        near = [declared]
    texts = {text: encoding for encoding in reversed(near) if (text := _decoded(data, encoding)) is not None}
    if len(texts) == 1 and (best >= _FEWEST_POINTS or declared in near):
        return next(iter(texts))
    if len(texts) > 1 and best > 0:
        second, first = list(texts.values())[-2:]
        raise SourceError(name, f"the encoding may be {first} or {second}", _NAME_IT)
    raise SourceError(name, f"the encoding is neither UTF-8 nor {', '.join(KNOWN_ENCODINGS)}", _NAME_IT)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> str | None:
    """Return the eight-bit encoding that a page says it is in."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    said = (found[1] or found[2]).decode("ascii").lower()
    if said in _WESTERN_NAMES:  # browsers read these so
        said = WESTERN_ENCODING
    return said if _is_encoding(said) and not said.startswith(("utf", "unicode")) else None


def _agrees(declared: str, near: list[str], best: int) -> bool:
    """Tell whether the bytes can be in the encoding that a page says: one of the best, or one that is not ranked."""
    same = codecs.lookup(declared).name
    if any(same == codecs.lookup(encoding).name for encoding in KNOWN_ENCODINGS):
        return any(same == codecs.lookup(encoding).name for encoding in near)
    return best < _FEWEST_POINTS or near[0] == WESTERN_ENCODING
