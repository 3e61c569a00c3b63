"""Towns, countries, people and bodies named in a sentence, each with its part: to, in, of, with.

::

    English   a preposition before the name       to Russia · in Moscow · with President Tokayev · Putin's
    Russian   a preposition, and the case         в Россию · в Москве · с Президентом · Президента (of)
    Kazakh    the ending                          Ресейге · Мәскеуде · Президентпен · Президенттің (of)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kzru.lang.events import EventWords
from kzru.lang.people import Person, people
from kzru.lang.places import Place
from kzru.lang.speech import Speech, speech
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.events.strangers import strangers
from kzru.parsing.statements.declension import nominative_office
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Named", "find_named"]

_AND = tags("and")
_OF = tags("of")

_LONGEST_OFFICE = 9
_LONGEST_NAME = 6


class Named(NamedTuple):
    """A name in a sentence.

    Attributes:
        sort: "place", "country", "person" or "body".
        name: A town, person or body by its English name, a country by its ISO 3166 code.
        role: "to", "in", "of", "with", "from"; empty where nothing tells it.
        first: First token, of a person that of the office.
        last: Index behind the last token.
        country: The code of a town's or person's country.
        is_site: Whether a town is told by what stands in it.
        is_adjective: Whether a country is told by an adjective.
    """

    sort: str
    name: str
    role: str
    first: int
    last: int
    country: str | None = None
    is_site: bool = False
    is_adjective: bool = False


def find_named(sentence: Sentence, words: EventWords, published: date | None) -> Sequence[Named]:
    """Return the names of a sentence in its order, longer ones first where they begin together.

    Args:
        sentence: The sentence.
        words: How its language tells events.
        published: The date that tells who holds an office.
    """
    persons = list(_persons(sentence, words, published))
    taken = {at for person in persons for at in range(person.first, person.last)}
    persons += _strangers(sentence, words, taken)
    taken |= {at for person in persons for at in range(person.first, person.last)}
    others = [one for one in _others(sentence, words) if one.first not in taken]
    ordered = sorted((*persons, *others), key=lambda one: (one.first, -one.last))
    return list(_with_joint_roles(sentence, ordered)) if words.has_articles else ordered


def _with_joint_roles(sentence: Sentence, names: Sequence[Named]) -> Iterator[Named]:
    """Yield the names; the second of two joined by "and" has the part of the first: "between Russia and China"."""
    before: Named | None = None
    for name in names:
        joined = before is not None and before.sort == name.sort and before.last == name.first - 1
        if before is not None and joined and not name.role and (sentence.flags[name.first - 1] & _AND != 0):
            name = name._replace(role=before.role)  # noqa: PLW2901 - the same name with its part
        yield name
        before = name


def _others(sentence: Sentence, words: EventWords) -> Iterator[Named]:
    for mark in sentence.marks(Kind.BODY):
        if (sentence.keys[mark.first - 1] in DASHES) and sentence.glued[mark.first]:
            continue  # "the Central Asia–European Union summit"
        yield Named("body", mark.value, _role(sentence, words, mark.first, mark.last), mark.first, mark.last)
    for mark in sentence.marks(Kind.PLACE):
        place: Place = mark.value
        if mark.first not in sentence.dated:
            role = _role(sentence, words, mark.first, mark.last)
            if (
                (sentence.keys[mark.last] in DASHES)
                and sentence.glued[mark.last]
                and sentence.glued[mark.last + 1]
            ):
                continue  # "the Turkestan–Siberia Railway"
            if words.is_one_of("no_town", sentence.keys[mark.last]):
                continue  # "Osh Region"
            if place.is_site and words.has_articles and _is_adjective(sentence, mark.last):
                continue  # "the Kremlin press service"
            yield Named("place", place.name, role, mark.first, mark.last, place.country, place.is_site)
    for mark in sentence.marks(Kind.COUNTRY):
        if sentence.at(Kind.PLACE, mark.first) is None:
            role = _role(sentence, words, mark.first, mark.last)
            code, is_adjective = mark.value
            yield Named("country", code, role, mark.first, mark.last, code, is_adjective=is_adjective)


def _role(sentence: Sentence, words: EventWords, first: int, last: int, *, is_person: bool = False) -> str:
    """Return the part that a preposition before a name, or its ending, tells."""
    if not words.roles:
        last += words.is_one_of("states", sentence.keys[last])  # «Беларусь Республикасына»
        return _role_by_ending(words, sentence.keys[last - 1])
    key = sentence.keys[last - 1]
    first = _state_before(sentence, words, first)
    if key.endswith("'s"):
        return "of"
    at = first - 1 - (not is_person and _is_adjective(sentence, first - 1))
    at -= words.is_one_of("definite", sentence.keys[at])
    role = words.roles.get(sentence.keys[at], "")
    if role == "in" and words.role_endings:
        return _role_by_ending(words, key) or "to"
    if not role and at < first - 1 and not words.has_articles:
        role = words.roles.get(sentence.keys[first - 1], "")
    return role or words.bare_role


def _state_before(sentence: Sentence, words: EventWords, first: int) -> int:
    """Return the first token of "Republic of", «Республику» before a country; its own where none stands there."""
    of = sentence.flags[first - 1] & _OF != 0
    return first - 1 - of if words.is_one_of("states", sentence.keys[first - 1 - of]) else first


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Tell whether a word may stand between a preposition and a name: "the neighbouring", «городе»."""
    return (
        sentence.kinds[index] is TokenKind.WORD
        and sentence.tokens[index].text.islower()
        and not sentence.flags[index] & ENDS_PHRASE
    )


