"""The form of data files: an entry of a registered language has the form that such entries have in the languages of kzru."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from kzru.errors import LexiconError
from kzru.lang.loader import load_default, own_tables
from kzru.lang.registry import LANGUAGES

__all__ = ["check_form"]

_Tables = Mapping[str, Any]
_KINDS = (
    (bool, "true or false"),
    (int | float, "a number"),
    (str, "a string"),
    (list, "a list"),
    (Mapping, "a table"),
)
"""What entries are by the types of their values, the first that fits."""


def check_form(language: str, topic: str) -> None:
    """Refuse a file with an entry that is of another form than in every language that ships with kzru.

    Raises:
        LexiconError: It has one; the message names the entry.
    """
    _check_table(own_tables(language, topic), _guides(topic), f"lang/{language}/{topic}.toml")


@cache
def _guides(topic: str) -> tuple[_Tables, ...]:
    return (load_default(topic), *(own_tables(language, topic) for language in LANGUAGES))


def _check_table(table: _Tables, guides: Sequence[_Tables], name: str) -> None:
    for key, value in table.items():
        # An entry that none of them has is as those beside it: words for another country.
        known = [guide[key] for guide in guides if key in guide]
        _check(value, known or [one for guide in guides for one in guide.values()], f"{name}: {key}")


def _check(value: Any, known: Sequence[Any], name: str) -> None:
    kinds = sorted(set(map(_kind, known)))
    if kinds and _kind(value) not in kinds:
        raise LexiconError(f"{name}: {' or '.join(kinds)} is wanted, not {value!r:.40}")
    if isinstance(value, Mapping):
        _check_table(value, [guide for guide in known if isinstance(guide, Mapping)], name)
    elif isinstance(value, list):
        items = _items(known)
        for item in value:
            if item == "" and "" not in items:
                raise LexiconError(f"{name}: an empty string is no word")
            _check(item, items or ["a word"], name)


def _items(known: Iterable[Any]) -> list[Any]:
    """Return the items of all lists; of words one, and the empty one where there is one."""
    items = [item for one in known if isinstance(one, list) for item in one]
    words = [item for item in items if isinstance(item, str)]
    return [
        *words[:1],
        *([""] if "" in words else ()),
        *(item for item in items if not isinstance(item, str)),
    ]


def _kind(value: Any) -> str:
    return next((kind for type_, kind in _KINDS if isinstance(value, type_)), "a date")
