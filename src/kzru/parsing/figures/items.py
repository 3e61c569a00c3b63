"""What narrows the metric of a figure: goods, a sector, an activity, a group, a purpose.

Which kinds of items narrow which metric, what a metric's id tells already, and how far an item of a kind may stand are
told in ``lang/common/items.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.lang.items import ItemPhrases, item_phrases, narrowing
from kzru.lang.language import is_of_records
from kzru.model.figure import Figure
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, ENDS_PHRASE, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.going_on import ADDED, TAKEN
from kzru.parsing.figures.inflected import leads_to
from kzru.parsing.figures.item_places import Place, find_marks, item_marks
from kzru.parsing.figures.list_members import bracket_before
from kzru.parsing.figures.neighbours import Neighbours
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.topic import Topic
from kzru.parsing.item import ItemKind
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind

__all__ = ["Items"]

_NONE = Finding(None, "")
_AND = tags("and")
_OF = tags("of")
_PART = tags("part_before")
_THIS = tags("this")
_TO = tags("to")
_LONGEST_LINK = 2
"""Tokens from energy to the country that it goes to: "to the US"."""
_PARTNERS = frozenset({"country", "body"})
_MADE = frozenset({"agriculture.volume", "industry.volume"})
"""Metrics of what is made of goods before they are traded."""
_SHARED = frozenset({"trade.share", "tourism.arrivals", "tourism.trips_abroad"})
"""Metrics of which another country may have a part."""

_NO_GOODS = (
    Kind.COUNTRY, Kind.PLACE, Kind.ORGANISATION, Kind.BODY, Kind.NUMBER, Kind.UNIT, Kind.CHANGE_VERB, Kind.CHANGE_NOUN,
    Kind.REACH, Kind.QUALIFIER, Kind.QUALIFIER_VERB, Kind.EVENT_VERB, Kind.ITEM, Kind.ABOUT,
)  # fmt: skip
"""What a word is that names no goods."""


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
        """Return what narrows the metric of an amount."""
        if topic.metric.value is None:
            return _NONE
        measured: Metric = topic.metric.value.metric
        if topic.metric.rule == ADDED and self._before is not None:
            found = self._of_bracket(position, measured) or self._before[1]
        else:
            found = self._item(position, topic.metric, measured)
        if measured.id in _SHARED:
            found = self._with_partners(position, topic.subject, found)
        self._before = measured, found
        return found

    def _of_bracket(self, position: int, measured: Metric) -> Finding | None:
        """Return what a share in brackets is of, in a list of such: "growth in construction (8%), | trade | (7%)"."""
        bracket = bracket_before(self.sentence, self.amounts[position])
        if bracket is None or self.amounts[position - 1].unit != self.amounts[position].unit:
            return None
        for mark in item_marks(self.sentence, measured.id):
            if mark.last == bracket:
                return Finding(mark.value.id, "what stands before its bracket", mark.first, mark.last)
        if not is_of_records(self.sentence.vocabulary.language):
            return None
        first = phrase_begin(self.sentence, bracket - 1)
        words = " ".join(self.sentence.keys[first:bracket])
        return Finding(words, "what stands before its bracket", first, bracket)

    def _item(self, position: int, metric: Finding, measured: Metric) -> Finding:
        if self.last is not None and (pronoun := self._pronoun(self.last, metric, measured)) is not None:
            return Finding(self.last.item, "takes what narrows the sentence before", pronoun, pronoun + 1)
        counted = self.neighbours.counted(position)
        if ItemKind.PARTICIPANT in narrowing().kinds_of(measured.id):
            return _participants(self.sentence, counted)
        behind = self.amounts[position - 1].end if position else 0
        amount, found_marks = self.amounts[position], item_marks(self.sentence, measured.id)
        own = [mark for mark in found_marks if not _leads_to_amount(self.sentence, amount, mark)]
        place = Place(self.sentence, amount, measured, metric.first, metric.last, behind, own)
        marks = find_marks(place) if own else ()
        found = self._sent_abroad(place) or _named(place, marks)
        if found.value is None and self._before is not None:
            before, item = self._before
            is_by_noun = counted is not None and bool(metric.value.words.counted)
            if before == measured and self._goes_on(position, place, is_by_noun=is_by_noun):
                return item
            if before.id in _MADE and measured.id.startswith("trade."):
                return item  # "made 5 tonnes of grain, exported 2"
        return found if marks else _unlisted_item(self.sentence, measured.id, metric.first, metric.last)

    def _pronoun(self, before: Figure, metric: Finding, measured: Metric) -> int | None:
        """Return the word that takes the item of the sentence before: "it" is the same, "this is a third of" a part."""
        if before.metric == measured.id and metric.rule.endswith(TAKEN):
            return None if self.sentence.tag_end(0, _PART) else metric.first
        is_part = before.metric is not None and measured.part and self.sentence.flags[0] & _THIS
        return 0 if is_part else None

    def _sent_abroad(self, place: Place) -> Finding | None:
        """Return that energy goes abroad where only a country behind it tells so: "Kazakhstan's electricity to China"."""
        has_activity = any(mark.value.kind is ItemKind.ACTIVITY for mark in place.marks)
        if has_activity or not place.metric.id.startswith("energy."):
            return None
        for name in self.sentence.names:
            is_near = 0 <= name.begin - place.last <= _LONGEST_LINK
            if is_near and name.kind == "country" and name.role == "to":
                return Finding("exports", "goes to a country", name.first, name.last)
        return None

    def _goes_on(self, position: int, place: Place, *, is_by_noun: bool) -> bool:
        """Tell whether an amount is the level that a change led to, or how a level has changed.

        "Sales of buses fell by 2% to 87,600 vehicles"; "sales of buses were 87,600, which is 2% less than a year ago".
        """
        if not position or (not is_by_noun and self.sentence.same_clause(place.first, place.amount.first)):
            return False
        before, own = (self.neighbours.change(at).value is not None for at in (position - 1, position))
        return before != own

    def _with_partners(self, position: int, subject: Finding, found: Finding) -> Finding:
        """Return with whom a part of a trade is had, or tourists of where: "China accounts for 22% of our exports"."""
        if found.value is not None or not subject.value:
            return found
        partners = dict(self._partners(subject.value, self.amounts[position].first))
        first, last = next(iter(partners.values()), (0, 0))
        return (
            Finding(_listed(sorted(partners)), "has the part of the whole", first, last)
            if partners
            else found
        )

    def _partners(self, owners: Sequence[str], at: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the countries and regions of the clause that do not own the whole, with their tokens."""
        same_clause = self.sentence.same_clause
        regions = {mark.first: mark for mark in self.sentence.marks(Kind.REGION)}
        for mark in regions.values():
            if mark.value.name not in owners and same_clause(mark.first, at):
                yield mark.value.name, (mark.first, mark.last)
        for name in self.sentence.names:
            is_partner = name.kind in _PARTNERS and name.begin not in regions
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
    told = narrowing().told.get(place.metric.id, frozenset())
    activities = [mark for mark in marks if mark.value.kind is ItemKind.ACTIVITY]
    others = [mark for mark in marks if mark.value.kind is not ItemKind.ACTIVITY]
    activity = next((mark for mark in activities if mark.value.id not in told), None)
    kept = _narrowest(place, others, told)
    told_by = [*kept.values()]
    names = [_listed(sorted(kept))] if kept else []
    if activity is not None:
        names.append(activity.value.id)
        told_by.append(activity)
    if not told_by:
        return _NONE
    first = told_by[0]
    return Finding(" ".join(names), f"{first.written!r} narrows it", first.first, first.last)


