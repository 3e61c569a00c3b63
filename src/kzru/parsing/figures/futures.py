"""Verbs that tell the future by their form: «закупят», «көміледі».

A language tells how such verbs begin and end in the table ``future`` of its ``status.toml``. Where one form is that of
the present too, as in Kazakh, it tells the future only beside a word of time, and none of habit: «көктемде көміледі»,
but «жыл сайын тасымалданады».
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.vocabulary import Kind

__all__ = ["future_verbs", "nearest_is_future"]


@attrs.frozen(kw_only=True)
class _Forms:
    """How the verbs of a language look that tell the future.

    Attributes:
        prefixes: How they begin; empty where any verb may be one.
        endings: How they end.
        not_endings: How verbs of the present end that do so too.
        not_verbs: Other words that look so.
        times: Words of time one of which has to stand in the clause; empty where none is needed.
        habits: Words that make a habit of it.
    """

    prefixes: tuple[str, ...] = attrs.field(converter=tuple, default=())
    endings: tuple[str, ...] = attrs.field(converter=tuple)
    not_endings: tuple[str, ...] = attrs.field(converter=tuple, default=())
    not_verbs: frozenset[str] = attrs.field(converter=frozenset, default=())
    times: frozenset[str] = attrs.field(converter=frozenset, default=())
    habits: frozenset[str] = attrs.field(converter=frozenset, default=())

    def are_of(self, key: str) -> bool:
        """Tell whether a folded word has such a form."""
        if not key.endswith(self.endings) or (self.prefixes and not key.startswith(self.prefixes)):
            return False
        return not key.endswith(self.not_endings) and key not in self.not_verbs


@remembered()
def _forms(language: str) -> _Forms | None:
    table = load(language, "status").get("future")
    return None if table is None else _Forms(**table)


def future_verbs(sentence: Sentence) -> Iterator[int]:
    """Yield the tokens that are verbs of the future by their form."""
    forms = _forms(sentence.vocabulary.language)
    if forms is None:
        return
    for at, key in enumerate(sentence.keys):
        if not forms.are_of(key) or not sentence.tokens[at].text.islower():
            continue
        if sentence.at(Kind.NUMBER, at) is None and _is_dated(sentence, at, forms):
            yield at


def _is_dated(sentence: Sentence, at: int, forms: _Forms) -> bool:
    """Tell whether a word of time stands in the clause of a verb, where one is needed, and none of habit."""
    if not forms.times:
        return True
    clause = sentence.clause_of[at]
    words = sentence.keys[clause.start : clause.stop]
    return not forms.times.isdisjoint(words) and forms.habits.isdisjoint(words)


def nearest_is_future(sentence: Sentence, first: int, last: int, verb: int) -> bool:
    """Tell whether no verb of the past stands in a clause nearer to its tokens *first* to *last* than one of the future."""
    reach = verb - last if verb >= last else first - 1 - verb
    near = range(max(0, first - 1 - reach), min(len(sentence.tokens), last + reach))
    return not any(sentence.same_clause(at, first) and is_past_verb(sentence, at) for at in near)
