"""What hangs on the noun of a project: whose it is, where it is or leads, and who takes part.

::

    NOUN {of owner} {preposition place {, place}}    a branch of the academy in the cities of Taraz and Aktau
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.evolve import evolve
from kzru.lang.projects import Need
from kzru.parsing.annotation.noun_phrases import phrase_end
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind

__all__ = ["listed_towns", "owner_before", "subject_before", "unknown_town", "with_complements"]

_NAMESAKE = tags("namesake")

_PLACE_KINDS = 5
"""Words that may part a preposition of place from the name of the place."""
_BEFORE_OWNER = 4
"""Words of an owner before its name: "of the renowned Russian school"."""


def with_complements(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase:
    """Return a phrase with what hangs on it behind it."""
    while found.last < len(scene.tokens):
        more = (
            _owner(scene, found) or _places(scene, found) or _namesake(scene, found) or _content(scene, found)
        )
        if more is None:
            break
        found = more
    return found


def _owner(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase | None:
    """Return the same with an owner that follows; None where none does."""
    linked = scene.is_small(found.last, "owner")
    if not linked and not scene.nouns.genitives_follow:
        return None
    first = found.last + linked
    name = _body_at(scene, first)
    if name is not None:
        text, last = name
        if found.owner:
            return None if found.host else evolve(found, host=text, last=last)
        return evolve(found, owner=text, last=last)
    country = scene.lands.get(first + (scene.keys[first] in scene.determiners))
    if country is None or found.nation or found.places:
        return None
    return evolve(found, nation=country.value.code, last=country.last)


def _body_at(scene: ProjectSentence, first: int) -> tuple[str, int] | None:
    """Return the name of the body whose noun phrase begins at a token, and the token behind it."""
    sentence = scene.sentence
    for at in range(first, min(len(sentence.tokens), first + _BEFORE_OWNER)):
        mark = sentence.at(Kind.ORGANISATION, at)
        if mark is not None:
            return mark.value.name, _behind_title(scene, mark.last)
        if scene.is_capital(at) and at not in scene.place_words:
            break
        if sentence.flags[at] & ENDS_PHRASE and sentence.keys[at] not in scene.determiners:
            return None
    return _capitals_at(scene, first + (sentence.keys[first] in scene.determiners))


def _behind_title(scene: ProjectSentence, last: int) -> int:
    """Return the token behind the nouns with a capital that follow a name: "MGIMO University"."""
    while scene.is_capital(last) and last not in scene.place_words:
        last += 1
    mark = scene.at(Kind.UNDERTAKING, last)
    return mark.last if mark is not None else last


def _capitals_at(scene: ProjectSentence, first: int) -> tuple[str, int] | None:
    """Return a name of two or more words with a capital, such as a university's that no table knows."""
    last = scene.capitals_end(first)
    while last > first and scene.is_small(last, "name_joint"):
        behind = scene.capitals_end(last + 1)
        if behind == last + 1 or last + 1 in scene.place_words:
            break
        last = behind
    if last - first < 2 or scene.place_words.issuperset(range(first, last)):
        return None
    return scene.words(first, last), last


def subject_before(scene: ProjectSentence, first: int) -> str:
    """Return the body that does what the verb right before a noun phrase says; "" where it is none with a name."""
    making = scene.before(Kind.MAKING, first) or scene.before(Kind.MAKING, first - 1)
    if making is None:
        return ""
    told = scene.making(making)
    end = begin = making.first if told is None else told.first  # "MSU | will open a branch"
    body = scene.before(Kind.ORGANISATION, end)
    if body is not None:
        name: str = body.value.name
        return name
    while scene.is_capital(begin - 1) or (begin < end and scene.is_small(begin - 1, "name_joint")):
        begin -= 1
    begin += scene.keys[begin] in scene.determiners
    found = _capitals_at(scene, begin) if begin < end else None
    if found is None or found[1] != end:
        return ""
    sectors = [mark.value for mark in scene.marks(Kind.SECTOR) if begin <= mark.first < end]
    return found[0] if "education" in sectors else ""


