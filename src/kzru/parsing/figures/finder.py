"""From the amounts of a sentence to figures, each with the reasons why it was read so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kzru.evolve import evolve
from kzru.model.figure import Change, Figure, Measure, Reason, Stage, Status, status_by_period
from kzru.model.statement import Statement
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.carried import ALONE_IN_TEXT, Foregoing, with_carried_unit
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.elided import is_subject
from kzru.parsing.figures.going_on import TAKEN, Antecedent
from kzru.parsing.figures.inflected import is_part
from kzru.parsing.figures.items import Items
from kzru.parsing.figures.metrics import Context
from kzru.parsing.figures.neighbours import Neighbours
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.figures.parallel import ALONE, find_partners
from kzru.parsing.figures.plans_of_past import was_meant
from kzru.parsing.figures.ranges import find_amounts
from kzru.parsing.figures.ruled_behind import find_ruled
from kzru.parsing.figures.sector_lists import with_trade_as_sector
from kzru.parsing.figures.status import Statuses, find_stage, stage_of_works
from kzru.parsing.figures.timing import is_brief, is_yearly
from kzru.parsing.figures.told_periods import ToldPeriods
from kzru.parsing.figures.topic import Topics
from kzru.parsing.periods import PeriodMention
from kzru.parsing.rules.trace import Trace
from kzru.parsing.statements import statement_at
from kzru.parsing.vocabulary import Kind, Pattern
from kzru.text.span import Span
from kzru.units.registry import get_unit
from kzru.values.number import exact, negated
from kzru.values.period import Period, TimeUnit
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity

__all__ = ["find_figures", "quantity_of"]


def find_figures(
    sentence: Sentence,
    statements: Sequence[Statement],
    published: date | None,
    before: Antecedent | None = None,
    trace: Trace | None = None,
    foregoing: Foregoing = ALONE_IN_TEXT,
) -> tuple[Sequence[Figure], Antecedent | None]:
    """Return the figures of a sentence, each as the statement's in which it stands, and what the last of them measures.

    Args:
        sentence: The sentence with its marks.
        statements: Those of the document; what stands in none (page furniture) is passed over.
        published: The date that relative periods refer to.
        before: What the last figure of the sentence before measures.
        trace: What is told of the numbers that became no figure.
        foregoing: What stands before the sentence and holds for it too.
    """
    numbers = None if trace is None else NumberTrace(sentence, trace)
    amounts = with_carried_unit(sentence, find_amounts(sentence, numbers), foregoing)
    if not amounts:
        return (), None
    reader = _Reader(sentence, amounts, published, before, foregoing)
    figures = []
    for position, amount in enumerate(amounts):
        statement = statement_at(statements, sentence.tokens[amount.first].start)
        if statement is not None and reader.is_figure(position):
            figures.append(reader.figure(position, statement))
        elif numbers is not None:
            is_vague = amount.numeral.form is NumeralForm.VAGUE
            bare = NoFigure.VAGUE if is_vague else NoFigure.BARE
            numbers.decline(amount.first, amount.last, bare if statement else NoFigure.OUTSIDE)
    return with_trade_as_sector(sentence, figures), reader.topics.antecedent


def quantity_of(amount: Amount, qualifier: Qualifier) -> Quantity:
    """Return the quantity that an amount states with that qualifier."""
    unit = amount.unit or get_unit("count")
    if amount.high is not None:
        return Quantity(low=amount.value, high=amount.high, unit=unit, qualifier=Qualifier.RANGE)
    if amount.numeral.form is NumeralForm.VAGUE:
        finest = exact(amount.value)
        return Quantity(value=amount.value, unit=unit, qualifier=qualifier, resolution=finest)
    return Quantity(value=amount.value, unit=unit, qualifier=qualifier)


_NOT_ASKED = Finding(None, "")
_TURNED = {Change.UP: Change.DOWN, Change.DOWN: Change.UP}
"""What a minus makes of a direction: growth of minus 0.9 percent is a fall."""
_NEAR_COMPARED = 6
"""Tokens between an amount and how much more it is than another: "$5 billion this year, which is 3 percent more"."""
_LARGE = 1000
"""A bare number below it may be anything; one from it on says how many, though not of what."""


class _Reader:
    """Reads the figures of one sentence."""

    def __init__(
        self,
        sentence: Sentence,
        amounts: Sequence[Amount],
        published: date | None,
        before: Antecedent | None,
        foregoing: Foregoing,
    ) -> None:
        self.sentence = sentence
        self.published = published
        self.foregoing = foregoing
        self.amounts = amounts
        self.neighbours = Neighbours(sentence, amounts)
        self.partners = find_partners(sentence, amounts)
        self.ruled = find_ruled(sentence, amounts)
        self.topics = Topics(sentence, amounts, self.neighbours, self.partners, before)
        self.items = Items(sentence, amounts, self.neighbours, foregoing.last)
        self.statuses = Statuses(sentence)
        self.periods = ToldPeriods(
            sentence, amounts, self.neighbours, self.partners, self.statuses, published, foregoing
        )

    def is_figure(self, position: int) -> bool:
        """Tell whether an amount says how much of something, and is no bare number that may be anything."""
        amount = self.amounts[position]
        if amount.unit is not None or self.neighbours.counted(position) is not None:
            return True
        if is_part(self.sentence, amount.numeral.last - 1):
            return True
        if amount.numeral.form is NumeralForm.VAGUE:
            return False
        per = self.sentence.at(Kind.PER, amount.last)
        return (
            _is_no_small_count(amount)
            or self.neighbours.qualifier(position).value is not Qualifier.EXACT
            or self.neighbours.change(position).value is not None
            or self.sentence.at(Kind.DENOMINATOR, amount.last) is not None
            or (per.written != "/" if per else is_subject(self.sentence, amount.first, amount.last))
        )

    def figure(self, position: int, statement: Statement) -> Figure:
        """Return the figure that an amount is, as the statement's."""
        amount = self.amounts[position]
        counted = self.neighbours.counted(position)
        found, mention = self._findings(position, statement)
        pattern: Pattern | None = found["metric"].value
        if amount.is_negative and found["change"].value is not None:
            amount = evolve(amount, value=negated(amount.value))  # which has turned the direction
        span = Span(self.sentence.tokens[amount.first].start, self.sentence.tokens[amount.last - 1].end)
        return Figure(
            id=f"{statement.document}/figure/{span.start}-{span.end}",
            document=statement.document,
            statement=statement.id,
            span=span,
            surface=span.of(self.sentence.text),
            quantity=quantity_of(amount, found["qualifier"].value),
            counted=counted.noun if counted else None,
            noun_phrase=counted.phrase if counted else None,
            change=found["change"].value,
            period=found["period"].value,
            relative_period=mention.relative if mention else None,
            status=found["status"].value,
            stage=found["stage"].value,
            speaker=statement.speaker,
            stated_on=self.published,
            metric=pattern.metric.id if pattern else None,
            measure=pattern.metric.measure if pattern else None,
            subject=found["subject"].value,
            origin=found["origin"].value,
            destination=found["destination"].value,
            item=found["item"].value,
            why=_reasons_of(self.sentence, found),
            source_text=statement.source_text,
        )

    def _change(self, position: int) -> Finding:
        """Return the change of an amount, where it has none of its own that of the one whose verb rules it as well."""
        finding = self._own_change(position)
        while finding.value is None and position in self.ruled:
            position = self.ruled[position]
            finding = self._own_change(position)
        return finding

    def _same_change(self, amount: Amount) -> Finding:
        """Return the change of the figure before for a share that takes its metric: "GDP grew by 5%. The same figure was 3%"."""
        last = self.foregoing.last
        if last is None or not (last.metric or "").endswith(".growth") or last.quantity.unit != amount.unit:
            return _NOT_ASKED
        return Finding(last.change, "as the figure before has changed")

    def _own_change(self, position: int) -> Finding:
        """Return the change of an amount; in a parallel list that of the amount before it."""
        if self.neighbours.is_closer(position):
            return self._own_change(position - 1)
        finding = self.neighbours.change(position)
        before = self.partners.get(position, ALONE).before
        if finding.value is None and before is not None:
            return self._own_change(before)
        is_turned = finding.value is not None and self.amounts[position].is_negative
        return finding._replace(value=_TURNED[finding.value]) if is_turned else finding

    def _findings(
        self, position: int, statement: Statement
    ) -> tuple[Mapping[str, Finding], PeriodMention | None]:
        """Return what each rule decided of an amount of a statement, by the field of the figure; and its period as told."""
        amount, mention = self.amounts[position], self.periods.of(position)
        change = self._change(position)
        noun = self._measured_noun(position, has_change=change.value is not None)
        context = Context(noun, change.value is not None, is_yearly(mention), is_brief(mention))
        topic = self.topics.topic(position, context, statement)
        if mention is None:
            mention = self.periods.carried(position, topic.metric.value, statement.id)
            if is_yearly(mention):  # what was invested in a year is no stock
                context = context._replace(is_yearly=True, is_brief=is_brief(mention))
                topic = self.topics.topic(position, context, statement)
        if change.value is None and topic.metric.rule.endswith(TAKEN):
            change = self._same_change(amount)
        if mention is not None and _is_day_of_talk(mention, topic.metric.value):
            mention = None
        period = None if mention is None else mention.resolve(self.published)
        if mention is not None and self._is_of_the_past_before(position, mention, period):
            mention = period = None
        status = self._status(position, period)
        found = {
            "quantity": _reading_of(amount),
            "qualifier": self.neighbours.qualifier(position),
            "change": change,
            "period": self.periods.told(period, mention),
            "status": status,
            "stage": self._stage(position, topic.metric.value, status.value),
            "metric": topic.metric,
            "subject": topic.subject,
            "origin": topic.origin,
            "destination": topic.destination,
            "item": self.items.item(position, topic),
        }
        return found, mention

    def _measured_noun(self, position: int, *, has_change: bool) -> str | None:
        """Return the noun whose count is told, or has changed: "the number of joint ventures has doubled"."""
        amount, counted = self.amounts[position], self.neighbours.counted(position)
        if amount.unit is not None:
            is_grown = has_change and amount.unit_class == "share"
            counted = self.neighbours.number_of(amount) if is_grown else None
        if counted is None or counted.noun in self.sentence.vocabulary.pieces:
            return None
        compound = " ".join(counted.phrase.split()[-2:])  # "constituent entity"
        return compound if compound.casefold() in self.sentence.vocabulary.counting else counted.noun

    def _stage(self, position: int, pattern: Pattern | None, status: Status) -> Finding:
        if pattern is None or not pattern.metric.staged:
            amount = self.amounts[position]
            if amount.counted is None or amount.unit is not None or self._is_compared(position):
                return _NOT_ASKED
            return stage_of_works(self.sentence, amount, amount.counted, status)
        if self.neighbours.is_whole(position):
            return Finding(None, "the whole of which a part is told")
        part = self.neighbours.part_of(position)
        return find_stage(self.sentence, self.amounts[position], None if part is None else part.first)

    def _is_compared(self, position: int) -> bool:
        """Tell whether an amount is a change, or the whole of another: "64 of the planned 90 schools were built"."""
        before = self.sentence.before(Kind.STAGE, self.amounts[position].first)
        is_planned = before is not None and before.value is Stage.PLANNED
        is_change = self.neighbours.change(position).value is not None
        return is_planned or is_change or self.neighbours.is_whole(position)

    def _status(self, position: int, period: Period | None) -> Finding:
        """Return the status: by the period where it lies wholly behind or ahead of the statement, else by the words."""
        if self.neighbours.is_bracketed(position):
            position -= 1  # what stands in brackets says the amount before it again
        amount = self.amounts[position]
        finding = self.statuses.status(amount)
        if period is not None and self.published is not None:
            decided = status_by_period(period, self.published)
            is_plan = finding.value is Status.TARGET and was_meant(self.sentence, amount)
            if decided is not None and not is_plan:
                return Finding(*decided)
        is_beside = amount.first - self.amounts[position - 1].end <= _NEAR_COMPARED
        if finding.value is Status.ACTUAL and is_beside and self.periods.compares(position):
            return self._status(position - 1, period)  # "will reach $5 billion, which is 3 percent more"
        while finding.value is Status.ACTUAL and position in self.ruled:
            position = self.ruled[position]
            finding = self.statuses.status(self.amounts[position])
        return self._status_of_row(position, period, finding)

    def _is_of_the_past_before(self, position: int, mention: PeriodMention, period: Period | None) -> bool:
        """Tell whether what is to come is told behind a time that is over: "sold 5 tonnes last year and will sell 6"."""
        amount = self.amounts[position]
        if period is None or self.published is None or mention.last > amount.first:
            return False
        decided, told = status_by_period(period, self.published), self.statuses.status(amount)
        is_target = told.value is Status.TARGET and mention.last <= told.first
        if not is_target or decided is None or decided[0] is not Status.ACTUAL:
            return False
        return not (is_past_verb(self.sentence, told.first) or was_meant(self.sentence, amount))

    def _status_of_row(self, position: int, period: Period | None, finding: Finding) -> Finding:
        """Return the status that the words tell, or that a day which is to come and the figure before make of it."""
        is_fact = finding.value is Status.ACTUAL and not finding.rule.startswith("the level")
        end = None if period is None or period.start is not None else period.end
        if is_fact and end is not None and self.published is not None and end > self.published:
            return Finding(Status.TARGET, "due by a day ahead of the statement")  # "by 2030"
        before = None if self.foregoing.last is None else self.foregoing.last.status
        if before is Status.TARGET and self.periods.is_how_it_changed(position):
            return Finding(Status.TARGET, "how much more that is which is meant to be")
        return finding


