"""The words that name a speaker: the noun phrase beside those that tell that somebody speaks, and the source behind a dash.

::

    President of Kazakhstan Kassym-Jomart Tokayev | said     office and name, up to a mark or preposition
    директор АО «Жол» Ермек Сапаров                          what stands in quotation marks is the office's
    station master Oleg Ryabov                               a full name behind small words
    Trade grows — Putin                                      a source: a name with its office, and nothing else

A source without office needs to be known, or to begin with initials or a first name; words that go on are no source.
"""

from __future__ import annotations

from itertools import takewhile
from operator import attrgetter

from kzru.lang.declension import is_dative, is_first_name, name_words
from kzru.lang.language import language_facts
from kzru.lang.nouns import noun_rules
from kzru.parsing.annotation.name_words import NameWord
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.annotation.speaker import Speaker
from kzru.text.quotation_marks import CLOSED_BY, OPENING_MARKS
from kzru.text.span import Span

__all__ = ["HYPHENS", "SpeakerPhrases", "named_behind_dash", "parted_at_comma", "source_span"]

_LONGEST_PHRASE = 12
_LONGEST_COMPANY = 6
_FARTHEST_OFFICE = 5
_LONGEST_SECOND = 10
"""Words of a second office behind a dash."""
_FULL_NAME = 2
"""Words of a full name, first and last."""
_DASH = "–"
HYPHENS = "-‑–"
"""What joins the parts of a name."""
_DASHES = "—–-"
_OPENING = tuple(f"{dash} " for dash in _DASHES)
_PARTING_DASHES = tuple(f" {dash} " for dash in _DASHES)
_LONGEST_SOURCE = 110
_MOST_WORDS = 14
_FEWEST_WORDS_BEFORE = 3


