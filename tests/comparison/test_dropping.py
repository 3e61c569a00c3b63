"""When a later statement tells that what was promised is given up, and when it does not."""

from __future__ import annotations

import pytest

import kzru

PLANT = {
    "en": "Kazakhstan will build the Syrym gas processing plant by 2026.",
    "ru": "Казахстан построит газоперерабатывающий завод «Сырым» к 2026 году.",
    "kk": "Қазақстан 2026 жылға дейін «Сырым» газ өңдеу зауытын салады.",
}
FORUM = {
    "en": "Kazakhstan will host the Ilek Forum in Aktobe in June 2025.",
    "ru": "Казахстан проведёт Илекский форум в Актобе в июне 2025 года.",
}

TOLD = [
    (PLANT, "en", "Construction of the Syrym gas processing plant has been abandoned."),
    (PLANT, "en", "Kazakhstan abandoned plans to build the Syrym gas processing plant."),
    (PLANT, "en", "The Syrym gas processing plant project was officially scrapped last year."),
    (PLANT, "ru", "Строительство газоперерабатывающего завода «Сырым» отменено."),
    (PLANT, "ru", "Казахстан отказался от строительства газоперерабатывающего завода «Сырым»."),
    (PLANT, "kk", "«Сырым» газ өңдеу зауытының құрылысы тоқтатылды."),
    (PLANT, "kk", "«Сырым» газ өңдеу зауытының құрылысынан бас тартты."),
    (FORUM, "en", "The Ilek Forum in Aktobe has been cancelled."),
    (FORUM, "ru", "Илекский форум в Актобе отменён."),
]
SILENT = [
    (PLANT, "en", "Construction of the Syrym gas processing plant has not been abandoned."),
    (PLANT, "en", "Duties were scrapped, and the Syrym gas processing plant is under construction."),
    (PLANT, "en", "The gala at the Syrym gas processing plant was cancelled."),
    (PLANT, "en", "The opening of the Syrym gas processing plant has been postponed."),
    (PLANT, "en", "Critics would have scrapped the Syrym gas processing plant, which is under construction."),
    (PLANT, "en", "Construction of the Zhaiyk gas processing plant has been abandoned."),
    (PLANT, "ru", "Казахстан не отказался от строительства газоперерабатывающего завода «Сырым»."),
    (PLANT, "ru", "Пошлины отменены, и строительство газоперерабатывающего завода «Сырым» идёт."),
    (PLANT, "kk", "«Сырым» газ өңдеу зауытының құрылысы тоқтатылған жоқ."),
    (FORUM, "en", "The visit of the guests of the Ilek Forum was cancelled."),
]


def findings(promised: str, told: str) -> list[kzru.FindingKind]:
    """Return what becomes of a promise of 2023 by a statement of May 2025."""
    corpus = kzru.Corpus(
        [
            kzru.parse(promised, published="2023-05-01", id="a"),
            kzru.parse(told, published="2025-07-20", id="b"),
        ]
    )
    return [finding.kind for finding in corpus.findings()]


@pytest.mark.parametrize(("promised", "language", "told"), TOLD)
def test_what_is_given_up_is_told(promised: dict[str, str], language: str, told: str) -> None:
    """Before the verb or behind it, in each language."""
    assert kzru.FindingKind.DROPPED in findings(promised[language], told)


@pytest.mark.parametrize(("promised", "language", "told"), SILENT)
def test_what_goes_on_is_not(promised: dict[str, str], language: str, told: str) -> None:
    """Nor what is denied, put off, or something else in the same sentence."""
    assert kzru.FindingKind.DROPPED not in findings(promised[language], told)


def test_an_event_that_was_cancelled_was_not_held() -> None:
    """A page that speaks of it behind its day tells it held only where it does not tell it cancelled."""
    assert kzru.FindingKind.DONE not in findings(FORUM["en"], "The Ilek Forum in Aktobe has been cancelled.")
    assert kzru.FindingKind.DONE in findings(FORUM["en"], "The Ilek Forum in Aktobe drew many guests.")
