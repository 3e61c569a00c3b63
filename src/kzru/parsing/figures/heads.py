"""Whether a word of a metric is the head noun of what is measured, or only says something of another head noun.

::

    exports reached $5 billion                  a head of its own
    the trade mission brought $5 billion        an attribute: the mission is the head
    the price of exports, цена экспорта         a complement: the price is the head
    a canal along the border is 200 km long     a circumstance: the canal is the head
    5 percent of GDP                            the whole of a share
    exports of oil, oil exports                 a good, and what is done with it: the good is the head
    5 tonnes of oil, 5 тонн нефти               measured by the amount itself
    spending on projects                        of two metrics the first is the head
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.list_members import joins_list
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = [
    "good_of",
    "has_in_brackets",
    "is_attribute",
    "is_circumstance",
    "is_complement",
    "is_done_to",
    "is_governed",
    "is_label",
    "is_measured",
    "is_of_later_amount",
    "is_whole",
    "is_within_other_whole",
    "joins_phrase",
    "names_goods",
]

_AND = tags("and")
_AUXILIARY = tags("auxiliary")
_CIRCUMSTANCE = tags("circumstance")
_DESTINATION = tags("destination")
_OF = tags("of")
_OUT_OF = tags("out_of")
_POSTPOSITION = tags("postposition")
_SPHERE = tags("sphere")
_THAT_IS = tags("that_is")
_THE = tags("definite")
_VERBS = tags("auxiliary", "verb")

_LONGEST_ATTRIBUTE = 3
"""Words between a noun or preposition and the noun that it governs: "near the long state border"."""
_LONGEST_SPHERES = 24
"""Tokens from "in the field of" to the last of the fields; real lists are shorter."""
_LONGEST_WHOLE = 4
"""Words between the joint of a share and its whole: "of the total regional GDP"."""


def is_attribute(sentence: Sentence, amount: Amount, mark: Mark, *, has_change: bool) -> bool:
    """Tell whether a word is the attribute of another thing ("trade mission"), or part of its name ("free trade").

    What is measured in other units leaves it alone: "oil reserves are 5 billion barrels" tells of oil.
    """
    last = mark.last
    while sentence.flags[last] & _AND and (joined := sentence.at(Kind.ABOUT, last + 1)) is not None:
        last = joined.last  # "oil and gas revenues"
    if sentence.at(Kind.OTHER_HEAD, last) is not None:
        return True
    kind = amount.unit_class
    others = () if sentence.vocabulary.nouns.genitives_follow else sentence.all_at(Kind.UNMETERED, last)
    if any(has_change or other.value == kind for other in others):
        return True  # «экспорт бағасы»; «экспорт трубопроводов» is exports still
    return Kind.UNMETERED_PHRASE in sentence.marked and any(
        phrase.last > mark.first
        for at in (mark.first, mark.first - 1)
        for phrase in sentence.all_at(Kind.UNMETERED_PHRASE, at)
        if phrase.last >= mark.last
    )


def is_complement(sentence: Sentence, amount: Amount, mark: Mark, about: Sequence[Mark]) -> bool:
    """Tell whether a word only says what another thing is of: "tax revenues from trade", «цена экспорта»; a verb does not.

    The unit of the amount is no such thing: "2 billion TENGE of investment".
    """
    unmetered = [
        other
        for other in sentence.marks(Kind.UNMETERED)
        if not amount.first <= other.first < amount.last
        and not any(one.first <= other.first < one.last for one in about)
    ]
    metered = [
        one for one in about if one.value.metric is not mark.value.metric and not mark.value.metric.part
    ]
    if not (unmetered or metered) or is_past_verb(sentence, mark.first):
        return False
    if any(one.value.metric.directed and _goes_into(sentence, one, mark) for one in metered):
        return True
    return any(
        0 <= mark.first - head.last <= _LONGEST_ATTRIBUTE and joins_phrase(sentence, head.last, mark.first)
        for head in (*unmetered, *metered)
    )


def _goes_into(sentence: Sentence, flow: Mark, mark: Mark) -> bool:
    """Tell whether a word only names what something goes into: "investments of Russia in the ECONOMY of Peru"."""
    leads = False
    for at in range(flow.last, mark.first):
        flags = sentence.flags[at]
        if sentence.kinds[at] is not TokenKind.WORD or flags & _VERBS or sentence.at(Kind.CHANGE_VERB, at):
            return False
        leads = flags & _DESTINATION != 0 if flags & PREPOSITION else leads
    return leads


def is_measured(sentence: Sentence, amount: Amount, mark: Mark, about: Sequence[Mark]) -> bool:
    """Tell whether an amount is so much of what a word names: "5 tonnes of oil", «5 тонн нефти», «5 тонна мұнай».

    Of goods that are said to go abroad that is what is measured: "they exported 5 tonnes of wheat".
    """
    if amount.unit_class == "share":
        return _is_what_changes(sentence, amount, mark)
    metric = mark.value.metric
    if metric.goods and not metric.id.startswith("energy."):
        same_clause = sentence.same_clause
        if any(one.value.metric.directed and same_clause(one.first, amount.first) for one in about):
            return False
    nouns = sentence.vocabulary.nouns
    at = amount.last + (sentence.flags[amount.last] & _OF != 0)
    if at == amount.last and nouns.marks_plural and not nouns.genitives_follow:
        return False
    return mark.first >= at and all(_is_attributive(sentence, between) for between in range(at, mark.first))


def _is_what_changes(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a word names what an amount is the change of: "a 5% drop in imports"."""
    change = sentence.at(Kind.CHANGE_NOUN, amount.last)
    if change is None or mark.first <= change.last:
        return False
    return joins_phrase(sentence, change.last, mark.first)


