"""When two records are of one event: where kind, time and place are known and equal, and what else tells such events apart.

Visits are told by the guest and the country, talks and meetings by their sides. Events of a row and anniversaries are told by
their number. Others are told by their name: a proper name with the time or the place, any other with both. What is told by
one record alone is never taken to be that of the other. An announced event and the one held are one where their times meet.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction

import attrs

from kzru.comparison.event_facts import ENCOUNTERS, SEVERAL, SIGNING, VISIT, EventFacts
from kzru.identity import Blocking, BondRule, Exclusion, Identity, differing, disjoint

__all__ = ["EVENT_IDENTITY"]

_ANNIVERSARY = "anniversary"
_MANY_WORDS = 4
_MOST_WORDS = Fraction(3, 4)
"""Words that two long names share, and which part of the shorter they are at least."""
_SIDES = 2

_Words = tuple[str, ...] | None


# What keeps two apart


def _times_exclude(a: EventFacts, b: EventFacts) -> bool:
    if a.time is None or b.time is None:
        return not (_numbered(a, b) or _of_one_document(a, b))
    if _numbered(a, b) and not (a.time.is_told and b.time.is_told):
        return False
    return a.time.excludes(b.time)


def _others(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether others take part: another guest, other sides, or of other events nobody who is told of both."""
    if not (a.parties and b.parties):
        return False
    if a.kind in (VISIT, *ENCOUNTERS):
        return not _same_parties(a, b)
    return a.families.isdisjoint(b.families)


