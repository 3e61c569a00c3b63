"""Laws that hold of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders.gaps import seen
from kzru import testing
from kzru.text import PhraseTable, Span, TokenKind, fold, tokenize

ANY_TEXT = testing.texts() | st.text(st.characters())


@given(ANY_TEXT)
def test_folding_keeps_offsets(text: str) -> None:
    """The folded text has the length of the text, and each character folds as it does alone or in company."""
    assert len(fold(text)) == len(text)


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_tokens_and_gaps_rebuild_the_text(text: str) -> None:
    """Tokens are sorted, apart and as the text has them; only white space and signs that nobody sees lie between."""
    rebuilt, behind = "", 0
    for token in tokenize(text):
        gap = text[behind : token.start]
        assert not seen(gap)
        assert token.text == Span(token.start, token.end).of(text)
        rebuilt, behind = rebuilt + gap + token.text, token.end
    assert not seen(text[behind:])
    assert rebuilt + text[behind:] == text


@given(ANY_TEXT)
def test_tokens_do_not_overlap(text: str) -> None:
    """Each begins where the last one ended or behind."""
    assert all(a.end <= b.start for a, b in pairwise(tokenize(text)))


@given(ANY_TEXT)
def test_the_key_of_a_token_is_its_text_folded(text: str) -> None:
    """So a look-up by key is a look-up by folded word, without what nobody sees; numbers begin with a digit, words with no mark."""
    for token in tokenize(text):
        assert 0 < len(token.key) <= len(token.text)
        if token.kind is TokenKind.NUMBER:
            assert token.text.removeprefix(".")[0].isdecimal()
        elif token.kind is TokenKind.WORD:
            assert token.text[0].isalnum()


@given(ANY_TEXT, st.integers(0, 20), st.integers(0, 20))
def test_tokens_of_a_part_lie_in_it(text: str, start: int, length: int) -> None:
    """Offsets are those of the whole text, whatever part is asked for."""
    start, end = min(start, len(text)), min(start + length, len(text))
    for token in tokenize(text, start, end):
        assert start <= token.start < token.end <= end
        assert text[token.start : token.end] == token.text


@given(ANY_TEXT)
def test_a_phrase_of_the_text_is_found_in_it(text: str) -> None:
    """A table of any two neighbouring words finds them where they stand, however they are spaced."""
    tokens = [token for token in tokenize(text) if token.kind is TokenKind.WORD]
    for a, b in pairwise(tokens[:4]):
        retold = list(tokenize(f"{a.text}\u00a0{b.text}"))
        table = PhraseTable([(f"{a.key} {b.key}", "both")])
        assert table.longest_at(retold, 0) == (len(retold), ("both",))


@given(testing.spans(), testing.spans())
def test_spans(a: Span, b: Span) -> None:
    """Overlapping is mutual; what covers a stretch that is not empty overlaps it."""
    assert a.overlaps(b) is b.overlaps(a)
    if a.covers(b) and len(b):
        assert a.overlaps(b)
