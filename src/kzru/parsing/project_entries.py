"""From the data files on undertakings to phrases, each with what it is to the parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kzru.lang.organisations import organisation_entries
from kzru.lang.projects import kind_entries, known_entries, project_words
from kzru.model.figure import Stage
from kzru.parsing.kinds import Kind, Meaning

__all__ = ["project_entries"]


def project_entries(language: str) -> Iterator[tuple[str, Meaning]]:
    """Yield every phrase by which a language speaks of undertakings, with what it stands for."""
    for phrase, known in known_entries(language):
        yield _entry(phrase, Kind.PROJECT, known)
    for phrase, organisation in organisation_entries(language):
        yield _entry(phrase, Kind.ORGANISATION, organisation)
    for phrase, undertaking in kind_entries(language):
        yield _entry(phrase, Kind.UNDERTAKING, undertaking)
    yield from _words(language)


def _entry(phrase: str, kind: Kind, value: object) -> tuple[str, Meaning]:
    """Return the entry of a name; one that is all in capitals has to be so in the text."""
    spelling = phrase if phrase.isupper() and phrase.isalpha() else None
    return phrase, Meaning(kind, value, phrase, spelling)


def _words(language: str) -> Iterator[tuple[str, Meaning]]:
    groups = project_words(language)
    for term, words in groups["works"].items():
        yield from _all(Kind.WORKS, term, words)
    yield from _all(Kind.ACT, None, groups["acts"]["words"])
    for name, words in groups["verbs"].items():
        yield from _all(Kind.MAKING, None if name == "open" else Stage(name), words)
    for table, kind in (
        ("before", Kind.BEFORE_MAKING),
        ("told", Kind.TOLD_STAGE),
        ("governing", Kind.GOVERNING_STAGE),
        ("sequel", Kind.SEQUEL),
    ):
        for name, words in groups[table].items():
            yield from _all(kind, Stage(name), words)
    yield from _all(Kind.THOUGHT, None, groups["thought"]["words"])
    for word, words in groups["ordinals"].items():
        yield from _all(Kind.ORDINAL, word, words)
    for sector, words in groups["sector_words"].items():
        yield from _all(Kind.SECTOR, sector, words)


def _all(kind: Kind, value: object, words: Iterable[str]) -> Iterator[tuple[str, Meaning]]:
    return ((word, Meaning(kind, value, word)) for word in words)
