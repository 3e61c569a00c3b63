"""The options of the command line, and one line for each mistake in them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, NoReturn

import kzru

__all__ = ["FINDINGS", "GROUP_VERDICTS", "RECORDS", "VERDICTS", "WINDOW", "make_parser"]

# What follows is told elsewhere too, and a test sees to it that both agree: help is not to wait for parsers and tables.
RECORDS = ("statements", "figures", "commitments", "projects", "events")
"""The kinds of record that have a table of CSV."""
FINDINGS = (
    "outlier", "conflict", "falling count", "sum", "share", "growth", "tension", "restated", "stage back",
    "dropped", "overdue", "due", "reached", "done",
)  # fmt: skip
"""The kinds of finding."""
VERDICTS = ("conflict", "tension")
"""The verdicts that a finding may have."""
GROUP_VERDICTS = (*VERDICTS, "consistent", "same", "incomparable")
"""The verdicts that a group may have."""
WINDOW = 92
"""Days that the dates of two stocks may lie apart."""

_INPUTS = (
    "files of plain text, saved pages or JSON Lines, or folders of them, a date behind one as in talks.txt@2025-10-10;"
    " - reads standard input"
)
_MANIFEST = "a list of files: CSV or JSON Lines with path, published, language, title, url, source, place"
_FOLDER = "a folder of data files of a further language, named by its code"
_KINDS = ("text", "html", "jsonl")


class _Parser(argparse.ArgumentParser):
    """A parser that states a mistake in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a word that there is none of, with what was probably meant or else all that there are."""
        if action.choices is None or value in action.choices:
            return
        names = [str(choice) for choice in action.choices]
        meant = get_close_matches(str(value), names, n=1)
        called = action.option_strings[0] if action.option_strings else "command"
        hint = f"did you mean {meant[0]}?" if meant else f"there are {', '.join(names)}"
        self.error(f"unknown {called} {value}; {hint}")

    @property
    def option_names(self) -> list[str]:
        """The options that it has, as they are written."""
        return [name for action in self._actions for name in action.option_strings]


class _Commands(_Parser):
    """The parser of all commands."""

    commands: Mapping[str, _Parser]

    def read(self, argv: Sequence[str] | None) -> argparse.Namespace:
        """Return the options; a mistake ends the program, with what was probably meant."""
        options, unknown = self.parse_known_args(argv)
        if options.command is None:
            self.error(f"name a command: {', '.join(self.commands)}")
        command = self.commands[options.command]
        if unknown:
            name = unknown[0].partition("=")[0]
            meant = get_close_matches(name, command.option_names, n=1)
            command.error(f"unknown option {name}" + (f"; did you mean {meant[0]}?" if meant else ""))
        if getattr(options, "manifest", "") is None and not options.paths:
            command.error("nothing to read: name a PATH or a --manifest")
        return options


class _Version(argparse.Action):
    """Tells the version, which is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        print(f"kzru {kzru.__version__}")  # noqa: T201
        parser.exit()


