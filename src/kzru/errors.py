"""What kzru raises: one small tree, each error also the builtin a caller expects.

::

    KzruError
    ├── InvalidValueError (ValueError)      a value that its type refuses
    ├── UnknownUnitError (LookupError)      no such unit or currency
    ├── IncompatibleUnitsError (TypeError)  two units of different dimensions
    ├── RateNotFoundError (LookupError)     no exchange rate for this pair and date
    ├── NotUnderstoodError (ValueError)     a strict reader met text that is not what it reads
    ├── SourceError (OSError)               a file that cannot be read
    ├── RecordError (ValueError)            a JSON record that is not one of ours
    └── LexiconError (ValueError)           a data file with a fault in it

Text from documents raises none of these: a parser that does not understand skips.
"""

from __future__ import annotations

__all__ = [
    "IncompatibleUnitsError",
    "InvalidValueError",
    "KzruError",
    "LexiconError",
    "NotUnderstoodError",
    "RateNotFoundError",
    "RecordError",
    "SourceError",
    "UnknownUnitError",
]


class KzruError(Exception):
    """The base of every error that kzru raises on purpose."""


class InvalidValueError(KzruError, ValueError):
    """A value was built from parts that contradict each other or its type."""


class UnknownUnitError(KzruError, LookupError):
    """A symbol or code stands for no unit or currency that kzru knows."""


class IncompatibleUnitsError(KzruError, TypeError):
    """Two units measure different things; the message names both."""


class RateNotFoundError(KzruError, LookupError):
    """The rate table has no rate for this currency at this time."""


class RecordError(KzruError, ValueError):
    """A JSON record is not one of ours; the message holds the path of the faulty field."""


class LexiconError(KzruError, ValueError):
    """A data file has a fault; the message names the file and the entry."""


class NotUnderstoodError(KzruError, ValueError):
    """A strict reader was given text that is not what it reads.

    Attributes:
        source: The text as given.
        offset: Where understanding stopped.
        expected: What would have been right there.
    """

    def __init__(self, source: str, offset: int, expected: str) -> None:
        super().__init__(source, offset, expected)
        self.source = source
        self.offset = offset
        self.expected = expected

    def __str__(self) -> str:
        """Echo the text, with a caret under the place."""
        line = self.source.replace("\n", " ").replace("\r", " ").replace("\t", " ")
        begin = max(0, self.offset - 60)
        shown = line[begin : self.offset + 40]
        return f"expected {self.expected}\n    {shown}\n    {' ' * (self.offset - begin)}^"


class SourceError(KzruError, OSError):
    """A file cannot be read as a statement.

    Attributes:
        path: The file, as the caller named it.
        problem: What is wrong with it.
        remedy: What would be right.
    """

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(path, problem, remedy)
        self.path = path
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: the file, what is wrong, what would be right."""
        return f"{self.path}: {self.problem}; {self.remedy}"
