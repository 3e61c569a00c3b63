"""Numbers, periods and statuses in the odd forms that texts have: whole kinds of them, each in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from builders.parsed import CORPUS, PUBLISHED
from kzru.parsing.document import parse_document


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (language, entry) of the tables."""
    for path in sorted((CORPUS / "readings").iterdir()):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["reading"]:
            yield path.stem, entry


@pytest.mark.parametrize(
    ("language", "entry"),
    list(entries()),
    ids=lambda value: value if isinstance(value, str) else value["text"],
)
def test_reading(language: str, entry: dict[str, Any]) -> None:
    """A text has the figures of the table and no others, with the fields that stand there; a field not there is not asked."""
    found = parse_document(entry["text"], published=PUBLISHED, language=language).figures
    assert [wanted["surface"] for wanted in entry["figures"]] == [figure.surface for figure in found]
    for wanted, figure in zip(entry["figures"], found, strict=True):
        assert wanted == {name: plain(getattr(figure, name)) for name in wanted}


def plain(value: object) -> str:
    """Return a field of a figure as the table writes it."""
    return "none" if value is None else str(value)
