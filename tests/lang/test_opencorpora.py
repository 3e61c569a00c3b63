"""The table of Russian nouns: what it gives, what it was made from, and that it is made again the same."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from kzru.lang.opencorpora import Noun, read_nouns, russian_nouns

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src" / "kzru" / "lang" / "ru" / "opencorpora.z"
DIGEST = "aad5029a79eebe282d968012d6f68c2619cc0ce5b2b13861a8859547668447c4"


@pytest.mark.parametrize(
    ("nominative", "gender", "form"),
    [
        ("скважина", "f", "скважин"),
        ("самолёт", "m", "самолетами"),
        ("человек", "m", "людей"),
        ("ребёнок", "m", "дети"),
        ("ателье", "n", "ателье"),
        ("ножницы", "", "ножниц"),
        ("рабочий", "m", "рабочими"),
        ("пресс-конференция", "f", "пресс-конференций"),
    ],
)
def test_noun(nominative: str, gender: str, form: str) -> None:
    """Any form of a noun gives its nominative, with its ё, and its gender."""
    assert Noun(nominative, gender) == russian_nouns().noun(form)


@pytest.mark.parametrize("word", ["", "ъ", "казахстана", "𖘽", "a" * 10_000, "я" * 10_000])
def test_what_is_no_noun_of_the_table(word: str) -> None:
    """A name, another alphabet, a long or an empty word is none, and stays as it is when guessed."""
    assert russian_nouns().noun(word) is None
    assert russian_nouns().gender(word) == ""


@pytest.mark.parametrize(
    ("nominative", "form"),
    [
        ("акимат", "акиматов"),
        ("хакатон", "хакатонов"),
        ("экопарк", "экопарков"),
        ("криптовалюта", "криптовалют"),
        ("жъъъ", "жъъъ"),
        ("", ""),
        ("𖘽", "𖘽"),
    ],
)
def test_guessed(nominative: str, form: str) -> None:
    """A word that the table lacks goes by its ending, else by the noun that it ends with, else it stays."""
    assert nominative == russian_nouns().guessed(form)


def test_the_table_is_the_one_that_was_made() -> None:
    """The content is pinned; whoever makes the table anew sets the digest anew (packing may differ, content may not)."""
    assert DIGEST == sha256(zlib.decompress(TABLE.read_bytes())).hexdigest()


def table_forms() -> Iterator[str]:
    """Yield all forms of every 200th stem of the table."""
    declensions, stems, *_ = zlib.decompress(TABLE.read_bytes()).decode().split("\n\n")
    endings = [line.split(" ")[2:] for line in declensions.split("\n")]
    pairs = [
        (numbers, stem) for line in stems.split("\n") for numbers, *all_ in [line.split(" ")] for stem in all_
    ]
    for numbers, stem in pairs[::200]:
        for number in numbers.split(","):
            yield from (stem.strip("-") + ending.strip("-") for ending in endings[int(number)])


BOOKISH = {"V-be", "V-bi"}


def test_the_table_agrees_with_the_dictionary() -> None:
    """A noun is the one that pymorphy3 holds for the likeliest, but for bookish variants («собраньем») and for names."""
    analyzer = pytest.importorskip("pymorphy3").MorphAnalyzer(lang="ru")
    passed_over = BOOKISH | tool().LEFT_OUT
    differing = []
    forms = sorted(set(table_forms()))
    for form in forms:
        parsed = next(one for one in analyzer.parse(form) if one.tag.POS == "NOUN")
        if not set(parsed.tag.grammemes) & passed_over:
            singular = parsed.inflect({"sing", "nomn"})
            found = russian_nouns().noun(form)
            if found is None or found.nominative != (singular.word if singular else parsed.normal_form):
                differing.append((form, found, parsed.normal_form))
    assert len(forms) > 2000
    assert len(differing) * 200 <= len(forms), differing


def tool() -> ModuleType:
    """Return the script that makes the table."""
    spec = spec_from_file_location("russian_nouns", ROOT / "tools" / "russian_nouns.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made(endings: str, *forms: str) -> tuple[tuple[str, str, str], ...]:
    """Return a paradigm as pymorphy3 gives it: prefix, grammemes, suffix."""
    return tuple(
        ("", f"{endings} {grammemes}", suffix)
        for suffix, _, grammemes in (form.rpartition(":") for form in forms)
    )


PARADIGMS = [
    made("NOUN,inan,masc", ":sing,nomn", "а:sing,gent", "ы:plur,nomn", "ов:plur,gent"),
    made("NOUN,inan,femn", "а:sing,nomn", "ы:sing,gent", "ы:plur,nomn", ":plur,gent"),
    made("NOUN,anim,femn,Name", "а:sing,nomn"),
    made("ADJF", "ой:masc,sing,nomn"),
    made("ADJF", "ый:masc,sing,nomn"),
]
LEXEMES = {"завод": 0, "шар": 0, "ёж": 0, "шара": 1, "анна": 2, "морской": 3, "родной": 3, "родный": 4}


class Analyzer:
    """As much of pymorphy3 as the script asks, over a dictionary of eight words."""

    def __init__(self) -> None:
        items = [(word, (paradigm, 0)) for word, paradigm in LEXEMES.items()]
        self.dictionary = SimpleNamespace(
            words=SimpleNamespace(iteritems=lambda: [*items, ("завода", (0, 1))]),
            build_paradigm_info=PARADIGMS.__getitem__,
        )

    def parse(self, form: str) -> list[Any]:
        """Hold every form for one of the noun of the greatest declension."""
        tag = SimpleNamespace(POS="NOUN")
        singular = SimpleNamespace(word="шара") if form.startswith("шар") else None
        return [SimpleNamespace(tag=tag, normal_form=form, inflect=lambda _: singular)]


def test_the_table_is_made_from_a_dictionary() -> None:
    """Names are left out, a shared form is of the likeliest noun, and adjectives that end in -ый too are not stressed."""
    nouns = read_nouns(tool().make_text(Analyzer()))
    assert ["завод", "ёж", "шара", "шара"] == [
        found.nominative for form in ("заводов", "ежа", "шары", "шар") if (found := nouns.noun(form))
    ]
    assert nouns.noun("анна") is None
    assert [True, False] == [nouns.is_stressed(stem) for stem in ("морск", "родн")]
    assert "новью" == nouns.guessed("новью")
