"""Events that a noun names: "the 21st Forum of Interregional Cooperation in Uralsk", "his state visit", "today's talks".

::

    English   [determiner] [ordinal] modifiers NOUN {of · by · to · in · on · with phrase}
    Russian   [determiner] [ordinal] modifiers NOUN genitives {в · на · с name}
    Kazakh    {name with its case} [ordinal] modifiers NOUN

The rules of ``lang/*/event_rules.toml`` say which nouns are no events where they stand: "any meeting", "concert hall".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.evolve import evolve
from kzru.model.figure import Reason
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import noun_phrase, phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.events.anniversaries import celebrated, commemorated_end
from kzru.parsing.events.bodies import body_of
from kzru.parsing.events.circumstances import TODAY, EventSpan, is_weekday
from kzru.parsing.events.editions import find_edition, find_years
from kzru.parsing.events.holding import is_delivered, is_told_at, is_told_by_verb
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.parties import find_parties
from kzru.parsing.events.rules import find
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.stated import located, stated
from kzru.parsing.events.subjects import behind_subject
from kzru.parsing.events.titles import event_title, find_topic, of_end
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS
from kzru.values.period import Period

__all__ = ["DELIVERED", "noun_mentions"]

_AND = tags("and")
_LIST_REACH = 14
"""Words around a phrase that may lead a list of bodies in."""
_OPENING = 4
"""Words with which a sentence says during what all of it took place: "in the course of"."""
_NEAR = 7
"""Words before and behind a phrase that say whether it is over or still to come."""
DELIVERED = Reason("period", "the page gives the speech made there, on the day of its date")
_NOT_KNOWN = ("indefinite", "")
"""What opens the phrase of an event that is not known yet."""


def noun_mentions(reading: EventSentence) -> Iterator[EventMention]:
    """Yield the events that the nouns of a sentence name, in order."""
    marks = [mark for mark in reading.sentence.marks(Kind.EVENT) if not mark.value.is_several]
    begins = 0
    found = []
    for mark in marks:
        if find(reading, "none", mark) is not None:
            continue
        span = _event_span(reading, mark, begins)
        begins = mark.last
        if span is not None and not _is_body(reading, mark, span):
            found.append((mark, span))
    held = _held_together(reading, found)
    for mark, span in found:
        mention = _filled(reading, mark, span)
        if mention.when is None and is_delivered(reading, mark, span):
            mention = evolve(mention.knowing(DELIVERED, when=TODAY, is_of_today=True), is_new=True)
        if is_told_by_verb(reading, mark, span, mention, is_held=span.first in held):
            mention = evolve(mention, is_stated=True)
        elif is_told_at(reading, mark, span):
            mention = evolve(mention, is_told_at=True)
        is_told = bool(mention.words) or mention.determiner in (*_NOT_KNOWN, reading.words.bare_determiner)
        is_new = span.first in held and is_told
        yield evolve(mention, is_new=True) if is_new else mention


def _is_body(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether the word of an event names a body: one that is to be founded, or one of a list of bodies."""
    near = max(0, span.first - _LIST_REACH), min(len(reading.sentence.tokens), span.end + _LIST_REACH)
    return find(reading, "body", mark, (span.first, span.end), near) is not None


def _held_together(reading: EventSentence, found: Sequence[tuple[Mark, EventSpan]]) -> frozenset[int]:
    """Return the first tokens of the events that one verb states to be held, each of a list: "a forum and a fair were held"."""
    held: set[int] = set()
    following: EventSpan | None = None
    for mark, span in reversed(found):
        is_listed = following is not None and following.first in held and _is_joint(reading, span, following)
        if is_listed or find(reading, "held", mark, (span.first, span.end)) is not None:
            held.add(span.first)
        following = span
    return frozenset(held)


