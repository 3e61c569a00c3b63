"""Write the page of the reference that tells the columns of all tables, from the definition of the records.

::

    python tools/tables_page.py          writes docs/reference/tables.md
    python tools/tables_page.py --check  returns 1 where the page is not what it would write

Needs pyarrow.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kzru import tables
from kzru.model import RECORDS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "tables.md"

_HEAD = """\
# Tables

Documents as tables of Arrow, and as folders of Parquet files; how they are used is told in [Tables](../tables.md). `python
tools/tables_page.py` writes this page from the definition of the records.

```{eval-rst}
.. automodule:: kzru.tables
   :imported-members:
   :exclude-members: MATTERS, VERSION
```

## Columns

The tables are of version %s. A column of a number as a double (`value`) is worked out, and serves to reckon with; the column
behind it (`value_exact`) has the number exactly, and is what is read back. Worked out too are the bounds of both readings, `dimension`,
`share`, `sentence`, `title`, `published` and `url`. With `include_why=True` the tables of records have a column `why`: a list of
the rules and words that decided the fields.
"""


def page() -> str:
    """Return the page: a section a table, a row a column."""
    names = ("documents", *(row.plural for row in RECORDS), *tables.MATTERS)
    return _HEAD % tables.VERSION + "".join(line for name in names for line in _section(name))


def _section(name: str) -> Iterator[str]:
    yield f"\n### {name}\n\n| column | type | meaning |\n| --- | --- | --- |\n"
    for field in tables.schema(name):
        meaning = field.metadata[b"description"].decode().replace("|", "\\|").replace("`kzru.", "`")
        yield f"| `{field.name}` | {_type(str(field.type))} | {meaning} |\n"


def _type(told: str) -> str:
    """Return the name of a type as code, of lists without the name that Arrow gives their items."""
    return f"`{told.replace('date32[day]', 'date').replace('item: ', '')}`"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the page, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing, tell whether the page is up to date"
    )
    text = page()
    if parser.parse_args(arguments).check:
        is_same = PAGE.read_text(encoding="utf-8") == text
        if not is_same:
            print(f"{PAGE.name}: not what the tables are; run python tools/tables_page.py")
        return int(not is_same)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
