"""A metric: what figures measure, and the words that it is known by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Annotated, Any, Literal

import attrs

from kzru.errors import InvalidValueError
from kzru.lang.alphabets import Respelling, alphabet_of
from kzru.lang.loader import respelling_of
from kzru.lang.registry import check_language
from kzru.lang.tables import KEY, ReadAs
from kzru.model.figure import Measure
from kzru.parsing.unit_classes import is_unit_class, unit_classes
from kzru.short import Short

__all__ = ["Metric", "MetricWords"]

_INNER_STAR = re.compile(r"\*(?!\s|$)")
_SILENT = "ъьЪЬ"
"""Letters of which nothing is left in Kazakh's Latin letters."""


@attrs.frozen(kw_only=True, repr=False)
class MetricWords(Short):
    """One way in which a language tells a metric. Words are phrases; ``*`` at a word's end stands for any ending.

    Attributes:
        about: One of these stands near the figure; the metric whose word is nearest wins.
        counted: The head noun counted, in the singular; for counts.
        groups: From each group a word stands in the sentence. More groups make a metric more specific.
        near: The same, but the word stands in the figure's own clause.
        apart: Whether the words of *near* count only outside the noun phrase counted: "175 companies were registered"
            tells of new ones, "175 registered companies" does not.
        inside: Whether they count only inside it: "175 new companies", not "175 companies have new owners".
        without: Where one of these stands in the sentence, it is another metric.
        place: Whether its words name a place, which a preposition makes a mere circumstance: "to the Russian border".
        change: Whether the figure must be the size of a change.
        level: Whether it must not be the size of a change in percent.
        yearly: Whether the figure must be stated for a period of at most a year.
        brief: Whether it must be stated for some days or a week.
        nations: How many countries the sentence names at least: a loan from one to another is aid, a bank's is none.
    """

    about: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = attrs.field(default=(), metadata={KEY: "with"})
    near: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    apart: bool = False
    inside: bool = False
    place: bool = False
    change: bool = False
    level: bool = False
    yearly: bool = False
    brief: bool = False
    nations: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse an entry that nothing could find, and words that stand in no text."""
        if not self.about and not self.counted:
            raise InvalidValueError(
                "a metric is known by words it is about, or by a noun counted; give `about` or `counted`"
            )
        if not all((*self.groups, *self.near)):
            raise InvalidValueError("a list without words; write the words of which one stands there")
        for phrases in (self.about, *self.groups, *self.near, self.without):
            for phrase in phrases:
                _check_phrase(phrase)
        for noun in self.counted:
            if "*" in noun or not any(char.isalnum() for char in noun):
                raise InvalidValueError(
                    f"a noun counted is given in the singular, without a star, such as 'school', not {noun!r}"
                )

    def _says(self) -> Iterable[object]:
        return (", ".join((*self.about, *self.counted)),)


def _check_phrase(phrase: str) -> None:
    if not any(char.isalnum() and char not in _SILENT for char in phrase) and not phrase.startswith("%"):
        raise InvalidValueError(f"a phrase has words, such as 'trade' or 'invest*', and not only {phrase!r}")
    if _INNER_STAR.search(phrase) or any(word.startswith("*") for word in phrase.split()):
        raise InvalidValueError(f"a star stands at the end of a word, as in 'invest*', not as in {phrase!r}")


_Words = Annotated[tuple[tuple[str, tuple[MetricWords, ...]], ...], ReadAs(Any, tuple)]
"""The ways of each language, which are read before."""


@attrs.frozen(kw_only=True, repr=False)
class Metric(Short):
    """Something that figures measure.

    Attributes:
        id: Such as "trade.turnover".
        measure: How it relates to time: a flow happens over a period, a stock holds at a date.
        units: The classes of unit it comes in: "money", "share", "count", or a physical dimension such as "length".
        directed: Whether it goes from one country to another.
        inbound: Whether the country named without a preposition is where it goes ("Kazakhstan's imports").
        staged: Whether what it counts comes by stage (completed, under way, planned).
        each: Whether each thing that it measures has its own, as projects have their costs, so that that of one is the two
            countries' only where it says so.
        part: Whether it is a part of a whole, which the size of a change is not ("grew by 5 percent").
        owner: Whose it is where it is not directed: that of a "pair" of countries, of a "nation" or part of one, of a
            "place" whatever its adjective tells, of a "producer", which may be a company, of all who give and take a
            "supply", of an "event"; empty where nothing but the words beside it tells.
        words: By language, the ways in which it is told.
    """

    id: str
    measure: Measure
    units: tuple[str, ...]
    directed: bool = False
    inbound: bool = False
    staged: bool = False
    each: bool = False
    part: bool = False
    owner: Literal["", "pair", "nation", "place", "producer", "supply", "event"] = ""
    goods: bool = False
    change: str = ""
    meaning: str = ""
    words: _Words = ()

    def __attrs_post_init__(self) -> None:
        """Refuse units and languages that there are none of."""
        if not self.id.strip():
            raise InvalidValueError("an id is a string such as 'trade.turnover'")
        if not self.units:
            raise InvalidValueError(
                "units names the classes of unit that it comes in, such as 'money'; give one"
            )
        for name in self.units:
            if not is_unit_class(name):
                raise InvalidValueError(f"no class of units {name!r}; {_advice(name)}")
        for language, _ in self.words:
            check_language(language)

    def told_in(self, language: str) -> tuple[MetricWords, ...]:
        """Return the ways in which *language* tells it."""
        ways = next((ways for code, ways in self.words if code == alphabet_of(language)), ())
        respelling = respelling_of(language)
        return ways if respelling is None else tuple(_respelled(way, respelling) for way in ways)

    def _says(self) -> Iterable[object]:
        return (self.id, self.measure, ", ".join(self.units))


def _advice(name: str) -> str:
    close = get_close_matches(name, unit_classes(), n=1)
    return (
        f"did you mean {close[0]!r}?"
        if close
        else f"there are {', '.join(unit_classes())}, and one per another"
    )


def _respelled(words: MetricWords, respelling: Respelling) -> MetricWords:
    respelled = respelling.respelled
    return attrs.evolve(
        words,
        about=tuple(map(respelled, words.about)),
        counted=tuple(map(respelling.given_back, words.counted)),
        groups=tuple(tuple(map(respelled, group)) for group in words.groups),
        near=tuple(tuple(map(respelled, group)) for group in words.near),
        without=tuple(map(respelled, words.without)),
    )
