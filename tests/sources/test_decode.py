"""Bytes to text."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import InvalidValueError, SourceError
from kzru.sources import decode
from kzru.sources.encodings import rank_encodings

STATEMENT = "Токаев: «Trade grew»\r\nҚазақстан – 5 %\n"
RUSSIAN = "Президент сообщил: «За год товарооборот вырос на 5 процентов, и построено сорок школ»."
KAZAKH = "Биыл ауылда отыз мектеп салынды, ал көлік жолдары жөнделді. Бұл туралы үкімет айтты."
ENGLISH = "“A new bridge,” said the minister.\n“And a road,” he added.\nМост новый, и дорога построена."
CYRILLIC = [
    ("windows-1251", RUSSIAN),
    ("windows-1251", ENGLISH),
    ("koi8-r", RUSSIAN.replace("«", '"').replace("»", '"')),
    ("koi8-u", RUSSIAN.replace("«", '"').replace("»", '"')),
    ("iso-8859-5", RUSSIAN.replace("«", '"').replace("»", '"')),
    ("mac-cyrillic", RUSSIAN),
    ("cp866", RUSSIAN.replace("«", '"').replace("»", '"')),
    ("kz1048", RUSSIAN),
    ("kz1048", KAZAKH),
    ("ptcp154", KAZAKH),
]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)  # "utf-16" writes a mark, the two after it do not
def test_unicode_is_found_out(encoding: str) -> None:
    """Every Unicode encoding gives the same text, with line ends as in the file and without the mark."""
    assert decode(STATEMENT.encode(encoding), "a.txt") == STATEMENT


@pytest.mark.parametrize(("encoding", "text"), CYRILLIC)
@pytest.mark.parametrize("spelled", [str, str.lower, str.upper], ids=["as is", "small", "capitals"])
def test_cyrillic_encodings_are_found_out(encoding: str, text: str, spelled: type[str]) -> None:
    """A sentence or two tell the encoding, in capitals and in small letters too."""
    assert spelled(text) == decode(spelled(text).encode(encoding), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Trade “grew” – by 5 percent – in Kazakhstan’s north.",
        "The café in Orléans sells Müller’s bread.",
        "The price is £5 and the café is open.",
        "Le déficit a augmenté de 5 % l’année passée à Besançon.",
    ],
)
def test_western_letters_are_found_out(text: str) -> None:
    """Latin letters with marks, and typographic marks alone, are windows-1252."""
    assert text == decode(text.encode("windows-1252"), "a.txt")


def test_no_bytes_are_no_text() -> None:
    """An empty file is an empty text."""
    assert decode(b"", "a.txt") == ""


def test_close_encodings_are_named() -> None:
    """Where two encodings give different words of equal worth, none is chosen and both are named."""
    with pytest.raises(
        SourceError, match=r"the encoding may be koi8-[ru] or iso-8859-5; name it \(encoding="
    ):
        decode("Денег?".encode("iso-8859-5"), "short.txt")


@pytest.mark.parametrize("times", [1, 3, 30])
def test_repeating_makes_no_encoding_surer(times: int) -> None:
    """Where one capital alone tells windows-1251 from Mac Cyrillic, neither is taken, however often it stands there."""
    with pytest.raises(SourceError, match="the encoding may be windows-1251 or mac-cyrillic"):
        decode(("Ректоры подписали заявление.\n" * times).encode("windows-1251"), "a.txt")


@pytest.mark.parametrize(
    ("encoding", "text"), [("koi8-r", "Ёж"), ("cp866", "Да"), ("utf-16", "Да"), ("utf-8-sig", "Да")]
)
def test_a_named_encoding_decides(encoding: str, text: str) -> None:
    """What the caller says is not asked any further; a mark at the start is left out."""
    assert text == decode(text.encode(encoding), "a.txt", encoding=encoding.removesuffix("-sig"))


@pytest.mark.parametrize(
    ("encoding", "problem"),
    [
        ("utf-8", r"this is not utf-8 \(byte 0\)"),
        ("ascii", r"this is not ascii \(byte 0\)"),
        ("idna", "this is not idna"),
    ],
)
def test_a_wrong_encoding_is_refused(encoding: str, problem: str) -> None:
    """Bytes that are not of the encoding are told with the place."""
    with pytest.raises(SourceError, match=problem):
        decode("Рост".encode("windows-1251"), "a.txt", encoding=encoding)


@pytest.mark.parametrize("encoding", ["koi-7", "hex", "a\0b", ""])
def test_an_unknown_encoding_is_refused(encoding: str) -> None:
    """Names are those of Python's codecs of text."""
    with pytest.raises(InvalidValueError, match=r"no encoding .*; name one such as utf-8"):
        decode(b"", "a.txt", encoding=encoding)


