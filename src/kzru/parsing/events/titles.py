"""What a phrase calls an event: its title without what only introduces it, and what it is the anniversary, opening or launch of.

Titles are put into the nominative: «на Международном форуме» is «Международный форум»::

    Russian   the noun by the dictionary or its ending, the adjectives before it by the noun's last letter
    Kazakh    the noun without its case: «форумында» is «форумы»
"""

from __future__ import annotations

from typing import Any

from kzru.lang.events import EventConcept, commemorated
from kzru.lang.nouns import singular
from kzru.parsing.annotation.noun_phrases import noun_phrase, phrase_from
from kzru.parsing.annotation.sentence import Finding
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.kinds import Kind
from kzru.text.fold import fold
from kzru.text.quotation_marks import OPENING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["KNOWN", "PLURAL_CONCEPTS", "event_title", "find_topic", "known_topic", "of_end", "phrase_title"]

PLURAL_CONCEPTS = frozenset({"talks", "election", "days of culture", "games", "seasons", "exercise"})
"""Concepts that are named in the plural."""
KNOWN = ("definite", "this")
"""Groups of words that tell which one is meant."""
_OF = tags("of")
_SHORTEST = 3
_AND = tags("and")
_ABOUT_SOMETHING = frozenset({"forum", "meeting", "other", "sport"})
"""Kinds named by what they are about: "conference on the Aral Sea"."""


def event_title(
    reading: EventSentence, concept: EventConcept, span: EventSpan, edition: Finding | None
) -> str:
    """Return the phrase without determiner, number, and words of its quality at the beginning."""
    sentence = reading.sentence
    first = span.first if edition is None else max(span.first, edition.last)
    while first < span.head and _is_before_title(reading, first):
        first += 1
    end = _noun_end(reading, span)
    titled, head = reading.behind_title(end), span.head_end - 1
    if titled > end:
        return f"{_in_nominative(reading, first, end, head)} {sentence.words(end + 1, titled)}"
    is_about = concept.kind in _ABOUT_SOMETHING and reading.is_one_of("about", end)
    if is_about and reading.named_at(end + 1) is None:
        end = phrase_from(sentence, end + 1) if end + 1 not in sentence.dated else end
        while _goes_on(reading, end):
            end = phrase_from(sentence, end + 1)
    end = reading.without_prepositions(first, end)
    if concept.name in PLURAL_CONCEPTS:
        return reading.plain_words(first, end)
    return _in_nominative(reading, first, end, head)


def _goes_on(reading: EventSentence, joint: int) -> bool:
    """Tell whether an "and" joins two words of a title, which both have capitals: "Conference on Water | and Energy"."""
    sentence = reading.sentence
    is_joint = sentence.flags[joint] & _AND and joint + 1 < len(sentence)
    if not is_joint or reading.named_at(joint + 1) is not None:
        return False
    return all(sentence.tokens[at].text[0].isupper() for at in (joint - 1, joint + 1))


def _is_before_title(reading: EventSentence, index: int) -> bool:
    """Tell whether a token before an event is no part of its title: an article, a date, a place, a mark."""
    sentence = reading.sentence
    if sentence.kinds[index] is not TokenKind.WORD and sentence.keys[index] not in OPENING_MARKS:
        return True
    if index in sentence.dated or reading.is_one_of("indefinite", index) or _is_introduction(reading, index):
        return True
    return reading.order.adposition_behind and any(  # a name that tells where or with whom
        name.first <= index < name.last and name.role in ("in", "to", "with") for name in reading.named
    )


def find_topic(reading: EventSentence, kind: str, span: EventSpan, edition: Finding | None) -> dict[str, Any]:
    """Return what an anniversary commemorates, or what is opened or launched."""
    if kind not in ("anniversary", "opening", "launch"):
        return {}
    sentence = reading.sentence
    if reading.order.genitive_before:
        begin, end = span.first, edition.first if edition else span.head
    else:
        begin, end = span.topic + (sentence.flags[span.topic] & _OF != 0), span.end
    definite = reading.is_one_of("definite", begin)
    while begin < end and (_is_introduction(reading, begin) or begin in sentence.dated):
        begin += 1
    text = reading.plain_words(begin, end)
    known = known_topic(reading, text, span) if kind == "anniversary" else None
    if known is not None:
        return {"topic": known}
    return {"topic": f"the {text}" if definite and text else text or None}


