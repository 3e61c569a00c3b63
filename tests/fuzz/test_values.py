"""Laws of amounts and periods read by themselves: read or refused, soon, and the same in every decimal context."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import ROUND_UP, Context, FloatOperation, Inexact, InvalidOperation, Rounded, localcontext

from hypothesis import strategies as st

import kzru
from fuzz.inputs import amounts, dates, mutated, wild
from fuzz.law import law
from fuzz.phrases import LANGUAGES
from kzru import testing

AMOUNTS = st.one_of(*map(amounts, LANGUAGES), wild(), mutated())
PERIODS = st.one_of(*map(dates, LANGUAGES), wild(), mutated())
CODES = st.sampled_from(("en", "ru", "kk"))


def answer(read: Callable[[], object]) -> str:
    """Return what is read, or the error that refuses it."""
    try:
        return repr(read())
    except kzru.KzruError as refused:
        return repr(refused)


@law(AMOUNTS, CODES, examples=300)
def test_an_amount_is_read_or_refused(text: str, language: str) -> None:
    """A quantity that is read can be converted, compared with itself, shown and hashed; no exponent makes it hang."""
    try:
        quantity = kzru.quantity(text, language=language)
    except kzru.KzruError:
        return
    assert quantity.to(quantity.unit) == quantity
    assert hash(quantity) == hash(quantity.to(quantity.unit))
    assert quantity.ordinary.within(quantity.literal)
    assert str(quantity)
    assert repr(quantity)


@law(AMOUNTS, CODES, st.integers(1, 40), st.booleans(), examples=100)
def test_an_amount_is_the_same_in_every_context(
    text: str, language: str, precision: int, trapped: bool
) -> None:
    """Whatever precision, rounding and traps the caller has set."""
    expected = answer(lambda: kzru.quantity(text, language=language))
    traps = [Inexact, Rounded, InvalidOperation, FloatOperation] if trapped else []
    context = Context(prec=precision, rounding=ROUND_UP, Emin=-precision, Emax=precision, traps=traps)
    with localcontext(context):
        found = answer(lambda: kzru.quantity(text, language=language))
    assert expected == found


@law(AMOUNTS, examples=100)
def test_an_amount_in_a_text_is_shown_whole(text: str) -> None:
    """A figure's digits are never part of a longer number: none stands right before or behind its surface."""
    for figure in kzru.parse(text).figures:
        before, behind = text[: figure.span.start], text[figure.span.end :]
        assert not (before[-1:].isdigit() and figure.surface[0].isdigit())
        assert not (behind[:1].isdigit() and figure.surface[-1].isdigit())


@law(PERIODS, st.none() | testing.dates(), CODES, examples=300)
def test_a_period_is_read_or_refused(text: str, on: date | None, language: str) -> None:
    """Days that no calendar has are refused; a relative period without a date stays relative."""
    try:
        period = kzru.period(text, on=on, language=language)
    except kzru.KzruError:
        return
    assert isinstance(period, kzru.Period | kzru.RelativePeriod)
    if isinstance(period, kzru.Period) and period.start and period.end:
        assert period.start <= period.end
