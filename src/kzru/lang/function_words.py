"""The function words of a language, each with its classes, from ``function_words.toml``.

The classes are those of ``common/word_classes.toml``. In a list of another data file "<negation>" stands for all words of a
class, so that each of them is written once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from kzru.errors import LexiconError
from kzru.lang.coverage import check_coverage

__all__ = ["by_class", "with_words"]

_REFERENCE = re.compile("<([a-z_]+)>")


def by_class(table: Mapping[str, Any], classes: Collection[str], name: str) -> Mapping[str, Sequence[str]]:
    """Return the words of each class.

    >>> by_class(
    ...     {"of": "preposition genitive", "in": "preposition"}, ["preposition", "genitive"], "words.toml"
    ... )
    {'preposition': ['of', 'in'], 'genitive': ['of']}

    Args:
        table: Word to its classes: parted by spaces, or a list of them.
        classes: The classes that there are.
        name: What to call the file in an error.

    Raises:
        LexiconError: A class does not exist, or a word of a class covers another one.
    """
    words: dict[str, list[str]] = defaultdict(list)
    for word, value in table.items():
        for of in value.split() if isinstance(value, str) else value:
            if of not in classes:
                raise LexiconError(
                    f"{name}: {word}: no class {of!r}; lang/common/word_classes.toml has those"
                )
            words[of].append(word)
    check_coverage(words, name)
    return dict(words)


def with_words(data: Any, words: Mapping[str, Sequence[str]], classes: Collection[str], name: str) -> Any:
    """Return the tables of a data file with the words of a class where a list refers to it.

    >>> with_words({"denied": ["<negation>", "нет"]}, {"negation": ["не"]}, ["negation"], "commitments.toml")
    {'denied': ['не', 'нет']}

    Raises:
        LexiconError: A class does not exist, or a list has a word of a class that it refers to.
    """
    if isinstance(data, dict):
        return {
            key: with_words(value, words, classes, name) if isinstance(value, dict | list) else value
            for key, value in data.items()
        }
    if not any(isinstance(item, str) and item.startswith("<") for item in data):
        return data
    found: dict[str, None] = {}
    for item in data:
        reference = _REFERENCE.fullmatch(item)
        if reference and reference[1] not in classes:
            raise LexiconError(f"{name}: {item}: no class of lang/common/word_classes.toml")
        if not reference and item in found:
            raise LexiconError(f"{name}: {item!r} is a word of a class before it; leave it out")
        found.update(dict.fromkeys(words.get(reference[1], ()) if reference else (item,)))
    return list(found)
