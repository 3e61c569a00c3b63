"""From the records of many documents to one entry for each thing, and what keeps two of them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, product
from typing import Any, Generic, TypeVar

import attrs

from kzru.comparison.citation import Citation, Told, told
from kzru.comparison.entry import Entry, Link, in_words
from kzru.comparison.entry_types import EntryType, entry_type_of
from kzru.comparison.linking import linked
from kzru.comparison.merging import each_once, merged_values
from kzru.errors import InvalidValueError
from kzru.model import Document, Record, RecordType
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords

__all__ = ["Entries"]

E = TypeVar("E", bound=Entry[Any])

_LONGEST_ID = 80
_NO_LETTERS = re.compile(r"[\W_]+")
_LAST_LATIN = "\u024f"
_DOUBT = {True: "nothing tells which of several is meant", False: "they are two of very many"}
"""Why a bond did not join two: it is weak, or they were not looked at together."""


@attrs.frozen(eq=False)
class Entries(Generic[E]):
    """The things that documents speak of, of one type of records.

    Attributes:
        row: The type.
        how: How its records become entries.
        records: The records of all documents, in time order.
        by: The words by which names are compared.
    """

    row: RecordType
    how: EntryType[E]
    records: Sequence[Told[Any]]
    by: NameWords

    @classmethod
    def of(cls, documents: Iterable[Document], row: RecordType, by: NameWords) -> Entries[E]:
        """Read the records of one type.

        Args:
            documents: The documents, in any order.
            row: The type.
            by: The words by which names are compared.

        Raises:
            InvalidValueError: There are no entries of such records.
        """
        return cls(row, entry_type_of(row), told(documents, row), by)

    @cached_property
    def all(self) -> tuple[E, ...]:
        """The entries, by the time of the first mention; those of one name have ids numbered in that order."""
        numbered: Counter[str] = Counter()
        entries: list[E] = []
        kind = self.how.entry_class(self.row)
        for together, links in linked(self.records, self._facts, self.how.identity):
            entry = self._merged(kind, together, links)
            slug = _slug(self.how.id_text(entry))
            numbered[slug] += 1
            number = "" if numbered[slug] == 1 else f"-{numbered[slug]}"
            entries.append(attrs.evolve(entry, id=slug + number))
        return tuple(entries)

    def _merged(self, kind: type[E], together: Sequence[Told[Any]], links: tuple[Link, ...]) -> E:
        called = self.row.named_by
        records = tuple(one.record for one in together)
        name, *aliases = _names(
            [(getattr(record, called) or "", *getattr(record, "aliases", ())) for record in records], self.by
        )
        fields = {"id": "", called: name, **dict(merged_values(kind, together))}
        mentions = tuple(sorted((at for one in together for at in one.citations), key=_time_order))
        return kind(aliases=tuple(aliases), records=records, mentions=mentions, links=links, **fields)

    def entry_of(self, wanted: Entry[Any] | Record) -> E:
        """Return the entry itself, or the one that holds a record.

        Raises:
            InvalidValueError: It is none of these, and none of their records.
        """
        if isinstance(wanted, Entry):
            entry = self._by_id.get(wanted.id)
            entry = entry if entry == wanted else None
        else:
            entry = self._by_record.get(wanted)
        if entry is None:
            raise InvalidValueError(
                f"no document of the corpus has {wanted.id!r}; take one of its entries or records"
            )
        return entry

    def why_apart(self, a: Entry[Any] | Record, b: Entry[Any] | Record) -> str | None:
        """Return why two are not of one thing; None where they are.

        Raises:
            InvalidValueError: One of them is not here.
        """
        one, other = self.entry_of(a), self.entry_of(b)
        if one is other:
            return None
        identity, facts = self.how.identity, self._facts_of
        first = [x.records[0] if isinstance(x, Entry) else x for x in (a, b)]
        pairs = [(first[0], first[1]), *product(self._of_other_facts(one), self._of_other_facts(other))]
        for x, y in pairs:
            excluded = identity.exclusion(facts[x], facts[y])
            if excluded:
                return in_words(x, y, excluded)
        for x, y in pairs:
            bond = identity.bond(0, 1, facts[x], facts[y])
            if bond:
                return in_words(x, y, f"{bond.rule}, yet {_DOUBT[bond.is_weak]}")
        return in_words(first[0], first[1], "nothing ties them")

    def _of_other_facts(self, entry: E) -> Iterable[Record]:
        """Return the records of an entry that differ in what identifies them."""
        return {self._facts_of[record]: record for record in reversed(entry.records)}.values()

    @cached_property
    def _facts(self) -> Sequence[Hashable]:
        return [self.how.facts(one, self.by) for one in self.records]

    @cached_property
    def _facts_of(self) -> Mapping[Record, Hashable]:
        return {one.record: facts for one, facts in zip(self.records, self._facts, strict=True)}

    @cached_property
    def _by_id(self) -> Mapping[str, E]:
        return {entry.id: entry for entry in self.all}

    @cached_property
    def _by_record(self) -> Mapping[Record, E]:
        return {record: entry for entry in self.all for record in entry.records}


def _time_order(at: Citation) -> tuple[date, str, int, int]:
    return (at.date or date.max, at.document, at.span.start, at.span.end)


def _names(told_names: Sequence[tuple[str, ...]], by: NameWords) -> Iterator[str]:
    """Yield the name that most records give, Latin ones before others and the fullest of several, then the others."""
    first = Counter(names[0] for names in told_names)
    best = (
        next(iter(first))
        if len(first) == 1
        else min(
            first, key=lambda name: (not _is_latin(name), -first[name], -_fullness(name, by), len(name), name)
        )
    )
    yield best
    yield from (name for name in each_once(chain.from_iterable(told_names)) if name != best)


def _is_latin(text: str) -> bool:
    return all(char <= _LAST_LATIN for char in text if char.isalpha())


def _fullness(text: str, by: NameWords) -> int:
    name = Name.read(text, by)
    return len(name.words) + len(name.numbers)


def _slug(text: str) -> str:
    """Return the words of a name, folded and joined by hyphens, cut after a whole word where they are long."""
    slug = _NO_LETTERS.sub("-", fold(text)).strip("-")
    if len(slug) <= _LONGEST_ID:
        return slug
    return slug[: _LONGEST_ID + 1].rpartition("-")[0] or slug[:_LONGEST_ID]
