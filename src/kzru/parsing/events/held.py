"""What is told as held, and what is no event though it is called one: a body in which states work together.

::

    held    a session, a trade forum and a meeting of rectors {were · have been · will be} [successfully] held
    body    within the UN, the SCO and the Consultative Meeting · to establish an Investment Forum
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import Stretch

__all__ = ["held_together", "is_body"]

_AND = tags("and")

_BETWEEN = tags("auxiliary", "definite_article", "indefinite_article", "negation", "conjunction", "adverb")
_LONGEST_VERB = 5
_LIST_REACH = 14
_FOUNDING_REACH = 4


def held_together(reading: Reading, stretches: Sequence[Stretch]) -> frozenset[int]:
    """Return the first tokens of the events that one verb of taking place tells as held, each of a list."""
    held: set[int] = set()
    for at in range(len(stretches) - 1, -1, -1):
        stretch = stretches[at]
        following = stretches[at + 1] if at + 1 < len(stretches) else None
        listed = (
            following is not None
            and following.first in held
            and _is_joint(reading, stretch.end, following.first)
        )
        if listed or _is_held(reading, stretch):
            held.add(stretch.first)
    return frozenset(held)


def _is_joint(reading: Reading, first: int, last: int) -> bool:
    """Tell whether nothing but a comma or an "and" parts two events."""
    sentence = reading.sentence
    return first < last <= first + 3 and all(
        sentence.keys[at] == "," or (sentence.flags[at] & _AND != 0) for at in range(first, last)
    )


def _is_held(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether the verb of an event, with auxiliaries and adverbs at most before it, says that it takes place."""
    sentence = reading.sentence
    for at in range(stretch.end, min(len(sentence), stretch.end + _LONGEST_VERB)):
        if reading.setting.has_word("held", at, at + 1):
            return True
        if sentence.keys[at] == "," or not _may_stand_before_verb(reading, at):
            return False
    return False


def _may_stand_before_verb(reading: Reading, index: int) -> bool:
    return reading.sentence.flags[index] & _BETWEEN != 0 or reading.is_one_of("manner", index)


def is_body(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether the word of an event names a body: one that is to be founded, or one of a list of bodies."""
    return _is_founded(reading, stretch) or _is_platform(reading, stretch)


def _is_founded(reading: Reading, stretch: Stretch) -> bool:
    if reading.words.verb_last:
        near = range(stretch.end, stretch.end + 1)
    else:
        near = range(max(0, stretch.first - _FOUNDING_REACH), stretch.first)
    return any(reading.is_one_of("founding", at) for at in near)


def _is_platform(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether a phrase with a capital stands in a list beside a body, led in by "within"."""
    sentence = reading.sentence
    if not any(sentence.tokens[at].text[0].isupper() for at in range(stretch.first, stretch.head_end)):
        return False
    before, behind = _beside(reading, stretch.first, -1), _beside(reading, stretch.end, 1)
    if not (before or behind):
        return False
    first = max(0, stretch.first - _LIST_REACH)
    return reading.setting.has_word("platforms", first, min(len(sentence), stretch.end + _LIST_REACH))


def _beside(reading: Reading, index: int, step: int) -> bool:
    """Tell whether a comma or "and" and then a body stand before or behind a phrase."""
    sentence = reading.sentence
    joint = index - 1 if step < 0 else index
    if sentence.keys[joint] != "," and sentence.flags[joint] & _AND == 0:
        return False
    near = range(joint - 3, joint) if step < 0 else range(joint + 1, joint + 4)
    return any(
        name.sort == "body" and (name.first in near or name.last - 1 in near) for name in reading.named
    )