def _role_by_ending(words: EventWords, key: str) -> str:
    if key in words.no_ending:
        return ""
    return next((role for ending, role in words.role_endings if key.endswith(ending)), "")


def _persons(sentence: Sentence, words: EventWords, published: date | None) -> Iterator[Named]:
    lexicon, language = speech(sentence.vocabulary.language), sentence.vocabulary.language
    behind = 0
    for index, token in enumerate(sentence.tokens):
        if token.kind is not TokenKind.WORD or index < behind:
            continue
        person = _person_at(sentence, index, language)
        if person is not None:
            first = _introduction(sentence, index, person, lexicon, behind)
            yield _as_named(sentence, words, person, first, index + 1)
            behind = index + 1
            continue
        held = _holder_at(sentence, index, words, published)
        if held is not None:
            person, first, behind = held
            yield _as_named(sentence, words, person, first, behind)


def _strangers(sentence: Sentence, words: EventWords, taken: set[int]) -> Iterator[Named]:
    """Yield people whom the table does not know, by their office."""
    lexicon = speech(sentence.vocabulary.language)
    endings = tuple(ending for ending, _ in words.role_endings) if not words.roles else ()
    for one in strangers(sentence, endings, taken):
        office = _office_before(sentence, one.office + 1, lexicon, 0)
        if words.is_one_of("counterparts", sentence.keys[one.office]):
            office = phrase_begin(sentence, one.office)
        first = one.office if office is None or not taken.isdisjoint(range(office, one.first)) else office
        role = _role(sentence, words, first, one.last, is_person=True)
        if role == words.bare_role and _is_nominative(sentence, first):
            role = ""
        yield Named("person", one.name, role, first, one.last)


def _is_nominative(sentence: Sentence, office: int) -> bool:
    key = sentence.keys[office]
    return nominative_office(key, sentence.vocabulary.language) == key


def _as_named(sentence: Sentence, words: EventWords, person: Person, first: int, last: int) -> Named:
    role = _role(sentence, words, first, last, is_person=True)
    if role == words.bare_role and _is_subject(sentence, first, last):
        role = ""
    return Named(
        "person",
        person.name,
        role,
        first,
        last,
        person.country,
    )


