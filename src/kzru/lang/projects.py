"""Projects: their kinds, those known by name, and how a language speaks of them, from ``projects.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Literal, get_args

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import check_unique, expand
from kzru.lang.loader import load, load_common
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import spellings_of
from kzru.lang.tables import ByWord, read_as, read_table
from kzru.lang.words import WordSet
from kzru.text.quotation_marks import CLOSED_BY, DOUBLE_MARKS

__all__ = [
    "OTHER",
    "SECTORS",
    "KnownProject",
    "Need",
    "ProjectKind",
    "ProjectOrder",
    "Undertaking",
    "federations",
    "kind_entries",
    "known_entries",
    "known_projects",
    "parts_of_lines",
    "project_kinds",
    "project_order",
    "project_words",
    "quoted_forms",
    "works_terms",
]

_COMMON = "lang/common/projects.toml"
Sector = Literal[
    "space", "transport", "energy", "education", "culture", "trade", "industry", "agriculture", "health", "finance",
    "digital", "water", "tourism", "defence", "other",
]  # fmt: skip
SECTORS: tuple[str, ...] = get_args(Sector)

OTHER = "other"
"""The sector of what belongs to no other."""


class Need(StrEnum):
    """What the noun phrase of a kind needs for a project to be meant, by the rules ``needs`` of the common table."""

    NAMED = "named"
    BUILT = "built"
    ACTED = "acted"
    HOUSED = "housed"
    LINED = "lined"
    TOLD = "told"
    """That a project was mentioned before: "the line" means none by itself."""


@attrs.frozen
class ProjectKind:
    """One kind of project.

    Attributes:
        name: Its English term.
        sector: The sector it belongs to; None where the project's name must say.
        need: What its noun phrase needs.
        means: The kinds that its word may refer to, where it does no more than that.
    """

    name: str
    sector: str | None
    need: Need
    means: frozenset[str] = frozenset()


@attrs.frozen
class Undertaking:
    """What a word for a kind of project stands for: the kind, and whether it is plural."""

    kind: ProjectKind
    several: bool


@attrs.frozen
class KnownProject:
    """A project known by name.

    Attributes:
        name: As records carry it.
        sector: The sector it belongs to.
        kind: The kind that means it without its name in a country; "" where none does.
        country: ISO 3166 code of that country.
        places: Towns it is in or joins.
        organisations: Who carries it out.
    """

    name: str
    sector: Sector
    kind: str = ""
    country: str = ""
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class ProjectOrder:
    """Where a language puts what is stated of a project.

    Attributes:
        verb_gap: How many words may part a verb from what it makes.
        place_endings: What a place ends in that something is at, where no word before it tells.
        at_endings: What a place ends in that something is at, where the same words before it tell what leads there.
        owner_endings: What a name ends in whose it only is: a person's, not the project's.
        object_endings: What a noun ends in that is no part of the noun behind it, whatever that is.
        adjunct_endings: What a phrase ends in that may part a subject from its verb: «мектеп | облыс қаражатына | салынады».
        active_endings: What a past verb ends in whose subject makes something itself.
        own_endings: What a noun ends in that the noun after it is of, and that objects end in as well.
        plural_endings: What an adjective ends in where several are meant and its noun does not show it.
        attribute_endings: What else a word before its noun ends in: a participle.
        size_endings: What a word behind a number ends in that tells how large one thing is, not how many there are.
        uncounted: What a number may count before a noun that it does not: «екі | ел зауыты».
        number_signs: What stands before the number of one of a row.
        adjective_endings: What an adjective made of a town's name ends in.
        passive_needs_auxiliary: Whether a past form behind a noun makes an object of it only behind an auxiliary.
        purpose_bars: What a word does not end in that says what a programme is for, between its name and noun; none where empty.
        abbreviations: Nouns in capitals, with a noun of their gender.
        nominatives: What stands behind the stem of a name in another case, with what stands there in the nominative.
        not_names: Words with a capital that are no part of a name.
    """

    verb_gap: int
    place_endings: tuple[str, ...]
    at_endings: tuple[str, ...]
    owner_endings: tuple[str, ...]
    own_endings: tuple[str, ...]
    object_endings: tuple[str, ...]
    adjunct_endings: tuple[str, ...]
    active_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    attribute_endings: tuple[str, ...]
    size_endings: tuple[str, ...]
    uncounted: frozenset[str]
    number_signs: frozenset[str]
    adjective_endings: tuple[str, ...]
    passive_needs_auxiliary: bool
    purpose_bars: tuple[str, ...]
    abbreviations: Mapping[str, str]
    nominatives: ByWord
    not_names: WordSet


_Needs = Mapping[Need, tuple[str, ...]]


@cache
def project_kinds() -> Mapping[str, ProjectKind]:
    """Return the kinds of project by their English terms.

    Raises:
        LexiconError: The table has a fault.
    """
    common, kinds = load_common("projects"), {}
    sectors = read_as(Mapping[Literal[Sector, "any"], _Needs], common["kinds"], f"{_COMMON}: kinds")
    for sector, needs in sectors.items():
        for need, name in ((need, name) for need, names in needs.items() for name in names):
            if name in kinds:
                raise LexiconError(f"{_COMMON}: {name!r} stands twice")
            kinds[name] = ProjectKind(name, None if sector == "any" else sector, need)
    heads = read_as(Mapping[str, frozenset[str]], common["heads"], f"{_COMMON}: heads")
    for name, means in heads.items():
        for kind in {name} & kinds.keys() or means - kinds.keys():
            raise LexiconError(f"{_COMMON}: heads: {name}: {kind!r} stands for a kind itself, or is none")
    return kinds | {name: ProjectKind(name, None, Need.TOLD, means) for name, means in heads.items()}


@cache
def parts_of_lines() -> Mapping[str, ProjectKind]:
    """Return what words that only refer mean beside the ends of a line, by their English terms: "the Taraz–Merke section"."""
    return {word: project_kinds()[kind] for word, kind in load_common("projects")["lines"]["parts"].items()}


@cache
def works_terms(group: str) -> frozenset[str]:
    """Return the English terms of works of a group: "new" of those that build, "changes" of those on what exists."""
    return frozenset(load_common("projects")["works"][group])


@cache
def federations() -> frozenset[str]:
    """Return the codes of the countries that nobody means by "the republic"."""
    return frozenset(load_common("projects")["land"]["no_republics"])


@cache
def known_projects() -> Mapping[str, KnownProject]:
    """Return the known projects by name.

    Raises:
        LexiconError: The table has a fault.
    """
    return {
        name: _known(name, sector, entry)
        for sector, table in load_common("projects")["known"].items()
        for name, entry in table.items()
    }


def _known(name: str, sector: str, entry: Mapping[str, Any]) -> KnownProject:
    own = {key: value for key, value in entry.items() if key not in (*languages(), "told_by")}
    fields = {"name": name, "sector": sector, **entry.get("told_by", {}), **own}
    known = read_table(KnownProject, fields, f"{_COMMON}: {name}")
    if known.kind and known.kind not in project_kinds():
        raise LexiconError(f"{_COMMON}: {name}: no kind {known.kind!r}")
    return known


@remembered()
def known_entries(language: str) -> tuple[tuple[str, KnownProject], ...]:
    """Return (phrase, project) for every name of a known project in a language.

    Raises:
        LexiconError: The table has a fault.
    """
    entries = tuple(_known_entries(language))
    check_unique(entries, _COMMON)
    return entries


def _known_entries(language: str) -> Iterator[tuple[str, KnownProject]]:
    endings = project_words(language)["endings"]["name"]
    for table in load_common("projects")["known"].values():
        for name, entry in table.items():
            for phrase in spellings_of(name, entry, language, "projects"):
                for form in quoted_forms(phrase):
                    yield from ((form + ending, known_projects()[name]) for ending in endings)


_QUOTES = tuple((opening, closing[0]) for opening, closing in CLOSED_BY.items() if opening in DOUBLE_MARKS)


def quoted_forms(phrase: str) -> Iterator[str]:
    """Yield a phrase with each kind of quotation marks, where it has any.

    >>> list(quoted_forms("«Дружба»"))
    ['«Дружба»', '“Дружба”', '"Дружба"', '„Дружба“']
    """
    opening, closing = next(((a, b) for a, b in _QUOTES if a in phrase), ("", ""))
    if not opening:
        yield phrase
        return
    for left, right in _QUOTES:
        yield phrase.replace(opening, left, 1).replace(closing, right) if opening != closing else phrase


def kind_entries(language: str) -> Iterator[tuple[str, Undertaking]]:
    """Yield (phrase, meaning) for every word of a language for a kind of project; plurals first.

    Raises:
        LexiconError: The language's table has a fault.
    """
    name = f"lang/{language}/projects.toml"
    table, kinds = load(language, "projects"), project_kinds()
    for kind in table["kinds"].keys() - kinds.keys():
        raise LexiconError(f"{name}: kinds: {kind!r} is no kind of {_COMMON}")
    for kind, phrases in table["kinds"].items():
        for several in (True, False):
            endings = table["endings"]["many" if several else "one"]
            meaning = Undertaking(kinds[kind], several)
            for phrase in phrases:
                if several and "{" not in phrase:
                    continue
                yield from ((form, meaning) for form in expand(phrase, endings, name))


_GROUPS = {
    "endings", "kinds", "works", "acts", "about", "verbs", "before", "told", "governing", "thought", "sequel", "words", "ordinals",
    "sector_words", "modifiers", "not_names", "not_before", "order", "cases",
}  # fmt: skip


@remembered()
def project_words(language: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return the groups of words by which a language speaks of projects; each is explained in ``lang/en/projects.toml``.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "projects")
    for key in _GROUPS ^ table.keys():
        raise LexiconError(f"lang/{language}/projects.toml: {key}: missing, or no group of this file")
    return table


@remembered()
def project_order(language: str) -> ProjectOrder:
    """Return where a language puts what is stated of a project."""
    table = project_words(language)
    return read_table(
        ProjectOrder,
        {**table["order"], "nominatives": table["cases"], "not_names": table["not_names"]["words"]},
        f"lang/{language}/projects.toml: order",
    )
