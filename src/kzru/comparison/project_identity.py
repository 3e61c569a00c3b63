"""When two records are of one project.

A proper name in common tells one, articles, case, dashes and words such as "project" aside; so does a name of which the other
is the initials, or which the other holds and ends in the same noun. A generic name ("the first nuclear power plant") tells
one only where country and place are told of both and equal. Places, countries, numbers, sectors and organisations that
exclude each other keep two records apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import cached_property

import attrs

from kzru.identity import Blocking, BondRule, Exclusion, Identity, differing, disjoint
from kzru.model import Project
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords
from kzru.text.tokens import tokenize

__all__ = ["PROJECT_IDENTITY", "ProjectFacts", "project_facts"]

_ANY_SECTOR = "other"
_LONGEST_INITIALS = 8


@attrs.frozen
class ProjectFacts:
    """What identifies a project.

    Attributes:
        names: Its name and its aliases.
        proper: The proper words of the names that do more than tell where it is.
        shorts: Names that may be initials, folded.
        places: Where it is, countries left out.
        lands: Codes of the countries that it is in, or that its names speak of.
        organisations: Who carries it out.
        sector: Its sector, unless that is "other".
    """

    names: tuple[Name, ...]
    proper: frozenset[str]
    shorts: frozenset[str]
    places: frozenset[str]
    lands: frozenset[str]
    organisations: frozenset[str]
    sector: str | None

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in the names."""
        return frozenset().union(*(name.numbers for name in self.names))

    @cached_property
    def grounds(self) -> frozenset[str]:
        """The countries that the names tell it to be in or lead to."""
        return frozenset().union(*(name.grounds for name in self.names))

    def is_proper(self, name: Name) -> bool:
        """Tell whether a name is hardly given twice."""
        return bool(name.proper & self.proper)


def project_facts(project: Project, by: NameWords) -> ProjectFacts:
    """Return what identifies a project."""
    texts = (project.name, *project.aliases)
    names = tuple(dict.fromkeys(Name.read(text, by) for text in texts))
    places = frozenset(fold(place) for place in project.places)
    lands = {code for place in places if (code := by.countries.get(place))}
    common = {*_small(project), *_where(texts, places, by)}
    return ProjectFacts(
        names=tuple(name for name in names if name.words),
        proper=frozenset().union(*(name.proper for name in names)) - common,
        shorts=frozenset(fold(text) for text in texts if text.isupper() and len(text) <= _LONGEST_INITIALS),
        places=frozenset(place for place in places if place not in by.countries),
        lands=frozenset(lands).union(*(name.countries for name in names)),
        organisations=frozenset(map(fold, project.organisations)),
        sector=None if project.sector == _ANY_SECTOR else project.sector,
    )


def _small(project: Project) -> Iterator[str]:
    """Yield the words that the text writes small, which are no proper ones though they open the name of the record."""
    for mention in project.mentions:
        yield from (token.key for token in tokenize(mention.surface) if token.text.islower())


def _where(texts: Iterable[str], places: frozenset[str], by: NameWords) -> Iterator[str]:
    """Yield the words behind a preposition that are of a place: "Omsk" in "a plant in Omsk", not in "the Omsk plant"."""
    of_places = frozenset(token.key for place in places for token in tokenize(place))
    for text in texts:
        is_behind = False
        for token in tokenize(text):
            is_behind |= token.key in by.prepositions
            if is_behind and token.key in of_places:
                yield token.key


def _initials(facts: ProjectFacts) -> frozenset[str]:
    return facts.shorts.union(*(name.initials for name in facts.names))


def _sort(facts: ProjectFacts) -> Hashable:
    """Return what excluding looks at; names only count where organisations or sectors may differ."""
    grounds = (facts.places, facts.numbers, facts.grounds, facts.organisations, facts.sector)
    return (*grounds, (facts.names, facts.proper) if facts.organisations or facts.sector else ())


def _shared(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...]:
    return tuple(sorted((a.places & b.places) | (a.organisations & b.organisations)))


