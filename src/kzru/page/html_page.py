"""A report as one page of HTML that needs nothing else: no script, no picture, no address to load from.

All texts pass through `kzru.drawing.html`, which lets none of them be markup; the page itself forbids scripts, and styles but its own.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from kzru.comparison import Entry
from kzru.data_files import read_data
from kzru.drawing import Html, element, style
from kzru.page.blocks import folded, section
from kzru.page.contents import Contents
from kzru.page.findings_section import findings_section, tally
from kzru.page.legend import legend
from kzru.page.places import Places
from kzru.page.projects_section import projects_section
from kzru.page.promises_section import promises_section
from kzru.page.series_section import series_section
from kzru.page.sources_section import sources_section, texts_section
from kzru.page.timeline_section import timeline_section
from kzru.plain import plain
from kzru.show.group_table import not_compared_cells
from kzru.show.table import counted

__all__ = ["html_lines"]

_FEW = 12
_DATE = re.compile(r"(\d+) (\w+) (\d{4})")


def html_lines(contents: Contents) -> Iterator[str]:
    """Yield the page, part by part.

    Args:
        contents: What it holds.
    """
    sheet = Html(style() + read_data("kzru.page", "data/page.css"))
    yield "<!DOCTYPE html>\n"
    yield '<html lang="en">\n'
    yield element("head", *_head(contents, sheet)) + "\n"
    yield '<body class="kzru page">\n'
    yield _header(contents) + "\n<main>\n"
    places = Places(contents.documents)
    yield findings_section(contents, places) + "\n"
    yield series_section(contents, places) + "\n"
    yield promises_section(contents, places) + "\n"
    yield projects_section(contents, places) + "\n"
    yield timeline_section(contents, places) + "\n"
    for plural, entries in contents.others:
        yield _others(plural, entries, places) + "\n"
    if contents.not_compared:
        yield _not_compared(contents) + "\n"
    yield sources_section(places) + "\n"
    yield texts_section(places) + "\n"
    yield "</main>\n"
    yield _footer() + "\n</body>\n</html>\n"


def _head(contents: Contents, sheet: Html) -> Iterator[Html]:
    digest = b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    yield element("meta", charset="utf-8")
    yield element("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield element("meta", name="color-scheme", content="light dark")
    yield element(
        "meta",
        http_equiv="Content-Security-Policy",
        content=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
    yield element("title", f"kzru: {contents.title}")
    yield element("style", sheet)


def _header(contents: Contents) -> Html:
    corpus = contents.corpus
    counts = [
        (len(corpus.figures), "figure"),
        (len(corpus.commitments), "commitment"),
        (len(corpus.projects), "project"),
        (len(corpus.events), "event"),
    ]
    stated = ", ".join(counted(number, noun) for number, noun in counts)
    return element(
        "header",
        element("p", "kzru report", class_="kicker"),
        element("h1", _DATE.sub("\\1\u00a0\\2\u00a0\\3", contents.title)),
        element("p", f"They state {stated}.", class_="note"),
        tally(contents),
        _contents(contents),
        legend(),
    )


def _contents(contents: Contents) -> Html:
    entries = [
        ("findings", "Findings", len(contents.findings)),
        ("series", "Stated more than once", len(contents.series)),
        ("promises", "Commitments", len(contents.promises)),
        ("projects", "Projects", len(contents.projects)),
        ("timeline", "Timeline", len(contents.moments)),
        *(
            (plural, plural.replace("_", " ").capitalize(), len(entries))
            for plural, entries in contents.others
        ),
        *([("not-compared", "Not compared", len(contents.not_compared))] if contents.not_compared else ()),
        ("sources", "Sources", len(contents.corpus)),
        ("texts", "Texts", len(contents.corpus)),
    ]
    items = (
        element("li", element("a", title, href=f"#{name}"), " ", element("span", f"{number}", class_="count"))
        for name, title, number in entries
    )
    return element("nav", element("ul", *items, role="list"), aria_label="Contents")


def _others(plural: str, entries: tuple[Entry[Any], ...], places: Places) -> Html:
    """Return the section of a type that a user registered: the name of each entry, and where it is told."""
    items = [
        element("li", plain(entry.name), " ", places.links(record.document for record in entry.records))
        for entry in entries
    ]
    title = plural.replace("_", " ").capitalize()
    return section(plural, title, folded(items, _FEW, title.lower()), nothing=f"No {title.lower()}.")


def _not_compared(contents: Contents) -> Html:
    items = [element("li", " · ".join(map(plain, not_compared_cells(one)))) for one in contents.not_compared]
    return section("not-compared", "Not compared", folded(items, _FEW, "figures"))


def _footer() -> Html:
    return element(
        "footer",
        element(
            "p",
            "Made by kzru from the texts alone: it quotes what they state, and judges no speaker. Read the sentences before you use a finding.",
        ),
    )
