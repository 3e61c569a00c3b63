"""Whose a figure is where its sentence only points at it: "our trade", "the country", "the region", or says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from kzru.lang.loader import load
from kzru.lang.places import bloc_spellings, regions_in
from kzru.model.statement import Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.layer import layer
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold

__all__ = ["DocumentOwners", "as_names"]

_LOOK_BACK = 500
"""Characters that are looked through for a region before a sentence."""
_OFTEN = 2
"""Times that a document names the region that it is about."""
_OPENING = 100
"""Characters at the begin of a document that name the region that it is about."""
_LEAD = 300
"""Characters at the begin of a document that tell what it is about."""


@attrs.frozen(eq=False, slots=False)
class DocumentOwners:
    """Who a document speaks of, as the speaker of one statement sees it.

    Attributes:
        frame: The document.
        statement: What the speaker says.
    """

    frame: DocumentFrame
    statement: Statement

    @classmethod
    def of(cls, sentence: Sentence, statement: Statement) -> DocumentOwners:
        """Return who the document of a sentence speaks of; nobody for a sentence that stands by itself."""
        frame = sentence.frame or DocumentFrame("", sentence.vocabulary.language, None)
        return cls(frame, statement)

    @property
    def _words(self) -> Mapping[str, Any]:
        return load(self.frame.language, "countries")

    @property
    def _home(self) -> str:
        """The nation whose outlets write in the language of the document; "" where several nations do."""
        home: str = self._words["home"]
        return home

    @layer
    def own(self) -> str | None:
        """The ISO 3166 code of the speaker's country; None where nobody known speaks.

        Who speaks in a document of one country, beside others who speak for it, speaks for it too.
        """
        frame, statement = self.frame, self.statement
        if statement.country or not statement.speaker:
            return statement.country
        speaking = tuple(frame.spoken_for)
        if len(speaking) == 1 and frame.parties(None, frame.all_named) in ((), speaking):
            return speaking[0]
        return self._home if self._is_home_official else None

    @property
    def _is_home_official(self) -> bool:
        """Whether who speaks holds an office that outlets name without a country where it is of their own: «облыс әкімі»."""
        home, role = self._home, fold(self.statement.role or "")
        if not home or not any(office in role for office in self._words["home_offices"]):
            return False
        if self.frame.spoken_for - {home}:
            return False
        return home in self.frame.all_named if self.frame.all_named else self._is_of_home

    @layer
    def opened_by(self) -> str | None:
        """The only country that the document names where it opens."""
        named = self.frame.countries_in(self.frame.text[:_OPENING])
        return next(iter(named)) if len(named) == 1 else None

    @layer
    def _parties(self) -> tuple[str, ...]:
        return self.frame.parties(self.own, self.frame.all_named)

    @layer
    def pair(self) -> tuple[str, ...]:
        """The two countries that "we", "the sides" and "mutual" mean; empty where they cannot be told."""
        return self._parties if len(self._parties) == 2 else ()

    @property
    def addressee(self) -> tuple[str, ...]:
        """The country that the speaker of one of the two means by "your"; empty where it cannot be told."""
        return tuple(code for code in self.pair if code != self.own) if self.own in self.pair else ()

    @layer
    def implied(self) -> tuple[str, ...]:
        """The two countries that are meant where nobody is named; empty where the document is not one of their talks."""
        speak = self.own or self.frame.spoken_for & set(self._parties)
        if not speak and self.frame.all_named.keys() != set(self.pair):
            return ()
        lead = fold(self.frame.text[:_LEAD])
        if bloc_spellings(self.frame.language).times_in(lead):
            return ()  # its countries are spoken of with others: "the Central Asia – Russia summit"
        both_speak = self.frame.spoken_for >= set(self.pair)
        return self.pair if both_speak else self.frame.both(self.own, self.frame.all_named)

    @property
    def own_nation(self) -> tuple[str, ...]:
        """The speaker's nation; empty where nobody known speaks."""
        return as_names(self.own)

    @layer
    def nation(self) -> tuple[str, ...]:
        """The nation that "our country" means: the speaker's, that of a document of one country only, the outlet's.

        The outlet's is that of its language, where nobody else speaks in a document that names it.
        """
        if self.own is not None or len(self._parties) == 1:
            return self.own_nation or self._parties
        named = {*self.frame.all_named, *self.frame.spoken_for}
        is_outlet = self._home and not self.statement.speaker and (not named or self._home in named)
        return (self._home,) if is_outlet else ()

    def nation_meant(self, start: int | None) -> tuple[str, ...]:
        """Return the nation that is meant where nobody is named: the speaker's own, where he or the document names no other.

        Where all who speak are of one country, it is enough that nothing right before a place in the text names another;
        without a place that is not asked.
        """
        if self.own is None:
            return self.only_nation
        own = {self.own}
        is_alone = self._parties == self.own_nation or self.frame.named_by(self.statement).keys() <= own
        if not is_alone and start is not None and self.frame.spoken_for <= own:
            is_alone = self.frame.named_before(start) <= own
        return self.own_nation if is_alone else ()

    @layer
    def only_nation(self) -> tuple[str, ...]:
        """The nation of a document that names no other one and in which nobody speaks for another; empty where there is none.

        It is named more than once, or is the one whose outlets write in the language.
        """
        nations = self.frame.all_named.keys() | self.frame.spoken_for
        if not nations:
            return (self._home,) if self._is_of_home else ()
        times = sum(self.frame.all_named.values())
        return tuple(nations) if len(nations) == 1 and (times >= _OFTEN or {self._home} == nations) else ()

    @property
    def _is_of_home(self) -> bool:
        """Whether a document that names no country speaks of the one whose outlets write in its language."""
        text = f" {self.frame.folded}"
        signs = (f" {sign}" in text for sign in self._words["home_signs"])
        return bool(self._home) and (bool(self.frame.regions) or any(signs))

    def nation_pointed_at(self, sentence: Sentence, mark: Mark) -> tuple[str, ...]:
        """Return the nation that a word such as "the country" means: the one named right before, or the speaker's.

        Empty where it may be either of two. Who is named beside it in its clause is another: "RUSSIAN firms work in THE
        COUNTRY" means the speaker's.
        """
        named = sentence.marks(Kind.COUNTRY)
        beside = {name.value.code for name in named if sentence.same_clause(name.first, mark.first)}
        if any(sentence.same_clause(ours.first, mark.first) for ours in sentence.marks(Kind.OWN_COUNTRY)):
            beside.update(self.own_nation)
        earlier = {name.value.code for name in named if name.first < mark.first}
        before = self.frame.named_before(sentence.span.start)
        meant = {*self.own_nation, *before, *earlier} - beside
        if not meant and not beside:
            return self.only_nation
        if self.own is None and self.opened_by in meant:
            return as_names(self.opened_by)
        return tuple(meant) if len(meant) == 1 else ()

    @property
    def province(self) -> tuple[str, ...]:
        """The region of a country that "the oblast" means."""
        return self.office_region or as_names(self.frame.province)

    @property
    def office_region(self) -> tuple[str, ...]:
        """The region that the speaker's office names: «Қостанай облысының әкімі»."""
        return self._regions_in(fold(self.statement.role or ""))

    def _regions_in(self, folded: str) -> tuple[str, ...]:
        return tuple(regions_in(folded, self.frame.language))

    def regions_before(self, start: int) -> tuple[str, ...]:
        """Return the regions of a country that the paragraph names before a place in the text."""
        before = self.frame.text[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2]
        return self._regions_in(fold(before))

    def region_meant(self, start: int) -> tuple[str, ...]:
        """Return the region that the speaker governs, or that the document is about.

        The document's, where the paragraph names it, and no other, before a place in the text.

        Of an outlet of its nation it is enough that the document opens with it, where nobody known speaks.
        """
        if self.office_region:
            return self.office_region
        before, about = self.regions_before(start), self.province
        if not about:
            return ()
        opens = self._home != "" and self._regions_in(self.frame.folded[: min(start, _OPENING)]) == about
        if not opens and self.frame.regions[about[0]] < _OFTEN:
            return ()
        return about if before == about or (opens and not before and self.own is None) else ()

    def meant_by_nobody(
        self, owner: str, start: int, nation: tuple[str, ...], *, says_we: bool
    ) -> tuple[tuple[str, ...], str]:
        """Return whose a figure is that names nobody, with the reason; no names where nothing tells.

        It depends on whose its metric is, a pair's, a supply's or that of one, on where its sentence starts, on the nation
        that is meant there, which is none where the sentence names two that are not known, and on whether it says "we".
        """
        if owner != "pair" and self.office_region:
            return self.office_region, "the region that the speaker governs"
        if says_we and self.own:
            meant = self.pair if owner == "pair" else self.nation
        elif owner != "pair" or not (meant := self.implied):
            region = () if owner == "supply" else self.region_meant(start)
            if region:
                return region, "the region that the document is about"
            meant = nation if owner != "pair" or nation == self.only_nation else ()
        if meant and owner != "pair" and self.regions_before(start):
            return (), "a region is spoken of"
        return meant, "whom the document is about" if meant else "nobody named"


def as_names(name: str | None) -> tuple[str, ...]:
    """Return a name as those of an owner; none for no name."""
    return () if name is None else (name,)
