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
from kzru.model.statement import Statement
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.projects.clause import find_stage, organisations_near
from kzru.parsing.projects.english_name import dictionary_name, project_name
from kzru.parsing.projects.mention import ProjectMention, ProjectPhrase, known_of
from kzru.parsing.projects.names import is_line
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span

__all__ = ["read_mention", "reason_of", "stated_figures"]

_BEHIND_MEASURE = 4
"""Tokens of a measure, to the word that says where from: "400 km north of Almaty"."""
_AWAY = tags("away")
_NO_MEASURES = ("count", "%", "pp", "ratio", "a", "mo", "d", "h")
"""Units of figures that mostly measure something else, and of durations."""
_TRADE = "trade."
"""How the metrics begin that measure no project."""
_CONTENT = 7
"""Words after a project that may say what it is for."""
_BEFORE_CENTRE = 3
"""Words before a phrase that say what it is for, where they stand there: «өнерге арналған | орталық»."""
_OF_LINE = "the sector that its sentence tells of a line"
_EDUCATION = "education"
"""The sector of whatever teaches, whatever it teaches: the branch of a nuclear university."""


def read_mention(
    scene: ProjectSentence,
    phrases: Sequence[ProjectPhrase],
    position: int,
    statement: Statement,
    figures: Sequence[str],
) -> ProjectMention:
    """Return what phrases[position] tells, which stands in a statement, and of which some figures are stated."""
    phrase = phrases[position]
    name = project_name(scene, phrase)
    if phrase.known is None and (known := known_of(phrase, name, statement.country)) is not None:
        phrase = evolve(phrase, known=known)
        name = known.name
    sector, stage = _sector(scene, phrase), find_stage(scene, phrases, position)
    near = organisations_near(scene, phrase.first, phrase.last)
    builders = phrase.known.organisations if phrase.known is not None else ()
    organisations = tuple(filter(None, dict.fromkeys((phrase.owner, phrase.host, *near, *builders))))
    span = Span(scene.tokens[phrase.first].start, scene.tokens[phrase.last - 1].end)
    findings = {
        "name": Finding(name, _name_rule(phrase), phrase.noun, phrase.noun_last),
        "sector": sector,
        "stage": stage,
        "places": Finding(phrase.places, "the places of its phrase or clause"),
        "organisations": Finding(organisations, "whose it is, or who takes part"),
    }
    return ProjectMention(
        phrase=phrase,
        mention=Mention(span, span.of(scene.sentence.text), statement.id, stage.value),
        name=name,
        own=_own_name(scene, phrase),
        sector=sector.value,
        is_described=phrase.has_own and not phrase.is_reference,
        stage=stage.value,
        places=phrase.places,
        organisations=organisations,
        figures=tuple(figures),
        why=tuple(reason_of(scene, field, found) for field, found in findings.items() if found.value != ()),
    )


def reason_of(scene: ProjectSentence, field: str, finding: Finding) -> Reason:
    """Return why a field is read as it is, with the words that decided it, where there are any."""
    if finding.first == finding.last:
        return Reason(field, finding.rule)
    span = Span(scene.tokens[finding.first].start, scene.tokens[finding.last - 1].end)
    return Reason(field, finding.rule, span, span.of(scene.sentence.text))


def _own_name(scene: ProjectSentence, phrase: ProjectPhrase) -> str:
    """Return the name as the text writes it; "" where it has none."""
    if phrase.name is not None:
        return project_name(scene, evolve(phrase, known=None, works=""))
    mark = scene.at(Kind.PROJECT, phrase.noun)
    return dictionary_name(scene, mark) if mark is not None else ""


def _name_rule(phrase: ProjectPhrase) -> str:
    if phrase.known is not None:
        return "the name, or kind and country, of a known undertaking"
    if phrase.name is not None:
        return "its own name"
    return "it refers to one told before" if phrase.is_reference else "its kind, with whose it is and where"


def _sector(scene: ProjectSentence, phrase: ProjectPhrase) -> Finding:
    kind, noun = phrase.kind, (phrase.noun, phrase.noun_last)
    if phrase.known is not None:
        return Finding(phrase.known.sector, "the sector of a known undertaking", *noun)
    if kind.sector in (None, OTHER) or kind.need is Need.HOUSED:
        mark = _sector_word(scene, phrase)
        if mark is not None:
            return Finding(mark.value, "a word of its name", mark.first, mark.last)
    if kind.sector is not None:
        return Finding(kind.sector, "the sector of its kind", *noun)
    for mark in scene.marks(Kind.UNDERTAKING):  # "the Altyn multi-purpose | terminal | project"
        sector = mark.value.kind.sector
        if phrase.first <= mark.first < phrase.last and sector not in (None, OTHER):
            return Finding(sector, "the sector of a kind in its name", mark.first, mark.last)
    if phrase.name is not None and is_line(scene, phrase.name):
        sectors = load_common("projects")["lines"]["sectors"]
        inside = range(phrase.name.begin, phrase.name.behind)
        for mark in scene.marks(Kind.SECTOR):
            if mark.first not in inside and mark.value in sectors:
                return Finding(mark.value, _OF_LINE, mark.first, mark.last)
    return Finding(OTHER, "no word of its name tells a sector")


def _sector_word(scene: ProjectSentence, phrase: ProjectPhrase) -> Mark | None:
    """Return the word of a phrase that states its sector: "a centre for nuclear medicine"."""
    # A centre is of the sector that it is for; the words after a project's name say more than its sector.
    kind, first, last = phrase.kind, phrase.first, phrase.last
    if kind.sector == OTHER or (kind.sector is None and phrase.name is None):
        if scene.nouns.genitives_follow:
            behind = last + _CONTENT
            while last < behind and (
                scene.is_word_of_phrase(last) or scene.is_small(last, "content", "place")
            ):
                last += 1
        else:
            first -= _BEFORE_CENTRE
    within = [mark for mark in scene.marks(Kind.SECTOR) if first <= mark.first < last]
    marks = [mark for mark in within if mark.value != OTHER]  # a road map is of no sector
    return next((mark for mark in marks if mark.value == _EDUCATION), marks[0] if marks else None)


def stated_figures(
    scene: ProjectSentence, phrases: Sequence[ProjectPhrase], figures: Sequence[Figure]
) -> Mapping[int, Sequence[str]]:
    """Return the ids of the figures stated of each phrase, by its position: the measures of its clause, nearest to it."""
    stated: dict[int, list[str]] = defaultdict(list)
    starts = [token.start for token in scene.tokens] if figures else []
    for figure in figures:
        at = bisect_left(starts, figure.span.start)
        is_distance = any(flags & _AWAY for flags in scene.flags[at : at + _BEHIND_MEASURE])
        # "1,200 MW", not a count of people or a turnover
        is_other = figure.quantity.unit.symbol in _NO_MEASURES or (figure.metric or "").startswith(_TRADE)
        is_measure = at < len(starts) and not (is_other or is_distance)
        position = _nearest(scene, phrases, at) if is_measure else None
        if position is not None:
            stated[position].append(figure.id)
    return stated


def _nearest(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], index: int) -> int | None:
    """Return the position of the phrase that a token is said of: the last before it in its clause, else the next."""
    same = [at for at, one in enumerate(phrases) if scene.sentence.same_clause(one.noun, index)]
    before = [at for at in same if phrases[at].noun <= index]
    return before[-1] if before else next(iter(same), None)
