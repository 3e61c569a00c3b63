"""Who says what in transcripts, reports and articles, in three languages."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.shared import SHARED
from kzru.lang import LANGUAGES
from kzru.model import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.statements import find_statements, statement_at


def read(text: str, language: str = "en") -> tuple[Statement, ...]:
    """Return the statements of a text of 12 May 2025."""
    return find_statements(DocumentFrame(text, language, date(2025, 5, 12)), "d")


def said(text: str, language: str = "en") -> list[tuple[str, str | None, str]]:
    """Return mode, speaker and text of all statements."""
    return [(found.mode.value, found.speaker, found.span.of(text)) for found in read(text, language)]


ENGLISH_SENTENCES = [
    ("Tokayev stressed that trade had doubled.", "Kassym-Jomart Tokayev"),
    ("Trade has doubled, Putin told the guests.", "Vladimir Putin"),
    ("Trade, the Russian President said, has doubled.", "Vladimir Putin"),
    ("The Kazakh leader also noted the harvest of 20 million tonnes.", "Kassym-Jomart Tokayev"),
    ("The Head of State noted the harvest of 20 million tonnes.", "Kassym-Jomart Tokayev"),
    ("According to Russian Deputy Prime Minister Alexei Overchuk, settlements grew.", "Alexei Overchuk"),
    ("Rail freight doubled, said Marat Karimov, head of the railway board.", "Marat Karimov"),
    ("Marat Karimov, head of the railway board, said freight doubled.", "Marat Karimov"),
    ("Minister of Transport of Kazakhstan Marat Karimov announced two new lines.", "Marat Karimov"),
    ("Tokayev thanked Putin and said that freight doubled.", "Kassym-Jomart Tokayev"),
    ("Both leaders stressed that trade had doubled.", None),
    ("The sides noted the growth of trade.", None),
    ("The Ministry of Energy said output rose by 3 percent.", None),
    ("According to the Bureau of Statistics, exports fell.", None),
    ("It was announced that 30 schools would open.", None),
    ("The agreement says that 10 percent is the limit.", None),
    ("Tokayev and Putin signed 12 documents.", None),
]
RUSSIAN_SENTENCES = [
    ("Токаев подчеркнул, что торговля удвоилась.", "Kassym-Jomart Tokayev"),
    ("Торговля удвоилась, сообщил вице-премьер РФ Алексей Оверчук.", "Alexei Overchuk"),
    ("Президент Казахстана Касым-Жомарт Токаев заявил о новых заводах.", "Kassym-Jomart Tokayev"),
    ("По словам главы ведомства Ерлана Сагнаева, построено 15 заводов.", "Yerlan Sagnayev"),
    ("По словам Токаева, построено 15 заводов.", "Kassym-Jomart Tokayev"),
    ("Построено 15 заводов, сообщил аким Торгайской области Олег Рябов.", "Oleg Ryabov"),
    ("По словам акима Торгайской области Олега Рябова, построено 15 заводов.", "Oleg Ryabov"),
    ("По словам главы управления Торгайской области Олега Рябова, построено 15 заводов.", "Oleg Ryabov"),
    ("Стороны отметили рост торговли.", None),
    ("Банк России сообщил о росте на 3%.", None),
    ("Токаев и Путин подписали 12 документов.", None),
]
KAZAKH_SENTENCES = [
    ("Қасым-Жомарт Тоқаев сауда екі есе өскенін айтты.", "Kassym-Jomart Tokayev"),
    ("Владимир Путиннің айтуынша, сауда өсті.", "Vladimir Putin"),
    ("Энергетика министрі Ерлан Сағынаевтың айтуынша, өндіріс артты.", "Yerlan Sagynayev"),
    ("Тараптар 12 құжатқа қол қойды.", None),
]


@pytest.mark.parametrize(
    ("text", "speaker", "language"),
    [
        (text, speaker, language)
        for language, table in zip(
            LANGUAGES, (ENGLISH_SENTENCES, RUSSIAN_SENTENCES, KAZAKH_SENTENCES), strict=True
        )
        for text, speaker in table
    ],
)
def test_a_sentence_is_reported_where_it_tells_who_says_it(
    text: str, speaker: str | None, language: str
) -> None:
    """The subject of the reporting verb speaks; several, bodies and nobody leave it the outlet's."""
    first = read(text, language)[0]
    assert speaker == first.speaker
    assert (Mode.NARRATION if speaker is None else Mode.REPORTED) is first.mode


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("По словам Рябова, построено 15 заводов.", "Oleg Ryabov"),
        ("По словам министра, построено 15 заводов.", "Oleg Ryabov"),
        ("Построено 15 заводов, добавил глава Минсельхоза.", "Oleg Ryabov"),
        ("Построено 15 заводов, добавил глава ведомства.", "Oleg Ryabov"),
        ("Построено 15 заводов, добавил глава Минтранса.", None),
        ("По словам Сагнаева, построено 15 заводов.", None),
    ],
)
def test_a_russian_surname_or_office_means_whom_the_document_introduces(
    told: str, speaker: str | None
) -> None:
    """A surname in the genitive and an office alone are of the one who was introduced with both, the head of another ministry is not."""
    text = "В Омск приехал министр сельского хозяйства Олег Рябов. " + told
    assert speaker == read(text, "ru")[-1].speaker


