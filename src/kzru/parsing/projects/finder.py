"""From the sentences of a document to its projects.

Names put in brackets behind an undertaking are learnt: "the North Gate Logistics Centre (NGLC)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.lang.projects import Need
from kzru.model.figure import Figure, Reason
from kzru.model.mention import Mention
from kzru.model.project import Project
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.passages import Passage
from kzru.parsing.projects.complements import organisations_near
from kzru.parsing.projects.drafts import Draft, Drafts, Told
from kzru.parsing.projects.scene import Scene
from kzru.parsing.projects.sighting import Sighting, known_of
from kzru.parsing.projects.sightings import find_sightings
from kzru.parsing.projects.stages import find_stage
from kzru.parsing.projects.wording import called, dictionary_name
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span

__all__ = ["ProjectFinder"]

_LONGEST_GAP = 3
"""Characters between a sentence and the one that goes on about its undertaking."""
_LONGEST_SHORT = 10
_BEHIND_MEASURE = 4
"""Tokens of a measure, to the word that says where from."""
_OTHER = "other"
_TELLING = (Kind.PROJECT, Kind.UNDERTAKING, Kind.SEQUEL)
"""Without a word of one of these kinds, and without a name learnt before, a sentence tells of no undertaking."""
_NO_MEASURES = ("count", "%", "pp", "ratio", "a", "mo", "d", "h")
"""Units of figures that mostly tell of something else, and of durations."""


class ProjectFinder:
    """Finds the projects of one document, fed with its sentences in the order of the text."""

    def __init__(self, document: str) -> None:
        """Begin a document.

        Args:
            document: Its id.
        """
        self._document = document
        self._drafts = Drafts()
        self._learnt: dict[str, Told] = {}
        self._last: tuple[Draft, int] | None = None

    def read(self, passage: Passage) -> None:
        """Take in the next sentence."""
        sentence = passage.sentence
        if not self._learnt and not any(sentence.marks(kind) for kind in _TELLING):
            self._last = None
            return
        statement = passage.statement_at(0) if len(sentence) else None
        scene = Scene(sentence, statement.country if statement is not None else None)
        sightings = find_sightings(scene)
        self._sequel(scene)
        self._last = None
        for position, one in enumerate(sightings):
            statement = passage.statement_at(one.first)
            if statement is None:
                continue
            told = _Reader(scene, sightings, passage.figures).told(position, statement.id, statement.country)
            draft = self._drafts.add(told)
            if draft is not None:
                self._last = (draft, sentence.span.end)
                self._learn(scene, one, draft, told)
        if self._learnt:
            self._read_learnt(passage, scene, sightings)

    def found(self) -> tuple[Project, ...]:
        """Return the projects of the sentences read."""
        return self._drafts.projects(self._document)

    def _sequel(self, scene: Scene) -> None:
        """Give the undertaking of the sentence before the stage that this one tells of it."""
        mark = next(iter(scene.sentence.marks(Kind.SEQUEL)), None)
        if mark is None or self._last is None:
            return
        draft, end = self._last
        if scene.sentence.span.start - end <= _LONGEST_GAP:
            finding = Finding(mark.value, "the sentence behind it tells the stage", mark.first, mark.last)
            draft.tell(mark.value, _reason(scene.sentence, "stage", finding))

    def _learn(self, scene: Scene, one: Sighting, draft: Draft, told: Told) -> None:
        """Remember a short name that stands in brackets behind an undertaking."""
        sentence = scene.sentence
        last = one.last
        short = sentence.tokens[last + 1].text if last + 2 < len(sentence) else ""
        in_brackets = sentence.keys[last] == "(" and sentence.keys[last + 2] == ")"
        is_noun = in_brackets and sentence.at(Kind.UNDERTAKING, last + 1) is not None
        if (
            in_brackets
            and not is_noun
            and short.isupper()
            and 1 < len(short) <= _LONGEST_SHORT
            and not told.is_reference
        ):
            self._drafts.alias(draft, short)
            self._learnt[short] = attrs.evolve(told, name=draft.best.name, own=short)

    def _read_learnt(self, passage: Passage, scene: Scene, sightings: Sequence[Sighting]) -> None:
        """Take in the short names learnt before."""
        taken = {at for one in sightings for at in range(one.first, one.last)}
        for at, token in enumerate(scene.sentence.tokens):
            told = self._learnt.get(token.text)
            statement = passage.statement_at(at) if told is not None else None
            if told is None or statement is None or at in taken or scene.sentence.keys[at - 1] == "(":
                continue
            one = Sighting(first=at, last=at + 1, noun=at, noun_last=at + 1, kind=told.kind)
            stage = find_stage(scene, (one,), 0)
            mention = Mention(Span(token.start, token.end), token.text, statement.id, stage.value)
            reasons = (_reason(scene.sentence, "stage", stage),)
            self._drafts.add(attrs.evolve(told, mention=mention, figures=(), why=reasons))


class _Reader:
    """Reads what each sighting of a sentence tells."""

    def __init__(self, scene: Scene, sightings: Sequence[Sighting], figures: Sequence[Figure]) -> None:
        self.scene = scene
        self.sentence = scene.sentence
        self.sightings = sightings
        self.figures = figures

    def told(self, position: int, statement: str, home: str | None) -> Told:
        """Return what sightings[position] tells in a statement of somebody of a country."""
        one = self.sightings[position]
        name = called(self.scene, one)
        known = one.known or known_of(one, name, home)
        if known is not None and one.known is None:
            one = attrs.evolve(one, known=known)
            name = known.name
        stage = find_stage(self.scene, self.sightings, position)
        sector = self._sector(one)
        bodies = (
            one.owner,
            one.host,
            *organisations_near(self.scene, one.first, one.last),
            *(known.organisations if known else ()),
        )
        organisations = tuple(dict.fromkeys(body for body in bodies if body))
        span = self._span(one.first, one.last)
        reasons = [
            _reason(self.sentence, "name", Finding(name, _rule_of(one), one.noun, one.noun_last)),
            _reason(self.sentence, "sector", sector),
            _reason(self.sentence, "stage", stage),
        ]
        if one.places:
            reasons.append(
                _reason(self.sentence, "places", Finding(one.places, "the places of its phrase or clause"))
            )
        if organisations:
            reasons.append(
                _reason(
                    self.sentence, "organisations", Finding(organisations, "whose it is, or who takes part")
                )
            )
        return Told(
            mention=Mention(span, span.of(self.sentence.text), statement, stage.value),
            name=name,
            own=self._own(one),
            kind=one.kind,
            known=known,
            sector=sector.value,
            works=one.works,
            ordinal=one.ordinal,
            count=one.count,
            countries=frozenset(code for code in (one.country, one.nation) if code),
            places=one.places,
            owner=one.owner,
            organisations=organisations,
            figures=tuple(self._figures(position)),
            is_definite=one.is_definite,
            is_reference=one.is_reference,
            may_refer=one.may_refer,
            stands=one.stands,
            has_own=one.has_own,
            why=tuple(reasons),
        )

    def _span(self, first: int, last: int) -> Span:
        return Span(self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end)

    def _own(self, one: Sighting) -> str:
        """Return the name as the text writes it; "" where it has none."""
        if one.name is not None:
            return called(self.scene, attrs.evolve(one, known=None, works=""))
        mark = self.sentence.at(Kind.PROJECT, one.noun) if one.known is not None else None
        return dictionary_name(self.scene, mark) if mark is not None else ""

    def _sector(self, one: Sighting) -> Finding:
        if one.known is not None:
            return Finding(one.known.sector, "the sector of a known undertaking", one.noun, one.noun_last)
        kind = one.kind
        if kind is None or kind.sector in (None, _OTHER) or kind.need is Need.HOUSED:
            # A centre is of the sector that it is for; a project's words behind its name tell more than its sector.
            is_centre = kind is not None and kind.sector == _OTHER
            behind = self.scene.behind_content(one.last) if is_centre else one.last
            told = [mark for mark in self.sentence.marks(Kind.SECTOR) if one.first <= mark.first < behind]
            # What teaches is of education, whatever it teaches: the branch of a nuclear university.
            mark = next((mark for mark in told if mark.value == "education"), told[0] if told else None)
            if mark is not None:
                return Finding(mark.value, "a word of its name", mark.first, mark.last)
        if kind is not None and kind.sector is not None:
            return Finding(kind.sector, "the sector of its kind", one.noun, one.noun_last)
        return Finding(_OTHER, "no word of its name tells a sector")

    def _figures(self, position: int) -> Iterator[str]:
        """Yield the ids of the figures that are stated of sightings[position]: measures of its clause, nearest to it."""
        for figure in self.figures:
            if figure.quantity.unit.symbol in _NO_MEASURES or (figure.metric or "").startswith("trade."):
                continue
            at = next(
                (
                    index
                    for index, token in enumerate(self.sentence.tokens)
                    if token.start >= figure.span.start
                ),
                None,
            )
            if at is not None and self._nearest(at) == position and not self._is_way(at):
                yield figure.id

    def _is_way(self, index: int) -> bool:
        """Tell whether a measure says how far away something is: "400 km north of Almaty"."""
        ahead = range(index, index + _BEHIND_MEASURE)
        return any(self.scene.is_small(at, "away") for at in ahead)

    def _nearest(self, index: int) -> int | None:
        """Return the position of the sighting that a token is said of: the last before it in its clause, else the next."""
        same = [
            (position, one)
            for position, one in enumerate(self.sightings)
            if self.sentence.same_clause(one.noun, index)
        ]
        before = [position for position, one in same if one.noun <= index]
        return before[-1] if before else same[0][0] if same else None


def _rule_of(one: Sighting) -> str:
    if one.known is not None:
        return "the name, or kind and country, of a known undertaking"
    if one.name is not None:
        return "its own name"
    return "it refers to one told before" if one.is_reference else "its kind, with whose it is and where"


def _reason(sentence: Sentence, field: str, finding: Finding) -> Reason:
    if finding.first == finding.last:
        return Reason(field, finding.rule)
    words = sentence.words(finding.first, finding.last)
    start = sentence.tokens[finding.first].start
    return Reason(field, finding.rule, Span(start, start + len(words)), words)
