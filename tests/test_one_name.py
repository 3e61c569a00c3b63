"""One person, place and body of a text has one name in all its records, whoever reads them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

import kzru
from builders.shared import SHARED, needs_shared
from kzru.lang import LANGUAGES
from kzru.lang.loader import load, load_common
from kzru.model.document import Document

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_JOINT = re.compile(r", | and ")
_LONGEST_ENDING = 3
_SHORT = 3
_INITIAL = 2


@cache
def offices() -> frozenset[str]:
    """Return the words of all offices in all languages, with titles, countries and what stands within an office."""
    words = set()
    for language in LANGUAGES:
        table = load(language, "speech")
        phrases = [phrase for group in table["offices"].values() for phrase in group]
        phrases += [*table["titles"], *(name for names in table["countries"].values() for name in names)]
        words.update(word for phrase in phrases for word in phrase.split())
    return frozenset(words) | {"the", "of", "his", "her"}


def is_office(word: str) -> bool:
    """Tell whether a word in lower case belongs to an office."""
    return any(word == one or (one.endswith("*") and word.startswith(one[:-1])) for one in offices())


@cache
def known() -> dict[str, str]:
    """Return the English name for every spelling in Russian and Kazakh of a person, town, company and body."""
    found = {}
    for person in load_common("people")["person"]:
        for language in ("ru", "kk"):
            for given in person["given"][language]:
                for surname in person["surname"][language]:
                    found[f"{given} {surname}".lower()] = person["name"]
    for table in ("companies", "universities"):
        for name, spellings in load_common("organisations")[table].items():
            found |= {phrase.lower(): name for key in ("ru", "kk") for phrase in spellings.get(key, ())}
    for name, spellings in load_common("events")["bodies"].items():
        found |= {phrase.lower(): name for key in ("ru", "kk") for phrase in spellings[key]}
    return found


def names_of(document: Document) -> Iterator[str]:
    """Yield every name in the records of a document."""
    for statement in document.statements:
        yield statement.speaker or ""
    for commitment in document.commitments:
        yield commitment.speaker or ""
        yield from _JOINT.split(commitment.actor or "")
    for event in document.events:
        yield from (*event.participants, event.place or "")
    for project in document.projects:
        yield from (*project.organisations, *project.places)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case."""
    return tuple(word.lower() for word in _WORD.findall(name))


def is_one_with_office(short: str, long: str) -> bool:
    """Tell whether one name is the other with an office: "Minister Aidar Saparov", "Aidar Saparov"."""
    few, many = words_of(short), words_of(long)
    more = [word for word in many if word not in few]
    return {*few} < {*many} and all(map(is_office, more)) and not all(map(is_office, few))


def is_other_form(one: str, other: str) -> bool:
    """Tell whether two names are one in other forms: "Saparov", "A. Saparov", "Aidarom Saparovym", "Aidar Saparov"."""
    few, many = words_of(one), words_of(other)
    if len(many) != 2 or not 0 < len(few) <= 2:
        return False
    surnames = sorted((few[-1], many[-1]), key=len)
    more = len(surnames[1]) - len(surnames[0])
    if not (surnames[1].startswith(surnames[0]) and more <= _LONGEST_ENDING and len(surnames[0]) > _SHORT):
        return False
    if len(few) == 1:
        return True
    given = sorted((few[0], many[0]), key=len)
    is_initial = len(given[0]) <= _INITIAL and given[1].startswith(given[0])
    return is_initial or given[1].startswith(given[0][: max(_SHORT, len(given[0]) - 1)])


def faults(document: Document) -> list[tuple[str, ...]]:
    """Return the pairs of names that are one, and the names that are not in English though the tables know them."""
    names = sorted(filter(None, set(names_of(document))))
    pairs = [
        (short, long)
        for short, long in permutations(names, 2)
        if is_one_with_office(short, long) or is_other_form(short, long)
    ]
    foreign = [(name,) for name in names if _CYRILLIC.search(name) and name.strip("«»").lower() in known()]
    return pairs + foreign


