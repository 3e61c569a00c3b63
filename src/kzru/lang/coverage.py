"""The rule that no phrase of an entry says what another one of the entry says already.

``"съезд*"`` beside ``"съез*"`` tells nothing more, and each word of a text that has the longer one would be known twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from kzru.errors import LexiconError
from kzru.text.fold import fold
from kzru.text.phrases import phrase_words

__all__ = ["check_coverage"]


def check_coverage(tables: dict[str, Any], name: str) -> None:
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


def _entries(
    value: dict[str, Any] | list[Any], entry: tuple[str, ...]
) -> list[tuple[tuple[str, ...], Sequence[str]]]:
    """Return each entry that has several phrases, with them."""
    # Every start of kzru waits for this: no generators of generators, and no look at what cannot be covered.
    found: list[tuple[tuple[str, ...], Sequence[str]]] = []
    if isinstance(value, dict):
        keys: dict[tuple[type, object], list[str]] = {}
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                found += _entries(inner, (*entry, key))
            elif not isinstance(inner, bool):
                keys.setdefault((type(inner), inner), []).append(key)
        found += [
            ((*entry, str(shared)), phrases) for (_, shared), phrases in keys.items() if len(phrases) > 1
        ]
        return found
    strings = [item for item in value if isinstance(item, str)]
    if len(strings) > 1:
        found.append((entry, strings))
    if len(strings) < len(value):
        for number, item in enumerate(value):
            if isinstance(item, dict | list):
                label = item.get("id", number) if isinstance(item, dict) else number
                found += _entries(item, (*entry, str(label)))
    return found


def _covered(phrases: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each phrase that another one covers, with that one."""
    if len(set(phrases)) < len(phrases):
        twice = next(phrase for number, phrase in enumerate(phrases) if phrase in phrases[:number])
        yield twice, twice
    if not any("*" in phrase for phrase in phrases):
        return
    folded = [fold(phrase) for phrase in phrases]
    by_letter: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for phrase, ours in zip(phrases, folded, strict=True):
        if "*" in phrase:  # it begins with the letter with which those begin that it covers
            by_letter[ours[0]].append((phrase, ours))
    for phrase, theirs in zip(phrases, folded, strict=True):
        for covering, ours in by_letter.get(theirs[:1], ()):
            if phrase != covering and theirs.startswith(ours[: ours.index("*")]) and _covers(ours, theirs):
                yield phrase, covering


def _covers(covering: str, phrase: str) -> bool:
    """Tell whether a text that has the folded *phrase* has *covering* in the same words.

    >>> _covers("съез*", "съезд*"), _covers("премьер*", "премьер-министр*")
    (True, False)
    """
    wanted, words = phrase_words(covering), phrase_words(phrase)
    return len(wanted) == len(words) and all(
        word == want or (want.endswith("*") and word.startswith(want[:-1]))
        for want, word in zip(wanted, words, strict=True)
    )
