"""Laws of the marks of a sentence, in the words of every language that kzru reads."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.parsed import CORPUS
from kzru import testing
from kzru.lang.loader import respelled
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.document import parse_document
from kzru.parsing.entries import language_entries
from kzru.parsing.kinds import EXCLUSIVE, HOMONYMOUS, OVERLAPPING, Kind
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span

LANGUAGES = ("en", "ru", "kk", "kk-Latn")


@cache
def phrases(language: str) -> tuple[str, ...]:
    """Return every phrase of a language's data files."""
    return tuple(sorted({phrase for phrase, _ in language_entries(language)}))


@cache
def corpus_texts() -> tuple[str, ...]:
    """Return the sentences of the tables of examples, in all languages."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.rglob("*.toml"))]
    return tuple(sorted({text for table in tables for text in _texts(table)}))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


@st.composite
def told(draw: st.DrawFn, language: str) -> str:
    """Give a sentence made of phrases of a language, each with any ending, and of hostile text."""
    endings = st.sampled_from(["", "", "ы", "ының", "s", "'s"])
    phrase = st.builds(
        lambda words, end: words.replace("*", end), st.sampled_from(phrases(language)), endings
    )
    parts = draw(st.lists(phrase | testing.texts(max_size=2), max_size=8))
    return draw(st.sampled_from([" ", " ", "-", ", "])).join(parts)


def sentences() -> st.SearchStrategy[Sentence]:
    """Give sentences in the words of any language: its own phrases, sentences of the corpus, and arbitrary text."""
    return st.sampled_from(LANGUAGES).flatmap(
        lambda language: st.builds(
            lambda text: AnnotatedText(text).sentence(
                Span(0, len(text)), vocabulary(language, Lexicon.default())
            ),
            told(language) | st.sampled_from(corpus_texts()) | testing.texts() | st.text(),
        )
    )


def by_place(sentence: Sentence, kind: Kind) -> list[Mark]:
    """Return the marks of a kind in the order of the text."""
    return sorted(sentence.marks(kind), key=lambda mark: (mark.first, mark.last))


@given(sentences())
def test_marks_of_an_exclusive_kind_never_overlap(sentence: Sentence) -> None:
    """Each begins where the one before it has ended, or behind; none is empty or ends behind the sentence."""
    for kind in EXCLUSIVE:
        marks = by_place(sentence, kind)
        assert all(0 <= mark.first < mark.last <= len(sentence) for mark in marks)
        assert all(a.last <= b.first for a, b in pairwise(marks))


@given(sentences())
def test_homonyms_are_several_things_of_the_same_words(sentence: Sentence) -> None:
    """Two marks of such a kind that overlap have the very same words and different values."""
    for kind in HOMONYMOUS:
        for a, b in pairwise(by_place(sentence, kind)):
            assert a.last <= b.first or (a.first, a.last) == (b.first, b.last)
        for index in range(len(sentence)):
            values = [mark.value for mark in sentence.all_at(kind, index)]
            assert all(value not in values[:at] for at, value in enumerate(values))


def test_every_kind_has_one_rule() -> None:
    """A kind is exclusive, homonymous or overlapping."""
    assert set(Kind) == EXCLUSIVE | HOMONYMOUS | OVERLAPPING
    assert set() == (EXCLUSIVE & HOMONYMOUS) | (EXCLUSIVE & OVERLAPPING) | (HOMONYMOUS & OVERLAPPING)


STEMS_IN_STEMS = [
    "Ашылу салтанаты өтті.",
    "Ол съезд жұмысын ашты.",
    "XX съезд, XXI съезд",
    "Съезд съезд съезд, съезді ашу ашылуы болды.",
]


@pytest.mark.parametrize("text", [*STEMS_IN_STEMS, *respelled(STEMS_IN_STEMS, "kk-Latn")])
@pytest.mark.parametrize("language", [None, "en", "ru", "kk"])
def test_stems_that_hold_one_another_are_one_mark(text: str, language: str | None) -> None:
    """A text is read in any language, and no mention in it is empty."""
    document = parse_document(text, language=language)
    spans = [mention.span for record in (*document.events, *document.projects) for mention in record.mentions]
    assert all(len(span) for span in spans)


def test_of_two_things_the_phrase_that_knows_more_decides() -> None:
    """«украинский» is the country by its adjective and not by the beginning of its name; plurals are plurals."""
    text = "украинский экспорт"
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary("ru", Lexicon.default()))
    (country,) = sentence.marks(Kind.COUNTRY)
    assert (True, "украинск*") == (country.value.is_adjective, country.written)
