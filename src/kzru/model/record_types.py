"""The types of records that a document holds: one row each. What writes, reads, tests or merges records goes over these rows.

A user's own record type is a frozen attrs class and a row::

    @attrs.frozen(kw_only=True)
    class Agreement:
        id: str
        document: str
        title: str
        parties: tuple[str, ...]
        mentions: tuple[Mention, ...]


    kzru.register(RecordType(name="agreement", plural="agreements", model=Agreement, find=find_agreements))

From then on `kzru.parse` finds its records, and documents, JSON Lines, the schema, CSV and corpora hold them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from kzru.errors import InvalidValueError
from kzru.model.commitment import Commitment
from kzru.model.event import Event
from kzru.model.figure import Figure
from kzru.model.project import Project
from kzru.model.statement import Statement
from kzru.short import Short

if TYPE_CHECKING:
    from kzru.model.document import Document

__all__ = ["RECORDS", "EntryRules", "Record", "RecordType", "RecordTypes", "register"]

_OF_THE_TEXT = frozenset({"id", "document", "statement", "span", "surface", "speaker", "mentions", "why"})
"""Fields that tell where a record stands and who says it, not what it states."""


class Record(Protocol):
    """What every record has."""

    @property
    def id(self) -> str:
        """Stable: the same text and date give the same id."""

    @property
    def document(self) -> str:
        """Id of the document."""


class EntryRules(Protocol):
    """How the records of a type become entries over a corpus: a `kzru.comparison.EntryType`."""

    @property
    def identity(self) -> Any:
        """What makes two records one, and what keeps two apart."""


def _fields(model: type) -> Mapping[str, Any]:
    """Return the fields of a record class; what takes no part in comparison is not part of a record."""
    return (
        {name: field for name, field in attrs.fields_dict(model).items() if field.eq}
        if attrs.has(model)
        else {}
    )


def _is_record_class(row: RecordType, _: object, model: type) -> None:
    if not {"id", "document"} <= _fields(model).keys():
        raise InvalidValueError(
            f"record type {row.name!r}: {model.__name__} is an attrs class with the fields id and document"
        )


@attrs.frozen(kw_only=True, repr=False)
class RecordType(Short):
    """A type of record.

    Attributes:
        name: What a record of JSON Lines is called in its key "type": "figure".
        plural: What several are called in Python and on the command line: "figures".
        model: The attrs class of a record. Its fields are strings, numbers, dates, enumerations, `Period`, `Span`,
            `Quantity`, `Mention`, `Reason`, or tuples of such; "Attributes:" in its docstring says what each means.
        find: Finds the records of a document that has been read; None for those that kzru itself finds.
        entries: How the records of many documents are brought together; where it is None, two records are one where all
            that they state is equal.
        named_by: The field that a record is called by; by default "name", or else the first field of text.
    """

    name: str
    plural: str
    model: type[Record] = attrs.field(validator=_is_record_class)
    find: Callable[[Document], Iterable[Record]] | None = None
    entries: EntryRules | None = None
    named_by: str = attrs.field()

    @named_by.default
    def _first_text(self) -> str:
        fields = _fields(self.model)
        texts = [name for name in self.stated if fields[name].type in (str, "str")]
        return "name" if "name" in fields else next(iter(texts), "id")

    @property
    def stated(self) -> tuple[str, ...]:
        """The fields of a record that say what it states, not where it stands."""
        return tuple(name for name in _fields(self.model) if name not in _OF_THE_TEXT)

    def _says(self) -> Iterable[object]:
        return (self.name, self.model.__name__)


class RecordTypes:
    """The record types that are known, in the order in which a document's records are written."""

    def __init__(self, rows: Iterable[RecordType]) -> None:
        self._rows = tuple(rows)
        self._own = frozenset(row.name for row in self._rows)
        self._lock = Lock()

    def __iter__(self) -> Iterator[RecordType]:
        return iter(self._rows)

    def register(self, row: RecordType) -> None:
        """Add a record type.

        Raises:
            InvalidValueError: A type of that name, plural or class is there already.
        """
        with self._lock:
            for known in self._rows:
                if row.name == known.name or row.plural == known.plural or row.model is known.model:
                    raise InvalidValueError(f"record type {known.name!r} is registered already")
            self._rows = (*self._rows, row)

    def forget(self, name: str) -> None:
        """Take a record type out that was registered.

        Raises:
            InvalidValueError: No type of that name was registered.
        """
        with self._lock:
            if name in self._own or all(row.name != name for row in self._rows):
                raise InvalidValueError(f"no record type {name!r} was registered")
            self._rows = tuple(row for row in self._rows if row.name != name)

    def is_own(self, row: RecordType) -> bool:
        """Tell whether a type is one of kzru's, for which `Document` has a field."""
        return row.name in self._own

    def called(self, plural: str) -> RecordType:
        """Return the type whose records are called so: "figures".

        Raises:
            InvalidValueError: There is no such type.
        """
        for row in self._rows:
            if row.plural == plural:
                return row
        raise InvalidValueError(
            f"no records are called {plural!r}; there are {', '.join(row.plural for row in self._rows)}"
        )

    def of(self, record: object) -> RecordType:
        """Return the type of a record.

        Raises:
            InvalidValueError: It is of no type that is known.
        """
        for row in self._rows:
            if type(record) is row.model:
                return row
        raise InvalidValueError(
            f"{type(record).__name__} is no type of record; there are {', '.join(row.name for row in self._rows)}"
        )


RECORDS = RecordTypes(
    (
        RecordType(name="statement", plural="statements", model=Statement),
        RecordType(name="figure", plural="figures", model=Figure),
        RecordType(name="commitment", plural="commitments", model=Commitment, named_by="action"),
        RecordType(name="project", plural="projects", model=Project),
        RecordType(name="event", plural="events", model=Event),
    )
)
"""The record types that are known."""


def register(row: RecordType) -> None:
    """Add a record type: from then on `kzru.parse` finds its records, and documents, JSON Lines, the schema and CSV hold them.

    Args:
        row: The type.

    Raises:
        InvalidValueError: A type of that name, plural or class is there already.
    """
    RECORDS.register(row)
