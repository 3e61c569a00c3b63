"""From which country to which a figure goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import islice, takewhile
from typing import NamedTuple

from kzru.lang.loader import load
from kzru.lang.speech import speech
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.inflected import past_brackets
from kzru.parsing.figures.metrics import distance, near
from kzru.parsing.figures.owner_names import names_language
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["find_parties"]

_AND = tags("and")
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

    @property
    def is_adjective(self) -> bool:
        """Whether it is named by an adjective; a word that stands for a country ("our country") is none."""
        return self.mark.value is not None and self.mark.value.is_adjective


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
    destination = _first(places, "destination")
    if destination is not None:
        nearest = next(place for place in places if place.code == destination.code)
        if nearest.role == "origin" and nearest.distance < destination.distance:
            places = [place for place in places if place.code != nearest.code or place.role == "origin"]
            destination = _first(places, "destination")
    goal = None if destination is None else destination.code
    others = [place for place in places if place.code != goal and place.role == "origin"]
    origin = next(iter(others), None)
    if origin is not None and destination is None and _describes_counted(amount, origin.mark):
        holders = (place for place in others if place.code != origin.code)
        destination = next((place for place in holders if not place.is_adjective), None)
    return _party(origin, destination, own), _party(destination, origin, own)


def _joint(sentence: Sentence, places: Iterable[_Place]) -> tuple[_Place, _Place] | None:
    """Return the two countries that a hyphen joins before what both own: "KAZAKH-RUSSIAN companies"."""
    ends = {place.mark.last: place for place in places if place.is_adjective}
    for place in ends.values():
        first = ends.get(place.mark.first - 1)
        if first is not None and sentence.keys[first.mark.last] in DASHES and first.code != place.code:
            return first, place
    return None


def _of_both(first: _Place, second: _Place, places: Iterable[_Place]) -> tuple[Finding, Finding]:
    """Return where what two countries own comes from and is: in the one of them that is told it is of the other."""
    there = next((place for place in places if place.role == "destination"), None)
    origin = None if there is None else {first.code: second, second.code: first}.get(there.code)
    if there is None or origin is None:
        told = f"{first.mark.written!r} and {second.mark.written!r} as one"
        return Finding(None, told), Finding(None, told)
    return _party(origin, there, None), _party(there, origin, None)


def _is_of_anybody(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether what is counted comes from any country but the own: "42,000 enterprises with FOREIGN capital"."""
    if amount.counted is None or not sentence.all_flags & _FOREIGN:
        return False
    behind = takewhile(partial(_goes_on, sentence), range(amount.counted.last, len(sentence.tokens)))
    before = takewhile(partial(_goes_on, sentence), range(amount.first - 1, -1, -1))
    phrase = (*range(amount.first, amount.counted.last), *islice(behind, _NEXT), *islice(before, _NEXT + 1))
    return any(sentence.flags[at] & _FOREIGN for at in phrase)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun phrase may go on at a token: no mark, no "and", no country and no further amount."""
    is_word = sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & _AND
    return is_word and at not in sentence.number_starts and sentence.at(Kind.COUNTRY, at) is None


def _party(place: _Place | None, other: _Place | None, own: str | None) -> Finding:
    if place is not None:
        return Finding(
            place.code, f"{place.mark.written!r} as {place.role}", place.mark.first, place.mark.last
        )
    if own is not None and other is not None and other.code != own:
        return Finding(own, "the speaker's own country")
    return Finding(None, "not named")


def _first(places: Iterable[_Place], role: str) -> _Place | None:
    return next((place for place in places if place.role == role), None)


def _places(sentence: Sentence, amount: Amount, metric: Metric, document: DocumentOwners) -> Iterable[_Place]:
    countries = (
        mark
        for mark in near(sentence.marks(Kind.COUNTRY), amount)
        if not _is_of_office(sentence, mark)
        and not (mark.value.is_adjective and names_language(sentence, mark.last))
    )
    told = [(mark.value.code, mark) for mark in countries]
    for kind in (Kind.OWN_COUNTRY, Kind.SELF, Kind.THE_COUNTRY, Kind.ADDRESSEE):
        for mark in near(sentence.marks(kind), amount):
            if not _is_of_both(sentence, mark):
                told += [(code, mark) for code in _stands_for(sentence, mark, kind, document)]
    for code, mark in told:
        is_near = _is_of_counted(sentence, amount, mark) or _describes_counted(amount, mark)
        how_far = 0 if is_near else distance(sentence, amount, mark)
        yield _Place(code, _role(sentence, mark, metric), how_far, mark)


def _is_of_counted(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a country stands right behind the noun that is counted: "of Russia, 9 companies in KAZAKHSTAN"."""
    if amount.counted is None:
        return False
    has_article = sentence.flags[mark.first - 1] & ARTICLE != 0
    return 0 <= mark.first - has_article - amount.counted.last < _NEXT


def _describes_counted(amount: Amount, mark: Mark) -> bool:
    """Tell whether a country stands between a number and the noun that it counts: "Peru has 9 CHILEAN companies"."""
    return amount.counted is not None and amount.last <= mark.first < amount.counted.last


