"""Make the table of Russian nouns that kzru ships, from the dictionary of OpenCorpora that pymorphy3-dicts-ru carries.

::

    python tools/russian_nouns.py            writes src/kzru/lang/ru/opencorpora.z
    python tools/russian_nouns.py --check    tells whether the file is what the dictionary gives

The table holds the common nouns of OpenCorpora; names of people, places, bodies and brands are left out, and so are
misspellings and abbreviations. Its form is told in `kzru.lang.opencorpora`. A form that several nouns share belongs
to the one that pymorphy3 holds for the likeliest.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kzru.lang.opencorpora import Nouns, read_nouns

TABLE = Path(__file__).parent.parent / "src" / "kzru" / "lang" / "ru" / "opencorpora.z"

LEFT_OUT = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init", "Erro", "Abbr"})
"""Grammemes of names and the like, as OpenCorpora calls them."""
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_RARE = frozenset({"V-be", "V-bi", "V-ey", "V-oy"})
"""Grammemes of forms beside the usual ones: «собраньем», «рукою»."""

_LONGEST_ENDING = 5
_FEWEST_FORMS = 60
_SUREST = 0.8
"""Share of the forms with an ending that become nouns in one way, before an unknown word does so too."""
_OF_COUNTS = 3
"""How much the cases that stand behind numbers count against the others."""


class Class(NamedTuple):
    """How the nouns of one declension end.

    Attributes:
        gender: "m", "f", "n", or "-" for what has only a plural.
        nominative: What the dictionary form ends with.
        endings: What all forms end with, sorted.
    """

    gender: str
    nominative: str
    endings: tuple[str, ...]


class Lexeme(NamedTuple):
    """A word of the dictionary with its paradigm: pairs of a suffix and its grammemes."""

    word: str
    paradigm: tuple[tuple[str, frozenset[str]], ...]


def main() -> int:
    """Write the table, or check it; return the exit status."""
    parser = argparse.ArgumentParser(description="Make the table of Russian nouns that kzru ships.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the table differs")
    options = parser.parse_args()
    import pymorphy3  # here, so that a test makes a table without it

    text = make_text(pymorphy3.MorphAnalyzer(lang="ru"))
    if options.check:
        return int(zlib.decompress(TABLE.read_bytes()).decode() != text)
    TABLE.write_bytes(zlib.compress(text.encode(), 9))
    return 0


def make_text(analyzer: Any) -> str:
    """Return the table as text."""
    lexemes = list(_lexemes(analyzer.dictionary))
    nouns = [lexeme for lexeme in lexemes if _is_noun(lexeme)]
    classes_of: dict[str, set[Class]] = defaultdict(set)
    for noun in nouns:
        stem, declension = _declined(noun)
        classes_of[stem].add(declension)
    sections = [
        *_class_sections(classes_of),
        [],
        [" ".join(sorted(_stressed(lexemes)))],
        [" ".join(sorted({lemma for noun in nouns if "ё" in (lemma := _nominative(noun))}))],
        [f"{ending} {noun or '-'}" for ending, noun in sorted(_learnt(nouns).items())],
    ]
    undecided = read_nouns(_joined(sections))
    sections[2] = sorted(_chosen(analyzer, nouns, undecided))
    return _joined(sections)


def _joined(sections: Iterable[Iterable[str]]) -> str:
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def _lexemes(dictionary: Any) -> Iterator[Lexeme]:
    paradigms: dict[int, tuple[tuple[str, frozenset[str]], ...]] = {}
    for word, (paradigm, form) in dictionary.words.iteritems():
        if form == 0:
            if paradigm not in paradigms:
                paradigms[paradigm] = tuple(
                    (suffix, frozenset(str(tag).replace(" ", ",").split(",")))
                    for _, tag, suffix in dictionary.build_paradigm_info(paradigm)
                )
            yield Lexeme(word, paradigms[paradigm])


def _is_noun(lexeme: Lexeme) -> bool:
    grammemes = lexeme.paradigm[0][1]
    return "NOUN" in grammemes and not grammemes & LEFT_OUT


def _stem(lexeme: Lexeme) -> str:
    return lexeme.word.removesuffix(lexeme.paradigm[0][0])


def _nominative(lexeme: Lexeme) -> str:
    """Return the nominative singular; of what has none the first form, which is the nominative plural."""
    singular = (suffix for suffix, grammemes in lexeme.paradigm if {"nomn", "sing"} <= grammemes)
    return _stem(lexeme) + next(singular, lexeme.paradigm[0][0])


def _forms(lexeme: Lexeme) -> list[str]:
    return [_folded(_stem(lexeme) + suffix) for suffix, _ in lexeme.paradigm]


def _folded(word: str) -> str:
    return word.replace("ё", "е")


def _declined(noun: Lexeme) -> tuple[str, Class]:
    """Return the letters that all forms begin with, and how they end."""
    nominative, forms = _folded(_nominative(noun)), set(_forms(noun))
    stem = _common([nominative, *forms])
    gender = next((sign for name, sign in _GENDERS.items() if name in noun.paradigm[0][1]), "-")
    endings = tuple(sorted(form.removeprefix(stem) for form in forms))
    return stem, Class(gender, nominative.removeprefix(stem), endings)


def _common(words: list[str]) -> str:
    """Return the letters that all words begin with."""
    first, last = min(words), max(words)
    return first[: next((at for at, letter in enumerate(first) if letter != last[at : at + 1]), len(first))]


def _class_sections(classes_of: Mapping[str, set[Class]]) -> Iterator[list[str]]:
    """Yield the lines of the declensions, the commonest first, and those of the stems of each set of declensions."""
    sizes: dict[Class, int] = defaultdict(int)
    for classes in classes_of.values():
        for declension in classes:
            sizes[declension] += 1
    ordered = sorted(sizes, key=lambda declension: (-sizes[declension], declension))
    number = {declension: at for at, declension in enumerate(ordered)}
    yield [" ".join((of.gender, *(end or "-" for end in (of.nominative, *of.endings)))) for of in ordered]
    stems_of: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for stem, classes in sorted(classes_of.items()):
        stems_of[tuple(sorted(map(number.__getitem__, classes)))].append(stem or "-")
    yield [" ".join((",".join(map(str, numbers)), *stems)) for numbers, stems in sorted(stems_of.items())]


def _learnt(nouns: Iterable[Lexeme]) -> dict[str, str]:
    """Return endings with what stands for them in the nominative; the ending itself where that is in doubt."""
    seen: dict[str, Counter[str | None]] = defaultdict(Counter)
    for noun in nouns:
        if "Fixd" in noun.paradigm[0][1]:
            continue
        nominative = _folded(_nominative(noun))
        for form, weight in _weighed(noun).items():
            for length in range(1, min(_LONGEST_ENDING, len(form) - 1) + 1):
                rest = form[:-length]
                known = nominative.startswith(rest)
                seen[form[-length:]][nominative.removeprefix(rest) if known else None] += weight
    learnt: dict[str, str] = {}
    for ending in sorted(seen, key=len):
        if seen[ending].total() >= _FEWEST_FORMS:
            became = _surest(seen[ending]) or ending
            shorter = next((end for at in range(1, len(ending)) if (end := ending[at:]) in learnt), "")
            if became != ending.removesuffix(shorter) + learnt.get(shorter, ""):
                learnt[ending] = became
    return learnt


def _weighed(noun: Lexeme) -> dict[str, int]:
    """Return the usual forms of a noun, each with how much it counts."""
    weights: dict[str, int] = {}
    for suffix, grammemes in noun.paradigm:
        if not grammemes & _RARE:
            form = _folded(_stem(noun) + suffix)
            weights[form] = max(weights.get(form, 1), _OF_COUNTS if grammemes & {"gent", "nomn"} else 1)
    return weights


def _surest(became: Counter[str | None]) -> str | None:
    ending, forms = min(became.items(), key=lambda pair: (-pair[1], pair[0] or ""))
    return ending if forms >= _SUREST * became.total() else None


def _stressed(lexemes: Iterable[Lexeme]) -> Iterator[str]:
    """Yield the adjectives in -ой, without that ending; not those that end in -ый or -ий too."""
    adjectives = {_folded(one.word) for one in lexemes if "ADJF" in one.paradigm[0][1]}
    for word in adjectives:
        stem = word.removesuffix("ой")
        if stem != word and stem + "ый" not in adjectives and stem + "ий" not in adjectives:
            yield stem


def _chosen(analyzer: Any, nouns: Iterable[Lexeme], undecided: Nouns) -> Iterator[str]:
    """Yield form and noun where pymorphy3 takes another noun than the first of several."""
    nouns_of: dict[str, set[str]] = defaultdict(set)
    for noun in nouns:
        for form in _forms(noun):
            nouns_of[form].add(_folded(_nominative(noun)))
    for form, shared in nouns_of.items():
        if len(shared) > 1:
            chosen = _likeliest(analyzer, form, shared)
            first = undecided.noun(form)
            if chosen and first and chosen != _folded(first.nominative):
                yield f"{form} {chosen}"


def _likeliest(analyzer: Any, form: str, shared: set[str]) -> str | None:
    for parsed in analyzer.parse(form):
        if parsed.tag.POS == "NOUN":
            singular = parsed.inflect({"sing", "nomn"})
            lemma = _folded(singular.word if singular else parsed.normal_form)
            if lemma in shared:
                return lemma
    return None


if __name__ == "__main__":
    sys.exit(main())
