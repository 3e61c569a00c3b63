"""Something that happens at a time."""

from __future__ import annotations

import attrs

from kzru.errors import InvalidValueError
from kzru.model.mention import Mention
from kzru.values.period import Period

__all__ = ["Event"]


@attrs.frozen(kw_only=True)
class Event:
    """A visit, summit, forum, signing or the like, as a document speaks of it.

    Attributes:
        id: Stable: the same text and date give the same id.
        document: Id of the document.
        name: Its name.
        kind: Which sort of event, such as "visit" or "forum".
        period: When it takes place.
        place: Where it takes place.
        edition: Its number in a row (the 21st forum: 21).
        mentions: Every place where it is spoken of; at least one.
    """

    id: str
    document: str
    name: str
    kind: str
    period: Period | None = None
    place: str | None = None
    edition: int | None = None
    mentions: tuple[Mention, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse an event that is nowhere mentioned."""
        if not self.mentions:
            raise InvalidValueError(f"event {self.id}: an event has at least one mention")
