"""Periods are found where they are told, and only there."""

from __future__ import annotations

import json
import pickle
import time
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.shared import SHARED
from kzru.errors import KzruError, LexiconError, NotUnderstoodError
from kzru.lang import LANGUAGES, load
from kzru.parsing.periods import PeriodKind, PeriodMention, find_periods, mentions, read_period
from kzru.parsing.rules.grammar import Grammar, forms_of
from kzru.text import fold, tokenize
from kzru.values import Period, RelativePeriod, TimeUnit

CORPUS = Path(__file__).parents[2] / "corpus" / "periods"
TOLD_ON = date(2025, 11, 12)
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2200, 12, 31))


def corpus(language: str) -> dict[str, Any]:
    """Return the examples of a language."""
    return tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))


def forms() -> list[tuple[str, str, str]]:
    """Return (language, expected period, form) of every case."""
    return [
        (language, expected, form)
        for language in LANGUAGES
        for expected, phrases in corpus(language)["cases"].items()
        for form in phrases
    ]


def sentences(kind: str) -> list[tuple[str, str, list[str]]]:
    """Return (language, text, mentions) of every sentence."""
    return [
        (language, case["text"], case["mentions"])
        for language in LANGUAGES
        for case in corpus(language).get(kind, ())
    ]


def found_in(text: str, language: str) -> list[str]:
    """Return the mentions of a sentence as kind and words."""
    tokens = list(tokenize(text))
    return [
        f"{mention.kind.value} {text[tokens[mention.first].start : tokens[mention.last - 1].end]}"
        for mention in find_periods(tokens, language)
    ]


@pytest.mark.parametrize(("language", "expected", "form"), forms())
def test_a_period_is_read_by_itself(language: str, expected: str, form: str) -> None:
    """The strict reader knows every form of the corpus."""
    assert expected == str(read_period(form, on=TOLD_ON, language=language))


@pytest.mark.parametrize(("language", "expected", "form"), forms())
def test_a_period_is_found_in_a_sentence(language: str, expected: str, form: str) -> None:
    """What is read by itself is found between commas too."""
    tokens = list(tokenize(f"«Qazaq», {form}, 35 %."))
    assert [expected] == [str(mention.resolve(TOLD_ON)) for mention in find_periods(tokens, language)]


@pytest.mark.parametrize(("language", "text", "mentions"), sentences("sentences"))
def test_sentences_hold_these_mentions(language: str, text: str, mentions: list[str]) -> None:
    """Years, dates and clock times are found with their kind; counts and durations are left alone."""
    assert mentions == found_in(text, language)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("language", "text", "mentions"), sentences("known_failures"))
def test_known_failures(language: str, text: str, mentions: list[str]) -> None:
    """These are not told apart yet."""
    assert mentions == found_in(text, language)


# As they stand alone and beside a day, from January on.
MONTHS = {
    "en": ["January February March April May June July August September October November December"],
    "ru": [
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ],
    "kk": ["Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_have_their_names(language: str) -> None:
    """Each month is known by its name, alone and beside a day."""
    ours = load(language, "periods")["words"]["month_name"]
    for names in MONTHS[language]:
        for number, name in enumerate(names.split(), start=1):
            assert fold(name) in forms_of({"": ours[str(number)]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_class_stands_for_two_values(language: str) -> None:
    """Within one class of words a form has one meaning."""
    for name, values in load(language, "periods")["words"].items():
        of_values = [forms_of({"": phrases}) for phrases in values.values()]
        assert sum(map(len, of_values)) == len(forms_of(values)), name


def test_a_relative_period_waits_for_its_date() -> None:
    """Without a date the reader returns what the words say."""
    assert RelativePeriod(unit=TimeUnit.YEAR, offset=-1) == read_period("last year")
    assert RelativePeriod(unit=TimeUnit.YEAR, months=(1, 9)) == read_period("January–September")


def test_an_absolute_period_needs_no_date() -> None:
    """A year means itself whenever it is told."""
    assert Period.of_year(2024) == read_period("2024") == read_period("2024", on=date(1999, 1, 1))


@pytest.mark.parametrize("text", ["өткен жылы", "в прошлом году", "last year"])
def test_the_language_is_found_out(text: str) -> None:
    """The first language that reads the whole text is taken."""
    assert Period.of_year(2024) == read_period(text, on=TOLD_ON)


def test_months_in_iso_form_are_read() -> None:
    """A month may be told as 2024-05."""
    assert Period.of_months(2024, 5, 5) == read_period("2024-05")


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("", 0),
        ("trade", 0),
        ("in 2024 and more", 8),
        ("last year, mostly", 9),
        ("11/12/2025", 10),
        ("10:30", 5),
    ],
)
def test_what_is_no_period_is_refused(text: str, offset: int) -> None:
    """The strict reader tells where it stopped."""
    with pytest.raises(NotUnderstoodError, match="expected a period") as caught:
        read_period(text)
    assert offset == caught.value.offset


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2025", "2025-02-30", "2025-02-30/..", "2025-12-31/2025-01-01", "2024-13", "11/31/2025", "1.2.20,4", "32.01.2025",
        "from December to March", "after next November", "the fifth quarter", "the first 13 months of 2025", "2020–2016", "over 0 years",
        "15 years", "recent years", "year on year", "../..",
        "prior to January", "from last year to 2030", "between last year and this year",
    ],
)  # fmt: skip
def test_what_the_calendar_lacks_is_refused(text: str) -> None:
    """Days, months and ranges that do not exist are no periods, nor are durations."""
    with pytest.raises(NotUnderstoodError):
        read_period(text)


