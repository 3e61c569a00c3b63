"""JSON in and out: the records of the model, one a line, strict and without loss."""

from kzru.serial.converter import make_converter
from kzru.serial.flat import flatten
from kzru.serial.json_values import json_text, json_value
from kzru.serial.keys import FRACTIONS, record_class
from kzru.serial.lines import dump_lines, dumps, evidence_of, load_lines, loads, record, records
from kzru.serial.schema import schema

__all__ = [
    "FRACTIONS",
    "dump_lines",
    "dumps",
    "evidence_of",
    "flatten",
    "json_text",
    "json_value",
    "load_lines",
    "loads",
    "make_converter",
    "record",
    "record_class",
    "records",
    "schema",
]
