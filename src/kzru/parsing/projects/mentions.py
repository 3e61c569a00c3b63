"""Where a sentence mentions projects.

A known project is mentioned by its name. Another one is mentioned by a noun phrase whose noun is a word for a kind of
project, where the rules say that one is meant (`kzru.parsing.projects.rules`). Plurals mean none ("new schools"), save
a list of names, a row of ordinals, and a few that are counted together ("three new schools in Taraz will be opened").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from kzru.evolve import evolve
from kzru.lang.projects import Need, ProjectKind, parts_of_lines, project_kinds
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.projects.clause import find_places
from kzru.parsing.projects.complements import with_complements
from kzru.parsing.projects.evidence import with_evidence
from kzru.parsing.projects.mention import ProjectPhrase, phrase_of
from kzru.parsing.projects.names import Name, is_line, name_after, names_before, names_listed
from kzru.parsing.projects.phrases import count_of, describe, towns_of
from kzru.parsing.projects.rules import ProjectView, answers, means_project
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.rules.trace import Trace
from kzru.parsing.vocabulary import Kind

__all__ = ["find_phrases"]

_LONGEST_ROW = 8
_PART_GAP = 3
"""Words between a part and the whole: "on the", «на участке»."""
_LIST = tags("list")


def find_phrases(scene: ProjectSentence, trace: Trace | None = None) -> list[ProjectPhrase]:
    """Return where a sentence mentions projects, in the order of the text, none over another; a trace is told of the rules."""
    found = [phrase for mark in scene.marks(Kind.PROJECT) for phrase in _known(scene, mark, trace)]
    nouns = scene.marks(Kind.UNDERTAKING)
    if nouns:
        taken = _tokens(found)
        bodies = _tokens(scene.marks(Kind.ORGANISATION))
        for mark in (_with_case(scene, noun) for noun in nouns):
            is_own = scene.is_small(mark.last, "where") and not scene.is_capital(mark.first)
            if (is_own or mark.first not in bodies) and taken.isdisjoint(range(mark.first, mark.last)):
                found += _phrases(
                    _view(scene, trace, mark, phrase_of(mark.first, mark.last, mark.value.kind))
                )
    if not found:
        return []
    kept = _without_descriptions(scene, _disjoint(found), found)
    return [phrase for phrase, after in zip_longest(kept, kept[1:]) if not _is_part_of(scene, phrase, after)]


def _view(scene: ProjectSentence, trace: Trace | None, mark: Mark, phrase: ProjectPhrase) -> ProjectView:
    return ProjectView(sentence=scene.sentence, trace=trace, scene=scene, mark=mark, phrase=phrase)


def _with_case(scene: ProjectSentence, mark: Mark) -> Mark:
    """Return the mark of an abbreviation with the case that a hyphen joins to it: «ЖЭО-ның»."""
    is_case = (
        mark.last in scene.sentence.inner_dashes and scene.keys[mark.last + 1] in scene.order.nominatives
    )
    return mark._replace(last=mark.last + 2) if is_case else mark


def _tokens(ranges: Iterable[Mark | ProjectPhrase]) -> set[int]:
    return {at for tokens in ranges for at in range(tokens.first, tokens.last)}


def _disjoint(found: Sequence[ProjectPhrase]) -> list[ProjectPhrase]:
    """Return the phrases that stand over none that is preferred: a name over a reference, the longer over the shorter."""
    kept: list[ProjectPhrase] = []
    taken: set[int] = set()
    for phrase in sorted(found, key=lambda s: (s.known is None, s.is_reference, s.first - s.last, s.first)):
        tokens = range(phrase.first, phrase.last)
        if taken.isdisjoint(tokens):
            kept.append(phrase)
            taken.update(tokens)
    return sorted(kept, key=lambda phrase: phrase.first)


def _without_descriptions(
    scene: ProjectSentence, kept: Sequence[ProjectPhrase], found: Sequence[ProjectPhrase]
) -> list[ProjectPhrase]:
    """Leave out what only describes the project before it, and is not joined to it: "the project, which creates | a new port"."""
    ends: dict[str | None, int] = {}
    for phrase in found:
        if not phrase.is_reference:
            ends[phrase.sector] = min(phrase.last, ends.get(phrase.sector, phrase.last))
    return [
        phrase
        for phrase in kept
        if phrase.has_own
        or phrase.is_reference
        or phrase.is_definite
        or _is_listed(scene, phrase.first)
        or ends.get(phrase.kind.sector, phrase.last) > phrase.first
    ]


def _is_listed(scene: ProjectSentence, first: int) -> bool:
    """Tell whether an "and" stands before a phrase, or before what is done with it: "and the opening of | a school"."""
    act = scene.before(Kind.ACT, first - (scene.keys[first - 1] in scene.joins))
    begin = first if act is None else scene.phrase_first(act.first)
    return scene.is_small(begin - 1, "and")


def _is_part_of(scene: ProjectSentence, phrase: ProjectPhrase, after: ProjectPhrase | None) -> bool:
    """Tell whether the project after a phrase is the whole of it: "second tracks | on the Taraz–Merke railway"."""
    if after is None or phrase.has_own or not after.has_own:
        return False
    is_near = after.first - phrase.last <= _PART_GAP and phrase.sector == after.sector
    return is_near and scene.is_small(phrase.last, "place")


def _known(scene: ProjectSentence, mark: Mark, trace: Trace | None) -> Iterator[ProjectPhrase]:
    """Yield the known project of a name, with the noun that follows: "Power of Siberia | gas pipeline"."""
    noun, last = scene.at(Kind.UNDERTAKING, mark.last), mark.last
    is_at_it = scene.keys[last - 1].endswith(scene.order.place_endings)  # «Теңіз кен орнында | зауыт»
    if noun is not None and not noun.value.several and not is_at_it:
        last = noun.last
    nouns = scene.marks(Kind.UNDERTAKING)
    kind = next((noun.value.kind for noun in nouns if mark.first <= noun.first < last), None)
    kind = kind or project_kinds().get(mark.value.kind) or ProjectKind("", mark.value.sector, Need.NAMED)
    phrase = evolve(
        phrase_of(mark.first, last, kind),
        noun_last=mark.last,
        known=mark.value,
        is_definite=True,
        places=mark.value.places,
    )
    if not answers("known", _view(scene, trace, mark, phrase)):
        yield evolve(phrase, noun_last=last)


def _phrases(view: ProjectView) -> Iterator[ProjectPhrase]:
    """Yield the projects that a noun means: one, none, or those of a list of names or of a row of ordinals."""
    view = _as_part_of_line(view)
    if answers("idle", view):
        return
    names = _names(view)
    if len(names) > 1 or (view.mark.value.several and names and is_line(view.scene, names[0])):
        yield from _listed(view, names)
        return
    rows = [] if names else _rows(view)
    if len(rows) > 1:
        yield from _numbered(view, rows)
    elif names or not answers("bare", view):
        yield from _described(view, names[0] if names else None)


def _as_part_of_line(view: ProjectView) -> ProjectView:
    """Return a word that only refers as what it means beside the ends of a line: "the Taraz–Merke | section"."""
    kind = parts_of_lines().get(view.phrase.kind.name)
    if kind is None or not any(is_line(view.scene, name) for name in _names_beside(view)):
        return view
    mark = view.mark._replace(value=evolve(view.mark.value, kind=kind))
    return evolve(view, mark=mark, phrase=evolve(view.phrase, kind=kind))


def _described(view: ProjectView, name: Name | None) -> Iterator[ProjectPhrase]:
    """Yield the project of a phrase with what is done with it, where the rules say that one is meant or referred to."""
    scene, mark = view.scene, view.mark
    phrase = with_evidence(scene, describe(scene, mark, name))
    view = evolve(view, phrase=phrase)
    if answers("thought", view):
        return
    view = evolve(view, first=max(0, phrase.first - 1))
    is_reference = answers("refers", view)
    if not phrase.places and (phrase.is_acted or phrase.owner):
        towns, country = find_places(scene, phrase.first, _list_end(scene, phrase.last))
        phrase = evolve(phrase, places=towns, country=phrase.country or country)
        view = evolve(view, phrase=phrase)
    may_refer, stands = answers("may_refer", view), means_project(view)
    if is_reference or may_refer or stands:
        yield evolve(phrase, is_reference=is_reference, may_refer=may_refer, stands=stands)


def _list_end(scene: ProjectSentence, last: int) -> int:
    """Return the token behind the list that goes on behind a project: "a school | and a hospital | in Taraz were opened"."""
    behind = scene.sentence.tag_end(last, _LIST)
    nouns = scene.marks(Kind.UNDERTAKING) if behind > last else ()
    noun = next((noun for noun in nouns if noun.first >= behind), None)
    is_next = noun is not None and scene.phrase_first(noun.first) == behind
    return _list_end(scene, noun.last) if noun is not None and is_next else last


def _numbered(view: ProjectView, rows: Sequence[Mark]) -> Iterator[ProjectPhrase]:
    """Yield a project for each ordinal, the last with the noun and all that hangs on it: "the second and third plants"."""
    scene, mark = view.scene, view.mark
    whole = describe(scene, mark, None)
    opened = scene.keys[rows[0].first - 1] in scene.determiners
    whole = with_evidence(scene, evolve(whole, first=rows[0].first - opened))
    if not answers("row", evolve(view, phrase=whole)):
        return
    shared = evolve(whole, works="", count=0, modifiers=(), is_definite=True, stands=True)
    for row in rows[:-1]:
        yield evolve(
            shared, first=row.first, last=row.last, noun=row.first, noun_last=row.last, ordinal=row.value
        )
    yield evolve(shared, first=rows[-1].first, last=whole.last, noun_last=mark.last, ordinal=rows[-1].value)


def _listed(view: ProjectView, names: Sequence[Name]) -> Iterator[ProjectPhrase]:
    """Yield a project for each name: "the Ayagoz–Bakhty and Dostyk–Moiynty railway lines"."""
    scene, last = view.scene, view.mark.last
    end = max(last, names[-1].behind)
    end += scene.keys[end] in DASHES  # "four plants – A, B, C and D – | are built"
    first = scene.phrase_first(min(names[0].begin, view.mark.first))
    whole = with_evidence(scene, evolve(view.phrase, first=first, last=end))
    if not answers("list", evolve(view, phrase=whole)):
        return
    places = with_complements(scene, view.phrase).places if view.phrase.kind.need is not Need.NAMED else ()
    for name in names:
        inner = scene.at(Kind.UNDERTAKING, name.first)
        yield evolve(
            phrase_of(name.begin, name.behind, (inner or view.mark).value.kind),
            name=name,
            places=towns_of(scene, name) or places,
            is_definite=True,
        )


def _names(view: ProjectView) -> list[Name]:
    """Return the names that stand beside the noun; none where its word only refers."""
    if view.phrase.kind.need is Need.TOLD:
        return []
    names = [
        name
        for name in _names_beside(view)
        if not answers("not_name", evolve(view, phrase=evolve(view.phrase, name=name)))
    ]
    return names or _proper(view)


def _names_beside(view: ProjectView) -> list[Name]:
    """Return the names that stand before the noun, or are listed or stand behind it."""
    scene, mark = view.scene, view.mark
    if names := names_before(scene, mark.first, mark.value.several):
        return names
    count = count_of(scene, scene.phrase_first(mark.first), mark.first)
    if (count or mark.value.several) and (names := names_listed(scene, mark.last, count)):
        return names
    behind = name_after(scene, mark.last)
    return [] if behind is None else [behind]


def _proper(view: ProjectView) -> list[Name]:
    """Return the name that a noun with a capital makes with the words before it: "the Joint Investment Platform"."""
    scene, mark = view.scene, view.mark
    first = mark.first
    if mark.value.several or not scene.is_capital(mark.last - 1):
        return []
    while scene.is_capital(first) and scene.is_inner_capital(first - 1):
        if first - 1 in scene.country_words or first - 1 in scene.person_words:
            break
        first -= 1
    is_name = first < mark.first and scene.keys[first] not in scene.determiners
    return [Name(first, mark.first, first, mark.first)] if is_name else []


def _rows(view: ProjectView) -> list[Mark]:
    """Return the ordinals that tell several projects apart: "the | second and third | plants", «вторую и третью | АЭС»."""
    sentence = view.sentence
    rows: list[Mark] = []
    at = view.mark.first
    while view.mark.first - at < _LONGEST_ROW:
        ordinal = sentence.before(Kind.ORDINAL, at)
        if ordinal is not None:
            rows.insert(0, ordinal)
            at = ordinal.first
        elif sentence.flags[at - 1] & _LIST:
            at -= 1
        else:
            break
    return rows
