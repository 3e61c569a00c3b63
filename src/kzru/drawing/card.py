"""A finding as a card: what it is and of what, the claims with their sentences, both readings as bars, and why it is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kzru.comparison import Comparison, Verdict
from kzru.comparison.wording import amount_text, date_text, interval_text, qualified_text
from kzru.drawing.bars import bar_of, bars, bars_of, claims_in_one_unit
from kzru.drawing.html import Html, element, html_of
from kzru.drawing.quotation import quotation
from kzru.findings import Exhibit, Finding, FindingKind
from kzru.model import Figure
from kzru.plain import plain

__all__ = ["Address", "capital", "card", "web_address"]

Address = Callable[[Exhibit], str | None]
"""Gives the address of the place on the same page where a piece of evidence stands in its text."""

_DRAWN = frozenset({FindingKind.OUTLIER, FindingKind.SUM})
"""Findings on more than two figures that have one unit."""
_SIGNS = {
    FindingKind.TENSION: "≈",
    FindingKind.RESTATED: "↻",
    FindingKind.STAGE_BACK: "↶",
    FindingKind.OVERDUE: "!",
    FindingKind.DUE: "…",
    FindingKind.REACHED: "✓",
    FindingKind.DONE: "✓",
}
_CONFLICT = "≠"


def card(finding: Finding, *, address: Address | None = None, level: int = 3) -> Html:
    """Return a finding as a card, an article with a heading.

    Args:
        finding: The finding.
        address: Gives the place of a piece of evidence on the same page; without it claims have no link to their text.
        level: The level of the heading.
    """
    name = f"{finding.id}-title"
    return element(
        "article",
        element(
            "header",
            element(
                "p", element("span", _sign(finding), aria_hidden="true"), finding.kind.value, class_="kind"
            ),
            element(f"h{level}", capital(plain(finding.matter)), id=name),
            class_="head",
        ),
        *_lead(finding),
        element("ul", *(_claim(one, address) for one in finding.exhibits), class_="claims", role="list"),
        _drawing(finding),
        *_why(finding),
        id=finding.id,
        class_=f"card {_tone(finding)}",
        aria_labelledby=name,
    )


def web_address(url: str | None) -> str | None:
    """Return an address that a page may link to: one of the web; None for any other, such as one that runs a script.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    return url if url and url.lower().startswith(("https://", "http://")) else None


def capital(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def _tone(finding: Finding) -> str:
    if finding.verdict in (Verdict.CONFLICT, Verdict.TENSION):
        return str(finding.verdict.value)
    if finding.kind is FindingKind.OVERDUE:
        return "tension"
    return "good" if finding.kind in (FindingKind.REACHED, FindingKind.DONE) else "plain"


def _sign(finding: Finding) -> str:
    return _SIGNS.get(finding.kind, _CONFLICT)


def _lead(finding: Finding) -> Iterator[Html]:
    """Yield what the summary tells beside the matter and the claims."""
    if finding.comparison is None or finding.kind is FindingKind.OUTLIER:
        told = plain(finding.summary.removeprefix(finding.matter).lstrip(":, "))
        yield element("p", capital(told), class_="lead")


def _claim(exhibit: Exhibit, address: Address | None) -> Html:
    record = exhibit.record
    said = quotation(exhibit)
    language = getattr(getattr(record, "source_text", None), "language", None)
    amount = (
        element("p", plain(qualified_text(record)), class_="amount") if isinstance(record, Figure) else Html()
    )
    return element(
        "li",
        amount,
        element("p", element("b", plain(exhibit.who)), f", {date_text(exhibit.date)}", class_="who"),
        element(
            "blockquote",
            element("p", said.before, element("mark", said.words), said.after, lang=language, dir="auto"),
        ),
        *_links(exhibit, address),
    )


def _links(exhibit: Exhibit, address: Address | None) -> Iterator[Html]:
    place = address(exhibit) if address else None
    web = web_address(exhibit.url)
    who = f" of {plain(exhibit.who)}, {date_text(exhibit.date)}"
    links: Sequence[Html] = [
        *(
            [element("a", "In its text", href=place, aria_label=f"In its text: the claim{who}")]
            if place
            else ()
        ),
        *(
            [
                element(
                    "a",
                    plain(exhibit.source or _host(web)),
                    href=web,
                    rel="noreferrer",
                    aria_label=_source_label(exhibit, web),
                )
            ]
            if web
            else ()
        ),
    ]
    if links:
        yield element("p", html_of(links, " · "), class_="links")


def _source_label(exhibit: Exhibit, web: str) -> str:
    return f"{plain(exhibit.source or _host(web))}: the source of {plain(exhibit.who)}, {date_text(exhibit.date)}"


def _host(url: str) -> str:
    """Return the host of an address, by which it is called."""
    return url.partition("://")[2].partition("/")[0] or url


def _drawing(finding: Finding) -> Html:
    """Return the claims as bars, where they are figures that can stand on one axis."""
    if finding.comparison is not None and finding.kind is not FindingKind.OUTLIER:
        return _figure(bars_of(finding.comparison))
    figures = [one.record for one in finding.exhibits if isinstance(one.record, Figure)]
    if finding.kind not in _DRAWN or not figures:
        return Html()
    unit, claims = claims_in_one_unit(figures)
    drawn = [
        bar_of(figure, claim, "conflict" if figure is figures[0] else "plain") for figure, claim in claims
    ]
    return _figure(bars(drawn, unit, finding.matter))


def _figure(drawing: Html) -> Html:
    return element("figure", drawing) if drawing else Html()


def _why(finding: Finding) -> Iterator[Html]:
    told = [plain(finding.arithmetic), *_measured(finding.comparison)]
    if any(told):
        yield element("p", element("b", "Why: "), "; ".join(filter(None, told)), ".", class_="why")
    reasons = [
        element("li", capital(reason.effect), " (", _cited(reason.source), ")")
        for reason in finding.known_reasons
    ]
    if reasons:
        yield element(
            "div",
            element("p", element("b", "Honest reasons may be" if reasons[1:] else "An honest reason may be")),
            element("ul", *reasons),
            class_="known",
        )


def _measured(comparison: Comparison | None) -> Iterator[str]:
    """Yield what the readings that decided are, and how far the values stated lie apart."""
    if comparison is None or comparison.unit is None:
        return
    if comparison.readings is not None:
        one, other = (interval_text(reading, comparison.unit) for reading in comparison.readings)
        yield f"the one is {one}, the other {other}"
    difference = comparison.difference
    if difference is not None and difference.absolute:
        percent = "" if difference.percent is None else f", {round(difference.percent)} % of their mean"
        yield f"the values stated are {amount_text(difference.absolute, difference.unit)} apart{percent}"


def _cited(source: str) -> Html:
    web = web_address(source)
    return element("a", _host(web), href=web, rel="noreferrer") if web else element("cite", source)
