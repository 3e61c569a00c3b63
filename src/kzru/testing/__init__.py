"""Hypothesis strategies for tests of code that works with kzru: every type of the model, and hostile text.

Needs the extra ``testing``: ``pip install "kzru[testing]"``. Every strategy keeps what the types demand, so that
``documents()`` gives documents whose surfaces stand in their text, and reaches for the odd cases: open periods,
fractions, empty spans, right-to-left marks, halves of characters.
"""

try:
    import hypothesis as _hypothesis  # noqa: F401
except ImportError as missing:
    raise ImportError(
        "kzru.testing needs hypothesis; install it with: pip install 'kzru[testing]'"
    ) from missing

from kzru.testing.comparing import comparisons, corpora, findings, groups
from kzru.testing.matters import countries, items, metrics, subjects
from kzru.testing.records import (
    commitments,
    documents,
    events,
    figures,
    mentions,
    projects,
    reasons,
    records,
    statements,
)
from kzru.testing.texts import spans, texts
from kzru.testing.values import (
    currencies,
    dates,
    intervals,
    money,
    numbers,
    periods,
    quantities,
    relative_periods,
    units,
)

__all__ = [
    "commitments",
    "comparisons",
    "corpora",
    "countries",
    "currencies",
    "dates",
    "documents",
    "events",
    "figures",
    "findings",
    "groups",
    "intervals",
    "items",
    "mentions",
    "metrics",
    "money",
    "numbers",
    "periods",
    "projects",
    "quantities",
    "reasons",
    "records",
    "relative_periods",
    "spans",
    "statements",
    "subjects",
    "texts",
    "units",
]
