"""When two records are of one project.

Sure: a name or alias in common, articles, case, dashes and words such as "project" aside, or one that is the initials of the
other. Less sure: one name holds the other and ends in the same noun, and they share a place or an organisation, or nothing
tells them apart. Places, numbers, sectors and organisations that exclude each other keep two records apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property

import attrs

from kzru.comparison.blocking import Blocking
from kzru.comparison.clustering import BondRule, Exclusion, Identity, differing, disjoint
from kzru.model import Project
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords

__all__ = ["PROJECT_IDENTITY", "ProjectFacts", "project_facts"]

_ANY_SECTOR = "other"
_LONGEST_INITIALS = 8
_ENOUGH = 2
"""Words beside the head noun that make a name that of one thing."""


@attrs.frozen
class ProjectFacts:
    """What identifies a project.

    Attributes:
        names: Its name and its aliases.
        shorts: Names that may be initials, folded.
        places: Where it is, countries left out.
        organisations: Who carries it out.
        sector: Its sector, unless that is "other".
    """

    names: tuple[Name, ...]
    shorts: frozenset[str]
    places: frozenset[str]
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


def project_facts(project: Project, by: NameWords) -> ProjectFacts:
    """Return what identifies a project."""
    texts = (project.name, *project.aliases)
    names = tuple(dict.fromkeys(Name.read(text, by) for text in texts))
    return ProjectFacts(
        names=tuple(name for name in names if name.words),
        shorts=frozenset(fold(text) for text in texts if text.isupper() and len(text) <= _LONGEST_INITIALS),
        places=frozenset(folded for place in project.places if (folded := fold(place)) not in by.countries),
        organisations=frozenset(map(fold, project.organisations)),
        sector=None if project.sector == _ANY_SECTOR else project.sector,
    )


def _initials(facts: ProjectFacts) -> frozenset[str]:
    return facts.shorts.union(*(name.initials for name in facts.names))


def _sort(facts: ProjectFacts) -> Hashable:
    """Return what excluding looks at; names only count where organisations or sectors may differ."""
    grounds = (facts.places, facts.numbers, facts.grounds, facts.organisations, facts.sector)
    return (*grounds, facts.names if facts.organisations or facts.sector else ())


def _shared(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...]:
    return tuple(sorted((a.places & b.places) | (a.organisations & b.organisations)))


def _specific_name(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    same = _common_names(a, b)
    return _listed(same) if any(map(_is_specific, same)) else None


def _short_name(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    short = _shortened(a, b) or _shortened(b, a)
    return (short,) if short else None


def _name_and_place(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    same, shared = _common_names(a, b), _shared(a, b)
    return (*_listed(same), *shared) if same and shared else None


def _held_name_and_place(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    held, shared = _held(a, b), _shared(a, b)
    return (*_listed(held), *shared) if held and shared else None


def _held_specific_name(a: ProjectFacts, b: ProjectFacts) -> tuple[str, ...] | None:
    held = _held(a, b)
    return _listed(held) if any(map(_is_specific, held)) else None


def _common_names(a: ProjectFacts, b: ProjectFacts) -> list[Name]:
    known = {(name.words, name.numbers) for name in b.names}
    return [name for name in a.names if (name.words, name.numbers) in known]


def _same_name(a: ProjectFacts, b: ProjectFacts) -> bool:
    """Tell whether they share a name that is hardly given twice: a proper one, or a full one with a number."""
    return any(
        name.is_distinctive or (name.numbers and len(name.modifiers) >= _ENOUGH)
        for name in _common_names(a, b)
    )


def _is_specific(name: Name) -> bool:
    """Tell whether a name says enough to be that of one thing."""
    return name.is_distinctive or len(name.modifiers) + len(name.numbers) >= _ENOUGH


def _shortened(a: ProjectFacts, b: ProjectFacts) -> str | None:
    return min((short for name in b.names for short in name.initials & a.shorts), default=None)


def _held(a: ProjectFacts, b: ProjectFacts) -> list[Name]:
    """Return the names of either that stand within one of the other."""
    return [*_contained(a, b), *_contained(b, a)]


def _contained(a: ProjectFacts, b: ProjectFacts) -> list[Name]:
    """Return the names of *a* that stand within one of *b*, both ending in one noun, or *a*'s in a proper name."""
    return [
        one
        for one in a.names
        if any(
            one.words <= other.words and one.head in (None, other.head) and one.numbers <= other.numbers
            for other in b.names
        )
    ]


def _listed(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(sorted({" ".join(sorted(name.words)) for name in names}))


def _unless_of_one_name(rule: Exclusion[ProjectFacts]) -> Exclusion[ProjectFacts]:
    return Exclusion(rule.name, lambda a, b: rule.holds(a, b) and not _same_name(a, b))


PROJECT_IDENTITY: Identity[ProjectFacts] = Identity(
    Blocking(
        names=lambda facts: (name.words for name in facts.names),
        keys=_initials,
        sort=_sort,
        orders=(lambda facts: sorted(facts.places), lambda facts: sorted(facts.organisations)),
    ).pairs,
    bonds=(
        BondRule("the same name", 0, _specific_name),
        BondRule("the one name is the initials of the other", 1, _short_name),
        BondRule("the same name and place or organisation", 2, _name_and_place),
        BondRule(
            "one name holds the other, place or organisation shared", 3, _held_name_and_place, is_weak=True
        ),
        BondRule("one name holds the other, nothing tells them apart", 4, _held_specific_name, is_weak=True),
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
