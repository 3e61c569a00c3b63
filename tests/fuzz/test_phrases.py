"""Every phrase of every data file can be read where it stands in a sentence, alone and beside another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import strategies as st

import kzru
from fuzz.inputs import FRAMES
from fuzz.law import law, watched
from fuzz.phrases import LANGUAGES, TOPICS, names, phrases

_TOGETHER = 40
"""So many sentences make a text: one by one they would take three times as long."""


def text_of(words: Sequence[str], frames: Sequence[str]) -> str:
    """Return sentences of the words, each in the next of the frames, a line each."""
    said, left = [], list(reversed(words))
    while left:
        frame = frames[len(said) % len(frames)]
        filled = frame.format(*(left.pop() if left else "" for _ in range(frame.count("{}"))))
        said.append(filled[:1].upper() + filled[1:])
    return "\n".join(said)


@pytest.mark.slow
@pytest.mark.parametrize("topic", [*TOPICS, "names"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_phrase_alone(language: str, topic: str) -> None:
    """A sentence of nothing else, or in Kazakh with the verb that makes an event of it."""
    known = names(language) if topic == "names" else phrases(language, topic)
    failed = {}
    for start in range(0, len(known), _TOGETHER):
        text = text_of(known[start : start + _TOGETHER], FRAMES[language][:1])
        with watched((text,)):
            failed.update(_failures(text, language))
    assert {} == failed


def _failures(text: str, language: str) -> dict[str, str]:
    """Return the lines of a text that raise, each with what it raises; the text itself where no line does so alone."""
    try:
        kzru.parse(text, language=language[:2])
    except Exception as fault:  # noqa: BLE001 - the test tells it
        lines = text.split("\n")
        alone = (
            {key: value for line in lines for key, value in _failures(line, language).items()}
            if lines[1:]
            else {}
        )
        return alone or {text: repr(fault)}
    return {}


@cache
def _files() -> Sequence[tuple[str, Sequence[str]]]:
    """Return all phrases in the order of their files, each with its language, in parts that make a text."""
    listed = [
        (code, words)
        for code in LANGUAGES
        for words in (*(phrases(code, topic) for topic in TOPICS), names(code))
    ]
    return [
        (code, words[start : start + _TOGETHER])
        for code, words in listed
        for start in range(0, len(words), _TOGETHER)
    ]


@law(st.deferred(lambda: st.sampled_from(_files())), st.sampled_from((*[0] * 9, *range(9))))
def test_neighbours_of_a_file_raise_nothing(part: tuple[str, Sequence[str]], frame: int) -> None:
    """Phrases that follow each other in a file, all in one frame."""
    language, words = part
    frames = FRAMES[language]
    assert {} == _failures(text_of(words, [frames[frame % len(frames)]]), language)


@st.composite
def _mixed(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(st.sampled_from(LANGUAGES))
    topics = draw(st.lists(st.sampled_from([*TOPICS, "names"]), min_size=1, max_size=3))
    known = [
        word
        for topic in topics
        for word in (names(language) if topic == "names" else phrases(language, topic))
    ]
    words = draw(st.lists(st.sampled_from(known), min_size=1, max_size=30))
    return language, text_of(words, draw(st.permutations(FRAMES[language])))


@law(_mixed())
def test_phrases_in_frames_raise_nothing(given: tuple[str, str]) -> None:
    """Phrases of a few files, one or two of them in each sentence."""
    language, text = given
    assert {} == _failures(text, language)
