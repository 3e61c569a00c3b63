"""The command line: extract, compare, report, demo, schema."""

from kzru.cli.main import main

__all__ = ["main"]
