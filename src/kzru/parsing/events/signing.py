"""Documents that are signed: "signed the Declaration on …", "the treaty was signed", and their further mentions.

::

    VERB document · document "was" VERB       one document, with a capital, with "the", or with what it is about

One told as background, without a day, a town, a signer or another event beside it, is none.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kzru.lang.events import EventConcept
from kzru.parsing.annotation.noun_phrases import noun_phrase, phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE
from kzru.parsing.events.candidate import Candidate
from kzru.parsing.events.named import Named
from kzru.parsing.events.nominative import in_nominative
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import Stretch
from kzru.parsing.events.telling import says_i, told_by_verb
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import OPENING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["DOCUMENT", "SOLEMN", "document_candidates", "document_title", "find_signing"]

SIGNING = EventConcept(name="signing", kind="signing")
DOCUMENT = "document"
"""The type of a document that may be any."""

_REACH = 10
_BEFORE = 30
SOLEMN = frozenset({"declaration", "treaty", "joint statement", "communique"})
"""Documents of which there is one at a time."""
_NEAR_OCCASION = 6
"""Words between "during" and the event that it leads in."""


def find_signing(reading: Reading, mark: Mark) -> Candidate | None:
    """Return the signing that a verb tells; None where no document is meant, or one of many."""
    document = _document_beside(reading, mark)
    if document is None:
        return None
    first, end = noun_phrase(reading.sentence, document.first, document.last).bounds
    first = max(first, mark.last) if mark.first < document.first else first
    if reading.words.verb_last and reading.is_one_of("about", document.first - 1):
        first = phrase_begin(reading.sentence, document.first - 1)
        while first in reading.sentence.dated:
            first += 1
    topic_end = max(end, reading.topic_end(end))
    begin, behind = (mark.first, end) if mark.first < document.first else (first, mark.last)
    stretch = Stretch(begin, mark.first, mark.last, begin, max(behind, end), is_verb=True)
    people = {
        name.name for name in reading.named if name.sort == "person" and _is_signer(reading, name, mark)
    }
    is_news = _is_news(reading, document, first)
    if not (
        _is_one_document(reading, document, first, topic_end)
        or (is_news and people and document.value != DOCUMENT)
    ):
        return None
    if document.first > mark.first and says_i(reading, mark):
        people |= {speaker} if (speaker := reading.speaker(mark.first)) else set()
    found = told_by_verb(
        reading, mark, stretch,
        concept=SIGNING, determiner="definite" if document.value == DOCUMENT else "", is_beside=_is_beside(reading, mark), document=document.value, people=frozenset(people),
        topic=document_title(reading, first, topic_end, document.last - 1), words=reading.distinctive(first, topic_end),
    )  # fmt: skip
    found = _with_town_between(reading, found, mark.last, document.first)
    told = found.when is not None or found.place is not None or found.people or found.is_beside
    return found if told or is_news else None


def _with_town_between(reading: Reading, found: Candidate, first: int, last: int) -> Candidate:
    """Return a signing with the town that stands between the verb and the document."""
    towns = (name for name in reading.named if name.sort == "place" and first <= name.first < last)
    town = next(towns, None)
    if found.place is not None or town is None:
        return found
    reason = reading.reason("place", Finding(town.name, "town of the event", town.first, town.last))
    return attrs.evolve(found, place=town.name, place_country=town.country, reasons=(*found.reasons, reason))


def _is_news(reading: Reading, document: Mark, first: int) -> bool:
    """Tell whether a document is the one that a text is of, not one of many told as background: it has a capital or "the"."""
    capital = reading.sentence.tokens[document.first].text[0].isupper()
    return (
        document.value in SOLEMN
        or capital
        or any(reading.is_one_of(name, first) for name in ("definite", "this"))
    )


def _is_beside(reading: Reading, mark: Mark) -> bool:
    """Tell whether another event is told as the occasion of what a verb tells: "signed following the talks"."""
    last = reading.setting.clause(mark.first)[1]
    leads = [
        one.last
        for one in reading.sentence.marks(Kind.EVENT_WORD)
        if one.value == "beside" and one.first < last
    ]
    heads = [one.first for one in reading.sentence.marks(Kind.EVENT)]
    if reading.words.verb_last:
        return any(0 <= lead - head <= _NEAR_OCCASION for lead in leads for head in heads)
    return any(0 <= head - lead <= _NEAR_OCCASION for lead in leads for head in heads)


def _is_signer(reading: Reading, name: Named, mark: Mark) -> bool:
    """Tell whether a person signs: nothing but names and small words stand before the verb, or "by" behind it."""
    sentence = reading.sentence
    if not sentence.same_clause(name.first, mark.first) or name.role == "with":
        return False
    if not reading.words.has_articles:
        return True
    if name.first >= mark.last:
        return name.role == "of"
    inner = {at for one in reading.named for at in range(one.first, one.last)} | sentence.dated
    return all(at in inner or reading.is_one_of("before_signing", at) for at in range(name.last, mark.first))


def _document_beside(reading: Reading, mark: Mark) -> Mark | None:
    """Return the document that is signed: behind the verb, of a passive and in Kazakh before it."""
    documents = list(reading.sentence.marks(Kind.EVENT_DOCUMENT))
    behind = [one for one in documents if mark.last <= one.first < mark.last + _REACH]
    before = [one for one in documents if mark.first - _BEFORE <= one.first < mark.first]
    if reading.words.verb_last:
        return before[-1] if before else None
    if behind and all(_is_object(reading, at) for at in range(mark.last, behind[0].first)):
        return behind[0]
    passive = reading.is_one_of("passives", mark.first - 1) or reading.is_one_of("passives", mark.last - 1)
    return before[0] if before and passive else None


def _is_object(reading: Reading, index: int) -> bool:
    """Tell whether a token may stand between the verb and the document that is signed."""
    sentence = reading.sentence
    if _tells_where_or_when(reading, index) or (
        sentence.keys[index] in reading.words.roles and _tells_where_or_when(reading, index + 1)
    ):
        return True
    if sentence.kinds[index] is TokenKind.MARK:
        return sentence.keys[index] in DASHES or sentence.keys[index] in OPENING_MARKS
    is_open = not sentence.flags[index] & ENDS_PHRASE or sentence.flags[index] & ARTICLE
    return bool(is_open) or sentence.tokens[index].text[0].isupper()


def _tells_where_or_when(reading: Reading, index: int) -> bool:
    """Tell whether a token is of a town or a period: «подписали в Бишкеке 4 марта Декларацию»."""
    towns = (name for name in reading.named if name.sort == "place")
    return index in reading.sentence.dated or any(town.first <= index < town.last for town in towns)


def _is_one_document(reading: Reading, document: Mark, first: int, end: int) -> bool:
    """Tell whether one particular document is meant: written with a capital, or with what it is about."""
    sentence = reading.sentence
    if any(reading.is_one_of("generic", at) for at in range(first, document.first)):
        return False
    if document.value == DOCUMENT:
        return (
            any(reading.is_one_of(name, first) for name in ("definite", "this"))
            and first == document.first - 1
        )
    return (
        sentence.tokens[document.first].text[0].isupper()
        or end > document.last + 1
        or document.first > first + 1
    )


def document_title(reading: Reading, first: int, end: int, head: int) -> str:
    """Return a phrase without determiners and words of praise."""
    while first < end and any(
        reading.is_one_of(name, first) for name in ("definite", "indefinite", "this", "possessive", "praise")
    ):
        first += 1
    return in_nominative(reading, first, end, head)


def document_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what may be further mentions of a document that was signed: "this document", "the Declaration on …"."""
    verbs = [mark.first for mark in reading.sentence.marks(Kind.EVENT_VERB)]
    for mark in reading.sentence.marks(Kind.EVENT_DOCUMENT):
        first, end = noun_phrase(reading.sentence, mark.first, mark.last).bounds
        definite = (
            any(reading.is_one_of(name, first) for name in ("definite", "this"))
            or not reading.words.has_articles
        )
        if not definite or any(first - _REACH <= verb < end for verb in verbs):
            continue
        topic_end = reading.topic_end(end)
        yield Candidate(
            concept=SIGNING,
            mention=reading.mention(first, end),
            determiner="definite",
            document=mark.value,
            words=reading.distinctive(first, topic_end),
            topic=document_title(reading, first, topic_end, mark.last - 1),
        )
