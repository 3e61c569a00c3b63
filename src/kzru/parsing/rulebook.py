"""Every rule that is data, and the trace of those that were tried on a document.

A new file of rules is one row of `RULE_FILES`: with it the rules are listed by ``kzru rules``, their two texts run as
tests, and a trace states what was tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from kzru.lang.mixture import spelling_of
from kzru.lang.registry import languages
from kzru.model.document import Document
from kzru.parsing.annotation.attach import attachment_rules
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.commitments import CommitmentFinder
from kzru.parsing.commitments.act_rules import ACT_RULES
from kzru.parsing.commitments.cue_rules import CUE_RULES
from kzru.parsing.events import EventFinder
from kzru.parsing.events.rules import EVENT_RULES
from kzru.parsing.figures import find_figures
from kzru.parsing.figures.not_figures import NOT_FIGURE_RULES
from kzru.parsing.passages import Passage, read_passages
from kzru.parsing.periods import find_periods
from kzru.parsing.periods.tables import period_rules
from kzru.parsing.projects import ProjectFinder
from kzru.parsing.projects.rules import PROJECT_RULES, need_rules
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.trace import Trace
from kzru.parsing.statements import find_statements
from kzru.parsing.tongues import Tongues
from kzru.text.tokens import tokenize

__all__ = ["RULE_FILES", "RuleFile", "all_rules", "rules_of", "trace_of"]


class RuleFile(NamedTuple):
    """The rules of ``lang/*/TOPIC.toml``, and what runs them.

    Attributes:
        topic: The name of the file.
        rules: Returns the rules of a language.
        read: Reads a document with those rules, and states in the trace which were tried; *given* says whether the
            language of the document was given and not found. None for a file whose rules no trace follows.
        is_common: Whether the rules are of no language.
    """

    topic: str
    rules: Callable[[str], Iterable[Rule]]
    read: Callable[[Document, str, Trace, bool], None] | None
    is_common: bool = False

    @property
    def languages(self) -> Sequence[str]:
        """The languages that have the file; "common" for a file of none."""
        return ("common",) if self.is_common else languages()


def _passages(document: Document, language: str, given: bool) -> Iterator[Passage]:
    tongues = Tongues(document.text, spelling_of(document.text, language), given=given)
    frame = DocumentFrame(document.text, tongues.language, document.published)
    frame.statements = find_statements(frame, document.id)
    return read_passages(frame, tongues)


def _attachment_rules(language: str) -> Iterator[Rule]:
    return (rule for rule in attachment_rules() if rule.language == language)


def _reading(
    reader: Callable[[Document, Trace], Callable[[Passage], object]],
) -> Callable[[Document, str, Trace, bool], None]:
    """Return what reads all passages of a document."""

    def read(document: Document, language: str, trace: Trace, given: bool) -> None:
        read_passage = reader(document, trace)
        for passage in _passages(document, language, given):
            read_passage(passage)

    return read


_read_commitments = _reading(
    lambda document, trace: CommitmentFinder(document.id, document.published, trace).read
)
_read_events = _reading(lambda document, trace: EventFinder(document.id, document.published, trace).read)
_read_projects = _reading(lambda document, trace: ProjectFinder(document.id, trace).read)
_read_numbers = _reading(
    lambda document, trace: (
        lambda passage: find_figures(passage.sentence, passage.statements, document.published, trace=trace)
    )
)


def _read_periods(document: Document, language: str, trace: Trace, _: bool) -> None:
    find_periods(list(tokenize(document.text)), language, trace)


RULE_FILES: tuple[RuleFile, ...] = (
    RuleFile("acts", lambda language: ACT_RULES[language].rules, _read_commitments),
    RuleFile("cues", lambda language: CUE_RULES[language].rules, _read_commitments),
    RuleFile("event_rules", lambda language: EVENT_RULES[language].rules, _read_events),
    RuleFile("not_figures", lambda language: NOT_FIGURE_RULES[language].rules, _read_numbers),
    RuleFile("project_rules", lambda language: PROJECT_RULES[language].rules, _read_projects),
    RuleFile("projects", lambda _: need_rules().rules, _read_projects, is_common=True),
    RuleFile("attachment", _attachment_rules, None),
    RuleFile("periods", period_rules, _read_periods),
)
"""Every file of rules."""


def all_rules() -> Iterator[Rule]:
    """Yield every rule, one language after the other, and last those that are of no language.

    >>> next(all_rules()).name
    'acts.infinitive.passive'
    """
    for file in RULE_FILES:
        for language in file.languages:
            yield from file.rules(language)


def rules_of(language: str) -> Iterator[Rule]:
    """Yield every rule of one language."""
    for file in RULE_FILES:
        if not file.is_common:
            yield from file.rules(language)


def trace_of(topic: str, document: Document, *, given: bool = False) -> Trace:
    """Return which rules of a file were tried at each place of a document, and how each ended.

    The text is read again, so that reading without a trace costs nothing.

    Args:
        topic: The name of the file: "acts" for the cues of commitments, "event_rules" for nouns and verbs of events,
            "not_figures" for numbers, "projects" for words for projects.
        document: The document, as it was parsed.
        given: Whether its language was given and not found.
    """
    trace = Trace()
    (file,) = (file for file in RULE_FILES if file.topic == topic)
    if document.language is not None and file.read is not None:
        file.read(document, document.language, trace, given)
    return trace
