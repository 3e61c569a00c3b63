"""Many documents, and what they state together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

import attrs

from kzru.comparison import CommitmentEntry, EventEntry, Group, ProjectEntry, reconcile
from kzru.comparison.entries import commitment_entries, event_entries, project_entries
from kzru.comparison.judgement import DEFAULT_WINDOW
from kzru.errors import InvalidValueError
from kzru.lang.identity import name_words
from kzru.model import Document, Figure, Statement
from kzru.reading import read
from kzru.units.rates import Rates

__all__ = ["Corpus"]


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
        documents: The documents, in the order given.
    """

    documents: tuple[Document, ...] = attrs.field(default=(), converter=_tuple_of)

    def __attrs_post_init__(self) -> None:
        """Refuse two documents of one id: their records could not be told apart."""
        seen: set[str] = set()
        for document in self.documents:
            if document.id in seen:
                raise InvalidValueError(f"two documents have the id {document.id!r}; give each its own")
            seen.add(document.id)

    @classmethod
    def read(
        cls, paths: Iterable[str | Path], *, published: date | str | None = None, language: str | None = None
    ) -> Corpus:
        """Read saved statements, plain text or pages, each as `kzru.read` does.

        Args:
            paths: The files.
            published: The date of all of them.
            language: The language of all of them; found out for each where left out.

        Raises:
            SourceError: A file cannot be read.
            InvalidValueError: Two files have one name, and so one id.
        """
        return cls(read(path, published=published, language=language) for path in paths)

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

    def reconcile(self, *, rates: Rates | None = None, window: int = DEFAULT_WINDOW) -> tuple[Group, ...]:
        """Group the figures that state the same thing, and judge each group, as `kzru.reconcile` does.

        Args:
            rates: Exchange rates; by default the table that ships with kzru.
            window: Days that the dates of two stocks may lie apart.
        """
        return reconcile(self.figures, rates=rates, window=window)
