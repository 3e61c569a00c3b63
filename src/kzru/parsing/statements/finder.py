"""Who says what: a document cut into the statements of its speakers.

::

    transcript       a turn runs from its label to the next one             speech
    signed article   from the first paragraph after the editor's line on    speech
    news report      between quotation marks                                quote
                     a sentence that states what somebody said               reported
                     everything else                                        narration

Page furniture belongs to no statement; no offset ever moves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from kzru.evolve import evolve
from kzru.lang.furniture import furniture
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.statements.articles import find_author
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.datelines import find_place, is_dateline
from kzru.parsing.statements.furniture import is_furniture, is_separator
from kzru.parsing.statements.labels import Label, find_labels
from kzru.parsing.statements.pieces import Piece
from kzru.parsing.statements.reports import Reporter
from kzru.text.span import Span

__all__ = ["find_statements", "statement_at"]

_SIDES = 2
_start = attrgetter("span.start")


def find_statements(frame: DocumentFrame, document: str) -> tuple[Statement, ...]:
    """Return the statements of a document: in order, disjoint, together all its text but page furniture.

    Args:
        frame: The document; its date is that of the statements.
        document: The document's id, from which the statements' ids follow.

    >>> frame = DocumentFrame("“Trade reached $28 billion,” Tokayev said.", "en", None)
    >>> [(statement.mode.value, statement.speaker) for statement in find_statements(frame, "a")]
    [('quote', 'Kassym-Jomart Tokayev'), ('narration', None)]
    """
    text, folded = frame.text, frame.folded
    rules = furniture(frame.language)
    paragraphs = frame.paragraphs
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
            speaker=piece.speaker.name and frame.people.full_names.english(piece.speaker.name),
            role=piece.speaker.role,
            country=piece.speaker.country,
            mode=piece.mode,
            date=frame.published,
            place=place,
            source_text=frame.source_text,
        )
        for piece in _pieces(frame, kept, datelines)
    )


def statement_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """Return the statement that covers an offset; None where none does.

    Args:
        statements: Statements of one document, in order, as `find_statements` returns them.
        offset: An offset in its text.
    """
    index = bisect_right(statements, offset, key=_start) - 1
    return statements[index] if index >= 0 and offset < statements[index].span.end else None


def _pieces(frame: DocumentFrame, paragraphs: list[Span], datelines: set[Span]) -> list[Piece]:
    text, language, people = frame.text, frame.language, frame.people
    attribution = Attribution(text, language, people)
    reporter = Reporter(frame, attribution)
    labels = find_labels(text, paragraphs, people)
    if not labels:
        prose = [paragraph for paragraph in paragraphs if not is_separator(paragraph.of(text))]
        author = find_author(text, prose, people, attribution)
        if author is not None:
            first, speaker = author
            start = prose[first].start
            labels = {paragraphs.index(prose[first]): Label(Span(start, start), speaker)}
    return _walk(text, paragraphs, datelines, _with_guest(labels, frame), reporter)


def _with_guest(labels: dict[int, Label], frame: DocumentFrame) -> dict[int, Label]:
    """Return the labels of talks: of two speakers one of whom is of the one side, the other is of the other."""
    speakers = {label.speaker.name: label.speaker for label in labels.values() if label.speaker.name}
    sides = {speaker.country for speaker in speakers.values()}
    if len(speakers) != _SIDES or None not in sides:
        return labels
    guests = set(frame.both(None, frame.all_named)) - sides
    if len(guests) != 1:
        return labels
    (country,) = guests
    return {
        index: evolve(label, speaker=evolve(label.speaker, country=label.speaker.country or country))
        for index, label in labels.items()
    }


def _walk(
    text: str,
    paragraphs: Sequence[Span],
    datelines: set[Span],
    labels: dict[int, Label],
    reporter: Reporter,
) -> list[Piece]:
    """Return the turns of the labelled speakers as they are, and everything else as a report."""
    pieces: list[Piece] = []
    speaks = False
    for index, paragraph in enumerate(paragraphs):
        label, separates = labels.get(index), is_separator(paragraph.of(text))
        if label is not None:
            speaks = True
            pieces.append(Piece(paragraph, Mode.SPEECH, label.speaker))
        elif paragraph in datelines or (separates and len(labels) > 1):
            speaks = False
        if speaks:
            turn = pieces[-1]
            pieces[-1] = Piece(Span(turn.span.start, paragraph.end), turn.mode, turn.speaker)
        elif not separates:
            reporter.read(paragraph, pieces)
    return pieces
