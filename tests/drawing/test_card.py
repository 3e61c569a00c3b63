"""A card: what it is, who claims what, where that stands, and why."""

from __future__ import annotations

import attrs
import pytest

from builders.pages import Reader
from builders.things import DAY, commitment, days, document, stated
from kzru import Corpus, parse
from kzru.drawing import card, styled
from kzru.drawing.card import web_address
from kzru.drawing.quotation import quotation
from kzru.findings import Finding
from kzru.findings.exhibit import exhibit_of


def corpus(**fields: str) -> Corpus:
    """Return two documents that disagree, and a promise whose time has passed."""
    early = document(
        "early",
        DAY,
        commitment("build the Aral bridge", actor="Kazakhstan", deadline=days("2025-12-01", "2025-12-31")),
        stated("10", surface="about ten"),
    )
    late = document(
        "late", days("2026-02-01", "2026-02-01").end, stated("27", surface="over 27", speaker="Pavel Orlov")
    )
    return Corpus([attrs.evolve(early, **fields), late])


def finding(kind: str, found: Corpus) -> Finding:
    """Return the first finding of a kind."""
    return next(one for one in found.findings() if one.kind == kind)


def test_a_disagreement_has_its_claims_bars_and_reason() -> None:
    """Both claims with their sentences, the words of the figures marked."""
    page = card(finding("conflict", corpus()))
    reader = Reader(page)
    told = " ".join("".join(reader.texts).split())
    for words in (
        "conflict",
        "Investment stock, Russia → Kazakhstan",
        "Pavel Orlov",
        "Why: even to the letter",
        "17 USD apart",
    ):
        assert words in told
    assert "<mark>about ten</mark>" in page
    assert 2 == page.count("<blockquote>")
    assert {"article", "h3", "svg"} <= set(reader.names)
    assert reader.is_sound


def test_a_promise_tells_what_became_of_it() -> None:
    """No bars, but the promise itself."""
    page = card(finding("overdue", corpus()))
    assert "(Dec 2025): the deadline has passed" in page
    assert "<svg" not in page


def test_a_claim_links_to_its_place() -> None:
    """Where the page tells that place."""
    found = finding("conflict", corpus())
    page = card(found, address=lambda exhibit: f"#t-{exhibit.document}")
    links = [told.get("href") for tag, told in Reader(page).tags if tag == "a"]
    assert ["#t-early", "#t-late"] == [link for link in links if link and link.startswith("#t-")]
    assert "#t-" not in card(found)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " https://a", "//a", None, ""])
def test_only_addresses_of_the_web_are_links(url: str | None) -> None:
    """An address that runs something is none."""
    assert web_address(url) is None


def test_a_source_is_linked() -> None:
    """By the name of its host where it has no other."""
    page = card(finding("conflict", corpus(url="https://example.org/a?b=1&c=2")))
    assert 'href="https://example.org/a?b=1&amp;c=2" rel="noreferrer"' in page
    assert ">example.org</a>" in page


def test_a_long_sentence_is_cut_around_its_words() -> None:
    """Between words, and told by an ellipsis."""
    text = f"{'word ' * 100}exports were $5 billion {'more ' * 100}."
    (figure,) = parse(text).figures
    said = quotation(exhibit_of(figure))
    assert said.before.startswith("… word")
    assert said.after.endswith("more …")
    assert "$5 billion" == said.words
    assert len(said.before) < 300


def test_a_record_without_a_text_is_quoted_by_its_words() -> None:
    """There is nothing else."""
    (figure,) = parse("Exports were $5 billion.").figures
    alone = attrs.evolve(figure, source_text=None)
    assert ("", "$5 billion", "") == attrs.astuple(quotation(exhibit_of(alone)))


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '" onmouseover="x', "</article>"])
def test_hostile_text_stays_text(hostile: str) -> None:
    """In names, titles and sources."""
    usual = Reader(card(finding("conflict", corpus(title="x", source="x")))).names
    assert usual == Reader(card(finding("conflict", corpus(title=hostile, source=hostile)))).names


def test_pieces_have_their_style() -> None:
    """A notebook shows them with the style sheet of the package, which bears on nothing else."""
    page = styled(card(finding("conflict", corpus())))
    assert page.startswith("<style>")
    assert "@import" not in page
    assert "url(" not in page
