"""Names of countries and currencies from the Unicode CLDR, in a table of our own: a record hangs on no release of somebody else's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from kzru.lang.latin import alphabet_of
from kzru.lang.loader import load_names

__all__ = ["country_name", "country_names", "currency_names"]


def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """Return (name, ISO 3166 code) for the countries' names in a language."""
    return tuple((name, code) for code, name in load_names(language)["countries"].items())


def country_name(code: str) -> str:
    """Return the English name of a country, which is its name in records; the code itself where it has none.

    >>> country_name("KZ")
    'Kazakhstan'
    """
    return _english_names().get(code, code)


@cache
def _english_names() -> dict[str, str]:
    return dict(load_names("en")["countries"])


def currency_names(language: str, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (name, code) for the currencies' names in a language, folded case aside as texts write them.

    Left out are names that two currencies share. A Kazakh name takes any ending (``*``).
    """
    ending = "*" if alphabet_of(language) == "kk" else ""
    listed = load_names(language)["currencies"]
    codes_of: dict[str, set[str]] = defaultdict(set)
    for code in codes:
        for name in listed.get(code, ()):
            codes_of[name + ending].add(code)
    return tuple((name, min(found)) for name, found in codes_of.items() if len(found) == 1)
