"""The errors: one base, a builtin each, and whole after pickling."""

from __future__ import annotations

import pickle

import pytest

from kzru import errors

CASES = [
    (errors.InvalidValueError("no"), ValueError),
    (errors.UnknownUnitError("no"), LookupError),
    (errors.IncompatibleUnitsError("no"), TypeError),
    (errors.RateNotFoundError("no"), LookupError),
    (errors.NotUnderstoodError("28 what", 3, "a unit"), ValueError),
    (errors.SourceError("page.html", "no text in it", "save the page again"), OSError),
    (errors.RecordError("no"), ValueError),
    (errors.LexiconError("no"), ValueError),
    (errors.InternalError("talks.txt", "IndexError: 5"), RuntimeError),
]


def test_every_error_is_listed_here() -> None:
    """A new error has to be added to these tests."""
    tested = {type(error).__name__ for error, _ in CASES} | {"KzruError", "SourceWarning"}
    assert tested == set(errors.__all__)


@pytest.mark.parametrize(("error", "builtin"), CASES)
def test_errors_derive_from_the_base_and_a_builtin(error: errors.KzruError, builtin: type) -> None:
    """A caller may catch either the library's base or the builtin that fits."""
    assert isinstance(error, errors.KzruError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize(("error", "builtin"), CASES)
def test_errors_survive_pickling(error: errors.KzruError, builtin: type) -> None:
    """An error comes back from another process with its type, fields and message."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(error), vars(error), str(error)) == (type(again), vars(again), str(again))
    assert isinstance(again, builtin)


def test_not_understood_points_at_the_place() -> None:
    """The message shows the text with a caret under the offset, line breaks made visible as spaces."""
    error = errors.NotUnderstoodError("about\n28 what", 9, "a unit")
    assert str(error) == "expected a unit\n    about 28 what\n             ^"


def test_not_understood_shows_a_window_of_a_long_text() -> None:
    """Of a long text only the neighbourhood of the place is shown, the caret still under it."""
    error = errors.NotUnderstoodError("a" * 500 + "!" + "b" * 500, 500, "a number")
    _, shown, caret = str(error).split("\n")
    assert len(shown) == 104
    assert shown[caret.index("^")] == "!"


def test_source_error_is_one_line_with_a_remedy() -> None:
    """The message names the file, what is wrong and what would be right."""
    error = errors.SourceError("page.html", "no text in it", "save the page again")
    assert str(error) == "page.html: no text in it; save the page again"