def _is_joint(reading: EventSentence, one: EventSpan, other: EventSpan) -> bool:
    """Tell whether nothing but a comma or an "and" parts two events."""
    sentence = reading.sentence
    return one.end < other.first <= one.end + 3 and all(
        sentence.keys[at] == "," or sentence.flags[at] & _AND for at in range(one.end, other.first)
    )


def _event_span(reading: EventSentence, mark: Mark, begins: int) -> EventSpan | None:
    """Return where an event stands; None where its phrase says that none is meant."""
    concept, traits = mark.value, mark.value.traits
    first, behind = _phrase(reading, mark)
    first = max(_opening(reading, first, mark.first), begins)
    persons = (
        name.first for name in reading.named if name.kind == "person" and name.first < first < name.last
    )
    first = behind_subject(reading, mark, _with_joined(reading, next(persons, first)))
    if reading.is_one_of("another", first - 1):
        first = max(phrase_begin(reading.sentence, first - 1), begins)
    if find(reading, "vague", mark, within=(max(0, first - 1), behind)) is not None:
        return None
    if concept.within is not None and not _has_company_word(reading, mark, first, behind):
        return None
    end = reading.extended(behind)
    if traits.commemorates:
        end = commemorated_end(reading, mark, behind, end)
    while (name := find(reading, "led_in", mark, anchor=(first, end))) is not None:
        first = name.at
    first = _behind_speaker(reading, mark, first, end)
    topic = mark.last if traits.topic and not concept.is_named else end
    edition = find_edition(reading.sentence, reading.words, first, mark.first)
    first = min(first, edition.first) if edition else first
    return EventSpan(first, mark.first, mark.last, topic, end)


def _has_company_word(reading: EventSentence, mark: Mark, first: int, behind: int) -> bool:
    """Tell whether a phrase has a word without which its noun is no event, or whose days it means: "Days of Culture", «Дни России»."""
    first = min(first, mark.first - reading.grammar.verb_last)  # «Ресей мәдениеті | күндері»
    if reading.has_any(reading.words.within[mark.value.within], first, behind + 1):
        return True
    sentence = reading.sentence
    if sentence.at(Kind.REGION, mark.last) or sentence.before(Kind.REGION, mark.first):
        return True
    owner = reading.named_at(mark.last, 2)
    if owner is not None and owner.kind in ("country", "place") and owner.role == "of":
        return True
    before = reading.named_before(mark.first)  # «Ресей | күндері», "Moscow | Days"
    return before is not None and before.kind in ("country", "place") and before.role in ("", "of")


def _behind_speaker(reading: EventSentence, mark: Mark, first: int, end: int) -> int:
    """Return where an event begins behind the one whose speech it is: «Президенттің | форумда сөйлеген сөзі»."""
    if not reading.grammar.verb_last or find(reading, "delivered", mark, (first, end)) is None:
        return first
    speakers = (
        name.last
        for name in reading.named
        if (name.kind, name.role) == ("person", "of") and first <= name.first and name.last <= mark.first
    )
    return max(speakers, default=first)


def _with_joined(reading: EventSentence, first: int) -> int:
    """Return where a name begins of which an "and" is a part: "the Science | and Technologies Summit"; no list of bodies or people."""
    sentence = reading.sentence
    if first < 2 or not sentence.flags[first - 1] & _AND or not _has_capitals(reading, first - 2, first):
        return first
    return first if reading.named_before(first - 1) is not None else phrase_begin(sentence, first - 1)


def _has_capitals(reading: EventSentence, *places: int) -> bool:
    return all(reading.sentence.tokens[at].text[0].isupper() for at in places)


