"""The command line: extract, compare, demo, schema."""

from kzru.cli.main import main

__all__ = ["main"]
