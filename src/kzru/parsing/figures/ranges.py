"""Ranges and moves: what two neighbouring amounts make together.

::

    range   = amount ("–" | "to") amount        $3–4 billion; 5 to 7 million
            | "between" amount "and" amount
    move    = "from" amount "to" amount         two levels, where a verb of change stands before
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kzru.evolve import evolve
from kzru.lang.nouns import is_plural
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.amounts import Amount, scaled_as, single_amounts
from kzru.parsing.figures.compounds import join_compounds
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.inflected import is_ablative, leads_to
from kzru.parsing.figures.insertions import with_insertions
from kzru.parsing.figures.lists import is_led_by, share_units, with_head_unit
from kzru.parsing.figures.measures import is_ruled_by_change
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.vocabulary import Kind
from kzru.values.number import exact, shortest

__all__ = ["find_amounts", "is_level_left"]

_AND = tags("and")
_BETWEEN = tags("between")
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
    """Return the amounts of a sentence, in order, those that are part of a date or a name left out.

    Args:
        sentence: The sentence.
        numbers: What is told of the numbers that are no amounts; nothing is where it is left out.
    """
    told = with_head_unit(sentence, list(single_amounts(sentence, numbers)), numbers)
    single = join_compounds(with_insertions(sentence, told, numbers))
    if len(single) < 2:
        return tuple(single)
    dashed = _join_pairs(sentence, single, frozenset({"dash", "spread"}), numbers)
    joined = _join_pairs(
        sentence, dashed, frozenset({"range", "move"}), numbers
    )  # "from 24 to 33–35 billion"
    return tuple(share_units(sentence, joined))


def _join_pairs(
    sentence: Sentence, amounts: Sequence[Amount], links: Container[str], numbers: NumberTrace | None
) -> list[Amount]:
    joined: list[Amount] = []
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        pair = None if second is None else _pair(sentence, first, second, links)
        if pair is None or second is None:
            joined.append(first)
            position += 1
            continue
        joined += pair
        position += 2
        if not pair and numbers is not None:
            numbers.decline(first.first, second.last, NoFigure.SCORE)
    return joined


def _is_loose(first: Amount, second: Amount) -> bool:
    """Tell whether two amounts are too vague to be the ends of a range: "twice", "dozens"."""
    return NumeralForm.MULTIPLE in (first.form, second.form) or second.form is NumeralForm.VAGUE


def _pair(
    sentence: Sentence, first: Amount, second: Amount, links: Container[str]
) -> tuple[Amount, ...] | None:
    """Return the range, or the two levels of the move, that two neighbouring amounts make; None where they make neither."""
    at = _behind(sentence, first, second)
    between = sentence.keys[at : second.first]
    link = _link(sentence, first, at, between) if between else _link_by_endings(sentence, first, second)
    if link not in links:
        return None
    first, second = _share_scale(first, second, is_led=(sentence.flags[first.first - 1] & _FROM != 0))
    if first.unit != second.unit or _is_loose(first, second):
        return None
    if link == "move":
        return evolve(first, move=1), evolve(second, move=2)
    if link == "dash" and _is_score(sentence, second):
        return ()
    if first.high is not None or second.high is not None:
        return None
    if link == "spread":
        spread = abs(exact(second.value))
        low, high = shortest(exact(first.value) - spread), shortest(exact(first.value) + spread)
        return (evolve(second, first=first.first, prefix=first.prefix, value=low, high=high),)
    if link == "range" and 0 >= exact(first.value) > exact(second.value):
        first, second = evolve(first, value=second.value), evolve(second, value=first.value)
    if exact(first.value) > exact(second.value):
        falling = link == "range" and first.first > 0 and sentence.flags[first.first - 1] & _FROM
        return (evolve(first, move=1), evolve(second, move=2)) if falling else None
    return (evolve(second, first=first.first, value=first.value, high=second.value, prefix=first.prefix),)


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
    """Return how an amount is tied to the next one: "range", "dash", "move" or not at all."""
    before = sentence.tag_start(first.first, _PRESENT) - 1  # «с нынешних 250 тонн до 400»
    before -= before > 0 and sentence.flags[before] & _DEFINITE != 0  # "from the present 16"
    joint = "spread" if "".join(between) in _SPREADS else _joint(sentence, at, between)
    if joint in ("dash", "spread"):
        return joint
    if joint == "and":
        return "range" if sentence.flags[before] & _BETWEEN else None
    if joint == "to":
        if sentence.flags[before] & _FROM:
            if sentence.flags[before - 1] & _EQUATES:
                return "range"  # «составит от 900 млн до 1,2 млрд»
            return "move" if _moves_from(sentence, before) else "range"
        return None if first.unit is not None and _follows_change(sentence, first) else "range"
    return None


def _moves_from(sentence: Sentence, before: int) -> bool:
    """Tell whether a "from" at a token leads to a level left: "raised from", "doubled from", «на 15% (с 116 тонн до 133)»."""
    word = sentence.before(Kind.NUMBER, before)
    if _follows_raise(sentence, before) or (word is not None and word.value.change is not None):
        return True
    if not _stands_apart(sentence, before - 1):
        return False
    return _follows_raise(sentence, before - 1) or sentence.before(Kind.UNIT, before - 1) is not None


def _link_by_endings(sentence: Sentence, first: Amount, second: Amount) -> str | None:
    """Return how two amounts side by side are tied by their case: "5 миллионнан 7 миллионға дейін"."""
    if not is_ablative(sentence, first.last - 1) or not leads_to(sentence, second.end):
        return None
    apart = first.first - 1
    is_move = _precedes_change(sentence, second.end) or (
        _stands_apart(sentence, apart) and _precedes_change(sentence, apart - 1)
    )
    return "move" if is_move else "range"


def _follows_raise(sentence: Sentence, before: int) -> bool:
    """Tell whether a word of change rules the "from" behind it, also one that takes an object: "raised the fee from"."""
    return is_ruled_by_change(sentence, before) or any(
        mark.first < before and sentence.same_clause(mark.first, before)
        for mark in sentence.marks(Kind.TRANSITIVE_CHANGE)
    )


def _stands_apart(sentence: Sentence, index: int) -> bool:
    """Tell whether a dash or bracket at a token parts what follows from the verb: "is raised (from 5 to 7 percent)"."""
    return sentence.keys[index] == "(" or sentence.keys[index] in DASHES


def _precedes_change(sentence: Sentence, index: int) -> bool:
    """Tell whether a word of change stands behind a token in its clause; one that ends the sentence ends it too."""
    return any(
        mark.first >= index
        and (sentence.same_clause(mark.first, index) or mark.last >= len(sentence.tokens) - 1)
        for kind in (Kind.CHANGE_VERB, Kind.COMPARATIVE)
        for mark in sentence.marks(kind)
    )


def _joint(sentence: Sentence, at: int, between: Sequence[str]) -> str | None:
    if 1 < len(between) <= 3 and sentence.keys[at + len(between) - 1] in DASHES:
        at += sentence.keys[at] in DASHES
        return "to" if sentence.flags[at] & _RANGE_TO else None  # "0-to-60"
    if len(between) != 1:
        return None
    if between[0] == "-" or between[0] in "–—":
        return "dash"
    if sentence.flags[at] & _RANGE_TO:
        return "to"
    return "and" if sentence.flags[at] & _AND else None


def _follows_change(sentence: Sentence, first: Amount) -> bool:
    """Tell whether an amount is the size of a change, so that the "to" behind it leads to the level."""
    before = sentence.before(Kind.CHANGE_VERB, first.first)
    return before is not None or is_led_by(sentence, first)


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
