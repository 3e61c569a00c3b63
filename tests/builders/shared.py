"""The annotated statements, which are no part of the project: they lie in a folder ``shared`` beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

__all__ = ["SHARED", "needs_shared"]

SHARED = next(
    (
        found
        for folder in Path(__file__).resolve().parents
        if (found := folder / "shared") and (found / "gold" / "seeds").is_dir()
    ),
    Path("shared"),
)
"""The folder; one that does not exist where it is not there."""

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="no annotated statements in shared/ beside the checkout"
)
"""Marks tests that are skipped without it."""
