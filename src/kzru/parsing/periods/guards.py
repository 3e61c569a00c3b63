"""What must stand around a rule of periods for it to hold: the ``guards`` of ``lang/*/periods.toml``."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kzru.lang.words import WordSet
from kzru.parsing.rules.grammar import GrammarRun, forms_of
from kzru.text import fold

__all__ = ["Guard"]


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _every_form(phrases: Sequence[str]) -> frozenset[str]:
    return forms_of({"": phrases})


@attrs.frozen
class Guard:
    """The condition of a rule: what must, what must not stand before it, how its first word looks.

    Attributes:
        after: Words of which one stands right before it.
        not_after: Words of which none does.
        ahead: Words of which one stands before it in the sentence.
        not_ahead: Words of which none does.
        behind: Words of which one stands behind its first word; a star stands for any beginning or end.
        may_open: Whether it may also open a sentence or clause instead.
        capitalised: Whether its first word has a capital.
        names: First words that inside a sentence are a name where they have a capital: «Қазанда».
        ambiguous: First words that are one only behind one of *ambiguous_after*.
        ambiguous_after: Words that vouch for those.
    """

    after: frozenset[str] = attrs.field(converter=_folded, default=())
    not_after: frozenset[str] = attrs.field(converter=_folded, default=())
    ahead: frozenset[str] = attrs.field(converter=_folded, default=())
    not_ahead: frozenset[str] = attrs.field(converter=_folded, default=())
    behind: WordSet = attrs.field(converter=WordSet, default=WordSet(()))
    may_open: bool = False
    capitalised: bool = False
    names: frozenset[str] = attrs.field(converter=_every_form, default=())
    ambiguous: frozenset[str] = attrs.field(converter=_every_form, default=())
    ambiguous_after: frozenset[str] = attrs.field(converter=_folded, default=())

    def __call__(self, reading: GrammarRun, index: int) -> bool:
        """Tell whether the rule may begin at a token."""
        before = reading.key(index - 1)
        if before in self.not_after or (self.after and before not in self.after):
            return False
        if self.ahead and not self._is_led(reading, index, before):
            return False
        if not self._fits_sentence(reading, index) or not self._is_spelt(reading, index):
            return False
        return reading.keys[index] not in self.ambiguous or before in self.ambiguous_after

    def _fits_sentence(self, reading: GrammarRun, index: int) -> bool:
        """Tell whether nothing before it in the sentence speaks against the rule, and something behind it for it."""
        if self.not_ahead and not self.not_ahead.isdisjoint(reading.keys[:index]):
            return False
        return not self.behind or bool(self.behind.among(reading.keys[index + 1 :]))

    def _is_spelt(self, reading: GrammarRun, index: int) -> bool:
        """Tell whether the first word has the capital that it needs, and none that makes it a name."""
        if not reading.tokens[index].text[0].isupper():
            return not self.capitalised
        return index == 0 or reading.keys[index] not in self.names

    def _is_led(self, reading: GrammarRun, index: int, before: str) -> bool:
        if self.may_open and before in ("", ","):
            return True
        return not self.ahead.isdisjoint(reading.keys[:index])
