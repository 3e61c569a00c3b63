"""What an amount measures, and whose it is: its metric, its subject, and from where to where it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import attrs

from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.at_home import at_home, of_the_two
from kzru.parsing.figures.going_on import (
    TAKEN,
    Antecedent,
    Ends,
    added_to,
    bare_change,
    continuing,
    has_own,
    is_explicit,
    is_of_goods,
)
from kzru.parsing.figures.inflected import is_part
from kzru.parsing.figures.metrics import Context, find_metric, metric_at
from kzru.parsing.figures.neighbours import Neighbours
from kzru.parsing.figures.owners import Earlier, Owners
from kzru.parsing.figures.ownership import Told, are_opposite, sort_of_owner
from kzru.parsing.figures.parallel import ALONE, Partners
from kzru.parsing.figures.parties import find_parties
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind, Pattern

__all__ = ["Topic", "Topics"]


class Topic(NamedTuple):
    """What an amount measures: its metric, its subject, and the countries from which and to which it goes."""

    metric: Finding
    subject: Finding
    origin: Finding
    destination: Finding


_NOT_ASKED = Finding(None, "")
_NO_ENDS = (_NOT_ASKED, _NOT_ASKED)
_THIS = tags("this")
_OPENS = frozenset("(+–—-")
_CIRCUMSTANCE = "region.count"
"""What only tells where something is so: "growth was seen in 18 regions"."""
_TOLD = frozenset((Mode.NARRATION, Mode.REPORTED))
"""Modes of what the outlet tells in its own words."""
_NEAR = 4
"""Tokens behind an amount in which its own country may stand."""


@attrs.define(eq=False)
class Topics:
    """Reads what the amounts of one sentence measure.

    Attributes:
        sentence: The sentence.
        amounts: Its amounts.
        neighbours: What stands beside them.
        partners: What an amount of a parallel list shares with the others, by its position.
        before: What the last figure of the sentence before measures.
        antecedent: What the last figure read measures.
    """

    sentence: Sentence
    amounts: Sequence[Amount]
    neighbours: Neighbours
    partners: Mapping[int, Partners]
    before: Antecedent | None
    antecedent: Antecedent | None = attrs.field(default=None, init=False)
    _owners: dict[str, Owners] = attrs.field(factory=dict, init=False)
    _told: dict[str, Told] = attrs.field(factory=dict, init=False)
    _last: tuple[int, Pattern] | None = attrs.field(default=None, init=False)

    def topic(self, position: int, context: Context, statement: Statement) -> Topic:
        """Return what an amount measures; an "it" before it takes what the sentence before measures."""
        if self.neighbours.is_bracketed(position):
            return self.topic(position - 1, context, statement)
        metric = self._of_goods(position, self._metric(position, context), statement)
        taken, before = self._taken(position, metric, context, statement) or (metric, None)
        if taken.value is None:
            is_count = self.amounts[position].unit is None
            ends = self._owners_for(statement).route(self.amounts[position]) if is_count else _NO_ENDS
            return Topic(taken, _NOT_ASKED, *ends)
        pattern: Pattern = taken.value
        ends = self._ends(position, pattern.metric, statement) if before is None else before.ends
        self._last = position, pattern
        earlier = self._earlier(position, pattern, statement)
        subject = self._subject(position, taken, statement, earlier, ends)
        if pattern.metric.directed and subject.value is None:
            if subject.first < subject.last:  # it is not of the whole country
                ends = (Finding(None, subject.rule),) * 2
            else:
                ends = self._completed(taken, statement, ends, earlier)
        self._keep(position, pattern, ends, statement)
        return Topic(taken, subject, *ends)

    def _completed(self, metric: Finding, statement: Statement, ends: Ends, earlier: Earlier) -> Ends:
        """Return where an amount goes, with the country that its words leave out."""
        found = at_home(self._owners_for(statement), metric, ends, earlier)
        if metric.value.metric.id.startswith("trade."):
            pair, before = self._told.get("pair"), self._near(statement)
            found = of_the_two(self.sentence, before, pair, metric.value.metric, found)
        home = tuple(end.value for end in found if end.value is not None)
        if home and ends[0].value is None and ends[1].value is None:
            self._told.setdefault("one", home)
        return found

    def _whole_of(self, position: int, metric: Metric) -> Antecedent | None:
        """Return what the things measure of which an amount tells a part, if no country is named since: «Олардың 9 мыңы»."""
        whole = self.antecedent or self.before
        is_this = metric.part and self.sentence.flags[0] & _THIS  # "This is a third of the companies"
        if whole is None or not (is_this or is_part(self.sentence, self.amounts[position].numeral.last - 1)):
            return None
        since = 0 if whole is self.before else self.amounts[position - 1].end
        is_named = any(mark.first >= since for mark in self.sentence.marks(Kind.COUNTRY))
        told = (whole.unit_class, whole.pattern.metric.directed, is_named)
        return whole if told == ("count", True, False) else None

    def _of_goods(self, position: int, metric: Finding, statement: Statement) -> Finding:
        """Return the metric of an amount, or that of the energy before it of which it tells what is done with it."""
        before = self.antecedent or self._near(statement)
        if before is None:
            return metric
        goes_on = {before.statement.mode, statement.mode} <= _TOLD or before.statement.id == statement.id
        if goes_on and is_of_goods(self.sentence, self.amounts[position], metric, before.pattern):
            return Finding(before.pattern, "of the goods of the figure before", metric.first, metric.last)
        return metric

    def _ends(self, position: int, metric: Metric, statement: Statement) -> Ends:
        """Return from where to where an amount goes, as its words tell it: imports of no country the other way than exports."""
        if not metric.directed:
            return _NO_ENDS
        if (whole := self._whole_of(position, metric)) is not None:
            return whole.ends
        flow, amount = self.antecedent, self.amounts[position]
        if flow is not None and are_opposite(flow.pattern.metric, metric):
            near = range(self.amounts[position - 1].end, amount.end + _NEAR)
            if not any(mark.first in near for mark in self.sentence.marks(Kind.COUNTRY)):
                rule = "the other way than the figure before"
                return Finding(flow.ends[1].value, rule), Finding(flow.ends[0].value, rule)
        owners, paired = self._owners_for(statement), self.partners.get(position, ALONE).paired_country
        ends = find_parties(self.sentence, amount, metric, owners.document, paired)
        if paired is not None:  # "to Russia and Belarus … $9 and $1 billion, respectively"
            return ends
        origin, destination = (end if owners.is_country(end) else _NOT_ASKED for end in ends)
        return origin, destination

    def _keep(self, position: int, pattern: Pattern, ends: Ends, statement: Statement) -> None:
        """Keep what an amount measures for those behind it; where something is so is no matter to go on with."""
        before = self.antecedent or self.before
        if pattern.metric.id != _CIRCUMSTANCE or before is None:
            origin, destination = (Finding(end.value, end.rule) for end in ends)
            unit, end = self.amounts[position].unit_class, self.sentence.span.end
            before = Antecedent(pattern, unit, (origin, destination), self._told, statement, end)
        self.antecedent = before

    def _metric(self, position: int, context: Context) -> Finding:
        """Return the metric of an amount: in a parallel list the one that is told for it, of a mere change that of the amount before."""
        amount, partners = self.amounts[position], self.partners.get(position, ALONE)
        metric = find_metric(self.sentence, amount, context)
        if partners.metric is not None:
            metric = metric_at(self.sentence, amount, context, partners.metric) or metric
        last = self._last
        is_in_clause = metric.value is not None and self.sentence.same_clause(metric.first, amount.first)
        if last is None or last[0] != position - 1 or is_in_clause:
            return metric
        added = added_to(self.sentence, self.amounts[position - 1], amount, last[1], context)
        if added is None or (metric.value is not None and metric.value.metric == added.value.metric):
            return metric
        return added

    def _owners_for(self, statement: Statement) -> Owners:
        """Return the owners in the sentence as the speaker of a statement tells them."""
        if statement.id not in self._owners:
            self._owners[statement.id] = Owners(self.sentence, statement)
        return self._owners[statement.id]

    def _subject(
        self, position: int, metric: Finding, statement: Statement, earlier: Earlier, ends: Ends
    ) -> Finding:
        """Return whose an amount is; of what goes from one country to another the whole, where no country is told.

        Of trade with a bloc or a continent it is both.
        """
        pattern: Pattern = metric.value
        amount, owners = self.amounts[position], self._owners_for(statement)
        if pattern.metric.directed:
            told = [end for end in ends if end.value is not None]
            if not told:
                whole = owners.whole(amount, pattern.metric, metric)
                if whole.value is None:
                    whole = owners.region_meant(pattern.metric, earlier)
                if whole.value is not None:
                    self._told["one"] = whole.value
                return whole
            if not pattern.metric.id.startswith("trade.") or len(told) > 1:
                return _NOT_ASKED
            return owners.partner(amount, pattern.metric, metric, told[0])
        found = owners.subject(amount, pattern.metric, metric, earlier)
        self._told[sort_of_owner(pattern.metric)] = found.value
        if pattern.metric.owner == "pair" and len(found.value or ()) == 1:
            self._told.setdefault("one", found.value)  # a nation's whole trade, and then its exports
        return found

    def _earlier(self, position: int, pattern: Pattern, statement: Statement) -> Earlier:
        """Return whose the figures before an amount are, as far as it may be of the same owner.

        What another metric of the sentence before measures is of the same nation or pair; of a supply others may take part.
        """
        end, sort = self.amounts[position - 1].end if position else 0, sort_of_owner(pattern.metric)
        before = None if sort in self._told else self._near(statement)
        if before is None:
            return Earlier(end, self._told.get(sort), None)
        is_alike = sort in ("one", "pair") or before.pattern.metric == pattern.metric
        same_words = before.statement.id == statement.id or _resumes(statement, before.statement)
        return Earlier(end, None, before.told.get(sort) if is_alike and same_words else None)

    def _near(self, statement: Statement) -> Antecedent | None:
        """Return what the sentence before measures, where no paragraph ends between, or this one begins with "this".

        The words of a speaker that are quoted below what was told of them go on with that.
        """
        before = self.before
        if before is None or "\n" not in self.sentence.text[before.end : self.sentence.span.start]:
            return before
        goes_on = self.sentence.flags[0] & _THIS or _resumes(statement, before.statement)
        return before if goes_on else None

    def _taken(
        self, position: int, metric: Finding, context: Context, statement: Statement
    ) -> tuple[Finding, Antecedent] | None:
        """Return the metric of what is spoken of, with that, where a pronoun, or words of change alone, go on with its matter.

        A pronoun mostly means the last figure of the sentence before; one with a noun may mean the last one before it.
        """
        amount = self.amounts[position]
        mark, own, before = self._pronoun(amount), None, self._near(statement)
        if mark is not None and is_explicit(mark):
            own = mark if position and mark.first >= self.amounts[position - 1].end else None
            before = self.before if own is None else self.antecedent
        if before is None or position in self.partners or has_own(metric, amount, own):
            return None
        pattern = _continued(before, amount, context)
        if pattern is None:
            return None
        if mark is None and metric.value is None:
            mark = bare_change(self.sentence, amount)
        if mark is None:
            return None
        return Finding(pattern, f"{mark.written!r} {TAKEN}", mark.first, mark.last), before

    def _pronoun(self, amount: Amount) -> Mark | None:
        """Return the pronoun before an amount in its clause, or in that of the brackets around it."""
        at = amount.first
        while at > 0 and self.sentence.keys[at - 1] in _OPENS:
            at -= 1
        at -= at < amount.first
        for mark in self.sentence.marks(Kind.PRONOUN):
            if mark.last <= amount.first and self.sentence.same_clause(mark.first, at):
                return mark
        return None


def _continued(before: Antecedent, amount: Amount, context: Context) -> Pattern | None:
    """Return the pattern by which an amount measures what the sentence before does; None where it cannot."""
    if before.only_changes and not context.has_change:
        return None
    pattern = continuing(before.pattern, amount, context)
    is_alike = not context.has_change and before.unit_class == amount.unit_class
    return before.pattern if pattern is None and is_alike else pattern


def _resumes(statement: Statement, before: Statement) -> bool:
    """Tell whether a statement quotes the speaker of the one before: "…, the minister said. “Last year IT was …”"."""
    is_quoted = statement.mode is Mode.QUOTE and statement.id != before.id
    return is_quoted and statement.speaker is not None and statement.speaker == before.speaker
