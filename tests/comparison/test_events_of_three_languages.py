"""One journey told in English, Russian and Kazakh: each of its events is one entry of the corpus."""

from __future__ import annotations

import pytest

from kzru import Corpus
from kzru.parsing.document import parse_document

TEXTS = {
    "en": """Kassym-Jomart Tokayev arrived in Bishkek on a state visit on 3 March. On 3 March 2026, Kassym-Jomart Tokayev
held talks with Sadyr Japarov in Bishkek. On 4 March the presidents signed the Declaration on Allied Relations in Bishkek.
On 4 March a business forum took place in Bishkek. The OTS summit will be held in Turkestan on 15 May 2026. This year we
mark the 35th anniversary of the independence of Kazakhstan.""",
    "ru": """Касым-Жомарт Токаев прибыл в Бишкек с государственным визитом 3 марта. 3 марта 2026 года Касым-Жомарт Токаев
провёл переговоры с Садыром Жапаровым в Бишкеке. 4 марта президенты подписали в Бишкеке Декларацию о союзнических
отношениях. 4 марта в Бишкеке прошёл бизнес-форум. Саммит ОТГ пройдёт в Туркестане 15 мая 2026 года. В этом году мы
отмечаем 35-летие независимости Казахстана.""",
    "kk": """Қасым-Жомарт Тоқаев 3 наурызда Бішкекке мемлекеттік сапармен келді. 2026 жылғы 3 наурызда Қасым-Жомарт Тоқаев
Садыр Жапаровпен Бішкекте келіссөз жүргізді. 4 наурызда президенттер Бішкекте одақтастық қатынастар туралы декларацияға
қол қойды. 4 наурызда Бішкекте бизнес-форум өтті. ТМҰ саммиті 2026 жылғы 15 мамырда Түркістанда өтеді. Биыл Қазақстан
тәуелсіздігінің 35 жылдығын атап өтеміз.""",
}


@pytest.mark.slow
def test_each_event_is_one_entry() -> None:
    """Visit, talks, signing, forum, summit and anniversary are one entry each, with records of all three languages."""
    documents = [
        parse_document(text, id=language, published="2026-03-05", language=language)
        for language, text in TEXTS.items()
    ]
    entries = Corpus(documents).events
    assert ["anniversary", "forum", "signing", "summit", "talks", "visit"] == sorted(
        entry.kind for entry in entries
    )
    assert [{"en", "ru", "kk"}] * 6 == [{record.document for record in entry.records} for entry in entries]