def _stands_for(sentence: Sentence, mark: Mark, kind: Kind, document: DocumentOwners) -> tuple[str, ...]:
    """Return the country that a word stands for: "our country", "the country", "your country"."""
    if kind is Kind.THE_COUNTRY:
        return document.nation_pointed_at(sentence, mark)
    return document.addressee if kind is Kind.ADDRESSEE else document.nation_of_self(sentence, mark)


def _is_of_both(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word for the own country is part of one for both: "the two COUNTRIES", «две СТРАНЫ»."""
    return any(pair.first <= mark.first < pair.last for pair in sentence.marks(Kind.PAIR))


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
_LONGEST_PHRASE = 4
"""Words of a noun phrase between its preposition and its country: "to the markets of neighbouring Kazakhstan"."""


def _role(sentence: Sentence, mark: Mark, metric: Metric) -> str:
    """Return the role that the preposition of its noun phrase gives a country; without one it is an origin.

    An adjective of what is measured names its origin: "$4 billion in new Russian investment".
    """
    owner = "destination" if metric.inbound else "origin"
    if mark.value is not None and mark.value.is_adjective and _is_of_measured(sentence, mark.last, metric):
        return owner
    if (told := _role_of_ending(sentence, mark)) is not None:
        return owner if told == "owner" else told
    if sentence.flags[mark.first] & _DESTINATION:  # «у нас»
        return "destination"
    at = _preposition_before(sentence, _first_listed(sentence, mark))
    if at is None and sentence.keys[mark.last] in DASHES:  # «рост экспорта: в Китай – на 4 %, Иран – на 7 %»
        led = next((one for one in sentence.marks(Kind.COUNTRY) if sentence.keys[one.last] in DASHES), mark)
        at = _preposition_before(sentence, _first_listed(sentence, led))
    if at is None or _names_owner(sentence, at):
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


_LONGEST_LIST = 8
"""Countries of one list, and words between a country and the verb that takes; real ones are shorter."""


def _first_listed(sentence: Sentence, mark: Mark) -> int:
    """Return where the list begins that a country is named in: "investments in Armenia, Kyrgyzstan and Tajikistan"."""
    first = mark.first
    for _ in range(_LONGEST_LIST):
        behind = first
        while behind and (sentence.keys[behind - 1] == "," or (sentence.flags[behind - 1] & _AND != 0)):
            behind -= 1
        before = sentence.before(Kind.COUNTRY, behind) if behind < first else None
        if before is None or before.value.is_adjective or _is_possessive(sentence, mark):
            break
        first = before.first
    return first


def _is_possessive(sentence: Sentence, mark: Mark) -> bool:
    endings = load(sentence.vocabulary.language, "countries").get("possessive", {}).get("endings", ())
    return bool(endings) and mark.written.endswith(tuple(endings))


def _takes(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether something comes to a country by a verb: "Kazakhstan ATTRACTED $5 billion", "Russia GAVE Cuba a loan"."""
    countries = load(sentence.vocabulary.language, "countries")
    behind = range(mark.last, mark.last + _LONGEST_LIST)
    before = range(max(0, mark.first - _LONGEST_LIST), mark.first)
    sides = ((behind, countries["takers"]["verbs"]), (before, countries["givers"]["verbs"]))
    return any(
        sentence.keys[at] in verbs and sentence.same_clause(at, mark.first)
        for side, verbs in sides
        for at in side
    )


def _names_owner(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb of the clause makes a preposition lead to whom the figure belongs: «на Россию приходится»."""
    owner = load(sentence.vocabulary.language, "countries").get("roles_of_owner", {})
    if sentence.keys[index] not in owner.get("prepositions", ()):
        return False
    verbs = owner["verbs"]
    return any(
        sentence.keys[at] in verbs and sentence.same_clause(at, index) for at in range(len(sentence.tokens))
    )


def _role_of_ending(sentence: Sentence, mark: Mark) -> str | None:
    """Return the role that a case ending gives a country: its own, "Ресейге", or its noun's, "Ресей нарығына"."""
    countries = load(sentence.vocabulary.language, "countries")
    if mark.value is None or not mark.value.is_adjective:
        told = _told_by(countries.get("role_endings", {}), sentence.keys[mark.last - 1])
        if told is not None:
            return told
    return _told_by(countries.get("noun_endings", {}), sentence.keys[_behind_list(sentence, mark.last)])


def _behind_list(sentence: Sentence, last: int) -> int:
    """Return the noun behind a list of countries with amounts in brackets: «Иран (7 млн т) және Грузия (2 млн т) | нарықтарына»."""
    at = last
    for _ in range(_LONGEST_LIST):
        behind = past_brackets(sentence, at)
        if behind == at:
            return at
        joined = behind + (sentence.keys[behind] == "," or sentence.flags[behind] & _AND != 0)
        country = sentence.at(Kind.COUNTRY, joined)
        if country is None:
            return behind
        at = country.last
    return last


def _told_by(endings: Mapping[str, Iterable[str]], key: str) -> str | None:
    told = next((role for role, listed in endings.items() if key.endswith(tuple(listed))), None)
    return None if told == "none" else told
