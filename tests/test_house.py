"""The rules of the house, read from the source: names, imports, numbers, errors, data and what the wheel holds."""

from __future__ import annotations

import ast
import inspect
import pickle
import re
import subprocess
import sys
import tarfile
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import attrs
import pytest

import kzru
from kzru import errors
from kzru.lang import LANGUAGES
from kzru.lang.language import Order

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "kzru"
MODULES = sorted(PACKAGE.rglob("*.py"))
TOML_FILES = sorted(PACKAGE.rglob("*.toml"))

# What each room may import beside itself; `reading`, `corpus` and `cli` are on top of the rooms they join.
ROOMS = {
    "errors": set(),
    "data_files": set(),
    "json_object": {"errors", "values"},
    "evolve": set(),
    "plain": set(),
    "short": {"plain"},
    "hooks": set(),
    "text": {"errors"},
    "values": {"errors", "hooks", "short"},
    "units": {"data_files", "errors", "short", "values"},
    "lang": {"data_files", "errors", "text", "values", "units"},
    "model": {"errors", "evolve", "hooks", "short", "text", "values", "units", "lang"},
    "identity": set(),
    "serial": {"errors", "json_object", "text", "values", "units", "model"},
    "comparison": {"errors", "hooks", "short", "text", "values", "units", "model", "lang", "identity"},
    "findings": {
        "data_files",
        "errors",
        "hooks",
        "short",
        "text",
        "values",
        "units",
        "model",
        "lang",
        "identity",
        "comparison",
    },
    "drawing": {
        *(
            "data_files",
            "errors",
            "plain",
            "hooks",
            "short",
            "text",
            "values",
            "units",
            "model",
            "lang",
            "comparison",
            "findings",
        ),
    },
    "sources": {"data_files", "errors", "json_object", "text", "values", "units", "model", "lang"},
    "parsing": {"errors", "evolve", "short", "text", "values", "units", "model", "lang", "identity"},
}
BELOW = set(ROOMS)
ROOMS["tables"] = BELOW
ROOMS["reading"] = BELOW
ROOMS["corpus"] = BELOW | {"reading", "tables"}
ROOMS["ledger"] = BELOW | {"corpus"}
ROOMS["show"] = BELOW | {"reading", "corpus"}
ROOMS["page"] = BELOW | {"reading", "corpus", "show"}
ROOMS["cli"] = BELOW | {"reading", "corpus", "ledger", "show", "page", "kzru"}
ROOMS["testing"] = BELOW | {"corpus"}
ROOMS["displays"] = BELOW | {"corpus", "tables"}
ROOMS["pipelines"] = BELOW | {"tables"}
ROOMS["__main__"] = {"cli"}

HEAVY = {"rich", "cattrs", "trafilatura", "hypothesis", "pyarrow", "pandas", "polars"}


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module, which many tests look at."""
    return ast.parse(path.read_text(encoding="utf-8"))


def dotted(path: Path) -> str:
    """Return the name of the module in a file."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the room that a module of kzru belongs to; the package itself is the room "kzru"."""
    return module.split(".")[1] if "." in module else module


