"""Which mentions of a document are of one project: the rules.

A mention is of the project of its name, else of one of its kind that nothing speaks against ("the plant in Taraz" twice),
else, where it only refers or may refer, of the last near one that its noun can mean. In each rule the further mention comes
first, and behind it what is known of the project.
"""

from __future__ import annotations

from kzru.identity import BondRule, Exclusion, Identity, differing, disjoint
from kzru.lang.projects import Need, ProjectKind, project_kinds
from kzru.parsing.projects.mention import ProjectMention

__all__ = ["PROJECT_MENTIONS"]

_NEAR = 900
"""Characters behind its last mention within which "the plant" still means it."""

_REGION = " Region"
_TITLE = 100
_LEAD = 400
"""Characters in which a title, and what tells more of it, begin."""
_Words = tuple[str, ...] | None


# What makes a mention one of a project


def _same_name(found: ProjectMention, known: ProjectMention) -> _Words:
    """Return the name that both have; what only refers is called by its noun, which is no name."""
    phrase, kind = found.phrase, found.phrase.kind
    if phrase.is_reference or found.name not in (known.name, *known.former):
        return None
    # An article says that a new one is meant, of a kind of which there are many: "a plant" after "a plant".
    is_new = phrase.is_new and kind.need is Need.ACTED and found.name.casefold() == kind.name.casefold()
    return None if is_new else (found.name,)


def _same_line(found: ProjectMention, known: ProjectMention) -> _Words:
    """Return the name that both have, where the one tells less of its kind: "the Aral–Oral | pipeline", "oil pipeline"."""
    a, b = found.phrase, known.phrase
    if a.is_reference or a.name is None or b.name is None:
        return None
    one, other = found.name.removesuffix(f" {a.kind.name}"), known.name.removesuffix(f" {b.kind.name}")
    is_short = a.kind.name.endswith(f" {b.kind.name}") or b.kind.name.endswith(f" {a.kind.name}")
    return (one,) if is_short and one == other else None


def _same_place(found: ProjectMention, known: ProjectMention) -> _Words:
    towns = tuple(town for town in found.phrase.places if town in known.places)
    return towns if towns and _is_of_kind(found, known) else None


def _same_owner(found: ProjectMention, known: ProjectMention) -> _Words:
    owner = found.phrase.owner
    return (owner,) if owner and owner == known.phrase.owner and _is_of_kind(found, known) else None


def _told_by_lead(found: ProjectMention, known: ProjectMention) -> _Words:
    """Return the place that the lead gives of what the title tells: "A plant in Kazakhstan … | a plant in Taraz"."""
    is_of_title = known.mention.span.start < _TITLE and found.mention.span.start < _LEAD
    if not is_of_title or not _is_of_kind(found, known):
        return None
    if known.places:
        return found.places if _are_regions(known.places) and not _are_regions(found.places) else None
    return found.places or None if known.phrase.country else None


def _are_regions(places: tuple[str, ...]) -> bool:
    return bool(places) and all(place.endswith(_REGION) for place in places)


def _again(found: ProjectMention, known: ProjectMention) -> _Words:
    return () if _is_near(found, known) and _is_of_kind(found, known) and _is_repeated(found, known) else None


def _is_of_kind(found: ProjectMention, known: ProjectMention) -> bool:
    """Tell whether a phrase without a name means a project of its kind, as many as there are."""
    phrase, first = found.phrase, known.phrase
    if phrase.is_reference or (phrase.kind, phrase.count) != (first.kind, first.count):
        return False
    return not (found.own or (known.is_described and phrase.known is not None))


def _is_repeated(found: ProjectMention, known: ProjectMention) -> bool:
    """Tell whether a phrase near the last mention means the same project: "the school" after "a school in Taraz"."""
    phrase, first = found.phrase, known.phrase
    if phrase.count:
        return True
    if phrase.ordinal and phrase.ordinal == first.ordinal:
        return True
    # Few are spoken of that are built, or of a kind of several words.
    is_of_few = phrase.kind.need is Need.BUILT or (phrase.noun_last > phrase.noun + 1 and not phrase.is_new)
    if is_of_few and not (phrase.has_own and known.is_described):
        return True
    return phrase.is_definite and phrase.kind.need is not Need.HOUSED


def _head_of_kind(found: ProjectMention, known: ProjectMention) -> _Words:
    """Tell whether a mention by the head of its kind may be of a project: "the plant" of a nuclear power plant."""
    phrase, first = found.phrase, known.phrase
    may_be = phrase.may_refer and not (first.count or phrase.count or phrase.kind == first.kind)
    return () if may_be and not phrase.is_reference and _is_meant(found, known) else None


def _reference(found: ProjectMention, known: ProjectMention) -> _Words:
    """Tell whether "the corridor" or "this project" may refer to a project."""
    return () if found.phrase.is_reference and _is_meant(found, known) else None


def _is_meant(found: ProjectMention, known: ProjectMention) -> bool:
    return _is_near(found, known) and _may_mean(found.phrase.kind, known)


def _is_near(found: ProjectMention, known: ProjectMention) -> bool:
    """Tell whether a mention stands near enough to the last one to mean the project without its name."""
    return found.mention.span.start - known.mention.span.end <= _NEAR


def _may_mean(noun: ProjectKind, known: ProjectMention) -> bool:
    """Tell whether a noun may refer to a project: "the plant" to a nuclear power plant, "the project" to any."""
    kind = known.phrase.kind.name
    if not kind and (noun.means or noun.sector):
        return known.sector in {project_kinds()[name].sector for name in noun.means or (noun.name,)}
    if noun.means:
        return kind in noun.means
    return noun.sector is None or f" {kind}".endswith(f" {noun.name}")


# What sets a mention apart from a project, whatever it is called there


def _others_places(found: ProjectMention, known: ProjectMention) -> bool:
    if not (found.places and known.places) or not set(found.places).isdisjoint(known.places):
        return False
    return _told_by_lead(found, known) is None


def _unless_named(rule: Exclusion[ProjectMention]) -> Exclusion[ProjectMention]:
    """Return an exclusion that does not hold of two of one name: a corridor is told of in many towns."""
    return Exclusion(rule.name, lambda a, b: rule.holds(a, b) and _same_name(a, b) is None)


PROJECT_MENTIONS: Identity[ProjectMention] = Identity(
    bonds=(
        BondRule("it has the same name", 0, _same_name),
        BondRule("it has the same name, with less of its kind", 0, _same_line),
        BondRule("it is of the same kind, and in the same place", 1, _same_place),
        BondRule("it is of the same kind and of the same body", 1, _same_owner),
        BondRule("it is of the same kind, and near", 1, _again),
        BondRule("it is of the same kind, and the lead tells where", 1, _told_by_lead),
        BondRule("its noun may mean it", 2, _head_of_kind),
        BondRule("it refers to the last one near that its noun may mean", 2, _reference),
    ),
    exclusions=tuple(
        map(
            _unless_named,
            (
                Exclusion("other works", lambda a, b: a.phrase.change != b.phrase.change),
                differing("another owner", "phrase.owner"),
                differing("another place in a row", "phrase.ordinal"),
                Exclusion("other places", _others_places),
                disjoint("other countries", "phrase.countries"),
            ),
        )
    ),
)
