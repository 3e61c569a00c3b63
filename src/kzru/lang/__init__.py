"""Languages: their alphabets, their data files and what loads them. Knows values and units, no parsing."""

from kzru.lang.loader import LANGUAGES, load, load_common

__all__ = ["LANGUAGES", "load", "load_common"]
