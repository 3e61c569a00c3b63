"""The parts that events are read with: ordinals and names of events."""

from __future__ import annotations

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, load, tables
from kzru.lang import events as lexicon
from kzru.lang.cldr import country_name
from kzru.lang.events import concept_entries, event_kinds, event_words
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.events.editions import find_edition
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span


def sentence(text: str, language: str) -> Sentence:
    """Return the text as one sentence."""
    return AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))


ORDINALS = [
    ("en", "the 21st forum", 21),
    ("en", "the 112th forum", 112),
    ("en", "the XXI forum", 21),
    ("en", "the twentieth forum", 20),
    ("en", "the twenty-first forum", 21),
    ("en", "the ninth forum", 9),
    ("en", "the CIS forum", None),
    ("en", "the I forum", None),
    ("en", "the forum", None),
    ("ru", "21-й форум", 21),
    ("ru", "I форум", 1),
    ("ru", "двадцать первый форум", 21),
    ("ru", "двенадцатый форум", 12),
    ("kk", "21-ші форум", 21),
    ("kk", "жиырма бірінші форум", 21),
    ("kk", "оныншы форум", 10),
    ("kk", "он екінші форум", 12),
]


@pytest.mark.parametrize(("language", "text", "expected"), ORDINALS)
def test_ordinals(language: str, text: str, expected: int | None) -> None:
    """The number of an event is read in digits, in words and in Roman numerals."""
    words = sentence(text, language)
    found = find_edition(words, event_words(language), 0, len(words) - 1)
    assert expected == (found and found.value)


def test_a_code_of_no_country_stays_a_code() -> None:
    """Where no name is known, the code stands for it."""
    assert ("Russia", "??") == (country_name("RU"), country_name("??"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_is_of_a_kind(language: str) -> None:
    """Every word of an event leads to one of the kinds, and each kind has words in every language."""
    kinds = {concept.kind for _, concept in concept_entries(language)}
    assert set(event_kinds()) == kinds


FAULTS = [
    (
        "load_common",
        {"heads": {"ball": {"kind": "dance"}}, "named": {}},
        "heads.ball: no kind 'dance'; there are visit, ",
    ),
    (
        "load_common",
        {"heads": {}, "named": {}, "bodies": {"X": {"fr": ["X"]}}},
        "X: no language 'fr'",
    ),
]


@pytest.mark.parametrize(("loader", "table", "message"), FAULTS)
def test_faults_of_the_common_table(
    monkeypatch: pytest.MonkeyPatch, loader: str, table: dict[str, object], message: str
) -> None:
    """A fault of the table of concepts is told, with the entry."""
    assert event_kinds()
    monkeypatch.setattr(lexicon, loader, lambda _topic: table)
    with pytest.raises(LexiconError, match=message):
        lexicon.concepts.__wrapped__() if table.get("heads") else lexicon.body_entries.__wrapped__("en")


def test_faults_of_a_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that no kind has is told."""
    table = {"any_kind": {}, "kinds": {"ball": {"waltz": True}}}
    monkeypatch.setattr(lexicon, "load_common", lambda _topic: table)
    with pytest.raises(LexiconError, match=r"kinds\.ball: unknown key 'waltz'; known are"):
        lexicon.event_kinds.__wrapped__()


def test_faults_of_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group that is missing, and a concept that there is not, are told."""
    table = load("en", "events")
    monkeypatch.setattr(tables, "load", lambda *_: {**table, "words": {}})
    with pytest.raises(LexiconError, match=r"lang/en/events.toml: words: about: missing, or no group"):
        event_words.__wrapped__("en")
    monkeypatch.setattr(tables, "load", lambda *_: {**table, "heads": {"ball": []}})
    monkeypatch.setattr(lexicon, "event_words", event_words.__wrapped__)
    with pytest.raises(LexiconError, match="ball: no concept"):
        concept_entries.__wrapped__("en")
