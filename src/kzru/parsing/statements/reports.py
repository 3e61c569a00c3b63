"""News reports: each quotation, reported sentence and stretch of narration of a paragraph, with who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.evolve import evolve
from kzru.lang.sentences import sentence_rules
from kzru.model.statement import Mode
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.speaker import NOBODY, Speaker
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.quotations import (
    Quotation,
    dialogue,
    fills,
    find_quotations,
    gaps,
    is_left_open,
    is_title,
    parted,
    resumes,
    unmarked,
    unopened,
)
from kzru.text.sentences import sentences_of
from kzru.text.span import Span

__all__ = ["Piece", "Reporter"]

_FEWEST_WORDS = 3
_FEWEST_WORDS_UNATTRIBUTED = 5
_LONGEST_CLAUSE = 60
_DASHES = "-–—"
_SPACES = " \t\n\r\u00a0"
_AROUND = f"{_SPACES},.;"
_BULLETS = "-–—•*·▪◦●"
_ENDS_SENTENCE = ".!?…"
_LONGEST_LEAD = 400
_BEFORE_SPEECH = frozenset(("", *".!?…:", *_DASHES))
_ENDS_SPEECH = frozenset(".!?…,")
_BEFORE_CLAUSE = frozenset((*_DASHES, ","))
_AFTER_SENTENCE = frozenset(("", "."))


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


class Reporter:
    """Reads the paragraphs of a news report in their order."""

    def __init__(self, frame: DocumentFrame, attribution: Attribution) -> None:
        self._text = frame.text
        self._folded = frame.folded
        self._people = frame.people
        self._attribution = attribution
        self._sentences_in = frame.sentences
        self._rules = sentence_rules(frame.language)
        self._lead: Speaker | None = None
        self._narrated: Span | None = None  # the last sentence that nobody says

    def read(self, paragraph: Span, before: list[Piece]) -> None:
        """Append the pieces of a paragraph, in order, to those before it."""
        if self._signs(paragraph, before):
            return
        pieces = self._resumed(paragraph, before) or self._pieces(paragraph, is_first=not before)
        if self._lead is None or not self._is_item(pieces):
            self._lead = self._lead_of(pieces[-1].span)
        else:
            pieces = [Piece(paragraph, Mode.REPORTED, self._lead)]
        opening = pieces[0].span
        if len(pieces) == 1 and before and self._tells_of_before(opening) and self._is_narrated(before[-1]):
            before[-1] = evolve(before[-1], mode=Mode.REPORTED, speaker=pieces[0].speaker)
            pieces = [Piece(opening, Mode.NARRATION)]
        if pieces[0].mode is Mode.QUOTE and not pieces[0].guessed:
            _give_back(before, pieces[0].speaker)
        before.extend(pieces)

    def _resumed(self, paragraph: Span, before: Sequence[Piece]) -> list[Piece]:
        """Return a paragraph as one quotation where it goes on with one that is left open, or the line above names who says it."""
        last = before[-1] if before else None
        if last is None:
            return []
        is_open = last.mode is Mode.QUOTE and is_left_open(self._text, last.span)
        named = self._attribution.introducer(last.span) if last.mode is Mode.NARRATION else None
        speaker = last.speaker if is_open and fills(self._text, paragraph) else named or NOBODY
        return [Piece(paragraph, Mode.QUOTE, speaker)] if speaker.name is not None else []

    def _signs(self, paragraph: Span, before: list[Piece]) -> bool:
        """Give a quotation to whom the line below it names: «Построено 40 школ». / — министр Ольга Петренко."""
        if not before or self._text[paragraph.start] not in _DASHES:
            return False
        said = before[-1]
        is_said = said.mode is Mode.NARRATION and fills(self._text, said.span)
        speaker = self._attribution.signature(paragraph) if is_said else None
        if speaker is None:
            return False
        self._people.hear(speaker)
        before[-1] = Piece(said.span, Mode.QUOTE, speaker)
        before.append(Piece(paragraph, Mode.NARRATION))
        return True

    def _is_item(self, pieces: Sequence[Piece]) -> bool:
        """Tell whether pieces are an item of a list: a dash or dot opens them, and nobody is named."""
        return self._text[pieces[0].span.start] in _BULLETS and all(
            piece.mode is Mode.NARRATION for piece in pieces
        )

    def _lead_of(self, piece: Span) -> Speaker | None:
        """Return who says what is listed below a line without an end mark: "The President gave these tasks"."""
        if self._text[piece.end - 1] in _ENDS_SENTENCE or len(piece) > _LONGEST_LEAD:
            return None
        sentence = self._sentences_in(piece)[-1]
        return self._attribution.speaker_of(sentence) or self._attribution.giver_of(sentence)

    def _is_narrated(self, piece: Piece) -> bool:
        """Tell whether a piece is one sentence of narration, no heading."""
        is_sentence = piece.mode is Mode.NARRATION and self._text[piece.span.end - 1] in _ENDS_SENTENCE
        return is_sentence and len(self._sentences_in(piece.span)) == 1

    def _pieces(self, paragraph: Span, *, is_first: bool) -> list[Piece]:
        quotations = dialogue(self._text, paragraph, self._attribution.may_report) or [
            part
            for quotation in self._speeches(paragraph, find_quotations(self._text, paragraph))
            for part in parted(self._text, quotation, self._attribution.may_report)
        ]
        quotations += self._unopened(paragraph, quotations)
        if not quotations and not is_first:
            quotations = unmarked(self._text, paragraph, self._attribution.may_report)
        pieces = self._with_quotations(paragraph, quotations) if quotations else self._sentences(paragraph)
        return _joined(pieces)

    def _unopened(self, paragraph: Span, quotations: Sequence[Quotation]) -> list[Quotation]:
        """Return a quotation that only its closing mark shows, and whose clause follows; it begins behind what is reported."""
        begin = quotations[-1].span.end if quotations else paragraph.start
        mark = unopened(self._text, Span(begin, paragraph.end))
        if mark is None or not self._attribution.may_report(self._clause_after(mark + 1, paragraph)):
            return []
        for sentence in sentences_of(self._text, Span(begin, mark), self._rules):
            if self._attribution.may_report(sentence):
                begin = sentence.end
        begin = mark - len(self._text[begin:mark].lstrip())
        return [Quotation(Span(begin, mark + 1), closed=True, opened=False)] if begin < mark else []

    # Sentences

    def _sentences(self, stretch: Span) -> list[Piece]:
        pieces: list[Piece] = []
        attribution = self._attribution
        for sentence in self._sentences_in(stretch):
            is_next = self._narrated is not None and attribution.may_report(sentence)
            if self._narrated is not None and is_next and attribution.opens_with_pronoun(sentence):
                self._people.hear(attribution.spoken_of(self._narrated) or NOBODY)
            speaker = attribution.speaker_of(sentence)
            if speaker is None:
                pieces.append(Piece(sentence, Mode.NARRATION))
                self._narrated = sentence
                continue
            self._people.hear(speaker)
            self._narrated = None
            if pieces and self._tells_of_before(sentence) and pieces[-1].mode is Mode.NARRATION:
                pieces[-1] = evolve(pieces[-1], mode=Mode.REPORTED, speaker=speaker)
                pieces.append(Piece(sentence, Mode.NARRATION))
            else:
                pieces.append(Piece(sentence, Mode.REPORTED, speaker))
        return pieces

    def _tells_of_before(self, sentence: Span) -> bool:
        return self._folded.startswith(self._people.lexicon.of_the_sentence_before, sentence.start)

    def _speeches(self, paragraph: Span, quotations: Sequence[Quotation]) -> Iterator[Quotation]:
        """Yield the quotations of a paragraph that are something said."""
        last: Quotation | None = None
        for quotation in quotations:
            if self._is_speech(quotation, paragraph) or resumes(
                self._text, last, quotation, self._attribution.may_report
            ):
                last = quotation
                yield quotation

    def _is_speech(self, quotation: Quotation, paragraph: Span) -> bool:
        """Tell whether a quotation is something said, not a title, a name, or a few words within a sentence."""
        said = quotation.words(self._text)
        if len(said.split(None, _FEWEST_WORDS)) < _FEWEST_WORDS or not any(map(str.isalpha, said)):
            return False
        start, end = quotation.span.start, quotation.span.end
        before = self._text[max(paragraph.start, start - 4) : start].rstrip()[-1:]
        if before not in _BEFORE_SPEECH and not (before == "," and _begins_sentence(said)):
            return False
        ends = said[-1] in _ENDS_SPEECH or not quotation.closed
        return before == ":" or ends or self._is_whole(said, end, paragraph)

    def _is_whole(self, said: str, end: int, paragraph: Span) -> bool:
        """Tell whether a quotation that ends without a mark is a sentence: by its clause, or by its length."""
        after = self._text[end : min(paragraph.end, end + 3)].strip()[:1]
        if after in _BEFORE_CLAUSE and _begins_sentence(said):
            clause = self._clause_after(end, paragraph)
            return self._attribution.may_report(clause) or self._attribution.speaker_of(clause) is not None
        is_long = len(said.split(None, _FEWEST_WORDS_UNATTRIBUTED)) > _FEWEST_WORDS_UNATTRIBUTED
        return is_long and after in _AFTER_SENTENCE and not is_title(said)

    def _clause_after(self, begin: int, paragraph: Span) -> Span:
        """Return the first sentence of what follows a quotation."""
        rest = Span(begin, paragraph.end)
        return next(sentences_of(self._text, rest, self._rules), rest)

    def _with_quotations(self, paragraph: Span, quotations: Sequence[Quotation]) -> list[Piece]:
        outside = [self._gap(gap) for gap in gaps(paragraph, quotations)]
        pieces: list[Piece] = []
        places: list[int] = []
        found: list[Speaker | None] = []
        for index, fragments in enumerate(outside):
            ties = self._ties(index, quotations, fragments)
            for position, fragment in enumerate(fragments):
                pieces.append(self._fragment(fragment, tied=position in ties))
            if index < len(quotations):
                found.append(self._speaker(quotations[index], fragments, outside[index + 1], found))
                places.append(len(pieces))
                pieces.append(Piece(quotations[index].span, Mode.QUOTE))
        later = next(filter(None, found), None)
        for place, quotation, own in zip(places, quotations, found, strict=True):
            speaker = own or later or self._people.last or NOBODY
            guessed = not quotation.closed and own is None and later is None
            pieces[place] = Piece(quotation.span, Mode.QUOTE, speaker, guessed)
        return pieces

    def _gap(self, gap: Span) -> Sequence[Span]:
        """Return the sentences of what stands before, between or behind quotations."""
        words = self._text[gap.start : gap.end].rstrip()
        bare = Span(gap.start + len(words) - len(words.lstrip(_AROUND)), gap.start + len(words))
        return self._sentences_in(bare) if bare.start < bare.end else ()

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
        if self._text[quotation.span.end : clause.start].strip(_SPACES).startswith("."):
            return False
        return quotation.words(self._text)[-1:] != "." or len(clause) < _LONGEST_CLAUSE

    def _leads_in(self, clause: Span) -> bool:
        return self._text[clause.end - 1] not in _ENDS_SENTENCE

    def _speaker(
        self,
        quotation: Quotation,
        before: Sequence[Span],
        behind: Sequence[Span],
        earlier: Sequence[Speaker | None],
    ) -> Speaker | None:
        """Return who says a quotation: by its clauses, by its own last words, or as the quotation before it."""
        speaker = self._by_clauses(quotation, before, behind)
        if speaker is None and earlier:
            speaker = earlier[-1]
        if speaker is None and not quotation.closed:
            speaker = self._attribution.speaker_of(self._sentences_in(quotation.span)[-1])
        if speaker is not None:
            self._people.hear(speaker)
        return speaker

    def _by_clauses(
        self, quotation: Quotation, before: Sequence[Span], behind: Sequence[Span]
    ) -> Speaker | None:
        """Return whom the clauses of a quotation name: NOBODY where they have a verb and name nobody."""
        clauses = []
        if behind and self._goes_on(quotation, behind[0]):
            clauses.append(behind[0])
        if before and self._leads_in(before[-1]):
            clauses.insert(0 if self._introduces(before[-1]) else len(clauses), before[-1])
        speaker = next(filter(None, map(self._attribution.speaker_of, clauses)), None)
        if speaker is None:
            named = (self._attribution.named_in(clause) for clause in clauses if self._introduces(clause))
            speaker = next(filter(None, named), None)
        if speaker is None and any(map(self._attribution.may_report, clauses)):
            return NOBODY
        return speaker

    def _introduces(self, clause: Span) -> bool:
        return self._text[clause.end - 1] == ":"

    def _fragment(self, fragment: Span, *, tied: bool) -> Piece:
        """Return the piece of a sentence beside quotations.

        A clause that only names the speaker is the outlet's; one that says something more is reported.
        """
        speaker = self._attribution.speaker_of(fragment)
        if speaker is None or (tied and not self._attribution.has_content(fragment)):
            return Piece(fragment, Mode.NARRATION)
        self._people.hear(speaker)
        return Piece(fragment, Mode.REPORTED, speaker)


def _begins_sentence(said: str) -> bool:
    """Tell whether words begin as a sentence does: «10 айда 5 млн тонна өндірілді», деді ол."""
    return said[0].isupper() or said[0].isdigit()


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces, neighbouring narration as one."""
    together: list[Piece] = []
    for piece in pieces:
        if together and together[-1].mode is piece.mode is Mode.NARRATION:
            together[-1] = Piece(Span(together[-1].span.start, piece.span.end), Mode.NARRATION)
        else:
            together.append(piece)
    return together


def _give_back(pieces: list[Piece], speaker: Speaker) -> None:
    """Give the quotation paragraphs that one without closing mark began to the speaker named at their end."""
    for index in range(len(pieces) - 1, -1, -1):
        if not pieces[index].guessed:
            break
        pieces[index] = evolve(pieces[index], speaker=speaker, guessed=False)
