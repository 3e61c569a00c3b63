"""Run the scorers in a folder of annotated texts, and compare what they find with thresholds.toml.

python .ci/check_scores.py FOLDER
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

COMMAND = [sys.executable, "-m", "kzru", "extract", "--from", "jsonl", "--to", "jsonl", "-"]

# Title in thresholds.toml, and what score.py and score_spans.py read, below the folder.
DOCUMENTS = {"seeds": "seeds", "dev-en": "dev/en", "dev-ru": "dev/ru", "dev-kk": "dev/kk"}
SPANS = {"kaznerd": "kaznerd-valid.jsonl", "nerel": "nerel-dev.jsonl"}
CASES = ("reading", "statement")
QUANTITIES = {"newsquant": "score_newsquant.py", "newsquant-fair": "score_newsquant_fair.py"}


def main(folder: Path) -> int:
    """Print every score beside its bar; return 1 where one is below, or where a record is broken."""
    bars = tomllib.loads((Path(__file__).parent / "thresholds.toml").read_text(encoding="utf-8"))
    broken: list[str] = []
    reached = [judged(name, scores, bars[name]) for name, scores in all_scores(folder, bars, broken)]
    for line in broken:
        print(f"BROKEN {line}")
    return 0 if all(reached) and not broken else 1


def all_scores(
    folder: Path, bars: dict[str, dict[str, str]], broken: list[str]
) -> Iterator[tuple[str, dict[str, Decimal]]]:
    """Yield the title and the scores of every scorer; broken records are added to *broken*."""
    for name, texts in DOCUMENTS.items():
        found = scored(folder / "score.py", "--gold", folder / "gold" / texts, "--texts", folder / texts)
        broken += found["broken"]
        yield name, of_documents(found)
    for name, script in QUANTITIES.items():
        yield name, of_quantities(scored(folder / script, folder / "ext" / "newsquant-dev.json"))
    for kind in CASES:
        found = scored(folder / "score_cases.py", "--kind", kind)[kind]
        yield f"cases-{kind}", {"share": Decimal(found["share"])}
    yield "disagreements", of_disagreements(folder)
    for name, file in SPANS.items():
        yield name, of_spans(scored(folder / "score_spans.py", folder / "ext" / file), bars[name])


def scored(script: Path, *options: str | Path) -> dict[str, Any]:
    """Return what a scorer prints."""
    arguments = [sys.executable, str(script), *map(str, options), "--json", "--", *COMMAND]
    run = subprocess.run(arguments, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout, parse_float=Decimal)
    return found


def of_disagreements(folder: Path) -> dict[str, Decimal]:
    """Return the shares of pairs that are judged rightly, and of pairs flagged that are true."""
    options = [
        "--gold",
        folder / "gold" / "disagreements-dev.json",
        "--texts",
        folder / "dev" / "headlines-dev.jsonl",
    ]
    arguments = [sys.executable, str(folder / "score_disagreements.py"), *map(str, options), "--json"]
    run = subprocess.run(arguments, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout, parse_float=Decimal)
    return {
        "true pairs judged": Decimal(found["true_right"]) / found["true"],
        "false pairs unjudged": Decimal(found["false_unjudged"]) / found["false"],
        "disagreements flagged": Decimal(found["disagreements_flagged"]) / found["disagreements"],
        "precision": Decimal(found["precision"]),
    }


def of_documents(found: dict[str, Any]) -> dict[str, Decimal]:
    """Return F1 of each kind of record, and each field's share of right answers."""
    scores: dict[str, Decimal] = {}
    for kind in ("figure", "commitment", "project", "event"):
        scores[f"{kind} f1"] = Decimal(found[kind]["f1"])
        scores |= {f"{kind} {name}": Decimal(share) for name, (share, _) in found[kind]["facets"].items()}
    return scores


def of_quantities(found: dict[str, Any]) -> dict[str, Decimal]:
    """Return F1 of each measure."""
    return {name: Decimal(three["f1"]) for name, three in found["scores"].items()}


def of_spans(found: dict[str, Any], classes: Iterable[str]) -> dict[str, Decimal]:
    """Return F1 of each class."""
    return {name: Decimal(found[name]["f1"]) for name in classes}


def judged(title: str, scores: dict[str, Decimal], bars: dict[str, str]) -> bool:
    """Print the scores; tell whether each bar is reached."""
    print(title)
    reached = True
    for name, score in scores.items():
        bar = Decimal(bars[name]) if name in bars else None
        below = bar is not None and score < bar
        reached = reached and not below
        wanted = "" if bar is None else f"at least {bar}{'  BELOW' if below else ''}"
        print(f"  {name:24} {score:8.3f}  {wanted}".rstrip())
    for name in sorted(bars.keys() - scores.keys()):
        print(f"  {name:24}  not scored  BELOW")
        reached = False
    return reached


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
