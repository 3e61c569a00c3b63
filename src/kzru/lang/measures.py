"""What units and currencies are called in a language: entries for a `kzru.text.PhraseTable`, checked when loaded.

Names come from the language's ``units.toml`` and ``currencies.toml``, symbols from ``lang/common``, and the names of
rarer currencies from the Unicode CLDR, to which the language's own file is preferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

import attrs

from kzru.errors import LexiconError, UnknownUnitError
from kzru.lang.cldr import currency_names
from kzru.lang.forms import check_script, expand
from kzru.lang.loader import load, load_common, respelling_of
from kzru.lang.registry import remembered
from kzru.lang.words import WordSet
from kzru.text import fold
from kzru.text.phrases import phrase_words
from kzru.units import currency_codes, get_unit
from kzru.values import Unit

__all__ = [
    "MeasureName",
    "currency_before_entries",
    "currency_symbol_entries",
    "denominator_entries",
    "measure_entries",
    "per_words",
]


@attrs.frozen
class MeasureName:
    """What one name of a unit or currency stands for.

    Attributes:
        symbol: The unit, as `kzru.units.get_unit` knows it; the likeliest one where there are several.
        factor: Units in one of the name: a cent is 1/100 USD, "bcm" 1,000,000,000 m3.
        ambiguous: Whether the name is also a common word, so that only a number directly beside it makes it a unit.
        alternatives: Other units that the same name stands for.
        context: Word beginnings (``*``) or words, folded, that decide for an alternative when they are met nearby.
        spelling: The only spelling that is meant, where capitals matter ("MW"); None for any.
    """

    symbol: str
    factor: Fraction = Fraction(1)
    ambiguous: bool = False
    alternatives: tuple[str, ...] = ()
    context: tuple[tuple[str, str], ...] = ()
    spelling: str | None = None

    @property
    def unit(self) -> Unit:
        """The unit itself."""
        return get_unit(self.symbol)

    def is_spelled(self, text: str) -> bool:
        """Tell whether *text*, the characters of the match, is spelled as this name has to be.

        >>> MeasureName("MW", spelling="MW").is_spelled("mW")
        False
        """
        return self.spelling is None or "".join(text.split()) == "".join(self.spelling.split())

    def symbol_near(self, keys: Iterable[str]) -> str:
        """Return the unit that the name stands for among these folded words: the first that decides, does.

        >>> pound = MeasureName("GBP", alternatives=("EGP",), context=(("egypt*", "EGP"),))
        >>> pound.symbol_near(["the", "egyptian", "side"]), pound.symbol_near([])
        ('EGP', 'GBP')
        """
        if self.context:
            for key in _words_of(self.context).among(keys):
                for word, symbol in self.context:
                    if key == word or (word.endswith("*") and key.startswith(word[:-1])):
                        return symbol
        return self.symbol


@lru_cache(maxsize=1024)
def _words_of(context: tuple[tuple[str, str], ...]) -> WordSet:
    """Return the words that decide which unit is meant, to be asked for quickly: most words are none of them."""
    return WordSet(word for word, _ in context)


_Entry = tuple[str, MeasureName]


@remembered()
def measure_entries(language: str) -> tuple[_Entry, ...]:
    """Return every name and symbol of a unit or currency that texts of the language use, with what it stands for.

    Phrases keep the notation of `kzru.text.PhraseTable`. A phrase met in a text counts only where
    `MeasureName.is_spelled` allows its characters; signs of currencies are in `currency_symbol_entries`.

    Raises:
        LexiconError: There is no such language, or a data file has a fault.
    """
    common = (("units", load_common("units")), ("currencies", load_common("currencies")))
    own = (("units", load(language, "units")), ("currencies", load(language, "currencies")))
    book = _Book(merges=respelling_of(language) is not None)
    for topic, data in common:
        book.add_file(f"lang/common/{topic}.toml", data)
    for topic, data in own:
        book.add_file(f"lang/{language}/{topic}.toml", data)
    ordinary_codes = load_common("currencies")["ordinary_codes"]
    for code in currency_codes():
        book.add_if_new(code, MeasureName(code, ambiguous=code in ordinary_codes, spelling=code))
    for letter, factor in load_common("currencies")["scaled"].items():
        for code in load_common("currencies")["scaled_codes"]:
            name = letter + code
            book.add_if_new(name, MeasureName(code, Fraction(factor), spelling=name))
    for name, code in currency_names(language, currency_codes()):
        book.add_if_new(name, MeasureName(code))
    return book.entries()


@cache
def currency_symbol_entries() -> tuple[_Entry, ...]:
    """Return the signs of currencies, such as "$", "US$" and "₸", with what they stand for in any language."""
    book = _Book()
    book.add_file("lang/common/currency_symbols.toml", load_common("currency_symbols"))
    return book.entries()


@remembered()
def currency_before_entries(language: str) -> tuple[_Entry, ...]:
    """Return the names of currencies that may stand before their number: "US dollars 443 million"."""
    book = _Book()
    data = load(language, "currencies")
    for symbol, phrases in data.get("before", {}).items():
        name = f"lang/{language}/currencies.toml"
        book.add_all(name, phrases, MeasureName(symbol), data.get("endings", {}))
    return book.entries()


@remembered()
def denominator_entries(language: str) -> tuple[_Entry, ...]:
    """Return the phrases that make a rate: "per year", "annually", "за баррель", "жылына", "/d".

    Each stands for the unit divided by, whose factor counts too: "per thousand cubic metres" is 1000 m3.

    Raises:
        LexiconError: There is no such language, or a data file has a fault.
    """
    book = _Book(merges=respelling_of(language) is not None)
    for folder, data in (("common", load_common("units")), (language, load(language, "units"))):
        endings = data.get("endings", {})
        name = f"lang/{folder}/units.toml"
        for symbol, phrases in data.get("denominators", {}).items():
            book.add_all(name, phrases, MeasureName(symbol), endings)
        book.add_multiples(name, data.get("denominator_multiples", {}), endings)
    return book.entries()


def per_words(language: str) -> tuple[str, ...]:
    """Return the words that make a rate of any unit that follows them: "per", "/"."""
    return ("/", *load(language, "units").get("per", ()))


class _Book:
    """Names collected file by file, each with one meaning.

    Args:
        merges: Whether the first of two meanings holds, as where letters fall together; else the second is refused.
    """

    def __init__(self, *, merges: bool = False) -> None:
        self._merges = merges
        self._meanings: dict[tuple[str, str | None], _Entry] = {}

    def entries(self) -> tuple[_Entry, ...]:
        return tuple(self._meanings.values())

    def add_file(self, name: str, data: Mapping[str, Any]) -> None:
        """Add the names of a units, currencies or currency_symbols file."""
        endings = data.get("endings", {})
        ordinary = frozenset(
            form for word in data.get("ordinary", ()) for form in expand(word, endings, name)
        )
        for symbol, phrases in data.get("names", {}).items():
            self.add_all(name, phrases, MeasureName(symbol), endings, ordinary)
        for symbol, phrases in data.get("spellings", {}).items():
            for form in (form for phrase in phrases for form in expand(phrase, endings, name)):
                self.add(name, form, MeasureName(symbol, ambiguous=form in ordinary, spelling=form))
        self.add_multiples(name, data.get("multiples", {}), endings)
        for shared in data.get("several", ()):
            self.add_all(name, shared["names"], _shared_meaning(shared), endings, ordinary)
        unknown = ordinary - {phrase for phrase, _ in self._meanings.values()}
        if unknown and not self._merges:
            raise LexiconError(f"{name}: ordinary names {min(unknown)!r}, which is no name in it")

    def add_multiples(self, name: str, multiples: Mapping[str, Any], endings: Mapping[str, Any]) -> None:
        """Add names that stand for a number of units, from a table of phrases and factors by symbol."""
        for symbol, phrases in multiples.items():
            for phrase, factor in phrases.items():
                self.add_all(name, [phrase], MeasureName(symbol, Fraction(factor)), endings)

    def add_all(
        self,
        name: str,
        phrases: Iterable[str],
        meaning: MeasureName,
        endings: Mapping[str, Any],
        ordinary: frozenset[str] = frozenset(),
    ) -> None:
        """Add what phrases in the notation of a data file expand to."""
        for phrase in phrases:
            for form in expand(phrase, endings, name):
                self.add(name, form, attrs.evolve(meaning, ambiguous=True) if form in ordinary else meaning)

    def add(self, name: str, phrase: str, meaning: MeasureName) -> None:
        """Add one form.

        Raises:
            LexiconError: It stands for something else already, its unit is unknown, or it mixes two scripts.
        """
        check_script(phrase, name)
        for symbol in (meaning.symbol, *meaning.alternatives):
            _check_symbol(symbol, phrase, name)
        key = _key(phrase, meaning.spelling)
        known = self._meanings.setdefault(key, (phrase, meaning))[1]
        if known != meaning and not self._merges:
            raise LexiconError(
                f"{name}: {phrase!r} is both {known.symbol} and {meaning.symbol}; "
                "keep one, or declare it under [[several]]"
            )

    def add_if_new(self, phrase: str, meaning: MeasureName) -> None:
        """Add one form unless it stands for something already."""
        if _key(phrase, None) not in self._meanings:
            self._meanings.setdefault(_key(phrase, meaning.spelling), (phrase, meaning))


def _key(phrase: str, spelling: str | None) -> tuple[str, str | None]:
    return " ".join(phrase_words(phrase)), spelling


def _shared_meaning(shared: Mapping[str, Any]) -> MeasureName:
    context = shared.get("context", {})
    return MeasureName(
        shared["default"],
        Fraction(shared.get("factor", 1)),
        alternatives=tuple(shared["others"]),
        context=tuple((fold(word), symbol) for symbol, words in context.items() for word in words),
    )


def _check_symbol(symbol: str, phrase: str, name: str) -> None:
    try:
        get_unit(symbol)
    except UnknownUnitError as fault:
        raise LexiconError(f"{name}: {phrase!r}: {fault}") from None
