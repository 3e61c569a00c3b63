"""Where something goes, or whence it comes, whose countries are not all told.

::

    at home    Exports were $5 billion; $5 billion was invested: by the speaker's country, in it
    opened by  Kazakhstan sells more grain. … Exports TO TURKEY were 5 million tonnes: Kazakhstan's
    of a pair  Trade of Kazakhstan and Turkey was $5 billion, of this KAZAKHSTAN'S exports were 3: to Turkey
"""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.going_on import Antecedent
from kzru.parsing.figures.owner_parts import CODE
from kzru.parsing.figures.owners import AS_BEFORE, Earlier, Owners
from kzru.parsing.figures.ownership import SINGLE, Told, are_opposite
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind

__all__ = ["at_home", "of_the_two"]

_PART = tags("part_before")


def at_home(
    owners: Owners, told_by: Finding, origin: Finding, destination: Finding, earlier: Earlier
) -> tuple[Finding, Finding]:
    """Return where something goes that stays in one country: that of the figure before, or the speaker's and no other.

    Companies and investment of a country in itself have that destination and no origin. What goes to another country
    is of the one that the document opens with.
    """
    metric: Metric = told_by.value.metric
    if (ours := _ours(owners, told_by, origin, destination)) is not None:
        return ours
    before = [name for name in earlier.told or () if len(name) == CODE]
    told = {end.value for end in (origin, destination)} - {None}
    if (seller := _seller(owners, metric, origin, destination)) is not None:
        return Finding(seller, "whom the document opens with"), destination
    is_untold = not before and owners.document.own is None
    if told and is_untold:
        return origin, destination
    meant = before if len(before) == 1 else list(owners.nation_meant)
    if not meant or told - set(meant) or destination.value is not None:
        return origin, destination
    rule = AS_BEFORE if before else "the speaker's own country, and no other"
    home, nowhere = Finding(meant[0], rule), Finding(None, "at home")
    if metric.owner in SINGLE or metric.inbound:
        return nowhere, home
    return (origin if told else home), nowhere


def of_the_two(
    sentence: Sentence, before: Antecedent | None, pair: Told, metric: Metric, ends: tuple[Finding, Finding]
) -> tuple[Finding, Finding]:
    """Return where goods go that are part of the trade of a pair, or go back: "exports to Cuba were 3. Imports FROM CUBA were 2"."""
    partner = ends[not metric.inbound].value
    if pair is None and before is not None:
        way = (before.origin.value, before.destination.value)
        is_back = are_opposite(before.pattern.metric, metric) and partner == way[metric.inbound]
        pair = way if is_back else before.told.get("pair") if sentence.tag_end(0, _PART) else None
    told = {end.value for end in ends} - {None}
    countries = {name for name in pair or () if name and len(name) == CODE}
    if (len(told), len(countries), len(countries - told)) != (1, 2, 1):
        return ends
    other = Finding((countries - told).pop(), AS_BEFORE)
    return (other, ends[1]) if ends[0].value is None else (ends[0], other)


def _ours(
    owners: Owners, told_by: Finding, origin: Finding, destination: Finding
) -> tuple[Finding, Finding] | None:
    """Return where something goes that ends as "ours", with the own country on the side that is untold: «экспортымыз»."""
    endings, nation = owners.sentence.vocabulary.own_endings, owners.document.nation
    if not endings or not owners.sentence.keys[told_by.last - 1].endswith(endings):
        return None
    if len(nation) != 1 or owners.document.pair:
        return None  # said to a partner it is what goes to that one
    own = Finding(nation[0], "ours", told_by.first, told_by.last)
    if told_by.value.metric.inbound:
        return (origin, own) if destination.value is None and origin.value != own.value else None
    return (own, destination) if origin.value is None and destination.value != own.value else None


def _seller(owners: Owners, metric: Metric, origin: Finding, destination: Finding) -> str | None:
    """Return the country that the document opens with, where a sentence only names another one to which goods go.

    Nobody known says it, and the sentence names no third one.
    """
    document, buyer = owners.document, destination.value
    is_told = buyer is None or origin.value is not None or document.own is not None
    if is_told or metric.id != "trade.exports":
        return None
    others = {mark.value.code for mark in owners.sentence.marks(Kind.COUNTRY)} - {buyer}
    return None if others or document.opened_by == buyer else document.opened_by
