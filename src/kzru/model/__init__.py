"""What kzru makes of a text: typed records with their place in it. No parsing, no JSON."""

from kzru.model.commitment import Commitment, Strength
from kzru.model.document import DateSource, Document
from kzru.model.event import Event
from kzru.model.figure import Change, Figure, Measure, Reason, Stage, Status
from kzru.model.mention import Mention
from kzru.model.project import Project
from kzru.model.record_types import RECORDS, Record, RecordType
from kzru.model.statement import Mode, Statement

__all__ = [
    "RECORDS",
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
    "Record",
    "RecordType",
    "Stage",
    "Statement",
    "Status",
    "Strength",
]
