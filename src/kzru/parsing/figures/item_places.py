"""Where in a sentence the items of an amount are looked for.

::

    behind the amount          91 million tons of wheat           91 миллион тонн пшеницы
    since the amount before    exports of rye fell by 2 percent, | of wheat by 5 percent
    around the word of the metric
                               wheat exports    exports of wheat    экспорт пшеницы    бидай экспорты
    in its clause or sentence  produced 87 million tons of oil    32 million people live in the border regions

The nearest place that names an item decides; items of some kinds may stand farther away and are found as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kzru.lang.items import item_phrases, narrowing
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.list_members import bracket_before, joins_list, own_matter
from kzru.parsing.item import ItemKind
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Place", "find_marks", "item_marks"]

_MORE = tags("predicate_adverb")
_OF = tags("of")
_WORTH = tags("worth")
_LONGEST_SIDE = 12
"""Tokens of a phrase looked at on either side of the word of its metric."""
_LONGEST_BEHIND = 4
"""Words from an amount to the goods that it is of: "5 tonnes of high-quality winter | wheat"."""
_UNIT_OF_NOTHING = frozenset({"money", "share", "count"})
"""Classes of units behind which goods need a link: "$5 billion in wheat"; behind others they may stand bare."""
_NEAR_DASH = 2
"""Tokens behind an item among which a dash leads to its amount: «ауылдық жерлерде – 381 мың»."""
_AFAR = 2
"""The rank of what stands behind another amount, or a comma: it is asked last."""
_BODIES = frozenset({"body", "company"})
"""Kinds of names whose words narrow nothing: the Ministry of Energy."""


class Place(NamedTuple):
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


def item_marks(sentence: Sentence, metric: str) -> Sequence[Mark]:
    """Return the items of a sentence that can narrow a metric: of those that share words, the first, and the longest."""
    if Kind.ITEM not in sentence.marked:
        return []
    kinds = narrowing().kinds_of(metric)
    named = {at for name in sentence.names if name.kind in _BODIES for at in range(name.begin, name.last)}
    marks: list[Mark] = []
    for mark in sentence.marks(Kind.ITEM):
        if mark.value.kind not in kinds or mark.first in named:
            continue
        if not marks or mark.first >= marks[-1].last:
            marks.append(mark)
        elif mark.first == marks[-1].first and mark.last > marks[-1].last:
            marks[-1] = mark
    return marks


def find_marks(place: Place) -> Sequence[Mark]:
    """Return the items of an amount: those at the nearest place that names any, and what may stand farther away."""
    own = own_matter(place.sentence, place.amount, place.first, place.behind)
    if own is not None:
        return [mark for mark in place.marks if own.start <= mark.first < own.stop]
    phrase = next(filter(None, map(list, _places(place))), [])
    return [*phrase, *_farther(place, phrase)]


def _places(place: Place) -> Iterator[Iterable[Mark]]:
    """Yield the items at each place in which goods or a sector are named, the nearest place first."""
    yield _before_bracket(place)
    yield _behind_amount(place)
    yield _since_before(place)
    if place.metric.part:
        yield _beside_share(place)
    yield _in_phrase(place)
    for first, last in _other_heads(place):
        yield _in_phrase(place._replace(first=first, last=last))
    if place.metric.part:
        yield (mark for mark in place.marks if mark.last <= place.amount.first and _is_beside(place, mark))
    yield _field(place)


def _since_before(place: Place) -> Iterator[Mark]:
    """Yield the items from the amount before to this one, where the word of the metric stands farther away.

    Where verbs end clauses, those of its clause: «118 млрд кВт·сағ энергия өндірді, ал | тұтыну | 120 млрд болды».
    """
    is_listed = place.first < place.behind <= place.amount.first
    is_apart = not place.sentence.same_clause(place.first, place.amount.first)
    if not (is_listed or (is_apart and place.sentence.vocabulary.order.object_before)):
        return
    near = (mark for mark in place.marks if place.behind <= mark.first and mark.last <= place.amount.first)
    yield from (mark for mark in near if is_listed or _is_beside(place, mark))


def _field(place: Place) -> Iterator[Mark]:
    """Yield the sector in which something is, told before the amount in its clause: «өнеркәсіп саласында 12 жоба бар»."""
    phrases, keys = item_phrases(place.sentence.vocabulary.language), place.sentence.keys
    for mark in place.marks:
        is_field = keys[mark.last] in phrases.fields or keys[mark.last - 1].endswith(phrases.field_endings)
        if is_field and mark.last <= place.amount.first and _is_beside(place, mark):
            yield mark


def _before_bracket(place: Place) -> Iterable[Mark]:
    """Return what stands before the bracket of a share: "growth in | construction | (up 8 percent)"."""
    bracket = bracket_before(place.sentence, place.amount)
    return () if bracket is None else (mark for mark in place.marks if mark.last == bracket)


def _other_heads(place: Place) -> Iterator[tuple[int, int]]:
    """Yield the other words of the metric in the clause: "air traffic" in "air traffic was 5 million people"."""
    amount, same_clause = place.amount, place.sentence.same_clause
    for mark in place.sentence.marks(Kind.ABOUT):
        is_other = place.behind <= mark.first and mark.last <= amount.first and mark.first != place.first
        if is_other and mark.value.metric.id == place.metric.id and same_clause(mark.first, amount.first):
            yield mark.first, mark.last


def _behind_amount(place: Place) -> Iterator[Mark]:
    """Yield the goods that an amount is of: "91 million tons of wheat", "$4 billion in farm goods"."""
    sentence, amount = place.sentence, place.amount
    at = amount.last
    if (rate := sentence.at(Kind.DENOMINATOR, at)) is not None:
        at = rate.last
    at += sentence.flags[at] & _WORTH != 0
    phrases = item_phrases(sentence.vocabulary.language)
    is_linked = sentence.keys[at] in phrases.links or sentence.keys[at] in phrases.relatives
    measure = amount.unit_class
    is_part = measure == "share" and place.metric.part and sentence.vocabulary.nouns.genitives_follow
    if measure in _UNIT_OF_NOTHING and not is_linked and not is_part:
        return
    end = at = _past_number(sentence, at + 1) if is_linked else at
    while end - at < _LONGEST_BEHIND and _is_modifier(sentence, end):
        if (mark := next((mark for mark in place.marks if mark.first == end), None)) is not None:
            yield from _list_from(place, mark)
            return
        end += 1


def _past_number(sentence: Sentence, at: int) -> int:
    """Return the token behind the number there, and a small word before it: «болатын | тағы 9 | жел станциясы»."""
    first = at + (sentence.flags[at] & _MORE != 0)
    end = first
    while sentence.kinds[end] is TokenKind.NUMBER or sentence.at(Kind.NUMBER, end) is not None:
        end += 1
    return end if end > first else at


def _beside_share(place: Place) -> Iterator[Mark]:
    """Yield the goods that are the part: "LNG's share in gas imports", «доля СПГ в импорте газа»."""
    sentence = place.sentence
    shares = item_phrases(sentence.vocabulary.language).shares
    for mark in place.marks:
        before = mark.first - 1 - (sentence.flags[mark.first - 1] & _OF != 0)
        if sentence.keys[mark.last] in shares or (before >= 0 and sentence.keys[before] in shares):
            yield from _list_from(place, mark)
            return


def _is_modifier(sentence: Sentence, at: int) -> bool:
    return sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE & ~ARTICLE


def _list_from(place: Place, mark: Mark) -> Iterator[Mark]:
    """Yield an item and those that commas and "and" join to it."""
    by_first = {other.first: other for other in place.marks if other.value.kind is not ItemKind.ACTIVITY}
    found: Mark | None = mark
    while found is not None:
        yield found
        found = by_first.get(found.last + 1) if joins_list(place.sentence, found.last) else None


def _in_phrase(place: Place) -> Iterator[Mark]:
    """Yield the items around the word of the metric: in it, before it, and behind it where a link leads to them."""
    begin, end = _phrase_begin(place), _phrase_end(place)
    for mark in place.marks:
        is_within = begin <= mark.first and mark.last <= max(place.last, end)
        if is_within and (mark.first < place.last or _is_linked(place, mark)):
            yield mark


def _phrase_begin(place: Place) -> int:
    """Return the first token of the phrase that the word of the metric stands in; the words of an item end none."""
    items = {mark.last: mark.first for mark in place.marks}
    at = next((mark.first for mark in place.marks if mark.first < place.first < mark.last), place.first)
    lowest = max(0, place.first - _LONGEST_SIDE)
    while at > lowest:
        if at == place.amount.last:
            at = place.amount.start_in(place.sentence)  # "in mining | 58 | joint projects"
        elif at in items:
            at = items[at]
        elif _is_in_phrase(place, at - 1, _OF):
            at -= 1
        else:
            break
    return at


def _phrase_end(place: Place) -> int:
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


def _is_in_phrase(place: Place, at: int, joins: int) -> bool:
    """Tell whether a token goes on with a phrase: a word that ends none, a word that joins, a dash in a word."""
    sentence = place.sentence
    if joins_list(sentence, at):
        return _joins(place, at)
    if sentence.kinds[at] is TokenKind.WORD:
        return not sentence.flags[at] & ENDS_PHRASE & ~ARTICLE or bool(sentence.flags[at] & joins)
    return at in sentence.inner_dashes


def _joins(place: Place, at: int) -> bool:
    """Tell whether a comma or an "and" stands between two items, or two names: "trade of Russia and China in meat"."""
    goods = [mark for mark in place.marks if mark.value.kind is not ItemKind.ACTIVITY]
    behind = at + 1 + (place.sentence.flags[at + 1] & ARTICLE != 0)
    return any(
        any(one.last == at for one in found) and any(one.first in (at + 1, behind) for one in found)
        for found in (goods, place.sentence.names)
    )


def _is_linked(place: Place, mark: Mark) -> bool:
    """Tell whether an item behind the word of a metric belongs to it: "exports to China of wheat", «экспорт пшеницы»."""
    sentence = place.sentence
    links = item_phrases(sentence.vocabulary.language).links
    for at in range(mark.first - 1, place.last - 1, -1):
        if sentence.flags[at] & PREPOSITION:
            return sentence.keys[at] in links or sentence.flags[mark.first] & PREPOSITION != 0  # "by rail"
    return True


def _farther(place: Place, phrase: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the nearest item of those kinds that may stand anywhere in the clause or sentence."""
    own = narrowing().reach_in.get(place.metric.id, {})
    reach = {**narrowing().reach, **own} if own else narrowing().reach
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
    for kinds in (reach.keys() - own.keys(), own.keys()):
        if of_kinds := [mark for mark in near if mark.value.kind in kinds]:
            yield min(of_kinds, key=lambda mark: _distance(place, mark))


