"""Whatever decimal context the caller has set, every number is read, computed and written the same."""

from __future__ import annotations

import decimal
from decimal import Context
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

import kzru
from kzru import testing
from kzru.show import show_document, show_groups
from kzru.values import Interval, Quantity
from kzru.values.number import is_number

SIGNALS = [
    decimal.Clamped,
    decimal.DivisionByZero,
    decimal.FloatOperation,
    decimal.Inexact,
    decimal.InvalidOperation,
    decimal.Overflow,
    decimal.Rounded,
    decimal.Subnormal,
    decimal.Underflow,
]
ROUNDINGS = [
    decimal.ROUND_CEILING,
    decimal.ROUND_DOWN,
    decimal.ROUND_FLOOR,
    decimal.ROUND_HALF_DOWN,
    decimal.ROUND_HALF_EVEN,
    decimal.ROUND_HALF_UP,
    decimal.ROUND_UP,
    decimal.ROUND_05UP,
]


def contexts() -> st.SearchStrategy[Context]:
    """Give decimal contexts of every precision, range, rounding, spelling and set of traps."""
    return st.builds(
        Context,
        prec=st.integers(1, 40),
        rounding=st.sampled_from(ROUNDINGS),
        Emin=st.integers(-40, 0),
        Emax=st.integers(0, 40),
        capitals=st.integers(0, 1),
        clamp=st.integers(0, 1),
        traps=st.lists(st.sampled_from(SIGNALS), unique=True),
    )


STRICTEST = Context(
    prec=1, Emin=0, Emax=0, capitals=0, clamp=1, rounding=decimal.ROUND_UP, flags=[], traps=SIGNALS
)

TEXTS = {
    "en": "Turnover was $28.7456 billion in 2024, 12.345 percent up from 25.58 billion; $1.234567e9 came from oil. "
    "One hundred and seventy-five million two hundred thousand three hundred and twelve dollars went into "
    "2 1/3 million hectares, -17.25 degrees Celsius, tens of thousands of saplings and three point five tonnes.",
    "ru": "Оборот составил сто семьдесят пять миллионов двести тысяч триста двенадцать долларов. "
    "Вложено 3 млн 250 тыс. 125 тенге, полтора миллиарда рублей и 2,5·10^6 тонн зерна, то есть на 12,345% больше.",
    "kk": "Тауар айналымы 28 млрд 745,6 млн долларға жетті, бес бүтін оннан үш пайызға өсті.",
}


def read(language: str) -> kzru.Document:
    """Return what a text says."""
    return kzru.parse(TEXTS[language], language=language, id=language, published="2025-03-01")


DOCUMENTS = {language: read(language) for language in TEXTS}
LINES = {language: kzru.dumps(document) for language, document in DOCUMENTS.items()}
FIGURES = [figure for document in DOCUMENTS.values() for figure in document.figures]
QUANTITIES = {
    "сто семьдесят пять миллионов двести тысяч триста двенадцать долларов": "175200312 USD",
    "about 28.7456 billion dollars": "about 28745600000 USD",
    "1.234567e9 USD": "1234567000 USD",
    "5 × 10^9 dollars": "5000000000 USD",
    "123456789.123456789 km": "123456789.123456789 km",
    "1/3 USD": "1/3 USD",
}


@pytest.mark.parametrize("language", TEXTS)
@given(context=contexts())
def test_texts_are_read_the_same(language: str, context: Context) -> None:
    """Every record of a text is the same in any context, and comes back from JSON Lines as it was."""
    with decimal.localcontext(context):
        document = read(language)
        assert (DOCUMENTS[language], LINES[language]) == (document, kzru.dumps(document))
        assert (document,) == kzru.loads(LINES[language])


@pytest.mark.parametrize("language", TEXTS)
def test_texts_are_read_in_the_strictest_context(language: str) -> None:
    """One digit of precision, no exponent and every trap change nothing."""
    with decimal.localcontext(STRICTEST):
        assert LINES[language] == kzru.dumps(read(language))


@pytest.mark.parametrize(("text", "quantity"), QUANTITIES.items())
@given(context=contexts())
def test_quantities_are_read_the_same(text: str, quantity: str, context: Context) -> None:
    """A quantity is the same in any context, from its words and from its canonical form."""
    with decimal.localcontext(context):
        read_one = kzru.quantity(text)
        assert quantity == str(read_one)
        assert read_one == kzru.quantity(quantity)


def computed(quantity: Quantity) -> list[object]:
    """Return what can be computed of a quantity alone."""
    money = quantity.money
    return [
        str(quantity),
        quantity.resolution,
        str(quantity.ordinary),
        str(quantity.literal),
        quantity.to(quantity.unit),
        None if money is None else str(money + money - money),
        Interval(quantity.value, None),
        hash(quantity),
    ]


@given(context=contexts(), a=testing.quantities(), b=testing.quantities())
def test_values_are_computed_the_same(context: Context, a: Quantity, b: Quantity) -> None:
    """Text, readings, conversion and money are the same in any context."""
    expected = (computed(a), computed(b), a == b)
    with decimal.localcontext(context):
        assert expected == (computed(a), computed(b), a == b)


def told(a: kzru.Figure, b: kzru.Figure) -> list[object]:
    """Return how two figures compare, and what the terminal shows of them and of their document."""
    comparison = kzru.compare(a, b)
    screen = StringIO()
    console = Console(file=screen, width=200)
    show_document(console, DOCUMENTS["en"])
    show_groups(console, kzru.reconcile([a, b]))
    return [comparison, comparison.reason, screen.getvalue()]


@given(context=contexts(), a=st.sampled_from(FIGURES), b=st.sampled_from(FIGURES))
def test_figures_are_compared_and_shown_the_same(context: Context, a: kzru.Figure, b: kzru.Figure) -> None:
    """Verdict, difference, reason and table are the same in any context."""
    expected = told(a, b)
    with decimal.localcontext(context):
        assert expected == told(a, b)


@given(context=contexts(), data=st.data())
def test_strategies_give_values_in_any_context(context: Context, data: st.DataObject) -> None:
    """The strategies of `kzru.testing` draw numbers within their bounds whatever the context."""
    with decimal.localcontext(context):
        assert -5 <= data.draw(testing.numbers(min_value=-5, max_value=7)) <= 7


def test_a_changed_default_context_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The context of kzru's own says all that it is, so that decimal.DefaultContext does not matter."""
    monkeypatch.setattr(decimal.DefaultContext, "Emax", 0)
    monkeypatch.setattr(decimal.DefaultContext, "prec", 1)
    assert "1234567000 USD" == str(kzru.quantity("1.234567e9 USD"))


def test_a_monster_is_no_number_however_exponents_are_spelled() -> None:
    """A context that writes "e" for "E" lets no number pass that is too long to be computed with."""
    with decimal.localcontext(Context(capitals=0)):
        assert not is_number(decimal.Decimal("1E+999999"))
        assert is_number(decimal.Decimal("1E+9"))
