"""Whether an amount is so or is meant to be, and at which stage the things counted are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kzru.evolve import evolve
from kzru.lang.loader import load
from kzru.lang.projects import Need
from kzru.lang.registry import remembered
from kzru.model.figure import Stage, Status
from kzru.parsing.annotation.attach import Anchor, attach
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.added import goes_on
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.futures import future_verbs, nearest_is_future
from kzru.parsing.figures.headlines import headline_infinitive, is_of_headline
from kzru.parsing.figures.inflected import is_ablative
from kzru.parsing.figures.metrics import near
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.plans_of_past import (
    is_followed_by_past,
    is_gone_by,
    is_level_of_past,
    is_purpose_of_past,
)
from kzru.parsing.figures.ranges import is_level_left
from kzru.parsing.layer import layer
from kzru.parsing.rules.grammar import forms_of
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Statuses", "find_stage", "stage_of_works"]

_OF_WORKS = (Need.ACTED, Need.BUILT, Need.TOLD)
"""What the nouns of projects need that are built or opened."""
_NEAR_VERB = 3
"""Tokens that may part what is counted from the verb of making."""
_NEAR_JOINED = 12
"""The same, where an "and" adds something more that is made."""

_AND, _DISTANCE, _RELATIVE = tags("and"), tags("distance"), tags("relative")
_PRESENT, _NOW = tags("present_level"), tags("present_level", "at_present")


class Statuses:
    """The words of plan and goal of one sentence, to be asked for the status of each amount."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._targets = [target for target in _TARGETS if target[0] in sentence.marked]

    def status(self, amount: Amount) -> Finding:
        """Return whether the amount is actual or a target, by the words of its clause.

        A clause of consequence has the status of the one before it: "will build 5 plants, creating 3,000 jobs".
        """
        if (plain := self._fact(amount)) is not None:
            return plain
        if (ruling := self._ruling_clause(amount)) is not None:
            return ruling
        actual = self._nearest(amount, "figure_actual", Kind.ACTUAL)
        for kind, side in self._targets:
            found = self._nearest(amount, f"figure_target_{side}", kind)
            if found is None or (
                actual and abs(actual.first - found.first) <= abs(found.first - amount.first)
            ):
                continue
            return _target(found, side)
        told = self._by_form(amount, has_fact=actual is not None)
        return told or Finding(Status.ACTUAL, "no word of plan or goal in the clause")

    def _fact(self, amount: Amount) -> Finding | None:
        """Return that an amount is so whatever is planned: a level left or present, or a distance."""
        meant = _words(self._sentence, "meant")
        if amount.move == 1 or is_level_left(self._sentence, amount, meant):
            return Finding(Status.ACTUAL, "the level that a move starts from", amount.first, amount.last)
        if self._sentence.tag_start(amount.first, _PRESENT) < amount.first:
            return Finding(Status.ACTUAL, "the present level", amount.first - 1, amount.first)
        if _is_distance(self._sentence, amount):
            return Finding(Status.ACTUAL, "a distance from a place", amount.first, amount.last)
        return None

    def _by_form(self, amount: Amount, *, has_fact: bool) -> Finding | None:
        """Return the target that the form of a verb, an offer, a bracket or the item of a list tells."""
        if (at := self._intention(amount)) is not None:
            return Finding(Status.TARGET, "the ending of the verb behind", at, at + 1)
        if not has_fact and (at := self._future(amount)) is not None:
            return Finding(Status.TARGET, "a verb of the future", at, at + 1)
        if (
            not has_fact
            and (at := self._headline) is not None
            and is_of_headline(self._sentence, at, amount.first)
        ):
            return Finding(Status.TARGET, "the infinitive of a headline", at, at + 1)
        if (at := self._offer(amount)) is not None:
            return Finding(Status.TARGET, "offered to somebody", at, at + 1)
        if (outer := self._before_bracket(amount) or self._before_dash(amount)) is not None:
            return outer
        return Finding(Status.TARGET, "an item of what is to be done") if self._is_due else None

    def _nearest(self, amount: Amount, relation: str, kind: Kind) -> Finding | None:
        if kind not in self._sentence.marked:
            return None
        return attach(relation, _anchor(self._sentence, amount), near(self._sentence.marks(kind), amount))

    def _ruling_clause(self, amount: Amount) -> Finding | None:
        """Return the target stated in the clause before, where the amount's is one of consequence: ", bringing it to 50"."""
        sentence, clause = self._sentence, self._sentence.clause_of[amount.first]
        first = clause.start
        if first > 1 and sentence.keys[first - 1] in DASHES:  # «в том числе пшеницы – 88»
            first = sentence.clause_of[first - 2].start
        if first < 2 or sentence.keys[first - 1] != "," or not goes_on(sentence, range(first, clause.stop)):
            return None
        targets = [
            mark
            for kind, _ in self._targets
            for mark in sentence.marks(kind)
            if sentence.same_clause(mark.first, first - 2)
        ]
        found = attach("figure_target_ruling", _anchor(sentence, amount), targets)
        if found is not None:
            return _target(found, "in the clause before")
        at = next((at for at in self._futures if sentence.same_clause(at, first - 2)), None)
        if at is None:
            return None
        return Finding(Status.TARGET, "a verb of the future in the clause before", at, at + 1)

    def _intention(self, amount: Amount) -> int | None:
        """Return the verb behind in the clause whose ending states an intention: «жеткізілмек»."""
        verbs, sentence = self._verbs, self._sentence
        end = bisect_left(verbs, sentence.clause_of[amount.first].stop)
        behind = verbs[bisect_left(verbs, amount.last) : end]
        return next((at for at in behind if sentence.same_clause(at, amount.first)), None)

    def _future(self, amount: Amount) -> int | None:
        """Return the verb of the future in the clause of an amount, where no other time stands nearer."""
        sentence = self._sentence
        own = (at for at in self._futures if sentence.same_clause(at, amount.first))
        at = min(own, key=lambda at: abs(at - amount.first), default=None)
        if at is None or not nearest_is_future(sentence, amount.first, amount.last, at):
            return None
        return at

    def _before_bracket(self, amount: Amount) -> Finding | None:
        """Return the target that a move in brackets has from the clause around them: "will cut it (from 9 to 7 days)"."""
        bracket = self._sentence.clause_of[amount.first].start - 1
        if amount.move == 0 or self._sentence.keys[bracket] != "(":
            return None
        found = self._nearest(evolve(amount, first=bracket, last=bracket), _BEFORE_TARGET, Kind.TARGET_BEFORE)
        return found and _target(found, "before the bracket")

    def _before_dash(self, amount: Amount) -> Finding | None:
        """Return the target that stands for the subject of a dash before the amount: «План на этот год – 5 школ»."""
        sentence, clause = self._sentence, self._sentence.clause_of[amount.first]
        dash = clause.start - 1
        if (
            sentence.keys[dash] not in DASHES
            or sentence.glued[dash]
            or amount.start_in(sentence) > clause.start
        ):
            return None
        subject = sentence.clause_of[max(0, dash - 1)]
        marks = (mark for mark in sentence.marks(Kind.TARGET_BEFORE) if mark.first in subject)
        mark = next(marks, None)
        others = sentence.number_starts
        if mark is None or any(mark.last <= at < dash and at not in sentence.dated for at in others):
            return None
        return Finding(Status.TARGET, f"{mark.written!r} before the dash", mark.first, mark.last)

    def _offer(self, amount: Amount) -> int | None:
        """Return the verb before an amount in its clause that offers it to somebody named behind: "offered Omsk a discount"."""
        sentence, first = self._sentence, self._sentence.clause_of[amount.first].start
        verbs = _words(sentence, "offers")
        for at in () if sentence.all_keys.isdisjoint(verbs) else range(first, amount.first):
            if sentence.keys[at] in verbs and any(name.first == at + 1 for name in sentence.names):
                return at
        return None

    @layer
    def _futures(self) -> Sequence[int]:
        """The verbs that tell the future by their form."""
        return list(future_verbs(self._sentence))

    @layer
    def _headline(self) -> int | None:
        return headline_infinitive(self._sentence)

    @layer
    def _is_due(self) -> bool:
        """Whether the sentence is an item of a list that tells what is to be done: "- to repair the road"."""
        sentence, item = self._sentence, load(self._sentence.vocabulary.language, "status").get("item", {})
        if not item or sentence.kinds[0] is not TokenKind.MARK or sentence.glued[1]:
            return False
        last = max((at for at, kind in enumerate(sentence.kinds) if kind is TokenKind.WORD), default=0)
        is_led = sentence.keys[1] in item.get("first", ()) or sentence.keys[1].endswith(
            tuple(item.get("first_endings", ())) or "\n"
        )
        return is_led or sentence.keys[last].endswith(tuple(item.get("last_endings", ())) or "\n")

    @layer
    def _verbs(self) -> Sequence[int]:
        """The verbs whose ending states an intention."""
        endings = tuple(_words(self._sentence, "endings"))
        if not endings:
            return ()
        others = _words(self._sentence, "not_intentions")
        return [
            at for at, key in enumerate(self._sentence.keys) if key.endswith(endings) and key not in others
        ]


