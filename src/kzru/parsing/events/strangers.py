"""People whom no table knows, by the office before their name: "Estonian Foreign Minister Jaan Saar".

::

    office {lower-case words · countries · towns} Name Name

A name is two or three words with a capital behind all else that tells the office.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from kzru.lang.events import event_words
from kzru.lang.romanization import english_name
from kzru.lang.speech import Speech, speech
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, PREPOSITION
from kzru.parsing.statements.declension import is_oblique, nominative
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Stranger", "strangers"]

_REACH = 10
_SHORTEST = 2
_LONGEST = 3
_NO_NAMES = (Kind.COUNTRY, Kind.PLACE, Kind.BODY, Kind.ORGANISATION, Kind.EVENT, Kind.EVENT_DOCUMENT)


class Stranger(NamedTuple):
    """A person by the English spelling of the name, the tokens of the name, and that of the office."""

    name: str
    first: int
    last: int
    office: int


class _Search:
    """The search for names in one sentence."""

    def __init__(self, sentence: Sentence, lexicon: Speech) -> None:
        self._sentence = sentence
        self._lexicon = lexicon
        self._named = {
            at for kind in _NO_NAMES for mark in sentence.marks(kind) for at in range(mark.first, mark.last)
        }

    def name_behind(self, office: int) -> tuple[int, int] | None:
        """Return the tokens of the name that follows an office and what belongs to it."""
        at = office + 1
        while at < min(len(self._sentence), office + _REACH):
            end = self._run_end(at)
            if end > at:
                begin = self._name_begin(at, end)
                if self._sentence.keys[end] != "of" and _SHORTEST <= end - begin <= _LONGEST:
                    return begin, end
                at = end
            elif not self._is_of_office(at):
                return None
            else:
                at += 1
        return None

    def _run_end(self, begin: int) -> int:
        """Return the token behind the words with a capital that name no office, country, town or body."""
        at = begin
        while self._is_proper(at):
            at += 1
        return at

    def _is_proper(self, index: int) -> bool:
        sentence, lexicon = self._sentence, self._lexicon
        text, key = (sentence.tokens[index].text if index < len(sentence) else ""), sentence.keys[index]
        is_name = sentence.kinds[index] is TokenKind.WORD and text[:1].isupper() and not text.isupper()
        return (
            is_name
            and index not in self._named
            and key not in lexicon.offices
            and key not in lexicon.organisations
        )

    def _name_begin(self, begin: int, end: int) -> int:
        """Return the first token of the name that ends a run of words: behind "of Foreign Affairs", «Эстонии»."""
        sentence = self._sentence
        if sentence.flags[begin - 1] & PREPOSITION:
            return end - _SHORTEST if end - begin > _SHORTEST else end
        bends = sentence.vocabulary.language == "ru" and not is_oblique(sentence.tokens[begin].text)
        return max(begin, end - _SHORTEST) if bends else begin

    def _is_of_office(self, index: int) -> bool:
        sentence, key = self._sentence, self._sentence.keys[index]
        if index in self._named:
            return True
        if sentence.kinds[index] is not TokenKind.WORD:
            return (sentence.keys[index] in DASHES) and sentence.glued[index]
        is_part = key in self._lexicon.connectors or key in self._lexicon.offices
        return is_part or not sentence.flags[index] & ENDS_PHRASE


def strangers(
    sentence: Sentence,
    endings: tuple[str, ...],
    taken: AbstractSet[int],
) -> Iterator[Stranger]:
    """Yield those who are named with an office.

    Args:
        sentence: The sentence.
        endings: What case puts behind a name without changing it.
        taken: The tokens of people already known.
    """
    language = sentence.vocabulary.language
    offices = [at for at, token in enumerate(sentence.tokens) if _is_office(token.key, language)]
    if not offices:
        return
    search, behind = _Search(sentence, speech(language)), 0
    for index in offices:
        if index < behind:
            continue
        run = search.name_behind(index)
        if run is not None and taken.isdisjoint(range(*run)):
            yield Stranger(_english(sentence, *run, endings), *run, index)
            behind = run[1]


@lru_cache(maxsize=1 << 16)
def _is_office(key: str, language: str) -> bool:
    """Tell whether a folded word heads an office, or stands for one: "his Uzbek counterpart"."""
    return key in speech(language).offices or event_words(language).is_one_of("counterparts", key)


def _english(sentence: Sentence, first: int, last: int, endings: tuple[str, ...]) -> str:
    parts = [sentence.tokens[at].text.removesuffix("'s").removesuffix("’s") for at in range(first, last)]
    ending = next((one for one in endings if parts[-1].endswith(one)), "")
    if ending and len(parts[-1]) > len(ending) + 2:
        parts[-1] = parts[-1].removesuffix(ending)
    return english_name(" ".join(nominative(parts, sentence.vocabulary.language)))
