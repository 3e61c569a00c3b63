"""Who is to act: whoever can, not who tells of it, who only tells somebody to, or with whom it is done."""

from __future__ import annotations

from datetime import date

import pytest

from kzru.parsing.document import parse_document


def actors_of(text: str, language: str) -> list[str | None]:
    """Return the actors of the commitments of a text of 12 November 2025."""
    document = parse_document(text, language=language, published=date(2025, 11, 12))
    return [commitment.actor for commitment in document.commitments]


ORDERS = [
    (
        "en",
        "The Prime Minister of Kazakhstan instructed the Government to repair 9 bridges.",
        "Government of Kazakhstan",
    ),
    ("en", "Tokayev ordered Minister Oleg Ryabov to open a clinic.", "Oleg Ryabov"),
    ("en", "The National Bank of Kazakhstan was instructed to open a centre.", "National Bank of Kazakhstan"),
    ("ru", "Токаев поручил Правительству отремонтировать 9 мостов.", "Government of Kazakhstan"),
    ("ru", "Токаев поручил министру Олегу Рябову открыть клинику.", "Oleg Ryabov"),
    ("ru", "Министерству энергетики поручено построить станцию.", "Ministry of Energy"),
    ("kk", "Тоқаев Үкіметке 9 көпір салуды тапсырды.", "Government of Kazakhstan"),
    ("kk", "Тоқаев Олег Рябовқа емхана ашуды тапсырды.", "Oleg Ryabov"),
    (
        "kk",
        "Тоқаев Үкімет пен Ұлттық банкке орталық ашуды тапсырды.",
        "Government of Kazakhstan and National Bank of Kazakhstan",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), ORDERS)
def test_who_is_told_to_act_acts(language: str, text: str, expected: str) -> None:
    """Not who tells it."""
    assert [expected] == actors_of(text, language)


BODIES = [
    ("en", "The Government of Kazakhstan will build a port by 2028.", "Government of Kazakhstan"),
    ("ru", "Правительство Казахстана построит порт к 2028 году.", "Government of Kazakhstan"),
    ("kk", "Қазақстан Үкіметі порт салуды жоспарлап отыр.", "Government of Kazakhstan"),
    ("ru", "Министерство сельского хозяйства намерено построить элеватор.", "Ministry of Agriculture"),
    ("kk", "Ауыл шаруашылығы министрлігі элеватор салуды жоспарлап отыр.", "Ministry of Agriculture"),
    ("kk", "Сыртқы істер министрлігі орталық ашуды жоспарлап отыр.", "Ministry of Foreign Affairs"),
    ("ru", "«Газпром» планирует построить порт.", "Gazprom"),
    ("kk", "«Газпром» порт салуды жоспарлап отыр.", "Gazprom"),
    ("ru", "Евразийская экономическая комиссия намерена открыть центр.", "Eurasian Economic Commission"),
    ("ru", "Минэнерго планирует построить станцию.", "Ministry of Energy"),
    ("ru", "Министр транспорта планирует построить порт.", "Minister of Transport"),
    ("ru", "ТОО «Жол» планирует построить порт.", "Zhol"),
    ("ru", "Компания «Жол» планирует построить порт.", "Zhol"),
    ("kk", "«Жол» ЖШС порт салуды жоспарлап отыр.", "Zhol"),
    ("ru", "Инвесторы готовы построить порт.", "investors"),
    ("kk", "Компания порт салуды жоспарлап отыр.", "company"),
    ("ru", "Омская область планирует построить порт.", "Omsk Region"),
    ("kk", "Түркістан облысы порт салуды жоспарлап отыр.", "Turkestan Region"),
    ("ru", "Евросоюз планирует построить порт.", "European Union"),
    ("kk", "ҚТЖ порт салуды жоспарлап отыр.", "Kazakhstan Temir Zholy"),
]


@pytest.mark.parametrize(("language", "text", "expected"), BODIES)
def test_bodies_have_english_names(language: str, text: str, expected: str) -> None:
    """In all languages, with the state where that is told."""
    assert [expected] == actors_of(text, language)


