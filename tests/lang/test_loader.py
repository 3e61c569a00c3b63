"""The loader of data files: what it reads and what it refuses."""

from __future__ import annotations

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, load, load_common
from kzru.lang.loader import read_toml


@pytest.mark.parametrize("language", LANGUAGES)
def test_load_is_read_once(language: str) -> None:
    """Every language has its units, and a file is read once."""
    assert "names" in load(language, "units")
    assert load(language, "units") is load(language, "units")
    assert load_common("units") is load_common("units")


def test_unknown_file() -> None:
    """A language or topic that does not exist is refused by name."""
    with pytest.raises(LexiconError, match="no language 'tt'; kzru reads en, ru, kk"):
        load("tt", "units")
    with pytest.raises(LexiconError, match=r"lang/ru/potions\.toml: no such data file"):
        load("ru", "potions")
    with pytest.raises(LexiconError, match=r"lang/common/potions\.toml"):
        load_common("potions")


@pytest.mark.parametrize("topic", ["../ru/units", "\0", "", "units.toml", "\ud800"])
def test_a_topic_is_a_word(topic: str) -> None:
    """No path out of the language's folder is followed, and what can be no file's name is refused as such."""
    with pytest.raises(LexiconError, match="no such data file; a topic is one word, such as 'units'"):
        load("en", topic)


def test_faulty_file() -> None:
    """Text that is not TOML, or not normalised, is refused with the name of the file."""
    with pytest.raises(LexiconError, match=r"here\.toml: not TOML: Invalid value"):
        read_toml("a = ", "here.toml")
    with pytest.raises(LexiconError, match=r"here\.toml: nested too deeply"):
        read_toml("a = " + "[" * 100_000, "here.toml")
    with pytest.raises(LexiconError, match=r"here\.toml: a number has too many digits"):
        read_toml("a = " + "1" * 10_000, "here.toml")
    with pytest.raises(LexiconError, match=r"here\.toml: line 1 is not in Unicode normal form NFC"):
        read_toml('a = "и\N{COMBINING BREVE}"', "here.toml")
