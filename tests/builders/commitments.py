"""Short ways to the commitments of a text, and to their fields as tables write them."""

from __future__ import annotations

import tomllib
from typing import Any

from builders.parsed import CORPUS, PUBLISHED
from kzru.lang import LANGUAGES
from kzru.model import Commitment, Document
from kzru.parsing.document import parse_document

__all__ = ["commitments", "examples", "fields", "read"]


def read(text: str, language: str = "en", *, published: str | None = PUBLISHED) -> Document:
    """Return the document that a text is."""
    return parse_document(text, published=published, language=language)


def commitments(
    text: str, language: str = "en", *, published: str | None = PUBLISHED
) -> tuple[Commitment, ...]:
    """Return the commitments of a text."""
    return read(text, language, published=published).commitments


def fields(document: Document, found: Commitment) -> dict[str, Any]:
    """Return the fields of a commitment as a table writes them."""
    surfaces = {figure.id: figure.surface for figure in document.figures}
    return {
        "surface": found.surface,
        "actor": found.actor,
        "action": found.action,
        "deadline": found.deadline and str(found.deadline),
        "target": found.target and surfaces[found.target],
        "speaker": found.speaker,
        "strength": found.strength.value,
    }


def examples() -> list[tuple[str, str, str, list[dict[str, Any]]]]:
    """Return (language, date, text, commitments) for every entry of the tables."""
    found = []
    for language in LANGUAGES:
        table = tomllib.loads((CORPUS / "commitments" / f"{language}.toml").read_text(encoding="utf-8"))
        found += [
            (language, table["published"], entry["text"], entry["commitments"])
            for entry in table["synthetic"]
        ]
    return found
