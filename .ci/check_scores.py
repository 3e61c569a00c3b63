"""Run the scorers in a folder of annotated texts, and compare what they find with thresholds.toml.

python .ci/check_scores.py FOLDER
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

COMMAND = [sys.executable, "-m", "kzru", "extract", "--from", "jsonl", "--to", "jsonl", "-"]


def main(folder: Path) -> int:
    """Print every score beside its bar; return 1 where one is below, or where a record is broken."""
    bars = tomllib.loads((Path(__file__).parent / "thresholds.toml").read_text(encoding="utf-8"))
    seeds = scored(folder / "score.py", "--gold", folder / "gold" / "seeds", "--texts", folder / "seeds")
    newsquant = scored(folder / "score_newsquant.py", folder / "ext" / "newsquant-dev.json")
    reached = [judged("seeds", of_seeds(seeds), bars["seeds"])]
    reached += [judged("newsquant", of_newsquant(newsquant), bars["newsquant"])]
    for name, file in (("kaznerd", "kaznerd-valid.jsonl"), ("nerel", "nerel-dev.jsonl")):
        spans = scored(folder / "score_spans.py", folder / "ext" / file)
        reached += [judged(name, of_spans(spans, bars[name]), bars[name])]
    for line in seeds["broken"]:
        print(f"BROKEN {line}")
    return 0 if all(reached) and not seeds["broken"] else 1


def scored(script: Path, *options: str | Path) -> dict[str, Any]:
    """Return what a scorer prints."""
    arguments = [sys.executable, str(script), *map(str, options), "--json", "--", *COMMAND]
    run = subprocess.run(arguments, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout, parse_float=Decimal)
    return found


def of_seeds(found: dict[str, Any]) -> dict[str, Decimal]:
    """Return F1 of each kind of record, and each field's share of right answers."""
    scores: dict[str, Decimal] = {}
    for kind in ("figure", "commitment", "project", "event"):
        scores[f"{kind} f1"] = Decimal(found[kind]["f1"])
        scores |= {f"{kind} {name}": Decimal(share) for name, (share, _) in found[kind]["facets"].items()}
    return scores


def of_newsquant(found: dict[str, Any]) -> dict[str, Decimal]:
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