@pytest.mark.parametrize(
    ("text", "speaker", "language"),
    [
        ("“Our trade doubled,” Tokayev said.", "Kassym-Jomart Tokayev", "en"),
        ('"Our trade doubled," said Putin.', "Vladimir Putin", "en"),
        ("Putin said: “Our trade doubled.”", "Vladimir Putin", "en"),
        ("«Our trade doubled this year, Tokayev said.", "Kassym-Jomart Tokayev", "en"),
        ("«Наша торговля удвоилась», — сказал Путин журналистам.", "Vladimir Putin", "ru"),
        ("Путин подчеркнул: «Наша торговля удвоилась».", "Vladimir Putin", "ru"),
        ("«Сауда екі есе өсті», – деді Мемлекет басшысы.", "Kassym-Jomart Tokayev", "kk"),
        ("Олжас Бектенов: «Сауда екі есе өсті», – деді.", "Olzhas Bektenov", "kk"),
    ],
)
def test_a_quotation_is_said_by_whom_its_clause_names(text: str, speaker: str, language: str) -> None:
    """The clause may stand before or behind; the clause itself is the outlet's."""
    quotes = [found for found in read(text, language) if found.mode is Mode.QUOTE]
    assert [speaker] == [found.speaker for found in quotes]


def test_a_clause_may_part_a_quotation() -> None:
    """Both parts are the speaker's, in the English and in the Russian way of printing."""
    english = "“Our trade grew,” he said. “It will grow further.”"
    assert said("Putin noted the harvest.\n" + english)[1:] == [
        ("quote", "Vladimir Putin", "“Our trade grew,”"),
        ("narration", None, "he said."),
        ("quote", "Vladimir Putin", "“It will grow further.”"),
    ]
    russian = "«Торговля выросла, — отметил Путин. — Она будет расти и дальше»."
    assert said(russian, "ru") == [
        ("quote", "Vladimir Putin", "«Торговля выросла,"),
        ("narration", None, "— отметил Путин."),
        ("quote", "Vladimir Putin", "— Она будет расти и дальше»"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The “Games of Tomorrow” festival gathered 500 athletes.",
        "The declaration “On Rail, Road and Water” was signed.",
        "The film, called “Steppe”, was shown.",
    ],
)
def test_titles_are_no_quotations(text: str) -> None:
    """A title between quotation marks leaves its sentence whole."""
    assert [("narration", None, text)] == said(text)


def test_pronouns_and_offices_stand_for_who_spoke() -> None:
    """A pronoun is the last speaker of that gender, a surname its full name, an office its holder in the text."""
    text = (
        "Transport Minister Marat Karimov met Federation Council head Valentina Matviyenko.\n"
        "Matviyenko said trade grew.\n"
        "Karimov said freight doubled.\n"
        "She noted that schools opened.\n"
        "The minister added that two lines opened.\n"
        "He recalled the harvest."
    )
    expected = [None, "Valentina Matviyenko", "Marat Karimov", "Valentina Matviyenko", "Marat Karimov"]
    assert [*expected, "Marat Karimov"] == [found.speaker for found in read(text)]
    assert read(text)[2].role == "Transport Minister"


def test_a_sentence_may_tell_who_said_the_one_before() -> None:
    """«Об этом сообщил …» makes the sentence before it reported, across paragraphs too."""
    text = "Открыто 300 новых школ.\nОб этом сообщил Бектенов."
    assert said(text, "ru") == [
        ("reported", "Olzhas Bektenov", "Открыто 300 новых школ."),
        ("narration", None, "Об этом сообщил Бектенов."),
    ]


