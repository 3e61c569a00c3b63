"""The languages that kzru reads: those that ship with it, and those that somebody registered.

What follows from the data of languages is remembered by `remembered`, and forgotten when a language comes or goes. A text
that is being read meanwhile in another thread goes on with what was known when each function began.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from threading import RLock
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
        memory: For each function that remembers its results, the function with a memory of its own.
    """

    languages: tuple[str, ...]
    registered: Mapping[str, _Files]
    memory: dict[Callable[..., Any], Any]


class _Registry:
    """What is known now; it is replaced as a whole, so that nobody sees a part of a change."""

    __slots__ = ("known", "lock", "sizes")

    def __init__(self) -> None:
        self.lock = RLock()
        self.sizes: dict[Callable[..., Any], int | None] = {}
        self.known = _Known(LANGUAGES, {}, {})

    def replace(self, registered: Mapping[str, _Files]) -> None:
        memory = {function: lru_cache(size)(function) for function, size in self.sizes.items()}
        self.known = _Known((*LANGUAGES, *registered), registered, memory)


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
        with _REGISTRY.lock:
            _REGISTRY.sizes[function] = maxsize
            _REGISTRY.known.memory[function] = lru_cache(maxsize)(function)

        @wraps(function)
        def look_up(*args: Any) -> Any:
            return _REGISTRY.known.memory[function](*args)

        def cache_clear() -> None:
            _REGISTRY.known.memory[function].cache_clear()

        known: Any = look_up
        known.cache_clear = cache_clear
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
    """Return the files of a registered language by topic; None for a language that ships with kzru."""
    return _REGISTRY.known.registered.get(language)


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
    with _REGISTRY.lock:
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
    with _REGISTRY.lock:
        registered = dict(_REGISTRY.known.registered)
        if registered.pop(code, None) is None:
            raise InvalidValueError(f"no language {code!r} was registered")
        _REGISTRY.replace(registered)
