"""Two amounts of one thing in one paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.figures import BOTH, figure
from builders.things import DAY, Maker, document, stated
from kzru import Corpus, Document
from kzru.comparison import compare
from kzru.comparison.one_paragraph import of_two_things, tell_two_things
from kzru.model import Figure


def said(*makers: Maker, name: str = "d") -> Document:
    """Return a document in which the figures stand in one sentence each; "and" joins one to the sentence before."""
    return document(name, DAY, *makers)


def dollars(value: str, qualifier: str = "exact", *, joined: bool = False, **fields: object) -> Maker:
    """Return what makes a figure of investment, which goes on with the sentence before where it is joined."""
    return stated(
        value, qualifier=qualifier, surface=f"{'and' if joined else 'It is'} {value} billion", **fields
    )


ONE = (dollars("9"), dollars("27", joined=True))


def told(found: Document) -> list[str]:
    """Return the surfaces of figures that are not judged for their paragraph."""
    twofold = of_two_things(found.figures)
    return [one.surface.split()[-2] for one in found.figures if (one.document, one.id) in twofold]


@pytest.mark.parametrize(
    ("expected", "makers"),
    [
        (["9", "27"], ONE),
        (["9", "27"], (dollars("9"), dollars("27"))),
        ([], (dollars("9"), dollars("9", "about", joined=True))),
        (["9", "27", "18"], (dollars("9"), dollars("27", joined=True), dollars("18"))),
        (["9", "10", "27"], (dollars("9"), dollars("10", joined=True), dollars("27", joined=True))),
        ([], (dollars("9"), dollars("27", joined=True, **BOTH))),
        ([], (dollars("9", speaker="A"), dollars("27", joined=True, speaker="B"))),
        ([], (dollars("9"), dollars("27", joined=True, metric=None))),
    ],
)
def test_what_excludes_another_amount_of_its_paragraph_is_told(
    expected: list[str], makers: tuple[Maker, ...]
) -> None:
    """Of one topic, unit, time and speaker; what agrees excludes nothing."""
    assert expected == told(joined(*makers))


def joined(*makers: Maker) -> Document:
    """Return a document of the figures, each sentence ended before a capital letter only."""
    made = said(*makers)
    text = made.text.replace(". and", ", and")
    return Document(id=made.id, text=text, published=DAY, statements=made.statements, figures=made.figures)


def test_amounts_of_two_paragraphs_exclude_nothing() -> None:
    """Who gives another amount in another paragraph states it anew."""
    made = said(dollars("9"), dollars("27"))
    text = made.text.replace(". It", ".\nIt")
    assert [] == told(
        Document(id="d", text=text, published=DAY, statements=made.statements, figures=made.figures)
    )


def test_neither_is_judged_against_any_figure() -> None:
    """They are listed with the reason, and `compare` finds the two incomparable."""
    found = joined(*ONE)
    corpus = Corpus([found, said(dollars("18"), name="e")])
    assert ["18 billion"] == [one.surface[6:] for group in corpus.reconcile() for one in group.figures]
    assert ["its paragraph gives two amounts of it"] * 2 == [one.reason for one in corpus.not_compared()]
    comparison = compare(*found.figures)
    assert ("incomparable", ("one paragraph",)) == (comparison.verdict, comparison.basis)
    assert "what their paragraph tells of (It is 9 billion; and 27 billion)" in comparison.reason


values = st.sampled_from(["0", "9", "10", "27"])
qualifiers = st.sampled_from(["exact", "about", "over", "under"])


@given(st.lists(st.tuples(values, qualifiers), min_size=1, max_size=5))
def test_they_are_those_that_another_excludes(given_amounts: list[tuple[str, str]]) -> None:
    """An oracle: every two of a sentence, looked at one by one."""
    makers = [dollars(value, how, joined=n > 0) for n, (value, how) in enumerate(given_amounts)]
    found = joined(*makers).figures
    expected = {(a.document, a.id) for a in found for b in found if a is not b and tell_two_things(a, b)}
    assert expected == of_two_things(found)


def test_a_figure_outside_a_document_has_no_sentence() -> None:
    """Nothing is taken to stand together."""
    pair: list[Figure] = [figure("9"), figure("27", start=9)]
    assert frozenset() == of_two_things(pair)
    assert not tell_two_things(*pair)
