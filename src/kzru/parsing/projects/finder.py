"""From the sentences of a document to its projects.

Names put in brackets behind a project are learnt: "the North Gate Logistics Centre (NGLC)".
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kzru.identity import Chain, Chains
from kzru.model.mention import Mention
from kzru.model.project import Project
from kzru.parsing.annotation.sentence import Finding
from kzru.parsing.passages import Passage
from kzru.parsing.projects.clause import find_stage
from kzru.parsing.projects.fields import read_mention, reason_of, stated_figures
from kzru.parsing.projects.identity import PROJECT_MENTIONS
from kzru.parsing.projects.mention import ProjectMention, ProjectPhrase, phrase_of
from kzru.parsing.projects.mentions import find_phrases
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.rules.trace import Attempt, Trace
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span

__all__ = ["ProjectFinder"]

_LONGEST_GAP = 3
"""Characters between a sentence and the one that goes on about its project."""
_LONGEST_SHORT = 10
"""Letters of a short name in brackets."""
_STATED = (Kind.PROJECT, Kind.UNDERTAKING)
_CONTINUED = (*_STATED, Kind.SEQUEL)
"""Words of which a sentence that states a project has one; behind another such sentence its stage may follow."""
_LATEST = 24
"""Chains that are looked through for a mention, the latest first: a bound that keeps the whole linear in the text."""
_REFERS = "a project mentioned before"
_SEQUEL = "the sentence behind it tells the stage"


class ProjectFinder:
    """Finds the projects of one document, fed with its sentences in the order of the text.

    Args:
        document: The id of the document.
        trace: What is told which rules were tried; nothing is where it is left out.
    """

    def __init__(self, document: str, trace: Trace | None = None) -> None:
        self._document = document
        self._trace = trace
        self._chains: Chains[ProjectMention] = Chains(
            PROJECT_MENTIONS, keys=lambda known: (known.name, *known.former), most=_LATEST
        )
        self._learnt: dict[str, ProjectMention] = {}
        self._last: tuple[Chain[ProjectMention], int] | None = None

    def read(self, passage: Passage) -> None:
        """Take in the next sentence."""
        sentence = passage.sentence
        last, self._last = self._last, None
        kinds = _STATED if last is None else _CONTINUED
        if sentence.marked.isdisjoint(kinds) and not self._learnt:
            return
        statement = passage.statement_at(0) if len(sentence) else None
        scene = ProjectSentence(sentence, statement.country if statement is not None else None)
        phrases = find_phrases(scene, self._trace)
        if last is not None:
            self._add_sequel(scene, *last)
        stated = stated_figures(scene, phrases, passage.figures) if phrases else {}
        for position, phrase in enumerate(phrases):
            statement = passage.statement_at(phrase.first)
            if statement is None:
                continue
            mention = read_mention(scene, phrases, position, statement, stated.get(position, ()))
            chain = self._take(mention)
            if chain is not None:
                self._last = (chain, sentence.span.end)
                self._learn(scene, chain, mention)
            elif self._trace is not None:
                self._trace.begin_at(scene.sentence, phrase.noun, phrase.noun_last)
                self._trace.add(Attempt(_REFERS, False, "there is none near that the word can mean"))
        if self._learnt:
            self._read_learnt(passage, scene, phrases)

    def found(self) -> tuple[Project, ...]:
        """Return the projects of the sentences read."""
        chains = sorted(self._chains, key=lambda chain: chain.mentions[0].mention.span.start)
        return tuple(_project(chain, self._document) for chain in chains)

    def _take(self, mention: ProjectMention) -> Chain[ProjectMention] | None:
        """Take in a mention: of a project mentioned before, or of a new one; None where it refers to nothing."""
        chain = self._chains.take(mention)
        if chain is None and mention.phrase.stands:
            return self._chains.begin(mention.called(mention.own))
        return chain

    def _add_sequel(self, scene: ProjectSentence, chain: Chain[ProjectMention], end: int) -> None:
        """Give the project of the sentence before the stage that this one states: "It will be opened in May"."""
        mark = next(iter(scene.marks(Kind.SEQUEL)), None)
        if mark is not None and scene.sentence.span.start - end <= _LONGEST_GAP:
            finding = Finding(mark.value, _SEQUEL, mark.first, mark.last)
            chain.known = chain.known.staged(mark.value, (reason_of(scene, "stage", finding),))

    def _learn(self, scene: ProjectSentence, chain: Chain[ProjectMention], mention: ProjectMention) -> None:
        """Remember a short name in brackets behind a project."""
        sentence, last = scene.sentence, mention.phrase.last
        if sentence.keys[last] != "(" or sentence.keys[last + 2] != ")" or mention.phrase.is_reference:
            return
        short = sentence.tokens[last + 1].text
        is_name = short.isupper() and 1 < len(short) <= _LONGEST_SHORT
        if is_name and sentence.at(Kind.UNDERTAKING, last + 1) is None:
            chain.known = chain.known.called(short)
            self._learnt[short] = attrs.evolve(mention, name=chain.known.name, own=short)

    def _read_learnt(
        self, passage: Passage, scene: ProjectSentence, phrases: Sequence[ProjectPhrase]
    ) -> None:
        """Take in the short names learnt before."""
        taken = {at for phrase in phrases for at in range(phrase.first, phrase.last)}
        for at, token in enumerate(scene.tokens):
            learnt = self._learnt.get(token.text)
            if learnt is None or at in taken or scene.keys[at - 1] == "(":
                continue
            statement = passage.statement_at(at)
            if statement is None:
                continue
            phrase = phrase_of(at, at + 1, learnt.phrase.kind)
            stage = find_stage(scene, (phrase,), 0)
            mention = Mention(Span(token.start, token.end), token.text, statement.id, stage.value)
            why = (reason_of(scene, "stage", stage),)
            self._take(attrs.evolve(learnt, mention=mention, stage=stage.value, figures=(), why=why))


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
