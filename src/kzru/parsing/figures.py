"""From the amounts of a sentence to figures, each with the reasons why it was read so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kzru.model.figure import Change, Figure, Reason, Stage, Status
from kzru.model.statement import Statement
from kzru.parsing.amounts import Amount
from kzru.parsing.changes import find_change
from kzru.parsing.metrics import Context, find_metric, find_parties
from kzru.parsing.nouns import Counted, counted_noun
from kzru.parsing.numbers import Form
from kzru.parsing.qualifiers import find_qualifier
from kzru.parsing.ranges import find_amounts
from kzru.parsing.sentence import Finding, Sentence
from kzru.parsing.statements import statement_at
from kzru.parsing.status import find_stage, find_status
from kzru.parsing.timing import find_period, is_yearly
from kzru.parsing.vocabulary import Kind, Pattern
from kzru.text.span import Span
from kzru.units.registry import get_unit
from kzru.values.number import exact
from kzru.values.period import Period
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity

__all__ = ["find_figures", "quantity_of"]


def find_figures(
    sentence: Sentence, statements: Sequence[Statement], published: date | None
) -> Iterator[Figure]:
    """Yield the figures of a sentence; what stands in no statement (page furniture) is passed over.

    Args:
        sentence: The sentence with its marks.
        statements: Those of the document; the speaker of the one a figure stands in is the figure's.
        published: The date that relative periods refer to.
    """
    reader = _Reader(sentence, published)
    for position, amount in enumerate(reader.amounts):
        statement = statement_at(statements, sentence.tokens[amount.first].start)
        figure = None if statement is None else reader.figure(position, statement)
        if figure is not None:
            yield figure


def quantity_of(amount: Amount, qualifier: Qualifier) -> Quantity:
    """Return the quantity that an amount states with that qualifier."""
    unit = amount.unit or get_unit("count")
    if amount.high is not None:
        return Quantity(low=amount.value, high=amount.high, unit=unit, qualifier=Qualifier.RANGE)
    return Quantity(value=amount.value, unit=unit, qualifier=qualifier)


class _Reader:
    """Reads the figures of one sentence; keeps what an amount takes from its neighbours."""

    def __init__(self, sentence: Sentence, published: date | None) -> None:
        self.sentence = sentence
        self.published = published
        self.amounts: Sequence[Amount] = find_amounts(sentence)
        self._qualifiers: dict[int, Finding] = {}

    def figure(self, position: int, statement: Statement) -> Figure | None:
        amount = self.amounts[position]
        qualifier = self._qualifier(position)
        counted = amount.counted or self._counted_elsewhere(position)
        change = self._change(position)
        if not self._is_figure(amount, counted, qualifier.value, change):
            return None
        mention = find_period(self.sentence, self.amounts, position)
        context = Context(
            counted.noun if counted and amount.unit is None else None,
            change.value is not None,
            is_yearly(mention),
        )
        metric = find_metric(self.sentence, amount, context)
        pattern: Pattern | None = metric.value
        origin, destination = self._parties(amount, pattern, statement.country)
        stage = self._stage(amount, pattern)
        period = None if mention is None else mention.resolve(self.published)
        status = self._status(amount, period)
        findings = {
            "qualifier": qualifier,
            "change": change,
            "period": Finding(period, "nearest in clause or sentence", mention.first, mention.last)
            if mention
            else None,
            "status": status,
            "stage": stage,
            "metric": metric,
            "origin": origin,
            "destination": destination,
        }
        span = Span(self.sentence.tokens[amount.first].start, self.sentence.tokens[amount.last - 1].end)
        names_noun = amount.unit is None or amount.counted is not None
        return Figure(
            id=f"{statement.document}/figure/{span.start}-{span.end}",
            document=statement.document,
            statement=statement.id,
            span=span,
            surface=span.of(self.sentence.text),
            quantity=quantity_of(amount, qualifier.value),
            counted=counted.noun if counted and names_noun else None,
            noun_phrase=counted.phrase if counted and names_noun else None,
            change=Change(change.value) if change.value else None,
            period=period,
            relative_period=None if mention is None else mention.relative,
            status=Status(status.value),
            stage=Stage(stage.value) if stage and stage.value else None,
            speaker=statement.speaker,
            stated_on=self.published,
            metric=pattern.metric.id if pattern else None,
            measure=pattern.metric.measure if pattern else None,
            origin=origin.value if origin else None,
            destination=destination.value if destination else None,
            why=tuple(self._reasons(findings)),
        )

    def _reasons(self, findings: dict[str, Finding | None]) -> Iterator[Reason]:
        for field, finding in findings.items():
            if finding is None or (finding.value is None and finding.first == finding.last):
                continue
            if finding.first == finding.last:
                yield Reason(field, finding.rule)
            else:
                tokens = self.sentence.tokens
                span = Span(tokens[finding.first].start, tokens[finding.last - 1].end)
                yield Reason(field, finding.rule, span, span.of(self.sentence.text))

    def _qualifier(self, position: int) -> Finding:
        """Return the qualifier of an amount; in a list ("more than 6,000 workers and 3,000 specialists") that of the first."""
        if position in self._qualifiers:
            return self._qualifiers[position]
        finding = find_qualifier(self.sentence, self.amounts[position])
        if finding.value is Qualifier.EXACT and position:
            first = self._qualifier(position - 1)
            shares = self._is_restated(position) or self._is_listed(position)
            if shares and first.value not in (Qualifier.EXACT, Qualifier.RANGE):
                finding = first._replace(rule=f"{first.rule} of the amount before")
        self._qualifiers[position] = finding
        return finding

    def _change(self, position: int) -> Finding:
        """Return the change of an amount; of one that restates the amount before ("190 points, or 0.6%") that one's."""
        finding = find_change(self.sentence, self.amounts[position])
        if finding.value is None and position and self._is_restated(position):
            return find_change(self.sentence, self.amounts[position - 1])
        return finding

    def _is_restated(self, position: int) -> bool:
        """Tell whether an amount says the one before in another unit: in brackets, or behind a comma and "or"."""
        before, amount = self.amounts[position - 1], self.amounts[position]
        end = before.counted.last if before.counted else before.last
        between = [self.sentence.key(at) for at in range(end, self._start_of(amount))]
        if between == ["("]:
            return before.unit is not None or amount.unit is not None
        return len(between) == 2 and between[0] == "," and self._is_or(end + 1)

    def _is_or(self, index: int) -> bool:
        return self.sentence.is_word(index, "or")

    def _is_part_of_first(self, amount: Amount) -> bool:
        """Tell the second number of "Of the 175 projects, 122 have been completed"."""
        return self.sentence.is_word(0, "of") and self.sentence.key(amount.first - 1) == ","

    def _start_of(self, amount: Amount) -> int:
        """Return the first token of an amount with the qualifier before it."""
        mark = self.sentence.before(Kind.QUALIFIER, amount.first)
        return amount.first if mark is None else mark.first

    def _is_listed(self, position: int) -> bool:
        """Tell whether only an "and", "or" or comma stands between an amount, its noun, and the amount before."""
        before, amount = self.amounts[position - 1], self.amounts[position]
        if (before.unit is None) != (amount.unit is None):
            return False
        end = before.counted.last if before.counted else before.last
        if amount.first - end != 1:
            return False
        return amount.shares or self.sentence.is_word(end, "and", "or")

    def _counted_elsewhere(self, position: int) -> Counted | None:
        """Return what is counted where another place names it: "4,000 of which", "the number of tourists rose to"."""
        amount, sentence = self.amounts[position], self.sentence
        if amount.unit is not None:
            return None
        subject = [
            mark
            for mark in sentence.marks(Kind.NUMBER_OF)
            if mark.last <= amount.first and sentence.same_clause(mark.first, amount.first)
        ]
        if subject:
            return counted_noun(sentence, subject[-1].last)
        if position and self._is_part_of_first(amount):
            return self.amounts[0].counted
        if sentence.at(Kind.ANAPHORA, amount.last) or sentence.before(
            Kind.ANAPHORA_BEFORE, self._start_of(amount)
        ):
            return next(
                (before.counted for before in reversed(self.amounts[:position]) if before.counted), None
            )
        return None

    def _is_figure(
        self, amount: Amount, counted: Counted | None, qualifier: Qualifier, change: Finding
    ) -> bool:
        """Tell whether an amount says how much of something, and is no bare number that may be anything."""
        if amount.unit is not None or counted is not None:
            return True
        if amount.form is Form.VAGUE:
            return False
        numeral = amount.numeral
        is_large = (
            numeral.scale > 1 or abs(exact(amount.value)) >= 1000 or exact(amount.value).denominator != 1
        )
        is_told_of = amount.high is not None or qualifier is not Qualifier.EXACT or change.value is not None
        return is_large or is_told_of or self.sentence.at(Kind.DENOMINATOR, amount.last) is not None

    def _parties(
        self, amount: Amount, pattern: Pattern | None, own: str | None
    ) -> tuple[Finding | None, Finding | None]:
        if pattern is None or not pattern.metric.directed:
            return None, None
        return find_parties(self.sentence, amount, pattern.metric, own)

    def _stage(self, amount: Amount, pattern: Pattern | None) -> Finding | None:
        return find_stage(self.sentence, amount) if pattern is not None and pattern.metric.staged else None

    def _status(self, amount: Amount, period: Period | None) -> Finding:
        if (
            self.published is not None
            and period is not None
            and period.end is not None
            and period.end < self.published
        ):
            return Finding(Status.ACTUAL, "its period lies behind the statement")
        if (
            self.published is not None
            and period is not None
            and period.start is not None
            and period.start > self.published
        ):
            return Finding(Status.TARGET, "its period lies ahead of the statement")
        return find_status(self.sentence, amount)
