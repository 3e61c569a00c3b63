"""No phrase of an entry says what another one of the entry says already."""

from __future__ import annotations

from importlib.resources import files

import pytest

from kzru.errors import LexiconError
from kzru.lang.loader import read_toml
from kzru.parsing.lexicon import Lexicon

REFUSED = [
    ('[heads]\ncongress = ["съез*", "съезд*"]', "heads.congress: 'съезд*' is covered by 'съез*'"),
    ('a = ["съезд*", "съез*"]', "a: 'съезд*' is covered by 'съез*'"),
    ('a = ["invest*", "investment"]', "a: 'investment' is covered by 'invest*'"),
    ('a = ["Минск*", "минскі*"]', "a: 'минскі*' is covered by 'Минск*'"),
    ('a = ["сил* сибири-2", "сил* Сибири – 2"]', "a: 'сил* сибири-2' is covered by 'сил* Сибири – 2'"),
    ('a = ["ашылу салтанат*", "ашылу салтанаты*"]', "a: 'ашылу салтанаты*' is covered by 'ашылу салтанат*'"),
    ('a = ["works", "work", "works"]', "a: 'works' is there twice; write only 'works', once"),
    ('a = { en = ["sea*", "seal"] }', "a.en: 'seal' is covered by 'sea*'"),
    ("a = [['x', 'y'], ['sea*', 'seal']]", "a.1: 'seal' is covered by 'sea*'"),
    ('[made]\n"построен*" = "build"\n"построены" = "build"', "made.build: 'построены' is covered by"),
    ('[[metric]]\nid = "m"\nwords.en.about = ["sea*", "seal"]', "metric.m.words.en.about: 'seal'"),
]


@pytest.mark.parametrize(("source", "message"), REFUSED)
def test_a_covered_phrase_is_refused(source: str, message: str) -> None:
    """The message names the file, the entry, the phrase and the one that covers it."""
    with pytest.raises(LexiconError) as caught:
        read_toml(source, "here.toml")
    assert str(caught.value).startswith(f"here.toml: {message}")


@pytest.mark.parametrize(
    "source",
    [
        'a = ["премьер*", "премьер-министр*"]',  # the longer one is of three words
        'a = ["state visit*", "visit*"]',
        'a = ["invest*"]\nb = ["investment"]',  # two entries
        'a = ["investment", "investments"]',
        '"построен*" = "build"\n"построены" = "erect"',
        'a = ["Hz", "hz"]',  # a spelling may matter
        "a = [true, 1, 1]\nb = true\nc = true",
        'a = ["", "*", "b"]',
        "a = [[], [{}]]",
    ],
)
def test_what_differs_stands(source: str) -> None:
    """Phrases of two entries, of another number of words, or that differ without a star are both kept."""
    assert read_toml(source, "here.toml")


@pytest.mark.parametrize("folder", ["common", "default", "en", "ru", "kk"])
def test_no_data_file_says_anything_twice(folder: str) -> None:
    """Every data file of every language keeps the rule."""
    paths = [path for path in files("kzru.lang").joinpath(folder).iterdir() if path.name.endswith(".toml")]
    assert paths
    tables = [read_toml(path.read_text(encoding="utf-8"), path.name) for path in paths]
    assert all(isinstance(table, dict) for table in tables)


def test_a_lexicon_of_the_user_keeps_the_rule() -> None:
    """The error names the metric's list of words."""
    source = '[[metric]]\nid = "m"\nmeasure = "flow"\nunits = ["count"]\nwords.en = { about = ["sea*", "sealion"] }'
    with pytest.raises(LexiconError, match=r"^mine\.toml: metric\.m\.words\.en\.about: 'sealion' is covered"):
        Lexicon.loads(source, name="mine.toml")