def find_stage(sentence: Sentence, amount: Amount, part: int | None = None) -> Finding:
    """Return the stage of the things counted: the nearest word of stage in the clause, else in the sentence.

    What stands from the token *part* on is said of a part of them only: "Of the 175 projects, 122 are completed".
    """
    reach = len(sentence.tokens) if part is None else part
    marks = [mark for mark in sentence.marks(Kind.STAGE) if mark.first < reach]
    found = attach("figure_stage", _anchor(sentence, amount), marks)
    if found is None:
        return Finding(None, "no word of stage in the sentence")
    return found._replace(value=found.value.value, rule=f"{found.value.written!r} nearest")


def stage_of_works(sentence: Sentence, amount: Amount, counted: Counted, status: Status) -> Finding:
    """Return how far buildings and the like have come that are counted with a verb of making: "12 plants were built".

    A verb of the past beside a plan tells the plan: "will be built", "should be built".
    """
    works = (
        mark for at in range(counted.first, counted.last) for mark in sentence.all_at(Kind.UNDERTAKING, at)
    )
    if not any(mark.last == counted.last and mark.value.kind.need in _OF_WORKS for mark in works):
        return Finding(None, "nothing that is built")
    verbs = sentence.marks(Kind.MAKING)
    near_enough = _NEAR_JOINED if sentence.flags[counted.last] & _AND else _NEAR_VERB
    at = bisect_left(verbs, amount.first, key=lambda mark: mark.first)
    near = (
        mark
        for mark in verbs[max(0, at - 1) : at + 1]
        if sentence.same_clause(mark.first, amount.first)
        and max(amount.first - mark.last, mark.first - counted.last) <= near_enough
    )
    making = min(near, key=lambda mark: abs(mark.first - amount.first), default=None)
    if making is None or making.value is None:
        return Finding(None, "no verb of making in the clause")
    stage = Stage.PLANNED if status is Status.TARGET else making.value
    if stage is Stage.PLANNED and status is Status.ACTUAL:
        return Finding(None, "a plan of what is so")
    return Finding(stage, f"{making.written!r} in the clause", making.first, making.last)


