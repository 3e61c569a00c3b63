"""What is told of a project or event, and when: looked up once, however many commitments name it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kzru.comparison.citation import Citation
from kzru.comparison.dropping import is_told_dropped
from kzru.comparison.entry import EventEntry, ProjectEntry
from kzru.model import Stage
from kzru.model.source_text import SourceText
from kzru.text.names import NameWords

__all__ = ["InTime", "ToldOf"]


class InTime:
    """Mentions whose day is known, to be asked for the first from a day on.

    Args:
        citations: The mentions, in time order.
    """

    def __init__(self, citations: Iterable[Citation]) -> None:
        dated = [(citation.date, citation) for citation in citations if citation.date is not None]
        self._days: Sequence[date] = [day for day, _ in dated]
        self._citations: Sequence[Citation] = [citation for _, citation in dated]

    def first_after(self, day: date, last: date | None) -> Citation | None:
        """Return the first mention after a day, and not after the last day looked at; None where there is none."""
        return self._at(bisect_right(self._days, day), last)

    def first_from(self, day: date, last: date | None) -> Citation | None:
        """Return the first mention on a day or after it, and not after the last day looked at; None where there is none."""
        return self._at(bisect_left(self._days, day), last)

    def _at(self, place: int, last: date | None) -> Citation | None:
        if place == len(self._days) or (last is not None and self._days[place] > last):
            return None
        return self._citations[place]


class ToldOf:
    """What a corpus tells of one project or event.

    Args:
        thing: The project or event.
        by: The words by which names are compared.

    Attributes:
        mentioned: Every mention.
        dropped: Those whose sentence says that it is given up.
        completed: Those that state a project completed, or stand in a document that does.
    """

    def __init__(self, thing: ProjectEntry | EventEntry, by: NameWords) -> None:
        texts = _texts(thing)
        self.mentioned = InTime(thing.mentions)
        self.dropped = InTime(
            one for one in thing.mentions if is_told_dropped(texts.get(one.document), one.span, by)
        )
        records = thing.records if isinstance(thing, ProjectEntry) else ()
        completed = {record.document for record in records if record.stage is Stage.COMPLETED}
        self.completed = InTime(
            one for one in thing.mentions if one.stage is Stage.COMPLETED or one.document in completed
        )


def _texts(thing: ProjectEntry | EventEntry) -> Mapping[str, SourceText]:
    """Return the texts of the documents that have a record of a thing."""
    return {record.document: text for record in thing.records if (text := record.source_text) is not None}
