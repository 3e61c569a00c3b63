"""What a report holds, and in which order."""

from __future__ import annotations

from datetime import date

from builders.reports import EARLY, SCHOOL, told
from builders.things import commitment, days, document
from kzru import Corpus
from kzru.findings import Scope
from kzru.page import Contents, contents_of
from kzru.page.contents import STATES


def actions(contents: Contents) -> list[str]:
    """Return what is promised, in the order of the report."""
    return [promise.progress.commitment.action for promise in contents.promises]


def test_promises_stand_by_what_became_of_them() -> None:
    """What needs a reader's eye first."""
    states = [promise.state for promise in contents_of(told(SCHOOL)).promises]
    assert ["overdue", "open", "done"] == states
    assert states == sorted(states, key=STATES.index)


def test_the_promise_due_next_goes_first() -> None:
    """Of those overdue the one that came due last."""
    made = [
        commitment("open the school", actor="Russia", deadline=days("2025-04-01", "2025-04-30")),
        commitment("build the bridge", actor="Kazakhstan", deadline=days("2025-06-01", "2025-06-30")),
        commitment("mend the road", actor="Russia", deadline=days("2027-06-01", "2027-06-30")),
        commitment("close the mine", actor="Kazakhstan", deadline=days("2026-06-01", "2026-06-30")),
    ]
    corpus = Corpus([document("early", EARLY, *made)])
    contents = contents_of(corpus, on=date(2025, 12, 1))
    assert ["build the bridge", "open the school", "close the mine", "mend the road"] == actions(contents)


def test_series_are_of_what_is_stated_twice() -> None:
    """Disagreements first; figures of two times are one series."""
    contents = contents_of(told(SCHOOL))
    assert [("investment.stock", 2), ("trade.turnover", 2)] == [
        (series.topic.metric, len(series.claims)) for series in contents.series
    ]
    assert [1, 0] == [len(series.disagreements) for series in contents.series]


def test_projects_of_which_something_changed_go_first() -> None:
    """With a step for each statement."""
    ((entry, steps),) = contents_of(told(SCHOOL)).projects
    assert ("Aral bridge", 2) == (entry.name, len(steps))


def test_only_what_is_asked_for_is_there() -> None:
    """Findings, series, promises and projects alike; what has no figure of the metric is left out."""
    contents = contents_of(told(SCHOOL), scope=Scope(metric="trade.*"))
    assert () == contents.findings
    assert ["trade.turnover"] == [series.topic.metric for series in contents.series]
    assert ["bring trade to US$30"] == actions(contents)
    assert () == contents.projects
    assert () == contents.moments


def test_a_title_tells_of_how_many_documents_and_when() -> None:
    """Of one document its day."""
    assert "2 documents, 1 Mar 2025 – 1 Mar 2026" == contents_of(told(SCHOOL)).title
    one = Corpus([document("one", EARLY)])
    assert "1 document, 1 Mar 2025" == contents_of(one).title
    assert "0 documents" == contents_of(Corpus([])).title


def test_documents_stand_by_their_dates() -> None:
    """Those without one last."""
    corpus = Corpus([document("b", None), document("a", None), document("late", EARLY)])
    assert ["late", "a", "b"] == [one.id for one in contents_of(corpus).documents]
