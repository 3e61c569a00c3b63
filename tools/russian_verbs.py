"""Make the table of Russian verbs that kzru ships, from the dictionary of OpenCorpora that pymorphy3-dicts-ru carries.

::

    python tools/russian_verbs.py            writes src/kzru/lang/ru/verbs.z
    python tools/russian_verbs.py --check    tells whether the file is what the dictionary gives

The table holds the perfective verbs of OpenCorpora; those that are imperfective too («использовать», and so «реализоваться») are
left out, for their futures look like their present. Its form is told in `kzru.lang.conjugation`. A form that pymorphy3 rather holds for a
noun or a present is listed as such.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

TABLE = Path(__file__).parent.parent / "src" / "kzru" / "lang" / "ru" / "verbs.z"

_NONE = "~"
_FUTURES = (
    frozenset({"1per", "sing", "futr"}),
    frozenset({"1per", "plur", "futr"}),
    frozenset({"3per", "sing", "futr"}),
    frozenset({"3per", "plur", "futr"}),
)
_PARTICIPLE = frozenset({"PRTS", "past", "femn"})
_BOTH = ("ировать", "изовать")
"""Such verbs are imperfective too, whatever the dictionary has, save for those of another verb: «отремонтировать»."""
_OF_PREFIXES = range(1, 5)
_LEFT_OUT = frozenset({"Erro", "Infr", "Slng", "Arch", "Dist"})
"""Grammemes of misspellings and of words of no official text, as OpenCorpora calls them."""


class Verb(NamedTuple):
    """The forms of a verb, folded: the infinitive, «я», «мы», «он», «они», the participle in «а» without it; "~" where none."""

    infinitive: str
    i: str
    we: str
    one: str
    they: str
    participle: str


def main() -> int:
    """Write the table, or check it; return the exit status."""
    parser = argparse.ArgumentParser(description="Make the table of Russian verbs that kzru ships.")
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
    verbs = sorted(set(_verbs(analyzer.dictionary)))
    stems_of: dict[Verb, list[str]] = defaultdict(list)
    for verb in verbs:
        stem = _common([form for form in verb if form != _NONE])
        endings = (form if form == _NONE else form.removeprefix(stem) or "-" for form in verb)
        stems_of[Verb(*endings)].append(stem or "-")
    ordered = sorted(stems_of, key=lambda endings: (-len(stems_of[endings]), endings))
    sections = (
        [" ".join(endings) for endings in ordered],
        [" ".join((str(number), *stems_of[endings])) for number, endings in enumerate(ordered)],
        [" ".join(_others(analyzer, verbs))],
    )
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def _verbs(dictionary: Any) -> Iterator[Verb]:
    """Yield the verbs of the dictionary that are perfective alone."""
    perfective: dict[str, Verb] = {}
    known: set[str] = set()
    imperfective: set[str] = set()
    for word, (paradigm, form) in dictionary.words.iteritems():
        if form:
            continue
        forms = [
            (suffix, frozenset(str(tag).replace(" ", ",").split(",")))
            for _, tag, suffix in dictionary.build_paradigm_info(paradigm)
        ]
        grammemes = forms[0][1]
        if "INFN" not in grammemes or grammemes & _LEFT_OUT:
            continue
        known.add(_folded(word))
        if "impf" in grammemes:
            imperfective.add(_folded(word))
        else:
            perfective[_folded(word)] = _verb(word, word.removesuffix(forms[0][0]), forms)
    return (
        verb
        for infinitive, verb in perfective.items()
        if infinitive not in imperfective
        and (plain := infinitive.removesuffix("ся")) not in imperfective
        and (not plain.endswith(_BOTH) or any(plain[length:] in known for length in _OF_PREFIXES))
    )


def _verb(word: str, stem: str, forms: Iterable[tuple[str, frozenset[str]]]) -> Verb:
    forms = list(forms)

    def form(asked: frozenset[str]) -> str:
        found = next((suffix for suffix, grammemes in forms if asked <= grammemes), None)
        return _NONE if found is None else _folded(stem + found)

    i, we, one, they = map(form, _FUTURES)
    return Verb(_folded(word), i, we, one, they, form(_PARTICIPLE).removesuffix("а"))


def _common(forms: list[str]) -> str:
    """Return the letters that all forms begin with."""
    first, last = min(forms), max(forms)
    return first[: next((at for at in range(len(first)) if not last.startswith(first[: at + 1])), len(first))]


def _others(analyzer: Any, verbs: Iterable[Verb]) -> list[str]:
    """Return the futures that are likelier to be a noun, or a present."""
    futures = {form for verb in verbs for form in (verb.i, verb.we, verb.one, verb.they) if form != _NONE}
    tags = {form: set(str(analyzer.parse(form)[0].tag).replace(" ", ",").split(",")) for form in futures}
    return sorted(form for form in futures if tags[form] & {"NOUN", "pres"})


def _folded(word: str) -> str:
    return word.replace("ё", "е")


if __name__ == "__main__":
    sys.exit(main())
