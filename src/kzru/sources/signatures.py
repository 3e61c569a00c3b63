"""What a file is that is no text, by its first bytes, and what to do with it."""

from __future__ import annotations

__all__ = ["foreign_format"]

_AS_TEXT = "save it as plain text (UTF-8) and give that"
_TABLE = "save the sheet as text or CSV (UTF-8) and give that"
_UNPACK = "unpack it and give the files in it"
_IMAGE = "give the text that it shows"

_SIGNATURES = (
    (b"%PDF", "a PDF file", 'give its text, as "pdftotext -layout FILE.pdf FILE.txt" writes it'),
    (b"{\\rtf", "a rich text (RTF) document", _AS_TEXT),
    (b"%!PS", "a PostScript file", 'give its text, as "ps2ascii FILE.ps FILE.txt" writes it'),
    (b"AT&TFORM", "a DjVu file", 'give its text, as "djvutxt FILE.djvu FILE.txt" writes it'),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\0", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG", "an image", _IMAGE),
    (b"\xff\xd8\xff", "an image", _IMAGE),
    (b"GIF8", "an image", _IMAGE),
    (b"II*\0", "an image", _IMAGE),
    (b"MM\0*", "an image", _IMAGE),
    (b"SQLite format 3\0", "an SQLite database", "export its texts as JSON Lines"),
    (b"PAR1", "a Parquet file", "export its texts as JSON Lines"),
)

_ZIP = b"PK\x03\x04"
_ZIP_MEMBERS = (
    (b"application/epub+zip", "an EPUB book", _AS_TEXT),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)", _AS_TEXT),
    (b"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (ODS)", _TABLE),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", _AS_TEXT),
    (b"word/document", "a Word document (DOCX)", _AS_TEXT),
    (b"xl/workbook", "an Excel workbook (XLSX)", _TABLE),
    (b"ppt/presentation", "a PowerPoint presentation (PPTX)", _AS_TEXT),
    (b"[Content_Types].xml", "an office document", _AS_TEXT),
)

_OLE = b"\xd0\xcf\x11\xe0"
_OLE_STREAMS = (
    ("WordDocument".encode("utf-16-le"), "a Word document (DOC)", _AS_TEXT),
    ("Workbook".encode("utf-16-le"), "an Excel workbook (XLS)", _TABLE),
    ("PowerPoint Document".encode("utf-16-le"), "a PowerPoint presentation (PPT)", _AS_TEXT),
)


def foreign_format(data: bytes) -> tuple[str, str] | None:
    """Return what a file is that is not read, with what to do; None where it may be text.

    >>> foreign_format(b"%PDF-1.7")[0], foreign_format(b"Trade grew.")
    ('a PDF file', None)
    """
    head = data[:64].lstrip()
    for signature, kind, remedy in _SIGNATURES:
        if head.startswith(signature):
            return kind, remedy
    if data.startswith(_ZIP):
        return _first(_ZIP_MEMBERS, data) or ("a zip archive", _UNPACK)
    if data.startswith(_OLE):
        return _first(_OLE_STREAMS, data) or ("an old office document", _AS_TEXT)
    return None


def _first(parts: tuple[tuple[bytes, str, str], ...], data: bytes) -> tuple[str, str] | None:
    return next(((kind, remedy) for part, kind, remedy in parts if part in data), None)
