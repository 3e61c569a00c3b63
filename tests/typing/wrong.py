"""Wrong uses that a type checker must refuse.

Only mypy reads this file. It warns of an ignore that is not needed, so each line here is proof that the mistake on it is seen.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import kzru


def wrong(document: kzru.Document, figure: kzru.Figure) -> None:
    """Mistakes, one a line."""
    kzru.parse(b"Nine schools.")  # type: ignore[arg-type]
    kzru.parse("Nine schools.", "a")  # type: ignore[call-arg]
    kzru.parse("Nine schools.", published=2025)  # type: ignore[arg-type]
    kzru.read("a.txt", kind="pdf")  # type: ignore[arg-type]
    kzru.period("last year", on=2025)  # type: ignore[call-overload]
    kzru.compare(figure.quantity, figure.quantity)  # type: ignore[arg-type]
    kzru.compare(figure, figure, 30)  # type: ignore[call-arg, arg-type]
    kzru.Money(1.5, "USD")  # type: ignore[arg-type]
    kzru.Unit("km", "length", 1000)  # type: ignore[arg-type]
    kzru.Period(2025, None)  # type: ignore[arg-type]
    kzru.Money(Decimal(1), "USD") + Decimal(1)  # type: ignore[operator]
    figure.speaker = "Nobody"  # type: ignore[misc]
    _ = figure.period.start  # type: ignore[union-attr]
    document.figures.append(figure)  # type: ignore[attr-defined]
    kzru.Interval(0, 1).scaled(2)  # type: ignore[arg-type]
    kzru.Corpus(document)  # type: ignore[arg-type]
    _ = kzru.nothing  # type: ignore[attr-defined]


def right() -> tuple[kzru.Period, kzru.Interval]:
    """The same, done right, as far as it is short."""
    return kzru.Period(date(2025, 1, 1), None), kzru.Interval(0, 1).scaled(Fraction(2))
