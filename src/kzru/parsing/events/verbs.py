"""Events that a verb states: "signed the Declaration on …", "the park was opened in Astana", "met with Putin", "visited Russia".

What stands where beside such a verb is told by the rules of ``lang/*/event_rules.toml``. What is still to come has verbs of
its own: "will visit".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.named import Named
from kzru.parsing.events.predicates import AHEAD, is_ahead, speaker_of, stated_by_verb
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.rules import find
from kzru.parsing.events.setting import Stretch
from kzru.parsing.events.signing import document_title, find_signing
from kzru.parsing.vocabulary import Kind

__all__ = ["verb_mentions"]


def verb_mentions(reading: Reading) -> Iterator[EventMention]:
    """Yield the events that the verbs of a sentence state, in order."""
    acts = {"sign": find_signing, "open": _opening, "meet": _meeting, "visit": _visit}
    for mark in reading.sentence.marks(Kind.EVENT_VERB):
        if is_ahead(mark) or find(reading, "undone", mark) is None:
            found = acts[mark.value.removesuffix(AHEAD)](reading, mark)
            if found is not None:
                yield found


def _opening(reading: Reading, mark: Mark) -> EventMention | None:
    found = find(reading, "opened", mark)
    if found is None or not _is_particular(reading, found.at, found.behind):
        return None
    first, last = found.at, found.behind
    if first < mark.first:
        end = reading.extended(mark.last)
        stretch = Stretch(first, mark.first, mark.last, end, end, is_verb=True)
    else:
        stretch = Stretch(mark.first, mark.first, mark.last, last, last, is_verb=True)
    stated = stated_by_verb(
        reading, mark, stretch, "opening",
        topic=document_title(reading, first, last, -1), words=reading.distinctive(first, last),
    )  # fmt: skip
    return stated if stated.when is not None else None


def _is_particular(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a phrase has a name in it, and neither says that any will do nor is itself an event."""
    sentence, tokens = reading.sentence, range(first, last)
    if any(reading.is_one_of("generic", at) or sentence.at(Kind.EVENT, at) for at in tokens):
        return False
    return first == 0 or any(sentence.tokens[at].text[0].isupper() for at in tokens)


def _meeting(reading: Reading, mark: Mark) -> EventMention | None:
    clause = reading.setting.clause(mark.first)
    persons = [
        name for name in reading.named if name.sort == "person" and clause[0] <= name.first < clause[1]
    ]
    met = find(reading, "partner", mark, within=clause)
    partners = [] if met is None else [name for name in persons if name.first == met.at]
    before = [name for name in persons if name.first < mark.first and name.role in ("", "of")]
    subjects = [name for name in before if name not in partners]
    if not partners and (len(subjects) < 2 or find(reading, "alone", mark) is None):
        return None
    actors = subjects[-1:] if partners else subjects[-2:]
    people = {name.name for name in (*partners, *actors)}
    if partners and not subjects:
        people |= speaker_of(reading, mark)
    stated = [*partners, *(actor for actor in actors if not _is_far(reading, actor, mark))]
    stretch = _around(mark, stated)
    found = stated_by_verb(reading, mark, stretch, "meeting", people=frozenset(people))
    return found if len(people) > 1 or found.when is not None or found.place is not None else None


def _around(mark: Mark, names: Sequence[Named]) -> Stretch:
    """Return the tokens from the first to the last of a verb and some names."""
    first = min([mark.first, *(name.first for name in names)])
    last = max([mark.last, *(name.last for name in names)])
    return Stretch(first, mark.first, mark.last, last, last, is_verb=True)


def _is_far(reading: Reading, actor: Named, mark: Mark) -> bool:
    """Tell whether somebody who was named before is only meant: "Putin said when he met"."""
    return actor.last < mark.first and reading.is_one_of("subjects", mark.first - 1)


def _visit(reading: Reading, mark: Mark) -> EventMention | None:
    first, last = reading.setting.clause(mark.first)
    found = find(reading, "land", mark)
    if found is None or find(reading, "told_by_noun", mark, within=(first, last)) is not None:
        return None
    land = next(
        name for name in reading.named if name.first == found.at and name.sort in ("country", "place")
    )
    subjects = [
        name
        for name in reading.named
        if name.sort == "person" and first <= name.first < mark.first and not name.role
    ]
    visitors = {subjects[-1].name} if subjects else speaker_of(reading, mark)
    if not visitors:
        return None
    stretch = _around(mark, [land, *subjects[-1:]])
    stated = stated_by_verb(
        reading, mark, stretch, "visit", visitor=next(iter(visitors)), destination=land.country
    )
    if land.sort == "country" or stated.place is not None:
        return stated
    reason = reading.reason("place", Finding(land.name, "town visited", land.first, land.last))
    return stated.knowing(reason, place=land.name, place_country=land.country)
