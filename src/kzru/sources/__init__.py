"""From bytes, page or record to the text of one document. No parsing."""

from kzru.sources.decode import check_encoding, decode
from kzru.sources.files import Form, find_files
from kzru.sources.html import looks_like_html
from kzru.sources.jsonl import read_records
from kzru.sources.manifest import Listed, read_manifest
from kzru.sources.source import DEFAULT_LIMIT, Kind, Source, open_source, read_bytes, read_source
from kzru.sources.stored import StoredDocument
from kzru.sources.stream import Found, read_stream

__all__ = [
    "DEFAULT_LIMIT",
    "Form",
    "Found",
    "Kind",
    "Listed",
    "Source",
    "StoredDocument",
    "check_encoding",
    "decode",
    "find_files",
    "looks_like_html",
    "open_source",
    "read_bytes",
    "read_manifest",
    "read_records",
    "read_source",
    "read_stream",
]
