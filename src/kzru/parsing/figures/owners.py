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
from itertools import takewhile
from typing import NamedTuple

from kzru.model.statement import Statement
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.owner_names import find_owners
from kzru.parsing.figures.owner_parts import CODE, Owner, has_verb
from kzru.parsing.figures.ownership import (
    SINGLE,
    Told,
    by_part,
    combined,
    has_bloc,
    is_country,
    sorted_names,
    tells_of_one,
)
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["AS_BEFORE", "Earlier", "Owners"]

_FIRST_PERSON = tags("first_person")
_SECOND_PERSON = tags("second_person")
_POSSESSIVE = tags("possessive")
_STATES = tags("auxiliary", "verb", "conjunction")
_WE = tags("we")
_VERBS = (Kind.CHANGE_VERB, Kind.REACH, Kind.QUALIFIER_VERB, Kind.EVENT_VERB)
_LONGEST = 12
"""Words looked at on either side of what is measured."""
AS_BEFORE = "whose the figure before is"
_NEAR = 3
"""Tokens behind an amount in which its own owner stands: "6 percent in China"."""


class Earlier(NamedTuple):
    """Whose the figures before an amount are.

    Attributes:
        end: The token behind the amount before; 0 for the first one.
        here: Whose the last figure of the sentence is that may be of the same owner.
        there: Whose the last one of the sentence before is.
    """

    end: int
    here: Told
    there: Told

    @property
    def told(self) -> Told:
        """Whose the last one is."""
        return self.there if self.here is None else self.here


