"""From a text to a document: its statements, and the figures that each of them states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from kzru.errors import InvalidValueError
from kzru.lang.detect import detect_language
from kzru.lang.latin import KAZAKH_LATIN
from kzru.lang.loader import LANGUAGES
from kzru.lang.mixture import is_mixed, spelling_of, stretches
from kzru.lang.sentences import sentence_rules
from kzru.model.document import Document, document_id
from kzru.model.figure import Figure
from kzru.model.statement import Statement
from kzru.parsing.figures import Subject, find_figures
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.sentence import Sentence
from kzru.parsing.statements import find_statements
from kzru.parsing.vocabulary import Vocabulary, vocabulary
from kzru.text.fold import fold
from kzru.text.sentences import split_sentences
from kzru.text.span import Span

__all__ = ["parse_document"]

_LONGEST_SENTENCE = 2_000
"""Characters. Within a sentence each figure looks at all its words; the bound keeps the whole linear in the text."""


def parse_document(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the field's name
    published: date | str | None = None,
    language: str | None = None,
    title: str | None = None,
    url: str | None = None,
    place: str | None = None,
    source: str | None = None,
    lexicon: Lexicon | None = None,
) -> Document:
    """Read the statements and figures of a text.

    Args:
        text: The text as given. Any text will do: what is not understood is skipped.
        id: The document's id; follows from text and date where left out.
        published: The date that relative periods ("last year") refer to, as a date or in ISO form. Without it they
            stay unresolved and `Document.anchored` can resolve them later.
        language: "en", "ru" or "kk"; found out where left out.
        title: The document's title.
        url: Where it was found.
        place: Where it was issued.
        source: Who published it.
        lexicon: The metrics looked for; those that come with kzru where left out.

    Returns:
        The document with its statements and figures; commitments, projects and events are empty for now.

    Raises:
        InvalidValueError: *published* is no date, or *language* none that kzru reads.

    >>> document = parse_document("Trade with Russia exceeded $27 billion last year.", published="2025-11-12")
    >>> (figure,) = document.figures
    >>> figure.surface, str(figure.quantity), str(figure.period), figure.metric
    ('$27 billion', 'over 27000000000 USD', '2024-01-01/2024-12-31', 'trade.turnover')
    """
    day = _date(published)
    if language is not None and language not in LANGUAGES:
        raise InvalidValueError(f"no language {language!r}; kzru reads {', '.join(LANGUAGES)}")
    code = language or detect_language(text)
    spelled = spelling_of(text, code)
    name = id if id is not None else document_id(text, day)
    statements = find_statements(text, document=name, published=day, language=spelled)
    tongues = _Tongues(text, spelled, language is not None, lexicon or Lexicon.default())
    return Document(
        id=name,
        text=text,
        published=day,
        language=code,
        title=title,
        url=url,
        place=place,
        source=source,
        statements=statements,
        figures=tuple(_figures(text, statements, tongues, day)),
    )


def _date(value: date | str | None) -> date | None:
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InvalidValueError(f"{value!r} is no date; write it as 2025-11-12") from None


class _Tongues:
    """The languages of a text: its own, and those of stretches in another one.

    Args:
        text: The text.
        language: Its language.
        given: Whether that was told and not found.
        lexicon: The metrics looked for.
    """

    def __init__(self, text: str, language: str, given: bool, lexicon: Lexicon) -> None:
        self._text = text
        self._language = language
        self._given = given
        self._lexicon = lexicon
        self._is_mixed = is_mixed(text, language)
        self._known = {language: vocabulary(language, lexicon)}

    def stretches(self, sentence: Span) -> Iterator[tuple[Span, Vocabulary]]:
        """Yield the stretches of a sentence, each with the words of its language."""
        if not self._is_mixed:
            yield sentence, self._known[self._language]
            return
        for span, language in stretches(self._text, sentence, self._language, given=self._given):
            yield span, self._words(language)

    @property
    def language(self) -> str:
        """The language of the text."""
        return self._language

    def _words(self, language: str) -> Vocabulary:
        if language not in self._known:  # a lexicon takes long to hash, so the cache is asked once a document
            self._known[language] = vocabulary(language, self._lexicon)
        return self._known[language]


def _figures(
    text: str, statements: Sequence[Statement], tongues: _Tongues, published: date | None
) -> Iterator[Figure]:
    """Yield the figures of the sentences that hold a number; all others are passed over unread."""
    folded = fold(text)
    sentences = split_sentences(text, sentence_rules(tongues.language))
    subject: Subject | None = None
    for piece in chain.from_iterable(_pieces(text, sentence) for sentence in sentences):
        for span, words in tongues.stretches(piece):
            if not _may_hold_number(words, folded, span):
                subject = None
                continue
            figures, subject = find_figures(Sentence(text, span, words), statements, published, subject)
            yield from figures


def _may_hold_number(words: Vocabulary, folded: str, span: Span) -> bool:
    """Tell whether a stretch holds what a number can begin with; of one whose letters vary it is not asked."""
    if words.language == KAZAKH_LATIN:
        return True
    return _anchor(words).search(folded, span.start, span.end) is not None


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the sentence; one that is too long to be a sentence (a table, a list) in pieces, cut at white space."""
    start = sentence.start
    while sentence.end - start > _LONGEST_SENTENCE:
        cut = max(
            text.rfind(" ", start, start + _LONGEST_SENTENCE),
            text.rfind("\n", start, start + _LONGEST_SENTENCE),
        )
        end = cut if cut > start else start + _LONGEST_SENTENCE
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


@lru_cache(maxsize=16)
def _anchor(words: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of what a number can begin with, in folded text: a digit or a number word."""
    alternatives = "|".join(
        _anchored(word) for word in sorted(words.number_anchors, key=lambda word: (-len(word), word))
    )
    return re.compile(rf"\d|\b(?:{alternatives})\b")


def _anchored(word: str) -> str:
    """Return the pattern of a number word of a data file; a star stands for any ending."""
    pattern = re.escape(fold(word.removesuffix("*")))
    return pattern + r"\w*" if word.endswith("*") else pattern
