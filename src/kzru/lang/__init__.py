"""Languages: their alphabets, their data files and what loads them. Knows values and units, no parsing."""

from kzru.lang.loader import load, load_common
from kzru.lang.registry import LANGUAGES

__all__ = ["LANGUAGES", "load", "load_common"]
