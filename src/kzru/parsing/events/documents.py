"""Documents that are signed: which one a verb signs, and the further mentions of it.

::

    VERB document · document "was" VERB       one document, with a capital, with "the", or with what it is about
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kzru.lang.events import concepts
from kzru.parsing.annotation.noun_phrases import noun_phrase
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.nominative import in_nominative
from kzru.parsing.events.rules import find
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.rules.ruleset import Found
from kzru.parsing.vocabulary import Kind

__all__ = [
    "ANY_DOCUMENT",
    "SEVERAL_DOCUMENTS",
    "SIGNING",
    "SOLEMN",
    "Document",
    "document_mentions",
    "document_title",
    "signed_document",
]

SIGNING = "signing"
ANY_DOCUMENT = "document"
"""The type of a document that may be any."""
SEVERAL_DOCUMENTS = "documents"
_REACH = 10
SOLEMN = frozenset({"declaration", "treaty", "joint statement", "communique"})
"""Documents of which there is one at a time."""
_KNOWN = ("definite", "this")


class Document(NamedTuple):
    """A document in its sentence.

    Attributes:
        mark: Its noun.
        kind: Its type; that of several where a number stands before its noun.
        first: The first token of its phrase.
        end: The token behind its phrase.
        topic_end: The token behind what it is about.
        is_particular: Whether one document is meant, written with a capital or with what it is about.
        is_news: Whether it is the one that a text is of, not one of many in the background: with a capital or "the".
        is_aside: Whether it is only told by the way that it was signed: "the treaty signed in Omsk".
    """

    mark: Mark
    kind: str
    first: int
    end: int
    topic_end: int
    is_particular: bool
    is_news: bool
    is_aside: bool

    @property
    def is_any(self) -> bool:
        """Whether its noun may stand for a document of any type."""
        return self.kind == ANY_DOCUMENT

    @property
    def is_several(self) -> bool:
        """Whether several are signed together: "a package of documents"."""
        return self.kind == SEVERAL_DOCUMENTS


def signed_document(reading: EventSentence, mark: Mark) -> Document | None:
    """Return the document that a verb signs."""
    found = find(reading, "document", mark)
    document = found and reading.sentence.at(Kind.EVENT_DOCUMENT, found.at)
    if document is None:
        return None
    first, end = noun_phrase(reading.sentence, document.first, document.last).bounds
    first = max(first, mark.last) if mark.first < document.first else first
    topic = find(reading, "document_topic", mark, anchor=(document.first, document.last))
    first = first if topic is None else topic.at
    is_of_time = first in reading.sentence.dated  # «2026-2028 жылдарға арналған бағдарлама»
    while first < document.first and first in reading.sentence.dated:
        first += 1
    topic_end = max(end, reading.topic_end(end))
    is_counted = any(reading.sentence.at(Kind.NUMBER, at) for at in range(first, document.first))
    is_particular = is_counted or is_of_time or _is_particular(reading, mark, document, first, topic_end)
    is_news = document.value in SOLEMN or _has_capital(reading, document) or _is_known(reading, first)
    is_aside = _is_aside(reading, mark, found)
    kind = SEVERAL_DOCUMENTS if is_counted else document.value
    return Document(document, kind, first, end, topic_end, is_particular, is_news, is_aside)


def _is_aside(reading: EventSentence, mark: Mark, found: Found | None) -> bool:
    """Tell whether a participle only tells more of the document: "the treaty signed in Omsk"."""
    is_participle = found is not None and found.gives == "participle"
    return is_participle or reading.is_one_of("participles", mark.last - 1)


def _opens_clause(reading: EventSentence, mark: Mark, first: int) -> bool:
    """Tell whether a document that is signed opens its clause, as what was told before does: «Документ | подписали министры»."""
    is_one = sum(1 for one in reading.sentence.marks(Kind.EVENT_DOCUMENT) if one.first < mark.first) == 1
    return is_one and first < mark.first and first == reading.circumstances.clause(mark.first)[0]


def _has_capital(reading: EventSentence, document: Mark) -> bool:
    return reading.sentence.tokens[document.first].text[0].isupper()


def _is_known(reading: EventSentence, first: int) -> bool:
    """Tell whether a determiner says which document is meant: "the", "this"."""
    return any(reading.is_one_of(name, first) for name in _KNOWN)


def _is_particular(reading: EventSentence, verb: Mark, document: Mark, first: int, end: int) -> bool:
    if reading.words.bare_determiner and _opens_clause(reading, verb, first):
        return True
    if document.value == SEVERAL_DOCUMENTS:
        return True
    if any(reading.is_one_of("generic", at) for at in range(first, document.first)):
        return False
    if document.value in SOLEMN:
        return True
    if document.value == ANY_DOCUMENT:
        return _is_known(reading, first) and first == document.first - 1
    return _has_capital(reading, document) or end > document.last + 1 or document.first > first + 1


def document_title(reading: EventSentence, first: int, end: int, head: int) -> str:
    """Return a phrase without determiners and words of praise."""
    while first < end and any(
        reading.is_one_of(name, first) for name in (*_KNOWN, "indefinite", "possessive", "praise")
    ):
        first += 1
    return in_nominative(reading, first, end, head)


def document_mentions(reading: EventSentence) -> Iterator[EventMention]:
    """Yield what may be further mentions of a document that was signed: "this document", "the Declaration on …"."""
    verbs = [mark.first for mark in reading.sentence.marks(Kind.EVENT_VERB)]
    for mark in reading.sentence.marks(Kind.EVENT_DOCUMENT):
        first, end = noun_phrase(reading.sentence, mark.first, mark.last).bounds
        is_known = _is_known(reading, first) or reading.words.bare_determiner
        if not is_known or any(first - _REACH <= verb < end for verb in verbs):
            continue
        topic_end = reading.topic_end(end)
        yield EventMention(
            concept=concepts()[SIGNING],
            mention=reading.mention(first, end),
            written=reading.published,
            determiner="definite",
            document=mark.value,
            words=reading.distinctive(first, topic_end),
            topic=document_title(reading, first, topic_end, mark.last - 1),
        )
