"""Who says what: the turns of a transcript, quotations, reported sentences, signed articles, and the outlet's own words."""

from kzru.parsing.statements.finder import find_statements, statement_at

__all__ = ["find_statements", "statement_at"]