def imports(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Yield every module that a file imports, with the statement."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((name.name, node) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or "", node


def in_order(name: str) -> tuple[int, str]:
    """Return the place of a name in `__all__`: constants before classes before functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def names_of(path: Path) -> str:
    """Return a short name for a test of a file."""
    return str(path.relative_to(PACKAGE))


def public_modules() -> list[ModuleType]:
    """Return the modules that declare what is public in them."""
    return [import_module(dotted(path)) for path in MODULES if "__all__" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("module", public_modules(), ids=lambda module: module.__name__)
def test_all_is_sorted_and_true(module: ModuleType) -> None:
    """`__all__` has constants, classes and functions in order, names nothing twice, and each name is there."""
    assert module.__all__ == sorted(set(module.__all__), key=in_order)
    assert [] == [name for name in module.__all__ if not hasattr(module, name)]


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_only_public_names_are_imported(path: Path) -> None:
    """What a module imports from another one is in that one's `__all__`."""
    private = [
        f"{node.module}.{alias.name}"
        for name, node in imports(path)
        if name.startswith("kzru.") and isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name not in import_module(name).__all__
    ]
    assert [] == private


@pytest.mark.parametrize("module", public_modules(), ids=lambda module: module.__name__)
def test_public_names_are_documented(module: ModuleType) -> None:
    """Every public function and class has a docstring, and so has each of its public functions."""
    bare = []
    for name in module.__all__:
        value = getattr(module, name)
        if inspect.isclass(value) and value.__module__.startswith("kzru"):
            members = [
                (f"{name}.{key}", member)
                for key, member in vars(value).items()
                if not key.startswith("_") and (inspect.isfunction(member) or isinstance(member, property))
            ]
            bare += [label for label, member in [(name, value), *members] if not inspect.getdoc(member)]
        elif inspect.isfunction(value) and not inspect.getdoc(value):
            bare.append(name)
    assert [] == bare


def test_public_names_are_in_the_reference() -> None:
    """Every name of the package stands on a page of the reference."""
    pages = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "reference").glob("*.md"))
    listed = set(re.findall(r"^\.\. auto\w+:: kzru\.(\w+)$", pages, re.MULTILINE))
    listed |= set(errors.__all__) if ".. automodule:: kzru.errors" in pages else set()
    assert [] == sorted(set(kzru.__all__) - listed)


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_imports_go_one_way(path: Path) -> None:
    """A module imports only from its own room and from the rooms below it."""
    room = room_of(dotted(path))
    if room == "kzru":
        pytest.skip("the package itself names all rooms, and loads them late")
    used = {room_of(name) for name, _ in imports(path) if name.split(".")[0] == "kzru"}
    assert set() == used - ROOMS[room] - {room}


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_no_import_of_kzru_hides_in_a_function(path: Path) -> None:
    """Imports inside functions are of heavy libraries, never a way round a cycle."""
    tree = tree_of(path)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    hidden = [
        ast.unparse(node)
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and "kzru" in ast.unparse(node)
    ]
    assert [] == hidden


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_no_floats(path: Path) -> None:
    """Neither a float literal nor a call of float stands in the source."""
    floats = [
        ast.unparse(node)
        for node in ast.walk(tree_of(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in ("float", "complex"))
    ]
    assert [] == floats


BY_CONTEXT = {
    *(
        "compare_signal",
        "compare_total",
        "exp",
        "fma",
        "ln",
        "log10",
        "logb",
        "next_minus",
        "next_plus",
        "next_toward",
    ),
    *("quantize", "remainder_near", "rotate", "scaleb", "sqrt", "to_eng_string", "to_integral_exact"),
    *("to_integral_value", "getcontext", "setcontext", "localcontext"),
}
"""What of the module decimal rounds, traps or spells as the caller's context says."""
EXACT = {PACKAGE / "values" / "number.py"}


@pytest.mark.parametrize("path", [path for path in MODULES if path not in EXACT], ids=names_of)
def test_decimals_are_computed_with_in_one_place(path: Path) -> None:
    """Outside `kzru.values.number` Decimal is a type only: none is made, and nothing that asks the context is called."""
    taken = {alias.name for name, node in imports(path) if name == "decimal" for alias in node.names}
    called = {
        ast.unparse(node.func).rpartition(".")[2]
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
    }
    assert taken <= {"Decimal"}
    assert set() == called & {"Decimal", *BY_CONTEXT}


@pytest.mark.parametrize("path", [*MODULES, *TOML_FILES], ids=names_of)
def test_no_narrow_cyrillic_class(path: Path) -> None:
    """No range of Russian letters: it would miss ё and the Kazakh ә ғ қ ң ө ұ ү һ і."""
    narrow = re.compile("[аА]-[яЯ]")
    assert narrow.search(path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_quotation_marks_stand_in_one_place(path: Path) -> None:
    """No module that reads texts lists quotation marks but `kzru.text.quotation_marks`."""
    if room_of(dotted(path)) not in {"text", "lang", "parsing"} or path.stem == "quotation_marks":
        return
    prose = {id(node.value) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant))
    listed = [
        node.value
        for node in strings
        if isinstance(node.value, str) and id(node) not in prose and set("«»“”„") & set(node.value)
    ]
    assert [] == listed


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_what_follows_from_a_language_is_forgotten_with_it(path: Path) -> None:
    """A function of a language remembers by `kzru.lang.registry.remembered`, not by a cache that outlives the language."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef) and "language" in {argument.arg for argument in node.args.args}:
            decorators = {ast.unparse(decorator).partition("(")[0] for decorator in node.decorator_list}
            assert not decorators & {"cache", "lru_cache"}, f"{path}: {node.name}"


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_no_code_asks_for_a_language_by_its_code(path: Path) -> None:
    """What differs between languages is data, so that a further language needs no code."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Compare):
            compared = {one.value for one in (node.left, *node.comparators) if isinstance(one, ast.Constant)}
            assert not compared & {"en", "ru", "kk"}, f"{path}:{node.lineno}"


_TAGS = {"LANGUAGES", "RECORD_LANGUAGE"}
"""Constants that hold codes of languages."""


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_only_the_room_of_languages_compares_a_tag(path: Path) -> None:
    """Outside `kzru.lang` no language is asked whether it is a certain one, in whatever alphabet, by a code or a constant."""
    if room_of(dotted(path)) == "lang":
        return
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Compare):
            parts = [part for one in (node.left, *node.comparators) for part in ast.walk(one)]
            named = {part.id for part in parts if isinstance(part, ast.Name)}
            written = {part.value for part in parts if isinstance(part, ast.Constant)}
            tags = {
                value for value in written if isinstance(value, str) and value.partition("-")[0] in LANGUAGES
            }
            assert not tags | (named & _TAGS), f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_modules_are_short(path: Path) -> None:
    """A module has at most 350 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


@pytest.mark.parametrize("path", MODULES, ids=names_of)
def test_functions_are_short(path: Path) -> None:
    """No function has more than 54 lines, its docstring not counted, and none more than six "and" and "or"."""
    long = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            documented = ast.get_docstring(node, clean=False) or ""
            lines = (node.end_lineno or node.lineno) - node.lineno + 1 - documented.count("\n")
            joined = sum(len(part.values) - 1 for part in ast.walk(node) if isinstance(part, ast.BoolOp))
            long += [node.name] if lines > 54 or joined > 6 else []
    assert [] == long


def test_each_row_of_the_order_of_words_is_asked() -> None:
    """Some rule asks for each pair of words of which a language tells the order."""
    asked = {
        node.attr
        for path in MODULES
        if room_of(dotted(path)) == "parsing"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
    }
    assert set() == attrs.fields_dict(Order).keys() - asked


ERRORS = [name for name in errors.__all__ if not name.endswith("Warning")]


@pytest.mark.parametrize("name", ERRORS)
def test_errors_are_ours_and_travel(name: str) -> None:
    """Every error derives from KzruError, and a pickled one comes back with its type, arguments and words."""
    kind = getattr(errors, name)
    assert issubclass(kind, errors.KzruError)
    arguments = {
        "InternalError": ("a.txt", "IndexError: 5"),
        "NotUnderstoodError": ("nine", 0, "a date"),
        "SourceError": ("a.txt", "empty", "give text"),
    }
    error = kind(*arguments.get(name, ("wrong; do it right",)))
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (kind, error.args, str(error)) == (type(copy), copy.args, str(copy))


def test_errors_are_the_builtins_that_callers_expect() -> None:
    """Every concrete error is also a builtin error, and the tree in the docstring names it."""
    for name in ERRORS:
        kind = getattr(errors, name)
        if kind is not errors.KzruError:
            (builtin,) = (base for base in kind.__bases__ if base is not errors.KzruError)
            assert f"{name} ({builtin.__name__})" in (errors.__doc__ or "")


def test_importing_is_light() -> None:
    """`import kzru` loads none of the heavy libraries, opens no data file and not even the rooms."""
    program = f"""
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import kzru
print(sorted({HEAVY!r} & set(sys.modules)))
print([name for name in opened if name.endswith((".toml", ".csv", ".txt"))])
print([name for name in sys.modules if name.startswith("kzru.")])
"""
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "[]\n[]\n[]\n" == run.stdout


@pytest.mark.parametrize("path", TOML_FILES, ids=names_of)
def test_data_files_are_sound(path: Path) -> None:
    """Every data file parses, is in Unicode's form NFC, and says in a comment what it holds."""
    text = path.read_text(encoding="utf-8")
    tomllib.loads(text)
    assert unicodedata.is_normalized("NFC", text)
    assert text.startswith("#")


