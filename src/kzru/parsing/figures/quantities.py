"""The strict reader of one quantity, and of the canonical form that quantities are written in."""

from __future__ import annotations

from kzru.errors import InvalidValueError, NotUnderstoodError, UnknownUnitError
from kzru.lang.detect import nearest_language
from kzru.lang.mixture import spelling_of
from kzru.lang.registry import check_language
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.finder import quantity_of
from kzru.parsing.figures.inflected import leads_to
from kzru.parsing.figures.qualifiers import find_qualifier
from kzru.parsing.figures.ranges import find_amounts
from kzru.parsing.vocabulary import vocabulary
from kzru.text.span import Span
from kzru.units.registry import get_unit
from kzru.values.number import number_from_text
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity

__all__ = ["read_quantity"]

_SMALL = tags(
    "qualifier_between", "indefinite_article", "definite", "determiner", "and", "or", "of", "in", "as", "more", "inverted", "from", "between",
    "range_to", "minus", "tens", "rate_before", "ratio_before", "age_before",
)  # fmt: skip
"""The tags of the words that may stand before a quantity beside its qualifier."""
_EXPECTED = "one quantity, such as 'about US$28 billion' or '5 to 7 percent'"


def read_quantity(text: str, *, language: str | None = None) -> Quantity:
    """Read a text that is one quantity and nothing else.

    Args:
        text: "about US$28 billion", "between 5 and 7 percent", "a fifth", "7,591 kilometres"; or the canonical form
            that ``str(quantity)`` gives. A noun that is counted may follow ("more than 17,000 enterprises").
        language: "en", "ru", "kk" or a registered one; found out where left out.

    Raises:
        NotUnderstoodError: The text is no quantity, or holds something else beside it.
        InvalidValueError: kzru does not read the language.

    >>> read_quantity("about US$28 billion")
    <Quantity about 28000000000 USD>
    >>> str(read_quantity("between 5 and 7 percent"))
    '5 to 7 %'
    """
    if language is not None:
        check_language(language)
    canonical = _canonical(text)
    if canonical is not None:
        return canonical
    spelled = spelling_of(text, language or nearest_language(text))
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(spelled))
    amounts = find_amounts(sentence)
    if not amounts:
        raise NotUnderstoodError(text, 0, _EXPECTED)
    qualifier = find_qualifier(sentence, amounts[0])
    _check_nothing_else(sentence, amounts[0], qualifier)
    return quantity_of(amounts[0], qualifier.value)


def _canonical(text: str) -> Quantity | None:
    """Read ``[qualifier] number ["to" number] unit``, the unit as a symbol and no separators in the numbers."""
    words = text.split(" ")
    qualifier = Qualifier.EXACT
    for name in Qualifier:
        opening = name.replace("_", " ").split(" ")
        if words[: len(opening)] == opening:
            qualifier, words = name, words[len(opening) :]
    try:
        if len(words) == 4 and words[1] == "to" and qualifier is Qualifier.EXACT:
            low, high = number_from_text(words[0]), number_from_text(words[2])
            return Quantity(low=low, high=high, unit=get_unit(words[3]), qualifier=Qualifier.RANGE)
        if len(words) == 2:
            return Quantity(value=number_from_text(words[0]), unit=get_unit(words[1]), qualifier=qualifier)
    except (InvalidValueError, UnknownUnitError):
        return None
    return None


def _check_nothing_else(sentence: Sentence, amount: Amount, qualifier: Finding) -> None:
    """Refuse words that are neither amount, qualifier, counted noun nor the small words between them."""
    behind = amount.end
    read = set(range(qualifier.first, qualifier.last)) | set(range(amount.first, behind))
    if amount.high is not None and leads_to(sentence, behind):
        read.add(behind)  # "5-тен 7 пайызға дейін"
    for index, token in enumerate(sentence.tokens):
        is_small = index < amount.first and sentence.flags[index] & _SMALL
        if index not in read and not is_small and token.key not in (".", "+"):
            raise NotUnderstoodError(sentence.text, token.start, f"{_EXPECTED}, and nothing else")