MIXED = "Рост на 5 процентов отмечен в области.\n"


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (
            MIXED.encode() * 2 + MIXED.encode("windows-1251") * 8,
            ("byte 0", f"byte {2 * len(MIXED.encode())}"),
        ),
        (MIXED.encode("windows-1251") * 8 + MIXED.encode(), (f"byte {8 * len(MIXED)}", "byte 0")),
    ],
)
def test_mixed_encodings_are_refused(data: bytes, places: tuple[str, str]) -> None:
    """UTF-8 with windows-1251 in one file is told with the place of each."""
    with pytest.raises(SourceError, match="two encodings are mixed") as caught:
        decode(data, "a.txt")
    assert all(place in str(caught.value) for place in places)


PAGE = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={}"></head><body><p>{}</p></body>'


@pytest.mark.parametrize(
    ("said", "written", "text"),
    [
        ("koi8-r", "koi8-r", "Ёж"),
        ("windows-1251", "windows-1251", "Ёж"),
        ("iso-8859-1", "windows-1252", "It’s 5 €"),
        ("utf-8", "windows-1251", RUSSIAN),
        ("windows-1251", "utf-8", RUSSIAN),
        ("windows-1252", "windows-1251", RUSSIAN),
        ("x-unknown", "windows-1251", RUSSIAN),
        ("iso-8859-2", "iso-8859-2", "Wzrósł też eksport dóbr do państw sąsiednich, które są źródłem ropy."),
        ("gb18030", "gb18030", "政府周五开设了所新学校"),
    ],
)
def test_a_page_is_believed_where_its_bytes_agree(said: str, written: str, text: str) -> None:
    """The encoding that a page tells decides short texts; what the bytes contradict is passed over."""
    page = PAGE.format(said, text)
    assert page == decode(page.encode(written), "a.html")


def test_an_xml_declaration_is_believed() -> None:
    """The first line of an XHTML page tells its encoding too."""
    page = '<?xml version="1.0" encoding="koi8-r"?><html><body>Ёж</body></html>'
    assert page == decode(page.encode("koi8-r"), "a.xhtml")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.7 ...", 'a PDF file, which is not read; give its text, as "pdftotext -layout'),
        (b"\n%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "WordDocument".encode("utf-16-le"), "(DOC)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "Workbook".encode("utf-16-le"), "(XLS)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "old office document"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"PAR1\x15\x04", "Parquet"),
        (b"ab\0\x01\x02\x03cd\xfe", "binary"),
        (b"\x01\x02\x03\x04 text", "binary"),
        ("Ceny wzrosły, a źródła żądań są różne".encode("windows-1250"), "encoding"),
        ("Токаев заявил, что торговля выросла".encode() + b"\xd0", "damaged"),
        (b"\xff\xfea", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, problem: str) -> None:
    """The error names the file, says what is wrong, and what would be right."""
    with pytest.raises(SourceError) as caught:
        decode(data, "statement.bin")
    assert problem in str(caught.value)
    assert str(caught.value).startswith("statement.bin: ")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("member", "content", "kind"),
    [
        ("word/document.xml", "", "(DOCX)"),
        ("xl/workbook.xml", "", "(XLSX)"),
        ("ppt/presentation.xml", "", "(PPTX)"),
        ("mimetype", "application/vnd.oasis.opendocument.text", "(ODT)"),
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "(ODS)"),
        ("mimetype", "application/epub+zip", "EPUB"),
        ("visio/document.xml", "", "an office document"),
    ],
)
def test_office_documents_are_named(member: str, content: str, kind: str) -> None:
    """Each kind of office document is told by its name, with what to save it as."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        if not content:
            archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, content)
    with pytest.raises(SourceError, match="which is not read; save") as caught:
        decode(packed.getvalue(), "a")
    assert kind in str(caught.value)


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "koi8-r", "utf-16", "punycode"]))
def test_any_bytes_give_text_or_a_source_error(data: bytes, encoding: str | None) -> None:
    """Nothing but a source error comes of strange bytes."""
    try:
        text = decode(data, "a", encoding=encoding)
    except SourceError:
        return
    assert isinstance(text, str)


@given(st.binary(max_size=100))
def test_the_best_encoding_comes_first(data: bytes) -> None:
    """Encodings come by their points, and only those that the bytes can be in."""
    ranked = rank_encodings(data)
    assert [points for points, _ in ranked] == sorted((points for points, _ in ranked), reverse=True)
    assert len(ranked) == len({encoding for _, encoding in ranked})