def _places(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase | None:
    """Return the same with the places that follow; None where none do."""
    if not scene.is_small(found.last, "place") and not _serves_town(scene, found.last):
        return None
    mark = _place_behind(scene, found.last + 1)
    if mark is None:
        return _own_territory(scene, found) or _with_unknown_town(scene, found)
    marks = [mark, *listed_towns(scene, mark.last)]
    towns = tuple(scene.town(mark) for mark in marks if mark.kind is Kind.PLACE)
    country = next(filter(None, map(scene.country_of, marks)), "")
    begins = scene.is_small(found.last, "origin")
    leads = scene.is_small(found.last, "leads") or _ends_as_goal(scene, mark)
    return evolve(
        found,
        places=(*found.places, *(town for town in towns if town not in found.places)),
        country=found.country if begins else found.country or country,
        origin=found.origin or country if begins else found.origin,
        leads=found.leads or leads,
        last=marks[-1].last + scene.is_small(marks[-1].last, "region"),
    )


def _ends_as_goal(scene: ProjectSentence, place: Mark) -> bool:
    """Tell whether the ending of a place shows that something leads there, and is not at it."""
    at_endings = scene.order.at_endings
    return bool(at_endings) and not scene.keys[place.last - 1].endswith(at_endings)


def _serves_town(scene: ProjectSentence, last: int) -> bool:
    """Tell whether "of" joins a town to what is known by it: "the port | of Aktau", no "trade house of Omsk", no "ports of Japan"."""
    noun = scene.before(Kind.UNDERTAKING, last)
    if not scene.is_small(last, "of") or noun is None or noun.value.kind.sector != "transport":
        return False
    place = _place_behind(scene, last + 1)
    return place is not None and place.kind is Kind.PLACE


def _own_territory(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase | None:
    """Return the same with the country of the subject, for "on its territory"."""
    first = found.last + 1
    country = scene.subject(first) if scene.is_small(first, "its") else ""
    if not country or not scene.is_small(first + 1, "place_kinds"):
        return None
    return evolve(found, country=country, last=first + 2)


def _with_unknown_town(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase | None:
    opens = ("leads",) if found.places else ("where", "origin")
    words = unknown_town(scene, found.last) if scene.is_small(found.last, *opens) else None
    if words is None:
        return None
    leads = found.leads or scene.is_small(found.last, "leads")
    town = scene.words(words.start, words.stop)
    return evolve(found, places=(*found.places, town), leads=leads, last=words.stop)


def unknown_town(scene: ProjectSentence, preposition: int) -> range | None:
    """Return the words of a town that no table knows, where names do not bend: "a plant | in Altynkol"."""
    if scene.sentence.vocabulary.name_words.has_cases:
        return None
    first = preposition + 1
    while scene.is_small(first, "place_kinds") and not scene.is_capital(first):
        first += 1
    last = scene.capitals_end(first)
    noun = scene.at(Kind.UNDERTAKING, last)
    if noun is not None and noun.value.kind.need is not Need.NAMED:
        return None  # "at the Altyn | plant", not field
    others = scene.country_words | scene.sentence.dated
    is_other = any(
        at in others or scene.at(Kind.ORGANISATION, at) or scene.keys[at] in scene.order.not_names
        for at in range(first, last)
    )
    return None if first == last or is_other else range(first, last)


def _namesake(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase | None:
    """Return the same with whom it is named after."""
    last = scene.sentence.tag_end(found.last, _NAMESAKE)
    behind = scene.capitals_end(last)
    return evolve(found, last=behind) if found.last < last < behind else None


def _place_behind(scene: ProjectSentence, first: int) -> Mark | None:
    """Return the place that a preposition before a token leads to."""
    for at in range(first, first + _PLACE_KINDS):
        mark = scene.places.get(at) or scene.lands.get(at) or scene.at(Kind.OWN_COUNTRY, at)
        if mark is not None or not (scene.is_small(at, "place_kinds") or at in scene.country_words):
            return mark
    return None


def listed_towns(scene: ProjectSentence, last: int) -> Iterator[Mark]:
    """Yield the towns of a list that goes on behind a place."""
    while True:
        at = last
        while at < last + 2 and (scene.is_small(at, "list") or scene.keys[at] in DASHES):
            at += 1
        mark = scene.places.get(at) if at > last else None
        if mark is None:
            return
        yield mark
        last = mark.last


def _content(scene: ProjectSentence, found: ProjectPhrase) -> ProjectPhrase | None:
    """Return the same with what it makes or is for, where a place follows: "a plant for the production of tyres in Saran"."""
    if found.places or found.country or not scene.is_small(found.last, "content"):
        return None
    behind = phrase_end(scene.sentence, found.last)
    if behind == found.last:
        is_part = scene.is_word_of_phrase
        behind += 1
        while behind <= found.last + _PLACE_KINDS and (is_part(behind) or scene.keys[behind] in scene.joins):
            behind += 1
        behind = min(behind, len(scene.tokens))
    return _places(scene, evolve(found, last=behind)) if behind > found.last + 1 else None


def owner_before(scene: ProjectSentence, first: int, head: int) -> str:
    """Return the body that the words of a noun phrase before its head name; "" where they name none."""
    bodies = scene.marks(Kind.ORGANISATION)
    names = [mark.value.name for mark in bodies if first <= mark.first < head]
    return names[-1] if names else ""
