"""Who says the figure of a text: speeches under a title, sources behind a dash, namesakes, lists, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

import kzru
from kzru.parsing.document import parse_document


def speaker_of(text: str, language: str) -> str | None:
    """Return who says the first figure of a text."""
    document = parse_document(text, language=language, published=date(2025, 11, 12))
    return document.figures[0].speaker


SPEECHES = [
    (
        "en",
        (
            "Minister Saule Nurpeisova delivered an address to doctors\n\nDear colleagues!\n\n"
            "We opened 31 clinics. I thank you."
        ),
        "Saule Nurpeisova",
    ),
    (
        "en",
        (
            "Remarks at the forum of carriers\n\nBy Erik Holm,\n\nMinister of Transport\n\n"
            "We built 12 ports. I am glad of our work."
        ),
        "Erik Holm",
    ),
    (
        "ru",
        (
            "Министр Сауле Нурпеисова выступила с обращением к врачам\n\nДорогие коллеги!\n\n"
            "Мы открыли 31 клинику. Я благодарю вас."
        ),
        "Saule Nurpeisova",
    ),
    (
        "kk",
        (
            "Министр Сәуле Нұрпейісова дәрігерлерге үндеу жолдады\n\nҚұрметті әріптестер!\n\n"
            "Біз 31 емхана аштық. Сіздерге алғыс айтамын."
        ),
        "Saule Nurpeiisova",
    ),
    (
        "en",
        "Minister Saule Nurpeisova delivered an address to doctors\n\nThe clinics are new. There are 31 clinics.",
        None,
    ),
    (
        "ru",
        "Министр Сауле Нурпеисова выступила с обращением к врачам\n\nКлиники новые. Открыта 31 клиника.",
        None,
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), SPEECHES)
def test_a_line_tells_whose_speech_follows(language: str, text: str, expected: str | None) -> None:
    """Where somebody speaks himself below it; a report on a speech is the outlet's."""
    assert expected == speaker_of(text, language)


SOURCES = [
    ("en", "Grain harvest grows by 7 percent — Putin", "Vladimir Putin"),
    ("en", "Grain harvest grows by 7 percent — Minister of Farming Oleg Ryabov.", "Oleg Ryabov"),
    ("en", "“We will open 31 clinics.” — Saule Nurpeisova, Deputy Minister of Health", "Saule Nurpeisova"),
    ("en", "Grain harvest grows by 7 percent — a record", None),
    ("en", "Grain harvest grows by 7 percent — Farming Ministry", None),
    ("en", "The plant will make 40 buses a day — Omsk waits for them.", None),
    ("ru", "Сбор зерна вырос на 7 процентов — Путин", "Vladimir Putin"),
    ("ru", "Сбор зерна вырос на 7 процентов — О.Рябов", "O. Ryabov"),
    ("ru", "«Мы откроем в этом году 31 клинику» — министр Сауле Нурпеисова.", "Saule Nurpeisova"),
    ("ru", "Сбор зерна вырос на 7 процентов — Минсельхоз", None),
    ("kk", "Астық жинау 7 пайызға өсті — Путин", "Vladimir Putin"),
    ("kk", "Астық жинау 7 пайызға өсті — О.Рябов", "O. Ryabov"),
    ("kk", "Астық жинау 7 пайызға өсті — рекорд", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), SOURCES)
def test_a_dash_names_the_source(language: str, text: str, expected: str | None) -> None:
    """A name with its office, or one that is known; a body, a town or a noun is nobody."""
    assert expected == speaker_of(text, language)


def test_each_headline_has_its_own_source() -> None:
    """Lines without an end mark are no paragraph."""
    text = "Exports of wheat reached $3 bln — Putin\nImports of tea reached $2 bln — Farming Ministry"
    document = parse_document(text, language="en", published=date(2025, 11, 12))
    assert ["Vladimir Putin", None] == [figure.speaker for figure in document.figures]


