"""Who says what: a document cut into the statements of its speakers.

::

    transcript       a turn runs from its label to the next one             speech
    signed article   from the first paragraph after the editor's line on    speech
    news report      between quotation marks                                quote
                     a sentence that tells what somebody said               reported
                     everything else                                        narration

Page furniture belongs to no statement; no offset ever moves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from kzru.lang.furniture import furniture
from kzru.lang.latin import KAZAKH_LATIN, fold_latin, kazakh_from_latin
from kzru.lang.people import people as table_of_people
from kzru.lang.romanization import english_name
from kzru.model.statement import Mode, Statement
from kzru.parsing.statements.articles import find_author
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.datelines import find_place, is_dateline
from kzru.parsing.statements.furniture import is_furniture, is_separator
from kzru.parsing.statements.labels import Label, find_labels
from kzru.parsing.statements.reports import Piece, Reporter
from kzru.parsing.annotation.people import DocumentPeople, Speaker
from kzru.text.fold import fold
from kzru.text.paragraphs import split_paragraphs
from kzru.text.span import Span

__all__ = ["find_statements", "statement_at"]

_start = attrgetter("span.start")


def find_statements(
    text: str, *, document: str, published: date | None, language: str
) -> tuple[Statement, ...]:
    """Return the statements of a document: in order, disjoint, together all its text but page furniture.

    Args:
        text: The document's text as given.
        document: The document's id, from which the statements' ids follow.
        published: Its date, which is the date of its statements.
        language: Its ISO 639-1 code, or that of Kazakh in Latin letters.

    >>> text = "“Trade reached $28 billion,” Tokayev said."
    >>> [
    ...     (s.mode.value, s.speaker)
    ...     for s in find_statements(text, document="a", published=None, language="en")
    ... ]
    [('quote', 'Kassym-Jomart Tokayev'), ('narration', None)]
    """
    rules = furniture(language)
    folded = fold_latin(fold(text)) if language == KAZAKH_LATIN else fold(text)
    paragraphs = split_paragraphs(text)
    datelines = {paragraph for paragraph in paragraphs if is_dateline(text, paragraph, rules)}
    place = find_place(text, paragraphs, rules)
    kept = [
        paragraph
        for paragraph in paragraphs
        if is_separator(paragraph.of(text)) or not is_furniture(folded, paragraph, rules)
    ]
    return tuple(
        Statement(
            id=f"{document}/statement/{piece.span.start}-{piece.span.end}",
            document=document,
            span=piece.span,
            speaker=_in_english(piece.speaker.name, language),
            role=piece.speaker.role,
            country=piece.speaker.country,
            mode=piece.mode,
            date=published,
            place=place,
        )
        for piece in _pieces(text, kept, datelines, DocumentPeople(text, folded, language, published), language)
    )


def _in_english(name: str | None, language: str) -> str | None:
    """Return the English spelling of a name; one that the table of people gave has it already."""
    if name is None or any(person.name == name for person in table_of_people().persons):
        return name
    return english_name(kazakh_from_latin(name) if language == KAZAKH_LATIN else name)


def statement_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """Return the statement that covers an offset; None where none does.

    Args:
        statements: Statements of one document, in order, as `find_statements` returns them.
        offset: An offset in its text.
    """
    index = bisect_right(statements, offset, key=_start) - 1
    return statements[index] if index >= 0 and offset < statements[index].span.end else None


def _pieces(
    text: str, paragraphs: list[Span], datelines: set[Span], people: DocumentPeople, language: str
) -> list[Piece]:
    attribution = Attribution(text, language, people)
    reporter = Reporter(text, language, people, attribution)
    labels = find_labels(text, paragraphs, people)
    if not labels:
        prose = [paragraph for paragraph in paragraphs if not is_separator(paragraph.of(text))]
        author = find_author(text, prose, people, attribution)
        if author is not None:
            first, speaker = author
            start = prose[first].start
            labels = {paragraphs.index(prose[first]): Label(Span(start, start), speaker)}
    return _walk(text, paragraphs, datelines, labels, reporter)


def _walk(
    text: str,
    paragraphs: Sequence[Span],
    datelines: set[Span],
    labels: dict[int, Label],
    reporter: Reporter,
) -> list[Piece]:
    """Return the turns of the labelled speakers as they are, and everything else as a report."""
    pieces: list[Piece] = []
    speaker: Speaker | None = None
    turn: list[Span] = []
    for index, paragraph in enumerate(paragraphs):
        label = labels.get(index)
        ends = (
            label is not None
            or paragraph in datelines
            or (is_separator(paragraph.of(text)) and len(labels) > 1)
        )
        if ends and turn and speaker is not None:
            pieces.append(_turn(turn, speaker))
            turn = []
        if label is not None:
            speaker = label.speaker
        elif ends:
            speaker = None
        if speaker is not None:
            turn.append(paragraph)
        elif not is_separator(paragraph.of(text)):
            reporter.read(paragraph, pieces)
    if turn and speaker is not None:
        pieces.append(_turn(turn, speaker))
    return pieces


def _turn(paragraphs: Sequence[Span], speaker: Speaker) -> Piece:
    return Piece(Span(paragraphs[0].start, paragraphs[-1].end), Mode.SPEECH, speaker)
