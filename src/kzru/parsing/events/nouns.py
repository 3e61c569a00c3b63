"""Events that a noun names: "the 21st Forum of Interregional Cooperation in Uralsk", "his state visit", "today's talks".

::

    English   [determiner] [ordinal] modifiers NOUN {of · by · to · in · on · with phrase}
    Russian   [determiner] [ordinal] modifiers NOUN genitives {в · на · с name}
    Kazakh    {name with its case} [ordinal] modifiers NOUN

    held       talks WERE HELD · состоялась встреча        going      В Кремле ПРОХОДИТ встреча
    attended   TOOK PART in the forum                      told at    СКАЗАЛ на встрече с Токаевым
    delivered  SPEECH at the forum, as the title of a page

The rules of ``lang/*/event_rules.toml`` say which nouns are no events where they stand, "any meeting", "concert hall", and
what a verb beside one says of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kzru.evolve import evolve
from kzru.model.figure import Reason
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.events.circumstances import TODAY, EventSpan
from kzru.parsing.events.editions import find_edition, find_years
from kzru.parsing.events.mentions import EventMention, located, stated
from kzru.parsing.events.parties import body_of, find_parties
from kzru.parsing.events.phrases import event_span
from kzru.parsing.events.rules import find
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.titles import event_title, find_topic, of_end
from kzru.parsing.vocabulary import Kind
from kzru.values.period import Period, RelativePeriod

__all__ = ["DELIVERED", "noun_mentions"]

_AND = tags("and")
_LIST_REACH = 14
"""Words around a phrase that may lead a list of bodies in."""
_OPENING = 4
"""Words with which a sentence says during what all of it took place: "in the course of"."""
_NEAR = 7
"""Words before and behind a phrase that say whether it is over or still to come."""
_LEAD = 400
"""Characters in which a page says what it is."""
_OFFICE = 3
"""Tokens behind a phrase among which the office of who takes part stands."""
_CELEBRATED_NEAR = 5
"""Years from its celebration within which an anniversary is spoken of."""
DELIVERED = Reason("period", "the page gives the speech made there, on the day of its date")
_NOT_KNOWN = ("indefinite", "")
"""What opens the phrase of an event that is not known yet."""


def noun_mentions(reading: EventSentence) -> Iterator[EventMention]:
    """Yield the events that the nouns of a sentence name, in order."""
    found = _found(reading)
    held = _held(reading, found)
    for mark, span in found:
        mention = _filled(reading, mark, span)
        is_lead = reading.span(span.first, span.end).start < _LEAD
        if mention.when is None and is_lead and find(reading, "delivered", mark, span.phrase):
            mention = evolve(mention.knowing(DELIVERED, when=TODAY, is_of_today=True), is_new=True)
        if _has_been(reading, mark, span, mention, held.get(span.first)):
            mention = evolve(mention, is_stated=True)
        elif find(reading, "told_at", mark, span.phrase):
            mention = evolve(mention, is_told_at=True)
        is_told = bool(mention.words) or mention.determiner in (*_NOT_KNOWN, reading.words.bare_determiner)
        yield evolve(mention, is_new=True) if span.first in held and is_told else mention


def _found(reading: EventSentence) -> list[tuple[Mark, EventSpan]]:
    """Return the nouns that name events, each with where the event stands."""
    found, begins = [], 0
    for mark in reading.sentence.marks(Kind.EVENT):
        if not mark.value.is_several and not find(reading, "none", mark):
            span = event_span(reading, mark, begins)
            begins = mark.last
            if span is None:
                continue
            near = max(0, span.first - _LIST_REACH), min(len(reading.sentence), span.end + _LIST_REACH)
            if not find(reading, "body", mark, span.phrase, near):
                found.append((mark, span))
    return found


def _held(reading: EventSentence, found: Sequence[tuple[Mark, EventSpan]]) -> Mapping[int, str]:
    """Return what is said of the events that a verb states to be held, each of a list, by first tokens: "a forum and a fair were held"."""
    held: dict[int, str] = {}
    following: EventSpan | None = None
    for mark, span in reversed(found):
        verb = find(reading, "held", mark, span.phrase)
        is_listed = following is not None and following.first in held and _is_joint(reading, span, following)
        if verb is not None or is_listed:
            held[span.first] = "" if verb is None else verb.gives
        following = span
    return held


def _is_joint(reading: EventSentence, one: EventSpan, other: EventSpan) -> bool:
    """Tell whether nothing but a comma or an "and" parts two events."""
    sentence = reading.sentence
    return one.end < other.first <= one.end + 3 and all(
        sentence.keys[at] == "," or sentence.flags[at] & _AND for at in range(one.end, other.first)
    )


def _has_been(
    reading: EventSentence, mark: Mark, span: EventSpan, mention: EventMention, held: str | None
) -> bool:
    """Tell whether a verb says that somebody was at an event, or of people who talk that they have met, or do so now."""
    was_held = held is not None and mention.is_past
    if was_held and (held == "attended" or _is_over(reading, mention, span)):
        return True
    if mention.is_upcoming or not _is_of_parties(mention):
        return False
    return was_held or find(reading, "going", mark, span.phrase) is not None


def _is_of_parties(mention: EventMention) -> bool:
    """Tell whether people come together who are named: "talks with Japan"."""
    return mention.concept.traits.encounter and bool(mention.people or mention.countries)


def _is_over(reading: EventSentence, mention: EventMention, span: EventSpan) -> bool:
    """Tell whether an event that was held is of a day, or one with an office: of talks and visits more must be told."""
    traits = mention.concept.traits
    if not (mention.concept.is_lasting or traits.encounter or traits.travel or traits.number == "row"):
        return True
    offices, behind = reading.sentence.vocabulary.speech.offices, reading.sentence.keys[span.end :]
    return mention.has_company and any(key in offices for key in behind[:_OFFICE])


def _filled(reading: EventSentence, mark: Mark, span: EventSpan) -> EventMention:
    """Return the mention of an event at its place, with all that the sentence states of it."""
    concept, determiner, near = mark.value, _determiner(reading, span), _neighbourhood(reading, span)
    clause = reading.circumstances.clause(span.head)
    edition, is_upcoming = _edition(reading, mark, span), _is_upcoming(reading, span, near)
    is_beside = find(reading, "beside", mark, span.phrase) is not None
    is_held = not reading.has_any(reading.words.words["readiness"], *clause)
    words = _words(reading, mark, span)
    values = {
        **find_parties(reading, mark, span, determiner),
        **find_topic(reading, concept.kind, span, edition),
    }
    found = stated(
        reading, mark, span, concept, _when(reading, mark, span, edition, is_beside=is_beside), edition,
        determiner=determiner,
        is_another=any(reading.is_one_of("another", at) for at in range(span.first, span.head)),
        is_beside=is_beside,
        is_occasion=is_beside and not is_upcoming and span.first <= _OPENING,
        is_upcoming=is_upcoming,
        is_past=not is_upcoming and reading.circumstances.has_word("past", *near),
        has_company=is_held and _has_company(reading, mark, span),
        has_topic=is_held and reading.is_about_something(span) and reading.circumstances.happens(span),
        body=body_of(reading, mark, span, has_words=bool(words)),
        words=words,
        title=event_title(reading, concept, span, edition),
        **values,
    )  # fmt: skip
    return located(reading, found, _town(reading, mark, span))


def _edition(reading: EventSentence, mark: Mark, span: EventSpan) -> Finding | None:
    """Return the number of an event in its row, or the years of an anniversary."""
    read = {"row": find_edition, "years": find_years}.get(mark.value.traits.number)
    return read and read(reading.sentence, reading.words, span.first, span.head)


def _is_upcoming(reading: EventSentence, span: EventSpan, near: tuple[int, int]) -> bool:
    """Tell whether an event is said to be still to come, before its noun or behind."""
    has_word = reading.circumstances.has_word
    return has_word("upcoming", near[0], span.end) or has_word("announced", span.end, near[1])


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


def _has_company(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether somebody who has no name takes part; of a visit, whether an office makes it: "the mayor is on a visit"."""
    if not mark.value.traits.travel:
        return find(reading, "company", mark) is not None
    clause = reading.circumstances.clause(span.head)
    is_made = find(reading, "on_visit", mark, span.phrase, clause) is not None
    return is_made and find(reading, "holder", mark, within=clause) is not None


