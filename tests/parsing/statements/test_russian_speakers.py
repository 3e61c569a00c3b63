"""Who speaks in Russian and Kazakh texts: offices and names in their cases, labels, bodies that nobody is."""

from __future__ import annotations

from kzru.parsing.document import parse_document

TRANSCRIPT = """Совещание под председательством Премьер-министра Талгата Оразова.

Т.Оразов: Слово — министру энергетики Ерлану Сагнаеву.

Е.Сагнаев: Добыто 90 млн тонн.

Н.Каримов: Министр транспорта Нурлан Каримов доложит позже.
"""


def told(text: str, language: str) -> list[tuple[str | None, str | None]]:
    """Return (speaker, role) of each statement that somebody makes."""
    statements = parse_document(text, language=language).statements
    return [(statement.speaker, statement.role) for statement in statements if statement.speaker]


def test_labels_take_their_offices_from_the_text() -> None:
    """An office before the full name, in whatever case both stand, is that of the label."""
    wanted = [
        ("Talgat Orazov", "Премьер-министр"),
        ("Yerlan Sagnayev", "министр энергетики"),
        ("Nurlan Karimov", "Министр транспорта"),
    ]
    assert wanted == told(TRANSCRIPT, "ru")


def test_who_is_spoken_to_does_not_speak() -> None:
    """A name or office in the dative is no subject."""
    for text in (
        "Премьер поручил министру финансов Ерлану Сагнаеву выделить 5 млрд тенге.",
        "В конце рассказал Ерлану Сагнаеву о дорогах, их 7.",
    ):
        assert "Yerlan Sagnayev" not in [speaker for speaker, _ in told(text, "ru")]


def test_a_body_is_no_surname() -> None:
    """«Председатель Нацбанка» names an office; «председатель Оразова» a woman."""
    assert [] == told("Как заявила председатель Нацбанка, резервы выросли на 5%.", "ru")
    assert [("Orazova", "Председатель")] == told(
        "Председатель Оразова заявила, что резервы выросли на 5%.", "ru"
    )


def test_an_office_alone_goes_back_to_its_holder() -> None:
    """«Деді министр» is the minister named before, though the words bend."""
    text = (
        "Бұл туралы Энергетика министрі Ерлан Сағынаев мәлім етті.\n\n"
        "«Өндіріс 5 пайызға өсті», — деді министр."
    )
    assert "Yerlan Sagynayev" == told(text, "kk")[-1][0]


def test_a_circumstance_may_part_a_speaker_from_the_verb() -> None:
    """A preposition with a noun or a phrase stands between name and verb."""
    for text in (
        "Талгат Оразов на заседании заявил о росте экспорта на 5%.",
        "Талгат Оразов на встрече с фермерами заявил о росте экспорта на 5%.",
    ):
        assert ["Talgat Orazov"] == [speaker for speaker, _ in told(text, "ru")]
