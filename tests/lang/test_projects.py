"""The data on undertakings and on those who carry them out, and what their loaders refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, organisations, projects
from kzru.lang.loader import load, load_common
from kzru.lang.organisations import organisation_entries
from kzru.lang.projects import (
    SECTORS,
    Need,
    kind_entries,
    known_entries,
    known_projects,
    project_kinds,
    project_order,
    project_words,
    quoted_forms,
)

CACHED = (project_kinds, known_projects, known_entries, project_words, organisation_entries)


@pytest.fixture
def fresh() -> Iterator[None]:
    """Forget what was loaded, before and after a test that loads something else."""
    for cached in CACHED:
        cached.cache_clear()
    yield
    for cached in CACHED:
        cached.cache_clear()


def test_every_known_undertaking_is_told_in_english() -> None:
    """The name that records carry is an English name of the undertaking."""
    english = {phrase for phrase, _ in known_entries("en")}
    assert set(known_projects()) <= english


def test_kazakh_in_latin_letters_has_the_same_known_undertakings() -> None:
    """Each known undertaking with a Kazakh name has it in the other alphabet too."""
    cyrillic, latin = ({known.name for _, known in known_entries(name)} for name in ("kk", "kk-Latn"))
    assert cyrillic == latin
    assert "Trans-Caspian International Transport Route" in latin


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_words(language: str) -> None:
    """Each language has words for each kind of undertaking."""
    assert set(project_kinds()) == {undertaking.kind.name for _, undertaking in kind_entries(language)}


def test_sectors_are_few() -> None:
    """Every kind and every known undertaking belongs to one of the sectors, neutral kinds apart."""
    assert {kind.sector for kind in project_kinds().values()} <= {*SECTORS, None}
    assert {known.sector for known in known_projects().values()} <= set(SECTORS)


def test_what_tells_a_known_undertaking_is_large() -> None:
    """A known undertaking told by kind and country is of a kind that is told by the works on it."""
    told = [known.kind for known in known_projects().values() if known.kind]
    assert {Need.BUILT} == {project_kinds()[kind].need for kind in told}


QUOTED = [
    ("«Altyn»", ["«Altyn»", "“Altyn”", '"Altyn"', "„Altyn“"]),
    ('"Altyn" line', ['"Altyn" line'] * 4),
    ("Altyn", ["Altyn"]),
]


@pytest.mark.parametrize(("phrase", "expected"), QUOTED)
def test_quoted_forms(phrase: str, expected: list[str]) -> None:
    """A name in quotation marks is known in each kind of them."""
    assert expected == list(quoted_forms(phrase))


@pytest.mark.parametrize("language", LANGUAGES)
def test_order(language: str) -> None:
    """Each language tells where names and works stand."""
    assert project_order(language).verb_gap >= 0


def _common(changed: dict[str, Any]) -> Callable[[str], Any]:
    """Return a loader that gives the common tables with some of them changed."""
    return lambda topic: {**load_common(topic), **changed}


FAULTS = [
    (
        project_kinds,
        {"kinds": {"magic": {"acted": ["spell"]}}},
        "kinds: 'space', .* is wanted, not 'magic'",
    ),
    (project_kinds, {"kinds": {"trade": {"acted": ["shop", "shop"]}}}, "'shop' stands twice"),
    (project_kinds, {"heads": {"plant": ["factory"]}}, "'plant' stands for a kind itself"),
    (project_kinds, {"heads": {"wand": ["spell"]}}, "'spell' stands for a kind itself, or is none"),
    (
        known_projects,
        {"known": {"magic": {"Spell": {}}}},
        "Spell: sector: 'space', .* is wanted, not 'magic'",
    ),
    (known_projects, {"known": {"trade": {"Shop": {"fr": []}}}}, "Shop: unknown key 'fr'"),
    (known_projects, {"known": {"trade": {"Shop": {"told_by": {"kind": "spell"}}}}}, "no kind 'spell'"),
    (
        lambda: known_entries("en"),
        {"known": {"trade": {"Shop": {}, "Store": {"en": ["Shop"]}}}},
        "'Shop' stands for two things",
    ),
]


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(("loader", "changed", "message"), FAULTS)
def test_faults(
    loader: Callable[[], object], changed: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in the table of undertakings is refused, and the error says which."""
    monkeypatch.setattr(projects, "load_common", _common(changed))
    with pytest.raises(LexiconError, match=message):
        loader()


def test_words_for_an_unknown_kind_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind is one of the common table."""
    monkeypatch.setattr(projects, "load", lambda *names: {**load(*names), "kinds": {"spell": ["spell"]}})
    with pytest.raises(LexiconError, match="'spell' is no kind of"):
        list(kind_entries("en"))


@pytest.mark.usefixtures("fresh")
def test_an_unknown_group_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group of words that the file does not have is refused."""
    monkeypatch.setattr(projects, "load", lambda *names: {**load(*names), "spells": {}})
    with pytest.raises(LexiconError, match="spells: missing, or no group"):
        project_words("en")


ORGANISATION_FAULTS = [
    ({"shops": {}}, "shops: missing, or no table"),
    ({"companies": {"Shop": {"fr": []}}}, "no language 'fr'"),
    ({"companies": {"Shop": {}, "Store": {"en": ["Shop"]}}}, "'Shop' stands for two things"),
]


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(("changed", "message"), ORGANISATION_FAULTS)
def test_organisation_faults(changed: dict[str, Any], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the table of bodies is refused, and the error says which."""
    monkeypatch.setattr(organisations, "load_common", _common(changed))
    with pytest.raises(LexiconError, match=message):
        organisation_entries("en")
