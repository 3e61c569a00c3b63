"""From which country to which a figure goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kzru.lang.loader import load
from kzru.lang.speech import speech
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.inflected import past_brackets
from kzru.parsing.figures.list_members import joins_list
from kzru.parsing.figures.metrics import distance, near
from kzru.parsing.figures.owner_names import STAND_INS, names_language
from kzru.parsing.figures.owner_parts import has_verb, words
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["find_parties"]

_FOREIGN = tags("foreign")
_INTO = tags("in", "toward")
_OF = tags("of")
_PART = tags("part_before")
_DESTINATION = tags("destination")
_ROLE = tags("destination", "origin")


class _Place(NamedTuple):
    code: str
    role: str
    distance: int
    mark: Mark


def find_parties(
    sentence: Sentence,
    amount: Amount,
    metric: Metric,
    document: DocumentOwners,
    paired: tuple[Mark, Mark] | None = None,
) -> tuple[Finding, Finding]:
    """Return (origin, destination): the countries that the figure goes from and to.

    A country behind "in", "into", "to" is where it goes; one named by adjective, possessive or as subject is where it
    comes from. Countries of the figure's clause come before those of the sentence. Where the sentence names only one
    of the two, the other is the speaker's own country. A country *paired* with the amount, in a list that the
    preposition of another leads, comes before all others. What comes from any country has no origin.
    """
    own = document.own
    places = sorted(_places(sentence, amount, metric, document), key=lambda place: place.distance)
    if (joint := _joint(sentence, places)) is not None:
        return _of_both(*joint, places)
    if paired is not None:
        places.insert(0, _Place(paired[0].value.code, _role(sentence, paired[1], metric), 0, paired[0]))
    if _is_of_anybody(sentence, amount):
        places = [place for place in places if place.role != "origin"]
        own = None
    nearest = dict[str, _Place]()
    for place in places:
        nearest.setdefault(place.code, place)
    destination = next((place for place in nearest.values() if place.role == "destination"), None)
    goal = None if destination is None else destination.code
    origins = [place for place in places if place.role == "origin" and place.code != goal]
    origin = next(iter(origins), None)
    if destination is None and origin is not None and _describes_counted(amount, origin.mark):
        holders = (place for place in origins if place.code != origin.code)
        destination = next((place for place in holders if not _is_adjective(place.mark)), None)
    return _party(origin, destination, own), _party(destination, origin, own)


def _joint(sentence: Sentence, places: Iterable[_Place]) -> tuple[_Place, _Place] | None:
    """Return the two countries that a hyphen joins before what both own: "KAZAKH-RUSSIAN companies"."""
    ends = {place.mark.last: place for place in places if _is_adjective(place.mark)}
    for place in ends.values():
        first = ends.get(place.mark.first - 1)
        if first is not None and sentence.keys[first.mark.last] in DASHES and first.code != place.code:
            return first, place
    return None


def _is_adjective(mark: Mark) -> bool:
    """Tell whether a country is named by an adjective; a word that stands for one ("our country") is none."""
    return mark.value is not None and mark.value.is_adjective


def _of_both(first: _Place, second: _Place, places: Iterable[_Place]) -> tuple[Finding, Finding]:
    """Return where what two countries own comes from and is: in the one of them that is told it is of the other."""
    there = next((place for place in places if place.role == "destination"), None)
    origin = there and {first.code: second, second.code: first}.get(there.code)
    if origin is None:
        told = Finding(None, f"{first.mark.written!r} and {second.mark.written!r} as one")
        return told, told
    return _party(origin, there, None), _party(there, origin, None)


def _is_of_anybody(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether what is counted comes from any country but the own: "42,000 enterprises with FOREIGN capital"."""
    if amount.counted is None or not sentence.all_flags & _FOREIGN:
        return False
    window = range(max(0, amount.first - _NEXT - 1), amount.counted.last + _NEXT)
    foreign = [at for at in window if sentence.flags[at] & _FOREIGN]
    return any(
        not sentence.joints(*between) and not sentence.has_comma(*between)
        for between in (sorted((at, amount.first)) for at in foreign)
    )


