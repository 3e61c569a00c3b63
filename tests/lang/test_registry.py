"""The registry of languages: what functions remember of them is forgotten when one comes or goes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.registry import add_language, check_language, files_of, languages, remembered, remove_language


def nothing(_: str) -> None:
    """Find no fault."""


@pytest.fixture(autouse=True)
def only_ours() -> Iterator[None]:
    """Each test ends with the languages with which it began."""
    yield
    for code in languages()[len(LANGUAGES) :]:
        remove_language(code)


def test_a_language_is_tried_after_those_before_it() -> None:
    """One that is registered again keeps its place, and has its new files."""
    add_language("xa", {"units": "a"}, nothing)
    add_language("xb", {}, nothing)
    assert (*LANGUAGES, "xa", "xb") == languages()
    add_language("xa", {"units": "b"}, nothing)
    assert (*LANGUAGES, "xa", "xb") == languages()
    assert ({"units": "b"}, None) == (files_of("xa"), files_of("en"))


def test_results_are_remembered_until_the_languages_change() -> None:
    """Whether one comes, goes, or has a fault."""
    calls: list[str] = []

    @remembered()
    def known(language: str) -> tuple[str, ...]:
        calls.append(language)
        return languages()

    assert LANGUAGES == known("en") == known("en")
    add_language("xa", {}, nothing)
    assert (*LANGUAGES, "xa") == known("en") == known("en")
    remove_language("xa")
    assert LANGUAGES == known("en")
    assert ["en"] * 3 == calls
    known.cache_clear()
    known("en")
    assert ["en"] * 4 == calls


def test_a_result_of_before_is_not_remembered_for_after() -> None:
    """A function that began before a language came ends with what was known then, and nobody else sees that."""

    @remembered()
    def known() -> tuple[str, ...]:
        found = languages()
        if found == LANGUAGES:
            add_language("xa", {}, nothing)  # as another thread might
        return found

    assert LANGUAGES == known()
    assert (*LANGUAGES, "xa") == known()


def test_a_language_with_a_fault_is_not_added() -> None:
    """All is as it was, the language that was there before too."""

    def faulty(code: str) -> None:
        check_language(code)
        raise LexiconError("a fault")

    add_language("xa", {"units": "a"}, nothing)
    for code in ("xa", "xb"):
        with pytest.raises(LexiconError, match="a fault"):
            add_language(code, {}, faulty)
    assert (*LANGUAGES, "xa") == languages()
    assert {"units": "a"} == files_of("xa")


def test_what_is_no_language_is_refused() -> None:
    """Languages that ship with kzru stay; what is not there cannot be removed."""
    with pytest.raises(InvalidValueError, match="'en' ships with kzru"):
        add_language("en", {}, nothing)
    for code in ("en", "xa"):
        with pytest.raises(InvalidValueError, match="was registered"):
            remove_language(code)
    with pytest.raises(InvalidValueError, match="no language 'xa'; kzru reads en, ru, kk"):
        check_language("xa")
