"""Laws of events: any text parses, surfaces are the text, and what stands in front changes nothing."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kzru.lang import LANGUAGES
from kzru.model import Event
from kzru.parsing.document import parse_document
from kzru.testing import texts

WORDS = {
    "en": (
        *("the state visit", "talks", "Our meeting", "the 21st Forum", "summit", "signed the Treaty on Trade", "was opened"),
        *("President Putin", "with Kassym-Jomart Tokayev", "to Russia", "in Astana", "of the SCO", "the Kremlin", "CIS"),
        *("on 5 May 2025", "last year", "today", "currently", "will be held", "took place", "hosted", "the next"),
        *("met with", "visited", "anniversaries", "80th anniversary of", "and", "of"),
    ),
    "ru": (
        *("государственный визит", "в Москву", "переговоры", "80-летие Победы", "прошел", "XXI форум", "подписали Договор"),
        *("Президент России", "с Касым-Жомартом Токаевым", "в мае 2025 года", "Этот саммит", "встретился с", "и", "сегодня"),
    ),
    "kk": (
        *("мемлекеттік сапары", "Ресейге", "Мәскеуде", "келіссөздер", "80 жылдығы", "өтті", "қол қойды", "декларацияға"),
        *("Қазақстан Президентінің", "Владимир Путинмен", "2025 жылғы мамырда", "XXI форумы", "бұл", "және", "туралы"),
    ),
}  # fmt: skip
MARKS = (".", ",", ";", "\n", "“", "”", "-", "«", "»")
EVERY = tuple(word for words in WORDS.values() for word in words)
RICH = st.lists(st.sampled_from((*EVERY, *MARKS)) | texts(max_size=2), max_size=25).map(" ".join)
NEUTRAL = {"en": "Water is blue. ", "ru": "Вода голубая. ", "kk": "Су көгілдір. "}


def shifted(event: Event, by: int) -> tuple[object, ...]:
    """Return all that an event tells, its places moved."""
    spans = [(mention.span.start + by, mention.span.end + by, mention.surface) for mention in event.mentions]
    told = (event.name, event.kind, event.period, event.place, event.edition, event.participants)
    return (*told, event.commemorates, event.origin_year, tuple(spans))


@given(RICH, st.sampled_from(LANGUAGES))
def test_any_text(text: str, language: str) -> None:
    """Any text parses twice to the same events; mentions of one event are in order, disjoint, and the text at their place."""
    first = parse_document(text, published="2025-11-12", language=language)
    assert first == parse_document(text, published="2025-11-12", language=language)
    for event in first.events:
        behind = 0
        for mention in event.mentions:
            assert text[mention.span.start : mention.span.end] == mention.surface
            assert behind <= mention.span.start < mention.span.end
            behind = mention.span.end


@st.composite
def of_one_language(draw: st.DrawFn) -> tuple[str, str]:
    """Give a language and a text of its words alone."""
    language = draw(st.sampled_from(LANGUAGES))
    words = st.sampled_from((*WORDS[language], *MARKS))
    return language, " ".join(draw(st.lists(words, max_size=25)))


@given(of_one_language())
def test_a_sentence_in_front(told: tuple[str, str]) -> None:
    """A sentence in front that tells no event moves the events and changes nothing else."""
    language, text = told
    front = NEUTRAL[language]
    one = front + text
    plain = parse_document(one, published="2025-11-12", language=language)
    moved = parse_document(front + one, published="2025-11-12", language=language)
    assert [shifted(event, len(front)) for event in plain.events] == [
        shifted(event, 0) for event in moved.events
    ]


@given(RICH, st.sampled_from(LANGUAGES))
def test_anchoring_later(text: str, language: str) -> None:
    """An event read without a date keeps a time that its date, once known, resolves."""
    for event in parse_document(text, language=language).events:
        assert event.period is None or event.relative_period is None
        assert attrs.asdict(event)["kind"]
