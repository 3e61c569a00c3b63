"""One place in a sentence where an undertaking is told, with what is told of it there."""

from __future__ import annotations

import attrs

from kzru.lang.projects import KnownProject, ProjectKind, known_projects
from kzru.parsing.projects.names import Name

__all__ = ["Sighting", "known_of"]


@attrs.frozen(kw_only=True)
class Sighting:
    """A place in a sentence where an undertaking is told.

    Attributes:
        first: The first token of the mention.
        last: The token behind it.
        noun: The first token of its noun, or of its name.
        noun_last: The token behind that.
        kind: Its kind.
        known: The known undertaking that it names.
        name: Its own name, as tokens.
        suffix: The number that hangs on its noun ("-2").
        modifiers: The words before its noun that say what it is, as tokens.
        works: The English term of the works on it.
        owner: The body whose it is.
        host: The body that it is at.
        ordinal: The English word for its place in a row.
        count: How many are told together.
        nation: ISO 3166 code of the country whose it is.
        country: ISO 3166 code of the country it is in or leads to.
        places: The towns it is in or leads to.
        leads: Whether it leads there.
        is_definite: Whether it is told as something known.
        is_reference: Whether it only refers to what was told before.
        may_refer: Whether it may, although it tells more than that.
        stands: Whether it tells an undertaking even where nothing was told before.
    """

    first: int
    last: int
    noun: int
    noun_last: int
    kind: ProjectKind | None = None
    known: KnownProject | None = None
    name: Name | None = None
    suffix: str = ""
    modifiers: tuple[int, ...] = ()
    works: str = ""
    owner: str = ""
    host: str = ""
    ordinal: str = ""
    count: int = 0
    nation: str = ""
    country: str = ""
    places: tuple[str, ...] = ()
    leads: bool = False
    is_definite: bool = False
    is_reference: bool = False
    may_refer: bool = False
    stands: bool = True

    @property
    def is_identified(self) -> bool:
        """Whether a name, owner, number or country says which of its kind it is."""
        return bool(self.name or self.owner or self.ordinal or self.suffix or self.nation)

    @property
    def has_own(self) -> bool:
        """Whether anything distinguishes it from others of its kind."""
        return bool(self.known or self.is_identified or self.country or self.places)

    @property
    def sector(self) -> str | None:
        """The sector of the known project, or of the kind."""
        if self.known is not None:
            return self.known.sector
        return self.kind.sector if self.kind is not None else None


def known_of(one: Sighting, name: str, home: str | None) -> KnownProject | None:
    """Return the known undertaking that a sighting tells without its name.

    Args:
        one: The sighting.
        name: What it is called in English.
        home: ISO 3166 code of the speaker's country.
    """
    known = known_projects().get(name)
    if (
        known is not None
        or one.kind is None
        or one.name is not None
        or one.count
        or one.ordinal not in ("", "First")
    ):
        return known
    country = one.country or one.nation or home
    if not country or one.works in ("modernization", "expansion"):
        return None
    return next(
        (it for it in known_projects().values() if it.kind == one.kind.name and it.country == country), None
    )
