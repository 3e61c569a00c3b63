"""Strategies for texts and places in them."""

from __future__ import annotations

from hypothesis import strategies as st

from kzru.text.span import Span

__all__ = ["spans", "texts"]

_FRAGMENTS = (
    *("US$28.7 billion", "about", "28,7 млрд долл. США", "30 миллиард АҚШ доллары", "over 17,000", "a fifth"),
    *(
        "last year",
        "за восемь месяцев",
        "өткен жылы",
        "2026 ж.",
        "5–7%",
        "3/4",
        "1.234.567,89",
        "½",
        "٢٣",
        "٪",
    ),
    *(
        "«",
        "»",
        "“",
        "”",
        '"',
        "'",
        "’",
        "(",
        "—",
        "−",
        "…",
        "\\",
        "{}",
        "\u200f",
        "\u202e",
        "\u2028",
        "\u0085",
    ),
    *(
        "\u00a0",
        "\u202f",
        "\u2009",
        "\u00ad",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x1b",
        "\t",
        "\r\n",
        "\n\n",
        "e\u0301",
    ),
    *("Ё", "ё", "Ә", "ı", "İ", "ß", "ǅ", "Ω", "中", "한", "🇰🇿", "\U0001d7d8", "\ud800", "\udc00"),
)

_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


def texts(*, max_size: int = 20) -> st.SearchStrategy[str]:
    """Give hostile text: figures and words of three languages, odd spaces and quotes, control and combining characters.

    Halves of characters (surrogates) stand alone only, for two of them in a row are no text that a file can hold.

    Args:
        max_size: The most fragments that a text is made of.
    """
    fragment = st.sampled_from(_FRAGMENTS) | st.text(max_size=3) | st.sampled_from((" ", ". ", ", "))
    return st.lists(fragment, max_size=max_size).map("".join).map(_without_pairs)


def _without_pairs(text: str) -> str:
    kept: list[str] = []
    for char in text:
        if not (kept and ord(kept[-1]) in _HIGH and ord(char) in _LOW):
            kept.append(char)
    return "".join(kept)


@st.composite
def spans(draw: st.DrawFn, text: str | None = None) -> Span:
    """Give spans, empty ones included.

    Args:
        draw: Hypothesis passes it.
        text: Where given, the text that the spans lie in.
    """
    last = 10_000 if text is None else len(text)
    start = draw(st.integers(0, last))
    return Span(start, draw(st.integers(start, last)))
