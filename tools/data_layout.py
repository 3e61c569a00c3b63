"""Lay out the data files: one entry of a list a line, and no line over 110 characters.

::

    python tools/data_layout.py                  lays out every TOML file of the package
    python tools/data_layout.py FILE ...         lays out these files
    python tools/data_layout.py --check          names each place that is not so laid out, and returns 1 where there is one

A list of two or more entries has one a line, so that a diff shows each word. A shorter one, a value of another kind, and
a row that is an inline table (``Omsk = { ru = ["Омск{m}"], kk = ["Омбы*"] }``) stand on one line as far as that has room for
them; a longer row becomes rows with dotted keys (``Moscow.ru = ...``), which keep their place. Long comments are
wrapped. A file is written only where it means the same as before, the order of its keys included, and has the same
comments; a line that cannot be made shorter is named and left.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "kzru"
WIDTH = 110

_PIECE = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''  # strings
    r"|[ \t]*\#[^\n]*|\n|[\[\]{},=]|[^\s\[\]{},=#\"']+",  # comments, ends of lines, marks, all else
    re.DOTALL,
)
_CLOSING = {"[": "]", "{": "}"}
_MARGIN = re.compile("# *")
_ENDS = ".:;!?"
_COLUMNS = re.compile(r"# {2,}\S.*?\s{2,}(?=\S)|# *[-*] ")
"""The part of a comment before the column of its text: ``#   sites   what stands in the town``."""


class Entry(NamedTuple):
    """An entry of a list or an inline table, or a row of a file.

    Attributes:
        above: The comments, and the blank lines, before it.
        key: The key as it is spelled; "" in a list.
        value: The text of a value, or the values in brackets.
        beside: The comment behind it with the blanks before that, or "".
    """

    above: tuple[str, ...]
    key: str
    value: str | Bracketed
    beside: str = ""


class Bracketed(NamedTuple):
    """A list or an inline table.

    Attributes:
        opening: ``[`` or ``{``.
        entries: Its entries.
        below: The comments behind the last of them.
    """

    opening: str
    entries: tuple[Entry, ...]
    below: tuple[str, ...]


class Reader:
    """Reads the rows of a file."""

    def __init__(self, text: str) -> None:
        self.pieces = [found.group() for found in _PIECE.finditer(text)]
        self.at = 0

    def rows(self) -> Iterator[Entry]:
        """Yield the rows; a row whose value is "" has comments, or a table's header as its key."""
        above: list[str] = []
        while self.at < len(self.pieces):
            piece = self._next()
            if piece == "\n" or _is_comment(piece):
                above.append(piece.strip())
                self.at += piece != "\n"
                continue
            self.at -= 1
            if piece == "[":
                end = self.pieces.index("\n", self.at)
                header = self.pieces[self.at : end]
                beside = header.pop() if _is_comment(header[-1]) else ""
                yield Entry(tuple(above), "".join(header), "", beside)
                self.at = end
            else:
                row = Entry(tuple(above), self._key(), self._value())
                if _is_comment(self.pieces[self.at]):
                    row = row._replace(beside=self._next())
                yield row
            above = []
            if self._next() != "\n":
                raise ValueError(f"a row has more than a key and a value: {piece}")
        if above:
            yield Entry(tuple(above), "", "")

    def _next(self) -> str:
        self.at += 1
        return self.pieces[self.at - 1]

    def _key(self) -> str:
        end = self.pieces.index("=", self.at)
        key = "".join(self.pieces[self.at : end])
        self.at = end + 1
        return key

    def _value(self) -> str | Bracketed:
        piece = self._next()
        return self._bracketed(piece) if piece in _CLOSING else piece

    def _bracketed(self, opening: str) -> Bracketed:
        """Read the entries up to the closing bracket; a comment on the line of an entry is beside that."""
        entries: list[Entry] = []
        above: list[str] = []
        is_beside = False
        while (piece := self._next()) != _CLOSING[opening]:
            if piece == "\n":
                if self.pieces[self.at] == "\n":
                    above.append("")
                is_beside = False
            elif _is_comment(piece) and is_beside:
                entries[-1] = entries[-1]._replace(beside=piece)
            elif _is_comment(piece):
                above.append(piece.strip())
            elif piece != ",":
                self.at -= 1
                entries.append(Entry(tuple(above), self._key() if opening == "{" else "", self._value()))
                above, is_beside = [], True
        return Bracketed(opening, tuple(entries), tuple(above))


def laid_out(text: str) -> str:
    """Return a file laid out.

    Raises:
        ValueError: It is not TOML, or would not mean the same.
    """
    before = tomllib.loads(text)
    lines = [
        line for row in Reader(text if text.endswith("\n") else f"{text}\n").rows() for line in _row(row)
    ]
    new = "\n".join(lines) + "\n"
    if repr(tomllib.loads(new)) != repr(before):
        raise ValueError("it would not mean the same")
    if _comments(new) != _comments(text):
        raise ValueError("its comments would not be the same")
    return new


def _is_comment(piece: str) -> bool:
    return piece.lstrip().startswith("#")


def _comments(text: str) -> list[str]:
    """Return the words of the comments, however they are wrapped."""
    comments = (piece.strip()[1:] for piece in _PIECE.findall(text) if _is_comment(piece))
    return " ".join(comments).split()


def _row(row: Entry) -> Iterator[str]:
    yield from _wrapped(row.above, "")
    if row.value:
        yield from _valued(f"{row.key} = ", row.value, "", row.beside)
    elif row.key:
        yield f"{row.key}{row.beside}"


