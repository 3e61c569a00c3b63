"""How a language spells the names of the common tables: people, places, bodies, known projects.

The languages that ship with kzru have their spellings in the common tables; any other has them in its ``spellings.toml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from kzru.errors import LexiconError
from kzru.lang.alphabets import alphabet_of
from kzru.lang.language import RECORD_LANGUAGE
from kzru.lang.loader import load, load_common, of_language, respelled

__all__ = ["check_spellings", "own_spellings", "spellings_of"]


def _towns() -> Iterable[str]:
    return (name for towns in load_common("places")["towns"].values() for name in towns)


def _regions() -> Iterable[str]:
    table = load_common("regions")
    return (name for regions in (*table["regions"].values(), table["blocs"]) for name in regions)


_NAMES: Mapping[str, Callable[[], Iterable[str]]] = {
    "people": lambda: (entry["name"] for entry in load_common("people")["person"]),
    "places": _towns,
    "sites": _towns,
    "regions": _regions,
    "bodies": lambda: load_common("events")["bodies"],
    "commemorated": lambda: load_common("events")["commemorated"],
    "organisations": lambda: (name for table in load_common("organisations").values() for name in table),
    "projects": lambda: (name for table in load_common("projects")["known"].values() for name in table),
}
"""For each table of ``spellings.toml``, the English names that it may have."""


def own_spellings(name: str, language: str, table: str) -> tuple[str, ...]:
    """Return how a language's own file spells what records call by an English name; nothing where it does not."""
    return tuple(respelled(list(load(alphabet_of(language), "spellings")[table].get(name, ())), language))


def spellings_of(
    name: str, spellings: Mapping[str, Sequence[str]], language: str, table: str
) -> tuple[str, ...]:
    """Return how a language spells what records call by an English name: by that name where nothing else is known.

    >>> spellings_of("Omsk", {"ru": ["Омск*"]}, "ru", "places"), spellings_of("Omsk", {}, "ru", "places")
    (('Омск*',), ('Omsk',))

    Args:
        name: The English name.
        spellings: What the common table has for it, by language.
        language: The language.
        table: The table of ``spellings.toml`` in which such names stand.
    """
    found = (*of_language(spellings, language), *own_spellings(name, language, table))
    return (name, *found) if language == RECORD_LANGUAGE or not found else found


def check_spellings(language: str) -> None:
    """Refuse a spelling of what the common tables do not have.

    Raises:
        LexiconError: A table, or an English name, does not exist.
    """
    file = f"lang/{language}/spellings.toml"
    for table, spellings in load(language, "spellings").items():
        if table not in _NAMES:
            raise LexiconError(f"{file}: no table {table!r}; there are {', '.join(_NAMES)}")
        for name in spellings.keys() - set(_NAMES[table]()):
            raise LexiconError(f"{file}: {table}: no {name!r} is known by that name")