TEXTS = [
    (
        "en",
        (
            "Trade Minister Aidar Junisov said that turnover reached $3 billion. Minister Aidar Junisov will open a school in "
            "Omsk in 2026. Junisov met with Sergey Lavrov in Astana on Monday. Mr. Junisov plans to build a bridge."
        ),
        {"Aidar Junisov", "Sergey Lavrov"},
    ),
    (
        "ru",
        (
            "Министр торговли Айдар Жүнісов сообщил, что товарооборот достиг 3 млрд долларов. Министр Айдар Нурланович Жүнісов "
            "откроет школу в Омске в 2026 году. В понедельник Жүнісов встретился с Сергеем Лавровым в Астане."
        ),
        {"Aidar Zhunisov", "Sergey Lavrov"},
    ),
    (
        "kk",
        (
            "Министр Айдар Жүнісов тауар айналымы 3 миллиард долларға жеткенін айтты. Министр Айдар Жүнісов 2026 жылы Омбыда "
            "мектеп ашады. Дүйсенбіде Айдар Жүнісов Сергей Лавровпен Астанада кездесті. Жүнісов келер жылы Омбыда жаңа зауыт салмақ."
        ),
        {"Aidar Zhunisov", "Sergey Lavrov"},
    ),
]


@pytest.mark.parametrize(("language", "text", "people"), TEXTS)
def test_speaker_participant_and_actor_are_one(language: str, text: str, people: set[str]) -> None:
    """Who speaks, who meets and who acts has the same English name, without office."""
    document = kzru.parse(text, published="2025-11-12", language=language)
    roles = (
        {statement.speaker for statement in document.statements} - {None},
        {name for event in document.events for name in event.participants},
        {commitment.actor for commitment in document.commitments},
    )
    (minister,) = people - {"Sergey Lavrov"}
    assert ({minister}, people, {minister}) == roles
    assert [] == faults(document)


FAULTY = [
    ("Aidar Junisov", "Minister Aidar Junisov"),
    ("Aidar Junisov", "President of Kazakhstan Aidar Junisov"),
    ("Айдар Жүнісов", "министр Айдар Жүнісов"),
    ("Junisov", "Aidar Junisov"),
    ("A. Junisov", "Aidar Junisov"),
    ("Aidar Junisov", "Aidarom Junisovym"),
]


@pytest.mark.parametrize(("one", "other"), FAULTY)
def test_the_law_sees_two_names_of_one_person(one: str, other: str) -> None:
    """Office, initials, surname alone and another case make no other person."""
    assert is_one_with_office(one, other) or is_other_form(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Aidar Junisov", "Sergey Junisov"), ("Vladimir Chelov", "Vladislav Chelov"), ("Astana", "Astana Hub")],
)
def test_the_law_lets_two_names_be(one: str, other: str) -> None:
    """Two people may share a surname, two bodies a word."""
    assert not is_one_with_office(one, other)
    assert not is_other_form(one, other)


def corpus_texts() -> Iterator[str]:
    """Yield the texts of the corpora that the tests of the package hold."""

    def texts_in(entry: object) -> Iterator[str]:
        if isinstance(entry, dict):
            for key, value in entry.items():
                is_text = key in ("text", "sentence") and isinstance(value, str)
                yield from (value,) if is_text else texts_in(value)
        elif isinstance(entry, list):
            for value in entry:
                yield from texts_in(value)

    for path in sorted((Path(__file__).parent / "corpus").rglob("*.toml")):
        yield from texts_in(tomllib.loads(path.read_text(encoding="utf-8")))


def test_every_sentence_of_the_corpora_keeps_the_law() -> None:
    """One name for each in every text of the corpora of the package."""
    found = {text: faults(kzru.parse(text, published="2025-11-12")) for text in dict.fromkeys(corpus_texts())}
    assert {} == {text: wrong for text, wrong in found.items() if wrong}


@needs_shared
def test_every_annotated_text_keeps_the_law() -> None:
    """One name for each in every annotated statement and article."""
    paths = [*(SHARED / "seeds").glob("*.txt"), *(SHARED / "dev").glob("*/*.txt")]
    found = {
        path.stem: faults(kzru.parse(path.read_text(encoding="utf-8"), published="2025-11-12"))
        for path in sorted(paths)
    }
    assert {} == {name: wrong for name, wrong in found.items() if wrong}
