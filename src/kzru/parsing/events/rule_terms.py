"""The classes of words and phrases, and the conditions, that ``lang/*/event_rules.toml`` may name.

Every group of words and phrases of ``lang/*/events.toml`` is a class as well, a phrase by its first word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from kzru.lang.events import PHRASE_GROUPS, WORD_GROUPS
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.events.named import Named
from kzru.parsing.events.phrases import object_behind, subject_before
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.titles import PLURAL_CONCEPTS
from kzru.parsing.noun_phrases import phrase_begin
from kzru.parsing.rules.anchored import Size, Test
from kzru.parsing.rules.ruleset import Terms
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["EVENT_TERMS", "EventView"]

_AND = tags(Kind.WORD, "and")
_BEFORE_VERB = frozenset({"auxiliaries", "articles", "conjunctions", "adverbs"})
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

    def is_one_of(self, group: str, at: int) -> bool:
        """Tell whether a token is of a group of words of ``events.toml``."""
        return self.reading.is_one_of(group, at)

    def begins(self, group: str, at: int) -> bool:
        """Tell whether a phrase of a group of ``events.toml`` begins at a token."""
        return self.reading.setting.has_word(group, at, at + 1)

    def is_in(self, sort: str, at: int) -> bool:
        """Tell whether a token is of a name, of a sort if one is given."""
        return any(name.first <= at < name.last and sort in ("", name.sort) for name in self.reading.named)

    def is_glued_hyphen(self, at: int) -> bool:
        """Tell whether a token is a hyphen with no gap before it."""
        return self.keys[at] in DASHES and self.reading.sentence.glued[at]

    @property
    def name(self) -> Named | None:
        """The name that the rules stand around, or whose first token begins there."""
        return next((name for name in self.reading.named if name.first == self.anchor[0]), None)


def _of_group(group: str) -> Test[EventView]:
    return lambda view, at: view.keys[at] in view.reading.words.words[group]


def _begins(group: str) -> Test[EventView]:
    return lambda view, at: view.begins(group, at)


def _marked(kind: Kind) -> Test[EventView]:
    """Return what tells whether a mark of a kind begins at a token."""
    return lambda view, at: view.reading.sentence.at(kind, at) is not None


def _is_verb_of(act: str) -> Test[EventView]:
    """Return what tells whether a verb of an act begins at a token, of what was or of what will be."""
    return lambda view, at: any(
        mark.value.startswith(act) for mark in view.reading.sentence.all_at(Kind.EVENT_VERB, at)
    )


def _is_event(view: EventView, at: int) -> bool:
    return any(not mark.value.is_several for mark in view.reading.sentence.all_at(Kind.EVENT, at))


def _is_visit_noun(view: EventView, at: int) -> bool:
    return any(mark.value.traits.travel for mark in view.reading.sentence.all_at(Kind.EVENT, at))


def _is_hyphen(view: EventView, at: int) -> bool:
    """Tell whether a token is a hyphen with no gap behind it."""
    return view.keys[at] in DASHES and view.reading.sentence.glued[at + 1]


def _is_of_place_or_time(view: EventView, at: int) -> bool:
    """Tell whether a token is of a town or a period: «подписали в Бишкеке 4 марта Декларацию»."""
    return at in view.reading.sentence.dated or view.is_in("place", at)


def _ends_object(view: EventView, at: int) -> bool:
    """Tell whether a token may not stand between a verb and the document that it signs, nor lead a place or time in."""
    sentence, key = view.reading.sentence, view.keys[at]
    if _is_of_place_or_time(view, at):
        return False
    if key in view.reading.words.roles and _is_of_place_or_time(view, at + 1):
        return False
    if sentence.kinds[at] is TokenKind.MARK:
        return key not in DASHES and key not in '“«"'
    return _is_small(view, at) and "articles" not in sentence.phrase_end(at)


def _is_small(view: EventView, at: int) -> bool:
    """Tell whether a token is a small word: "has" of "has been opened"."""
    sentence = view.reading.sentence
    return bool(sentence.flags[at] & ENDS_PHRASE) and sentence.tokens[at].text.islower()


def _precedes_verb(view: EventView, at: int) -> bool:
    """Tell whether a token may stand between an event and the verb that says that it is held: "was successfully"."""
    if view.keys[at] == "," or view.begins("held", at):
        return False
    ends = view.reading.sentence.phrase_end(at)
    return not ends.isdisjoint(_BEFORE_VERB) or view.is_one_of("manner", at)


def _is_of_signers(view: EventView, at: int) -> bool:
    """Tell whether a token may stand between a signer and the verb: another name, a period, a small word."""
    return at in view.reading.sentence.dated or view.is_one_of("before_signing", at) or view.is_in("", at)


def _is_edge_of_body(view: EventView, at: int) -> bool:
    return any(name.sort == "body" and at in (name.first, name.last - 1) for name in view.reading.named)


_SORTS: dict[str, Callable[[Named], bool]] = {
    "land": lambda name: name.sort in ("country", "place") and not name.is_adjective,
    "country": lambda name: name.sort == "country" and not name.is_adjective,
    "person": lambda name: name.sort == "person",
    "name": lambda _name: True,
}
_ROLES = {"subject": "", "to": "to", "in": "in", "of": "of", "with": "with", "from": "from"}


def _name_size(sort: str, role: str | None, view: EventView, at: int, way: int) -> int:
    """Return how many tokens the name of a sort and role takes that begins or ends at a token."""
    for name in view.reading.named:
        edge = name.first if way > 0 else name.last - 1
        if edge == at and role in (None, name.role) and _SORTS[sort](name):
            return name.last - name.first
    return 0


def _names() -> Iterator[tuple[str, Size[EventView]]]:
    """Yield the classes of names: "person", "person.with"; one that nothing leads in is a "person.subject"."""
    for sort in _SORTS:
        yield sort, partial(_name_size, sort, None)
        for role, written in _ROLES.items():
            yield f"{sort}.{role}", partial(_name_size, sort, written)


def _owner_size(view: EventView, at: int, way: int) -> int:
    """Return the size of a person's name in the genitive, unless what he owns has a case: «Президенттің шақыруымен»."""
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
    first = subject_before(view.reading, at + 1) if way < 0 and not _is_small(view, at) else None
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


