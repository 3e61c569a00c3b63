"""From files to documents: the facade over sources and parsing."""

from kzru.reading.batch import Batch
from kzru.reading.gathering import OnError, check_on_error, gather
from kzru.reading.many import parse_all
from kzru.reading.single import read

__all__ = ["Batch", "OnError", "check_on_error", "gather", "parse_all", "read"]