def _is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a Russian name or office stands in the nominative."""
    key = sentence.keys[last - 1]
    if people().named(key) is not None:
        return True
    office = sentence.keys[first]
    return (
        people().inflected(key) is None and nominative_office(office, sentence.vocabulary.language) == office
    )


def _person_at(sentence: Sentence, index: int, language: str) -> Person | None:
    token = sentence.tokens[index]
    if not token.text[0].isupper():
        return None
    return people().named(token.key) if language == "en" else people().inflected(token.key)


def _introduction(sentence: Sentence, surname: int, person: Person, lexicon: Speech, behind: int) -> int:
    """Return the first token of the office and first name before a surname."""
    first = surname
    while first > behind and (_is_given(sentence, first - 1, person) or _is_inner(sentence, first - 1)):
        first -= 1
    while first < surname and sentence.kinds[first] is TokenKind.MARK:
        first += 1
    office = _office_before(sentence, first - (sentence.keys[first - 1] == ","), lexicon, behind)
    return first if office is None else office


def _is_given(sentence: Sentence, index: int, person: Person) -> bool:
    key = sentence.keys[index]
    if sentence.kinds[index] is not TokenKind.WORD or not sentence.tokens[index].text[0].isupper():
        return False
    initials = len(key) == 1 or "." in key
    return initials or any(given.startswith(key[:4]) or key in given for given in person.given)


def _is_inner(sentence: Sentence, index: int) -> bool:
    return sentence.keys[index] in ("-", ".") and sentence.glued[index]


def _office_before(sentence: Sentence, last: int, lexicon: Speech, behind: int) -> int | None:
    """Return the first token of the office that ends before a token; None where none does."""
    first, has_office, found = last, False, None
    while first > behind and last - first < _LONGEST_OFFICE and _is_of_office(sentence, first - 1, lexicon):
        first -= 1
        has_office |= sentence.keys[first] in lexicon.offices
        if has_office and (sentence.keys[first] in lexicon.offices or sentence.at(Kind.COUNTRY, first)):
            found = first
    if found is not None and found > behind:
        pair = [sentence.keys[found - 1], sentence.keys[found]]
        found -= lexicon.office_of(pair) not in (
            None,
            lexicon.office_of(pair[1:]),
        )  # "Prime" of "Prime Minister"
    return found


def _is_of_office(sentence: Sentence, index: int, lexicon: Speech) -> bool:
    if sentence.kinds[index] is not TokenKind.WORD:
        return _is_inner(sentence, index) and (sentence.keys[index] in DASHES)
    key = sentence.keys[index]
    if key in lexicon.offices or key in lexicon.connectors or key in ("of", "the"):
        return True
    if sentence.tokens[index].text[0].isupper():
        return not sentence.flags[index] & ENDS_PHRASE and sentence.at(Kind.EVENT, index) is None
    return sentence.at(Kind.COUNTRY, index) is not None


def _holder_at(
    sentence: Sentence, index: int, words: EventWords, published: date | None
) -> tuple[Person, int, int] | None:
    """Return who holds the office that stands at a token with its country, and the tokens of both."""
    if published is None:
        return None
    office = _office(sentence.keys[index], sentence.vocabulary.language)
    before = [sentence.keys[at] for at in range(max(0, index - 1), index)]
    if office is None or words.is_one_of("several_offices", sentence.keys[index]):
        return None
    if any(word in speech(sentence.vocabulary.language).not_the_holder for word in before):
        return None
    country = _country_beside(sentence, index)
    if country is None:
        return None
    code, first, last = country
    if any(
        _person_at(sentence, at, sentence.vocabulary.language)
        for at in range(last, _name_end(sentence, last))
    ):
        return None  # the name itself follows
    person = people().holder(office, code, published)
    return None if person is None else (person, first, last)


@lru_cache(maxsize=1 << 16)
def _office(key: str, language: str) -> str | None:
    """Return the kind of office that a folded word names."""
    lexicon = speech(language)
    return lexicon.office_of([key]) if key in lexicon.offices else None


def _name_end(sentence: Sentence, first: int) -> int:
    """Return the token behind the capitalised words, hyphens and points that begin at a token."""
    last = first
    while last < min(len(sentence), first + _LONGEST_NAME) and (
        sentence.tokens[last].text[0].isupper() or sentence.keys[last] in ("-", ".")
    ):
        last += 1
    return last


def _country_beside(sentence: Sentence, index: int) -> tuple[str, int, int] | None:
    """Return the country of an office, and the tokens of both: "Russian President", "President of Kazakhstan"."""
    before = sentence.before(Kind.COUNTRY, index)
    if before is not None:
        return before.value.code, before.first, index + 1
    at = index + 1
    while sentence.keys[at] in ("of", "the"):
        at += 1
    mark = sentence.at(Kind.COUNTRY, at)
    if mark is None or (at == index + 1 and sentence.vocabulary.language == "en"):
        return None
    return mark.value.code, index, mark.last
