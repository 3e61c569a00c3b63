"""Undertakings spoken of in a document: found sentence by sentence, and put together to projects."""

from kzru.parsing.projects.finder import ProjectFinder

__all__ = ["ProjectFinder"]
