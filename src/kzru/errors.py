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
    ├── LexiconError (ValueError)           a data file with a fault in it
    └── InternalError (RuntimeError)        kzru itself failed

Text from documents raises none of these: a parser that does not understand skips. InternalError is for what must never
happen: where many documents are read, it stands for the one that kzru failed on, so that the others are read all the same.
What a batch passes over is told as a SourceWarning.
"""

from __future__ import annotations

__all__ = [
    "IncompatibleUnitsError",
    "InternalError",
    "InvalidValueError",
    "KzruError",
    "LexiconError",
    "NotUnderstoodError",
    "RateNotFoundError",
    "RecordError",
    "SourceError",
    "SourceWarning",
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


class InternalError(KzruError, RuntimeError):
    """kzru itself failed, which is its own fault and not that of the text; the exception it met is the ``__cause__``.

    Attributes:
        place: What it failed on: a document, or a command.
        problem: The exception that it met, in one line.
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(place, problem)
        self.place = place
        self.problem = problem

    @classmethod
    def of(cls, place: str, cause: BaseException) -> InternalError:
        """Return the error that stands for an exception nobody foresaw; what its frames hold in memory is let go.

        >>> print(InternalError.of("talks.txt", IndexError("list index out of range")))
        talks.txt: kzru failed (IndexError: list index out of range); this is a fault of kzru, not of the text: please report it
        """
        from traceback import clear_frames

        told = str(cause).strip()
        error = cls(place, type(cause).__name__ + (f": {told.splitlines()[0]}" if told else ""))
        error.__cause__ = cause
        clear_frames(cause.__traceback__)
        return error

    def __str__(self) -> str:
        """One line: the document, what happened, and whose fault it is."""
        return f"{self.place}: kzru failed ({self.problem}); this is a fault of kzru, not of the text: please report it"


class SourceWarning(UserWarning):
    """A document of a batch was passed over; the message says which one, what was wrong, and what would be right."""
