"""Official statements about Kazakhstan–Russia relations as typed, comparable figures.

Everything public is a name of this package; each is loaded when first asked for, so that ``import kzru`` is fast.

>>> import kzru
>>> kzru.quantity("about US$28 billion").ordinary.low
Fraction(27000000000, 1)
"""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

    from kzru.comparison import (
        AlignedPair,
        Alignment,
        Basis,
        Citation,
        CommitmentEntry,
        Comparison,
        Comparisons,
        Difference,
        Entry,
        EventEntry,
        Fulfilment,
        Group,
        Link,
        Moment,
        NotCompared,
        Point,
        Progress,
        ProjectEntry,
        Shift,
        Step,
        Topic,
        Verdict,
        align,
        compare,
        reconcile,
    )
    from kzru.corpus import Corpus
    from kzru.errors import (
        IncompatibleUnitsError,
        InternalError,
        InvalidValueError,
        KzruError,
        LexiconError,
        NotUnderstoodError,
        RateNotFoundError,
        RecordError,
        SourceError,
        SourceWarning,
        UnknownUnitError,
    )
    from kzru.findings import Exhibit, Finding, FindingKind, KnownReason, Scope, Selection
    from kzru.ledger import load_ledger
    from kzru.model import (
        Change,
        Commitment,
        DateSource,
        Document,
        Event,
        Figure,
        Measure,
        Mention,
        Mode,
        Project,
        Reason,
        RecordType,
        Stage,
        Statement,
        Status,
        Strength,
    )
    from kzru.model.record_types import register
    from kzru.parsing.document import parse_document as parse
    from kzru.parsing.figures.quantities import read_quantity as quantity
    from kzru.parsing.lexicon import Lexicon
    from kzru.parsing.own_languages import register_language
    from kzru.parsing.periods import read_period as period
    from kzru.reading import parse_all, read
    from kzru.serial import dumps, loads, schema
    from kzru.text.span import Span
    from kzru.units.rates import Rate, Rates
    from kzru.values import Interval, Money, Period, Qualifier, Quantity, RelativePeriod, TimeUnit, Unit

__all__ = [
    "AlignedPair",
    "Alignment",
    "Basis",
    "Change",
    "Citation",
    "Commitment",
    "CommitmentEntry",
    "Comparison",
    "Comparisons",
    "Corpus",
    "DateSource",
    "Difference",
    "Document",
    "Entry",
    "Event",
    "EventEntry",
    "Exhibit",
    "Figure",
    "Finding",
    "FindingKind",
    "Fulfilment",
    "Group",
    "IncompatibleUnitsError",
    "InternalError",
    "Interval",
    "InvalidValueError",
    "KnownReason",
    "KzruError",
    "Lexicon",
    "LexiconError",
    "Link",
    "Measure",
    "Mention",
    "Mode",
    "Moment",
    "Money",
    "NotCompared",
    "NotUnderstoodError",
    "Period",
    "Point",
    "Progress",
    "Project",
    "ProjectEntry",
    "Qualifier",
    "Quantity",
    "Rate",
    "RateNotFoundError",
    "Rates",
    "Reason",
    "RecordError",
    "RecordType",
    "RelativePeriod",
    "Scope",
    "Selection",
    "Shift",
    "SourceError",
    "SourceWarning",
    "Span",
    "Stage",
    "Statement",
    "Status",
    "Step",
    "Strength",
    "TimeUnit",
    "Topic",
    "Unit",
    "UnknownUnitError",
    "Verdict",
    "align",
    "compare",
    "dumps",
    "load_ledger",
    "loads",
    "parse",
    "parse_all",
    "period",
    "quantity",
    "read",
    "reconcile",
    "register",
    "register_language",
    "schema",
]

_NAMES = {
    "kzru.comparison": (
        "AlignedPair",
        "Alignment",
        "Basis",
        "Citation",
        "CommitmentEntry",
        "Comparison",
        "Comparisons",
        "Difference",
        "Entry",
        "EventEntry",
        "Fulfilment",
        "Group",
        "Link",
        "Moment",
        "NotCompared",
        "Point",
        "Progress",
        "ProjectEntry",
        "Shift",
        "Step",
        "Topic",
        "Verdict",
        "align",
        "compare",
        "reconcile",
    ),
    "kzru.corpus": ("Corpus",),
    "kzru.errors": (
        "IncompatibleUnitsError",
        "InternalError",
        "InvalidValueError",
        "KzruError",
        "LexiconError",
        "NotUnderstoodError",
        "RateNotFoundError",
        "RecordError",
        "SourceError",
        "SourceWarning",
        "UnknownUnitError",
    ),
    "kzru.findings": ("Exhibit", "Finding", "FindingKind", "KnownReason", "Scope", "Selection"),
    "kzru.ledger": ("load_ledger",),
    "kzru.model": (
        "Change",
        "Commitment",
        "DateSource",
        "Document",
        "Event",
        "Figure",
        "Measure",
        "Mention",
        "Mode",
        "Project",
        "Reason",
        "RecordType",
        "Stage",
        "Statement",
        "Status",
        "Strength",
    ),
    "kzru.parsing.document": ("parse",),
    "kzru.parsing.lexicon": ("Lexicon",),
    "kzru.parsing.own_languages": ("register_language",),
    "kzru.parsing.periods": ("period",),
    "kzru.parsing.figures.quantities": ("quantity",),
    "kzru.model.record_types": ("register",),
    "kzru.reading": ("parse_all", "read"),
    "kzru.serial": ("dumps", "loads", "schema"),
    "kzru.text.span": ("Span",),
    "kzru.units.rates": ("Rate", "Rates"),
    "kzru.values": (
        "Interval",
        "Money",
        "Period",
        "Qualifier",
        "Quantity",
        "RelativePeriod",
        "TimeUnit",
        "Unit",
    ),
}
_MODULE_OF = {name: module for module, names in _NAMES.items() for name in names}
_NAME_THERE = {"parse": "parse_document", "period": "read_period", "quantity": "read_quantity"}


if not TYPE_CHECKING:  # a type checker knows the names from above, and is to refuse all others

    def __getattr__(name: str) -> Any:
        """Load a public name when it is first asked for."""
        if name == "__version__":
            return _installed_version()
        if name not in _MODULE_OF:
            raise AttributeError(f"module 'kzru' has no attribute {name!r}")
        value = getattr(_import_module(_MODULE_OF[name]), _NAME_THERE.get(name, name))
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]


def _installed_version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("kzru")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "0 (not installed)"
