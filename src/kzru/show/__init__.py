"""Figures and verdicts for people to read: terminal tables, CSV."""
