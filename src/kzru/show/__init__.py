"""What people see: tables for the terminal, CSV for spreadsheets, records of groups for programs."""

from kzru.show.csv_rows import csv_rows
from kzru.show.figure_table import show_document
from kzru.show.group_record import group_record
from kzru.show.group_table import show_groups
from kzru.show.plain import plain

__all__ = ["csv_rows", "group_record", "plain", "show_document", "show_groups"]
