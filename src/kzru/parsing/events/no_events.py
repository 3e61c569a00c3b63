"""Nouns of events that are none where they stand, by the rules of ``lang/*/no_events.toml``.

::

    anniversary | SUMMIT         concert | HALL         will VISIT         наурыз мерекелерi: a plural
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.titles import PLURAL_CONCEPTS
from kzru.parsing.rules.anchored import Test
from kzru.parsing.rules.ruleset import RuleSet, Terms
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["ANNIVERSARIES", "NO_EVENT_TERMS", "NounView", "is_no_event", "no_event_rules"]

ANNIVERSARIES = "anniversaries"
"""The concept of several of them, which is no event."""
_LONGEST_JOINT = 3
"""Letters between the stem of a data file and a plural ending."""
_GROUP = "noun"


class NounView(NamedTuple):
    """The noun of an event in its sentence, as the rules see it.

    Attributes:
        reading: The sentence.
        mark: The noun.
        keys: The folded tokens of the sentence.
        first: The first token that a rule may look at.
        last: The token behind the last one.
    """

    reading: Reading
    mark: Mark
    keys: Sequence[str]
    first: int
    last: int


def is_no_event(reading: Reading, mark: Mark) -> bool:
    """Tell whether the noun of an event is none where it stands: "hall" behind it, or a plural."""
    reading.begin(mark)
    view = NounView(reading, mark, reading.keys, 0, len(reading.sentence))
    return no_event_rules(reading.sentence.vocabulary.language).find(_GROUP, view, reading.trace) is not None


@remembered()
def no_event_rules(language: str) -> RuleSet[NounView]:
    """Return the rules of a language for nouns of events that are none.

    Raises:
        LexiconError: A rule has a fault.
    """
    return RuleSet(load(language, "no_events"), "no_events", language, NO_EVENT_TERMS)


def _is_event(view: NounView, at: int) -> bool:
    marks = view.reading.sentence.all_at(Kind.EVENT, at)
    return any(mark.value.name != ANNIVERSARIES for mark in marks)


def _is_hyphen(view: NounView, at: int) -> bool:
    """Tell whether a token is a hyphen with no gap behind it."""
    return (view.reading.sentence.keys[at] in DASHES) and view.reading.sentence.glued[at + 1]


def _is_joining(view: NounView, at: int) -> bool:
    """Tell whether a token is a hyphen with no gap on either side."""
    return view.reading.sentence.glued[at] and _is_hyphen(view, at)


def _of_group(group: str) -> Test[NounView]:
    """Return what tells whether a token is in a group of ``events.toml``."""
    return lambda view, at: view.reading.is_one_of(group, at)


def _is_part_of_verb(view: NounView) -> bool:
    verbs = view.reading.sentence.marks(Kind.EVENT_VERB)
    return any(verb.first <= view.mark.first < verb.last for verb in verbs)


def _has_plural_behind_stem(view: NounView) -> bool:
    """Tell whether a plural ending follows the stem of the data file, with a few letters between them."""
    mark = view.mark
    rest = view.keys[mark.last - 1].removeprefix(fold(mark.written.split()[-1].removesuffix("*")))
    endings = view.reading.words.plural_endings
    return any(rest[skipped:].startswith(endings) for skipped in range(_LONGEST_JOINT))


NO_EVENT_TERMS: Terms[NounView] = Terms(
    classes={
        "adverb": lambda _view, _at: False,
        "compound": _of_group("compound"),
        "event": _is_event,
        "hyphen": _is_hyphen,
        "joining_hyphen": _is_joining,
        "no_event_before": _of_group("no_event_before"),
        "plural": lambda view, at: view.keys[at].endswith(view.reading.words.plural_endings),
        "plural_modifier": lambda view, at: view.keys[at].endswith(view.reading.words.plural_modifiers),
        "word": lambda view, at: view.reading.sentence.kinds[at] is TokenKind.WORD,
    },
    anchors={"noun": lambda view: (view.mark.first, view.mark.last)},
    conditions={
        "a name": lambda view: view.mark.value.is_named,
        "a noun of one event": lambda view: (
            not view.mark.value.is_named and view.mark.value.name not in PLURAL_CONCEPTS
        ),
        "a noun that is one with a capital": lambda view: view.mark.value.name in view.reading.words.capital,
        "a part of a verb": _is_part_of_verb,
        "a plural ending behind its stem": _has_plural_behind_stem,
        "a small letter": lambda view: not view.reading.sentence.tokens[view.mark.first].text[0].isupper(),
    },
    vetoes={},
    finds=frozenset({""}),
    slot="",
)
"""What the rules for nouns that are no events may name."""
