"""The tokens that an item of a pattern asks for: those with some tags, those that are some words, those of a test."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import reduce
from itertools import chain
from operator import or_
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import attrs

from kzru.errors import LexiconError
from kzru.lang.words import WordSet
from kzru.parsing.rules.notation import Slot, Word

if TYPE_CHECKING:
    from kzru.parsing.rules.layers import View

__all__ = ["Among", "Needs", "Test", "TokenClass", "needs_of", "parted", "test_of", "tokens_of"]

_PLAIN_SETS = (frozenset, WordSet)
_ANY = "any"
"""Stands for any token."""


V = TypeVar("V", bound="View")
Test = Callable[[V, int], bool]
"""Tells whether a token is of a class."""


class Among(NamedTuple, Generic[V]):
    """Those of some words for which a test holds as well: few words of a sentence are tested then.

    Attributes:
        words: The words, folded.
        test: The test.
    """

    words: Container[str]
    test: Test[V]


TokenClass = int | Container[str] | Test[V] | Among[V]
"""The tokens of a class: those that have one of some tags, those that are some words, those of a test, or of the two last."""


@attrs.frozen
class Needs:
    """What a sentence must have one of, somewhere, for something to fit in it.

    Attributes:
        flags: Tags of words.
        words: Folded words.
    """

    flags: int = 0
    words: frozenset[str] = frozenset()

    @property
    def ease(self) -> tuple[int, int]:
        """How easily they are met: any tag more easily than any word."""
        return self.flags.bit_count(), len(self.words)

    @classmethod
    def any_of(cls, needs: Iterable[Needs | None]) -> Needs | None:
        """Return what one of several things needs; None where one of them needs nothing."""
        flags, words = 0, frozenset[str]()
        for one in needs:
            if one is None:
                return None
            flags, words = flags | one.flags, words | one.words
        return cls(flags, words)


def needs_of(item: Word | Slot, classes: Mapping[str, TokenClass[V]]) -> Needs | None:
    """Return what a sentence must have for an item of a pattern to stand in it; None where that cannot be told so."""
    if isinstance(item, Word):
        return Needs(words=frozenset(item.keys))
    if _ANY in item.kinds:
        return None
    return Needs.any_of(_needs(_class(kind, classes)) for kind in item.kinds)


def _needs(tokens: TokenClass[V]) -> Needs | None:
    if isinstance(tokens, int):
        return Needs(flags=tokens)
    if isinstance(tokens, Among):
        return _needs(tokens.words)
    if isinstance(tokens, frozenset) and type(tokens) in _PLAIN_SETS:  # one with stars is asked by itself
        return Needs(words=frozenset(tokens))
    return None


def parted(tokens: TokenClass[V]) -> tuple[int, Container[str] | None, Test[V] | None]:
    """Return a class as its tags, its words and its test, all of which its tokens meet; 0 and None where it has none.

    A step that looks at tags and words itself is asked of many tokens, and calls nothing for them.
    """
    if isinstance(tokens, int):
        return tokens, None, None
    if isinstance(tokens, Among):
        return 0, *tokens
    return (0, None, tokens) if callable(tokens) else (0, tokens, None)


def test_of(tokens: TokenClass[V]) -> Test[V]:
    """Return what tells whether a token is of a class."""
    if isinstance(tokens, int):
        return lambda view, at: view.sentence.flags[at] & tokens != 0
    if isinstance(tokens, Among):
        words, test = tokens
        return lambda view, at: view.sentence.keys[at] in words and test(view, at)
    if callable(tokens):
        return tokens
    return lambda view, at: view.sentence.keys[at] in tokens


def tokens_of(item: Word | Slot, classes: Mapping[str, TokenClass[V]]) -> TokenClass[V]:
    """Return the tokens that an item of a pattern asks for: of one of its classes, and of none that it bars.

    Raises:
        LexiconError: The item names a class that does not exist.
    """
    if isinstance(item, Word):
        return frozenset(item.keys)
    wanted = None if _ANY in item.kinds else _union([_class(kind, classes) for kind in item.kinds])
    if not item.barred:
        return _is_any if wanted is None else wanted
    is_barred = test_of(_union([_class(kind, classes) for kind in item.barred]))
    if wanted is None:
        return lambda view, at: not is_barred(view, at)
    if not (isinstance(wanted, int | Among) or callable(wanted)):
        return Among(wanted, lambda view, at: not is_barred(view, at))
    is_wanted = test_of(wanted)
    return lambda view, at: is_wanted(view, at) and not is_barred(view, at)


def _is_any(_view: V, _at: int) -> bool:
    return True


def _class(name: str, classes: Mapping[str, TokenClass[V]]) -> TokenClass[V]:
    if name not in classes:
        like = ", ".join(get_close_matches(name, classes))
        raise LexiconError(f"no class of words is called {name!r}" + (f"; there are {like}" if like else ""))
    return classes[name]


def _union(classes: Sequence[TokenClass[V]]) -> TokenClass[V]:
    """Return the tokens of all of some classes."""
    mask = reduce(or_, (one for one in classes if isinstance(one, int)), 0)
    keys: list[frozenset[str]] = []
    kept: list[TokenClass[V]] = []
    for one in classes:
        if isinstance(one, frozenset) and type(one) in _PLAIN_SETS:
            keys.append(one)
        elif not isinstance(one, int):
            kept.append(one)
    if keys:
        kept.insert(0, frozenset(chain.from_iterable(keys)))
    if mask:
        kept.insert(0, mask)
    if len(kept) == 1:
        return kept[0]
    tests = list(map(test_of, kept))

    def is_of_one(view: V, at: int) -> bool:
        for test in tests:  # noqa: SIM110 - a loop, not any(): this is asked of every token of a gap
            if test(view, at):
                return True
        return False

    return is_of_one
