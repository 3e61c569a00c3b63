"""Figures, in four steps.

::

    numbers     digits and words to numerals
    amounts     numerals with their units, ranges and lists
    neighbours  what stands around an amount: qualifier, change, noun counted
    finder      metric, parties, period, status and stage; the figure with its reasons
"""

from kzru.parsing.figures.finder import find_figures, quantity_of
from kzru.parsing.figures.going_on import Antecedent

__all__ = ["Antecedent", "find_figures", "quantity_of"]
