"""From a saved page to its text, title, date and site, by trafilatura (the extra ``html``)."""

from __future__ import annotations

from datetime import date

import attrs

from kzru.errors import SourceError
from kzru.sources.markup import crowded_tag, without_notes
from kzru.sources.page_date import TOLD_DAYS, marked_day

__all__ = ["PAGE_SUFFIXES", "Page", "looks_like_html", "read_page"]

PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_OPENINGS = ("<!doctype html", "<html", "<head", "<body")
_HEAD = 1024
_AS_TEXT = 'save its text and give that, or read it as plain text (kind="text", --from text)'


@attrs.frozen(kw_only=True)
class Page:
    """What a page says of itself, and its main text without menus.

    Attributes:
        text: The text.
        title: The title.
        published: The date of publication, where the page marks one as that.
        url: Its canonical address.
        site: The name of the site, or else its host.
    """

    text: str = attrs.field(repr=False)
    title: str | None = None
    published: date | None = None
    url: str | None = None
    site: str | None = None


def looks_like_html(text: str, name: str = "") -> bool:
    """Tell by the name's suffix or by how the text begins whether it is a page."""
    if name.lower().endswith(PAGE_SUFFIXES):
        return True
    head = text[:_HEAD].lstrip().lower()
    if head.startswith("<?xml"):
        head = head.partition("?>")[2].lstrip()
    while head.startswith("<!--"):
        head = head.partition("-->")[2].lstrip()
    return head.startswith(_OPENINGS)


def read_page(markup: str, name: str) -> Page:
    """Extract the main text of a page with its metadata.

    Args:
        markup: The page.
        name: What to call it in an error.

    Raises:
        SourceError: The extra is not installed, or the page has no text or no markup that can be read.
    """
    try:
        import trafilatura
    except ImportError:
        raise SourceError(
            name, "reading pages needs trafilatura", 'install it with pip install "kzru[html]"'
        ) from None
    place = crowded_tag(markup)
    if place is not None:
        raise SourceError(
            name,
            f"the tag at character {place} has too many attributes",
            'save the page again, or read it as plain text (kind="text", --from text)',
        )
    try:
        text = trafilatura.extract(without_notes(markup), include_comments=False) if markup.strip() else None
        facts = trafilatura.extract_metadata(markup, date_config=dict(TOLD_DAYS)) if text else None
        published = _date(getattr(facts, "date", None)) or (marked_day(markup) if text else None)
    except Exception as fault:
        raise SourceError(
            name,
            f"the page cannot be read ({type(fault).__name__} in trafilatura)",
            "save the page again, or give its text",
        ) from fault
    if not text:
        raise SourceError(
            name, "no text found in the page", "save the page with its text, or give plain text"
        )
    return Page(
        text=text,
        title=getattr(facts, "title", None) or None,
        published=published,
        url=getattr(facts, "url", None) or None,
        site=getattr(facts, "sitename", None) or getattr(facts, "hostname", None) or None,
    )


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
