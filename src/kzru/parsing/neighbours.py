"""What an amount takes from the amounts beside it: a list's qualifier, a restated change, a noun named before."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.lang.loader import load
from kzru.parsing.amounts import Amount
from kzru.parsing.changes import find_change
from kzru.parsing.elided import is_subject
from kzru.parsing.nouns import Counted, counted_noun, singular
from kzru.parsing.qualifiers import find_qualifier
from kzru.parsing.sentence import Finding, Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.qualifier import Qualifier

__all__ = ["Neighbours"]


class Neighbours:
    """The amounts of one sentence, each asked for what it says by itself or shares with the one before."""

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self.sentence = sentence
        self.amounts = amounts
        self._qualifiers: dict[int, Finding] = {}

    def qualifier(self, position: int) -> Finding:
        """Return the qualifier of an amount, or that of the list it stands in or of the amount that it restates.

        "More than 6,000 workers and 3,000 specialists"; "over 450 billion tenge ($1 billion)".
        """
        if position not in self._qualifiers:
            finding = find_qualifier(self.sentence, self.amounts[position])
            if finding.value is Qualifier.EXACT and position:
                before = self.qualifier(position - 1)
                shares = self._is_restated(position) or self._is_listed(position)
                if shares and before.value not in (Qualifier.EXACT, Qualifier.RANGE):
                    finding = before._replace(rule=f"{before.rule} of the amount before")
            self._qualifiers[position] = finding
        return self._qualifiers[position]

    def change(self, position: int) -> Finding:
        """Return the change of an amount, or of the amount that it restates: "lost 190 points, or 0.6%"."""
        finding = find_change(self.sentence, self.amounts[position])
        if finding.value is None and position and self._is_restated(position):
            return find_change(self.sentence, self.amounts[position - 1])
        return finding

    def counted(self, position: int) -> Counted | None:
        """Return what an amount counts: the noun behind it, or one that is named elsewhere in the sentence."""
        amount = self.amounts[position]
        if amount.counted is not None or amount.unit is not None:
            return amount.counted
        return self._subject(amount) or self._named_before(position)

    def _subject(self, amount: Amount) -> Counted | None:
        """Return the noun of "the number of tourists rose to 1.6 million"."""
        marks = [
            mark
            for mark in self.sentence.marks(Kind.NUMBER_OF)
            if mark.last <= amount.first and self.sentence.same_clause(mark.first, amount.first)
        ]
        if not marks:
            return None
        if self._names_number_behind():
            return self._owner(marks[-1].first - 1)
        return counted_noun(self.sentence, marks[-1].last)

    def _names_number_behind(self) -> bool:
        anaphora = load(self.sentence.vocabulary.language, "clauses").get("anaphora", {})
        return bool(anaphora.get("number_of_behind", False))

    def _owner(self, index: int) -> Counted | None:
        """Return the noun of «мектеп саны», which stands before the word for number."""
        if index < 0 or self.sentence.kind(index) is not TokenKind.WORD:
            return None
        noun = singular(self.sentence.tokens[index].text, self.sentence.vocabulary.language)
        return Counted(index, index + 1, noun, noun)

    def _named_before(self, position: int) -> Counted | None:
        """Return the noun of an earlier amount: "4,000 of which", "including 450,000", "Of the 175 projects, 122"."""
        amount, sentence = self.amounts[position], self.sentence
        is_rest = sentence.is_word(0, "of") and (
            sentence.key(amount.first - 1) == "," or is_subject(sentence, amount.first, amount.last)
        )
        if is_rest and position:
            return self.amounts[0].counted
        refers = sentence.at(Kind.ANAPHORA, amount.last) or sentence.before(
            Kind.ANAPHORA_BEFORE, self._start_of(amount)
        )
        earlier = (before.counted for before in reversed(self.amounts[:position]) if before.counted)
        return next(earlier, None) if refers else None

    def _is_restated(self, position: int) -> bool:
        """Tell whether an amount says the one before in another unit: in brackets, or behind a comma and "or"."""
        before, amount = self.amounts[position - 1], self.amounts[position]
        end = _end_of(before)
        between = [self.sentence.key(at) for at in range(end, self._start_of(amount))]
        if between == ["("]:
            return before.unit is not None or amount.unit is not None
        return len(between) == 2 and between[0] == "," and self.sentence.is_word(end + 1, "or")

    def _is_listed(self, position: int) -> bool:
        """Tell whether only an "and", "or" or comma stands between an amount and the one before with its noun."""
        before, amount = self.amounts[position - 1], self.amounts[position]
        end = _end_of(before)
        if (before.unit is None) != (amount.unit is None) or amount.first - end != 1:
            return False
        return amount.shares or self.sentence.is_word(end, "and", "or")

    def _start_of(self, amount: Amount) -> int:
        """Return the first token of an amount with the qualifier before it."""
        mark = self.sentence.before(Kind.QUALIFIER, amount.first)
        return amount.first if mark is None else mark.first


def _end_of(amount: Amount) -> int:
    """Return the token behind an amount and its noun."""
    return amount.counted.last if amount.counted else amount.last