def _phrase(reading: EventSentence, mark: Mark) -> tuple[int, int]:
    """Return the tokens of the noun phrase; of a name in quotation marks with what stands around them."""
    sentence = reading.sentence
    first, behind = noun_phrase(sentence, mark.first, mark.last).bounds
    if reading.grammar.verb_last and sentence.keys[mark.last] in OPENING_MARKS:
        behind = mark.last  # what is quoted behind it is something else
    if first > 1 and sentence.keys[first - 1] in reading.words.words["called"]:
        first -= 1
    if (
        first > 1
        and sentence.keys[first] in reading.words.words["called"]
        and sentence.keys[first - 1] in CLOSING_MARKS
    ):
        opened = next((at for at in range(first - 2, -1, -1) if sentence.keys[at] in OPENING_MARKS), first)
        return opened, behind
    if sentence.keys[first - 1] in OPENING_MARKS and sentence.keys[behind] in CLOSING_MARKS:
        return noun_phrase(sentence, first - 1, behind + 1).bounds
    return first, behind


def _opening(reading: EventSentence, first: int, head: int) -> int:
    """Return where the phrase really begins: a verb or preposition taken for its first modifier left out."""
    keys, groups = reading.sentence.keys, reading.words.words
    for at in range(head - 1, first - 1, -1):
        if keys[at] in groups["this"] or keys[at] in groups["possessive"]:
            return at - (at > first and keys[at - 1] in groups["definite"])
        is_mark = keys[at] in (":", "|") and not reading.is_quoted(at)
        if is_mark or keys[at] in groups["no_opening"]:
            return at + 1
    return first


def _filled(reading: EventSentence, mark: Mark, span: EventSpan) -> EventMention:
    """Return the mention of an event at its place, with all that the sentence states of it."""
    concept, determiner = mark.value, _determiner(reading, span)
    tokens = range(span.first, span.head)
    near = _neighbourhood(reading, span)
    edition, is_upcoming = _edition(reading, mark, span), _is_upcoming(reading, span, near)
    is_beside = find(reading, "beside", mark, (span.first, span.end)) is not None
    is_past = reading.circumstances.has_word("past", *near)
    is_held = not reading.has_any(reading.words.words["readiness"], *reading.circumstances.clause(span.head))
    words = _words(reading, mark, span)
    values = {
        **find_parties(reading, mark, span, determiner),
        **find_topic(reading, concept.kind, span, edition),
    }
    found = stated(
        reading, mark, span, concept, _when(reading, mark, span), edition,
        determiner=determiner,
        is_another=any(reading.is_one_of("another", at) for at in tokens),
        is_beside=is_beside,
        is_occasion=is_beside and not is_upcoming and span.first <= _OPENING,
        is_upcoming=is_upcoming,
        is_past=is_past and not is_upcoming,
        has_company=is_held and _has_company(reading, mark, span),
        has_topic=is_held and reading.is_about_something(span) and reading.circumstances.happens(span),
        body=body_of(reading, mark, span, has_words=bool(words)),
        words=words,
        title=event_title(reading, concept, span, edition),
        **values,
    )  # fmt: skip
    return located(reading, found, _town(reading, mark, span))


