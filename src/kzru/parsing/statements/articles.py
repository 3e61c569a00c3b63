"""Signed articles and speeches without labels: the author speaks from the first paragraph after the editor's line.

The line must name the author and what he wrote or gave ("published the article by the President …", "Address by …"),
or be a by-line with an office ("By X, Deputy Prime Minister"); and the text below must be in the first person.
A text that reports on an article ("in his article, Tokayev notes") is a news report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzru.parsing.annotation.name_words import NameWord, words_of
from kzru.parsing.annotation.people import DocumentPeople, Speaker
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.quotations import find_quotations
from kzru.text.span import Span

__all__ = ["find_author"]

_LONGEST_LINE = 400
_FARTHEST_LINE = 6
_PLAIN_WORD = re.compile(r"[^\W_]+")
_FEWEST_PARAGRAPHS = 2
_MOST_PARAGRAPHS = 60
_LONGEST_NAME = 12
_HYPHENS = "-‑–"


def find_author(
    text: str, paragraphs: Sequence[Span], people: DocumentPeople, attribution: Attribution
) -> tuple[int, Speaker] | None:
    """Return from which paragraph on somebody speaks himself, and who; None for a text of the outlet.

    Args:
        text: The document.
        paragraphs: Its paragraphs without page furniture.
        people: Its people.
        attribution: Who says its sentences.
    """
    for index, paragraph in enumerate(paragraphs[:_FARTHEST_LINE]):
        if len(paragraph) > _LONGEST_LINE:
            continue
        author = _author_in(text, paragraph, people)
        if author is None:
            continue
        begin = _after_editor(text, paragraphs, index + 1)
        if _is_first_person(text, paragraphs[begin : begin + _MOST_PARAGRAPHS], author, attribution, people):
            return begin, author
    return None


def _author_in(text: str, line: Span, people: DocumentPeople) -> Speaker | None:
    words = words_of(text, people.folded, line.start, line.end)
    for index, word in enumerate(words):
        if word.key in people.lexicon.own_words:
            author = _author_after(words, index + 1, people) or _author_before(words, index, people)
            if author is not None and author.name is not None:
                return author
    return _by_line(words, people)


def _author_after(words: list[NameWord], begin: int, people: DocumentPeople) -> Speaker | None:
    """Return whom "by the President …" names, or in Russian the genitive right after the word."""
    links = people.lexicon.own_words_by
    if links:
        while begin < len(words) and words[begin].key not in links:
            begin += 1
        begin += 1
    phrase: list[NameWord] = []
    for word in words[begin : begin + 14]:
        if word.kind == "mark":
            if word.text in _HYPHENS:
                continue
            break
        phrase.append(word)
        if people.knows(word.key, oblique=True):
            break
    return people.speaker_in(phrase, oblique=True) if phrase else None


def _author_before(words: list[NameWord], end: int, people: DocumentPeople) -> Speaker | None:
    """Return whose article it is where the genitive stands before: «Президент Қасым-Жомарт Тоқаевтың мақаласы»."""
    for index in range(end - 1, max(-1, end - 8), -1):
        if words[index].kind != "mark" and people.knows(words[index].key, oblique=True):
            return people.speaker_in(words[max(0, index - 8) : index + 1], oblique=True)
    return None


def _by_line(words: list[NameWord], people: DocumentPeople) -> Speaker | None:
    """Return the author of a line that is nothing but name and office: "X, President of Y"."""
    if words and words[0].key in people.lexicon.by_lines:
        words = words[1:]
    comma = next((index for index, word in enumerate(words) if word.text == ","), len(words))
    name, office = words[:comma], words[comma + 1 :]
    if office and not people.has_office(office):
        return None
    speaker = people.speaker_in(name) if _is_author(name, office, people) else None
    return speaker and people.with_role(speaker, office)


def _is_author(name: list[NameWord], office: list[NameWord], people: DocumentPeople) -> bool:
    """Tell whether a line is a name: a known one, or one in capitals with its office after it."""
    if not 1 < len(name) <= _LONGEST_NAME or not all(_is_of_name(word, people) for word in name):
        return False
    is_titled = len(office) > 0 and all(word.is_capital for word in name)
    return is_titled or people.knows(name[-1].key)


def _is_of_name(word: NameWord, people: DocumentPeople) -> bool:
    """Tell whether a word may stand in a line that is a name: a capital, an office, what joins them, a hyphen."""
    if word.kind == "mark":
        return word.text in _HYPHENS
    lexicon = people.lexicon
    return word.is_capital or word.key in lexicon.offices or word.key in lexicon.connectors


def _after_editor(text: str, paragraphs: Sequence[Span], begin: int) -> int:
    """Return the first paragraph after further lines of the editor: a title, a by-line, a date."""
    while begin < len(paragraphs) - 1 and begin < _FARTHEST_LINE:
        line = paragraphs[begin].of(text)
        if len(line) > _LONGEST_LINE or line[-1] in ".!?…,:":
            break
        begin += 1
    return begin


def _is_first_person(
    text: str, body: Sequence[Span], author: Speaker, attribution: Attribution, people: DocumentPeople
) -> bool:
    """Tell whether the author speaks himself: "I", "we", "our" outside quotations, and is not reported on."""
    own = reported = 0
    for paragraph in body:
        quotations = find_quotations(text, paragraph)
        quoted = sum(len(quotation.span) for quotation in quotations)
        if quoted * 2 < len(paragraph):
            words = _PLAIN_WORD.findall(people.folded, paragraph.start, paragraph.end)
            if not people.lexicon.first_person.isdisjoint(words):
                own += 1
                continue
        speaker = attribution.speaker_of(paragraph)
        reported += speaker is not None and speaker.name == author.name
    needed = min(_FEWEST_PARAGRAPHS, max(1, len(body)))
    return own >= needed and own > 2 * reported and own * 5 >= len(body)
