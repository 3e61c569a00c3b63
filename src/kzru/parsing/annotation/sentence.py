"""A sentence with its tokens and with what the vocabulary knows of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import compress, islice
from typing import TYPE_CHECKING

from kzru.lang.measures import MeasureName
from kzru.parsing.annotation.clauses import clause_numbers, clause_spans
from kzru.parsing.annotation.marks import Finding, Mark, Marks, Name, beginning_at, by_end, may_stand_within
from kzru.parsing.annotation.names import find_names
from kzru.parsing.annotation.quotations import Quotations, find_quotations
from kzru.parsing.annotation.tags import COUNTS, DASHES, tags
from kzru.parsing.annotation.words import Sized, WordsInOrder
from kzru.parsing.kinds import CAPITALISED, Kind, Meaning
from kzru.parsing.layer import layer
from kzru.parsing.periods import PeriodMention, find_periods, may_tell_period
from kzru.parsing.vocabulary import Vocabulary
from kzru.text.answers import Answers
from kzru.text.span import Span
from kzru.text.tokens import MARK, NUMBER, WORD, TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.frame import DocumentFrame

__all__ = ["Finding", "Mark", "Sentence"]


_PADDING = 64
"""Empty tokens on both sides of a sentence, for rules that look beside a token. No rule looks farther than this."""
_NO_KEYS: list[str] = [""] * _PADDING
_NO_KINDS: list[TokenKind | None] = [None] * _PADDING
_NO_FLAGS: list[int] = [0] * _PADDING
_NOT_GLUED: list[bool] = [False] * _PADDING
_BEGINS_NUMBER = tags("tens", "inverted")
_AND = tags("and")
_FOR_PERIOD = tags("for_period")
_COUNTRY, _UNIT, _TAGS = Kind.COUNTRY, Kind.UNIT, Kind.TAGS
_mark = partial(tuple.__new__, Mark)


class Sentence:
    """The tokens of one sentence, and the marks of the vocabulary on them. Built once, then only read.

    The lists of what the tokens are go on with empty entries behind the last token and, at negative indices, before the
    first one, so that a rule may look beside a token without asking where the sentence ends.

    Attributes:
        text: The document's text.
        span: Where the sentence stands in it.
        vocabulary: The language's words.
        tokens: The sentence's tokens, with offsets in the text.
        keys: The folded text of each token; "" beside the sentence.
        all_keys: The distinct ones.
        kinds: What each token is made of; None beside the sentence.
        glued: Whether a token follows the one before it without a gap; the first one does not.
        flags: The tags of each token (`kzru.parsing.annotation.tags`); 0 beside the sentence.
        all_flags: The tags of all tokens together.
        marks: Asked for a kind, its marks of that kind, in the order of the text.
        marked: The kinds of marks that it has.
        frame: What the document as a whole states; None where the sentence stands by itself.
    """

    def __init__(
        self,
        text: str,
        span: Span,
        vocabulary: Vocabulary,
        words: WordsInOrder,
        frame: DocumentFrame | None = None,
    ) -> None:
        self.text = text
        self.span = span
        self.vocabulary = vocabulary
        self.frame = frame
        self.tokens, keys, kinds, glued, self._capital, self._words, flags = words
        self.keys: list[str] = [*keys, *_NO_KEYS]
        self.all_keys = frozenset(keys)
        self.kinds: Sequence[TokenKind | None] = [*kinds, *_NO_KINDS]
        self.glued: Sequence[bool] = [False, *glued[1:], *_NOT_GLUED]
        self.flags: list[int] = [*flags, *_NO_FLAGS]
        self.all_flags = words.all_flags
        self._tagged: dict[int, list[tuple[int, int]]] = {}
        found = self._find_phrases()
        self.marks = Marks(tuple, found)
        self.marked = frozenset(found)

    def __len__(self) -> int:
        return len(self.tokens)

    def _find_phrases(self) -> Mapping[Kind, list[Mark]]:
        """Mark the phrases from left to right; of two that begin at one token the table's first choice is taken."""
        marks: defaultdict[Kind, list[Mark]] = defaultdict(list)
        ends: dict[Kind, int] = {}  # of the last phrase of each kind
        keys = self.keys
        for index, word in enumerate(self._words):
            if not word.opens:
                continue
            meanings, longer = word.content, word.longer
            if longer is not None and longer[keys[index + 1]]:
                meanings = (*self._without_tags(index, longer.at(keys, index)), *meanings)
            for size, kind, value, written, spelling in meanings:
                last = index + size
                if ends.get(kind, 0) > index and not may_stand_within(index, last, value, marks[kind]):
                    continue
                if kind in CAPITALISED and not self._is_name(index, kind, written, ends):
                    continue
                if (
                    spelling is not None
                    and "".join([one.text for one in self.tokens[index:last]]) != spelling
                ):
                    continue
                ends[kind] = last
                marks[kind].append(_mark((kind, index, last, value, written)))
        return marks

    def _without_tags(self, index: int, longer: Sequence[tuple[int, Meaning]]) -> Sequence[Sized]:
        """Set the tags of the phrases that begin at a token; return the other phrases."""
        content: list[Sized] = []
        for size, meaning in longer:
            if meaning.kind is _TAGS:
                self.flags[index] |= meaning.value
                self._tagged.setdefault(index, []).append((size, meaning.value))
            else:
                content.append((size, *meaning))
        self.all_flags |= self.flags[index]
        return content

    def _is_name(self, index: int, kind: Kind, written: str, ends: Mapping[Kind, int]) -> bool:
        """Tell whether a name begins with a capital, and names no country within a currency: «долл. США»."""
        if kind is _COUNTRY and ends.get(_UNIT, 0) > index:
            return False
        is_adjective = kind is _COUNTRY and not written[0].isupper()
        return is_adjective or self.tokens[index].text[0].isupper()

    def tag_end(self, index: int, mask: int) -> int:
        """Return where the longest phrase with one of some tags ends that begins at a token.

        That token itself is returned where none does: "out of" ends two tokens behind its beginning.
        """
        phrases = self._tagged.get(index)
        longer = [size for size, tagged in phrases if tagged & mask] if phrases else ()
        return index + (max(longer) if longer else int(self.flags[index] & mask != 0))

    def tag_start(self, index: int, mask: int) -> int:
        """Return where the longest phrase with one of some tags begins that ends before a token; else that token."""
        for start, tagged in self._tagged_ends.get(index, ()):
            if tagged & mask:
                return start
        return index - (index > 0 and self._words[index - 1].flags & mask != 0)

    @layer
    def _tagged_ends(self) -> Mapping[int, Sequence[tuple[int, int]]]:
        """Where the phrases of several words with tags begin, by the token behind them, the longest first."""
        ends: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, phrases in self._tagged.items():
            for size, tagged in phrases:
                ends[start + size].append((start, tagged))
        return ends

    def tagged(self, mask: int) -> Sequence[int]:
        """Return the tokens that have one of some tags, in the order of the text."""
        if not self.all_flags & mask:
            return []
        return [index for index, flags in enumerate(self.flags[: len(self.tokens)]) if flags & mask]

    def at(self, kind: Kind, index: int) -> Mark | None:
        """Return the longest mark of a kind that begins at a token."""
        return self._starts[kind].get(index) if kind in self.marked else None

    def all_at(self, kind: Kind, index: int) -> Sequence[Mark]:
        """Return every mark of a kind that begins at a token."""
        return beginning_at(index, self.marks(kind)) if self.at(kind, index) is not None else ()

    @layer
    def _starts(self) -> Mapping[Kind, Mapping[int, Mark]]:
        """The longest marks of a kind by the token at which they begin."""
        marks = self.marks
        return Answers(lambda kind: {mark.first: mark for mark in reversed(marks(kind))})

    @layer
    def _ends(self) -> Mapping[Kind, Mapping[int, Mark]]:
        """The shortest marks of a kind by the token behind them."""
        marks = self.marks
        return Answers(lambda kind: by_end(marks(kind)))

    def marks_of(self, kinds: Iterable[Kind]) -> list[Mark]:
        """Return the marks of several kinds, those of the first kind first."""
        found: list[Mark] = []
        if not self.marked.isdisjoint(kinds):
            for kind in kinds:
                found += self.marks(kind)
        return found

    def before(self, kind: Kind, index: int) -> Mark | None:
        """Return the mark of a kind that ends right before a token."""
        return self._ends[kind].get(index) if kind in self.marked else None

    def words(self, first: int, last: int) -> str:
        """Return the text from token *first* to before token *last*."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    @layer
    def digits(self) -> Sequence[int]:
        """The tokens that are numbers in digits."""
        if not self.all_flags & COUNTS:
            return ()
        return [at for at, kind in enumerate(self.kinds[: len(self)]) if kind is NUMBER]

    @layer
    def capitals(self) -> Sequence[int]:
        """The words that begin with a capital."""
        kinds = self.kinds
        return [at for at in compress(range(len(kinds)), self._capital) if kinds[at] is WORD]

    @layer
    def punctuation(self) -> Sequence[int]:
        """The tokens that are marks: commas, quotation marks, dashes."""
        return [at for at, kind in enumerate(self.kinds[: len(self)]) if kind is MARK]

    @layer
    def number_starts(self) -> Sequence[int]:
        """The tokens at which an amount may begin: digits, number words, the small word before one, a currency."""
        words = [mark.first for mark in self.marks(Kind.NUMBER)]
        starts = set(self.digits)
        starts.update(words, (index - 1 for index in words if index))
        starts.update(mark.first for mark in self.marks(Kind.CURRENCY))
        starts.update(self.tagged(_BEGINS_NUMBER))
        return sorted(starts)

    @layer
    def _symbols(self) -> Mapping[MeasureName, str]:
        """The units of names; the words of the sentence are gone through once a name."""
        keys = self.keys
        return Answers(lambda name: name.symbol_near(keys))

    def symbol_of(self, name: MeasureName) -> str:
        """Return the unit that a name stands for among the words of the sentence."""
        return self._symbols[name] if name.context else name.symbol

    @layer
    def names(self) -> Sequence[Name]:
        """The people, towns, countries and bodies that the sentence names, in order."""
        return find_names(self)

    @layer
    def periods(self) -> Sequence[PeriodMention]:
        """The periods, dates and clock times of the sentence."""
        language = self.vocabulary.language
        if not (self.all_flags & COUNTS or may_tell_period(self.all_keys, language)):
            return ()
        found = find_periods(self.tokens, language)
        published = None if self.frame is None else self.frame.published
        return tuple(mention.as_told(published) for mention in found)

    @layer
    def dated(self) -> frozenset[int]:
        """The tokens that belong to a period, date or clock time, with «арналған» behind them."""
        ends = ((one.first, self.tag_end(one.last, _FOR_PERIOD)) for one in self.periods)
        return frozenset([at for first, last in ends for at in range(first, last)])

    @layer
    def quotations(self) -> Quotations:
        """The pairs of quotation marks."""
        return find_quotations(self)

    @layer
    def inner_dashes(self) -> frozenset[int]:
        """The hyphens and dashes between two tokens without a gap: "Su-30", «казахстанско-российский»."""
        if DASHES.isdisjoint(self.all_keys):
            return frozenset()
        keys, glued = self.keys, self.glued
        return frozenset(
            [at for at in self.punctuation if keys[at] in DASHES and glued[at] and glued[at + 1]]
        )

    def has_comma(self, first: int, last: int) -> bool:
        """Tell whether a comma stands from one token to before another."""
        return bisect_left(self.commas, first) < bisect_left(self.commas, last)

    def joints(self, first: int, last: int) -> int:
        """Return how many words that join two statements, "and" or a semicolon, stand from one token to before another."""
        return bisect_left(self._joints, last) - bisect_left(self._joints, first)

    @layer
    def _joints(self) -> Sequence[int]:
        return sorted([*self._marks_like(";"), *self.tagged(_AND)])

    def is_opening(self, index: int, most: int) -> bool:
        """Tell whether at most some words stand before a token, marks not counted."""
        before = (at for at in range(index) if self.kinds[at] is not MARK)
        return next(islice(before, most, None), None) is None

    @layer
    def commas(self) -> Sequence[int]:
        """The commas of the sentence."""
        return self._marks_like(",")

    def _marks_like(self, mark: str) -> Sequence[int]:
        keys = self.keys
        return [at for at in self.punctuation if keys[at] == mark] if mark in self.all_keys else ()

    @layer
    def clauses(self) -> Sequence[int]:
        """The number of the clause that each token belongs to, from 0."""
        return clause_numbers(self)

    @layer
    def clause_of(self) -> Sequence[range]:
        """The tokens of the clause that each token stands in, with what stands in brackets within it."""
        return list(map(clause_spans(self.clauses).__getitem__, self.clauses))

    def same_clause(self, a: int, b: int) -> bool:
        """Tell whether two tokens belong to one clause."""
        return self.clauses[a] == self.clauses[b]

    @layer
    def groups(self) -> frozenset[int]:
        """The word groups of metrics of which a word stands in the sentence."""
        return frozenset(mark.value for mark in self.marks(Kind.GROUP))
