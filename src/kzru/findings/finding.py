"""A finding, and what sorts of them there are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

import attrs

from kzru.comparison import Comparison, Verdict
from kzru.findings.exhibit import Exhibit
from kzru.findings.known_reasons import KnownReason
from kzru.hooks import Displayed
from kzru.short import Short

__all__ = ["Finding", "FindingKind"]

_DIGITS_OF_ID = 10


class FindingKind(StrEnum):
    """What a finding tells; the members stand from the most important to the least."""

    OUTLIER = "outlier"
    """At least three sources agree, and one is in conflict with each of them."""
    CONFLICT = "conflict"
    """Two figures of one matter that cannot both be true."""
    FALLING_COUNT = "falling count"
    """Of a flow counted from one day the longer period holds less."""
    SUM = "sum"
    """A whole is not the sum of its parts, as one source states them."""
    SHARE = "share"
    """A share does not fit the part and the whole."""
    GROWTH = "growth"
    """A growth does not fit the two levels."""
    TENSION = "tension"
    """Two figures that can both be true only if read to the letter."""
    RESTATED = "restated"
    """One speaker states one matter of one time differently."""
    STAGE_BACK = "stage back"
    """A project is told less far than it was told before."""
    DROPPED = "dropped"
    """A later statement tells a promise given up."""
    OVERDUE = "overdue"
    """The deadline of a promise has passed, and no later document here tells it done."""
    DUE = "due"
    """The deadline of a promise is near."""
    REACHED = "reached"
    """A later figure reaches what was promised."""
    DONE = "done"
    """A later statement tells a promise kept."""


_ORDER = tuple(FindingKind)


@attrs.frozen(kw_only=True, repr=False)
class Finding(Short, Displayed):
    """Something worth telling of a corpus.

    Attributes:
        kind: What sort of finding it is.
        matter: Whose and what of, and when: "investment stock · RU → KZ".
        summary: The finding in one sentence.
        arithmetic: The reckoning, with the readings of both sides.
        exhibits: The records it rests on, each with its sentence.
        gap: How far both sides lie apart, as a part of their mean; None where that is not a matter of size.
        comparison: The comparison that it is, of conflicts, tensions and the like.
        known_reasons: Why honest figures may differ so.
    """

    kind: FindingKind
    matter: str
    summary: str
    arithmetic: str
    exhibits: tuple[Exhibit, ...]
    gap: Fraction | None = None
    comparison: Comparison | None = None
    known_reasons: tuple[KnownReason, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def id(self) -> str:
        """Stable: the same texts and dates give the same id, whatever other documents there are."""
        places = sorted(f"{exhibit.document}\n{exhibit.record.id}" for exhibit in self.exhibits)
        digest = hashlib.sha256("\n".join((self.kind, *places)).encode("utf-8", "surrogatepass")).hexdigest()
        return f"{self.kind.replace(' ', '-')}-{digest[:_DIGITS_OF_ID]}"

    @property
    def verdict(self) -> Verdict | None:
        """The verdict of its comparison; a whole, a share or a growth that does not fit is a conflict; None of promises and projects."""
        if self.comparison is not None:
            return self.comparison.verdict
        return Verdict.CONFLICT if self.kind in _RECKONED else None

    @property
    def order(self) -> tuple[int, Fraction, str]:
        """What sorts findings: the most important kind first, and of one kind the widest gap."""
        return (_ORDER.index(self.kind), -(self.gap or Fraction(0)), self.id)

    @property
    def text(self) -> str:
        """The finding in plain lines: the summary, the arithmetic, the evidence, and what is known."""
        lines = [self.summary, f"  {self.arithmetic}"] if self.arithmetic else [self.summary]
        lines += [f"  {exhibit.line}" for exhibit in self.exhibits]
        lines += [f"  known reason: {reason.effect} ({reason.source})" for reason in self.known_reasons]
        return "\n".join(lines)

    def _says(self) -> Iterable[object]:
        return (self.kind, self.matter, self.id)


_RECKONED = frozenset({FindingKind.SUM, FindingKind.SHARE, FindingKind.GROWTH})
