"""Reading in several processes gives what reading in one gives."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import kzru
from kzru.cli import main
from kzru.errors import InternalError, InvalidValueError, RecordError
from kzru.model import RECORDS, RecordType
from kzru.parsing.own_languages import forget_language
from kzru.reading.workers import in_order

EXAMPLES = Path(__file__).parents[2] / "examples"

pytestmark = pytest.mark.slow

TEXTS = (
    "Trade between Kazakhstan and Russia reached $28.7 billion last year.",
    "Товарооборот Казахстана и России составил 31 миллиард долларов.",
    "Биыл тауар айналымы 30 миллиард долларға жетті.",
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """Return files of one name in two folders, lines with a fault, ids that are there already, and a stored document."""
    for number, text in enumerate(TEXTS * 3):
        place = tmp_path / f"folder{number % 2}"
        place.mkdir(exist_ok=True)
        (place / f"talks{number % 3}.txt").write_text(text, encoding="utf-8")
    lines = [
        {"text": TEXTS[0], "id": "talks0", "published": "2025-11-12"},
        {"text": TEXTS[1], "language": "xx"},
        {"text": TEXTS[2]},
        {"text": TEXTS[2]},
        {"words": ""},
        {"text": TEXTS[0], "id": "last"},
    ]
    (tmp_path / "a.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(kzru.dumps(kzru.parse(TEXTS[0], id="stored")), encoding="utf-8")
    (tmp_path / "z.txt").write_text("", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_the_same_documents_and_faults(folder: Path) -> None:
    """In the same order, with the same ids, and as many warnings."""
    found = []
    for workers in (1, 2):
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            corpus = kzru.Corpus.read(folder, published="2025-11-13", workers=workers)
        assert all(one.filename == __file__ for one in told)
        found.append((corpus, [str(fault) for fault in corpus.faults], [str(one.message) for one in told]))
    assert found[0] == found[1]
    assert len(found[0][0]) > 8
    assert len(found[0][1]) > 2


def test_the_command_prints_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On both streams, complaints with the places of their documents among them."""
    found = []
    for workers in ("1", "2"):
        status = main(["compare", str(folder), str(folder / "z.txt"), "--to", "jsonl", "--workers", workers])
        found.append((status, capsys.readouterr()))
    assert found[0] == found[1]
    assert "talks0.txt: no date found" in found[0][1].err


def test_texts_give_the_same_documents() -> None:
    """Each a text, or a mapping of what is known of it; what holds for all holds where a text tells nothing else."""
    texts = [*TEXTS, {"text": TEXTS[0], "id": "a", "published": "2024-01-05", "title": "Talks", "url": None}]
    alone = list(kzru.parse_all(texts, published="2025-11-12"))
    assert alone == list(kzru.parse_all(iter(texts), published="2025-11-12", workers=2))
    assert alone[0] == kzru.parse(TEXTS[0], published="2025-11-12")
    assert ("a", "2024-01-05", "Talks") == (alone[3].id, str(alone[3].published), alone[3].title)
    assert "2024" == str(alone[0].figures[0].period)[:4]


def test_a_lexicon_goes_along() -> None:
    """Metrics of one's own are read by every worker."""
    lexicon = kzru.Lexicon.default().extended(
        """
        [[metric]]
        id = "beekeeping.hives"
        meaning = "Hives."
        measure = "stock"
        units = ["count"]
        [metric.words.en]
        counted = ["hive"]
        """
    )
    (found,) = kzru.parse_all(["The region has 6,000 hives."], lexicon=lexicon, workers=2)
    assert "beekeeping.hives" == found.figures[0].metric


def test_what_was_done_is_given_before_all_is_done() -> None:
    """An iterator is asked only some way ahead."""
    asked = 0

    def endless() -> Iterator[str]:
        nonlocal asked
        while True:
            asked += 1
            yield TEXTS[0]

    found = kzru.parse_all(endless(), workers=2)
    assert next(found) == kzru.parse(TEXTS[0])
    found.close()  # type: ignore[attr-defined]
    assert asked < 1000


@pytest.mark.parametrize("workers", [1, 2])
def test_what_cannot_be_read_is_refused(workers: int) -> None:
    """In the place where it stands, as by one worker."""
    found = kzru.parse_all([TEXTS[0], {"words": TEXTS[0]}], workers=workers)
    with pytest.raises(InvalidValueError, match=r"a text is told by text, id, .* not by words"):
        list(found)
    with pytest.raises(InvalidValueError, match="a text is a string, not int"):
        list(kzru.parse_all([5], workers=workers))  # type: ignore[list-item]


@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_are_refused(workers: int) -> None:
    """At once."""
    with pytest.raises(
        InvalidValueError, match=rf"workers is a number of processes, 1 or more, not {workers}"
    ):
        kzru.parse_all(TEXTS, workers=workers)
    with pytest.raises(InvalidValueError, match="workers is a number of processes"):
        kzru.Corpus.read((), workers=workers)
    assert 2 == main(["extract", "a.txt", f"--workers={workers}"])


def test_faults_keep_their_type(folder: Path) -> None:
    """They are raised as they are."""
    with pytest.raises(RecordError, match="'xx'"):
        kzru.Corpus.read(folder / "a.jsonl", on_error="raise", workers=2)


@attrs.frozen(kw_only=True)
class Mark:
    """A mark.

    Attributes:
        id: Its id.
        document: Id of the document.
        size: How many characters the text has.
    """

    id: str
    document: str
    size: int


def test_a_record_type_that_cannot_travel_is_refused() -> None:
    """With the reason, and what would be right; its entries need not travel."""
    kzru.register(RecordType(name="mark", plural="marks", model=Mark, find=lambda _: ()))
    try:
        with pytest.raises(InvalidValueError, match="record type 'mark' cannot be sent to other processes"):
            list(kzru.parse_all(TEXTS, workers=2))
    finally:
        RECORDS.forget("mark")


def test_a_language_that_was_registered_goes_along() -> None:
    """Every worker reads it."""
    code = kzru.register_language(EXAMPLES / "languages" / "uz")
    try:
        (found,) = kzru.parse_all(["5 km"], language=code, workers=2)
        assert code == found.language
    finally:
        forget_language(code)


def leave(_: object) -> object:
    """End the process at once, as one does that the machine kills."""
    import os

    os._exit(1)


def test_a_worker_that_dies_is_told() -> None:
    """Nobody waits for it."""
    with pytest.raises(InternalError, match="workers: kzru failed"):
        list(in_order(leave, [1], send=lambda one: one, size=lambda _: 1, workers=1))
