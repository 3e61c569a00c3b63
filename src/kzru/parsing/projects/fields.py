"""The fields that one mention of a project gives its record: name, sector, stage, who carries it out, figures."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kzru.evolve import evolve
from kzru.lang.loader import load_common
from kzru.lang.projects import OTHER, Need
from kzru.model.figure import Figure, Reason
from kzru.model.mention import Mention
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.layer import layer
from kzru.parsing.projects.clause import find_stage, organisations_near
from kzru.parsing.projects.english_name import dictionary_name, project_name
from kzru.parsing.projects.mention import ProjectMention, ProjectPhrase, known_of
from kzru.parsing.projects.names import is_line
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span

__all__ = ["MentionReader", "reason_of"]

_BEHIND_MEASURE = 4
"""Tokens of a measure, to the word that says where from."""
_AWAY = tags("away")
_NO_MEASURES = ("count", "%", "pp", "ratio", "a", "mo", "d", "h")
"""Units of figures that mostly measure something else, and of durations."""
_TRADE = "trade."
"""How the metrics begin that measure no project."""
_NOWHERE = -1
"""The position of a phrase where there is none."""
_CONTENT = 7
"""Words after a project that may say what it is for."""
_BEFORE_CENTRE = 3
"""Words before a phrase that say what it is for, where they stand there: «өнерге арналған | орталық»."""
_EDUCATION = "education"
"""The sector of whatever teaches, whatever it teaches: the branch of a nuclear university."""


class MentionReader:
    """Reads the fields of the mentions in a sentence.

    Args:
        scene: The sentence.
        phrases: The phrases that mention projects, in their order.
        figures: The figures of the sentence.
    """

    def __init__(
        self, scene: ProjectSentence, phrases: Sequence[ProjectPhrase], figures: Sequence[Figure]
    ) -> None:
        self._scene = scene
        self._sentence = scene.sentence
        self._phrases = phrases
        self._figures = figures

    def mention(self, position: int, statement: str, home: str | None) -> ProjectMention:
        """Return what phrases[position] states in a statement by somebody of a country."""
        phrase = self._phrases[position]
        name = project_name(self._scene, phrase)
        if phrase.known is None and (known := known_of(phrase, name, home)) is not None:
            phrase = evolve(phrase, known=known)
            name = known.name
        stage = find_stage(self._scene, self._phrases, position)
        sector = self._sector(phrase)
        near = organisations_near(self._scene, phrase.first, phrase.last)
        builders = phrase.known.organisations if phrase.known is not None else ()
        organisations = tuple(filter(None, dict.fromkeys((phrase.owner, phrase.host, *near, *builders))))
        tokens = self._sentence.tokens
        span = Span(tokens[phrase.first].start, tokens[phrase.last - 1].end)
        findings = {
            "name": Finding(name, _name_rule(phrase), phrase.noun, phrase.noun_last),
            "sector": sector,
            "stage": stage,
            "places": Finding(phrase.places, "the places of its phrase or clause"),
            "organisations": Finding(organisations, "whose it is, or who takes part"),
        }
        return ProjectMention(
            phrase=phrase,
            mention=Mention(span, span.of(self._sentence.text), statement, stage.value),
            name=name,
            own=self._own_name(phrase),
            sector=sector.value,
            is_described=phrase.has_own and not phrase.is_reference,
            stage=stage.value,
            places=phrase.places,
            organisations=organisations,
            figures=tuple(self._stated.get(position, ())),
            why=tuple(
                reason_of(self._sentence, field, finding)
                for field, finding in findings.items()
                if finding.value != ()
            ),
        )

    def _own_name(self, phrase: ProjectPhrase) -> str:
        """Return the name as the text writes it; "" where it has none."""
        if phrase.name is not None:
            return project_name(self._scene, evolve(phrase, known=None, works=""))
        mark = self._sentence.at(Kind.PROJECT, phrase.noun)
        return dictionary_name(self._scene, mark) if mark is not None else ""

    def _sector(self, phrase: ProjectPhrase) -> Finding:
        kind, noun = phrase.kind, (phrase.noun, phrase.noun_last)
        if phrase.known is not None:
            return Finding(phrase.known.sector, "the sector of a known undertaking", *noun)
        if kind.sector in (None, OTHER) or kind.need is Need.HOUSED:
            mark = self._sector_word(phrase)
            if mark is not None:
                return Finding(mark.value, "a word of its name", mark.first, mark.last)
        if kind.sector is not None:
            return Finding(kind.sector, "the sector of its kind", *noun)
        mark = self._noun_within(phrase)
        if mark is not None:
            return Finding(mark.value.kind.sector, "the sector of a kind in its name", mark.first, mark.last)
        mark = self._sector_of_line(phrase)
        if mark is not None:
            return Finding(mark.value, "the sector that its sentence tells of a line", mark.first, mark.last)
        return Finding(OTHER, "no word of its name tells a sector")

    def _noun_within(self, phrase: ProjectPhrase) -> Mark | None:
        """Return the noun within a phrase whose kind tells a sector: "the Altyn multi-purpose | terminal | project"."""
        nouns = self._sentence.marks(Kind.UNDERTAKING)
        within = (noun for noun in nouns if phrase.first <= noun.first < phrase.last)
        return next((noun for noun in within if noun.value.kind.sector not in (None, OTHER)), None)

    def _sector_of_line(self, phrase: ProjectPhrase) -> Mark | None:
        """Return the word of the sentence that tells the sector of what is called by the two ends of a line."""
        name = phrase.name
        if name is None or not is_line(self._scene, name):
            return None
        inside, sectors = range(name.begin, name.behind), load_common("projects")["lines"]["sectors"]
        marks = (mark for mark in self._sentence.marks(Kind.SECTOR) if mark.first not in inside)
        return next((mark for mark in marks if mark.value in sectors), None)

    def _sector_word(self, phrase: ProjectPhrase) -> Mark | None:
        """Return the word of a phrase that states its sector: "a centre for nuclear medicine"."""
        # A centre is of the sector that it is for; the words after a project's name say more than its sector.
        kind = phrase.kind
        is_centre = kind.sector == OTHER or (kind.sector is None and phrase.name is None)
        first, last = phrase.first, phrase.last
        if is_centre and not self._scene.nouns.genitives_follow:
            first = max(0, first - _BEFORE_CENTRE)
        elif is_centre:
            last = _content_end(self._scene, last)
        marks = [
            mark
            for mark in self._sentence.marks(Kind.SECTOR)
            if first <= mark.first < last and mark.value != OTHER  # a road map is of no sector
        ]
        return next((mark for mark in marks if mark.value == _EDUCATION), marks[0] if marks else None)

    @layer
    def _stated(self) -> Mapping[int, Sequence[str]]:
        """The ids of the figures stated of each phrase, by its position: the measures of its clause, nearest to it."""
        stated: dict[int, list[str]] = defaultdict(list)
        starts = [token.start for token in self._sentence.tokens] if self._figures else []
        for figure in self._figures:
            at = bisect_left(starts, figure.span.start)
            flags = self._sentence.flags[at : at + _BEHIND_MEASURE]
            is_distance = any(one & _AWAY for one in flags)  # "400 km north of Almaty"
            # "1,200 MW", not a count of people or a turnover
            is_other = figure.quantity.unit.symbol in _NO_MEASURES or (figure.metric or "").startswith(_TRADE)
            if at < len(starts) and not (is_other or is_distance):
                stated[self._nearest(at)].append(figure.id)
        return stated

    def _nearest(self, index: int) -> int:
        """Return the position of the phrase that a token is said of: the last before it in its clause, else the next."""
        nouns = [phrase.noun for phrase in self._phrases]
        same = [position for position, noun in enumerate(nouns) if self._sentence.same_clause(noun, index)]
        before = [position for position in same if nouns[position] <= index]
        return before[-1] if before else same[0] if same else _NOWHERE


def _name_rule(phrase: ProjectPhrase) -> str:
    if phrase.known is not None:
        return "the name, or kind and country, of a known undertaking"
    if phrase.name is not None:
        return "its own name"
    return "it refers to one told before" if phrase.is_reference else "its kind, with whose it is and where"


def reason_of(sentence: Sentence, field: str, finding: Finding) -> Reason:
    """Return why a field is read as it is, with the words that decided it, where there are any."""
    if finding.first == finding.last:
        return Reason(field, finding.rule)
    words = sentence.words(finding.first, finding.last)
    start = sentence.tokens[finding.first].start
    return Reason(field, finding.rule, Span(start, start + len(words)), words)


def _content_end(scene: ProjectSentence, last: int) -> int:
    """Return the token after the words that say what something is of or for: "a centre | for nuclear medicine"."""
    at = last
    while at < min(len(scene.tokens), last + _CONTENT) and (
        scene.is_word_of_phrase(at) or scene.is_small(at, "content", "place")
    ):
        at += 1
    return at
