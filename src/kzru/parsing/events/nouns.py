"""Events told by a noun: "the 21st Forum of Interregional Cooperation in Uralsk", "his state visit", "today's talks".

::

    English   [determiner] [ordinal] modifiers NOUN {of · by · to · in · on · with phrase}
    Russian   [determiner] [ordinal] modifiers NOUN genitives {в · на · с name}
    Kazakh    {name with its case} [ordinal] modifiers NOUN

A plural, a word of no event in particular ("any meeting") and a noun that only modifies another ("concert hall") tell none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzru.lang.events import EventConcept, commemorated
from kzru.model.figure import Reason
from kzru.parsing.events.candidate import Candidate
from kzru.parsing.events.editions import find_edition, find_years
from kzru.parsing.events.named import Named, country_name
from kzru.parsing.events.parties import find_parties
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import TODAY, Stretch
from kzru.parsing.noun_phrases import noun_phrase, phrase_after, phrase_begin
from kzru.parsing.sentence import Finding, Mark
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["ANNIVERSARIES", "noun_candidates"]

_NUMBERED = frozenset({"forum", "summit", "culture", "sport", "meeting"})
"""Kinds whose ordinal is a number in a row; "the first visit" is none."""
_BY_TOWN = frozenset({"summit", "talks", "meeting", "signing"})
_BRACKETED = 4
_ABOUT_SOMETHING = frozenset({"forum", "meeting", "other"})
"""Kinds named by what they are about: "conference on the Aral Sea"."""
_LONGEST_JOINT = 3
"""Letters between the stem of a data file and a plural ending."""
_NEAR = 7
"""Words before and behind a phrase that tell whether it is over or still to come."""
_OPENING_QUOTES = ("“", "«", '"', "„")
_CLOSING_QUOTES = ("”", "»", '"', "“")
ANNIVERSARIES = "anniversaries"
"""The concept of several of them, which is no event."""
_PLURAL_CONCEPTS = frozenset({"talks", "days of culture", "games", "seasons", "exercise"})


def noun_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what the nouns of a sentence tell of events, in order."""
    marks = [mark for mark in reading.sentence.marks(Kind.EVENT) if mark.value.name != ANNIVERSARIES]
    kept = [mark for mark in marks if not _is_none(reading, mark, marks)]
    begins = 0
    for mark in kept:
        found = _candidate(reading, mark, begins)
        begins = mark.last
        if found is not None:
            yield found


def _is_none(reading: Reading, mark: Mark, marks: list[Mark]) -> bool:
    """Tell whether the noun is no event, but a plural, or a modifier of another noun."""
    sentence, concept = reading.sentence, mark.value
    named = (
        concept.is_named and reading.words.has_articles
    )  # "a forum on interregional cooperation" is no name
    if (named or concept.name in reading.words.capital) and not sentence.tokens[mark.first].text[0].isupper():
        return True
    if any(other.first == mark.last for other in marks):
        return True  # "anniversary summit"
    if reading.is_one_of("compound", mark.last) or reading.is_one_of("no_event_before", mark.last):
        return True
    if sentence.is_dash(mark.last) and sentence.adjacent(mark.last) and sentence.adjacent(mark.last + 1):
        return True
    if (
        sentence.is_dash(mark.first - 1)
        and sentence.adjacent(mark.first)
        and sentence.kind(mark.first - 2) is TokenKind.WORD
    ):
        return True
    return _is_plural(reading, mark)


def _is_plural(reading: Reading, mark: Mark) -> bool:
    """Tell whether a noun that has one form for one and several is told of several, by its ending or its modifier."""
    sentence, concept, words = reading.sentence, mark.value, reading.words
    if concept.name in _PLURAL_CONCEPTS or concept.is_named or words.has_articles:
        return False
    key = sentence.key(mark.last - 1)
    if words.verb_last:
        rest = key.removeprefix(fold(mark.written.split()[-1].removesuffix("*")))
        return any(rest[skipped:].startswith(words.plural_endings) for skipped in range(_LONGEST_JOINT))
    return key.endswith(words.plural_endings) and sentence.key(mark.first - 1).endswith(
        words.plural_modifiers
    )


