"""Reads the ledger from its data file, which ``tools/ledger.py`` writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from kzru.corpus import Corpus
from kzru.data_files import read_data
from kzru.model import Document
from kzru.serial import loads

__all__ = ["load_ledger", "seed_digests"]

_GAP = "…"


def load_ledger() -> Corpus:
    """Return what the five seed documents state: statements, figures, commitments, projects and events.

    Each document has its date and, where known, its address. Its text holds the words of the records at their offsets, and "…" for
    all others.

    >>> corpus = load_ledger()
    >>> len(corpus), len(corpus.figures)
    (5, 57)
    """
    return Corpus(_documents())


def seed_digests() -> Mapping[str, str]:
    """Return the SHA-256 of the file of each seed document, by its id, so that a text at hand can be told to be the one."""
    return {head["id"]: head["sha256"] for head, _ in _parts()}


@cache
def _documents() -> tuple[Document, ...]:
    return tuple(document for head, records in _parts() for document in _document(head, records))


def _document(head: Mapping[str, Any], records: Iterable[Mapping[str, Any]]) -> tuple[Document, ...]:
    told = {key: value for key, value in head.items() if key not in ("sha256", "length", "sentences")}
    whole = {**told, "text": _text(head, records)}
    return loads("\n".join(json.dumps(line, ensure_ascii=False) for line in (whole, *records)))


def _parts() -> Iterator[tuple[Mapping[str, Any], list[Mapping[str, Any]]]]:
    """Yield each document with its records."""
    head: Mapping[str, Any] | None = None
    records: list[Mapping[str, Any]] = []
    for line in read_data("kzru.ledger", "data/seeds.jsonl").splitlines():
        found = json.loads(line)
        if found["type"] == "document":
            if head is not None:
                yield head, records
            head, records = found, []
        else:
            records.append(found)
    if head is not None:
        yield head, records


def _text(head: Mapping[str, Any], records: Iterable[Mapping[str, Any]]) -> str:
    """Return a text of the right length in which only the words of the records stand."""
    words = [" "] * head["length"]
    for place in _places(records):
        words[place["start"] : place["end"]] = place["surface"]
    for begin in head["sentences"]:
        for at, sign in ((begin - 1, "\n"), (begin, _GAP)):
            if at >= 0 and words[at] == " ":
                words[at] = sign
    for at in range(1, len(words) - 1):
        if words[at] == " " and words[at - 1] not in f" \n{_GAP}" and words[at + 1] == " ":
            words[at + 1] = _GAP
    return "".join(words)


def _places(records: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for made in records:
        if "surface" in made:
            yield made
        yield from made.get("mentions", ())
