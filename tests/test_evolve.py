"""Values with some fields changed: as `attrs.evolve` makes them."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest
from hypothesis import given

from kzru.evolve import evolve
from kzru.model import Document
from kzru.testing import documents
from kzru.text.span import Span


@attrs.frozen
class _Tally:
    """A class with a private field, one that follows from another, and one of its own."""

    _count: int
    twice: int = attrs.field(init=False)
    note: str = ""

    @twice.default
    def _doubled(self) -> int:
        return 2 * self._count


@attrs.frozen
class _Lone:
    only: Fraction


@given(documents())
def test_a_record_with_changes_is_that_of_attrs(document: Document) -> None:
    """Of a record with many fields."""
    assert evolve(document, place="Omsk", url=None) == attrs.evolve(document, place="Omsk", url=None)


def test_what_follows_from_a_field_follows_from_the_changed_one() -> None:
    """A private field is named without its underscore; one that is computed is computed again."""
    assert evolve(_Tally(2, note="two"), count=5) == _Tally(5, note="two")
    assert evolve(_Tally(2), count=5).twice == 10


def test_a_class_of_one_field_is_taken_as_any() -> None:
    """Without changes the same comes out."""
    assert evolve(_Lone(Fraction(1, 3))) == _Lone(Fraction(1, 3))


def test_the_checks_of_a_class_are_made_again() -> None:
    """No value is made that could not be made at first."""
    with pytest.raises(ValueError, match="start=9"):
        evolve(Span(1, 4), start=9)


def test_an_unknown_field_is_refused() -> None:
    """The message names the field."""
    with pytest.raises(TypeError, match="colour"):
        evolve(Span(1, 4), colour="red")
