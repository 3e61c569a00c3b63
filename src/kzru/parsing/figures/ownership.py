"""Whose a figure is by the owners that stand near it: what they make together, by who may own what the metric measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kzru.lang.nouns import is_plural
from kzru.lang.places import bloc_names
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.owner_parts import CODE, Owner
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind

__all__ = [
    "SINGLE",
    "Told",
    "are_opposite",
    "by_part",
    "combined",
    "has_bloc",
    "is_country",
    "sort_of_owner",
    "sorted_names",
    "tells_of_one",
]

Told = tuple[str, ...] | None
"""Sorted names; None where nothing tells whose a figure is."""
SINGLE = ("nation", "producer", "place")
"""What the metrics have for `Metric.owner` that belong to one owner mostly."""
_PAIR = 2
_BASES = (("of", "subject", "in"), ("of", "subject"))
"""The parts of a pair's one side, and the same where things are counted."""
_PARTS = ("between", "of", "in", "subject")
"""The parts of who owns what is no pair's, the first before the others."""


def combined(
    owners: Sequence[Owner], around: Sequence[Owner], metric: Metric, document: DocumentOwners
) -> Told:
    """Return whose owners together make a figure: no names where one has none, None where there is none.

    Of those *around* them, in the clause and beside the word of the metric, one may be the other side.
    """
    if not owners:
        return None
    if metric.owner == "pair":
        return _of_pair(owners, around, metric, document)
    if metric.owner == "supply":
        return _of_supply((*owners, *around))
    return _of_one(owners, metric, document)


def _of_pair(
    owners: Sequence[Owner], around: Sequence[Owner], metric: Metric, document: DocumentOwners
) -> Told:
    named = by_part([owner for owner in owners if not owner.is_pair])
    if {"of", "with"} <= named.keys():  # "mutual trade OF THE REGION WITH RUSSIA"
        owners = [owner for owner in owners if not owner.is_pair]
    parts = {part: _as_states(owner) for part, owner in by_part(owners).items()}
    if between := parts.get("between"):
        return between.names if _is_of_several(between) else ()
    if any(owner.is_pair for owner in owners):
        # two countries, or a bloc, whose members trade with each other: «взаимная торговля ЕАЭС»
        two = (
            one.names
            for one in owners
            if not one.is_pair and (len(one.names) >= _PAIR or has_bloc(one.names))
        )
        return next(two, document.pair) or None
    if "of" not in parts and any(owner.is_ours for owner in owners):
        return document.pair
    base = next((parts[part] for part in _BASES[metric.units == ("count",)] if part in parts), None)
    partner = parts.get("with")
    if partner is None:
        return base.names if base else None
    return _with_partner(base or _spoken_of(by_part(around), document), partner, document)


def _spoken_of(others: Mapping[str, Owner], document: DocumentOwners) -> Owner | None:
    """Return who acts, or owns, of two only the speaker's nation: "of Peru and Chile 5; with Cuba it was 6"."""
    before = others.get("subject") or others.get("of")
    if before is None or len(before.names) == 1:
        return before
    return before._replace(names=tuple(name for name in document.own_nation if name in before.names))


def _as_states(owner: Owner) -> Owner:
    """Return an owner of two capitals as that of their countries: "Moscow and Astana agreed"."""
    return owner._replace(names=owner.states) if len(owner.states) >= _PAIR else owner


def _with_partner(base: Owner | None, partner: Owner, document: DocumentOwners) -> tuple[str, ...]:
    """Return the owners of trade with a partner, where the other one is told, or is the other of the two countries."""
    names = base.names if base else document.office_region or document.nation
    if base is None and not names and set(partner.names) & set(document.pair):
        names = tuple(name for name in document.pair if name not in partner.names)
    is_told = names and partner.names and not set(names) & set(partner.names)
    return (*names, *partner.names) if is_told else ()


def _of_supply(owners: Sequence[Owner]) -> Told:
    parts = by_part(owners)
    sides = [parts[part] for part in ("of", "subject", "from", "to") if part in parts]
    sides = sides or [owner for part, owner in parts.items() if part == "in"]
    if not all(owner.names for owner in sides):
        return ()
    return tuple(name for owner in sides for name in owner.names) or None


def _of_one(owners: Sequence[Owner], metric: Metric, document: DocumentOwners) -> Told:
    if any(owner.part == "our" for owner in owners):
        return document.nation
    if any(owner.is_pair and owner.part != "of" for owner in owners):
        return document.pair or None
    singles = [
        owner for owner in owners if not (owner.is_pair or (metric.owner == "place" and owner.is_attribute))
    ]
    parts = by_part(singles)
    wanted = ("in", "to", *_PARTS) if metric.owner == "place" else _PARTS[: None if metric.owner else -1]
    return next((parts[part].names for part in wanted if part in parts), None)


def has_bloc(names: Told) -> bool:
    """Tell whether one of several names is that of a bloc."""
    return not bloc_names().isdisjoint(names or ())


def _is_of_several(owner: Owner) -> bool:
    """Tell whether something may be between the members of an owner: of two countries, of a bloc, of "the sides"."""
    return owner.is_pair or len(owner.names) > 1 or any(len(name) != CODE for name in owner.names)


def by_part(owners: Sequence[Owner]) -> dict[str, Owner]:
    """Return the first owner of each part."""
    return {owner.part: owner for owner in reversed(owners)}


def sorted_names(names: Sequence[str]) -> Told:
    """Return names in their order, each once; None for none.

    >>> sorted_names(("RU", "KZ", "RU"))
    ('KZ', 'RU')
    """
    return tuple(sorted(set(names))) or None


def is_country(owner: Owner) -> bool:
    """Tell whether an owner is one country."""
    return len(owner.names) == 1 and len(owner.names[0]) == CODE


def tells_of_one(sentence: Sentence, at: int) -> bool:
    """Tell whether the clause of a token speaks of one undertaking: "A PROJECT worth $2 billion", no "projects"."""
    marks = sentence.marks(Kind.UNDERTAKING)
    nouns = [sentence.keys[mark.last - 1] for mark in marks if sentence.same_clause(mark.first, at)]
    return bool(nouns) and not any(is_plural(noun, sentence.vocabulary.language) for noun in nouns)


def sort_of_owner(metric: Metric) -> str:
    """Return which figures a figure may take its owner from: those of a pair, of one nation or producer, of a supply."""
    return "one" if metric.owner in SINGLE or metric.directed else metric.owner


def are_opposite(one: Metric, other: Metric) -> bool:
    """Tell whether one metric goes the other way than another, directed one: exports and imports."""
    same_family = one.id.partition(".")[0] == other.id.partition(".")[0]
    return same_family and one.directed and one.inbound != other.inbound
