"""What other programs ask an object for by a method of its class: notebooks for a picture, Pydantic for a schema.

The rooms that answer stand above those of the classes, so they are found by name, and loaded when somebody asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["Displayed", "Validated", "in_room"]

_PYDANTIC = "pipelines.pydantic_schema"


def in_room(module: str, function: str, value: Any) -> Any:
    """Return what a function of a room that stands above the caller makes of a value.

    Args:
        module: The module, within kzru.
        function: The name of the function.
        value: What is given to it.
    """
    return getattr(import_module(f"kzru.{module}"), function)(value)


class Displayed:
    """An object that a notebook shows as a picture."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return HTML, as notebooks ask for it: safe whatever a text holds, for light pages and dark ones."""
        shown: str = in_room("displays", "display", self)
        return shown


class Validated:
    """A class that Pydantic, and so FastAPI, takes as a type: its objects are read from records, and written as such."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return in_room(_PYDANTIC, "core_schema", cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        return in_room(_PYDANTIC, "json_schema", cls)