class Owners:
    """Finds the owners of the figures of one sentence, as the speaker of one statement of a document tells them."""

    def __init__(self, sentence: Sentence, statement: Statement) -> None:
        self.sentence = sentence
        self.document = DocumentOwners.of(sentence, statement)
        self.all = find_owners(sentence, self.document)
        self._at = {at: owner for owner in self.all for at in range(owner.first, owner.last)}
        self._verbs = {mark.first for mark in sentence.marks_of(_VERBS)}

    def subject(self, amount: Amount, metric: Metric, told: Finding, earlier: Earlier) -> Finding:
        """Return whose an amount of a metric is that some words *told*, as sorted names; None where nothing tells."""
        if metric.owner == "event":
            return Finding(None, "told by its event")
        head = self._head(amount, told)
        if (ours := self._ours(head, metric)) is not None:
            return ours
        anew, around = self._anew(amount, metric, head, earlier.end), self._around(amount, metric)
        if not anew and earlier.here is not None and head.stop <= earlier.end:
            return Finding(earlier.here, AS_BEFORE)
        beside = self._beside(head, metric) or self._beside(self._other_head(head, amount, metric), metric)
        if has_bloc(earlier.here) and any(owner.is_pair for owner in beside):
            return Finding(earlier.here, AS_BEFORE)  # "exports of the EAEU fell, and mutual trade grew"
        for rule, owners in (
            ("of this amount", anew),
            ("beside what is measured", beside),
            ("of the clause", self._may_decide(around, metric)),
            ("of the clause", self._only_one(amount, metric) if metric.owner in SINGLE else ()),
        ):
            found = combined(owners, [*around, *beside], metric, self.document)
            if found is not None:
                first, last = (min(owner.first for owner in owners), max(owner.last for owner in owners))
                return Finding(sorted_names(found), rule if found else f"no name {rule}", first, last)
        if metric.each and tells_of_one(self.sentence, amount.first):
            return Finding(None, "that of one, which no two countries own")
        return self._from_afar(metric, earlier)

    def whole(self, amount: Amount, metric: Metric, told: Finding) -> Finding:
        """Return the world, region or bloc whose a figure is that could go from one country to another."""
        parts = ("of", "in", "subject", *(("to",) if metric.owner in SINGLE else ()))
        owners = self._beside(self._head(amount, told), metric) or self._around(amount, metric)
        owner = next((owner for owner in owners if owner.part in parts and owner.names), None)
        if owner is None or any(len(name) == CODE for name in owner.names):
            return Finding(None, "no whole named")
        names = sorted_names(owner.names)
        return Finding(names, "the whole beside what is measured", owner.first, owner.last)

    def region_meant(self, metric: Metric, earlier: Earlier) -> Finding:
        """Return the region into which something goes: that of the figure before it, else which the document is about."""
        if earlier.here and all(len(name) > CODE for name in earlier.here):
            return Finding(earlier.here, AS_BEFORE)
        named = self.all or metric.owner not in SINGLE
        region = () if named else self.document.region_meant(self.sentence.span.start)
        return Finding(sorted_names(region), "the region that the document is about")

    def of_noun(self, first: int, last: int, metric: Metric) -> Told:
        """Return whose that is which words measure, as sorted names, where no amount of it is told: "Our TRADE is growing"."""
        beside = self._beside(range(first, last), metric) or [
            owner for owner in self._of_clause(first) if owner.part == "between"
        ]
        told = sorted_names(combined(beside, beside, metric, self.document) or ())
        return told or self._from_afar(metric, Earlier(0, None, None)).value

    def _of_clause(self, at: int) -> Sequence[Owner]:
        """Return the owners that stand in the clause of a token."""
        return [owner for owner in self.all if self.sentence.same_clause(owner.first, at)]

    def is_country(self, end: Finding) -> bool:
        """Tell whether a name that tells from where or to where something goes is that of one country.

        It is not in the name of a region ("NORTH KAZAKHSTAN Region"), and not as one of several ("to CHINA and India").
        """
        owner, at = self._at.get(end.first), end.first
        if at == end.last or owner is None or owner.is_attribute or owner.is_pair:
            return True
        is_of_region = any(mark.first <= at < mark.last for mark in self.sentence.marks(Kind.REGION))
        return not is_of_region and len(owner.names) < 2

    def partner(self, amount: Amount, metric: Metric, told: Finding, side: Finding) -> Finding:
        """Return between whom goods are traded, where one of the two is no single country: "Russia's exports TO ASIA".

        Of a partner without a name ("to friendly countries") no more than the words.
        """
        toward = ("from",) if metric.inbound else ("to", "in")
        beside = self._beside(self._head(amount, told), metric)
        around = (owner for owner in self._around(amount, metric) if owner.part == toward[0])
        for owner in (*beside, *around):
            if owner.part in toward and owner.names and not is_country(owner):
                names = sorted_names((*owner.names, side.value))
                return Finding(names, "a partner that is no country", owner.first, owner.last)
        for owner in beside:
            if owner.part == toward[0] and owner.sort is Kind.UNNAMED:
                return Finding(None, "a partner without a name", owner.first, owner.last)
        return Finding(None, "no partner named")

    def route(self, amount: Amount) -> tuple[Finding, Finding]:
        """Return from which country to which other one something goes that no metric measures, where both are told."""
        parts = by_part([owner for owner in self._of_clause(amount.first) if is_country(owner)])
        ends = parts.get("from"), parts.get("to")
        if ends[0] is None or ends[1] is None or ends[0].names == ends[1].names:
            return Finding(None, "no way told"), Finding(None, "no way told")
        origin, destination = (
            Finding(end.names[0], "the way told", end.first, end.last) for end in ends if end
        )
        return origin, destination

    def _anew(self, amount: Amount, metric: Metric, head: range, behind: int) -> Sequence[Owner]:
        """Return the owner of an amount that measures what the one before does: "5 percent in Russia and 6 IN CHINA".

        Partners that are listed with their shares are parts of one trade.
        """
        dash = amount.start_in(self.sentence) - 1
        led = self._at.get(dash - 1) if self.sentence.keys[dash] in DASHES else None
        if led is not None and led.names and {metric.owner, led.part}.isdisjoint(("pair", "to")):
            return [led._replace(part="of")]  # «Ақтөбе облысында – 9 %»
        is_share_of_trade = metric.part and metric.owner == "pair"
        if not behind or head.start >= amount.first or is_share_of_trade:
            return []
        own = self._right_behind(amount.end)
        if own is not None:
            return [own]
        others = self._right_behind(behind)  # "5 percent IN RUSSIA, in China 6"
        between = [owner for owner in self.all if head.stop <= behind <= owner.first < amount.first]
        return [owner for owner in between if owner is not others] or between

    def _right_behind(self, end: int) -> Owner | None:
        """Return the place right behind an amount, which is where that is told of: "6 percent IN CHINA"."""
        kinds = self.sentence.kinds
        near = takewhile(lambda at: kinds[at] is not TokenKind.MARK, range(end, end + _NEAR))
        owner = next((self._at[at] for at in near if at in self._at), None)
        return owner if owner is not None and owner.part == "in" else None

    def _only_one(self, amount: Amount, metric: Metric) -> Sequence[Owner]:
        """Return the owner of what the clause speaks of, where it names one only: «Численность жителей ОМСКА – …».

        An adjective tells who produces: "KAZAKH farmers harvested 25 million tonnes".
        """
        found = self._of_clause(amount.first)
        if len(found) != 1 or found[0].part != "of" or found[0].first > amount.first:
            return []
        return found if metric.owner == "producer" or not found[0].is_attribute else []

    def _head(self, amount: Amount, told: Finding) -> range:
        """Return the words of what is measured: of its metric, or of the noun that is counted."""
        if amount.counted is not None and amount.counted.first <= told.first < amount.counted.last:
            return range(amount.counted.last - 1, amount.counted.last)
        return range(told.first, told.last) or range(amount.first, amount.last)

    def _other_head(self, head: range, amount: Amount, metric: Metric) -> range:
        """Return another word of the metric in the clause: "population" in "the population is 2 million people"."""
        for mark in self.sentence.marks(Kind.ABOUT):
            is_other = mark.value.metric is metric and mark.first not in head
            if is_other and self.sentence.same_clause(mark.first, amount.first):
                return range(mark.first, mark.last)
        return range(0)

    def _beside(self, head: range, metric: Metric) -> Sequence[Owner]:
        """Return the owners that stand in the noun phrase of what is measured."""
        if not head:
            return []
        within = dict.fromkeys(self._at[at] for at in head if at in self._at)  # "world's population"
        return [*self._left(head.start, metric), *within, *self._right(head.stop)]

    def _left(self, first: int, metric: Metric) -> Sequence[Owner]:
        sentence, at = self.sentence, first - 1
        may_lead = not sentence.vocabulary.nouns.genitives_follow
        found: list[Owner] = []
        while at >= max(0, first - _LONGEST):
            owner, flags = self._at.get(at), sentence.flags[at]
            if owner is not None:
                if owner.is_attribute:
                    found.append(owner._replace(part="of"))
                elif owner.part != "subject" or (may_lead and not self._only_tells(owner, metric)):
                    found.append(owner)  # "OPEC oil production"
                at = owner.first - 1
                continue
            if flags & _POSSESSIVE:
                if flags & _FIRST_PERSON:
                    found.append(Owner(self.document.pair, "our", at, at + 1, is_pair=True))
                elif flags & _SECOND_PERSON:
                    found.append(Owner(self.document.addressee, "of", at, at + 1))
                break
            ends_phrase = flags & ENDS_PHRASE and not flags & ARTICLE
            if ends_phrase or (sentence.kinds[at] is not TokenKind.WORD and not self._is_inner(at)):
                break
            at -= 1
        return found[::-1]

    def _is_inner(self, at: int) -> bool:
        """Tell whether what is no word may stand within a noun phrase: a number of a period, a hyphen."""
        is_number = self.sentence.kinds[at] is TokenKind.NUMBER
        return at in (self.sentence.dated if is_number else self.sentence.inner_dashes)

    def _right(self, last: int) -> Sequence[Owner]:
        found: list[Owner] = []
        nouns = self.sentence.vocabulary.nouns
        at = last if nouns.joins or nouns.genitives_follow else len(self.sentence)
        while at < min(len(self.sentence), last + _LONGEST):
            owner = self._at.get(at)
            if owner is None and self._ends(at):
                break
            if owner is not None:
                if owner.part == "subject":
                    break
                found.append(owner)
            at = at + 1 if owner is None else owner.last
        return found

    def _ends(self, at: int) -> bool:
        """Tell whether what belongs to a noun ends before a token: at a verb, an amount, a mark."""
        sentence = self.sentence
        if sentence.kinds[at] is not TokenKind.WORD:
            return not self._is_inner(at)
        is_verb = sentence.flags[at] & _STATES != 0 or at in self._verbs
        return is_verb and at not in sentence.dated

    def _around(self, amount: Amount, metric: Metric) -> Sequence[Owner]:
        """Return the owners of the clause that act in it or tell its place, and those who head the sentence."""
        same_clause, keys = self.sentence.same_clause, self.sentence.keys
        return [
            owner
            for owner in self.all
            if owner.part not in ("other", "of")
            and (same_clause(owner.first, amount.first) or (owner.first == 0 and keys[owner.last] == ":"))
            and not self._only_tells(owner, metric)
        ]

    def _may_decide(self, around: Sequence[Owner], metric: Metric) -> Sequence[Owner]:
        """Return the owners of a clause that decide by themselves: a place is not whose trade is, but regions have projects."""
        if metric.owner == "pair":
            places = around if metric.staged or metric.each else ()
            regions = (one._replace(part="of") for one in places if self.sentence.at(Kind.REGION, one.first))
            return [one for one in around if one.part != "in"] or [*regions]
        return around if metric.owner else ()

    def _only_tells(self, owner: Owner, metric: Metric) -> bool:
        """Tell whether a company or body speaks of what is another's: "the BANK expects growth of 2 percent"."""
        if not owner.is_organisation and owner.sort is not Kind.UNNAMED:
            return False
        is_other = owner.is_organisation and metric.owner == "nation"
        return is_other or has_verb(self.sentence, owner.first, "tellers")

    def _ours(self, head: range, metric: Metric) -> Finding | None:
        """Return whose that is which ends as "ours": «экономикамыз»; None where it does not."""
        if not self.sentence.keys[head.stop - 1].endswith(self.sentence.vocabulary.own_endings):
            return None
        meant = self.document.pair if metric.owner == "pair" else self.document.nation
        return Finding(sorted_names(meant), "ours", head.start, head.stop)

    @property
    def nation_meant(self) -> tuple[str, ...]:
        """The nation that is meant where nobody is named, and less surely where somebody is."""
        return self.document.nation_meant(None if self.all else self.sentence.span.start)

    def _from_afar(self, metric: Metric, earlier: Earlier) -> Finding:
        """Return whose the figure before is, else whose the document lets a figure be that names nobody."""
        sentence, document = self.sentence, self.document
        if earlier.told is not None:
            return Finding(earlier.told, AS_BEFORE)
        if metric.owner not in ("pair", "supply", *SINGLE):
            return Finding(None, "nobody named")
        is_of_others = metric.owner == "pair" and Kind.PAIR in sentence.marked
        is_of_others = is_of_others or any(has_bloc(owner.names) for owner in self.all)
        nation, says_we = () if is_of_others else self.nation_meant, sentence.all_flags & _WE != 0
        names, rule = document.meant_by_nobody(metric.owner, sentence.span.start, nation, says_we=says_we)
        return Finding(sorted_names(names), rule)
