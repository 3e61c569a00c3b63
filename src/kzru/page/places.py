"""Where on the page things stand: the address of each claim's words in the marked texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from kzru.comparison import Citation, Step
from kzru.drawing import Html, anchor, element, html_of
from kzru.drawing.card import host_of, web_address
from kzru.findings import Exhibit
from kzru.model import Document, Record
from kzru.model.source_text import first_place
from kzru.plain import plain
from kzru.text.span import Span

__all__ = ["Places"]

_LONGEST = 60
_MOST = 8
"""Texts that are linked beside a moment."""


@attrs.frozen(eq=False)
class Places:
    """The names of texts on a page, and of the places in them.

    Attributes:
        documents: The documents, in the order of the page.
    """

    documents: tuple[Document, ...]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each text, by the id of its document: "t3"."""
        return {document.id: f"t{number}" for number, document in enumerate(self.documents, 1)}

    @cached_property
    def _documents(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.documents}

    def of(self, document: str, span: Span | None) -> str | None:
        """Return the address of a place in a text; of the text where no place is told, None where it is not on the page."""
        name = self.names.get(document)
        if name is None:
            return None
        is_marked = span is not None and span.of(self._documents[document].text).strip()
        return f"#{anchor(name, span.start)}" if span is not None and is_marked else f"#{name}"

    def of_exhibit(self, exhibit: Exhibit) -> str | None:
        """Return where a piece of evidence stands."""
        return self.of(exhibit.document, exhibit.span)

    def who(self, of: Citation | Step) -> str:
        """Return who tells something: the speaker, or else what the document is called, a long title cut short."""
        document = self._documents.get(of.document)
        if of.speaker or document is None:
            return plain(of.speaker or of.document)
        if document.title:
            title = plain(document.title)
            return f"“{title}”" if len(title) <= _LONGEST else f"“{title[:_LONGEST].rstrip()}…”"
        return plain(document.source or host_of(web_address(document.url) or "") or document.id)

    def link(self, words: str, of: Record | Citation) -> Html:
        """Return words that lead to the place of a record or a citation."""
        span = of.span if isinstance(of, Citation) else first_place(of)
        return element("a", words, href=self.of(of.document, span))

    def links(self, documents: Iterable[str]) -> Html:
        """Return numbers that lead to texts, "[1] [3]"; of many the first, and how many more there are."""
        names = [self.names[one] for one in dict.fromkeys(documents) if one in self.names]
        shown = [
            element("a", f"[{name[1:]}]", href=f"#{name}", aria_label=f"[{name[1:]}] text")
            for name in names[:_MOST]
        ]
        rest = [f"and {len(names) - _MOST:,} more"] if len(names) > _MOST else []
        return html_of([*shown, *rest], " ")
