"""The table of Russian verbs: what it gives, what it was made from, and that it is made again the same."""

from __future__ import annotations

import zlib
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from kzru.lang.conjugation import Future, Person, read_verbs, russian_verbs

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src" / "kzru" / "lang" / "ru" / "verbs.z"
DIGEST = "2cfc7ee0ae4c1e4e1e9484ccd4dad6d971f6d2139b16e3bb5bbb64ee35542381"


@pytest.mark.parametrize(
    ("form", "infinitive", "person", "is_transitive"),
    [
        ("посещу", "посетить", Person.SELF, True),
        ("отремонтируем", "отремонтировать", Person.WE, True),
        ("отменит", "отменить", Person.ONE, True),
        ("придет", "прийти", Person.ONE, False),
        ("закроют", "закрыть", Person.THEY, True),
        ("откроются", "открыться", Person.THEY, False),
    ],
)
def test_future(form: str, infinitive: str, person: Person, *, is_transitive: bool) -> None:
    """A future tells its verb, of whom it speaks and whether it takes an object, and is no participle."""
    assert Future(infinitive, person, is_transitive) == russian_verbs().future(form)
    assert russian_verbs().of_participle(form) == ""


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [("заасфальтирована", "заасфальтировать"), ("закрыт", "закрыть"), ("уложены", "уложить")],
)
def test_participle(form: str, infinitive: str) -> None:
    """A short participle tells its verb, and is no future."""
    assert infinitive == russian_verbs().of_participle(form)
    assert russian_verbs().future(form) is None


@pytest.mark.parametrize(
    "word", ["", "ъ", "область", "использует", "запрет", "строит", "𖘽", "a" * 10_000, "я" * 10_000]
)
def test_what_is_of_no_verb(word: str) -> None:
    """A noun, a present, a verb whose future is a present too, another alphabet, a long or an empty word."""
    assert russian_verbs().future(word) is None
    assert russian_verbs().of_participle(word) == ""


def test_the_table_is_the_one_that_was_made() -> None:
    """The content is pinned; whoever makes the table anew sets the digest anew (packing may differ, content may not)."""
    assert DIGEST == sha256(zlib.decompress(TABLE.read_bytes())).hexdigest()


def tool() -> ModuleType:
    """Return the script that makes the table."""
    spec = spec_from_file_location("russian_verbs", ROOT / "tools" / "russian_verbs.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FORMS = ("им:plur,1per,futr", "ит:sing,3per,futr", "ят:plur,3per,futr", "ена:PRTS,femn,sing,past,pssv")


def paradigm(tag: str, infinitive: str, *forms: str) -> tuple[tuple[str, str, str], ...]:
    """Return a paradigm as pymorphy3 gives it: prefix, grammemes, suffix."""
    rest = (form.split(":") for form in forms)
    return (
        ("", f"INFN,{tag}", infinitive),
        *(("", f"VERB,{tag} {grammemes}", end) for end, grammemes in rest),
    )


PARADIGMS = [
    paradigm("perf,tran", "ить", *FORMS),
    paradigm("impf,tran", "ить", *FORMS),
    (("", "NOUN,inan,masc sing,nomn", ""),),
]
LEXEMES = {"построить": 0, "мёрить": 0, "женить": 0, "женить ": 1, "завод": 2}


class Analyzer:
    """As much of pymorphy3 as the script asks, over a dictionary of five words."""

    def __init__(self) -> None:
        items = [(word.strip(), (number, 0)) for word, number in LEXEMES.items()]
        self.dictionary = SimpleNamespace(
            words=SimpleNamespace(iteritems=lambda: [*items, ("построим", (0, 1))]),
            build_paradigm_info=PARADIGMS.__getitem__,
        )

    def parse(self, form: str) -> list[SimpleNamespace]:
        """Hold one form for a noun."""
        return [SimpleNamespace(tag="NOUN,inan,femn" if form == "мерит" else "VERB,perf,tran sing,3per,futr")]


def test_the_table_is_made_from_a_dictionary() -> None:
    """A verb that is imperfective too is left out, and so is a form that is rather a noun; an ё is folded."""
    verbs = read_verbs(tool().make_text(Analyzer()))
    assert [Future("построить", Person.WE, True), Future("мерить", Person.THEY, True), None, None, None] == [
        verbs.future(form) for form in ("построим", "мерят", "мерит", "женим", "завод")
    ]
    assert ["построить", ""] == [verbs.of_participle(form) for form in ("построена", "женена")]
