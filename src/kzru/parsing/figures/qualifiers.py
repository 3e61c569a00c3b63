"""How firmly an amount is stated: the words before it, the verb that rules it, the words behind it."""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.clauses import clause_words, is_past_verb
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.inflected import is_directed, leads_to, past_hyphen
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.vocabulary import Kind, words_called
from kzru.values.qualifier import Qualifier

__all__ = ["find_qualifier"]

_BETWEEN = tags("qualifier_between")
_THAT_IS = tags("that_is")
_TIMES = tags("times")
_AND_OR_OR = tags("and", "or")
_ARTICLE_OR_THE = tags("indefinite_article", "definite")
_INFINITIVE_MARK = tags("infinitive_mark")

_PASSED_OVER = frozenset("].")
"""Marks between an amount and the words of firmness behind it: the end of a bracket, the point of an abbreviation."""
_MOST_BETWEEN = 4
"""Small words allowed between a qualifier and its number: "exceeded the already symbolic mark of"."""


def find_qualifier(sentence: Sentence, amount: Amount) -> Finding:
    """Return the qualifier of an amount, with the words that decided it."""
    if amount.high is not None:
        return Finding(Qualifier.RANGE, "two ends of a range", amount.first, amount.last)
    if amount.numeral.form is NumeralForm.VAGUE:
        return Finding(Qualifier.AT_LEAST, "an open interval", amount.first, amount.last)
    before, behind = _before(sentence, amount), _behind(sentence, amount)
    said = [("words before the number", before)] if before else []
    said += [("words behind", behind)] if behind else []
    for rule, mark in said:
        if mark.value is not Qualifier.EXACT:
            if _is_level(sentence, amount, mark):
                return Finding(Qualifier.EXACT, "the level that a change reaches", mark.first, mark.last)
            return Finding(mark.value, rule, mark.first, mark.last)
    if (qualifier := _ending(sentence, amount)) is not None:
        return Finding(qualifier, "the ending of its last word", amount.last - 1, amount.last)
    if sentence.keys[amount.last] == "+" and sentence.glued[amount.last]:
        return Finding(Qualifier.AT_LEAST, "a plus sign behind", amount.last, amount.last + 1)
    if amount.inverted:
        first, last = amount.numeral[:2]
        return Finding(Qualifier.ABOUT, "the noun stands before the number", first, last)
    if said:
        rule, mark = said[0]
        return Finding(Qualifier.EXACT, rule, mark.first, mark.last)
    return Finding(Qualifier.EXACT, "no qualifying word")


