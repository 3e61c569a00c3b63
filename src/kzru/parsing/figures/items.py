"""What narrows the metric of a figure: goods, a sector, an activity, a group, a purpose.

::

    behind the amount          91 million tons of wheat           91 миллион тонн пшеницы
    since the amount before    exports of rye fell by 2 percent, | of wheat by 5 percent
    around the word of the metric
                               wheat exports    exports of wheat    экспорт пшеницы    бидай экспорты
    in its clause or sentence  produced 87 million tons of oil    32 million people live in the border regions

The first place that names an item decides. Which kinds of items narrow which metric, what a metric's id tells already,
and how far an item of a kind may stand are told in ``lang/common/items.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kzru.lang.items import item_phrases, narrowing
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.item import ItemKind
from kzru.parsing.metric import Metric
from kzru.parsing.unit_classes import unit_class
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["find_item"]

_AND = tags("and")
_OF = tags("of")
_WORTH = tags("worth")
_NONE = Finding(None, "")
_LONGEST_SIDE = 12
"""Tokens of a phrase looked at on either side of the word of its metric."""
_LONGEST_BEHIND = 4
"""Words from an amount to the goods that it is of: "5 tonnes of high-quality winter | wheat"."""
_UNIT_OF_NOTHING = frozenset({"money", "share", "count"})
"""Classes of units behind which goods need a link: "$5 billion in wheat"; behind others they may stand bare."""


class _Place(NamedTuple):
    """Where an item is looked for.

    Attributes:
        sentence: The sentence.
        amount: The amount.
        metric: What it measures.
        first: The first token of the word of the metric, or of the noun counted.
        last: The token behind it.
        behind: The token behind the amount before; 0 where there is none.
        marks: The items of the sentence that can narrow the metric, the longest of each place.
    """

    sentence: Sentence
    amount: Amount
    metric: Metric
    first: int
    last: int
    behind: int
    marks: Sequence[Mark]


def find_item(
    sentence: Sentence, amount: Amount, metric: Finding, behind: int, counted: Counted | None
) -> Finding:
    """Return the item of an amount.

    Args:
        sentence: The sentence.
        amount: The amount.
        metric: The pattern of its metric, and the words that told it.
        behind: The token behind the amount before; 0 where there is none.
        counted: The noun that is counted.
    """
    if metric.value is None:
        return _NONE
    measured: Metric = metric.value.metric
    is_by_noun = counted is not None and metric.value.words.counted
    first, last = (counted.first, counted.last) if counted and is_by_noun else (metric.first, metric.last)
    marks = _marks(sentence, measured.id)
    place = _Place(sentence, amount, measured, first, last, behind, marks)
    if ItemKind.PARTICIPANT in narrowing().kinds_of(measured.id):
        return _participants(place, counted)
    phrase = next(filter(None, map(list, _places(place))), [])
    return _named(place, [*phrase, *_farther(place, phrase)])


def _marks(sentence: Sentence, metric: str) -> list[Mark]:
    """Return the items of a sentence that can narrow a metric: of those that share words, the first, and the longest."""
    if Kind.ITEM not in sentence.marked:
        return []
    kinds = narrowing().kinds_of(metric)
    marks: list[Mark] = []
    for mark in sentence.marks(Kind.ITEM):
        if mark.value.kind not in kinds:
            continue
        if not marks or mark.first >= marks[-1].last:
            marks.append(mark)
        elif mark.first == marks[-1].first and mark.last > marks[-1].last:
            marks[-1] = mark
    return marks


def _participants(place: _Place, counted: Counted | None) -> Finding:
    """Return who takes part, where they are counted as something else than participants: "40 experts"."""
    if counted is None or counted.noun.casefold() in item_phrases(place.sentence.vocabulary.language).plain:
        return _NONE
    head = next((mark for mark in place.marks if mark.last == counted.last), None)
    name = counted.noun if head is None else head.value.id
    return Finding(name, "the noun counted", counted.last - 1, counted.last)


def _places(place: _Place) -> Iterator[Iterable[Mark]]:
    """Yield the items at each place in which goods or a sector are named, the nearest place first."""
    yield _behind_amount(place)
    if place.first < place.behind <= place.amount.first:
        yield (mark for mark in place.marks if place.behind <= mark.first and mark.last <= place.amount.first)
    yield _in_phrase(place)
    if place.metric.part:
        yield (mark for mark in place.marks if mark.last <= place.amount.first and _is_beside(place, mark))


def _behind_amount(place: _Place) -> Iterator[Mark]:
    """Yield the goods that an amount is of: "91 million tons of wheat", "$4 billion in farm goods"."""
    sentence, amount = place.sentence, place.amount
    at = amount.last
    if (rate := sentence.at(Kind.DENOMINATOR, at)) is not None:
        at = rate.last
    at += sentence.flags[at] & _WORTH != 0
    links = item_phrases(sentence.vocabulary.language).links
    is_linked = sentence.keys[at] in links
    measure = unit_class(amount.unit)
    if measure in _UNIT_OF_NOTHING and not is_linked and not (measure == "share" and place.metric.part):
        return
    end = at = at + is_linked
    while end - at < _LONGEST_BEHIND and _is_modifier(sentence, end):
        if (mark := next((mark for mark in place.marks if mark.first == end), None)) is not None:
            yield from _list_from(place, mark)
            return
        end += 1


def _is_modifier(sentence: Sentence, at: int) -> bool:
    return sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE & ~ARTICLE


def _list_from(place: _Place, mark: Mark) -> Iterator[Mark]:
    """Yield an item and those that commas and "and" join to it."""
    by_first = {other.first: other for other in place.marks}
    found: Mark | None = mark
    while found is not None:
        yield found
        found = by_first.get(found.last + 1) if _is_joint(place.sentence, found.last) else None


def _is_joint(sentence: Sentence, at: int) -> bool:
    return sentence.keys[at] == "," or sentence.flags[at] & _AND != 0


def _in_phrase(place: _Place) -> Iterator[Mark]:
    """Yield the items around the word of the metric: in it, before it, and behind it where a link leads to them."""
    begin, end = _phrase_begin(place), _phrase_end(place)
    for mark in place.marks:
        is_within = begin <= mark.first and mark.last <= max(place.last, end)
        if is_within and (mark.first < place.last or _is_linked(place, mark)):
            yield mark


def _phrase_begin(place: _Place) -> int:
    """Return the first token of the phrase that the word of the metric stands in; the words of an item end none."""
    items = {mark.last: mark.first for mark in place.marks}
    at, lowest = place.first, max(0, place.first - _LONGEST_SIDE)
    while at > lowest:
        if at in items:
            at = items[at]
        elif _is_in_phrase(place, at - 1, _OF):
            at -= 1
        else:
            break
    return at


def _phrase_end(place: _Place) -> int:
    """Return the token behind the phrase that the word of the metric stands in; prepositions may stand in it."""
    items = {mark.first: mark.last for mark in place.marks}
    at, highest = place.last, min(len(place.sentence.tokens), place.last + _LONGEST_SIDE)
    while at < highest:
        if at in items:
            at = items[at]
        elif _is_in_phrase(place, at, PREPOSITION):
            at += 1
        else:
            break
    return at


def _is_in_phrase(place: _Place, at: int, joins: int) -> bool:
    """Tell whether a token goes on with a phrase: a word that ends none, a word that joins, a dash in a word."""
    sentence = place.sentence
    if _is_joint(sentence, at):
        return _joins_items(place, at)
    if sentence.kinds[at] is TokenKind.WORD:
        return not sentence.flags[at] & ENDS_PHRASE & ~ARTICLE or bool(sentence.flags[at] & joins)
    return at in sentence.inner_dashes


def _joins_items(place: _Place, at: int) -> bool:
    """Tell whether a comma or an "and" stands between two items: "fish, seafood and meat"."""
    before = any(mark.last == at for mark in place.marks)
    return before and any(mark.first == at + 1 for mark in place.marks)


def _is_linked(place: _Place, mark: Mark) -> bool:
    """Tell whether an item behind the word of a metric belongs to it: "exports to China of wheat", «экспорт пшеницы»."""
    sentence = place.sentence
    for at in range(mark.first - 1, place.last - 1, -1):
        if sentence.flags[at] & PREPOSITION:
            return sentence.keys[at] in item_phrases(sentence.vocabulary.language).links
    return sentence.vocabulary.nouns.genitives_follow


def _farther(place: _Place, phrase: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the nearest item of those kinds that may stand anywhere in the clause or sentence."""
    reach = narrowing().reach
    near = [
        mark
        for mark in place.marks
        if mark not in phrase
        and (
            (reach[mark.value.kind] == "clause" and _is_beside(place, mark))
            or (reach[mark.value.kind] == "sentence" and _is_told_of(place, mark))
        )
    ]
    taken = {mark.value.kind for mark in phrase}
    near = [mark for mark in near if mark.value.kind not in taken]
    if near:
        yield min(near, key=lambda mark: _distance(place, mark))