def _candidate(reading: Reading, mark: Mark, begins: int) -> Candidate | None:
    concept = mark.value
    first, behind = _phrase(reading, mark)
    first = max(_opening(reading, first, mark.first), begins)
    first = next(
        (name.first for name in reading.named if name.sort == "person" and name.first < first < name.last),
        first,
    )
    if reading.is_one_of("another", first - 1):
        first = max(phrase_begin(reading.sentence, first - 1), begins)
    if any(_is_generic(reading, at) for at in range(first, mark.first)) or _is_generic(reading, first - 1):
        return None
    if concept.within is not None and not reading.has_any(
        reading.words.within[concept.within], first, behind
    ):
        return None
    if concept.kind in ("meeting", "opening") and _is_of_an_event(reading, mark, first, behind):
        return None
    end = reading.extended(behind)
    if concept.kind == "anniversary" and end > mark.last:
        end = max(end, reading.topic_end(behind, is_open=behind > mark.last))
    if reading.words.verb_last:
        first = _names_before(reading, first)
    topic = _topic_begin(concept, mark, end)
    edition = find_edition(reading.sentence, reading.words, first, mark.first)
    first = min(first, edition.first) if edition else first
    stretch = Stretch(first, mark.first, mark.last, topic, end)
    return _filled(reading, mark, stretch)


def _is_of_an_event(reading: Reading, mark: Mark, first: int, behind: int) -> bool:
    """Tell whether a meeting or opening is part of an event: "the plenary meeting of the 17th Forum"."""
    inside = range(first, mark.first) if reading.words.verb_last else range(mark.last, behind)
    return any(reading.sentence.at(Kind.EVENT, at) for at in inside)


def _phrase(reading: Reading, mark: Mark) -> tuple[int, int]:
    """Return the tokens of the noun phrase; of a name in quotation marks with what stands around them."""
    sentence = reading.sentence
    first, behind = noun_phrase(sentence, mark.first, mark.last)
    if sentence.key(first - 1) in _OPENING_QUOTES and sentence.key(behind) in _CLOSING_QUOTES:
        return noun_phrase(sentence, first - 1, behind + 1)
    return first, behind


def _is_generic(reading: Reading, index: int) -> bool:
    compound = reading.sentence.is_dash(index + 1) and reading.sentence.adjacent(index + 1)  # "two-day"
    return index >= 0 and reading.is_one_of("generic", index) and not compound


def _opening(reading: Reading, first: int, head: int) -> int:
    """Return where the phrase really begins: a verb or preposition taken for its first modifier left out."""
    sentence = reading.sentence
    for at in range(head - 1, first - 1, -1):
        if reading.is_one_of("this", at) or reading.is_one_of("possessive", at):
            return at
        if reading.is_one_of("no_opening", at) or sentence.key(at) in (":", "|"):
            return at + 1
    return first


def _names_before(reading: Reading, first: int) -> int:
    """Return the first token of the names that stand with their cases right before a Kazakh phrase."""
    sentence = reading.sentence
    while True:
        at = first
        while at - 1 in sentence.dated:
            at -= 1
        joined = sentence.is_word(at - 1, "and") and reading.named_at(at) is not None
        name = reading.named_before(at - joined)
        if name is None or not (name.role or joined):
            return first
        first = name.first


def _topic_begin(concept: EventConcept, mark: Mark, end: int) -> int:
    """Return where what the event is about begins: behind the noun of an anniversary, opening or signing."""
    if concept.kind in ("anniversary", "opening", "signing", "launch") and not concept.is_named:
        return end if mark.last == end else mark.last
    return end


