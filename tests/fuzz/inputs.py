"""Strategies for texts: sentences changed at random, sentences made of the lexicons' own words, and any characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from fuzz.phrases import LANGUAGES, TOPICS, names, phrases
from fuzz.sentences import sentences
from kzru import testing
from kzru.units.registry import currency_codes, unit_symbols

__all__ = [
    "FRAMES",
    "amounts",
    "corpora",
    "damaged",
    "dates",
    "documents_of",
    "mutated",
    "pages",
    "shuffled",
    "statements",
    "texts",
    "wild",
]

_SPACES = (" ", " ", " ", "\u00a0", "\u202f", "", "  ", "\n", "\n\n", "\t", "-", "–", " — ", ", ", "; ", ": ", ". ", " (", ") ")  # fmt: skip
_QUOTED = ("«{}»", "“{}”", '"{}"', "„{}“", "({})", "«„{}“»", "«{}", "{}»", "‘{}’")
_DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", "０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹")  # fmt: skip
_ODD = (
    *("\x00", "\x1b", "\x85", "\u00ad", "\u200b", "\u200d", "\u200f", "\u202e", "\u2028", "\u2066", "\ufeff", "\ufffd"),
    *("\u0301", "\u0306", "\u0327", "\u20dd", "\u0489", "\ud800", "\udfff", "\U0010ffff", "\ufdd0"),
    *("𘖽", "𠮷", "🇰🇿", "👩‍👩‍👧", "ﬁ", "ǅ", "İ", "ı", "ß", "ẞ", "Ⅻ", "ⅻ", "½", "⅞", "㎞", "№", "℃", "㍿", "ℵ", "৪", "፼", "〇", "億", "万"),
    *("%", "‰", "$", "€", "₸", "₽", "US$", "×", "·", "^", "±", "~", "≈", ">", "<", "/", "|", "*", "{", "}", "#", "&"),
    *("e", "E", "10^", "1e", "XX", "III", "ж.", "г.", "гг.", "жж.", "т.", "bn", "млрд", "+", "−", "?", "!", "…", "'", "’"),
)  # fmt: skip
_JOINTS = (
    *".,;:()–—-«»“”/±%$",
    "to",
    "and",
    "from",
    "до",
    "от",
    "и",
    "дейін",
    "мен",
    "млрд",
    "billion",
    "доллар",
)
_NUMBERS = (
    "1",
    "2",
    "-5",
    "3.5",
    "4,2",
    "28.65",
    "28.75",
    "27.5",
    "28.5",
    "120",
    "1 500",
    "2024",
    "2030",
    "5-тен",
    "7-ге",
)
FRAMES = {
    "en": (
        "{}.", "We will {} by 2030.", "{} reached {} in 2024.", "The {} was opened in {}.", "In late {} trade was {}.",
        "{}: “{}”, the minister said.", "Kazakhstan and Russia agreed to build {} worth {}.", "A year ago {} was {}.",
    ),
    "ru": (
        "{}.", "{} составил {} в прошлом году.", "Мы планируем довести {} до {} к 2030 году.", "В {} состоялся {}.",
        "{}: «{}», – сказал министр.", "Казахстан и Россия построят {} за {}.", "Открыт {}.", "К концу {} {}.",
    ),
    "kk": (
        "{} өтті.", "Өткен жылы {} {} жетті.", "Ол {} ашты.", "{} 2030 жылға дейін {} салынады.", "{} мен {} кездесті.",
        "– {}, – деді {}.", "Ресейдің Қазақстандағы {} – {}.", "{}.", "{} жылдың соңына дейін {}.",
    ),
    "kk-Latn": (
        "{} ötti.", "Ötken jyly {} {} jetti.", "Ol {} aşty.", "2030 jylğa deiın {} {}.", "{} men {} kezdestı.",
        "– {}, – dedı {}.", "Reseidıñ Qazaqstandağy {} – {}.", "{}.",
    ),
}  # fmt: skip
_SYMBOLS = (*unit_symbols(), *currency_codes(), "KZT/a", "USD/bbl")
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


def _storable(text: str) -> str:
    """Part two halves of a character that stand side by side: no file holds them so."""
    kept: list[str] = []
    for char in text:
        kept.append("." if kept and ord(kept[-1]) in _HIGH and ord(char) in _LOW else char)
    return "".join(kept)


def wild() -> st.SearchStrategy[str]:
    """Give any characters: all planes, halves of characters, controls, combining and right-to-left marks."""
    odd = st.sampled_from(_ODD)
    anything = st.lists(odd | st.text(st.characters(), max_size=3), max_size=25).map("".join)
    return (anything | st.text(st.characters(), max_size=40) | testing.texts()).map(_storable)


def _powers() -> st.SearchStrategy[str]:
    power = st.sampled_from((0, 3, 9, 40, 308, 4300, 10**6, 999999999, 10**18))
    forms = ("e{}", "e{}", "E+{}", "e-{}", " × 10^{}", "·10^{}", " x 10^-{}", "*10**{}", " × 10{}")
    return st.builds(str.format, st.sampled_from(forms), power)


@st.composite
def _written(draw: st.DrawFn) -> str:
    """Give numbers in digits, in every notation, right or wrong."""
    digits = draw(st.text("0123456789", min_size=1, max_size=draw(st.sampled_from((1, 2, 3, 4, 7, 13, 45)))))
    mark = draw(st.sampled_from((" ", ",", ".", "'", "\u00a0", "\u202f", "", "")))
    if mark:
        size = draw(st.sampled_from((3, 3, 2)))
        head = len(digits) % size
        groups = [digits[:head], *(digits[i : i + size] for i in range(head, len(digits), size))]
        digits = mark.join(group for group in groups if group)
    tail = draw(
        st.sampled_from(("", "", ",5", ".25", ",", "½", " 1/2", "/0", "-й", "th", "st", ".0.0", ":30"))
    )
    if draw(st.integers(0, 3)) == 0:
        tail += draw(_powers())
    sign = draw(st.sampled_from(("", "", "", "-", "−", "+", "±", "$", "№")))
    script = draw(st.sampled_from((*[_DIGITS[0]] * 8, *_DIGITS)))
    return (sign + digits + tail).translate(str.maketrans(_DIGITS[0], script))


@cache
def _words(language: str, *topics: str) -> st.SearchStrategy[str]:
    return st.sampled_from([word for topic in topics for word in phrases(language, topic)])


@cache
def _any_word(language: str) -> st.SearchStrategy[str]:
    return st.sampled_from(TOPICS).flatmap(lambda topic: _words(language, topic)) | st.sampled_from(
        names(language)
    )


@cache
def amounts(language: str) -> st.SearchStrategy[str]:
    """Give amounts: numbers in digits or words, qualifiers, units, ranges of two."""
    number = _written() | st.lists(_words(language, "numbers"), min_size=1, max_size=5).map(" ".join)
    space = st.sampled_from((" ", "\u00a0", "", "-"))
    unit = _words(language, "units", "currencies") | _words(language, "numbers", "nouns")
    plain = st.tuples(number, space, unit).map("".join)
    told = st.tuples(_words(language, "qualifiers"), plain).map(" ".join)
    exact = st.tuples(st.sampled_from(("1", "-2.50", "7")), st.just("") | _powers()).map("".join)
    canonical = st.tuples(exact, st.sampled_from((" ", "")), st.sampled_from(_SYMBOLS)).map("".join)
    pair = st.tuples(number, st.sampled_from(("–", "-", " – ", " to ", " до ", "/", " и ")), plain).map(
        "".join
    )
    return st.one_of(number, plain, told, pair, canonical)


@cache
def dates(language: str) -> st.SearchStrategy[str]:
    """Give dates and periods, right or wrong, in digits and in the words of a language."""
    day, year = st.integers(0, 40), st.integers(1990, 2035) | st.integers(0, 99999)
    forms = (
        "{0}.{1}.{2}",
        "{2}-{1:02}-{0:02}",
        "{0}/{1}",
        "{2}–{3}",
        "{2}/{3}",
        "{0}-{1}.{1}.{2}",
        "{2}",
        "{0}:{1}",
    )
    numeric = st.builds(str.format, st.sampled_from(forms), day, st.integers(0, 13), year, year)
    word = _words(language, "periods")
    worded = st.lists(word | numeric | st.integers(0, 3000).map(str), min_size=1, max_size=4).map(" ".join)
    return numeric | worded


@st.composite
def statements(draw: st.DrawFn, language: str | None = None) -> str:
    """Give sentences of a language, made of the words of its data files.

    Args:
        draw: Hypothesis passes it.
        language: The language; any where left out.
    """
    code = language or draw(st.sampled_from(LANGUAGES))
    piece = st.one_of(_any_word(code), amounts(code), dates(code), _any_word(code))
    if draw(st.booleans()):
        frame = draw(st.sampled_from(FRAMES[code]))
        said = frame.format(*(draw(piece) for _ in range(frame.count("{}"))))
    else:
        pieces = draw(st.lists(piece, min_size=1, max_size=8))
        said = "".join(piece + draw(st.sampled_from(_SPACES)) for piece in pieces) + "."
    if draw(st.integers(0, 5)) == 0:
        said = draw(st.sampled_from(_QUOTED)).format(said)
    return said[:1].upper() + said[1:]


_CHANGES: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    lambda part: part[:0],
    lambda part: part * 2,
    lambda part: part[::-1],
    lambda part: unicodedata.normalize("NFD", part),
    lambda part: unicodedata.normalize("NFKC", part),
    lambda part: part.replace(" ", "\u00a0"),
    lambda part: part.replace(" ", ""),
    lambda part: part.replace(" ", "\n"),
    lambda part: part.translate(str.maketrans("еоарсху", "eoapcxy")),
    lambda part: part.translate(str.maketrans("қғңұүөәі", "кгнууоаи")),
    lambda part: part.translate(str.maketrans(_DIGITS[0], "9876543210")),
    lambda part: part.translate(str.maketrans(_DIGITS[0], _DIGITS[1])),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Give a sentence that a person could have written, changed in some places."""
    text = draw(st.sampled_from(sentences()))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 1, 2, 5, 20, 200))))
        put = st.sampled_from(_CHANGES).map(lambda change, part=text[start:end]: change(part))
        other = st.sampled_from(sentences()).map(lambda said, at=start: said[at : at + 80])
        put = st.one_of(put, put, other, st.sampled_from(_ODD), statements(), _written())
        text = text[:start] + draw(put) + text[end:]
    return _storable(text)