def _distance(place: Place, mark: Mark) -> tuple[int, int]:
    """Return how far an item stands from an amount: first on the side of the verb, then on the other one."""
    amount, sentence = place.amount, place.sentence
    closes = sentence.vocabulary.order.object_before
    if mark.last <= amount.first:
        return int(closes) if mark.first >= place.behind else _AFAR, amount.first - mark.last
    is_apart = any(sentence.keys[at] == "," for at in range(amount.last, mark.first))
    side = _AFAR if is_apart and closes else int(not closes)
    return side, mark.first - amount.first


def _is_beside(place: Place, mark: Mark) -> bool:
    """Tell whether an item stands in the clause of the amount, and is not that of a later one."""
    same = place.sentence.same_clause(mark.first, place.amount.first)
    return same and not _is_of_later(place, mark)


def _is_told_of(place: Place, mark: Mark) -> bool:
    """Tell whether an item stands in the clause of the amount, or with no other amount between."""
    if place.sentence.same_clause(mark.first, place.amount.first) and not _is_of_later(place, mark):
        return True
    if mark.first >= place.amount.last and _has_number(
        place, mark.last, place.sentence.clause_of[mark.first].stop
    ):
        return False  # "… people live there, most of them in villages – 53 percent"
    return not _has_number(place, *sorted((mark.first, place.amount.first)))


