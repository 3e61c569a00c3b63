"""Towns that only the noun beside them tells to be such."""

from __future__ import annotations

import pytest

from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.annotation.towns import find_towns
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text.span import Span

TOWNS = [
    ("en", "A mill stands in the village of Kurama near the town of Ak-Bulak.", ["Kurama", "Ak-Bulak"]),
    ("en", "The city of Astana is no stranger, and neither is the village of many names.", []),
    ("ru", "В селе Курама и в посёлке Жайлау открыли клубы.", ["Kurama", "Zhailau"]),
    ("ru", "В городе Алматы и в этом городе тепло.", []),
    ("kk", "Курама ауылында және Жайлау кентінде клуб ашылды.", ["Kurama", "Zhailau"]),
    ("kk", "Біздің ауылда және Тараз қаласында жылы.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOWNS)
def test_unlisted_towns(language: str, text: str, expected: list[str]) -> None:
    """A word with a capital beside a noun for a town is one, if no table knows it to be anything."""
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))
    assert expected == [mark.value.name for mark in find_towns(sentence) if not mark.value.country]
