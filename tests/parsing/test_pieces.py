"""Stretches that are too long to be a sentence are cut where nothing is cut in two."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.gaps import seen
from kzru import testing
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.document import parse_document
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.pieces import pieces
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span

LONGEST = 2_000


def cut(text: str, language: str = "en") -> list[str]:
    """Return the pieces of a text."""
    words = vocabulary(language, Lexicon.default())
    return [span.of(text) for span in pieces(AnnotatedText(text), Span(0, len(text)), words)]


TOLD = [
    (
        "en",
        "Grain sales came to $28 billion in 2024.",
        ["and so on ", "sheep, ", "a", "It rained; ", "5 km, "],
    ),
    ("en", "They sold twenty-eight million tonnes last year.", ["and so on ", "word (like that one) "]),
    ("ru", "Продажи зерна составили 28 млрд долларов США в 2024 году.", ["и так далее ", "овцы, ", "5 км, "]),
    ("kk", "Астық сатылымы 2024 жылы 28 миллиард АҚШ долларын құрады.", ["және ", "қой, ", "ы", "5 км, "]),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "sentence", "filler"), [(code, told, one) for code, told, fillers in TOLD for one in fillers]
)
def test_what_stands_before_changes_no_amount(language: str, sentence: str, filler: str) -> None:
    """Wherever the bound falls, an amount keeps its words, its value and its period."""
    (alone,) = parse_document(sentence, language=language).figures
    for length in range(LONGEST - 110, LONGEST + 20, 13):
        before = filler * (length // len(filler)) + "x" * (length % len(filler)) + " "
        figure = parse_document(before + sentence, language=language).figures[-1]
        assert (alone.surface, alone.quantity, alone.period) == (
            figure.surface,
            figure.quantity,
            figure.period,
        )


CUTS = [
    ("sheep graze here; ", "goats do, ", "goats do, "),
    ("the sheep, ", "the goats ", "the goats "),
    ("sheep ", "5 km ", "5 km "),
]


@pytest.mark.parametrize(("best", "other", "after"), CUTS)
def test_the_best_place_is_taken(best: str, other: str, after: str) -> None:
    """Behind a clause before behind an item, behind an item before between words, those before beside amounts."""
    text = best * (1_500 // len(best)) + other * 300 + after
    first, *_ = cut(text)
    assert first.endswith(best.strip())


def test_one_word_stays_whole() -> None:
    """A text without any white space is cut between tokens, and a word or number as long as you like is not."""
    digits = "1" * 5_000
    assert ["a", digits, "b"] == [piece.strip() for piece in cut(f"a {digits} b")]
    assert [digits] == cut(digits)
    assert all("," not in piece[:-1] or len(piece) <= LONGEST for piece in cut("дом,кот," * 900, "ru"))


def test_a_quoted_name_stays_whole() -> None:
    """The marks of a name and the words between them stay together."""
    text = "kept " * 396 + "the plant «Northern Star of the Steppe» " + "kept " * 300
    assert any("«Northern Star of the Steppe»" in piece for piece in cut(text))


@given(st.sampled_from(["en", "ru", "kk"]), st.integers(1, 400), testing.texts(max_size=6))
def test_pieces_lose_nothing(language: str, times: int, text: str) -> None:
    """They lie in order and apart, none is empty, and only white space and what nobody sees lies between them."""
    long = (text + " 5 км, ") * times
    spans = list(pieces(AnnotatedText(long), Span(0, len(long)), vocabulary(language, Lexicon.default())))
    assert all(len(span) for span in spans)
    assert all(a.end <= b.start and not seen(long[a.end : b.start]) for a, b in pairwise(spans))
    assert not seen(long[: spans[0].start])
    assert len(long) == spans[-1].end