def _party(place: _Place | None, other: _Place | None, own: str | None) -> Finding:
    if place is not None:
        mark = place.mark
        return Finding(place.code, f"{mark.written!r} as {place.role}", mark.first, mark.last)
    if own is not None and other is not None and other.code != own:
        return Finding(own, "the speaker's own country")
    return Finding(None, "not named")


def _places(sentence: Sentence, amount: Amount, metric: Metric, document: DocumentOwners) -> Iterable[_Place]:
    told = [
        (mark.value.code, mark)
        for mark in near(sentence.marks(Kind.COUNTRY), amount)
        if not (_is_adjective(mark) and names_language(sentence, mark.last))
        and not _is_of_office(sentence, mark)
    ]
    for kind in (Kind.OWN_COUNTRY, Kind.SELF, Kind.THE_COUNTRY, Kind.ADDRESSEE):
        for mark in near(sentence.marks(kind), amount):
            told += [(code, mark) for code in STAND_INS[kind](document, sentence, mark)]
    for code, mark in told:
        has_article = sentence.flags[mark.first - 1] & ARTICLE != 0
        behind = range(amount.counted.last, amount.counted.last + _NEXT) if amount.counted else ()
        # "of Russia, 9 companies in KAZAKHSTAN"
        is_near = mark.first - has_article in behind or _describes_counted(amount, mark)
        how_far = 0 if is_near else distance(sentence, amount, mark)
        yield _Place(code, _role(sentence, mark, metric), how_far, mark)


def _describes_counted(amount: Amount, mark: Mark) -> bool:
    """Tell whether a country stands between a number and the noun that it counts: "Peru has 9 CHILEAN companies"."""
    return amount.counted is not None and amount.last <= mark.first < amount.counted.last


