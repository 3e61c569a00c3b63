"""Where something goes, or whence it comes, whose countries are not all told.

::

    ours       Біздің экспортымыз 5 млрд доллар болды: the speaker's
    opened by  Kazakhstan sells more grain. … Exports TO TURKEY were 5 million tonnes: Kazakhstan's
    at home    Exports were $5 billion; $5 billion was invested: by the speaker's country, in it
    of a pair  Trade of Kazakhstan and Turkey was $5 billion, of this KAZAKHSTAN'S exports were 3: to Turkey

The first of the first three that tells anything decides.
"""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.going_on import Antecedent, Ends
from kzru.parsing.figures.owner_parts import CODE
from kzru.parsing.figures.owners import AS_BEFORE, Earlier, Owners
from kzru.parsing.figures.ownership import SINGLE, Told, are_opposite
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind

__all__ = ["at_home", "of_the_two"]

_PART = tags("part_before")


def at_home(owners: Owners, told_by: Finding, ends: Ends, earlier: Earlier) -> Ends:
    """Return where something goes, with the country that its words leave out."""
    for answer in (_ours, _opened_by, _in_one_country):
        found = answer(owners, told_by, ends, earlier)
        if found is not None:
            return found
    return ends


def of_the_two(sentence: Sentence, before: Antecedent | None, pair: Told, metric: Metric, ends: Ends) -> Ends:
    """Return where goods go that are part of the trade of a pair, or go back: "exports to Cuba were 3. Imports FROM CUBA were 2"."""
    partner = ends[not metric.inbound].value
    if pair is None and before is not None:
        way = tuple(end.value for end in before.ends)
        is_back = are_opposite(before.pattern.metric, metric) and partner == way[metric.inbound]
        pair = way if is_back else before.told.get("pair") if sentence.tag_end(0, _PART) else None
    told = _told(ends)
    countries = {name for name in pair or () if name and len(name) == CODE}
    if (len(told), len(countries), len(countries - told)) != (1, 2, 1):
        return ends
    other = Finding((countries - told).pop(), AS_BEFORE)
    return (other, ends[1]) if ends[0].value is None else (ends[0], other)


def _told(ends: Ends) -> set[str]:
    return {end.value for end in ends} - {None}


def _ours(owners: Owners, told_by: Finding, ends: Ends, _earlier: Earlier) -> Ends | None:
    """Return the ends of what ends as "ours", with the own country where that is untold: «экспортымыз»."""
    document, nation = owners.document, owners.document.nation
    is_ours = owners.sentence.keys[told_by.last - 1].endswith(owners.sentence.vocabulary.own_endings)
    if not is_ours or len(nation) != 1 or document.pair:
        return None  # said to a partner it is what goes to that one
    side = int(told_by.value.metric.inbound)
    if ends[side].value is not None or nation[0] in _told(ends):
        return None
    own = Finding(nation[0], "ours", told_by.first, told_by.last)
    return (ends[0], own) if side else (own, ends[1])


def _opened_by(owners: Owners, told_by: Finding, ends: Ends, _earlier: Earlier) -> Ends | None:
    """Return the country that the document opens with as the seller, where a sentence only names the one to which goods go.

    Nobody known says it, and the sentence names no third one.
    """
    document, buyer = owners.document, ends[1].value
    is_told = buyer is None or ends[0].value is not None or document.own is not None
    if is_told or told_by.value.metric.id != "trade.exports" or document.opened_by in (None, buyer):
        return None
    named = {mark.value.code for mark in owners.sentence.marks(Kind.COUNTRY)}
    return (
        (Finding(document.opened_by, "whom the document opens with"), ends[1]) if named <= {buyer} else None
    )


def _in_one_country(owners: Owners, told_by: Finding, ends: Ends, earlier: Earlier) -> Ends | None:
    """Return the ends of what stays in one country: that of the figure before, or the speaker's and no other.

    Companies and investment of a country in itself have that destination and no origin.
    """
    metric: Metric = told_by.value.metric
    before = [name for name in earlier.told or () if len(name) == CODE]
    told = _told(ends)
    if told and not before and owners.document.own is None:
        return None
    meant = before if len(before) == 1 else list(owners.nation_meant)
    if not meant or not told <= set(meant) or ends[1].value is not None:
        return None
    home = Finding(meant[0], AS_BEFORE if before else "the speaker's own country, and no other")
    nowhere = Finding(None, "at home")
    if metric.owner in SINGLE or metric.inbound:
        return nowhere, home
    return (ends[0] if told else home), nowhere
