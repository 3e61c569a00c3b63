"""Mentions of projects: what a noun phrase states, and what the record takes from it: phrase → mention → chain → record."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import chain

import attrs

from kzru.identity.chains import IN_ORDER, LATEST, joined_fields
from kzru.lang.projects import KnownProject, ProjectKind, known_projects, works_terms
from kzru.model.figure import Reason, Stage
from kzru.model.mention import Mention
from kzru.parsing.projects.names import Name
from kzru.text.fold import fold

__all__ = ["ProjectMention", "ProjectPhrase", "known_of", "phrase_of"]


@attrs.frozen(kw_only=True)
class ProjectPhrase:
    """A noun phrase that mentions a project, with what it and its clause state.

    Attributes:
        first: The first token of the mention.
        last: The token behind it.
        noun: The first token of its noun, or of its name.
        noun_last: The token behind that.
        kind: The kind of the project; one without a name where no noun tells that of a known one.
        known: The known project that it names.
        name: The project's own name, as tokens.
        suffix: The number that hangs on the noun ("-2").
        modifiers: The words before the noun that say what it is, as tokens.
        works: The English term of the works on it.
        is_acted: Whether anything is done with it.
        is_thought: Whether it is only thought of.
        owner: The body whose it is.
        host: The body that it is at.
        ordinal: The English word for its place in a row.
        count: How many are mentioned together.
        nation: ISO 3166 code of the country whose it is.
        country: ISO 3166 code of the country it is in or leads to.
        origin: That of the country it leads from.
        places: The towns it is in or leads to.
        leads: Whether it leads there.
        is_definite: Whether the phrase marks it as known to the reader.
        is_new: Whether an article marks it as new to the reader.
        is_reference: Whether the phrase only refers to what was mentioned before.
        may_refer: Whether it may, although it states more than that.
        stands: Whether it mentions a project even where none was mentioned before.
    """

    first: int
    last: int
    noun: int
    noun_last: int
    kind: ProjectKind
    known: KnownProject | None = None
    name: Name | None = None
    suffix: str = ""
    modifiers: tuple[int, ...] = ()
    works: str = ""
    is_acted: bool = False
    is_thought: bool = False
    owner: str = ""
    host: str = ""
    ordinal: str = ""
    count: int = 0
    nation: str = ""
    country: str = ""
    origin: str = ""
    places: tuple[str, ...] = ()
    leads: bool = False
    is_definite: bool = False
    is_new: bool = False
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
        return self.known.sector if self.known is not None else self.kind.sector

    @property
    def countries(self) -> frozenset[str]:
        """Codes of the countries it is in or of."""
        return frozenset(code for code in (self.country, self.nation, self.origin) if code)

    @property
    def change(self) -> str:
        """The English term of works that change what exists; "" for those that build it anew."""
        return "" if self.works in works_terms("new") else self.works


def phrase_of(first: int, last: int, kind: ProjectKind) -> ProjectPhrase:
    """Return the phrase of a noun, or a name, without all that may stand around it."""
    return ProjectPhrase(first=first, last=last, noun=first, noun_last=last, kind=kind)


_RANK = {None: 0, Stage.PLANNED: 1, Stage.AGREED: 2, Stage.UNDER_WAY: 3, Stage.COMPLETED: 4}
_STAGE = "stage"
_MENTIONS = "mentions"
"""The field of which reasons tell why a further mention is one of the project."""
_FIELDS = ("name", "sector", _STAGE, "places", "organisations", "figures", _MENTIONS)


@attrs.frozen(kw_only=True)
class ProjectMention:
    """What one mention states of a project, without its sentence; of a chain, what its mentions state together.

    Attributes:
        phrase: The noun phrase; of a chain that of the first mention.
        mention: Its place in the text, with the stage that is stated there; of a chain that of the last mention.
        name: What the project is called in English; of a chain by the first mention that says which project it is.
        former: What a chain was called before that.
        own: The name as the text writes it; "" where it has none.
        sector: The project's sector.
        is_described: Whether it says which project is meant, and does not only refer to it.
        stage: How far it has come; of a chain the furthest that is stated, for a document speaks at one time.
        places: Its towns.
        aliases: Other names of it.
        organisations: Who carries it out.
        figures: Ids of the figures stated of it.
        why: Why the fields are read so.
    """

    phrase: ProjectPhrase
    mention: Mention = attrs.field(metadata=LATEST)
    name: str
    former: tuple[str, ...] = ()
    own: str
    sector: str
    is_described: bool
    stage: Stage | None
    places: tuple[str, ...] = attrs.field(metadata=IN_ORDER)
    aliases: tuple[str, ...] = ()
    organisations: tuple[str, ...] = attrs.field(metadata=IN_ORDER)
    figures: tuple[str, ...] = attrs.field(metadata=IN_ORDER)
    why: tuple[Reason, ...]

    def tied(self, why: str) -> ProjectMention:
        """Return the mention with why it is one of a project spoken of."""
        reason = Reason(_MENTIONS, why, self.mention.span, self.mention.surface)
        return attrs.evolve(self, why=(*self.why, reason))

    def joined(self, new: ProjectMention) -> ProjectMention:
        """Return what is known of a project with what a further mention of it states."""
        is_better = new.is_described and not self.is_described
        best, other = (new, self) if is_better else (self, new)
        known = attrs.evolve(
            self,
            name=best.name,
            former=(*self.former, self.name) if is_better else self.former,
            sector=best.sector,
            is_described=best.is_described,
            why=_reasons(self.why_of(_STAGE), best.why, other.why),
            **joined_fields(self, new),
        )
        return known.called(new.own).staged(new.stage, new.why_of(_STAGE))

    def called(self, own: str) -> ProjectMention:
        """Return what is known of a project that a text calls by a name of its own."""
        if not own or _plain(own) == _plain(self.name) or own in self.aliases:
            return self
        return attrs.evolve(self, aliases=(*self.aliases, own))

    def staged(self, stage: Stage | None, why: tuple[Reason, ...]) -> ProjectMention:
        """Return what is known of a project of which a stage is stated."""
        if _RANK[stage] <= _RANK[self.stage]:
            return self
        return attrs.evolve(self, stage=stage, why=_reasons(why, self.why))

    def why_of(self, field: str) -> tuple[Reason, ...]:
        """Return why a field is read so."""
        return tuple(reason for reason in self.why if reason.field == field)


def _reasons(*groups: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return the first reason of each field, and each of a further mention, in the order of fields."""
    found: dict[Hashable, Reason] = {}
    for reason in chain.from_iterable(groups):
        found.setdefault((reason.field, reason.span if reason.field == _MENTIONS else None), reason)
    return tuple(sorted(found.values(), key=lambda reason: _FIELDS.index(reason.field)))


def _line_of(phrase: ProjectPhrase) -> KnownProject | None:
    """Return the known line between the ends that the name of a mere project tells: "the Taraz–Merke | project"."""
    ends = set(phrase.places)
    if phrase.kind.sector is not None or len(ends) <= 1:
        return None
    return next((it for it in known_projects().values() if set(it.places) == ends), None)


def _plain(name: str) -> str:
    """Return a name so that two that differ in case and dashes only are equal."""
    return fold(name).removesuffix("'s").replace(" - ", "-")


def known_of(phrase: ProjectPhrase, name: str, home: str | None) -> KnownProject | None:
    """Return the known project of an English name, or that a phrase means: "the nuclear power plant of | our country"."""
    known = known_projects().get(name, _line_of(phrase))
    if known is not None:
        return known
    # Of its kind in a country the known one is the first, and is built anew.
    is_first = phrase.ordinal in ("", "First") and phrase.works not in works_terms("changes")
    country = phrase.country or phrase.nation or home
    if country is None or not is_first or phrase.name is not None or phrase.count:
        return None
    told = phrase.kind.name, country
    return next((it for it in known_projects().values() if (it.kind, it.country) == told), None)