def _same_ground(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...]:
    """Return the places and countries that are told of both; nothing where they differ or one does not tell its own.

    Of a country that has many plants the first is one, and so is the one that one organisation builds.
    """
    is_one = a.places == b.places and a.lands == b.lands
    is_told = a.places or (a.lands and (a.numbers or a.organisations & b.organisations))
    return tuple(sorted(a.places | a.lands)) if is_one and is_told else ()


def _proper_name(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    return _listed(_proper(_common_names(a, b), a, b)) or None


def _short_name(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    short = _shortened(a, b) or _shortened(b, a)
    return (short,) if short else None


def _name_and_ground(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    """Return what both are called, countries aside: these have to be the same anyway."""
    known = {(name.bare, name.numbers) for name in b.names}
    same = [name for name in a.names if name.bare and (name.bare, name.numbers) in known]
    ground = _same_ground(a, b)
    return (*_listed(same), *ground) if same and ground else None


def _held_proper_name(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    held = _proper([*_contained(a, b), *_contained(b, a)], a, b)
    return (*_listed(held), *_shared(a, b)) if held else None


def _held_name_and_ground(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    held, ground = [*_contained(a, b), *_contained(b, a)], _same_ground(a, b)
    return (*_listed(held), *ground) if held and ground and a.places else None


def _common_names(a: ProjectFacts, b: ProjectFacts) -> list[Name]:
    known = {(name.words, name.numbers) for name in b.names}
    return [name for name in a.names if (name.words, name.numbers) in known]


def _proper(names: Iterable[Name], a: ProjectFacts, b: ProjectFacts) -> list[Name]:
    return [name for name in names if a.is_proper(name) or b.is_proper(name)]


def _same_name(a: ProjectFacts, b: ProjectFacts) -> bool:
    """Tell whether they share a proper name."""
    return bool(_proper(_common_names(a, b), a, b))


def _shortened(a: ProjectFacts, b: ProjectFacts) -> str | None:
    """Return initials that *a* has for a proper name of *b*."""
    return min(
        (short for name in b.names if b.is_proper(name) for short in name.initials & a.shorts), default=None
    )


def _contained(a: ProjectFacts, b: ProjectFacts) -> list[Name]:
    """Return the names of *a* that stand within one of *b* of the same number, both ending in one noun, or *a*'s in a proper name."""
    return [
        one
        for one in a.names
        if any(
            one.words <= other.words and one.head in (None, other.head) and one.numbers == other.numbers
            for other in b.names
        )
    ]


def _listed(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(sorted({" ".join(sorted(name.words)) for name in names}))


def _unless_of_one_name(rule: Exclusion[ProjectFacts]) -> Exclusion[ProjectFacts]:
    return Exclusion(rule.name, lambda a, b: rule.holds(a, b) and not _same_name(a, b))


PROJECT_IDENTITY: Identity[ProjectFacts] = Identity(
    Blocking(
        names=lambda facts: dict.fromkeys(
            words for name in facts.names for words in (name.words, name.bare) if words
        ),
        keys=_initials,
        sort=_sort,
        orders=(lambda facts: sorted(facts.places), lambda facts: sorted(facts.organisations)),
    ).pairs,
    bonds=(
        BondRule("the same name", 0, _proper_name),
        BondRule("the one name is the initials of the other", 1, _short_name),
        BondRule("the same name, place and country", 2, _name_and_ground),
        BondRule("one name holds the other, nothing tells them apart", 3, _held_proper_name, is_weak=True),
        BondRule("one name holds the other, in one place", 4, _held_name_and_ground, is_weak=True),
    ),
    exclusions=(
        disjoint("other places", "places"),
        disjoint("other numbers in the names", "numbers"),
        disjoint("other countries in the names", "grounds"),
        _unless_of_one_name(disjoint("other organisations", "organisations")),
        _unless_of_one_name(differing("another sector", "sector")),
    ),
    sort=_sort,
)
"""Projects of one sort exclude the same others, so any of them stands for all."""
