"""What narrows the metric of a figure: goods, a sector, an activity, a group, a purpose.

Which kinds of items narrow which metric, what a metric's id tells already, and how far an item of a kind may stand are
told in ``lang/common/items.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.lang.items import item_phrases, narrowing
from kzru.lang.language import is_of_records
from kzru.model.figure import Figure
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.going_on import ADDED, TAKEN
from kzru.parsing.figures.inflected import is_directed, leads_to
from kzru.parsing.figures.item_places import Place, find_marks, item_marks
from kzru.parsing.figures.list_members import bracket_before
from kzru.parsing.figures.neighbours import Neighbours
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.topic import Topic
from kzru.parsing.figures.unlisted_items import unlisted_item
from kzru.parsing.item import ItemKind
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind

__all__ = ["Items"]

_NONE = Finding(None, "")
_PART = tags("part_before")
_THIS = tags("this")
_LONGEST_LINK = 2
"""Tokens from energy to the country that it goes to: "to the US"."""
_PARTNERS = frozenset({"country", "body"})
_MADE = frozenset({"agriculture.volume", "industry.volume"})
_OF_GOODS = frozenset({"mass", "volume"})
"""Dimensions of goods, and what is made of them before they are traded."""
_SHARED = frozenset({"trade.share", "tourism.arrivals", "tourism.trips_abroad"})
"""Metrics of which another country may have a part."""


class Items:
    """Reads what narrows the metrics of the figures of one sentence.

    Args:
        sentence: The sentence.
        amounts: Its amounts.
        neighbours: What stands beside them.
        last: The last figure of the sentence before.
    """

    def __init__(
        self, sentence: Sentence, amounts: Sequence[Amount], neighbours: Neighbours, last: Figure | None
    ) -> None:
        self.sentence = sentence
        self.amounts = amounts
        self.neighbours = neighbours
        self.last = last
        self._before: tuple[Metric, Finding] | None = None

    def item(self, position: int, topic: Topic) -> Finding:
        """Return what narrows the metric of an amount; in brackets, what narrows that of the one before, its change too."""
        if topic.metric.value is None:
            return _NONE
        if self.neighbours.is_bracketed(position) or self.neighbours.is_change_beside(position):
            return self.item(position - 1, topic)
        measured: Metric = topic.metric.value.metric
        if topic.metric.rule == ADDED and self._before is not None:
            found = self._of_bracket(position, measured) or self._before[1]
        else:
            found = self._item(position, topic.metric, measured)
        if measured.id in _SHARED:
            found = self._with_partners(position, topic.subject, found, measured)
        self._before = measured, found
        return found

    def _of_bracket(self, position: int, measured: Metric) -> Finding | None:
        """Return what a share in brackets is of, in a list of such: "growth in construction (8%), | trade | (7%)"."""
        keys, amount, before = self.sentence.keys, self.amounts[position], self.amounts[position - 1]
        bracket = bracket_before(self.sentence, amount)
        if bracket is None or before.unit != amount.unit or keys[before.end] != ")":
            return None
        marks = item_marks(self.sentence, measured.id)
        mark = next((mark for mark in marks if mark.last == bracket), None)
        if mark is not None:
            return Finding(mark.value.id, "what stands before its bracket", mark.first, mark.last)
        first = phrase_begin(self.sentence, bracket - 1)
        if not is_of_records(self.sentence.vocabulary.language) or first <= before.end:
            return None
        return Finding(" ".join(keys[first:bracket]), "what stands before its bracket", first, bracket)

    def _item(self, position: int, metric: Finding, measured: Metric) -> Finding:
        if (pronoun := self._pronoun(metric, measured)) is not None and self.last is not None:
            return Finding(self.last.item, "takes what narrows the sentence before", pronoun, pronoun + 1)
        counted = self.neighbours.counted(position)
        if ItemKind.PARTICIPANT in narrowing().kinds_of(measured.id):
            return _participants(self.sentence, counted)
        is_by_noun = counted is not None and metric.value.words.counted
        first, last = (counted.first, counted.last) if counted and is_by_noun else (metric.first, metric.last)
        behind = self.amounts[position - 1].end if position else 0
        amount, found_marks = self.amounts[position], item_marks(self.sentence, measured.id)
        own = [mark for mark in found_marks if not _leads_to_amount(self.sentence, amount, mark)]
        place = Place(self.sentence, amount, measured, first, last, behind, own)
        marks = find_marks(place) if own else ()
        found = self._sent_abroad(place) or _named(place, marks)
        if found.value is not None or self._before is None:
            return found if marks else unlisted_item(self.sentence, measured.id, first, last)
        if self._goes_on(position, place, is_by_noun=is_by_noun) or self._is_of_goods(position, place):
            return self._before[1]
        return found if marks else unlisted_item(self.sentence, measured.id, first, last)

    def _pronoun(self, metric: Finding, measured: Metric) -> int | None:
        """Return the word that takes the item of the sentence before: "it" is the same, "this is a third of" a part."""
        if self.last is None or self.last.metric is None:
            return None
        if self.last.metric == measured.id and self.sentence.at(Kind.PRONOUN, metric.first) is not None:
            return metric.first if metric.first < metric.last else None
        if self.last.metric == measured.id and metric.rule.endswith(TAKEN):
            return None if self.sentence.tag_end(0, _PART) else metric.first
        is_part = measured.part and self.last.metric.partition(".")[0] == measured.id.partition(".")[0]
        return 0 if is_part and self.sentence.flags[0] & _THIS else None

    def _sent_abroad(self, place: Place) -> Finding | None:
        """Return that energy goes abroad where only a country behind it tells so: "Kazakhstan's electricity to China"."""
        is_energy = place.metric.id.startswith("energy.") and ItemKind.ACTIVITY in narrowing().kinds_of(
            place.metric.id
        )
        if not is_energy or any(mark.value.kind is ItemKind.ACTIVITY for mark in place.marks):
            return None
        is_before = self.sentence.vocabulary.order.genitive_before
        for name in self.sentence.names:
            gap = place.first - name.last if is_before else name.begin - place.last
            if name.kind == "country" and name.role == "to" and 0 <= gap <= _LONGEST_LINK:
                return Finding("exports", "goes to a country", name.first, name.last)
        return None

    def _goes_on(self, position: int, place: Place, *, is_by_noun: bool) -> bool:
        """Tell whether an amount is the level that a change led to, or how a level has changed.

        "Sales of buses fell by 2% to 87,600 vehicles"; "sales of buses were 87,600, which is 2% less than a year ago".
        """
        if self._before is None or self._before[0] != place.metric or not position:
            return False
        is_own = place.behind <= place.first and not is_by_noun
        if is_own and self.sentence.same_clause(place.first, place.amount.first):
            return False
        changes = [self.neighbours.change(at).value is not None for at in (position - 1, position)]
        if changes == [False, True]:
            return True
        return changes == [True, False] and self.sentence.same_clause(
            self.amounts[position - 1].first, place.amount.first
        )

    def _is_of_goods(self, position: int, place: Place) -> bool:
        """Tell whether an amount is of what was made of the goods of the one before: "made 5 tonnes of grain, exported 2"."""
        units = [self.amounts[at].unit_class for at in (position - 1, position)]
        if self._before is None or units[0] != units[1] or units[0] not in _OF_GOODS:
            return False
        is_made = self._before[0].id in _MADE and place.metric.id.startswith("trade.")
        return is_made and place.behind <= place.first

    def _with_partners(self, position: int, subject: Finding, found: Finding, measured: Metric) -> Finding:
        """Return with whom a part of a trade is had, or tourists of where: "China accounts for 22% of our exports"."""
        owners = subject.value or ()
        partners = (
            {}
            if found.value is not None or not owners
            else dict(self._partners(owners, self.amounts[position].first, is_share=measured.part))
        )
        if not partners:
            return found
        names = _listed(sorted(partners))
        first, last = next(iter(partners.values()))
        return Finding(names, "has the part of the whole", first, last)

    def _partners(
        self, owners: Sequence[str], at: int, *, is_share: bool
    ) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the countries and regions of the clause that do not own the whole, with their tokens.

        An adjective tells who the tourists are, not with whom a share is had.
        """
        same_clause = self.sentence.same_clause
        regions = {mark.first: mark for mark in self.sentence.marks(Kind.REGION)}
        for mark in regions.values():
            is_name = self.sentence.tokens[mark.first].text[0].isupper()
            if is_name and mark.value.name not in owners and same_clause(mark.first, at):
                yield mark.value.name, (mark.first, mark.last)
        for name in self.sentence.names:
            is_partner = name.kind in _PARTNERS and name.begin not in regions
            if name.is_adjective and is_share:
                continue
            if is_partner and not {name.country, name.name} & set(owners) and same_clause(name.first, at):
                yield name.name, (name.first, name.last)


