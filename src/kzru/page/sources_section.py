"""The documents that a page is on, and their texts with everything marked, each folded."""

from __future__ import annotations

from kzru.comparison.wording import date_text
from kzru.drawing import Html, element, html_of, marked
from kzru.drawing.card import host_of, web_address
from kzru.model import Document
from kzru.page.blocks import section
from kzru.page.places import Places
from kzru.plain import plain
from kzru.show.table import counted

__all__ = ["document_facts", "sources_section", "texts_section"]


def sources_section(places: Places) -> Html:
    """Return a list of the documents, by their dates; each leads to its text and to where it was found."""
    return section(
        "sources",
        "Sources",
        element("ol", *(_source(one, places) for one in places.documents), class_="sources"),
    )


def texts_section(places: Places) -> Html:
    """Return the texts, each folded, with all records marked."""
    note = element(
        "p", "Point at a mark to see what was read. A link to a place in a text opens it.", class_="note"
    )
    return section("texts", "Texts", note, *(_text(one, places) for one in places.documents))


def document_facts(document: Document) -> tuple[str, ...]:
    """Return when and where a document was published, and what it states: ("12 Nov 2025", "kremlin.ru", "4 figures")."""
    counts = [(len(document.figures), "figure"), (len(document.commitments), "commitment")]
    counts += [(len(document.projects), "project"), (len(document.events), "event")]
    told = [counted(number, noun) for number, noun in counts if number]
    return tuple(filter(None, (date_text(document.published), plain(document.source or ""), ", ".join(told))))


def _source(document: Document, places: Places) -> Html:
    address = f"#{places.names[document.id]}"
    web = web_address(document.url)
    found = (
        [
            element(
                "a", host_of(web), href=web, rel="noreferrer", aria_label=f"{host_of(web)}: {_name(document)}"
            )
        ]
        if web
        else []
    )
    facts = html_of([*document_facts(document), *found], " · ")
    return element(
        "li",
        element("a", _name(document), href=address, lang=document.language),
        element("p", facts, class_="note"),
    )


def _text(document: Document, places: Places) -> Html:
    name = places.names[document.id]
    summary = element(
        "summary",
        element("h3", f"{name[1:]}. ", element("span", _name(document), lang=document.language)),
        element("span", " · ".join(document_facts(document)), class_="note"),
    )
    return element("details", summary, marked(document, name=name), id=name, class_="text")


def _name(document: Document) -> str:
    return plain(document.title or document.id)
