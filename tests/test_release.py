"""A release has one version in all places."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLACES = ("pyproject.toml", "CITATION.cff", "CHANGELOG.md", "tools/release.py")


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Path:
    """Return a copy of all that tells the version."""
    for name in PLACES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def _checked(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "tools" / "release.py"), "--version"]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program


def test_the_version_is_the_same_everywhere(project: Path) -> None:
    """In what is installed, what is cited and what is told of changes."""
    assert (0, "") == (_checked(project).returncode, _checked(project).stderr)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("pyproject.toml", 'version = "', 'version = "9', "CITATION.cff, version: "),
        ("CITATION.cff", "\nversion: ", "\nversion: 9", "CITATION.cff, version: 9"),
        ("CITATION.cff", "date-released: ", "date-released: 1", "CITATION.cff, date-released: 1"),
        ("CHANGELOG.md", "\n## Unreleased\n", "\n## 9.0.0 - 2099-01-01\n", "its newest release: 9.0.0"),
    ],
)
def test_a_place_that_has_another_is_told(project: Path, name: str, old: str, new: str, told: str) -> None:
    """And the check fails."""
    path = project / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    checked = _checked(project)
    assert (1, True) == (checked.returncode, told in checked.stderr)


def test_the_changelog_has_room_for_what_comes(project: Path) -> None:
    """Above all releases."""
    headings = [
        line for line in (project / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("## ")
    ]
    assert "## Unreleased" == headings[0]
    assert 1 < len(headings)
