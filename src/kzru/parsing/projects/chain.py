"""The projects of a document while it is read: each is the chain of its mentions."""

from __future__ import annotations

from kzru.evolve import evolve
from kzru.identity import Chain, Chains
from kzru.model.project import Project
from kzru.parsing.projects.identity import PROJECT_MENTIONS
from kzru.parsing.projects.mention import ProjectMention

__all__ = ["ProjectChains"]

_LATEST = 24
"""Chains that are looked through for a mention, the latest first: a bound that keeps the whole linear in the text."""


class ProjectChains:
    """The chains of a document."""

    def __init__(self) -> None:
        self._chains: Chains[ProjectMention] = Chains(
            PROJECT_MENTIONS, keys=lambda known: (known.name, *known.former), most=_LATEST
        )

    def add(self, mention: ProjectMention) -> Chain[ProjectMention] | None:
        """Take in a mention: of a project mentioned before, or of a new one; None where it refers to nothing."""
        chain, phrase = self._chains.take(mention), mention.phrase
        if chain is not None or not phrase.stands:
            return chain
        if phrase.is_reference:
            mention = evolve(mention, phrase=evolve(phrase, is_reference=False), is_described=phrase.has_own)
        return self._chains.begin(mention.called(mention.own))

    def projects(self, document: str) -> tuple[Project, ...]:
        """Return the records, in the order of their first mentions."""
        return tuple(_project(chain, document) for chain in sorted(self._chains, key=_start))


def _start(chain: Chain[ProjectMention]) -> int:
    return chain.mentions[0].mention.span.start


def _project(chain: Chain[ProjectMention], document: str) -> Project:
    span, known = chain.mentions[0].mention.span, chain.known
    return Project(
        id=f"{document}/project/{span.start}-{span.end}",
        document=document,
        name=known.name,
        aliases=known.aliases,
        sector=known.sector,
        stage=known.stage,
        places=known.places,
        organisations=known.organisations,
        figures=known.figures,
        mentions=tuple(sorted((one.mention for one in chain.mentions), key=lambda it: it.span)),
        why=known.why,
    )
