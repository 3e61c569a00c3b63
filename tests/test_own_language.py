"""A language that a user registers: a folder of data files, and texts in it are detected and read as any others are."""

from __future__ import annotations

import json
import shutil
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import kzru
from kzru.cli import main
from kzru.errors import InvalidValueError, LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.language import RECORD_LANGUAGE
from kzru.lang.loader import TOPICS, load_common
from kzru.lang.registry import languages
from kzru.parsing.own_languages import forget_language

ROOT = Path(__file__).parents[1]
UZBEK = ROOT / "examples" / "languages" / "uz"
DATA = ROOT / "src" / "kzru" / "lang"
DAY = "2025-11-12"

# (a text, what its figures are)
READ = [
    (
        "Oʻtgan yili Qozogʻiston va Rossiya oʻrtasidagi tovar ayirboshlash hajmi 27 milliard dollarga yetdi.",
        ["27000000000 USD, for 2024-01-01/2024-12-31, of trade.turnover, by None"],
    ),
    (
        "Tovar ayirboshlash hajmi 27,5 milliard dollardan ortiq boʻldi, dedi Qasim-Jomart Toqayev.",
        ["over 27500000000 USD, for None, of trade.turnover, by Kassym-Jomart Tokayev"],
    ),
    (
        "2024-yil mart oyida savdo hajmi taxminan 3 mlrd rublga yetdi, dedi Putin.",
        ["about 3000000000 RUB, for 2024-03-01/2024-03-31, of trade.turnover, by Vladimir Putin"],
    ),
    (
        "Bu yil Rossiya Qozogʻistonga yigirma besh ming tonna gʻalla va 300 kilometr quvur berdi.",
        ["25000 t, for None, of None, by None", "300 km, for None, of None, by None"],
    ),
    (
        "2024-yilda toʻqson emas, oʻttiz maktab ochildi va ulushi 15 foizga oshdi, dedi Lavrov.",
        [
            "30 count, for 2024-01-01/2024-12-31, of None, by Sergey Lavrov",
            "15 %, for 2024-01-01/2024-12-31, of None, by Sergey Lavrov",
        ],
    ),
]


