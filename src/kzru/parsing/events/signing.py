"""Documents that are signed: which one a verb signs, what is told of the signing, and the further mentions of the document.

::

    VERB document · document "was" VERB       one document, with a capital, with "the", or with what it is about
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kzru.evolve import evolve
from kzru.lang.events import concepts
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import noun_phrase
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.mentions import EventMention, located, stated_by_verb
from kzru.parsing.events.phrases import behind_subject
from kzru.parsing.events.rules import find, meant_by_pronoun
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.titles import KNOWN, phrase_title
from kzru.parsing.vocabulary import Kind

__all__ = ["ANY_DOCUMENT", "SEVERAL_DOCUMENTS", "SIGNING", "SOLEMN", "document_mentions", "signing"]

SIGNING = "signing"
ANY_DOCUMENT = "document"
"""The type of a document that may be any."""
SEVERAL_DOCUMENTS = "documents"
SOLEMN = frozenset({"declaration", "treaty", "joint statement", "communique"})
"""Documents of which there is one at a time."""
_FIRST_PERSON = tags("first_person")
_REACH = 10
_MANY = 20
"""Documents from which on it needs an occasion or a day for them to have been signed at once."""


class _Document(NamedTuple):
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
    def is_several(self) -> bool:
        """Whether several documents are meant."""
        return self.kind == SEVERAL_DOCUMENTS


def signing(reading: EventSentence, mark: Mark) -> EventMention | None:
    """Return a signing; none of one document of many, or of one in the background of what a text is of."""
    document = _signed(reading, mark)
    if document is None:
        return None
    clause, is_any = reading.circumstances.clause(mark.first), document.kind == ANY_DOCUMENT
    people = _signers(reading, mark, clause)
    is_signed = document.is_news and not is_any and bool(people)
    first, noun, topic_end = document.first, document.mark, document.topic_end
    if first > mark.first:
        people |= meant_by_pronoun(reading, mark)
    found = stated_by_verb(
        reading, mark, SIGNING, min(mark.first, first), max(mark.last, document.end), holds=False,
        determiner="definite" if is_any else "", document=document.kind, people=frozenset(people),
        topic=phrase_title(reading, first, topic_end, noun.last - 1), words=reading.distinctive(first, topic_end),
        is_beside=find(reading, "occasion", mark, within=(0, clause[1])) is not None,
    )  # fmt: skip
    between = sorted((mark.last, document.end)) if first < mark.first else (mark.last, noun.first)
    found = _told_between(reading, found, *between)
    is_one = is_signed or document.is_particular or _is_dated(reading, document, found)
    if not is_one or not _is_told(reading, mark, document, found):
        return None
    if document.is_several or document.is_aside:
        return evolve(found, is_new=not document.is_several, is_stated=not document.is_aside)
    return found


def _signers(reading: EventSentence, mark: Mark, clause: tuple[int, int]) -> set[str]:
    """Return the people in the clause of a verb who are said to sign."""
    people = (name for name in reading.named if name.kind == "person" and not _reports(reading, name, clause))
    return {name.name for name in people if find(reading, "signer", mark, (name.first, name.last), clause)}


def _reports(reading: EventSentence, name: Name, clause: tuple[int, int]) -> bool:
    """Tell whether somebody only says what others signed: «подписали Россия и Китай, сообщил | министр Олег Рябов»."""
    verbs, keys = reading.sentence.vocabulary.speech.verbs, reading.sentence.keys
    if name.first == 0 or verbs.length_at(keys, name.first - 1) != 1:
        return False
    return not any(flags & _FIRST_PERSON for flags in reading.sentence.flags[slice(*clause)])


def _is_dated(reading: EventSentence, document: _Document, found: EventMention) -> bool:
    """Tell whether a document is a certain one by the day of its signing, where an article or a genitive tells that it is one."""
    return found.when is not None and (bool(reading.words.articles) or document.end > document.mark.last)


def _signed(reading: EventSentence, mark: Mark) -> _Document | None:
    """Return the document that a verb signs."""
    found, sentence = find(reading, "document", mark), reading.sentence
    noun = found and sentence.at(Kind.EVENT_DOCUMENT, found.at)
    if found is None or noun is None:
        return None
    first, end = noun_phrase(sentence, noun.first, noun.last).bounds
    first = max(first, mark.last) if mark.first < noun.first else first
    topic = find(reading, "document_topic", mark, anchor=(noun.first, noun.last))
    first = first if topic is None else behind_subject(reading, noun, topic.at)
    is_of_time = first in sentence.dated  # «2026-2028 жылдарға арналған бағдарлама»
    while first < noun.first and first in sentence.dated:
        first += 1
    topic_end = reading.topic_end(end)
    is_counted = any(sentence.at(Kind.NUMBER, at) for at in range(first, noun.first))
    return _Document(
        mark=noun,
        kind=SEVERAL_DOCUMENTS if is_counted else noun.value,
        first=first,
        end=end,
        topic_end=topic_end,
        is_particular=is_counted or is_of_time or _is_particular(reading, mark, noun, first, topic_end),
        is_news=_is_news(reading, noun, first),
        is_aside=found.gives == "participle" or reading.is_one_of("participles", mark.last - 1),
    )


def _is_particular(reading: EventSentence, verb: Mark, noun: Mark, first: int, end: int) -> bool:
    if reading.words.bare_determiner and first == reading.circumstances.clause(verb.first)[0] < verb.first:
        before = [one for one in reading.sentence.marks(Kind.EVENT_DOCUMENT) if one.first < verb.first]
        if len(before) == 1:
            return True  # «Документ | подписали министры»: what was told before opens its clause
    if noun.value in SOLEMN or noun.value == SEVERAL_DOCUMENTS:
        return True
    if noun.value == ANY_DOCUMENT:
        return _is_known(reading, first)
    return _has_capital(reading, noun) or end > noun.last + 1 or noun.first > first + 1


def _has_capital(reading: EventSentence, noun: Mark) -> bool:
    return reading.sentence.tokens[noun.first].text[0].isupper()


def _is_news(reading: EventSentence, noun: Mark, first: int) -> bool:
    return noun.value in SOLEMN or _has_capital(reading, noun) or _is_known(reading, first)


def _is_known(reading: EventSentence, first: int) -> bool:
    """Tell whether a determiner says which document is meant: "the", "this"."""
    return any(reading.is_one_of(name, first) for name in KNOWN)


def _told_between(reading: EventSentence, found: EventMention, first: int, last: int) -> EventMention:
    """Return a signing with town and time between its document and its verb: «подписали в Бишкеке Договор»."""
    towns = (name for name in reading.named if name.kind == "place" and first <= name.first < last)
    found = located(reading, found, next(towns, None))
    when = reading.circumstances.when_between(first, last) if found.when is None else None
    return found if when is None else found.knowing(reading.reason("period", when), when=when.value)


def _is_told(reading: EventSentence, mark: Mark, document: _Document, found: EventMention) -> bool:
    """Tell whether enough is told of a signing: when or where, and where the verb is more than told by the way, who or of which."""
    if found.when or found.place:
        return True
    clause = reading.circumstances.clause(mark.first)
    if document.is_aside or reading.has_any(reading.words.words["relative"], clause[0], mark.first):
        return False
    is_bound = bool(found.people) or found.is_beside
    if document.is_several:
        return is_bound or not _are_many(reading, document)
    return is_bound or document.is_news or find(reading, "signed_by", mark) is not None


def _are_many(reading: EventSentence, document: _Document) -> bool:
    """Tell whether documents are so many that they were hardly signed at once: "300 agreements have been signed"."""
    span = reading.span(max(0, document.first - 1), document.mark.last)
    counts = (figure.quantity for figure in reading.passage.figures if figure.span.overlaps(span))
    return any((count.value or count.high or 0) >= _MANY for count in counts if count.unit.symbol == "count")


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
            topic=phrase_title(reading, first, topic_end, mark.last - 1),
        )