NAMESAKES = [
    ("en", "Farmer Arman Tokayev said 31 clinics had been built.", "Arman Tokayev"),
    ("en", "Deputy Minister Boris Lavrov said 31 clinics had been built.", "Boris Lavrov"),
    ("en", "In Astana Tokayev said 31 clinics had been built.", "Kassym-Jomart Tokayev"),
    ("ru", "По словам Олега Путина, построена 31 клиника.", "Oleg Putin"),
    ("ru", "А. Токаев сообщил, что построена 31 клиника.", "A. Tokayev"),
    ("ru", "В. Путин сообщил, что построена 31 клиника.", "Vladimir Putin"),
    ("ru", "По словам Владимира Путина, построена 31 клиника.", "Vladimir Putin"),
    ("kk", "Ерлан Тоқаевтың айтуынша, 31 емхана салынды.", "Yerlan Tokayev"),
    ("kk", "Биыл 31 емхана салынды, деді Олег Рябов Халықаралық форумда.", "Oleg Ryabov"),
    ("kk", "Ол әкім Асқар Сейтжановпен бірге 31 емхана ашатынын айтты.", None),
    ("kk", "Тоқаевтың айтуынша, 31 емхана салынды.", "Kassym-Jomart Tokayev"),
    ("kk", "Олег Рябов атап өткендей, 31 емхана салынды.", "Oleg Ryabov"),
    ("kk", "Министр Ерлан Ақшалов айтқандай, 31 емхана салынды.", "Yerlan Akshalov"),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMESAKES)
def test_a_first_name_tells_people_of_one_surname_apart(
    language: str, text: str, expected: str | None
) -> None:
    """A first name or initials that are not the known person's are somebody else's."""
    assert expected == speaker_of(text, language)


LISTS = [
    ("en", "President Tokayev gave the ministers these tasks:\n- to build 31 clinics;\n- to train nurses."),
    ("en", "President Tokayev said:\n- 31 clinics are open;\n- nurses are trained."),
    ("ru", "Президент Токаев дал министрам такие поручения:\n- построить 31 клинику;\n- обучить врачей."),
    ("kk", "Президент Тоқаев министрлерге мынадай тапсырмалар берді:\n- 31 емхана салу;\n- дәрігер оқыту."),
]


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_a_list_is_said_by_whoever_leads_into_it(language: str, text: str) -> None:
    """Its items are those of the line above them."""
    assert "Kassym-Jomart Tokayev" == speaker_of(text, language)


