"""The rules of ``lang/*/event_rules.toml``, and the classes of words and phrases that they may name.

::

    none          anniversary | SUMMIT       will VISIT           the noun is no event
    document      signed | the TREATY        ПОДПИСАН | договор    what a verb signs
    destination   in RUSSIA | on a visit     which country a visitor goes to

Each group of rules answers one question about a noun, a verb or a name, and stands around it. `docs/rules.md` has the notation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from kzru.lang.events import PHRASE_GROUPS, WORD_GROUPS
from kzru.lang.loader import load
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.events.named import Named
from kzru.parsing.events.phrases import ahead_of, object_behind, subject_before
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.titles import PLURAL_CONCEPTS
from kzru.parsing.noun_phrases import phrase_begin
from kzru.parsing.rules.anchored import Size, Test
from kzru.parsing.rules.ruleset import Found, RuleSet, Terms
from kzru.parsing.rules.trace import Place
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["EVENT_TERMS", "EventView", "event_rules", "find", "name_of", "says_no_event"]

_VETOES = frozenset({"none", "vague", "body", "undone"})
"""Groups whose rules say that a noun or verb is no event where one of them fits."""
_NEEDED = frozenset({"document", "land", "opened"})
"""Groups of which one rule must fit for a verb to state an event."""
_AND = tags(Kind.WORD, "and")
_BETWEEN = frozenset({"auxiliaries", "articles", "conjunctions", "adverbs"})
_LONGEST_JOINT = 3
"""Letters between the stem of a data file and a plural ending."""


class EventView(NamedTuple):
    """A sentence as the rules for a noun, verb or name see it.

    Attributes:
        reading: The sentence.
        mark: The noun or verb.
        anchor: The tokens that the rules stand around, end exclusive.
        determiner: What opens the phrase of the noun.
        keys: The folded tokens of the sentence.
        first: The first token that a rule may look at.
        last: The token behind the last one.
    """

    reading: Reading
    mark: Mark
    anchor: tuple[int, int]
    determiner: str
    keys: Sequence[str]
    first: int
    last: int


def find(
    reading: Reading,
    group: str,
    mark: Mark,
    anchor: tuple[int, int] | None = None,
    within: tuple[int, int] | None = None,
    determiner: str = "",
) -> Found | None:
    """Return what the first rule of a group that fits finds.

    Args:
        reading: The sentence.
        group: The group of rules.
        mark: The noun or verb that is read.
        anchor: The tokens that the rules stand around, where those are not the mark's.
        within: The tokens that they may look at, where those are not the whole sentence.
        determiner: What opens the phrase of the noun.
    """
    reading.begin(mark)
    first, last = within or (0, len(reading.sentence))
    view = EventView(
        reading, mark, anchor or (mark.first, mark.last), determiner, reading.sentence.keys, first, last
    )
    return event_rules(reading.sentence.vocabulary.language).find(group, view, reading.trace)


def name_of(reading: Reading, found: Found | None) -> Named | None:
    """Return the name that a rule found."""
    span = None if found is None else (found.at, found.behind)
    return next((name for name in reading.named if (name.first, name.last) == span), None)


def says_no_event(place: Place) -> bool:
    """Tell whether the rules that were tried at a noun or verb say that it is no event."""
    if not place.attempts:
        return False
    group = place.attempts[-1].rule.split(".")[1]
    return group in (_VETOES if place.is_taken else _NEEDED)


@cache
def event_rules(language: str) -> RuleSet[EventView]:
    """Return the rules of a language for events.

    Raises:
        LexiconError: A rule has a fault.
    """
    return RuleSet(load(language, "event_rules"), "event_rules", language, EVENT_TERMS)


def _of_group(group: str) -> Test[EventView]:
    """Return what tells whether a token is of a group of words of ``events.toml``."""
    return lambda view, at: view.reading.is_one_of(group, at)


def _begins(group: str) -> Test[EventView]:
    """Return what tells whether a phrase of a group of ``events.toml`` begins at a token."""
    return lambda view, at: view.reading.setting.has_word(group, at, at + 1)


def _has_mark(kind: Kind, *, beginning: str = "") -> Test[EventView]:
    """Return what tells whether a mark of a kind begins at a token, of acts whose name begins so."""

    def holds(view: EventView, at: int) -> bool:
        mark = view.reading.sentence.at(kind, at)
        return mark is not None and (not beginning or mark.value.startswith(beginning))

    return holds


def _is_event(view: EventView, at: int) -> bool:
    return any(not mark.value.is_several for mark in view.reading.sentence.all_at(Kind.EVENT, at))


def _is_visit_noun(view: EventView, at: int) -> bool:
    mark = view.reading.sentence.at(Kind.EVENT, at)
    return mark is not None and mark.value.traits.travel


def _is_hyphen(view: EventView, at: int) -> bool:
    """Tell whether a token is a hyphen with no gap behind it."""
    return view.keys[at] in DASHES and view.reading.sentence.glued[at + 1]


def _is_joining(view: EventView, at: int) -> bool:
    """Tell whether a token is a hyphen with no gap on either side."""
    return view.reading.sentence.glued[at] and _is_hyphen(view, at)


def _is_generic(view: EventView, at: int) -> bool:
    """Tell whether a word says that no event in particular is meant, and is no part of another: "two-day"."""
    return view.reading.is_one_of("generic", at) and not _is_joined(view, at + 1)


def _is_joined(view: EventView, at: int) -> bool:
    return view.keys[at] in DASHES and view.reading.sentence.glued[at]


def _is_joint(view: EventView, at: int) -> bool:
    """Tell whether a token parts two of a list."""
    return view.keys[at] == "," or view.reading.sentence.flags[at] & _AND != 0


def _may_precede_verb(view: EventView, at: int) -> bool:
    """Tell whether a token may stand between an event and the verb that says that it is held: "was successfully"."""
    if view.keys[at] == "," or view.reading.setting.has_word("held", at, at + 1):
        return False
    ends = view.reading.sentence.phrase_end(at)
    return not ends.isdisjoint(_BETWEEN) or view.reading.is_one_of("manner", at)


def _is_edge_of_body(view: EventView, at: int) -> bool:
    return any(name.sort == "body" and at in (name.first, name.last - 1) for name in view.reading.named)


def _names_town(view: EventView, at: int) -> bool:
    towns = (name for name in view.reading.named if name.sort == "place")
    return any(town.first <= at < town.last for town in towns)


def _is_dated(view: EventView, at: int) -> bool:
    return at in view.reading.sentence.dated


def _is_of_place_or_time(view: EventView, at: int) -> bool:
    """Tell whether a token is of a town or a period: «подписали в Бишкеке 4 марта Декларацию»."""
    return _is_dated(view, at) or _names_town(view, at)


def _is_between_verb_and_object(view: EventView, at: int) -> bool:
    """Tell whether a token may stand between a verb and the document that it signs."""
    sentence, key = view.reading.sentence, view.keys[at]
    if _is_of_place_or_time(view, at):
        return True
    if key in view.reading.words.roles and _is_of_place_or_time(view, at + 1):
        return True
    if sentence.kinds[at] is TokenKind.MARK:
        return key in DASHES or key in '“«"'
    ends = sentence.phrase_end(at)
    return not ends or sentence.tokens[at].text[0].isupper() or "articles" in ends


def _is_between_signers(view: EventView, at: int) -> bool:
    """Tell whether a token may stand between a signer and the verb: another name, a period, a small word."""
    if _is_dated(view, at) or view.reading.is_one_of("before_signing", at):
        return True
    return any(name.first <= at < name.last for name in view.reading.named)


def _is_content(view: EventView, at: int) -> bool:
    """Tell whether a token is no small word that may stand between a subject and its verb: "has been"."""
    return not ahead_of(view.reading.sentence, at)


def _not(test: Test[EventView]) -> Test[EventView]:
    return lambda view, at: not test(view, at)


_SORTS: dict[str, Callable[[Named], bool]] = {
    "body": lambda name: name.sort == "body",
    "land": lambda name: name.sort in ("country", "place") and not name.is_adjective,
    "country": lambda name: name.sort == "country" and not name.is_adjective,
    "person": lambda name: name.sort == "person",
    "name": lambda _name: True,
}
_ROLES = {"subject": "", "to": "to", "in": "in", "of": "of", "with": "with", "from": "from"}


def _name_size(sort: str, role: str | None, view: EventView, at: int, way: int) -> int:
    """Return how many tokens the name takes that begins or ends at a token, of a sort and with a role in the clause."""
    for name in view.reading.named:
        edge = name.first if way > 0 else name.last - 1
        if edge == at and role in (None, name.role) and _SORTS[sort](name):
            return name.last - name.first
    return 0


def _names() -> Iterator[tuple[str, Size[EventView]]]:
    """Yield the classes of names: "person", "person.with"."""
    for sort in _SORTS:
        yield sort, partial(_name_size, sort, None)
        for role, written in _ROLES.items():
            yield f"{sort}.{role}", partial(_name_size, sort, written)


def _owner_size(view: EventView, at: int, way: int) -> int:
    """Return the size of a person's name in the genitive, whose own is not what he comes by: «Президенттің шақыруымен»."""
    size = _name_size("person", "of", view, at, way)
    behind = view.keys[at + (1 if way < 0 else size)]
    endings = (ending for ending, role in view.reading.words.role_endings if role == "with")
    return 0 if behind.endswith(tuple(endings)) else size