def _is_of_office(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a country belongs to the office of somebody: "the Ambassador of KAZAKHSTAN in RUSSIA told the forum"."""
    if any(name.first <= mark.first < name.begin for name in sentence.names if name.kind == "person"):
        return True
    offices = speech(sentence.vocabulary.language).offices
    for at in range(mark.first - 1, max(-1, mark.first - 1 - _LONGEST_OFFICE), -1):
        if sentence.keys[at] in offices:
            return True
        is_of_phrase = sentence.tokens[at].text[0].isupper() or sentence.flags[at] & (PREPOSITION | ARTICLE)
        if sentence.kinds[at] is not TokenKind.WORD or not is_of_phrase:
            return False
    return False


_NEXT = 2
"""Tokens behind a noun in which the country stands that belongs to it: "in Kazakhstan"."""
_LONGEST_OFFICE = 8
"""Words between the head of an office and a country that it names: "Minister of Trade of the Republic of PERU in CHILE"."""
_LONGEST_TAKING = 8
"""Words between a country and the verb that takes or gives; real ones are fewer."""
_LONGEST_PHRASE = 4
"""Words of a noun phrase between its preposition and its country: "to the markets of neighbouring Kazakhstan"."""


def _role(sentence: Sentence, mark: Mark, metric: Metric) -> str:
    """Return the role that the preposition of its noun phrase gives a country; without one it is an origin.

    An adjective of what is measured names its origin: "$4 billion in new Russian investment".
    """
    owner = "destination" if metric.inbound else "origin"
    if _is_adjective(mark) and _is_of_measured(sentence, mark.last, metric):
        return owner
    if (told := _role_of_ending(sentence, mark)) is not None:
        return owner if told == "owner" else told
    if sentence.flags[mark.first] & _DESTINATION:  # «у нас»
        return "destination"
    at = _preposition_before(sentence, _first_listed(sentence, mark))
    if at is None and sentence.keys[mark.last] in DASHES:  # «рост экспорта: в Китай – на 4 %, Иран – на 7 %»
        led = next((one for one in sentence.marks(Kind.COUNTRY) if sentence.keys[one.last] in DASHES), mark)
        at = _preposition_before(sentence, _first_listed(sentence, led))
    if at is None or _leads_to_owner(sentence, at):
        return "destination" if _takes(sentence, mark) else owner
    if sentence.flags[at] & _OF and _is_entered(sentence, at):
        return "destination"
    return "destination" if sentence.flags[at] & _DESTINATION else "origin"


def _is_entered(sentence: Sentence, of: int) -> bool:
    """Tell whether something goes into what an "of" behind it is of: "invested in the ECONOMY of Peru", no "in the exports of"."""
    flows = {mark.last for mark in sentence.marks(Kind.ABOUT) if mark.value.metric.directed}
    for at in range(of, max(-1, of - 2 * _LONGEST_PHRASE), -1):
        flags = sentence.flags[at]
        if flags & _INTO:
            return at + 1 not in sentence.dated
        is_of = flags & _OF != 0 and at not in flows
        if sentence.kinds[at] is not TokenKind.WORD or (flags & ENDS_PHRASE & ~ARTICLE and not is_of):
            return False
    return False


def _is_of_measured(sentence: Sentence, at: int, metric: Metric) -> bool:
    """Tell whether a token is the noun that a metric is about or counts: "Congolese STUDENTS"."""
    if any(about.value.metric is metric for about in sentence.all_at(Kind.ABOUT, at)):
        return True
    noun = sentence.vocabulary.noun_forms.get(sentence.keys[at])
    return any(pattern.metric is metric for pattern in sentence.vocabulary.counting.get(noun or "", ()))


def _preposition_before(sentence: Sentence, first: int) -> int | None:
    """Return the preposition that gives the noun phrase a role in which the word at a token stands."""
    for index in range(first - 1, max(-1, first - 1 - _LONGEST_PHRASE), -1):
        flags = sentence.flags[index]
        if flags & _ROLE and index + 1 not in sentence.dated:
            return None if sentence.tag_end(index, _PART) > index else index
        if sentence.kinds[index] is not TokenKind.WORD or index in sentence.dated:
            return None
        if flags & ENDS_PHRASE and not flags & ARTICLE:
            return None
    return None


def _first_listed(sentence: Sentence, mark: Mark) -> int:
    """Return where the list begins that a country is named in: "investments in Armenia, Kyrgyzstan and Tajikistan"."""
    before: Mark | None = mark
    while before is not None:
        first = behind = before.first
        while behind and joins_list(sentence, behind - 1):
            behind -= 1
        before = sentence.before(Kind.COUNTRY, behind) if behind < first else None
    return first


def _takes(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether something comes to a country by a verb: "Kazakhstan ATTRACTED $5 billion", "Russia GAVE Cuba a loan"."""
    takers, givers = (words(sentence.vocabulary.language, verbs, "verbs") for verbs in ("takers", "givers"))
    beside = range(max(0, mark.first - _LONGEST_TAKING), mark.last + _LONGEST_TAKING)
    return any(
        sentence.keys[at] in (givers if at < mark.first else takers) and sentence.same_clause(at, mark.first)
        for at in beside
    )


def _leads_to_owner(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb of the clause makes a preposition lead to whom the figure belongs: «на Россию приходится»."""
    prepositions = words(sentence.vocabulary.language, "roles_of_owner", "prepositions")
    return sentence.keys[at] in prepositions and has_verb(sentence, at, "roles_of_owner")


def _role_of_ending(sentence: Sentence, mark: Mark) -> str | None:
    """Return the role that a case ending gives a country: its own, "Ресейге", or its noun's, "Ресей нарығына"."""
    countries = load(sentence.vocabulary.language, "countries")
    own, noun = sentence.keys[mark.last - 1], sentence.keys[_behind_list(sentence, mark.last)]
    told = None if _is_adjective(mark) else _told_by(countries.get("role_endings", {}), own)
    return told or _told_by(countries.get("noun_endings", {}), noun)


def _behind_list(sentence: Sentence, last: int) -> int:
    """Return the noun behind a list of countries with amounts in brackets: «Иран (7 млн т) және Грузия (2 млн т) | нарықтарына»."""
    at = last
    while (behind := past_brackets(sentence, at)) > at:
        country = sentence.at(Kind.COUNTRY, behind + joins_list(sentence, behind))
        if country is None:
            return behind
        at = country.last
    return at


def _told_by(endings: Mapping[str, Iterable[str]], key: str) -> str | None:
    told = next((role for role, listed in endings.items() if key.endswith(tuple(listed))), None)
    return None if told == "none" else told
