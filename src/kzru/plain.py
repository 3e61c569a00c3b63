"""Text of documents made harmless for a terminal: one line, and no character that is an order to it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

__all__ = ["harmless", "plain"]

_SUSPECT = re.compile(r"[^ -~¡-ˬ\u0370-\u1fff‐-‧‰-⁞₠-⅏]")
"""Whatever is not at first sight a letter, mark or sign of the scripts at hand."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_KEPT_FORMATS = "\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


def plain(text: str) -> str:
    r"""Return *text* on one line, with a replacement character for each control character.

    Escape sequences stay readable but lose their escape, and marks that reverse the order of letters are replaced too.

    >>> plain("US$5\n  billion\x1b[2J")
    'US$5 billion�[2J'
    """
    return _SUSPECT.sub(lambda found: _harmless(found.group()), " ".join(text.split()))


def harmless(text: str) -> str:
    r"""Return *text* with its line breaks and as many characters as it has, orders to a terminal or a page replaced.

    >>> harmless("  a\r\n b\x1b")
    '  a \n b�'
    """
    return _SUSPECT.sub(lambda found: _in_place(found.group()), text)


def _in_place(char: str) -> str:
    if char.isspace():
        return char if char == "\n" else " "
    return _harmless(char)


@cache
def _harmless(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Zs", "Zl", "Zp"):
        return " "
    if category in ("Cc", "Cs") or (category == "Cf" and char not in _KEPT_FORMATS):
        return _REPLACEMENT
    return char