def _participants(sentence: Sentence, counted: Counted | None) -> Finding:
    """Return who takes part, where they are counted as something else than participants: "40 experts"."""
    if counted is None or counted.noun.casefold() in item_phrases(sentence.vocabulary.language).participants:
        return _NONE
    marks = item_marks(sentence, "event.participants")
    head = next((mark for mark in marks if mark.last == counted.last), None)
    name = counted.noun if head is None else head.value.id
    return Finding(name, "the noun counted", counted.last - 1, counted.last)


def _named(place: Place, marks: Sequence[Mark]) -> Finding:
    """Return the item that some words name together: goods joined by "and", an activity behind them."""
    if not marks:
        return _NONE
    told = narrowing().told.get(place.metric.id, frozenset())
    activities = [mark for mark in marks if mark.value.kind is ItemKind.ACTIVITY]
    others = [mark for mark in marks if mark.value.kind is not ItemKind.ACTIVITY]
    activity = next((mark for mark in activities if mark.value.id not in told), None)
    kept = _narrowest(place, others, told)
    if activity is None and (not kept or place.metric.id in narrowing().volumes):
        return _NONE  # of a volume of energy an activity tells what it is of
    names = [_listed(sorted(kept))] if kept else []
    told_by = [*kept.values()]
    if activity is not None:
        names.append(activity.value.id)
        told_by.append(activity)
    first = told_by[0]
    return Finding(" ".join(names), f"{first.written!r} narrows it", first.first, first.last)