def _mark_size(kind: Kind, group: str, view: EventView, at: int, way: int) -> int:
    """Return how many tokens the mark of a kind takes that begins or ends at a token, of a group where one is given."""
    for mark in view.reading.sentence.marks(kind):
        edge = mark.first if way > 0 else mark.last - 1
        if edge == at and group in ("", mark.value):
            return mark.last - mark.first
    return 0


def _phrase_size(view: EventView, at: int, way: int) -> int:
    """Return how many tokens the noun phrase takes that ends at a token."""
    return at + 1 - phrase_begin(view.reading.sentence, at + 1) if way < 0 else 0


def _subject_size(view: EventView, at: int, way: int) -> int:
    first = subject_before(view.reading, at + 1) if way < 0 else None
    return 0 if first is None else at + 1 - first


def _object_size(view: EventView, at: int, way: int) -> int:
    return object_behind(view.reading, at) - at if way > 0 else 0


def _is_part_of_verb(view: EventView) -> bool:
    verbs = view.reading.sentence.marks(Kind.EVENT_VERB)
    return any(verb.first <= view.mark.first < verb.last for verb in verbs)


def _has_plural_behind_stem(view: EventView) -> bool:
    """Tell whether a plural ending follows the stem of the data file, with a few letters between them."""
    mark = view.mark
    rest = view.keys[mark.last - 1].removeprefix(fold(mark.written.split()[-1].removesuffix("*")))
    endings = view.reading.words.plural_endings
    return any(rest[skipped:].startswith(endings) for skipped in range(_LONGEST_JOINT))


