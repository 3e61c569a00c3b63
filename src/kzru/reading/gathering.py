"""What a batch gives, gathered: the documents, and why others are not there."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from itertools import chain
from os import PathLike
from typing import Literal

from kzru.errors import InvalidValueError, KzruError, SourceWarning
from kzru.model import Document
from kzru.reading.batch import Batch

__all__ = ["OnError", "check_on_error", "gather"]

OnError = Literal["warn", "raise", "skip"]

_WAYS = ("warn", "raise", "skip")


def check_on_error(on_error: str) -> None:
    """Refuse a way to go on that is not known, before anything is read.

    Raises:
        InvalidValueError: It is none.
    """
    if on_error not in _WAYS:
        raise InvalidValueError(f"no way {on_error!r} to go on; on_error is one of {', '.join(_WAYS)}")


def gather(
    batch: Batch,
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    manifest: str | PathLike[str] | None,
    on_error: OnError,
    *,
    stacklevel: int,
) -> tuple[list[Document], list[KzruError]]:
    """Return the documents of files, and the errors that stand for those that are not there.

    Args:
        batch: What reads them.
        paths: One path, or several.
        manifest: A list of further files.
        on_error: Whether an error is told as a `kzru.SourceWarning`, raised, or only kept.
        stacklevel: Whose line a warning names, as for `warnings.warn`.
    """
    named = (paths,) if isinstance(paths, str | PathLike) else paths
    listed = () if manifest is None else batch.find_listed(manifest)
    found = chain(chain.from_iterable(map(batch.find, named)), listed)
    documents: list[Document] = []
    faults: list[KzruError] = []
    for one in batch.documents(found):
        if isinstance(one, Document):
            documents.append(one)
        elif on_error == "raise":
            raise one
        else:
            faults.append(one)
            if on_error == "warn":
                warnings.warn(str(one), SourceWarning, stacklevel=stacklevel + 1)
    return documents, faults
