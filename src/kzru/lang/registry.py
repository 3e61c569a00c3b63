"""The languages that kzru reads: those that ship with it, and those that somebody registered.

What follows from the data of languages is remembered by `remembered`, and forgotten when a language comes or goes. A text
that is being read meanwhile in another thread goes on with what was known when each function began.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial, update_wrapper
from inspect import signature
from threading import Lock, RLock
from types import MappingProxyType
from typing import Any, ParamSpec, Protocol, TypeVar

import attrs

from kzru.errors import InvalidValueError

__all__ = [
    "LANGUAGES",
    "Remembered",
    "add_language",
    "check_language",
    "files_of",
    "languages",
    "remembered",
    "remove_language",
]

LANGUAGES = ("en", "ru", "kk")
"""ISO 639 codes of the languages that ship with kzru, in the order in which they are tried."""

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")
_Files = Mapping[str, str]


@attrs.frozen(eq=False)
class _Known:
    """What is known at one time.

    Attributes:
        languages: The codes of all languages, in the order in which they are tried.
        registered: The files of those that were registered, each by its topic.
    """

    languages: tuple[str, ...]
    registered: Mapping[str, _Files]


class _Registry:
    """What is known now; it is replaced as a whole, so that nobody sees a part of a change.

    One change is made at a time, and may take long; what is remembered is changed in a moment, so that who reads texts meanwhile
    waits for no change. The files of languages that went stay, for whoever began to read them before.
    """

    __slots__ = ("changing", "gone", "known", "memories", "remembering")

    def __init__(self) -> None:
        self.changing = RLock()
        self.remembering = Lock()
        self.memories: list[_Memory] = []
        self.known = _Known(LANGUAGES, {})
        self.gone: dict[str, _Files] = {}

    def replace(self, registered: Mapping[str, _Files]) -> None:
        with self.remembering:
            self.known = _Known((*LANGUAGES, *registered), registered)
            for memory in self.memories:
                memory.clear()


class _Memory(dict[Any, Any]):
    """What a function returned, by its arguments: by the one argument of a function of one, else by all of them."""

    def __init__(self, function: Callable[..., Any], maxsize: int | None, *, is_of_one: bool) -> None:
        super().__init__()
        self._function = function
        self._maxsize = maxsize
        self._is_of_one = is_of_one

    def __missing__(self, asked: Any) -> Any:
        before = _REGISTRY.known
        found = self._function(asked) if self._is_of_one else self._function(*asked)
        with _REGISTRY.remembering:
            if _REGISTRY.known is before:
                if self._maxsize is not None and len(self) >= self._maxsize:
                    self.clear()
                self[asked] = found
        return found


_REGISTRY = _Registry()


class Remembered(Protocol[_Parameters, _Result]):
    """A function that remembers what it returns until a language is registered or removed."""

    __wrapped__: Callable[_Parameters, _Result]

    def __call__(self, *args: _Parameters.args, **options: _Parameters.kwargs) -> _Result:
        """Return what the function returns, or returned before."""

    def cache_clear(self) -> None:
        """Forget everything."""


def remembered(
    *, maxsize: int | None = None
) -> Callable[[Callable[_Parameters, _Result]], Remembered[_Parameters, _Result]]:
    """Make a function remember what it returns until a language is registered or removed.

    Args:
        maxsize: How many results are remembered; all where None.
    """

    def decorate(function: Callable[_Parameters, _Result]) -> Remembered[_Parameters, _Result]:
        number = len(signature(function).parameters)
        memory = _Memory(function, maxsize, is_of_one=number == 1)
        with _REGISTRY.remembering:
            _REGISTRY.memories.append(memory)
        # To look up what is known calls no function in Python, where there is one argument or none.
        look_up: Any = lambda *args: memory[args]  # noqa: E731
        if number <= 1:
            look_up = partial(memory.__getitem__) if number else partial(memory.__getitem__, ())
        known: Any = update_wrapper(look_up, function)
        known.cache_clear = memory.clear
        remembering: Remembered[_Parameters, _Result] = known
        return remembering

    return decorate


def languages() -> tuple[str, ...]:
    """Return the ISO 639 codes of the languages that kzru reads, in the order in which they are tried.

    >>> languages()
    ('en', 'ru', 'kk')
    """
    return _REGISTRY.known.languages


def check_language(language: str) -> None:
    """Refuse a language that kzru does not read.

    Raises:
        InvalidValueError: It is none of `languages`.
    """
    if language not in languages():
        raise InvalidValueError(f"no language {language!r}; kzru reads {', '.join(languages())}")


def files_of(language: str) -> _Files | None:
    """Return the files of a registered language by topic, also right after it went; None for any other language."""
    return _REGISTRY.known.registered.get(language) or _REGISTRY.gone.get(language)


def add_language(code: str, files: _Files, check: Callable[[str], None]) -> None:
    """Add a language, or replace one that was registered under the same code.

    Args:
        code: Its ISO 639 code.
        files: The text of each of its files, by topic.
        check: Called with the code when the language is known; where it raises, all is as it was.

    Raises:
        InvalidValueError: The code is that of a language that ships with kzru.
    """
    if code in LANGUAGES:
        raise InvalidValueError(f"language {code!r} ships with kzru; register another under another code")
    with _REGISTRY.changing:
        before = _REGISTRY.known
        _REGISTRY.replace({**before.registered, code: MappingProxyType(dict(files))})
        try:
            check(code)
        except BaseException:
            _REGISTRY.replace(before.registered)
            raise


def remove_language(code: str) -> None:
    """Remove a language that was registered.

    Raises:
        InvalidValueError: No language was registered under that code.
    """
    with _REGISTRY.changing:
        registered = dict(_REGISTRY.known.registered)
        if code not in registered:
            raise InvalidValueError(f"no language {code!r} was registered")
        _REGISTRY.gone[code] = registered.pop(code)
        _REGISTRY.replace(registered)
