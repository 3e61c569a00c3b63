"""What a report page holds, whatever it is written in: findings, series, promises, projects, moments and sources, each in its order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import attrs

from kzru.comparison import (
    Comparison,
    Entry,
    EventEntry,
    Group,
    Moment,
    NotCompared,
    Progress,
    ProjectEntry,
    Step,
    Topic,
    Verdict,
)
from kzru.comparison.entry_types import merged_types
from kzru.comparison.judgement import DEFAULT_WINDOW
from kzru.comparison.wording import date_text
from kzru.corpus import Corpus
from kzru.findings import Finding, FindingKind, Scope
from kzru.findings.promises import promise_kind
from kzru.lang.loader import load_common
from kzru.model import Document, Figure, Strength
from kzru.show.asked_entries import EVERYTHING, asked_entries
from kzru.show.table import counted
from kzru.units import Rates

__all__ = ["STATES", "Contents", "Promise", "Series", "contents_of", "kind_text"]

STATES = ("dropped", "overdue", "due", "open", "reached", "done")
"""What a promise can be, what needs a reader's eye first."""

_OWN = frozenset({"commitment", "project", "event"})
_KINDS = {
    FindingKind.OUTLIER: ("outlier", "outliers"),
    FindingKind.CONFLICT: ("conflict", "conflicts"),
    FindingKind.FALLING_COUNT: ("count that falls", "counts that fall"),
    FindingKind.SUM: ("sum that does not fit", "sums that do not fit"),
    FindingKind.SHARE: ("share that does not fit", "shares that do not fit"),
    FindingKind.GROWTH: ("growth that does not fit", "growths that do not fit"),
    FindingKind.TENSION: ("tension", "tensions"),
    FindingKind.RESTATED: ("figure restated", "figures restated"),
    FindingKind.STAGE_BACK: ("project told less far than before", "projects told less far than before"),
    FindingKind.DROPPED: ("promise dropped", "promises dropped"),
    FindingKind.OVERDUE: ("promise overdue", "promises overdue"),
    FindingKind.DUE: ("promise due", "promises due"),
    FindingKind.REACHED: ("promise reached", "promises reached"),
    FindingKind.DONE: ("promise kept", "promises kept"),
}


@attrs.frozen(kw_only=True)
class Series:
    """What is stated of one matter, by the day that it holds for.

    Attributes:
        topic: The matter.
        groups: The figures of one time each, in time order.
    """

    topic: Topic
    groups: tuple[Group, ...]

    @property
    def claims(self) -> tuple[Figure, ...]:
        """The claims, in time order."""
        return tuple(claim for group in self.groups for claim in group.claims)

    @property
    def disagreements(self) -> tuple[Comparison, ...]:
        """The claims in conflict or tension, two and two."""
        return tuple(found for group in self.groups for found in group.findings)

    @property
    def verdict(self) -> Verdict | None:
        """The gravest verdict; None where nothing could be judged."""
        verdicts = [group.verdict for group in self.groups if group.verdict is not None]
        return max(verdicts, key=lambda verdict: verdict.gravity, default=None)


@attrs.frozen(kw_only=True)
class Promise:
    """A commitment with what became of it.

    Attributes:
        progress: How far it has come.
        state: One of `STATES`.
    """

    progress: Progress
    state: str


