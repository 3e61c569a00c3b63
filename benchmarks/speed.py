"""How fast kzru reads: kB/s, growth with the length of the text, and the time of ``import kzru``.

    python benchmarks/speed.py [PATH…]

Without a path the text is made here from templates; with paths (files, or folders of .txt) it is theirs. Each length is
measured several times and the best time counts, for noise only ever adds.
"""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import kzru

SIZE = 40_000
TIMES = (1, 2, 4, 8, 16)
ROUNDS = 3

TEMPLATES = (
    "Minister of Trade of Kazakhstan Aigul Omarova: Friends, it is good to see so many of you in this hall today.",
    "Last year trade between Kazakhstan and Russia reached ${a}.{b} billion, and we are certain that this is not the end of the road.",
    "We value the warm welcome, and we know that this work will be continued by the governments and by the regions.",
    "Our teams met often, discussed many questions in detail and agreed on how to go on with them in the time ahead.",
    "More than {d},000 companies with Russian participation operate in our country, from small workshops to large plants.",
    "Cooperation in culture and education brings young people together, and they are the ones who will carry it further.",
    "The forum was held in a friendly mood, and guests from many regions took part in its meetings and exhibitions.",
    "“We plan to carry {d} million tonnes of cargo a year by 2030,” Deputy Minister Pavel Sorokin said after the talks.",
    "He thanked the hosts for their hospitality and invited them to visit the new terminal on the other side of the border.",
    "Accumulated Russian investment in Kazakhstan amounts to about US${d} billion, the ministry reported after the meeting.",
    "The parties spoke of the water level in the rivers, of the steppe and of the towns along the border as well.",
    "It was agreed to go on with this conversation, and to tell the public in good time of what comes out of it.",
)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    options.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    text = text_of(options.parse_args().paths) or made_up(SIZE)
    print(f"import kzru: {import_time() * 1000:.0f} ms")
    found = len(kzru.parse(text).figures)  # the first call loads the lexicon
    print(f"{1000 * found / len(text.encode()):.1f} figures a kB")
    times = []
    for factor in TIMES:
        longer = "\n\n".join([text] * factor)
        took = best(lambda longer=longer: kzru.parse(longer, published="2025-11-12", language="en"))  # type: ignore[misc]
        size = len(longer.encode())
        times.append(took)
        print(f"{factor:2} × {size / 1000:9.1f} kB  {took * 1000:9.1f} ms  {size / 1000 / took:8.0f} kB/s")
    exponent = math.log(times[-1] / times[0]) / math.log(TIMES[-1] / TIMES[0])
    print(f"growth exponent from 1 to {TIMES[-1]} times: {exponent:.3f}")


def text_of(paths: list[Path]) -> str:
    """Return the texts of files, and of the .txt files of folders."""
    files = [file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    return "\n\n".join(file.read_text(encoding="utf-8") for file in files)


def made_up(size: int) -> str:
    """Return a text of about *size* characters, the same in every run."""
    paragraphs: list[str] = []
    length = 0
    while length < size:
        number = len(paragraphs)
        template = TEMPLATES[number % len(TEMPLATES)]
        values = {"a": 10 + number % 37, "b": 1 + number % 9, "d": 15 + number % 83}
        paragraphs.append(template.format(**values))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def best(work: Callable[[], object]) -> float:
    """Return the shortest of some runs, in seconds."""
    return min(seconds(work) for _ in range(ROUNDS))


def seconds(work: Callable[[], object]) -> float:
    """Return how long one run takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def import_time() -> float:
    """Return what ``import kzru`` adds to the start of an interpreter."""

    def start(program: str) -> None:
        subprocess.run([sys.executable, "-c", program], check=True)

    return best(lambda: start("import kzru")) - best(lambda: start("pass"))


if __name__ == "__main__":
    main()
