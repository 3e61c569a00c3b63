"""Make the tables of the names of countries and currencies that kzru ships, from the Unicode CLDR as Babel carries it.

::

    python tools/cldr_names.py            writes src/kzru/lang/*/cldr.tsv
    python tools/cldr_names.py --check    tells whether the files are what the Babel that is installed gives

A name of a country stands there as the CLDR has it; of a currency, all that its singular and plurals are called. What of them
texts can be searched for is decided by `kzru.lang.cldr`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata

from kzru.lang import LANGUAGES
from kzru.units import currency_codes

FOLDER = Path(__file__).parent.parent / "src" / "kzru" / "lang"
_HEADER = (
    "# Written by `python tools/cldr_names.py` from the Unicode CLDR, under the licence in LICENSE-Unicode: "
    "what is named, its code, the name.\n"
)


def main() -> int:
    """Write the files, or compare them; return 1 where one differs."""
    parser = argparse.ArgumentParser(description="Make the tables of names of countries and currencies.")
    parser.add_argument("--check", action="store_true", help="only tell whether the files are up to date")
    only_check = parser.parse_args().check
    for language in LANGUAGES:
        path = FOLDER / language / "cldr.tsv"
        wanted = _HEADER + "".join("\t".join(row) + "\n" for row in rows(language))
        if not only_check:
            path.write_text(wanted, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != wanted:
            print(f"{path} is not what Babel gives; run python tools/cldr_names.py", file=sys.stderr)
            return 1
    return 0


def rows(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is named, its code and a name: the countries by code, then the currencies by code."""
    for code, name in sorted(Locale.parse(language).territories.items()):
        if len(code) == 2 and code.isalpha():
            yield "country", code, name
    data = localedata.load(language)
    for code in sorted(currency_codes()):
        names = [data["currency_names"].get(code), *data["currency_names_plural"].get(code, {}).values()]
        for name in dict.fromkeys(filter(None, names)):
            yield "currency", code, name


if __name__ == "__main__":
    sys.exit(main())
