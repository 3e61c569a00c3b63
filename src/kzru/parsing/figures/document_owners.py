"""Whose a figure is where its sentence only points at it: "our trade", "the country", "the region", or says nothing."""

from __future__ import annotations

import attrs

from kzru.lang.loader import load
from kzru.lang.places import bloc_spellings, regions_in
from kzru.model.statement import Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.layer import layer
from kzru.text.fold import fold

__all__ = ["DocumentOwners"]

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
        frame: The document; None for a sentence that stands by itself.
        statement: What the speaker says; None where nobody known speaks.
    """

    frame: DocumentFrame | None
    statement: Statement | None

    @layer
    def own(self) -> str | None:
        """The ISO 3166 code of the speaker's country; None where nobody known speaks.

        Who speaks in a document of one country, beside others who speak for it, speaks for it too.
        """
        if (
            self.statement is None
            or self.frame is None
            or self.statement.country
            or not self.statement.speaker
        ):
            return None if self.statement is None else self.statement.country
        countries = self.frame.spoken_for
        is_of_one = len(countries) == 1 and self.frame.parties(None, self.frame.all_named) in (
            (),
            tuple(countries),
        )
        if is_of_one:
            return next(iter(countries))
        return self._home if self._is_home_official else None

    @property
    def _is_home_official(self) -> bool:
        """Whether who speaks holds an office that outlets name without a country where it is of their own: «облыс әкімі»."""
        if self.frame is None or self.statement is None or not self._home or not self.statement.role:
            return False
        table, role = load(self.frame.language, "countries"), fold(self.statement.role)
        if not any(office in role for office in table["home_offices"]) or self.frame.spoken_for - {
            self._home
        }:
            return False
        return self._home in self.frame.all_named or (not self.frame.all_named and self._is_of_home)

    @layer
    def opened_by(self) -> str | None:
        """The only country that the document names where it opens."""
        if self.frame is None:
            return None
        named = self.frame.countries_in(self.frame.text[:_OPENING])
        return next(iter(named)) if len(named) == 1 else None

    @layer
    def _parties(self) -> tuple[str, ...]:
        return () if self.frame is None else self.frame.parties(self.own, self.frame.all_named)

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
        if self.frame is None:
            return ()
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
        return () if self.own is None else (self.own,)

    @layer
    def nation(self) -> tuple[str, ...]:
        """The nation that "our country" means: the speaker's, that of a document of one country only, the outlet's."""
        if self.own is not None:
            return (self.own,)
        return self._parties if len(self._parties) == 1 else self._outlet_nation

    @property
    def _outlet_nation(self) -> tuple[str, ...]:
        """The nation of the outlet, by its language, where nobody else speaks in a document that names it."""
        if self.frame is None or self.statement is None or self.statement.speaker:
            return ()
        named = {*self.frame.all_named, *self.frame.spoken_for}
        return (self._home,) if self._home and (not named or self._home in named) else ()

    def nation_meant(self, start: int | None) -> tuple[str, ...]:
        """Return the nation that is meant where nobody is named: the speaker's own, where he or the document names no other.

        Where all who speak are of one country, it is enough that nothing right before a place in the text names another;
        without a place that is not asked.
        """
        if self.frame is None or self.statement is None:
            return ()
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
        if self.frame is None:
            return ()
        nations = self.frame.all_named.keys() | self.frame.spoken_for
        if not nations:
            return (self._home,) if self._is_of_home else ()
        times = sum(self.frame.all_named.values())
        return tuple(nations) if len(nations) == 1 and (times >= _OFTEN or {self._home} == nations) else ()

    @property
    def _is_of_home(self) -> bool:
        """Whether a document that names no country speaks of the one whose outlets write in its language."""
        if self.frame is None or not self._home:
            return False
        signs = load(self.frame.language, "countries")["home_signs"]
        return bool(self.frame.regions) or any(f" {sign}" in f" {self.frame.folded}" for sign in signs)

    @property
    def _home(self) -> str:
        """The nation whose outlets write in the language of the document; "" where several nations do."""
        return load(self.frame.language, "countries")["home"] if self.frame is not None else ""

    @property
    def region(self) -> tuple[str, ...]:
        """The region or part of the world that "the region" means."""
        region = None if self.frame is None else self.frame.region
        return self.office_region or (() if region is None else (region,))

    @property
    def union(self) -> tuple[str, ...]:
        """The union of states that "the union" means."""
        union = None if self.frame is None else self.frame.union
        return () if union is None else (union,)

    @property
    def province(self) -> tuple[str, ...]:
        """The region of a country that "the oblast" means."""
        province = None if self.frame is None else self.frame.province
        return self.office_region or (() if province is None else (province,))

    @property
    def office_region(self) -> tuple[str, ...]:
        """The region that the speaker's office names: «Қостанай облысының әкімі»."""
        role = None if self.statement is None else self.statement.role
        return tuple(regions_in(fold(role), self.frame.language)) if role and self.frame else ()

    def regions_before(self, start: int) -> tuple[str, ...]:
        """Return the regions of a country that the paragraph names before a place in the text."""
        if self.frame is None:
            return ()
        before = fold(self.frame.text[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2])
        return tuple(regions_in(before, self.frame.language))

    def region_meant(self, start: int) -> tuple[str, ...]:
        """Return the region that the speaker governs, or that the document is about.

        The document's, where the paragraph names it, and no other, before a place in the text.

        Of an outlet of its nation it is enough that the document opens with it, where nobody known speaks.
        """
        if len(held := self.office_region) == 1:
            return held
        before, about = self.regions_before(start), self.province
        if self.frame is None or not about:
            return ()
        opens = tuple(regions_in(self.frame.folded[: min(start, _OPENING)], self.frame.language)) == about
        opens = opens and self._home != ""
        if not opens and self.frame.regions[about[0]] < _OFTEN:
            return ()
        return about if before == about or (opens and not before and self.own is None) else ()

    def meant_by_nobody(
        self, owner: str, start: int, nation: tuple[str, ...], *, says_we: bool
    ) -> tuple[tuple[str, ...], str]:
        """Return whose a figure is that names nobody, with the reason; no names where nothing tells.

        Args:
            owner: Whose its metric is: "pair", "supply", or of one.
            start: Where its sentence begins.
            nation: The nation that is meant there; none where the sentence names two that are not known.
            says_we: Whether its speaker says "we".
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
