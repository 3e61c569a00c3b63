"""Short ways to the sentences, amounts and figures of a text, and to the tables of examples."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kzru.model import Figure
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.document import parse_document
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.ranges import find_amounts
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span

CORPUS = Path(__file__).parents[1] / "corpus"
PUBLISHED = "2026-03-05"


def sentence(text: str) -> Sentence:
    """Return the text as one English sentence."""
    return AnnotatedText(text).sentence(Span(0, len(text)), vocabulary("en", Lexicon.default()))


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of an English sentence."""
    return find_amounts(sentence(text))


def amount(text: str) -> Amount:
    """Return the first amount of an English sentence."""
    return amounts(text)[0]


def surface_of(text: str, found: Amount) -> str:
    """Return the words of an amount of an English sentence."""
    return sentence(text).words(found.first, found.last)


def figures(
    text: str, *, published: str | None = PUBLISHED, language: str = "en", lexicon: Lexicon | None = None
) -> tuple[Figure, ...]:
    """Return the figures of a text."""
    return parse_document(text, published=published, language=language, lexicon=lexicon).figures


def figure(text: str) -> Figure:
    """Return the only figure of an English text."""
    (found,) = figures(text)
    return found


@cache
def table(topic: str) -> dict[str, Any]:
    """Return the table of English examples of a topic."""
    return tomllib.loads((CORPUS / topic / "en.toml").read_text(encoding="utf-8"))


def examples(topic: str, provenance: str, several: str | None = None) -> list[Any]:
    """Return the entries of a table as parameters of a test; those that are not read right yet as strict failures.

    Args:
        topic: Which table.
        provenance: The entries to return beside the known failures: "synthetic" or "negative".
        several: Where given, the key of a list of which each element makes an example of its own.
    """
    listed = []
    for kind in (provenance, "known_failure"):
        for entry in table(topic).get(kind, ()):
            marks = (
                [pytest.mark.xfail(strict=True, reason=entry["reason"])] if kind == "known_failure" else []
            )
            texts = entry[several] if several else [entry["text"]]
            listed += [pytest.param(entry, one, marks=marks, id=one) for one in texts]
    return listed
