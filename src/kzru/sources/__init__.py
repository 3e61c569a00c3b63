"""From bytes, page or record to the text of one document. No parsing."""

from kzru.sources.decode import decode
from kzru.sources.html import looks_like_html
from kzru.sources.jsonl import read_records
from kzru.sources.source import DEFAULT_LIMIT, Kind, Source, read_bytes, read_source

__all__ = [
    "DEFAULT_LIMIT",
    "Kind",
    "Source",
    "decode",
    "looks_like_html",
    "read_bytes",
    "read_records",
    "read_source",
]
