"""What installing and importing kzru costs: megabytes of the core with all it needs, and milliseconds of `import kzru`.

    python benchmarks/footprint.py                     # of this checkout, in a fresh environment
    python benchmarks/footprint.py --python PYTHON     # of an environment that kzru alone was installed into

Megabytes are 10**6 bytes of files in site-packages, compiled ones included, without pip and setuptools. Milliseconds are those of the
processor, the median of several processes in which modules are compiled already. Returns 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
MOST_MEGABYTES, MOST_MILLISECONDS = 60, 50
NOT_OURS = (
    "pip",
    "setuptools",
    "pkg_resources",
    "_distutils_hack",
    "distutils-precedence.pth",
    "__pycache__",
)
IMPORT = "import time; began = time.process_time_ns(); import kzru; print(time.process_time_ns() - began)"
WHERE = "import sysconfig; print(sysconfig.get_path('purelib'))"


def main() -> int:
    """Measure, print, and return 1 where a bar is missed."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    asked.add_argument(
        "--python", help="the interpreter of an environment; a fresh one is made where left out"
    )
    asked.add_argument("--rounds", type=int, default=21)
    given = asked.parse_args()
    if given.python:
        return measured(given.python, given.rounds)
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / Path(sysconfig.get_path("scripts", vars={"base": "."})).name / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", str(ROOT)], check=True)
        return measured(python, given.rounds)


def measured(python: str, rounds: int) -> int:
    """Print the size of each package, and of all, and the time of the import; return 1 where a bar is missed."""
    sizes = sizes_in(Path(printed(python, WHERE)))
    megabytes = sum(sizes.values()) / 10**6
    for name, size in sorted(sizes.items(), key=lambda told: -told[1]):
        print(f"{name:24} {size / 10**6:6.2f} MB")
    print(f"{'all':24} {megabytes:6.2f} MB, at most {MOST_MEGABYTES}")
    printed(python, IMPORT)  # compiles what installing did not
    milliseconds = median(int(printed(python, IMPORT)) for _ in range(rounds)) / 10**6
    print(f"{'import kzru':24} {milliseconds:6.1f} ms, at most {MOST_MILLISECONDS}")
    return int(megabytes > MOST_MEGABYTES or milliseconds > MOST_MILLISECONDS)


def sizes_in(packages: Path) -> dict[str, int]:
    """Return the bytes of each package, those of its metadata included."""
    sizes: dict[str, int] = {}
    for path in packages.rglob("*"):
        top = path.relative_to(packages).parts[0]
        name = top.partition("-")[0].removesuffix(".py")
        if path.is_file() and name not in NOT_OURS and top not in NOT_OURS:
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    return sizes


def printed(python: str, program: str) -> str:
    """Return what a program prints in a process of its own, away from this checkout."""
    command = [python, "-I", "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT.anchor).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
