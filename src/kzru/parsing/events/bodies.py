"""Which organisation meets at an event: "the EAEU summit", «саммит лидеров стран-участниц СНГ»."""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.sentence import EventSentence

__all__ = ["body_of"]

_BRACKETED = 4
_LONGEST_GENITIVE = 5
"""Words in the genitive between the noun of an event and the body that meets."""


def body_of(reading: EventSentence, mark: Mark, span: EventSpan, *, has_words: bool) -> str | None:
    """Return the organisation that meets: one of the phrase, or the only one of the clause of a bare "summit".

    Args:
        reading: The sentence.
        mark: The noun of the event.
        span: Its phrase.
        has_words: Whether words of the phrase set the event apart from others of its kind.
    """
    bodies = [name for name in reading.named if name.kind == "body"]
    end = _genitives_end(reading, span.end)
    own = next((name.name for name in bodies if span.first <= name.first <= end), None)
    if own is not None or not mark.value.traits.clause_body or has_words:
        return own
    first, last = reading.circumstances.clause(span.head)
    if reading.sentence.keys[span.first - 1] == ")":
        first = span.first - _BRACKETED  # "the Shanghai Cooperation Organisation (SCO) summit"
    near = {name.name for name in bodies if first <= name.first < last}
    return near.pop() if len(near) == 1 else None


def _genitives_end(reading: EventSentence, end: int) -> int:
    """Return the token behind the small words in the genitive that follow a phrase: «саммит | лидеров стран-участниц | СНГ»."""
    sentence, last = reading.sentence, min(end + _LONGEST_GENITIVE, len(reading.sentence.tokens) - 1)
    if not sentence.vocabulary.nouns.genitives_follow:
        return end - 1
    while end < last and (
        (sentence.keys[end] in DASHES and sentence.glued[end])
        or (sentence.tokens[end].text.islower() and not sentence.flags[end] & ENDS_PHRASE)
    ):
        end += 1
    return end
