"""The documents of a command, one by one; what is wrong with one of them is told, and the others go on."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator

from kzru.cli.complaints import complain
from kzru.cli.progress import Progress, bar
from kzru.errors import InternalError, KzruError, SourceError
from kzru.model import Document
from kzru.reading import Batch
from kzru.sources import Found

__all__ = ["Inputs"]

_STDIN = "-"
_READING = "extract"
"""The command that compares nothing."""
_DATE_IT = "write its date behind its path, as in talks.txt@2025-10-10, or use --published or --manifest"


class Inputs:
    """The documents that the options name, and a count of what went wrong.

    Attributes:
        progress: Tells on a terminal what is being waited for.
        read: Documents read so far.
        faults: Complaints made so far.
    """

    def __init__(self, options: Namespace) -> None:
        self.progress = Progress(sys.stderr)
        self.read = 0
        self.faults = 0
        self._now = ""
        self._command: str = options.command
        self._paths: list[str] = options.paths
        self._manifest: str | None = options.manifest
        self._batch = Batch(
            form=options.kind,
            published=options.published,
            language=options.language,
            encoding=options.encoding,
            watch=self._tell_source,
            workers=options.workers,
        )
        self._files = self._count() if self.progress.is_shown else 0

    @property
    def exit_status(self) -> int:
        """0 where all went well, 1 where something had to be passed over, 2 where nothing could be read."""
        if not self.faults:
            return 0
        return 1 if self.read else 2

    def __iter__(self) -> Iterator[Document]:
        for one in self.progress.while_waiting(self._batch.documents(self._found())):
            if isinstance(one, KzruError):
                self._complain(one)
            else:
                self.read += 1
                self._tell()
                self._tell_lacks(one)
                yield one

    def _found(self) -> Iterator[Found]:
        """Yield all texts, unread, so that workers have those of all files to share."""
        for path in self._paths:
            yield from self._standard_input() if path == _STDIN else self._batch.find(path)
        if self._manifest is not None:
            yield from self._batch.find_listed(self._manifest)

    def _count(self) -> int:
        """Return how many files there are; 0 where that is not known beforehand."""
        is_known = self._manifest is None and _STDIN not in self._paths
        return sum(map(self._batch.count, self._paths)) if is_known else 0

    def _tell_lacks(self, document: Document) -> None:
        """Tell what keeps a document from being read whole, on which its reader may well have counted."""
        if document.language is None and not document.statements and document.text.strip():
            complain(f"{self._batch.place}: in no language that kzru reads, so nothing is read from it")
        elif self._command != _READING and document.published is None and document.figures:
            complain(
                f"{self._batch.place}: no date found, so what holds as of its day is compared with nothing; {_DATE_IT}"
            )

    def rendered(self, document: Document, render: Callable[[Document], str]) -> str:
        """Return what a document looks like; nothing where it cannot be shown, and then that is told."""
        place = f"{self._command}, document {document.id!r}"
        try:
            return render(document)
        except KzruError as fault:
            self._complain(f"{place}: {fault}")
        except OSError:  # of the output: nothing else is written or read here
            raise
        except Exception as fault:  # noqa: BLE001 - no document ends a batch
            self._complain(InternalError.of(place, fault))
        return ""

    def _complain(self, fault: object) -> None:
        self.faults += 1
        complain(fault)

    def _standard_input(self) -> Iterator[Found]:
        if sys.stdin is None:  # the shell closed it
            yield SourceError("standard input", "it is closed", "pipe something in, or name a file")
        else:
            yield from self._batch.find_in_stream(sys.stdin.buffer, "standard input", has_name=False)

    def _tell_source(self, label: str, size: int) -> None:
        self._now = f"{label} ({size:,} characters)"
        self._tell()

    def _tell(self) -> None:
        done = f"{self.read:,} documents read, now " if self.read else "reading "
        drawn = f"{bar(self._batch.reached, self._files)}, " if self._files > 1 else ""
        self.progress.tell(f"{drawn}{done}{self._now}")
