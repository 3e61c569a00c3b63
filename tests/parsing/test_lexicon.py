"""Metrics as data: those that come with kzru, and a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.parsed import figures
from kzru.errors import InvalidValueError, KzruError, LexiconError
from kzru.lang import LANGUAGES
from kzru.model import Measure
from kzru.parsing.lexicon import Lexicon, Metric, MetricWords

TOURISM = """
[[metric]]
id = "tourism.arrivals"
measure = "flow"
units = ["count"]
directed = true
words.en = { counted = ["tourist", "traveller"] }
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
}


def test_default_metrics() -> None:
    """The metrics that come with kzru are of the families of the domain, each with words in English."""
    lexicon = Lexicon.default()
    assert FAMILIES == {metric.id.partition(".")[0] for metric in lexicon.metrics}
    assert [] == [metric.id for metric in lexicon.metrics if not metric.told_in("en")]
    assert lexicon is Lexicon.default()


def test_a_users_metric_is_found() -> None:
    """Text is searched for the metrics of the lexicon that it is parsed with."""
    text = "Last year 5,000 tourists from India visited Kazakhstan."
    lexicon = Lexicon.default().extended(TOURISM)
    assert [None] == [figure.metric for figure in figures(text)]
    (figure,) = figures(text, lexicon=lexicon)
    assert ("tourism.arrivals", Measure.FLOW) == (figure.metric, figure.measure)


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
    source = TOURISM.replace("tourism.arrivals", "company.count")
    extended = Lexicon.default().extended(source)
    assert {metric.id for metric in Lexicon.default().metrics} == {metric.id for metric in extended.metrics}
    assert Measure.FLOW is extended.metric("company.count").measure
    assert ["company.count"] == [
        figure.metric for figure in figures("There are 5 tourists.", lexicon=extended)
    ]
    assert [None] == [figure.metric for figure in figures("There are 5 firms.", lexicon=extended)]


def test_a_lexicon_of_its_own() -> None:
    """A lexicon that is loaded holds its own metrics only."""
    assert ("tourism.arrivals",) == tuple(metric.id for metric in Lexicon.loads(TOURISM).metrics)


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
    with pytest.raises(LexiconError, match=r"latin\.toml"):
        Lexicon.default().extended(tmp_path / "latin.toml")


FAULTS = [
    ("", "no [[metric]] tables"),
    ("metric = 5\n", "no [[metric]] tables"),
    ("[[metric]\n", "my.toml: "),
    ("[[metric]]\nmeasure = 'flow'\nunits = ['count']\n", "metric None: 'id' is missing"),
    ("[[metric]]\nid = 'a.b'\nunits = ['count']\n", "metric 'a.b': 'measure' is missing"),
    ("[[metric]]\nid = 'a.b'\nmeasure = 'flow'\n", "metric 'a.b': 'units' is missing"),
    (
        "[[metric]]\nid = 'a.b'\nmeasure = 'pool'\nunits = ['count']\n",
        "metric 'a.b': 'pool' is not a valid Measure",
    ),
    (
        "[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = 'count'\n",
        "metric 'a.b': a list of words is wanted, not 'count'",
    ),
    ("[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = [5]\n", "metric 'a.b': a list of words is wanted"),
    (
        "[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = ['count']\ncolour = 'red'\n",
        "metric 'a.b': unknown key 'colour'; known are directed, id",
    ),
    (
        "[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = ['count']\nwords.en = { abut = ['x'] }\n",
        "metric 'a.b': unknown key 'abut'; known are about",
    ),
    (
        "[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = ['count']\nwords.en = { about = [' '] }\n",
        "metric 'a.b': a list of words is wanted",
    ),
    (
        "[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = ['count']\nwords.en = { yearly = true }\n",
        "metric 'a.b': a metric is known by words it is about",
    ),
    ("[[metric]]\nid = 'a.b'\nmeasure = 'flow'\nunits = ['count']\nwords = 5\n", "metric 'a.b': "),
    ("[[metric]]\nid = 'a.e\u0301'\n", "not in Unicode normal form NFC"),
]


@pytest.mark.parametrize(("source", "message"), FAULTS)
def test_fault(source: str, message: str) -> None:
    """A fault names the file, the entry, and what would be right."""
    with pytest.raises(LexiconError) as caught:
        Lexicon.loads(source, name="my.toml")
    assert str(caught.value).startswith("my.toml: ")
    assert message in str(caught.value)


def test_ids_are_unique() -> None:
    """Two metrics of one id are refused."""
    with pytest.raises(KzruError, match=r"'tourism\.arrivals' is defined twice"):
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
    metric = Lexicon.loads(TOURISM).metric("tourism.arrivals")
    assert [1, 0, 0] == [len(metric.told_in(language)) for language in LANGUAGES]
