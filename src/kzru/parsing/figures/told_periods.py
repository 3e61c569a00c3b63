"""The period of each figure: its own, that of the amount it belongs to, of its list's lead, or of the sentence before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kzru.model.figure import Figure, Status
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.carried import Foregoing
from kzru.parsing.figures.earlier import earlier_than
from kzru.parsing.figures.going_on import bare_change, tells_only_change
from kzru.parsing.figures.neighbours import Neighbours
from kzru.parsing.figures.parallel import ALONE, Partners
from kzru.parsing.figures.parted import is_start_of_move
from kzru.parsing.figures.status import Statuses
from kzru.parsing.figures.tense import Tense
from kzru.parsing.figures.timing import Timing, is_appended, is_yearly
from kzru.parsing.layer import layer
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind, Pattern
from kzru.values.period import Period

__all__ = ["ToldPeriods"]

_THIS = tags("this")
_PART, _WORTH, _VERBS = tags("part_before"), tags("worth"), tags("auxiliary", "verb")


class ToldPeriods:
    """The periods of one sentence and of what stands before it, to be asked which one each amount is stated for.

    Args:
        sentence: The sentence.
        amounts: Its amounts.
        neighbours: What stands beside them.
        partners: What an amount of a parallel list shares with the others, by its position.
        statuses: The words of plan and goal.
        published: The date of the statement.
        foregoing: What stands before the sentence.
    """

    def __init__(
        self,
        sentence: Sentence,
        amounts: Sequence[Amount],
        neighbours: Neighbours,
        partners: Mapping[int, Partners],
        statuses: Statuses,
        published: date | None,
        foregoing: Foregoing,
    ) -> None:
        self._sentence = sentence
        self._amounts = amounts
        self._neighbours = neighbours
        self._partners = partners
        self._foregoing = foregoing
        self._statuses = statuses
        self._timing = Timing(sentence, amounts)
        self._published = published
        self._tense = Tense(sentence, statuses, published)

    def of(self, position: int) -> PeriodMention | None:
        """Return the period that stands in a parallel list, else the one that is told for the amount."""
        partners = self._partners.get(position, ALONE)
        if partners.period is not None:
            return partners.period
        if (worth := self._worth(position)) is not None:
            return worth
        mention = self._timing.period(position)
        if self._neighbours.is_bracketed(position):
            is_inside = mention is not None and self._sentence.keys[mention.last] == ")"
            return mention if is_inside else self.of(position - 1)
        if mention is not None:
            return self._beside(position, mention)
        is_told_before = self.compares(position) or self._adds_change(position)
        if is_told_before or self._is_part(position) or self._contrasts(position):
            return self.of(position - 1)
        if self._goes_on(position):
            led = self.of(position - 1)
            return None if led is None or _is_of_past_years(led) else led
        return self._foregoing.lead

    def _beside(self, position: int, mention: PeriodMention) -> PeriodMention | None:
        """Return the period that a mention beside an amount gives it; None of a level that is told after years of change."""
        if mention.kind is PeriodKind.EARLIER:
            return earlier_than(self._compared(position), mention, self._published)
        if _is_of_past_years(mention) and self._goes_on(position):
            return None  # "in ten years trade doubled and reached $9 billion"
        return self._tense.last_years(self._amounts[position], mention)

    def _compared(self, position: int) -> PeriodMention | None:
        """Return the period of the figure that an amount is compared with: the one before it."""
        if position:
            return self.of(position - 1)
        last = self._foregoing.last
        return None if last is None else _mention_of(last)

    def _worth(self, position: int) -> PeriodMention | None:
        """Return the period behind what an amount is worth: "430,000 t worth $790 million in 2024"."""
        behind = self._amounts[position].last
        if not self._sentence.flags[behind] & _WORTH or position + 1 == len(self._amounts):
            return None
        worth = self._amounts[position + 1]
        starts = (worth.last, worth.last + 1)
        own = (mention for mention in self._sentence.periods if mention.first in starts)
        return next(own, None) if worth.first == behind + 1 else None

    def _is_part(self, position: int) -> bool:
        return self._parts[position]

    @layer
    def _parts(self) -> Sequence[bool]:
        """Whether each amount opens its clause as a part of the one before, or goes on with such: "…, of it 3 billion exports, 7 billion imports"."""
        keys, end = self._sentence.keys, self._sentence.tag_end
        parts: list[bool] = []
        for position, amount in enumerate(self._amounts):
            between = range(self._amounts[position - 1].end if position else amount.first, amount.first)
            opens = any(keys[at] == "," and end(at + 1, _PART) > at + 1 for at in between)
            has_verb = any(self._sentence.flags[at] & _VERBS for at in between)
            parts.append(opens or (position > 0 and not has_verb and parts[-1]))
        return parts

    def _adds_change(self, position: int) -> bool:
        """Tell whether an amount only adds how much the one before it changed: "…, up 5 percent", "… (an increase of 3%)"."""
        if not position or self._neighbours.change(position).value is None:
            return False
        before, amount = self._amounts[position - 1], self._amounts[position]
        is_size = self._neighbours.change(position - 1).value is not None
        return not is_size and is_appended(self._sentence, before.last, amount.first)

    def _contrasts(self, position: int) -> bool:
        """Tell whether an amount is a change set against the one before: "last year exports rose by 4%, imports fell by 3%"."""
        if not position:
            return False
        before, amount = self._amounts[position - 1], self._amounts[position]
        changes = [self._neighbours.change(at).value for at in (position - 1, position)]
        statuses = {self._statuses.status(one).value for one in (before, amount)}
        clause = self._sentence.clause_of[amount.first]
        is_timed = any(mention.first in clause for mention in self._sentence.periods)
        return None not in changes and before.unit == amount.unit and len(statuses) == 1 and not is_timed

    def _goes_on(self, position: int) -> bool:
        """Tell whether an amount is what a change has led to: "rose by 5 percent and reached $29 billion"."""
        amount, change = self._amounts[position], self._neighbours.change
        if not position or change(position - 1).value is None or change(position).value is not None:
            return False
        if amount.unit is None or amount.unit.dimension == "time" or is_start_of_move(self._sentence, amount):
            return False
        return tells_only_change(self._sentence, self._amounts[position - 1].end, amount.first)

    def compares(self, position: int) -> bool:
        """Tell whether an amount says how much more or less the one before it is than something else."""
        amount = self._amounts[position]
        if not position or amount.unit is None or self._neighbours.change(position).value is None:
            return False
        return self._sentence.at(Kind.COMPARATIVE, amount.last) is not None

    def carried(self, position: int, pattern: Pattern | None, statement: str) -> PeriodMention | None:
        """Return the period of the last figure before the sentence, where that tells none and goes on with the same matter.

        "In 2024 trade was $9 billion. Imports were $4 billion": both are trade, of a time and no stock.
        """
        last = self._foregoing.last
        own = (mention for mention in self._sentence.periods if mention.kind is not PeriodKind.BASE)
        opens_with_this = self._sentence.flags[0] & _THIS != 0
        if last is None or any(own) or (last.statement != statement and not opens_with_this):
            return None
        is_how_it_changed = self.is_how_it_changed(position)
        if not is_how_it_changed and not _is_same_matter(last, pattern):
            return None
        statuses = last.status, self._statuses.status(self._amounts[position]).value
        is_so = statuses == (Status.ACTUAL, Status.ACTUAL)
        is_meant = is_how_it_changed and last.status is Status.TARGET
        return _mention_of(last) if is_so or is_meant else None

    def is_how_it_changed(self, position: int) -> bool:
        """Tell whether a sentence tells no more than how much the figure before has changed: "This is 10 percent more"."""
        sentence, last = self._sentence, self._foregoing.last
        if position or last is None or last.change is not None or not sentence.flags[0] & _THIS:
            return False
        is_change = self._neighbours.change(position).value is not None
        return is_change and bare_change(sentence, self._amounts[position]) is not None

    def told(self, period: Period | None, mention: PeriodMention | None) -> Finding:
        """Return a period with the words that tell it."""
        if mention is None:
            return Finding(None, "")
        if mention.last == 0:
            is_lead = mention is self._foregoing.lead
            return Finding(period, "the lead of the list" if is_lead else "the sentence before")
        return Finding(period, "nearest in clause or sentence", mention.first, mention.last)


def _mention_of(figure: Figure) -> PeriodMention | None:
    """Return the period of a figure of another sentence, as words that stand in none of this one's."""
    if figure.relative_period is not None:
        return PeriodMention(0, 0, PeriodKind.PERIOD, relative=figure.relative_period)
    return None if figure.period is None else PeriodMention(0, 0, PeriodKind.PERIOD, figure.period)


def _is_of_past_years(mention: PeriodMention) -> bool:
    """Tell whether a period runs over years, at whose end alone a level is reached: "over the last ten years"."""
    if mention.relative is not None:
        return mention.relative.length < 0 and not is_yearly(mention)
    return mention.period is not None and mention.period.is_closed and not is_yearly(mention)


def _is_same_matter(last: Figure, pattern: Pattern | None) -> bool:
    """Tell whether a metric is of the family of a figure's, both of a time: "trade.imports" goes on with "trade.turnover"."""
    if last.metric is None or last.measure is None or pattern is None:
        return False
    measures = (last.measure, pattern.metric.measure)
    return _family(last.metric) == _family(pattern.metric.id) and not any(
        one.is_of_a_date for one in measures
    )


def _family(metric: str) -> str:
    """Return the family of a metric: "trade" of "trade.exports"."""
    return metric.split(".", 1)[0]
