"""A sentence with its tokens and with what the vocabulary knows of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from kzru.lang.latin import KAZAKH_LATIN, key_of
from kzru.lang.loader import load
from kzru.lang.measures import MeasureName
from kzru.parsing.periods import PeriodMention, find_periods
from kzru.parsing.vocabulary import CAPITALISED, EXCLUSIVE, OVERLAPPING, Kind, Meaning, Vocabulary
from kzru.text.span import Span
from kzru.text.tokens import Token, TokenKind, tokenize

__all__ = ["Finding", "Mark", "Sentence"]


class Mark(NamedTuple):
    """A phrase of the vocabulary at its place in a sentence: tokens first to last, end exclusive."""

    kind: Kind
    first: int
    last: int
    value: Any
    written: str


class Finding(NamedTuple):
    """What a rule decided, the rule, and the tokens that made it decide (end exclusive; none where it was absence)."""

    value: Any
    rule: str
    first: int = 0
    last: int = 0


_DASHES = frozenset("-–—")
_CLAUSE_MARKS = frozenset(";:()–—")


def _keyed(tokens: Iterable[Token], language: str) -> list[Token]:
    """Return the tokens with the keys of the language; acronyms in Latin letters are of no language."""
    if language != KAZAKH_LATIN:
        return list(tokens)
    return [
        token
        if token.text.isupper() and token.text.isascii()
        else token._replace(key=key_of(token.key, language))
        for token in tokens
    ]


def _may_stand_beside(marks: Sequence[Mark], meaning: Meaning, last: int) -> bool:
    """Tell whether a phrase adds something to the marks of its kind that begin at the same token."""
    if meaning.kind in OVERLAPPING:
        return True
    if meaning.kind in EXCLUSIVE or marks[0].last > last:
        return False
    return all(mark.value != meaning.value for mark in marks)


class Sentence:
    """The tokens of one sentence, and the marks of the vocabulary on them. Built once, then only read.

    Attributes:
        text: The document's text.
        span: Where the sentence stands in it.
        vocabulary: The language's words.
        tokens: The sentence's tokens, with offsets in the text.
    """

    def __init__(self, text: str, span: Span, vocabulary: Vocabulary) -> None:
        self.text = text
        self.span = span
        self.vocabulary = vocabulary
        self.tokens: Sequence[Token] = _keyed(tokenize(text, span.start, span.end), vocabulary.language)
        self._starts: dict[Kind, dict[int, list[Mark]]] = defaultdict(dict)
        self._ends: dict[Kind, dict[int, Mark]] = {}
        self._symbols: dict[MeasureName, str] = {}
        self._mark()

    def __len__(self) -> int:
        return len(self.tokens)

    def _mark(self) -> None:
        """Mark the phrases from left to right; of two that begin at one token the table's first choice is taken."""
        table, tokens = self.vocabulary.table, self.tokens
        taken: dict[Kind, int] = {}
        for index in range(len(tokens)):
            here: dict[Kind, list[Mark]] = {}
            for size, meaning in table.all_at(tokens, index):
                kind, last = meaning.kind, index + size
                if kind not in OVERLAPPING and taken.get(kind, 0) > index:
                    continue  # a phrase of this kind holds the token
                marks = here.get(kind, ())
                if marks and not _may_stand_beside(marks, meaning, last):
                    continue
                if self._is_spelled(index, last, meaning):
                    mark = Mark(kind, index, last, meaning.value, meaning.written)
                    here.setdefault(kind, []).append(mark)
            for kind, found in here.items():
                self._starts[kind][index] = found
                taken[kind] = found[0].last

    def _is_spelled(self, first: int, last: int, meaning: Meaning) -> bool:
        if meaning.kind in CAPITALISED and not self.tokens[first].text[0].isupper():
            return False
        return meaning.spelling is None or self._spelled(first, last) == meaning.spelling

    def _spelled(self, first: int, last: int) -> str:
        return "".join(token.text for token in self.tokens[first:last])

    def at(self, kind: Kind, index: int) -> Mark | None:
        """Return the longest mark of a kind that begins at a token."""
        marks = self._starts[kind].get(index)
        return marks[0] if marks else None

    def all_at(self, kind: Kind, index: int) -> Sequence[Mark]:
        """Return every mark of a kind that begins at a token."""
        return self._starts[kind].get(index, ())

    def marks(self, kind: Kind) -> Iterator[Mark]:
        """Yield the marks of a kind in the order of the text."""
        for marks in self._starts[kind].values():
            yield from marks

    def before(self, kind: Kind, index: int) -> Mark | None:
        """Return the mark of a kind that ends right before a token."""
        ends = self._ends.get(kind)
        if ends is None:
            starts = self._starts[kind].values()
            ends = self._ends[kind] = {mark.last: mark for marks in starts for mark in reversed(marks)}
        return ends.get(index)

    def is_word(self, index: int, *names: str) -> bool:
        """Tell whether a small word of the number grammar, of one of these names, begins at a token."""
        return any(mark.value in names for mark in self.all_at(Kind.WORD, index))

    def words_called(self, name: str) -> Sequence[Mark]:
        """Return the small words of the number grammar of one name, in the order of the text."""
        return self._called.get(name, ())

    @cached_property
    def _called(self) -> Mapping[str, Sequence[Mark]]:
        called: dict[str, list[Mark]] = defaultdict(list)
        for mark in self.marks(Kind.WORD):
            called[mark.value].append(mark)
        return called

    def key(self, index: int) -> str:
        """Return the folded text of a token; an empty string outside the sentence."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> TokenKind | None:
        """Return what a token is made of; None outside the sentence."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else None

    def adjacent(self, index: int) -> bool:
        """Tell whether no gap stands between tokens[index − 1] and tokens[index]."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def is_dash(self, index: int) -> bool:
        """Tell whether the token is a hyphen or dash."""
        return self.key(index) in _DASHES

    def words(self, first: int, last: int) -> str:
        """Return the text from token *first* to before token *last*."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    @cached_property
    def number_starts(self) -> Sequence[int]:
        """The tokens at which an amount may begin: digits, number words, the small word before one, a currency."""
        words = self._starts[Kind.NUMBER]
        starts = {index for index, token in enumerate(self.tokens) if token.kind is TokenKind.NUMBER}
        starts.update(words, self._starts[Kind.CURRENCY], (index - 1 for index in words if index))
        starts.update(mark.first for mark in self.marks(Kind.WORD) if mark.value in ("tens", "inverted"))
        return sorted(starts)

    def symbol_of(self, name: MeasureName) -> str:
        """Return the unit that a name stands for among the words of the sentence, which are gone through once a name."""
        if not name.context:
            return name.symbol
        symbol = self._symbols.get(name)
        if symbol is None:
            symbol = self._symbols[name] = name.symbol_near(token.key for token in self.tokens)
        return symbol

    @cached_property
    def periods(self) -> Sequence[PeriodMention]:
        """The periods, dates and clock times of the sentence."""
        return find_periods(self.tokens, self.vocabulary.language)

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens that belong to a period, date or clock time."""
        return frozenset(index for mention in self.periods for index in range(mention.first, mention.last))

    @cached_property
    def _commas(self) -> Sequence[int]:
        return list(accumulate((token.text == "," for token in self.tokens), initial=0))

    def commas_before(self, index: int) -> int:
        """Return how many commas stand before a token."""
        return self._commas[index]

    @cached_property
    def clauses(self) -> Sequence[int]:
        """The number of the clause that each token belongs to, from 0."""
        numbers: list[int] = []
        clause = last = 0
        outer: list[int] = []
        for index, token in enumerate(self.tokens):
            if index and self._begins_clause(index):
                clause = last = last + 1
            numbers.append(clause)
            if token.text == ")" and outer:
                clause = outer.pop()  # the clause goes on behind what stands in brackets
            elif token.text in _CLAUSE_MARKS and not self._joins(index):
                if token.text == "(":
                    outer.append(clause)
                clause = last = last + 1
        return numbers

    def _begins_clause(self, index: int) -> bool:
        if self.at(Kind.CLAUSE, index):
            return True
        if self.tokens[index - 1].key != ",":
            return False
        if self._finite and self.key(index - 2).endswith(self._finite):
            return True
        return any(
            (
                self.at(Kind.CLAUSE_AFTER_COMMA, index),
                self.at(Kind.ANAPHORA, index + 1),
                self.at(Kind.ANAPHORA, index + 2),
            )
        )

    @cached_property
    def _finite(self) -> tuple[str, ...]:
        """How a verb ends that closes its clause, where the language puts verbs last."""
        return tuple(load(self.vocabulary.language, "clauses").get("finite", {}).get("endings", ()))

    def _joins(self, index: int) -> bool:
        """Tell whether a mark has no gap on either side, as in 2012–13 or 10:30."""
        return self.adjacent(index) and self.adjacent(index + 1)

    def same_clause(self, a: int, b: int) -> bool:
        """Tell whether two tokens belong to one clause."""
        return self.clauses[a] == self.clauses[b]

    @cached_property
    def groups(self) -> frozenset[int]:
        """The word groups of metrics of which a word stands in the sentence."""
        return frozenset(mark.value for mark in self.marks(Kind.GROUP))