def _has_capital(view: EventView) -> bool:
    first, last = view.anchor
    return any(token.text[0].isupper() for token in view.reading.sentence.tokens[first:last])


def _has_his(view: EventView) -> bool:
    return any(view.reading.is_one_of("third_person", at) for at in range(view.anchor[0], view.mark.first))


EVENT_TERMS: Terms[EventView] = Terms(
    classes={
        **{group: _of_group(group) for group in WORD_GROUPS},
        **{group: _begins(group) for group in PHRASE_GROUPS},
        "adverb": _may_precede_verb,
        "and": lambda view, at: view.reading.sentence.flags[at] & _AND != 0,
        "content": _is_content,
        "dated": _is_dated,
        "edge_of_body": _is_edge_of_body,
        "event": _is_event,
        "event_word": _has_mark(Kind.EVENT_WORD),
        "generic": _is_generic,
        "hyphen": _is_hyphen,
        "joining_hyphen": _is_joining,
        "joint": _is_joint,
        "leads_to_place": lambda view, at: view.reading.words.roles.get(view.keys[at]) == "in",
        "named": lambda view, at: any(name.first == at for name in view.reading.named),
        "no_object": _not(_is_between_verb_and_object),
        "no_signer": _not(_is_between_signers),
        "own_country": _has_mark(Kind.OWN_COUNTRY),
        "plural": lambda view, at: view.keys[at].endswith(view.reading.words.plural_endings),
        "plural_modifier": lambda view, at: view.keys[at].endswith(view.reading.words.plural_modifiers),
        "signing": _has_mark(Kind.EVENT_VERB, beginning="sign"),
        "the_day_before": lambda view, at: view.reading.setting.is_day_before(at, at + 1),
        "undated": _not(_is_dated),
        "visiting": _has_mark(Kind.EVENT_VERB, beginning="visit"),
        "visit_noun": _is_visit_noun,
        "word": lambda view, at: view.reading.sentence.kinds[at] is TokenKind.WORD,
    },
    phrases={
        **dict(_names()),
        "beside_phrase": partial(_mark_size, Kind.EVENT_WORD, "beside"),
        "document": partial(_mark_size, Kind.EVENT_DOCUMENT, ""),
        "noun_phrase": _phrase_size,
        "object": _object_size,
        "owner": _owner_size,
        "subject": _subject_size,
    },
    anchors={"it": lambda view: view.anchor},
    conditions={
        "a name at its beginning": lambda view: any(
            name.first == view.anchor[0] for name in view.reading.named
        ),
        "an agent": lambda view: any(
            name.first == view.anchor[0] and name.role == "of" for name in view.reading.named
        ),
        "a name": lambda view: view.mark.value.is_named,
        "a noun of one event": lambda view: (
            not view.mark.value.is_named and view.mark.value.name not in PLURAL_CONCEPTS
        ),
        "a noun that is none as a part of another": lambda view: view.mark.value.traits.whole,
        "a noun that is one with a capital": lambda view: view.mark.value.name in view.reading.words.capital,
        "a part of a verb": _is_part_of_verb,
        "a phrase of one not known yet": lambda view: view.determiner == "indefinite",
        "a phrase that points back": lambda view: view.determiner in ("definite", "this", "possessive"),
        "a phrase with a capital": _has_capital,
        "a plural ending behind its stem": _has_plural_behind_stem,
        "a small letter": lambda view: not view.reading.sentence.tokens[view.mark.first].text[0].isupper(),
        "his own": _has_his,
        "led in as a list of bodies": lambda view: view.reading.setting.has_word(
            "platforms", view.first, view.last
        ),
        "no companion": lambda view: (
            not any(name.first == view.anchor[0] and name.role == "with" for name in view.reading.named)
        ),
        "nothing behind": lambda view: view.anchor[1] >= len(view.reading.sentence),
    },
    vetoes={},
    finds=frozenset({"", "nobody", "speaker"}),
    slot="found",
)
"""What the rules for events may name."""
