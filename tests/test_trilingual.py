"""One statement in English, Russian and Kazakh states the same figures."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzru import Figure, Status, parse

TABLE = Path(__file__).parent / "corpus" / "trilingual.toml"
STATEMENTS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["statement"]
LANGUAGES = ("en", "ru", "kk")
PUBLISHED = "2026-03-05"


def told(figure: Figure) -> str:
    """Return what does not depend on the language: quantity, time, what is measured, between whom, who says it."""
    parts = (
        ("", figure.quantity),
        ("", figure.change),
        ("for", figure.period),
        ("", None if figure.status is Status.ACTUAL else figure.status),
        ("", figure.stage),
        ("of", figure.metric),
        ("from", figure.origin),
        ("to", figure.destination),
        ("by", figure.speaker),
    )
    return ", ".join(f"{word} {part}".strip() for word, part in parts if part is not None)


def cases() -> list[Any]:
    """Return each statement in each language, a strict expected failure where the table says why."""
    return [
        pytest.param(
            statement,
            language,
            id=f"{statement['name']}-{language}",
            marks=[pytest.mark.xfail(strict=True, reason=statement["unread"][language])]
            if language in statement.get("unread", {})
            else [],
        )
        for statement in STATEMENTS
        for language in LANGUAGES
    ]


@pytest.mark.parametrize(("statement", "language"), cases())
def test_statement(statement: dict[str, Any], language: str) -> None:
    """A statement has the figures of the table in each language, whatever their order."""
    document = parse(statement[language], published=PUBLISHED, language=language)

    assert sorted(statement["figures"]) == sorted(map(told, document.figures))


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement["name"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_language_is_found_out(statement: dict[str, Any], language: str) -> None:
    """The language of each statement is found out where it is not given."""
    assert language == parse(statement[language]).language


def test_there_are_forty_statements() -> None:
    """The table holds forty statements, each with figures and a name of its own."""
    assert len(STATEMENTS) == 40
    assert len({statement["name"] for statement in STATEMENTS}) == 40
    assert all(statement["figures"] for statement in STATEMENTS)
