"""Whether an amount is so or is meant to be, and at which stage the things counted are."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from kzru.lang.loader import load
from kzru.model.figure import Status
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.vocabulary import Kind

__all__ = ["Statuses", "find_stage"]


class Statuses:
    """The words of plan and goal of one sentence, to be asked for the status of each amount."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        target = load(sentence.vocabulary.language, "status")["target"]
        self._consequences = tuple(target.get("consequence_endings", ()))
        self._intentions = tuple(target.get("endings", ()))

    def status(self, amount: Amount) -> Finding:
        """Return whether the amount is actual or a target, by the words of its clause.

        A clause of consequence has the status of the one before it: "will build 5 plants, creating 3,000 jobs".
        """
        if amount.move == 1:
            return Finding(Status.ACTUAL, "the level that a move starts from", amount.first, amount.last)
        if (ruling := self._ruling_clause(amount)) is not None:
            return ruling
        actual = _nearest(self._sentence, amount, Kind.ACTUAL)
        for kind, side in (
            (Kind.TARGET_BEFORE, "before"),
            (Kind.TARGET_AFTER, "behind"),
            (Kind.RAISING, "before"),
        ):
            mark = _nearest(self._sentence, amount, kind, side)
            if mark is not None and not (
                actual and abs(actual.first - mark.first) <= abs(mark.first - amount.first)
            ):
                return Finding(Status.TARGET, f"{mark.written!r} {side}", mark.first, mark.last)
        if (at := self._intention(amount)) is not None:
            return Finding(Status.TARGET, "the ending of the verb behind", at, at + 1)
        return Finding(Status.ACTUAL, "no word of plan or goal in the clause")

    def _ruling_clause(self, amount: Amount) -> Finding | None:
        """Return the target told in the clause before, where the amount's is one of consequence: ", bringing it to 50"."""
        if not self._consequences:
            return None
        sentence, first = self._sentence, self._begins[amount.first]
        if (
            first < 2
            or not sentence.keys[first].endswith(self._consequences)
            or sentence.keys[first - 1] != ","
        ):
            return None
        targets = [
            mark
            for kind in (Kind.TARGET_BEFORE, Kind.TARGET_AFTER)
            for mark in sentence.marks(kind)
            if sentence.same_clause(mark.first, first - 2)
        ]
        mark = _closest(amount, targets)
        return mark and Finding(
            Status.TARGET, f"{mark.written!r} in the clause before", mark.first, mark.last
        )

    @cached_property
    def _begins(self) -> Sequence[int]:
        """For each token, where the words of its clause begin that stand together before it."""
        begins: list[int] = []
        for at in range(len(self._sentence)):
            goes_on = at > 0 and self._sentence.same_clause(at - 1, at)
            begins.append(begins[-1] if goes_on else at)
        return begins

    def _intention(self, amount: Amount) -> int | None:
        """Return the verb behind in the clause whose ending tells an intention: «жеткізілмек»."""
        verbs = self._verbs.get(self._sentence.clauses[amount.first], ())
        at = bisect_left(verbs, amount.last)
        return verbs[at] if at < len(verbs) else None

    @cached_property
    def _verbs(self) -> Mapping[int, Sequence[int]]:
        """The verbs whose ending tells an intention, in order, by their clause."""
        verbs: dict[int, list[int]] = defaultdict(list)
        for at, token in enumerate(self._sentence.tokens if self._intentions else ()):
            if token.key.endswith(self._intentions):
                verbs[self._sentence.clauses[at]].append(at)
        return verbs


def find_stage(sentence: Sentence, amount: Amount, part: int | None = None) -> Finding:
    """Return the stage of the things counted: the nearest word of stage in the clause, else in the sentence.

    What stands from the token *part* on is said of a part of them only: "Of the 175 projects, 122 are completed".
    """
    reach = len(sentence) if part is None else part
    marks = [mark for mark in sentence.marks(Kind.STAGE) if mark.first < reach]
    own = [mark for mark in marks if sentence.same_clause(mark.first, amount.first)]
    mark = _closest_unparted(sentence, amount, own) or _closest(amount, marks)
    if mark is None:
        return Finding(None, "no word of stage in the sentence")
    return Finding(mark.value, f"{mark.written!r} nearest", mark.first, mark.last)


def _closest_unparted(sentence: Sentence, amount: Amount, marks: Iterable[Mark]) -> Mark | None:
    """Return the nearest word, one beyond a comma after all others: "52 are completed, 29 are being built"."""
    return min(
        (mark for mark in marks if not _is_within(amount, mark)),
        key=lambda mark: (
            sentence.commas_before(mark.first) != sentence.commas_before(amount.first),
            _distance(amount, mark),
        ),
        default=None,
    )


def _nearest(sentence: Sentence, amount: Amount, kind: Kind, side: str = "either") -> Mark | None:
    marks = (
        mark
        for mark in sentence.marks(kind)
        if sentence.same_clause(mark.first, amount.first)
        and not _is_within(amount, mark)
        and (side == "either" or (mark.last <= amount.first) == (side == "before"))
    )
    return _closest(amount, marks)


def _is_within(amount: Amount, mark: Mark) -> bool:
    """Tell whether a word stands between a number and the whole it is a part of: "64 of the planned 90 schools"."""
    return amount.counted is not None and amount.last <= mark.first < amount.counted.first


def _closest(amount: Amount, marks: Iterable[Mark]) -> Mark | None:
    return min(marks, key=lambda mark: _distance(amount, mark), default=None)


def _distance(amount: Amount, mark: Mark) -> int:
    return amount.first - mark.last if mark.last <= amount.first else mark.first - amount.last
