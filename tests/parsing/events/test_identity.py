"""Which mentions of a text are of one event, and what one mention tells of the others."""

from __future__ import annotations

import pytest

from kzru.model import Event
from kzru.parsing.document import parse_document


def events(text: str, language: str = "en", published: str | None = "2026-03-05") -> tuple[Event, ...]:
    """Return the events of a text."""
    return parse_document(text, published=published, language=language).events


def told(text: str, language: str = "en") -> list[tuple[str, int]]:
    """Return the name of each event of a text, and how often it is mentioned."""
    return [(event.name, len(event.mentions)) for event in events(text, language)]


TEXTS = [
    (
        "President Tokayev will pay a state visit to Tajikistan in April. The visit will last two days. We attach importance to this visit.",
        [("State visit of Kassym-Jomart Tokayev to Tajikistan", 3)],
    ),
    (
        "The 12th Interregional Cooperation Forum was held in Sochi. The forum was dedicated to tourism. The 13th forum will be held in Chelyabinsk.",
        [("Interregional Cooperation Forum", 2), ("Forum in Chelyabinsk", 1)],
    ),
    (
        "In July Astana was host to the SCO summit. The BRICS summit was held in Kazan in October. The upcoming summit in Astana will be attended by six presidents.",
        [("SCO summit in Astana", 1), ("BRICS summit in Kazan", 1), ("Summit in Astana", 1)],
    ),
    (
        "Presidents Tokayev and Rahmon held talks in Dushanbe. During the talks, they discussed water. The meeting ended late.",
        [("Talks of Emomali Rahmon and Kassym-Jomart Tokayev in Dushanbe", 3)],
    ),
    (
        "Vladimir Putin met with Emomali Rahmon in Moscow. Later he met with Ilham Aliyev.",
        [
            ("Meeting of Emomali Rahmon and Vladimir Putin in Moscow", 1),
            ("Meeting of Ilham Aliyev and Vladimir Putin", 1),
        ],
    ),
    (
        "The ministers signed the Treaty on Transit in Almaty on 2 March. The document signed in Almaty opens new routes. The signing ceremony was short, and the Treaty on Transit will be ratified.",
        [("Signing of the Treaty on Transit", 4)],
    ),
    (
        "This visit is important for us. President Aliyev arrived in Kazakhstan on an official visit.",
        [("Official visit of Ilham Aliyev to Kazakhstan", 2)],
    ),
    (
        "During the talks, the sides discussed water. The talks were held in a friendly mood.",
        [("Talks", 2)],
    ),
    ("The forum brings us closer together.", []),
    (
        "Putin visited Kyrgyzstan in November 2025. His visit to Tajikistan took place in October 2025.",
        [("Visit of Vladimir Putin to Kyrgyzstan", 1), ("Visit to Tajikistan", 1)],
    ),
    (
        "A concert of folk music was held in Omsk yesterday. The next concert will take place in Astana.",
        [("Concert of folk music", 1), ("Concert in Astana", 1)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_mentions_of_a_text(text: str, expected: list[tuple[str, int]]) -> None:
    """What points back, or shares what identifies an event, is one more mention of it; all else is another event."""
    assert expected == told(text)


RUSSIAN_AND_KAZAKH = [
    ("ru", "Президент Токаев совершит визит в Таджикистан в апреле. Этот визит продлится два дня.", [("Visit of Kassym-Jomart Tokayev to Tajikistan", 2)]),
    ("ru", "XX форум межрегионального сотрудничества прошел в Уфе. Форум собрал сто делегатов.", [("Interregional Cooperation Forum", 2)]),
    ("kk", "Президент Тоқаев сәуірде Тәжікстанға мемлекеттік сапармен барады. Бұл сапар екі күнге созылады.", [("State visit of Kassym-Jomart Tokayev to Tajikistan", 2)]),
    ("kk", "Еуразиялық үкіметаралық кеңес отырысы алаңында министр Әсел Бекова Олег Рябовпен кездесу өткізді.", [("Session of the Eurasian Intergovernmental Council", 1), ("Meeting of Assel Bekova and Oleg Ryabov", 1)]),
    ("kk", "XX Өңіраралық ынтымақтастық форумы Уфада өтті. Форум жүз делегатты жинады.", [("Interregional Cooperation Forum", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), RUSSIAN_AND_KAZAKH)
def test_mentions_in_other_languages(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    """The same holds in Russian and Kazakh, where a phrase has no article to point back with."""
    assert expected == told(text, language)


SPEECH = """President of Kazakhstan Kassym-Jomart Tokayev: Friends,
Today's talks were useful. I am grateful for this visit to Armenia.
Just now, we signed the Joint Statement on Trade.
March 5, 2026, Yerevan"""


def test_talks_of_the_day_are_held_where_they_are_spoken_of() -> None:
    """Today's talks, what was just signed and this visit are in the town where the statement is made."""
    found = {event.kind: event for event in events(SPEECH)}
    assert {"talks", "visit", "signing"} == set(found)
    assert {"Yerevan"} == {event.place for event in found.values()}
    assert "2026-03-05/2026-03-05" == str(found["signing"].period)


def test_the_town_of_the_talks_is_that_of_the_visit() -> None:
    """Talks in the country visited tell the town of the visit."""
    visit, talks = events(
        "During his state visit to Georgia, President Tokayev held talks in Tbilisi with the prime minister."
    )
    assert ("Tbilisi", "Tbilisi") == (visit.place, talks.place)


def test_an_earlier_visit_has_another_town() -> None:
    """A visit of another time is not placed by the talks of today."""
    found = events(
        "Talks were held in Astana yesterday. After the visit of President Putin to Kazakhstan in November 2024, trade grew."
    )
    assert ["Astana", None] == [event.place for event in found]


def test_events_beside_each_other_share_a_town() -> None:
    """A meeting on the sidelines of a summit is in the town of the summit."""
    found = events(
        "Presidents Putin and Aliyev held a meeting on the sidelines of the CIS summit in Ashgabat."
    )
    assert ["Ashgabat", "Ashgabat"] == [event.place for event in found]


def test_anniversaries_of_a_year() -> None:
    """A year told of several anniversaries holds for those that follow."""
    text = (
        "This year is marked by a number of anniversaries. One of them is the 90th anniversary of the Youth Theatre. "
        "Another milestone was the 25th anniversary of the Bridge Treaty."
    )
    assert [("2026-01-01/2026-12-31", 1936), ("2026-01-01/2026-12-31", 2001)] == [
        (str(event.period), event.origin_year) for event in events(text)
    ]


def test_the_narrower_time_wins() -> None:
    """Where a year and one of its months are told of an event, the month is kept."""
    (event,) = events(
        "The visit of President Rahmon to Russia in 2025 was long. The visit took place in June 2025."
    )
    assert "2025-06-01/2025-06-30" == str(event.period)


def test_page_furniture_tells_no_event() -> None:
    """A line that belongs to no statement is passed over."""
    assert events("Photo: The state visit of President Putin to Mongolia") == ()