UNOPENED = [
    ("en", "The pier is open. A crossing takes 25 minutes”, pilot Oleg Ryabov noted.", "Oleg Ryabov"),
    ("ru", "Пирс открыт. Рейс длится 25 минут», — отметил лоцман Олег Рябов.", "Oleg Ryabov"),
    ("kk", "Айлақ ашық. Билет 25 теңге тұрады», — деді Олег Рябов.", "Oleg Ryabov"),
    ("en", "The pier is open. A crossing takes 25 minutes.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), UNOPENED)
def test_a_quotation_may_lack_its_opening_mark(language: str, text: str, expected: str | None) -> None:
    """What a closing mark and a clause follow is said, from the last sentence that is reported on."""
    assert expected == speaker_of(text, language)


ANAPHORS = [
    ("en", "Some 62 barges are idle. This figure was given by port master Oleg Ryabov.", "Oleg Ryabov"),
    ("ru", "Простаивают 62 баржи. Эти данные привела замминистра транспорта Анна Рябова.", "Anna Ryabova"),
    ("kk", "Айлақта 62 баржа тұр. Бұл деректі порт бастығы Олег Рябов келтірді.", "Oleg Ryabov"),
    ("en", "Some 62 barges are idle. Port master Oleg Ryabov went home.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), ANAPHORS)
def test_a_sentence_tells_who_gave_the_figure_before(language: str, text: str, expected: str | None) -> None:
    """It names who said the one before it."""
    assert expected == speaker_of(text, language)


PRONOUNS = [
    ("en", "Anna Orlova said 5 ships came. Then Oleg Ryabov took the floor. According to him, 62 barges are idle.", "Oleg Ryabov"),
    ("en", "Port master Oleg Ryabov opened the pier. He said that 62 barges were idle.", "Oleg Ryabov"),
    ("ru", "Вера Орлова сообщила о 5 судах. Затем выступил Олег Рябов. По его словам, простаивают 62 баржи.", "Oleg Ryabov"),
    ("en", "The Minister of Trade of Peru, Oleg Ryabov, told the forum that 62 barges were idle.", "Oleg Ryabov"),
    ("en", "Oleg Ryabov, the Minister of Trade of Peru, told the forum that 62 barges were idle.", "Oleg Ryabov"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), PRONOUNS)
def test_he_is_whom_the_sentence_before_speaks_of(language: str, text: str, expected: str) -> None:
    """Who took the floor is meant, whoever spoke before; an office may stand before or behind the name."""
    assert expected == parse_document(text, published="2026-03-05", language=language).figures[-1].speaker


LABELS = [
    ("О.Рябов Рябов Олег Петрович Министр транспорта : Мы построили 31 порт. Я рад.", "Oleg Ryabov"),
    ("О.Рябов (как переведено): Мы построили 31 порт. Я рад.", "O. Ryabov"),
    ("А.Орлова : Мы построили 31 порт. Я рада.", "A. Orlova"),
    ("В.Рябов: Мы построили 31 порт. Я рад.", "V. Ryabov"),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_label_has_notes_and_remarks(text: str, expected: str | None) -> None:
    """What a page shows over a name, a remark of the translator, and a gap before the colon are no part of the name."""
    assert expected == speaker_of(f"{text}\n\nК.Ким: Спасибо.", "ru")


SPELLINGS = [
    ("По словам Рябова Олега Петровича, построена 31 клиника.", "Oleg Ryabov"),
    ("По словам Рябовой Анны Сергеевны, построена 31 клиника.", "Anna Ryabova"),
    ("По словам О.П. Рябова, построена 31 клиника.", "O.P. Ryabov"),
    ("«Мы построили 31 клинику», — сказал врач Петер Шульц (Peter Schulz).", "Peter Schulz"),
    ("«Мы построили 31 клинику», — сказал министр Милош Петрович.", "Milosh Petrovich"),
    ("ГИБДД сообщила, что построена 31 клиника.", None),
    ("После встречи: О.Рябов: Построена 31 клиника.", "O. Ryabov"),
]


@pytest.mark.parametrize(("text", "expected"), SPELLINGS)
def test_names_are_first_name_first(text: str, expected: str | None) -> None:
    """In the nominative, without the name of the father, as the text spells them in Latin letters where it does."""
    assert expected == speaker_of(text, "ru")


KAZAKH_OFFICES = [
    ("Бұл туралы Премьер-министрдің орынбасары – Су шаруашылығы министрі Олег Рябов айтты.", "Oleg Ryabov"),
    ("Бұл туралы Премьер-министрдің бірінші орынбасары Олег Рябов айтты.", "Oleg Ryabov"),
    ("Бұл туралы ҚР Ауыл шаруашылығы министрі Олег Рябов айтты.", "Oleg Ryabov"),
    ("Бұл туралы Су министрі Олег Рябов Үкімет отырысында айтты.", "Oleg Ryabov"),
    ("Бұл туралы саясаттанушы Олег Рябов Ресей Федерациясының елшілігінде айтты.", "Oleg Ryabov"),
    ("Бұл туралы Олег Рябов Парламент Мәжілісінде айтты.", "Oleg Ryabov"),
]


@pytest.mark.parametrize(("clause", "expected"), KAZAKH_OFFICES)
def test_a_kazakh_name_stands_behind_the_last_head_of_its_office(clause: str, expected: str) -> None:
    """An office may have several heads and a country before it; a body behind the name is no part of the name."""
    assert expected == speaker_of(f"Айлақта 31 кеме тұр. {clause}", "kk")


UNMARKED = [
    ("kk", "Айлақ ашық.\n\nКеме көп. Билет 25 теңге тұрады, – деді Олег Рябов.", "Oleg Ryabov"),
    ("kk", "Айлақ ашық.\n\nБилет 25 теңге тұрады. Кеме көп, -деді Олег Рябов.", "Oleg Ryabov"),
    ("ru", "Пирс открыт.\n\nРейс длится 25 минут. Барж много, – отметил лоцман Олег Рябов.", "Oleg Ryabov"),
    ("kk", "Билет 25 теңге тұрады. Кеме көп, – деді Олег Рябов.", None),
    ("kk", "Айлақ ашық.\n\nОлег Рябов, Су министрлігінің сарапшысы:\nБилет 25 теңге тұрады.", "Oleg Ryabov"),
    ("kk", "Айлақ ашық.\n\nОлег Рябов келді:\nБилет 25 теңге тұрады.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), UNMARKED)
def test_what_is_said_may_have_no_marks(language: str, text: str, expected: str | None) -> None:
    """A paragraph below the first that a clause closes, or that stands below a name with its office, is said as a whole."""
    assert expected == speaker_of(text, language)


OFFICES_OF_KAZAKH = [
    ("Су министрі Олег Рябов келді. Алаң 31 гектарды құрайды, – деді ведомство басшысы.", None),
    ("Бұл туралы су министрі Олег Рябов айтты. Ведомство басшысының айтуынша, 31 арна бар.", "Oleg Ryabov"),
    (
        "Бұл туралы су министрі Олег Рябов ОКҚ брифингінде айтты. Министрдің айтуынша, 31 арна бар.",
        "Oleg Ryabov",
    ),
    ("Су министрі Олег Рябов арнаға барды.\n\nМинистр 31 арна тазартылғанын хабарлады.", "Oleg Ryabov"),
    ("Олег Рябов пен Ерлан Сапаров арнаға барды.\n\nМинистр 31 арна тазартылғанын хабарлады.", None),
    (
        "Премьер-министрдің орынбасары – Су ресурстары және орман министрі Олег Рябов 31 арна бар екенін айтты.",
        "Oleg Ryabov",
    ),
    ("Құрылыс вице-министрі Иран Сапаров 31 үй салынғанын айтты.", "Iran Saparov"),
    ("Ол Алматыда 31 үй салынғанын айтты.", None),
    (
        "Бұл туралы су министрі Ерлан Сапаров айтты. Ерлан Болатұлының сөзінше, 31 арна бар.",
        "Yerlan Saparov",
    ),
    (
        "Бұл туралы Абай облысының әкімі Ерлан Сапаров айтты.\n— 31 үй бар, — деді облыс әкімі Орталық залда.",
        "Yerlan Saparov",
    ),
    ("Бұл туралы ШҚО әкімі Ерлан Сапаров айтты.\n— 31 үй бар, — деді облыс әкімі.", "Yerlan Saparov"),
    ("Бұл туралы министр Ерлан Сапаров айтты.\n— 31 үй бар, — деді су министрі.", None),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES_OF_KAZAKH)
def test_an_office_means_whom_the_document_told_it_of(text: str, expected: str | None) -> None:
    """A minister is whoever the document introduces so, also where he did not speak before."""
    assert expected == speaker_of(text, "kk")


HOLDERS = [
    (
        "en",
        "Minister of Trade Erik Holm opened a fair. According to the minister, 40 firms took part.",
        "Erik Holm",
    ),
    (
        "en",
        "Erik Holm, Minister of Trade, opened a fair. According to the minister, 40 firms came.",
        "Erik Holm",
    ),
    (
        "en",
        "Ambassador of Peru to Kazakhstan Ana Vega opened a fair. The diplomat said 40 firms came.",
        "Ana Vega",
    ),
    ("en", "Minister of Trade Erik Holm opened a fair. A senior official said 40 firms took part.", None),
    ("en", "Erik Holm and Ana Vega opened a fair. The minister said 40 firms took part.", None),
    (
        "ru",
        "Посол Перу в Казахстане Олег Рябов открыл ярмарку. По словам посла, приехали 40 фирм.",
        "Oleg Ryabov",
    ),
    (
        "ru",
        "Посол Перу в Казахстане Олег Рябов открыл ярмарку. По словам дипломата, приехали 40 фирм.",
        "Oleg Ryabov",
    ),
    (
        "ru",
        "Олег Рябов, министр торговли, открыл ярмарку. Чиновник сообщил, что приехали 40 фирм.",
        "Oleg Ryabov",
    ),
    (
        "en",
        "Alexey Likhachev, CEO of Rosatom said in an interview that 40 firms took part.",
        "Alexei Likhachev",
    ),
    (
        "kk",
        "Перудің Қазақстандағы елшісі Олег Рябов жәрмеңке ашты. Дипломаттың айтуынша, 40 фирма келді.",
        "Oleg Ryabov",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), HOLDERS)
def test_an_office_alone_means_who_was_introduced_with_it(
    language: str, text: str, expected: str | None
) -> None:
    """Before the name or behind it; "the official" is whoever was introduced, "a senior official" nobody."""
    assert speaker_of(text, language) == expected


def test_a_verb_or_a_countrys_adjective_is_no_part_of_an_office() -> None:
    """No "said in an interview" behind it, and no "with" before "Russian President"."""
    behind = kzru.parse(
        "Alexey Likhachev, CEO of Rosatom said in Omsk that 40 firms took part.", language="en"
    )
    assert [statement.role for statement in behind.statements] == ["CEO of Rosatom"]
    text = "Tokayev held talks with Russian President Vladimir Putin. “40 firms took part,” Putin said."
    spoken = [statement.role for statement in kzru.parse(text, language="en").statements if statement.speaker]
    assert spoken == ["Russian President"]


HOSTS = [
    ("ru", "Сорок фирм приехали в Омск, сообщил казахстанский посол в Москве Олег Рябов.", "KZ"),
    ("ru", "Сорок фирм приехали в Омск, сообщил посол в Астане Олег Рябов.", None),
    ("ru", "Сорок фирм приехали в Омск, сообщил российский посол в Астане Олег Рябов.", "RU"),
    ("en", "Forty firms came to Omsk, said the Russian Ambassador to Kazakhstan Oleg Ryabov.", "RU"),
    ("en", "Forty firms came to Omsk, Ambassador to Kazakhstan Oleg Ryabov said.", None),
]


@pytest.mark.parametrize(("language", "text", "country"), HOSTS)
def test_an_ambassador_is_not_of_the_country_that_receives_him(
    language: str, text: str, country: str | None
) -> None:
    """The adjective before the office tells whose he is; what a preposition leads to does not."""
    (statement,) = kzru.parse(text, language=language).statements
    assert (statement.speaker, statement.country) == ("Oleg Ryabov", country)


DOCUMENTS = [
    ("en", "The joint statement reads: “The sides will raise trade between them to 30 billion dollars.”"),
    ("en", "“The sides will raise trade between them to 30 billion dollars,” reads the joint statement."),
    ("ru", "В декларации говорится: «Стороны доведут взаимную торговлю до 30 миллиардов долларов»."),
    ("ru", "«Стороны намерены довести взаимную торговлю до 30 миллиардов долларов», – гласит документ."),
    ("kk", "Мәлімдемеде: «Тараптар өзара сауданы 30 миллиард долларға жеткізеді деп келісті», – делінген."),
]


@pytest.mark.parametrize(("language", "text"), DOCUMENTS)
def test_nobody_speaks_what_a_document_says(language: str, text: str) -> None:
    """Least of all whoever spoke in the paragraph before."""
    before = {"en": "Oleg Ryabov said trade grew.", "ru": "Олег Рябов сообщил, что торговля выросла."}
    opening = before.get(language, "Олег Рябов сауда өскенін айтты.")
    document = kzru.parse(f"{opening}\n\n{text}", language=language)
    assert [figure.speaker for figure in document.figures] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Бассейн построят, сообщил аким Талгарского района.", []),
        ("Бассейн построят, сообщил министр Донской.", ["Donskoi"]),
    ],
)
def test_the_adjective_of_a_region_is_nobodys_name(text: str, expected: list[str]) -> None:
    """Behind an office it tells of what region that is: «аким Талгарского района»."""
    spoken = [statement.speaker for statement in kzru.parse(text, language="ru").statements]
    assert [name for name in spoken if name] == expected
