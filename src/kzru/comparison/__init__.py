"""Verdicts over figures: works on model, values and units only."""
