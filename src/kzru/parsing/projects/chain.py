"""The projects of a document while it is read: each is the chain of its mentions.

A mention goes to the chain of its name, else to one of its kind that nothing speaks against ("the plant in Taraz"
twice), else, where it only refers or may refer, to the last near chain that its noun can mean.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import attrs

from kzru.lang.projects import Need, ProjectKind, project_kinds
from kzru.model.figure import Reason, Stage
from kzru.model.project import Project
from kzru.parsing.projects.mention import ProjectMention, ProjectPhrase
from kzru.text.fold import fold

__all__ = ["ProjectChain", "ProjectChains"]

_NEAR = 900
"""Characters behind its last mention within which "the plant" still means it."""
_LATEST = 24
"""Chains that are looked through for a mention, the latest first: a bound that keeps the whole linear in the text."""
_RANK = {None: 0, Stage.PLANNED: 1, Stage.AGREED: 2, Stage.UNDER_WAY: 3, Stage.COMPLETED: 4}
_FIELDS = ("name", "sector", "stage", "places", "organisations", "figures")


class ProjectChain:
    """The mentions of one project.

    Attributes:
        mentions: The mentions, in the order of the text.
        best: The first that says which project it is, where the first of all has only its kind.
        places: Its towns.
        aliases: Other names of it.
        stage: How far it has come: the furthest that is stated, for a document speaks at one time.
        stage_reason: Why.
    """

    def __init__(self, first: ProjectMention) -> None:
        self.mentions: list[ProjectMention] = []
        self.best = first
        self.places: dict[str, None] = {}
        self.aliases: dict[str, None] = {}
        self.stage: Stage | None = None
        self.stage_reason: Reason | None = None
        self.add(first)

    def add(self, mention: ProjectMention) -> None:
        """Take in another mention."""
        self.mentions.append(mention)
        self.places.update(dict.fromkeys(mention.phrase.places))
        if mention.is_described and not self.best.is_described:
            self.best = mention
        if mention.own and _plain(mention.own) != _plain(self.best.name):
            self.aliases.setdefault(mention.own)
        reason = next((reason for reason in mention.why if reason.field == "stage"), None)
        self.add_stage(mention.stage, reason)

    def add_stage(self, stage: Stage | None, reason: Reason | None) -> None:
        """Take in a stage that is stated of it."""
        if self.stage_reason is None or _RANK[stage] > _RANK[self.stage]:
            self.stage, self.stage_reason = stage, reason

    @property
    def first(self) -> ProjectPhrase:
        """The phrase of its first mention."""
        return self.mentions[0].phrase

    @property
    def end(self) -> int:
        """The offset behind its last mention."""
        return self.mentions[-1].mention.span.end

    def is_same(self, mention: ProjectMention) -> bool:
        """Tell whether a mention is of this project: of one kind, and nothing against it."""
        phrase, first, has_own = mention.phrase, self.first, self.best.is_described
        if phrase.kind is None or (phrase.kind, phrase.count) != (first.kind, first.count):
            return False
        if mention.own or self._contradicts(phrase) or (has_own and phrase.known is not None):
            return False
        if self.is_near(mention) and _is_repeated(phrase, first, has_own=has_own):
            return True
        return bool(self.places.keys() & set(phrase.places)) or _is_equal(phrase.owner, first.owner)

    def is_near(self, mention: ProjectMention) -> bool:
        """Tell whether a mention stands near enough to the last one to mean the project without its name."""
        return mention.mention.span.start - self.end <= _NEAR

    def may_be_meant(self, mention: ProjectMention) -> bool:
        """Tell whether a mention by the head of its kind may be of it: "the plant" of a nuclear power plant."""
        phrase, first = mention.phrase, self.first
        if first.count or phrase.count or phrase.kind == first.kind or not self.is_near(mention):
            return False
        return _may_mean(phrase.kind, self.mentions[0]) and not self._contradicts(phrase)

    def _contradicts(self, phrase: ProjectPhrase) -> bool:
        """Tell whether a phrase says what cannot be said of this project."""
        first = self.first
        return first.change != phrase.change or any((
            _differ((first.owner,), (phrase.owner,)),
            _differ((first.ordinal,), (phrase.ordinal,)),
            _differ(self.places.keys(), phrase.places),
            _differ(first.countries, phrase.countries),
        ))  # fmt: skip

    def project(self, document: str) -> Project:
        """Return the record."""
        span = self.mentions[0].mention.span
        return Project(
            id=f"{document}/project/{span.start}-{span.end}",
            document=document,
            name=self.best.name,
            aliases=tuple(self.aliases),
            sector=self.best.sector,
            stage=self.stage,
            places=tuple(self.places),
            organisations=_union(mention.organisations for mention in self.mentions),
            figures=_union(mention.figures for mention in self.mentions),
            mentions=tuple(sorted((mention.mention for mention in self.mentions), key=lambda it: it.span)),
            why=self._why(),
        )

    def _why(self) -> tuple[Reason, ...]:
        mentions = reversed((self.best, *self.mentions))
        reasons = {reason.field: reason for mention in mentions for reason in mention.why}
        if self.stage_reason is not None:
            reasons["stage"] = self.stage_reason
        return tuple(reasons[field] for field in _FIELDS if field in reasons)


def _is_repeated(phrase: ProjectPhrase, first: ProjectPhrase, *, has_own: bool) -> bool:
    """Tell whether a phrase near the last mention means the same project: "the school" after "a school in Taraz"."""
    if phrase.count or _is_equal(phrase.ordinal, first.ordinal):
        return True
    need = phrase.kind.need if phrase.kind is not None else None
    if need is Need.BUILT and not (phrase.has_own and has_own):
        return True
    return phrase.is_definite and need is not Need.HOUSED


def _may_mean(noun: ProjectKind | None, first: ProjectMention) -> bool:
    """Tell whether a noun may refer to a project: "the plant" to a nuclear power plant, "the project" to any."""
    if noun is None:
        return False
    kind = first.phrase.kind.name if first.phrase.kind is not None else ""
    if noun.means:
        sectors = {project_kinds()[name].sector for name in noun.means}
        return kind in noun.means if kind else first.sector in sectors
    return noun.sector is None or f" {kind}".endswith(f" {noun.name}")


def _plain(name: str) -> str:
    """Return a name so that two that differ in case and dashes only are equal."""
    return fold(name).removesuffix("'s").replace(" - ", "-")


def _is_equal(one: str, other: str) -> bool:
    return one != "" and one == other


def _differ(one: Collection[str], other: Collection[str]) -> bool:
    """Tell whether both have something, and nothing in common."""
    known, stated = set(one) - {""}, set(other) - {""}
    return bool(known and stated) and known.isdisjoint(stated)


def _union(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))


class ProjectChains:
    """The chains of a document, in the order of their first mentions."""

    def __init__(self) -> None:
        self._all: list[ProjectChain] = []
        self._by_name: dict[str, ProjectChain] = {}
        self._by_kind: dict[str, list[ProjectChain]] = {}

    def add(self, mention: ProjectMention) -> ProjectChain | None:
        """Take in a mention: of a project mentioned before, or of a new one; None where it refers to nothing."""
        phrase = mention.phrase
        chain = self._referred(mention) if phrase.is_reference else self._same(mention)
        if chain is not None:
            chain.add(mention)
            self._by_name.setdefault(chain.best.name, chain)
            return chain
        if not phrase.stands:
            return None
        chain = ProjectChain(attrs.evolve(mention, phrase=attrs.evolve(phrase, is_reference=False)))
        self._all.append(chain)
        self._by_name[mention.name] = chain
        if phrase.kind is not None:
            self._by_kind.setdefault(phrase.kind.name, []).append(chain)
        return chain

    def _same(self, mention: ProjectMention) -> ProjectChain | None:
        named = self._by_name.get(mention.name)
        if named is not None:
            return named
        phrase = mention.phrase
        of_kind = self._by_kind.get(phrase.kind.name if phrase.kind is not None else "", [])
        same = next((chain for chain in _latest(of_kind) if chain.is_same(mention)), None)
        if same is not None or not phrase.may_refer:
            return same
        return _last(chain for chain in _latest(self._all) if chain.may_be_meant(mention))

    def _referred(self, mention: ProjectMention) -> ProjectChain | None:
        """Return what "the corridor" or "this project" refers to: the last near one of the kind, or of any."""
        kind = mention.phrase.kind
        near = (chain for chain in _latest(self._all) if chain.is_near(mention))
        return _last(chain for chain in near if _may_mean(kind, chain.mentions[0]))

    def projects(self, document: str) -> tuple[Project, ...]:
        """Return the records, in the order of their first mentions."""
        return tuple(chain.project(document) for chain in self._all)


def _latest(chains: Sequence[ProjectChain]) -> Sequence[ProjectChain]:
    return chains[: -_LATEST - 1 : -1]


def _last(chains: Iterable[ProjectChain]) -> ProjectChain | None:
    return max(chains, key=lambda chain: chain.end, default=None)
