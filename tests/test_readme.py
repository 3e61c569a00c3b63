"""What the package is described by where there is no checkout: README.md without links to files."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.fixture(name="published", scope="module")
def _published() -> Callable[[str], str]:
    pytest.importorskip("hatchling", reason="builds the wheel")
    found: Callable[[str], str] = runpy.run_path(str(ROOT / "hatch_build.py"))["published"]
    return found


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[Tutorial](docs/tutorial.md): begin", "Tutorial (`docs/tutorial.md`): begin"),
        ("see [LICENSE](LICENSE)", "see `LICENSE`"),
        ("[brat](https://brat.nlplab.org)", "[brat](https://brat.nlplab.org)"),
        ("Top:\n\n![A card](docs/a.png)\n\n## Next", "Top:\n\n## Next"),
    ],
)
def test_links_to_the_checkout_become_names(
    written: str, shown: str, published: Callable[[str], str]
) -> None:
    """Those to the web stay."""
    assert shown == published(written)


def test_a_registry_shows_no_link_that_leads_nowhere(published: Callable[[str], str]) -> None:
    """All that is left has an address of its own."""
    assert [] == [target for target in LINK.findall(published(README)) if not target.startswith("https://")]


def test_the_links_of_the_readme_lead_to_files() -> None:
    """From the folder that it stands in."""
    targets = [target for target in LINK.findall(README) if not target.startswith("https://")]
    assert targets
    assert [] == [target for target in targets if not (ROOT / target).is_file()]
