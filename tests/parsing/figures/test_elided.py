"""Numbers whose noun is left out, and numbers that are no counts, in Russian."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document

COUNTS = [
    ("Итог голосования: 210 — «за», 15 — «против».", [("210", "голос"), ("15", "голос")]),
    ("Комиссия трижды проверяла завод.", [("трижды", "раз")]),
    ("Домой вернулись трое.", [("трое", "человек")]),
    ("Вчера двоих отпустили.", [("двоих", "человек")]),
    ("Трое рабочих уехали.", [("Трое", "рабочий")]),
    ("Заболели 1200 человек, 57 выздоровели.", [("1200", "человек"), ("57", "человек")]),
    ("Под наблюдением остаются 106.", [("106", None)]),
    ("Подано 90 проектов, 64 рассматриваются.", [("90", "проект"), ("64", None)]),
]


@pytest.mark.parametrize(("text", "found"), COUNTS)
def test_elided_noun(text: str, found: list[tuple[str, str | None]]) -> None:
    """Votes, times, persons and the subjects of plural verbs are counted without a noun."""
    figures = parse_document(text, language="ru").figures
    assert found == [(figure.surface, figure.counted) for figure in figures]


def test_a_noun_may_end_as_a_verb_does() -> None:
    """«Детали» ends as «выехали» does, and is counted."""
    (figure,) = parse_document("На складе лежат три детали.", language="ru").figures
    assert (figure.counted or "").startswith("детал")


NO_COUNTS = [
    "В ночь с 18 на 19 апреля шёл снег.",
    "Дело возбудили по пунктам 2 и 5 части 3 статьи 30.",
    "Внесён законопроект 481203-8 о налогах.",
    "Текст стоит на https://example.org/bill/481203-8 целиком.",
    "Он бежал в своём 34 забеге и в 12 марафоне.",
    "По одним данным, мост закрыт.",
    "Пришёл 12-ти летний мальчик.",
    "В 10 начали работу.",
]


@pytest.mark.parametrize("text", NO_COUNTS)
def test_no_count(text: str) -> None:
    """Dates, labels, codes, ordinals in digits and ages as adjectives count nothing."""
    assert () == parse_document(text, language="ru").figures


def test_a_count_in_the_locative_is_one() -> None:
    """A noun that ends in -е in every case, or whose number ends in one, is counted."""
    texts = ["Обед подают в 6 кафе.", "Школы есть в 21 городе."]
    assert ["6", "21"] == [parse_document(text, language="ru").figures[0].surface for text in texts]


ABOUT = [
    ("Построили километров двести дорог.", "километров двести", "about 200 km"),
    ("Вложили миллиардов десять рублей.", "миллиардов десять рублей", "about 10000000000 RUB"),
    ("Пришло человек двадцать.", "двадцать", "about 20 count"),
    ("Собрали тонн 200 зерна.", "тонн 200", "about 200 t"),
    ("Опыт у него лет пять-шесть.", "лет пять-шесть", "5 to 6 a"),
]


@pytest.mark.parametrize(("text", "surface", "quantity"), ABOUT)
def test_inversion(text: str, surface: str, quantity: str) -> None:
    """A number behind its noun is about that."""
    (figure,) = parse_document(text, language="ru").figures
    assert (surface, quantity) == (figure.surface, str(figure.quantity))


@pytest.mark.parametrize("text", ["Через лет десять построят порт.", "Каждый человек двадцать минут ждал."])
def test_no_inversion(text: str) -> None:
    """A time that says when, and a noun that another number counts, give no figure."""
    assert () == parse_document(text, language="ru").figures


NO_NOUN_BEFORE = [
    ("Пришёл человек двадцать страниц прочесть.", "20 count"),
    ("На обмен долларов 5 тысяч рублей хватило.", "5000 RUB"),
    ("Из этих тонн двести контейнеров ушли.", "200 count"),
]


@pytest.mark.parametrize(("text", "quantity"), NO_NOUN_BEFORE)
def test_a_number_with_its_own_noun_takes_none_before_it(text: str, quantity: str) -> None:
    """A number that has a unit or a noun behind it is no inversion."""
    assert [quantity] == [str(figure.quantity) for figure in parse_document(text, language="ru").figures]


def test_seven_and_the_family() -> None:
    """«Семью» is seven beside a noun of the same case and what asks for it; else it is the family."""
    (figure,) = parse_document("Банк владеет семью компаниями.", language="ru").figures
    assert "7 count" == str(figure.quantity)
    for text in ("Они обеспечили семью продуктами.", "Министр посетил семью учителя."):
        assert () == parse_document(text, language="ru").figures
