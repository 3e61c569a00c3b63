"""The notebooks of the documentation are kept without what they print, and run from their first cell to their last."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

DOCS = Path(__file__).parents[1] / "docs"
NOTEBOOKS = sorted(DOCS.glob("*.ipynb"))


def code_cells(notebook: Any) -> list[Any]:
    """Return the cells that are run."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def read(path: Path) -> Any:
    """Return a notebook, which has the form that Jupyter asks for."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_its_output(path: Path) -> None:
    """So that a diff shows what was written, and what is shown is always that of this version."""
    for cell in code_cells(read(path)):
        assert (cell.outputs, cell.execution_count) == ([], None)


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path) -> None:
    """Each cell ends without an error or a warning, and the last one shows something.

    What matplotlib logs where it looks for fonts the first time is no warning.
    """
    notebook = read(path)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(DOCS)}}).execute()
    cells = code_cells(notebook)
    told = [output.text for cell in cells for output in cell.outputs if output.get("name") == "stderr"]
    assert [] == [text for text in told if "Warning" in text]
    assert cells[-1].outputs


def test_there_are_notebooks() -> None:
    """The folder is looked into where they stand."""
    assert {"analyst", "picture"} <= {path.stem for path in NOTEBOOKS}
