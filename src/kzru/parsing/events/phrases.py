"""Where the phrase of an event that a noun names stands: "the | 21st Forum of Interregional Cooperation in Uralsk"."""

from __future__ import annotations

from collections.abc import Iterator

from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import noun_phrase, phrase_begin
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.editions import find_edition
from kzru.parsing.events.rules import find
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS
from kzru.text.tokens import WORD

__all__ = ["behind_subject", "event_span"]

_AND = tags("and")
_OPENER = tags("clause_after_comma")


def event_span(reading: EventSentence, mark: Mark, begins: int) -> EventSpan | None:
    """Return where an event stands, from token *begins* on; None where its phrase says that none is meant."""
    sentence, concept, traits = reading.sentence, mark.value, mark.value.traits
    first, behind = _phrase(reading, mark)
    first = max(_opening(reading, first, mark.first), begins)
    whole = (name for name in reading.named if name.kind in ("person", "body"))  # "the C5+1 | summit"
    first = next((name.first for name in whole if name.first < first < name.last), first)
    first = behind_subject(reading, mark, _with_joined(reading, first))
    if reading.is_one_of("another", first - 1):
        first = max(phrase_begin(sentence, first - 1), begins)
    if find(reading, "vague", mark, within=(max(0, first - 1), behind)):
        return None
    if concept.within is not None and not _has_company_word(reading, mark, first, behind):
        return None
    end = reading.extended(behind)
    if traits.commemorates:
        end = _commemorated_end(reading, mark, behind, end)
    while name := find(reading, "led_in", mark, anchor=(first, end)):
        first = name.at
    first = _behind_speaker(reading, mark, first, end)
    topic = mark.last if traits.topic and not concept.is_named else end
    edition = find_edition(sentence, reading.words, first, mark.first)
    first = min(first, edition.first) if edition else first
    return EventSpan(first, mark.first, mark.last, topic, end)


def _phrase(reading: EventSentence, mark: Mark) -> tuple[int, int]:
    """Return the tokens of the noun phrase; of a name in quotation marks with what stands around them."""
    sentence, keys, called = reading.sentence, reading.sentence.keys, reading.words.words["called"]
    first, behind = noun_phrase(sentence, mark.first, mark.last).bounds
    if first == mark.first:
        first = _with_company_word(reading, mark)
    if reading.order.noun_behind and keys[mark.last] in OPENING_MARKS:
        behind = mark.last  # what is quoted behind it is something else
    if first > 1 and keys[first - 1] in called:
        first -= 1
    if first > 1 and keys[first] in called and keys[first - 1] in CLOSING_MARKS:
        opened = next((at for at in range(first - 2, -1, -1) if keys[at] in OPENING_MARKS), first)
        return opened, behind
    if keys[first - 1] in OPENING_MARKS and keys[behind] in CLOSING_MARKS:
        return noun_phrase(sentence, first - 1, behind + 1).bounds
    return first, behind


def _with_company_word(reading: EventSentence, mark: Mark) -> int:
    """Return where the phrase of a noun begins with the word before it that makes it an event: «Ресей мәдениеті | күндері»."""
    within, before = mark.value.within, mark.first - 1
    if within is None or before < 0 or reading.sentence.keys[before] not in reading.words.within[within]:
        return mark.first
    return phrase_begin(reading.sentence, before)


def _opening(reading: EventSentence, first: int, head: int) -> int:
    """Return where the phrase really begins: a verb or preposition taken for its first modifier left out."""
    keys, groups = reading.sentence.keys, reading.words.words
    for at in range(head - 1, first - 1, -1):
        if keys[at] in groups["this"] or keys[at] in groups["possessive"]:
            return at - (at > first and keys[at - 1] in groups["definite"])
        is_mark = keys[at] in (":", "|") and not reading.is_quoted(at)
        if is_mark or keys[at] in groups["no_opening"]:
            return at + 1
    return first


def _with_joined(reading: EventSentence, first: int) -> int:
    """Return where a name begins of which an "and" is a part: "the Science | and Technologies Summit"; no list of bodies or people."""
    sentence = reading.sentence
    if first < 2 or not sentence.flags[first - 1] & _AND or reading.named_before(first - 1) is not None:
        return first
    is_name = all(sentence.tokens[at].text[0].isupper() for at in (first - 2, first))
    return phrase_begin(sentence, first - 1) if is_name else first


