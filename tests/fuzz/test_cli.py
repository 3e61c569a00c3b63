"""Laws of the command line: whatever the files hold, it ends with a status, tells faults in lines, and blames them right."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import tempfile
from pathlib import Path

from hypothesis import strategies as st

import kzru
from fuzz.inputs import damaged, mutated, pages, texts
from fuzz.law import law
from kzru.cli import main

FORMS = (
    *(("extract", "--to", form) for form in ("table", "jsonl", "csv")),
    *(("extract", "--to", "csv", "--records", kind) for kind in ("commitments", "projects", "events")),
    ("extract", "--explain"),
    *(("compare", "--to", form, "--all") for form in ("table", "jsonl")),
    *(("report", "--to", form) for form in ("table", "html", "md", "jsonl")),
)
OPTIONS = (
    (),
    (),
    ("--published", "2025-11-12"),
    ("--language", "kk"),
    ("--from", "text"),
    ("--from", "jsonl"),
    ("--from", "html"),
)
LINES = st.lists(st.fixed_dictionaries({"text": mutated()}).map(json.dumps), max_size=3).map("\n".join)
RECORDS = texts().map(kzru.parse).map(kzru.dumps)
CONTENTS = st.one_of(texts(), pages(), LINES, RECORDS, damaged(LINES), damaged(RECORDS)).map(
    lambda text: text.encode("utf-8", "replace")
) | st.binary(max_size=60)
FILES = st.lists(
    st.tuples(st.sampled_from(("txt", "html", "jsonl", "", "pdf")), CONTENTS), min_size=1, max_size=3
)


def run(arguments: list[str]) -> tuple[int, str, str]:
    """Return status, output and complaints of the command."""
    out, complaints = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(complaints):
        status = main(arguments)
    return status, out.getvalue(), complaints.getvalue()


@law(st.sampled_from(FORMS), st.sampled_from(OPTIONS), FILES, examples=80)
def test_the_command_ends_with_a_status(
    form: tuple[str, ...], options: tuple[str, ...], files: list[tuple[str, bytes]]
) -> None:
    """0, 1 or 2, and a line for each fault where it is not 0; what it writes is of the form asked for."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{index}.{suffix}".rstrip(".")) for index, (suffix, _) in enumerate(files)]
        for path, (_, data) in zip(paths, files, strict=True):
            path.write_bytes(data)
        status, out, complaints = run([*form, *options, *map(str, paths)])
    assert status in (0, 1, 2)
    assert all(line.startswith("kzru") for line in complaints.splitlines())
    assert complaints or status == 0
    assert "fault of kzru" not in complaints
    if "jsonl" in form:
        assert all(isinstance(json.loads(line), dict) for line in out.splitlines())
    elif "csv" in form:
        assert len({len(row) for row in csv.reader(io.StringIO(out))}) <= 1
