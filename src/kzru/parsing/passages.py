"""The sentences of a document that are read, each with its figures and with who speaks in it.

A sentence without a number and without a word of interest is passed over unread.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kzru.lang.latin import KAZAKH_LATIN
from kzru.lang.sentences import sentence_rules
from kzru.model.figure import Figure
from kzru.model.statement import Statement
from kzru.parsing.figures import Subject, find_figures
from kzru.parsing.pieces import pieces
from kzru.parsing.sentence import Sentence
from kzru.parsing.statements import statement_at
from kzru.parsing.tongues import Tongues
from kzru.parsing.vocabulary import Vocabulary
from kzru.text.fold import fold
from kzru.text.sentences import split_sentences
from kzru.text.span import Span

__all__ = ["Passage", "read_passages"]

_ITEM = re.compile(r"[-–—•*·▪◦●]|\(?[^\W_]{1,2}[.)]")
"""How an item of a list begins."""


class Passage(NamedTuple):
    """One sentence as read.

    Attributes:
        sentence: Its words.
        figures: Its figures, in the order of the text.
        statements: The statements of the document.
        is_listed: Whether it is an item of the list that a passage before opens with a colon.
    """

    sentence: Sentence
    figures: Sequence[Figure]
    statements: Sequence[Statement]
    is_listed: bool = False

    def statement_at(self, index: int) -> Statement | None:
        """Return the statement that a token stands in; None for page furniture."""
        return statement_at(self.statements, self.sentence.tokens[index].start)


def read_passages(
    text: str, statements: Sequence[Statement], tongues: Tongues, published: date | None
) -> Iterator[Passage]:
    """Yield the sentences of a document that have something of interest, in their order.

    Args:
        text: The document's text.
        statements: Its statements, in order.
        tongues: Its languages, each with its words.
        published: The date that relative periods refer to.
    """
    folded = fold(text)
    subject: Subject | None = None
    in_list = False
    for whole in split_sentences(text, sentence_rules(tongues.language)):
        in_list = in_list and _ITEM.match(text, whole.start) is not None
        for stretch, words in tongues.stretches(whole):
            for span in pieces(text, stretch, words):
                if _holds(_numbers(words), folded, span):
                    sentence = Sentence(text, span, words)
                    figures, subject = find_figures(sentence, statements, published, subject)
                    yield Passage(sentence, figures, statements, in_list)
                    continue
                subject = None
                if in_list or _holds(_others(words), folded, span):
                    yield Passage(Sentence(text, span, words), (), statements, in_list)
        in_list = in_list or text[whole.end - 1] == ":"


def _holds(pattern: re.Pattern[str] | None, folded: str, span: Span) -> bool:
    return pattern is None or pattern.search(folded, span.start, span.end) is not None


@lru_cache(maxsize=16)
def _numbers(words: Vocabulary) -> re.Pattern[str] | None:
    """Return the pattern of what a number can begin with, in folded text: a digit or a number word.

    There is none for Kazakh in Latin letters, whose spelling varies: all of it is read.
    """
    if words.language == KAZAKH_LATIN:
        return None
    return re.compile(rf"\d|{_any_of(words.number_anchors)}")


@lru_cache(maxsize=16)
def _others(words: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of what an event, project or commitment is told with."""
    return re.compile(_any_of(words.anchors))


def _any_of(phrases: Iterable[str]) -> str:
    """Return the pattern of any of these phrases of a data file; a star stands for any ending."""
    longest_first = sorted(map(fold, phrases), key=lambda phrase: (-len(phrase), phrase))
    by_letter: dict[str, list[str]] = defaultdict(list)
    for phrase in longest_first:
        by_letter[phrase[0]].append(r"\s+".join(map(_word, phrase.split()))[len(re.escape(phrase[0])) :])
    branches = (f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return rf"\b(?:{'|'.join(branches)})\b" if longest_first else r"(?!)"


def _word(word: str) -> str:
    return re.escape(word.removesuffix("*")) + r"\w*" * word.endswith("*")
