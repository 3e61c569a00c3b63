"""Whose a figure is where its sentence only points at it: "our trade", "the country", "the region", or says nothing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

import attrs

from kzru.lang.places import region_entries
from kzru.lang.registry import remembered
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.text.fold import fold

__all__ = ["DocumentOwners"]


@attrs.frozen(eq=False, slots=False)
class DocumentOwners:
    """Who a document speaks of, as the speaker of one statement sees it.

    Attributes:
        frame: The document; None for a sentence that stands by itself.
        own: ISO 3166 code of the speaker's country; None where nobody known speaks.
    """

    frame: DocumentFrame | None
    own: str | None

    @cached_property
    def _parties(self) -> tuple[str, ...]:
        return () if self.frame is None else self.frame.parties(self.own, self.frame.all_named)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two countries that "we", "the sides" and "mutual" mean; empty where they cannot be told."""
        return self._parties if len(self._parties) == 2 else ()

    @cached_property
    def implied(self) -> tuple[str, ...]:
        """The two countries that are meant where nobody is named; empty where the document is not one of their talks."""
        if self.frame is None or not (self.own or self._has_speaker):
            return ()
        return self.frame.implied(self.own, self.frame.all_named)

    @property
    def _has_speaker(self) -> bool:
        """Whether somebody of the two countries speaks in the document."""
        statements = self.frame.statements if self.frame else ()
        return any(statement.country in self._parties for statement in statements if statement.country)

    @property
    def own_nation(self) -> tuple[str, ...]:
        """The speaker's nation; empty where nobody known speaks."""
        return () if self.own is None else (self.own,)

    @cached_property
    def nation(self) -> tuple[str, ...]:
        """The nation that "the country" means: the speaker's, or that of a document of one country only."""
        if self.own is not None:
            return (self.own,)
        return self._parties if len(self._parties) == 1 else ()

    @cached_property
    def nation_meant(self) -> tuple[str, ...]:
        """The nation that is meant where nobody is named: the speaker's own, in a document about it alone."""
        return self.nation if self.own is not None and self._parties == (self.own,) else ()

    @cached_property
    def region(self) -> tuple[str, ...]:
        """The region that "the region" means: the one that the document names most often."""
        if self.frame is None:
            return ()
        patterns = _regions(self.frame.language)
        found = Counter({name: len(pattern.findall(self.frame.folded)) for name, pattern in patterns.items()})
        ranked = [(name, count) for name, count in found.most_common(2) if count]
        if not ranked or (len(ranked) > 1 and ranked[0][1] <= _MARGIN * ranked[1][1]):
            return ()
        return (ranked[0][0],)


_MARGIN = 2


@remembered()
def _regions(language: str) -> dict[str, re.Pattern[str]]:
    """Return a pattern for each region of a country by its name."""
    spellings: dict[str, list[str]] = {}
    for phrase, place in region_entries(language):
        if place.country:
            spellings.setdefault(place.name, []).append(_pattern(phrase))
    return {name: re.compile("|".join(found)) for name, found in spellings.items()}


def _pattern(phrase: str) -> str:
    words = (
        re.escape(fold(word.removesuffix("*"))) + (r"\w*" if word.endswith("*") else "")
        for word in phrase.split()
    )
    return r"\b" + r"\s+".join(words) + r"\b"
