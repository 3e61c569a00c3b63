"""What holds of the commitments of any text: ids, spans, reasons, statements, order."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.commitments import commitments, examples, fields, read
from kzru import testing
from kzru.lang import LANGUAGES
from kzru.values.period import Period

PROMISES = " ".join(text for language, _, text, _ in examples() if language == "en")
PIECES = (
    *(
        "will be built",
        "agreed to",
        "with plans to",
        "is under consideration",
        "we hope to",
        "and",
        ",",
        "which",
    ),
    *("договорились о", "будет построен", "планируется", "что", "салуға келісті", "жоспарлап отыр", "және"),
    *("the plant", "by 2030", "”", "«", "»", ".", "?", "Kazakhstan", "стороны", "тараптар", "$5 billion"),
)


@given(st.lists(st.sampled_from(PIECES) | testing.texts(max_size=2), max_size=25), st.sampled_from(LANGUAGES))
def test_any_text_is_read(pieces: list[str], language: str) -> None:
    """Nothing raises; spans are the text, in order, disjoint, with the id that follows from them."""
    document = read(" ".join(pieces), language)
    for found in document.commitments:
        assert found.span.of(document.text) == found.surface
        assert found.id == f"{document.id}/commitment/{found.span.start}-{found.span.end}"
        assert found.action
    for one, other in pairwise(document.commitments):
        assert one.span.end <= other.span.start


@pytest.mark.parametrize(("language", "published", "text", "_expected"), examples())
def test_a_neutral_sentence_in_front_shifts_and_changes_nothing_else(
    language: str, published: str, text: str, _expected: object
) -> None:
    """The weather has no part in what is promised."""
    weather = {"en": "It rained.", "ru": "Шёл дождь.", "kk": "Жаңбыр жауды."}[language]
    alone = read(text, language, published=published)
    behind = read(f"{weather}\n\n{text}", language, published=published)
    by = len(weather) + 2
    assert [fields(alone, found) for found in alone.commitments] == [
        fields(behind, found) for found in behind.commitments
    ]
    assert [found.span.shifted(by) for found in alone.commitments] == [
        found.span for found in behind.commitments
    ]


def test_reading_twice_is_reading_once() -> None:
    """The same text gives equal commitments."""
    assert commitments(PROMISES) == commitments(PROMISES)
    assert len(commitments(PROMISES)) > 40


def test_reasons_stand_in_the_text() -> None:
    """Every commitment tells why its strength is what it is, and the words of a reason are those at its span."""
    document = read(PROMISES)
    for found in document.commitments:
        assert "strength" in {reason.field for reason in found.why}
        for reason in found.why:
            assert (reason.span is None) == (reason.words is None)
            if reason.span is not None:
                assert reason.words == reason.span.of(document.text)


def test_a_commitment_belongs_to_its_statement() -> None:
    """It has the statement's id and speaker."""
    document = read(
        "Weather is fine. “We will build a port by 2030,” Minister of Transport Pavel Orlov said."
    )
    (found,) = document.commitments
    (statement,) = (one for one in document.statements if one.id == found.statement)
    assert "Pavel Orlov" == found.speaker == statement.speaker
    assert statement.span.covers(found.span)


def test_page_furniture_promises_nothing() -> None:
    """What stands in no statement is passed over."""
    assert () == commitments("Select font Arial Times New Roman")


def test_a_deadline_waits_for_the_date() -> None:
    """Without a date a relative deadline stays relative, and the document's date resolves it later."""
    document = read("Kazakhstan will open a port next year.", published=None)
    (found,) = document.commitments
    assert found.deadline is None
    assert found.relative_deadline is not None
    (anchored,) = document.anchored(date(2026, 3, 5)).commitments
    assert Period.of_year(2027) == anchored.deadline


def test_an_absolute_deadline_needs_no_date() -> None:
    """A year is a year."""
    (found,) = commitments("Kazakhstan will open a port in 2029.", published=None)
    assert Period.of_year(2029) == found.deadline


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Kazakhstan and Russia met. We will build a port for Kazakhstan and Russia.",
            "Kazakhstan and Russia",
        ),
        ("Kazakhstan met its plan. We will build a port for Kazakhstan.", "Kazakhstan"),
        ("Kazakhstan, Russia and Belarus met. The parties will build a port.", None),
        ("Tokayev will fly to Baku. He will open a port there.", "Kassym-Jomart Tokayev"),
        ("The country will build a port in Kazakhstan.", "Kazakhstan"),
        ("The Eurasian Bank will build a port.", "Eurasian Bank"),
        ("A port will be built.", None),
    ],
)
def test_who_is_to_act(text: str, actor: str | None) -> None:
    """The words "we" and "the parties" are the countries that the document is between, where these are plain."""
    assert actor == commitments(text)[-1].actor


def test_a_list_ends_where_no_item_follows() -> None:
    """What stands behind a list is no item of it, though it begins with a verb."""
    found = commitments(
        "The ministers agreed to:\n- open a school;\n- build a bridge.\n\nsee also the annex."
    )
    assert ["open a school", "build a bridge"] == [one.action for one in found]


def test_items_without_an_act_are_read_as_sentences() -> None:
    """An item that promises by itself does so though its list promises nothing of the kind."""
    found = commitments("The ministers agreed to:\n- Kazakhstan will host the games in 2028.")
    assert ["Kazakhstan"] == [one.actor for one in found]


def test_of_several_countries_none_is_meant() -> None:
    """Where nobody is named the actor is told only between two countries that are spoken of more than once."""
    pair = "Kazakhstan and Russia trade. Kazakhstan and Russia build. A mill will be built in Osh."
    assert ["Kazakhstan and Russia"] == [one.actor for one in commitments(pair)]
    assert [None] == [one.actor for one in commitments("Kazakhstan met Russia. A mill will be built in Osh.")]


def test_the_president_of_whom_a_president_speaks_is_another() -> None:
    """In a speech of his own nobody calls himself by his office."""
    speech = (
        "Vladimir Putin: Friends! The President will visit Omsk in June.\n\nKassym-Jomart Tokayev: Thank you."
    )
    assert "Vladimir Putin" not in [one.actor for one in commitments(speech)]
