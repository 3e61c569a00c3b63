"""What is promised, as people are told it: who is to do what, by one wording in all that is shown."""

from __future__ import annotations

import re

from kzru.comparison.entry import CommitmentEntry
from kzru.comparison.wording import is_latin, joined
from kzru.model import Commitment

__all__ = ["action_text", "actors_in", "actors_text", "promise_text"]

_TOGETHER = re.compile(r", | and ")
_PAIRS = {"“": "”", "«": "»", "„": "“", "(": ")"}
_STRAIGHT = '"'


def action_text(promise: Commitment | CommitmentEntry) -> str:
    """Return what is to be done; a single word, which leaves open what it is done to, with the clause that it stands in.

    >>> from kzru.parsing.document import parse_document
    >>> (promise,) = parse_document("Kazakhstan will host the forum “Games and Play”.").commitments
    >>> action_text(promise)
    'host the forum “Games and Play”'
    """
    action = closed(" ".join(promise.action.split()))
    records = promise.records if isinstance(promise, CommitmentEntry) else (promise,)
    clauses = (" ".join(one.surface.split()) for one in records if one.action == promise.action)
    clause = next(clauses, "")
    return f"{action} ({_quoted(clause)})" if " " not in action and " " in clause else action


def actors_in(actor: str) -> frozenset[str]:
    """Return those who are to act together: of "Kazakhstan and Russia" the two.

    >>> sorted(actors_in("Kazakhstan and Russia"))
    ['Kazakhstan', 'Russia']
    """
    return frozenset(_TOGETHER.split(actor))


def actors_text(promise: CommitmentEntry) -> str:
    """Return who is to act, nobody twice: of "Kazakhstan and Russia" and "Kazakhstan", who are told by two texts, the first."""
    names = {actor: actors_in(actor) for actor in promise.actors}
    return joined([actor for actor in names if not any(names[actor] < other for other in names.values())])


def promise_text(promise: CommitmentEntry) -> str:
    """Return who is to do what: "Kazakhstan to host the forum", "Russia: «провести форум»"; who is not told is left out."""
    who, action = actors_text(promise), action_text(promise)
    if not is_latin(action):
        return f"{who}: {_quoted(action)}" if who else _quoted(action)
    return f"{who} to {action}" if who else action


def closed(text: str) -> str:
    """Return a text with the quotation marks and brackets closed that it opens and does not close.

    >>> closed("host the “Games of the Future"), closed('a conference on "Trade')
    ('host the “Games of the Future”', 'a conference on "Trade"')
    """
    open_ones: list[str] = []
    for char in text:
        if char == _STRAIGHT:
            open_ones = open_ones[:-1] if open_ones[-1:] == [char] else [*open_ones, char]
        elif open_ones[-1:] == [char]:
            open_ones.pop()
        elif char in _PAIRS:
            open_ones.append(_PAIRS[char])
    return text + "".join(reversed(open_ones))


def _quoted(text: str) -> str:
    return f"“{text}”" if is_latin(text) else f"«{text}»"
