"""The dependencies as they are declared: each with a lowest release, and with these in one file of constraints."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Path:
    """Return a copy of what the tool reads and writes."""
    for name in ("pyproject.toml", "tools/lowest.py", "constraints/lowest.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def _lowest(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "tools" / "lowest.py"), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program


def test_the_constraints_agree_with_what_is_declared(project: Path) -> None:
    """The file is what the tool writes, and a bound that was changed shows until it is written again."""
    assert 0 == _lowest(project, "--check").returncode
    declared = project / "pyproject.toml"
    text = declared.read_text(encoding="utf-8")
    declared.write_text(text.replace('"attrs>=', '"attrs>=9'), encoding="utf-8")
    checked = _lowest(project, "--check")
    assert (1, True) == (checked.returncode, "run python tools/lowest.py" in checked.stderr)
    _lowest(project)
    assert 0 == _lowest(project, "--check").returncode
    assert "attrs==9" in (project / "constraints" / "lowest.txt").read_text(encoding="utf-8")


def test_every_dependency_has_a_lower_bound(project: Path) -> None:
    """One without is refused, for nobody could tell whether its oldest release works."""
    declared = project / "pyproject.toml"
    text = declared.read_text(encoding="utf-8")
    declared.write_text(text.replace('"attrs>=', '"attrs<'), encoding="utf-8")
    assert "has no lower bound; write it as 'name>=release'" in _lowest(project).stderr