class SpeakerPhrases:
    """Finds where the noun phrases of one document begin and end that may name a speaker."""

    def __init__(self, language: str, people: DocumentPeople) -> None:
        self._language = language
        self._people = people
        self._lexicon = people.lexicon
        self._names = name_words(language)
        self._order = language_facts(language).order

    def phrase_from(self, words: list[NameWord], begin: int, *, oblique: bool = False) -> list[NameWord]:
        """Return the noun phrase that begins at words[begin]: up to a mark, a preposition, or the end of the name."""
        phrase: list[NameWord] = []
        skipped = 0
        for index in range(begin, min(begin + _LONGEST_PHRASE, len(words))):
            word = words[index]
            if self._parts_agency(word, phrase):
                break
            if index < skipped:
                continue
            if word.kind == "mark" and word.text in HYPHENS:
                skipped = self._behind_second_office(words, index, phrase)
                continue
            skipped = self._behind_company(words, index, phrase)
            if skipped:
                continue
            if word.kind == "mark" or (phrase and self._ends_phrase(words, index, oblique=oblique)):
                break
            phrase.append(word)
            is_pronoun = len(phrase) == 1 and word.key in self._lexicon.pronouns
            if is_pronoun or self._people.knows(word.key, oblique=oblique):
                break
        return self._up_to_name(phrase)

    def _behind_second_office(self, words: list[NameWord], dash: int, phrase: list[NameWord]) -> int:
        """Return the head of the office behind a dash, before a full name: «орынбасары – Сауда және туризм | министрі Ермек Сапаров»."""
        if words[dash].text != _DASH or not self._people.has_office(phrase):
            return 0
        places = range(dash + 1, min(dash + _LONGEST_SECOND, len(words) - _FULL_NAME))
        heads = (at for at in places if words[at].key in self._lexicon.offices)
        return next((at for at in heads if all(map(self._is_name, words[at + 1 : at + 3]))), 0)

    def _parts_agency(self, word: NameWord, phrase: list[NameWord]) -> bool:
        """Tell whether a dash ends the name of who reports: «KAZINFORM – Министр Ерлан Сапаров»."""
        return word.text == _DASH and bool(phrase) and not self._people.has_office(phrase)

    def _ends_phrase(self, words: list[NameWord], index: int, *, oblique: bool) -> bool:
        """Tell whether a word belongs to a phrase no more: «Президент | Үкіметке … тапсырды»."""
        return self._bars(words, index) or (not oblique and is_dative(words[index].key, self._language))

    def _behind_company(self, words: list[NameWord], index: int, phrase: list[NameWord]) -> int:
        """Return the word behind a quoted name in an office: «директор АО «Жол» Ермек Сапаров»; 0 where none opens."""
        if words[index].text not in OPENING_MARKS or not self._people.has_office(phrase):
            return 0
        closing = range(index + 1, min(index + _LONGEST_COMPANY, len(words)))
        return next((at + 1 for at in closing if words[at].text in CLOSED_BY[words[index].text]), 0)

    def _up_to_name(self, phrase: list[NameWord]) -> list[NameWord]:
        """Return a phrase up to the end of the name after its office; up to that of its name without an office."""
        first_run = next((i for i, word in enumerate(phrase) if not self._in_name(word)), len(phrase))
        office = next((i for i, word in enumerate(phrase) if word.key in self._lexicon.offices), None)
        if office is None and first_run == 0:
            return self._full_name(phrase) or phrase[:1]
        run = phrase[: max(1, first_run)]
        if not self._order.genitive_before:
            return run if office is None or office > first_run > 1 else self._up_to_far_name(phrase, office)
        if office is None or (office > first_run > 1 and not self._is_of_office(run)):
            return run[: self._end_of_name(run, 0)]
        return phrase[: self._end_of_name(phrase, self._last_head(phrase, office))]

    def _is_of_office(self, run: list[NameWord]) -> bool:
        """Tell whether capitals before an office tell of what it is, and name nobody: «ҚР Ауыл | шаруашылығы министрі»."""
        return any(word.key in self._lexicon.no_names for word in run[:_FULL_NAME])

    def _up_to_far_name(self, phrase: list[NameWord], office: int) -> list[NameWord]:
        """Return a phrase up to the end of the name that follows the words of its office: "Minister of Trade Olga Petrenko"."""
        begin = office
        while True:
            names = (at for at in range(begin, len(phrase)) if self._is_name(phrase[at]))
            begin = next(names, len(phrase))
            others = (at for at in range(begin, len(phrase)) if not self._in_office(phrase[at]))
            end = next(others, len(phrase))
            if end - begin != 1 or not self._is_of_region(phrase, begin):
                return phrase[:end]
            if not any(map(self._is_name, phrase[end:])):
                return phrase[:begin]
            begin = end

    def _is_of_region(self, phrase: list[NameWord], at: int) -> bool:
        """Tell whether a capital is the adjective of a region, with its noun or a name behind: «аким | Павлодарской области»."""
        behind = phrase[at + 1 :]
        is_led = bool(behind) and (behind[0].key in self._names.areas or any(map(self._is_name, behind)))
        modifiers = noun_rules(self._language).before
        return is_led and modifiers.are_told and phrase[at].key in modifiers

    def _last_head(self, phrase: list[NameWord], office: int) -> int:
        """Return the head before the name, where an office has several: «премьер-министрдің бірінші орынбасары Роман Скляр»."""
        end = self._end_of_name(phrase, office)
        while sum(map(self._is_name, phrase[office:end])) < _FULL_NAME:
            heads = range(end, min(end + _FARTHEST_OFFICE, len(phrase) - 1))
            later = next((at for at in heads if phrase[at].key in self._lexicon.offices), None)
            if later is None or not self._is_name(phrase[later + 1]):
                break
            office, end = later, self._end_of_name(phrase, later)
        return office

    def _end_of_name(self, phrase: list[NameWord], head: int) -> int:
        """Return where the name behind the head of an office ends; a body behind a full name is no part of it."""
        names = 0
        for at in range(head, len(phrase)):
            word = phrase[at]
            is_body = word.key in self._lexicon.no_names or _is_short_name(word, phrase[at - 1])
            is_end = (names >= _FULL_NAME and is_body) or (
                not names and self._is_behind_head(phrase, at, head)
            )
            if not self._in_office(word) or is_end:
                return at
            names += self._is_name(word)
        return len(phrase)

    def _is_behind_head(self, phrase: list[NameWord], at: int, head: int) -> bool:
        """Tell whether a body stands where the name would behind the head of an office: «деді облыс әкімі | Орталық коммуникациялар қызметінде».

        Or a place with its noun: «Мемлекет басшысы | Жамбыл облысының жұртшылығымен кездесті».
        """
        lexicon, word = self._lexicon, phrase[at]
        if at != head + 1 or phrase[head].key not in lexicon.offices:
            return False
        if any(behind.key in self._names.areas for behind in phrase[at + 1 : at + 2]):
            return True
        is_other = word.key in lexicon.offices or word.key in lexicon.given_names
        return word.is_capital and word.key in lexicon.no_names and not is_other

    def _full_name(self, phrase: list[NameWord]) -> list[NameWord]:
        """Return a full name behind small words where nothing bends: "station master Oleg Ryabov"."""
        first = next((at for at, word in enumerate(phrase) if word.is_capital), len(phrase))
        small = [word.key for word in phrase[:first]]
        if self._names.has_cases or any(key in self._lexicon.connectors for key in small):
            return []
        name = list(takewhile(attrgetter("is_capital"), phrase[first:]))
        return name if len(name) > 1 else []

    def _is_name(self, word: NameWord) -> bool:
        return word.is_capital and word.key not in self._lexicon.offices

    def _in_office(self, word: NameWord) -> bool:
        return word.is_capital or word.key in self._lexicon.offices or word.key in self._lexicon.connectors

    def _in_name(self, word: NameWord) -> bool:
        return word.is_capital or word.key in self._lexicon.titles or word.key in self._lexicon.connectors

    def phrase_up_to(self, words: list[NameWord], last: int) -> list[NameWord]:
        """Return the noun phrase that ends with words[last]: from its office where it has one, else the name."""
        first = last
        while first > 0 and last - first < _LONGEST_PHRASE and not self._bars(words, first - 1):
            first -= 1
        phrase = words[first : last + 1] if last >= 0 else []
        while phrase and not self._opens(phrase):
            del phrase[0]
        return phrase

    def _bars(self, words: list[NameWord], index: int) -> bool:
        """Tell whether no noun phrase reaches over words[index].

        Within an office "and" joins, and a country may follow a preposition: "Ambassador of Russia to Kazakhstan".
        """
        word = words[index]
        if word.kind == "mark":
            return word.text not in HYPHENS
        if word.key not in self._lexicon.prepositions or word.kind == "initials":
            return False
        near = words[max(0, index - _FARTHEST_OFFICE) : index]
        if index + 1 == len(words) or not self._people.has_office(near):
            return True
        after = words[index + 1].key
        if word.key in self._lexicon.joiners:
            return (
                after in self._lexicon.offices
                or self._people.knows(near[-1].key)
                or self._people.knows(after)
            )
        return after not in self._lexicon.any_country

    def _opens(self, phrase: list[NameWord]) -> bool:
        """Tell whether a phrase can begin with its first word: a capital, an office, or a word of an office."""
        word = phrase[0]
        if word.is_capital or word.key in self._lexicon.offices or word.key in self._lexicon.pronouns:
            return True
        return word.kind != "mark" and self._people.has_office(phrase[1:3])


def _is_short_name(word: NameWord, before: NameWord) -> bool:
    """Tell whether a word is in capitals where the name before it is not: «Ерлан Сапаров | LRT»."""
    return len(word.text) > 1 and word.text.isupper() and not before.text.isupper()


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
