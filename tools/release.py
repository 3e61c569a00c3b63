"""Check that a release is whole: one version in all places, archives that install by themselves, and a command that works.

::

    python tools/release.py            checks; the archives stand in dist/ then
    python tools/release.py --version  only tells whether the version is the same everywhere

What is not checked here, and how a release goes on, is told in docs/releasing.md.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
BUILD_TOOLS = ("build>=1.2.0", "twine>=5.1.0")
_BIN = "Scripts" if os.name == "nt" else "bin"


def main() -> int:
    """Check, and return 1 where something is wrong."""
    asked = argparse.ArgumentParser(description="Check that a release is whole.")
    asked.add_argument("--version", action="store_true", help="only that the version is the same everywhere")
    given = asked.parse_args()
    version, wrong = declared(), list(disagreeing())
    for place in wrong:
        print(f"{place}, where pyproject.toml has {version}", file=sys.stderr)
    if wrong or given.version:
        return int(bool(wrong))
    with TemporaryDirectory() as folder:
        checked(version, Path(folder))
    print(f"kzru {version} is ready: {', '.join(sorted(path.name for path in DIST.iterdir()))}")
    return 0


def declared() -> str:
    """Return the version of pyproject.toml, from which an installed kzru has its own."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def disagreeing() -> Iterator[str]:
    """Yield each place that has another version: the citation, and the newest release of the changelog."""
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\d\S*) - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)
    told = {
        "CITATION.cff, version": re.findall(r"^version: (\S+)$", citation, re.MULTILINE),
        "CHANGELOG.md, its newest release": [newest[1]] if newest else [],
    }
    for place, found in told.items():
        if found != [declared()]:
            yield f"{place}: {', '.join(found) or 'none'}"
    days = re.findall(r"^date-released: (\S+)$", citation, re.MULTILINE)
    if newest and days != [newest[2]]:
        yield f"CITATION.cff, date-released: {', '.join(days) or 'none'}; CHANGELOG.md: {newest[2]}"


def checked(version: str, folder: Path) -> None:
    """Build the archives, let twine judge them, and install each into an environment of its own."""
    tools = environment(folder / "tools", *BUILD_TOOLS)
    shutil.rmtree(DIST, ignore_errors=True)
    run(tools, "-m", "build", "--outdir", str(DIST), str(ROOT))
    archives = sorted(DIST.iterdir())
    run(tools, "-m", "twine", "check", "--strict", *map(str, archives))
    for archive in archives:
        print(f"installing {archive.name}", flush=True)
        python = environment(folder / archive.suffix[1:], str(archive))
        installed = run(python, "-I", "-m", "kzru", "--version").strip()
        if installed != f"kzru {version}":
            raise ValueError(f"{archive.name} installs {installed!r}")
        print(run(python, "-I", "-m", "kzru", "demo"))
    print(run(python, "-I", str(ROOT / "benchmarks" / "footprint.py"), "--python", str(python)))


def environment(place: Path, *packages: str) -> Path:
    """Make an environment with some packages, and return its interpreter."""
    venv.create(place, with_pip=True)
    python = place / _BIN / "python"
    run(python, "-m", "pip", "install", "-q", *packages)
    return python


def run(python: Path, *arguments: str) -> str:
    """Run Python away from the checkout, and return what it prints; what goes wrong ends the check."""
    command = [str(python), *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=python.parent).stdout  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
