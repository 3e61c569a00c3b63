"""The notation of rules: a pattern is a row of items between spaces.

::

    words            these words; a|b is either
    [words]          these words, or nothing
    {year}           what the rule, or a word of the class, is called so; {span:year} the same, kept under a name
    {act|noun-led}   a word of one of these classes and of none behind the hyphen
    @                the words that the pattern stands around; @to where the last of them is "to", @{works} of a class
    ~                any number of adverbs
    +                no gap between the tokens on its two sides
    ..6              at most six tokens, as few as will do; .. any number; ..6-, none of them a comma, ..6-{verb} a verb

The first three are those of a grammar (`kzru.parsing.rules.grammar`), all but nesting those of an anchored pattern
(`kzru.parsing.rules.anchored`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from kzru.errors import LexiconError
from kzru.text.fold import fold
from kzru.text.tokens import tokenize

__all__ = ["ANYWHERE", "Anchor", "Gap", "Item", "Sign", "Slot", "Word", "expand", "keys_of"]

ANYWHERE = 1_000_000
"""How many tokens a gap without a number may have: all of the clause."""

_GAP = re.compile(r"\.\.(\d*)(?:-(\S+))?")
_SLOT = re.compile(r"\{(?:(\w+):)?([\w.|]+)(?:-([\w.|]+))?\}")


class Word(NamedTuple):
    """A word, or one of several.

    Attributes:
        keys: The words, folded.
    """

    keys: tuple[str, ...]

    def __str__(self) -> str:
        """Return the words in the notation."""
        return "|".join(self.keys)


class Slot(NamedTuple):
    """What a rule reads, or a word of a class.

    Attributes:
        name: What it is kept under; empty where it has no name of its own.
        kinds: The rule, or the classes of which the word is of one.
        barred: The classes of which the word is of none.
    """

    name: str
    kinds: tuple[str, ...]
    barred: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the slot in the notation."""
        name = f"{self.name}:" if self.name else ""
        barred = f"-{'|'.join(self.barred)}" if self.barred else ""
        return f"{{{name}{'|'.join(self.kinds)}{barred}}}"


class Gap(NamedTuple):
    """Tokens of any kind.

    Attributes:
        most: How many there may be.
        barrier: The folded word, or the class, that none of them is; empty where any will do.
    """

    most: int
    barrier: str | Slot = ""

    def __str__(self) -> str:
        """Return the gap in the notation."""
        bound = "" if self.most == ANYWHERE else self.most
        return f"..{bound}" + (f"-{self.barrier}" if self.barrier else "")


class Sign(StrEnum):
    """What has a sign of its own in the notation."""

    ADVERBS = "~"
    """Any number of adverbs."""
    JOINED = "+"
    """No gap between two tokens."""


class Anchor(NamedTuple):
    """The words that a pattern stands around.

    Attributes:
        last: What the last of them is; None where any will do.
    """

    last: Word | Slot | None = None


Item = Word | Slot | Gap | Sign | Anchor


def expand(pattern: str, *, joins_words: bool = False) -> Iterator[tuple[Item, ...]]:
    """Yield the rows of items that a pattern stands for: one for each choice of words that it leaves open.

    Where it *joins_words*, a choice between words of one token each is one item, and not a row for each.

    Raises:
        LexiconError: The pattern has an item that the notation does not know.

    >>> [" ".join(map(str, items)) for items in expand("[the] end|close of")]
    ['end of', 'close of', 'the end of', 'the close of']
    >>> [" ".join(map(str, items)) for items in expand("[the] end|close of", joins_words=True)]
    ['end|close of', 'the end|close of']
    """
    # Each chunk is a list of what may stand in its place; the pattern is every way to choose.
    chunks: list[list[tuple[Item, ...]]] = []
    rest = pattern.strip()
    while rest:
        if rest.startswith("["):
            inner, closed, rest = rest[1:].partition("]")
            if not closed:
                raise LexiconError(f"{pattern!r}: a [ without its ]")
            chunks.append([(), *expand(inner, joins_words=joins_words)])
        else:
            chunk, _, rest = rest.partition(" ")
            chunks.append(_joined(_choices(chunk)) if joins_words else _choices(chunk))
        rest = rest.lstrip()
    for choice in product(*chunks):
        yield tuple(item for items in choice for item in items)


def keys_of(words: str) -> tuple[str, ...]:
    """Return words as the folded tokens that they are.

    >>> keys_of("year-end")
    ('year', '-', 'end')
    """
    return tuple(fold(token.text) for token in tokenize(words))


def _choices(chunk: str) -> list[tuple[Item, ...]]:
    if chunk.startswith("{"):
        return [(_slot(chunk),)]
    if chunk.startswith("@"):
        return [(_anchor(chunk[1:]),)]
    if chunk in tuple(Sign):
        return [(Sign(chunk),)]
    if gap := _GAP.fullmatch(chunk):
        return [(Gap(int(gap[1] or ANYWHERE), _barrier(gap[2] or "")),)]
    return [tuple(Word((key,)) for key in keys_of(word)) for word in chunk.split("|")]


def _joined(choices: list[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """Return choices, those between words of one token as one item before the others."""
    words = [items[0] for items in choices if len(items) == 1]
    keys = tuple(word.keys[0] for word in words if isinstance(word, Word))
    return [(Word(keys),), *(items for items in choices if len(items) > 1)] if keys else choices


def _barrier(written: str) -> str | Slot:
    return _slot(written) if written.startswith("{") else fold(written)


def _slot(chunk: str) -> Slot:
    found = _SLOT.fullmatch(chunk)
    if found is None:
        raise LexiconError(f"{chunk!r} is no slot; write {{class}}, {{name:class}} or {{name:a|b-c}}")
    return Slot(found[1] or "", tuple(found[2].split("|")), tuple(found[3].split("|")) if found[3] else ())


def _anchor(last: str) -> Anchor:
    if not last:
        return Anchor()
    if last.startswith("{"):
        return Anchor(_slot(last))
    keys = keys_of(last)
    if len(keys) != 1:
        raise LexiconError(f"'@{last}': the last word of an anchor is one word")
    return Anchor(Word(keys))
