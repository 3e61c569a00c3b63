"""Whose a figure is and what of, by one name in all that is shown: "project count · under way · KZ–RU"."""

from __future__ import annotations

from kzru.comparison.topic import Topic
from kzru.comparison.wording import joined, period_text
from kzru.lang.cldr import country_name
from kzru.model.figure import Status
from kzru.values.period import Period

__all__ = ["matter_text", "subject_text", "what_text"]


def what_text(topic: Topic) -> str:
    """Return what is measured, and what of it: "investment stock", "oil production", "change of trade exports (wheat)"."""
    what = topic.what.replace(".", " ").replace("_", " ") if topic.metric else topic.what
    narrowed = f"{what} ({topic.item})" if topic.item else what
    is_told = not topic.is_change or what.endswith("growth")
    return narrowed if is_told else f"change of {narrowed}"


def subject_text(topic: Topic) -> str:
    """Return whose it is, or from where it goes to where; empty where nothing tells it."""
    if topic.subject is not None:
        return joined([country_name(one) for one in topic.subject])
    if not topic.parties:
        return ""
    return " → ".join(
        "any" if one is None else country_name(one) for one in (topic.origin, topic.destination)
    )


def matter_text(topic: Topic, period: Period | None = None) -> str:
    """Return what is measured, in which sense, whose it is and when: "project count · under way · KZ–RU · 2024"."""
    parts = (
        what_text(topic),
        "target" if topic.status is Status.TARGET else "",
        (topic.stage or "").replace("_", " "),
        topic.whose,
        period_text(period) if period is not None else "",
    )
    return " · ".join(filter(None, parts))
