"""The groups of rules for events: each is asked, and what is asked is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kzru.lang import LANGUAGES
from kzru.parsing.events import rules
from kzru.parsing.events.rules import event_rules, says_no_event
from kzru.parsing.rules.trace import Attempt, Place

ROOM = Path(rules.__file__).parent
ASKED = {
    group
    for path in ROOM.glob("*.py")
    for group in re.findall(r"\bfind\(\s*reading,\s*\"(\w+)\"", path.read_text(encoding="utf-8"))
}


def test_every_group_is_asked_and_every_question_has_rules() -> None:
    """A group that nobody asks, or a question without a rule in any language, is a slip."""
    groups = {rule.group for language in LANGUAGES for rule in event_rules(language).rules}
    assert groups == ASKED


@pytest.mark.parametrize(
    ("group", "fits", "is_none"),
    [
        ("none", True, True),
        ("none", False, False),
        ("undone", True, True),
        ("document", False, True),
        ("document", True, False),
        ("visitor", False, False),
    ],
)
def test_a_veto_that_fits_and_an_object_that_is_missing_say_no_event(
    group: str,
    fits: bool,
    is_none: bool,
) -> None:
    """A noun is no event where a veto fits, a verb where no rule finds what it needs."""
    place = Place("visited", None, [Attempt(f"event_rules.{group}.some", fits, "")])
    assert is_none is says_no_event(place)


def test_a_place_without_an_attempt_says_nothing() -> None:
    """Where a language has no rule of a group, nothing is said."""
    assert not says_no_event(Place("visited"))