@pytest.fixture
def uzbek() -> Iterator[str]:
    """Uzbek, registered as long as the test runs."""
    code = kzru.register_language(UZBEK)
    yield code
    forget_language(code)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for a language "xa", which is forgotten behind the test."""
    path = tmp_path / "xa"
    path.mkdir()
    yield path
    if "xa" in languages():
        forget_language("xa")


def shown(text: str, **options: Any) -> list[str]:
    """Return the figures of a text, each in a line."""
    figures = kzru.parse(text, published=DAY, **options).figures
    return [f"{one.quantity}, for {one.period}, of {one.metric}, by {one.speaker}" for one in figures]


def corpus(language: str) -> str:
    """Return the sentences of the tables of examples of a language, in one text."""

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (value["text"],) if isinstance(value.get("text"), str) else ()
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from texts(inner)

    tables = sorted((ROOT / "tests" / "corpus").glob(f"*/{language}.toml"))
    return "\n\n".join(
        text for path in tables for text in texts(tomllib.loads(path.read_text(encoding="utf-8")))
    )


@pytest.mark.parametrize(("text", "expected"), READ)
def test_its_texts_are_detected_and_read(text: str, expected: list[str], uzbek: str) -> None:
    """Value, unit, qualifier, period, metric and speaker; and the same where the language is given."""
    assert uzbek == kzru.parse(text).language
    assert expected == shown(text) == shown(text, language=uzbek)


def test_its_quantities_and_periods_are_read_alone(uzbek: str) -> None:
    """As those of every language are."""
    assert "25000000 USD" == str(kzru.quantity("yigirma besh million dollar"))
    assert "2025-01-01/2025-03-31" == str(kzru.period("2025-yil yanvar - mart", language=uzbek))
    assert "2024-01-01/2024-12-31" == str(kzru.period("oʻtgan yili", on=DAY))


def test_a_name_without_a_spelling_has_its_english_one(uzbek: str) -> None:
    """People, countries, towns, bodies and known projects are in no file of the folder."""
    text = "Mishustin Omsk va Mongolia haqida aytdi. Gazprom va Eurasian Economic Forum uchun 5 ming tonna keldi."
    document = kzru.parse(text, language=uzbek)
    assert ["5000 t"] == [str(figure.quantity) for figure in document.figures]
    document = kzru.parse("Savdo 5 milliard dollarga yetdi, dedi Mikhail Mishustin.", language=uzbek)
    assert ["Mikhail Mishustin"] == [figure.speaker for figure in document.figures]


def test_a_text_of_several_languages_has_sentences_in_it(uzbek: str) -> None:
    """Figures are read sentence by sentence in the language of each."""
    text = f"{READ[0][0]} Экспорт России вырос до двадцати миллиардов долларов, сообщил министр."
    document = kzru.parse(text, published=DAY)
    assert uzbek == document.language
    assert ["27000000000 USD", "20000000000 USD"] == [str(figure.quantity) for figure in document.figures]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_registering_changes_no_other_language(language: str) -> None:
    """The records of texts in other languages are what they were, while it is there and after it has gone."""
    texts = corpus(language).split("\n\n")

    def records() -> list[str]:
        return [kzru.dumps([kzru.parse(text, published=DAY)]) for text in texts[::3]]

    before = records()
    code = kzru.register_language(UZBEK)
    try:
        assert before == records()
    finally:
        forget_language(code)
    assert before == records()


def test_nothing_is_left_of_it() -> None:
    """Once it is forgotten, its texts are foreign again, and its code is that of no language."""
    text, expected = READ[0]
    assert (None, LANGUAGES) == (kzru.parse(text).language, languages())
    code = kzru.register_language(UZBEK)
    assert expected == shown(text)
    forget_language(code)
    assert (None, LANGUAGES) == (kzru.parse(text).language, languages())
    for refused in (lambda: shown(text, language=code), lambda: forget_language(code)):
        with pytest.raises(InvalidValueError, match="no language 'uz'"):
            refused()


def test_registered_again_it_has_what_its_files_have_now(folder: Path) -> None:
    """So its words can be tried out as they are written."""
    path = folder / "units.toml"
    path.write_text('[names]\nkm = ["chaqirim"]\n', encoding="utf-8")
    assert "xa" == kzru.register_language(folder)
    assert "5 km" == str(kzru.quantity("5 chaqirim", language="xa"))
    path.write_text('[names]\nt = ["chaqirim"]\n', encoding="utf-8")
    assert "5 km" == str(kzru.quantity("5 chaqirim", language="xa"))
    kzru.register_language(folder)
    assert "5 t" == str(kzru.quantity("5 chaqirim", language="xa"))


# (file, what is in it, what is said of it)
FAULTS = [
    ("nombers.toml", "", r"no topic 'nombers'; there are acts, changes"),
    ("numbers.toml", "a = ", r"numbers\.toml: not TOML"),
    ("numbers.toml", "[units]\nbir = []", r"units: bir: a number or a string is wanted, not \[\]"),
    ("metrics.toml", "['trade.turnover']\nabout = 'savdo'", "turnover: about: a list is wanted, not 'savdo'"),
    ("countries.toml", "names.UZ = [5]", "names: UZ: a string is wanted, not 5"),
    ("speech.toml", "verbs = ['']", "verbs: an empty string is no word"),
    ("qualifiers.toml", "before.nearby = ['yaqin']", "form that it has for English.*nearby"),
    ("units.toml", "[names]\nparsek = ['parsek']", "'parsek'"),
    ("function_words.toml", "va = 'conjuncture'", "no class 'conjuncture'"),
    ("speech.toml", "verbz = ['dedi']", "unknown key 'verbz'"),
    ("periods.toml", "[rules.year]\nnumber = ['{value:yyyy}']", "'year.number' has no example"),
    ("detection.toml", "[latin]\nwords = 'va'", "latin: letters, and rare"),
    ("language.toml", "nam = 'Uzbek'", "unknown key 'nam'"),
    ("cldr.tsv", "country\tKZ", "a row is country or currency, code, name"),
]


@pytest.mark.parametrize(("name", "content", "message"), FAULTS)
def test_a_faulty_file_is_told_and_nothing_is_registered(
    name: str, content: str, message: str, folder: Path
) -> None:
    """The error names the folder and the fault, and everything is as it was."""
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        kzru.register_language(folder)
    assert str(caught.value).startswith(str(folder))
    assert languages() == LANGUAGES
    assert ["27000000000 USD, for None, of trade.turnover, by None"] == shown("Trade reached $27 billion.")


def test_a_folder_that_is_no_language_is_refused(tmp_path: Path, folder: Path) -> None:
    """One without files, without a code for its name, with the code of a language of kzru, or that is not there."""
    with pytest.raises(LexiconError, match="no data file"):
        kzru.register_language(folder)
    with pytest.raises(LexiconError, match="no such file or directory"):
        kzru.register_language(tmp_path / "xb")
    with pytest.raises(InvalidValueError, match="named by its ISO 639 code"):
        kzru.register_language(tmp_path / "Uzbek")
    shutil.copytree(UZBEK, tmp_path / "kk")
    with pytest.raises(InvalidValueError, match="'kk' ships with kzru"):
        kzru.register_language(tmp_path / "kk")


NEEDED_BY = {"commitments": ("acts", "cues")}
"""Rules that name classes of words which the file of a topic lists."""


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_any_file_may_be_missing(language: str, folder: Path) -> None:
    """Without a file, or with one alone, a language is read as far as its words go, and nothing is raised."""
    text = corpus(language)[:4_000]
    files = sorted((DATA / language).glob("*.t*"))
    for topic in TOPICS[LANGUAGES.index(language) :: len(LANGUAGES)]:
        needed = {topic, *(name for name, needing in NEEDED_BY.items() if topic in needing)}
        alone = [path for path in files if path.stem in needed]
        others = [path for path in files if path.stem not in (topic, *NEEDED_BY.get(topic, ()))]
        for chosen in filter(None, (alone, others)):
            shutil.rmtree(folder)
            folder.mkdir()
            for path in chosen:
                shutil.copy(path, folder)
            kzru.register_language(folder)
            kzru.parse(text, published=DAY, language="xa")


def spellings(language: str) -> dict[str, dict[str, list[str]]]:
    """Return what the common tables have of a language, as its own file would have it."""

    def of(names: dict[str, Any]) -> dict[str, list[str]]:
        found = {name: row[language] for name, row in names.items() if language in row}
        if language == RECORD_LANGUAGE:  # its name is known without being listed
            return {name: list(dict.fromkeys((name, *words))) for name, words in found.items()}
        return found

    towns = {
        name: row for country in load_common("places")["towns"].values() for name, row in country.items()
    }
    known = load_common("projects")["known"].values()
    regions = load_common("regions")
    return {
        "people": of({entry["name"]: entry["surname"] for entry in load_common("people")["person"]}),
        "places": of(towns),
        "regions": of(
            {
                name: row
                for table in (*regions["regions"].values(), regions["blocs"])
                for name, row in table.items()
            }
        ),
        "sites": of({name: row.get("sites", {}) for name, row in towns.items()}),
        "bodies": of(load_common("events")["bodies"]),
        "commemorated": of(load_common("events")["commemorated"]),
        "organisations": of(
            {name: row for table in load_common("organisations").values() for name, row in table.items()}
        ),
        "projects": of({name: row for sector in known for name, row in sector.items()}),
    }


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_of_a_language_reads_the_same(language: str, folder: Path) -> None:
    """No code asks for a language by its name: the same data under another code give the same records.

    Projects of English texts aside, and items that no table lists: records name both in English, and so keep the words of those.
    """
    _copy(language, folder)
    lexicon = kzru.Lexicon.default()
    for text in corpus(language).split("\n\n")[::3]:
        ours, theirs = (
            kzru.parse(text, published=DAY, language=code, lexicon=lexicon)
            for code in (language, folder.name)
        )
        kinds = ("statements", "figures", "commitments", "events", "projects")
        for plural in kinds[:-1] if language == RECORD_LANGUAGE else kinds:
            found = [getattr(one, plural) for one in (ours, theirs)]
            if plural == "figures" and language == RECORD_LANGUAGE:
                found = [[attrs.evolve(figure, item=None, why=()) for figure in figures] for figures in found]
            assert found[0] == found[1]


@pytest.mark.parametrize(
    "text",
    [
        "Ötken jyly Qazaqstan men Resei arasyndağy tauar ainalymy 27 milliard dollardan asty.",
        "Energetika ministri Erlan Jünısovtyñ aituynşa, bıyl ush jüz mektep salyndy.",
    ],
)
def test_a_second_alphabet_is_data_too(text: str, folder: Path) -> None:
    """A copy of Kazakh under another code is read in Latin letters as Kazakh is."""
    _copy("kk", folder)
    ours, theirs = (kzru.parse(text, published=DAY, language=code) for code in ("kk", folder.name))
    assert ours.figures
    assert (ours.statements, ours.figures) == (theirs.statements, theirs.figures)


def _copy(language: str, folder: Path) -> None:
    """Register a copy of a language that ships with kzru as a folder."""
    for path in (DATA / language).glob("*.t*"):
        shutil.copy(path, folder)
    tables = (
        f"[{table}]\n"
        + "".join(
            f"{json.dumps(name)} = {json.dumps(words, ensure_ascii=False)}\n" for name, words in rows.items()
        )
        for table, rows in spellings(language).items()
    )
    (folder / "spellings.toml").write_text("\n".join(tables), encoding="utf-8")
    kzru.register_language(folder)


def test_languages_come_and_go_while_texts_are_read() -> None:
    """What is read in other threads is what it always is."""
    texts = corpus("en").split("\n\n")[:20]
    expected = [shown(text) for text in texts]
    found: list[list[str]] = []
    readers = [threading.Thread(target=lambda: found.extend(map(shown, texts))) for _ in range(2)]
    for reader in readers:
        reader.start()
    while any(reader.is_alive() for reader in readers):
        forget_language(kzru.register_language(UZBEK))
    assert expected * 2 == sorted(found, key=expected.index) or sorted(expected * 2) == sorted(found)


def test_the_command_line_lists_what_each_has_and_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    """A row a topic, a column a language, and a dash where one lacks the topic."""
    assert 0 == main(["languages", str(UZBEK)])
    head, *rows = (line.split() for line in capsys.readouterr().out.splitlines())
    assert ["en", "ru", "kk", "uz"] == head
    assert list(TOPICS) == [topic for topic, *_ in rows]
    lacking = {topic for topic, *counts in rows if counts[-1] == "-"}
    assert {path.stem for path in UZBEK.glob("*.toml")} == set(TOPICS) - lacking
    assert [] == [topic for topic, *counts in rows if "-" in counts[:3]]
    assert languages() == LANGUAGES


def test_a_command_reads_a_further_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its folder."""
    path = tmp_path / "said.txt"
    path.write_text(READ[1][0], encoding="utf-8")
    assert 0 == main(["extract", "--add-language", str(UZBEK), "--language", "uz", "--to", "csv", str(path)])
    assert "trade.turnover" in capsys.readouterr().out
    assert 2 == main(["extract", "--language", "uz", str(path)])
    assert "kzru: no language 'uz'; kzru reads en, ru, kk\n" == capsys.readouterr().err


def test_the_page_lists_every_topic() -> None:
    """The table of files in "Languages" is that of the loader."""
    page = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    table = page.partition("| `lang/<code>/` | holds |")[2].partition("\n\n")[0]
    listed = [
        line.split("`")[1].removesuffix(".toml") for line in table.splitlines() if line.startswith("| `")
    ]
    assert sorted(TOPICS) == sorted(listed)
    assert {path.stem for path in (DATA / "default").glob("*.toml")} == set(TOPICS)