def _is_signing_at(mark: Mark, other: Mark) -> bool:
    """Tell whether a verb signs something after talks, on the day of them: "Today, following the talks, they signed"."""
    return mark.value.traits.encounter and other.kind is Kind.EVENT_VERB and other.value.startswith("sign")


def _when(
    reading: EventSentence, mark: Mark, span: EventSpan, edition: Finding | None, *, is_beside: bool
) -> Finding | None:
    """Return when an event takes place; what its clause tells may be of one beside it: "will meet tomorrow at the forum"."""
    found = reading.circumstances.find_when(span, is_lasting=mark.value.is_lasting)
    if found is not None and is_beside and not span.holds(found.first):
        clause = reading.sentence.clause_of[span.head]
        others = (one for one in reading.heads if one.first in clause and one.first != span.head)
        if not all(_is_signing_at(mark, one) for one in others):
            found = None
    if not mark.value.traits.commemorates:
        return found or _year_of_name(reading, span)
    if found is None or (isinstance(found.value, RelativePeriod) and found.value.weekday is not None):
        return None  # "on Monday they marked the anniversary"
    return _celebrated(reading, found, edition.value if edition else 0)


def _celebrated(reading: EventSentence, when: Finding, years: int) -> Finding:
    """Return the year in which so many years have passed, where *when* is the year that they are counted from."""
    period, published = when.value, reading.published
    if not isinstance(period, Period) or period.start is None or published is None or not years:
        return when
    year = period.start.year + years
    is_origin = period == Period.of_year(period.start.year) and abs(year - published.year) <= _CELEBRATED_NEAR
    return when._replace(value=Period.of_year(year)) if is_origin else when


def _year_of_name(reading: EventSentence, span: EventSpan) -> Finding | None:
    """Return the year that is a part of the name of an event: «Кузница-2017», "EXPO 2017"."""
    sentence = reading.sentence
    for at in range(span.first + 1, span.end):
        key, before = sentence.keys[at], at - 1 - (sentence.keys[at - 1] in DASHES)
        is_year = len(key) == len("2017") and key.isdecimal() and key[:2] in ("19", "20")
        if is_year and sentence.tokens[before].text[0].isupper():
            return Finding(Period.of_year(int(key)), "year in its name", at, at + 1)
    return None


def _town(reading: EventSentence, mark: Mark, span: EventSpan) -> Name | None:
    """Return the town of an event: as its clause tells, or as its kind has it the only way that a town stands there."""
    where = mark.value.traits.town
    town = reading.circumstances.find_place(span, by_modifier=where == "before")
    if town is not None or where not in ("clause", "topic"):
        return town
    near = reading.circumstances.clause(span.head) if where == "clause" else (span.topic, span.end)
    towns = (name for name in reading.named if name.kind == "place")
    return next((name for name in towns if near[0] <= name.first < near[1]), None)