def behind_subject(reading: EventSentence, mark: Mark, first: int) -> int:
    """Return where a phrase begins behind the subject of its sentence, where no word or mark parts the two.

    ::

        Әсел Бекова | бизнес-форумға қатысты            a person in the nominative
        Тараптар | келесі саммит туралы келісті         several who act, at the begin of the sentence
        Елдер басшылары | Каспий саммитін талқылады     the same, before a name
        Омбының 40 кәсіпкері | форумға барды            who is counted, before a noun without a possessive ending
        Ресей мен Қытай | транзит туралы келісті        two countries, before what neither of them owns
    """
    if not reading.order.object_before or first >= mark.first:
        return first
    return max((at for at in _subject_ends(reading, mark, first) if at <= mark.first), default=first)


def _subject_ends(reading: EventSentence, mark: Mark, first: int) -> Iterator[int]:
    """Yield the tokens behind the subjects that the phrase of a noun holds."""
    sentence = reading.sentence
    for name in reading.named:
        is_subject = (name.kind, name.role) == ("person", "") and first <= name.begin
        if is_subject and not sentence.flags[name.last] & _AND:
            yield name.last
        if name.first == first and _is_second_country(reading, name):
            yield name.last
    opener = sentence.tag_end(first, _OPENER)
    if opener > first and sentence.keys[first] not in sentence.vocabulary.nouns.determiners:
        yield opener  # «сондай-ақ | мәдениет күндері»
    may_be_counted = not reading.is_one_of("owned", mark.last - 1)
    for at in range(first, mark.first):
        if _ends_subject(reading, at, is_first=at == first):
            yield at + 1
        if may_be_counted and at in sentence.number_starts and reading.is_one_of("owned", at + 1):
            yield at + 2


def _is_second_country(reading: EventSentence, name: Name) -> bool:
    """Tell whether a name is the second of two countries that own nothing behind it: «Ресей мен | Қытай | транзит туралы»."""
    is_joined = name.kind == "country" and reading.sentence.flags[name.first - 1] & _AND != 0
    return is_joined and not any(reading.is_one_of(of, name.last) for of in ("owned", "about"))


def _ends_subject(reading: EventSentence, index: int, *, is_first: bool) -> bool:
    """Tell whether a word is several who act: the first of the sentence, or of an office, before a name that is no body's."""
    sentence = reading.sentence
    if is_first and reading.is_one_of("subjects", index):
        return all(sentence.kinds[at] is not WORD for at in range(index))
    if not reading.is_one_of("several_offices", index) and not reading.is_one_of("delegation", index):
        return False
    behind = sentence.tokens[index + 1].text
    is_name = behind[0].isupper() or behind in OPENING_MARKS
    return is_name and sentence.keys[index + 1] not in reading.words.within["bodies"]


def _has_company_word(reading: EventSentence, mark: Mark, first: int, behind: int) -> bool:
    """Tell whether a phrase has a word without which its noun is no event, or whose days it means: "Days of Culture", «Дни России»."""
    first = min(first, mark.first - reading.order.genitive_before)  # «Ресей мәдениеті | күндері»
    if reading.has_any(reading.words.within[mark.value.within], first, behind + 1):
        return True
    if reading.sentence.at(Kind.REGION, mark.last) or reading.sentence.before(Kind.REGION, mark.first):
        return True
    # «Ресей | күндері», "Moscow | Days"
    return _is_owner(reading.named_at(mark.last, 2), "of") or _is_owner(
        reading.named_before(mark.first), "", "of"
    )


def _is_owner(name: Name | None, *roles: str) -> bool:
    return name is not None and name.kind in ("country", "place") and name.role in roles


def _commemorated_end(reading: EventSentence, mark: Mark, behind: int, end: int) -> int:
    """Return the token behind what an anniversary is of: in the genitive, or counted from a day: «150-летие со дня рождения»."""
    is_open = behind > mark.last or reading.is_one_of("counted_from", behind + 1)
    if end <= mark.last and not is_open:
        return end
    end = max(end, reading.topic_end(behind, is_open=is_open))
    date = next((one for one in reading.sentence.periods if mark.last < one.first and one.last == end), None)
    return end if date is None else reading.without_prepositions(mark.last, date.first)


def _behind_speaker(reading: EventSentence, mark: Mark, first: int, end: int) -> int:
    """Return where an event begins behind the one whose speech it is: «Президенттің | форумда сөйлеген сөзі»."""
    if not reading.order.relative_before or not find(reading, "delivered", mark, (first, end)):
        return first
    owners = (name for name in reading.named if (name.kind, name.role) == ("person", "of"))
    return max((one.last for one in owners if first <= one.first and one.last <= mark.first), default=first)
