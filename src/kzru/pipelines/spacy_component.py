"""A component of spaCy: ``nlp.add_pipe("kzru")`` reads the text of each document.

What it finds stands in ``doc.spans``, a group for each type of record ("figures", "commitments" and so on), and as a
`kzru.Document` in ``doc._.kzru``; the record of a span is ``span._.kzru``. The document is kept as text in ``doc.user_data``, so that several processes
and DocBin (with ``store_user_data=True``) carry it along.

spaCy finds the component by its entry point, and is loaded only then.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzru.model import RECORDS, Document, Figure, Record
from kzru.parsing.document import parse_document
from kzru.serial import dumps, loads

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

__all__ = ["KzruComponent"]

_KEPT = "kzru"
_LABELS = {"%": "PERCENT", "count": "CARDINAL"}


class KzruComponent:
    """Reads the text of a document of spaCy.

    Args:
        published: The date of the documents, as ISO text.
        language: Their language; found out for each where left out.
        set_ents: Whether figures become entities too, those aside that others overlap: MONEY, PERCENT, CARDINAL, QUANTITY.

    Where texts are piped with a context (``nlp.pipe(pairs, as_tuples=True)``), a mapping with the keys published, id and language goes
    before these.
    """

    def __init__(self, published: str | None, language: str | None, *, set_ents: bool) -> None:
        self.published = published
        self.language = language
        self.set_ents = set_ents

    def __call__(self, doc: Doc) -> Doc:
        """Read the text, and return the document with what it states."""
        context = getattr(doc, "_context", None)
        told = context if isinstance(context, dict) else {}
        document = parse_document(
            doc.text,
            id=told.get("id"),
            published=told.get("published", self.published),
            language=told.get("language", self.language),
        )
        doc.user_data[_KEPT] = dumps(document)
        for row in RECORDS:
            doc.spans[row.plural] = [
                span for found in document.records(row.plural) for span in _spans(doc, found, row.name)
            ]
        if self.set_ents:
            from spacy.util import filter_spans

            doc.ents = filter_spans([*doc.spans["figures"], *doc.ents])
        return doc


def _spans(doc: Doc, found: Record, name: str) -> Iterator[Span]:
    """Yield the spans of a record, whole tokens each."""
    label = _label(found) if isinstance(found, Figure) else name.upper()
    for place in getattr(found, "mentions", (found,)):
        at = getattr(place, "span", None)
        span = at and doc.char_span(at.start, at.end, label=label, alignment_mode="expand", span_id=found.id)
        if span is not None:
            yield span


def _label(figure: Figure) -> str:
    """Return the label that models of spaCy give such an amount."""
    return "MONEY" if figure.unit.is_money else _LABELS.get(figure.unit.symbol, "QUANTITY")


def _document(doc: Doc) -> Document | None:
    lines = doc.user_data.get(_KEPT)
    return None if lines is None else _loaded(lines)[0]


def _record(span: Span) -> Record | None:
    lines = span.doc.user_data.get(_KEPT)
    return None if lines is None else _loaded(lines)[1].get(span.id_)


@lru_cache(maxsize=16)
def _loaded(lines: str) -> tuple[Document, dict[str, Record]]:
    (document,) = loads(lines)
    return document, {found.id: found for row in RECORDS for found in document.records(row.plural)}


def _make(
    nlp: Language,  # noqa: ARG001 - spaCy passes it
    name: str,  # noqa: ARG001 - the same
    published: str | None,
    language: str | None,
    set_ents: bool,
) -> KzruComponent:
    return KzruComponent(published, language, set_ents=set_ents)


def __getattr__(name: str) -> Any:
    """Make the factory when spaCy asks for it, by the name that its entry point has."""
    if name != "factory":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from spacy.language import Language
    from spacy.tokens import Doc, Span

    Doc.set_extension(_KEPT, getter=_document, force=True)
    Span.set_extension(_KEPT, getter=_record, force=True)
    Language.factory(
        _KEPT,
        default_config={"published": None, "language": None, "set_ents": False},
        assigns=["doc._.kzru", "doc.spans"],
        func=_make,
    )
    globals()[name] = _make
    return _make
