"""Sentence boundaries; the expected split is written into the sentence with |."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.lang import LANGUAGES
from kzru.lang.sentences import sentence_rules
from kzru.text.sentences import SentenceRules, split_sentences

ENGLISH = [
    "The visit of Nov. 11-12 is over.| Talks go on.",
    "Mr. Putin met Dr. Brown in St. Petersburg.| They agreed.",
    "The U.S. Treasury disagreed.",
    "He left the U.S.| The talks ended.",
    "Item No. 5 is coal.",
    "Is it so?| No.| We disagree!",
    "Exports came to about $5.5 bn. U.S. dollars in all.",
    "Exports of the country came to $5 bn.| Imports fell.",
    "“We agreed.”| Tokayev left.",
    "“We agreed!” he said.| They left.",
    "He said so (and wrote it.)| They left.",
    "J. Smith and K.-J. Tokayev met.",
    "Trade grew by 2.5 percent… and fell.| It rose again.",
    "Energy|\nTrade grew\nby a tenth.|\n\nnext page",
    "He was born in Feb. 1960.",
    "He spoke of May.| June was dry.",
]
RUSSIAN = [
    "Экспорт составил 28,7 млрд долл. США и вырос.",
    "Столько продали за весь 2024 г.| Товарооборот вырос.",
    "Всего мы вывезли товаров на сумму до 5 млрд руб.| Экспорт вырос.",
    "В 2024 г. Экспорт вырос.",
    "За весь прошлый 2024 г. Казахстан купил больше угля.",
    "Встреча прошла в г. Астане на ул. Абая, т.е. рядом.",
    "В.В. Путин и К.-Ж. Токаев встретились.| Они согласны.",
    "«Мы рады!» – сказал он.| Все ушли.",
    "Нефть, газ, уголь, зерно и т.д.| Все это растет.",
    "Университет им. Абая открыт.",
    "См. ст. 7 договора.",
]
KAZAKH = [
    "Келісім 2026 ж. 1 шілдеде күшіне енеді.| Бұл жақсы.",
    "Көмір, мұнай, астық, мыс, газ т.б.| Бұл жақсы.",
    "Экспорт 65,2 млн. АҚШ долларына жетті.",
    "М. Әуезов келді.| Қ. Тоқаев қарсы алды.",
    "«Өте жақсы!» – деді ол.| Бәрі кетті.",
]


def _cases() -> list[tuple[str, str]]:
    tables = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
    return [(language, marked) for language, table in tables.items() for marked in table]


@pytest.mark.parametrize(("language", "marked"), _cases())
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    """Abbreviations join or end as the language's table says."""
    expected = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert expected == [span.of(text) for span in split_sentences(text, sentence_rules(language))]


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    """Offsets count from the start of the text, also where only a part is split."""
    text = "One. Two. Three."
    assert [(span.start, span.end) for span in split_sentences(text, SentenceRules(), 5, 9)] == [(5, 9)]


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(alphabet='aБқ. \n!?…”»"-1г(', max_size=60))
def test_nothing_but_space_is_lost(language: str, text: str) -> None:
    """Sentences are in order and disjoint, and outside them is only space."""
    last = 0
    outside = ""
    for span in split_sentences(text, sentence_rules(language)):
        assert last <= span.start < span.end
        outside += text[last : span.start]
        last = span.end
    assert not (outside + text[last:]).strip()
