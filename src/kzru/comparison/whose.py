"""Whose a figure is and what of, in plain English: "trade turnover of Kazakhstan and Russia", "textile imports"."""

from __future__ import annotations

from kzru.comparison.topic import Topic
from kzru.comparison.wording import joined
from kzru.lang.cldr import country_name

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


def matter_text(topic: Topic) -> str:
    """Return whose and what of: "trade turnover of Kazakhstan and Russia", "investment stock, Russia → Kazakhstan"."""
    whose = subject_text(topic)
    if not whose:
        return what_text(topic)
    return f"{what_text(topic)}{' of ' if topic.subject is not None else ', '}{whose}"
