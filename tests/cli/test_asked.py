"""What compare, report and findings can be asked for, by the names that the library has for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import kzru
from kzru.cli import main
from kzru.cli.arguments import GROUP_VERDICTS, VERDICTS, make_parser

TALKS = {
    "one.txt": (
        "President of Russia Ivan Petrov: Trade between Kazakhstan and Russia reached $28 billion in 2024. Inflation in Kazakhstan was "
        "8 percent in 2024. Russia will build the Syrym gas processing plant by 2026."
    ),
    "two.txt": (
        "President of Kazakhstan Marat Akhmetov: Trade between Kazakhstan and Russia reached $31 billion in 2024. Inflation in "
        "Kazakhstan was 8 percent in 2024. Kazakhstan will host the Ilek Forum in Aktobe in 2027."
    ),
}
DATED = ["--published", "2025-05-01"]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> str:
    for name, text in TALKS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """Return the records that a command prints."""
    main([*arguments, *DATED, "--to", "jsonl"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


ASKED = [
    (["--metric", "trade.*"], ["trade.turnover"]),
    (["--metric", "macro.inflation"], ["macro.inflation"]),
    (["--subject", "RU"], ["trade.turnover"]),
    (["--subject", "russia"], ["trade.turnover"]),
    (["--subject", "KZ"], ["macro.inflation", "trade.turnover"]),
    (["--who", "petrov"], ["macro.inflation", "trade.turnover"]),
    (["--who", "nobody"], []),
    (["--period", "2023"], []),
    (["--verdict", "conflict"], ["trade.turnover"]),
    (["--verdict", "same"], ["macro.inflation"]),
    (["--verdict", "same", "--metric", "trade.*"], []),
]


@pytest.mark.parametrize(("options", "metrics"), ASKED)
def test_compare_shows_what_is_asked_for(
    folder: str, capsys: pytest.CaptureFixture[str], options: list[str], metrics: list[str]
) -> None:
    """Each question narrows the groups, and so does the same word in Python."""
    assert metrics == [record["metric"] for record in told(capsys, "compare", folder, *options)]
    asked: dict[str, Any] = {
        name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)
    }
    if "period" in asked:
        asked["period"] = kzru.Period.of_year(int(asked["period"]))
    corpus = kzru.Corpus.read(folder, published="2025-05-01")
    assert metrics == [group.topic.metric for group in corpus.reconcile(**asked) if group.verdict]


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ([], ["commitment_entry", "commitment_entry", "project_entry", "event_entry"]),
        (["--who", "akhmetov"], ["commitment_entry", "event_entry"]),
        (["--subject", "RU"], ["commitment_entry"]),
        (["--period", "2027"], ["commitment_entry", "event_entry"]),
        (["--metric", "trade.*"], []),
        (["--verdict", "conflict"], []),
    ],
)
def test_a_report_shows_what_is_asked_for(
    folder: str, capsys: pytest.CaptureFixture[str], options: list[str], kinds: list[str]
) -> None:
    """Commitments, projects and events by who speaks of them, who promises and for when; they have no verdict."""
    assert kinds == [record["type"] for record in told(capsys, "report", folder, *options)]


def test_a_report_asked_for_conflicts_tells_them(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its first section has the findings that are asked for."""
    assert 0 == main(["report", folder, *DATED, "--verdict", "conflict"])
    shown = capsys.readouterr().out
    assert "conflict trade turnover · KZ–RU · 2024" in shown
    assert "No commitments." in shown
    assert 0 == main(["report", folder, *DATED, "--metric", "macro.*"])
    assert "trade turnover" not in capsys.readouterr().out


def test_compare_fails_on_what_it_is_told_to(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 3 where a group that is shown has the verdict, for pipelines."""
    assert 3 == main(["compare", folder, *DATED, "--fail-on", "conflict"])
    assert 0 == main(["compare", folder, *DATED, "--fail-on", "tension"])
    assert 0 == main(["compare", folder, *DATED, "--fail-on", "conflict", "--metric", "macro.*"])
    capsys.readouterr()


@pytest.mark.parametrize("command", ["compare", "report", "findings"])
def test_rates_are_read(
    command: str, folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that holds none is told of in a line, before anything is read."""
    assert 0 == main([command, folder, *DATED, "--rates", str(rates_file(tmp_path))])
    capsys.readouterr()
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("nothing", encoding="utf-8")
    assert 2 == main([command, folder, *DATED, "--rates", str(wrong)])
    assert 1 == capsys.readouterr().err.count("\n")


def test_a_rate_of_a_file_decides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tenge and dollars of one export, at a rate that only the file has."""
    text = "Kazakhstan's exports to Russia were {} in 2024."
    for name, amount in (("a.txt", "$1 billion"), ("b.txt", "2 billion tenge")):
        (tmp_path / name).write_text(text.format(amount), encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    (plain,) = told(capsys, "compare", *paths)
    (rated,) = told(capsys, "compare", *paths, "--rates", str(rates_file(tmp_path)))
    assert ("conflict", "same") == (plain["verdict"], rated["verdict"])


def rates_file(folder: Path) -> Path:
    """Return a table of rates."""
    path = folder / "rates.csv"
    path.write_text("currency,year,measure,units_per_usd\nKZT,2024,average,2\n", encoding="utf-8")
    return path


def test_options_are_the_fields_of_the_library() -> None:
    """One name for one question, on every command that asks."""
    for command in ("compare", "report", "findings"):
        options = vars(make_parser().read([command, "x"]))
        assert {field.name for field in attrs.fields(kzru.Scope)} <= set(options)
    assert set(GROUP_VERDICTS) == set(kzru.Verdict)
    assert set(VERDICTS) < set(GROUP_VERDICTS)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"verdict": "conflit"}, "no Verdict 'conflit'; there are 'same'"),
        ({"kind": "gossip"}, "no FindingKind 'gossip'; there are 'outlier'"),
    ],
)
def test_a_word_that_is_none_is_told(asked: dict[str, Any], words: str) -> None:
    """In one sentence, with the words that there are."""
    with pytest.raises(kzru.InvalidValueError, match=words):
        kzru.Corpus().findings(**asked)


def test_a_metric_that_is_none_is_told(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing would be found of it, and so nothing is wrong."""
    assert 2 == main(["compare", folder, *DATED, "--metric", "trade.turnovr"])
    assert "no metric 'trade.turnovr'; did you mean trade.turnover?" in capsys.readouterr().err
    assert 2 == main(["compare", folder, *DATED, "--metric", "zzz.*"])
    assert 1 == capsys.readouterr().err.count("\n")


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["compare", "x", "--metrics=trade.*"], "unknown option --metrics; did you mean --metric?"),
        (["compare", "x", "--verdct", "conflict"], "unknown option --verdct; did you mean --verdict?"),
        (["report", "x", "--whom", "y"], "unknown option --whom; did you mean --who?"),
        ([], "name a command: extract, compare,"),
        (["compare", "x", "--period", "20x4"], "'20x4' is no period; write one such as 2024"),
        (["comapre", "x"], "unknown command comapre; did you mean compare?"),
        (["findings", "x", "--fail-on", "conflit"], "unknown --fail-on conflit; did you mean conflict?"),
        (["extract", "x", "--to", "json"], "unknown --to json; did you mean jsonl?"),
    ],
)
def test_what_was_probably_meant_is_told(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, of options, commands and their words alike."""
    assert 2 == main(arguments)
    complaint = capsys.readouterr().err
    assert meant in complaint
    assert 1 == complaint.count("\n")
