"""Laws of lexicons and tables of rates from elsewhere: read or refused, and what is read can be worked with."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

import kzru
from fuzz.inputs import damaged
from fuzz.law import law

LEXICON = """\
[[metric]]
id = "tourism.arrivals"
measure = "flow"
units = ["count"]
directed = true
staged = false
words.en = { counted = ["tourist", "visitor*"], with = [["came", "arriv*"]], without = ["museum"] }
words.ru = { counted = ["турист"], near = [["приехал*"]], yearly = true }
words.kk.a = { about = ["турист*", "келуші*"], change = true }

[[metric]]
id = "hotel.price"
measure = "stock"
units = ["money", "length"]
words.en.about = ["room*", "a night"]
"""
TEXT = "12 million tourists came to Kazakhstan in 2024, up 5%. Rooms cost $40. В 2024 году приехали 12 миллионов туристов."
_TOML = ('"', "1", "true", "[]", "[1, 2]", "[[1]]", "{}", '""', '"x"', "1e400", "nan", "inf", "2024-01-01", "[" * 2000, '"flow"', '"kg"', '["nonsense"]', '["*"]')  # fmt: skip


@st.composite
def lexicons(draw: st.DrawFn) -> str:
    """Give the lexicon with other values, keys and lines, in any order."""
    lines = LEXICON.splitlines()
    for _ in range(draw(st.integers(1, 3))):
        index = draw(st.integers(0, len(lines) - 1))
        key, equals, value = lines[index].partition(" = ")
        key = draw(
            st.sampled_from(
                (key, key, key, "words.xx", "words", "unknown", "units", "words.en.about", "metric")
            )
        )
        lines[index] = key + (equals or " = ") + draw(st.sampled_from((value, *_TOML)))
    return "\n".join(draw(st.permutations(lines)) if draw(st.booleans()) else lines)


@law(lexicons() | damaged(st.just(LEXICON)), examples=150)
def test_a_lexicon_is_read_or_refused(source: str) -> None:
    """With one that is read, texts can be parsed, by itself and beside our own."""
    try:
        lexicon = kzru.Lexicon.loads(source)
        extended = kzru.Lexicon.default().extended(source + "\n")
    except kzru.LexiconError:
        return
    for one in (lexicon, extended):
        for language in ("en", "ru", "kk"):
            document = kzru.parse(TEXT, lexicon=one, language=language)
            assert [document] == list(kzru.loads(kzru.dumps(document)))


RATES = """\
currency,year,measure,units_per_usd,rate_date,spread_percent,source
KZT,2024,average,469.5,,0.1,"made up, for this test"
KZT,2024,end_of_year,525.1,2024-12-31,,
RUB,2024,average,92.6,,,
"""
_CELLS = ("", "0", "-1", "1e999999999", "9" * 50, "٣", "NaN", "2024-02-30", "end_of_year", "XXX", "USD", '"', "0.0", "1/3", "99999", "\x00")  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Give the table of rates with other cells and lines."""
    rows = [line.split(",") for line in RATES.splitlines()]
    for _ in range(draw(st.integers(1, 3))):
        row = draw(st.sampled_from(rows))
        row[draw(st.integers(0, len(row) - 1))] = draw(st.sampled_from(_CELLS))
    return "\n".join(map(",".join, draw(st.permutations(rows)) if draw(st.booleans()) else rows))


@law(tables() | damaged(st.just(RATES)), examples=100)
def test_a_table_of_rates_is_read_or_refused(source: str) -> None:
    """One that is read converts, or tells that it has no such rate."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rates.csv")
        path.write_text(source, encoding="utf-8", errors="replace")
        try:
            rates = kzru.Rates.read(path)
        except kzru.KzruError:
            return
    quantity = kzru.quantity("about 5 billion tenge")
    for wanted in ({"on": date(2024, 12, 1)}, {"period": kzru.Period.of_year(2024)}):
        try:
            converted, rate = rates.convert(quantity, "USD", **wanted)
        except kzru.KzruError:
            continue
        assert rate.value > 0
        assert converted.unit.symbol == "USD"