_BEFORE_TARGET = "figure_target_before"
_TARGETS = ((Kind.TARGET_BEFORE, "before"), (Kind.TARGET_AFTER, "behind"), (Kind.RAISING, "before"))


def _target(found: Finding, where: str) -> Finding:
    return found._replace(value=Status.TARGET, rule=f"{found.value.written!r} {where}")


def _anchor(sentence: Sentence, amount: Amount) -> Anchor:
    """Return an amount; no word belongs to it that stands between a number and its whole: "64 of the planned 90 schools"."""
    whole = range(amount.last, amount.counted.first) if amount.counted is not None else range(0)
    bars = {
        "between a number and its whole": lambda mark: mark.first in whole,
        "of a relative clause that the past follows": lambda mark: _is_of_closed_clause(
            sentence, mark, amount.first
        ),
        "owed": lambda mark: _is_owed(sentence, mark, amount),
        "joined to the past": lambda mark: _is_joined_to_past(sentence, mark, amount),
        "the purpose of what was done": lambda mark: is_purpose_of_past(sentence, mark, amount),
        "gone by in the past": lambda mark: is_gone_by(sentence, mark, amount),
        "the level of a past change": lambda mark: is_level_of_past(sentence, mark),
        "the past behind a comma": lambda mark: is_followed_by_past(sentence, mark, amount.first),
        "begun": lambda mark: sentence.keys[mark.first - 1] in _words(sentence, "begun"),
        "told of now": lambda mark: _is_of_now(sentence, mark, amount.first),
        "a person's name": lambda mark: _is_named(sentence, mark),
        "set beside a plan": lambda mark: is_ablative(sentence, mark.last - 1),
        "a month": lambda mark: mark.first in sentence.dated or _opens_with_month(sentence, mark),
    }
    return Anchor(sentence, amount.first, amount.last, bars)


