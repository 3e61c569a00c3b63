"""Tables of data files read into classes: the annotations of a class tell what each entry of its table holds.

A loader is an attrs class and one line::

    @attrs.frozen
    class Furniture:
        lines: frozenset[Word]
        openings: tuple[Word, ...] = ()


    furniture = read_topic(Furniture, "en", "furniture")

An entry whose attribute has a default may be left out; every other fault is an error that names the file, the entry
and what would be right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, partial, reduce
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import attrs

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.loader import load
from kzru.lang.words import PhraseMap, PhraseSet, WordMap, WordSet
from kzru.text.fold import fold

__all__ = [
    "KEY",
    "ByWord",
    "Ending",
    "ReadAs",
    "Word",
    "exactly",
    "read_as",
    "read_table",
    "read_topic",
    "shown",
]

KEY = "key"
"""In the metadata of an attribute the key of its entry, where that is not its name; "plural.endings" stands in a table."""
_LONGEST_SHOWN = 60
_QUOTES = "'\""

_Table = TypeVar("_Table", bound=attrs.AttrsInstance)
_Reader = Callable[[Any], Any]
"""Takes what an entry holds; returns the value of the attribute, or raises an `InvalidValueError` that says what is wanted."""


@attrs.frozen
class ReadAs:
    """Annotation of an attribute that is not as its entry has it.

    Attributes:
        written: The type of the entry.
        make: Returns the value of the attribute from that of the entry, or raises an `InvalidValueError`.
    """

    written: Any
    make: Callable[[Any], Any]


Word = Annotated[str, ReadAs(str, fold)]
"""A word that is folded when read."""
Ending = Annotated[str, "may be empty"]
"""What a word ends with, which may be nothing."""


def _by_word(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: meaning for meaning, words in groups.items() for word in words}


ByWord = Annotated[Mapping[str, str], ReadAs(Mapping[str, tuple[Word, ...]], _by_word)]
"""What each folded word stands for, from lists of words by what they stand for."""


def exactly(names: Collection[str]) -> Callable[[Any], Any]:
    """Return a function that returns a table as it is, and refuses one that lacks a group or has another one."""

    def checked(groups: Mapping[str, Any]) -> Mapping[str, Any]:
        for name in sorted(groups.keys() ^ set(names)):
            raise InvalidValueError(f"{name}: missing, or no group here; needed are {', '.join(names)}")
        return groups

    return checked


def read_topic(cls: type[_Table], language: str, topic: str) -> _Table:
    """Return the data file of one topic of a language as an object of the class.

    Raises:
        LexiconError: The language or topic does not exist, or the file has a fault.
    """
    return read_table(cls, load(language, topic), f"lang/{language}/{topic}.toml")


def read_table(cls: type[_Table], table: Any, name: str) -> _Table:
    """Return an object of an attrs class from a table.

    >>> read_table(ReadAs, {"written": 1}, "lang/en/speech.toml")
    Traceback (most recent call last):
    kzru.errors.LexiconError: lang/en/speech.toml: 'make' is missing; needed are written, make

    Args:
        cls: The class; its attributes are the entries of the table.
        table: The table.
        name: What to call the table in an error: its file, and its entry there.

    Raises:
        LexiconError: An entry is missing, unknown, or does not hold what its attribute is.
    """
    read: _Table = read_as(cls, table, name)
    return read


def read_as(kind: Any, value: Any, name: str) -> Any:
    """Return what an entry holds as a value of a type.

    >>> read_as(Mapping[str, frozenset[str]], {"line": ["railway"]}, "lang/common/projects.toml: heads")
    {'line': frozenset({'railway'})}

    Raises:
        LexiconError: It holds something else.
    """
    try:
        return _reader(kind)(value)
    except InvalidValueError as fault:
        raise LexiconError(f"{name}: {fault}") from None


def shown(value: object) -> str:
    """Return how an error repeats what stands in a file, which may be long."""
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


@cache
def _reader(kind: Any) -> _Reader:
    """Return what reads an entry of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if attrs.has(kind):
        return _class_reader(kind)
    if origin is Annotated:
        return partial(_made, arguments[1].make, _reader(arguments[1].written))
    if kind in (WordMap, PhraseMap) or origin is WordMap:
        return partial(_made, origin or kind, _reader(Mapping[str, str]))
    if kind in _SETS:
        return partial(_words, _SETS[kind], str)
    if origin in (tuple, frozenset):
        item, *_ = arguments
        is_word = item in (str, Word, Ending)
        return partial(_words, origin, item) if is_word else partial(_items, origin, _reader(item))
    if origin is Mapping:
        return partial(_mapping, *map(_reader, arguments))
    if origin is UnionType:  # with None, which stands for an entry that is left out
        return _reader(arguments[0])
    if origin is Literal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return partial(_choice, {str(choice): choice for choice in arguments or kind})
    return partial(_plain, kind)


