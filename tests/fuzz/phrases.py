"""Every phrase of the data files, written out: endings for stars and braces, the words that patterns leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice, product
from typing import Any

from kzru.lang.loader import load, load_common, respelled

__all__ = ["LANGUAGES", "TOPICS", "names", "phrases"]

LANGUAGES = ("en", "ru", "kk", "kk-Latn")

_KAZAKH_ENDINGS = ("", "ы", "тары", "ына", "дан")
_ENDINGS = {
    "en": ("", "s", "ing", "ed"),
    "ru": ("", "а", "ов", "ами", "ировали"),
    "kk": _KAZAKH_ENDINGS,
    "kk-Latn": tuple(respelled(list(_KAZAKH_ENDINGS), "kk-Latn")),
}
_MOST_FORMS = 6
_OPEN = re.compile(r"\{[^}]*\}")


def _topics(folder: str) -> tuple[str, ...]:
    found = files("kzru.lang").joinpath(folder).iterdir()
    return tuple(sorted(path.name.removesuffix(".toml") for path in found if path.name.endswith(".toml")))


TOPICS = _topics("kk")
"""The topics that every language has a data file of."""


@cache
def phrases(language: str, topic: str) -> tuple[str, ...]:
    """Return the phrases of a data file in some of their forms."""
    return _written_out(load(language, topic), language)


@cache
def names(language: str) -> tuple[str, ...]:
    """Return the names of people, places, bodies and undertakings, those of other languages included."""
    tables = [load_common(topic) for topic in ("people", "places", "organisations", "projects", "events")]
    data = respelled(tables, language)
    return _written_out(data, language)


def _written_out(data: Any, language: str) -> tuple[str, ...]:
    endings = data.get("endings", {}) if isinstance(data, dict) else {}
    written = (form for phrase in _strings(data) for form in _forms(phrase, endings, language))
    return tuple(dict.fromkeys(form for form in written if form.strip()))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        yield from data
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list):
        for item in data:
            yield from _strings(item)


def _forms(phrase: str, endings: Mapping[str, Any], language: str) -> Iterator[str]:
    """Yield forms of a phrase, the shortest first: "перв+ый,ого", "metre{s}", "инвестици*", "above|below {span}"."""
    parts = re.split(r"(\{[^}]*\}|\*|\+[^ ]+|[\[\]])", phrase)
    choices = [tuple(_choices(part, endings, language)) for part in parts]
    for chosen in islice(product(*choices), _MOST_FORMS):
        yield re.sub(r"(\S+)\|\S+", r"\1", "".join(chosen))


def _choices(part: str, endings: Mapping[str, Any], language: str) -> Iterator[str]:
    if part == "*":
        yield from _ENDINGS[language]
    elif part in ("[", "]"):
        yield ""
    elif part.startswith("+"):
        yield from part[1:].split(",")
    elif _OPEN.fullmatch(part):
        yield from endings.get(part[1:-1], ("3", "2024"))
    else:
        yield part
