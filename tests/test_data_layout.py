"""How data files are laid out: one entry of a list a line, no long line; and what lays them out changes nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LONG = "a phrase that is so long that few of its kind have room beside each other on a line"

# (what is written, what it is laid out as)
LAYOUTS = [
    ('a = ["x", "y"]', 'a = [\n  "x",\n  "y",\n]'),
    ('a = [\n  "x",\n]\nb = []', 'a = ["x"]\nb = []'),
    ('a = [["x", "y"]]', 'a = [[\n  "x",\n  "y",\n]]'),
    ('a = [["x", "y"], ["z"]]', 'a = [\n  [\n    "x",\n    "y",\n  ],\n  ["z"],\n]'),
    ('a = [{ b = 1, c = ["x", "y"] }]', 'a = [{ b = 1, c = ["x", "y"] }]'),
    ("a = [{b=1}, {b=2}]", "a = [\n  { b = 1 },\n  { b = 2 },\n]"),
    ('Omsk = { ru = ["x", "y"], kk = [] }', 'Omsk = { ru = ["x", "y"], kk = [] }'),
    (
        f'"St X" = {{ ru = ["x", "{LONG}"], sites = {{ en = ["y"] }} }}\nOmsk = {{}}',
        f'"St X".ru = [\n  "x",\n  "{LONG}",\n]\n"St X".sites = {{ en = ["y"] }}\nOmsk = {{}}',
    ),
    (f'a = {{ {LONG.replace(" ", "_")} = ["{LONG}"] }}', f'a.{LONG.replace(" ", "_")} = [\n  "{LONG}",\n]'),
    (
        '# of a\na = [ # of x\n"x", # behind x\n\n# of y\n"y"\n# at the end\n]   # behind a\n\n# of t\n[ t ] # behind t',
        '# of a\na = [\n  # of x\n  "x", # behind x\n\n  # of y\n  "y",\n  # at the end\n]   # behind a\n\n# of t\n[t] # behind t',
    ),
    (f"# {LONG},\n# of x\n[x]", f"# {LONG},\n# of x\n[x]"),
    (
        f"# {LONG}: {LONG},\n# and what goes on.\n# Another one.\n[x]",
        f"# {LONG}: a phrase that is so\n# {LONG.removeprefix('a phrase that is so ')}, and what goes on.\n# Another one.\n[x]",
    ),
    (
        f"#   key  {LONG} and {LONG}",
        f"#   key  {LONG} and a phrase that\n#        {LONG.removeprefix('a phrase that ')}",
    ),
    ('a = """\nx y # no comment\n"""', 'a = """\nx y # no comment\n"""'),
    ('a = "[x, # \\"y"\nb = \'[z, "\'', 'a = "[x, # \\"y"\nb = \'[z, "\''),
    ("since = 2019-03-20\n[[a.b]]\n'c d'.e = 1.5e3", "since = 2019-03-20\n[[a.b]]\n'c d'.e = 1.5e3"),
]


def _data_layout(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "data_layout.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program


def test_the_data_files_are_laid_out() -> None:
    """Those of the package are what the tool writes, and have no line that is too long."""
    checked = _data_layout("--check")
    assert (0, "") == (checked.returncode, checked.stderr)


def test_a_file_is_laid_out(tmp_path: Path) -> None:
    """Each example is written as it should be, means the same, keys in the same order, and then passes the check."""
    paths = [tmp_path / f"{number}.toml" for number in range(len(LAYOUTS))]
    for path, (text, _) in zip(paths, LAYOUTS, strict=True):
        path.write_text(f"{text}\n", encoding="utf-8")
    assert (0, "") == (_data_layout(*paths).returncode, _data_layout("--check", *paths).stderr)
    for path, (text, expected) in zip(paths, LAYOUTS, strict=True):
        new = path.read_text(encoding="utf-8")
        assert f"{expected}\n" == new
        assert repr(tomllib.loads(text)) == repr(tomllib.loads(new))


def test_the_check_names_the_places(tmp_path: Path) -> None:
    """A line that is not so laid out, one that is too long, and a file that is no TOML; the check writes nothing."""
    path = tmp_path / "a.toml"
    text = f'a = 1\nb = ["x", "y"]\nc = "{LONG} {LONG}"\n'
    path.write_text(text, encoding="utf-8")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("a = ", encoding="utf-8")
    checked = _data_layout("--check", path, wrong)
    assert 1 == checked.returncode
    assert [
        f"{path}:2: not laid out; run python tools/data_layout.py",
        f"{path}:3: {len(LONG) * 2 + 7} characters, 110 at most",
        f"{wrong}: Invalid value (at end of document)",
    ] == checked.stderr.splitlines()
    assert text == path.read_text(encoding="utf-8")
