"""A stretch of a report that one speaker says, and what neighbouring ones make of each other."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kzru.evolve import evolve
from kzru.model.statement import Mode
from kzru.parsing.annotation.speaker import NOBODY, Speaker
from kzru.text.span import Span

__all__ = ["Piece", "give_back", "joined"]


@attrs.frozen
class Piece:
    """A stretch of text that one speaker says.

    Attributes:
        span: Where it stands.
        mode: In which form.
        speaker: Who says it.
        guessed: Whether the speaker is taken over from before, for want of a clause of its own.
    """

    span: Span
    mode: Mode
    speaker: Speaker = NOBODY
    guessed: bool = False


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces, neighbouring narration as one."""
    together: list[Piece] = []
    for piece in pieces:
        last = together[-1] if together else None
        if last is not None and last.mode is piece.mode is Mode.NARRATION:
            together[-1] = Piece(Span(last.span.start, piece.span.end), Mode.NARRATION)
        else:
            together.append(piece)
    return together


def give_back(pieces: list[Piece], speaker: Speaker) -> None:
    """Give the quotation paragraphs that one without closing mark began to the speaker named at their end."""
    for index in range(len(pieces) - 1, -1, -1):
        if not pieces[index].guessed:
            break
        pieces[index] = evolve(pieces[index], speaker=speaker, guessed=False)
