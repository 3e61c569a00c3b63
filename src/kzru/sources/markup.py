"""What in the markup of a page is kept from the parser: a tag with thousands of attributes, and marks of footnotes.

The parser behind lxml compares each attribute of a tag with all others of it, so that one such tag takes a minute.
"""

from __future__ import annotations

import re

__all__ = ["crowded_tag", "without_notes"]

_MOST_ATTRIBUTES = 1_000
_TAG = re.compile(
    r"<(?:!--.*?(?:-->|\Z)|(?P<name>[A-Za-z][\w:-]*+)(?P<attributes>(?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+))",
    re.DOTALL,
)
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_NOTE = re.compile(
    r"(?:(?<=\d)(?<!10)|(?<=[^\W\d_]{4})|(?<=[.,;:!?)»”]))<sup\b[^<>]*+>(?:<a\b[^<>]*+>)?+\s*+\[?(?:\d{1,2}|[*†])\]?"
    r"\s*+(?:</a>)?+</sup>",
    re.IGNORECASE,
)
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
"""Elements whose content is no markup."""


def crowded_tag(markup: str) -> int | None:
    """Return where the first tag stands that has too many attributes; None where there is none.

    >>> crowded_tag("<p>" + "<p " + "a=1 " * 5_000 + ">"), crowded_tag("<p title='" + "a=1 " * 5_000 + "'>")
    (3, None)
    """
    position = 0
    while tag := _TAG.search(markup, position):
        position = tag.end()
        name, attributes = tag["name"], tag["attributes"]
        if name is None:
            continue
        if len(attributes) > _MOST_ATTRIBUTES and _count(attributes) > _MOST_ATTRIBUTES:
            return tag.start()
        raw = _RAW.get(name.lower())
        if raw is not None:
            closing = raw.search(markup, position)
            if closing is None:
                return None
            position = closing.start()
    return None


def _count(attributes: str) -> int:
    """Return at least the number of attributes of a tag; they stand apart by white space, slashes or nothing."""
    names = _VALUE.sub("= ", attributes)
    return len(names.replace("/", " ").split())


def without_notes(markup: str) -> str:
    """Return a page without the marks of its footnotes, which would run into the number or word before them.

    >>> without_notes("28.7<sup>1</sup> billion, 5 m<sup>2</sup>, 10<sup>9</sup>")
    '28.7 billion, 5 m<sup>2</sup>, 10<sup>9</sup>'
    """
    return _NOTE.sub("", markup)
