"""What a figure measures where its own words do not tell: the matter of the figure before."""

from __future__ import annotations

import pytest

import kzru

GOING_ON = [
    # added to the amount before
    ("en", "The average wage was 400,000 tenge, an increase of 9 percent.", ["macro.wage"] * 2),
    (
        "en",
        "Airports served 5 million passengers, 9 percent more than a year earlier.",
        ["transport.passengers"] * 2,
    ),
    ("ru", "Грузооборот составил 5 млн тонн (рост на 9 %).", ["transport.freight"] * 2),
    # a pronoun
    ("en", "Trade was $5 billion. It grew by 9 percent.", ["trade.turnover", "trade.growth"]),
    ("en", "Trade grew by 9 percent. It will reach $5 billion.", ["trade.growth", "trade.turnover"]),
    ("ru", "Товарооборот составил 5 млрд долларов. Он вырос на 9 %.", ["trade.turnover", "trade.growth"]),
    (
        "kk",
        "Тауар айналымы 5 млрд доллар болды. Бұл көрсеткіш 9 пайызға өсті.",
        ["trade.turnover", "trade.growth"],
    ),
    # a pronoun for what a sentence without a figure is about
    ("en", "Our trade is growing. It grew by 9 percent.", ["trade.growth"]),
    ("en", "Our investment in Cuba is growing. It has reached $5 billion.", ["investment.stock"]),
    ("en", "Trade matters to us. It covers 9 sectors.", [None]),
    ("en", "We told them of our growing trade. It grew by 9 percent.", ["trade.growth"]),
    ("en", "We told them of our growing trade. It cost us $5 million.", [None]),
    ("ru", "Мы говорили о торговле. За год она выросла на 9 %.", ["trade.growth"]),
    ("ru", "Товарооборот между двумя странами растёт. Он достиг 5 млрд долларов.", ["trade.turnover"]),
    ("kk", "Үкімет мұнай өндірісін арттырмақ. Биыл оның көлемі 9 млн тоннаға жетеді.", ["energy.oil_volume"]),
    # parts of the things before, whose noun stands before another amount
    (
        "kk",
        "Елде 40 жоба бар, олардың жалпы құны 5 млрд доллардан асады. Соның 9-ы аяқталды.",
        ["project.count", "investment.project_value", "project.count"],
    ),
    ("kk", "Елде 900 студент оқиды. Олардың 40-тан астамы ауылдан.", ["student.count"] * 2),
    ("kk", "Елде 900 студент оқиды. Қалаға 40-тан астам адам келді.", ["student.count", None]),
    # words of change alone
    ("en", "Trade was $5 billion. The increase was 9 percent.", ["trade.turnover", "trade.growth"]),
    ("ru", "Импорт составил 5 млрд долларов. За два месяца вырос ещё на 9 %.", ["trade.imports"] * 2),
    ("kk", "Импорт 5 млрд доллар болды. Өсім 9 пайызды құрады.", ["trade.imports"] * 2),
    ("kk", "Тауар айналымы жыл сайын өсуде. Былтыр 9 пайызға артты.", ["trade.growth"]),
    ("kk", "Тауар айналымы 5 млрд доллар болды. Биыл ол 9 млрд долларды құрады.", ["trade.turnover"] * 2),
    # the energy of which is told what is done with it
    ("en", "They produced 9 tonnes of oil. Exports were 5 tonnes.", ["energy.oil_volume"] * 2),
    ("ru", "Добыча нефти составила 9 тонн, экспорт – 5 тонн.", ["energy.oil_volume"] * 2),
    ("kk", "9 тонна мұнай өндірілді. Экспорт 5 тоннаға жетті.", ["energy.oil_volume"] * 2),
    (
        "en",
        "They produced 9 tonnes of oil. Exports of rye were 5 tonnes.",
        ["energy.oil_volume", "trade.exports"],
    ),
    ("ru", "Добыто 9 тонн нефти. Экспорт составил 5 млн долларов.", ["energy.oil_volume", "trade.exports"]),
    # a comma between what is measured and what another amount is of
    (
        "kk",
        "Тауар айналымы 9 млрд долларға жетіп, экспорт 5 млрд доллар болды.",
        ["trade.turnover", "trade.exports"],
    ),
    (
        "kk",
        "Тауар айналымы 9 млрд долларға жетіп, экспорт – 5 млрд доллар.",
        ["trade.turnover", "trade.exports"],
    ),
    ("kk", "Былтыр 9 млн тонна бидай экспортталды", ["trade.exports"]),
    # the change of what a share may be of
    ("kk", "Министр экспорттың 9% өскенін айтты.", ["trade.exports"]),
    ("kk", "Импорттың 9%-ға төмендеуі байқалды.", ["trade.imports"]),
    ("kk", "Экспорттың 60%-ы мұнайға тиесілі.", ["trade.share"]),
    ("kk", "Қазақстан мұнайының жалпы экспорты 9 млн тоннаны құрады.", ["energy.oil_volume"]),
    # a matter of its own
    ("kk", "Сауда комитетінің мүшелері көп. Былтыр 9 пайызға артты.", [None]),
    ("en", "Trade was $5 billion. The pass rate was 9 percent.", ["trade.turnover", None]),
    ("ru", "Импорт составил 5 млрд долларов. Число больных выросло на 9 %.", ["trade.imports", None]),
    ("ru", "Импорт составил 5 млрд долларов. Вырос на 9 % выпуск мебели.", ["trade.imports", "macro.growth"]),
    ("en", "Trade was $5 billion.\n\nIt grew by 9 percent.", ["trade.turnover", None]),
    # words quoted below what was told of them
    (
        "en",
        "Trade was $5 billion, Minister Ivan Petrov said.\n\n“It grew by 9 percent,” Petrov said.",
        ["trade.turnover", "trade.growth"],
    ),
    (
        "ru",
        "Импорт составил 5 млрд долларов, сообщил министр Иван Петров.\n«Он вырос на 9 %», – сказал Петров.",
        ["trade.imports"] * 2,
    ),
    (
        "en",
        "Trade was $5 billion, Minister Ivan Petrov said.\n\n“It grew by 9 percent,” Anna Orlova said.",
        ["trade.turnover", None],
    ),
    ("en", "Imports reached $5 billion.\nRussia's IT market grew by 9 percent.", ["trade.imports", None]),
]


@pytest.mark.parametrize(("language", "text", "metrics"), GOING_ON)
def test_a_figure_goes_on_with_the_matter_before(language: str, text: str, metrics: list[str | None]) -> None:
    """An addition, a pronoun, and words of change alone take the metric before; what names a matter does not."""
    found = kzru.parse(text, published="2026-03-05", language=language).figures
    assert metrics == [figure.metric for figure in found]
