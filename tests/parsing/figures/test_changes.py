"""The size of a change, and the level that something changed to."""

from __future__ import annotations

import pytest

import kzru
from builders.parsed import amounts, sentence
from kzru.parsing.figures.changes import find_change

CHANGES = [
    # sentence, the direction of each of its amounts
    ("Trade grew by 10 percent.", ["up"]),
    ("Trade grew 10 percent.", ["up"]),
    ("Trade grew by more than 10 percent.", ["up"]),
    ("Trade grew sharply, by 10 percent.", ["up"]),
    ("Trade is up 10 percent.", ["up"]),
    ("Trade grew to $10 billion.", [None]),
    ("Trade grew by 10 percent to $5 billion.", ["up", None]),
    ("Trade fell by a third.", ["down"]),
    ("Prices dropped 5 percent.", ["down"]),
    ("Prices were cut by 25 basis points.", ["down"]),
    ("An increase of 10 percent was noted.", ["up"]),
    ("A 10 percent increase was noted.", ["up"]),
    ("A 10 percent annual growth was noted.", ["up"]),
    ("A decline of 3 km was noted.", ["down"]),
    ("It is 5 percent higher than in May.", ["up"]),
    ("It is 5 percent lower.", ["down"]),
    ("It is 5 percent more than in May.", ["up"]),
    ("Trade doubled.", ["up"]),
    ("Prices halved.", ["down"]),
    ("Trade rose from 40 to 60 percent.", [None, None]),
    ("Trade amounted to $5 billion.", [None]),
    ("It makes up 10 percent of trade.", [None]),
    ("Up to 10 percent were sold.", [None]),
    ("The price rose and 5 buses came.", [None]),
    ("It rose in May and again by 10 percent.", ["up"]),
    ("It was signed by 10 ministers.", [None]),
    ("It is 5 percent of the whole.", [None]),
    ("There are 5 increases.", [None]),
    ("The growing fleet was used by 10 ministers.", [None]),
    ("It lies 5 km above sea level.", [None]),
    ("Prices fell below $60.", [None]),
    ("It gave up 5 percent of the land.", [None]),
    ("They added a 5 km loop.", [None]),
    ("They added 5 km.", ["up"]),
    ("Trade jumped an annual 5 percent.", ["up"]),
    ("It is 5 percent less than in Peru.", [None]),
    ("It is 5 percent less than planned.", [None]),
    ("Exports: $5 billion (+6%).", [None, "up"]),
    ("Exports: $5 billion (-6%).", [None, "down"]),
    ("It is -6 degrees (+2 degrees at noon).", [None, None]),
    ("They will increase the share to a level of 5 percent.", [None]),
    ("The share of loss-making firms is 5 percent.", [None]),
    ("Trade – 5 km; growth – 6 km.", [None, None]),
    ("Growth in mining was 2 percentage points.", ["up"]),
    ("Output fell: in Osh – 5 percent, in Naryn – 7 percent.", ["down", "down"]),
    ("Growth: in 2023 – 5 percent, in 2024 – 6 percent.", ["up", "up"]),
    ("Exports were higher by 5 percent than in the forecast.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_change(text: str, expected: list[str | None]) -> None:
    """A number right behind a word of change, or behind "by", is the size of the change; behind "to" it is a level."""
    words = sentence(text)
    found = [find_change(words, amount).value for amount in amounts(text)]
    assert expected == [None if change is None else change.value for change in found]


TOLD_APART = [
    # language, text, the direction of each figure
    ("en", "The fall in orders will come to 6 percent.", ["down"]),
    ("en", "Growth of freight: 5% in 2025, 3% in 2024", ["up", "up"]),
    ("en", "The economy grew at a rate of 6 percent.", ["up"]),
    ("en", "Growth was led by chemistry (8 percent) and steel (5 percent).", ["up", "up"]),
    ("en", "Gas reserves fall below 45 percent.", [None]),
    ("en", "The sector gave 40 percent of total growth.", [None]),
    ("en", "It will multiply freight by 5 percent.", ["up"]),
    ("ru", "Сокращение перевозок составит 3–4 %.", ["down"]),
    ("ru", "Спад — около 12 процентов.", ["down"]),
    ("ru", "Второй причал вдвое увеличит оборот.", ["up"]),
    ("ru", "Экономика растёт темпами выше 4 процентов.", ["up"]),
    ("ru", "Рост показали химия — 8 процентов, металлургия — 5 процентов.", ["up", "up"]),
    ("ru", "Завод обеспечил 40 процентов совокупного роста.", [None]),
    ("ru", "Выпуск больше на 2 процента, чем было в прогнозе.", [None]),
    ("ru", "Снижение было меньше одного процента.", ["down"]),
    ("kk", "Төмендеу — шамамен 12 пайыз.", ["down"]),
    ("kk", "Экспорт екі есе азайды.", ["down"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD_APART)
def test_a_change_is_told_apart_from_its_size(language: str, text: str, expected: list[str | None]) -> None:
    """A noun, the head of a list, a label or a rate tells the direction; a part of all growth, or a plan, has none."""
    found = kzru.parse(text, published="2026-03-05", language=language).figures
    assert expected == [figure.change and figure.change.value for figure in found]