def _valued(before: str, value: str | Bracketed, after: str, beside: str = "") -> Iterator[str]:
    """Yield the lines of a value with what stands before it and after it on its lines."""
    indent = before[: len(before) - len(before.lstrip())]
    line = f"{before}{_on_a_line(value)}{after}"
    if beside and not _is_broken(value, line) and _width(line + beside) > WIDTH:
        yield from _wrapped([beside.strip()], indent)
        beside = ""
    if isinstance(value, Bracketed) and _is_broken(value, line):
        yield from _broken(before, value, after + beside, indent)
    elif (
        isinstance(value, Bracketed)
        and value.opening == "{"
        and _width(line) > WIDTH
        and before.endswith("= ")
    ):
        for entry in value.entries:
            yield from _row(entry._replace(key=f"{before.removesuffix(' = ')}.{entry.key}"))
    else:
        yield line + beside


def _broken(before: str, value: Bracketed, after: str, indent: str) -> Iterator[str]:
    """Yield the lines of a list that has its entries on lines of their own."""
    if _holds_one_list(value):
        yield from _valued(f"{before}[", value.entries[0].value, f"]{after}")
        return
    yield f"{before}["
    inner = f"{indent}  "
    for entry in value.entries:
        yield from _wrapped(entry.above, inner)
        yield from _valued(inner, entry.value, ",", entry.beside)
    yield from _wrapped(value.below, inner)
    yield f"{indent}]{after}"


def _width(text: str) -> int:
    return max(map(len, text.split("\n")))


def _on_a_line(value: str | Bracketed) -> str:
    if isinstance(value, str):
        return value
    entries = ", ".join(
        f"{entry.key} = {_on_a_line(entry.value)}" if entry.key else _on_a_line(entry.value)
        for entry in value.entries
    )
    return (
        f"{{ {entries} }}"
        if value.opening == "{" and entries
        else f"{value.opening}{entries}{_CLOSING[value.opening]}"
    )


def _is_broken(value: str | Bracketed, line: str) -> bool:
    """Whether a value is a list that takes more than a line: of two entries, with comments, or a long one."""
    if isinstance(value, str) or value.opening == "{":
        return False
    if len(value.entries) != 1:
        return bool(value.entries or value.below)
    (entry,) = value.entries
    has_comments = any((entry.above, entry.beside, value.below))
    return has_comments or len(line) > WIDTH or _is_broken(entry.value, line)


def _holds_one_list(value: Bracketed) -> bool:
    """Whether a list has one entry, a list, and no comments: ``[["a", "b"]]``."""
    if len(value.entries) != 1 or value.below:
        return False
    (entry,) = value.entries
    return (
        isinstance(entry.value, Bracketed)
        and entry.value.opening == "["
        and not (entry.above or entry.beside)
    )


def _wrapped(comments: Sequence[str], indent: str) -> Iterator[str]:
    """Yield comments with the long ones wrapped; what is left of one goes before the next where that goes on."""
    over = ""
    for comment, following in zip(comments, [*comments[1:], ""], strict=False):
        margin = _margin(comment)
        whole = f"{over} {comment.lstrip('# ')}" if over else comment
        lines = textwrap.wrap(
            whole,
            WIDTH - len(indent),
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
        goes_on = len(lines) > 1 and comment[-1] not in _ENDS and _begins_with(margin, following)
        over = lines.pop() if goes_on else ""
        yield from (f"{indent}{line}".rstrip() for line in lines or [""])


def _margin(comment: str) -> str:
    """Return what the lines begin with that a comment is wrapped into."""
    start = _COLUMNS.match(comment) or _MARGIN.match(comment)
    return "#" + " " * (len(start.group()) - 1) if start else ""


def _begins_with(margin: str, following: str) -> bool:
    """Whether a comment has its text in the same column, and nothing before it."""
    start = _MARGIN.match(following)
    return start is not None and start.group() == margin and not _COLUMNS.match(following)


def main() -> int:
    """Lay files out, or name what is not laid out; return 1 where something is left to be done by hand."""
    parser = argparse.ArgumentParser(description="Lay out the data files: one entry of a list a line.")
    parser.add_argument(
        "files", nargs="*", type=Path, help="which ones; all of the package where none is given"
    )
    parser.add_argument("--check", action="store_true", help="only name the places that are not so laid out")
    options = parser.parse_args()
    faults = [
        fault
        for path in options.files or sorted(PACKAGE.rglob("*.toml"))
        for fault in _faults(path, is_check=options.check)
    ]
    print("".join(f"{fault}\n" for fault in faults), end="", file=sys.stderr)
    return bool(faults)


def _faults(path: Path, *, is_check: bool) -> Iterator[str]:
    """Yield what is wrong with a file, as file:line and words, after the file is written where that is wanted."""
    text = path.read_text(encoding="utf-8")
    try:
        new = laid_out(text)
    except ValueError as fault:
        yield f"{path}: {fault}"
        return
    if is_check and new != text:
        matcher = SequenceMatcher(None, text.split("\n"), new.split("\n"), autojunk=False)
        for change, begin, *_ in matcher.get_opcodes():
            if change != "equal":
                yield f"{path}:{begin + 1}: not laid out; run python tools/data_layout.py"
    elif new != text:
        path.write_text(new, encoding="utf-8")
    shown = text if is_check else new
    for at, line in enumerate(shown.split("\n"), 1):
        if len(line) > WIDTH:
            yield f"{path}:{at}: {len(line)} characters, {WIDTH} at most"


if __name__ == "__main__":
    sys.exit(main())