def _filled(reading: Reading, mark: Mark, stretch: Stretch) -> Candidate | None:
    concept, kind = mark.value, mark.value.kind
    found: dict[str, Finding | None] = {
        "kind": Finding(kind, "noun of the event", mark.first, mark.last),
        "period": reading.setting.find_when(stretch, is_lasting=concept.is_lasting),
        "edition": _edition(reading, concept, stretch),
    }
    town = _town(reading, kind, stretch)
    if town is not None:
        found["place"] = Finding(town.name, "town of the event", town.first, town.last)
    names = [name for name in reading.named if stretch.first <= name.first < stretch.end]
    values: dict[str, Any] = {
        "concept": concept,
        "mention": reading.mention(stretch.first, stretch.end),
        "determiner": _determiner(reading, stretch),
        "is_another": any(reading.is_one_of("another", at) for at in range(stretch.first, stretch.head)),
        "is_upcoming": _is_upcoming(reading, stretch),
        "when": found["period"] and found["period"].value,
        "place": town.name if town else None,
        "place_country": town.country if town else None,
        "edition": found["edition"] and found["edition"].value,
        "body": next((name.name for name in names if name.sort == "body"), None),
        "words": _words(reading, mark, stretch),
        "title": _title(reading, kind, stretch, found["edition"]),
        "reasons": tuple(_reasons(reading, found)),
    }
    values["is_beside"] = _is_beside(reading, stretch)
    values["is_past"] = not values["is_upcoming"] and _is_past(reading, stretch)
    values["is_of_today"] = values["when"] == TODAY
    if kind == "summit" and values["body"] is None:
        values["body"] = _only_body(reading, stretch)
    values |= find_parties(reading, kind, stretch, names, values["determiner"])
    values |= _topic(reading, kind, stretch, found["edition"])
    return Candidate(**values)


