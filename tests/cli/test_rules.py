"""The command that lists the rules, and what extract tells of rules that were tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzru.cli import main
from kzru.parsing.rulebook import all_rules


def test_every_rule_is_listed_with_its_example(capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule stands there with its language, its patterns and a text that it takes."""
    assert main(["rules"]) == 0
    shown = capsys.readouterr().out
    for rule in all_rules():
        assert f"{rule.name} ({rule.language})\n    {rule.patterns[0]}\n" in shown
        assert f"    takes: {rule.takes}\n" in shown


def test_a_name_and_a_language_narrow_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    """Only rules whose name begins so, of that language, are listed."""
    assert main(["rules", "acts.future", "--language", "ru"]) == 0
    titles = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert titles == [
        f"acts.future.{name} (ru)" for name in ("passive", "reflexive", "verb", "ours", "somebody", "work")
    ]


def test_what_a_rule_asks_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """What must hold, and what speaks against it, stand between the patterns and the examples."""
    main(["rules", "projects.acted.placed"])
    name, pattern, when, unless, *_ = capsys.readouterr().out.splitlines()
    assert ("projects.acted.placed (common)", "    @") == (name, pattern)
    assert ("    when: a place, an act on it, no name, a sector", "    unless: generic, compound") == (
        when,
        unless,
    )


def test_a_name_that_no_rule_has_lists_none(capsys: pytest.CaptureFixture[str]) -> None:
    """The exit status and one line on standard error say that nothing was found."""
    assert main(["rules", "nothing"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "kzru: no rule has a name that begins with 'nothing'; kzru rules lists all of them\n" == shown.err


def test_extract_explains_words_that_promise_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --explain a cue that became no commitment is told, with the rules that were tried and their ends."""
    path = tmp_path / "said.txt"
    path.write_text(
        "The parties agreed to remain partners. They agreed to build a bridge in the pre-summit week.",
        encoding="utf-8",
    )
    main(["extract", str(path), "--explain"])
    shown = capsys.readouterr().out
    assert "action: acts.infinitive.verb (“build”)" in shown
    assert "no commitment: agreed to @ 12–21\n" in shown
    assert "acts.infinitive.verb @to ~ {act:infinitive}: fits at 'remain', but: no act\n" in shown
    assert shown.count("no commitment: ") == 1
    assert (
        "no event: summit @ 80–86\n    event_rules.none.compound {WORD} {DASH} + @: fits at 'summit'\n"
        in shown
    )
    main(["extract", str(path)])
    assert "no commitment" not in capsys.readouterr().out


def test_extract_explains_verbs_that_state_no_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --explain a verb that has no object that makes an event of it is shown, with every rule that was tried."""
    path = tmp_path / "said.txt"
    path.write_text("The minister visited a museum in May.", encoding="utf-8")
    main(["extract", str(path), "--explain"])
    shown = capsys.readouterr().out
    assert "no event: visited @ 13–20\n    event_rules.land.behind @ ..2-{NAME} " in shown


def test_extract_explains_nouns_that_mean_no_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --explain a noun that means no project is told, with the rules of the question that was asked last."""
    path = tmp_path / "said.txt"
    path.write_text(
        "A refinery was opened. New schools will be opened. This corridor is new. A port was opened in Aktau.",
        encoding="utf-8",
    )
    main(["extract", str(path), "--explain"])
    shown = capsys.readouterr().out
    assert "no project: refinery @ 2–10\n    projects.acted.done: not tried, needs a name\n" in shown
    assert (
        "no project: schools @ 27–34\n    projects.bare.plural @: fits at 'schools': no project in particular is meant\n"
        in shown
    )
    assert "    a project mentioned before: there is none near that the word can mean\n" in shown
    assert shown.count("no project: ") == 3


def test_extract_explains_numbers_that_are_no_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --explain a number that became no figure stands with what declined it; one that is a figure does not."""
    path = tmp_path / "said.txt"
    path.write_text(
        "Article 5 says that Russia built 12 schools. The index stood at 175 when it closed.",
        encoding="utf-8",
    )
    main(["extract", str(path), "--explain"])
    shown = capsys.readouterr().out
    assert "no figure: 5 @ 8–9\n    not_figures.digits.label {label} @: fits at '5'\n" in shown
    assert "no figure: 175 @ 64–67\n    figures.bare: no unit, no counted noun" in shown
    assert shown.count("no figure: ") == 2
