"""A marked text: the text is whole, marks nest, and each place has a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.pages import Reader
from builders.things import DAY, commitment, document, event, project, stated
from kzru import Document, Mention, Project, Span
from kzru.drawing import anchor, marked
from kzru.testing import documents


def shown(page: str) -> str:
    """Return the text that a page shows, without the labels."""
    return "".join(Reader(page, without={"small"}).texts)


def projects_at(text: str, *spans: tuple[int, int]) -> Document:
    """Return a document with projects at places."""
    return Document(
        id="d",
        text=text,
        projects=tuple(
            Project(
                id=f"p{at}", document="d", name="p", mentions=(Mention(Span(start, end), text[start:end]),)
            )
            for at, (start, end) in enumerate(spans)
        ),
    )


def test_marks_that_overlap_are_cut() -> None:
    """The second is closed with the first, and goes on behind it."""
    page = marked(projects_at("abcdef", (0, 4), (2, 6)))
    assert (
        'title="project · p">ab<mark class="project" title="project · p">cd</mark></mark><mark class="project">ef</mark>'
        in page
    )


def test_a_mark_goes_over_lines() -> None:
    """It is closed at the end of a line and opened again in the next."""
    page = marked(projects_at("ab\n\ncd", (0, 6)), name="t1")
    assert 2 == page.count("<mark")
    assert 1 == page.count('id="t1-0"')


@given(
    st.lists(
        st.tuples(st.integers(0, 19), st.integers(1, 20)).filter(lambda span: span[0] < span[1]), max_size=8
    )
)
def test_the_text_is_whole_whatever_is_marked(spans: list[tuple[int, int]]) -> None:
    """Nothing is lost and nothing stands twice; tags are closed in order; each start has one name."""
    text = "0123 567\n9 bc\n\nf hij"
    page = marked(projects_at(text, *spans), name="t")
    reader = Reader(page)
    assert text.replace("\n", "") == "".join(reader.texts)
    assert reader.is_sound
    wanted = {anchor("t", start) for start, end in spans if text[start] != "\n"}
    named = [told["id"] for _, told in reader.tags if "id" in told]
    assert len(named) == len(set(named))
    assert wanted <= set(named) | {anchor("t", at) for at in range(20) if text[at] == "\n"}


def test_kinds_have_classes_and_figures_labels() -> None:
    """What a figure measures stands behind it."""
    made = document(
        "d",
        DAY,
        stated("10", surface="about ten"),
        project("Aral bridge"),
        event("Lake Days"),
        commitment("build it"),
    )
    page = marked(made)
    for kind in ("figure", "project", "event", "commitment"):
        assert f'<mark class="{kind}"' in page
    assert "about ten</mark><small>investment stock</small>" in page
    assert " id=" not in page


def test_a_speaker_stands_above_what_is_said() -> None:
    """What is said is set apart from what the outlet tells."""
    said = marked(document("d", DAY, stated("10"), speaker="Aigul Omarova"))
    assert '<p class="speaker">Aigul Omarova</p><p class="said">' in said
    told = marked(document("d", DAY, stated("10")))
    assert "speaker" not in told
    assert "said" not in told


@pytest.mark.parametrize("hostile", ["<b>&amp;", '"><script>alert(1)</script>', "\x1b[31m\u202e"])
def test_a_hostile_text_stays_text(hostile: str) -> None:
    """Within marks, in labels and beside them."""
    text = f"{hostile} x {hostile}"
    page = marked(projects_at(text, (0, len(text)), (1, 3)))
    assert {"div", "p", "mark"} == {tag for tag, _ in Reader(page).tags}
    assert shown(page) == text.replace("\x1b", "�").replace("\u202e", "�")


@given(documents())
def test_any_document_is_marked(found: Document) -> None:
    """Nothing fails, tags are closed in order, and the page can be written."""
    page = marked(found, name="t1")
    page.encode("utf-8")
    assert Reader(page).is_sound
