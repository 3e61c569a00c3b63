"""Metrics as data: those that come with kzru, and a user's own."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.parsed import figures
from kzru.errors import InvalidValueError, KzruError, LexiconError
from kzru.lang import LANGUAGES
from kzru.model import Measure
from kzru.parsing.lexicon import Lexicon, Metric, MetricWords
from kzru.parsing.lexicon_tables import build_metrics
from kzru.parsing.vocabulary import vocabulary

TOURISM = """
[[metric]]
id = "tourism.overnight"
measure = "flow"
units = ["count"]
directed = true
words.en = { counted = ["traveller", "overnight guest"] }
"""

ENERGY = """
[[metric]]
id = "energy.storage"
measure = "stock"
units = ["energy", "power"]

[metric.words.en]
about = ["batter*"]

[metric.words.en.pumped]
about = ["pumped storage"]
with = [["plant", "plants"]]
near = [["storage"]]
without = ["tender"]
"""

FAMILIES = {
    "trade",
    "settlement",
    "investment",
    "project",
    "company",
    "construction",
    "student",
    "school",
    "university",
    "border",
    "population",
    "workforce",
    "agreement",
    "region",
    "energy",
    "transport",
    "agriculture",
    "macro",
    "aid",
    "event",
    "industry",
    "tourism",
    "housing",
    "vehicle",
    "visa",
    "payment",
}


def test_default_metrics() -> None:
    """The metrics that come with kzru are of the families of the domain, each with words in English, save those of changes."""
    lexicon = Lexicon.default()
    changes = {metric.change for metric in lexicon.metrics}
    assert FAMILIES == {metric.id.partition(".")[0] for metric in lexicon.metrics}
    assert [] == [one.id for one in lexicon.metrics if not one.told_in("en") and one.id not in changes]
    assert lexicon is Lexicon.default()


def test_a_users_metric_is_found() -> None:
    """Text is searched for the metrics of the lexicon that it is parsed with."""
    text = "Last year 5,000 travellers from India visited Kazakhstan."
    lexicon = Lexicon.default().extended(TOURISM)
    assert [None] == [figure.metric for figure in figures(text)]
    (figure,) = figures(text, lexicon=lexicon)
    assert ("tourism.overnight", Measure.FLOW) == (figure.metric, figure.measure)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Batteries hold 5 MWh.", "energy.storage"),
        ("The battery holds 5 MWh.", "energy.storage"),
        ("The pumped storage plant holds 5 MWh.", "energy.storage"),
        ("The pumped storage plant of the tender holds 5 MWh.", None),
        ("The pumped storage holds 5 MWh.", None),
        ("Batteries cost $5.", None),
    ],
)
def test_words_of_a_users_metric(text: str, metric: str | None) -> None:
    """Words about it, beside it and against it are a user's to tell; a star stands for any ending."""
    assert [metric] == [figure.metric for figure in figures(text, lexicon=Lexicon.loads(ENERGY))]


PART = """
[[metric]]
id = "tourism.share"
measure = "stock"
units = ["share"]
part = true
words.en = { about = ["tourism"] }
"""


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Tourism accounts for 5 percent of jobs.", "tourism.share"),
        ("Tourism grew by 5 percent.", None),
        ("Tourism grew by 5 percentage points.", "tourism.share"),
    ],
)
def test_a_part_of_a_whole(text: str, metric: str | None) -> None:
    """What is a part of a whole is not told by how much something has grown, save in points."""
    lexicon = Lexicon.loads(PART)
    assert [metric] == [figure.metric for figure in figures(text, lexicon=lexicon)]


def test_extending_replaces() -> None:
    """A metric of an id that is there already takes its place, and nothing else changes."""
    source = TOURISM.replace("tourism.overnight", "company.count")
    extended = Lexicon.default().extended(source)
    assert {metric.id for metric in Lexicon.default().metrics} == {metric.id for metric in extended.metrics}
    assert Measure.FLOW is extended.metric("company.count").measure
    assert ["company.count"] == [
        figure.metric for figure in figures("There are 5 travellers.", lexicon=extended)
    ]
    assert [None] == [figure.metric for figure in figures("There are 5 firms.", lexicon=extended)]


