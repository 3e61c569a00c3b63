"""A report as one HTML page that needs nothing else: no script, no picture, no address to load from.

Every text goes through `_text`, which leaves no character that means something to a browser.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from kzru.plain import plain
from kzru.show.report import Report, Row, Section

__all__ = ["html_lines"]

_STYLE = """
  body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1c1c1c; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ddd; overflow-wrap: break-word; }
  th { color: #666; font-weight: normal; }
  tr.note td { color: #555; font-size: .9em; padding-left: 2rem; }
  tr.good td:first-child { border-left: .3rem solid #2e7d32; }
  tr.doubtful td:first-child { border-left: .3rem solid #f9a825; }
  tr.bad td:first-child { border-left: .3rem solid #c62828; }
"""


def html_lines(report: Report) -> Iterator[str]:
    """Yield the lines of a page, each ended by a line break.

    Args:
        report: The report.
    """
    yield "<!DOCTYPE html>\n"
    yield '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n"""
    yield f"<title>{_text(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    yield f"<h1>{_text(report.title)}</h1>\n"
    for section in report.sections:
        yield from _section(section)
    yield "</body>\n</html>\n"


def _section(section: Section) -> Iterator[str]:
    yield f"<h2>{_text(section.title)}</h2>\n"
    if not section.rows:
        yield f"<p>{_text(section.nothing)}</p>\n"
        return
    headings = "".join(f'<th scope="col">{_text(heading)}</th>' for heading in section.headings)
    yield f"<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n"
    for row in section.rows:
        yield _row(row, len(section.headings))
    yield "</tbody>\n</table>\n"


def _row(row: Row, columns: int) -> str:
    cells = "".join(f"<td>{_text(cell)}</td>" for cell in row.cells)
    notes = "<br>".join(map(_text, row.notes))
    below = f'<tr class="{row.tone.value} note"><td colspan="{columns}">{notes}</td></tr>\n' if notes else ""
    return f'<tr class="{row.tone.value}">{cells}</tr>\n{below}'


def _text(text: str) -> str:
    """Return a text as HTML shows it, whatever it holds."""
    return html.escape(plain(text), quote=True)
