"""Folding: one spelling for what readers take as the same, character for character.

The folded text has the length of the text, so an offset in one is an offset in the other.
"""

from __future__ import annotations

import re

__all__ = ["fold"]

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u02bc\u2032\uff07`\u00b4"
_TABLE = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    ord("ё"): "е",
}
_ALIKE = dict(zip("aceiopxyhk", "асеіорхуһк", strict=True))
"""Latin letters that many texts have within Cyrillic words, and the Cyrillic ones that look the same."""
_AS_CYRILLIC = str.maketrans(_ALIKE)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_MIXED = re.compile(f"(?<=[\u0400-\u052f])[{''.join(_ALIKE)}]+|[{''.join(_ALIKE)}]+(?=[\u0400-\u052f])")
_CHANGED = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")


def fold(text: str) -> str:
    """Return *text* in lower case, with one kind of space, dash and apostrophe, е for ё, and Cyrillic words without Latin letters.

    >>> fold("Трёх\N{NO-BREAK SPACE}стран – Kazakhstan’s")
    "трех стран - kazakhstan's"
    """
    lowered = text.lower()
    if lowered.isascii() and lowered.isprintable() and "`" not in lowered:
        return lowered  # of these characters the table has no other
    if len(lowered) != len(
        text
    ):  # a few capitals (İ) have two-character lower cases: leave those as they are
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if lowered.isascii():
        return lowered.translate(_TABLE)
    # Beyond ASCII a table is looked up for every character; few of them change, and those are few different ones.
    for char in set(_CHANGED.findall(lowered)):
        lowered = lowered.replace(char, _TABLE[ord(char)])
    if _CYRILLIC.search(lowered) is None:
        return lowered
    return _MIXED.sub(lambda found: found[0].translate(_AS_CYRILLIC), lowered)