def _before(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the nearest word of firmness before the number, small words passed over.

    "Exactly" only where no other word stands with it; behind an article no preposition: "under a $2 billion contract".
    """
    firm, past_article = None, False
    index = min(amount.first, amount.numeral.first)
    for _ in range(_MOST_BETWEEN + 1):
        mark, verb = sentence.before(Kind.QUALIFIER, index), sentence.before(Kind.QUALIFIER_VERB, index)
        if mark is not None and _belongs_before(sentence, mark, past_article=past_article):
            mark = None
        mark = verb if past_article and verb is not None else mark or verb
        if mark is not None and mark.value is not Qualifier.EXACT:
            return mark
        firm = firm or mark
        start = sentence.tag_start(index, _BETWEEN)
        if start == index:
            break
        index = start
        past_article = past_article or sentence.flags[index] & _ARTICLE_OR_THE != 0
    return firm


def _belongs_before(sentence: Sentence, mark: Mark, *, past_article: bool) -> bool:
    """Tell whether a word of firmness follows another amount, whose it is («53 долларға жуық 174 жоба»), or is a preposition."""
    if past_article and sentence.flags[mark.first] & PREPOSITION:
        return True
    behind = sentence.at(Kind.QUALIFIER_AFTER, mark.first)
    if behind is None or behind.last < mark.last:  # «7 жылда кем дегенде 5 млрд»
        return False
    last = mark.first - 2 if mark.first - 2 in sentence.inner_dashes else mark.first  # «$1 млрд-қа жуық»
    return any(sentence.before(kind, last) for kind in (Kind.UNIT, Kind.NUMBER))


def _behind(sentence: Sentence, amount: Amount) -> Mark | None:
    places = [amount.last, amount.end, past_hyphen(sentence, amount.last)]  # "300-plus delegates"
    if sentence.keys[amount.end] in _PASSED_OVER:
        places.append(amount.end + 1)  # «51 [миллиард долларов] с небольшим», «900 долл. шамасында»
    for place in places:
        mark = sentence.at(Kind.QUALIFIER_AFTER, place)
        if mark is None or _compares(sentence, mark):
            continue
        if not (sentence.flags[mark.first] & _AND_OR_OR and mark.last in sentence.number_starts):
            return mark  # not "12 helicopters and over 200 drones"
    if Kind.QUALIFIER_WITHIN not in sentence.marked:
        return None
    inside = (sentence.at(Kind.QUALIFIER_WITHIN, at) for at in range(amount.first, amount.numeral.last + 1))
    return next((mark for mark in inside if mark is not None and not _compares(sentence, mark)), None)


def _compares(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word that may rule a number compares instead: «екі есе көп», not «екі еседен көп».

    Where the case of the number tells the two apart, it is the one of "from" that is ruled.
    """
    endings = tuple(words_called(sentence.vocabulary.language, "from_ending"))
    if not endings:
        return False
    if mark.value is Qualifier.OVER and is_directed(sentence, mark.first - 1):
        return True  # «көрсеткіштен 7,2%-ға асты»
    comparative = sentence.at(Kind.COMPARATIVE, mark.first)
    if comparative is None or comparative.last < mark.last:
        return False
    return not sentence.keys[mark.first - 1].endswith(endings)


def _is_level(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a word that means "at most" leads to the level that a change reaches: «вырос до», «дейін өсті»."""
    if mark.value is not Qualifier.AT_MOST:
        return False
    if not leads_to(sentence, mark.first):
        return _is_predicate(sentence, amount, mark)
    if amount.move:
        return True
    if _is_size(sentence, amount):
        return False
    sign = sentence.keys[mark.first - 1]
    if sign == "," and _ends_share(sentence, mark.first - 1):
        return True  # «вырос на 8 %, до 12 тонн»
    told = mark.first
    if sign == "(" or sign in DASHES:
        told -= 2  # «увеличение (до 10 млрд)»
    elif (aside := sentence.tag_start(mark.first, _THAT_IS)) < mark.first:
        told = aside - 2  # «расширить втрое, то есть до 90 гектаров»
    clauses = {sentence.clauses[max(told, 0)]}
    if sign in DASHES:  # «вырастет до 5 млн тонн, а к 2030 году – до 10»
        clauses.add(sentence.clauses[max(sentence.clause_of[max(told, 0)].start - 2, 0)])
    return any(
        sentence.clauses[change.first] in clauses and not _qualifies(sentence, change)
        for change in sentence.marks_of(_CHANGES)
    )


def _ends_share(sentence: Sentence, index: int) -> bool:
    """Tell whether a share or factor ends before a token."""
    unit = sentence.before(Kind.UNIT, index)
    is_share = unit is not None and unit.value.unit.dimension == "share"
    return is_share or sentence.flags[index - 1] & _TIMES != 0


_CHANGES = (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.COMPARATIVE, Kind.REACH)
_LONGEST_LINK = 4
"""Words between a measured noun and "up to": "exports | to neighbouring China | up to"."""


def _is_predicate(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether "up to" is all the predicate that a measured noun has for a time: "Exports | up to $3 bln in January"."""
    if sentence.at(Kind.COMPARATIVE, mark.first) is None:
        return False
    near = range(mark.first, max(0, mark.first - _LONGEST_LINK), -1)
    measured = next((about for at in near if (about := sentence.before(Kind.ABOUT, at))), None)
    if measured is None or sentence.flags[measured.first - 1] & _INFINITIVE_MARK:
        return False
    clause = sentence.clause_of[amount.first]
    if any(is_past_verb(sentence, at) for at in range(amount.last, clause.stop)):
        return False
    return any(sentence.same_clause(period.first, amount.first) for period in sentence.periods)


def _is_size(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a percent is the size of a change that a thing may reach, where the word for "to" says "by up to" too.

    «Жұмыс орындары 40 пайызға дейін қысқаруы мүмкін», but «жұмыссыздық 5 пайызға дейін төмендеуі мүмкін».
    """
    levels = clause_words(sentence.vocabulary.language, "sizes", "levels")
    if not levels or amount.symbol != "%":
        return False
    words = sentence.clause_of[amount.first]
    return not any(key.startswith(tuple(levels)) for key in sentence.keys[words.start : words.stop])


def _qualifies(sentence: Sentence, change: Mark) -> bool:
    """Tell whether a comparative is part of a qualifier: «не менее»."""
    return change.kind is Kind.COMPARATIVE and any(
        mark.first <= change.first and change.last <= mark.last for mark in sentence.marks(Kind.QUALIFIER)
    )


def _ending(sentence: Sentence, amount: Amount) -> Qualifier | None:
    """Return the qualifier that the ending of the last word tells: "3000 тоннадай"."""
    last = (amount.end if amount.unit is None else amount.last) - 1
    keys = (sentence.keys[last], sentence.keys[amount.numeral.last - 1])
    endings = ending_qualifiers(sentence.vocabulary.language)
    return next((qualifier for ending, qualifier in endings for key in keys if key.endswith(ending)), None)


@remembered()
def ending_qualifiers(language: str) -> tuple[tuple[str, Qualifier], ...]:
    """Return the endings of a language that qualify the number whose word they stand on."""
    table = load(language, "qualifiers").get("endings", {})
    return tuple((ending, Qualifier(name)) for name, endings in table.items() for ending in endings)