_SETS: Mapping[Any, Callable[[Any], Any]] = {WordSet: WordSet, PhraseSet: PhraseSet}
_PLAIN = {str: "a string", int: "a whole number", bool: "true or false", date: "a date"}


def _class_reader(cls: Any) -> _Reader:
    types = get_type_hints(cls, include_extras=True)
    fields = {field.metadata.get(KEY, field.name): field for field in attrs.fields(cls) if field.init}
    needed = [key for key, field in fields.items() if field.default is attrs.NOTHING]
    readers: dict[str, Any] = {}
    for path, field in fields.items():
        *tables, key = path.split(".")
        inner = reduce(lambda outer, table: outer.setdefault(table, {}), tables, readers)
        inner[key] = (field.alias, _reader(types[field.name]))

    def read(table: Any) -> Any:
        values: dict[str, Any] = {}
        _read_entries(readers, values, table)
        for key in needed:
            if fields[key].alias not in values:
                raise InvalidValueError(f"{key!r} is missing; needed are {', '.join(needed)}")
        return cls(**values)

    return read


def _read_entries(readers: Mapping[str, Any], values: dict[str, Any], table: Any) -> None:
    """Put what the entries of a table hold under the names of their attributes."""
    for key, value in _entries(table):
        reader = readers.get(key)
        if reader is None:
            raise InvalidValueError(f"unknown key {shown(key)}; known are {', '.join(sorted(readers))}")
        if isinstance(reader, dict):
            _read_at(key, partial(_read_entries, reader, values), value)
        else:
            values[reader[0]] = _read_at(key, reader[1], value)


def _entries(table: Any) -> Iterable[tuple[str, Any]]:
    if not isinstance(table, Mapping):
        raise _unlike("a table", table)
    return table.items()


def _read_at(key: object, read: _Reader, value: Any) -> Any:
    """Return what an entry holds; the message of a fault in it begins with its key."""
    try:
        return read(value)
    except InvalidValueError as fault:
        raise InvalidValueError(f"{shown(key).strip(_QUOTES)}: {fault}") from None


def _made(make: Callable[[Any], Any], read: _Reader, value: Any) -> Any:
    return make(read(value))


def _mapping(read_key: _Reader, read_value: _Reader, table: Any) -> dict[Any, Any]:
    return {read_key(key): _read_at(key, read_value, value) for key, value in _entries(table)}


def _items(make: Callable[[Any], Any], read: _Reader, items: Any) -> Any:
    if not isinstance(items, list):
        raise _unlike("a list", items)
    return make(_read_at(number, read, item) for number, item in enumerate(items, 1))


def _words(make: Callable[[Any], Any], kind: Any, words: Any) -> Any:
    """Return words that are read at once, for there are thousands of them."""
    if not isinstance(words, list) or not {*map(type, words)} <= {str}:
        raise _unlike("a list of words", words)
    if "" in words and kind != Ending:
        raise InvalidValueError("an empty word, which stands in no text; leave it out")
    return make(map(fold, words) if kind == Word else words)


def _choice(choices: Mapping[str, Any], value: Any) -> Any:
    if not isinstance(value, str) or value not in choices:
        *others, last = map(repr, choices)
        raise _unlike(f"{', '.join(others)} or {last}" if others else last, value)
    return choices[value]


def _plain(kind: Any, value: Any) -> Any:
    if kind is not Any and type(value) is not kind:
        raise _unlike(_PLAIN[kind], value)
    return value


def _unlike(wanted: str, value: object) -> InvalidValueError:
    return InvalidValueError(f"{wanted} is wanted, not {shown(value)}")
