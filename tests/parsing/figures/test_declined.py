"""Numbers that became no figure: each stands in the trace with what declined it, and none vanishes unseen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builders.parsed import CORPUS, PUBLISHED
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.document import parse_document
from kzru.parsing.figures import find_figures
from kzru.parsing.kinds import Kind
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.rulebook import trace_of
from kzru.parsing.rules.trace import Trace
from kzru.parsing.statements import find_statements
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span
from kzru.text.tokens import TokenKind

TABLES = sorted(CORPUS.rglob("*.toml"))


def texts_of(value: Any) -> Iterator[str]:
    """Yield the texts of a table of examples."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("text", "texts"):
                yield from [inner] if isinstance(inner, str) else map(str, inner)
            else:
                yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_number_vanishes(path: Path) -> None:
    """Each token that is a number is part of a figure or of a period, or a place of the trace states why not.

    The trace changes nothing: the figures are those that are read without one.
    """
    language = path.stem if path.stem in ("ru", "kk") else "en"
    for text in texts_of(tomllib.loads(path.read_text(encoding="utf-8"))):
        sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))
        statements = find_statements(DocumentFrame(text, language, None), "d")
        trace = Trace()
        figures, _ = find_figures(sentence, statements, None, trace=trace)
        assert find_figures(sentence, statements, None)[0] == figures
        spans = [figure.span for figure in figures]
        spans += [place.span for place in trace.places if place.is_taken and place.span is not None]
        unseen = [
            token.text
            for at, token in enumerate(sentence.tokens)
            if sentence.kinds[at] is TokenKind.NUMBER or sentence.at(Kind.NUMBER, at)
            if at not in sentence.dated and not any(span.start <= token.start < span.end for span in spans)
        ]
        assert (text, []) == (text, unseen)


DECLINED = [
    ("The index stood at 175 when it closed.", "175", "figures.bare", "'when' follows"),
    ("In 2024 it was opened.", "2024", "figures.dated", "a date"),
    ("It costs 5 dollars per 100,000 people.", "100,000", "figures.rate", "counted by"),
    ("They won 3–1.", "3–1", "figures.score", "a score"),
    ("It is 2^10 long.", "2^10", "figures.power", "a power"),
    ("It came 3 years ago in March.", "3", "figures.dated", "a period"),
    ("It bought 12 Boeing 737 aircraft.", "737", "figures.model", "noun"),
    ("Article 5 applies.", "5", "not_figures.digits.label", "fits at '5'"),
    ("The firm makes Windows 11.", "11", "not_figures.digits.name", "fits at '11'"),
]


@pytest.mark.parametrize(("text", "surface", "rule", "verdict"), DECLINED)
def test_a_number_is_declined_by_a_named_rule(text: str, surface: str, rule: str, verdict: str) -> None:
    """The place of a number that is no figure ends with the rule that declined it."""
    document = parse_document(text, published=PUBLISHED, language="en")
    places = trace_of("not_figures", document, given=True).places
    taken = {place.surface: place.attempts[-1] for place in places if place.is_taken}
    assert rule == taken[surface].rule
    assert verdict in taken[surface].verdict


def test_a_number_that_is_a_figure_states_the_rules_tried() -> None:
    """The place of a figure has the rules that did not fit, and none that declined it."""
    document = parse_document("Russia built 12 schools.", published=PUBLISHED, language="en")
    (place,) = trace_of("not_figures", document, given=True).places
    assert not place.is_taken
    assert "not_figures.digits.label" in {attempt.rule for attempt in place.attempts}
