"""The source that a headline or a quotation names behind its last dash: "Trade grows — Putin", «…» – Е.Идрисов.

What stands there must be a name with its office before it, or behind a comma, and nothing else; words that go on with
a sentence are no source. A name without office needs to be known, or to begin with initials or a first name.
"""

from __future__ import annotations

from kzru.lang.declension import is_first_name
from kzru.parsing.annotation.name_words import NameWord
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.annotation.speaker import Speaker
from kzru.text.span import Span

__all__ = ["HYPHENS", "named_behind_dash", "parted_at_comma", "source_span"]

_DASHES = "—–-"
_OPENING = tuple(f"{dash} " for dash in _DASHES)
_PARTING_DASHES = tuple(f" {dash} " for dash in _DASHES)
_LONGEST_SOURCE = 110
_MOST_WORDS = 14
_FEWEST_WORDS_BEFORE = 3
HYPHENS = "-‑–"
"""What joins the parts of a name."""


def source_span(text: str, sentence: Span) -> Span | None:
    """Return what stands behind the last dash between spaces, near the end of a sentence; None where none does.

    >>> text = "Trade grows by a tenth — Putin."
    >>> source_span(text, Span(0, len(text))).of(text)
    'Putin.'
    """
    lowest = max(sentence.start, sentence.end - _LONGEST_SOURCE)
    found = max([text.rfind(dash, lowest, sentence.end) for dash in _PARTING_DASHES])
    if found < 0:
        return _behind_opening_dash(text, sentence) if lowest == sentence.start else None
    before = len(text[sentence.start : found].split(None, _FEWEST_WORDS_BEFORE))
    return Span(found + 3, sentence.end) if before == 0 or before > _FEWEST_WORDS_BEFORE else None


def _behind_opening_dash(text: str, sentence: Span) -> Span | None:
    """Return what follows the dash that opens a sentence, or stands right at a name: "-Deputy Minister Petrenko"."""
    if sentence.of(text)[:2] in _OPENING:
        return Span(sentence.start + 2, sentence.end)
    is_glued = text[sentence.start] in _DASHES and text[sentence.start + 1 : sentence.start + 2].isupper()
    return Span(sentence.start + 1, sentence.end) if is_glued else None


def named_behind_dash(words: list[NameWord], people: DocumentPeople) -> Speaker | None:
    """Return whom the words behind a dash name, where they are a source and nothing else."""
    while words and words[-1].kind == "mark":
        words = words[:-1]
    name, office = parted_at_comma(words)
    if not name or len(words) > _MOST_WORDS or not _is_source(name, office, people):
        return None
    speaker = people.speaker_in(name)
    return speaker and people.with_role(speaker, office)


def parted_at_comma(words: list[NameWord]) -> tuple[list[NameWord], list[NameWord]]:
    """Return what stands before the first comma, and what stands behind it: a name and its office."""
    comma = next((index for index, word in enumerate(words) if word.text == ","), len(words))
    return words[:comma], words[comma + 1 :]


def _is_source(name: list[NameWord], office: list[NameWord], people: DocumentPeople) -> bool:
    """Tell whether words are a name with an office, or one that is sure, and what is behind the comma is an office."""
    has_office = people.has_office(name)
    is_told = people.has_office(office) if office else has_office or _is_sure(name, people)
    return is_told and all(_is_of_source(word, people, has_office=has_office) for word in name)


def _is_of_source(word: NameWord, people: DocumentPeople, *, has_office: bool) -> bool:
    """Tell whether a word may be part of a source: of a name, or small where an office is named."""
    if word.kind == "mark":
        return word.text in HYPHENS
    if word.key in people.lexicon.verbs.first_words or word.key in people.lexicon.groups:
        return False
    return word.is_capital or has_office or word.key in people.lexicon.titles


def _is_sure(name: list[NameWord], people: DocumentPeople) -> bool:
    """Tell whether words are a person's name without an office to say so: «Е.Идрисов», "Putin", "Olga Petrenko"."""
    first = name[0]
    known = people.knows(name[-1].key) or people.introduced(name[-1].key) is not None
    return known or first.kind == "initials" or is_first_name(first.text, people.language)