def _is_beside(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether a phrase of standing beside another event leads the noun in."""
    marks = (mark for mark in reading.sentence.marks(Kind.EVENT_WORD) if mark.value == "beside")
    ends = [mark.first if reading.words.verb_last else mark.last for mark in marks]
    return any(end in (stretch.first, stretch.first - 1, stretch.end) for end in ends)


def _only_body(reading: Reading, stretch: Stretch) -> str | None:
    """Return the one body that the clause names: "a partner of BRICS at the 2024 summit"."""
    first, last = reading.setting.clause(stretch.head)
    if reading.sentence.key(stretch.first - 1) == ")":
        first = stretch.first - _BRACKETED  # "the Shanghai Cooperation Organisation (SCO) summit"
    bodies = {name.name for name in reading.named if name.sort == "body" and first <= name.first < last}
    return bodies.pop() if len(bodies) == 1 else None


def _reasons(reading: Reading, found: dict[str, Finding | None]) -> Iterator[Reason]:
    return (reading.reason(field, finding) for field, finding in found.items() if finding is not None)


def _edition(reading: Reading, concept: EventConcept, stretch: Stretch) -> Finding | None:
    if concept.kind == "anniversary":
        return find_years(reading.sentence, reading.words, stretch.first, stretch.head)
    found = find_edition(reading.sentence, reading.words, stretch.first, stretch.head)
    if found is None or concept.kind not in _NUMBERED:
        return None
    return found


def _town(reading: Reading, kind: str, stretch: Stretch) -> Named | None:
    town = reading.setting.find_place(stretch, by_modifier=kind in _BY_TOWN)
    if town is None and kind == "launch":
        first, last = reading.setting.clause(stretch.head)
        return next(
            (name for name in reading.named if name.sort == "place" and first <= name.first < last), None
        )
    if town is None and kind == "anniversary":
        return next(
            (
                name
                for name in reading.named
                if name.sort == "place" and stretch.topic <= name.first < stretch.end
            ),
            None,
        )
    return town


def _determiner(reading: Reading, stretch: Stretch) -> str:
    for at in range(stretch.first, stretch.head):
        if reading.sentence.key(at).endswith("'s") and not reading.is_one_of("this", at):
            return "possessive"
        for name in ("this", "possessive", "indefinite", "definite"):
            if reading.is_one_of(name, at):
                return name
    return "" if reading.words.has_articles else "definite"


def _is_upcoming(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether the event is told as still to come, before its noun or behind."""
    first, last = _neighbourhood(reading, stretch)
    return reading.setting.has_word("upcoming", first, stretch.end) or reading.setting.has_word(
        "announced", stretch.end, last
    )


def _is_past(reading: Reading, stretch: Stretch) -> bool:
    return reading.setting.has_word("past", *_neighbourhood(reading, stretch))


def _neighbourhood(reading: Reading, stretch: Stretch) -> tuple[int, int]:
    """Return the tokens of the clause near a phrase, up to the next event on either side."""
    first, last = reading.setting.clause(stretch.head)
    others = [mark.first for mark in reading.heads if mark.first != stretch.head]
    begin = max([first, stretch.first - _NEAR, *(at + 1 for at in others if at < stretch.first)])
    finish = min([last, stretch.end + _NEAR, *(at for at in others if at >= stretch.end)])
    return begin, finish


def _words(reading: Reading, mark: Mark, stretch: Stretch) -> frozenset[str]:
    """Return what tells the event from others; of a visit, talks and a meeting that is who takes part, and no more."""
    if mark.value.kind in ("visit", "talks") or mark.value.is_named:
        return frozenset()
    if mark.value.kind == "meeting":
        return reading.distinctive(mark.last, _of_end(reading, stretch))
    if mark.value.kind == "anniversary":
        return reading.distinctive(stretch.first, stretch.end, mark) - {"year", "years"}
    end = stretch.head_end
    return reading.distinctive(stretch.first, max(end, _of_end(reading, stretch)), mark)


def _of_end(reading: Reading, stretch: Stretch) -> int:
    """Return the token behind what hangs on the noun with "of" or in the genitive."""
    return noun_phrase(reading.sentence, stretch.head, stretch.head_end).last


def _title(reading: Reading, kind: str, stretch: Stretch, edition: Finding | None) -> str:
    """Return the phrase without determiner, number, and words of its quality at the beginning."""
    sentence = reading.sentence
    first = stretch.first if edition is None else max(stretch.first, edition.last)
    while first < stretch.head and (
        _is_introduction(reading, first)
        or _is_setting(reading, first)
        or reading.is_one_of("indefinite", first)
        or first in sentence.dated
        or sentence.kind(first) is not TokenKind.WORD
    ):
        first += 1
    end = _of_end(reading, stretch)
    if (
        kind in _ABOUT_SOMETHING
        and reading.is_one_of("about", end)
        and not any(name.first == end + 1 for name in reading.named)
    ):
        end = max(end, phrase_after(sentence, end + 1)) if end + 1 not in sentence.dated else end
    end = reading.without_prepositions(first, end)
    return " ".join(sentence.words(first, end).split())


def _topic(reading: Reading, kind: str, stretch: Stretch, edition: Finding | None) -> dict[str, Any]:
    """Return what an anniversary commemorates, or what is opened or launched."""
    if kind not in ("anniversary", "opening", "launch"):
        return {}
    sentence = reading.sentence
    if reading.words.verb_last:
        begin, end = stretch.first, edition.first if edition else stretch.head
    else:
        begin, end = stretch.topic + (sentence.key(stretch.topic) == "of"), stretch.end
    definite = reading.is_one_of("definite", begin)
    while begin < end and (_is_introduction(reading, begin) or begin in sentence.dated):
        begin += 1
    text = " ".join(sentence.words(begin, end).split())
    known = _known_topic(reading, text, stretch) if kind == "anniversary" else None
    if known is not None:
        return {"topic": known}
    return {"topic": f"the {text}" if definite and text else text or None}


def _known_topic(reading: Reading, text: str, stretch: Stretch) -> str | None:
    """Return the English name of what is commemorated, where the table knows it."""
    key = fold(text)
    name = next(
        (
            name
            for beginning, name in commemorated(reading.sentence.vocabulary.language)
            if key.startswith(beginning)
        ),
        None,
    )
    if name is None or (
        reading.words.has_articles and all(key != beginning for beginning, _ in commemorated("en"))
    ):
        return None
    parties = [
        one.name
        for one in reading.named
        if one.sort == "country" and stretch.first <= one.first < stretch.end
    ]
    if name.endswith("relations") and len(parties) == 2:
        return f"{name} between {' and '.join(map(country_name, parties))}"
    return name


def _is_setting(reading: Reading, index: int) -> bool:
    """Tell whether a token belongs to a name that tells where or with whom, in a Kazakh phrase."""
    if not reading.words.verb_last:
        return False
    return any(
        name.first <= index < name.last and name.role in ("in", "to", "with") for name in reading.named
    )


def _is_introduction(reading: Reading, index: int) -> bool:
    """Tell whether a word only introduces what follows: "the legendary"."""
    if any(reading.is_one_of(name, index) for name in ("definite", "this", "possessive")):
        return True
    told = reading.is_one_of("praise", index) or reading.is_one_of("another", index)
    return told and reading.sentence.tokens[index].text.islower()
