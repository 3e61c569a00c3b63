"""The text that records were read from, and the sentence in which each stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from kzru.errors import InvalidValueError, LexiconError
from kzru.hooks import Validated
from kzru.lang.sentences import sentence_rules
from kzru.short import Short
from kzru.text.sentences import SentenceRules, split_sentences
from kzru.text.span import Span

__all__ = ["FromText", "SourceText", "first_place", "told_in"]

_SITE = re.compile(r"[a-z]+://([^/:?#\s]+)")


class SourceText:
    """A text and its sentences, which are cut when one is first asked for.

    >>> text = SourceText("Trade grew. It reached $27 billion. More will come.", "en")
    >>> text.sentence(Span(22, 33)).of(text.text)
    'It reached $27 billion.'

    Attributes:
        text: The text.
        language: ISO 639-1 code of the language whose abbreviations end no sentence; None for none.
        published: The date of its document.
        title: The title of its document.
        source: Who published it.
        url: Where it was found.
    """

    __slots__ = ("_begins", "_sentences", "language", "published", "source", "text", "title", "url")

    def __init__(
        self,
        text: str,
        language: str | None,
        *,
        published: date | None = None,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
    ) -> None:
        self.text = text
        self.language = language
        self.published = published
        self.title = title
        self.source = source
        self.url = url
        self._sentences: Sequence[Span] | None = None
        self._begins: Sequence[int] = ()

    def is_that_of(self, other: SourceText) -> bool:
        """Tell whether it is the text of the same document."""
        return self.text is other.text and self._told() == other._told()

    def _told(self) -> tuple[object, ...]:
        return self.language, self.published, self.title, self.source, self.url

    def sentence(self, span: Span) -> Span:
        """Return the sentence in which a span begins, longer where the span goes on into the next."""
        return self.context(span, 0)

    def context(self, span: Span, sentences: int) -> Span:
        """Return the sentence of a span together with so many sentences before it and behind it.

        Raises:
            InvalidValueError: The number is negative.
        """
        if sentences < 0:
            raise InvalidValueError(f"a context is of no sentence around it or more, not of {sentences}")
        cut = self._cut()
        first = bisect_right(self._begins, span.start) - 1
        last = bisect_right(self._begins, max(span.start, span.end - 1)) - 1
        if first < 0:
            return span
        begin, end = cut[max(0, first - sentences)], cut[min(len(cut) - 1, last + sentences)]
        return Span(begin.start, max(end.end, span.end))

    def _cut(self) -> Sequence[Span]:
        if self._sentences is None:
            self._sentences = tuple(split_sentences(self.text, _rules(self.language)))
            self._begins = [sentence.start for sentence in self._sentences]
        return self._sentences


def _rules(language: str | None) -> SentenceRules:
    try:
        return sentence_rules(language) if language else SentenceRules()
    except LexiconError:  # a document of JSON Lines may be in a language that is not registered here
        return SentenceRules()


@attrs.frozen(kw_only=True, repr=False)
class FromText(Short, Validated):
    """What a record knows of the text it was read from.

    Attributes:
        source_text: The text of its document, which every record of a `kzru.Document` holds. It takes no part in comparison,
            printing or serialisation.
    """

    source_text: SourceText | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def told_in(self) -> str:
        """What its document is called: by its title in quotation marks, who published it, its site, or else its id."""
        text = self.source_text
        if text is not None and text.title:
            return f"“{text.title}”"
        site = _SITE.match(text.url or "") if text is not None else None
        told = (text and text.source) or (site and site[1])
        return told or f"document {getattr(self, 'document', None)}"

    @property
    def sentence_span(self) -> Span | None:
        """Where the sentence stands in which the record is told first; None for a record outside a document."""
        place = first_place(self)
        return None if self.source_text is None or place is None else self.source_text.sentence(place)

    @property
    def sentence(self) -> str | None:
        """The sentence in which the record is told first, as it stands; None for a record outside a document."""
        return self.context(0)

    def context(self, sentences: int = 1) -> str | None:
        """Return the record's sentence with those around it, as they stand; None for a record outside a document.

        Args:
            sentences: How many sentences before it, and how many behind it.

        Raises:
            InvalidValueError: The number is negative.
        """
        place = first_place(self)
        if self.source_text is None or place is None:
            return None
        return self.source_text.context(place, sentences).of(self.source_text.text)

    def _says(self) -> Iterable[object]:
        return (first_place(self),)


def told_in(record: object, document: str) -> str:
    """Return what the document of a record is called, of which at least the id is known."""
    return record.told_in if isinstance(record, FromText) else f"document {document}"


def first_place(record: object) -> Span | None:
    """Return where a record stands, or is mentioned first; None for one that tells neither."""
    mentions = getattr(record, "mentions", None)
    span = getattr(mentions[0] if mentions else record, "span", None)
    return span if isinstance(span, Span) else None
