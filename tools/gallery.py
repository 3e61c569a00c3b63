"""Make the pictures of docs/gallery.md anew: what a browser shows of pages, notebooks and what commands print.

::

    pip install nbconvert      what makes a page of a notebook as Jupyter shows it
    python tools/gallery.py

Where there is no Chromium, nothing is made and the command says so. Look at each picture before it is committed.
"""

from __future__ import annotations

import io
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from PIL import Image
from rich.console import Console
from rich.text import Text

import kzru
from kzru.page import contents_of, html_lines

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "docs" / "gallery"
EXAMPLES = ROOT / "examples"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LIGHT, DARK = 1, 0
SHARPNESS = 1.5  # pixels of the picture for one of the page
COLOURS = 256
COLUMNS = 80

# Picture, width and height of the window, and the scheme of colours.
REPORTS = [
    ("report", 720, 742, LIGHT),
    ("report-dark", 720, 742, DARK),
    ("report-telephone", 390, 844, LIGHT),
]
NOTEBOOKS = [
    ("notebook-finding", 860, 680, LIGHT, "finding = kzru.load_ledger().findings()[0]\nfinding"),
    (
        "notebook-document",
        860,
        300,
        DARK,
        'document = kzru.Corpus.read("texts/plans.jsonl").documents[0]\ndocument',
    ),
]
COMMANDS = [
    ("command-compare", "compare --published 2025-11-12 texts/remarks.txt texts/briefing.txt"),
    ("command-findings", "findings texts/plans.jsonl"),
    ("command-explain", "extract --explain --published 2025-11-12 texts/briefing.txt"),
]


def main() -> int:
    """Make all pictures; return 0 also where there is no browser."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print(f"skipped: there is none of {', '.join(BROWSERS)}")
        return 0
    GALLERY.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, page, width, height, scheme in pages(Path(folder)):
            take(browser, page, GALLERY / f"{name}.png", (width, height), scheme)
    made = sorted(GALLERY.glob("*.png"))
    for picture in made:
        print(f"{picture.stat().st_size / 1000:6.1f} kB  {picture.relative_to(ROOT)}")
    print(f"{sum(picture.stat().st_size for picture in made) / 1000:6.1f} kB together")
    return 0


def pages(folder: Path) -> Iterator[tuple[str, Path, int, int, int]]:
    """Yield name, file, width, height and scheme of what is shown."""
    report = folder / "report.html"
    report.write_text("".join(html_lines(contents_of(kzru.load_ledger()))), encoding="utf-8")
    for name, width, height, scheme in REPORTS:
        yield name, report, width, height, scheme
    for name, width, height, scheme, source in NOTEBOOKS:
        page = folder / f"{name}.html"
        page.write_text(notebook_page(source, "dark" if scheme == DARK else "light"), encoding="utf-8")
        yield name, page, width, height, scheme
    for name, command in COMMANDS:
        page = folder / f"{name}.html"
        lines = terminal(command)
        page.write_text(f"<body style='margin: 0; background: white'>{lines}", encoding="utf-8")
        yield name, page, *terminal_size(lines), LIGHT


def notebook_page(source: str, theme: str) -> str:
    """Return a notebook of one cell as Jupyter shows it, after it was run."""
    from nbconvert import HTMLExporter

    cells = [nbformat.v4.new_code_cell("import kzru"), nbformat.v4.new_code_cell(source)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, resources={"metadata": {"path": str(EXAMPLES)}}).execute()
    page: str = HTMLExporter(template_name="lab", theme=theme).from_notebook_node(notebook)[0]
    return page


def terminal(command: str) -> str:
    """Return what a command prints in a terminal, as a drawing."""
    environment = os.environ | {"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS)}
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "kzru", *shlex.split(command)],
        cwd=EXAMPLES,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(run.stdout.rstrip()))
    return console.export_svg(title=f"kzru {command}")


def terminal_size(drawing: str) -> tuple[int, int]:
    """Return width and height of a drawing in pixels of the page."""
    _, _, width, height = (
        float(number) for number in drawing.partition('viewBox="')[2].partition('"')[0].split()
    )
    return 720, round(720 * height / width)


def take(browser: str, page: Path, picture: Path, size: tuple[int, int], scheme: int) -> None:
    """Take the picture of a page, in few colours."""
    options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        f"--blink-settings=preferredColorScheme={scheme}",
        f"--force-device-scale-factor={SHARPNESS}",
        f"--window-size={size[0]},{size[1]}",
        f"--screenshot={picture}",
    ]
    subprocess.run([browser, *options, page.as_uri()], check=True, capture_output=True)  # noqa: S603
    with Image.open(picture) as taken:
        few = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