@cache
def _common_words() -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({word for said in sentences() for word in said.split()}))


def shuffled() -> st.SearchStrategy[str]:
    """Give the words of sentences in any order and language, with numbers and marks: small words come close to numbers."""
    word = st.one_of(_common_words(), _common_words(), st.sampled_from(_JOINTS), st.sampled_from(_NUMBERS))
    return st.lists(word, min_size=4, max_size=30).map(" ".join).map(_storable)


def texts() -> st.SearchStrategy[str]:
    """Give texts of every kind, most of them of one to three sentences."""
    one = st.one_of(mutated(), statements(), statements(), wild())
    marks = st.sampled_from((" ", "\n", "\n\n", "\n– ", "\n• ", "\n1. ", "\nВ.Путин: ", "\nQ: ", "\r\n", ""))
    several = st.lists(st.tuples(marks, one).map("".join), min_size=2, max_size=4).map("".join)
    return (one | one | several).map(_storable)


def corpora() -> st.SearchStrategy[list[dict[str, object]]]:
    """Give what some documents are parsed from: sentences that people could have written, told again with other numbers."""
    retold = st.builds(
        lambda said, digits: said.translate(str.maketrans(_DIGITS[0], digits)),
        st.sampled_from(sentences()),
        st.sampled_from((_DIGITS[0], _DIGITS[0], "0923456781", "5123406789")),
    )
    text = st.lists(st.one_of(retold, retold, mutated(), statements()), min_size=1, max_size=4).map("\n".join)
    days = st.dates(date(2023, 1, 1), date(2026, 12, 31))
    one = st.fixed_dictionaries({"text": text, "published": st.none() | days | days})
    again = st.lists(one, min_size=1, max_size=4).flatmap(
        lambda told: st.lists(st.sampled_from(told), max_size=2).map(lambda repeated: [*told, *repeated])
    )
    return again.map(lambda told: [{**found, "id": f"d{index}"} for index, found in enumerate(told)])


