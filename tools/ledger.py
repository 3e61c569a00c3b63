"""Write the ledger: what the five seed documents state, from their annotations.

::

    python tools/ledger.py ../shared          writes src/kzru/ledger/data/seeds.jsonl
    python tools/ledger.py ../shared --check  returns 1 where the file is not what it would write

The records are those of the annotations that are not optional. Of the texts nothing is kept but the words of the records, their length,
where sentences begin, and the SHA-256 of the file. Statements are annotated by speaker only; where each begins and ends is read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs

import kzru
from kzru.lang.sentences import sentence_rules
from kzru.model import Mention, Stage
from kzru.serial import record
from kzru.text.sentences import split_sentences
from kzru.text.span import Span
from kzru.units import get_unit
from kzru.values import Quantity
from kzru.values.number import number_from_text

LEDGER = Path(__file__).resolve().parent.parent / "src" / "kzru" / "ledger" / "data" / "seeds.jsonl"


def lines(shared: Path) -> Iterator[str]:
    """Yield the lines of the ledger: a document, then its records."""
    for path in sorted((shared / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        data = (shared / "seeds" / gold["doc"]).read_bytes()
        for made in _of_document(gold, data.decode("utf-8"), hashlib.sha256(data).hexdigest()):
            yield json.dumps(made, ensure_ascii=False, default=float, separators=(", ", ": ")) + "\n"


def _of_document(gold: Mapping[str, Any], text: str, digest: str) -> Iterator[dict[str, Any]]:
    read = kzru.parse(
        text,
        id=Path(gold["doc"]).stem,
        published=gold["published"],
        language=gold["language"],
        url=gold["url"],
    )
    document = _Annotated(read, gold).document()
    rules = sentence_rules(gold["language"])
    head = record(document)
    del head["text"]
    begins = [sentence.start for sentence in split_sentences(text, rules)]
    yield head | {"sha256": digest, "length": len(text), "sentences": begins}
    for kind in ("statements", "figures", "commitments", "projects", "events"):
        for part in document.records(kind):
            yield record(part, include_why=False)


@attrs.frozen
class _Annotated:
    """A document as it was read, and its annotations."""

    read: kzru.Document
    gold: Mapping[str, Any]

    def document(self) -> kzru.Document:
        """Return the document with what its annotations state."""
        figures = [self._figure(one) for one in self.gold["figures"]]
        kept = [
            one for one, made in zip(figures, self.gold["figures"], strict=True) if not made.get("optional")
        ]
        return attrs.evolve(
            self.read,
            figures=tuple(sorted(kept, key=lambda one: one.span.start)),
            commitments=tuple(self._commitment(one, figures) for one in self._told("commitments")),
            projects=tuple(self._project(one) for one in self._told("projects")),
            events=tuple(self._event(one) for one in self._told("events")),
            reader=None,
        )

    def _told(self, kind: str) -> list[Mapping[str, Any]]:
        return [one for one in self.gold[kind] if not one.get("optional")]

    def _id(self, kind: str, span: Span) -> str:
        return f"{self.read.id}/{kind}/{span.start}-{span.end}"

    def _statement(self, start: int, speaker: str | None = None) -> str | None:
        """Return the id of the statement at a place; of the innermost one by the speaker where one is told."""
        around = [one for one in self.read.statements if one.span.start <= start < one.span.end]
        by = [one for one in around if one.speaker == speaker] or around
        return min(by, key=lambda one: len(one.span)).id if by else None

    def _figure(self, one: Mapping[str, Any]) -> kzru.Figure:
        span = Span(one["start"], one["end"])
        metric = next((known for known in kzru.Lexicon.default().metrics if known.id == one["metric"]), None)
        return kzru.Figure(
            id=self._id("figure", span),
            document=self.read.id,
            statement=self._statement(span.start, one["speaker"]),
            span=span,
            surface=one["surface"],
            quantity=self._quantity(one, span),
            counted=one["counted"],
            change=kzru.Change(one["change"]) if one["change"] else None,
            period=_period(one["period"]),
            status=kzru.Status(one["status"]),
            stage=Stage(one["stage"]) if one.get("stage") else None,
            speaker=one["speaker"],
            stated_on=self.gold["published"],
            metric=one["metric"],
            measure=metric.measure if metric else None,
            subject=tuple(one["subject"]) if one.get("subject") else None,
            item=one.get("item"),
            origin=one.get("origin"),
            destination=one.get("destination"),
        )

    def _quantity(self, one: Mapping[str, Any], span: Span) -> Quantity:
        """Return the quantity as annotated; how exactly its digits are told is that of the surface."""
        value, low, high = (
            None if one[key] is None else number_from_text(one[key]) for key in ("value", "low", "high")
        )
        told = next((figure.quantity for figure in self.read.figures if figure.span == span), None)
        made = Quantity(
            value=value,
            low=low,
            high=high,
            unit=get_unit(one["unit"]),
            qualifier=kzru.Qualifier(one["qualifier"]),
        )
        return made if told is None or told.value != value else attrs.evolve(made, resolution=told.resolution)

    def _commitment(self, one: Mapping[str, Any], figures: list[kzru.Figure]) -> kzru.Commitment:
        return kzru.Commitment(
            id=self._id("commitment", Span(one["start"], one["end"])),
            document=self.read.id,
            statement=self._statement(one["start"], one["speaker"]),
            span=Span(one["start"], one["end"]),
            surface=one["surface"],
            actor=one["actor"],
            action=one["action"],
            deadline=_period(one["deadline"]),
            target=None if one["target"] is None else figures[one["target"]].id,
            speaker=one["speaker"],
            strength=kzru.Strength(one["strength"]),
        )

    def _project(self, one: Mapping[str, Any]) -> kzru.Project:
        mentions = tuple(self._mentions(one))
        return kzru.Project(
            id=self._id("project", mentions[0].span),
            document=self.read.id,
            name=one["name"],
            sector=one["sector"],
            stage=Stage(one["stage"]) if one["stage"] else None,
            places=tuple(one["places"]),
            organisations=tuple(one["organisations"]),
            mentions=mentions,
        )

    def _event(self, one: Mapping[str, Any]) -> kzru.Event:
        mentions = tuple(self._mentions(one))
        return kzru.Event(
            id=self._id("event", mentions[0].span),
            document=self.read.id,
            name=one["name"],
            kind=one["kind"],
            period=_period(one["period"]),
            place=one["place"],
            edition=one["edition"],
            mentions=mentions,
        )

    def _mentions(self, one: Mapping[str, Any]) -> Iterator[Mention]:
        for place in sorted(one["mentions"], key=lambda place: place["start"]):
            span = Span(place["start"], place["end"])
            yield Mention(span, place["surface"], self._statement(span.start))


def _period(told: Mapping[str, str | None] | None) -> kzru.Period | None:
    if told is None:
        return None
    start, end = (None if day is None else date.fromisoformat(day) for day in (told["start"], told["end"]))
    return kzru.Period(start, end)


def main(arguments: Iterable[str] | None = None) -> int:
    """Write the ledger, or compare it; return 1 where it differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path, help="the folder of the annotated texts")
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args(arguments)
    made = "".join(lines(options.shared))
    if options.check:
        return int(LEDGER.read_text(encoding="utf-8") != made)
    LEDGER.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
