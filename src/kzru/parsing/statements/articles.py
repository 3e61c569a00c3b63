"""Signed articles and speeches without labels: the author speaks from the first paragraph after the editor's line.

The line must name the author and what he wrote or gave::

    own words        the article by the President …    Выступление Президента …    … Тоқаевтың сөйлеген сөзі
    delivered        the Minister delivered an address; then a salutation, or somebody who speaks himself
    by-line          By X, Deputy Prime Minister        name and office on two lines

and the text below must be in the first person. A text that reports on an article ("in his article, Tokayev notes") is
a news report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzru.lang.declension import name_words
from kzru.parsing.annotation.name_words import NameWord
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.annotation.speaker import Speaker
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.quotations import find_quotations
from kzru.parsing.statements.speaker_phrases import HYPHENS, parted_at_comma
from kzru.text.quotation_marks import CLOSING_MARKS
from kzru.text.span import Span

__all__ = ["find_author"]

_LONGEST_LINE = 400
_FARTHEST_LINE = 6
_WHOLE_WORD = re.compile(r"[^\W_]++(?:[-‑'’ʼ][^\W_]++)*+")
_FEWEST_PARAGRAPHS = 2
_MOST_PARAGRAPHS = 60
_LONGEST_NAME = 12
_LONGEST_OFFICE = 120
_LONGEST_SALUTATION = 160
_CLOSING = "".join(CLOSING_MARKS) + ")]"
_ENDS_LINE = frozenset(("", *".!?…,:"))


def find_author(paragraphs: Sequence[Span], attribution: Attribution) -> tuple[int, Speaker] | None:
    """Return from which paragraph on somebody speaks himself, and who; None for a text of the outlet.

    Args:
        paragraphs: The paragraphs of the document without page furniture.
        attribution: Who says its sentences.
    """
    for index, paragraph in enumerate(paragraphs[:_FARTHEST_LINE]):
        if len(paragraph) > _LONGEST_LINE or not _may_tell_author(paragraph, attribution):
            continue
        words = attribution.words_in(paragraph)
        author = _author_in(words, attribution) or _by_two_lines(words, paragraphs[index + 1 :], attribution)
        speaker = author or _deliverer(words, attribution)
        if speaker is None:
            continue
        begin = _after_editor(attribution.text, paragraphs, index + 1)
        body = paragraphs[begin : begin + _MOST_PARAGRAPHS]
        if author is None and not any(_is_of_speech(one, attribution) for one in body[:1]):
            continue
        own = sum(_is_of_speech(one, attribution) for one in body)
        if own >= min(_FEWEST_PARAGRAPHS, max(1, len(body))) and own * 5 >= len(body):
            return begin, speaker
    return None


def _may_tell_author(paragraph: Span, attribution: Attribution) -> bool:
    """Tell cheaply whether a line may be a name with an office, or speaks of an article or speech; most are and do neither."""
    name = paragraph.of(attribution.text).partition(",")[0].split()
    if 0 < len(name) <= _LONGEST_NAME and not name[-1][0].islower():
        return True
    lexicon = attribution.lexicon
    words = _WHOLE_WORD.findall(attribution.people.folded, paragraph.start, paragraph.end)
    return not lexicon.delivers.first_words.isdisjoint(words) or bool(lexicon.own_words.among(words))


def _author_in(words: list[NameWord], attribution: Attribution) -> Speaker | None:
    own_words = frozenset(attribution.lexicon.own_words.among([word.key for word in words]))
    for index, word in enumerate(words):
        if word.key in own_words:
            author = _author_after(words, index + 1, attribution) or _author_before(words, index, attribution)
            if author is not None:
                return author
    return _by_line(words, attribution.people)


def _author_after(words: list[NameWord], begin: int, attribution: Attribution) -> Speaker | None:
    """Return whom "by the President …" names, or in Russian the genitive right after the word."""
    links = attribution.lexicon.own_words_by
    if links:
        linked = (at + 1 for at in range(begin, len(words)) if words[at].key in links)
        begin = next(linked, len(words))
    return attribution.named_from(words, begin)


def _author_before(words: list[NameWord], end: int, attribution: Attribution) -> Speaker | None:
    """Return whose article it is where the genitive stands before: «Президент Қасым-Жомарт Тоқаевтың мақаласы»."""
    people = attribution.people
    genitives = name_words(people.language).genitives
    if genitives:
        owners = (at for at in range(end) if words[at].is_capital and words[at].key.endswith(genitives))
        return next(filter(None, (attribution.named_up_to(words, at) for at in owners)), None)
    for index in range(end - 1, max(-1, end - 8), -1):
        if words[index].kind != "mark" and people.knows(words[index].key, oblique=True):
            return people.speaker_in(words[max(0, index - 8) : index + 1], oblique=True)
    return None


def _deliverer(words: list[NameWord], attribution: Attribution) -> Speaker | None:
    """Return of whom a line tells that he spoke: «Президент Токаев выступил с обращением к народу»."""
    keys, delivers = [word.key for word in words], attribution.lexicon.delivers
    if delivers.first_words.isdisjoint(keys):
        return None
    sizes = ((index, delivers.length_at(keys, index)) for index in range(len(keys)))
    index, size = next((found for found in sizes if found[1]), (0, 0))
    return attribution.subject_of(words, index, size) if size else None


def _by_two_lines(words: list[NameWord], below: Sequence[Span], attribution: Attribution) -> Speaker | None:
    """Return the author whose office stands on the line below the name: "By X," and then "President of Y"."""
    if not below or len(words) > _LONGEST_NAME or len(below[0]) > _LONGEST_OFFICE:
        return None
    if attribution.text[below[0].end - 1] in ".!?…:;":
        return None
    people, office = attribution.people, attribution.words_in(below[0])
    opening = [word for word in office if word.key not in people.lexicon.titles][:2]
    if not people.has_office(opening) or any(people.knows(word.key) for word in office):
        return None
    comma = [] if words[-1].text == "," else [words[-1]._replace(text=",", kind="mark")]
    return _by_line([*words, *comma, *office], people)


def _by_line(words: list[NameWord], people: DocumentPeople) -> Speaker | None:
    """Return the author of a line that is nothing but name and office: "X, President of Y"."""
    lexicon = people.lexicon
    if words[0].key in lexicon.by_lines:
        words = words[1:]
    name, office = parted_at_comma(words)
    tells = any(word.key in lexicon.verbs.first_words or word.text == ":" for word in office)
    if (office and (tells or not people.has_office(office))) or not _is_author(name, office, people):
        return None
    speaker = people.speaker_in(name)
    return speaker and people.with_role(speaker, office)


def _is_author(name: list[NameWord], office: list[NameWord], people: DocumentPeople) -> bool:
    """Tell whether a line is a name: a known one, or one in capitals with its office after it."""
    if not 1 < len(name) <= _LONGEST_NAME or not all(_is_of_name(word, people) for word in name):
        return False
    return people.knows(name[-1].key) or (bool(office) and all(word.is_capital for word in name))


def _is_of_name(word: NameWord, people: DocumentPeople) -> bool:
    """Tell whether a word may stand in a line that is a name: a capital, an office, what joins them, a hyphen."""
    if word.kind == "mark":
        return word.text in HYPHENS
    return word.is_capital or word.key in people.lexicon.offices or word.key in people.lexicon.connectors


def _after_editor(text: str, paragraphs: Sequence[Span], begin: int) -> int:
    """Return the first paragraph after further lines of the editor: a title, a by-line, a date."""
    while begin < len(paragraphs) - 1 and begin < _FARTHEST_LINE:
        line = paragraphs[begin].of(text)
        if len(line) > _LONGEST_LINE or line.rstrip(_CLOSING)[-1:] in _ENDS_LINE:
            break
        begin += 1
    return begin


def _is_of_speech(paragraph: Span, attribution: Attribution) -> bool:
    """Tell whether a paragraph is an address to the audience, "Dear friends!", or somebody speaks of himself outside quotations."""
    text, lexicon = attribution.text, attribution.lexicon
    words = attribution.keys_in(paragraph)
    is_address = len(paragraph) < _LONGEST_SALUTATION and text[paragraph.end - 1] in "!,"
    if is_address and words and words[0] in lexicon.salutations:
        return True
    if sum(len(quotation.span) for quotation in find_quotations(text, paragraph)) * 2 >= len(paragraph):
        return False
    endings = lexicon.first_person_endings
    return not lexicon.first_person.isdisjoint(words) or (
        bool(endings) and any(word.endswith(endings) for word in words)
    )
