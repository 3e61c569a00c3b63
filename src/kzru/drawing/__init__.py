"""Pieces of a page: claims as bars, texts with their records marked, findings as cards. Each is a pure function that returns HTML."""

from kzru.drawing.bars import bars_of
from kzru.drawing.card import card
from kzru.drawing.html import Html, element, escaped, html_of
from kzru.drawing.marked import anchor, marked
from kzru.drawing.style import style, styled

__all__ = ["Html", "anchor", "bars_of", "card", "element", "escaped", "html_of", "marked", "style", "styled"]
