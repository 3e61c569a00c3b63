"""Towns and sites, and the forms in which a language writes them."""

from __future__ import annotations

import pytest

from kzru.lang import LANGUAGES
from kzru.lang.places import (
    RegionSpellings,
    place_entries,
    region_entries,
    region_spellings,
    regions_in,
)
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import Kind, vocabulary
from kzru.text import Span
from kzru.text.fold import fold


def places(text: str, language: str) -> list[str]:
    """Return the towns that a sentence names, in order."""
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))
    return [mark.value.name for mark in sentence.marks(Kind.PLACE)]


SENTENCES = [
    ("en", "They flew from St. Petersburg to Xi'an and on to Nur-Sultan.", ["St Petersburg", "Xi'an", "Nur-Sultan"]),
    ("en", "Guests met in the Grand Kremlin Palace, then in Moscow's Bolshoi Theatre.", ["Moscow", "Moscow", "Moscow"]),
    ("en", "A fort in the Kazan Kremlin was shown.", ["Kazan"]),
    ("en", "An oral exam and a perm are no towns.", []),
    ("ru", "Из Усть-Каменогорска поехали в Великий Новгород и Казань.", ["Ust-Kamenogorsk", "Veliky Novgorod", "Kazan"]),
    ("ru", "Встреча в Большом театре завершилась, в Астане начался концерт.", ["Moscow", "Astana"]),
    ("ru", "Омская область и московский вокзал городов не называют.", []),
    ("kk", "Мәскеуде және Санкт-Петербургте кездесу болды, Оралда көрме ашылды.", ["Moscow", "St Petersburg", "Uralsk"]),
    ("kk", "Ол елге оралды, қазан айында көрме болады.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SENTENCES)
def test_places_of_a_sentence(language: str, text: str, expected: list[str]) -> None:
    """A town is found in every case of its name, and by what stands in it, where it is written with a capital."""
    assert expected == places(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_one_place(language: str) -> None:
    """No phrase stands for two towns."""
    towns: dict[str, set[str]] = {}
    for phrase, place in place_entries(language):
        towns.setdefault(phrase.casefold(), set()).add(place.name)
    assert not {phrase: names for phrase, names in towns.items() if len(names) > 1}


def test_every_language_has_its_towns() -> None:
    """Each language knows more than 250 towns."""
    for language in LANGUAGES:
        assert len({place.name for _, place in place_entries(language)}) > 250


REGIONS = [
    (["Turkestan Region", "Turkestan*"], "the turkestan region and turkestani melons", 2),
    (["Abai Region"], "abai was a poet", 0),
    (["Волгоградск* област*"], "волгоградские в волгоградской области", 1),
    (["Павлодар облыс*"], "павлодар облысында, павлодар  облысы, павлодарда", 2),
    (["West"], "westward, southwest", 0),
]


@pytest.mark.parametrize(("phrases", "folded", "times"), REGIONS)
def test_a_region_is_counted_by_whole_words(phrases: list[str], folded: str, times: int) -> None:
    """A phrase counts wherever all its words stand, a star for any ending; a part of another word is none."""
    assert times == RegionSpellings(phrases).times_in(folded)


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_are_found_in_one_go(language: str) -> None:
    """All regions are looked for at once, and each is named as often as when it is looked for by itself."""
    spellings = region_spellings(language)
    folded = " ".join(fold(phrase.replace("*", "")) for phrase, _ in region_entries(language)[::3])
    times = {name: found for name, of_one in spellings.items() if (found := of_one.times_in(folded))}
    assert times == regions_in(folded, language)
    assert {} == regions_in("", language)
