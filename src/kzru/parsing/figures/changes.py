"""Whether an amount is the size of a change ("grew by 10 percent") and not a level ("grew to 10 percent")."""

from __future__ import annotations

from collections.abc import Iterable

from kzru.model.figure import Change
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount, signs_change
from kzru.parsing.figures.inflected import (
    ends_number,
    has_ending,
    is_ablative,
    is_directed,
    leads_to,
    past_brackets,
    past_qualifier,
)
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.qualifier import Qualifier

__all__ = ["find_change", "is_factor"]

_ARTICLE = tags("indefinite_article")
_ARTICLE_OR_THE = tags("indefinite_article", "definite")
_BY = tags("by")
_CASED = tags("cased")
_CHANGE_BETWEEN = tags("change_between")
_EARLIER = tags("earlier")
_EQUATES = tags("equates")
_FROM_OR_TO = tags("from", "to")
_IN_ALL = tags("in_all")
_LEVEL = tags("level")
_PLAN = tags("plan")
_THAN = tags("than")
_THAT_IS = tags("that_is")
_TIMES = tags("times")
_TO = tags("to")

_COPULAS = DASHES | {":"}
"""Marks that stand for "is" before an amount."""
_ITEM_MARKS = DASHES | {":", "("}
"""Marks before the amount of an item of a list."""
_BETWEEN_TIMES = DASHES | {","}
_LONGEST_WALK = 6
"""Small words between a verb of change and its amount: "rose, compared with May, by about another 5 percent"."""
_LONGEST_SUBJECT = 8
"""Tokens between a noun of change and the share that is said of it: "growth in the regions of the north reached 7 percent"."""
_NONE = Finding(None, "no word of change rules it")


def find_change(sentence: Sentence, amount: Amount) -> Finding:
    """Return the direction of the change that the amount is the size of, or None for a level."""
    if amount.numeral.change is not None:
        return Finding(amount.numeral.change, "the word holds its direction", amount.first, amount.last)
    before = amount.first - 1
    if signs_change(sentence, before, amount.unit):
        sign = Change.UP if sentence.keys[before] == "+" else Change.DOWN
        return Finding(sign, "the sign before it", before, amount.first)
    if amount.move:
        return _NONE
    mark = _behind(sentence, amount) or _before(sentence, amount) or _list(sentence, amount)
    if mark is None or mark.value is None or _is_beside_plan(sentence, amount):
        return _NONE
    return Finding(mark.value, f"{mark.kind.value} {mark.written!r}", mark.first, mark.last)


