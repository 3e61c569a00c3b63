"""From a text to a document: what is given is kept, what is said is found, and no text is refused."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders.parsed import PUBLISHED, figures, table
from kzru import testing
from kzru.errors import InvalidValueError
from kzru.lang import LANGUAGES
from kzru.model import Document, Figure
from kzru.parsing.document import parse_document

TEXT = "Trade with Russia exceeded $27 billion last year."

HOSTILE = [
    "",
    " ",
    "\x00",
    "\ud800",
    "0",
    "$",
    "-",
    "–",
    "a",
    "one",
    "1/0 1/1 0/0",
    "5 5 5 5 5",
    "$ $ $ 5",
    "5 $ $ $",
    "from 1 to from 2 to 3",
    "between and between 5 and",
    "percent percent 5 percent percent",
    "-5 - -5 -- 5",
    "1.2.3.4,5,6,,7",
    "½ ¾ ² ٢٣ 𝟘",
    "a half of a half of a third of",
    "hundreds of hundreds of thousands of",
    "twenty-twenty-twenty",
    "million million million",
    "one and a half and a half",
    "5 of which of which",
    "by to from by 5",
    "US$5US$6US$7",
    "5km6km7km",
    "£€$¥5",
    "5\n\nkm\n\n6",
    "5\u200bkm 5\u00adkm \ufeff5",
    "(5) [6] {7} <8> «9» “10”",
]


def test_what_is_given_is_kept() -> None:
    """Title, address, place and source of a document are what the caller says."""
    given_ = {"id": "d", "title": "T", "url": "u", "place": "p", "source": "s", "language": "en"}
    document = parse_document(TEXT, published=date(2025, 11, 12), **given_)
    assert given_ == {name: getattr(document, name) for name in given_}
    assert (TEXT, date(2025, 11, 12)) == (document.text, document.published)


def test_a_date_in_iso_form() -> None:
    """A date may be given as text."""
    assert parse_document(TEXT, published="2025-11-12") == parse_document(TEXT, published=date(2025, 11, 12))


@pytest.mark.parametrize("day", ["12.11.2025", "2025-13-01", "yesterday", ""])
def test_a_date_that_is_none(day: str) -> None:
    """What is no date is refused with what would be right."""
    with pytest.raises(
        InvalidValueError, match="is no date; give a date, a datetime, or ISO text such as 2025-11-12"
    ):
        parse_document(TEXT, published=day)


def test_an_unknown_language() -> None:
    """A language that kzru does not read is refused."""
    with pytest.raises(InvalidValueError, match="no language 'tlh'; kzru reads en, ru, kk"):
        parse_document(TEXT, language="tlh")


@pytest.mark.parametrize("text", [b"Nine.", None, 9, ["Nine."]])
def test_a_text_that_is_no_string_is_refused(text: Any) -> None:
    """The error says what was given, and what reads files."""
    with pytest.raises(
        InvalidValueError, match=rf"a text is a string, not {type(text).__name__}; kzru\.read"
    ):
        parse_document(text)


def test_ids_follow_from_text_and_date() -> None:
    """The same text and date give the same ids, another date gives others."""
    one, again, other = (
        parse_document(TEXT, published=day) for day in ("2025-11-12", "2025-11-12", "2025-11-13")
    )
    assert one == again
    assert one.id != other.id
    assert one.figures[0].id != other.figures[0].id


def test_anchoring_later() -> None:
    """A document without a date that is anchored later says what one with the date says."""
    later = parse_document(TEXT, id="d").anchored(date(2025, 11, 12))
    at_once = parse_document(TEXT, id="d", published="2025-11-12")
    assert at_once.figures[0].period == later.figures[0].period is not None


def test_figures_of_every_sentence() -> None:
    """Figures come in the order of the text, each in the statement it stands in."""
    text = 'Trade grew by 5 percent. "We have 7 schools," said Vladimir Putin.\n\nThe border is 9 km long.'
    document = parse_document(text, published=PUBLISHED, language="en")
    assert ["5 percent", "7", "9 km"] == [figure.surface for figure in document.figures]
    statements = {statement.id: statement for statement in document.statements}
    for figure in document.figures:
        statement = statements[figure.statement or ""]
        assert statement.span.start <= figure.span.start < figure.span.end <= statement.span.end
        assert statement.speaker == figure.speaker


def test_numbers_across_sentences_stay_apart() -> None:
    """A number takes no unit from the next sentence."""
    assert ["7,000", "5 km"] == [
        figure.surface for figure in figures("They sold 7,000. Percent is a word. It is 5 km.")
    ]


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    """A table of thousands of words gives its figures, save where a piece ends between a number and its unit."""
    text = "5 km " * 2000
    assert 1995 <= len(figures(text)) <= 2000


def check(text: str, document: Document) -> None:
    """Check what holds of the figures of any document."""
    for figure in document.figures:
        assert figure.surface == text[figure.span.start : figure.span.end]
        assert figure.surface == figure.surface.strip() != ""
    for before, after in pairwise(document.figures):
        assert before.span.end <= after.span.start


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str) -> None:
    """Odd text is read as far as it can be."""
    check(text, parse_document(text, language="en"))


@given(testing.texts() | st.text(), st.none() | testing.dates())
@example("5 km " * 500, None)
def test_any_text(text: str, published: date | None) -> None:
    """No text raises; every figure stands in the text, figures are sorted and apart."""
    check(text, parse_document(text, published=published, language="en"))


_NUMBERS = (
    "US$",
    "5",
    "17,000",
    "28.7",
    "a",
    "half",
    "third",
    "of",
    "million",
    "dozens",
    "percent",
    "km",
    "and",
    "to",
    "from",
    "between",
    "–",
    "-",
    ",",
    "by",
    "more than",
    "grew",
    "per",
    "year",
    "in",
    "2025",
    "one",
    "times",
    "schools",
    "which",
    "(",
    ")",
    "$",
    "doubled",
    "tens",
    "or",
    "minus",
    ".",
    "/",
    "°C",
    "k",
    "st",
)


@given(
    st.lists(st.sampled_from(_NUMBERS), max_size=25).flatmap(
        lambda words: st.sampled_from([" ".join(words), "".join(words)])
    )
)
def test_any_row_of_number_words(text: str) -> None:
    """The words of the number grammar in any order raise nothing and overlap nowhere."""
    check(text, parse_document(text, published=PUBLISHED, language="en"))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_language(language: str) -> None:
    """A text of any language that kzru reads gives a document."""
    assert {"en", "ru", "kk"} == set(LANGUAGES)
    assert parse_document("5 km", language=language).text == "5 km"


TEXTS = [case["text"] for case in table("figures")["synthetic"]]
ABSOLUTE = [
    case["text"]
    for case in table("figures")["synthetic"]
    if case["text"].endswith(".")
    and any(figure.period and not figure.relative_period for figure in figures(case["text"]))
]


def told(figure: Figure) -> dict[str, Any]:
    """Return what a figure says, without ids and places."""
    kept = attrs.asdict(figure, recurse=False)
    for name in ("id", "document", "statement", "span", "why", "source_text"):
        del kept[name]
    return kept


@given(st.sampled_from(TEXTS))
def test_a_neutral_sentence_in_front(text: str) -> None:
    """A sentence that says nothing of figures moves them and changes nothing else."""
    front = "The weather was fine. "
    alone, moved = figures(text), figures(front + text)
    assert [told(figure) for figure in alone] == [told(figure) for figure in moved]
    assert [(figure.span.start + len(front), figure.span.end + len(front)) for figure in alone] == [
        (figure.span.start, figure.span.end) for figure in moved
    ]


@given(st.sampled_from(TEXTS))
def test_no_break_spaces(text: str) -> None:
    """No-break spaces in place of spaces change the surfaces only."""
    glued = text.replace(" ", "\u00a0")
    expected, found = ([told(figure) for figure in figures(one)] for one in (text, glued))
    for one, other in zip(expected, found, strict=True):
        assert one.pop("surface") == other.pop("surface").replace("\u00a0", " ")
    assert expected == found


@given(
    st.lists(st.sampled_from(ABSOLUTE), unique=True, min_size=2, max_size=4),
    st.randoms(use_true_random=False),
)
def test_order_of_sentences(sentences: list[str], random: Any) -> None:
    """Sentences that tell their own periods say the same in any order, save whose a figure is, which the one before may tell."""
    shuffled = list(sentences)
    random.shuffle(shuffled)

    def said(order: list[str]) -> list[str]:
        found = [told(figure) for figure in figures(" ".join(order))]
        whose = ("subject", "origin", "destination")
        return sorted(
            repr(sorted((key, kept) for key, kept in of.items() if key not in whose)) for of in found
        )

    assert said(sentences) == said(shuffled)


LARGE = {
    "digits": "1234567890" * 10_000,
    "scale words": "million " * 10_000,
    "ranges": "from 1 to " * 5_000,
    "commas": "5, " * 10_000,
    "quotes": "«5» “6” " * 5_000,
    "opening quotes": "“" * 50_000,
    "currencies": "$5 " * 10_000,
    "hyphens": "5-" * 20_000,
    "words": "twenty-one hundred and " * 5_000,
    "nouns": "5 " + "joint " * 10_000 + "projects",
    "qualifiers": "more than " * 10_000 + "5",
    "slashes": "1/2/" * 10_000,
    "lists": "5 and 6, " * 5_000 + "km",
    "groups": "1 000 " * 10_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_large_text(name: str) -> None:
    """A large text without sentences is read to its end."""
    text = LARGE[name]
    check(text, parse_document(text, language="en"))


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Mutual trade reached $20 billion. We plan to bring it to $30 billion.", "trade.turnover"),
        ("Mutual trade reached $20 billion. This figure was $18 billion in 2023.", "trade.turnover"),
        ("Mutual trade reached $20 billion. The bridge cost $30 billion.", None),
        ("Mutual trade reached $20 billion. Then it rained. Later it cost $30 billion.", None),
        ("Mutual trade reached $20 billion. It takes 30 km.", None),
    ],
)
def test_a_pronoun_takes_what_the_sentence_before_measures(text: str, metric: str | None) -> None:
    """An "it" before a figure stands for the metric of the sentence right before, in the same class of unit."""
    *_, last = parse_document(text, language="en").figures
    assert metric == last.metric


def test_a_pronoun_takes_the_parties_too() -> None:
    """Where the sentence before says from where to where, so does the one that takes it up."""
    text = "Uzbek exports to China reached $2 billion last year. By 2030 it should exceed $5 billion."
    *_, last = parse_document(text, published="2025-11-12", language="en").figures
    assert ("trade.exports", "UZ", "CN") == (last.metric, last.origin, last.destination)
