"""Write the names of countries and currencies that kzru knows from the Unicode CLDR, as Babel carries it.

::

    python tools/cldr_names.py            writes src/kzru/lang/names/<language>.toml
    python tools/cldr_names.py --check    tells whether the files are what the installed Babel gives

The files hold what a text's words can be known by. Left out are countries' names with brackets, and currencies' names of one
word, which may be any word of the language and so belong into its own data file, or with brackets or numbers, which no
text uses.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global

from kzru.lang import LANGUAGES
from kzru.units import currency_codes

FOLDER = Path(__file__).resolve().parent.parent / "src" / "kzru" / "lang" / "names"

_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of the CLDR that stand for no country: unions, oceans, test and unknown regions."""


def main() -> int:
    """Write the files, or compare them; return 1 where one differs."""
    parser = argparse.ArgumentParser(description="Write the names of the Unicode CLDR to kzru's data.")
    parser.add_argument(
        "--check", action="store_true", help="only tell whether the files are what Babel gives"
    )
    check = parser.parse_args().check
    differing = 0
    for language in LANGUAGES:
        path, wanted = FOLDER / f"{language}.toml", "\n".join(_lines(language)) + "\n"
        if not check:
            path.write_text(wanted, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != wanted:
            print(f"{path}: not what this Babel gives", file=sys.stderr)
            differing = 1
    return differing


def _lines(language: str) -> Iterator[str]:
    yield f"# Names of countries and currencies from the Unicode CLDR {get_global('cldr')['version']}, written by tools/cldr_names.py."
    yield "# Copyright © Unicode, Inc.; the licence is in LICENSE-Unicode."
    yield "\n[countries]"
    for code, name in sorted(Locale.parse(language).territories.items()):
        if len(code) == 2 and code.isalpha() and "(" not in name and code not in _NO_COUNTRIES:
            yield f"{code} = {_toml(name)}"
    yield "\n# The name, then the forms behind numbers."
    yield "[currencies]"
    for code in currency_codes():
        names = [_toml(name) for name in _currency_names(language, code)]
        if names:
            yield f"{code} = [{', '.join(names)}]"


def _currency_names(language: str, code: str) -> Iterator[str]:
    data = localedata.load(language)
    plurals = data["currency_names_plural"].get(code, {})
    for name in dict.fromkeys((data["currency_names"].get(code, code), *plurals.values())):
        words = name.replace("-", " ").split()
        if len(words) > 1 and all(word.replace("'", "").replace("’", "").isalpha() for word in words):
            yield name


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