def test_a_quotation_of_an_unknown_body_is_nobodys() -> None:
    """Where the clause names no person, nobody is guessed."""
    text = "Tokayev said trade grew.\n“Output rose by 3 percent,” the ministry said."
    assert [found.speaker for found in read(text) if found.mode is Mode.QUOTE] == [None]


def test_a_quotation_over_paragraphs_is_one_speakers() -> None:
    """A paragraph without closing mark goes on in the next, where the clause stands."""
    text = "“Our trade grew.\n“It will grow further,” Putin said."
    assert [f.speaker for f in read(text) if f.mode is Mode.QUOTE] == ["Vladimir Putin", "Vladimir Putin"]


TRANSCRIPTS = {
    "en": (
        "Select font Arial\n"
        "The two leaders met in Omsk.\n"
        "* * *\n"
        "President of Russia Vladimir Putin: Good day, friends.\n"
        "Note: there are three topics. We begin at 10:30.\n"
        "KASSYM-JOMART TOKAYEV (via translator): Thank you.\n"
        "Question: How many schools?\n"
        "Yerlan Koshanov, Chairman of the Mazhilis:\n"
        "Twelve.\n"
        "May 12, 2025, Omsk"
    ),
    "ru": (
        "Лидеры двух стран встретились.\n"
        "В.Путин: Добрый день, друзья.\n"
        "Начнем в 10:30.\n"
        "К.-Ж.Токаев (как переведено): Спасибо.\n"
        "Вопрос: Сколько школ?\n"
        "Председатель Мажилиса Ерлан Кошанов: Двенадцать.\n"
        "12 мая 2025 года, Омск"
    ),
    "kk": (
        "Екі ел басшылары кездесті.\n"
        "В.Путин: Қайырлы күн, достар.\n"
        "Қ.Тоқаев: Рақмет.\n"
        "Сұрақ: Қанша мектеп?\n"
        "Мәжіліс төрағасы Ерлан Қошанов: Он екі.\n"
        "2025 жылғы 12 мамыр, Омбы"
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_turn_runs_from_its_label_to_the_next(language: str) -> None:
    """Labels with title, initials, capitals or a remark; the lines around the talk are the outlet's."""
    found = read(TRANSCRIPTS[language], language)
    turns = [statement for statement in found if statement.mode is Mode.SPEECH]
    expected = ["Vladimir Putin", "Kassym-Jomart Tokayev", None, "Yerlan Koshanov"]
    assert expected == [turn.speaker for turn in turns]
    assert turns[2].role in ("Question", "Вопрос", "Сұрақ")
    assert [found[0].mode, found[-1].mode] == [Mode.NARRATION, Mode.NARRATION]
    assert {"en": "Omsk", "ru": "Омск", "kk": "Омбы"}[language] == turns[0].place


def test_roles_and_countries_are_those_of_the_text() -> None:
    """The office is given as the text gives it, before or behind the name."""
    turns = [found for found in read(TRANSCRIPTS["en"]) if found.mode is Mode.SPEECH]
    assert (turns[0].role, turns[0].country) == ("President of Russia", "RU")
    assert (turns[3].role, turns[3].country) == ("Chairman of the Mazhilis", "KZ")


@pytest.mark.parametrize(
    "text",
    [
        "Tokayev: Trade will double\nWe wrote of it.\nThe harvest is good.",
        "Background: trade doubled.\nResults: the harvest is good.",
        "Putin: “We trade.”\nThe talks are over.",
        "The programme follows. 10:30: talks. 12:00: lunch.",
    ],
)
def test_not_every_colon_makes_a_label(text: str) -> None:
    """Headlines, notes, quotations and hours open no turn."""
    assert Mode.SPEECH not in {found.mode for found in read(text)}


ARTICLES = [
    (
        "en",
        (
            "A shared road\nThe newspaper published an article by President of Kazakhstan Kassym-Jomart Tokayev.\n"
            "Our countries are neighbours.\nWe built 12 plants.\n* * *\nI believe in our road."
        ),
    ),
    (
        "en",
        (
            "A shared road\nBy Kassym-Jomart Tokayev, President of Kazakhstan\nMay 12, 2025\n"
            "Our countries are neighbours.\nWe built 12 plants.\nI believe in our road."
        ),
    ),
    (
        "ru",
        (
            "Общий путь\nОпубликована статья Президента Казахстана Касым-Жомарта Токаева «Общий путь».\n"
            "Наши страны соседи.\nМы построили 12 заводов.\nЯ верю в наш путь."
        ),
    ),
    (
        "kk",
        (
            "Ортақ жол\nГазетте Президент Қасым-Жомарт Тоқаевтың «Ортақ жол» мақаласы жарияланды.\n"
            "Біздің елдер көрші.\nБіз 12 зауыт салдық.\nМен жолымызға сенемін."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), ARTICLES)
def test_a_signed_article_is_its_authors_speech(language: str, text: str) -> None:
    """From the first paragraph behind the editor's lines to the end, separators included."""
    *editor, article = read(text, language)
    assert {Mode.NARRATION} == {found.mode for found in editor}
    assert (article.mode, article.speaker) == (Mode.SPEECH, "Kassym-Jomart Tokayev")
    assert article.span.of(text).startswith(("Our countries", "Наши страны", "Біздің елдер"))
    assert len(text) == article.span.end


@pytest.mark.parametrize(
    "text",
    [
        "A shared road\nBy Dana Omarova\nThe two countries are neighbours.\nThey built 12 plants.",
        "A shared road\nTokayev published an article.\nIn it, Tokayev noted the harvest.\nHe said trade grew.",
    ],
)
def test_a_report_is_nobodys_speech(text: str) -> None:
    """A journalist's by-line and a report on an article stay the outlet's."""
    assert Mode.SPEECH not in {found.mode for found in read(text)}


def test_ids_follow_from_document_and_span() -> None:
    """Ids, dates and documents are those given."""
    (found,) = read("Trade grew.")
    assert ("d/statement/0-11", "d", date(2025, 5, 12)) == (found.id, found.document, found.date)


def test_a_statement_is_found_by_offset() -> None:
    """The statement that covers the offset, None between statements and outside."""
    text = "Trade grew.\n\nPutin said it will grow."
    found = read(text)
    assert [found[0], None, None, found[1], found[1], None] == [
        statement_at(found, offset) for offset in (0, 11, 12, 13, len(text) - 1, len(text))
    ]
    assert statement_at((), 0) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "March 7, 2025, 13:12 1023 views"),
        ("ru", "7 марта 2025, 13:12 5462 просмотра"),
        ("kk", "7 Наурыз 2025, 13:12 1023"),
    ],
)
def test_a_dateline_with_an_hour_states_nothing(language: str, line: str) -> None:
    """What a page counts behind the hour of its date is nobody's statement; a dateline without an hour is one of the page."""
    assert [text for _, _, text in said(f"Title\n\n{line}\n\nTrade grew.", language)] == [
        "Title",
        "Trade grew.",
    ]
    without = line.partition(",")[0] if language == "kk" else line.rpartition(",")[0]
    assert without in [text for _, _, text in said(f"Title\n\n{without}\n\nTrade grew.", language)]


