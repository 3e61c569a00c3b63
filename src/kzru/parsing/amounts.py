"""Amounts: numbers with their unit, and the ranges, moves and lists they stand in.

::

    amount  = [sign] [currency] numeral [letter scale] [["-"] unit] ["per" unit]
    range   = amount ("–" | "to") amount        $3–4 billion; 5 to 7 million
            | "between" amount "and" amount
    move    = "from" amount "to" amount         two levels, where a verb of change stands before
    list    = number {"," number} "and" amount  the last one's unit is everyone's
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from kzru.errors import KzruError
from kzru.lang.measures import MeasureName
from kzru.parsing.ages import age, is_age
from kzru.parsing.durations import is_adverbial
from kzru.parsing.names import is_name
from kzru.parsing.nouns import Counted, counted_noun, is_plural
from kzru.parsing.numbers import Form, Numeral, numeral_at
from kzru.parsing.sentence import Mark, Sentence
from kzru.parsing.spoken import behind_suffix, is_ablative, past_qualifier
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import Number, exact, product
from kzru.values.unit import Unit

__all__ = ["Amount", "find_amounts"]


@attrs.frozen(kw_only=True)
class Amount:
    """A number with its unit at its place in a sentence, before it is known what it says.

    Attributes:
        first: First token of the surface.
        last: The token behind it.
        value: The number, in the unit; for a range its lower end.
        high: The upper end of a range, else None.
        form: How the number is told.
        unit: The unit; None for a bare number or a count.
        counted: What it counts, for a count.
        numeral: The number as read.
        prefix: The currency symbol before the number.
        move: 1 for the level that a move starts from, 2 for the one it goes to, 0 elsewhere.
        shares: Whether unit or noun are those of a neighbour.
    """

    first: int
    last: int
    value: Number
    high: Number | None = None
    form: Form
    unit: Unit | None = None
    counted: Counted | None = None
    numeral: Numeral
    prefix: Mark | None = None
    move: int = 0
    shares: bool = False


def find_amounts(sentence: Sentence) -> tuple[Amount, ...]:
    """Return the amounts of a sentence, in order, those that are part of a date or a name left out."""
    found = list(_single_amounts(sentence))
    found = _join_ranges(sentence, found)
    return tuple(_share_units(sentence, found))


def _single_amounts(sentence: Sentence) -> Iterator[Amount]:
    index = 0
    while index < len(sentence):
        amount = None if index in sentence.dated else _amount_at(sentence, index)
        if amount is None:
            index += 1
        else:
            yield amount
            index = max(amount.last, index + 1)


def _amount_at(sentence: Sentence, index: int) -> Amount | None:
    prefix = _currency_before(sentence, index)
    start = prefix.last if prefix else index
    numeral = None if start in sentence.dated else numeral_at(sentence, start)
    if numeral is None or any(at in sentence.dated for at in range(numeral.first, numeral.last)):
        return None
    if prefix is None and is_name(sentence, numeral):
        return None
    numeral = _letter_scaled(sentence, numeral, prefix)
    first = _with_sign(sentence, index, numeral)
    value, last, unit = _with_unit(sentence, numeral, prefix)
    if is_adverbial(sentence, numeral.first, unit):
        return None
    negative = first < index or (prefix is not None and sentence.is_dash(prefix.last - 1))
    counted = None if unit or numeral.form in (Form.FRACTION, Form.MULTIPLE) else _counted(sentence, numeral)
    if is_age(sentence, numeral, last, unit, counted):
        unit, counted = unit or get_unit("a"), age(sentence, index)
    return Amount(
        first=first,
        last=last,
        value=-value if negative else value,
        form=numeral.form,
        unit=unit,
        counted=counted,
        numeral=numeral,
        prefix=prefix,
    )


def _counted(sentence: Sentence, numeral: Numeral) -> Counted | None:
    """Return what a number counts: the noun behind it, or the one behind its hyphen ("a 15-member delegation")."""
    at = past_qualifier(sentence, numeral.last)
    if sentence.is_dash(at) and sentence.adjacent(at) and sentence.adjacent(at + 1) and numeral.value != 1:
        word = sentence.tokens[at + 1]
        return (
            Counted(at + 1, at + 2, word.text, word.text) if sentence.kind(at + 1) is TokenKind.WORD else None
        )
    return counted_noun(sentence, at, one=numeral.value == 1)


def _currency_before(sentence: Sentence, index: int) -> Mark | None:
    """Return the currency symbol or code that stands at a token, right before digits: "US$28", "KZT 500 billion"."""
    mark = sentence.at(Kind.CURRENCY, index)
    if mark is None:
        return None
    if sentence.is_dash(mark.last) and sentence.adjacent(mark.last) and sentence.adjacent(mark.last + 1):
        mark = mark._replace(last=mark.last + 1)  # "$-50.8bn"
    if sentence.kind(mark.last) is not TokenKind.NUMBER:
        return None
    glued = sentence.adjacent(mark.last)
    spaced = sentence.text[sentence.tokens[mark.last - 1].end : sentence.tokens[mark.last].start] in (
        "",
        " ",
        "\u00a0",
        "\u202f",
        "\u2009",
    )
    if index and sentence.adjacent(index) and sentence.kind(index - 1) is not TokenKind.MARK and not glued:
        return None
    return mark if spaced else None


_BARE_SCALES = frozenset("mMbBK")


def _letter_scaled(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> Numeral:
    """Apply a letter that is a scale behind digits: "€500m", "25k"."""
    if numeral.form is not Form.DIGITS or numeral.scale != 1 or not sentence.adjacent(numeral.last):
        return numeral
    word = next(
        (m for m in sentence.all_at(Kind.NUMBER, numeral.last) if m.value.kind == "letter_scales"), None
    )
    if word is None or (prefix is None and not _is_bare_scale(sentence, word)):
        return numeral
    return numeral._replace(
        last=word.last, value=product(numeral.value, word.value.value), scale=word.value.value
    )


def _is_bare_scale(sentence: Sentence, letter: Mark) -> bool:
    """Tell whether a letter behind digits is a scale without a currency before: "25k", "5m people", "35m of"."""
    written = sentence.tokens[letter.first].text
    if written == "k":
        return True
    of = _is_word(sentence, letter.last, "of")
    return written in _BARE_SCALES and (of or counted_noun(sentence, letter.last) is not None)


def _with_sign(sentence: Sentence, index: int, numeral: Numeral) -> int:
    """Return the token of the minus sign glued to the amount, else *index*."""
    if numeral.form is Form.DIGITS and _is_word(sentence, index - 1, "minus"):
        return index - 1
    if numeral.form is Form.DIGITS and sentence.is_dash(index - 1) and _is_word(sentence, index - 2, "minus"):
        return index - 2
    if numeral.form is not Form.DIGITS or not sentence.is_dash(index - 1) or not sentence.adjacent(index):
        return index
    behind_gap = index == 1 or not sentence.adjacent(index - 1)
    return index - 1 if behind_gap else index


def _with_unit(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> tuple[Number, int, Unit | None]:
    """Return (value in the unit, token behind the surface, unit)."""
    value, last = numeral.value, numeral.last
    name: MeasureName | None = None
    if prefix is not None:
        name = prefix.value
        suffix = _unit_behind(sentence, numeral)
        if suffix is not None and get_unit(suffix.value.symbol).is_money:
            last = suffix.last  # "$5 billion US dollars", "$28.7 billion USD"
    elif (mark := _unit_behind(sentence, numeral)) is not None:
        name, last = mark.value, mark.last
    if name is None:
        times = _times_behind(sentence, numeral)
        return (value, times, get_unit("ratio")) if times else (value, last, _share_unit(numeral))
    symbol = name.symbol_near(token.key for token in sentence.tokens)
    last, symbol, per = _per(sentence, last, symbol, _rate_before(sentence, numeral.first))
    return _times(value, name.factor / per), behind_suffix(sentence, last), get_unit(symbol)


def _times_behind(sentence: Sentence, numeral: Numeral) -> int:
    """Return the token behind the "times" or "-fold" that makes a number a ratio, else 0.

    "2.5 times" is a ratio before a comparison or behind a verb of change; "met 12 times" is a count.
    """
    at = numeral.last
    if sentence.is_dash(at) and sentence.adjacent(at) and sentence.adjacent(at + 1):
        at += 1
    if _is_word(sentence, at, "fold") or _is_word(sentence, at, "ratio"):
        return at + 1
    if not _is_word(sentence, at, "times"):
        return 0
    compared = (
        sentence.at(Kind.COMPARATIVE, at + 1)
        or _is_word(sentence, at + 1, "as")
        or _is_word(sentence, numeral.first - 1, "ratio_before")
    )
    return at + 1 if compared or _is_move(sentence, numeral.first) else 0


def _share_unit(numeral: Numeral) -> Unit | None:
    return get_unit("ratio") if numeral.form in (Form.FRACTION, Form.MULTIPLE) else None


def _times(value: Number, factor: Fraction) -> Number:
    return value if factor == 1 else value * factor if isinstance(value, Fraction) else product(value, factor)


def _unit_behind(sentence: Sentence, numeral: Numeral) -> Mark | None:
    """Return the unit behind a number: apart, glued to its digits, or behind a hyphen ("80-yard")."""
    at = past_qualifier(sentence, numeral.last)
    if sentence.is_dash(at) and sentence.adjacent(at) and sentence.adjacent(at + 1):
        at += 1
    candidates = [mark for mark in sentence.all_at(Kind.UNIT, at) if _is_unit_here(sentence, mark, numeral)]
    return candidates[0] if candidates else None


def _is_unit_here(sentence: Sentence, mark: Mark, numeral: Numeral) -> bool:
    """Tell whether a phrase is the unit of the number before it.

    A name that is an ordinary word too ("m", "t", "A") is a unit only behind digits.
    """
    if numeral.form is Form.FRACTION:
        return bool(mark.value.unit.dimension == "percentage points")
    if mark.last - mark.first > 1 or not mark.value.ambiguous or mark.value.spelling is None:
        return True
    return numeral.form is Form.DIGITS and sentence.at(Kind.PHRASE_END, mark.first) is None


def _per(
    sentence: Sentence, index: int, symbol: str, before: Mark | None
) -> tuple[int, str, Fraction]:
    """Read what makes a rate of the unit before it: (token behind it, symbol of the rate, units per one of the name)."""
    unit = get_unit(symbol)
    if unit.dimension == "share" or "/" in symbol:
        return index, symbol, Fraction(1)
    marks = [mark for mark in sentence.all_at(Kind.DENOMINATOR, index) if index not in sentence.dated]
    if before is not None:
        marks.append(before)
    if (per := sentence.at(Kind.PER, index)) is not None:
        marks += sentence.all_at(Kind.UNIT, per.last)
    for mark in marks:
        rate = f"{symbol}/{mark.value.symbol}"
        try:
            get_unit(rate)
        except KzruError:
            continue
        return max(index, mark.last), rate, mark.value.factor
    return index, symbol, Fraction(1)


def _rate_before(sentence: Sentence, first: int) -> Mark | None:
    """Return what makes a rate where the language tells it before the number: "тәулігіне 30000 тонна"."""
    qualifier = sentence.before(Kind.QUALIFIER, first)
    mark = sentence.before(Kind.DENOMINATOR, qualifier.first if qualifier else first)
    told = mark and any(word.value == "rate_before" for word in sentence.all_at(Kind.WORD, mark.first))
    return mark if told else None


def _join_ranges(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    joined: list[Amount] = []
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        pair = None if second is None else _pair(sentence, first, second)
        if pair is None:
            joined.append(first)
            position += 1
        else:
            joined += pair
            position += 2
    return joined


def _pair(sentence: Sentence, first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    """Return the range, or the two levels of the move, that two neighbouring amounts make; None where they make neither."""
    between = [
        sentence.key(at) for at in range(first.numeral.last if first.counted else first.last, second.first)
    ]
    link = _link(sentence, first, between) if between else _link_by_endings(sentence, first, second)
    if link is None:
        return None
    first, second = _share_scale(first, second)
    if first.unit != second.unit or first.form in (Form.FRACTION, Form.MULTIPLE) or second.form is Form.VAGUE:
        return None
    if link == "move":
        return attrs.evolve(first, move=1), attrs.evolve(second, move=2)
    if link == "dash" and _is_score(sentence, second):
        return ()
    if exact(first.value) > exact(second.value):
        falling = link == "range" and first.first > 0 and _is_word(sentence, first.first - 1, "from")
        return (attrs.evolve(first, move=1), attrs.evolve(second, move=2)) if falling else None
    return (
        attrs.evolve(second, first=first.first, value=first.value, high=second.value, prefix=first.prefix),
    )


def _is_score(sentence: Sentence, second: Amount) -> bool:
    """Tell a score or a vote ("2–1") from a range: it has neither unit nor scale nor a plural behind it."""
    if second.unit is not None or second.numeral.scale > 1:
        return False
    counted = second.counted
    return counted is None or not is_plural(
        sentence.tokens[counted.last - 1].text, sentence.vocabulary.language
    )


def _link(sentence: Sentence, first: Amount, between: Sequence[str]) -> str | None:
    """Return how an amount is tied to the next one: "range", "dash", "move" or not at all."""
    before = first.first - 1
    joint = _joint(sentence, first, between)
    if joint == "dash":
        return "dash"
    if joint == "and":
        return "range" if _is_word(sentence, before, "between") else None
    if joint == "to":
        if _is_word(sentence, before, "from"):
            return "move" if _is_move(sentence, before) else "range"
        return None if _follows_change(sentence, first) else "range"
    return None


def _link_by_endings(sentence: Sentence, first: Amount, second: Amount) -> str | None:
    """Return how two amounts side by side are tied by their case: "5 миллионнан 7 миллионға дейін"."""
    behind = second.counted.last if second.counted else second.last
    if not is_ablative(sentence, first.last - 1) or not any(
        mark.value == "to" for mark in sentence.all_at(Kind.CHANGE_WORD, behind)
    ):
        return None
    return "move" if _follows_move(sentence, behind) else "range"


def _follows_move(sentence: Sentence, index: int) -> bool:
    """Tell whether a word of change stands behind a token in its clause."""
    return any(
        mark.first >= index and sentence.same_clause(mark.first, index)
        for kind in (Kind.CHANGE_VERB, Kind.COMPARATIVE)
        for mark in sentence.marks(kind)
    )


def _joint(sentence: Sentence, first: Amount, between: Sequence[str]) -> str | None:
    if len(between) != 1:
        return None
    at = first.numeral.last if first.counted else first.last
    if between[0] == "-" or between[0] in "–—":
        return "dash"
    if _is_word(sentence, at, "range_to"):
        return "to"
    return "and" if _is_word(sentence, at, "and") else None


def _is_word(sentence: Sentence, index: int, *names: str) -> bool:
    return any(mark.value in names for mark in sentence.all_at(Kind.WORD, index))


def _is_move(sentence: Sentence, before: int) -> bool:
    """Tell whether a verb or noun of change stands in the clause before "from"."""
    return any(
        mark.first < before and sentence.same_clause(mark.first, before)
        for kind in (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.RAISING)
        for mark in sentence.marks(kind)
    )


def _follows_change(sentence: Sentence, first: Amount) -> bool:
    """Tell whether an amount is the size of a change, so that the "to" behind it leads to the level."""
    before = sentence.before(Kind.CHANGE_VERB, first.first)
    by = first.first > 0 and any(
        mark.value == "by" for mark in sentence.all_at(Kind.CHANGE_WORD, first.first - 1)
    )
    return before is not None or by


def _share_scale(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Give the first of a pair the scale and unit that only the second one has, and the other way round."""
    unscaled = first.numeral.scale == 1 and first.form in (Form.DIGITS, Form.WORDS)
    mantissa = exact(second.numeral.value) / exact(second.numeral.scale)
    if unscaled and second.numeral.scale > 1 and first.value < 1000 and exact(first.value) < mantissa * 10:
        scale = second.numeral.scale
        first = attrs.evolve(
            first, value=product(first.value, scale), numeral=first.numeral._replace(scale=scale)
        )
    if first.unit is None and second.unit is not None:
        first = attrs.evolve(first, unit=second.unit, counted=None, shares=True)
    elif (
        first.unit is not None
        and second.unit is not None
        and second.unit.symbol.startswith(f"{first.unit.symbol}/")
    ):
        first = attrs.evolve(first, unit=second.unit, shares=True)  # "between $48,000 and $90,000 a year"
    elif second.unit is None and first.unit is not None and first.prefix is not None:
        second = attrs.evolve(second, unit=first.unit, counted=None, shares=True)
    elif first.unit is None and first.counted is None:
        first = attrs.evolve(first, counted=second.counted, shares=True)
    return first, second


def _share_units(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give the bare numbers of a list ("10, 15 and 20 percent") the unit or noun of its last one."""
    shared = list(amounts)
    for position in range(len(shared) - 2, -1, -1):
        here, following = shared[position], shared[position + 1]
        if here.unit is not None or here.counted is not None or here.form is Form.VAGUE:
            continue
        between = range(here.last, following.first)
        if not between or not all(_is_list_joint(sentence, at) for at in between):
            continue
        shared[position] = attrs.evolve(here, unit=following.unit, counted=following.counted, shares=True)
    return shared


def _is_list_joint(sentence: Sentence, index: int) -> bool:
    return sentence.key(index) == "," or _is_word(sentence, index, "and", "or")