def test_a_lexicon_of_its_own() -> None:
    """A lexicon that is loaded holds its own metrics only."""
    assert ("tourism.overnight",) == tuple(metric.id for metric in Lexicon.loads(TOURISM).metrics)


def test_reading_a_file(tmp_path: Path) -> None:
    """A path may be given where a text may."""
    path = tmp_path / "tourism.toml"
    path.write_text(TOURISM, encoding="utf-8")
    assert Lexicon.read(path) == Lexicon.loads(TOURISM)
    assert Lexicon.default().extended(path) == Lexicon.default().extended(TOURISM)
    assert Lexicon.default().extended(str(path)) == Lexicon.default().extended(TOURISM)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """The error names the path and says what a lexicon is."""
    with pytest.raises(LexiconError, match=r"none\.toml.*a lexicon is a TOML file in UTF-8"):
        Lexicon.read(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"id = '\xe9'")
    with pytest.raises(LexiconError, match=r"latin\.toml: not UTF-8 at byte 6; a lexicon is a TOML file"):
        Lexicon.default().extended(tmp_path / "latin.toml")
    (tmp_path / "huge.toml").write_bytes(b"#" * (16 * 1024 * 1024 + 1))
    with pytest.raises(LexiconError, match=r"huge\.toml: larger than 16,777,216 bytes"):
        Lexicon.read(tmp_path / "huge.toml")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("\0", r"'\\x00': embedded null"),
        ("\ud800.toml", r"'\\ud800\.toml': "),
        (".", r"\.: is a directory; a lexicon is a TOML file"),
        ("a" * 5_000, r"a{200}…: file name too long"),
    ],
    ids=["null", "surrogate", "folder", "long"],
)
def test_a_path_that_is_none(path: str, message: str) -> None:
    """What names no file is refused like a file that is not there."""
    with pytest.raises(LexiconError, match=message):
        Lexicon.read(path)


def _entry(**changes: str) -> str:
    """Return the TOML of one metric, with some of its lines changed; an empty one is left out."""
    lines = {"id": "'a.b'", "measure": "'flow'", "units": "['count']"} | changes
    written = [f"{key.replace('_', '.', 1)} = {value}" for key, value in lines.items() if value]
    return "\n".join(["[[metric]]", *written, ""])


NUTS = """
[[item]]
id = "walnuts"
kind = "goods"
within = "nuts"
words.en = ["walnut*"]
"""


def test_extending_by_items() -> None:
    """Items may come alone or beside metrics; one of an id that is there already takes its place."""
    default = Lexicon.default()
    extended = default.extended(NUTS).extended(TOURISM)
    assert {item.id for item in extended.items} == {item.id for item in default.items} | {"walnuts"}
    assert extended == extended.extended(NUTS)
    wheat = NUTS.replace("walnuts", "wheat").replace("walnut*", "spelt")
    (replaced,) = (item for item in default.extended(wheat).items if item.id == "wheat")
    assert replaced.told_in("en") == ("spelt",)
    assert replaced.told_in("ru") == replaced.told_in("kk") == ()
    assert default.items == default.extended(TOURISM).items


def _item(**changes: str) -> str:
    """Return the TOML of one item, with some of its lines changed; an empty one is left out."""
    lines = {"id": "'walnuts'", "kind": "'goods'"} | changes
    written = [f"{key.replace('_', '.', 1)} = {value}" for key, value in lines.items() if value]
    return "\n".join(["[[item]]", *written, ""])


