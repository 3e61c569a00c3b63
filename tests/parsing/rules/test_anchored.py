"""Patterns around an anchor: what they take, where they stop, and that they are linear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import LexiconError
from kzru.parsing.rules.anchored import AnchoredPattern
from kzru.parsing.rules.token_classes import Needs


class Words(NamedTuple):
    """Tokens without tags."""

    keys: Sequence[str]
    flags: Sequence[int] = ()
    glued: Sequence[bool] = ()
    all_flags: int = 0

    @property
    def all_keys(self) -> frozenset[str]:
        """The distinct tokens."""
        return frozenset(self.keys)


class View(NamedTuple):
    """Tokens, and the bounds of what a pattern may take."""

    sentence: Words
    first: int
    last: int

    @property
    def keys(self) -> Sequence[str]:
        """The tokens."""
        return self.sentence.keys


CLASSES = {
    "ADVERB": lambda view, at: view.keys[at].endswith("ly"),
    "verb": lambda view, at: view.keys[at] in ("open", "build", "be"),
    "idle": lambda view, at: view.keys[at] == "be",
    "any": lambda _view, _at: True,
    "few": frozenset({"build", "be"}),
}
WORDS = ("will", "open", "build", "be", "newly", "to", ",", "school", "soon")
PATTERNS = (
    "@ ~ {act:verb}",
    "@ ~ {act:verb-idle}",
    "@will {act:verb}",
    "@ ..2 to {act:verb}",
    "@ ..2-, {act:verb}",
    "@ .. to {any} {act:verb}",
    "{act:verb} ~ @",
    "[to] {act:verb} ..1 @ ..1 school",
)


def view_of(text: str) -> View:
    """Return all tokens of a text as a view."""
    keys = text.split()
    return View(Words(keys), 0, len(keys))


def match(pattern: str, text: str, anchor: str = "will") -> str | None:
    """Return the word that a pattern around an anchor keeps as "act", or None where it does not fit."""
    view = view_of(text)
    at = view.keys.index(anchor)
    found = AnchoredPattern(pattern, CLASSES).match(view, at, at + 1)
    return None if found is None else view.keys[found["act"]] if "act" in found else ""


@pytest.mark.parametrize(
    ("pattern", "text", "act"),
    [
        ("@ {act:verb}", "we will open it", "open"),
        ("@ {act:verb}", "we will newly open it", None),
        ("@ ~ {act:verb}", "we will newly boldly open it", "open"),
        ("@ ~ {act:verb-idle}", "we will be it", None),
        ("@shall {act:verb}", "we will open it", None),
        ("@{ADVERB} {act:verb}", "we will open it", None),
        ("@ ..2 {act:verb}", "we will a b open it", "open"),
        ("@ ..2 {act:verb}", "we will a b c open it", None),
        ("@ ..2 {act:verb}", "we will open build", "open"),
        ("@ ..2-, {act:verb}", "we will , open it", None),
        ("@ .. {act:verb}", "we will a b c d e f g open", "open"),
        ("@ ..1 to {act:verb}", "we will go to open", "open"),
        ("{act:verb} ~ @", "open newly will", "open"),
        ("{act:verb} ..2 @", "open build will", "build"),
        ("we|they @ {act:verb}", "they will open", "open"),
        ("@ {act:verb} ..2 to|in", "we will open it to you in May", "open"),
        ("@ ..9-{verb-idle} {act:idle}", "we will a be open", "be"),
        ("@ ..9-{verb-idle} {act:idle}", "we will open be", None),
        ("@ ..2-{few-idle} {act:verb}", "we will be", "be"),
        ("@ ..9-{few-idle} {act:idle}", "we will build be", None),
        ("@ {act:few-idle}", "we will build it", "build"),
        ("@ {act:few-idle}", "we will be it", None),
        ("@ {act:verb|few-idle}", "we will be it", None),
        ("@ [newly] {act:verb}", "they will newly open", "open"),
        ("@", "we will", ""),
        ("@ it", "we will", None),
    ],
)
def test_what_a_pattern_takes(pattern: str, text: str, act: str | None) -> None:
    """Left of the anchor it is read leftwards, adverbs are stepped over, and a gap is as short as will do."""
    assert act == match(pattern, text)


def test_nothing_outside_the_bounds_is_taken() -> None:
    """A pattern takes no token outside the view, though it steps over adverbs there."""
    pattern = AnchoredPattern("@ ~ {act:verb}", CLASSES)
    keys = ["will", "newly", "open"]
    assert pattern.match(View(Words(keys), 0, 2), 0, 1) is None
    assert {"act": 2} == pattern.match(View(Words(keys), 0, 3), 0, 1)


@pytest.mark.parametrize(
    ("pattern", "text", "stop"),
    [
        ("@ ~ {act:verb}", "we will newly go", (3, "{act:verb}")),
        ("@shall", "we will go", (1, "shall")),
        ("@ {act:verb} school", "we will open it", (3, "school")),
        ("{act:verb} @", "we will go", (0, "{act:verb}")),
        ("@ ..2 to {act:verb}", "we will a to go", (4, "{act:verb}")),
    ],
)
def test_where_a_pattern_stops(pattern: str, text: str, stop: tuple[int, str]) -> None:
    """The token at which it stopped is told, and what that would have had to be."""
    assert stop == AnchoredPattern(pattern, CLASSES).stop(view_of(text), 1, 2)


@pytest.mark.parametrize(
    "pattern", ["{verb}", "@ {verb} @", "@ {unheard}", "@ {verb-unheard}", "@ .. to .. {verb}"]
)
def test_a_faulty_pattern_is_refused(pattern: str) -> None:
    """A pattern has one anchor, classes that exist, and at most one gap without a bound."""
    with pytest.raises(LexiconError):
        AnchoredPattern(pattern, CLASSES)


@given(
    keys=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12),
    pattern=st.sampled_from(PATTERNS),
    data=st.data(),
)
def test_any_tokens_are_read(keys: list[str], pattern: str, data: st.DataObject) -> None:
    """Nothing raises; what is kept lies within the bounds and is of its class; a stop is told where none fits."""
    first = data.draw(st.integers(0, len(keys) - 1))
    last = data.draw(st.integers(first + 1, len(keys)))
    at = data.draw(st.integers(first, last - 1))
    view = View(Words(keys), first, last)
    read = AnchoredPattern(pattern, CLASSES)
    found = read.match(view, at, at + 1)
    if found is None:
        assert read.stop(view, at, at + 1).item
    else:
        assert all(first <= token < last and CLASSES["verb"](view, token) for token in found.values())


def test_words_that_need_a_test_are_asked_for_by_their_words() -> None:
    """What bars some words of a class changes nothing in what a sentence must have for it; a test alone asks for nothing."""
    assert AnchoredPattern("@ {few-idle}", CLASSES).needs == Needs(words=frozenset({"build", "be"}))
    assert AnchoredPattern("@ to|in .. {verb-idle}", CLASSES).needs == Needs(words=frozenset({"to", "in"}))
    assert AnchoredPattern("@ {verb-idle}", CLASSES).needs is None


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_work_is_linear(pattern: str) -> None:
    """Twice as many tokens are looked at no more than twice as often, whatever they are."""

    def looks(count: int) -> int:
        seen = 0

        def counting(view: View, at: int) -> bool:
            nonlocal seen
            seen += 1
            return view.keys[at] in ("to", "newly")

        keys = ["to", "newly"] * count
        classes = dict.fromkeys(CLASSES, counting)
        AnchoredPattern(pattern.replace("@will", "@"), classes).match(
            View(Words(keys), 0, len(keys)), count, count + 1
        )
        return seen

    assert looks(2000) <= 2 * looks(1000) + 10


class Pair(NamedTuple):
    """Two words."""

    first: int
    last: int


def pairs(view: View) -> Iterator[Pair]:
    """Yield where "open school" stands."""
    for at in range(len(view.keys)):
        if list(view.keys[at : at + 2]) == ["open", "school"]:
            yield Pair(at, at + 2)


PHRASES = {"both": pairs}


@pytest.mark.parametrize(
    ("pattern", "text", "tokens"),
    [
        ("@ {found:both}", "we will open school", (2, 4)),
        ("@ ..2 {found:both} soon", "we will be to open school soon", (4, 6)),
        ("{found:both} @", "the open school will stay", (1, 3)),
        ("the {found:both} ..1 @", "the open school also will stay", (1, 3)),
        ("@ {found:both}", "we will open it", None),
        ("@ {found:both}", "we will", None),
        ("@ ..2-{idle} {found:both}", "we will be to open school", None),
        ("@ ..2-{verb-idle} {found:both}", "we will be to open school", (4, 6)),
        ("@ .. {found:both} soon", "we will open school or open school soon", (5, 7)),
        ("{found:both} .. @", "open school or open school they will", (3, 5)),
        ("@ ..1 {found:both}", "we will be to open school", None),
    ],
)
def test_a_slot_takes_a_whole_phrase(pattern: str, text: str, tokens: tuple[int, int] | None) -> None:
    """A phrase is taken as a whole on either side of the anchor; a gap stops at a word of the class behind its hyphen."""
    view = view_of(text)
    at = view.keys.index("will")
    found = AnchoredPattern(pattern, CLASSES, PHRASES).match(view, at, at + 1)
    assert tokens == (None if found is None else (found["found"], found["found end"]))


@pytest.mark.parametrize("pattern", ["@ {found:both|verb}", "@ {found:both-idle}"])
def test_a_phrase_and_a_word_are_no_alternatives(pattern: str) -> None:
    """A class of phrases stands by itself in its slot."""
    with pytest.raises(LexiconError, match="no class of phrases"):
        AnchoredPattern(pattern, CLASSES, PHRASES)
