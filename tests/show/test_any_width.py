"""Whatever the width of the terminal: nothing is lost, no line is too long, and none ends with a blank."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru.show import report_on, show_document, show_groups, show_report
from kzru.show.console import make_console
from kzru.show.finding_text import show_findings
from kzru.show.table import print_table

TEXTS = [
    (
        "en",
        (
            "President of Kazakhstan Marat Akhmetov: Trade between Kazakhstan and Russia reached $31 billion in 2024. By the end of "
            "2026 we will build the Syrym gas processing plant in Aktobe. More than 20,000 companies with Russian capital work here."
        ),
    ),
    (
        "ru",
        (
            "Президент России Иван Петров: Товарооборот Казахстана и России в 2024 году составил 28 млрд долларов. К концу 2026 года "
            "мы построим Сырымский газоперерабатывающий завод в Актобе. В Омске пройдёт форум межрегионального сотрудничества."
        ),
    ),
    (
        "kk",
        (
            "Қазақстан Президенті Марат Ахметов: 2023 жылы Қазақстан мен Ресей арасындағы сауда-саттық көлемі 27 миллиард долларға "
            "жетті. Біз 2026 жылға дейін Сырым газ өңдеу зауытын саламыз. Елімізде 19 мыңнан астам кәсіпорын жұмыс істейді."
        ),
    ),
]


@pytest.fixture(name="corpus", scope="module")
def _corpus() -> kzru.Corpus:
    return kzru.Corpus(
        kzru.parse(
            text, id=language, published="2025-11-12", title=f"A page of {language}, with a title of its own"
        )
        for language, text in TEXTS
    )


def shown(corpus: kzru.Corpus, width: int) -> dict[str, str]:
    """Return what each command prints."""
    made = {name: io.StringIO() for name in ("extract", "compare", "report", "findings")}
    for document in corpus:
        show_document(make_console(made["extract"], width=width), document, explain=True)
    groups = corpus.reconcile()
    show_groups(
        make_console(made["compare"], width=width), groups, not_compared=corpus.not_compared(), show_all=True
    )
    show_report(
        make_console(made["report"], width=width), report_on(corpus, corpus.findings(), show_all=True)
    )
    show_findings(make_console(made["findings"], width=width), corpus.findings())
    return {name: out.getvalue() for name, out in made.items()}


@pytest.mark.parametrize("width", [40, 47, 60, 80, 100, 133, 200])
def test_every_output_fits(corpus: kzru.Corpus, width: int) -> None:
    """Texts of three languages, in each command."""
    for name, printed in shown(corpus, width).items():
        for line in printed.splitlines():
            assert line == line.rstrip(), name
            assert len(line) <= width, name


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_output_tells_the_same(corpus: kzru.Corpus, width: int) -> None:
    """Figures in English beside the words of their text, the matter by one name, and the words marked in the sentence."""
    for name, printed in shown(corpus, width).items():
        told = "".join(printed.split())
        if width == 200:
            assert "trade turnover · KZ–RU" in printed, name
            assert "28 bn USD («28 млрд долларов»)" in printed, name
        if width == 200 and name in ("extract", "compare"):
            assert "27 bn USD («27 миллиард долларға»)" in printed, name
        if name != "extract":
            assert "reached*$31billion*in2024" in told, name
        if name in ("report", "findings"):
            assert "составил*28млрддолларов*." in told, name


cells = st.lists(
    st.sampled_from(
        ["KZ", "31 bn USD («31 миллиард долларға»)", "ынтымақтастықтың", "on 12 Nov 2025", "", "товарооборот"]
    )
    | st.text(alphabet="aбқ 中", max_size=60),
    min_size=1,
    max_size=7,
)


@given(st.integers(min_value=40, max_value=200), cells, st.integers(min_value=1, max_value=3))
def test_no_cell_is_lost(width: int, row: list[str], times: int) -> None:
    """All that a row holds is printed, side by side or below one another."""
    out = io.StringIO()
    headings = [f"h{number}" for number in range(len(row))]
    print_table(make_console(out, width=width), headings, [row] * times)
    held = Counter("".join("".join(cell.split()) for cell in row * times))
    assert not held - Counter(out.getvalue())
    for line in out.getvalue().splitlines():
        assert line == line.rstrip()
