"""Strategies for what figures are about: metrics, what narrows them, and whose they are."""

from __future__ import annotations

from hypothesis import strategies as st

from kzru.parsing.lexicon import Lexicon

__all__ = ["countries", "items", "metrics", "subjects"]

_COUNTRIES = ("KZ", "RU", "CN", "UZ")
_OWNERS = (*_COUNTRIES, "Turkestan Region", "Eurasian Economic Union", "Gazprom", "Almaty")
_USUAL_METRICS = ("trade.turnover", "company.count")
_USUAL_ITEMS = ("wheat", "oil transit", "industry")


def countries() -> st.SearchStrategy[str]:
    """Give ISO 3166 codes of a few countries, so that figures often have the same."""
    return st.sampled_from(_COUNTRIES)


def subjects() -> st.SearchStrategy[tuple[str, ...]]:
    """Give whose a figure may be: one or two countries, regions, blocs or companies, in their order."""
    owners = st.sets(st.sampled_from(_OWNERS), min_size=1, max_size=2)
    return owners.map(lambda named: tuple(sorted(named)))


def metrics() -> st.SearchStrategy[str]:
    """Give ids of metrics, a few of them more often, so that figures often measure the same."""
    known = st.deferred(lambda: st.sampled_from([metric.id for metric in Lexicon.default().metrics]))
    return st.sampled_from(_USUAL_METRICS) | known


def items() -> st.SearchStrategy[str]:
    """Give what narrows a metric: goods, sectors and the like, a few of them more often."""
    known = st.deferred(lambda: st.sampled_from([item.id for item in Lexicon.default().items]))
    return st.sampled_from(_USUAL_ITEMS) | known