@attrs.frozen(kw_only=True)
class Contents:
    """What a report holds.

    Attributes:
        corpus: The documents.
        findings: What is worth telling, the most important first.
        series: What is stated of each matter, disagreements first, then what most claims are of.
        promises: The commitments, by state.
        projects: The projects with their steps, those of which most is told first.
        moments: What happened or was told when, in time order; of commitments nothing.
        undated: Events of which no time is told.
        others: The entries of types that users registered, by the plural of the type.
        not_compared: The figures that are judged against none; empty unless asked for.
    """

    corpus: Corpus
    findings: tuple[Finding, ...]
    series: tuple[Series, ...]
    promises: tuple[Promise, ...]
    projects: tuple[tuple[ProjectEntry, tuple[Step, ...]], ...]
    moments: tuple[Moment, ...]
    undated: tuple[EventEntry, ...]
    others: tuple[tuple[str, tuple[Entry[Any], ...]], ...] = ()
    not_compared: tuple[NotCompared, ...] = ()

    @property
    def title(self) -> str:
        """Of how many documents, and of when: "5 documents, 12 Nov 2024 – 12 Nov 2025"."""
        days = self.days
        told = date_text(days[0]) if days else ""
        if days and days[-1] != days[0]:
            told = f"{told} – {date_text(days[-1])}"
        return ", ".join(filter(None, (counted(len(self.corpus), "document"), told)))

    @property
    def days(self) -> Sequence[date]:
        """The dates of the documents, in order."""
        return sorted(document.published for document in self.corpus if document.published)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents by their dates, those without one last."""
        return tuple(sorted(self.corpus, key=lambda one: (one.published or date.max, one.id)))

    @property
    def tally(self) -> tuple[tuple[FindingKind, str], ...]:
        """How many findings of each kind there are, in words: (CONFLICT, "2 conflicts")."""
        counts = Counter(finding.kind for finding in self.findings)
        return tuple((kind, kind_text(kind, counts[kind])) for kind in FindingKind if counts[kind])


def kind_text(kind: FindingKind, number: int) -> str:
    """Return how many findings of a kind there are, in words: "1 promise overdue"."""
    one, several = _KINDS[kind]
    return f"{number} {one if number == 1 else several}"


def contents_of(
    corpus: Corpus,
    *,
    on: date | None = None,
    rates: Rates | None = None,
    window: int = DEFAULT_WINDOW,
    scope: Scope = EVERYTHING,
    show_all: bool = False,
) -> Contents:
    """Return what a report on documents holds.

    Args:
        corpus: The documents.
        on: The day from which promises are looked at; the latest in the corpus where left out.
        rates: Exchange rates; by default the table that ships with kzru.
        window: Days that the dates of two stocks may lie apart.
        scope: What findings, groups and entries have to be.
        show_all: Whether the figures are wanted that are judged against none.
    """
    asked = attrs.asdict(scope, recurse=False)
    projects = asked_entries(corpus, corpus.projects, scope)
    events = asked_entries(corpus, corpus.events, scope)
    dated = {id(entry) for entry in (*projects, *events)}
    return Contents(
        corpus=corpus,
        findings=corpus.findings(on=on, rates=rates, window=window, **asked),
        series=tuple(_series(corpus.reconcile(rates=rates, window=window, **asked))),
        promises=tuple(
            _promises(
                corpus.progress(entry, on=on, rates=rates)
                for entry in asked_entries(corpus, corpus.commitments, scope)
            )
        ),
        projects=tuple(_projects((entry, corpus.history(entry)) for entry in projects)),
        moments=tuple(moment for moment in corpus.timeline() if id(moment.entry) in dated),
        undated=tuple(entry for entry in events if entry.period is None),
        others=tuple(
            (row.plural, asked_entries(corpus, corpus.entries(row.plural), scope))
            for row in merged_types()
            if row.name not in _OWN
        ),
        not_compared=corpus.not_compared() if show_all else (),
    )


def _series(groups: Iterable[Group]) -> Iterator[Series]:
    """Yield what is stated of each matter at least twice."""
    of_topic: defaultdict[Topic, list[Group]] = defaultdict(list)
    for group in groups:
        of_topic[group.topic].append(group)
    made = [Series(topic=topic, groups=tuple(found)) for topic, found in of_topic.items()]
    order = {row["id"]: place for place, row in enumerate(load_common("metrics")["metric"])}
    made.sort(
        key=lambda one: (-_gravity(one), -len(one.claims), order.get(one.topic.metric or "", len(order)))
    )
    return (one for one in made if len(one.claims) > 1)


def _gravity(series: Series) -> int:
    return series.verdict.gravity if series.disagreements and series.verdict else 0


def _promises(progress: Iterable[Progress]) -> Iterator[Promise]:
    """Yield commitments by state; of one state those with a figure to measure them by first, then by deadline, the firmest first."""
    kinds = ((one, promise_kind(one)) for one in progress)
    made = [Promise(progress=one, state=kind.value if kind else "open") for one, kind in kinds]
    return iter(sorted(made, key=_promise_order))


def _promise_order(promise: Promise) -> tuple[int, bool, int, int]:
    """Return what sorts promises: the one due next first, of those overdue the one that came due last."""
    commitment = promise.progress.commitment
    due = (commitment.deadline.end or commitment.deadline.start) if commitment.deadline else None
    day = (due or date.max).toordinal()
    return (
        STATES.index(promise.state),
        promise.progress.share is None,
        -day if promise.state == "overdue" else day,
        tuple(Strength).index(commitment.strength),
    )


def _projects(
    told: Iterable[tuple[ProjectEntry, tuple[Step, ...]]],
) -> Iterator[tuple[ProjectEntry, tuple[Step, ...]]]:
    """Yield projects with their steps: those whose stage or figures changed first, then those of which most is told."""
    return iter(sorted(told, key=lambda pair: (not any(step.changes for step in pair[1]), -len(pair[1]))))
