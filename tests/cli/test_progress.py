"""The line of progress."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kzru.cli.main import main
from kzru.cli.progress import Progress, bar


class Terminal(io.StringIO):
    """Takes what is drawn."""

    def isatty(self) -> bool:
        """A terminal it is."""
        return True

    def shown(self) -> str:
        """Return what stands on the line now."""
        line = ""
        for piece in self.getvalue().split("\r"):
            line = piece + line[len(piece) :]
        return line.rstrip()


def test_nothing_is_drawn_in_a_pipe() -> None:
    """Only a terminal has a line that can be written over."""
    stream = io.StringIO()
    assert [1, 2] == list(Progress(stream).while_waiting(iter([1, 2])))
    assert "" == stream.getvalue()


def test_the_line_tells_what_is_done_and_for_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shorter line covers a longer one, and in the end nothing is left."""
    terminal = Terminal()
    progress = Progress(terminal)
    monkeypatch.setattr(time, "monotonic_ns", lambda: progress._begun + 12_345_678_901)
    progress.tell("reading a long name.txt (5,000,000 characters)")
    progress.draw()
    assert "kzru: reading a long name.txt (5,000,000 characters), 12 s" == terminal.shown()
    progress.tell("comparing\x1b[2J")
    progress.draw()
    assert "kzru: comparing\N{REPLACEMENT CHARACTER}[2J, 12 s" == terminal.shown()
    progress.wipe()
    assert "" == terminal.shown()
    assert terminal.getvalue().endswith("\r")


def test_the_line_is_no_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that wraps could not be written over."""
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    progress = Progress(terminal)
    progress.tell("reading " + "x" * 99)
    progress.draw()
    assert 19 == len(terminal.shown())


@pytest.mark.parametrize(
    ("done", "shown"),
    [(0, "[....................] 0 of 3,000 files"), (3000, "[####################] 3,000 of 3,000 files")],
)
def test_a_bar_tells_how_many_files_are_done(done: int, shown: str) -> None:
    """It is empty where none is, and full where all are."""
    assert shown == bar(done, 3000)


def test_a_folder_has_a_bar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal alone; one file has none."""
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("Trade reached $5 billion.", encoding="utf-8")
    told: list[str] = []
    monkeypatch.setattr(Progress, "tell", lambda _, doing: told.append(doing))
    for terminal in (io.StringIO(), Terminal()):
        monkeypatch.setattr("sys.stderr", terminal)
        main(["extract", str(tmp_path)])
        assert ("of 4 files" in " ".join(told)) == terminal.isatty()
    assert told[-1].startswith("[####################] 4 of 4 files, 4 documents read")
    told.clear()
    main(["extract", str(tmp_path / "a.txt")])
    assert "files" not in " ".join(told)


def test_the_line_is_drawn_while_one_waits_and_wiped_before_anything_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A clock ticks beside the work; a fault of the work leaves no line behind either."""
    monkeypatch.setattr("kzru.cli.progress.INTERVAL", 0)
    terminal = Terminal()
    progress = Progress(terminal)

    def slow() -> Iterator[int]:
        for number in range(2):
            while f"no {number}" not in terminal.shown():
                progress.tell(f"no {number}")
                time.sleep(0)
            yield number
        raise ValueError("no more")

    found = progress.while_waiting(slow())
    for number in range(2):
        assert number == next(found)
        assert "" == terminal.shown()
    with pytest.raises(ValueError, match="no more"):
        next(found)
    assert "" == terminal.shown()
