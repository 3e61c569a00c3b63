"""What a colon opens: a list whose items are promised one by one.

::

    The parties agreed to: – open a school; – build a bridge.
    Стороны договорились о следующем:      | — построить мост      one passage an item
    Тараптар мыналар туралы келісті:       | – көпір салу
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.lang.commitments import Form
from kzru.parsing.commitments.acts import Act
from kzru.parsing.commitments.clauses import Clause, trimmed
from kzru.parsing.commitments.reading import Reading

__all__ = ["colon_behind", "find_items"]

_LONGEST_WAY = 5
_LONGEST_BULLET = 2
"""Letters or digits before a closing bracket or point."""


def colon_behind(reading: Reading, last: int) -> int | None:
    """Return the colon that follows the words of a cue, with no more than "on the following" between them."""
    for at in range(last, min(last + _LONGEST_WAY, len(reading.keys))):
        if reading.sentence.keys[at] == ":":
            return at
        if reading.sentence.keys[at] not in reading.words.ahead:
            return None
    return None


def find_items(reading: Reading, first: int, *, is_infinitive: bool) -> Iterator[tuple[Clause, Act]]:
    """Yield the items from a token on that name an act, each with it.

    Args:
        reading: The sentence.
        first: The token behind the colon; 0 where the sentence is one item of a list.
        is_infinitive: Whether the cue ends with the mark of an infinitive, so that any verb may follow.
    """
    ends = [at for at in range(first, len(reading.keys)) if reading.sentence.keys[at] == ";"]
    for begin, end in zip([first, *(at + 1 for at in ends)], [*ends, len(reading.keys)], strict=True):
        item = _item(reading, begin, end)
        act = _act(reading, item, is_infinitive=is_infinitive)
        if act is not None:
            yield Clause(item.start, item.start, item.start, item.start + 1, item.stop, None), act


def _item(reading: Reading, begin: int, end: int) -> range:
    """Return the tokens of an item without its bullet and its last mark."""
    first = begin
    while first < end and not reading.is_content(first) and reading.name_end(first) is None:
        first += 1
    if (
        first + 1 < end
        and reading.sentence.keys[first + 1] in (")", ".")
        and len(reading.sentence.keys[first]) <= _LONGEST_BULLET
    ):
        first += 2
    return range(first, max(first, trimmed(reading, end, first)))


def _act(reading: Reading, item: Sequence[int], *, is_infinitive: bool) -> Act | None:
    words = reading.words
    if not item:
        return None
    at = item[-1] if words.act_precedes else item[0]
    while reading.sentence.keys[at] in words.infinitive_marks or reading.sentence.keys[at] in words.articles:
        at += 1
    if reading.is_idle(at) or reading.is_idle(reading.behind_phase(at)) or at not in item:
        return None
    if reading.is_act(at):
        return Act(at, Form.NOMINAL)
    is_verb = reading.sentence.keys[at] in words.verbs or (
        reading.is_infinitive(at) and (is_infinitive or bool(words.infinitive_endings))
    )
    return Act(at, Form.INFINITIVE) if is_verb else None
