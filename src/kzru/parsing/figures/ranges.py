"""Compounds, ranges and moves: what two neighbouring amounts make together.

::

    compound = amount amount                     2 m 40 cm; «6 тонн 600 килограммов»; «12 рублей 50 копеек»
    range    = amount ("–" | "to") amount        $3–4 billion; 5 to 7 million
             | "between" amount "and" amount
    move     = "from" amount "to" amount         two levels, where a verb of change stands before
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from fractions import Fraction
from functools import partial

from kzru.evolve import evolve
from kzru.lang.nouns import is_plural
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.amounts import Amount, scaled_as, single_amounts
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.inflected import is_ablative, leads_to
from kzru.parsing.figures.lists import share_units
from kzru.parsing.figures.measures import is_ruled_by_change
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.figures.units_apart import with_head_unit, with_insertions
from kzru.parsing.vocabulary import Kind
from kzru.values.number import exact, is_whole, shortest

__all__ = ["find_amounts", "is_level_left"]

_DASHED = frozenset(("dash", "spread"))
_IN_WORDS = frozenset(("range", "move"))
_APART = DASHES | {"("}
"""What parts a range from the verb before it: "is raised (from 5 to 7 percent)"."""
_AND = tags("and")
_BETWEEN = tags("between")
_BY = tags("by")
_DEFINITE = tags("definite")
_EQUATES = tags("equates")
_FROM = tags("from")
_NEAR_LEVEL = 8
"""Tokens of a new level, before the one it came from."""
_PRESENT = tags("present_level")
_RANGE_TO = tags("range_to")
_SPREADS = frozenset(("±", "+/-", "+-"))
"""What stands between a number and by how much it may be wrong."""


def find_amounts(sentence: Sentence, numbers: NumberTrace | None = None) -> tuple[Amount, ...]:
    """Return the amounts of a sentence, in order; *numbers* is told of each number, and what makes it no amount."""
    told = with_head_unit(sentence, list(single_amounts(sentence, numbers)), numbers)
    whole = _joined(with_insertions(sentence, told, numbers), _whole, numbers)
    if len(whole) < 2:
        return tuple(whole)
    dashed = _joined(whole, partial(_pair, sentence, _DASHED), numbers)
    joined = _joined(dashed, partial(_pair, sentence, _IN_WORDS), numbers)  # "from 24 to 33–35 billion"
    return tuple(share_units(sentence, joined))


def _joined(
    amounts: Iterable[Amount],
    join: Callable[[Amount, Amount], Sequence[Amount] | None],
    numbers: NumberTrace | None,
) -> list[Amount]:
    """Return the amounts, two neighbours replaced where they make something together; a score makes no amount."""
    joined: list[Amount] = []
    for amount in amounts:
        made = join(joined[-1], amount) if joined else None
        if made is None:
            joined.append(amount)
            continue
        if not made and numbers is not None:
            numbers.decline(joined[-1].first, amount.last, NoFigure.SCORE)
        joined[-1:] = made
    return joined


def _whole(first: Amount, second: Amount) -> tuple[Amount] | None:
    """Return both as one amount in the unit of the first, or None where the second is no part of it."""
    if first.last != second.first or first.inverted or not is_whole(first.value):
        return None
    part = _part(first, second)
    if not 0 < part < 1:
        return None
    is_rate = second.unit is not None and "/" in second.unit.symbol
    value, unit = shortest(exact(first.value) + part), second.unit if is_rate else first.unit
    return (evolve(first, last=second.last, value=value, unit=unit),)


def _part(first: Amount, second: Amount) -> Fraction:
    """Return how much of the unit of an amount another one is; 0 where they are not told in units of one dimension."""
    larger, smaller = first.unit, second.unit
    if larger is None or smaller is None or first.prefix:
        return Fraction(0)
    if larger.is_money and second.numeral.scale == 1:  # cents, behind which a rate of both may stand
        hundredth = exact(second.numeral.value) / 100
        is_told = smaller.symbol.partition("/")[0] == larger.symbol and exact(second.value) == hundredth
        return hundredth if is_told else Fraction(0)
    if larger.dimension != smaller.dimension or larger.offset or smaller.factor >= larger.factor:
        return Fraction(0)
    return exact(second.value) * smaller.factor / larger.factor


def _pair(
    sentence: Sentence, links: Container[str], first: Amount, second: Amount
) -> Sequence[Amount] | None:
    """Return the range, or the two levels of the move, that two neighbouring amounts make; None where they make neither."""
    at = _behind(sentence, first, second)
    between = sentence.keys[at : second.first]
    link = _link(sentence, first, at, between) if between else _link_by_endings(sentence, first, second)
    if link not in links or first.move:
        return None
    is_led = sentence.flags[first.first - 1] & _FROM != 0
    first, second = _share_scale(first, second, is_led=is_led)
    first_form, second_form = first.numeral.form, second.numeral.form
    is_loose = NumeralForm.MULTIPLE in (first_form, second_form) or second_form is NumeralForm.VAGUE
    if first.unit != second.unit or is_loose:
        return None
    if link == "dash" and _is_score(sentence, second):
        return ()
    return _range_or_move(first, second, link, is_led=is_led)


def _range_or_move(
    first: Amount, second: Amount, link: str | None, *, is_led: bool
) -> Sequence[Amount] | None:
    """Return the range from an amount to the next one, or the two levels of a move, which a range that falls is."""
    low, high = first.value, second.value
    size, other = exact(low), exact(high)
    if link == "spread":
        low, high = shortest(size - abs(other)), shortest(size + abs(other))
    elif link == "range" and size > other:
        if size <= 0:
            low, high = high, low
        elif is_led:
            link = "move"
    if link == "move":
        return evolve(first, move=1), evolve(second, move=2)
    if first.high is not None or second.high is not None or exact(low) > exact(high):
        return None
    return (evolve(second, first=first.first, value=low, high=high, prefix=first.prefix),)


def _behind(sentence: Sentence, first: Amount, second: Amount) -> int:
    """Return the token behind a number and its unit, or also its noun: "from 14 million PASSENGERS | to 19 million"."""
    counted = first.counted
    if counted is None:
        return first.last
    tells_noun = first.numeral.last <= counted.first and counted.last < second.first
    goes_on = second.unit is None and (second.counted is None or second.counted.noun == counted.noun)
    is_led = tells_noun and goes_on and sentence.flags[first.first - 1] & _FROM
    return counted.last if is_led and sentence.flags[counted.last] & _RANGE_TO else first.numeral.last


def _is_score(sentence: Sentence, second: Amount) -> bool:
    """Tell a score or a vote ("2–1") from a range: it has neither unit nor scale nor a plural behind it."""
    if second.unit is not None or second.numeral.scale > 1:
        return False
    counted = second.counted
    return counted is None or not is_plural(
        sentence.tokens[counted.last - 1].text, sentence.vocabulary.language
    )


def _link(sentence: Sentence, first: Amount, at: int, between: Sequence[str]) -> str | None:
    """Return how an amount is tied to the next one: "range", "dash", "spread", "move" or not at all."""
    if len(between) > 1:
        if "".join(between) in _SPREADS:
            return "spread"
        if len(between) > 3 or between[-1] not in DASHES:
            return None
        at += between[0] in DASHES  # "0-to-60"
    elif between[0] in DASHES:
        return "dash"
    elif between[0] in _SPREADS:
        return "spread"
    before = sentence.tag_start(first.first, _PRESENT) - 1  # «с нынешних 250 тонн до 400»
    before -= sentence.flags[before] & _DEFINITE != 0  # "from the present 16"
    leading = sentence.flags[before]
    if not sentence.flags[at] & _RANGE_TO:
        return "range" if sentence.flags[at] & _AND and leading & _BETWEEN else None
    if leading & _FROM:
        return "move" if _moves_from(sentence, before) else "range"
    is_led = sentence.flags[first.first - 1] & _BY or sentence.before(Kind.CHANGE_VERB, first.first)
    return None if first.unit is not None and is_led else "range"  # "rose by 5 percent to 20"


def _moves_from(sentence: Sentence, before: int) -> bool:
    """Tell whether a "from" at a token leads to a level left: "raised from", "doubled from", «на 15% (с 116 тонн до 133)»."""
    if sentence.flags[before - 1] & _EQUATES:
        return False  # «составит от 900 млн до 1,2 млрд»
    word = sentence.before(Kind.NUMBER, before)
    if _follows_change(sentence, before) or (word is not None and word.value.change is not None):
        return True
    if sentence.keys[before - 1] not in _APART:
        return False
    return _follows_change(sentence, before - 1) or sentence.before(Kind.UNIT, before - 1) is not None


def _link_by_endings(sentence: Sentence, first: Amount, second: Amount) -> str | None:
    """Return how two amounts side by side are tied by their case: "5 миллионнан 7 миллионға дейін"."""
    if not is_ablative(sentence, first.last - 1) or not leads_to(sentence, second.end):
        return None
    apart = first.first - 1
    is_move = _precedes_change(sentence, second.end) or (
        sentence.keys[apart] in _APART and _precedes_change(sentence, apart - 1)
    )
    return "move" if is_move else "range"


def _follows_change(sentence: Sentence, index: int) -> bool:
    """Tell whether a word of change rules the "from" behind it, also one that takes an object: "raised the fee from"."""
    return is_ruled_by_change(sentence, index, Kind.TRANSITIVE_CHANGE)


def _precedes_change(sentence: Sentence, index: int) -> bool:
    """Tell whether a word of change stands behind a token in its clause; one that ends the sentence ends it too."""
    end = len(sentence.tokens) - 1
    marks = sentence.marks_of((Kind.CHANGE_VERB, Kind.COMPARATIVE))
    behind = [mark for mark in marks if mark.first >= index]
    return any(mark.last >= end or sentence.same_clause(mark.first, index) for mark in behind)


def _share_scale(first: Amount, second: Amount, *, is_led: bool) -> tuple[Amount, Amount]:
    """Give the first of a pair the scale and unit that only the second one has, and the other way round."""
    first = scaled_as(first, second)
    if second.unit is not None:
        if first.unit is None:
            first = evolve(first, unit=second.unit, counted=None, shares=True)
        elif second.unit.symbol.startswith(f"{first.unit.symbol}/"):
            first = evolve(first, unit=second.unit, shares=True)  # "between $30,000 and $50,000 a year"
    elif first.unit is None:
        if first.counted is None:
            first = evolve(first, counted=second.counted, shares=True)
        elif second.is_bare:
            second = evolve(second, counted=first.counted, shares=True)
    elif first.prefix or first.counted or first.inverted or (is_led and second.counted is None):
        second = evolve(second, unit=first.unit, counted=first.counted, shares=True)  # "aged 18 to 34"
    return first, second


def is_level_left(sentence: Sentence, amount: Amount, meant: Container[str]) -> bool:
    """Tell whether an amount is the level left, told behind the new one: "raised to 12 million tonnes | from 6 million".

    What only was meant before is no level left: "the forecast was raised to 5 percent from 4", as words in *meant* tell.
    """
    before = amount.first - 1
    if amount.unit is None or not sentence.flags[before] & _FROM:
        return False
    near = range(max(1, before - _NEAR_LEVEL), before)
    new = next((at for at in near if at in sentence.number_starts and sentence.flags[at - 1] & _RANGE_TO), 0)
    return new > 0 and not any(key in meant for key in sentence.keys[max(0, new - _NEAR_LEVEL) : new])
