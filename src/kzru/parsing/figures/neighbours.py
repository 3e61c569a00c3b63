"""What an amount takes from the amounts beside it: a list's qualifier, a restated change, a noun named before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from kzru.lang.loader import load
from kzru.lang.nouns import singular
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.changes import find_change
from kzru.parsing.figures.elided import is_subject
from kzru.parsing.figures.inflected import leads_to
from kzru.parsing.figures.lists import opens_with_whole, tells_closer
from kzru.parsing.figures.measures import is_ruled_by_change
from kzru.parsing.figures.nouns import Counted, counted_noun
from kzru.parsing.figures.qualifiers import find_qualifier
from kzru.parsing.layer import layer
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.qualifier import Qualifier

__all__ = ["Neighbours"]

T = TypeVar("T")

_AND_OR_OR = tags("and", "or")
_DETERMINER = tags("determiner")
_ANAPHORA = tags("anaphora")
_ANAPHORA_BEFORE = tags("anaphora_before")
_OF = tags("of", "out_of")
_OR = tags("or")


_BOUND_TO_ONE = frozenset({Qualifier.ABOUT, Qualifier.ALMOST})
"""Said of one number: "about 600 sheep and 45 horses"; a limit is said of a list: "over 600 sheep and 45 horses"."""


_LONGEST_LABEL = 5
"""Words of a label before its colon: "Jobs created in the region: 4,500"."""
_SIGNS = frozenset("+-")


class Neighbours:
    """The amounts of one sentence, each asked for what it says by itself or shares with the one before."""

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self.sentence = sentence
        self.amounts = amounts
        self._qualifiers: dict[int, Finding] = {}
        self._changes: dict[int, Finding] = {}

    def qualifier(self, position: int) -> Finding:
        """Return the qualifier of an amount; where none is said, that of the list it stands in or of the amount that it restates.

        "More than 6,000 workers and 3,000 specialists"; "over 450 billion tenge ($1 billion)"; not "almost 9, or 8.8 to be exact".
        """
        if position not in self._qualifiers:
            finding = find_qualifier(self.sentence, self.amounts[position])
            if finding.value is Qualifier.EXACT and not finding.last and position:
                before = self.qualifier(position - 1)
                shares = self._is_restated(position) or (
                    self._is_listed(position)
                    and (before.value not in _BOUND_TO_ONE or self.amounts[position - 1].shares)
                )
                if shares and before.value not in (Qualifier.EXACT, Qualifier.RANGE):
                    finding = before._replace(rule=f"{before.rule} of the amount before")
            self._qualifiers[position] = finding
        return self._qualifiers[position]

    def change(self, position: int) -> Finding:
        """Return the change of an amount, or of the amount that it restates: "lost 190 points, or 0.6%"."""
        if position not in self._changes:
            finding = find_change(self.sentence, self.amounts[position])
            if finding.value is None and position and self._is_restated(position):
                finding = find_change(self.sentence, self.amounts[position - 1])
            elif finding.value is None and self._shares_with_next(position):
                finding = find_change(self.sentence, self.amounts[position + 1])
            self._changes[position] = finding
        return self._changes[position]

    def _shares_with_next(self, position: int) -> bool:
        """Tell whether an amount takes its unit from the next one of its list: "11 and 7 percent more"."""
        amount, following = self.amounts[position], self.amounts[position + 1 : position + 2]
        return amount.shares and not amount.move and bool(following) and following[0].unit is not None

    def counted(self, position: int) -> Counted | None:
        """Return what an amount counts: the noun behind it, or one that is named elsewhere in the sentence."""
        amount = self.amounts[position]
        if amount.counted is not None or amount.unit is not None:
            return amount.counted
        return self.number_of(amount) or self._labelled(amount) or self._named_before(position)

    def number_of(self, amount: Amount) -> Counted | None:
        """Return the noun of "the number of tourists rose to 1.6 million"."""
        marks = [
            mark
            for mark in self.sentence.marks(Kind.NUMBER_OF)
            if mark.last <= amount.first and self.sentence.same_clause(mark.first, amount.first)
        ]
        if not marks:
            return None
        if not self._anaphora.get("number_of_behind"):
            return counted_noun(self.sentence, marks[-1].last)
        at = marks[-1].first - 1  # «мектеп саны»
        if self.sentence.kinds[at] is not TokenKind.WORD:
            return None
        noun = singular(self.sentence.tokens[at].text, self.sentence.vocabulary.language)
        return Counted(at, at + 1, noun, noun)

    def _labelled(self, amount: Amount) -> Counted | None:
        """Return the noun of a label that a bare number stands behind: "Students: 60,000", "Jobs created – 4,500"."""
        sentence, end = self.sentence, amount.start_in(self.sentence) - 1
        first = self._start_of_label(end)
        if first == end or sentence.kinds[amount.last] is TokenKind.WORD:
            return None
        number_of = sentence.at(Kind.NUMBER_OF, first)
        counted = counted_noun(sentence, number_of.last if number_of else first)
        if counted is None:
            return None
        head = sentence.keys[counted.last - 1]
        irregular = load(sentence.vocabulary.language, "nouns").get("irregular", {})
        if number_of is None and counted.noun.casefold() == head and head not in irregular:
            return None  # a label in the singular ("Result: 500") counts nothing
        if counted.last > first + 1:
            return counted
        return counted._replace(noun=counted.noun.lower(), phrase=counted.phrase.lower())

    def _start_of_label(self, end: int) -> int:
        """Return where the words begin that a colon or dash ends and only a mark stands before; *end* where there are none."""
        first, kinds = end, self.sentence.kinds
        is_dash = self.sentence.keys[end] in DASHES and not self.sentence.glued[end]
        if not is_dash and self.sentence.keys[end] != ":":
            return end
        while first > max(0, end - _LONGEST_LABEL) and kinds[first - 1] is TokenKind.WORD:
            first -= 1
        return first if first == 0 or kinds[first - 1] is TokenKind.MARK else end

    @property
    def _anaphora(self) -> Mapping[str, Any]:
        """The words of the language that refer back to a noun, and how it tells what the number of is."""
        words: Mapping[str, Any] = load(self.sentence.vocabulary.language, "clauses").get("anaphora", {})
        return words

    def _named_before(self, position: int) -> Counted | None:
        """Return the noun of an earlier amount: "4,000 of which", "including 450,000", "Of the 175 projects, 122"."""
        amount, sentence = self.amounts[position], self.sentence
        start, whole, noun = amount.start_in(sentence), self._wholes[position], self._nouns[position]
        opens_part = sentence.keys[start - 1] == "," or is_subject(sentence, amount.first, amount.last)
        if whole is not None and opens_part:
            return whole.counted
        if noun is None or sentence.flags[amount.last] & _ANAPHORA:
            return noun
        refers = self._anaphora_before(start) or self._is_told_on(amount) or self._is_divided(amount, noun)
        return noun if refers else None

    @layer
    def _wholes(self) -> Sequence[Amount | None]:
        """For each amount, the nearest one before it that is the whole a clause opens with."""
        return _last(one if opens_with_whole(self.sentence, one) else None for one in self.amounts)

    @layer
    def _nouns(self) -> Sequence[Counted | None]:
        """For each amount, the noun of the nearest one before it that counts something; an age is nobody else's."""
        return _last(one.counted if one.unit is None else None for one in self.amounts)

    def _is_told_on(self, amount: Amount) -> bool:
        """Tell whether a bare number opens a clause with a plural verb: "52 projects are ready, 29 are being built"."""
        plural = self._anaphora.get("plural_verbs", ())
        opens = self.sentence.keys[amount.start_in(self.sentence) - 1] in (",", ";")
        return opens and self.sentence.keys[amount.last] in plural

    def _is_divided(self, amount: Amount, noun: Counted) -> bool:
        """Tell whether a colon divides what a noun counts: "100,000 students study abroad: 60,000 in Russia, 15,000 in China"."""
        keys, start = self.sentence.keys, amount.start_in(self.sentence)
        leads = self.sentence.flags[amount.last] & PREPOSITION != 0 and keys[start - 1] in (":", ",")
        return leads and ":" in keys[noun.last : start]

    def _anaphora_before(self, start: int) -> bool:
        """Tell whether a word before an amount refers back; "to" does where something changes, not in "0 to 100"."""
        first = self.sentence.tag_start(start, _ANAPHORA_BEFORE)
        leads = leads_to(self.sentence, first)
        return first < start and not (leads and not is_ruled_by_change(self.sentence, start))

    def is_bracketed(self, position: int) -> bool:
        """Tell whether an amount says the one before again, in another unit or closer: "450 billion tenge ($1 billion)"."""
        if not position:
            return False
        before, unit = self.amounts[position - 1].unit, self.amounts[position].unit
        if before is None or unit is None:
            return False
        in_other = before != unit and before.is_money and unit.is_money
        return self.is_closer(position) or (in_other and self._between(position) == ["("])

    def is_change_beside(self, position: int) -> bool:
        """Tell whether an amount in brackets is the change of the one before them: "5 million tons (+28 percent)"."""
        between = self._between(position) if position else []
        is_signed = between[:1] == ["("] and _SIGNS.issuperset(between[1:])
        return is_signed and self.change(position).value is not None

    def is_closer(self, position: int) -> bool:
        """Tell whether an amount says the one before more exactly: "by 20 percent, or rather 19.5"."""
        if not position:
            return False
        before, amount = self.amounts[position - 1], self.amounts[position]
        return before.unit == amount.unit and tells_closer(self.sentence, before, amount)

    def _between(self, position: int) -> Sequence[str]:
        """Return the words between an amount with the words of firmness before it and the amount before."""
        start = self.amounts[position].start_in(self.sentence)
        return self.sentence.keys[self.amounts[position - 1].end : start]

    def part_of(self, position: int) -> Amount | None:
        """Return the next amount where it is a part of this one: "Of the 175 projects, 122", "68 projects, of which 20"."""
        whole = self.amounts[position]
        for part in self.amounts[position + 1 :]:
            if part.unit is None and part.counted in (None, whole.counted):
                start = part.start_in(self.sentence)
                refers = self._anaphora_before(start) and not self.sentence.flags[start - 1] & _AND_OR_OR
                return part if refers or opens_with_whole(self.sentence, whole) else None
        return None

    def is_whole(self, position: int) -> bool:
        """Tell whether an amount is the whole that the one before is a part of: "122 of the 175 projects"."""
        end = self.amounts[position].start_in(self.sentence)
        while self.sentence.flags[end - 1] & _DETERMINER:
            end -= 1
        behind = self.amounts[position - 1].last
        return position > 0 and behind < end == self.sentence.tag_end(behind, _OF)

    def _is_restated(self, position: int) -> bool:
        """Tell whether an amount says the one before in another unit: in brackets, or behind a comma and "or"."""
        before, amount = self.amounts[position - 1], self.amounts[position]
        between = self._between(position)
        if between in (["("], ["/"]):
            return before.unit is not None or amount.unit is not None
        is_other_unit = before.unit != amount.unit and amount.unit is not None
        return self.sentence.flags[amount.first - 1] & _OR != 0 and (
            (len(between) == 1 and is_other_unit) or (len(between) == 2 and between[0] == ",")
        )

    def _is_listed(self, position: int) -> bool:
        """Tell whether only an "and", "or" or comma stands between an amount and the one before with its noun."""
        before, amount = self.amounts[position - 1], self.amounts[position]
        if (before.unit is None) != (amount.unit is None) or amount.first - before.end != 1:
            return False
        return amount.shares or self.sentence.flags[before.end] & _AND_OR_OR != 0


def _last(found: Iterable[T | None]) -> Sequence[T | None]:
    """Return for each of a row the last one before it that is there.

    >>> _last([None, "a", None, "b"])
    [None, None, 'a', 'a', 'b']
    """
    row: list[T | None] = [None]
    for one in found:
        row.append(row[-1] if one is None else one)
    return row
