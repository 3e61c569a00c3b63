"""Quantities, figures and numbers that are no figures in Russian and Kazakh."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.parsed import CORPUS
from kzru.errors import KzruError
from kzru.lang import LANGUAGES
from kzru.lang.nouns import singular
from kzru.model import Figure
from kzru.parsing.document import parse_document
from kzru.parsing.figures.quantities import read_quantity

TONGUES = tuple(language for language in LANGUAGES if language != "en")
PUBLISHED = "2026-03-05"


def entries(topic: str, kind: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the entries of the tables of a topic, each with its language."""
    found = []
    for language in TONGUES:
        table = tomllib.loads((CORPUS / topic / f"{language}.toml").read_text(encoding="utf-8"))
        found += [(language, entry) for entry in table.get(kind, ())]
    return found


def forms(kind: str) -> list[tuple[str, str, str]]:
    """Return (language, form, quantity) for the forms of the tables of quantities."""
    return [
        (language, form, entry["quantity"])
        for language, entry in entries("quantities", kind)
        for form in entry["forms"]
    ]


@pytest.mark.parametrize(("language", "form", "quantity"), forms("synthetic"))
def test_form(language: str, form: str, quantity: str) -> None:
    """Every form of a quantity reads as the quantity."""
    assert quantity == str(read_quantity(form, language=language))


@pytest.mark.parametrize(("language", "form", "quantity"), forms("known_failure"))
@pytest.mark.xfail(strict=True, reason="the table tells why")
def test_form_not_yet(language: str, form: str, quantity: str) -> None:
    """What a form should read as, and does not yet."""
    assert quantity == str(read_quantity(form, language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, entry in entries("negatives", "negative") for text in entry["texts"]],
)
def test_no_figure(language: str, text: str) -> None:
    """Numbers that say something other than how much are no figures."""
    assert () == parse_document(text, language=language).figures


def field(found: Figure, name: str) -> str | None:
    """Return a field of a figure as the tables write it."""
    value = getattr(found, name)
    return None if value is None else str(value)


@pytest.mark.parametrize(("language", "entry"), entries("figures", "synthetic"))
def test_sentence(language: str, entry: dict[str, Any]) -> None:
    """A sentence has the figures of the table, with the fields that stand there."""
    found = parse_document(entry["text"], published=PUBLISHED, language=language).figures
    assert len(entry["figures"]) == len(found)
    for wanted, figure in zip(entry["figures"], found, strict=True):
        assert wanted == {name: field(figure, name) for name in wanted}


@pytest.mark.parametrize(
    ("word", "language", "noun"),
    [
        ("компаний", "ru", "компания"),
        ("предприятиями", "ru", "предприятие"),
        ("людей", "ru", "человек"),
        ("Студентов", "ru", "студент"),
        ("жобаны", "kk", "жоба"),
        ("мектебі", "kk", "мектеп"),
        ("компаниялар", "kk", "компания"),
    ],
)
def test_singular(word: str, language: str, noun: str) -> None:
    """The nouns that statements count come back to their dictionary form."""
    assert noun == singular(word, language)


WORDS = sorted(
    {word for _, form, _ in forms("synthetic") for word in form.split()}
    | {
        "-",
        "–",
        ",",
        ".",
        "%",
        "%-",
        "до",
        "от",
        "с",
        "дейін",
        "мен",
        "бүтін",
        "жарым",
        "половиной",
        "из",
        "на",
    }
)


@given(st.sampled_from(TONGUES), st.lists(st.sampled_from(WORDS), max_size=12))
def test_any_row_of_words_is_read(language: str, words: list[str]) -> None:
    """However number words, endings and marks follow one another, nothing raises and surfaces are of the text."""
    text = " ".join(words)
    for figure in parse_document(text, language=language).figures:
        assert figure.surface == figure.span.of(text)
    try:
        read_quantity(text, language=language)
    except KzruError:
        return


@pytest.mark.slow
@pytest.mark.parametrize("language", TONGUES)
@pytest.mark.parametrize(
    "unit",
    ["миллион ", "екі ", "бүтін ", "с половиной ", "5-тен ", "10%-", "из ", "тысяч ", "дейін ", "1000-нан "],
)
def test_long_rows_take_linear_time(language: str, unit: str) -> None:
    """A word said thousands of times is read like any text."""
    parse_document(unit * 4000, language=language)
