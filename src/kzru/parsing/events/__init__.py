"""Events: what takes place where and when, found by nouns and verbs and followed through a document."""

from kzru.parsing.events.finder import EventFinder

__all__ = ["EventFinder"]
