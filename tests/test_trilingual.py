"""One statement in English, Russian and Kazakh states the same figures."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzru import Document, Figure, parse

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("corpus").joinpath("trilingual.toml").read_text(encoding="utf-8")
)["statement"]
PUBLISHED = "2026-03-05"


def figures_of(case: dict[str, Any], language: str) -> list[str]:
    """Return the figures of a statement as one of its languages states them, in an order of their own."""
    document: Document = parse(case[language], published=PUBLISHED, language=language)
    return sorted(map(told, document.figures))


def told(figure: Figure) -> str:
    """Return what must not depend on the language: quantity, time, what is measured, between whom, and who says it."""
    fields = (
        ("", figure.quantity.compact if hasattr(figure.quantity, "compact") else figure.quantity),
        ("for", figure.period),
        ("is", figure.status.value),
        ("stage", figure.stage),
        ("change", figure.change),
        ("metric", figure.metric),
        ("from", figure.origin),
        ("to", figure.destination),
        ("by", figure.speaker),
    )
    return ", ".join(f"{name} {value}".strip() for name, value in fields if value is not None)
