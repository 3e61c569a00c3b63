"""Sentences, each with its place. The abbreviations of a language are passed in.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` with the quotation marks and brackets that close behind it, where white
space and then no small letter follows; and at the end of its paragraph. A point behind an abbreviation ends it only as
the rules of the abbreviation allow. In doubt two sentences stay together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from kzru.text.fold import fold
from kzru.text.paragraphs import split_paragraphs
from kzru.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS, mark_class
from kzru.text.span import Span

__all__ = ["SentenceRules", "sentences_of", "split_sentences"]


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(word).removesuffix(".") for word in words)


def _as_prefixes(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(fold(word) for word in words))


@attrs.frozen(kw_only=True)
class SentenceRules:
    """The abbreviations of a language, each without its last point, by what may follow them.

    Attributes:
        joining: Never end a sentence: "Mr", "им".
        before_number: End none where a number follows: "No", "Nov".
        after_number: Belong to a number before them and may end a sentence there; elsewhere they join: «2024 г.»
            against «г. Астана».
        final: May end a sentence: "etc", «млрд», «руб».
        acronyms: End one only where a word of *starters* follows: "U.S.".
        starters: Words that begin a sentence and stand in no name.
        subjects: Words behind `final` ones that begin a sentence all the same, for they are subjects: «Казахстан».
        names: How words begin that follow an abbreviation within a sentence: «США», «Казахстан».
    """

    joining: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    before_number: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    after_number: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    final: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    acronyms: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    starters: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    subjects: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    names: tuple[str, ...] = attrs.field(default=frozenset(), converter=_as_prefixes)


# Every repetition is possessive and begins where its run begins, so a long run is gone over once. A pattern that begins
# with a character is found faster than one that looks back first.
_STOP = re.compile(
    rf"[.!?…](?<![.!?…].)[.!?…]*+[{mark_class(CLOSING_MARKS)})\]]*+(?=\s|\Z|[{mark_class(OPENING_MARKS)}])"
)
_NEXT = re.compile(r"\S")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*+")
_DASHES = "-–—"
_OPENING = f"{mark_class(OPENING_MARKS)}([-–—"
_LONGEST_ABBREVIATION = 16
_FEWEST_WORDS = 4


def split_sentences(
    text: str, rules: SentenceRules, start: int = 0, end: int | None = None
) -> Iterator[Span]:
    """Yield the sentences of text[start:end] in order, without the space around them.

    >>> rules = SentenceRules(joining={"Mr"}, before_number={"Nov"})
    >>> text = "Mr. Putin arrives on Nov. 11. Talks follow."
    >>> [span.of(text) for span in split_sentences(text, rules)]
    ['Mr. Putin arrives on Nov. 11.', 'Talks follow.']
    """
    for paragraph in split_paragraphs(text, start, end):
        yield from sentences_of(text, paragraph, rules)


def sentences_of(text: str, paragraph: Span, rules: SentenceRules) -> Iterator[Span]:
    """Yield the sentences of one paragraph."""
    begin, end = paragraph.start, paragraph.end
    for stop in _STOP.finditer(text, begin, end):
        following = _NEXT.search(text, stop.end(), end)
        if following is None:
            break
        if _ends(text, begin, stop, following.start(), end, rules):
            yield Span(begin, stop.end())
            begin = following.start()
    if begin < end:
        yield Span(begin, end)


def _ends(text: str, begin: int, stop: re.Match[str], following: int, end: int, rules: SentenceRules) -> bool:
    if text[following] in _DASHES:
        word = _WORD.search(text, following, min(end, following + _LONGEST_ABBREVIATION))
        if word is None or text[word.start()].islower():
            return False
        if text[word.start()].isdigit() and _last_word(text, begin, stop.start()) in rules.after_number:
            return False  # «2023 г. – 26,0»
    elif text[following].islower():
        return False
    if stop.group() != ".":
        # An abbreviation may also stand before a closing bracket or mark: «(28 млрд долл.) Экспорт».
        return True
    return _ends_at_point(text, begin, stop.start(), following, end, rules)


def _last_word(text: str, begin: int, end: int) -> str:
    """Return the folded word that ends at an offset."""
    words = text[max(begin, end - _LONGEST_ABBREVIATION) : end].split()
    return fold(words[-1]) if words else ""


def _ends_at_point(text: str, begin: int, point: int, following: int, end: int, rules: SentenceRules) -> bool:
    """Tell whether a sentence ends at a lone point, by the word before it and the word behind it."""
    before = text[max(begin, point - _LONGEST_ABBREVIATION) : point].split()
    word = before[-1].lstrip(_OPENING) if before else ""
    key = fold(word)
    if key in rules.joining:
        return False
    if key in rules.before_number and (text[following].isdigit() or key not in rules.final):
        return not text[following].isdigit()
    if key in rules.acronyms:
        return _word_at(text, following, end) in rules.starters
    if key in rules.after_number:
        counted = (len(before) > 1 and before[-2][-1].isdigit()) or word[:1].isdigit()
        return counted and _may_follow(text, begin, point, following, end, rules)
    if key in rules.final:
        if _word_at(text, following, end) in rules.subjects:
            return True
        return _may_follow(text, begin, point, following, end, rules, fewest=_FEWEST_WORDS - 1)
    return not _is_initials(word)


def _word_at(text: str, start: int, end: int) -> str:
    match = _WORD.search(text, start, min(end, start + 40))
    return fold(match.group()) if match else ""


def _may_follow(
    text: str,
    begin: int,
    point: int,
    following: int,
    end: int,
    rules: SentenceRules,
    fewest: int = _FEWEST_WORDS,
) -> bool:
    """Tell whether the word behind an abbreviation that may end a sentence begins the next one.

    It does not where it continues the phrase (a currency's country, a name), nor where the sentence would be
    too short to be one: «В 2024 г. Экспорт».
    """
    if fold(text[following : min(end, following + 40)]).startswith(rules.names):
        return False
    opening = text[begin : min(point, begin + 80)]
    return len(opening.split(None, fewest)) > fewest or point - begin > len(opening)


def _is_initials(word: str) -> bool:
    """Tell whether *word* is one capital, or capitals with points between: "J", «В.В», «К.-Ж»."""
    letters = word.replace("-", "").split(".")
    return max(map(len, letters)) == 1 and all(map(str.isupper, letters))
