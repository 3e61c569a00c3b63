"""Whose a figure is that does not go from one country to another: its subject.

::

    complement   exports OF RUSSIA · RUSSIAN-CHINESE trade · trade BETWEEN RUSSIA AND CHINA · RUSSIA'S trade WITH CHINA
    clause       RUSSIA produced 5 million tonnes · IN RUSSIA 5 schools were built · RUSSIA AND CHINA: trade was …
    before       … 30 percent in Russia and 55 in China: the other amounts go on with the same matter
    document     our trade · the two countries · the GDP grew, said by the head of a state of his own

The first of these that tells an owner decides. An owner without a name ("the company", "certain countries") leaves the
figure without one, whatever stands farther away: a wrong owner is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import ARTICLE, ENDS_PHRASE, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.owner_names import Owner, find_owners
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Owners", "Told", "sorted_names"]

_FIRST_PERSON = tags("first_person")
_POSSESSIVE = tags("possessive")
_PARTNER = tags("partner")
_WE = tags("we")
_VERBS = (Kind.CHANGE_VERB, Kind.REACH, Kind.QUALIFIER_VERB, Kind.EVENT_VERB)
_LONGEST = 12
"""Words looked at on either side of what is measured."""
_PAIR = 2

Told = tuple[str, ...] | None
"""Sorted names; None where nothing tells whose a figure is."""


class _Head(NamedTuple):
    """The words of what is measured: of its metric, or of the noun that is counted."""

    first: int
    last: int


class Owners:
    """Finds the owners of the figures of one sentence, as the speaker of one statement tells them.

    Args:
        sentence: The sentence.
        document: Who the document speaks of.
    """

    def __init__(self, sentence: Sentence, document: DocumentOwners) -> None:
        self.sentence = sentence
        self.document = document
        self.all = find_owners(sentence, document)
        self._at = {at: owner for owner in self.all for at in range(owner.first, owner.last)}

    def subject(self, amount: Amount, metric: Metric, told: Finding, before: Told) -> Finding:
        """Return whose an amount is, as sorted names; None where nothing tells.

        Args:
            amount: The amount.
            metric: What it measures.
            told: What told the metric, with its tokens.
            before: Whose the figure before is that measures the like.
        """
        head = self._head(amount, told)
        if (ours := self._ours(head, metric)) is not None:
            return ours
        beside = self._beside(head) or self._beside(self._other_head(head, amount, metric))
        around = self._around(amount)
        for rule, owners in (("beside what is measured", beside), ("of the clause", around)):
            found = self._combined(owners, metric, around)
            if found is not None:
                names = sorted_names(found)
                first = min((owner.first for owner in owners), default=0)
                last = max((owner.last for owner in owners), default=0)
                return (
                    Finding(names, rule, first, last)
                    if names
                    else Finding(None, f"no name {rule}", first, last)
                )
        return self._from_afar(metric, before)

    def _head(self, amount: Amount, told: Finding) -> _Head:
        if amount.counted is not None and amount.counted.first <= told.first < amount.counted.last:
            return _Head(amount.counted.last - 1, amount.counted.last)
        return _Head(told.first, told.last) if told.first < told.last else _Head(amount.first, amount.last)

    def _other_head(self, head: _Head, amount: Amount, metric: Metric) -> _Head | None:
        """Return another word of the metric in the clause: "population" in "the population is 2 million people"."""
        marks = self.sentence.marks(Kind.ABOUT)
        others = (mark for mark in marks if mark.value.metric is metric and mark.first not in range(*head))
        same_clause = self.sentence.same_clause
        found = next((mark for mark in others if same_clause(mark.first, amount.first)), None)
        return None if found is None else _Head(found.first, found.last)

    def _beside(self, head: _Head | None) -> Sequence[Owner]:
        """Return the owners that stand in the noun phrase of what is measured."""
        return [] if head is None else [*self._left(head), *self._right(head)]

    def _left(self, head: _Head) -> Sequence[Owner]:
        sentence = self.sentence
        found: list[Owner] = []
        at = head.first - 1
        while at >= 0 and at >= head.first - _LONGEST:
            owner = self._at.get(at)
            if owner is not None:
                if owner.is_attribute:
                    found.append(owner._replace(part="of"))
                elif owner.part != "subject" or not sentence.vocabulary.nouns.genitives_follow:
                    found.append(owner)
                at = owner.first - 1
                continue
            flags = sentence.flags[at]
            if flags & _POSSESSIVE:
                found += self._possessive(at)
                break
            is_number = sentence.kinds[at] is TokenKind.NUMBER
            if is_number and at not in sentence.dated:
                break
            if sentence.kinds[at] is TokenKind.MARK and at not in sentence.inner_dashes:
                break
            if flags & ENDS_PHRASE and not flags & ARTICLE:
                break
            at -= 1
        return found[::-1]

    def _possessive(self, at: int) -> Sequence[Owner]:
        """Return whom "our" means; an owner without a name for "its"."""
        if self.sentence.flags[at] & _FIRST_PERSON:
            return [Owner(self.document.pair, "our", at, at + 1, is_pair=True)]
        return []

    def _right(self, head: _Head) -> Sequence[Owner]:
        sentence = self.sentence
        found: list[Owner] = []
        if not sentence.vocabulary.nouns.joins and not sentence.vocabulary.nouns.genitives_follow:
            return found
        at = head.last
        while at < min(len(sentence.tokens), head.last + _LONGEST):
            owner = self._at.get(at)
            if owner is not None:
                if owner.part == "subject" or not sentence.same_clause(at, head.first):
                    break
                found.append(owner)
                at = owner.last
                continue
            if self._ends(at) or not sentence.same_clause(at, head.first):
                break
            at += 1
        return found

    def _ends(self, at: int) -> bool:
        """Tell whether what belongs to a noun ends before a token: at a verb, an amount, a mark."""
        sentence = self.sentence
        if sentence.kinds[at] is TokenKind.MARK:
            return at not in sentence.inner_dashes
        if at in sentence.dated:
            return False
        if sentence.flags[at] & tags("auxiliary", "verb", "conjunction"):
            return True
        return sentence.kinds[at] is TokenKind.NUMBER or any(sentence.at(kind, at) for kind in _VERBS)

    def _around(self, amount: Amount) -> Sequence[Owner]:
        """Return the owners of the clause that act in it or tell its place, and those who head the sentence."""
        sentence = self.sentence
        return [
            owner
            for owner in self.all
            if (sentence.same_clause(owner.first, amount.first) or self._is_heading(owner))
            and owner.part not in ("other", "of")
        ]

    def _is_heading(self, owner: Owner) -> bool:
        return owner.first == 0 and self.sentence.keys[owner.last] == ":"

    def _combined(self, owners: Sequence[Owner], metric: Metric, around: Sequence[Owner]) -> Told:
        """Return whose owners together make a figure: no names where one has none, None where there is none."""
        if not owners:
            return None
        if metric.owner == "pair":
            return self._of_pair(owners, around)
        if metric.owner == "supply":
            return self._of_supply(owners, around)
        return self._of_nation(owners)

    def _of_pair(self, owners: Sequence[Owner], around: Sequence[Owner]) -> Told:
        by_part = _by_part(owners)
        if between := by_part.get("between"):
            return between.names if len(between.names) >= _PAIR or between.is_pair else ()
        if any(owner.is_pair for owner in owners):
            two = (owner.names for owner in owners if len(owner.names) >= _PAIR and not owner.is_pair)
            return next(two, self.document.pair) or None
        base = by_part.get("of") or by_part.get("subject")
        if base is None and owners is not around:
            base = by_part.get("in")
        partner = by_part.get("with")
        if partner is None:
            return base.names if base else None
        return self._with_partner(base or _by_part(around).get("subject"), partner)

    def _with_partner(self, base: Owner | None, partner: Owner) -> tuple[str, ...]:
        """Return the owners of trade with a partner, where the other one is told; else none."""
        names = base.names if base else self.document.nation
        is_told = names and partner.names and not set(names) & set(partner.names)
        return (*names, *partner.names) if is_told else ()

    def _of_supply(self, owners: Sequence[Owner], around: Sequence[Owner]) -> Told:
        by_part = _by_part((*owners, *around))
        parts = [by_part[part] for part in ("of", "subject", "from", "to") if part in by_part]
        if not parts and "in" in by_part:
            parts = [by_part["in"]]
        if any(not owner.names for owner in parts):
            return ()
        return tuple(name for owner in parts for name in owner.names) or None

    def _of_nation(self, owners: Sequence[Owner]) -> Told:
        if any(owner.part == "our" for owner in owners):
            return self.document.nation
        if any(owner.is_pair and owner.part != "of" for owner in owners):
            return self.document.pair or None
        by_part = _by_part([owner for owner in owners if not owner.is_pair])
        for part in ("of", "in", "subject"):
            if part in by_part:
                return by_part[part].names
        return None

    def _ours(self, head: _Head, metric: Metric) -> Finding | None:
        """Return whose that is which ends as "ours": «экономикамыз»; None where it does not."""
        endings = self.sentence.vocabulary.own_endings
        if not endings or not self.sentence.keys[head.last - 1].endswith(endings):
            return None
        meant = self.document.pair if metric.owner == "pair" else self.document.nation
        return Finding(sorted_names(meant), "ours", head.first, head.last)

    def _from_afar(self, metric: Metric, before: Told) -> Finding:
        """Return whose the figure before is, else whose the document lets a figure be that names nobody."""
        sentence, document = self.sentence, self.document
        if before is not None:
            return Finding(before, "whose the figure before is")
        if sentence.all_flags & _WE and document.own:
            meant = document.pair if metric.owner == "pair" else document.nation
        else:
            meant = document.implied if metric.owner == "pair" else document.nation_meant
        if metric.owner in ("pair", "nation") and meant:
            return Finding(sorted_names(meant), "whom the document is about")
        return Finding(None, "nobody named")


def _by_part(owners: Sequence[Owner]) -> dict[str, Owner]:
    """Return the first owner of each part."""
    found: dict[str, Owner] = {}
    for owner in owners:
        found.setdefault(owner.part, owner)
    return found


def sorted_names(names: Sequence[str]) -> tuple[str, ...] | None:
    """Return names in their order, each once; None for none.

    >>> sorted_names(("RU", "KZ", "RU"))
    ('KZ', 'RU')
    """
    return tuple(sorted(set(names))) or None
