"""The table of kinds: what it names exists, and what it says of a kind holds for its events."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.identity import Chain, Chains
from kzru.lang.events import concepts, event_kinds
from kzru.model.mention import Mention
from kzru.parsing.events.identity import EVENT_MENTIONS, is_event
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.naming import event_name
from kzru.text import Span
from kzru.values.period import Period

DAY, MONTH, YEAR = Period("2025-05-05", "2025-05-05"), Period.of_months(2025, 5, 5), Period.of_year(2025)
DAYS = Period("2025-05-05", "2025-05-07")


def mention(concept: str, **values: Any) -> EventMention:
    """Return a mention of an event."""
    return EventMention(concept=concepts()[concept], mention=Mention(Span(0, 1), "x", None), **values)


def rank(found: EventMention, known: EventMention) -> int | None:
    """Return the rank of the bond of a mention to an event; None where there is none."""
    tie = EVENT_MENTIONS.tie(found, known)
    return None if tie is None else tie[0].rank


FULL: dict[str, Any] = {
    "edition": 3,
    "when": DAY,
    "place": "Omsk",
    "visitor": "Emomali Rahmon",
    "destination": "KG",
    "people": frozenset({"Emomali Rahmon", "Vladimir Putin"}),
    "body": "SCO",
    "words": frozenset({"aral"}),
    "title": "Aral Conference",
    "topic": "Treaty on Transit",
}


@pytest.mark.parametrize("kind", event_kinds())
def test_every_fact_of_the_table_is_asked(kind: str) -> None:
    """Of every kind a mention that states all is an event, is one with another such, and has a name."""
    concept = next(one.name for one in concepts().values() if one.kind == kind and not one.is_named)
    full = mention(concept, **FULL)
    assert is_event(full)
    assert rank(full, full) == 0
    assert event_name(full)
    assert not is_event(mention(concept, determiner="definite"))
    assert event_name(mention(concept))


ENOUGH = [
    ("visit", {"destination": "KG"}, True),
    ("visit", {"place": "Omsk"}, False),
    ("anniversary", {"edition": 30}, False),
    ("anniversary", {"edition": 30, "topic": "the UN"}, True),
    ("opening", {"topic": "the bridge"}, False),
    ("opening", {"topic": "the bridge", "when": DAY}, True),
    ("talks", {"countries": ("KZ",)}, False),
    ("talks", {"countries": ("KZ", "RU")}, True),
    ("talks", {"determiner": "this"}, False),
    ("talks", {"determiner": "this", "is_of_today": True}, True),
    ("conference", {"words": frozenset({"aral"}), "title": "Aral Conference"}, False),
    ("conference", {"words": frozenset({"aral"}), "title": "Aral Conference", "determiner": "definite"}, True),
    ("telephone conversation", {"determiner": "indefinite"}, True),
    ("Innoprom", {}, True),
]  # fmt: skip


@pytest.mark.parametrize(("concept", "values", "enough"), ENOUGH)
def test_what_is_enough_for_an_event(concept: str, values: dict[str, Any], enough: bool) -> None:
    """A mention with one of the facts of its kind is an event by itself."""
    assert enough is is_event(mention(concept, **values))


ALIKE = [
    (mention("talks"), mention("talks", place="Omsk"), 0),
    (mention("visit", visitor="Emomali Rahmon"), mention("visit", visitor="Vladimir Putin"), None),
    (mention("visit", destination="KG"), mention("state visit", destination="KG"), 0),
    (mention("forum", edition=3), mention("forum", edition=4), None),
    (mention("forum", place="Omsk"), mention("forum", place="Omsk"), None),
    (mention("forum", place="Omsk", when=DAY), mention("forum", place="Omsk", when=DAY), 0),
    (mention("forum", determiner="definite"), mention("summit", place="Omsk"), 2),
    (mention("forum", determiner="this"), mention("summit", place="Omsk"), 1),
    (mention("summit", determiner="definite"), mention("talks", place="Omsk"), None),
    (mention("summit", determiner="this"), mention("talks", place="Omsk"), 1),
    (mention("talks", determiner="definite", place="Omsk"), mention("telephone conversation"), None),
    (mention("talks", determiner="definite"), mention("telephone conversation"), 1),
    (mention("visit", is_upcoming=True, when=MONTH), mention("visit", is_past=True), None),
]


@pytest.mark.parametrize(("one", "known", "expected"), ALIKE)
def test_how_surely_a_mention_is_of_an_event(
    one: EventMention, known: EventMention, expected: int | None
) -> None:
    """What identifies an event makes sure, what points back makes likely, what differs sets apart."""
    assert expected == rank(one, known)


NAMES = [
    ("visit", {"visitor": "Emomali Rahmon"}, "Visit of Emomali Rahmon"),
    ("anniversary", {"topic": "the UN"}, "Anniversary of the UN"),
    ("anniversary", {"edition": 80, "topic": "Победы"}, "80th anniversary: Победы"),
    ("signing", {"topic": "Договор", "document": "treaty", "place": "Omsk"}, "Signing of the treaty"),
    ("signing", {"topic": "Treaty {of} [Omsk]", "place": "Omsk"}, "Signing of the Treaty {of} [Omsk]"),
    ("summit", {"body": "SCO", "place": "Omsk"}, "SCO summit in Omsk"),
    ("talks", {"people": frozenset({"B", "A", "C"})}, "Talks of A, B and C"),
    ("meeting", {"people": frozenset({"A"}), "place": "Omsk"}, "Meeting with A in Omsk"),
    ("Interregional Cooperation Forum", {"countries": ("KZ", "RU")}, "Kazakhstan-Russia Interregional Cooperation Forum"),
    ("concert", {"place": "Omsk"}, "Concert in Omsk"),
]  # fmt: skip


@pytest.mark.parametrize(("concept", "values", "name"), NAMES)
def test_names(concept: str, values: dict[str, Any], name: str) -> None:
    """The first template of its kind whose parts are known names an event; braces of a text are no parts."""
    assert name == event_name(mention(concept, **values))


TIMES = [
    (YEAR, MONTH, MONTH),
    (MONTH, YEAR, MONTH),
    (DAY, DAYS, DAYS),
    (DAYS, DAY, DAYS),
    (None, DAY, DAY),
    (DAY, None, DAY),
    (MONTH, DAY, DAY),
]


@pytest.mark.parametrize(("known", "new", "kept"), TIMES)
def test_the_time_that_says_more_is_kept(known: Period | None, new: Period | None, kept: Period) -> None:
    """Of a year and its month the month is kept, of a day and the days of the event the days."""
    chain = Chain.of(mention("forum", when=known))
    chain.add(mention("forum", when=new))
    assert kept == chain.known.when


def test_a_chain_knows_what_its_mentions_state() -> None:
    """What the first mention states stays, what it leaves out is added, people and words come together."""
    chain = Chain.of(mention("visit", place="Omsk", people=frozenset({"A"}), is_upcoming=True))
    chain.add(mention("state visit", place="Tomsk", body="SCO", people=frozenset({"B"})))
    known = chain.known
    assert ("state visit", "Omsk", "SCO") == (known.concept.name, known.place, known.body)
    assert frozenset({"A", "B"}) == known.people
    assert known.is_upcoming
    assert 2 == len(chain.mentions)


MENTIONS = st.builds(
    mention,
    st.sampled_from(["visit", "forum", "talks", "meeting", "summit"]),
    determiner=st.sampled_from(["", "this", "definite", "indefinite"]),
    is_upcoming=st.booleans(),
    edition=st.sampled_from([None, 3, 4]),
    place=st.sampled_from([None, "Omsk", "Oral"]),
    destination=st.sampled_from([None, "KG", "KZ"]),
    body=st.sampled_from([None, "SCO"]),
    when=st.sampled_from([None, DAY, MONTH, YEAR]),
)


@given(st.lists(MENTIONS, max_size=10))
def test_no_event_has_two_editions_or_two_places(found: list[EventMention]) -> None:
    """Not even over a mention that tells neither: what all mentions state is known of the event."""
    chains = Chains(EVENT_MENTIONS, most=60)
    for new in found:
        if chains.take(new) is None:
            chains.begin(new)
    for chain in chains:
        for field in ("edition", "place", "destination", "body"):
            stated = {getattr(one, field) for one in chain.mentions} - {None}
            assert len(stated) <= 1
        times = [one.when for one in chain.mentions if isinstance(one.when, Period)]
        assert all(a.intersection(b) is not None for a, b in combinations(times, 2))