EVENT_TERMS: Terms[EventView] = Terms(
    classes={
        **{group: _of_group(group) for group in WORD_GROUPS},
        **{group: _begins(group) for group in PHRASE_GROUPS},
        "adverb": _precedes_verb,
        "and": lambda view, at: view.reading.sentence.flags[at] & _AND != 0,
        "content": lambda view, at: not _is_small(view, at),
        "dated": lambda view, at: at in view.reading.sentence.dated,
        "edge_of_body": _is_edge_of_body,
        "event": _is_event,
        "event_word": _marked(Kind.EVENT_WORD),
        "generic": lambda view, at: view.is_one_of("generic", at) and not view.is_glued_hyphen(at + 1),
        "hyphen": _is_hyphen,
        "joining_hyphen": lambda view, at: view.is_glued_hyphen(at) and _is_hyphen(view, at),
        "joint": lambda view, at: view.keys[at] == "," or view.reading.sentence.flags[at] & _AND != 0,
        "leads_to_place": lambda view, at: view.reading.words.roles.get(view.keys[at]) == "in",
        "named": lambda view, at: any(name.first == at for name in view.reading.named),
        "no_object": _ends_object,
        "no_signer": lambda view, at: not _is_of_signers(view, at),
        "own_country": _marked(Kind.OWN_COUNTRY),
        "plural": lambda view, at: view.keys[at].endswith(view.reading.words.plural_endings),
        "plural_modifier": lambda view, at: view.keys[at].endswith(view.reading.words.plural_modifiers),
        "signing": _is_verb_of("sign"),
        "the_day_before": lambda view, at: view.reading.setting.is_day_before(at, at + 1),
        "undated": lambda view, at: at not in view.reading.sentence.dated,
        "visiting": _is_verb_of("visit"),
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
        "a name": lambda view: view.mark.value.is_named,
        "a name at its beginning": lambda view: view.name is not None,
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
        "an agent": lambda view: view.name is not None and view.name.role == "of",
        "his own": lambda view: any(
            view.is_one_of("third_person", at) for at in range(view.anchor[0], view.mark.first)
        ),
        "led in as a list of bodies": lambda view: view.reading.setting.has_word(
            "platforms", view.first, view.last
        ),
        "no companion": lambda view: view.name is None or view.name.role != "with",
        "nothing behind": lambda view: view.anchor[1] >= len(view.reading.sentence),
    },
    vetoes={},
    finds=frozenset({"", "nobody", "speaker"}),
    slot="found",
)
"""What the rules for events may name."""
