"""Languages are told sentence by sentence, and within a sentence by script and quotation."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.lang.detect import detect_language
from kzru.lang.mixture import is_mixed, spelling_of, stretches
from kzru.parsing.document import parse_document
from kzru.text.span import Span

FIGURES = [
    (
        "en",
        "Reporters who stood at the gates of the palace heard: «Экспорт вырос до семи млрд долларов» and left.",
        ["7000000000 USD"],
    ),
    (
        "en",
        "Officials in the capital said that 12 projects are under way. «Строится сорок школ», they added in Russian.",
        ["12 count", "40 count"],
    ),
    (
        "kk",
        "Бүгін отыз мектеп ашылды. В прошлом году было построено сорок школ. Келесі жылы елу мектеп салынады.",
        ["30 count", "40 count", "50 count"],
    ),
    (
        "ru",
        "В области построено сорок школ и открыто пять больниц. Добавлено: «Биыл ауылда отыз мектеп салынды, тағы бесеуі салынады».",
        ["40 count", "5 count", "30 count", "5 count"],
    ),
    (
        "ru",
        "Совещание открылось в среду. Он сказал: «Биыл ауылда отыз мектеп салынды», а в городе построено сорок школ за лето.",
        ["30 count", "40 count"],
    ),
    (
        "ru",
        "В области построено сорок школ. Гость сказал: “We will build twenty new schools in the region”. Открыто три цеха.",
        ["40 count", "20 count", "3 count"],
    ),
    (
        "ru",
        "В области построено сорок школ, открыты дороги и мосты. Biyl auylda otyz mektep salyndy.",
        ["40 count", "30 count"],
    ),
]


@pytest.mark.parametrize(("language", "text", "quantities"), FIGURES)
def test_figures_of_every_language(language: str, text: str, quantities: list[str]) -> None:
    """Each sentence or quotation is read in its own language; the document has the main one."""
    document = parse_document(text)
    assert language == document.language
    found = [str(figure.quantity) for figure in document.figures]
    assert quantities == [quantity for quantity in found if quantity in quantities]


def test_a_given_language_is_kept() -> None:
    """A text said to be Kazakh is not searched for Russian; another script speaks for itself."""
    text = "Было построено сорок школ в городе. We will build twenty new schools there."
    found = parse_document(text, language="kk").figures
    assert ["20 count"] == [str(figure.quantity) for figure in found]


NAMES = [
    ("Партия «Ұлттық құрылтай» провела пять встреч.", "ru"),
    ("Компания Kazakhstan Temir Zholy построит пять депо.", "ru"),
    ("The delegation visited Öskemen, Қостанай and Şymkent.", "en"),
]


@pytest.mark.parametrize(("text", "language"), NAMES)
def test_names_change_no_language(text: str, language: str) -> None:
    """A name in other letters stays within its sentence."""
    assert [(text, language)] == [
        (span.of(text), code) for span, code in stretches(text, Span(0, len(text)), language)
    ]


DETECTED = [
    ("Saýda ainalymy 30 myńǵa jetti", "kk"),
    ("Mr Müller met 12 men in Qatar", "en"),
    ("12 men", "en"),
    ("12 мектеп ашылды, 5 жол салынды, үш көпір бар", "kk"),
    ("5 школ", "ru"),
    ("", "en"),
]


@pytest.mark.parametrize(("text", "language"), DETECTED)
def test_detected(text: str, language: str) -> None:
    """Short texts are told by their words, Latin Kazakh by letters and words of its own."""
    assert language == detect_language(text)


def test_ascii_english_is_never_mixed() -> None:
    """English in plain letters is asked nothing further, so that it is read as fast as ever."""
    assert not is_mixed("Trade grew by 5 percent.", "en")
    assert not is_mixed("“Trade” grew – by 5 percent.", "en")
    assert is_mixed("Trade grew. Торговля выросла.", "en")


def test_spelling() -> None:
    """Only Kazakh has two alphabets."""
    texts = (("en", "üş mektep"), ("kk", "üş mektep"), ("kk", "үш мектеп"))
    assert ["en", "kk-Latn", "kk"] == [spelling_of(text, language) for language, text in texts]


PIECES = st.lists(
    st.sampled_from(
        [
            "five",
            "schools",
            "пять",
            "школ",
            "бес",
            "мектеп",
            "bes",
            "mektep",
            "«",
            "»",
            ".",
            " ",
            "\n",
            "7",
            "ğ",
        ]
    ),
    max_size=20,
)


@given(PIECES, st.sampled_from(["en", "ru", "kk", "kk-Latn"]), st.booleans())
def test_stretches_are_in_order(words: list[str], language: str, given_: bool) -> None:
    """Stretches are disjoint, in order and within the sentence, and hold all of its words."""
    text = " ".join(words)
    found = [span for span, _ in stretches(text, Span(0, len(text)), language, given=given_)]
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert "".join(text.split()) == "".join("".join(span.of(text) for span in found).split())
