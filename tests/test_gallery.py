"""The pictures of docs/gallery.md: each is made by tools/gallery.py and shown, and together they are small."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = sorted((ROOT / "docs" / "gallery").glob("*.png"))


def test_each_picture_is_made_by_the_tool_and_shown() -> None:
    """None is left over from a tool of before, and none is missing."""
    made = (ROOT / "tools" / "gallery.py").read_text(encoding="utf-8")
    shown = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    assert PICTURES
    for picture in PICTURES:
        assert f'"{picture.stem}"' in made
        assert f"gallery/{picture.name}" in shown
    assert shown.count(".png") == len(PICTURES)


def test_the_pictures_are_small() -> None:
    """So that a checkout stays small."""
    assert sum(picture.stat().st_size for picture in PICTURES) < 600_000