def documents_of(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, object]]:
    """Give what `kzru.parse` is called with: a text of the strategy, a date or none, a language or none."""
    return st.fixed_dictionaries(
        {
            "text": strategy,
            "published": st.none() | testing.dates(),
            "language": st.sampled_from((None, None, "en", "ru", "kk")),
        }
    )


_TAGS = (
    *("p", "div", "html", "body", "head", "title", "table", "tr", "td", "ul", "li", "article", "main", "h1", "a", "span"),
    *("script", "style", "math", "svg", "template", "textarea", "noscript", "iframe", "br", "meta", "b:c", "x-y", "form"),
)  # fmt: skip
_ATTRIBUTES = ("", ' class="a b"', " id=x", ' content="2024-13-45" property="article:published_time"', ' href="http://[::1"', " a=1" * 40, ' lang="kk"', " <")  # fmt: skip
_MARKUP = (
    "<!DOCTYPE html>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>", "&amp;", "&#0;",
    "&#xD800;", "&#99999999;", "&nbsp", "<", ">", "</", "<>", "<math>html", '<meta charset="koi8-r">', "\x00", "<p/>",
)  # fmt: skip


def pages() -> st.SearchStrategy[str]:
    """Give pages: nested, unclosed, with attributes of no sense, with statements somewhere in between."""
    tag, attribute = st.sampled_from(_TAGS), st.sampled_from(_ATTRIBUTES)
    opened = st.builds("<{}{}>".format, tag, attribute)
    closed = st.builds("</{}>".format, tag)
    inner = st.one_of(mutated(), statements(), st.sampled_from(_MARKUP), wild())
    whole = st.builds("<{0}{1}>{2}</{0}>".format, tag, attribute, inner)
    parts = st.lists(st.one_of(opened, closed, inner, whole, whole), max_size=12).map("".join)
    article = st.builds(
        "<html><body><article><p>{}</p><p>{}</p></article>{}</body></html>".format, mutated(), inner, parts
    )
    return parts | article


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[Any]) -> Any:
    """Give texts or bytes of a strategy with some characters cut out, doubled or put in.

    Args:
        draw: Hypothesis passes it.
        whole: What is damaged.
    """
    text = draw(whole)
    puts = [
        odd if isinstance(text, str) else odd.encode("utf-8", "replace")
        for odd in (*_ODD, '"', "[", "]", "\\", "\n", "0")
    ]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 1, 1, 3, 30))))
        put = st.sampled_from(puts) | st.just(text[start:end] * 2) | st.just(text[:0])
        text = text[:start] + draw(put) + text[end:]
    return _storable(text) if isinstance(text, str) else text
