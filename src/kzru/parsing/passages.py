"""The sentences of a document that are read, each with its figures and with who speaks in it.

A sentence without a number and without a word of interest is passed over unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

from kzru.lang.language import language_facts
from kzru.model.figure import Figure
from kzru.model.statement import Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import COUNTS, STATES, tags
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.figures import Antecedent, find_figures
from kzru.parsing.figures.carried import Foregoing, lead_period
from kzru.parsing.figures.spoken_of import spoken_of
from kzru.parsing.periods import PeriodMention
from kzru.parsing.pieces import pieces
from kzru.parsing.statements import statement_at
from kzru.parsing.tongues import Tongues
from kzru.parsing.vocabulary import Kind, Vocabulary
from kzru.text.span import Span

__all__ = ["Passage", "read_passages"]

_PRONOUN = tags("subject_pronoun")
_ITEM = re.compile(r"[-–—•*·▪◦●]|\(?[^\W_]{1,2}[.)]")
"""How an item of a list begins."""
_GOES_ON = frozenset(":;")


class Passage(NamedTuple):
    """One sentence as read.

    Attributes:
        sentence: Its words.
        figures: Its figures, in the order of the text.
        statements: The statements of the document.
        is_listed: Whether it is an item of the list that a passage before opens with a colon, or as a line without a mark.
        read_before: Reads the sentence right before, which may be of no interest of its own; None at the begin of a text.
    """

    sentence: Sentence
    figures: Sequence[Figure]
    statements: Sequence[Statement]
    is_listed: bool = False
    read_before: Callable[[], Sentence] | None = None

    def before(self) -> Sentence | None:
        """Return the sentence right before; None where there is none."""
        return None if self.read_before is None else self.read_before()

    def statement_at(self, index: int) -> Statement | None:
        """Return the statement that a token stands in; None for page furniture."""
        return statement_at(self.statements, self.sentence.tokens[index].start)


_INFINITIVE = tags("infinitive_mark")
"""In a line without a mark at its end this may be the verb of a headline."""


def _meant(
    antecedent: Antecedent | None,
    annotated: AnnotatedText,
    plain: tuple[Span, Vocabulary] | None,
    sentence: Sentence,
    statements: Sequence[Statement],
) -> Antecedent | None:
    """Return what the figure before measures, or what a sentence without one is about, where a pronoun may go back to it."""
    if antecedent is not None or plain is None:
        return antecedent
    has_pronoun = Kind.PRONOUN in sentence.marked or sentence.all_flags & _PRONOUN != 0
    if not (has_pronoun or _has_no_subject(sentence)):
        return None
    return spoken_of(annotated.sentence(*plain), statements, by_name=has_pronoun)


def _has_no_subject(sentence: Sentence) -> bool:
    """Tell whether a sentence may only tell how something changed, and names nothing that does: «Өткен жылы 10 пайызға артты»."""
    marked, language = sentence.marked, sentence.vocabulary.language
    is_changed = Kind.COMPARATIVE in marked or Kind.REACH in marked
    return is_changed and Kind.ABOUT not in marked and language_facts(language).drops_subject


class _List:
    """Which sentences are items of a list: behind a bullet or number, or in small letters behind a colon or semicolon.

    Args:
        text: The text of the document.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_open = False
        self._before = ""
        self._is_numbered = False

    def holds(self, sentence: Span) -> bool:
        """Tell whether the next sentence is an item; a number that the text has as a sentence of its own is one with it."""
        begins = _ITEM.match(self._text, sentence.start)
        is_item = self._is_open and (begins is not None or self._goes_on(sentence))
        self._is_numbered = is_item and begins is not None and begins.end() == sentence.end
        self._before = self._text[sentence.end - 1]
        # a line without a mark at its end opens a list as well
        self._is_open = is_item or self._before == ":" or self._before.isalnum()
        return is_item

    def _goes_on(self, sentence: Span) -> bool:
        return self._is_numbered or (self._before in _GOES_ON and self._text[sentence.start].islower())


def read_passages(frame: DocumentFrame, tongues: Tongues) -> Iterator[Passage]:
    """Yield the sentences of a document that have something of interest, in their order.

    Args:
        frame: The document as a whole, with its statements.
        tongues: Its languages, each with its words.
    """
    text, statements, published = frame.text, frame.statements, frame.published
    annotated = AnnotatedText(text, frame)
    antecedent: Antecedent | None = None
    plain: tuple[Span, Vocabulary] | None = None  # the sentence right before, where it has no figure
    here: Callable[[], Sentence] | None = None
    last: Figure | None = None
    lead: PeriodMention | None = None
    figures: Sequence[Figure] = ()
    listing = _List(text)
    for whole in chain.from_iterable(map(frame.sentences, frame.paragraphs)):
        in_list = listing.holds(whole)
        lead, is_lead = lead if in_list else None, text[whole.end - 1] == ":"
        for stretch, words in tongues.stretches(whole):
            for span in pieces(annotated, stretch, words):
                right_before, here = here, cache(partial(annotated.sentence, span, words))
                known = annotated.words(span, words)
                flags = known.all_flags
                if flags & COUNTS:
                    sentence = annotated.sentence(span, words, known)
                    antecedent = _meant(antecedent, annotated, plain, sentence, statements)
                    before = Foregoing(last, lead, figures)
                    figures, antecedent = find_figures(
                        sentence, statements, published, antecedent, foregoing=before
                    )
                    lead = lead_period(sentence) if is_lead else lead
                    last, plain = (figures[-1], None) if figures else (None, (span, words))
                    yield Passage(sentence, figures, statements, in_list, right_before)
                    continue
                antecedent = last = None
                plain = span, words
                if in_list or flags & STATES or (flags & _INFINITIVE and text[whole.end - 1].isalnum()):
                    sentence = annotated.sentence(span, words, known)
                    yield Passage(sentence, (), statements, in_list, right_before)