FAULTS = [
    ("item = 5\n", "no [[metric]] tables; each metric is one, and each item one [[item]]"),
    ("item = [1, 2]\n", "item 1: a table [[item]] is wanted, not 1"),
    (_item(id=""), "item 1: 'id' is missing; give one such as 'wheat'"),
    (_item(id="5"), "item 5: id: a string is wanted, not 5"),
    (_item(id="' '"), "item ' ': an id is an English noun phrase such as 'wheat'"),
    (_item(kind=""), "item 'walnuts': 'kind' is missing; needed are id, kind"),
    (_item(kind="'nuts'"), "item 'walnuts': kind: 'goods', 'sector', 'activity', 'group'"),
    (_item(within="[1]"), "item 'walnuts': within: a string is wanted, not [1]"),
    (_item(words_de="['Nuss']"), "item 'walnuts': no language 'de'; kzru reads en, ru, kk"),
    (_item(words_en="['*']"), "item 'walnuts': a phrase has words, such as 'wheat', and not only '*'"),
    (_item(words_en="5"), "item 'walnuts': words: en: a list of words is wanted, not 5"),
    (_item(colour="'red'"), "item 'walnuts': unknown key 'colour'"),
    (_item() + _item(), "item 'walnuts' is defined twice; ids are unique"),
    ("", "no [[metric]] tables"),
    ("metric = 5\n", "no [[metric]] tables"),
    ("[[metric]\n", "not TOML: "),
    ("metric = [1, 2]\n", "metric 1: a table [[metric]] is wanted, not 1"),
    (_entry() + "[[metrics]]\nid = 'c.d'\n", "unknown key 'metrics'; known are metric"),
    ("x = " + "[" * 5_000, "nested too deeply"),
    ("x = " + "9" * 5_000, "a number has too many digits"),
    (_entry(id=""), "metric 1: 'id' is missing; give one such as 'trade.turnover'"),
    (_entry(id="5"), "metric 5: id: a string is wanted, not 5"),
    (_entry(id="' '"), "metric ' ': an id is a string"),
    (_entry(measure=""), "metric 'a.b': 'measure' is missing; needed are id, measure, units"),
    (_entry(units=""), "metric 'a.b': 'units' is missing"),
    (
        _entry(measure="'pool'"),
        "metric 'a.b': measure: 'flow', 'balance', 'rate', 'stock' or 'level' is wanted, not 'pool'",
    ),
    (
        _entry(measure="['flow']"),
        "metric 'a.b': measure: 'flow', 'balance', 'rate', 'stock' or 'level' is wanted, not ['flow']",
    ),
    (_entry(units="'count'"), "metric 'a.b': units: a list of words is wanted, not 'count'"),
    (_entry(units="[5]"), "metric 'a.b': units: a list of words is wanted, not [5]"),
    (_entry(units="[]"), "metric 'a.b': units names the classes of unit that it comes in, such as 'money'"),
    (_entry(units="['mony']"), "metric 'a.b': no class of units 'mony'; did you mean 'money'?"),
    (_entry(units="['USD']"), "metric 'a.b': no class of units 'USD'; there are angle, "),
    (_entry(units="['mass/']"), "metric 'a.b': no class of units 'mass/'"),
    (_entry(directed="[1]"), "metric 'a.b': directed: true or false is wanted, not [1]"),
    (_entry(part="1"), "metric 'a.b': part: true or false is wanted, not 1"),
    (
        _entry(colour="'red'"),
        "metric 'a.b': unknown key 'colour'; known are change, directed, each, goods, id",
    ),
    (_entry(words="5"), "metric 'a.b': words: a table is wanted, not 5"),
    (_entry(words_en="['trade']"), "metric 'a.b': words: en: a table is wanted"),
    (_entry(words_de="{ about = ['Handel'] }"), "metric 'a.b': no language 'de'; kzru reads en, ru, kk"),
    (_entry(words_en="{ abut = ['x'] }"), "metric 'a.b': words.en: unknown key 'abut'; known are about"),
    (
        _entry(words_en="{ about = [' '] }"),
        "metric 'a.b': words.en: a phrase has words, such as 'trade' or 'invest*'",
    ),
    (_entry(words_en="{ yearly = true }"), "words.en: a metric is known by words it is about"),
    (_entry(words_en="{ about = ['x'], yearly = 1 }"), "words.en: yearly: true or false is wanted, not 1"),
    (
        _entry(words_en="{ about = ['x'], with = ['y'] }"),
        "words.en: with: 1: a list of words is wanted, not 'y'",
    ),
    (_entry(words_en="{ about = ['x'], near = 'y' }"), "words.en: near: a list is wanted, not 'y'"),
    (_entry(words_en="{ about = ['x'], near = [[]] }"), "words.en: a list without words"),
    (_entry(words_en="{ about = ['*'] }"), "words.en: a phrase has words, such as 'trade' or 'invest*'"),
    (_entry(words_en='{ about = ["\\u200B"] }'), "words.en: a phrase has words"),
    (_entry(words_kk="{ about = ['ь'] }"), "words.kk: a phrase has words"),
    (_entry(words_en="{ about = ['in*vest'] }"), "words.en: a star stands at the end of a word"),
    (_entry(words_en="{ counted = ['ship*'] }"), "words.en: a noun counted is given in the singular"),
    (_entry(words_en="{ sea = { abut = ['x'] } }"), "words.en.sea: unknown key 'abut'"),
    (_entry(words_en="{ a = { b = { about = ['x'] } } }"), "words.en.a: unknown key 'b'"),
    (_entry(id="'a.e\u0301'"), "line 2 is not in Unicode normal form NFC"),
]


