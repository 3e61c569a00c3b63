"""Write constraints/lowest.txt: every declared dependency at the lowest release that pyproject.toml allows.

::

    python tools/lowest.py            writes the file
    python tools/lowest.py --check    tells whether the file agrees with pyproject.toml

A bound is the release itself (``pytest>=8.2.0``), so that installing with these constraints installs exactly what is
declared: ``pip install -c constraints/lowest.txt -e '.[dev]'``, or ``make lowest``.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints" / "lowest.txt"
_HEADER = "# Written by `python tools/lowest.py` from pyproject.toml: each dependency at its lowest declared release.\n"


def main() -> int:
    """Write the file, or compare it; return 1 where it differs."""
    parser = argparse.ArgumentParser(description="Write constraints/lowest.txt from pyproject.toml.")
    parser.add_argument(
        "--check", action="store_true", help="only tell whether the file agrees with pyproject.toml"
    )
    wanted = _HEADER + "".join(f"{line}\n" for line in sorted(set(_lowest()), key=str.lower))
    if not parser.parse_args().check:
        CONSTRAINTS.parent.mkdir(exist_ok=True)
        CONSTRAINTS.write_text(wanted, encoding="utf-8")
    elif not CONSTRAINTS.exists() or CONSTRAINTS.read_text(encoding="utf-8") != wanted:
        print(
            "constraints/lowest.txt does not agree with pyproject.toml; run python tools/lowest.py",
            file=sys.stderr,
        )
        return 1
    return 0


def _lowest() -> Iterator[str]:
    """Yield the dependencies of pyproject.toml, of the build and of every extra, each at its lowest release."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = data["project"]
    groups = [
        data["build-system"]["requires"],
        project["dependencies"],
        *project["optional-dependencies"].values(),
    ]
    for requirement in (requirement for group in groups for requirement in group):
        name, bound, release = requirement.partition(">=")
        if bound:
            yield f"{name}=={release}"
        elif "==" in requirement:
            yield requirement
        elif not requirement.startswith(f"{project['name']}["):
            raise ValueError(
                f"pyproject.toml: {requirement!r} has no lower bound; write it as 'name>=release'"
            )


if __name__ == "__main__":
    sys.exit(main())
