"""What is worth telling of a corpus: findings, each with its arithmetic, its evidence and, where one is known, the honest reason."""

from kzru.findings.exhibit import Exhibit
from kzru.findings.finder import Matters, find_findings
from kzru.findings.finding import Finding, FindingKind
from kzru.findings.known_reasons import KnownReason
from kzru.findings.selection import Scope, Selection

__all__ = [
    "Exhibit",
    "Finding",
    "FindingKind",
    "KnownReason",
    "Matters",
    "Scope",
    "Selection",
    "find_findings",
]
