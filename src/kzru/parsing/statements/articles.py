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
from kzru.parsing.annotation.name_words import NameWord, words_of
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.annotation.speaker import Speaker
from kzru.parsing.statements.attribution import Attribution
from kzru.parsing.statements.quotations import find_quotations
from kzru.text.quotation_marks import CLOSING_MARKS
from kzru.text.span import Span

__all__ = ["find_author"]

_LONGEST_LINE = 400
_FARTHEST_LINE = 6
_PLAIN_WORD = re.compile(r"[^\W_]+")
_WHOLE_WORD = re.compile(r"[^\W_]++(?:[-‑'’ʼ][^\W_]++)*+")
_FEWEST_PARAGRAPHS = 2
_MOST_PARAGRAPHS = 60
_LONGEST_NAME = 12
_LONGEST_OFFICE = 120
_LONGEST_SALUTATION = 160
_HYPHENS = "-‑–"
_CLOSING = "".join(CLOSING_MARKS) + ")]"
_ENDS_LINE = frozenset(("", *".!?…,:"))


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
        if len(paragraph) > _LONGEST_LINE or not _may_tell_author(text, paragraph, people):
            continue
        words = words_of(text, people.folded, paragraph.start, paragraph.end)
        author = _author_in(words, people, attribution) or _by_two_lines(
            text, words, paragraphs, index, people
        )
        told = None if author is not None else _deliverer(words, people, attribution)
        if author is None and told is None:
            continue
        begin = _after_editor(text, paragraphs, index + 1)
        body = paragraphs[begin : begin + _MOST_PARAGRAPHS]
        if told is not None and not _opens_speech(text, body, people):
            continue
        speaker = author or told
        if speaker is not None and _is_first_person(text, body, speaker, attribution, people):
            return begin, speaker
    return None


def _may_tell_author(text: str, paragraph: Span, people: DocumentPeople) -> bool:
    """Tell cheaply whether a line may be a name with an office, or speaks of an article or speech; most are and do neither."""
    name = paragraph.of(text).partition(",")[0].split()
    if 0 < len(name) <= _LONGEST_NAME and not name[-1][0].islower():
        return True
    words, lexicon = _WHOLE_WORD.findall(people.folded, paragraph.start, paragraph.end), people.lexicon
    return not lexicon.delivers.first_words.isdisjoint(words) or bool(lexicon.own_words.among(words))


def _author_in(words: list[NameWord], people: DocumentPeople, attribution: Attribution) -> Speaker | None:
    own_words = frozenset(people.lexicon.own_words.among([word.key for word in words]))
    for index, word in enumerate(words):
        if word.key in own_words:
            after = _author_after(words, index + 1, people, attribution)
            author = after or _author_before(words, index, people, attribution)
            if author is not None and author.name is not None:
                return author
    return _by_line(words, people)


def _author_after(
    words: list[NameWord], begin: int, people: DocumentPeople, attribution: Attribution
) -> Speaker | None:
    """Return whom "by the President …" names, or in Russian the genitive right after the word."""
    links = people.lexicon.own_words_by
    if links:
        while begin < len(words) and words[begin].key not in links:
            begin += 1
        begin += 1
    return attribution.named_from(words, begin)


def _author_before(
    words: list[NameWord], end: int, people: DocumentPeople, attribution: Attribution
) -> Speaker | None:
    """Return whose article it is where the genitive stands before: «Президент Қасым-Жомарт Тоқаевтың мақаласы»."""
    genitives = name_words(people.language).genitives
    if genitives:
        owners = (at for at in range(end) if words[at].is_capital and words[at].key.endswith(genitives))
        named = (attribution.named_up_to(words, at) for at in owners)
        return next((author for author in named if author is not None and author.name is not None), None)
    for index in range(end - 1, max(-1, end - 8), -1):
        if words[index].kind != "mark" and people.knows(words[index].key, oblique=True):
            return people.speaker_in(words[max(0, index - 8) : index + 1], oblique=True)
    return None


