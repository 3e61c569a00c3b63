"""The classes of words and phrases, and the conditions, that ``lang/*/event_rules.toml`` may name.

Every class of function words, and every group of words and phrases of ``lang/*/events.toml``, is a class as well, a
phrase by its first word.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

import attrs

from kzru.lang.declension import nominative_office
from kzru.lang.events import EventConcept, event_words
from kzru.lang.speech import speech
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_from
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.events.editions import find_edition
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.titles import PLURAL_CONCEPTS
from kzru.parsing.rules.layers import View
from kzru.parsing.rules.ruleset import Terms, TopicRules
from kzru.parsing.rules.token_classes import Test
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.quotation_marks import OPENING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["EVENT_RULES", "EventView"]

_AND = tags("and")
_OF = tags("of")
_HIS = tags("third_person_possessive")
_LONGEST_ORDINAL = 3
"""Tokens of a number in a row: "twenty-first"."""
_LONGEST_JOINT = 3
"""Letters between the stem of a data file and a plural ending."""


@attrs.define(kw_only=True, eq=False)
class EventView(View):
    """A sentence as the rules for a noun, verb or name see it.

    Attributes:
        reading: The sentence with its heads and settings.
        mark: The noun or verb.
        anchor: The tokens that the rules stand around, end exclusive.
        determiner: What opens the phrase of the noun.
    """

    reading: EventSentence
    mark: Mark
    anchor: tuple[int, int]
    determiner: str = ""

    @property
    def name(self) -> Name | None:
        """The name that the rules stand around, or whose first token begins there."""
        return next((name for name in self.reading.named if name.first == self.anchor[0]), None)


def _begins(group: str) -> Test[EventView]:
    """Return a test whether a phrase of a group of ``events.toml`` begins at a token."""
    return lambda view, at: (
        view.sentence.at(Kind.EVENT_WORD, at) is not None
        and view.reading.circumstances.has_word(group, at, at + 1)
    )


def _is_verb_of(act: str) -> Test[EventView]:
    """Return a test whether a verb of an act begins at a token, of what was or of what will be."""
    return lambda view, at: any(
        mark.value.startswith(act) for mark in view.sentence.all_at(Kind.EVENT_VERB, at)
    )


def _is_noun_of(asked: Callable[[EventConcept], bool]) -> Test[EventView]:
    """Return a test whether a noun of some events begins at a token."""
    return lambda view, at: any(asked(mark.value) for mark in view.sentence.all_at(Kind.EVENT, at))


def _is_any_such(view: EventView, at: int) -> bool:
    """Tell whether a word says that no event in particular is meant, and is no part of another: "two-day"."""
    if view.sentence.keys[at - 1] in OPENING_MARKS:
        return False  # it begins a name
    if view.mark.value.traits.commemorates and view.sentence.at(Kind.NUMBER, at) is not None:
        return False  # it tells the years
    behind, words = at + 1, view.reading.words.words
    is_part = view.sentence.keys[behind] in DASHES and view.sentence.glued[behind]
    is_part = is_part or view.sentence.keys[behind] in words["sizes"]  # «екі күндік»
    return view.sentence.keys[at] in words["generic"] and not is_part


def _is_function_word(view: EventView, at: int) -> bool:
    """Tell whether a token is a small word: "has" of "has been opened"."""
    return bool(view.sentence.flags[at] & ENDS_PHRASE) and view.sentence.tokens[at].text.islower()


def _leads_in(view: EventView, at: int) -> bool:
    """Tell whether a word leads a town or a period in: «подписали В Бишкеке Декларацию»."""
    if view.sentence.keys[at] not in view.reading.words.roles:
        return False
    return at + 1 in view.sentence.dated or any(
        name.kind == "place" and name.first <= at + 1 < name.last for name in view.sentence.names
    )


def _has_case_of(part: str) -> Test[EventView]:
    """Return a test whether a word has a case that tells a part: «фермерлермен», «форумының»."""

    def ends(view: EventView, at: int) -> bool:
        key, endings = view.sentence.keys[at], view.reading.words.endings_of.get(part, ())
        return any(key != ending and key.endswith(ending) for ending in endings)

    return ends


def _is_office_subject(view: EventView, at: int) -> bool:
    """Tell whether an office stands in the nominative: «министр», not «с министром»."""
    key, words = view.sentence.keys[at], view.reading.words
    if key not in view.sentence.vocabulary.speech.offices:
        return False
    if words.accusative:
        return not key.endswith((*words.case_endings, *words.accusative))
    return nominative_office(key, view.sentence.vocabulary.language) == key


def _is_office_met(view: EventView, at: int) -> bool:
    """Tell whether an office may be the object of a verb: where words have cases it is in the case of one."""
    key, words = view.sentence.keys[at], view.reading.words
    if key not in view.sentence.vocabulary.speech.offices:
        return False
    if words.accusative:
        return key.endswith(words.accusative)
    return bool(words.articles) or not _is_office_subject(view, at)


def _groups(language: str) -> Mapping[str, Container[str]]:
    words = event_words(language)
    return {
        **words.words,
        "meeting_body": words.within.get("bodies", frozenset()),
        "reports": speech(language).verbs.first_words,
    }


def _owners(view: EventView) -> Iterator[Name]:
    """Yield the people in the genitive, unless what they own has a case or is what they say: «Президенттің шақыруымен»."""
    endings = view.reading.words.endings_of.get("with", ())
    sayings, keys = view.sentence.vocabulary.speech.speaker_precedes, view.sentence.keys
    for name in view.sentence.names:
        is_owner = name.kind == "person" and name.role == "of" and not keys[name.last].endswith(endings)
        if is_owner and not sayings.length_at(keys, name.last):
            yield name


class _Tokens(NamedTuple):
    """Tokens *first* to *last*, end exclusive."""

    first: int
    last: int


def _phrase_before(view: EventView) -> Iterator[_Tokens]:
    """Yield the noun phrase that ends one token before the anchor, with the verb behind it: «көпір салу | туралы»."""
    last = max(view.anchor[0] - 1, 0)
    is_verb = phrase_begin(view.sentence, last) == last
    first = phrase_begin(view.sentence, max(last - is_verb, 0))
    if first < last:
        yield _Tokens(first, last)


def _subject(view: EventView) -> Iterator[_Tokens]:
    """Yield the subject before the anchor and the small words that stand between."""
    sentence, last = view.sentence, view.anchor[0]
    while last > 0 and _is_function_word(view, last - 1):
        last -= 1
    if sentence.kinds[last - 1] is TokenKind.MARK:
        return
    first = phrase_begin(sentence, last)
    while first > 1 and view.reading.is_one_of("joins_subject", first - 1):
        joined = phrase_begin(sentence, first - 1)
        if joined == first - 1:
            break
        first = joined
    first = max([first, *(at + 1 for at in range(first, last) if at in sentence.dated)])
    while first < last and sentence.kinds[first] is TokenKind.MARK:
        first += 1
    if first < last:
        yield _Tokens(first, last)


def _people_received(view: EventView) -> Iterator[Name]:
    """Yield the people in the accusative of a language that ends them so: «Рахмонды қабылдады»."""
    endings = view.reading.words.accusative
    for name in view.sentence.names:
        if name.kind == "person" and not name.role and view.sentence.keys[name.last - 1].endswith(endings):
            yield name


def _object(view: EventView) -> Iterator[_Tokens]:
    """Yield the object right behind the anchor, with a name behind its noun: «памятник Пушкину»."""
    sentence, first = view.sentence, view.anchor[1]
    first += bool(sentence.flags[first] & _AND)  # «посетить и музей»
    if _leads_in(view, first):  # «открыли | в Омске | музей», «откроют | в мае | музей»
        ends = {one.first: one.last for one in sentence.names}
        ends.update((one.first, one.last) for one in sentence.periods)
        first = ends.get(first + 1, first)
    last = phrase_from(sentence, first)
    if first < last and sentence.keys[last - 1].endswith(sentence.vocabulary.nouns.adjectives):
        last = max(last, phrase_from(sentence, last - 1))  # «ракетно-космический | центр»
    while first < last < len(sentence.tokens) and sentence.tokens[last].text[0].isupper():
        last += 1
    if first < last:
        yield _Tokens(first, last)


def _has_plural_behind_stem(view: EventView) -> bool:
    """Tell whether a plural ending follows the stem of the data file, with a few letters between them."""
    mark = view.mark
    rest = view.sentence.keys[mark.last - 1].removeprefix(fold(mark.written.split()[-1].removesuffix("*")))
    endings = view.reading.words.plural_endings
    return any(rest[skipped:].startswith(endings) for skipped in range(_LONGEST_JOINT))


def _is_parliament(view: EventView) -> bool:
    """Tell whether the noun of a congress stands alone with a capital amid a sentence: "the laws that Congress passed"."""
    sentence, first, last = view.sentence, view.mark.first, view.mark.last
    if view.mark.value.name != "congress" or not sentence.tokens[first].text[0].isupper() or first == 0:
        return False
    before = sentence.tokens[first - 1].text
    is_named = before[0].isupper() or before[0].isdigit() or before[-1] in OPENING_MARKS
    return not is_named and not sentence.flags[last] & _OF


def _has_no_edition(view: EventView) -> bool:
    """Tell whether no number in a row stands right before a noun: "the 17th forum"."""
    first = max(0, view.mark.first - _LONGEST_ORDINAL)
    return find_edition(view.sentence, view.reading.words, first, view.mark.first) is None


EVENT_RULES = TopicRules(
    "event_rules",
    Terms(
        classes={
            **{group: _begins(group) for group in ("here", "held", "participation", "upcoming")},
            "any_such": _is_any_such,
            "anniversary": _is_noun_of(lambda noun: noun.traits.commemorates),
            "before_town_or_time": _leads_in,
            "ends_as_company": _has_case_of("with"),
            "ends_as_goal": _has_case_of("to"),
            "event": _is_noun_of(lambda noun: not noun.is_several),
            "event_word": lambda view, at: view.sentence.at(Kind.EVENT_WORD, at) is not None,
            "function_word": _is_function_word,
            "leads_to_place": lambda view, at: view.reading.words.roles.get(view.sentence.keys[at]) == "in",
            "ends_as_owner": _has_case_of("of"),
            "office_met": _is_office_met,
            "office_subject": _is_office_subject,
            "own_country": lambda view, at: view.sentence.at(Kind.OWN_COUNTRY, at) is not None,
            "plural": lambda view, at: view.sentence.keys[at].endswith(view.reading.words.plural_endings),
            "plural_modifier": lambda view, at: view.sentence.keys[at].endswith(
                view.reading.words.plural_modifiers
            ),
            "signing": _is_verb_of("sign"),
            "the_day_before": lambda view, at: (
                view.reading.circumstances.day_before_at(at, at + 1) is not None
            ),
            "visiting": _is_verb_of("visit"),
            "visit_noun": _is_noun_of(lambda noun: noun.traits.travel),
        },
        groups=_groups,
        phrases={
            "beside": lambda view: [
                mark for mark in view.sentence.marks(Kind.EVENT_WORD) if mark.value == "beside"
            ],
            "document": lambda view: view.sentence.marks(Kind.EVENT_DOCUMENT),
            "object": _object,
            "owning_person": _owners,
            "person_received": _people_received,
            "phrase_before": _phrase_before,
            "subject": _subject,
        },
        anchors={"it": attrgetter("anchor")},
        conditions={
            "a name": lambda view: view.mark.value.is_named,
            "a congress": lambda view: view.mark.value.name == "congress",
            "a congress with a capital of its own": _is_parliament,
            "a name at its beginning": lambda view: view.name is not None,
            "a noun of one event": lambda view: (
                not view.mark.value.is_named and view.mark.value.name not in PLURAL_CONCEPTS
            ),
            "a noun that is none as a part of another": lambda view: view.mark.value.traits.whole,
            "a noun that is one with a capital": lambda view: (
                view.mark.value.name in view.reading.words.capital
            ),
            "a part of a verb": lambda view: any(
                verb.first <= view.mark.first < verb.last for verb in view.sentence.marks(Kind.EVENT_VERB)
            ),
            "a phrase of one not known yet": lambda view: view.determiner == "indefinite",
            "a phrase that points back": lambda view: view.determiner in ("definite", "this", "possessive"),
            "a phrase with a capital": lambda view: any(
                token.text[0].isupper() for token in view.sentence.tokens[slice(*view.anchor)]
            ),
            "a plural ending behind its stem": _has_plural_behind_stem,
            "a small letter": lambda view: not view.sentence.tokens[view.mark.first].text[0].isupper(),
            "an agent": lambda view: view.name is not None and view.name.role == "of",
            "his own": lambda view: any(
                flags & _HIS for flags in view.sentence.flags[view.anchor[0] : view.mark.first]
            ),
            "led in as a list of bodies": lambda view: view.reading.circumstances.has_word(
                "platforms", view.first, view.last
            ),
            "no number in a row before it": _has_no_edition,
            "no companion": lambda view: view.name is None or view.name.role != "with",
            "nothing behind": lambda view: view.anchor[1] >= len(view.sentence),
        },
        finds=frozenset({"", "attended", "nobody", "participle", "speaker"}),
        slot="found",
    ),
)
"""The rules for events."""
