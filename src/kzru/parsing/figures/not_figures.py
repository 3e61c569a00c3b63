"""Numbers that are no figures where they stand, by the rules of ``lang/*/not_figures.toml``.

::

    Soyuz- | 5          a part of a longer word            Article | 5        a label
    Boeing | 737        a name                             ONE | of the       a pronoun
    TWENTY | -first     the beginning of an ordinal        the TWO countries  "both"

Numbers in digits and numbers in words each have a group of rules; the first that fits decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.inflected import has_ending
from kzru.parsing.figures.measures import head_of
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.figures.numerals import Numeral, NumeralForm
from kzru.parsing.rules.layers import View
from kzru.parsing.rules.ruleset import Terms, TopicRules
from kzru.parsing.rules.token_classes import Test
from kzru.parsing.rules.trace import Trace
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import CLOSING_MARKS
from kzru.text.tokens import TokenKind
from kzru.values.number import exact

__all__ = ["NOT_FIGURE_RULES", "NumberView", "not_figure"]

_AND_OR_OR = tags("and", "or")
_RANGE_TO_OR_OR = tags("range_to", "or")
_INDECLINABLE = tags("indeclinable")
_ORDINAL_ENDING = tags("ordinal_ending")
_GROUPS = {NumeralForm.DIGITS: "digits", NumeralForm.WORDS: "words"}
_PARTS = ("names", "not_a_number")
_LARGEST_LABEL = 20
"""Labels told in words: "phase two"; greater ones are written in digits."""
_LONGEST_UNIT = 3
"""Letters of a unit that may be glued to digits only as it is spelled ("5GW"); longer ones in any case of letters."""
_MOST_LABELS = 6
"""Labels of one list: "Articles 5, 6 and 7"."""
_LONGEST_TELEPHONE = 12
"""Tokens of a telephone number: +7 (7172) 74-35-00."""
_LONGEST_ADDRESS = 200
"""Characters of a web address or of a tag before a number in it."""
_LONGEST_TITLE = 8
"""Tokens of a title in quotation marks that begins with a number."""
_SHORT_WORD = 3
"""Letters of a word that may stand in a title without a capital: "of", "the"."""
_TELEPHONE_MARKS = frozenset("()-–")


@attrs.define(kw_only=True, eq=False)
class NumberView(View):
    """A number in its sentence, as the rules see it.

    Attributes:
        numeral: The number.
    """

    numeral: Numeral


def not_figure(sentence: Sentence, numeral: Numeral, trace: Trace | None = None) -> str | None:
    """Return the name of the rule by which a number says something other than how much or how many; else None."""
    group = _GROUPS.get(numeral.form)
    if group is None:
        return None
    found = NOT_FIGURE_RULES.find(
        group, NumberView(sentence=sentence, last=len(sentence.tokens), trace=trace, numeral=numeral)
    )
    return None if found is None else found.rule.name


@remembered()
def _groups(language: str) -> Mapping[str, frozenset[str]]:
    """Return the groups of ``numbers.toml`` that rules may name."""
    table = load(language, "numbers")
    return {name: frozenset(words) for part in _PARTS for name, words in table.get(part, {}).items()}


def _group(view: NumberView, name: str) -> frozenset[str]:
    return _groups(view.sentence.vocabulary.language).get(name, frozenset())


def _ends(*kinds: Kind) -> Test[NumberView]:
    """Return what tells whether a phrase of one of some kinds ends with a token."""

    def ends(view: NumberView, at: int) -> bool:
        for kind in kinds:  # noqa: SIM110 - a loop calls less than any() does, and this is asked a lot
            if view.sentence.before(kind, at + 1) is not None:
                return True
        return False

    return ends


def _is_scale_or_unit(view: NumberView, at: int) -> bool:
    """Tell whether the letters glued behind digits are a unit or a scale: "5GW", "5bn"; not "5G", "5th"."""
    sentence = view.sentence
    if sentence.flags[at] & _ORDINAL_ENDING:
        return False
    written = sentence.tokens[at].text
    units = sentence.all_at(Kind.UNIT, at)
    if any(mark.written == written or len(mark.written) > _LONGEST_UNIT for mark in units):
        return True
    return any(mark.value.kind in ("scales", "letter_scales") for mark in sentence.all_at(Kind.NUMBER, at))


def _is_label(view: NumberView, at: int) -> bool:
    """Tell whether a noun whose number is part of a name ends at a token, or before the point there: "Article", "No."."""
    nouns = view.sentence.all_at
    for mark in (*nouns(Kind.NAME_BEFORE, at), *nouns(Kind.NAME_BEFORE, at - 1)):
        if mark.last in (at + 1, at + 2):
            return True
    return False


def _is_case_noun(view: NumberView, at: int) -> bool:
    """Tell whether a noun has the ending of a case that only the singular has: «забеге»."""
    is_declined = not view.sentence.flags[at] & _INDECLINABLE
    return is_declined and has_ending(view.sentence, at, "locative_ending")


def _counts(view: NumberView, at: int) -> bool:
    return counted_noun(view.sentence, at) is not None


def _counts_nothing(view: NumberView) -> bool:
    return not _counts(view, view.numeral.last)


def _counts_one_of(view: NumberView, group: str) -> bool:
    """Tell whether a word of a group is what the number counts: «главы 12 государств» are heads of states, "the two countries"."""
    counted = counted_noun(view.sentence, view.numeral.last)
    return counted is not None and counted.noun.casefold() in _group(view, group)


def _ends_list_of_labels(view: NumberView) -> bool:
    """Tell whether the number goes on a list of labels: "Articles 5, 6 and 7", and counts nothing itself."""
    sentence, at = view.sentence, view.numeral.first
    counted = counted_noun(sentence, view.numeral.last)
    if counted is not None and not _is_label(view, counted.first):
        return False
    for _ in range(_MOST_LABELS):
        is_joint = sentence.keys[at - 1] == "," or sentence.flags[at - 1] & _AND_OR_OR
        if not is_joint or sentence.kinds[at - 2] is not TokenKind.NUMBER:
            return False
        at -= 2
        if _is_label(view, at - 1):
            return True
    return False


def _is_telephone(view: NumberView) -> bool:
    """Tell whether digits go on a telephone number: "+7 (7172) 74-35-00"."""
    sentence, first = view.sentence, view.numeral.first
    at, groups = first - 1, 0
    while at >= 0 and first - at <= _LONGEST_TELEPHONE:
        if sentence.keys[at] == "+":
            return groups > 0 and sentence.glued[at + 1]
        if sentence.kinds[at] is not TokenKind.NUMBER and sentence.keys[at] not in _TELEPHONE_MARKS:
            return False
        groups += sentence.kinds[at] is TokenKind.NUMBER
        at -= 1
    return False


def _is_in_markup(view: NumberView) -> bool:
    """Tell whether the number is part of a web address or of a tag: "http://a.kz/?id=48", <img width="90%">."""
    text, at = view.sentence.text, view.sentence.tokens[view.numeral.first].start
    near = text[max(0, at - _LONGEST_ADDRESS) : at]
    word = near.split()[-1] if near and not near[-1].isspace() else ""
    if "://" in word or word.lstrip("([<\"'").startswith("www."):
        return True
    opened = near.rfind("<")
    return opened > near.rfind(">") and near[opened + 1 : opened + 2].isalpha() and "=" in near[opened:]


def _is_titled(view: NumberView) -> bool:
    """Tell whether the quotation that the number opens is a title: the noun of a work stands before or behind it."""
    sentence, first = view.sentence, view.numeral.first
    works = _group(view, "works")
    if sentence.keys[first - 2] in works:
        return True
    ends = range(first, min(first + _LONGEST_TITLE, len(sentence.tokens)))
    closed = next((at for at in ends if sentence.keys[at] in CLOSING_MARKS), None)
    if closed is None:
        return False
    words = [token.text for token in sentence.tokens[first:closed] if token.kind is TokenKind.WORD]
    capitals = [word[0].isupper() for word in words if len(word) > _SHORT_WORD]
    return sentence.keys[closed + 1] in works or (len(words) > 1 and all(capitals))  # “60 Roads Home”


def _is_plural_number(view: NumberView) -> bool:
    """Tell whether a whole number asks for a plural behind it: 34, not 21."""
    value = exact(view.numeral.value)
    return value.denominator == 1 and (value % 10 != 1 or value % 100 == 11)


def _is_one(view: NumberView) -> bool:
    """Tell whether the number is the word "one", and not the first of two numbers: "one or two years"."""
    sentence, (first, last) = view.sentence, view.numeral[:2]
    if view.numeral.value != 1 or last > first + 1:
        return False
    return not sentence.flags[last] & _RANGE_TO_OR_OR or last + 1 not in sentence.number_starts


def _ends_before_mark(view: NumberView) -> bool:
    at = view.numeral.last
    return view.sentence.kinds[at] is not TokenKind.WORD and view.sentence.keys[at] not in DASHES


_CONDITIONS: Mapping[str, Callable[[NumberView], bool]] = {
    "a capital letter": lambda view: view.sentence.tokens[view.numeral.first].text[0].isupper(),
    "a list of labels": _ends_list_of_labels,
    "a number that asks for a plural": _is_plural_number,
    "a pair": lambda view: _counts_one_of(view, "both"),
    "a round number": lambda view: exact(view.numeral.value) % 10 == 0,
    "a telephone number": _is_telephone,
    "a title": _is_titled,
    "at most twenty": lambda view: view.numeral.value <= _LARGEST_LABEL,
    "in markup": _is_in_markup,
    "no counted noun": _counts_nothing,
    "no counted noun, or a name": lambda view: (
        _counts_nothing(view) or view.sentence.tokens[view.numeral.last].text[0].isupper()
    ),
    "no counted noun that the label is the head of": lambda view: not _counts_one_of(view, "unless_counted"),
    "no head of a table": lambda view: (
        view.sentence.keys[view.numeral.first - 1] == "|" and head_of(view.sentence) is None
    ),
    "no scale": lambda view: view.numeral.scale == 1,
    "no unit": lambda view: not view.sentence.all_at(Kind.UNIT, view.numeral.last),
    "no unit that is no ordinary word": lambda view: all(
        mark.value.ambiguous for mark in view.sentence.all_at(Kind.UNIT, view.numeral.last)
    ),
    "no word behind": _ends_before_mark,
    "plain digits": lambda view: view.sentence.keys[view.numeral.first].isdecimal(),
    "the beginning of the sentence": lambda view: view.numeral.first == 0,
    "the word one": _is_one,
    "two": lambda view: view.numeral.value == 2,
}

NOT_FIGURE_RULES = TopicRules(
    "not_figures",
    Terms(
        classes={
            "counting": _counts,
            "firm": _ends(Kind.QUALIFIER),
            "inner_mark": frozenset("/+.*_:"),
            "label": _is_label,
            "label_before": _ends(Kind.NAME_BEFORE),
            "label_sign": frozenset("#№@"),
            "leading": _ends(Kind.COUNTRY, Kind.QUALIFIER, Kind.QUALIFIER_VERB, Kind.CHANGE_VERB),
            "measured": _ends(Kind.UNIT, Kind.NUMBER),
            "opening_bracket": frozenset("(["),
            "scale_or_unit": _is_scale_or_unit,
            "singular_case": _is_case_noun,
            "table_bar": frozenset("|"),
            "telephone_mark": _TELEPHONE_MARKS,
        },
        anchors={"number": lambda view: (view.numeral.first, view.numeral.last)},
        conditions=_CONDITIONS,
        groups=_groups,
    ),
)
"""The rules for numbers that are no figures."""
