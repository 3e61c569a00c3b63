"""What a verdict rests on, and what keeps two figures from being compared."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Basis"]


class Basis(StrEnum):
    """What a verdict rests on. The members down to RATE make figures incomparable: they differ in it, or one does not tell it."""

    METRIC = "metric"
    UNIT = "unit"
    WHOSE = "whose"
    """The subject is another one, or nothing tells whose a quantity is."""
    DIRECTION = "direction"
    """Both tell from where it goes to where, and that is not the same."""
    ITEM = "item"
    CHANGE = "change"
    """One is a level, the other the size of a change."""
    STAGE = "stage"
    STATUS = "status"
    VAGUE = "vague amount"
    """An amount that states no number: "dozens", "hundreds of millions", "one"."""
    NOUN = "noun"
    """One statement counts two nouns: "6,000 workers and 3,000 specialists"."""
    PARAGRAPH = "one paragraph"
    """One paragraph of one speaker gives two amounts of it, so it tells of two things, and not which is which."""
    CURRENCY = "other currency"
    """Its text gives the amount in another currency too, by which it is judged."""
    PERIOD = "period"
    RATE = "rate"
    CUMULATIVE = "cumulative"
    """Both count from one day of one year; the longer period must not hold less, save of a balance."""
    VALUE = "value"
    """Value and qualifier are equal."""
    ORDINARY = "ordinary reading"
    """The ordinary readings overlap."""
    LITERAL = "literal reading"
    """The ordinary readings do not overlap; the literal ones decide."""
