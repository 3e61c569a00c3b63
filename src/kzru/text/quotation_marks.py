"""Quotation marks: which of them open a quotation, and which mark closes what another one opens.

Straight marks and “ do both: "Altyn", “Altyn”, „Altyn“. A single mark may also be an apostrophe.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "APOSTROPHES",
    "CLOSED_BY",
    "CLOSING_MARKS",
    "DOUBLE_MARKS",
    "ENDING_MARKS",
    "OPENING_MARKS",
    "PAIRED_MARKS",
    "QUOTATION_MARKS",
    "STRAIGHT",
    "mark_class",
]

CLOSED_BY: Mapping[str, str] = {
    "«": "»",
    "“": "”",
    '"': '"',
    "„": "“”",
    "‹": "›",
    "‘": "’",
    "‚": "‘",
    "'": "'",
}
"""For each mark that opens a quotation the marks of which any closes it."""

OPENING_MARKS = frozenset(CLOSED_BY)
CLOSING_MARKS = frozenset("".join(CLOSED_BY.values()))
QUOTATION_MARKS = OPENING_MARKS | CLOSING_MARKS
APOSTROPHES = frozenset("'’ʼ")
STRAIGHT = '"'
"""The mark whose shape does not show whether it opens or closes."""
DOUBLE_MARKS = frozenset('«»“”„"')
"""Marks of what somebody says and of names; the other ones stand within these, or are apostrophes."""
PAIRED_MARKS = DOUBLE_MARKS - {STRAIGHT}
"""Double marks whose shape shows whether they open or close."""
ENDING_MARKS = CLOSING_MARKS - OPENING_MARKS - APOSTROPHES
"""Marks that do nothing but close."""


def mark_class(marks: frozenset[str]) -> str:
    r"""Return the marks for use in the brackets of a regular expression, in a fixed order.

    >>> mark_class(frozenset("»”"))
    '»”'
    """
    return "".join(sorted(marks))