def _distance(place: _Place, mark: Mark) -> int:
    amount = place.amount
    return amount.first - mark.last if mark.last <= amount.first else mark.first - amount.last


def _is_beside(place: _Place, mark: Mark) -> bool:
    """Tell whether an item stands in the clause of the amount, and is not that of a later one."""
    same = place.sentence.same_clause(mark.first, place.amount.first)
    return same and not _is_of_later(place, mark)


def _is_told_of(place: _Place, mark: Mark) -> bool:
    """Tell whether an item stands in the clause of the amount, or with no other amount between."""
    if place.sentence.same_clause(mark.first, place.amount.first) and not _is_of_later(place, mark):
        return True
    return not _has_number(place, *sorted((mark.first, place.amount.first)))


def _is_of_later(place: _Place, mark: Mark) -> bool:
    return mark.first >= place.amount.last and _has_number(place, place.amount.last, mark.first)


def _has_number(place: _Place, first: int, last: int) -> bool:
    """Tell whether an amount begins from one token to before another, apart from the one whose item is looked for."""
    own = range(place.amount.first, place.amount.last)
    dated = place.sentence.dated
    return any(
        first <= at < last and at not in own and at not in dated for at in place.sentence.number_starts
    )


def _named(place: _Place, marks: Sequence[Mark]) -> Finding:
    """Return the item that some words name together: goods joined by "and", an activity behind them."""
    told = narrowing().told.get(place.metric.id, frozenset())
    broader = place.sentence.vocabulary.broader
    activities = [
        mark for mark in marks if mark.value.kind is ItemKind.ACTIVITY and mark.value.id not in told
    ]
    others = [mark for mark in marks if mark.value.kind is not ItemKind.ACTIVITY]
    is_told = any(mark.value.id in told for mark in others)
    names: dict[str, Mark] = {}
    for mark in others:
        line = broader[mark.value.id]
        if mark.value.id not in told and (not is_told or not told.isdisjoint(line)):
            names.setdefault(mark.value.id, mark)
    covered = {above for name in names for above in broader[name]}
    followed = {mark.last for mark in names.values()} & {mark.first for mark in names.values()}
    kept = {
        _goods(place, name): mark
        for name, mark in names.items()
        if name not in covered and mark.last not in followed  # "textile equipment" is equipment
    }
    words = [_listed(sorted(kept))] if kept else []
    words += [mark.value.id for mark in activities[:1]]
    if not words:
        return _NONE
    told_by = [*kept.values(), *activities[:1]]
    first = told_by[0]
    return Finding(" ".join(words), f"{first.written!r} narrows it", first.first, first.last)


def _goods(place: _Place, name: str) -> str:
    """Return the goods that a sector makes, where it is goods that are traded."""
    return narrowing().made_by.get(name, name) if place.metric.id.startswith("trade.") else name


def _listed(names: Sequence[str]) -> str:
    """Return names as English lists them.

    >>> _listed(["fish", "meat", "seafood"])
    'fish, meat and seafood'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