def _is_of_later(place: Place, mark: Mark) -> bool:
    """Tell whether another amount stands between an amount and an item, or right behind the item and a dash."""
    if mark.first < place.amount.last:
        return False
    dash = next(
        (at for at in range(mark.last, mark.last + _NEAR_DASH) if place.sentence.keys[at] in DASHES), None
    )
    is_led = dash is not None and dash + 1 in place.sentence.number_starts
    return is_led or _leads_another(place, mark) or _has_number(place, place.amount.last, mark.first)


def _leads_another(place: Place, mark: Mark) -> bool:
    """Tell whether an activity behind a comma is that of an amount behind it: "made 9 million tonnes, exports came to 2"."""
    is_activity = mark.value.kind is ItemKind.ACTIVITY and not place.sentence.vocabulary.order.object_before
    leads = is_activity and _has_number(place, mark.last, place.sentence.clause_of[mark.first].stop)
    return leads and any(joins_list(place.sentence, at) for at in range(place.amount.last, mark.first))


def _has_number(place: Place, first: int, last: int) -> bool:
    """Tell whether an amount begins from one token to before another, apart from the one whose item is looked for."""
    own = range(place.amount.first, place.amount.last)
    dated = place.sentence.dated
    return any(
        first <= at < last and at not in own and at not in dated for at in place.sentence.number_starts
    )
