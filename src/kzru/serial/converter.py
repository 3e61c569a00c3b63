"""The converter between the model and JSON's values, and what it refuses.

cattrs by itself would read None as "None", 5.9 as 5 and "abc" as a list of letters. Here every value has one form:
text is text, a whole number is an int, a number of the domain is its digits in a string, a date is ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

import attrs

from kzru.errors import KzruError, RecordError
from kzru.serial.flat import flatten, restore
from kzru.serial.keys import models, record_class
from kzru.serial.messages import shortened, shown
from kzru.units.registry import get_unit as registered_unit
from kzru.values.number import decimal_form, decimal_from_text
from kzru.values.unit import Unit

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["FRACTION", "LEFT_OUT", "UnitLookup", "make_converter"]

T = TypeVar("T")

UnitLookup = Callable[[str], Unit]
"""Finds a unit by its symbol, or raises UnknownUnitError."""

FRACTION = r"^-?[0-9]+(/[0-9]*[1-9][0-9]*)?$"
"""Pattern of an exact fraction: 1/3, or a whole number."""

LEFT_OUT = frozenset({"why"})
"""Keys that a record may be without: who has no use for the reasons leaves them out."""

_MOST_FAULTS = 5


def make_converter(get_unit: UnitLookup = registered_unit) -> Converter:
    """Return a new converter between objects of the model and their records.

    Each call makes a new one, so that changing one changes nothing for others.

    Args:
        get_unit: Finds a unit by its symbol.

    Returns:
        A converter whose ``structure`` raises RecordError, with the path of every fault.
    """
    from cattrs import Converter
    from cattrs.errors import BaseValidationError

    class RecordConverter(Converter):
        def structure(self, obj: Any, cl: type[T]) -> T:
            try:
                return super().structure(obj, cl)
            except (BaseValidationError, KzruError) as fault:
                raise RecordError(_explain(fault)) from None

    converter = RecordConverter(forbid_extra_keys=True, detailed_validation=True)
    _register_scalars(converter, get_unit)
    _register_tuples(converter)
    for model in models():
        _register_model(converter, model, _register_object(converter, record_class(model)))
    return converter


def _register_scalars(converter: Converter, get_unit: UnitLookup) -> None:
    for kind, name in ((str, "a string"), (int, "an integer"), (bool, "true or false")):
        converter.register_structure_hook(kind, _exactly(kind, name))
    converter.register_structure_hook(date, lambda value, _: _date(value))
    converter.register_structure_hook(Decimal, lambda value, _: _decimal(value))
    converter.register_structure_hook(Fraction, lambda value, _: _fraction(value))
    converter.register_structure_hook(Unit, lambda value, _: get_unit(_text(value, "a unit's symbol")))
    # A StrEnum is a str too: without a hook of its own any text would pass for a member.
    converter.register_structure_hook(StrEnum, _member)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Decimal, decimal_form)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_unstructure_hook(Unit, str)


def _register_tuples(converter: Converter) -> None:
    def structure(value: Any, annotation: Any) -> tuple[Any, ...]:
        kinds = get_args(annotation)
        if type(value) is not list:
            raise RecordError(f"expected a list, not {shown(value)}")
        if kinds[-1] is not ... and len(value) != len(kinds):
            raise RecordError(f"expected a list of {len(kinds)}, not {shown(value)}")
        read: Any = list[kinds[0]]  # type: ignore[valid-type]
        return tuple(converter.get_structure_hook(read)(value, read))

    converter.register_structure_hook_func(_is_tuple, structure)
    converter.register_unstructure_hook_func(
        _is_tuple, lambda value: [converter.unstructure(part) for part in value]
    )


def _is_tuple(annotation: Any) -> bool:
    origin: Any = get_origin(annotation)
    return origin is tuple


def _register_object(converter: Converter, kind: type[attrs.AttrsInstance]) -> type[attrs.AttrsInstance]:
    """Let a JSON object with exactly the fields of *kind* stand for it; why may be left out."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    required = [field.name for field in attrs.fields(kind) if field.name not in LEFT_OUT]
    build = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Any, annotation: Any) -> Any:
        if type(value) is not dict:
            raise RecordError(f"expected an object, not {shown(value)}")
        missing = [name for name in required if name not in value]
        if missing:
            raise RecordError(
                f"no {', '.join(missing)}; every key is written, null where there is nothing to say"
            )
        return build({"why": [], **value} if "why" in fields else value, annotation)

    fields = attrs.fields_dict(kind)
    converter.register_structure_hook(kind, structure)
    converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter))
    return kind


def _register_model(
    converter: Converter, model: type[attrs.AttrsInstance], record: type[attrs.AttrsInstance]
) -> None:
    structure = converter.get_structure_hook(record)
    unstructure = converter.get_unstructure_hook(record)
    converter.register_structure_hook(model, lambda value, _: restore(structure(value, record), model))
    converter.register_unstructure_hook(model, lambda value: unstructure(flatten(value)))


def _exactly(kind: type, name: str) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> Any:
        # isinstance would let True pass for 1.
        if type(value) is not kind:
            raise RecordError(f"expected {name}, not {shown(value)}")
        return value

    return structure


def _text(value: Any, expected: str) -> str:
    if type(value) is not str:
        raise RecordError(f"expected {expected} in a string, not {shown(value)}")
    return value


def _date(value: Any) -> date:
    text = _text(value, "a date such as 2025-11-12")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # Python also reads 20251112 and 2025-W46-3.
        raise RecordError(f"expected a date such as 2025-11-12, not {shown(text)}")
    return day


def _decimal(value: Any) -> Decimal:
    if type(value) not in (int, Decimal):
        raise RecordError(f"expected a number such as 28.7, not {shown(value)}")
    return decimal_from_text(str(value))


def _fraction(value: Any) -> Fraction:
    text = _text(value, "a fraction such as 1/3")
    if not re.match(FRACTION, text) or text.endswith("\n"):
        raise RecordError(f"expected a fraction such as '1/3', not {shown(text)}")
    try:
        return Fraction(text)
    except ValueError:  # Python refuses integers of thousands of digits.
        raise RecordError(f"a fraction of {len(text)} characters is too long") from None


def _member(value: Any, kind: type[StrEnum]) -> StrEnum:
    for member in kind:
        if type(value) is str and value == member:
            return member
    raise RecordError(f"expected one of {', '.join(kind)}, not {shown(value)}")


def _explain(fault: Exception) -> str:
    from cattrs import transform_error

    faults = transform_error(fault, format_exception=lambda part, _: shortened(_message(part)))
    more = len(faults) - _MOST_FAULTS
    return "; ".join(faults[:_MOST_FAULTS]) + (f"; and {more} more" if more > 0 else "")


def _message(fault: BaseException) -> str:
    from cattrs.errors import ForbiddenExtraKeysError

    if isinstance(fault, ForbiddenExtraKeysError):
        return f"unknown keys {', '.join(sorted(map(repr, fault.extra_fields)))}"
    return str(fault)
