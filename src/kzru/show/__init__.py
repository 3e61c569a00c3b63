"""What people see: tables for the terminal, CSV for spreadsheets, a report as text, records for programs."""

from kzru.plain import plain
from kzru.show.csv_rows import csv_rows
from kzru.show.entry_record import entry_records
from kzru.show.figure_table import show_document
from kzru.show.group_record import group_record, not_compared_record
from kzru.show.group_table import show_groups
from kzru.show.report import report_on
from kzru.show.report_text import show_report

__all__ = [
    "csv_rows",
    "entry_records",
    "group_record",
    "not_compared_record",
    "plain",
    "report_on",
    "show_document",
    "show_groups",
    "show_report",
]
