"""An item: what narrows a metric, and the words that it is known by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from typing import Annotated

import attrs

from kzru.errors import InvalidValueError
from kzru.lang.alphabets import alphabet_of
from kzru.lang.forms import expand
from kzru.lang.loader import load, load_common, respelled
from kzru.lang.registry import check_language
from kzru.lang.tables import ReadAs
from kzru.short import Short

__all__ = ["Item", "ItemKind", "broader_items", "shipped_items"]


class ItemKind(StrEnum):
    """Of what kind an item is. Which kinds a metric is narrowed by, ``lang/common/items.toml`` tells."""

    GOODS = "goods"
    SECTOR = "sector"
    ACTIVITY = "activity"
    GROUP = "group"
    PARTICIPANT = "participant"
    PURPOSE = "purpose"
    ACCESS = "access"
    FIELD = "field"
    CURRENCY = "currency"
    LANGUAGE = "language"


_Words = Annotated[
    tuple[tuple[str, tuple[str, ...]], ...],
    ReadAs(Mapping[str, tuple[str, ...]], lambda words: tuple(words.items())),
]
"""The words of each language."""


@attrs.frozen(kw_only=True, repr=False)
class Item(Short):
    """Goods, a sector, an activity, a group or a purpose by which a metric is narrowed.

    Attributes:
        id: Its English noun phrase in the dictionary form: "wheat".
        kind: What it is.
        within: The id of the item that it is a part of ("grain"); empty where that is none of the list.
        words: By language, the words that it is known by. Words are phrases; ``*`` at a word's end stands for any ending.
    """

    id: str
    kind: ItemKind
    within: str = ""
    words: _Words = ()

    def __attrs_post_init__(self) -> None:
        """Refuse an item without a name, and languages that there are none of."""
        if not self.id.strip():
            raise InvalidValueError("an id is an English noun phrase such as 'wheat'")
        for language, phrases in self.words:
            check_language(language)
            for phrase in phrases:
                if not any(char.isalnum() for char in phrase):
                    raise InvalidValueError(f"a phrase has words, such as 'wheat', and not only {phrase!r}")

    def told_in(self, language: str) -> tuple[str, ...]:
        """Return the phrases by which *language* knows it."""
        words = next((words for code, words in self.words if code == alphabet_of(language)), ())
        return tuple(respelled(list(words), language))

    def _says(self) -> Iterable[object]:
        return (self.id,)


def broader_items(items: Iterable[Item]) -> Mapping[str, frozenset[str]]:
    """Return the items that each is a part of, by its id: wheat is grain, and that a farm product.

    >>> goods = [("durum wheat", "wheat"), ("wheat", "grain")]
    >>> items = [Item(id=name, kind=ItemKind.GOODS, within=within) for name, within in goods]
    >>> sorted(broader_items(items)["durum wheat"])
    ['grain', 'wheat']
    """
    within = {item.id: item.within for item in items}
    lines: dict[str, frozenset[str]] = {}
    for name in within:
        line: list[str] = []
        while (name_above := within.get(line[-1] if line else name)) and name_above not in line:
            line.append(name_above)
        lines[name] = frozenset(line)
    return lines


def shipped_items(known: Iterable[str]) -> tuple[Item, ...]:
    """Return the items that come with kzru, with the words of some languages."""
    words = {language: dict(_words(language)) for language in known}
    kinds = load_common("items")
    return tuple(
        Item(
            id=name,
            kind=kind,
            within=within,
            words=tuple((code, phrases[name]) for code, phrases in words.items() if name in phrases),
        )
        for kind in ItemKind
        for name, within in kinds[kind].items()
    )


def _words(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each item that a language has words for, with all their forms."""
    data = load(language, "items")
    name = f"lang/{language}/items.toml"
    for kind in ItemKind:
        for item, phrases in data["words"][kind].items():
            yield item, tuple(chain.from_iterable(expand(one, data["endings"], name) for one in phrases))
