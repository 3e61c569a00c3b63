"""Which period a figure is stated for."""

from __future__ import annotations

import pytest

from builders.parsed import figures, sentence
from kzru.parsing.figures.timing import is_yearly
from kzru.parsing.periods import PeriodKind, PeriodMention

Y2024, Y2025 = "2024-01-01/2024-12-31", "2025-01-01/2025-12-31"

PERIODS = [
    # sentence, the period of each of its figures
    ("Trade reached $5 billion in 2025.", [Y2025]),
    ("In 2025, trade reached $5 billion.", [Y2025]),
    ("Last year trade reached $5 billion and investment $3 billion.", [Y2025, Y2025]),
    ("Trade reached $5 billion.", [None]),
    ("Trade was $4 billion in 2024 and $5 billion in 2025.", [Y2024, Y2025]),
    ("Trade was $4 billion in 2024, and $5 billion in 2025.", [Y2024, Y2025]),
    ("In 2024 trade was $4 billion, and in 2025 it was $5 billion.", [Y2024, Y2025]),
    ("In 2024, exports were $4 billion, while imports were $5 billion.", [Y2024, Y2024]),
    ("The plan, approved in 2024, cost $4 billion.", [Y2024]),
    ("Exports were $4 billion, while imports in 2025 were $5 billion.", [None, Y2025]),
    ("Since 2020, they have built 5 schools.", ["2020-01-01/.."]),
    ("By 2030 they will build 5 schools.", ["../2030-12-31"]),
    ("They built 5 schools on 3 March 2026.", ["2026-03-03/2026-03-03"]),
    ("They built 5 schools over the past three years.", ["2023-03-06/2026-03-05"]),
    ("In January–February, trade was $5 billion.", ["2026-01-01/2026-02-28"]),
    ('It is "in 2025 some $5 billion".', [Y2025]),
    ("The firm, founded in 2025, has 5 schools.", [None]),
    ("They built 5 schools and 6 halls in 2025.", [Y2025, Y2025]),
    ("It fell to $5 billion for the first time since 2020.", [None]),
    ("It will cost $5 billion over three years.", ["2026-03-06/2029-03-05"]),
    ("Over three years it cost $5 billion.", ["2023-03-06/2026-03-05"]),
    ("It is done within three years for $5 billion.", [None, None]),
    ("It will be done within three years for $5 billion.", ["2026-03-06/2029-03-05"]),
    ("It is $5 billion by 2025 and 50 percent by 2024.", ["../2025-12-31", "../2024-12-31"]),
    ("In 2024 they sowed more than next year's 5 million hectares.", ["2027-01-01/2027-12-31"]),
    ("This year's crop is below last year's 41 million tonnes.", [Y2025]),
    ("Output fell 5 percent over nine months of 2025.", ["2025-01-01/2025-09-30"]),
    ("Output fell 5 percent over three quarters of 2025.", ["2025-01-01/2025-09-30"]),
    ("Output fell 5 percent over 9M 2025.", ["2025-01-01/2025-09-30"]),
    ("Exports up to $5 billion in eleven months.", ["2025-01-01/2025-11-30"]),
    ("Exports fell by 5 percent for 9 months.", ["2025-01-01/2025-09-30"]),
    ("Exports will fall by 5 percent in nine months.", [None, None]),
    ("The mill makes 5 tonnes in 11M.", ["2025-01-01/2025-11-30"]),
    ("The firm will pay 2025 dividends at 5 percent of its profit.", [Y2025]),
    ("It has risen by 5 percent since year-start.", ["2026-01-01/.."]),
    ("It has risen by 5 percent year-to-date.", ["2026-01-01/.."]),
    ("It tops 5 tonnes first since October 2020.", [None]),
    ("Output falls 5 percent in April.", ["2026-04-01/2026-04-30"]),
    ("Output to fall 5 percent in December.", ["2026-12-01/2026-12-31"]),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_period(text: str, expected: list[str | None]) -> None:
    """The nearest period of the clause counts, else the one that opens the sentence."""
    assert expected == [figure.period and str(figure.period) for figure in figures(text)]


def test_a_relative_period_waits_for_its_date() -> None:
    """Without the statement's date a relative period is kept as told."""
    (figure,) = figures("Last year trade reached $5 billion.", published=None)
    assert (None, True) == (figure.period, figure.relative_period is not None)


YEARLY = [
    ("in 2025", True),
    ("last year", True),
    ("in the first quarter", True),
    ("on 3 March 2026", True),
    ("in January 2025", True),
    ("over the past three years", False),
    ("since 2005", False),
    ("by 2030", False),
    ("in 2023–2025", False),
    ("over the past six months", True),
]


@pytest.mark.parametrize(("text", "expected"), YEARLY)
def test_is_yearly(text: str, expected: bool) -> None:
    """A closed period of at most a year makes a flow of a year."""
    (mention,) = sentence(f"It grew {text}.").periods
    assert expected is is_yearly(mention)


def test_no_period_is_not_yearly() -> None:
    """Without a period nothing is yearly, nor with one that the words do not tell."""
    assert not is_yearly(None)
    assert not is_yearly(PeriodMention(0, 1, PeriodKind.PERIOD))
