"""How items narrow metrics, and what a language puts around them, from ``items.toml``."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kzru.lang.loader import load, load_common
from kzru.lang.registry import remembered
from kzru.lang.tables import Word, read_table
from kzru.lang.words import WordSet

__all__ = ["ItemPhrases", "Narrowing", "item_phrases", "narrowing"]


@attrs.frozen(kw_only=True, eq=False)
class Narrowing:
    """By what metrics are narrowed.

    Attributes:
        narrowed_by: The kinds of items, by the id of a metric or by the family that it is of.
        told: The items that the id of a metric tells already.
        reach: How far from the words of the metric an item may stand, by its kind: in their "phrase", in the "clause" of
            the figure, in its "sentence".
        reach_in: The same of single metrics, by their ids, where it is another.
        made_by: The goods that a sector makes.
        made_in: The sector in which goods are made.
        volumes: Metrics that an activity must narrow: of oil it is not known what the volume is of.
        unlisted: Metrics that goods narrow which stand in no list.
    """

    narrowed_by: Mapping[str, frozenset[str]]
    told: Mapping[str, frozenset[str]]
    reach: Mapping[str, str]
    reach_in: Mapping[str, Mapping[str, str]]
    made_by: Mapping[str, str]
    made_in: Mapping[str, str]
    volumes: frozenset[str]
    unlisted: frozenset[str]

    def kinds_of(self, metric: str) -> frozenset[str]:
        """Return of what kinds the items of a metric are; of one that nothing is told of, of any kind but participants."""
        family = metric.partition(".")[0]
        return self.narrowed_by.get(
            metric, self.narrowed_by.get(family, frozenset(self.reach) - {"participant"})
        )


@attrs.frozen(kw_only=True, eq=False)
class ItemPhrases:
    """What a language puts around the words of items.

    Attributes:
        links: Prepositions that join goods or a sector to the word of a metric: exports "of" wheat.
        participants: Nouns that mean those who take part in an event, whoever they are.
        shares: Words that say what has a part of a whole: "the share" of machinery.
        heads: Words of metrics beside which any other noun names goods: "exports".
        plain: Words beside them that narrow nothing: "total" exports.
        verb_endings: What verbs end with that may stand before them: "boosts exports".
        endings_of_none: What words end with that name no goods.
        relatives: Verbs that make of an amount the attribute of the noun behind: «қуаты 5 МВт болатын станция».
        fields: Words behind a sector that say where something is: "in the sector of".
        field_endings: What a sector ends with that says so itself: «мал шаруашылығында».
    """

    links: frozenset[Word]
    participants: WordSet
    shares: WordSet
    heads: WordSet
    plain: WordSet
    verb_endings: tuple[str, ...]
    endings_of_none: tuple[str, ...]
    relatives: WordSet
    fields: WordSet
    field_endings: tuple[str, ...]


@remembered()
def narrowing() -> Narrowing:
    """Return by what metrics are narrowed.

    Raises:
        LexiconError: ``lang/common/items.toml`` has a fault.
    """
    tables = load_common("items")
    groups = {field.name: tables[field.name] for field in attrs.fields(Narrowing)}
    return read_table(Narrowing, groups, "lang/common/items.toml")


@remembered()
def item_phrases(language: str) -> ItemPhrases:
    """Return what a language puts around the words of items.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "items")["phrase"]
    return read_table(ItemPhrases, table, f"lang/{language}/items.toml: phrase")
