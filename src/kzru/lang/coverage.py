"""The rule that no phrase of an entry says what another one of the entry says already.

``"съезд*"`` beside ``"съез*"`` tells nothing more, and each word of a text that has the longer one would be known twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kzru.errors import LexiconError
from kzru.text.fold import fold
from kzru.text.phrases import phrase_words

__all__ = ["check_coverage"]


def check_coverage(tables: Mapping[str, Any], name: str) -> None:
    """Refuse a phrase that another phrase of its own entry covers.

    An entry is a list of phrases, or those keys of a table that have the same value.

    Args:
        tables: The tables of a data file.
        name: What to call the file in an error.

    Raises:
        LexiconError: A phrase is there twice, or a ``*`` of another one stands for its ending.
    """
    for entry, phrases in _entries(tables, ()):
        for phrase, covering in _covered(phrases):
            also = "is there twice" if phrase == covering else f"is covered by {covering!r}"
            raise LexiconError(f"{name}: {'.'.join(entry)}: {phrase!r} {also}; write only {covering!r}, once")


def _entries(value: Any, entry: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Sequence[str]]]:
    if isinstance(value, Mapping):
        keys: dict[tuple[type, object], list[str]] = defaultdict(list)
        for key, inner in value.items():
            if isinstance(inner, Mapping | list):
                yield from _entries(inner, (*entry, key))
            elif not isinstance(inner, bool):
                keys[type(inner), inner].append(key)
        for (_, shared), phrases in keys.items():
            yield (*entry, str(shared)), phrases
    elif isinstance(value, list):
        strings = [item for item in value if isinstance(item, str)]
        yield entry, strings
        for number, item in enumerate(value):
            if isinstance(item, Mapping | list):
                label = item.get("id", number) if isinstance(item, Mapping) else number
                yield from _entries(item, (*entry, str(label)))


def _covered(phrases: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each phrase that another one covers, with that one."""
    seen: dict[str, None] = {}
    for phrase in phrases:
        if phrase in seen:
            yield phrase, phrase
        seen[phrase] = None
    starred = [phrase for phrase in seen if "*" in phrase]
    if not starred:
        return
    by_letter: dict[str, list[str]] = defaultdict(
        list
    )  # a phrase and the one it covers begin with one letter
    for phrase in starred:
        by_letter[fold(phrase[0])].append(phrase)
    for phrase in phrases:
        for covering in by_letter.get(fold(phrase[:1]), ()):
            if phrase != covering and _covers(covering, phrase):
                yield phrase, covering


def _covers(covering: str, phrase: str) -> bool:
    """Tell whether a text that has *phrase* has *covering* in the same words.

    >>> _covers("съез*", "съезд*"), _covers("премьер*", "премьер-министр*")
    (True, False)
    """
    ours, theirs = fold(covering), fold(phrase)
    if not theirs.startswith(ours[: ours.index("*")]):
        return False
    wanted, words = phrase_words(ours), phrase_words(theirs)
    return len(wanted) == len(words) and all(
        word == want or (want.endswith("*") and word.startswith(want[:-1]))
        for want, word in zip(wanted, words, strict=True)
    )
