"""Verbs that tell the future by their form: «закупят», «көміледі».

They are those of the language's table of verbs, where it has one. Else it tells in the table ``future`` of its
``status.toml`` how verbs end whose form is that of the present too, as in Kazakh: they tell the future only beside a word of
time, and none of habit: «көктемде көміледі», but «жыл сайын тасымалданады».
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kzru.lang.commitments import verbs_of
from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Sentence
from kzru.text.tokens import WORD

__all__ = ["future_verbs", "nearest_is_future"]


@attrs.frozen(kw_only=True)
class _Forms:
    """How the verbs of a language end that tell the future beside some words.

    Attributes:
        endings: How they end.
        times: Words of time one of which has to stand in the clause.
        habits: Words that make a habit of it.
    """

    endings: tuple[str, ...] = attrs.field(converter=tuple)
    times: frozenset[str] = attrs.field(converter=frozenset)
    habits: frozenset[str] = attrs.field(converter=frozenset)


@remembered()
def _forms(language: str) -> _Forms | None:
    table = load(language, "status").get("future")
    return None if table is None else _Forms(**table)


def future_verbs(sentence: Sentence) -> Iterator[int]:
    """Yield the tokens that are verbs of the future by their form."""
    language = sentence.vocabulary.language
    verbs, forms = verbs_of(language), _forms(language)
    if verbs is None and forms is None:
        return
    for at, key in enumerate(sentence.keys):
        if sentence.kinds[at] is not WORD or not sentence.tokens[at].text.islower():
            continue
        is_future = verbs is not None and verbs.future(key) is not None
        if is_future or (forms is not None and _tells_future(sentence, at, forms)):
            yield at


def _tells_future(sentence: Sentence, at: int, forms: _Forms) -> bool:
    """Tell whether a verb has such a form, and a word of time stands in its clause, and none of habit."""
    if not sentence.keys[at].endswith(forms.endings):
        return False
    clause = sentence.clause_of[at]
    words = sentence.keys[clause.start : clause.stop]
    return not forms.times.isdisjoint(words) and forms.habits.isdisjoint(words)


def nearest_is_future(sentence: Sentence, first: int, last: int, verb: int) -> bool:
    """Tell whether no verb of the past stands in a clause nearer to its tokens *first* to *last* than one of the future."""
    reach = verb - last if verb >= last else first - 1 - verb
    near = range(max(0, first - 1 - reach), min(len(sentence.tokens), last + reach))
    return not any(
        sentence.same_clause(at, first) and is_past_verb(sentence, at) and not _is_attribute(sentence, at)
        for at in near
    )


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb of the past stands before a noun where verbs close their clause: «орталықтандырылған | сумен»."""
    is_before_word = sentence.kinds[at + 1] is WORD and not sentence.flags[at + 1]
    return is_before_word and sentence.vocabulary.order.relative_before
