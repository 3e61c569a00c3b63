"""An "it" takes up what the sentence before is about, though no amount of it is told there."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        ("Trade of Russia with Kazakhstan is lively. It reached $5 billion last year.", "trade.turnover", ("KZ", "RU")),
        ("Товарооборот России и Казахстана растёт. Он достиг 5 млрд долларов.", "trade.turnover", ("KZ", "RU")),
        ("The weather of Omsk is good. It reached 5 million last year.", None, None),
    ],
)  # fmt: skip
def test_it_has_metric_and_parties_of_the_sentence_before(
    text: str, metric: str | None, subject: tuple[str, ...] | None
) -> None:
    """The countries stand in their order, however the text names them."""
    figure = parse_document(text, published="2025-03-05").figures[-1]
    assert (metric, subject) == (figure.metric, figure.subject)


@pytest.mark.parametrize("pair", ["Russia - Kazakhstan", "Kazakhstan - Russia", "Russia and Kazakhstan"])
@pytest.mark.parametrize("trade", ["bilateral trade", "mutual trade", "trade between our countries"])
@pytest.mark.parametrize("opening", ["{trade} grows", "Good figures in {trade} speak for themselves"])
def test_whatever_the_sentence_before_tells_a_text_is_read(pair: str, trade: str, opening: str) -> None:
    """No sentence about two countries whose trade the next one tells of ends the reading."""
    text = f"{pair}: a union of years. {opening.format(trade=trade).capitalize()}. It rose to $5 billion."
    (figure,) = parse_document(text, published="2025-03-05").figures
    assert figure.subject in (None, ("KZ", "RU"))
