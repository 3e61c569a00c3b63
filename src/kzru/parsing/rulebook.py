"""Every rule that is told as data, and the trace of those that were tried on a document."""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.loader import LANGUAGES
from kzru.lang.mixture import spelling_of
from kzru.model.document import Document
from kzru.parsing.annotation.attach import attachment_rules
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.commitments import CommitmentFinder
from kzru.parsing.commitments.act_rules import act_rules
from kzru.parsing.commitments.cue_rules import cue_rules
from kzru.parsing.events import EventFinder
from kzru.parsing.events.rules import event_rules
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.passages import read_passages
from kzru.parsing.periods.tables import period_rules
from kzru.parsing.projects import ProjectFinder
from kzru.parsing.projects.rules import need_rules, project_rules
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.trace import Trace
from kzru.parsing.statements import find_statements
from kzru.parsing.tongues import Tongues

__all__ = ["all_rules", "trace_commitments", "trace_events", "trace_projects"]


def all_rules() -> Iterator[Rule]:
    """Yield every rule, one language after the other, and last those that are of no language.

    >>> next(all_rules()).name
    'acts.infinitive.passive'
    """
    for language in LANGUAGES:
        yield from act_rules(language).rules
        yield from cue_rules(language).rules
        yield from event_rules(language).rules
        yield from project_rules(language).rules
        yield from period_rules(language)
    yield from need_rules().rules
    yield from attachment_rules()


def trace_commitments(document: Document, *, given: bool = False) -> Trace:
    """Return which rules were tried at each cue of a commitment, and how each ended.

    The text is read again, so that reading without a trace costs nothing.

    Args:
        document: The document, as it was parsed.
        given: Whether its language was told and not found.
    """
    trace = Trace()
    _read(document, CommitmentFinder(document.id, document.published, trace), given=given)
    return trace


def trace_events(document: Document, *, given: bool = False) -> Trace:
    """Return which rules were tried at each noun and verb of an event, one place for each question that was asked.

    The text is read again, so that reading without a trace costs nothing.

    Args:
        document: The document, as it was parsed.
        given: Whether its language was told and not found.
    """
    trace = Trace()
    _read(document, EventFinder(document.id, document.published, trace), given=given)
    return trace


def trace_projects(document: Document, *, given: bool = False) -> Trace:
    """Return which rules were tried at each word for a kind of project and each known name, and how each ended.

    The text is read again, so that reading without a trace costs nothing.

    Args:
        document: The document, as it was parsed.
        given: Whether its language was told and not found.
    """
    trace = Trace()
    _read(document, ProjectFinder(document.id, trace), given=given)
    return trace


def _read(document: Document, finder: CommitmentFinder | EventFinder | ProjectFinder, *, given: bool) -> None:
    if document.language is None:
        return
    spelled = spelling_of(document.text, document.language)
    tongues = Tongues(document.text, spelled, Lexicon.default(), given=given)
    frame = DocumentFrame(document.text, tongues.language, document.published)
    frame.statements = find_statements(frame, document.id)
    for passage in read_passages(frame, tongues):
        finder.read(passage)