@pytest.mark.parametrize(("source", "message"), FAULTS)
def test_fault(source: str, message: str) -> None:
    """A fault names the file, the entry, and what would be right."""
    with pytest.raises(LexiconError) as caught:
        Lexicon.loads(source, name="my.toml")
    assert str(caught.value).startswith("my.toml: ")
    assert message in str(caught.value)
    assert len(str(caught.value)) < 700


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
WORDS = st.text("ab*ь% \u200b.1", max_size=4)
TABLES: dict[str, Any] = {
    "id": "a.b",
    "measure": "flow",
    "units": ["count", "money/volume"],
    "directed": True,
    "words": {
        "en": {
            "about": ["sea"],
            "with": [["ship", "ships"]],
            "near": {"near": [["sea"]], "counted": ["ship"]},
        }
    },
}


def _exchanged(table: Any, data: st.DataObject) -> Any:
    """Return a value with one part of it exchanged for any other."""
    if not table or not isinstance(table, dict | list) or data.draw(st.booleans()):
        return data.draw(VALUES | WORDS)
    if isinstance(table, list):
        return [_exchanged(table[0], data), *table[1:]]
    key = data.draw(st.sampled_from(sorted(table)))
    return table | {data.draw(st.sampled_from([key, "extra"])): _exchanged(table[key], data)}


@given(st.data())
def test_any_tables_are_read_or_refused(data: st.DataObject) -> None:
    """Whatever stands in a lexicon, it raises a LexiconError or can be parsed with."""
    with contextlib.suppress(LexiconError):
        metrics = build_metrics([_exchanged(TABLES, data)], "my.toml")
        for language in (*LANGUAGES, "kk-Latn"):
            vocabulary(language, Lexicon(metrics))


@given(st.data())
def test_any_text_is_a_lexicon_or_refused(data: st.DataObject) -> None:
    """Neither does the text of a lexicon with some characters exchanged."""
    source = ENERGY
    at = data.draw(st.integers(0, len(source)))
    changed = source[:at] + data.draw(st.text() | st.text("[]{}='\"\n*.5", max_size=4)) + source[at + 1 :]
    with contextlib.suppress(LexiconError):
        vocabulary("en", Lexicon.loads(changed, name="my.toml"))


def test_ids_are_unique() -> None:
    """Two metrics of one id are refused."""
    with pytest.raises(KzruError, match=r"'tourism\.overnight' is defined twice"):
        Lexicon.loads(TOURISM + TOURISM)
    metric = Metric(id="a.b", measure=Measure.FLOW, units=("count",))
    with pytest.raises(InvalidValueError, match="ids are unique"):
        Lexicon((metric, metric))


def test_unknown_metric() -> None:
    """Asking for a metric that is not there names those that are."""
    with pytest.raises(LexiconError, match=r"no metric 'trade\.turnove'; there are agreement\.count"):
        Lexicon.default().metric("trade.turnove")


def test_words_are_needed() -> None:
    """A way of telling a metric that nothing could find is refused."""
    with pytest.raises(InvalidValueError, match="give `about` or `counted`"):
        MetricWords(yearly=True)


def test_a_language_without_words() -> None:
    """A metric may be told in some languages only."""
    metric = Lexicon.loads(TOURISM).metric("tourism.overnight")
    assert [1, 0, 0] == [len(metric.told_in(language)) for language in LANGUAGES]