def _named_otherwise(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether both have a proper name, and neither name holds the other; names in two scripts are not compared."""
    if a.kind in (VISIT, *ENCOUNTERS) or not (a.proper and b.proper):
        return False
    scripts = {all(map(str.isascii, one.proper)) for one in (a, b)}
    return len(scripts) == 1 and not (a.proper <= b.name.words or b.proper <= a.name.words)


def _of_one_document(a: EventFacts, b: EventFacts) -> bool:
    return a.document == b.document and a.document != SEVERAL


def _numbered(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether both are of one edition, or the same anniversary: then it matters little when they are spoken of."""
    return a.edition is not None and a.edition == b.edition


# What makes two one


def _same_number(a: EventFacts, b: EventFacts) -> _Words:
    if not _numbered(a, b):
        return None
    held = _held(a, b)
    is_one = (held and _is_known(held, a, b)) or (a.kind != _ANNIVERSARY and held is not None and _met(a, b))
    return (str(a.edition), *sorted(held or ())) if is_one else None


def _same_number_in_two_scripts(a: EventFacts, b: EventFacts) -> _Words:
    is_one = _numbered(a, b) and _met(a, b) and _in_two_scripts(a, b)
    return (str(a.edition),) if is_one else None


def _same_guest(a: EventFacts, b: EventFacts) -> _Words:
    is_one = a.kind == VISIT and a.parties and _same_parties(a, b) and (_same_place(a, b) or _same_land(a, b))
    return (*sorted(a.families), *sorted(a.name.grounds)) if is_one else None


def _same_sides(a: EventFacts, b: EventFacts) -> _Words:
    is_one = a.kind in ENCOUNTERS and len(a.parties) >= _SIDES and _same_parties(a, b) and _on_one_day(a, b)
    return tuple(sorted(a.families)) if is_one else None


def _same_body(a: EventFacts, b: EventFacts) -> _Words:
    """Return the bodies that meet, where no more is told of what they meet for."""
    is_one = a.bodies and a.bodies == b.bodies and _met(a, b) and not (a.own_words or b.own_words)
    return tuple(sorted(a.bodies)) if is_one and a.kind != VISIT else None


def _proper_name(a: EventFacts, b: EventFacts) -> _Words:
    held = _held(a, b)
    if not held or not _is_told_by_name(a, b) or not _is_known(held, a, b):
        return None
    return tuple(sorted(held)) if _met(a, b) or _at_told_time(a, b) or _on_one_day(a, b) else None


def _any_name(a: EventFacts, b: EventFacts) -> _Words:
    held = _held(a, b)
    if held is None or not _is_told_by_name(a, b) or not (_same_place(a, b) and _on_one_day(a, b)):
        return None
    return tuple(sorted(held)) if held - a.place_words or _at_told_time(a, b) else None


def _most_words(a: EventFacts, b: EventFacts) -> _Words:
    common = a.own_words & b.own_words
    if len(common) < _MANY_WORDS or len(a.parties) < _SIDES or not _same_parties(a, b):
        return None
    share = Fraction(len(common), min(len(a.own_words), len(b.own_words)))
    return (*sorted(common), *sorted(a.families)) if share >= _MOST_WORDS else None


def _is_told_by_name(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether a name can tell these events: of no visit and no talks, and of what is signed only in one place or by the same."""
    if a.kind == SIGNING:
        return _same_place(a, b) or bool(a.parties and _same_parties(a, b))
    return a.kind not in (VISIT, *ENCOUNTERS)


def _is_known(held: frozenset[str], a: EventFacts, b: EventFacts) -> bool:
    """Tell whether words that two names share are those of one event: a proper name, and the same countries."""
    return a.name.countries == b.name.countries and bool(held & (a.proper | b.proper) or a.name.countries)


def _met(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether both are of one place, and of times that may be one."""
    return a.time is not None and b.time is not None and _same_place(a, b)


def _at_told_time(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether the times of both are told; what excludes each other is looked at before."""
    return a.time is not None and b.time is not None and a.time.is_told and b.time.is_told


def _on_one_day(a: EventFacts, b: EventFacts) -> bool:
    return a.time is not None and b.time is not None and a.time.is_one_day_with(b.time)


def _in_two_scripts(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether the names cannot be compared, since only one is in Latin letters."""
    latin = [all(word.isascii() for word in one.name.words) for one in (a, b)]
    return bool(a.name.words and b.name.words) and latin[0] is not latin[1]


def _held(a: EventFacts, b: EventFacts) -> frozenset[str] | None:
    """Return the words of the one name, where the other has them too; empty where neither says more than its kind."""
    if not (a.name.words or b.name.words):
        return frozenset()
    common = [
        min(one, other, key=len) for one in a.wordings for other in b.wordings if one <= other or other <= one
    ]
    return max(common, key=lambda words: (len(words), sorted(words)), default=None)


def _same_place(a: EventFacts, b: EventFacts) -> bool:
    return a.place is not None and a.place == b.place


def _same_land(a: EventFacts, b: EventFacts) -> bool:
    return bool(a.name.grounds) and a.name.grounds == b.name.grounds


def _same_parties(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether the same take part, by family name, and by first name where both are told in one script."""
    if a.families != b.families:
        return False
    one, other = dict(a.parties), dict(b.parties)
    return a.is_latin is not b.is_latin or all(_same_given(one[name], other[name]) for name in one)


def _same_given(one: str, other: str) -> bool:
    """Tell whether two first names may be one: either is not told, or begins the other."""
    return one.startswith(other.rstrip(".")) or other.startswith(one.rstrip("."))


# Which records are looked at together


def _named_keys(facts: EventFacts) -> Iterator[frozenset[Hashable]]:
    for when in facts.time.years if facts.time else (facts.document,):
        for words in facts.wordings:
            yield frozenset((facts.kind, when, word) for word in words)


def _shared_keys(facts: EventFacts) -> Iterator[Hashable]:
    if facts.edition is not None:
        yield from {(facts.kind, facts.edition, facts.place), (facts.kind, facts.edition, None)}
    for year in facts.time.years if facts.time else ():
        yield from ((facts.kind, told, year) for told in (facts.families, facts.bodies) if told)
        if facts.place is not None and not facts.name.words:
            yield (facts.kind, facts.place, year)


def _first_day(facts: EventFacts) -> int:
    return facts.time.first.toordinal() if facts.time else 0


def _sort(facts: EventFacts) -> Hashable:
    """Return what excluding looks at, save for day and document."""
    told = (facts.kind, facts.edition, facts.place, facts.origin_year, facts.name.grounds, facts.name.numbers)
    time = facts.time and (facts.time.is_told, facts.time.slack)
    return (*told, facts.parties, bool(facts.parties) and facts.is_latin, _own_name(facts), time)


def _own_name(facts: EventFacts) -> Hashable:
    is_told = facts.proper and facts.kind not in (VISIT, *ENCOUNTERS)
    return (facts.proper, facts.name.words) if is_told else None


def _full_sort(facts: EventFacts) -> Hashable:
    days = facts.time and (facts.time.first, facts.time.last)
    return (_sort(facts), days, facts.document if facts.edition is None else None)


def _joined(a: EventFacts, b: EventFacts) -> EventFacts:
    """Return what excludes the days that either of two excludes, and all documents where theirs are not one."""
    return attrs.evolve(
        a,
        time=a.time and b.time and a.time.joined(b.time),
        document=a.document if a.document == b.document else SEVERAL,
    )


def _distance(a: EventFacts, b: EventFacts) -> int:
    return a.time.distance(b.time) if a.time and b.time else 0


EVENT_IDENTITY: Identity[EventFacts] = Identity(
    Blocking(
        names=_named_keys,
        keys=_shared_keys,
        sort=_full_sort,
        orders=(lambda facts: (facts.place or "", _first_day(facts)), _first_day),
    ).pairs,
    bonds=(
        BondRule("the same number", 0, _same_number),
        BondRule("the same number, town and time, named in two scripts", 1, _same_number_in_two_scripts),
        BondRule("the same guest and country, at one time", 1, _same_guest),
        BondRule("the same sides, on one day", 1, _same_sides),
        BondRule("the same body and town, at one time", 1, _same_body),
        BondRule("one name holds the other, at one time or in one town", 2, _proper_name),
        BondRule("the same place and day, and nothing else told", 3, _any_name, is_weak=True),
        BondRule("most words of the names, the same people", 4, _most_words, is_weak=True),
    ),
    exclusions=(
        differing("another kind", "kind"),
        Exclusion("another time", _times_exclude),
        differing("another edition", "edition"),
        differing("another place", "place"),
        differing("another origin", "origin_year"),
        disjoint("other countries in the name", "name.grounds"),
        disjoint("other numbers in the name", "name.numbers"),
        Exclusion("other people", _others),
        Exclusion("another name", _named_otherwise),
    ),
    sort=_sort,
    joined=_joined,
    distance=_distance,
)
