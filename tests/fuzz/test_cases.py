"""The inputs of cases.toml: what broke kzru once, and what must hold of it in every profile."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kzru
from fuzz import test_growth, test_texts, test_values
from fuzz.law import watched
from kzru.sources import decode, read_bytes

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
DAYS = (date(2025, 11, 12), date(2024, 2, 29))
CONTEXTS = ((1, False), (6, False), (28, True))


def cases(kind: str) -> Any:
    """Return the mark that gives a test each case of a kind."""
    listed = CASES[kind]
    return pytest.mark.parametrize("case", listed, ids=range(len(listed)))


def given_of(case: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of `kzru.parse`."""
    return {"text": case["text"] * case.get("times", 1), "language": case.get("language"), "published": None}


def keeps(test: Any, *arguments: Any) -> None:
    """Assert that a law holds of an input."""
    test.law.check(arguments)


@pytest.mark.slow
@cases("text")
def test_laws_hold_of_texts(case: dict[str, Any]) -> None:
    """The offsets, the round trip, the same in every context and process, anchored as dated."""
    given = given_of(case)
    keeps(test_texts.test_surfaces_stand_in_the_text, given)
    keeps(test_texts.test_records_come_back_equal, given)
    keeps(test_texts.test_another_process_reads_the_same, given)
    for precision, trapped in CONTEXTS:
        keeps(test_texts.test_the_decimal_context_does_not_matter, given, precision, trapped)
    for day in DAYS:
        keeps(test_texts.test_anchored_equals_dated, given["text"], day)


@cases("text")
def test_texts_are_read_rightly_or_not(case: dict[str, Any]) -> None:
    """What each figure is, and in which language the text is."""
    document = kzru.parse(**given_of(case))
    found = [str(figure.quantity) for figure in document.figures]
    if "figures" in case:
        assert case["figures"] == [words.removesuffix(" count") for words in found]
    if "each" in case:
        assert [case["each"]] * case["times"] == found
    if "at_most" in case:
        money = [words for words in found if "USD" in words or "count" in words]
        assert set() == set(money) - set(case["at_most"])
    if "told_as" in case:
        assert (case["told_as"] or None) == document.language


@cases("amount")
def test_amounts_are_read_rightly_or_refused(case: dict[str, Any]) -> None:
    """Soon, and the same in every context."""
    keeps(test_values.test_an_amount_is_read_or_refused, case["text"], None)
    for precision, trapped in CONTEXTS:
        keeps(test_values.test_an_amount_is_the_same_in_every_context, case["text"], None, precision, trapped)
    try:
        found = kzru.quantity(case["text"])
    except kzru.KzruError:
        return
    assert str(found) in case["at_most"]


@cases("published")
def test_dates_are_days_or_refused(case: dict[str, Any]) -> None:
    """A time of day and a zone change no day."""
    given = case["given"]
    read = [
        lambda: kzru.parse("Trade grew.", published=given).published,
        lambda: kzru.parse("Trade grew.").anchored(given).published,
        lambda: kzru.period("today", on=given).start,
    ]
    for one in read:
        if "day" in case:
            assert type(day := one()) is date
            assert case["day"] == day.isoformat()
        else:
            with pytest.raises(kzru.InvalidValueError):
                one()


def test_an_id_is_a_string() -> None:
    """Another is refused at once."""
    with pytest.raises(kzru.InvalidValueError):
        kzru.parse("Trade grew.", id=5)  # type: ignore[arg-type]


def encoded(case: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Yield what a text in some encodings should come out as, and its bytes."""
    for encoding in case.get("encodings", ()):
        yield case["text"], case["text"].encode(encoding)
    if "mixed" in case:
        lines = [case["text"].encode(encoding) for encoding in case["mixed"]]
        yield case["text"] * 2, b"".join(lines)


@cases("bytes")
def test_bytes_come_out_right_or_are_refused(case: dict[str, Any]) -> None:
    """No encoding is taken for another."""
    for expected, data in encoded(case):
        try:
            found = decode(data, "a.txt")
        except kzru.SourceError:
            continue
        assert expected == found


@cases("no_text")
def test_what_is_no_text_is_refused(case: dict[str, Any]) -> None:
    """The error tells what it is."""
    with pytest.raises(kzru.SourceError):
        read_bytes(case["begins"].encode() + bytes(range(256)) * 8, "a.bin")


@pytest.mark.slow
@cases("page")
def test_pages_are_read_or_refused(case: dict[str, Any]) -> None:
    """Soon, whatever their tags hold."""
    attributes = "".join(f" a{number}=1" for number in range(case.get("attributes", 0)))
    markup = case["markup"].replace("{attributes}", attributes)
    with watched((case["markup"],)):
        try:
            source = read_bytes(markup.encode(), "a.html", kind="html")
        except kzru.SourceError:
            return
    assert source.text


@cases("lexicon")
def test_lexicons_are_refused(case: dict[str, Any]) -> None:
    """With an error of ours."""
    source = case["source"].replace("{deep}", "[" * 5000 + "]" * 5000)
    with pytest.raises(kzru.LexiconError):
        kzru.Lexicon.loads(source)


def test_a_table_of_rates_has_a_path() -> None:
    """One that no file can have is refused."""
    with pytest.raises(kzru.SourceError):
        kzru.Rates.read("\0")


@cases("line")
def test_lines_are_refused(case: dict[str, Any], tmp_path: Path) -> None:
    """The corpus goes on with the lines around, and the fault tells the number of the line."""
    path = tmp_path / "lines.jsonl"
    good = [json.dumps({"id": name, "text": "Trade was $5 billion."}) for name in "ab"]
    path.write_text("\n".join([good[0], case["line"], good[1]]), encoding="utf-8")
    with pytest.warns(UserWarning, match="line 2"):
        corpus = kzru.Corpus.read(path)
    assert ["a", "b"] == [document.id for document in corpus]


def test_records_and_folders_are_read(tmp_path: Path) -> None:
    """A file of records gives the documents back, and a folder is its files."""
    document = kzru.parse("Trade was $5 billion.", id="a", published="2025-11-12")
    (tmp_path / "a.jsonl").write_text(kzru.dumps(document), encoding="utf-8")
    (tmp_path / "b.txt").write_text("Trade was $6 billion.", encoding="utf-8")
    assert document == kzru.read(tmp_path / "a.jsonl")
    assert ["a", "b"] == sorted(found.id for found in kzru.Corpus.read(tmp_path))


@pytest.mark.slow
@cases("growing")
def test_work_grows_as_the_text(case: dict[str, Any]) -> None:
    """As the law of growth says."""
    keeps(test_growth.test_work_is_linear_in_the_text, case["piece"], case["mark"])
