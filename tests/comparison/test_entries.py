"""Entries as a corpus gives them: by the name of their type, with why they are apart, and to be kept in a file."""

from __future__ import annotations

import pickle
from datetime import timedelta

import pytest

from builders.things import DAY, Maker, document, event, project
from kzru import Corpus, InvalidValueError


def corpus(*makers: Maker) -> Corpus:
    """Return a corpus in which each document, a day after the one before, speaks of one thing."""
    return Corpus(
        [document(chr(ord("a") + n), DAY + timedelta(days=n), maker) for n, maker in enumerate(makers)]
    )


def test_entries_are_asked_for_by_the_plural_of_their_records() -> None:
    """The same that the names of the types give."""
    found = corpus(project("Ilek bridge"), event("Lake Days", "culture"))
    assert (found.projects, found.events, found.commitments) == (
        found.entries("projects"),
        found.entries("events"),
        found.entries("commitments"),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            project("Ilek bridge", places=("Oral",)),
            project("Ilek bridge", places=("Omsk",)),
            "“Ilek bridge” in a and “Ilek bridge” in b: other places",
        ),
        (
            project("first Ilek bridge"),
            project("second Ilek bridge"),
            "“first Ilek bridge” in a and “second Ilek bridge” in b: other numbers in the names",
        ),
        (
            event("Lake Forum", "forum", edition=4),
            event("Lake Forum", "forum", edition=5),
            "“Lake Forum” in a and “Lake Forum” in b: another edition",
        ),
        (
            project("Ilek bridge"),
            project("Shu dam"),
            "“Ilek bridge” in a and “Shu dam” in b: nothing ties them",
        ),
        (
            project("Ilek bridge"),
            event("Lake Forum", "forum"),
            "one is of the type project, the other of the type event",
        ),
    ],
)
def test_why_two_are_apart(one: Maker, other: Maker, expected: str) -> None:
    """The exclusion is named, for entries as for records."""
    found = corpus(one, other)
    entries = sorted((*found.projects, *found.events), key=lambda entry: entry.records[0].document)
    assert expected == found.why_apart(entries[0], entries[1])
    assert expected == found.why_apart(entries[0].records[0], entries[1].records[0])


def test_what_is_one_is_not_apart() -> None:
    """Neither its records, nor the entry and itself."""
    found = corpus(project("Ilek bridge"), project("the Ilek bridge project"))
    (entry,) = found.projects
    assert [None, None] == [found.why_apart(*entry.records), found.why_apart(entry, entry)]


def test_what_could_be_either_of_two_is_apart_from_both() -> None:
    """The bond is named, and that it is not enough."""
    found = corpus(
        project("Ilek bridge", places=("Oral",)),
        project("Ilek bridge", places=("Omsk",)),
        project("Ilek bridge of Aktobe"),
    )
    oral, _, third = found.projects
    assert (
        "“Ilek bridge” in a and “Ilek bridge of Aktobe” in c: "
        "one name holds the other, nothing tells them apart, yet nothing tells which of several is meant"
    ) == found.why_apart(oral, third)


def test_what_keeps_two_apart_over_a_third_is_named() -> None:
    """Two records may lack what their entries know of another."""
    found = corpus(
        project("Ilek bridge", places=("Oral",)),
        project("Ilek bridge", places=("Omsk",)),
        project("the Ilek bridge"),
    )
    (omsk,), (bare,) = (found.documents[n].projects for n in (1, 2))
    assert [["a", "c"], ["b"]] == [[record.document for record in entry.records] for entry in found.projects]
    assert "“Ilek bridge” in a and “Ilek bridge” in b: other places" == found.why_apart(bare, omsk)


def test_what_is_not_of_the_corpus_is_refused() -> None:
    """Its entries and records alone can be asked for."""
    found, other = corpus(project("Ilek bridge")), corpus(project("Shu dam"))
    with pytest.raises(InvalidValueError, match="no document of the corpus has 'shu-dam'"):
        found.why_apart(found.projects[0], other.projects[0])


def test_a_corpus_is_pickled_with_what_it_has_found() -> None:
    """To another process, with its entries made anew there."""
    found = corpus(project("Ilek bridge"), event("Lake Days", "culture"))
    before = (found.projects, found.events, found.timeline())
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    assert (found, before) == (again, (again.projects, again.events, again.timeline()))
