"""One named or singular undertaking."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kzru.errors import InvalidValueError
from kzru.model.figure import Reason, Stage
from kzru.model.identifier import check_id
from kzru.model.mention import Mention
from kzru.model.source_text import FromText

__all__ = ["Project"]


@attrs.frozen(kw_only=True, repr=False)
class Project(FromText):
    """A plant, corridor, line, school or the like, as a document speaks of it.

    Attributes:
        id: Stable: the same text and date give the same id.
        document: Id of the document.
        name: Its name.
        aliases: Other names the document uses.
        sector: The sector it belongs to, such as "energy".
        stage: How far it has come.
        places: Where it is.
        organisations: Who carries it out.
        figures: Ids of the figures stated of it.
        mentions: Every place where it is spoken of; at least one.
        why: The rules and words that decided the fields.
    """

    id: str = attrs.field(validator=check_id)
    document: str
    name: str
    aliases: tuple[str, ...] = ()
    sector: str | None = None
    stage: Stage | None = None
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    mentions: tuple[Mention, ...]
    why: tuple[Reason, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a project that is nowhere mentioned."""
        if not self.mentions:
            raise InvalidValueError(f"project {self.id}: a project has at least one mention")

    def _says(self) -> Iterable[object]:
        return (self.name, self.sector, self.stage and self.stage.replace("_", " "), ", ".join(self.places))