def make_parser() -> _Commands:
    """Return the parser of the command line."""
    parser = _Commands(
        prog="kzru",
        description="Find the figures in official statements about Kazakhstan and Russia, and see where they agree.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    parser.commands = commands.choices
    _add_extract(commands)
    _add_compare(commands)
    _add_report(commands)
    _add_findings(commands)
    _add_rules(commands)
    _add_languages(commands)
    commands.add_parser("demo", help="show what kzru does, on five official documents")
    commands.add_parser("schema", help="print the JSON Schema of the records")
    return parser


def _add_extract(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser("extract", help="print what the statements say, as a table or as records")
    _add_inputs(command)
    command.add_argument(
        "--to", choices=("table", "jsonl", "csv"), default="table", help="form of the output (default: table)"
    )
    command.add_argument(
        "--records",
        choices=RECORDS,
        default="figures",
        help="what the rows of --to csv are (default: figures)",
    )
    command.add_argument(
        "--evidence",
        action="store_true",
        help="let each row of csv and line of jsonl carry its sentence, and the document's title, date and address",
    )
    command.add_argument(
        "--explain",
        action="store_true",
        help="state the rule and words that decided each field, and what stood against a record of other words and numbers",
    )


def _add_compare(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser("compare", help="group figures that state the same thing, and judge them")
    _add_inputs(command)
    command.add_argument(
        "--to", choices=("table", "jsonl"), default="table", help="form of the output (default: table)"
    )
    _add_window(command)
    _add_rates(command)
    _add_scope(command, GROUP_VERDICTS)
    _add_fail_on(command, VERDICTS, "a group of that verdict")
    _add_all(command, "list figures that stand alone too, and what was not compared and why")


def _add_report(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser(
        "report", help="show all statements together: disagreements, commitments, projects, events"
    )
    _add_inputs(command)
    command.add_argument(
        "--to",
        choices=("table", "html", "md", "jsonl"),
        default="table",
        help="form of the output (default: table)",
    )
    _add_window(command)
    _add_rates(command)
    _add_scope(command, VERDICTS)
    _add_all(command, "list what was not compared too, and why")
    _add_on(command)


def _add_findings(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser(
        "findings", help="tell what is worth telling: disagreements, sums that do not fit, promises overdue"
    )
    _add_inputs(command)
    command.add_argument(
        "--to", choices=("table", "jsonl"), default="table", help="form of the output (default: table)"
    )
    _add_window(command)
    _add_on(command)
    _add_rates(command)
    command.add_argument(
        "--kind",
        dest="of_kind",
        choices=FINDINGS,
        metavar="KIND",
        help=f"only findings of a kind: {', '.join(FINDINGS)}",
    )
    _add_scope(command, VERDICTS)
    command.add_argument("--known", metavar="FILE", help="pass over the findings whose ids stand in a file")
    _add_fail_on(command, FINDINGS, "a finding of that kind or verdict")


def _add_rates(command: _Parser) -> None:
    command.add_argument(
        "--rates",
        action="append",
        default=[],
        metavar="FILE",
        help="exchange rates besides the table of years: a CSV table, or a file of the ECB, the Bank of Russia or the "
        "National Bank of Kazakhstan",
    )


def _add_scope(command: _Parser, verdicts: Sequence[str]) -> None:
    """Add the fields of `kzru.Scope`, each by its name."""
    command.add_argument(
        "--verdict", choices=verdicts, metavar="VERDICT", help=f"only of a verdict: {', '.join(verdicts)}"
    )
    command.add_argument(
        "--metric", metavar="ID", help='only of a metric; a * stands for any ending ("trade.*")'
    )
    command.add_argument(
        "--subject",
        metavar="NAME",
        help="only of, from, to or promised by a country (KZ), region, body or company",
    )
    command.add_argument("--who", metavar="NAME", help="only what a speaker states; any part of the name")
    command.add_argument(
        "--source", metavar="NAME", help="only of documents of a publisher, or a part of the address"
    )
    command.add_argument("--period", type=_period, metavar="PERIOD", help="only of a period, such as 2024")


def _add_fail_on(command: _Parser, choices: Sequence[str], told: str) -> None:
    command.add_argument(
        "--fail-on",
        action="append",
        default=[],
        choices=choices,
        metavar="KIND",
        help=f"exit with status 3 where there is {told}, such as conflict",
    )


def _add_rules(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser("rules", help="list the rules that are data, each with its examples")
    command.add_argument("name", nargs="?", default="", help="how their names begin, such as acts.future")
    command.add_argument("--language", metavar="CODE", help="language of the rules (default: all)")
    _add_folders(command)


def _add_languages(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser("languages", help="list the languages, and what each has and lacks")
    command.add_argument("folders", nargs="*", metavar="FOLDER", help=_FOLDER)


def _add_folders(command: _Parser) -> None:
    command.add_argument(
        "--add-language", action="append", default=[], dest="folders", metavar="FOLDER", help=_FOLDER
    )


def _add_all(command: _Parser, told: str) -> None:
    command.add_argument("--all", action="store_true", dest="show_all", help=told)


def _add_on(command: _Parser) -> None:
    command.add_argument(
        "--on",
        type=_date,
        metavar="DATE",
        help="day from which commitments are looked at (default: the latest date of the statements)",
    )


def _add_window(command: _Parser) -> None:
    command.add_argument(
        "--window",
        type=_days,
        default=WINDOW,
        metavar="DAYS",
        help="how far apart stocks may be stated and still be compared (default: %(default)s)",
    )


def _add_inputs(command: _Parser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help=_INPUTS)
    command.add_argument("--manifest", metavar="FILE", help=_MANIFEST)
    command.add_argument(
        "--from", dest="kind", choices=_KINDS, help="form of the input (found out where left out)"
    )
    command.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help='date of the statements, such as 2025-11-12, to which "last year" refers; a JSON line\'s own goes before',
    )
    command.add_argument(
        "--language",
        metavar="CODE",
        help="language of the statements, such as ru (found out where left out); a JSON line's own goes before",
    )
    _add_folders(command)
    command.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="encoding of the input, such as windows-1251 (found out where left out)",
    )
    command.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="how many processes read; worth it for hundreds of documents (default: 1)",
    )


def _workers(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 5 and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 1 or more")
    return int(text)


def _encoding(text: str) -> str:
    try:
        "".encode(text)
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no encoding; name one such as windows-1251, koi8-r or kz1048"
        ) from None
    return text


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write one such as 2025-11-12") from None


def _period(text: str) -> kzru.Period:
    try:
        found = kzru.period(text)
    except kzru.KzruError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no period; write one such as 2024 or January-September 2025"
        ) from None
    if not isinstance(found, kzru.Period):
        raise argparse.ArgumentTypeError(f"{text!r} depends on a day; write a period such as 2024")
    return found


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days; write one such as 92")
    return int(text)