def _narrowest(place: Place, marks: Sequence[Mark], told: frozenset[str]) -> dict[str, Mark]:
    """Return the items that narrow a metric beyond what its id tells, without those that others are a part of."""
    broader = place.sentence.vocabulary.broader
    kinds = {
        mark.value.kind for mark in marks if mark.value.id in told
    }  # oil is told, and goods are none but oil then
    names: dict[str, Mark] = {}
    for mark in marks:
        is_free = mark.value.kind not in kinds or mark.value.kind is ItemKind.PURPOSE
        if mark.value.id not in told and (is_free or not told.isdisjoint(broader[mark.value.id])):
            names.setdefault(mark.value.id, mark)
    covered = {above for name in names for above in broader[name]}
    followed = {mark.last for mark in names.values()} & {mark.first for mark in names.values()}
    return {
        _goods(place, name): mark
        for name, mark in names.items()
        if name not in covered and mark.last not in followed  # "textile equipment" is equipment
    }


def _goods(place: Place, name: str) -> str:
    """Return the goods that a sector makes, where it is goods that are traded; where output grows, the sector."""
    family = place.metric.id.partition(".")[0]
    made_in = narrowing().made_in
    meant = {"trade": narrowing().made_by, "macro": made_in, "industry": made_in}.get(family, {})
    return meant.get(name, name)


def _listed(names: Sequence[str]) -> str:
    """Return names as English lists them.

    >>> _listed(["fish", "meat", "seafood"])
    'fish, meat and seafood'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _leads_to_amount(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a verb of supply only brings something to an amount: «30 млн тоннаға дейін жеткізеді»."""
    if mark.value.kind is not ItemKind.ACTIVITY or sentence.at(Kind.REACH, mark.first) is None:
        return False
    behind = mark.first - leads_to(sentence, mark.first - 1)
    return behind == amount.last and is_directed(sentence, amount.last - 1)
