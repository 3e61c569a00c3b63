"""Languages in a second alphabet: Kazakh in Latin letters, in every one in use."""

from __future__ import annotations

import pytest

from kzru.lang.loader import folded_in, given_back, key_of, respelled, respelling_of
from kzru.parsing.document import parse_document

LATIN = "kk-Latn"

SAME = [
    ("жылы", ["jyly", "jılı", "zhyly"]),
    ("мыңға", ["myñğa", "mıñğa", "myńǵa", "myngha"]),
    ("үш", ["üş", "úsh", "ush", "üsh"]),
    ("жүз", ["jüz", "júz", "zhuz"]),
    ("қырық", ["qyryq", "qırıq"]),
    ("ұшақ", ["ūşaq", "ushaq", "uşaq"]),
]


@pytest.mark.parametrize(("word", "spellings"), SAME)
def test_spellings_meet(word: str, spellings: list[str]) -> None:
    """A word of the data and its Latin spellings have one key."""
    assert {respelled(word, LATIN)} == {key_of(spelling, LATIN) for spelling in spellings}


@pytest.mark.parametrize("text", ["Üş mıñğa juıq, ÝÚŃ", "İstanbul", "ß"])
def test_folding_keeps_the_length(text: str) -> None:
    """A folded text has the length of the text."""
    assert len(text) == len(folded_in(text, LATIN))


def test_names_and_nouns() -> None:
    """A noun is given in the letters of 2021; a name goes through Cyrillic letters, its length kept."""
    assert ("oquşy", "kompaniia") == (given_back("оқушы", LATIN), given_back("компания", LATIN))
    respelling = respelling_of(LATIN)
    assert respelling is not None
    assert "Ерлан Жүнисбеков" == respelling.own_name("Erlan Jünisbekov")
    assert len("İstanbul") == len(respelling.own_name("İstanbul"))


SENTENCES = [
    (
        "Ötken jyly Qazaqstan men Resei arasyndağy tauar ainalymy 27 milliard dollardan asty.",
        ("27 milliard dollardan", "over 27000000000 USD", "2024-01-01/2024-12-31", "trade.turnover", None),
    ),
    (
        "Biyl üş jüz mektep salyndy.",
        ("üş jüz", "300 count", "2025-01-01/2025-12-31", "school.count", "mektep"),
    ),
    (
        "2030 jylğa deiın eksportty ekı ese arttyru közdelgen.",
        ("ekı ese", "2 ratio", "../2030-12-31", "trade.exports", None),
    ),
    (
        "Birinshi toqsanda öndiris 7 paiyzǵa ósti.",
        ("7 paiyzǵa", "7 %", "2025-01-01/2025-03-31", "macro.growth", None),
    ),
]


@pytest.mark.parametrize(("text", "fields"), SENTENCES)
def test_sentence(text: str, fields: tuple[str | None, ...]) -> None:
    """A Latin sentence gives what its Cyrillic twin gives, its surface in its own letters."""
    document = parse_document(text, published="2025-11-12")
    (figure,) = document.figures
    assert "kk" == document.language
    assert fields == (figure.surface, str(figure.quantity), str(figure.period), figure.metric, figure.counted)


SPEAKERS = [
    ("Biyl 12 joba iske qosyldy, dedi Qasym-Jomart Toqaev.", "Kassym-Jomart Tokayev"),
    ("Energetika ministri Erlan Jünısovtyñ aituynşa, 96 million tonna mūnai öndiriledi.", "Yerlan Zhunisov"),
    ("«Eksport 7 paiyzğa östi», — dedi ministr Arman Şaripov.", "Arman Sharipov"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker(text: str, speaker: str) -> None:
    """Attribution is read in Latin letters too, and the speaker has the one English spelling."""
    assert [speaker] == [figure.speaker for figure in parse_document(text).figures]