def test_days_that_a_year_lacks_are_refused() -> None:
    """29 February is a period only when told in a leap year."""
    assert Period.of_day(date(2024, 2, 29)) == read_period("29 February", on=date(2024, 6, 1))
    with pytest.raises(NotUnderstoodError, match="2025-11-12"):
        read_period("29 February", on=TOLD_ON)


def test_an_unknown_language_is_refused() -> None:
    """A language without data is a fault of the caller."""
    with pytest.raises(LexiconError, match="no language 'de'"):
        find_periods([], "de")


def test_mentions_without_a_date_stay_unresolved() -> None:
    """Nothing is guessed where the statement has no date."""
    [mention] = find_periods(list(tokenize("Trade grew last year.")), "en")
    assert mention.resolve(None) is None
    assert mention == pickle.loads(pickle.dumps(mention))  # noqa: S301


def test_a_base_tells_its_period() -> None:
    """What a figure is compared with is known, and is no period of the figure."""
    [mention] = find_periods(list(tokenize("It is higher than in 2023.")), "en")
    assert PeriodMention(3, 6, PeriodKind.BASE, period=Period.of_year(2023)) == mention


@pytest.mark.parametrize(
    "rules",
    [
        {"a": {"unheard": ["x"]}},
        {"a": {"same": ["{nowhere}"]}},
        {"a": {"same": ["{span:nowhere}"]}},
        {"a": {"same": ["{other:b}"]}, "b": {"same": ["x"]}},
        {"a": {"same": ["{span:a} x"]}},
        {"a": {"same": [""]}},
        {"a": {"same": ["{span:a}"]}},
    ],
)
def test_faulty_rules_are_refused(rules: dict[str, dict[str, list[str]]]) -> None:
    """A rule that names what does not exist, or begins with itself, is a fault of its file."""
    with pytest.raises(LexiconError):
        Grammar({}, rules, {"same": lambda span: span}, {}, {})


@given(first=DAYS, length=st.integers(0, 5000), open_end=st.sampled_from(["none", "start", "end"]))
def test_the_canonical_form_is_read_back(first: date, length: int, open_end: str) -> None:
    """read_period(str(period)) is the period."""
    last = first + timedelta(days=length)
    period = Period(None if open_end == "start" else first, None if open_end == "end" else last)
    assert period == read_period(str(period))


@given(st.text())
def test_any_text_is_a_period_or_refused(text: str) -> None:
    """The strict reader raises nothing but errors of the library."""
    try:
        read_period(text, on=TOLD_ON)
    except KzruError:
        return


def vocabulary(language: str) -> list[str]:
    """Return words that periods are made of, and numbers that may be years."""
    words = load(language, "periods")["words"].values()
    numbers = ["2024", "1450", "2000", "12", "31", "99", "11.12.2025", "10.30", "-", "/", ":", ".", ",", "20"]
    return sorted({form for values in words for form in forms_of(values)}) + numbers * 8


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_any_words_give_mentions_in_order(language: str, data: st.DataObject) -> None:
    """Mentions are disjoint and in order, whatever the words, and each can be resolved on any day."""
    text = " ".join(data.draw(st.lists(st.sampled_from(vocabulary(language)), max_size=12)))
    tokens = list(tokenize(text))
    behind = 0
    for mention in find_periods(tokens, language):
        assert behind <= mention.first < mention.last <= len(tokens)
        assert mention.period is None or mention.relative is None
        mention.resolve(data.draw(DAYS))
        behind = mention.last


@given(words=st.lists(st.sampled_from(["trade", "grew", "schools", "Almaty", "35", "%"]), max_size=5))
def test_what_stands_in_front_changes_nothing(words: list[str]) -> None:
    """Neutral words in front of a clause shift its mentions."""
    clause = list(tokenize("; in 2024, up from last year, by 2030"))
    moved = list(tokenize(" ".join(words) + "; in 2024, up from last year, by 2030"))
    shift = len(moved) - len(clause)
    assert [(mention.first + shift, mention.period) for mention in find_periods(clause, "en")] == [
        (mention.first, mention.period) for mention in find_periods(moved, "en")
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["in the ", "from 2016 to ", "over the past ", "2024 - ", "1 : ", "than of the same "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    """Long runs of words that begin periods are read in time that grows with their length."""
    tokens = list(tokenize(unit * 5000 + "2024"))
    begun = time.perf_counter()
    find_periods(tokens, "en")
    assert time.perf_counter() - begun < 10  # seconds; quadratic time would take minutes


def test_a_faulty_data_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of a faulty rule names the file it stands in."""
    faulty = {**load("en", "periods"), "rules": {"period": {"unheard": ["x"]}}}
    monkeypatch.setattr(mentions, "load", lambda *_: faulty)
    with pytest.raises(LexiconError, match=r"lang/en/periods\.toml: rule 'period'"):
        mentions._grammar.__wrapped__("en")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated statements are not beside the checkout")
def test_the_periods_of_annotated_figures_are_found() -> None:
    """Each figure that has a period finds it in its own paragraph."""
    missed = []
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (SHARED / "seeds" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        told_on = date.fromisoformat(gold["published"])
        for figure in gold["figures"]:
            start, end = text.rfind("\n", 0, figure["start"]) + 1, (text + "\n").find("\n", figure["end"])
            mentions = find_periods(list(tokenize(text, start, end)), gold["language"])
            known = [mention.resolve(told_on) for mention in mentions if mention.kind is PeriodKind.PERIOD]
            wanted = (
                figure["period"] and f"{figure['period']['start'] or '..'}/{figure['period']['end'] or '..'}"
            )
            if wanted and wanted not in map(str, known):
                missed.append((path.stem, figure["surface"], wanted))
    assert missed == []
