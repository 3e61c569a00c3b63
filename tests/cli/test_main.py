"""The command line, as its users meet it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders.things import DAY, commitment, document, event, project
from kzru import dumps
from kzru.cli import arguments, main
from kzru.comparison.judgement import DEFAULT_WINDOW as WINDOW
from kzru.errors import LexiconError, RecordError
from kzru.model import RECORDS

Run = Callable[..., tuple[int, str, str]]
TEXT = "Last year trade between Kazakhstan and Russia reached $28 billion."
OTHER = "Trade between Kazakhstan and Russia amounted to $31 billion in 2024. The visit lasted two days."


@pytest.fixture
def said(tmp_path: Path) -> Path:
    """A file with one figure."""
    path = tmp_path / "said.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lines(*records: dict[str, Any] | str) -> str:
    """Return JSON Lines."""
    return "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in records)


def records(text: str, kind: str = "figure") -> list[dict[str, Any]]:
    """Return the records of one type."""
    return [found for found in map(json.loads, text.splitlines()) if found["type"] == kind]


def kzru(
    *arguments: str, stdin: str | bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "kzru", *arguments],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with bytes on standard input; gives status, output and complaints."""

    def run(given: bytes, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = main(arguments)
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return run


def test_a_file_becomes_a_table(said: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The default output is for readers."""
    assert 0 == main(["extract", str(said), "--published", "2025-11-12"])
    shown = capsys.readouterr().out
    assert "said · 12 Nov 2025" in shown
    assert "$28 billion" in shown
    assert "2024" in shown


def test_a_file_becomes_records(said: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON object a line, the document first; reasons only where asked for."""
    assert 0 == main(["extract", str(said), "--to", "jsonl", "--published", "2025-11-12"])
    shown = capsys.readouterr().out
    assert ["said"] == [found["id"] for found in records(shown, "document")]
    (figure,) = records(shown)
    assert (28_000_000_000, "USD", "trade.turnover") == (figure["value"], figure["unit"], figure["metric"])
    assert "why" not in figure
    main(["extract", str(said), "--to", "jsonl", "--explain"])
    assert "why" in records(capsys.readouterr().out)[0]


def test_a_file_becomes_csv(said: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One row a figure."""
    assert 0 == main(["extract", str(said), "--to", "csv"])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert ("said", "$28 billion") == (row["doc"], row["surface"])


def test_explain_tells_rules_and_words(said: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every decision can be checked."""
    main(["extract", str(said), "--explain"])
    assert "metric: " in capsys.readouterr().out


@pytest.mark.parametrize("kind", [[], ["--from", "jsonl"]])
def test_records_stream_through_standard_input(kind: list[str], piped: Run) -> None:
    """Each line tells its own id, date and language; what follows from the options fills the gaps."""
    given = lines(
        {"id": "a", "text": TEXT, "published": "2023-05-05", "page": 3}, "", {"id": "b", "text": TEXT}
    )
    status, out, complaints = piped(
        f"\n{given}".encode(), "extract", "-", *kind, "--to", "jsonl", "--published", "2025-11-12"
    )
    assert (0, "") == (status, complaints)
    assert [("a", "2022-12-31"), ("b", "2024-12-31")] == [
        (found["doc"], found["period"]["end"]) for found in records(out)
    ]


def test_the_stream_answers_before_it_ends() -> None:
    """A document's records are out before the next line is in."""
    command = [sys.executable, "-m", "kzru", "extract", "-", "--to", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdin is not None
        assert process.stdout is not None
        for name in "ab":
            process.stdin.write(lines({"id": name, "text": TEXT}).encode())
            process.stdin.flush()
            assert name == json.loads(process.stdout.readline())["id"]
            while json.loads(process.stdout.readline())["type"] != "figure":
                pass


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (TEXT.encode(), []),
        (b"\xef\xbb\xbf" + TEXT.encode(), []),
        (TEXT.encode("utf-16"), ["--from", "text"]),
        (b"<html><body><p>" + b" ".join([TEXT.encode()] * 3) + b"</p></body></html>", []),
    ],
)
def test_standard_input_may_be_text_or_page(given: bytes, kind: list[str], piped: Run) -> None:
    """What does not begin with a brace is one document."""
    status, out, complaints = piped(given, "extract", "-", *kind, "--to", "jsonl")
    assert (0, "") == (status, complaints)
    assert "$28 billion" == records(out)[0]["surface"]


def test_a_file_of_lines_is_known_by_its_suffix_or_its_brace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A .jsonl file, or one without a telling suffix that begins as an object."""
    for name in ("a.jsonl", "b.data"):
        path = tmp_path / name
        path.write_text(lines({"id": name, "text": TEXT}), encoding="utf-8")
        assert 0 == main(["extract", str(path), "--to", "jsonl"])
        assert [name] == [found["doc"] for found in records(capsys.readouterr().out)]
    plain = tmp_path / "c"
    plain.write_text(TEXT, encoding="utf-8")
    assert 0 == main(["extract", str(plain), "--to", "jsonl"])
    assert ["c"] == [found["doc"] for found in records(capsys.readouterr().out)]


def test_faulty_lines_are_reported_and_the_others_read(piped: Run) -> None:
    """One line of complaint a fault, with its place; the exit status says that something is missing."""
    given = lines({"id": "a", "text": TEXT}, "{", "[1]", {"id": "b"}, {"text": "x", "published": "soon"})
    given += lines({"text": "x", "language": "tlh"}, {"id": "z", "text": TEXT})
    status, out, complaints = piped(given.encode(), "extract", "-", "--to", "jsonl")
    assert 1 == status
    assert ["a", "z"] == [found["doc"] for found in records(out)]
    faults = complaints.splitlines()
    assert 5 == len(faults)
    assert all(fault.startswith("kzru: standard input, ") for fault in faults)


def test_faulty_files_are_reported_and_the_others_read(
    said: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing file, an empty folder and a picture do not keep a text from being read."""
    folder = tmp_path / "empty"
    folder.mkdir()
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    paths = [str(tmp_path / "none.txt"), str(folder), str(picture), str(tmp_path / "none.jsonl"), str(said)]
    assert 1 == main(["extract", *paths, "--to", "jsonl"])
    shown = capsys.readouterr()
    assert ["said"] == [found["doc"] for found in records(shown.out)]
    assert paths[:-1] == [line.removeprefix("kzru: ").split(": ")[0] for line in shown.err.splitlines()]


@pytest.mark.parametrize("command", ["extract", "compare"])
def test_nothing_but_bad_input_is_status_two(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line: the file, what is wrong, what would be right."""
    assert 2 == main([command, "no\nsuch.txt"])
    assert "kzru: no such.txt: no such file; check the path\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("complaint", "arguments"),
    [
        (
            "'12/11/2025' is no date; write one such as 2025-11-12",
            ["extract", "x", "--published", "12/11/2025"],
        ),
        ("'-3' is no number of days; write one such as 92", ["compare", "x", "--window=-3"]),
        ("unknown --to xml", ["extract", "x", "--to", "xml"]),
        ("nothing to read: name a PATH or a --manifest", ["extract"]),
        (
            "unknown option --publishd; did you mean --published?",
            ["extract", "x", "--publishd", "2025-11-12"],
        ),
        ("unknown option --explian; did you mean --explain?", ["extract", "x", "--explian"]),
        ("unknown option --zzz (see kzru compare", ["compare", "x", "--zzz=1"]),
        ("name a command: extract, compare", []),
    ],
)
def test_a_wrong_option_is_one_line(
    complaint: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what was wrong and where help is."""
    assert 2 == main(arguments)
    (line,) = capsys.readouterr().err.splitlines()
    assert complaint in line
    assert line.endswith("--help)")


def test_files_of_one_name_get_ids_of_their_own(
    said: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two folders may hold a said.txt each."""
    twin = tmp_path / "other" / "said.txt"
    twin.parent.mkdir()
    twin.write_text(OTHER, encoding="utf-8")
    assert 0 == main(["compare", str(said), str(twin), "--published", "2025-11-12"])
    shown = capsys.readouterr().out
    assert "document said " in shown
    assert "document said-2 " in shown


def test_compare_judges_what_files_state(
    said: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Conflicts are seen, figures alone only on demand."""
    other = tmp_path / "other.txt"
    other.write_text(OTHER, encoding="utf-8")
    paths = [str(said), str(other), "--published", "2025-11-12"]
    assert 0 == main(["compare", *paths])
    assert "CONFLICT" in capsys.readouterr().out
    assert 0 == main(["compare", *paths, "--to", "jsonl"])
    (group,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert ("conflict", 1) == (group["verdict"], len(group["comparisons"]))
    assert 0 == main(["compare", str(said), "--to", "jsonl", "--all"])
    assert [None] == [json.loads(line)["verdict"] for line in capsys.readouterr().out.splitlines()]


def test_compare_reads_the_records_that_extract_wrote(
    said: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Records of many documents are compared without their texts being read again."""
    stored = tmp_path / "records.jsonl"
    main(["extract", str(said), "--to", "jsonl", "--published", "2025-11-12"])
    stored.write_text(capsys.readouterr().out, encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text(OTHER, encoding="utf-8")
    assert 0 == main(["compare", str(stored), str(other), "--published", "2025-11-12"])
    assert "CONFLICT" in capsys.readouterr().out
    stored.write_text(stored.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    assert 2 == main(["compare", str(stored)])
    (line,) = capsys.readouterr().err.splitlines()
    assert f"kzru: {stored}: line " in line


def test_a_document_given_twice_is_compared_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ids tell documents apart, so the second of one id is left out, and that is said."""
    path = tmp_path / "twice.jsonl"
    path.write_text(lines({"id": "a", "text": TEXT}, {"id": "a", "text": OTHER}), encoding="utf-8")
    assert 1 == main(["compare", str(path)])
    assert "two documents have the id 'a'" in capsys.readouterr().err


def test_the_demo_shows_a_conflict_on_one_screen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new user sees what kzru is for: two presidents and what they say, on 80 columns and some 40 lines."""
    monkeypatch.setenv("COLUMNS", "80")
    assert 0 == main(["demo"])
    shown = capsys.readouterr().out
    for expected in ("57 figures", "CONFLICT", "Vladimir Putin", "“over US$27 billion”", "known reason"):
        assert expected in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 80
    assert all(line == line.rstrip() for line in shown.splitlines())
    assert len(shown.splitlines()) <= 48


def test_what_is_left_out_of_a_comparison_is_counted(piped: Run) -> None:
    """A figure that is judged against none is not lost without a word, and listed on demand."""
    text = b"The company paid $5 million for it."
    _, out, _ = piped(text, "compare", "-")
    assert (
        "1 figure not compared: what is measured is not told and whose is not told (1) (--all lists them)."
        == (" ".join(out.splitlines()[1:]).replace("  ", " "))
    )
    _, out, _ = piped(text, "compare", "-", "--all")
    assert "$5 million" in out
    assert "--all" not in out
    _, out, _ = piped(text, "report", "-", "--all")
    assert "Not compared" in out
    for command in ("compare", "report"):
        _, out, _ = piped(text, command, "-", "--to", "jsonl", "--all")
        (record,) = map(json.loads, out.splitlines())
        assert ("not_compared", ["metric", "whose"]) == (record["type"], record["missing"])
        _, out, _ = piped(text, command, "-", "--to", "jsonl")
        assert "" == out


def test_unreadable_input_is_no_output_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder as standard input is a fault of the input."""

    class Broken(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            raise IsADirectoryError(21, "Is a directory", size)

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Broken()))
    assert 2 == main(["extract", "-"])
    assert (
        "kzru: standard input: cannot be read (Is a directory); check the path and its permissions\n"
        == capsys.readouterr().err
    )


@pytest.mark.parametrize("path", ["a\0.jsonl", "a\0"])
def test_a_path_that_cannot_be_is_told(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A null byte in a name is no traceback."""
    assert 2 == main(["extract", path])
    assert "cannot be read" in capsys.readouterr().err


def test_a_fault_of_the_installation_is_one_line(
    said: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is nobody's input but still ours is told, not traced."""

    def fail(_: object) -> int:
        raise LexiconError("lang/en/x.toml: no such data file")

    monkeypatch.setattr("kzru.cli.commands.extract", fail)
    assert 2 == main(["extract", str(said)])
    assert "kzru: lang/en/x.toml: no such data file\n" == capsys.readouterr().err


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    """It describes each type of record."""
    assert 0 == main(["schema"])
    assert "figure" in json.loads(capsys.readouterr().out)["$defs"]


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Both are answers, not mistakes."""
    assert 0 == main(["--version"])
    assert capsys.readouterr().out.startswith("kzru ")
    assert 0 == main(["extract", "--help"])
    assert "--published DATE" in capsys.readouterr().out


@pytest.mark.slow
def test_output_is_utf8_whatever_the_locale() -> None:
    """Kazakh letters survive the C locale, and no carriage return is added."""
    text = "2024 жылы сауда көлемі 28 миллиард долларға жетті. Ұлттық өңірлер."
    done = kzru(
        "extract",
        "-",
        "--to",
        "jsonl",
        stdin=lines({"id": "қ", "text": text, "language": "en"}),
        environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert (0, b"") == (done.returncode, done.stderr)
    assert text == records(done.stdout.decode("utf-8"), "document")[0]["text"]


@pytest.mark.slow
def test_no_colour_reaches_a_file() -> None:
    """Without a terminal there are no escape sequences, whatever the text holds."""
    done = kzru("extract", "-", stdin=f"\x1b[31m{TEXT}\x1b]0;x\x07")
    assert 0 == done.returncode
    assert b"\x1b" not in done.stdout


@pytest.mark.slow
def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    """``kzru extract … | head -1`` ends quietly."""
    path = tmp_path / "many.jsonl"
    path.write_text(lines(*({"id": str(n), "text": TEXT} for n in range(2000))), encoding="utf-8")
    command = [sys.executable, "-m", "kzru", "extract", str(path), "--to", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"" == process.stderr.read()
    assert 141 == process.returncode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_told_in_a_line(said: Path) -> None:
    """No traceback where the output cannot be written."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "kzru", "extract", str(said)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))


def test_an_interrupt_ends_quietly(said: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C is status 130."""

    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("kzru.cli.commands.extract", interrupt)
    assert 130 == main(["extract", str(said)])


def recorded(tmp_path: Path) -> str:
    """Return the path of records that tell of a promise, a project and an event."""
    made = document(
        "told",
        DAY,
        commitment("build the Aral bridge", actor="Kazakhstan"),
        project("Aral bridge"),
        event("Lake Days", "culture"),
    )
    path = tmp_path / "told.jsonl"
    path.write_text(dumps(made), encoding="utf-8")
    return str(path)


def test_a_report_is_a_table_a_page_or_records(
    tmp_path: Path, said: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All documents together, records and texts alike."""
    paths = [recorded(tmp_path), str(said)]
    assert 0 == main(["report", *paths])
    shown = capsys.readouterr().out
    assert "2 documents" in shown
    assert "build the Aral bridge" in shown
    assert 0 == main(["report", *paths, "--to", "html", "--window", "30"])
    assert "build the Aral bridge</p>" in capsys.readouterr().out
    assert 0 == main(["report", *paths, "--to", "md"])
    assert "| build the Aral bridge |" in capsys.readouterr().out
    assert 0 == main(["report", *paths, "--to", "jsonl", "--on", "2026-01-01"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["commitment_entry", "project_entry", "event_entry"] == [one["type"] for one in found]
    assert "2026-01-01" == found[0]["progress"]["on"]


def test_a_report_without_documents_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to tell of."""
    assert 2 == main(["report", str(tmp_path / "none.txt")])
    assert "" == capsys.readouterr().out


@pytest.mark.parametrize("kind", ["commitments", "projects", "events"])
def test_each_kind_of_record_can_be_csv(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One table a kind; figures where none is named."""
    assert 0 == main(["extract", recorded(tmp_path), "--to", "csv", "--records", kind])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert "told" == row["doc"]


def break_on(monkeypatch: pytest.MonkeyPatch, name: str, word: str = "") -> None:
    """Let a function of the commands fail, or only for the document whose text has a word."""
    works = getattr(sys.modules["kzru.cli.commands"], name)

    def failing(*arguments: Any, **options: Any) -> Any:
        given = arguments[0] if isinstance(arguments[0], list | tuple) else arguments
        if word in " ".join(getattr(one, "text", "") for one in given):
            raise RecursionError("maximum recursion depth exceeded\nin comparison")
        return works(*arguments, **options)

    monkeypatch.setattr(f"kzru.cli.commands.{name}", failing)


@pytest.mark.parametrize(
    ("form", "name"), [("table", "show_document"), ("jsonl", "dump_lines"), ("csv", "csv_rows")]
)
def test_a_document_that_cannot_be_shown_ends_nothing(
    form: str, name: str, piped: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Command and document are named; nothing half shown is printed, and the others are shown."""
    first, cursed, last = (
        {"id": name, "text": text}
        for name, text in zip("abc", (TEXT, f"A cursed {TEXT}", OTHER), strict=True)
    )
    expected = piped(lines(first, last).encode(), "extract", "-", "--to", form)
    break_on(monkeypatch, name, "cursed")
    status, out, complaint = piped(lines(first, cursed, last).encode(), "extract", "-", "--to", form)
    assert ((0, out, ""), 1) == (expected, status)
    assert (
        "kzru: extract, document 'b': kzru failed (RecursionError: maximum recursion depth exceeded); "
        "this is a fault of kzru, not of the text: please report it\n"
    ) == complaint


def test_what_cannot_be_written_is_told(piped: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that kzru raises on purpose names the document too, and is no fault of kzru."""

    def fail(*_: object, **__: object) -> None:
        raise RecordError("a number of thousands of digits cannot be written")

    monkeypatch.setattr("kzru.cli.commands.dump_lines", fail)
    status, out, complaint = piped(lines({"id": "a", "text": TEXT}).encode(), "extract", "-", "--to", "jsonl")
    assert (1, "") == (status, out)
    assert "kzru: extract, document 'a': a number of thousands of digits cannot be written\n" == complaint


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["compare"], "show_groups"),
        (["compare", "--to", "jsonl", "--all"], "group_record"),
        (["report"], "report_on"),
        (["report", "--to", "jsonl"], "entry_records"),
        (["report", "--to", "html"], "contents_of"),
    ],
)
def test_a_command_that_fails_says_so_in_a_line(
    arguments: list[str], name: str, piped: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command is named, and whose fault it is; the status tells that something is missing."""
    break_on(monkeypatch, name)
    status, _, complaint = piped(
        lines({"id": "a", "text": TEXT, "published": "2025-11-12"}).encode(), *arguments, "-"
    )
    assert 1 == status
    assert (
        f"kzru: {arguments[0]}: kzru failed (RecursionError: maximum recursion depth exceeded); "
        "this is a fault of kzru, not of the text: please report it\n"
    ) == complaint


def test_too_little_memory_is_told(piped: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """All documents of a comparison are held at once."""

    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("kzru.cli.commands.show_groups", fail)
    status, _, complaint = piped(
        lines({"id": "a", "text": TEXT, "published": "2025-11-12"}).encode(), "compare", "-"
    )
    assert (
        1,
        "kzru: compare: there is too little memory for all of this; pass fewer or smaller documents\n",
    ) == (
        status,
        complaint,
    )


def test_where_kzru_failed_is_shown_on_demand(piped: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With KZRU_DEBUG the traceback stands before the complaint."""
    break_on(monkeypatch, "show_document")
    monkeypatch.setenv("KZRU_DEBUG", "1")
    status, _, complaint = piped(TEXT.encode(), "extract", "-")
    assert 1 == status
    assert complaint.startswith("Traceback (most recent call last):\n")
    assert "in failing" in complaint


def test_nothing_but_faults_of_kzru_is_status_two(piped: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No document could be read, whoever is to blame."""

    def fail(*_: object, **__: object) -> None:
        raise IndexError

    monkeypatch.setattr("kzru.reading.document.parse_document", fail)
    status, _, complaint = piped(TEXT.encode(), "extract", "-")
    assert 2 == status
    assert complaint.startswith("kzru: standard input: kzru failed (IndexError); ")


@pytest.mark.usefixtures("said")
def test_a_folder_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its texts and those of its folders, in order."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "other.txt").write_text(OTHER, encoding="utf-8")
    assert 0 == main(["extract", str(tmp_path), "--to", "jsonl"])
    assert ["said", "other"] == [found["id"] for found in records(capsys.readouterr().out, "document")]


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1251:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
@pytest.mark.parametrize("form", ["table", "csv"])
def test_complaints_are_utf8_too(form: str, environment: dict[str, str]) -> None:
    """Standard error speaks as standard output does, whatever the console."""
    given = lines(
        {"id": "қ", "text": "Көлемі $28 млрд.", "language": "kk"}, {"id": "ұ", "text": "1", "language": "ӘӘ"}
    )
    done = kzru("extract", "-", "--to", form, stdin=given, environment=environment)
    assert 1 == done.returncode
    assert "млрд" in done.stdout.decode("utf-8")
    assert "kzru: standard input, line 2, document 'ұ': no language 'ӘӘ'; kzru reads en, ru, kk\n" == (
        done.stderr.decode("utf-8")
    )


def test_options_offer_what_there_is() -> None:
    """What help tells without loading the parsers is what they know."""
    assert (WINDOW, tuple(row.plural for row in RECORDS)) == (arguments.WINDOW, arguments.RECORDS)


@pytest.mark.parametrize("asked", [["--help"], ["extract", "--help"], ["extract"]])
def test_help_and_mistakes_load_no_parser(asked: list[str]) -> None:
    """They are answered at once."""
    program = f"import sys\nfrom kzru.cli import main\nmain({asked!r})\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    loaded = set(done.stderr.split())
    assert "kzru.cli.arguments" in loaded
    assert set() == {"attr", "kzru.parsing", "kzru.comparison", "kzru.show", "rich", "tomllib"} & loaded


def test_an_encoding_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The option decides where the bytes leave it open, and a name that there is none of is a mistake of one line."""
    path = tmp_path / "short.txt"
    path.write_bytes("Рост 5 млн".encode("cp866"))
    assert 0 == main(["extract", str(path), "--encoding", "cp866", "--to", "jsonl"])
    (found,) = records(capsys.readouterr().out)
    assert "5 млн" == found["surface"]
    assert 2 == main(["extract", str(path), "--encoding", "koi-7"])
    assert "'koi-7' is no encoding; name one such as windows-1251" in capsys.readouterr().err


def test_a_text_in_no_known_language_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is no fault, so the exit status is 0, but a line says why there is nothing."""
    path = tmp_path / "rede.txt"
    path.write_text("Der Handel stieg im vergangenen Jahr um 5 Prozent.", encoding="utf-8")
    assert 0 == main(["extract", str(path), "--to", "jsonl"])
    out, complaints = capsys.readouterr()
    assert [] == records(out)
    assert f"kzru: {path}: in no language that kzru reads, so nothing is read from it\n" == complaints
    lines = tmp_path / "reden.jsonl"
    lines.write_text(
        '{"text": "Der Handel stieg im vergangenen Jahr um 5 Prozent.", "id": "a"}\n', encoding="utf-8"
    )
    assert 0 == main(["extract", str(lines), "--to", "jsonl"])
    assert f"kzru: {lines}, line 1, document 'a': in no language" in capsys.readouterr().err


def test_a_date_stands_behind_a_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file has its own; a date that the calendar has not is told."""
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert 0 == main(["extract", f"{path}@2025-11-12", "--to", "csv"])
    assert "2024-01-01" in capsys.readouterr().out
    assert 2 == main(["extract", f"{path}@2025-13-12"])
    assert "write a date of the calendar" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["yesterday", "2025-13-45"])
def test_what_is_no_date_behind_a_path_is_told(
    said: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    """Not that there is no such file, where there is one."""
    assert 2 == main(["extract", f"{said}@{day}"])
    assert f"behind its at sign, '{day}' is no date" in capsys.readouterr().err


def test_a_list_of_files_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it tells of a file goes before all else; a line with a fault is told, and the others are read."""
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    listed = tmp_path / "files.csv"
    listed.write_text(
        "path,published,title\ntalks.txt,2025-11-12,Talks\nnone.txt,,\ntalks.txt,soon,\n", encoding="utf-8"
    )
    assert 1 == main(["extract", "--manifest", str(listed), "--to", "jsonl"])
    shown = capsys.readouterr()
    assert '"title":"Talks"' in shown.out
    assert '"start":"2024-01-01"' in shown.out
    assert "none.txt: no such file" in shown.err
    assert "line 4: published is a date such as 2025-11-12, not 'soon'" in shown.err


def test_a_document_without_a_date_is_told_where_dates_matter(piped: Run) -> None:
    """What holds as of its day is compared with nothing, and how to date it is said."""
    given = lines({"id": "a", "text": TEXT}).encode()
    assert "no date found" in piped(given, "compare", "-")[2]
    assert not piped(given, "extract", "-")[2]


def test_findings_are_told_with_their_evidence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Each has its sentences; what is known is passed over; a kind that is named ends with a status of its own."""
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("Trade between Kazakhstan and Russia reached $28 billion in 2024.", encoding="utf-8")
    other.write_text("Trade between Kazakhstan and Russia reached $31 billion in 2024.", encoding="utf-8")
    arguments = ["findings", "--published", "2025-05-01", "--to", "jsonl", str(one), str(other)]
    assert main([*arguments, "--fail-on", "conflict"]) == 3
    (record,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert ["conflict", "conflict"] == [record["kind"], record["verdict"]]
    assert all(told["sentence"].startswith("Trade between") for told in record["evidence"])
    known = tmp_path / "known.txt"
    known.write_text(f"# seen\n{record['id']} told to the ministry\n", encoding="utf-8")
    assert main([*arguments, "--known", str(known), "--fail-on", "conflict"]) == 0
    assert not capsys.readouterr().out
    assert main([*arguments, "--known", str(tmp_path / "none.txt")]) == 2
    assert "none.txt: no such file or directory; name a file with the id" in capsys.readouterr().err


def test_no_line_of_findings_ends_with_a_blank(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """At any width words wrap, and nothing is lost."""
    text = tmp_path / "text.txt"
    text.write_text(
        "Trade between Kazakhstan and Russia reached $28 billion in 2024. Trade between Kazakhstan and Russia reached $31 billion in 2024.",
        encoding="utf-8",
    )
    told = []
    for width in ("40", "80", "200"):
        monkeypatch.setenv("COLUMNS", width)
        assert main(["findings", "--published", "2025-05-01", str(text)]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines == [line.rstrip() for line in lines]
        told.append("".join("".join(lines).split()))
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize("command", ["compare", "report", "findings", "extract"])
def test_a_reader_that_closes_the_pipe_ends_a_command_without_a_word(command: str, tmp_path: Path) -> None:
    """As `kzru compare … | head` does: the status is the same for each command, and nothing is complained of."""
    text = tmp_path / "text.txt"
    lines = (
        f"Trade between Kazakhstan and Russia reached ${year % 50 + 20} billion in {year}.\n\n"
        for year in range(1600, 2000)
    )
    text.write_text(
        "".join(lines) + "Trade between Kazakhstan and Russia reached $5 billion in 1999.", encoding="utf-8"
    )
    arguments = [sys.executable, "-m", "kzru", command, "--published", "2025-05-01", str(text)]
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        run = subprocess.run(arguments, stdout=closed, stderr=subprocess.PIPE, check=False)  # noqa: S603
    assert (141, b"") == (run.returncode, run.stderr)
