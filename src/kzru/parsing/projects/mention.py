"""One mention of a project: what its noun phrase states, and what the record takes from it."""

from __future__ import annotations

import attrs

from kzru.lang.projects import KnownProject, ProjectKind, known_projects, works_terms
from kzru.model.figure import Reason, Stage
from kzru.model.mention import Mention
from kzru.parsing.projects.names import Name

__all__ = ["ProjectMention", "ProjectPhrase", "known_of"]


@attrs.frozen(kw_only=True)
class ProjectPhrase:
    """A noun phrase that mentions a project, with what it and its clause state.

    Attributes:
        first: The first token of the mention.
        last: The token behind it.
        noun: The first token of its noun, or of its name.
        noun_last: The token behind that.
        kind: The kind of the project.
        known: The known project that it names.
        name: The project's own name, as tokens.
        suffix: The number that hangs on the noun ("-2").
        modifiers: The words before the noun that say what it is, as tokens.
        works: The English term of the works on it.
        owner: The body whose it is.
        host: The body that it is at.
        ordinal: The English word for its place in a row.
        count: How many are mentioned together.
        nation: ISO 3166 code of the country whose it is.
        country: ISO 3166 code of the country it is in or leads to.
        places: The towns it is in or leads to.
        leads: Whether it leads there.
        is_definite: Whether the phrase marks it as known to the reader.
        is_reference: Whether the phrase only refers to what was mentioned before.
        may_refer: Whether it may, although it states more than that.
        stands: Whether it mentions a project even where none was mentioned before.
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

    @property
    def countries(self) -> frozenset[str]:
        """Codes of the countries it is in or of."""
        return frozenset(code for code in (self.country, self.nation) if code)

    @property
    def may_be_known(self) -> bool:
        """Whether its kind and country may tell a known project: there, it is the first of its kind, and is built anew."""
        is_first = self.ordinal in ("", "First") and self.works not in works_terms("changes")
        return self.kind is not None and is_first and not (self.name or self.count)

    @property
    def change(self) -> str:
        """The English term of works that change what exists; "" for those that build it anew."""
        return "" if self.works in works_terms("new") else self.works


@attrs.frozen(kw_only=True)
class ProjectMention:
    """What one mention states of a project, without its sentence.

    Attributes:
        phrase: The noun phrase.
        mention: Its place in the text, with the stage that is stated there.
        name: What the project is called in English.
        own: The name as the text writes it; "" where it has none.
        sector: The project's sector.
        organisations: Who carries it out.
        figures: Ids of the figures stated of it.
        why: Why the fields are read so.
    """

    phrase: ProjectPhrase
    mention: Mention
    name: str
    own: str
    sector: str
    organisations: tuple[str, ...]
    figures: tuple[str, ...]
    why: tuple[Reason, ...]

    @property
    def stage(self) -> Stage | None:
        """The stage that is stated."""
        return self.mention.stage

    @property
    def is_described(self) -> bool:
        """Whether it says which project is meant, and does not only refer to it."""
        return self.phrase.has_own and not self.phrase.is_reference


def known_of(phrase: ProjectPhrase, name: str, home: str | None) -> KnownProject | None:
    """Return the known project that a phrase means without its name: "the nuclear power plant of Kazakhstan".

    Args:
        phrase: The phrase.
        name: What the project is called in English.
        home: ISO 3166 code of the speaker's country.
    """
    known = known_projects().get(name)
    country = phrase.country or phrase.nation or home
    if known is not None or not country or not phrase.may_be_known:
        return known
    kind = phrase.kind.name if phrase.kind is not None else ""
    return next((it for it in known_projects().values() if (it.kind, it.country) == (kind, country)), None)