PIECES = ["Tokayev ", "said ", "— ", "«A, – said he. – B»", "– ", "К.-Ж.", "Путин", "сказал", "деді ", "Қ.Тоқаев:", "“", "”", "«", "»", '"', ": ", ".", "\n", ", ", "– ", "by ", "article ", "he ", "I ", "* * *", "2025", "May ", "U.S. ", "A", " b ", "’s", "\u2029", "İ", "of ", "Minister "]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join))
def test_any_text_is_cut_into_statements_in_order(language: str, text: str) -> None:
    """Nothing raises, and the spans are sorted, disjoint, not empty and within the text."""
    last = 0
    for found in read(text, language):
        assert last <= found.span.start < found.span.end <= len(text)
        last = found.span.end


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold annotations are not part of the package")
def test_every_gold_figure_has_its_speaker() -> None:
    """At the start of each figure of the gold stands a statement of the figure's speaker."""
    wrong = []
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (SHARED / "seeds" / gold["doc"]).read_bytes().decode("utf-8")
        frame = DocumentFrame(text, gold["language"], date.fromisoformat(gold["published"]))
        found = find_statements(frame, "d")
        for figure in gold["figures"]:
            statement = statement_at(found, figure["start"])
            if statement is None or statement.speaker != figure["speaker"]:
                wrong.append((path.name, figure["surface"]))
    assert wrong == []
