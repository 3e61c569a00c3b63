"""Many texts that are at hand, to documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from kzru.errors import InvalidValueError
from kzru.model import Document
from kzru.parsing.document import parse_document
from kzru.parsing.lexicon import Lexicon
from kzru.reading.workers import check_workers, in_order
from kzru.values import Day

__all__ = ["parse_all"]

_TEXT = "text"
_ARGUMENTS = (_TEXT, "id", "published", "language", "title", "url", "place", "source")


def parse_all(
    texts: Iterable[str | Mapping[str, Any]],
    *,
    published: Day = None,
    language: str | None = None,
    lexicon: Lexicon | None = None,
    workers: int = 1,
) -> Iterator[Document]:
    """Read many texts, as `kzru.parse` reads one, and yield a document for each, in their order.

    With several workers the texts are read in processes of their own, which begin anew: a script that asks for them stands under
    ``if __name__ == "__main__":``. The documents, and their order, are those of one worker.

    >>> texts = ["Trade reached $5 billion.", {"text": "It rose by 3 percent.", "id": "b"}]
    >>> [(document.id, len(document.figures)) for document in parse_all(texts, language="en")][1]
    ('b', 1)

    Args:
        texts: Each a text, or a mapping with the key "text" and further arguments of `kzru.parse`: id, published, language, title, url,
            place and source. An iterator is consumed as documents are asked for, some way ahead.
        published: The date of the texts that tell none.
        language: The language of those that tell none; found out for each where left out.
        lexicon: The metrics to look for; by default those that ship with kzru.
        workers: How many processes read; 1 reads in this one.

    Raises:
        InvalidValueError: A text is no string, a mapping has no text or another key, a date is no date, or *language* or *workers* is none.
        InternalError: A worker ended before its time.
    """
    check_workers(workers)
    work = partial(_read, published=published, language=language, lexicon=lexicon)
    return _documents(work, texts, workers)


def _documents(
    work: Callable[[str | Mapping[str, Any]], Document],
    texts: Iterable[str | Mapping[str, Any]],
    workers: int,
) -> Iterator[Document]:
    if workers == 1:
        yield from map(work, texts)
    else:
        done = in_order(work, texts, send=lambda told: told, size=_size, workers=workers)
        yield from (document for _, document in done if document is not None)


def _read(told: str | Mapping[str, Any], **common: Any) -> Document:
    given = dict(told) if isinstance(told, Mapping) else {_TEXT: told}
    if _TEXT not in given or not given.keys() <= set(_ARGUMENTS):
        raise InvalidValueError(
            f"a text is told by {', '.join(_ARGUMENTS)}, of which text must be there, not by {', '.join(map(str, given))}"
        )
    return parse_document(**common | {name: value for name, value in given.items() if value is not None})


def _size(told: object) -> int:
    text = told.get(_TEXT) if isinstance(told, Mapping) else told
    return len(text) if isinstance(text, str) else 0
