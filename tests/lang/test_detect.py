"""Languages are told by letters, endings and small words; a text in a language that kzru does not read by none of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, profiles
from kzru.lang.detect import detect_language, evidence_in, nearest_language
from kzru.lang.loader import load, load_common
from kzru.lang.scripts import script_of
from kzru.parsing.document import parse_document

KAZAKH_WITHOUT_ITS_LETTERS = [
    "Ресей инвестициясы 10 миллиард доллардан асты.",
    "Экспорт 5 миллиард долларды басып озды.",
    "Бас министр сапармен барды.",
    "Завод 2024 жылы ашылды.",
    "Былтыр алты мектеп салынды.",
    "Тауар айналымы 40 пайызды алды.",
    "Мемлекет басшысы тапсырма берді.",
    "Мектептер саны артып келеді.",
]

OURS = [
    ("en", "Kazakhstan, Russia sign 12 deals"),
    ("en", "KAZATOMPROM OUTPUT UP 5 PCT"),
    ("en", "Mr Müller met 12 men in Qatar"),
    ("en", "Aqtau, Qostanay, Öskemen"),
    ("en", "NUR-SULTAN"),
    ("en", "28 %"),
    ("en", "***"),
    ("en", "4 𘖽"),
    ("en", ""),
    ("en", "Gross domestic product: 5.1"),
    ("en", "Uber and Lukoil AG open Astana hub"),
    ("ru", "Борис Иванов"),
    ("ru", "ГЭС: 12 МВт"),
    ("ru", "СТРОИТЕЛЬСТВО ДОРОГИ ЗАВЕРШЕНО"),
    ("ru", "Касым-Жомарт Токаев, Олжас Бектенов"),
    ("ru", "Начато строительство дороги Бишкек – Ташкент"),
    ("kk", "ЖАҢА МЕКТЕП АШЫЛДЫ"),
    ("kk", "15,2%-ға"),
    ("kk", "Құрылыс – 12,5"),
    ("kk", "Qazaqstan ekonomikasy"),
    ("kk", "Bıyl auylda otyz mektep salyndy"),
]

FOREIGN = [
    ("de", "Der Handel stieg im vergangenen Jahr um 5 Prozent."),
    ("de", "Die Regierung hat 12 neue Schulen eröffnet, und es werden noch mehr."),
    ("fr", "Les exportations de pétrole ont atteint 40 millions de tonnes."),
    ("es", "El gobierno inauguró 12 escuelas nuevas el viernes."),
    ("it", "Il governo ha aperto 12 nuove scuole nella regione."),
    ("pl", "Eksport ropy wyniósł w tym roku 40 milionów ton."),
    ("tr", "Petrol ihracatı bu yıl 40 milyon tona ulaştı."),
    ("tr", "Rusya ile ticaret 5 milyar dolar oldu"),
    ("az", "Neft ixracı bu il 40 milyon tona çatıb."),
    ("uz", "Bu yil viloyatda uchta zavod quriladi."),
    ("uz", "Neft eksporti 40 million tonnaga yetdi."),
    ("uz", "Ҳукумат 12 та янги мактаб очди."),
    ("uk", "Уряд відкрив 12 нових шкіл."),
    ("uk", "Компанія збудує три заводи до 2030 року."),
    ("be", "Урад адкрыў 12 новых школ у вобласці."),
    ("bg", "Правителството откри 12 нови училища в петък."),
    ("sr", "Влада је у петак отворила 12 нових школа."),
    ("ky", "Өкмөт быйыл 12 жаңы мектеп ачты."),
    ("tt", "Хөкүмәт быел 12 яңа мәктәп ачты."),
    ("mn", "Засгийн газар баасан гарагт 12 шинэ сургууль нээв."),
    ("zh", "政府周五开设了12所新学校。"),
    ("ar", "افتتحت الحكومة 12 مدرسة جديدة."),
    ("hy", "Կառավարությունը 12 նոր դպրոց բացեց:"),
    ("el", "Η κυβέρνηση άνοιξε 12 νέα σχολεία."),
    (
        "sw",
        "Serikali ilifungua shule mpya kumi na mbili siku ya ijumaa kwa ajili ya watoto, na mwaka jana biashara iliongezeka.",
    ),
]


@pytest.mark.parametrize("text", KAZAKH_WITHOUT_ITS_LETTERS)
def test_kazakh_is_told_without_its_letters(text: str) -> None:
    """A Kazakh sentence that any Russian keyboard can write is Kazakh by its endings and words."""
    assert "kk" == detect_language(text)


@pytest.mark.parametrize(("language", "text"), OURS)
def test_short_texts_of_ours(language: str, text: str) -> None:
    """Headlines, names, capitals and figures are never taken for a language that kzru does not read."""
    assert language == detect_language(text)


@pytest.mark.parametrize(("code", "text"), FOREIGN)
def test_a_foreign_text_has_no_language(code: str, text: str) -> None:
    """A text in another language has none of ours, and nothing is read from it."""
    document = parse_document(text, id=code)
    assert (None, (), (), ()) == (
        document.language,
        document.statements,
        document.figures,
        document.commitments,
    )
    assert (text, code) == (document.text, document.id)


def test_a_given_language_reads_a_foreign_text() -> None:
    """What the caller says counts: the text is read as the language that was given."""
    document = parse_document("Уряд відкрив 12 нових шкіл.", language="ru")
    assert "ru" == document.language
    assert document.statements


def test_a_foreign_quotation_is_left_out() -> None:
    """Within a text of ours a sentence in a language that kzru does not read has no figures."""
    text = (
        "В области построено сорок школ, открыты дороги и мосты. «Уряд відкрив 12 нових шкіл і ще 7 заводів». "
        "Открыто три цеха на заводе в городе."
    )
    assert ["40 count", "3 count"] == [str(figure.quantity) for figure in parse_document(text).figures]


def test_the_nearest_language_is_always_one_of_ours() -> None:
    """Where a text is known to be in a language of ours, the nearest one is told."""
    texts = ("5 Prozent und mehr", "12 тисяч гривень", "бес пайыздан астам", "贸易额增长")
    assert ["en", "ru", "kk", "en"] == [nearest_language(text) for text in texts]


def test_a_language_that_comes_to_be_read_has_its_own_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of a foreign language does not count once there is a folder for it."""

    def loaded(code: str, topic: str) -> Mapping[str, Any]:
        return {"latin": load_common("foreign")["latin"]["uz"]} if code == "uz" else load(code, topic)

    monkeypatch.setattr(profiles, "languages", lambda: (*LANGUAGES, "uz"))
    monkeypatch.setattr(profiles, "load", loaded)
    known = profiles.Profiles("latin")
    assert ["en", "kk", "uz"] == [profile.language for profile in known.read]
    assert 1 == sum(profile.language == "uz" for profile in known.all)


