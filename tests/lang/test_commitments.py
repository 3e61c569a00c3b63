"""The lexicons of commitments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, load, tables
from kzru.lang.commitments import Form, commitment_words, cue_entries
from kzru.lang.words import PhraseMap, WordMap


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(language: str) -> None:
    """Each has cues of every strength, actors and verbs that name no act."""
    cues = list(cue_entries(language))
    assert {"agreed", "planned", "aspired"} == {cue.strength for _, cue in cues}
    words = commitment_words(language)
    actor, idle = {"en": ("parties", "remain"), "ru": ("стороны", "остаться"), "kk": ("тараптар", "болуға")}[
        language
    ]
    assert actor in words.actors
    assert idle in words.idle


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Give a function that puts another value for a group of the English words."""

    def change(key: str, value: object) -> None:
        table = {**load("en", "commitments"), key: value}
        monkeypatch.setattr(tables, "load", lambda _language, _topic: table)
        commitment_words.cache_clear()

    yield change
    monkeypatch.undo()
    commitment_words.cache_clear()


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("actors", "we", "actors: a list of words is wanted, not 'we'"),
        ("passive", ["built"], "passive: a table is wanted, not"),
        ("surplus", [], "unknown key 'surplus'; known are act_nouns, "),
    ],
)
def test_a_fault_is_refused(changed: Any, key: str, value: object, message: str) -> None:
    """The error names file and group."""
    changed(key, value)
    with pytest.raises(LexiconError, match=rf"lang/en/commitments.toml: {message}"):
        commitment_words("en")


@pytest.mark.parametrize(
    ("cues", "message"),
    [
        ({"sworn": {"agreed": ["swore"]}}, "cues: 'infinitive', .* is wanted, not 'sworn'"),
        (
            {Form.FUTURE.value: {"certain": ["will"]}},
            "cues: future: 'agreed', 'planned' or 'aspired' is wanted, not 'certain'",
        ),
    ],
)
def test_an_unknown_form_or_strength_is_refused(changed: Any, cues: Mapping[str, Any], message: str) -> None:
    """A cue has one of the forms and one of the strengths."""
    changed("cues", cues)
    with pytest.raises(LexiconError, match=rf"lang/en/commitments.toml: {message}"):
        list(cue_entries("en"))


def test_words_stand_for_something() -> None:
    """The exact word comes before its beginning, and of two beginnings the longer one."""
    verbs = WordMap({"built": "build", "bui*": "construct", "buil*": "raise"})
    assert ["build", "raise", "construct", None] == [
        verbs.get(word) for word in ("built", "builds", "buis", "bought")
    ]
    assert "built" in verbs
    assert "bought" not in verbs


def test_phrases_stand_for_something() -> None:
    """The longest phrase at a place counts; behind the words there is none."""
    verbs = PhraseMap({"take": "take", "take place": "hold"})
    assert (2, "hold") == verbs.at(["take", "place"], 0)
    assert (1, "take") == verbs.at(["take", "part"], 0)
    assert verbs.at(["place"], 0) is None
    assert verbs.at(["place"], 5) is None
