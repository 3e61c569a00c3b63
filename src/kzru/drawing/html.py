"""HTML and SVG that cannot be broken by a text: what is no `Html` is escaped wherever it is put in.

>>> print(element("a", "5 < 6 & ", element("b", "more"), href="#t1-5", class_="place"))
<a href="#t1-5" class="place">5 &lt; 6 &amp; <b>more</b></a>
"""

from __future__ import annotations

import html
from collections.abc import Iterable

from kzru.plain import harmless

__all__ = ["Html", "element", "escaped", "html_of"]

_EMPTY = frozenset({"br", "circle", "hr", "line", "meta", "path", "rect"})
"""Elements that hold nothing."""


class Html(str):
    """Text that is HTML already. Only this module makes it of other text."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """Return a text as a browser shows it, whatever it holds; `Html` as it is."""
    return text if isinstance(text, Html) else Html(html.escape(harmless(text), quote=True))


def html_of(parts: Iterable[str], between: str = "") -> Html:
    """Return the parts one after the other, those that are no `Html` escaped.

    Args:
        parts: Texts and `Html`.
        between: What stands between two of them.
    """
    return Html(escaped(between).join(map(escaped, parts)))


def element(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """Return an element with what it holds.

    Args:
        name: Its name, which is written as it is.
        children: What it holds.
        attributes: Its attributes. One that is None or False is left out, of one that is True the name alone is written. "_" within a
            name stands for "-", and one at its end is dropped: ``class_``, ``aria_label``.
    """
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escaped(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _EMPTY:
        return Html(f"<{name}{told}/>")
    return Html(f"<{name}{told}>{html_of(children)}</{name}>")
