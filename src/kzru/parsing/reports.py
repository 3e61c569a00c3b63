"""News reports: each quotation, reported sentence and stretch of narration of a paragraph, with who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.lang.people import people
from kzru.lang.sentences import sentence_rules
from kzru.model.statement import Mode
from kzru.parsing.attribution import Attribution
from kzru.parsing.quotations import Quotation, find_quotations, parted
from kzru.parsing.speakers import NOBODY, Cast, Speaker
from kzru.text.sentences import sentences_of
from kzru.text.span import Span

__all__ = ["Piece", "Reporter"]

_FEWEST_WORDS = 3
_FEWEST_WORDS_UNATTRIBUTED = 5
_LONGEST_CLAUSE = 60
_LONGEST_ANAPHOR = 1000
_DASHES = "-–—"


@attrs.frozen
class Piece:
    """A stretch of text that one speaker says."""

    span: Span
    mode: Mode
    speaker: Speaker = NOBODY


class Reporter:
    """Reads the paragraphs of a news report in their order.

    Args:
        text: The document.
        language: Its language.
        cast: Its people.
        attribution: Who says its sentences.
    """

    def __init__(self, text: str, language: str, cast: Cast, attribution: Attribution) -> None:
        self._text = text
        self._folded = cast.folded
        self._cast = cast
        self._attribution = attribution
        self._rules = sentence_rules(language)
        self._people = people()

    def read(self, paragraph: Span, before: list[Piece]) -> None:
        """Append the pieces of a paragraph, in order, to those before it."""
        pieces = self._pieces(paragraph)
        opening = pieces[0].span
        if len(pieces) == 1 and before and self._tells_of_before(opening) and self._is_sentence(before[-1]):
            before[-1] = attrs.evolve(before[-1], mode=Mode.REPORTED, speaker=pieces[0].speaker)
            pieces = [Piece(opening, Mode.NARRATION)]
        before.extend(pieces)

    def _is_sentence(self, piece: Piece) -> bool:
        """Tell whether a piece is one sentence of narration, no heading."""
        stretch = self._text[piece.span.start : piece.span.end]
        alone = (
            len(stretch) < _LONGEST_ANAPHOR
            and len(list(sentences_of(self._text, piece.span, self._rules))) == 1
        )
        return piece.mode is Mode.NARRATION and alone and stretch[-1] in ".!?…"

    def _pieces(self, paragraph: Span) -> list[Piece]:
        quotations = [
            part
            for quotation in find_quotations(self._text, paragraph)
            if self._is_speech(quotation, paragraph)
            for part in parted(self._text, quotation, self._attribution.may_report)
        ]
        if not quotations:
            return self._joined(self._sentences(paragraph))
        return self._joined(self._with_quotations(paragraph, quotations))

    def _joined(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Put neighbouring narration together."""
        joined: list[Piece] = []
        for piece in pieces:
            last = joined[-1] if joined else None
            if last is not None and last.mode is piece.mode is Mode.NARRATION:
                joined[-1] = Piece(Span(last.span.start, piece.span.end), Mode.NARRATION)
            else:
                joined.append(piece)
        return joined

    # Sentences

    def _sentences(self, stretch: Span) -> list[Piece]:
        pieces: list[Piece] = []
        for sentence in sentences_of(self._text, stretch, self._rules):
            speaker = self._attribution.speaker_of(sentence)
            if speaker is None or speaker.name is None:
                pieces.append(Piece(sentence, Mode.NARRATION))
                continue
            self._cast.hear(speaker)
            if pieces and self._tells_of_before(sentence) and pieces[-1].mode is Mode.NARRATION:
                pieces[-1] = attrs.evolve(pieces[-1], mode=Mode.REPORTED, speaker=speaker)
                pieces.append(Piece(sentence, Mode.NARRATION))
            else:
                pieces.append(Piece(sentence, Mode.REPORTED, speaker))
        return pieces

    def _tells_of_before(self, sentence: Span) -> bool:
        return self._folded.startswith(self._cast.lexicon.of_the_sentence_before, sentence.start)

    # Quotations

    def _is_speech(self, quotation: Quotation, paragraph: Span) -> bool:
        """Tell whether a quotation is something said, not a title, a name, or a few words within a sentence."""
        said = quotation.words(self._text)
        words = said.split(None, _FEWEST_WORDS_UNATTRIBUTED)
        if len(words) < _FEWEST_WORDS or not any(map(str.isalpha, said)):
            return False
        start, end = quotation.span.start, quotation.span.end
        before = self._text[max(paragraph.start, start - 4) : start].rstrip()[-1:]
        behind = self._text[end : min(paragraph.end, end + 3)].strip()[:1]
        begins = not before or before in ".!?…:" + _DASHES or (before == "," and said[0].isupper())
        if not begins:
            return False
        if not quotation.closed or said[-1] in ".!?…," or before == ":":
            return True
        if len(words) > _FEWEST_WORDS and (behind in (*_DASHES, ",")) and said[0].isupper():
            return self._attribution.may_report(self._clause_behind(end, paragraph))
        return len(words) > _FEWEST_WORDS_UNATTRIBUTED and behind in (".", "") and not _is_title(said)

    def _clause_behind(self, begin: int, paragraph: Span) -> Span:
        """Return the first sentence of what follows a quotation."""
        rest = Span(begin, paragraph.end)
        return next(sentences_of(self._text, rest, self._rules), rest)

    def _with_quotations(self, paragraph: Span, quotations: Sequence[Quotation]) -> list[Piece]:
        gaps = _gaps(paragraph, quotations)
        outside = [self._gap(gap) for gap in gaps]
        speakers = self._speakers(quotations, outside)
        pieces: list[Piece] = []
        for index, fragments in enumerate(outside):
            ties = self._ties(index, quotations, fragments)
            for position, fragment in enumerate(fragments):
                pieces.append(self._fragment(fragment, tied=position in ties))
            if index < len(quotations):
                speaker = speakers[index]
                pieces.append(Piece(quotations[index].span, Mode.QUOTE, speaker))
                self._cast.hear(speaker)
        return pieces

    def _gap(self, gap: Span) -> list[Span]:
        """Return the sentences of what stands before, between or behind quotations."""
        words = self._text[gap.start : gap.end]
        start = gap.start + len(words) - len(words.lstrip(" \t\n\r\u00a0,.;"))
        bare = Span(min(start, gap.end), max(min(start, gap.end), gap.start + len(words.rstrip())))
        return (
            list(sentences_of(self._text, bare, self._rules))
            if self._text[bare.start : bare.end].strip()
            else []
        )

    def _ties(self, index: int, quotations: Sequence[Quotation], fragments: Sequence[Span]) -> set[int]:
        """Return which fragments of a gap tell of a quotation beside it."""
        ties = set()
        if fragments and index > 0 and self._goes_on(quotations[index - 1], fragments[0]):
            ties.add(0)
        if fragments and index < len(quotations) and self._leads_in(fragments[-1]):
            ties.add(len(fragments) - 1)
        return ties

    def _goes_on(self, quotation: Quotation, clause: Span) -> bool:
        """Tell whether a clause behind a quotation belongs to its sentence."""
        if self._text[clause.start] in _DASHES or self._text[clause.start].islower():
            return True
        if self._text[quotation.span.end : clause.start].strip(" \t\n\r\u00a0").startswith("."):
            return False
        said = quotation.words(self._text)
        return said[-1:] not in "." or len(clause) < _LONGEST_CLAUSE

    def _leads_in(self, clause: Span) -> bool:
        return self._text[clause.end - 1] not in ".!?…"

    def _speakers(self, quotations: Sequence[Quotation], outside: Sequence[Sequence[Span]]) -> list[Speaker]:
        """Return who says each quotation: by the clause behind it, the one before it, or the quotation beside it."""
        found: list[Speaker | None] = []
        for index, quotation in enumerate(quotations):
            before, behind = outside[index], outside[index + 1]
            clauses = []
            if behind and self._goes_on(quotation, behind[0]):
                clauses.append(behind[0])
            if before and self._leads_in(before[-1]):
                introduces = self._text[before[-1].end - 1] == ":"
                clauses.insert(0 if introduces else len(clauses), before[-1])
            speaker = next(filter(None, map(self._speaker_of, clauses)), None)
            for clause in clauses if speaker is None else ():
                if self._text[clause.end - 1] == ":":
                    speaker = self._attribution.named_in(clause)
            if speaker is None and any(map(self._attribution.may_report, clauses)):
                speaker = NOBODY
            if speaker is None and index and found[-1] is not None:
                speaker = found[-1]
            elif speaker is None and before and not index:
                speaker = self._speaker_of(before[-1])
            if speaker is None and not quotation.closed:
                speaker = self._speaker_of(self._last_sentence(quotation.span))
            if speaker is not None:
                self._cast.hear(speaker)
            found.append(speaker)
        later = next(filter(None, found), None)
        return [speaker or later or self._cast.last or NOBODY for speaker in found]

    def _last_sentence(self, stretch: Span) -> Span:
        return list(sentences_of(self._text, stretch, self._rules))[-1]

    def _speaker_of(self, clause: Span) -> Speaker | None:
        speaker = self._attribution.speaker_of(clause)
        return None if speaker is None or speaker.name is None else speaker

    def _fragment(self, fragment: Span, *, tied: bool) -> Piece:
        """Return the piece of a sentence beside quotations.

        A clause that only names the speaker is the outlet's; one that says something more is reported.
        """
        speaker = self._speaker_of(fragment)
        if speaker is None or (tied and not self._attribution.has_content(fragment)):
            return Piece(fragment, Mode.NARRATION)
        self._cast.hear(speaker)
        return Piece(fragment, Mode.REPORTED, speaker)


def _gaps(paragraph: Span, quotations: Sequence[Quotation]) -> Iterator[Span]:
    begin = paragraph.start
    for quotation in quotations:
        yield Span(begin, quotation.span.start)
        begin = quotation.span.end
    yield Span(begin, paragraph.end)


def _is_title(said: str) -> bool:
    """Tell whether most words are capitalised, as in the title of a document."""
    words = [word for word in said.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) * 2 > len(words)
