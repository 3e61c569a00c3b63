"""The page: whole, of one file, sorted by what matters; each claim leads to its words; hostile text stays text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.pages import Reader
from builders.reports import EARLY, HOSTILE, SCHOOL, hostile, told
from builders.shared import SHARED, needs_shared
from builders.things import commitment, days, document
from kzru import Corpus, Document, load_ledger
from kzru.findings import FindingKind
from kzru.page import contents_of, html_lines
from kzru.page.contents import kind_text
from kzru.testing import documents


def page_of(corpus: Corpus, **asked: bool) -> str:
    """Return the page."""
    return "".join(html_lines(contents_of(corpus, **asked)))


def addresses(reader: Reader) -> set[str]:
    """Return the places of the page that something on it leads to."""
    links = (told.get("href") or "" for tag, told in reader.tags if tag == "a")
    return {link[1:] for link in links if link.startswith("#")}


def names(reader: Reader) -> list[str]:
    """Return the names of places on the page."""
    return [told["id"] or "" for _, told in reader.tags if "id" in told]


def test_a_page_tells_what_matters_first() -> None:
    """The sections stand by their weight, under a line that counts the findings."""
    reader = Reader(page_of(told(SCHOOL)), without={"style"})
    shown = " ".join(" ".join(reader.texts).split())
    sections = ("Stated more than once", "Commitments", "Projects", "Timeline", "Sources", "Texts")
    order = ["2 documents", "1 conflict", "Findings", *sections]
    places = [shown.index(words) for words in order]
    assert places == sorted(places)
    assert reader.is_sound
    for words in (
        "95.7 % reached",
        "Aral bridge",
        "Pavel Orlov",
        "Steppe Forum",
        "Lake Days",
        "overdue",
        "done",
    ):
        assert words in shown


def test_a_page_needs_nothing_else() -> None:
    """No script, no picture, no address to load from; the policy allows its own style alone."""
    page = page_of(told(SCHOOL))
    assert {"script", "img", "link", "iframe", "object"}.isdisjoint(Reader(page).names)
    assert "default-src &#x27;none&#x27;" in page
    assert "@import" not in page
    assert "url(" not in page
    assert " style=" not in page


def test_a_page_has_landmarks_and_headings_in_order() -> None:
    """For those who hear it."""
    reader = Reader(page_of(told(SCHOOL)))
    assert {"header", "nav", "main", "footer", "section", "article"} <= set(reader.names)
    levels = [int(tag[1]) for tag in reader.names if tag in ("h1", "h2", "h3", "h4")]
    assert 1 == levels.count(1)
    assert all(later - level <= 1 for level, later in pairwise(levels))


@pytest.mark.parametrize("corpus", [told(SCHOOL), load_ledger()], ids=["told", "ledger"])
def test_each_link_leads_somewhere(corpus: Corpus) -> None:
    """No name stands twice, and none is missing."""
    reader = Reader(page_of(corpus))
    named = names(reader)
    assert len(named) == len(set(named))
    assert set() == addresses(reader) - set(named)


def test_each_claim_leads_to_its_words() -> None:
    """The mark that a claim of a finding leads to begins with the words of its figure."""
    corpus = load_ledger()
    page = page_of(corpus)
    number = {
        document.id: at
        for at, document in enumerate(sorted(corpus, key=lambda one: (str(one.published), one.id)), 1)
    }
    exhibits = [exhibit for finding in corpus.findings() for exhibit in finding.exhibits]
    assert exhibits
    for exhibit in exhibits:
        assert exhibit.span is not None
        place = f"t{number[exhibit.document]}-{exhibit.span.start}"
        assert f'href="#{place}"' in page
        assert 1 == page.count(f'<mark id="{place}"')


@needs_shared
def test_each_claim_of_the_seeds_leads_to_its_words() -> None:
    """So it is with whole texts that are read."""
    corpus = Corpus.read(sorted((SHARED / "seeds").glob("*.txt")), published="2025-11-12")
    reader = Reader(page_of(corpus))
    assert corpus.findings()
    assert set() == addresses(reader) - set(names(reader))
    marks = {told.get("id") for tag, told in reader.tags if tag == "mark"}
    linked = {
        told.get("href")
        for tag, told in reader.tags
        if tag == "a" and "In its text" in (told.get("aria-label") or "")
    }
    assert linked
    assert {str(link)[1:] for link in linked} <= marks


@pytest.mark.parametrize("kind", FindingKind)
def test_each_kind_of_finding_is_counted_in_words(kind: FindingKind) -> None:
    """One and several."""
    assert kind_text(kind, 1).startswith("1 ")
    assert kind_text(kind, 1).removeprefix("1 ") != kind_text(kind, 2).removeprefix("2 ")


def test_an_empty_report_says_so() -> None:
    """No list without items."""
    for corpus in (Corpus([Document(id="a", text="")]), Corpus([])):
        page = page_of(corpus)
        for words in ("No two claims disagree", "No commitments.", "No projects.", "No events."):
            assert words in page
        assert Reader(page).is_sound


def test_much_is_folded() -> None:
    """Of thirty promises the first are open, the others behind a line that counts them."""
    names = [
        f"{one}{other}"
        for one in ("Aral", "Ural", "Volga", "Altai", "Tobol")
        for other in ("grad", "sk", "burg", "tau", "kol", "bay")
    ]
    due = days("2025-05-01", "2025-05-31")
    promised = [
        document(f"d{at}", EARLY, commitment(f"open the school of {name}", actor="Russia", deadline=due))
        for at, name in enumerate(names)
    ]
    reader = Reader(page_of(Corpus([*promised, *told(SCHOOL)])))
    assert any("more findings" in text for text in reader.texts)
    assert any("more overdue" in text for text in reader.texts)
    assert reader.is_sound


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    """Markup in a name is shown, not obeyed."""
    usual = Reader(page_of(Corpus([hostile("x")])))
    page = page_of(Corpus([hostile(text)]))
    reader = Reader(page)
    assert usual.names == reader.names
    shown = " ".join(text.replace("\x1b", "�").replace("\x07", "�").split())
    assert shown in "".join(reader.texts)
    assert "\x1b" not in page
    assert not any(key.startswith("on") for _, told in reader.tags for key in told)


def test_what_was_not_compared_is_listed_if_asked_for() -> None:
    """With the reason."""
    corpus = told(SCHOOL)
    assert "Not compared" not in page_of(corpus)
    left = corpus.not_compared()
    assert ("Not compared" in page_of(corpus, show_all=True)) == bool(left)


@pytest.mark.slow
@given(st.lists(documents(), max_size=2, unique_by=lambda one: one.id))
def test_any_documents_make_a_page(found: list[Document]) -> None:
    """It can be written as UTF-8, its tags are closed in order, and its links lead somewhere."""
    page = page_of(Corpus(found), show_all=True)
    page.encode("utf-8")
    reader = Reader(page)
    assert reader.is_sound
    assert set() == addresses(reader) - set(names(reader))