def _behind(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the word of change right behind: "a 10 percent increase", "5 percent higher than"."""
    if amount.unit is None:
        return None
    is_size = is_factor(sentence, amount) or sentence.flags[amount.start_in(sentence) - 1] & _BY
    if is_size and (verb := _verb_at(sentence, amount.last)) is not None:
        return verb  # «вдвое увеличит», «на треть снизился»
    comparative = _comparative_behind(sentence, amount.last)
    if comparative is not None and not (
        sentence.flags[comparative.last] & _FROM_OR_TO or _only_arrives(sentence, amount, comparative)
    ):
        return comparative if _compares_times(sentence, amount, comparative) else None
    if (noun := _noun_behind(sentence, amount)) is not None:
        is_sum = sentence.kinds[noun.last] is TokenKind.NUMBER and amount.symbol != "%"
        return None if is_sum else noun  # «100 рублей плюс 20 процентов», «3 пайыз өсіммен 4 триллион»
    return _behind_level(sentence, amount) or _exceeding(sentence, amount)


def _exceeding(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the verb that tells by how much a level is exceeded, as the case shows: «2024 жылғы деңгейден 7%-ға асты»."""
    verb = sentence.at(Kind.QUALIFIER_AFTER, amount.last)
    if verb is None or verb.value is not Qualifier.OVER or not is_directed(sentence, amount.last - 1):
        return None
    is_size = amount.unit_class == "share" or is_ablative(sentence, amount.start_in(sentence) - 1)
    is_change = is_size and _compares_times(sentence, amount, verb)
    return verb._replace(value=Change.UP) if is_change else None


def _noun_behind(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the noun of change right behind, or behind one word or what compares: "a 5.5% year-on-year increase"."""
    bases = (mention.last for mention in sentence.periods if mention.first == amount.last)
    first = next(bases, amount.last)
    for place in (first, first + 1):
        if sentence.flags[place - 1] & _IN_ALL:
            return None
        noun = sentence.at(Kind.CHANGE_NOUN, place)
        is_end = sentence.flags[place] & ENDS_PHRASE != 0 or sentence.kinds[place] is not TokenKind.WORD
        if noun is not None or is_end:
            return noun
    return None


def _verb_at(sentence: Sentence, at: int) -> Mark | None:
    return sentence.at(Kind.CHANGE_VERB, at) or sentence.at(Kind.TRANSITIVE_CHANGE, at)


def _behind_level(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the word of change behind the level that the amount led to: «2,7%-ке, яғни 97 млн тоннаға дейін өсті»."""
    is_move = amount.last + 1 in sentence.number_starts and is_factor(sentence, amount)
    if sentence.keys[amount.last] != "," or not (is_move or sentence.flags[amount.last + 1] & _THAT_IS):
        return None
    behind = range(amount.last + 2, min(amount.last + _LONGEST_LEVEL, len(sentence.tokens)))
    reached = next((at + 1 for at in behind if leads_to(sentence, at)), None)
    return None if reached is None else sentence.at(Kind.COMPARATIVE, reached)


_LONGEST_LEVEL = 10
"""Tokens behind a comma among which the end of the level reached is looked for."""
_LONGEST_COMPARISON = 8
"""Tokens behind "than" among which a time is looked for: "than in the first nine months of last year"."""
_NEAREST_PLAN = 5
"""Tokens behind a word of comparison among which a plan makes it no change: "higher than in the official forecast"."""


def _compares_times(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell a change from a mere difference: "5 percent more than last year", not "5 percent more than in Peru"."""
    index = mark.last
    behind = range(index, min(index + _LONGEST_COMPARISON, len(sentence.tokens)))
    near = (amount.first - 1, *behind[:_NEAREST_PLAN])
    if any(sentence.flags[at] & _PLAN for at in near):
        return False  # "10 percent above forecast"
    if not (sentence.flags[index] & _THAN or sentence.flags[mark.first] & _LEVEL):
        return True
    return any(at in sentence.dated or sentence.flags[at] & _EARLIER for at in behind)


def _only_arrives(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a verb of falling says that something came in: «50 миллиард теңге түсті»."""
    is_money = amount.unit_class == "money"
    is_verb = sentence.flags[mark.first] & _CASED != 0
    return is_verb and (is_money or not ends_number(sentence, mark.first - 1))


def _comparative_behind(sentence: Sentence, index: int) -> Mark | None:
    """Return the comparative behind a size, brackets or a qualifier passed over: «екі еседен астам өсті», not «5-ке дейін өсті»."""
    found = sentence.at(Kind.COMPARATIVE, past_brackets(sentence, index))
    at = past_qualifier(sentence, index)
    if found is not None or at == index or leads_to(sentence, index):
        return found
    return sentence.at(Kind.COMPARATIVE, at) if sentence.at(Kind.QUALIFIER, at) is None else None


def _before(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the verb or noun of change before: with "by" anywhere in the clause, else with small words between."""
    index, by = amount.first, is_factor(sentence, amount)
    for _ in range(_LONGEST_WALK):
        ruling = sentence.before(Kind.CHANGE_VERB, index)
        if ruling is not None:
            return ruling
        if index < amount.first:
            if (noun := sentence.before(Kind.CHANGE_NOUN, index)) is not None:
                return noun
        elif sentence.flags[index - 1] & _ARTICLE:
            break  # "added a 30-degree turn"
        by = by or sentence.flags[index - 1] & _BY != 0
        first, step = sentence.tag_start(index, _CHANGE_BETWEEN), None
        if first == index and (step := sentence.before(Kind.QUALIFIER, index)) is not None:
            first = step.first
        if first == index or _leads_to_level(sentence, first, step):
            break
        index = first
    if not by or amount.unit is None:
        return _subject(sentence, amount)
    in_clause = _last(sentence, amount.first, _RULING, same_clause=True)
    return in_clause or _last(sentence, amount.first, _RULING)


def _leads_to_level(sentence: Sentence, index: int, step: Mark | None) -> bool:
    """Tell whether words between a verb of change and an amount make it the level reached: "fell below $60"."""
    is_limit = step is not None and step.value is Qualifier.AT_MOST
    return sentence.flags[index] & (_LEVEL | _TO if is_limit else _LEVEL) != 0


def is_factor(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether the amount is a factor: "2.5 times", «в 2,5 раза», «вдвое»."""
    if amount.numeral.form is NumeralForm.MULTIPLE:
        return True
    return amount.symbol == "ratio" and sentence.flags[amount.last - 1] & _TIMES != 0


_RULING = (Kind.CHANGE_VERB, Kind.TRANSITIVE_CHANGE, Kind.CHANGE_NOUN)


def _last(
    sentence: Sentence, before: int, kinds: Iterable[Kind], *, same_clause: bool = False
) -> Mark | None:
    """Return the last word of change before a token, in its clause or in the sentence."""
    marks = [
        mark
        for mark in sentence.marks_of(kinds)
        if mark.value is not None
        and mark.first < before
        and (not same_clause or sentence.same_clause(mark.first, before))
    ]
    return max(marks, key=lambda mark: mark.first, default=None)


def _subject(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the noun of change that a share is said of: "growth in the region reached 7 percent"."""
    if amount.unit_class != "share":
        return None
    start = amount.start_in(sentence)
    before = sentence.tag_start(start, _EQUATES) - 1  # «динамика – на уровне 8 %»
    is_alone = sentence.keys[start - 1] == "(" and sentence.keys[amount.last] == ")"
    is_beside = is_alone or sentence.keys[before] in _COPULAS  # "growth in mining (6 percent)"
    place = before if is_beside else amount.first  # «рост — около 8 %»
    noun = _last(sentence, place, (Kind.CHANGE_NOUN, Kind.CHANGE_VERB), same_clause=True)
    if noun is None or not _is_noun(sentence, noun) or amount.first - noun.last > _LONGEST_SUBJECT:
        return None
    is_compound = noun.last in sentence.inner_dashes  # "loss-making enterprises"
    return None if is_compound or _arrives(sentence, amount, noun) else noun


def _is_noun(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word of change is a noun, also where a verb begins so too: «замедление», not «замедлено»."""
    return mark.kind is Kind.CHANGE_NOUN or has_ending(sentence, mark.last - 1, "change_noun_ending")


def _arrives(sentence: Sentence, amount: Amount, noun: Mark) -> bool:
    """Tell whether an amount is what a change arrives at: "increase it to a level of 2.5 percent", "fall below 45"."""
    leads = any(
        sentence.flags[at] & _TO and sentence.flags[at + 1] & _ARTICLE_OR_THE
        for at in range(noun.last, amount.first)
    )
    near = amount.first - 1
    if leads or (sentence.flags[near] & _LEVEL and noun.last == near):
        return True
    equates = sentence.tag_start(amount.first, _EQUATES) < amount.first  # "the fall came to 4 percent"
    return sentence.flags[near] & _FROM_OR_TO != 0 and not equates


def _list(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the words that open the list in which a share stands behind a dash or in brackets."""
    is_item = sentence.keys[amount.start_in(sentence) - 1] in _ITEM_MARKS
    if amount.unit_class != "share" or not is_item:
        return None
    return _last(sentence, amount.first, (Kind.CHANGE_LIST,)) or _before_colon(sentence, amount)


def _before_colon(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the word of change that a colon parts from its sizes, which a noun may have only one by one for some times.

    "Growth: in 2023 – 5%, in 2024 – 6%"; «Өндіріс екі өңірде төмендейді: Абайда – 3 %».
    """
    end = amount.start_in(sentence)
    colon = next((at for at in range(end - 1, 0, -1) if sentence.keys[at] == ":"), 0)
    verb = _verb_at(sentence, colon - 1) or sentence.at(Kind.COMPARATIVE, colon - 1)
    noun = sentence.before(Kind.CHANGE_NOUN, colon)
    is_row = verb is None and all(_is_of_row(sentence, at) for at in range(colon + 1, end))
    return noun if is_row else verb


def _is_of_row(sentence: Sentence, at: int) -> bool:
    """Tell whether a token is part of a time, of a share, or between two of them."""
    if sentence.kinds[at] is TokenKind.NUMBER or sentence.keys[at] in _BETWEEN_TIMES or at in sentence.dated:
        return True
    return sentence.flags[at] & PREPOSITION != 0 or sentence.at(Kind.UNIT, at) is not None


def _is_beside_plan(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether words of comparison before an amount set it beside a plan: «больше на 5 %, чем в прогнозе»."""
    by = amount.first - 1
    if not sentence.flags[by] & _BY or sentence.before(Kind.COMPARATIVE, by) is None:
        return False
    than = amount.last + (sentence.keys[amount.last] == ",")
    behind = sentence.flags[than : than + _LONGEST_COMPARISON]
    return behind[0] & _THAN != 0 and any(flags & _PLAN for flags in behind)
