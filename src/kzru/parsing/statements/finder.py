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
from collections.abc import Collection, Sequence
from operator import attrgetter

from kzru.evolve import evolve
from kzru.lang.furniture import Furniture, furniture
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.statements.articles import find_author
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.furniture import find_place, is_dateline, is_furniture, is_separator, is_stamp
from kzru.parsing.statements.labels import Label, find_labels
from kzru.parsing.statements.reports import Piece, Reporter
from kzru.text.span import Span

__all__ = ["find_statements", "statement_at"]

_SIDES = 2
_start = attrgetter("span.start")


def find_statements(frame: DocumentFrame, document: str) -> tuple[Statement, ...]:
    """Return the statements of a document: in order, disjoint, together all its text but page furniture.

    The date of the document in *frame* is that of the statements, and their ids follow from that of the document.

    >>> frame = DocumentFrame("“Trade reached $28 billion,” Tokayev said.", "en", None)
    >>> [(statement.mode.value, statement.speaker) for statement in find_statements(frame, "a")]
    [('quote', 'Kassym-Jomart Tokayev'), ('narration', None)]
    """
    rules = furniture(frame.language)
    place = find_place(frame.text, frame.paragraphs, rules)
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
        for piece in _pieces(frame, rules)
    )


def statement_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """Return the statement that covers an offset, of those of a document in order; None where none does."""
    index = bisect_right(statements, offset, key=_start) - 1
    return statements[index] if index >= 0 and offset < statements[index].span.end else None


def _pieces(frame: DocumentFrame, rules: Furniture) -> list[Piece]:
    """Return the turns of the labelled speakers as they are, and everything else as a report."""
    text = frame.text
    datelines = {paragraph for paragraph in frame.paragraphs if is_dateline(text, paragraph, rules)}
    separators = {paragraph for paragraph in frame.paragraphs if is_separator(paragraph.of(text))}
    paragraphs = [
        paragraph
        for paragraph in frame.paragraphs
        if paragraph in separators or not is_furniture(frame.folded, paragraph, rules)
    ]
    attribution = Attribution(frame)
    reporter = Reporter(frame, attribution)
    labels = _with_guest(_labels(paragraphs, separators, attribution), frame)
    pieces: list[Piece] = []
    speaks = False
    for index, paragraph in enumerate(paragraphs):
        label = labels.get(index)
        if label is not None:
            speaks = True
            pieces.append(Piece(paragraph, Mode.SPEECH, label.speaker))
        elif paragraph in datelines or (paragraph in separators and len(labels) > 1):
            speaks = False
        if speaks:
            turn = pieces[-1]
            pieces[-1] = Piece(Span(turn.span.start, paragraph.end), turn.mode, turn.speaker)
        elif paragraph not in separators and not (paragraph in datelines and is_stamp(paragraph.of(text))):
            reporter.read(paragraph, pieces)
    return pieces


def _labels(
    paragraphs: Sequence[Span], separators: Collection[Span], attribution: Attribution
) -> dict[int, Label]:
    """Return the labels of a transcript by the paragraphs that they open; of a signed article where its author begins."""
    labels = find_labels(attribution.text, paragraphs, attribution.people)
    if labels:
        return labels
    prose = [(at, paragraph) for at, paragraph in enumerate(paragraphs) if paragraph not in separators]
    author = find_author([paragraph for _, paragraph in prose], attribution)
    if author is None:
        return {}
    at, paragraph = prose[author[0]]
    return {at: Label(Span(paragraph.start, paragraph.start), author[1])}


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