def _is_day_of_talk(mention: PeriodMention, pattern: Pattern | None) -> bool:
    """Tell whether a day is the one on which a flow of money is spoken of: "at yesterday's talks they named trade of $5 bn"."""
    is_day = mention.relative is not None and mention.relative.unit is TimeUnit.DAY
    if not is_day or pattern is None or "money" not in pattern.metric.units:
        return False
    return pattern.metric.measure is Measure.FLOW


def _is_no_small_count(amount: Amount) -> bool:
    """Tell whether a number is large, or has decimals: whatever it counts or measures, it says how much."""
    value = exact(amount.value)
    return amount.numeral.scale > 1 or abs(value) >= _LARGE or value.denominator > 1


def _reasons_of(sentence: Sentence, found: Mapping[str, Finding]) -> tuple[Reason, ...]:
    """Return the reasons of a figure from what was found, by its fields."""
    reasons: list[Reason] = []
    text, tokens = sentence.text, sentence.tokens
    for field, (value, rule, first, last) in found.items():
        if first < last:
            start, end = tokens[first].start, tokens[last - 1].end
            reasons.append(Reason(field, rule, Span(start, end), text[start:end]))
        elif value is not None:
            reasons.append(Reason(field, rule))
    return tuple(reasons)


def _reading_of(amount: Amount) -> Finding:
    """Return how the number was read, and whether its digits could be read otherwise."""
    form = amount.numeral.form
    rule = f"number told in {form}" if amount.numeral.is_plain else str(form)
    if amount.numeral.ambiguous:
        rule += "; ambiguous: with another decimal mark the digits are a thousand times that"
    if amount.shares:
        rule += "; unit or noun of the amount beside it"
    return Finding(amount.value, rule, amount.first, amount.last)