def _has_company(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether somebody who has no name takes part; of a visit, whether an office makes it: "the mayor is on a visit"."""
    if not mark.value.traits.travel:
        return find(reading, "company", mark) is not None
    clause = reading.circumstances.clause(span.head)
    is_made = find(reading, "on_visit", mark, (span.first, span.end), clause) is not None
    return is_made and find(reading, "holder", mark, within=clause) is not None


def _when(reading: EventSentence, mark: Mark, span: EventSpan) -> Finding | None:
    """Return when an event takes place; a day of the week is that of an anniversary's celebration."""
    found = reading.circumstances.find_when(span, is_lasting=mark.value.is_lasting)
    if found is not None and not span.holds(found.first) and _is_of_other(reading, mark, span):
        found = None
    if not mark.value.traits.commemorates:
        return found or _year_of_name(reading, span)
    if found is None:
        return None
    edition = _edition(reading, mark, span)
    return None if is_weekday(found) else celebrated(reading, found, edition.value if edition else 0)


def _is_of_other(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether what its clause tells is of the event that takes place beside it: "will meet tomorrow at the forum"."""
    first, last = reading.circumstances.clause(span.head)
    others = (
        one
        for one in reading.heads
        if first <= one.first < last and one.first != span.head and not _is_signing_at(mark, one)
    )
    return find(reading, "beside", mark, (span.first, span.end)) is not None and any(others)


def _is_signing_at(mark: Mark, other: Mark) -> bool:
    """Tell whether a verb signs something after talks, on the day of them."""
    return mark.value.traits.encounter and other.kind is Kind.EVENT_VERB and other.value.startswith("sign")


def _year_of_name(reading: EventSentence, span: EventSpan) -> Finding | None:
    """Return the year that is a part of the name of an event: «Кузница-2017», "EXPO 2017"."""
    sentence = reading.sentence
    for at in range(span.first + 1, span.end):
        key, before = sentence.keys[at], at - 1 - (sentence.keys[at - 1] in DASHES)
        is_year = len(key) == len("2017") and key.isdecimal() and key[:2] in ("19", "20")
        if is_year and before >= 0 and sentence.tokens[before].text[0].isupper():
            return Finding(Period.of_year(int(key)), "year in its name", at, at + 1)
    return None


def _edition(reading: EventSentence, mark: Mark, span: EventSpan) -> Finding | None:
    """Return the number of an event in its row, or the years of an anniversary."""
    numbers = {"row": find_edition, "years": find_years}
    reader = numbers.get(mark.value.traits.number)
    return reader and reader(reading.sentence, reading.words, span.first, span.head)


def _town(reading: EventSentence, mark: Mark, span: EventSpan) -> Name | None:
    where = mark.value.traits.town
    town = reading.circumstances.find_place(span, by_modifier=where == "before")
    first, last = {
        "clause": reading.circumstances.clause(span.head),
        "topic": (span.topic, span.end),
    }.get(where, (0, 0))
    near = (name for name in reading.named if name.kind == "place" and first <= name.first < last)
    return town or next(near, None)


def _determiner(reading: EventSentence, span: EventSpan) -> str:
    """Return the sort of the determiner that opens a phrase; of "the current summit" that is "this"."""
    keys, groups = reading.sentence.keys, reading.words.words
    if keys[span.first] in groups["definite"] and keys[span.first + 1] in groups["this"]:
        return "this"
    for at in range(span.first, span.head):
        for name in ("this", "possessive", "indefinite", "definite"):
            if keys[at] in groups[name]:
                return name
        if keys[at].endswith(reading.words.owner_endings):
            return "possessive"
    return reading.words.bare_determiner


def _is_upcoming(reading: EventSentence, span: EventSpan, near: tuple[int, int]) -> bool:
    """Tell whether the event is said to be still to come, before its noun or behind."""
    has_word = reading.circumstances.has_word
    return has_word("upcoming", near[0], span.end) or has_word("announced", span.end, near[1])


def _neighbourhood(reading: EventSentence, span: EventSpan) -> tuple[int, int]:
    """Return the tokens of the clause near a phrase, up to the next event on either side."""
    first, last = reading.circumstances.clause(span.head)
    others = [mark.first for mark in reading.heads if mark.first != span.head]
    begin = max([first, span.first - _NEAR, *(at + 1 for at in others if at < span.first)])
    finish = min([last, span.end + _NEAR, *(at for at in others if at >= span.end)])
    return begin, finish


def _words(reading: EventSentence, mark: Mark, span: EventSpan) -> frozenset[str]:
    """Return what sets the event apart from others; of a visit and talks that is who takes part, and no more."""
    traits = mark.value.traits
    if traits.words == "none" or mark.value.is_named:
        return frozenset()
    last = of_end(reading, span)
    if traits.words == "behind":
        return reading.distinctive(mark.last, last)
    last = span.end if traits.commemorates else max(span.head_end, last)
    return reading.distinctive(span.first, last, mark)
