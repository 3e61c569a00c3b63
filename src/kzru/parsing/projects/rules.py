"""Whether a word for a kind of project means one where it stands, by the rules of the data files.

The rules of ``lang/common/projects.toml`` say what each kind needs, those of ``lang/*/project_rules.toml`` what a
language's words around the noun rule out. They stand in groups, each of which answers one question, and the first rule
of a group that fits answers it::

    known       a known name is part of another name           the Dostyk Forum
    idle, bare  a noun means nothing, seen at once             joint projects
    not_name    the words beside a noun are no name of it      the KazMunayGas plant
    thought     the project is only thought of                 the idea of a port
    large, acted, housed, lined, several
                a project is meant                         the port was opened
    refers      the phrase only refers                         this corridor
    may_refer   the phrase may refer                           the two-unit plant
    compound    the noun belongs to the noun after it          railway cars
    generic     the phrase means any of its kind               any port
    row, list   each of several is a project                   the second and third plants
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import attrs

from kzru.lang.loader import load_common
from kzru.lang.projects import OTHER, Need
from kzru.model.figure import Stage
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_end
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import ARTICLE, DASHES, tags
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.phrases import count_of
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.rules.layers import View
from kzru.parsing.rules.ruleset import RuleSet, Terms, TopicRules
from kzru.parsing.rules.token_classes import Test
from kzru.parsing.vocabulary import Kind

__all__ = ["PROJECT_RULES", "ProjectView", "answers", "means_project", "need_rules"]

_MOST_TOGETHER = 12
"""More that are counted are no projects but a programme, or figures."""
_MEASURE_REACH = 4
"""Words before a noun among which its measure stands."""
_AGREED_ON = frozenset({"free trade zone"})
"""Kinds that are no more than an agreement unless it is said where: what is negotiated is none."""
_PROGRAMMES = frozenset({"programme", "strategy"})
_NO = "none"
"""What a rule gives that answers its question with no."""
_GROUPS = {need: need.value for need in Need} | {Need.NAMED: "large", Need.BUILT: "large", Need.TOLD: ""}
_SAYS = {
    "known": "it is part of another name",
    "idle": "no project is meant",
    "bare": "no project in particular is meant",
    "not_name": "what stands beside it is no name of it",
    "thought": "the project is only thought of",
    "refers": "it only refers to a project",
    "may_refer": "it may refer to a project",
    "compound": "it belongs to the noun behind it",
    "generic": "any of its kind is meant",
}
"""What a rule of a group that fits says of a word; those of the other groups say that a project is meant."""
_SAYS_SO = "a project is meant, unless another phrase states it"
_SAYS_NOT = "what follows says which project is meant"
_SAME = tags("same")
_RUNNING = tags("running")
_BESIDE = 2
"""Words before a phrase with what is done with it: "operation of"."""


@attrs.define(kw_only=True, eq=False)
class ProjectView(View):
    """A word for a kind of project in its sentence, as the rules see it.

    Attributes:
        scene: The sentence with its countries, towns and stages.
        mark: The word, or the name of a known project.
        phrase: What its noun phrase states, and what is done with the project.
    """

    scene: ProjectSentence
    mark: Mark
    phrase: ProjectPhrase


def answers(group: str, view: ProjectView) -> bool:
    """Tell whether the rules of a group answer its question with yes: "compound" for "railway | cars".

    In a trace each question is a place, and its last attempt states what the rule that fits says of the word.
    """
    if view.trace is not None:
        view.trace.begin_at(view.sentence, view.mark.first, view.mark.last)
    found = need_rules().find(group, view, view.trace) or PROJECT_RULES.find(group, view)
    if found is not None and view.trace is not None:
        attempts = view.trace.places[-1].attempts
        said = _SAYS_NOT if found.gives == _NO else _SAYS.get(group, _SAYS_SO)
        attempts[-1] = attrs.evolve(attempts[-1], verdict=f"{attempts[-1].verdict}: {said}")
    return found is not None and found.gives != _NO


def _veto(group: str) -> Test[ProjectView]:
    """Return what asks a question within another one, which goes on where the trace ends."""

    def stands(view: ProjectView, _at: int) -> bool:
        asked = len(view.trace.places) - 1 if view.trace is not None else 0
        answer = answers(group, view)
        if view.trace is not None:
            view.trace.places.append(view.trace.places.pop(asked))
        return answer

    return stands


def means_project(view: ProjectView) -> bool:
    """Tell whether a noun phrase has what its kind needs: "the second nuclear power plant in Omsk"."""
    # Kazakh counts in the singular, and Russian from two to four nearly so.
    if view.mark.value.several or view.phrase.count > 1:
        return answers("several", view)
    return answers(_GROUPS[view.phrase.kind.need], view)


@cache
def need_rules() -> RuleSet[ProjectView]:
    """Return the rules for what each kind of project needs, in any language.

    Raises:
        LexiconError: A rule has a fault.
    """
    return RuleSet(load_common("projects")["needs"], "projects", "common", PROJECT_RULES.terms)


def _phrase_first(view: ProjectView) -> int:
    return view.scene.phrase_first(view.mark.first)


def _has_plural_adjective(view: ProjectView) -> bool:
    """Tell whether an adjective shows that several are meant where the noun does not: «индустриальные | зоны»."""
    endings, keys, mark = view.scene.order.plural_endings, view.sentence.keys, view.mark
    named = any(word.endswith(endings) for word in mark.written.partition("*")[0].split())
    if not endings or mark.written.endswith("*") or named:
        return False  # a kind that is named in the plural: «вторые пути»
    first = mark.first - view.scene.is_modifier(mark.first - 1)
    return any(key.endswith(endings) for key in keys[first : max(mark.last - 1, mark.first + 1)])


def _is_planned(view: ProjectView) -> bool:
    """Tell whether a word of the phrase says that the project is planned: "the upcoming nuclear power plant"."""
    noun = view.phrase.noun
    words = range(min(view.phrase.first, phrase_begin(view.sentence, noun)), noun)
    return any(told.value is Stage.PLANNED and told.first in words for told in view.scene.governing)


def _name_words(view: ProjectView) -> range:
    name = view.phrase.name
    return range(name.first, name.last) if name is not None else range(0)


def _is_cut_short(view: ProjectView) -> bool:
    """Tell whether the last words of a known name belong to a longer noun: "the Dostyk–Moiynty railway | lines"."""
    mark = view.mark
    nouns = (view.sentence.at(Kind.UNDERTAKING, at) for at in range(mark.first, mark.last))
    return any(noun is not None and noun.last > mark.last and noun.value.several for noun in nouns)


def _is_run(view: ProjectView) -> bool:
    """Tell whether what is done with a project right beside it only goes on with it: "the operation of a plant"."""
    flags, first, last = view.sentence.flags, view.phrase.first, view.phrase.last
    behind = flags[last : last + 1] if not view.scene.nouns.genitives_follow else ()
    return any(one & _RUNNING for one in (*flags[max(0, first - _BESIDE) : first], *behind))


def _is_measured(view: ProjectView) -> bool:
    """Tell whether a measure before the noun shows that no single thing is meant: "300 km of railway", not "a 90 m bridge"."""
    sentence = view.sentence
    return any(
        (unit := sentence.at(Kind.UNIT, at))
        and not str(getattr(unit.value, "symbol", unit.value)).endswith("W")  # "a 240 MW plant"
        and not sentence.flags[at - 2] & ARTICLE
        and (at - 1 in sentence.number_starts or sentence.at(Kind.NUMBER, at - 1))
        for at in range(view.mark.first - _MEASURE_REACH, view.mark.first)
    )


Condition = Callable[[ProjectView], bool]


def _is_somewhere(scene: ProjectSentence, first: int) -> bool:
    """Tell whether a preposition of place begins at a token, with a word with a capital behind it."""
    name = first + 1 + scene.is_small(first + 1, "place_kinds")
    if not scene.is_small(first, "where") or not scene.is_capital(name):
        return False
    dated, body = name in scene.sentence.dated, scene.at(Kind.ORGANISATION, name)
    return not (dated or name in scene.country_words or body is not None)


def _needs(*needs: Need) -> Condition:
    """Return what tells whether a kind has one of some needs."""
    return lambda view: view.phrase.kind.need in needs


_CONDITIONS: dict[str, Condition] = {
    # the kind
    "a kind of which there are many": _needs(Need.ACTED),
    "a kind that asks for an act": _needs(Need.ACTED, Need.LINED, Need.TOLD),
    "a kind that is a thing": lambda view: view.phrase.kind.name not in _AGREED_ON,
    "a kind that is built": _needs(Need.BUILT),
    "a kind that is of somebody": _needs(Need.HOUSED),
    "a kind that has names": _needs(Need.NAMED),
    "a kind that only refers": _needs(Need.TOLD),
    "a kind that may refer": lambda view: (
        view.phrase.kind.need is Need.TOLD
        or (view.phrase.kind.sector is not None and view.phrase.kind.need is not Need.HOUSED)
    ),
    "a kind of line": lambda view: view.phrase.kind.sector in load_common("projects")["lines"]["sectors"],
    "a kind that is a task": lambda view: view.phrase.kind.name == "project",
    "a programme": lambda view: view.phrase.kind.name in _PROGRAMMES,
    "a sector": lambda view: view.phrase.kind.sector is not None,
    "a sector of its own": lambda view: view.phrase.kind.sector not in (None, OTHER),
    "a plural": lambda view: view.mark.value.several or _has_plural_adjective(view),
    # the noun phrase
    "a count": lambda view: view.phrase.count > 0,
    "a count of two to twelve": lambda view: 1 < view.phrase.count <= _MOST_TOGETHER,
    "a modifier": lambda view: bool(view.phrase.modifiers),
    "a name": lambda view: view.phrase.name is not None,
    "a name in quotation marks": lambda view: (
        view.phrase.name is not None and view.phrase.name.begin < view.phrase.name.first
    ),
    "an ordinal": lambda view: bool(view.phrase.ordinal),
    "a modifier or a noun of several words": lambda view: (
        bool(view.phrase.modifiers) or view.mark.last > view.mark.first + 1
    ),
    "an owner": lambda view: bool(view.phrase.owner),
    "a number behind the noun": lambda view: bool(view.phrase.suffix),
    "a country that it is of": lambda view: bool(view.phrase.nation),
    "a place": lambda view: bool(view.phrase.places or view.phrase.country),
    "a town": lambda view: bool(view.phrase.places),
    "a country or town": lambda view: bool(view.phrase.places or view.phrase.country or view.phrase.nation),
    "a word on what it is for": lambda view: view.scene.has_small(
        (_phrase_first(view) - 1, view.mark.last), "content", "topic"
    ),
    "a word on what it makes": lambda view: view.scene.is_small(view.mark.last, "content"),
    "the name of some place beside it": lambda view: (
        _is_somewhere(view.scene, view.phrase.noun_last) or _is_somewhere(view.scene, 0)
    ),
    "words that belong to it behind it": lambda view: (
        phrase_end(view.sentence, view.phrase.noun_last) > view.phrase.noun_last
    ),
    "a definite phrase": lambda view: view.phrase.is_definite,
    "a name, owner, number or country": lambda view: view.phrase.is_identified,
    "a mark of its own": lambda view: view.phrase.has_own or view.phrase.is_definite,
    "a word before the noun": lambda view: view.phrase.noun > view.phrase.first,
    "one word before the noun": lambda view: view.phrase.noun - view.phrase.first == 1,
    "a number before the noun": lambda view: count_of(view.scene, _phrase_first(view), view.mark.first) > 0,
    "a demonstrative as its first word": lambda view: view.sentence.flags[_phrase_first(view)] & _SAME != 0,
    "a demonstrative before the noun": lambda view: view.sentence.flags[view.mark.first - 1] & _SAME != 0,
    "a name made of countries": lambda view: all(
        at in view.scene.country_words or view.sentence.keys[at] in DASHES for at in _name_words(view)
    ),
    "a name made of towns": lambda view: all(at in view.scene.places for at in _name_words(view)),
    "the ends of a line": lambda view: (
        (view.phrase.leads and (bool(view.phrase.origin) or len(view.phrase.places) > 1))
        or any(view.sentence.keys[at] in DASHES for at in _name_words(view))
    ),
    "a body in its name": lambda view: any(
        view.sentence.at(Kind.ORGANISATION, at) for at in _name_words(view)
    ),
    "a longer noun around it": _is_cut_short,
    # what is done
    "an act on it": lambda view: view.phrase.is_acted,
    "works on it": lambda view: bool(view.phrase.works),
    "an act in the sentence": lambda view: view.scene.has_acts,
    "nothing measured": lambda view: not _is_measured(view),
    "nothing completed": lambda view: all(told.value is not Stage.COMPLETED for told in view.scene.tellings),
    "a mere running of it": _is_run,
    "a mere thought of it": lambda view: view.phrase.is_thought,
    "a word of plan": _is_planned,
    "a stage or sector": lambda view: (
        bool(view.scene.tellings or view.scene.governing)
        or any(view.phrase.first <= mark.first < view.phrase.last for mark in view.scene.marks(Kind.SECTOR))
    ),
    "a stage": lambda view: bool(view.scene.tellings),
}


def _not(condition: Condition) -> Condition:
    return lambda view: not condition(view)


PROJECT_RULES = TopicRules(
    "project_rules",
    Terms(
        classes={
            "phrase": lambda view, at: at < view.phrase.last,
            "ruling": lambda view, at: at in view.scene.breaks,
            "possessed": lambda view, at: view.sentence.keys[at] in view.scene.nouns.possessed,
            "object": lambda view, at: view.sentence.keys[at].endswith(view.scene.order.object_endings),
        },
        anchors={"noun": lambda view: (view.phrase.noun, view.phrase.noun_last)},
        conditions={
            **_CONDITIONS,
            **{
                f"no {name.removeprefix('a ').removeprefix('an ')}": _not(condition)
                for name, condition in _CONDITIONS.items()
            },
        },
        vetoes={"compound": _veto("compound"), "generic": _veto("generic")},
        finds=frozenset({"", _NO}),
    ),
)
"""The rules for projects; each condition has its contrary, which begins with "no"."""