def joins_phrase(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the words from one token to before another join a noun to the one it governs.

    A preposition does, with no more than attributes behind it; where genitives follow bare, attributes alone do.
    """
    if sentence.flags[first] & PREPOSITION and first < last:
        first += 1
    elif not sentence.vocabulary.nouns.genitives_follow:
        return False
    return all(
        sentence.kinds[at] is TokenKind.WORD
        and (not sentence.flags[at] & ENDS_PHRASE or sentence.flags[at] & _THE != 0)
        for at in range(first, last)
    )


def is_circumstance(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word only says where, by what or in spite of what something is: "along the border"."""
    if mark.value.words.place and is_governed(sentence, mark):
        return True
    behind = sentence.flags[mark.last]
    if (behind & _CIRCUMSTANCE and behind & _POSTPOSITION) or _is_sphere(sentence, mark):
        return True
    for at in range(mark.first - 1, max(-1, mark.first - 2 - _LONGEST_ATTRIBUTE), -1):
        if sentence.flags[at] & _POSTPOSITION == 0 and sentence.tag_start(at + 1, _CIRCUMSTANCE) <= at:
            return sentence.at(Kind.QUALIFIER, at) is None or at + 1 == mark.first
        if not _is_attributive(sentence, at):
            return False
    return False


def has_in_brackets(sentence: Sentence, mark: Mark, amount: Amount) -> bool:
    """Tell whether the brackets right behind a word hold an amount, which is then its own: "thanks to MINING (up 5%)"."""
    if sentence.keys[mark.last] != "(":
        return False
    return mark.last < amount.first and ")" not in sentence.keys[mark.last : amount.first]


def _is_sphere(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word is one of the fields in which something is: "30 projects in the field of energy, TRADE and transport".

    A sector that makes something is itself what grows: "output in the field of ENERGY grew by 2 percent".
    """
    metric = mark.value.metric
    if not sentence.all_flags & _SPHERE or not (metric.directed or metric.owner == "pair"):
        return False
    begin = _fields_begin(sentence, mark.first)
    if begin is None:
        return False
    goes_on = joins_list(sentence, mark.last) or sentence.flags[mark.first - 1] & _AND != 0
    return goes_on or not any(joins_list(sentence, at) for at in range(begin, mark.first))


def _fields_begin(sentence: Sentence, at: int) -> int | None:
    """Return the token behind "in the field of", where only words and commas stand from there to a token."""
    for before in range(at, max(0, at - _LONGEST_SPHERES), -1):
        if sentence.tag_start(before, _SPHERE) < before:
            return before
        is_word = sentence.kinds[before - 1] is TokenKind.WORD and not sentence.flags[before - 1] & _VERBS
        if not is_word and not joins_list(sentence, before - 1):
            return None
    return None


def _is_attributive(sentence: Sentence, at: int) -> bool:
    """Tell whether a word may stand between a preposition and its noun: "along the long border", «вдоль общей границы»."""
    if sentence.kinds[at] is not TokenKind.WORD or sentence.flags[at] & ENDS_PHRASE & ~_THE:
        return False
    adjectives = sentence.vocabulary.nouns.adjectives
    return at not in sentence.dated and (not adjectives or sentence.keys[at].endswith(adjectives))


def is_governed(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a preposition makes a word no more than a circumstance: "exports under the contracts reached"."""
    for at in range(mark.first - 1, max(-1, mark.first - 1 - _LONGEST_ATTRIBUTE), -1):
        if sentence.flags[at] & PREPOSITION:
            return sentence.flags[at] & _OF == 0 or sentence.flags[at - 1] & _OUT_OF != 0
        if sentence.kinds[at] is not TokenKind.WORD:
            return False
    return False


def is_of_later_amount(sentence: Sentence, amount: Amount, mark: Mark, *, has_change: bool) -> bool:
    """Tell whether a word belongs to an amount farther behind: "industry grew by 5 percent, trade by 4 percent".

    Of the words in its own clause that is asked of the size of a change alone.
    """
    if mark.first < amount.last:
        return False
    others = [at for at in sentence.number_starts if at >= amount.last and at not in sentence.dated]
    later = next((at for at in others if at >= mark.last), None)
    follows = later is not None and not _are_apart(sentence, mark.last, later)
    if not sentence.same_clause(mark.first, amount.first):
        says_again = any(flags & _THAT_IS for flags in sentence.flags[amount.last : mark.first])
        return follows or (not says_again and any(at < mark.first for at in others))
    return has_change and follows and _are_apart(sentence, amount.last, mark.first)


def _are_apart(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a comma, a semicolon or "and" stands from one token to before another."""
    return sentence.has_comma(first, last) or sentence.joints(first, last) > 0


def is_whole(sentence: Sentence, amount: Amount, mark: Mark, *, has_change: bool) -> bool:
    """Tell whether a word only names the whole of a share: "2.3% of GDP, or $9 billion", "95 percent of the total GDP".

    The size of a change has none: «вырос на 5 % экспорт» tells of exports.
    """
    share = _share_of(sentence, mark)
    if share is None or share.value.symbol != "%" or (has_change and share.last == amount.last):
        return False
    if not mark.value.metric.part:
        return True
    return share.last != amount.last and (share.last > amount.last or _has_whole(sentence, amount))


def _has_whole(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a share has a whole of its own: "9% of the output of tractors", «9% выпуска тракторов»."""
    if sentence.flags[amount.last] & _OF:
        return True
    is_word = sentence.kinds[amount.last] is TokenKind.WORD and not sentence.flags[amount.last]
    return is_word and sentence.vocabulary.nouns.genitives_follow


def is_label(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether only a colon or dash stands between a word and an amount: "Exports: $5 billion", «5 доллары – экспорт»."""
    if mark.first == amount.last + 1 and sentence.keys[amount.last] in DASHES:
        return sentence.vocabulary.order.object_before and sentence.kinds[mark.last] is not TokenKind.WORD
    is_sign = sentence.keys[mark.last] == ":" or sentence.keys[mark.last] in DASHES
    return is_sign and amount.start_in(sentence) == mark.last + 1


def is_within_other_whole(sentence: Sentence, amount: Amount, mark: Mark, others: Sequence[Mark]) -> bool:
    """Tell whether the amount is a part of another whole than a part's word names: "trade makes up 5 percent of GDP"."""
    if not mark.value.metric.part or mark.first >= amount.last:
        return False
    return any(
        other.first >= amount.last
        and other.value.metric.id != mark.value.metric.id
        and (whole := _share_of(sentence, other)) is not None
        and whole.last == amount.last
        for other in others
    )


def _share_of(sentence: Sentence, mark: Mark) -> Mark | None:
    """Return the unit of the share whose whole a word names: "5 percent of foreign trade", «5 % ВВП»."""
    of = mark.first - (sentence.flags[mark.first] & _OF == 0)
    while of > mark.first - _LONGEST_WHOLE and sentence.flags[of] & _OF == 0:
        if sentence.vocabulary.nouns.genitives_follow and (unit := sentence.before(Kind.UNIT, of + 1)):
            return unit
        if sentence.kinds[of] is not TokenKind.WORD:
            return None
        of -= 1
    return sentence.before(Kind.UNIT, of) if sentence.flags[of] & _OF else None


def good_of(sentence: Sentence, mark: Mark, others: Sequence[Mark]) -> Mark | None:
    """Return the good with which something is done, where it is what is measured: "oil exports", «добыча нефти».

    Energy is so whatever is done with it; of other goods that go from country to country the exports are the head.
    """
    for other in others:
        metric = other.value.metric
        if not metric.goods or metric is mark.value.metric:
            continue
        if mark.value.metric.directed and not metric.id.startswith("energy."):
            continue
        if other.last == mark.first or names_goods(sentence, mark, other):
            return other
    return None


def names_goods(sentence: Sentence, head: Mark, goods: Mark) -> bool:
    """Tell whether a word names the goods of the noun before it: "exports of durum wheat"."""
    at = head.last
    if sentence.flags[at] & _OF:
        at += 1
    elif not sentence.vocabulary.nouns.genitives_follow:
        return False
    if not at <= goods.first <= head.last + _LONGEST_ATTRIBUTE:
        return False
    return all(
        sentence.kinds[between] is TokenKind.WORD and not sentence.flags[between] & ENDS_PHRASE
        for between in range(at, goods.first)
    )


def is_done_to(sentence: Sentence, verb: Mark, goods: Mark) -> bool:
    """Tell whether a word is the verb at the end of its clause that tells what is done with goods: «бидай экспорттады»."""
    if not sentence.vocabulary.order.object_before or goods.last > verb.first:
        return False
    ends = sentence.kinds[verb.last] in (None, TokenKind.MARK) and sentence.keys[verb.last] not in DASHES
    is_last = ends or sentence.flags[verb.last] & _AUXILIARY != 0
    return is_last and sentence.same_clause(goods.first, verb.first)
