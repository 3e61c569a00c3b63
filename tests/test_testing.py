"""The strategies that users are given."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from enum import Enum

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import kzru.testing
from kzru import Verdict, testing
from kzru.model import Document
from kzru.text import Span
from kzru.values import Period, Qualifier, Quantity, RelativePeriod

pytestmark = pytest.mark.slow

# Finding is enough: shrinking a document takes long. What is found does not hang on chance.
SEARCH = settings(max_examples=5000, deadline=None, database=None, derandomize=True, phases=[Phase.generate])


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        (testing.texts(), lambda text: "\u00a0" in text),
        (testing.texts(), lambda text: "«" in text),
        (testing.texts(), lambda text: "\ud800" in text),
        (testing.spans(), lambda span: len(span) == 0 and span.start > 0),
        (testing.numbers(), lambda number: number < 0),
        (testing.numbers(), lambda number: number != 0 and number % 1000 == 0),
        (testing.units(), lambda unit: "/" in unit.symbol),
        (testing.units(), lambda unit: unit.offset != 0),
        (testing.units(), lambda unit: unit.is_money),
        (testing.intervals(), lambda interval: interval.is_empty),
        (testing.quantities(), lambda quantity: quantity.qualifier is Qualifier.RANGE),
        (testing.periods(), lambda period: not period.is_closed),
        (testing.relative_periods(), lambda relative: relative.days is not None),
        (testing.relative_periods(), lambda relative: relative.length < 0 and relative.open_start),
        (testing.documents(), lambda document: document.figures and document.figures[0].why),
        (testing.documents(), lambda document: document.events and document.published),
        (testing.figures("oil"), lambda figure: figure.subject and len(figure.subject) == 2 and figure.item),
        (testing.metrics(), lambda metric: metric.startswith("energy.")),
        (testing.items(), lambda item: item == "wheat"),
        (testing.reasons("oil"), lambda reason: reason.words == "oil"),
        (testing.corpora(), lambda corpus: len(corpus) == 2),
        (testing.groups(), lambda group: group.verdict is Verdict.CONFLICT),
        (testing.findings(), lambda finding: finding.comparison is not None),
        *(
            (testing.comparisons(), lambda comparison, verdict=verdict: comparison.verdict is verdict)
            for verdict in Verdict
        ),
    ],
)
def test_the_odd_cases_are_reached(
    strategy: st.SearchStrategy[object], wanted: Callable[[object], bool]
) -> None:
    """Each strategy gives the cases that a test would otherwise forget."""
    find(strategy, wanted, settings=SEARCH)


def test_every_public_type_has_a_strategy() -> None:
    """Of values, records, and what a corpus gives; entries and what hangs on them come with a corpus."""
    given_types = {
        "Corpus": "corpora",
        "RelativePeriod": "relative_periods",
        "Money": "money",
        "Quantity": "quantities",
    }
    from_a_corpus = {
        *(
            "AlignedPair",
            "Alignment",
            "Citation",
            "CommitmentEntry",
            "Comparisons",
            "Difference",
            "Entry",
            "EventEntry",
        ),
        *(
            "Exhibit",
            "Fulfilment",
            "KnownReason",
            "Link",
            "Moment",
            "NotCompared",
            "Point",
            "Progress",
            "ProjectEntry",
        ),
        *("Shift", "Step", "Topic"),
    }
    told_by_hand = {"Lexicon", "Rate", "Rates", "RecordType", "Scope", "Selection"}
    classes = {
        name
        for name in kzru.__all__
        if isinstance(value := getattr(kzru, name), type) and not issubclass(value, Enum | Exception)
    }
    for name in classes - from_a_corpus - told_by_hand:
        assert given_types.get(name, f"{name.lower()}s") in testing.__all__


@given(testing.texts())
def test_texts_hold_no_surrogate_pairs(text: str) -> None:
    """Joining the halves changes nothing, so a text stays the same when it is written and read."""
    assert text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass") == text


@given(st.data())
def test_what_is_asked_for_is_given(data: st.DataObject) -> None:
    """Bounds, units, texts and sizes are kept."""
    assert 1 <= data.draw(testing.numbers(min_value=1, max_value=2)) <= 2
    unit = data.draw(testing.units())
    assert data.draw(testing.quantities(unit)).unit == unit
    assert data.draw(testing.spans("oil")).end <= 3
    assert len(data.draw(testing.documents(max_records=1)).figures) <= 1
    figure = data.draw(testing.figures("oil", "d"))
    assert (figure.document, figure.surface) == ("d", figure.span.of("oil"))


@given(
    testing.spans(), testing.quantities(), testing.periods(), testing.relative_periods(), testing.documents()
)
def test_the_types(
    span: Span, quantity: Quantity, period: Period, relative: RelativePeriod, document: Document
) -> None:
    """Each strategy gives objects of the type that it is named after."""
    kinds = (Span, Quantity, Period, RelativePeriod, Document)
    assert list(map(type, (span, quantity, period, relative, document))) == list(kinds)


def test_without_hypothesis_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lacks the extra is told how to install it."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ImportError, match=r"pip install 'kzru\[testing\]'"):
        importlib.reload(kzru.testing)
