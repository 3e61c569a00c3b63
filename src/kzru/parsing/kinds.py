"""What a word can be to the parser: the kinds of words, and what a word of each kind stands for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from kzru.model.figure import Change
from kzru.values.number import Number

__all__ = [
    "ANCHORS",
    "CAPITALISED",
    "EXCLUSIVE",
    "HOMONYMOUS",
    "OVERLAPPING",
    "Country",
    "Kind",
    "Meaning",
    "Meanings",
    "NumberWord",
]


class Kind(StrEnum):
    """What a word of the vocabulary is to the parser.

    A StrEnum, for it hashes faster than an Enum and is hashed a lot.
    """

    TAGS = "tags"
    """A word by its classes; the value is its tags (`kzru.parsing.annotation.tags`)."""
    NUMBER = "number"
    """A number word; the value is a NumberWord."""
    NAME_BEFORE = "name before"
    """A noun that makes the number behind it part of a name ("Article 5")."""
    UNIT = "unit"
    """A unit or currency behind its number; the value is a MeasureName."""
    CURRENCY = "currency"
    """A currency symbol or code before its number; the value is a MeasureName."""
    PER = "per"
    """What joins a unit to the unit it is counted per."""
    DENOMINATOR = "denominator"
    """A phrase that makes a rate by itself ("a year", "per barrel"); the value is a MeasureName."""
    QUALIFIER = "qualifier"
    """Before the number; the value is the Qualifier, None for words that say nothing of firmness."""
    QUALIFIER_VERB = "qualifier verb"
    QUALIFIER_AFTER = "qualifier after"
    QUALIFIER_WITHIN = "qualifier within"
    """Between a number and its unit or noun: "10-нан астам мектеп"."""
    CHANGE_VERB = "change verb"
    """The value is the Change."""
    TRANSITIVE_CHANGE = "transitive verb of change"
    """A verb of change that takes an object; it rules a size only with "by"."""
    CHANGE_NOUN = "change noun"
    CHANGE_LIST = "list of changes"
    """Words that open a list of how much each thing changed: "growth was led by"."""
    COMPARATIVE = "comparative"
    REACH = "reach"
    """A verb of reaching a level, which is no change by itself."""
    TARGET_BEFORE = "target before"
    TARGET_AFTER = "target after"
    RAISING = "raising"
    ACTUAL = "actual"
    STAGE = "stage"
    """The value is the Stage."""
    COMPARED = "compared"
    """What a figure is compared with follows ("against 19.8 percent a year ago")."""
    PRONOUN = "pronoun"
    """Before a number: what it measures was named in the sentence before."""
    MATTERLESS = "matterless"
    """A word that tells of no matter of its own, in a sentence that goes on with the one before."""
    NUMBER_OF = "number of"
    """What the number counts is named here: "the number of tourists rose to 1.6 million"."""
    COUNTRY = "country"
    """The value is a Country."""
    OWN_COUNTRY = "own country"
    PLACE = "place"
    """A town or a site in one; the value is a `kzru.lang.places.Place`."""
    REGION = "region"
    """A region of a country, a part of the world or a bloc; the value is a `kzru.lang.places.Place`."""
    LISTED_REGION = "listed region"
    """A region of a country without its noun, which stands behind a list: "Omsk", «Омской»; the value is that of REGION."""
    PAIR = "pair"
    """What means the two countries of a document: "mutual", "the two countries"."""
    UNNAMED = "unnamed"
    """An owner that has no name: "the company", "certain countries"."""
    SELF = "self"
    """The nation of the speaker, which owns what figures tell: "our economy"."""
    THE_COUNTRY = "the country"
    """The nation of the speaker, or one named before: "the country", "the republic"."""
    ADDRESSEE = "addressee"
    """The country of whom the speaker addresses: "your country"."""
    THE_REGION = "the region"
    """The region or part of the world that a document is about: "the region"."""
    THE_UNION = "the union"
    """The union of states that a document is about: "the union"."""
    THE_PROVINCE = "the province"
    """The region of a country that a document is about: "the oblast"."""
    UNMETERED = "unmetered"
    """A word for something that no metric measures ("inflation"); the value is the class of unit it is told in."""
    UNMETERED_PHRASE = "unmetered phrase"
    """A phrase that holds the word of a metric and is about something else ("retail trade")."""
    OTHER_HEAD = "other head"
    """A noun that makes the word of a metric before it a mere attribute ("trade mission")."""
    PROJECT = "project"
    """The name of a known undertaking; the value is a `kzru.lang.projects.KnownProject`."""
    UNDERTAKING = "undertaking"
    """A word for a kind of undertaking; the value is a `kzru.lang.projects.Undertaking`."""
    WORKS = "works"
    """A noun of works on an undertaking; the value is its English term."""
    ACT = "act"
    """A noun of what else is done with an undertaking."""
    MAKING = "making"
    """A verb of making; the value is the Stage that its form tells, None for a form that tells none."""
    BEFORE_MAKING = "before making"
    """Before a verb of making; the value is the Stage that the two tell."""
    TOLD_STAGE = "told stage"
    """Near an undertaking; the value is the Stage told of it."""
    GOVERNING_STAGE = "governing stage"
    """Before the undertaking that it rules; the value is the Stage told of it."""
    SEQUEL = "sequel"
    """Tells the stage of the undertaking of the sentence before; the value is the Stage."""
    THOUGHT = "thought"
    """Before an undertaking that is only thought of."""
    ORGANISATION = "organisation"
    """A body that carries undertakings out; the value is a `kzru.lang.organisations.Organisation`."""
    ORDINAL = "ordinal"
    """The value is the English word with which a name begins ("First")."""
    SECTOR = "sector"
    """A word that tells a sector by a name it stands in; the value is the sector."""
    CUE = "cue"
    """A phrase that tells a commitment; the value is a `kzru.lang.commitments.Cue`."""
    FAINT_CUE = "faint cue"
    """The same, where it is too common to read a sentence for."""
    EVENT = "event"
    """What an event is called; the value is a `kzru.lang.events.EventConcept`."""
    EVENT_VERB = "event verb"
    """A verb that tells an event; the value is the act ("sign", "open")."""
    EVENT_WORD = "event word"
    """What tells something of an event in its clause; the value is the name of the group."""
    EVENT_DOCUMENT = "event document"
    """A document that is signed; the value is its type."""
    BODY = "body"
    """An organisation that meets; the value is its name."""
    ABOUT = "about"
    """A word that a metric is about; the value is its Pattern."""
    ITEM = "item"
    """What narrows a metric; the value is a `kzru.parsing.item.Item`."""
    GROUP = "group"
    """A word of a metric's group; the value is the group's number."""


class NumberWord(NamedTuple):
    """A number word: its class in the number grammar, and its value."""

    kind: str
    value: Number
    change: Change | None = None


class Country(NamedTuple):
    """A country as named: its ISO 3166 code, and whether by an adjective."""

    code: str
    is_adjective: bool


class Meaning(NamedTuple):
    """One thing that a phrase stands for.

    Attributes:
        kind: What it is to the parser.
        value: What it stands for, by kind.
        written: The phrase as the data file writes it.
        spelling: The only spelling that is meant, without spaces; None for any.
    """

    kind: Kind
    value: Any
    written: str
    spelling: str | None = None


class Meanings:
    """The meanings of many phrases, kept in columns: each is made when it is asked for.

    A language has tens of thousands of them. As objects they would be walked through whenever Python looks for garbage.
    """

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        kinds, self._values, self._written, spellings = zip(*meanings, strict=True)
        self._kinds = bytes(map(_KINDS.index, kinds))
        self._spellings = {number: told for number, told in enumerate(spellings) if told is not None}

    def __getitem__(self, number: int) -> Meaning:
        kind = _KINDS[self._kinds[number]]
        return Meaning(kind, self._values[number], self._written[number], self._spellings.get(number))


_KINDS = tuple(Kind)

OVERLAPPING: frozenset[Kind] = frozenset({Kind.ABOUT, Kind.GROUP, Kind.ITEM, Kind.EVENT_WORD})
"""Phrases of one of these kinds stand in one another, and each is marked."""

HOMONYMOUS: frozenset[Kind] = frozenset({Kind.NUMBER, Kind.UNMETERED, Kind.CUE, Kind.FAINT_CUE})
"""A phrase of one of these kinds leaves the words inside it nothing of the kind, and may itself be several things."""

EXCLUSIVE: frozenset[Kind] = frozenset(Kind) - OVERLAPPING - HOMONYMOUS
"""A phrase of one of these kinds is one thing, and leaves the words inside it nothing of the kind."""

CAPITALISED = frozenset({Kind.PLACE, Kind.ORGANISATION, Kind.COUNTRY})
"""A phrase of one of these kinds is written with a capital: «Орал» is a town, «оралды» a verb. Of the words
for countries it is those that the data write with one: "Polish", no «польский»."""

ANCHORS: frozenset[Kind] = frozenset(
    {Kind.CUE, Kind.PROJECT, Kind.UNDERTAKING, Kind.SEQUEL, Kind.EVENT, Kind.EVENT_VERB}
)
"""Without a word of one of these kinds a sentence tells no event, project or commitment."""
