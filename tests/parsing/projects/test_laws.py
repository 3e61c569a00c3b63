"""What holds of the projects of any text, also of one that is made of the very words that tell them."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kzru.parsing.document import parse_document

WORDS = [
    "the",
    "a",
    "of",
    "in",
    "to",
    "and",
    "or",
    ",",
    ".",
    "(",
    ")",
    "«",
    "»",
    "“",
    "”",
    "-",
    "–",
    "first",
    "three",
    "12",
    "Astana",
    "Almaty",
    "Kazakhstan",
    "Russia's",
    "its",
    "our",
    "new",
    "this",
    "project",
    "pipeline",
    "railway",
    "lines",
    "branch",
    "school",
    "plant",
    "construction",
    "opening",
    "build",
    "built",
    "was",
    "will",
    "be",
    "being",
    "is",
    "underway",
    "agreed",
    "MGIMO",
    "Rosatom",
    "Middle",
    "Corridor",
    "TITR",
    "Alpha",
    "Beta",
    "possibility",
    "paperwork",
    "region",
]
RUSSIAN = [
    "в",
    "на",
    "и",
    ",",
    ".",
    "(",
    ")",
    "«",
    "»",
    "-",
    "–",
    "первая",
    "три",
    "12",
    "Астане",
    "Казахстан",
    "России",
    "свой",
    "этот",
    "проект",
    "газопровод",
    "школы",
    "филиал",
    "завод",
    "строительство",
    "открытие",
    "построен",
    "будет",
    "строится",
    "договорились",
    "МГИМО",
    "Росатом",
    "Средний",
    "коридор",
    "ТМТМ",
    "Альфа",
    "возможность",
]
KAZAKH = [
    "және",
    ",",
    ".",
    "(",
    ")",
    "«",
    "»",
    "-",
    "–",
    "алғашқы",
    "үш",
    "12",
    "Астанада",
    "Қазақстанда",
    "Ресейдің",
    "бұл",
    "жобасы",
    "газ",
    "құбыры",
    "мектеп",
    "филиалы",
    "зауыты",
    "құрылысы",
    "ашылды",
    "салынады",
    "салынып",
    "жатыр",
    "келістік",
    "МГИМО",
    "Орта",
    "дәліз",
    "Альфа",
]


def texts(words: list[str]) -> st.SearchStrategy[str]:
    """Return a strategy of texts that are made of some words in any order."""
    return st.lists(st.sampled_from(words), max_size=40).map(" ".join)


@given(st.one_of(texts(WORDS), texts(RUSSIAN), texts(KAZAKH)), st.sampled_from(("en", "ru", "kk")))
def test_any_words_are_read(text: str, language: str) -> None:
    """Any words in any order are read, and no two mentions of one project overlap."""
    document = parse_document(text, published="2026-03-05", language=language)
    for project in document.projects:
        spans = sorted(mention.span for mention in project.mentions)
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
        assert [mention.surface for mention in project.mentions] == [
            mention.span.of(text) for mention in project.mentions
        ]
        assert project.name