PEOPLE = [
    ("en", "Mr. Holm will open a clinic in June 2026.", "Holm"),
    ("ru", "Господин Орлов планирует открыть клинику.", "Orlov"),
    ("kk", "Орлов мырза емхана ашуды жоспарлап отыр.", "Orlov"),
    ("kk", "Олег Рябов Анна Орловамен бірге емхана ашпақ.", "Oleg Ryabov"),
    ("kk", "Токаевтың айтуынша, Олег Рябов емхана ашпақ.", "Oleg Ryabov"),
    ("ru", "Олег Рябов с Анной Орловой планирует открыть клинику.", "Oleg Ryabov"),
    ("en", "Kazakhstan together with Mongolia will build a port.", "Kazakhstan"),
    ("kk", "Ол порт салуды жоспарлап отыр.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), PEOPLE)
def test_a_companion_or_a_source_does_not_act(language: str, text: str, expected: str | None) -> None:
    """The subject does."""
    assert [expected] == actors_of(text, language)


SPEECH = {
    "en": "President of Kazakhstan Kassym-Jomart Tokayev: Our roads are good. I thank you. {}",
    "ru": "Президент Казахстана Касым-Жомарт Токаев: Наши дороги хороши. Благодарю вас. {}",
    "kk": "Қазақстан Президенті Қасым-Жомарт Тоқаев: Біздің жолдар жақсы. Алғыс айтамын. {}",
}
OWN = [
    ("en", "A port will be built by 2028.", "Kazakhstan"),
    ("en", "We plan to build a port.", "Kazakhstan"),
    ("ru", "К 2028 году будет построен порт.", "Kazakhstan"),
    ("ru", "Планируем построить порт.", "Kazakhstan"),
    ("kk", "2028 жылға дейін порт салынады.", "Kazakhstan"),
    ("kk", "Порт салуды жоспарлап отырмыз.", "Kazakhstan"),
    ("kk", "Порт салу туралы шешім қабылдадым.", "Kassym-Jomart Tokayev"),
    ("kk", "Порт салуды жоспарлап отыр.", None),
    ("ru", "Планирует построить порт.", None),
]


@pytest.mark.parametrize(("language", "promise", "expected"), OWN)
def test_where_nobody_is_named_it_is_the_speakers_country(
    language: str, promise: str, expected: str | None
) -> None:
    """Where the verb says "I" it is the speaker; where it means another, nobody knows who."""
    assert [expected] == actors_of(SPEECH[language].format(promise), language)


def test_the_pronoun_us_is_no_country() -> None:
    """The United States are written in capitals."""
    assert ["Kazakhstan"] == actors_of(
        "Kazakhstan has few ports. Deserts part us from Kazakhstan's buyers. We will build a port.", "en"
    )


TALKS = [
    (
        "en",
        "Russia and Kazakhstan are partners. Russia buys coal. We will build a port.",
        "Kazakhstan and Russia",
    ),
    (
        "en",
        "Kazakhstan sells coal to Russia. Trade with Russia grows, and our task is to build a port.",
        "Kazakhstan and Russia",
    ),
    ("en", "Trade with Russia grows. We are ready to build a port.", "Kazakhstan"),
]


@pytest.mark.parametrize(("language", "promise", "expected"), TALKS)
def test_we_may_be_both_sides(language: str, promise: str, expected: str) -> None:
    """Where a document speaks of two countries about as often; who is ready for something is one side."""
    assert [expected] == actors_of(SPEECH[language].format(promise), language)


OWNERS = [
    ("Строительство школы Монголии начнётся в Омске в 2028 году.", ["Mongolia"]),
    ("Строительство школы русского языка начнётся в Омске в 2028 году.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_a_country_in_the_genitive_owns_what_happens(text: str, expected: list[str | None]) -> None:
    """Where it ends the subject; the name of a language is nobody's."""
    assert expected == actors_of(text, "ru")


HEADLINES = [
    ("Mongolia to build a port in 2028", ["Mongolia"]),
    ("Gazprom to repair 40 stations in 2026", ["Gazprom"]),
    ("Mongolia plans to build a port in 2028", ["Mongolia"]),
    ("Road to Mongolia is open in 2028", []),
    ("Mongolia to the north has 40 ports", []),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_the_infinitive_of_a_headline_is_a_plan(text: str, expected: list[str]) -> None:
    """Where it stands right behind the name that opens it, and no other predicate follows."""
    assert expected == actors_of(text, "en")


NOTHING = [
    ("en", "Money that could be spent on ports is spent on fuel."),
    ("ru", "В.Путин: Хотел бы начать со слов благодарности всем."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_courtesy_and_the_unreal_promise_nothing(language: str, text: str) -> None:
    """They name no act."""
    assert [] == actors_of(text, language)


AGENTS = [
    ("en", "The port will be built by Rosatom in 2030.", "Rosatom"),
    ("en", "A bridge will be built by Kazakhstan in 2030.", "Kazakhstan"),
    ("ru", "Мост будет построен Росатомом в 2030 году.", "Rosatom"),
    ("ru", "Компанией «КазМунайГаз» будет построен порт.", "KazMunayGas"),
    ("ru", "Россией и Казахстаном будет построен мост.", "Kazakhstan and Russia"),
    ("ru", "Минздравом будет построена клиника.", "Ministry of Health"),
    ("ru", "Казахстану предстоит построить три порта.", "Kazakhstan"),
    ("kk", "Порт Росатом тарапынан 2030 жылы салынады.", "Rosatom"),
    ("en", "The port will be built by 2030.", None),
    ("ru", "Совместно с Росатомом будет построен порт.", None),
    ("ru", "Между Россией и Казахстаном будет построен мост.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), AGENTS)
def test_by_whom_something_is_done_is_who_acts(language: str, text: str, expected: str | None) -> None:
    """Known by a word, or by the case where no preposition rules it."""
    assert [expected] == actors_of(text, language)


PAIR = {
    "en": "Kazakhstan and Russia trade grain. Russia and Kazakhstan trade oil. ",
    "ru": "Казахстан и Россия торгуют зерном. Россия и Казахстан торгуют нефтью. ",
    "kk": "Қазақстан мен Ресей астық сатады. Ресей мен Қазақстан мұнай сатады. ",
}
NEAREST = [
    ("en", "Gazprom plans to build a port. A school will be built in 2028.", ["Gazprom", "Gazprom"]),
    ("ru", "«Газпром» планирует построить порт. Будет построена школа.", ["Gazprom", "Gazprom"]),
    ("kk", "«Газпром» порт салуды жоспарлап отыр. 2028 жылы мектеп салынады.", ["Gazprom", "Gazprom"]),
    (
        "en",
        "Gazprom plans to build a port. A forum will be held in May 2028.",
        ["Gazprom", "Kazakhstan and Russia"],
    ),
    (
        "kk",
        "«Газпром» порт салуды жоспарлап отыр. 2028 жылы форум өтеді.",
        ["Gazprom", "Kazakhstan and Russia"],
    ),
    (
        "ru",
        "Омская область и Алтайский край построят мост. Решено построить порт.",
        ["Altai Territory and Omsk Region"] * 2,
    ),
    ("ru", "Омская область и Казахстан построят мост.", ["Kazakhstan and Omsk Region"]),
    ("ru", "Омская область растёт. В области будет построен порт.", ["Omsk Region"]),
    ("ru", "«Мы построим порт. Будет построена школа», – сказал глава Росатома Олег Рябов.", ["Rosatom"] * 2),
    ("ru", "По словам губернатора Омской области Олега Рябова, будет построена школа.", ["Omsk Region"]),
    (
        "ru",
        "Министерство энергетики построит порт. Будет построена школа.",
        ["Ministry of Energy", "Kazakhstan and Russia"],
    ),
    ("ru", "В Казахстане планируется построить порт.", ["Kazakhstan"]),
    ("kk", "Қазақстанда 2028 жылы порт салынады.", ["Kazakhstan"]),
    ("ru", "В Омске планируется построить порт.", ["Kazakhstan and Russia"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), NEAREST)
def test_nobody_named_means_who_is_nearest(language: str, text: str, expected: list[str]) -> None:
    """The body spoken of, the one whose head speaks, the region, the country it is in; else both sides."""
    assert expected == actors_of(PAIR[language] + text, language)
