"""Corpora made for measuring: a realistic mixture, and such as are meant to be slow.

Each is a function of the number of documents, and the same in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from kzru import (
    Commitment,
    Document,
    Event,
    Figure,
    Measure,
    Mention,
    Mode,
    Period,
    Project,
    Qualifier,
    Quantity,
    Span,
    Stage,
    Statement,
    Status,
    Strength,
    Unit,
)

FIRST = date(2015, 1, 1)
TOWNS = [
    "Aral",
    "Shu",
    "Taraz",
    "Omsk",
    "Kurgan",
    "Oral",
    "Semey",
    "Orsk",
    "Tyumen",
    "Ilek",
    "Sagiz",
    "Balkash",
]
FORMS = ("{0} {1}", "the {0} {1} project", "{0} {1} initiative", "construction of the {0} {1}")
THINGS = (
    "bridge",
    "tidal power plant",
    "railway line",
    "school branch",
    "gas pipeline",
    "river port",
    "solar power plant",
)
OCCASIONS = (
    ("visit", "Visit of Orlov to {0}"),
    ("forum", "{0} Forum"),
    ("talks", "Talks in {0}"),
    ("culture", "{0} Days"),
)
ACTIONS = (
    "build the {1} in {0}",
    "expand the {1} of {0} and its region",
    "open a {1} in {0}",
    "train crews for the {0} {1}",
)
USD, RUB, COUNT = Unit("USD", "money.USD"), Unit("RUB", "money.RUB"), Unit("count", "count")
SYLLABLES = (
    "ka",
    "ro",
    "mi",
    "tu",
    "sha",
    "len",
    "dor",
    "vi",
    "gal",
    "ze",
    "bur",
    "no",
    "pa",
    "sil",
    "ek",
    "tym",
)


class Page:
    """A document in the making: each record gets a place of its own in the text."""

    def __init__(self, number: int, day: date | None, speaker: str | None = None) -> None:
        self.name, self.day, self.speaker = f"d{number:05}", day, speaker or f"Speaker {word(number)}"
        self.records: dict[str, list[Any]] = {"figures": [], "commitments": [], "projects": [], "events": []}
        self.place = count()

    def figure(self, value: str, unit: Any = USD, **fields: Any) -> str:
        """Add a figure and return its id."""
        place = next(self.place)
        given = {
            "metric": "trade.turnover",
            "measure": Measure.FLOW,
            "period": Period.of_year(2024),
            **fields,
        }
        qualifier = given.pop("qualifier", Qualifier.EXACT)
        self.records["figures"].append(
            Figure(
                id=f"{self.name}/f{place}",
                document=self.name,
                statement=f"{self.name}/s",
                span=Span(place, place + 1),
                surface="x",
                quantity=Quantity(value=Decimal(value), unit=unit, qualifier=qualifier),
                speaker=self.speaker,
                stated_on=self.day,
                **given,
            )
        )
        return f"{self.name}/f{place}"

    def project(self, name: str, **fields: Any) -> None:
        """Add a project."""
        self.records["projects"].append(self._thing(Project, name, fields))

    def event(self, name: str, kind: str, **fields: Any) -> None:
        """Add an event."""
        self.records["events"].append(self._thing(Event, name, {"kind": kind, **fields}))

    def commitment(self, action: str, **fields: Any) -> None:
        """Add a commitment."""
        place = next(self.place)
        self.records["commitments"].append(
            Commitment(
                id=f"{self.name}/c{place}",
                document=self.name,
                statement=f"{self.name}/s",
                span=Span(place, place + 1),
                surface="x",
                action=action,
                strength=Strength.PLANNED,
                **fields,
            )
        )

    def _thing(self, kind: Any, name: str, fields: dict[str, Any]) -> Any:
        place = next(self.place)
        mention = Mention(Span(place, place + 1), "x", f"{self.name}/s")
        return kind(id=f"{self.name}/t{place}", document=self.name, name=name, mentions=(mention,), **fields)

    def made(self) -> Document:
        """Return the document."""
        length = next(self.place) + 1
        statement = Statement(
            id=f"{self.name}/s",
            document=self.name,
            span=Span(0, length),
            speaker=self.speaker,
            mode=Mode.SPEECH,
            date=self.day,
        )
        records: dict[str, Any] = {kind: tuple(found) for kind, found in self.records.items()}
        return Document(
            id=self.name, text="x" * length, published=self.day, statements=(statement,), **records
        )


def word(number: int) -> str:
    """Return a name made of syllables, another for each number."""
    syllables = []
    while True:
        number, last = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[last])
        if not number:
            return "".join(reversed(syllables)).capitalize()


def _pages(
    size: int, day_of: Callable[[int], date | None], fill: Callable[[Page, int], None]
) -> list[Document]:
    def each() -> Iterator[Document]:
        for number in range(size):
            page = Page(number, day_of(number))
            fill(page, number)
            yield page.made()

    return list(each())


def _daily(number: int) -> date:
    return FIRST + timedelta(days=number)


def _one_day(_: int) -> date:
    return FIRST


def _in_four_years(number: int) -> date:
    return FIRST + timedelta(days=number * 733 % 1461)


def _mix(page: Page, number: int) -> None:
    rare = number // 5
    town = [TOWNS[i] if i % 2 else f"{word(rare)}{i}" for i in range(8)]
    for i in range(2):
        thing = THINGS[(i + number) % len(THINGS)]
        at, form = town[(number + i) % 8], FORMS[(number + i) % len(FORMS)]
        stage = tuple(Stage)[number % 4]
        page.project(form.format(at, thing), places=(at,) if (number + i) % 3 else (), stage=stage)
    for i in range(2):
        kind, name = OCCASIONS[(number + i) % len(OCCASIONS)]
        day = Period.of_day((page.day or FIRST) + timedelta(days=i % 3)) if number % 2 else None
        page.event(name.format(town[(number + i) % 8]), kind, period=day)
    for i in range(2):
        page.commitment(ACTIONS[i].format(town[(number + i) % 8], THINGS[(i + number) % len(THINGS)]))
    year = 2010 + number % 15
    target = page.figure(str(30 + number % 3), period=Period.of_year(2030), status=Status.TARGET)
    page.commitment("bring trade to the goal", target=target, deadline=Period.of_year(2030))
    page.figure(f"{20 + year % 7}.{number % 3}", period=Period.of_year(year))
    page.figure(str(rare + 1), COUNT, metric=None, counted=f"thing{rare}", measure=None, period=None)
    stock = {"metric": "investment.stock", "measure": Measure.STOCK, "period": None, "origin": "RU"}
    page.figure(f"{10 + number % 4}", qualifier=tuple(Qualifier)[number % 3], **stock)


def mixed(size: int) -> list[Document]:
    """Each speaks of projects, events, commitments and figures, half of them told in many documents, half in few."""
    return _pages(size, _in_four_years, _mix)


def _same(page: Page, _: int) -> None:
    page.figure("28.7")


def same_claim(size: int) -> list[Document]:
    """Everyone states the same."""
    return _pages(size, _in_four_years, _same)


def chain(size: int) -> list[Document]:
    """Each claims a little more than the one before, of a stock, day by day."""

    def fill(page: Page, number: int) -> None:
        page.figure(f"{100000 + number}", metric="investment.stock", measure=Measure.STOCK, period=None)

    return _pages(size, _daily, fill)


def many_values(size: int) -> list[Document]:
    """One thing of one year is given 5,000 values, each by some and in several ways."""

    def fill(page: Page, number: int) -> None:
        value = number * 7919 % 5000
        page.figure(f"{1000 + value}", qualifier=tuple(Qualifier)[number % 7])

    return _pages(size, _in_four_years, fill)


def counted_months(size: int) -> list[Document]:
    """Trade of the year so far, by months and in two currencies, and workers of two sorts in one statement."""

    def fill(page: Page, number: int) -> None:
        months = 1 + number % 11
        unit = USD if number % 3 else RUB
        page.figure(f"{2 * months}.{number % 10}", unit, period=Period.of_months(2024, 1, months))
        for counted in ("worker", "specialist"):
            value = str(6000 + number * 37 % 1000)
            fields = {"metric": "workforce.count", "measure": Measure.STOCK, "period": None}
            page.figure(value, COUNT, counted=counted, **fields)

    return _pages(size, _one_day, fill)


def dated_events(size: int) -> list[Document]:
    """One kind, one place, one name, another date each."""

    def fill(page: Page, number: int) -> None:
        page.event("Forum of the Lakes", "forum", place="Omsk", period=Period.of_day(_daily(number * 2)))

    return _pages(size, _in_four_years, fill)


def same_name(size: int) -> list[Document]:
    """Events of one name and projects of another, told with many places, people and bodies."""

    def fill(page: Page, number: int) -> None:
        people = (f"{word(number)} Orlov", f"{word(number + 1)} Serik")
        page.event("Lake Forum", "forum", place=word(number % 800), participants=people[: number % 3])
        page.project("Lake bridge", places=(word(number % 800),), organisations=(word(number % 900),))

    return _pages(size, _in_four_years, fill)


def undated(size: int) -> list[Document]:
    """No document has a date."""
    return _pages(size, lambda _: None, _mix_undated)


def _mix_undated(page: Page, number: int) -> None:
    for edition in (None, 5):
        page.event(f"{TOWNS[number % 12]} Forum", "forum", edition=edition)
    page.commitment("open the school branch in Omsk soon")
    page.figure(str(number % 50), metric="investment.stock", measure=Measure.STOCK, period=None)
    page.project(f"{word(number % 300)} bridge")


def one_day(size: int) -> list[Document]:
    """All of one day."""
    return _pages(size, _one_day, _mix)


def one_actor(size: int) -> list[Document]:
    """One actor promises all: one half the same in other words and by another time, the other something of its own."""

    def fill(page: Page, number: int) -> None:
        year = Period.of_year(2020 + number % 17)
        action = f"increase trade with partners by {word(number)} measures of support"
        page.commitment(action, actor="Kazakhstan", deadline=year)
        page.commitment(f"build a {THINGS[number % 7]} in {word(number)}", actor="Kazakhstan")

    return _pages(size, _in_four_years, fill)


def one_target(size: int) -> list[Document]:
    """All aim at one figure, in words of their own, for several years."""

    def fill(page: Page, number: int) -> None:
        year = Period.of_year(2028 + number % 3)
        target = page.figure("30", period=year, status=Status.TARGET)
        page.commitment(f"bring trade {word(number)} to the goal", target=target, deadline=year)
        page.figure(f"{20 + number % 9}", period=Period.of_year(2015 + number % 9))

    return _pages(size, _in_four_years, fill)


def frequent_word(size: int) -> list[Document]:
    """One word stands in every name, and a few things have no other."""

    def fill(page: Page, number: int) -> None:
        own = "" if number % 50 == 0 else f"{word(number)} "
        page.project(f"{own}Eurasia bridge", sector="transport" if number % 2 else None)
        page.event(f"{own}Eurasia Forum", "forum", place="Omsk" if number % 3 else None)
        page.commitment(f"build and open the great {own}Eurasia bridge")

    return _pages(size, _in_four_years, fill)


CORPORA: dict[str, Callable[[int], list[Document]]] = {
    made.__name__: made
    for made in (
        mixed,
        same_claim,
        chain,
        many_values,
        counted_months,
        dated_events,
        same_name,
        undated,
        one_day,
        one_actor,
        one_target,
        frequent_word,
    )
}
