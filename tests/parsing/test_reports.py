"""What people reported of other readers of texts reads as it should here: every kind, in sentences of our own."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from builders.parsed import CORPUS
from kzru.parsing.document import parse_document

TABLE = tomllib.loads((CORPUS / "reports.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("report", TABLE["report"], ids=lambda report: report["text"][:60])
def test_a_report_is_read(report: dict[str, Any]) -> None:
    """A text has the figures of the table and no others, with the fields that stand there."""
    document = parse_document(report["text"], published=TABLE["published"], language=report["language"])
    assert [wanted["surface"] for wanted in report["figures"]] == [one.surface for one in document.figures]
    for wanted, figure in zip(report["figures"], document.figures, strict=True):
        assert wanted == {name: told(getattr(figure, name)) for name in wanted}


def told(value: object) -> str:
    """Return a field of a figure as the table writes it."""
    return "none" if value is None else str(value)
