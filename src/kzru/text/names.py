"""Names of things, word by word: what tells one thing from another, and what it shares with all of its sort.

The words of a language are passed in. A name is read into its telling words, in which articles, prepositions and nouns
that say no more than "project" have no part; into its head noun, which ends what stands before the first preposition;
and into its numbers, so that the first plant is not the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Protocol

import attrs

from kzru.text.roman import roman_number
from kzru.text.tokens import Token, TokenKind, tokenize

__all__ = ["Meanings", "Name", "NameWords", "Words", "stem"]

_STEM = 6
"""Letters of a word that its forms have in common, by and large, in English, Russian and Kazakh alike."""

_SHORTEST_INITIALS = 3
_REMEMBERED = 1 << 16
"""Names that are kept once read, some hundred megabytes at most: documents call a thing by the same name again and again."""


class Words(Protocol):
    """Something that can be asked whether a folded word is in it."""

    def __contains__(self, word: str, /) -> bool:
        """Tell whether the word is in it."""
        ...

    def __hash__(self) -> int:
        """Names are kept by the words they were read with."""
        ...


class Meanings(Words, Protocol):
    """Words that each stand for something."""

    def get(self, word: str, /) -> str | None:
        """Return what a folded word stands for; None where it is unknown."""
        ...


@attrs.frozen(kw_only=True, eq=False)
class NameWords:
    """The words by which names are read.

    Attributes:
        ignored: Articles, prepositions and the like, which tell nothing apart.
        prepositions: What ends the part of a name that its head noun ends.
        locatives: Prepositions behind which a country is where something is or leads to.
        generic: Head nouns that say no more than that something is undertaken.
        kinds: Head nouns that say what is undertaken.
        sorts: Words of what a thing is for or made of.
        occasions: Words of the names of events that tell nothing apart.
        ahead: Words that speak of an event as still to come.
        makers: Words of bringing something about.
        holders: Words of holding or attending something.
        negations: Words that turn a promise into its contrary.
        droppers: Words, and pairs of them, that tell something given up.
        dropping: Words that may stand between these and what is given up.
        unreal: Words before them that leave it open or deny it.
        countries: Names of countries and adjectives of them, with ISO 3166 codes.
        spellings: Words taken for others.
        numerals: Number words, with their numbers in digits.
    """

    ignored: Words
    prepositions: Words
    locatives: Words
    generic: Words
    kinds: Words
    sorts: Words
    occasions: Words
    ahead: Words
    makers: Words
    holders: Words
    negations: Words
    droppers: Words
    dropping: Words
    unreal: Words
    countries: Meanings
    spellings: Mapping[str, str]
    numerals: Meanings


@attrs.frozen
class Name:
    """A name as it is compared.

    Attributes:
        words: The words that tell it from other names.
        numbers: The numbers in it.
        head: The noun that says what it is a name of, where there is one.
        bare: The words without those of countries.
        countries: Codes of the countries it speaks of.
        grounds: Codes of those that it is in or leads to.
        initials: The initials it may be shortened to.
        proper: Those of the words that are proper ones: with any there is hardly a second of that name.
    """

    words: frozenset[str]
    numbers: frozenset[str]
    head: str | None
    bare: frozenset[str]
    countries: frozenset[str]
    grounds: frozenset[str]
    initials: frozenset[str]
    proper: frozenset[str]

    @classmethod
    def read(cls, text: str, by: NameWords, *, without: Words = ()) -> Name:
        """Read a name.

        Args:
            text: The name.
            by: The words of the languages.
            without: Words left out beside those that are ignored everywhere.
        """
        return _read(text, by, without)

    @property
    def is_distinctive(self) -> bool:
        """Whether it holds a proper word."""
        return bool(self.proper)

    @property
    def modifiers(self) -> frozenset[str]:
        """The telling words without the head noun."""
        return self.words - {self.head}


def stem(word: str) -> str:
    """Return what the forms of a word have in common, roughly: its first letters.

    >>> stem("advancing") == stem("advanced")
    True
    """
    return word[:_STEM]


@lru_cache(maxsize=_REMEMBERED)
def _read(text: str, by: NameWords, without: Words) -> Name:
    tokens = [token for token in tokenize(text) if token.kind is not TokenKind.MARK]
    keys = [_key(token, by) for token in tokens]
    telling = [i for i, key in enumerate(keys) if key not in by.ignored and not _number(tokens[i], key, by)]
    numbers = frozenset(
        number for token, key in zip(tokens, keys, strict=True) if (number := _number(token, key, by))
    )
    words = frozenset(keys[i] for i in telling if keys[i] not in by.generic and keys[i] not in without)
    return Name(
        words=words,
        numbers=numbers,
        head=_head(tokens, keys, by),
        bare=frozenset(word for word in words if word not in by.countries),
        countries=frozenset(code for key in keys if (code := by.countries.get(key))),
        grounds=frozenset(_grounds(keys, by)),
        initials=frozenset(_initials(text, by)),
        proper=words & frozenset(_proper(tokens, keys, by)),
    )


def _key(token: Token, by: NameWords) -> str:
    key = token.key.removesuffix("'s")
    return by.spellings.get(key, key)


def _number(token: Token, key: str, by: NameWords) -> str | None:
    if token.kind is TokenKind.NUMBER:
        return key
    is_roman = len(token.text) > 1 and (number := roman_number(token.text))
    return str(number) if is_roman else by.numerals.get(key)


def _proper(tokens: list[Token], keys: list[str], by: NameWords) -> Iterator[str]:
    """Yield the proper words: those written with a capital that are no common words of names of their sort."""
    for token, key in zip(tokens, keys, strict=True):
        if not token.text[:1].isupper() or key in by.countries:
            continue
        if key not in by.generic and key not in by.kinds and key not in by.sorts:
            yield key


def _head(tokens: list[Token], keys: list[str], by: NameWords) -> str | None:
    """Return the last word before the first preposition, if it is a noun of a kind or is written small."""
    end = next((i for i, key in enumerate(keys) if i and key in by.prepositions), len(keys))
    proper = [i for i in range(end) if keys[i] not in by.ignored]
    while proper and keys[proper[-1]] in by.generic:
        proper.pop()
    if not proper:
        return None
    last = proper[-1]
    return keys[last] if keys[last] in by.kinds or tokens[last].text[:1].islower() else None


def _grounds(keys: list[str], by: NameWords) -> Iterator[str]:
    behind = False
    for key in keys:
        if key in by.locatives:
            behind = True
        elif behind and (code := by.countries.get(key)):
            yield code
        elif key not in by.ignored:
            behind = False


def _initials(text: str, by: NameWords) -> Iterator[str]:
    """Yield the initials of the words, with the parts of a hyphenated word as several and as one."""
    parted: list[str] = []
    whole: list[str] = []
    end_before = -1
    for token in tokenize(text):
        if token.kind is TokenKind.WORD and token.key not in by.ignored:
            parted.append(token.key[0])
            if token.start != end_before + 1 or not whole or text[end_before].isspace():
                whole.append(token.key[0])
        if token.kind is TokenKind.WORD:
            end_before = token.end
    yield from ("".join(found) for found in (parted, whole) if len(found) >= _SHORTEST_INITIALS)