@pytest.mark.filterwarnings("default")
def test_wheel_holds_the_data_and_the_marker(tmp_path: Path) -> None:
    """A built wheel has py.typed, every file of the package, and both licences."""
    builder = pytest.importorskip("hatchling.builders.wheel", reason="needs hatchling").WheelBuilder(
        str(ROOT)
    )
    (wheel,) = builder.build(directory=str(tmp_path), versions=["standard"])
    with ZipFile(wheel) as archive:
        packed = set(archive.namelist())
        (metadata,) = (archive.read(name).decode() for name in packed if name.endswith("/METADATA"))
    wanted = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert "kzru/py.typed" in wanted
    assert set() == wanted - packed
    licences = {name.rpartition("/")[2] for name in packed if "/licenses/" in name}
    assert {"LICENSE", "LICENSE-OpenCorpora", "LICENSE-Unicode"} == licences
    assert "License-Expression: MIT AND CC-BY-SA-3.0 AND Unicode-3.0\n" in metadata


@pytest.mark.filterwarnings("default")
def test_source_archive_holds_the_licences_and_what_makes_the_table(tmp_path: Path) -> None:
    """A built source archive has both licences, the scripts that make the tables of words, and these."""
    builder = pytest.importorskip("hatchling.builders.sdist", reason="needs hatchling").SdistBuilder(
        str(ROOT)
    )
    (archive,) = builder.build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    tables = {f"src/kzru/lang/ru/{name}.z" for name in ("opencorpora", "verbs")}
    scripts = {"tools/russian_nouns.py", "tools/russian_verbs.py"}
    assert names >= {"LICENSE", "LICENSE-OpenCorpora", "LICENSE-Unicode", *scripts, *tables}
