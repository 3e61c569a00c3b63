"""Names in Cyrillic letters come back in English spelling."""

from __future__ import annotations

import pytest

from kzru.lang.romanization import english_name
from kzru.parsing.document import parse_document

NAMES = [
    ("Владимир Калугин", "Vladimir Kalugin"),
    ("Қайрат Юсупов", "Kairat Yusupov"),
    ("Сергей Донской", "Sergei Donskoi"),
    ("Юрий Щербаков", "Yury Shcherbakov"),
    ("Алексей Соловьёв", "Alexei Solovyov"),
    ("Ерлан Жүнісбеков", "Yerlan Zhunisbekov"),
    ("Ғабит Өтебаев", "Gabit Otebayev"),
    ("Мария Ковалёва", "Maria Kovalyova"),
    ("Анна-Мария Бельская", "Anna-Maria Belskaya"),
    ("Ж. Әбілқасымов", "Zh. Abilkasymov"),
    ("ЦОЙ", "TSOI"),
    ("Marat Karimov", "Marat Karimov"),
]


@pytest.mark.parametrize(("name", "spelled"), NAMES)
def test_name(name: str, spelled: str) -> None:
    """Letters follow the scheme, customary first names their custom; Latin letters stay."""
    assert spelled == english_name(name)


SPEAKERS = [
    ("ru", "Министр цифрового развития Галым Сарсенов сообщил о 12 проектах.", "Galym Sarsenov"),
    ("ru", "По словам Галыма Сарсенова, открыто 12 проектов.", "Galym Sarsenov"),
    ("ru", "«Открыто 12 проектов», — заявила глава комитета Айгуль Ахметова.", "Aigul Akhmetova"),
    ("kk", "Ғалым Сәрсеновтің айтуынша, 12 жоба ашылды.", "Galym Sarsenov"),
    ("kk", "«12 жоба ашылды», — деді министр Ғалым Сәрсенов.", "Galym Sarsenov"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_speaker(language: str, text: str, speaker: str) -> None:
    """Whoever speaks has one spelling, in whatever language and case the name stands."""
    assert speaker in [figure.speaker for figure in parse_document(text, language=language).figures]


def test_a_label_finds_a_name_in_another_case() -> None:
    """«С.Донской:» is the «Сергеем Донским» of the line above, and has his office."""
    text = "Встреча с министром Сергеем Донским.\n\nС.Донской: Открыто 15 школ.\n\nМ.Ахметова: Хорошо.\n"
    statements = parse_document(text, language="ru").statements
    told = [(statement.speaker, statement.role) for statement in statements if statement.speaker]
    assert [("Sergei Donskoi", "министр"), ("M. Akhmetova", None)] == told