def of_end(reading: EventSentence, span: EventSpan) -> int:
    """Return the token behind what belongs to the noun with "of" or in the genitive, or the name that it is given."""
    return reading.behind_title(_noun_end(reading, span))


def _noun_end(reading: EventSentence, span: EventSpan) -> int:
    if reading.order.noun_behind and reading.sentence.keys[span.head_end] in OPENING_MARKS:
        return span.head_end  # what is quoted behind it is something else
    end = noun_phrase(reading.sentence, span.head, span.head_end).last
    return reading.behind_pair(end) if reading.sentence.before(Kind.COUNTRY, end) is not None else end


def known_topic(reading: EventSentence, text: str, span: EventSpan) -> str | None:
    """Return the English name of what is commemorated, where the table knows it."""
    key, known = fold(text), commemorated(reading.sentence.vocabulary.language)
    name = next((name for beginning, name in known if key.startswith(beginning)), None)
    if name is None or (reading.words.articles and all(key != beginning for beginning, _ in known)):
        return None
    within = (one for one in reading.named if span.first <= one.first < span.end)
    parties = [one.name for one in within if one.kind == "country"]
    if name.endswith("relations") and len(parties) == 2:
        return f"{name} between {' and '.join(parties)}"
    return name


def _is_introduction(reading: EventSentence, index: int) -> bool:
    """Tell whether a word only introduces what follows: "the legendary"."""
    key, groups = reading.sentence.keys[index], reading.words.words
    if key in groups["definite"] or key in groups["this"] or key in groups["possessive"]:
        return True
    told = key in groups["praise"] or key in groups["another"]
    return told and reading.sentence.tokens[index].text.islower()


def phrase_title(reading: EventSentence, first: int, end: int, head: int) -> str:
    """Return the phrase of what is signed or opened without determiners and words of praise."""
    while first < end and any(
        reading.is_one_of(name, first) for name in (*KNOWN, "indefinite", "possessive", "praise")
    ):
        first += 1
    return _in_nominative(reading, first, end, head)


def _in_nominative(reading: EventSentence, first: int, last: int, head: int) -> str:
    """Return the words of a phrase with the noun at *head*, and what agrees with it, in the nominative."""
    sentence = reading.sentence
    forms: dict[int, str] = {}
    if first <= head < last and not reading.words.articles:
        noun = sentence.tokens[head].text
        forms[head] = _as_written(_noun(reading, noun), noun)
        for at in range(first, head):
            forms[at] = _modifier(reading, sentence.tokens[at].text, forms[head])
    written, after = "", sentence.tokens[first].start
    for at in range(first, last):
        token = sentence.tokens[at]
        written += sentence.text[after : token.start] + forms.get(at, token.text)
        after = token.end
    return " ".join(written.split())


def _noun(reading: EventSentence, noun: str) -> str:
    if not reading.words.object_endings:
        return singular(noun, reading.sentence.vocabulary.language)
    key = fold(noun)
    for ending in (*reading.words.case_endings, *reading.words.object_endings):
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            bare = key.removesuffix(ending)
            # «форумында» has its case behind an «н» that the nominative does without.
            return bare[:-1] if bare.endswith(reading.words.possessed_endings) else bare
    return key


def _modifier(reading: EventSentence, word: str, noun: str) -> str:
    """Return an adjective in the nominative; what ends otherwise stays as it is."""
    words = reading.words
    fitting = (row.adjectives for row in words.agreement if not row.nouns or noun.endswith(row.nouns))
    for ending, nominative in next(fitting, {}).items():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word.removesuffix(ending)
            softened = words.softened.get(nominative) if stem[-1] in words.soft else None
            return stem + (softened or nominative)
    return word


def _as_written(form: str, word: str) -> str:
    """Return a form with the capitals of the word that it is of."""
    if form == fold(word):
        return word
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
