"""A sentence, its marks and what stands between its tokens."""

from __future__ import annotations

import pytest

from builders.parsed import sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import Kind, vocabulary
from kzru.text import Span, TokenKind
from kzru.values import Qualifier

COUNTS = [
    # first token, token behind the last, whether a comma stands between, how many "and" and semicolons
    (0, 2, True, 0),
    (2, 12, False, 3),
    (4, 5, False, 1),
    (5, 5, False, 0),
]


@pytest.mark.parametrize(("first", "last", "comma", "joints"), COUNTS)
def test_what_stands_between(first: int, last: int, comma: bool, joints: int) -> None:
    """Commas, and the words that join two statements, are counted between two tokens."""
    words = sentence("Exports , imports grew and fell ; trade and transit fell")
    assert (comma, joints) == (words.has_comma(first, last), words.joints(first, last))


def test_what_opens_a_sentence() -> None:
    """Marks are no words that stand before what opens a sentence."""
    words = sentence("“Yes”, in 2025 it grew")
    assert [True, True, False] == [words.is_opening(at, 2) for at in (0, 5, 6)]


def test_the_longest_phrase_counts() -> None:
    """A phrase leaves the words inside it nothing of the same kind."""
    words = sentence("It is a little more than 5.")
    (mark,) = words.marks(Kind.QUALIFIER)
    assert ("a little more than", Qualifier.OVER) == (mark.written, mark.value)


def test_marks_by_place() -> None:
    """A mark is found by the token it begins at, and by the token behind it."""
    words = sentence("It is more than 5.")
    at, before = words.at(Kind.QUALIFIER, 2), words.before(Kind.QUALIFIER, 4)
    assert at is before
    assert at is not None
    assert (None, None) == (words.at(Kind.QUALIFIER, 3), words.before(Kind.QUALIFIER, 5))
    assert () == tuple(words.all_at(Kind.STAGE, 0))


def test_a_spelling_may_matter() -> None:
    """Some names are units only as they are spelled: MW and mW."""
    symbols = [
        [mark.value.symbol for mark in sentence(f"5 {unit}").all_at(Kind.UNIT, 1)] for unit in ("MW", "mW")
    ]
    assert [["MW"], ["mW"]] == symbols


def test_outside_the_sentence() -> None:
    """Looking beyond either end finds nothing and raises nothing."""
    words = sentence("5 km")
    assert ("", "", None, None) == (words.keys[-1], words.keys[2], words.kinds[-1], words.kinds[2])
    assert (False, False, False) == (words.glued[0], words.glued[2], words.keys[-1] in DASHES)
    assert "" == words.words(1, 1)


def test_tokens() -> None:
    """Tokens keep their offsets in the document."""
    text = "It grew. By 5–7 km."
    words = AnnotatedText(text).sentence(Span(9, len(text)), vocabulary("en", Lexicon.default()))
    assert 6 == len(words)
    assert (TokenKind.NUMBER, 12) == (words.kinds[1], words.tokens[1].start)
    assert (True, True, False) == (words.keys[2] in DASHES, words.glued[2], words.glued[1])
    assert "5–7 km" == words.words(1, 5)


def test_dated_tokens() -> None:
    """The tokens of dates are known, so that their digits are no numbers."""
    words = sentence("On 3 March 2025 it sold 5 cars.")
    assert {1, 2, 3} <= set(words.dated)
    assert 6 not in words.dated
