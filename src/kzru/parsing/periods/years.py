"""Numbers of dates and clocks: which number token is a year, a day, an hour.

The hard one is the bare year. "In 2024 trade grew" tells a year, "in 2000 schools" and "1450 agreements" do not. What
stands around the number decides: an English count is followed by a plural, a year by a verb, a mark or a singular.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs

from kzru.parsing.periods.dates import UNTOLD, written_date
from kzru.parsing.rules.grammar import GrammarRun
from kzru.parsing.rules.terminals import Terminal, terminal
from kzru.text import Token, TokenKind, fold
from kzru.text.quotation_marks import CLOSING_MARKS
from kzru.values import Period

__all__ = ["YearContext", "terminals"]

_PLAUSIBLE = range(1900, 2151)
"""Years without a word that says so: texts are of our time, and plans reach a century ahead."""
_RECENT = range(1950, 2061)
"""Years even where a plural follows."""
_OLD = range(1000, 1950)
"""Years that a pair behind "between" may be of where nothing is counted behind."""
_ANY = range(1000, 2151)
"""Years behind a word that says so."""
_HOURS = range(25)
_CENTURY = 100
_ROUND = 2000
"""Without a preposition rather a count than a year."""
_DASHES = ("-", "/")
"""The only joints before a year in two digits: "2012-13"."""
_CURRENCIES = frozenset("$€£¥₸₽₴")
_SIGNS = _CURRENCIES | {"№", "#"}
"""Signs before a number that is no year."""
_AFTER_BRACKETED = (")", "-", ",", ";")
_CLAUSE_ENDS = CLOSING_MARKS | frozenset(".,;:!?)]-")
_NOUN_PHRASE = 3
"""Words among which the plural that is counted is looked for: "1450 joint research agreements"."""
_SHORT_WORD = 3
"""Letters of words such as "its", "was", "gas", which are no plural."""


def _words(phrases: Sequence[str]) -> frozenset[str]:
    return frozenset(map(fold, phrases))


@attrs.frozen
class YearContext:
    """The words around a number that tell a year from a count.

    Attributes:
        year_before: After these a number is a year: "in", "since".
        either_before: After these it may be one: "of", "by", "the".
        count_before: After these it is a count: "more than", "some".
        count_after: Units and scale words.
        joiners: What stands between two years of a range.
        function_words: Words that end a noun phrase.
        plural_endings: How a counted noun ends; empty where any noun may be counted.
        bare: Whether a year may stand without a preposition.
        singular_endings: Endings that are no plural although they end as one does.
        possessive_endings: Endings of a word that owns what follows, which may be a year: "the company's 2018 sales".
        parts_of_year: Words that a hyphen joins to a year, and that make no name of it: "mid-2024".
        year_after: What a year has, whose plural it does not count: "the 2024 results".
    """

    year_before: frozenset[str] = attrs.field(converter=_words)
    either_before: frozenset[str] = attrs.field(converter=_words)
    count_before: frozenset[str] = attrs.field(converter=_words)
    count_after: frozenset[str] = attrs.field(converter=_words)
    joiners: frozenset[str] = attrs.field(converter=_words)
    function_words: frozenset[str] = attrs.field(converter=_words)
    plural_endings: tuple[str, ...] = attrs.field(converter=tuple)
    bare: bool
    singular_endings: tuple[str, ...] = attrs.field(converter=tuple, default=())
    possessive_endings: tuple[str, ...] = attrs.field(converter=tuple, default=())
    parts_of_year: frozenset[str] = attrs.field(converter=_words, default=())
    year_after: frozenset[str] = attrs.field(converter=_words, default=())

    @classmethod
    def of(cls, table: Mapping[str, Any], months: Iterable[str], year_nouns: Iterable[str]) -> YearContext:
        """Return the context that a data file tells.

        Args:
            table: The words by the attribute they are for.
            months: The names of months, which speak for a year behind them and end a noun phrase.
            year_nouns: What a year may be called: "году", "жылы"; no number counts it.
        """
        year_before = (*table["year_before"], *months)
        function_words = (*table["function_words"], *months, *year_nouns)
        return cls(**{**table, "year_before": year_before, "function_words": function_words})

    def is_year(self, reading: GrammarRun, index: int) -> bool:
        """Tell whether the four digits at the index are a year."""
        first, behind = self._range_around(reading, index)
        if first < 0:
            return False
        before, after, year = reading.key(first - 1), reading.key(behind), int(reading.keys[index])
        if before in _SIGNS or after in _CURRENCIES:
            return False
        is_counted = after in self.count_after
        is_distinct = year in _RECENT and year % _CENTURY != 0
        if before in self.year_before:
            if is_counted and not self.plural_endings:
                return False
            if is_distinct or is_counted or self._is_plural(after):
                return is_distinct
            return True if year in _PLAUSIBLE else not self._counts(reading, behind)
        if is_counted or year not in _PLAUSIBLE:
            return False
        if is_distinct:
            return self._is_distinct_year(reading, first, behind)
        return self._is_round_year(reading, first, behind, year)

    def _is_distinct_year(self, reading: GrammarRun, first: int, behind: int) -> bool:
        """Tell whether a number that would be an odd count is a year where nothing before it says so."""
        before, after = reading.key(first - 1), reading.key(behind)
        if after in self.year_after and before not in self.count_before:
            return True
        if before in self.count_before:
            return (not after or after in _CLAUSE_ENDS) and not self._counts(reading, behind)
        if self._may_lead(before):
            return self.bare or not self._counts(reading, behind)
        if self.plural_endings and reading.tokens[first - 1].text[0].isupper():
            return before not in self.function_words  # "Merck 2018 sales"
        return self._is_year_alone(reading, first, behind)

    def _is_round_year(self, reading: GrammarRun, first: int, behind: int, year: int) -> bool:
        """Tell whether a number that may well be a count is a year: "2000 was a leap year", not "2000 schools"."""
        before = reading.key(first - 1)
        if before in self.count_before:
            return False
        if self._may_lead(before):
            return not self._counts(reading, behind)
        if year == _ROUND and not _is_bracketed(before, reading.key(behind)):
            return False
        return self._is_year_alone(reading, first, behind)

    def _may_lead(self, before: str) -> bool:
        """Tell whether both a year and a count may stand behind a word: "of", "the", "the bank's"."""
        return before in ("", "'") or before in self.either_before or before.endswith(self.possessive_endings)

    def _is_year_alone(self, reading: GrammarRun, first: int, behind: int) -> bool:
        """Tell whether a number without a word before it that says so is a year: "(2024)", "2016–2020"."""
        if _is_bracketed(reading.key(first - 1), reading.key(behind)):
            return True
        return (self.bare or behind - first > 1) and not self._counts(reading, behind)

    def _range_around(self, reading: GrammarRun, index: int) -> tuple[int, int]:
        # The neighbours of "2016 - 2020" and "2016 and 2020" are those of the whole; "2000 to 2500" are no years.
        first, behind = index, index + 1
        joiner, last = reading.key(index + 1), reading.key(index + 2)
        if joiner in self.joiners and (_is_four_digits(last) or (joiner in _DASHES and _is_year_end(last))):
            behind = index + 3
        if reading.key(index - 1) in self.joiners and _is_four_digits(reading.key(index - 2)):
            first = index - 2
        ends = reading.key(first), reading.key(behind - 1)
        is_none = any(_is_four_digits(end) and int(end) not in _ANY for end in ends)
        return (-1, -1) if is_none else (first, behind)

    def names_something(self, reading: GrammarRun, index: int) -> bool:
        """Tell whether the year is part of a name: "Expo 2017", "Kazakhstan-2050"."""
        if index == 0:
            return False
        before = reading.tokens[index - 1]
        if before.key == "-":
            return _glued_to_word(reading.tokens, index) and reading.key(index - 2) not in self.parts_of_year
        if before.kind is not TokenKind.WORD or not before.text[0].isupper():
            return False
        return not self._is_grammatical(before) and not self.counts_after(reading, index + 1)

    def _is_grammatical(self, word: Token) -> bool:
        known = (self.year_before, self.either_before, self.count_before, self.function_words)
        return any(word.key in words for words in known) or word.key.endswith(self.possessive_endings)

    def is_day(self, reading: GrammarRun, index: int) -> bool:
        """Tell whether the number at the index may be a day: "the Nov. 12 talks", not "in November 12 schools"."""
        month = index - 2 if reading.key(index - 1) == "." else index - 1
        doubtful = not self.plural_endings or reading.key(month - 1) in self.year_before
        return not doubtful or not self.counts_after(reading, index + 1)

    def counts_after(self, reading: GrammarRun, behind: int) -> bool:
        """Tell whether a number that ends at the index counts what follows."""
        after = reading.key(behind)
        return bool(after) and (after in self.count_after or self._counts(reading, behind))

    def _counts(self, reading: GrammarRun, behind: int) -> bool:
        if _is_hyphenated(reading.tokens, behind):
            return True
        for index in range(behind, min(behind + _NOUN_PHRASE, len(reading.keys))):
            key = reading.keys[index]
            if reading.tokens[index].kind is not TokenKind.WORD or key in self.function_words:
                return False
            if not self.plural_endings:
                return not _is_name(reading.tokens[index])
            if self._is_plural(key):
                return True
        return False

    def _is_plural(self, key: str) -> bool:
        return (
            len(key) > _SHORT_WORD
            and key not in self.function_words
            and key.endswith(self.plural_endings)
            and not key.endswith(self.singular_endings)
        )


def _is_name(word: Token) -> bool:
    """Tell whether a word is a name, which no number counts: «к 2030 Казахстан удвоит»."""
    return word.text[0].isupper() and not word.text.isupper()


def terminals(context: YearContext) -> dict[str, Terminal]:
    """Return the rules that read one number token, by the names that the data files call them."""
    return {
        "bare_year": _digits(_ANY, "2024", only=context.is_year),
        "named_year": _digits(_PLAUSIBLE, "2024", only=context.names_something),
        "old_yyyy": _digits(_OLD, "1850", only=lambda run, at: not context.counts_after(run, at + 1)),
        "day_number": _digits(range(1, 32), "1", "31", only=context.is_day),
        "distinct_year": _digits(_RECENT, "2024", only=lambda run, at: int(run.keys[at]) % _CENTURY != 0),
        "yyyy": _digits(_ANY, "2024"),
        "yy": _digits(range(100), "10"),
        "mm": _digits(range(1, 13), "10"),
        "dd": _digits(range(1, 32), "10"),
        "minute": _digits(range(60), "10"),
        "offset": terminal(_offset, "0500"),
        "hour": _digits(_HOURS, "9", "24"),
        "number": _digits(range(1, 1000), "1", "10", "100"),
        "dotted_day": terminal(_dotted_day, "12.11.2025"),
        "day_comma_year": terminal(_day_comma_year, "5,2024"),
        "dotted_time": terminal(_dotted_time, "10.30"),
    }


def _digits(allowed: range, *shapes: str, only: Callable[[GrammarRun, int], bool] | None = None) -> Terminal:
    """Return what reads a number in digits.

    Args:
        allowed: The numbers that it may be.
        shapes: Numbers of each count of digits; it has no more of them than the last one.
        only: What else must hold; None where nothing must.
    """
    width = len(shapes[-1])

    def read(reading: GrammarRun, index: int) -> int | None:
        key = reading.keys[index]
        if len(key) > width or not key.isdecimal():
            return None
        value = int(key)
        return value if value in allowed and (only is None or only(reading, index)) else None

    return terminal(read, *shapes)


def _is_four_digits(key: str) -> bool:
    return len(key) == len("2024") and key.isdecimal()


def _is_year_end(key: str) -> bool:
    return len(key) in (len("2024"), len("24")) and key.isdecimal()


def _is_bracketed(before: str, after: str) -> bool:
    """Tell whether a number stands in brackets as years do: "(2024)", "(2018; 2021; 2024)", "(Smith, 2014)"."""
    if before in ("(", ";"):
        return after in _AFTER_BRACKETED
    return before == "," and after == ")"


def _is_hyphenated(tokens: Sequence[Token], behind: int) -> bool:
    # "2000-strong", «2000-нан»
    if (
        behind + 1 >= len(tokens)
        or tokens[behind].key != "-"
        or tokens[behind + 1].kind is not TokenKind.WORD
    ):
        return False
    return tokens[behind - 1].end == tokens[behind].start and tokens[behind].end == tokens[behind + 1].start


def _glued_to_word(tokens: Sequence[Token], index: int) -> bool:
    if index < 2:
        return False
    word, dash, number = tokens[index - 2 : index + 1]
    return word.kind is TokenKind.WORD and word.end == dash.start and dash.end == number.start


def _offset(reading: GrammarRun, index: int) -> str | None:
    """Return that digits are the offset of a time zone, as behind "10:15:30 -0500"."""
    key = reading.keys[index]
    return UNTOLD if len(key) == len("0500") and key.isdecimal() and key[-1] in "05" else None


def _dotted_day(reading: GrammarRun, index: int) -> Period | None:
    parts = reading.keys[index].split(".")
    if len(parts) != 3 or not all(map(str.isdecimal, parts)):
        return None
    day, month, year = parts
    fits = len(day) <= len("12") >= len(month) and len(year) == len("2025")
    return written_date(int(year), int(month), int(day)) if fits else None


def _day_comma_year(reading: GrammarRun, index: int) -> tuple[int, int] | None:
    """Return day and year of the one token of "June 5,2024"."""
    day, _, year = reading.keys[index].partition(",")
    fits = day.isdecimal() and len(day) <= len("31") and _is_four_digits(year) and int(year) in _ANY
    return (int(day), int(year)) if fits else None


def _dotted_time(reading: GrammarRun, index: int) -> str | None:
    hour, _, minute = reading.keys[index].partition(".")
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= len("10") == len(minute)):
        return None
    return UNTOLD if int(hour) in _HOURS else None
