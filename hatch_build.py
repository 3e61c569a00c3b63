"""What a package registry shows of README.md: the same text, where links to files of the checkout are their names.

A registry has none of these files, and the links in README.md count from the checkout, so that they lead to them wherever it is shown.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_PICTURE = re.compile(r"!\[[^\]]*\]\((?!https?:)[^)]*\)\n*")
_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:)([^)]+)\)")


def published(text: str) -> str:
    """Return the text without pictures of the checkout, and with the names of its files in place of links to them."""
    return _LINK.sub(_named, _PICTURE.sub("", text))


def _named(link: re.Match[str]) -> str:
    words, file = link.groups()
    return f"`{file}`" if words == file else f"{words} (`{file}`)"


class ReadmeHook(MetadataHookInterface):
    """Gives the long description."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the readme, which pyproject.toml calls dynamic."""
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": published(text)}
