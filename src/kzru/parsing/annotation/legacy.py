"""The marks that the words of closed classes once were, for rules that do not ask for tags yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kzru.parsing.annotation.tags import tags
from kzru.parsing.kinds import OVERLAPPING, Kind

__all__ = ["OLD_KINDS", "old_values"]

_RENAMED = {
    "article": "indefinite_article",
    "the": "definite",
    "locative": "locative_case",
    "name_joins": "name_joint",
    "rules": "about_link",
    "about link": "about_link",
    "not before": "not_before",
    "about": "project_head",
}
_WORDS = (
    "respectively abbreviation article worth the and times fold out_of in more as twice of determiner measure_modifier share_point"
    " age_behind age_before age person age_verb aged_group age_subject ago below_zero minus or range_to between from at_that_time"
    " point ordinal_ending before_of tens before_half behind_half before_infinitive ratio_before and_half share counted_share ordinal"
    " duration inverted governing instrumental_only instrumental_after repeated collective age_adjective indeclinable locative several"
    " singular_before suffix ratio whole rate_before"
)
_PROJECT_WORDS = (
    "place list region starts where content place_kinds owner name_joins same generic namesake opens_name exists aims unsigned away"
    " frame land republic town rules leads light its partners takes_part about not_before"
)


def _named(names: str) -> Mapping[str, int]:
    return {name: tags(_RENAMED.get(name, name)) for name in names.split()}


OLD_KINDS: Mapping[Kind, Mapping[Any, int]] = {
    Kind.WORD: _named(_WORDS),
    Kind.PHRASE_END: {
        "prepositions": tags("preposition", "preposition_part", "particle"),
        "postpositions": tags("postposition"),
        "conjunctions": tags("conjunction"),
        "auxiliaries": tags("auxiliary"),
        "pronouns": tags("pronoun"),
        "articles": tags("definite_article", "indefinite_article", "negation"),
        "adverbs": tags("adverb"),
        "verbs": tags("verb"),
    },
    Kind.PROJECT_WORD: {
        **_named(_PROJECT_WORDS),
        "about link": tags("about_link"),
        "not before": tags("not_before"),
    },
    Kind.CHANGE_BETWEEN: {None: tags("change_between")},
    Kind.QUALIFIER_BETWEEN: {None: tags("qualifier_between")},
    Kind.ROLE: _named("origin destination"),
    Kind.CLAUSE_AFTER_COMMA: {None: tags("clause_after_comma")},
    Kind.CHANGE_WORD: _named("by to from than earlier level cased"),
    Kind.CLAUSE: {None: tags("contrast")},
    Kind.ANAPHORA: {None: tags("anaphora")},
    Kind.ANAPHORA_BEFORE: {None: tags("anaphora_before")},
}


def old_values(kind: Kind, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Any]]:
    """Yield (number of words, value) for each phrase of a kind by the tags that begin at a token, the longest first."""
    names = OLD_KINDS[kind]
    sized = sorted(((size, mask) for size, mask in found if mask & _masks[kind]), key=lambda one: -one[0])
    if kind is Kind.PROJECT_WORD:
        for size, mask in sized:
            yield size, frozenset(name for name, bits in names.items() if mask & bits)
        return
    for size, mask in sized:
        if kind in OVERLAPPING or size == sized[0][0]:
            yield from ((size, name) for name, bits in names.items() if mask & bits)


_masks = dict.fromkeys(OLD_KINDS, 0)
for _kind, _names in OLD_KINDS.items():
    for _bits in _names.values():
        _masks[_kind] |= _bits
