"""People whom no table knows, by the office before their name: "Estonian Foreign Minister Jaan Saar".

::

    office {lower-case words · countries · towns} Name Name

A name is two or three words with a capital behind all else that tells the office.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from kzru.lang.romanization import english_name
from kzru.lang.speech import Speech
from kzru.lang.words import WordSet
from kzru.parsing.sentence import Sentence
from kzru.parsing.statements.declension import is_oblique, nominative
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Stranger", "strangers"]

_REACH = 10
_SHORTEST = 2
_LONGEST = 3
_NO_NAMES = (Kind.COUNTRY, Kind.PLACE, Kind.BODY, Kind.ORGANISATION, Kind.EVENT, Kind.EVENT_DOCUMENT)


class Stranger(NamedTuple):
    """A person by the English spelling of the name, and the tokens of the name."""

    name: str
    first: int
    last: int


def strangers(
    sentence: Sentence,
    lexicon: Speech,
    counterparts: WordSet,
    endings: tuple[str, ...],
    taken: AbstractSet[int],
) -> Iterator[Stranger]:
    """Yield those who are named with an office.

    Args:
        sentence: The sentence.
        lexicon: How its language tells offices.
        counterparts: Words that stand for an office: "his Uzbek counterpart".
        endings: What case puts behind a name without changing it.
        taken: The tokens of people already known.
    """
    behind = 0
    for index in range(len(sentence)):
        if index < behind or not (
            sentence.key(index) in lexicon.offices or sentence.key(index) in counterparts
        ):
            continue
        run = _name_behind(sentence, index, lexicon)
        if run is not None and taken.isdisjoint(range(*run)):
            yield Stranger(_english(sentence, *run, endings), *run)
            behind = run[1]


def _name_behind(sentence: Sentence, office: int, lexicon: Speech) -> tuple[int, int] | None:
    """Return the tokens of the name that follows an office and what belongs to it."""
    at = office + 1
    while at < min(len(sentence), office + _REACH):
        end = _run_end(sentence, at, lexicon)
        if end > at:
            of_office = sentence.key(end) in lexicon.connectors or sentence.key(end) in lexicon.offices
            begin = _name_begin(sentence, at, end)
            if not of_office and _SHORTEST <= end - begin <= _LONGEST:
                return begin, end
            at = end
        elif not _is_of_office(sentence, at, lexicon):
            return None
        else:
            at += 1
    return None


def _run_end(sentence: Sentence, begin: int, lexicon: Speech) -> int:
    """Return the token behind the words with a capital that name neither an office nor a country, town or body."""
    at = begin
    while _is_proper(sentence, at) and sentence.key(at) not in lexicon.offices:
        at += 1
    return at


def _is_proper(sentence: Sentence, index: int) -> bool:
    text = sentence.tokens[index].text if index < len(sentence) else ""
    return (
        sentence.kind(index) is TokenKind.WORD
        and text[:1].isupper()
        and not text.isupper()
        and not any(sentence.at(kind, index) for kind in _NO_NAMES)
    )


def _name_begin(sentence: Sentence, begin: int, end: int) -> int:
    """Return the first token of the name that ends a run of words with a capital: behind "of Foreign Affairs", «Эстонии»."""
    joined = any(mark.value == "prepositions" for mark in sentence.all_at(Kind.PHRASE_END, begin - 1))
    bends = sentence.vocabulary.language == "ru" and not is_oblique(sentence.tokens[begin].text)
    if joined:
        return end - _SHORTEST if end - begin > _SHORTEST else end
    return max(begin, end - _SHORTEST) if bends else begin


def _is_of_office(sentence: Sentence, index: int, lexicon: Speech) -> bool:
    key = sentence.key(index)
    if any(sentence.at(kind, index) for kind in (Kind.COUNTRY, Kind.PLACE, Kind.BODY, Kind.ORGANISATION)):
        return True
    if sentence.kind(index) is not TokenKind.WORD:
        return sentence.is_dash(index) and sentence.adjacent(index)
    return key in lexicon.connectors or key in lexicon.offices or sentence.at(Kind.PHRASE_END, index) is None


def _english(sentence: Sentence, first: int, last: int, endings: tuple[str, ...]) -> str:
    parts = [sentence.tokens[at].text.removesuffix("'s").removesuffix("’s") for at in range(first, last)]
    ending = next((one for one in endings if parts[-1].endswith(one)), "")
    if ending and len(parts[-1]) > len(ending) + 2:
        parts[-1] = parts[-1].removesuffix(ending)
    return english_name(" ".join(nominative(parts, sentence.vocabulary.language)))
