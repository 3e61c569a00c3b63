"""Documents that are signed: "signed the Declaration on …", "the treaty was signed", and their further mentions.

::

    VERB document · document "was" VERB       one document, with a capital, with "the", or with what it is about

One mentioned as background, without a day, a town, a signer or another event beside it, is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.events import concepts
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.named import Named
from kzru.parsing.events.nominative import in_nominative
from kzru.parsing.events.predicates import speaker_of, stated_by_verb
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.rules import find
from kzru.parsing.events.setting import Stretch
from kzru.parsing.noun_phrases import noun_phrase
from kzru.parsing.vocabulary import Kind

__all__ = ["DOCUMENT", "SIGNING", "SOLEMN", "document_mentions", "document_title", "find_signing"]

SIGNING = "signing"
DOCUMENT = "document"
"""The type of a document that may be any."""

_REACH = 10
SOLEMN = frozenset({"declaration", "treaty", "joint statement", "communique"})
"""Documents of which there is one at a time."""
_KNOWN = ("definite", "this")


def find_signing(reading: Reading, mark: Mark) -> EventMention | None:
    """Return the signing that a verb states; None where no document is meant, or one of many."""
    found = find(reading, "document", mark)
    document = found and reading.sentence.at(Kind.EVENT_DOCUMENT, found.at)
    if document is None:
        return None
    first, end = noun_phrase(reading.sentence, document.first, document.last)
    first = _topic_begin(reading, mark, document, first)
    topic_end = max(end, reading.topic_end(end))
    people = {name.name for name in reading.named if _is_signer(reading, name, mark)}
    is_news = _is_news(reading, document, first)
    is_background = not is_news or not people or document.value == DOCUMENT
    if is_background and not _is_one_document(reading, document, first, topic_end):
        return None
    if document.first > mark.first:
        people |= speaker_of(reading, mark)
    begin = min(mark.first, first)
    stated = stated_by_verb(
        reading, mark, Stretch(begin, mark.first, mark.last, begin, max(mark.last, end), is_verb=True), SIGNING,
        determiner="definite" if document.value == DOCUMENT else "", document=document.value, people=frozenset(people),
        topic=document_title(reading, first, topic_end, document.last - 1), words=reading.distinctive(first, topic_end),
        is_beside=find(reading, "occasion", mark, within=(0, reading.setting.clause(mark.first)[1])) is not None,
    )  # fmt: skip
    stated = _with_town_between(reading, stated, mark.last, document.first)
    is_told = stated.when is not None or stated.place is not None or stated.people or stated.is_beside
    return stated if is_told or is_news else None


def _topic_begin(reading: Reading, mark: Mark, document: Mark, first: int) -> int:
    """Return the first token of a document with what it is about, where that stands before it."""
    topic = find(reading, "document_topic", mark, anchor=(document.first, document.last))
    begin = max(first, mark.last) if mark.first < document.first else first
    if topic is not None:
        begin = topic.at
        while begin in reading.sentence.dated:
            begin += 1
    return begin


def _with_town_between(reading: Reading, found: EventMention, first: int, last: int) -> EventMention:
    """Return a signing with the town that stands between the verb and the document."""
    towns = (name for name in reading.named if name.sort == "place" and first <= name.first < last)
    town = next(towns, None)
    if found.place is not None or town is None:
        return found
    reason = reading.reason("place", Finding(town.name, "town of the event", town.first, town.last))
    return found.knowing(reason, place=town.name, place_country=town.country)


def _is_news(reading: Reading, document: Mark, first: int) -> bool:
    """Tell whether a document is the one that a text is of, not one of many in the background: with a capital or "the"."""
    capital = reading.sentence.tokens[document.first].text[0].isupper()
    return capital or document.value in SOLEMN or _is_known(reading, first)


def _is_known(reading: Reading, first: int) -> bool:
    """Tell whether a determiner says which document is meant: "the", "this"."""
    return any(reading.is_one_of(name, first) for name in _KNOWN)


def _is_signer(reading: Reading, name: Named, mark: Mark) -> bool:
    """Tell whether a name is of a person who signs."""
    first, last = reading.setting.clause(mark.first)
    is_near = name.sort == "person" and first <= name.first < last
    return is_near and find(reading, "signer", mark, (name.first, name.last), (first, last)) is not None


def _is_one_document(reading: Reading, document: Mark, first: int, end: int) -> bool:
    """Tell whether one particular document is meant: written with a capital, or with what it is about."""
    if any(reading.is_one_of("generic", at) for at in range(first, document.first)):
        return False
    if document.value == DOCUMENT:
        return _is_known(reading, first) and first == document.first - 1
    capital = reading.sentence.tokens[document.first].text[0].isupper()
    return capital or end > document.last + 1 or document.first > first + 1


def document_title(reading: Reading, first: int, end: int, head: int) -> str:
    """Return a phrase without determiners and words of praise."""
    while first < end and any(
        reading.is_one_of(name, first) for name in (*_KNOWN, "indefinite", "possessive", "praise")
    ):
        first += 1
    return in_nominative(reading, first, end, head)


def document_mentions(reading: Reading) -> Iterator[EventMention]:
    """Yield what may be further mentions of a document that was signed: "this document", "the Declaration on …"."""
    verbs = [mark.first for mark in reading.sentence.marks(Kind.EVENT_VERB)]
    for mark in reading.sentence.marks(Kind.EVENT_DOCUMENT):
        first, end = noun_phrase(reading.sentence, mark.first, mark.last)
        is_known = _is_known(reading, first) or reading.words.bare_determiner
        if not is_known or any(first - _REACH <= verb < end for verb in verbs):
            continue
        topic_end = reading.topic_end(end)
        yield EventMention(
            concept=concepts()[SIGNING],
            mention=reading.mention(first, end),
            determiner="definite",
            document=mark.value,
            words=reading.distinctive(first, topic_end),
            topic=document_title(reading, first, topic_end, mark.last - 1),
        )
