"""Where the phrase of an event begins behind the subject of its sentence, where no word or mark parts the two.

::

    Әсел Бекова | бизнес-форумға қатысты            a person in the nominative
    Тараптар | келесі саммит туралы келісті         several who act, at the begin of the sentence
    Елдер басшылары | Каспий саммитін талқылады     the same, before a name
    Омбының 40 кәсіпкері | форумға барды            who is counted, before a noun without a possessive ending
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.sentence import EventSentence
from kzru.text.quotation_marks import OPENING_MARKS
from kzru.text.tokens import WORD

__all__ = ["behind_subject"]

_AND = tags("and")
_OPENER = tags("clause_after_comma")


def behind_subject(reading: EventSentence, mark: Mark, first: int) -> int:
    """Return where the phrase of a noun begins behind a subject; its own first token where it holds none."""
    if not reading.grammar.verb_last or first >= mark.first:
        return first
    return max((at for at in _ends(reading, mark, first) if at <= mark.first), default=first)


def _ends(reading: EventSentence, mark: Mark, first: int) -> Iterator[int]:
    """Yield the tokens behind the subjects that the phrase of a noun holds."""
    for name in reading.named:
        is_subject = (name.kind, name.role) == ("person", "") and first <= name.begin
        if is_subject and not reading.sentence.flags[name.last] & _AND:
            yield name.last
    opener = reading.sentence.tag_end(first, _OPENER)
    if opener > first and reading.sentence.keys[first] not in reading.sentence.vocabulary.nouns.determiners:
        yield opener  # «сондай-ақ | мәдениет күндері»
    for at in range(first, mark.first):
        if _ends_subject(reading, at, is_first=at == first):
            yield at + 1
    if not reading.is_one_of("owned", mark.last - 1):
        yield from (at + 2 for at in range(first, mark.first) if _is_counted(reading, at))


def _ends_subject(reading: EventSentence, index: int, *, is_first: bool) -> bool:
    """Tell whether a word is several who act: the first of the sentence, or of an office, before a name that is no body's."""
    sentence = reading.sentence
    if is_first and reading.is_one_of("subjects", index):
        return all(sentence.kinds[at] is not WORD for at in range(index))
    behind = sentence.tokens[index + 1].text
    is_named = (behind[0].isupper() or behind in OPENING_MARKS) and sentence.keys[index + 1] not in (
        reading.words.within["bodies"]
    )
    return is_named and (
        reading.is_one_of("several_offices", index) or reading.is_one_of("delegation", index)
    )


def _is_counted(reading: EventSentence, number: int) -> bool:
    """Tell whether a token is a number, with a noun behind it that somebody has: «40 кәсіпкері»."""
    return number in reading.sentence.number_starts and reading.is_one_of("owned", number + 1)
