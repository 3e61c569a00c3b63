"""Many documents, and what they state together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from os import PathLike
from typing import Any

import attrs

from kzru.comparison import (
    CommitmentEntry,
    Entry,
    EventEntry,
    Group,
    Moment,
    NotCompared,
    Progress,
    ProjectEntry,
    Step,
    not_compared,
    reconcile,
)
from kzru.comparison.entries import Entries
from kzru.comparison.entry_types import merged_types
from kzru.comparison.evidence import Evidence
from kzru.comparison.history import project_history
from kzru.comparison.judgement import DEFAULT_WINDOW
from kzru.comparison.progress import progress_of
from kzru.comparison.series import Point, series
from kzru.errors import InvalidValueError, KzruError
from kzru.findings import Finding, Matters, Scope, Selection, find_findings
from kzru.hooks import Displayed
from kzru.lang.identity import name_words
from kzru.model import (
    RECORDS,
    Commitment,
    Document,
    Figure,
    Project,
    Record,
    RecordType,
    Statement,
)
from kzru.parsing.lexicon import Lexicon
from kzru.reading import Batch, OnError, check_on_error, gather
from kzru.short import Short, counted
from kzru.sources import Form
from kzru.tables import MATTERS, Table, matter_table, table
from kzru.units.rates import Rates
from kzru.values import Day, day_of

__all__ = ["Corpus"]


def _tuple_of(documents: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(documents)


@attrs.frozen(repr=False)
class Corpus(Short, Displayed):
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
        for name in (document.id for document in self.documents):
            if name in seen:
                raise InvalidValueError(f"two documents have the id {name!r}; give each its own")
            seen.add(name)

    @classmethod
    def read(
        cls,
        paths: str | PathLike[str] | Iterable[str | PathLike[str]] = (),
        *,
        manifest: str | PathLike[str] | None = None,
        kind: Form | None = None,
        published: Day = None,
        language: str | None = None,
        encoding: str | None = None,
        lexicon: Lexicon | None = None,
        on_error: OnError = "warn",
        workers: int = 1,
    ) -> Corpus:
        """Read saved statements, as the command line does.

        A file is a text, a page, or JSON Lines: a document a line, or records that kzru wrote. A folder stands for its
        files of these forms, known by their suffixes and in the order of their names, and for those of its folders. A file
        gives its document its name for an id, with a number behind it where another one has that already.

        The date of a document is, in this order, what a line of JSON Lines or the manifest tells of it, *published*, what a
        saved page marks as its day, and the dateline of its text; `Document.date_source` says which.

        Args:
            paths: One path, or several; a date may stand behind one, as in "talks.txt@2025-10-10".
            manifest: A list of files, read behind the paths: a table of CSV with the columns path, published, language,
                title, url, source and place, or JSON Lines with these keys. Only path must be there; it counts from the
                folder of the list.
            kind: "text", "html" or "jsonl"; found out for each file where left out.
            published: The date of all documents, save those whose line of JSON Lines tells its own.
            language: The language of all documents, save those whose line tells its own; found out for each where left out.
            encoding: The encoding of all files; found out for each where left out.
            lexicon: The metrics to look for; by default those that ship with kzru.
            on_error: What is done where a document cannot be read, or has the id of another: "warn" tells it as a
                `kzru.SourceWarning`, keeps it in `faults` and goes on; "skip" only keeps it; "raise" ends there.
            workers: How many processes read, as for `kzru.parse_all`; what comes out is the same.

        Raises:
            InvalidValueError: *published* is no date, *language* none that kzru reads, *encoding* no encoding, or *kind* or *on_error* unknown.
            SourceError: A file cannot be read, and *on_error* is "raise".
            RecordError: A line of JSON Lines has a fault, or two documents have one id, and *on_error* is "raise".
            InternalError: kzru failed on a document, and *on_error* is "raise".
        """
        check_on_error(on_error)
        batch = Batch(
            form=kind, published=published, language=language, encoding=encoding, lexicon=lexicon, workers=workers,
        )  # fmt: skip
        documents, faults = gather(batch, paths, manifest, on_error, stacklevel=2)
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

    @property
    def projects(self) -> tuple[ProjectEntry, ...]:
        """The projects spoken of, each once across documents and languages, by the time of the first mention."""
        return self._entries("projects").all

    @property
    def events(self) -> tuple[EventEntry, ...]:
        """The events spoken of, each once across documents and languages, by the time of the first mention."""
        return self._entries("events").all

    @property
    def commitments(self) -> tuple[CommitmentEntry, ...]:
        """The commitments stated, each once across documents and languages, by the time of the first mention."""
        return self._entries("commitments").all

    def entries(self, plural: str) -> tuple[Entry[Any], ...]:
        """Return the things of one type, each once across documents and languages, by the time of the first mention.

        Args:
            plural: What the records are called: "projects", or the plural of a type that was registered.

        Raises:
            InvalidValueError: There is no such type, or its records are not merged, as figures are not.
        """
        return self._entries(plural).all

    def why_apart(self, a: Entry[Any] | Record, b: Entry[Any] | Record) -> str | None:
        """Return why two entries or records are not of one thing; None where they are.

        That is the first exclusion that keeps apart two records, by its name; or that nothing ties them.

        Args:
            a: An entry, or a record of one of the documents.
            b: Another.

        Raises:
            InvalidValueError: No document of the corpus has one of them, or its type is not merged.
        """
        rows = [RECORDS.of(one.records[0] if isinstance(one, Entry) else one) for one in (a, b)]
        if rows[0] is not rows[1]:
            return f"one is of the type {rows[0].name}, the other of the type {rows[1].name}"
        return self._entries(rows[0].plural).why_apart(a, b)

    def timeline(self) -> tuple[Moment, ...]:
        """Return everything dated in time order: events, statements of commitments, stages of projects, and the like."""
        moments: list[Moment] = []
        for entries in (self._entries(row.plural) for row in merged_types()):
            moments += (
                moment for entry in entries.all for moment in entries.how.dating(entry, self._figures)
            )
        return tuple(sorted(moments, key=lambda moment: moment.order))

    def history(self, project: ProjectEntry | Project) -> tuple[Step, ...]:
        """Return how a project's stage and figures changed, a step for each statement that speaks of it.

        Args:
            project: An entry of `projects`, or a record of one of the documents.

        Raises:
            InvalidValueError: No document of the corpus has that project.
        """
        return project_history(self._entries("projects").entry_of(project), self._figures)

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
        entry = self._entries("commitments").entry_of(commitment)
        return progress_of(entry, self._evidence, on=day_of(on) or self._last_day, rates=rates)

    @cached_property
    def _merged(self) -> dict[RecordType, Entries[Any]]:
        return {}

    def _entries(self, plural: str) -> Entries[Any]:
        row = RECORDS.called(plural)
        if row not in self._merged:
            self._merged[row] = Entries.of(self.documents, row, name_words())
        return self._merged[row]

    @cached_property
    def _figures(self) -> Mapping[tuple[str, str], Figure]:
        return {(figure.document, figure.id): figure for figure in self.figures}

    @cached_property
    def _evidence(self) -> Evidence:
        return Evidence.of(self.figures, (*self.projects, *self.events), name_words())

    @cached_property
    def _last_day(self) -> date | None:
        days = [document.published for document in self.documents] + [told.date for told in self.statements]
        return max((day for day in days if day is not None), default=None)

    def reconcile(
        self, *, rates: Rates | None = None, window: int = DEFAULT_WINDOW, **asked: Any
    ) -> tuple[Group, ...]:
        """Group the figures that state the same thing, and judge each group, as `kzru.reconcile` does.

        What is in no group is told by `not_compared`.

        Args:
            rates: Exchange rates; by default the table that ships with kzru.
            window: Days that the dates of two stocks may lie apart.
            asked: What groups have to be: the fields of `kzru.Scope`, such as metric="trade.*" or verdict="conflict".
        """
        scope = Scope(**asked)
        groups = reconcile(self.figures, rates=rates, window=window)
        return groups if scope.asks_nothing else tuple(filter(scope.asks_for_group, groups))

    def findings(
        self, *, on: Day = None, rates: Rates | None = None, window: int = DEFAULT_WINDOW, **asked: Any
    ) -> tuple[Finding, ...]:
        """Return what is worth telling, the most important first: conflicts, sums that do not fit, promises overdue and so on.

        Args:
            on: The day to look from, for promises; the latest date in the corpus where left out.
            rates: Exchange rates; by default the table that ships with kzru.
            window: Days that the dates of two stocks may lie apart.
            asked: What findings have to be: the fields of `kzru.Selection`, such as who="Tokayev".
        """
        matters = Matters(
            groups=self.reconcile(rates=rates, window=window),
            figures=self.figures,
            statements=self.statements,
            progress=[self.progress(entry, on=on, rates=rates) for entry in self.commitments],
            projects=self.projects,
            history=self.history,
        )
        return tuple(Selection(**asked).of(find_findings(matters)))

    def table(self, name: str = "figures", *, include_why: bool = False, **asked: Any) -> Table:
        """Return what the corpus holds as a table for pandas, polars, DuckDB and the like; it needs the extra ``arrow``.

        Args:
            name: "documents", "statements", "figures", "commitments", "projects", "events", or the plural of a record type
                that was registered; "claims", the figures of all groups; "comparisons"; or "findings".
            include_why: Whether a table of records has a column of the rules that decided the fields.
            asked: Of claims and comparisons the arguments of `reconcile`, of findings those of `findings`.

        Raises:
            InvalidValueError: There is no such table.
        """
        if name not in MATTERS:
            return table(self.documents, name, include_why=include_why, **asked)
        found = self.findings(**asked) if name == "findings" else self.reconcile(**asked)
        return matter_table(name, found, self.documents)

    def series(
        self, metric: str, *, subject: Iterable[str] | None = None, item: str | None = None, **of: Any
    ) -> tuple[Point, ...]:
        """Return what is stated of one matter, by the day that it holds for, each with both readings and its source.

        Args:
            metric: Id of the metric.
            subject: Whose it is.
            item: What narrows the metric; None for the whole.
            of: Further fields of the `kzru.Topic` asked for: origin, destination, is_change, status, stage. Where left out,
                levels that are so are asked for, without a direction.
        """
        owners = None if subject is None else tuple(sorted(subject))
        return series(self.figures, metric=metric, subject=owners, item=item, **of)

    def not_compared(self) -> tuple[NotCompared, ...]:
        """Return the figures that are judged against none, each with the reason: "whose is not told".

        Together with the groups of `reconcile` these are all figures.
        """
        return not_compared(self.figures)

    def _says(self) -> Iterable[object]:
        return (counted(len(self.documents), "document"), counted(len(self.figures), "figure"))