def _deliverer(words: list[NameWord], people: DocumentPeople, attribution: Attribution) -> Speaker | None:
    """Return of whom a line tells that he spoke: «Президент Токаев выступил с обращением к народу»."""
    keys = [word.key for word in words]
    delivers = people.lexicon.delivers
    if delivers.first_words.isdisjoint(keys):
        return None
    for index in range(len(keys)):
        size = delivers.length_at(keys, index)
        if size:
            return attribution.subject_of(words, index, size)
    return None


def _opens_speech(text: str, body: Sequence[Span], people: DocumentPeople) -> bool:
    """Tell whether a text begins as a speech does: with a salutation, or with somebody who speaks of himself."""
    return bool(body) and (_is_salutation(text, body[0], people) or _speaks_himself(text, body[0], people))


def _is_salutation(text: str, paragraph: Span, people: DocumentPeople) -> bool:
    """Tell whether a paragraph is an address to the audience: "Dear friends!"."""
    first = _PLAIN_WORD.search(people.folded, paragraph.start, paragraph.end)
    return (
        len(paragraph) < _LONGEST_SALUTATION
        and text[paragraph.end - 1] in "!,"
        and first is not None
        and first.group() in people.lexicon.salutations
    )


def _by_two_lines(
    text: str, words: list[NameWord], paragraphs: Sequence[Span], index: int, people: DocumentPeople
) -> Speaker | None:
    """Return the author whose office stands on the line below the name: "By X," and then "President of Y"."""
    if index + 1 == len(paragraphs) or len(words) > _LONGEST_NAME:
        return None
    below = paragraphs[index + 1]
    if len(below) > _LONGEST_OFFICE or below.of(text)[-1] in ".!?…:;":
        return None
    office = words_of(text, people.folded, below.start, below.end)
    comma = [] if words[-1].text == "," else [words[-1]._replace(text=",", kind="mark")]
    return None if not _opens_office(office, people) else _by_line([*words, *comma, *office], people)


def _opens_office(words: list[NameWord], people: DocumentPeople) -> bool:
    """Tell whether a line begins with an office and names nobody: "President of the Republic"."""
    opening = [word for word in words if word.key not in people.lexicon.titles][:2]
    return people.has_office(opening) and not any(people.knows(word.key) for word in words)


def _by_line(words: list[NameWord], people: DocumentPeople) -> Speaker | None:
    """Return the author of a line that is nothing but name and office: "X, President of Y"."""
    if words and words[0].key in people.lexicon.by_lines:
        words = words[1:]
    comma = next((index for index, word in enumerate(words) if word.text == ","), len(words))
    name, office = words[:comma], words[comma + 1 :]
    tells = any(word.key in people.lexicon.verbs.first_words or word.text == ":" for word in office)
    if office and (tells or not people.has_office(office)):
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
        if len(line) > _LONGEST_LINE or line.rstrip(_CLOSING)[-1:] in _ENDS_LINE:
            break
        begin += 1
    return begin


def _speaks_himself(text: str, paragraph: Span, people: DocumentPeople) -> bool:
    """Tell whether a paragraph has words or endings of the first person, and more than half of it is no quotation."""
    quoted = sum(len(quotation.span) for quotation in find_quotations(text, paragraph))
    if quoted * 2 >= len(paragraph):
        return False
    words = _PLAIN_WORD.findall(people.folded, paragraph.start, paragraph.end)
    lexicon = people.lexicon
    if not lexicon.first_person.isdisjoint(words):
        return True
    endings = lexicon.first_person_endings
    return bool(endings) and any(word.endswith(endings) for word in words)


def _is_first_person(
    text: str, body: Sequence[Span], author: Speaker, attribution: Attribution, people: DocumentPeople
) -> bool:
    """Tell whether the author speaks himself: "I", "we", "our" outside quotations, and is not reported on."""
    told = [
        paragraph
        for paragraph in body
        if not (_speaks_himself(text, paragraph, people) or _is_salutation(text, paragraph, people))
    ]
    own, needed = len(body) - len(told), min(_FEWEST_PARAGRAPHS, max(1, len(body)))
    if own < needed or own * 5 < len(body):
        return False
    speakers = map(attribution.speaker_of, told)
    reported = sum(speaker is not None and speaker.name == author.name for speaker in speakers)
    return own > 2 * reported
