"""Projects in the making: what the sentences read so far tell of each, and which of them a new sighting is of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from kzru.lang.projects import KnownProject, Need, ProjectKind, project_kinds
from kzru.model.figure import Reason, Stage
from kzru.model.mention import Mention
from kzru.model.project import Project
from kzru.text.fold import fold

__all__ = ["Draft", "Drafts", "Told"]

_NEAR = 900
"""Characters behind its last mention within which "the plant" still means it."""
_RANK = {None: 0, Stage.PLANNED: 1, Stage.AGREED: 2, Stage.UNDER_WAY: 3, Stage.COMPLETED: 4}


@attrs.frozen(kw_only=True)
class Told:
    """What one sighting tells of an undertaking, without its sentence.

    Attributes:
        mention: Where it is told.
        name: What it is called.
        own: The name as the text writes it; "" where it has none.
        kind: Its kind.
        known: The known undertaking that it is.
        sector: Its sector.
        stage: Why its stage is read so, with the stage.
        works: The English term of the works on it.
        ordinal: Its place in a row.
        count: How many are told together.
        countries: Codes of the countries it is in or of.
        places: Towns.
        owner: Whose it is.
        organisations: Who carries it out.
        figures: Ids of the figures stated of it.
        is_definite: Whether it is told as something known.
        is_reference: Whether it only refers to what was told before.
        may_refer: Whether it may, although it tells more than that.
        stands: Whether it tells an undertaking even where nothing was told before.
        has_own: Whether anything tells it from others of its kind.
        why: Why its fields are read so.
    """

    mention: Mention
    name: str
    own: str
    kind: ProjectKind | None
    known: KnownProject | None
    sector: str
    works: str
    ordinal: str
    count: int
    countries: frozenset[str]
    places: tuple[str, ...]
    owner: str
    organisations: tuple[str, ...]
    figures: tuple[str, ...]
    is_definite: bool
    is_reference: bool
    may_refer: bool
    stands: bool
    has_own: bool
    why: tuple[Reason, ...]


class Draft:
    """One project as told so far.

    Attributes:
        told: What each sighting tells of it, in the order of the text.
        aliases: Other names learnt for it.
        stage: How far it has come: the furthest that is told, for a document speaks at one time.
        stage_reasons: Why, in the order of the text.
    """

    def __init__(self, first: Told) -> None:
        self.first = first
        self.told: list[Told] = []
        self.aliases: dict[str, None] = {}
        self.stage: Stage | None = None
        self.stage_reason: Reason | None = None
        self.add(first)

    def add(self, told: Told) -> None:
        """Take in what another sighting tells."""
        self.told.append(told)
        name = self.best.name
        if told.own and _plain(told.own) != _plain(name):
            self.aliases.setdefault(told.own)
        reason = next((reason for reason in told.why if reason.field == "stage"), None)
        self.tell(told.mention.stage, reason)

    def tell(self, stage: Stage | None, reason: Reason | None) -> None:
        """Take in a stage told of it."""
        if self.stage_reason is None or _RANK[stage] > _RANK[self.stage]:
            self.stage, self.stage_reason = stage, reason

    @property
    def best(self) -> Told:
        """The first that tells what it is called, where the first of all tells only its kind."""
        return next((told for told in self.told if told.has_own and not told.is_reference), self.first)

    @property
    def has_own(self) -> bool:
        """Whether anything tells it from others of its kind."""
        return self.best.has_own

    @property
    def end(self) -> int:
        """The offset behind its last mention."""
        return self.told[-1].mention.span.end

    @property
    def places(self) -> tuple[str, ...]:
        """Its towns."""
        return _union(told.places for told in self.told)

    def is_same(self, told: Told) -> bool:
        """Tell whether a sighting is of this undertaking: of one kind, and nothing against it."""
        if told.kind is None or told.kind != self.first.kind or (told.known is not None and self.has_own):
            return False
        if self.first.count != told.count or told.own or self._contradicts(told):
            return False
        near = self.is_near(told)
        if near and (told.count or (told.ordinal and told.ordinal == self.first.ordinal)):
            return True
        if near and told.kind.need is Need.BUILT and not (told.has_own and self.has_own):
            return True
        shared = set(told.places) & set(self.places) or (told.owner and told.owner == self.first.owner)
        return bool(shared) or (told.is_definite and near and told.kind.need is not Need.HOUSED)

    def is_near(self, told: Told) -> bool:
        """Tell whether a sighting stands near enough to its last mention to mean it without its name."""
        return told.mention.span.start - self.end <= _NEAR

    def may_be_meant(self, told: Told) -> bool:
        """Tell whether a sighting by the head of its kind only may be of it: "the plant" of a nuclear power plant."""
        return (
            self.is_near(told)
            and not (self.first.count or told.count)
            and told.kind != self.first.kind
            and _may_mean(told.kind, self.first)
            and not self._contradicts(told)
        )

    def _contradicts(self, told: Told) -> bool:
        """Tell whether a sighting says what cannot be said of this undertaking."""
        first = self.first
        works = {first.works, told.works} - {"", "construction"}
        return any((
            bool(works) and first.works != told.works,
            _differ(first.owner, told.owner),
            _differ(first.ordinal, told.ordinal),
            bool(told.places) and bool(self.places) and not set(told.places) & set(self.places),
            bool(told.countries) and bool(first.countries) and not told.countries & first.countries,
        ))  # fmt: skip

    def project(self, document: str) -> Project:
        """Return the project."""
        best = self.best
        span = self.first.mention.span
        organisations = _union(told.organisations for told in self.told)
        return Project(
            id=f"{document}/project/{span.start}-{span.end}",
            document=document,
            name=best.name,
            aliases=tuple(self.aliases),
            sector=best.sector,
            stage=self.stage,
            places=self.places,
            organisations=organisations,
            figures=_union(told.figures for told in self.told),
            mentions=tuple(sorted((told.mention for told in self.told), key=lambda mention: mention.span)),
            why=self._why(),
        )

    def _why(self) -> tuple[Reason, ...]:
        reasons = {reason.field: reason for told in reversed((self.best, *self.told)) for reason in told.why}
        if self.stage_reason is not None:
            reasons["stage"] = self.stage_reason
        order = ("name", "sector", "stage", "places", "organisations", "figures")
        return tuple(reasons[field] for field in order if field in reasons)


def _plain(name: str) -> str:
    """Return a name so that two that differ in case and dashes only are equal."""
    return fold(name).removesuffix("'s").replace(" - ", "-")


def _may_mean(noun: ProjectKind | None, first: Told) -> bool:
    """Tell whether a noun may refer to an undertaking: "the plant" to a nuclear power plant, "the project" to any."""
    if noun is None:
        return False
    kind = first.kind.name if first.kind is not None else ""
    if noun.means:
        sectors = {project_kinds()[name].sector for name in noun.means}
        return kind in noun.means if kind else first.sector in sectors
    return noun.sector is None or f" {kind}".endswith(f" {noun.name}")


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _union(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))


class Drafts:
    """The projects of a document as told so far."""

    def __init__(self) -> None:
        self._all: list[Draft] = []
        self._by_name: dict[str, Draft] = {}
        self._by_kind: dict[str, list[Draft]] = {}

    def add(self, told: Told) -> Draft | None:
        """Take in a sighting: of a project told before, or of a new one; None where it refers to nothing."""
        draft = self._referred(told) if told.is_reference else self._same(told)
        if draft is not None:
            draft.add(told)
            self._by_name.setdefault(draft.best.name, draft)
            return draft
        if not told.stands:
            return None
        told = attrs.evolve(told, is_reference=False)
        draft = Draft(told)
        self._all.append(draft)
        self._by_name[told.name] = draft
        if told.kind is not None:
            self._by_kind.setdefault(told.kind.name, []).append(draft)
        return draft

    def _same(self, told: Told) -> Draft | None:
        named = self._by_name.get(told.name)
        if named is not None:
            return named
        kind = told.kind.name if told.kind is not None else ""
        same = next((draft for draft in self._recent(kind) if draft.is_same(told)), None)
        if same is not None or not told.may_refer:
            return same
        return self._latest(draft for draft in self._last() if draft.may_be_meant(told))

    def _recent(self, kind: str) -> Iterable[Draft]:
        """Return the last few drafts of a kind, the latest first: a bound that keeps the whole linear in the text."""
        return self._by_kind.get(kind, [])[: -_LATEST - 1 : -1]

    def _referred(self, told: Told) -> Draft | None:
        """Return what "the corridor" or "this project" refers to: the last near one of the kind, or of any."""
        return self._latest(
            draft for draft in self._last() if draft.is_near(told) and _may_mean(told.kind, draft.first)
        )

    def _last(self) -> Iterable[Draft]:
        return self._all[: -_LATEST - 1 : -1]

    def _latest(self, drafts: Iterable[Draft]) -> Draft | None:
        return max(drafts, key=lambda draft: draft.end, default=None)

    def alias(self, draft: Draft, name: str) -> None:
        """Remember another name of a project."""
        draft.aliases.setdefault(name)

    def projects(self, document: str) -> tuple[Project, ...]:
        """Return the projects in the order of their first mentions."""
        return tuple(draft.project(document) for draft in self._all)


_LATEST = 24
