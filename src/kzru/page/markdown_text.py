"""Markdown that no text can break: whatever has a meaning in it is escaped, in GitHub's dialect too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kzru.drawing.card import web_address
from kzru.plain import plain

__all__ = ["bold", "escape", "linked", "table"]

_MEANT = re.compile(r"[\\`*_\[\]<>|~$&{}]")
"""Characters that mean something wherever they stand."""
_AT_BEGIN = re.compile(r"([#+\-=:!>]|\d+(?=[.)](?:\s|$)))")
"""What makes a heading, a list or a rule of a line."""
_ADDRESS = re.compile(
    r"(?i)(?<=http)(?=s?:)|(?<=ftp)(?=:)|(?<=www)(?=\.)|(?<=xmpp)(?=:)|(?<=mailto)(?=:)|(?<=@)|(?<=#)(?=\d)"
)
"""Where an address, a name or a number would become a link by itself."""
_JOINER = "\N{WORD JOINER}"
_IN_ADDRESS = str.maketrans(
    {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C", "|": "%7C", "`": "%60"}
)


def escape(text: str) -> str:
    r"""Return a text as Markdown shows it, on one line.

    >>> print(escape("# 1 <b> *bold*"))
    \# 1 \<b\> \*bold\*
    """
    told = _ADDRESS.sub(_JOINER, plain(text))
    told = _MEANT.sub(lambda found: f"\\{found.group()}", told)
    begin = _AT_BEGIN.match(told)
    if begin is None:
        return told
    end = begin.end()
    return f"{told[:end]}\\{told[end:]}" if begin.group()[0].isdigit() else f"\\{told}"


def bold(text: str) -> str:
    """Return a text in bold."""
    told = escape(text)
    return f"**{told}**" if told else ""


def linked(text: str, url: str | None) -> str:
    """Return a text that leads to an address of the web; the text alone where it is none."""
    web = web_address(url)
    return f"[{escape(text)}]({plain(web).translate(_IN_ADDRESS)})" if web else escape(text)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table; the cells are Markdown already. Nothing where there are no rows."""
    held = list(rows)
    if held:
        yield f"| {' | '.join(headings)} |\n"
        yield f"|{' --- |' * len(headings)}\n"
        yield from (f"| {' | '.join(row)} |\n" for row in held)
        yield "\n"