@pytest.mark.parametrize("table", [{}, {"letters": "a", "wrods": "a"}, {"letters": ["a"]}])
def test_a_faulty_table_is_refused(monkeypatch: pytest.MonkeyPatch, table: dict[str, Any]) -> None:
    """The error names the file and what it holds."""
    monkeypatch.setattr(profiles, "load", lambda _code, _topic: {"latin": table})
    with pytest.raises(LexiconError, match=r"lang/en/detection\.toml: latin: letters"):
        profiles.Profiles("latin")


def test_names_speak_against_no_language() -> None:
    """A Russian sentence with Kazakh names is Russian, an English one with German names English."""
    assert "ru" == detect_language("Тоқаев, Әбілқасымов, Нұртілеу и Бектенов провели встречу")
    assert "en" == detect_language("Größe, Müller and Schröder met in Köln")


@pytest.mark.parametrize(
    ("script", "text"),
    [("latin", ""), ("latin", "№ 5"), ("cyrillic", "5 км"), (None, "贸易额"), ("latin", "trade 贸易额")],
)
def test_scripts(script: str | None, text: str) -> None:
    """The script is that of most letters."""
    assert script == script_of(text)


@given(st.text(max_size=80))
def test_any_text_has_a_language_or_none(text: str) -> None:
    """Whatever the characters, the answer is a language of ours or none, and the nearest is one of ours."""
    assert detect_language(text) in (*LANGUAGES, None)
    assert nearest_language(text) in LANGUAGES


@given(st.lists(st.sampled_from(["сауда", "вырос", "өсті", "и", "мен", "на", "шкіл"]), max_size=12))
def test_evidence_adds_up(words: list[str]) -> None:
    """The order of words says nothing, and a text said twice has twice the points."""
    text = " ".join(words)
    evidence = evidence_in(text, "cyrillic")
    assert evidence.read == evidence_in(" ".join(reversed(words)), "cyrillic").read
    assert {code: 2 * points for code, points in evidence.read.items()} == evidence_in(
        f"{text} {text}", "cyrillic"
    ).read