def _is_of_now(sentence: Sentence, mark: Mark, first: int) -> bool:
    """Tell whether a verb of the present or future has "now" or a habit before an amount: «Қазір саны 5 мыңға жетеді»."""
    endings = tuple(_words(sentence, "present_endings"))
    if not endings or not sentence.keys[mark.last - 1].endswith(endings):
        return False
    habits = load(sentence.vocabulary.language, "status").get("future", {}).get("habits", ())
    before = range(sentence.clause_of[first].start, first)
    return any(sentence.flags[at] & _NOW or sentence.keys[at] in habits for at in before)


def _is_named(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word is the name of somebody: «Мақсат Рябов», where «мақсат» is a goal."""
    if not sentence.tokens[mark.first].text[0].isupper():
        return False
    return any(name.kind == "person" and name.first <= mark.first < name.last for name in sentence.names)


def _is_owed(sentence: Sentence, mark: Mark, amount: Amount) -> bool:
    """Tell whether a word of duty has no verb in its clause, so that it is one of debt: «должен банку 5 млн»."""
    table = load(sentence.vocabulary.language, "status")["target"]
    if sentence.keys[mark.first] not in table.get("owing", ()):
        return False
    clause, endings = sentence.clause_of[mark.first], tuple(table["infinitive_endings"])
    return not any(key.endswith(endings) for key in sentence.keys[mark.last : max(clause.stop, amount.first)])


def _words(sentence: Sentence, group: str) -> Sequence[str]:
    words: Sequence[str] = load(sentence.vocabulary.language, "status")["target"].get(group, ())
    return words


def _is_joined_to_past(sentence: Sentence, mark: Mark, amount: Amount) -> bool:
    """Tell whether an "and" stands before a word, and the past nearer to the amount: "opened 60 halls and will open 20"."""
    is_joined = any(sentence.flags[at] & _AND for at in range(amount.end, mark.first))
    return is_joined and not nearest_is_future(sentence, amount.first, amount.end, mark.first)


def _is_distance(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a length says how far a place lies from another: "40 kilometres north of the station"."""
    if amount.unit is None or amount.unit.dimension != "length":
        return False
    return sentence.tag_end(amount.last, _DISTANCE) > amount.last


def _opens_with_month(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word that is a month too opens the sentence, where it is the month: "May exports grew"."""
    return mark.first == 0 and sentence.keys[0] in _months(sentence.vocabulary.language)


@remembered()
def _months(language: str) -> frozenset[str]:
    return forms_of(load(language, "periods")["words"]["month_name"])


def _is_of_closed_clause(sentence: Sentence, mark: Mark, end: int) -> bool:
    """Tell whether a word stands in a relative clause behind which the main one goes on: "which were planned, were built"."""
    commas = sentence.commas
    behind = bisect_left(commas, mark.first)
    if not 0 < behind < len(commas) or commas[behind] >= end:
        return False
    is_relative = sentence.flags[commas[behind - 1] + 1] & _RELATIVE != 0
    return is_relative and is_past_verb(sentence, commas[behind] + 1)
