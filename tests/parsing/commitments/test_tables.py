"""Sentences of official English, Russian and Kazakh, and every field of their commitments."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from builders.commitments import examples, fields, read

DEFAULTS = dict.fromkeys(("actor", "deadline", "target", "speaker"))


@pytest.mark.parametrize(("language", "published", "text", "expected"), examples())
def test_sentence(language: str, published: str, text: str, expected: list[dict[str, Any]]) -> None:
    """A sentence has the commitments of the table and no others, and each of their fields is as it stands there."""
    document = read(text, language, published=published)
    wanted = [DEFAULTS | commitment for commitment in expected]
    assert wanted == [fields(document, found) for found in document.commitments]


def test_every_field_is_told_somewhere() -> None:
    """No field of the tables is always left out, and every language has sentences that promise nothing."""
    told: Counter[str] = Counter()
    nothing: Counter[str] = Counter()
    for language, _, _, expected in examples():
        nothing[language] += not expected
        told.update(field for commitment in expected for field in commitment)
    assert {"surface", "action", "strength", *DEFAULTS} == set(told)
    assert all(count >= 8 for count in nothing.values())
