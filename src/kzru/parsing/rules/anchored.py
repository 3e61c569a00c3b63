"""Patterns around words that are known already: what follows them, and what stands before them.

::

    @to ~ {act:infinitive}            agreed to | also | OPEN a school
    @ ~ ..12-, ~ {act:passive}        школа | будет | к весне | ПОСТРОЕНА      no comma between
    {act:infinitive} ~ @              мектеп АШУҒА | келістік
    {found:PERSON.with} ..13 @        Қасым-Жомарт ТОҚАЕВПЕН | Астанада | кездесті      a phrase as a whole

What stands left of the anchor is read from it to the left. A gap takes as few tokens as will do. The work is linear in
the length of a gap, of which a pattern may have only one without a bound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kzru.errors import LexiconError
from kzru.parsing.annotation.marks import Spanned
from kzru.parsing.rules.notation import ANYWHERE, Anchor, Gap, Item, Sign, Slot, Word, expand
from kzru.parsing.rules.token_classes import Needs, Test, TokenClass, needs_of, parted, test_of, tokens_of

if TYPE_CHECKING:
    from kzru.parsing.rules.layers import View

__all__ = ["AnchoredPattern", "Entrance", "Phrases", "Stop"]

V = TypeVar("V", bound="View")
_ADVERB = Slot("", ("ADVERB",))
"""What the sign ``~`` stands for."""


Phrases = Callable[[V], Iterable[Spanned]]
"""Yields the phrases of a class among the tokens; of two that begin at one token the first counts."""
_Step = Callable[[V, int, dict[str, int]], bool]
"""Goes on from a token; puts the tokens that have a name into the slots."""


class Stop(NamedTuple):
    """Where a pattern stopped.

    Attributes:
        at: The token; the nearest one where a gap stands before it.
        item: What it is not, in the notation.
    """

    at: int
    item: str


class Entrance(NamedTuple, Generic[V]):
    """What a token beside an anchor must be for a pattern to fit there.

    Attributes:
        place: 1 for the token behind the anchor, -1 for the one before it, 0 for its last one.
        tokens: The class that it must be of; None where no gap may part it from the anchor.
    """

    place: int
    tokens: TokenClass[V] | None


class AnchoredPattern(Generic[V]):
    """A pattern around an anchor.

    Args:
        source: The pattern, in the notation of `kzru.parsing.rules.notation`.
        classes: For each class, the tokens that are of it.
        phrases: What yields the phrases of further classes, each of which a slot takes as a whole.

    Raises:
        LexiconError: The pattern names a class that does not exist, or has not one anchor.
    """

    def __init__(
        self,
        source: str,
        classes: Mapping[str, TokenClass[V]],
        phrases: Mapping[str, Phrases[V]] = MappingProxyType({}),
    ) -> None:
        self.source = source
        self._rows = [_Row(row, _Classes(classes, phrases)) for row in expand(source, joins_words=True)]
        self.slots = frozenset().union(*(row.slots for row in self._rows))
        """The names under which it keeps tokens."""
        self.entrances: Sequence[Entrance[V] | None] = [row.entrance for row in self._rows]
        """For each way to choose its words, what a token beside the anchor must be; None where any will do."""
        self.needs = Needs.any_of(row.needs for row in self._rows)
        """What a sentence must have one of for it to fit; None where that cannot be told so."""

    def match(self, view: V, first: int, last: int) -> Mapping[str, int] | None:
        """Return the named tokens around an anchor at tokens *first* to *last*, end exclusive; None where none fit.

        Of a phrase that is its first token, and under the name with " end" the token behind it.
        """
        for row in self._rows:
            found: dict[str, int] = {}
            if row.is_anchor is not None and not row.is_anchor(view, last - 1):
                continue
            if row.right is not _done and not row.right(view, last, found):
                continue
            if row.left is _done or row.left(view, first - 1, found):
                return found
        return None

    def stop(self, view: V, first: int, last: int) -> Stop:
        """Return where the pattern stopped; of several ways to choose its words, where the first one did."""
        return self._rows[0].stop(view, first, last)


class _Classes(NamedTuple, Generic[V]):
    """For each class of words and of phrases, what finds them."""

    words: Mapping[str, TokenClass[V]]
    phrases: Mapping[str, Phrases[V]]


class _Row(Generic[V]):
    """The items of a pattern on both sides of its anchor."""

    def __init__(self, items: Sequence[Item], classes: _Classes[V]) -> None:
        anchors = [at for at, item in enumerate(items) if isinstance(item, Anchor)]
        if len(anchors) != 1:
            raise LexiconError("a pattern stands around one anchor, @")
        if sum(isinstance(item, Gap) and item.most == ANYWHERE for item in items) > 1:
            raise LexiconError(
                "a pattern has one gap without a bound, ..; write how many tokens the others may have"
            )
        (at,) = anchors
        anchor = items[at]
        assert isinstance(anchor, Anchor)  # noqa: S101 - by the choice above
        self._anchor = anchor.last
        self.is_anchor = None if anchor.last is None else test_of(tokens_of(anchor.last, classes.words))
        self._classes = classes
        self._sides = ((items[at + 1 :], 1), (items[:at][::-1], -1))
        self.right, self.left = (_chain(side, way, classes, _done) for side, way in self._sides)
        self.slots = frozenset(item.name for item in items if isinstance(item, Slot) and item.name)
        self.entrance = self._entrance()
        self.needs = self._needs(items)

    def _needs(self, items: Sequence[Item]) -> Needs | None:
        """Return the needs of the item that the fewest words fulfil."""
        tokens = [item.last if isinstance(item, Anchor) else item for item in items]
        needs = [
            needs_of(item, self._classes.words)
            for item in tokens
            if isinstance(item, Word | Slot) and not _is_phrase(item, self._classes)
        ]
        return min(filter(None, needs), key=attrgetter("ease"), default=None)

    def _entrance(self) -> Entrance[V] | None:
        sides = [(0, self._anchor), *((way, items[0] if items else None) for items, way in self._sides)]
        for place, item in sides:
            if item is Sign.JOINED:
                return Entrance(place, None)
            if isinstance(item, Word | Slot) and not _is_phrase(item, self._classes):
                return Entrance(place, tokens_of(item, self._classes.words))
        return None

    def stop(self, view: V, first: int, last: int) -> Stop:
        if self.is_anchor is not None and not self.is_anchor(view, last - 1):
            return Stop(last - 1, str(self._anchor))
        for (items, way), begin in zip(self._sides, (last, first - 1), strict=True):
            for count, item in enumerate(items):
                if not _chain(items[: count + 1], way, self._classes, _done)(view, begin, {}):
                    reached: list[int] = []
                    _chain(items[:count], way, self._classes, _noting(reached))(view, begin, {})
                    return Stop(reached[0], str(item))
        return Stop(last, "")


def _done(_view: View, _at: int, _found: dict[str, int]) -> bool:
    return True


def _noting(reached: list[int]) -> _Step[V]:
    def step(_view: V, at: int, _found: dict[str, int]) -> bool:
        reached.append(at)
        return True

    return step


def _chain(items: Sequence[Item], way: int, classes: _Classes[V], end: _Step[V]) -> _Step[V]:
    """Return the step that takes the items one after the other, to the right (1) or to the left (-1)."""
    step = end
    for at in reversed(range(len(items))):
        item, before = items[at], items[at - 1] if at else None
        if isinstance(item, Slot) and _is_phrase(item, classes):
            step = _phrase(item, before if isinstance(before, Gap) else Gap(0), classes, way, step)
        elif item is Sign.JOINED:
            step = _joined(way, step)
        elif isinstance(item, Word | Slot):
            step = _token(item, tokens_of(item, classes.words), way, step)
        elif item is Sign.ADVERBS:
            step = _adverbs(test_of(tokens_of(_ADVERB, classes.words)), way, step)
        elif isinstance(item, Gap) and not (at + 1 < len(items) and _is_phrase(items[at + 1], classes)):
            step = _gap(item, items[at + 1] if at + 1 < len(items) else None, classes, way, step)
    return step


def _is_phrase(item: Item, classes: _Classes[V]) -> bool:
    return isinstance(item, Slot) and not classes.phrases.keys().isdisjoint(item.kinds)


def _barrier(gap: Gap, classes: _Classes[V]) -> TokenClass[V]:
    """Return the tokens that end a gap; 0 for none."""
    barrier = Word((gap.barrier,)) if isinstance(gap.barrier, str) else gap.barrier
    return tokens_of(barrier, classes.words) if gap.barrier else 0


def _adverbs(is_adverb: Test[V], way: int, rest: _Step[V]) -> _Step[V]:
    def step(view: V, at: int, found: dict[str, int]) -> bool:
        while 0 <= at < len(view.sentence.keys) and is_adverb(view, at):
            at += way
        return rest(view, at, found)

    return step


def _joined(way: int, rest: _Step[V]) -> _Step[V]:
    behind = 0 if way > 0 else 1
    return lambda view, at, found: view.sentence.glued[at + behind] and rest(view, at, found)


def _gap(gap: Gap, behind: Item | None, classes: _Classes[V], way: int, rest: _Step[V]) -> _Step[V]:
    """Return the step that takes as few tokens as will do before the item behind."""
    ahead = behind if isinstance(behind, Word | Slot) else None
    mask, words, _ = parted(0 if ahead is None else tokens_of(ahead, classes.words))  # its step has the test
    needs = None if ahead is None else needs_of(ahead, classes.words)
    needed = frozenset[str]() if needs is None or needs.flags else needs.words
    most, barrier = gap.most, _barrier(gap, classes)
    barred = barrier if isinstance(barrier, frozenset) else frozenset[str]()
    stops = None if barrier in (0, barred) else test_of(barrier)

    def step(view: V, first: int, found: dict[str, int]) -> bool:
        sentence = view.sentence
        if needed and needed.isdisjoint(sentence.all_keys):
            return False
        if not view.first <= first < view.last:
            return False
        keys, flags = sentence.keys, sentence.flags
        end = min(view.last, first + most + 1) if way > 0 else max(view.first - 1, first - most - 1)
        for at in range(first, end, way):
            may_be_next = keys[at] in words if words is not None else not mask or flags[at] & mask
            if may_be_next and rest(view, at, found):
                return True
            if keys[at] in barred or (stops is not None and stops(view, at)):
                return False
        return False

    return step


def _token(item: Word | Slot, tokens: TokenClass[V], way: int, rest: _Step[V]) -> _Step[V]:
    name = item.name if isinstance(item, Slot) else ""
    mask, words, test = parted(tokens)

    def step(view: V, at: int, found: dict[str, int]) -> bool:
        if not view.first <= at < view.last or (words is not None and view.sentence.keys[at] not in words):
            return False
        if (test is not None and not test(view, at)) or (mask and not view.sentence.flags[at] & mask):
            return False
        if rest is not _done and not rest(view, at + way, found):
            return False
        if name:
            found[name] = at
        return True

    return step


def _phrase(item: Slot, gap: Gap, classes: _Classes[V], way: int, rest: _Step[V]) -> _Step[V]:
    """Return the step that takes a phrase behind a gap: of the phrases that there are the nearest that fits."""
    most, finders = gap.most, _finders(item, classes)
    stops = test_of(_barrier(gap, classes)) if gap.barrier else None

    def step(view: V, at: int, found: dict[str, int]) -> bool:
        reached = at
        for edge, first, last in _within(view, finders, at, way, most):
            while stops is not None and reached != edge:
                if stops(view, reached):
                    return False
                reached += way
            if rest(view, last if way > 0 else first - 1, found):
                if item.name:
                    found.update({item.name: first, f"{item.name} end": last})
                return True
        return False

    return step


def _within(
    view: V, finders: Sequence[Phrases[V]], at: int, way: int, most: int
) -> Sequence[tuple[int, int, int]]:
    """Return the phrases that begin at most some tokens from a token on, the nearest first: their edge, first and last."""
    found = []
    for finder in finders:
        for phrase in finder(view):
            edge = phrase.first if way > 0 else phrase.last - 1
            if 0 <= (edge - at) * way <= most and view.first <= edge < view.last:
                found.append((edge, phrase.first, phrase.last))
    return sorted(found, key=itemgetter(0), reverse=way < 0)


def _finders(item: Slot, classes: _Classes[V]) -> Sequence[Phrases[V]]:
    unknown = sorted({*item.kinds} - classes.phrases.keys() | {*item.barred})
    if unknown:
        raise LexiconError(f"{item}: {unknown[0]!r} is no class of phrases, which stand by themselves")
    return [classes.phrases[kind] for kind in item.kinds]