def _narrowest(place: Place, marks: Sequence[Mark], told: frozenset[str]) -> dict[str, Mark]:
    """Return the items that narrow a metric beyond what its id tells, without those that others are a part of."""
    broader = place.sentence.vocabulary.broader
    names: dict[str, Mark] = {}
    for mark in marks:
        if mark.value.id not in told:
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
    is_supply = sentence.at(Kind.REACH, mark.first) is not None
    return is_supply and mark.first - leads_to(sentence, mark.first - 1) == amount.last


def _unlisted_item(sentence: Sentence, metric: str, first: int, last: int) -> Finding:
    """Return the goods beside the word of a metric that stand in no list, in the words of the text: "tuna imports", «импорт тунца».

    Better named as they stand than taken for the whole: "exports of tuna" are not the exports of a country.
    """
    words = item_phrases(sentence.vocabulary.language)
    if metric not in narrowing().unlisted or sentence.keys[last - 1] not in words.heads:
        return _NONE
    if sentence.vocabulary.nouns.genitives_follow:
        at = last
    elif sentence.flags[last] & _OF:
        at = last + 1 + (sentence.flags[last + 1] & ARTICLE != 0)
    else:
        at = first - 1
        behind_name = any(name.last == at for name in sentence.names)
        if sentence.flags[at - 1] & _TO or (behind_name and sentence.keys[at].endswith(words.verb_endings)):
            return _NONE  # "Russia boosts exports", "to resume exports"
    if not _may_be_goods(sentence, words, at):
        return _NONE
    return Finding(sentence.keys[at], "goods that are in no list", at, at + 1)


def _may_be_goods(sentence: Sentence, words: ItemPhrases, at: int) -> bool:
    """Tell whether a word may name goods: a common noun that is known as nothing else."""
    key = sentence.keys[at]
    if not key or sentence.flags[at] & (ENDS_PHRASE | _AND) or key in words.plain:
        return False
    is_name = at > 0 and not sentence.tokens[at].text.islower()
    if is_name or key.endswith(words.endings_of_none):
        return False
    return all(mark.first != at for mark in sentence.marks_of(_NO_GOODS))
