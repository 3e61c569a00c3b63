"""What a browser would read of a page."""

from __future__ import annotations

from collections.abc import Collection
from html.parser import HTMLParser

__all__ = ["Reader"]

_EMPTY = frozenset({"br", "hr", "meta", "line", "rect", "path", "circle"})


class Reader(HTMLParser):
    """Notes the tags of a page with their attributes, and its texts.

    Attributes:
        tags: Each tag with its attributes.
        texts: The texts.
        is_sound: Whether each tag is closed, and in order.
    """

    def __init__(self, page: str, *, without: Collection[str] = ()) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.is_sound = True
        self.without = without
        self.feed(page)
        self.is_sound = self.is_sound and not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its attributes."""
        self.tags.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that holds nothing."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note whether it is the one that was opened last."""
        self.is_sound = self.is_sound and bool(self.open) and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if not any(tag in self.without for tag in self.open):
            self.texts.append(data)

    @property
    def names(self) -> list[str]:
        """The names of the tags."""
        return [tag for tag, _ in self.tags]
