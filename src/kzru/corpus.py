"""Many documents, and what they state together."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from os import PathLike
from typing import Generic, Literal, TypeVar

import attrs

from kzru.comparison import (
    CommitmentEntry,
    EventEntry,
    Group,
    Moment,
    Progress,
    ProjectEntry,
    Step,
    reconcile,
)
from kzru.comparison.entries import commitment_entries, event_entries, project_entries
from kzru.comparison.evidence import Evidence
from kzru.comparison.history import project_history
from kzru.comparison.judgement import DEFAULT_WINDOW
from kzru.comparison.progress import progress_of
from kzru.comparison.timeline import timeline_of
from kzru.errors import InvalidValueError, KzruError, SourceWarning
from kzru.lang.identity import name_words
from kzru.model import Commitment, Document, Event, Figure, Project, Record, Statement
from kzru.parsing.lexicon import Lexicon
from kzru.reading import Batch
from kzru.sources import Form
from kzru.units.rates import Rates
from kzru.values import Day, day_of

__all__ = ["Corpus"]

_ON_ERROR = ("warn", "raise", "skip")

Entry = TypeVar("Entry", ProjectEntry, CommitmentEntry)


def _tuple_of(documents: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(documents)


@attrs.frozen
class Corpus:
    """A number of documents, each with an id of its own.

    >>> from kzru.model import Document
    >>> corpus = Corpus([Document(id="a", text="Nine."), Document(id="b", text="Ten.")])
    >>> len(corpus), [document.id for document in corpus], corpus.figures
    (2, ['a', 'b'], ())

    Attributes:
        documents: The documents, in the order given; each has its own records of what it says.
        faults: Why documents that should be here are not, where `read` passed over some.
        projects: The projects they speak of, each once across documents and languages, by the time of its first mention.
        events: The events they speak of, likewise.
        commitments: The commitments they state, likewise.
    """

    documents: tuple[Document, ...] = attrs.field(default=(), converter=_tuple_of)
    faults: tuple[KzruError, ...] = attrs.field(default=(), eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse two documents of one id: their records could not be told apart."""
        seen: set[str] = set()
        for document in self.documents:
            if document.id in seen:
                raise InvalidValueError(f"two documents have the id {document.id!r}; give each its own")
            seen.add(document.id)

    @classmethod
    def read(
        cls,
        paths: str | PathLike[str] | Iterable[str | PathLike[str]],
        *,
        kind: Form | None = None,
        published: Day = None,
        language: str | None = None,
        encoding: str | None = None,
        lexicon: Lexicon | None = None,
        on_error: Literal["warn", "raise", "skip"] = "warn",
    ) -> Corpus:
        """Read saved statements, as the command line does.

        A file is a text, a page, or JSON Lines: a document a line, or records that kzru wrote. A folder stands for its
        files of these forms, known by their suffixes and in the order of their names, and for those of its folders. A file
        gives its document its name for an id, with a number behind it where another one has that already.

        Args:
            paths: One path, or several.
            kind: "text", "html" or "jsonl"; found out for each file where left out.
            published: The date of all documents, save those whose line of JSON Lines tells its own.
            language: The language of all documents, save those whose line tells its own; found out for each where left out.
            encoding: The encoding of all files; found out for each where left out.
            lexicon: The metrics to look for; by default those that ship with kzru.
            on_error: What is done where a document cannot be read, or has the id of another: "warn" tells it as a
                `kzru.SourceWarning`, keeps it in `faults` and goes on; "skip" only keeps it; "raise" ends there.

        Raises:
            InvalidValueError: *published* is no date, *language* none that kzru reads, *encoding* no encoding, or *kind* or *on_error* unknown.
            SourceError: A file cannot be read, and *on_error* is "raise".
            RecordError: A line of JSON Lines has a fault, or two documents have one id, and *on_error* is "raise".
            InternalError: kzru failed on a document, and *on_error* is "raise".
        """
        if on_error not in _ON_ERROR:
            raise InvalidValueError(
                f"no way {on_error!r} to go on; on_error is one of {', '.join(_ON_ERROR)}"
            )
        batch = Batch(form=kind, published=published, language=language, encoding=encoding, lexicon=lexicon)
        documents: list[Document] = []
        faults: list[KzruError] = []
        for path in (paths,) if isinstance(paths, str | PathLike) else paths:
            for found in batch.read(path):
                if isinstance(found, Document):
                    documents.append(found)
                elif on_error == "raise":
                    raise found
                else:
                    faults.append(found)
                    if on_error == "warn":
                        warnings.warn(str(found), SourceWarning, stacklevel=2)
        return cls(documents, tuple(faults))

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of all documents."""
        return tuple(found for document in self.documents for found in document.statements)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of all documents."""
        return tuple(found for document in self.documents for found in document.figures)

    def records(self, plural: str) -> tuple[Record, ...]:
        """Return the records of one type, of all documents.

        Args:
            plural: What they are called: "figures", or the plural of a type that was registered.

        Raises:
            InvalidValueError: There is no such type.
        """
        return tuple(found for document in self.documents for found in document.records(plural))

    @cached_property
    def projects(self) -> tuple[ProjectEntry, ...]:
        """The projects spoken of, each once across documents and languages, by the time of the first mention."""
        return project_entries(self.documents, name_words())

    @cached_property
    def events(self) -> tuple[EventEntry, ...]:
        """The events spoken of, each once across documents and languages, by the time of the first mention."""
        return event_entries(self.documents, name_words())

    @cached_property
    def commitments(self) -> tuple[CommitmentEntry, ...]:
        """The commitments stated, each once across documents and languages, by the time of the first mention."""
        return commitment_entries(self.documents, name_words())

    def timeline(self) -> tuple[Moment, ...]:
        """Return everything dated in time order: events, statements of commitments, stages of projects."""
        return timeline_of(self.projects, self.events, self.commitments, self._figures)

    def history(self, project: ProjectEntry | Project) -> tuple[Step, ...]:
        """Return how a project's stage and figures changed, a step for each statement that speaks of it.

        Args:
            project: An entry of `projects`, or a record of one of the documents.

        Raises:
            InvalidValueError: No document of the corpus has that project.
        """
        return project_history(_entry_of(self._project_entries, project), self._figures)

    def progress(
        self,
        commitment: CommitmentEntry | Commitment,
        *,
        on: Day = None,
        rates: Rates | None = None,
    ) -> Progress:
        """Set a commitment against the latest actual figures, its deadline, and what later statements tell.

        Args:
            commitment: An entry of `commitments`, or a record of one of the documents.
            on: The day to look from, later statements left out; the latest date in the corpus where left out.
            rates: Exchange rates; by default the table that ships with kzru.

        Raises:
            InvalidValueError: No document of the corpus has that commitment.
        """
        entry = _entry_of(self._commitment_entries, commitment)
        return progress_of(entry, self._evidence, on=day_of(on) or self._last_day, rates=rates)

    @cached_property
    def _project_entries(self) -> _EntriesById[ProjectEntry]:
        return _EntriesById.of(self.projects)

    @cached_property
    def _commitment_entries(self) -> _EntriesById[CommitmentEntry]:
        return _EntriesById.of(self.commitments)

    @cached_property
    def _figures(self) -> Mapping[tuple[str, str], Figure]:
        return {(figure.document, figure.id): figure for figure in self.figures}

    @cached_property
    def _evidence(self) -> Evidence:
        return Evidence.of(self.figures, (*self.projects, *self.events), name_words())

    @cached_property
    def _last_day(self) -> date | None:
        published = (document.published for document in self.documents)
        said = (statement.date for statement in self.statements)
        return max((day for day in (*published, *said) if day is not None), default=None)

    def reconcile(self, *, rates: Rates | None = None, window: int = DEFAULT_WINDOW) -> tuple[Group, ...]:
        """Group the figures that state the same thing, and judge each group, as `kzru.reconcile` does.

        Args:
            rates: Exchange rates; by default the table that ships with kzru.
            window: Days that the dates of two stocks may lie apart.
        """
        return reconcile(self.figures, rates=rates, window=window)


@attrs.frozen
class _EntriesById(Generic[Entry]):
    """Entries by their ids, and by those of the records that they hold."""

    of_id: Mapping[str, Entry]
    of_record: Mapping[Project | Event | Commitment, Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> _EntriesById[Entry]:
        known = tuple(entries)
        return cls(
            {entry.id: entry for entry in known},
            {record: entry for entry in known for record in entry.records},
        )


def _entry_of(entries: _EntriesById[Entry], wanted: Entry | Project | Commitment) -> Entry:
    """Return the entry itself, or the one that holds a record."""
    if isinstance(wanted, Project | Commitment):
        entry = entries.of_record.get(wanted)
    else:
        entry = entries.of_id.get(wanted.id)
        entry = entry if entry == wanted else None
    if entry is None:
        raise InvalidValueError(
            f"no document of the corpus has {wanted.id!r}; take one of its entries or records"
        )
    return entry
