"""How far a project has come, by the words nearest to it: ``attachment.toml``, project_stage.

It is stated by a verb of making, by its form and what stands before it ("will be built"), or by a phrase such as
"is underway"; a noun of works states nothing by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kzru.model.figure import Stage
from kzru.parsing.annotation.attach import Anchor, attach
from kzru.parsing.annotation.sentence import Finding
from kzru.parsing.annotation.tags import tags
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import QUOTATION_MARKS

__all__ = ["find_stage"]

_UNSIGNED = tags("unsigned")
_BEHIND = 2
"""Words from a relative pronoun to the verb of its clause."""
_UNSTATED = Finding(None, "no word tells the stage")


def find_stage(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], position: int) -> Finding:
    """Return the stage that a sentence states of phrases[position], with the words that state it."""
    found = attach("project_stage", _anchor(scene, phrases, position), (*scene.tellings, *scene.governing))
    if found is None:
        return _UNSTATED
    found = _told_behind(scene, phrases[position]) or _outermost(scene, found.value)
    stage = _still_planned(scene, _unsigned(scene, found))
    return _only_begun(scene, stage, phrases[position])


def _told_behind(scene: ProjectSentence, one: ProjectPhrase) -> Finding | None:
    """Return the words of the clause right behind a project that say it is done: "the road, | which was completed in May"."""
    if scene.keys[one.last] != "," or not scene.is_small(one.last + 1, "relative"):
        return None
    first = one.last + 2
    done = (told for told in scene.tellings if told.value is Stage.COMPLETED)
    return next((told for told in done if first <= told.first <= first + _BEHIND), None)


def _only_begun(scene: ProjectSentence, found: Finding, one: ProjectPhrase) -> Finding:
    """Return the words by which works have only begun: "the reconstruction of the dam | was launched", not "the dam was"."""
    is_over = found.value is Stage.COMPLETED and bool(one.works)
    if not is_over or not scene.has_small(range(found.first, found.last), "starts"):
        return found
    return found._replace(value=Stage.UNDER_WAY)


def _still_planned(scene: ProjectSentence, found: Finding) -> Finding:
    """Return the words by which a completion is yet to come: "completion of the dam is scheduled for 2028", "is being prepared"."""
    if found not in scene.governing or found.value is not Stage.COMPLETED:
        return found
    planned = (word for word in scene.tellings if word.value in (Stage.PLANNED, Stage.UNDER_WAY))
    return next((one for one in planned if scene.sentence.same_clause(one.first, found.first)), found)


def _unsigned(scene: ProjectSentence, found: Finding) -> Finding:
    """Return the words by which an agreement that was found is yet to be signed: then the project is but planned."""
    if found.value is not Stage.AGREED:
        return found
    unsigned = scene.sentence.tagged(_UNSIGNED)
    at = next((at for at in unsigned if scene.sentence.same_clause(at, found.first)), None)
    if at is None:
        return found
    last = scene.sentence.tag_end(at, _UNSIGNED)
    return Finding(Stage.PLANNED, "an agreement that is yet to be signed", at, last)


def _outermost(scene: ProjectSentence, found: Finding) -> Finding:
    """Return what rules the words that were found: in "agreement on the development of X" X is agreed."""
    for outer in scene.governing:
        between = range(outer.last, found.first)
        if (
            outer.value in (Stage.AGREED, Stage.PLANNED)
            and found.first >= outer.last
            and all(scene.keys[at] in scene.determiners or scene.is_small(at, "about_link") for at in between)
        ):
            return outer
    return found


def _is_place_only(scene: ProjectSentence, one: ProjectPhrase) -> bool:
    """Tell whether something else is done at it: "a plant was opened at the Tengiz field"."""
    first = one.first - (scene.keys[one.first - 1] in scene.determiners)
    return scene.is_small(first - 1, "where")


def _rules_another(scene: ProjectSentence, word: Finding, one: ProjectPhrase) -> bool:
    """Tell whether another act, listed behind a completion, is what rules a project: "the launch of A and | the building of B"."""
    if word.value is not Stage.COMPLETED:
        return False
    acts = (mark.first for mark in scene.sentence.marks_of((Kind.ACT, Kind.WORKS)))
    return any(scene.has_small(range(word.last, act), "list") for act in acts if word.last < act < one.noun)


def _anchor(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], position: int) -> Anchor:
    """Return a project with those of its list: what is stated before a list, or by its verb at the end, is stated of each."""
    one = phrases[position]
    is_place = _is_place_only(scene, one)
    bars: Mapping[str, Callable[[Finding], bool]] = {
        "rules what follows": lambda word: (
            word in scene.governing and (word.first >= one.noun or _rules_another(scene, word, one))
        ),
        "done at it": lambda word: is_place and word in scene.tellings and word.first <= one.first,
    }

    def others(begin: int, end: int) -> int:
        return sum(begin <= other.first and other.last <= end for other in phrases if other is not one)

    first, last = _list_begin(scene, phrases, one), _list_end(scene, phrases, one)
    return Anchor(scene.sentence, first, last, bars, others=others)


def _list_begin(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], one: ProjectPhrase) -> int:
    """Return where the list of projects begins that one is in: nothing but projects and what lists them stands between."""
    first = begin = one.first
    ends = {other.last: other.first for other in phrases if other.last <= one.first}
    while begin > 0:
        if begin in ends:
            first = begin = ends[begin]
        elif scene.is_small(begin - 1, "list") or scene.keys[begin - 1] in scene.determiners:
            begin -= 1
        else:
            break
    return first


def _list_end(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], one: ProjectPhrase) -> int:
    """Return where the list of projects ends that one is in, where the verb stands behind it: «Тараз – Меркі», «Алтын» жолдары | салынады."""
    last = end = one.last
    if not scene.sentence.vocabulary.grammar.verb_last:
        return last
    begins = {other.first: other.last for other in phrases if other.first >= one.last}
    while end < len(scene.tokens):
        if end in begins:
            last = end = begins[end]
        elif scene.is_small(end, "list") or scene.keys[end] in QUOTATION_MARKS:
            end += 1
        else:
            break
    return last
