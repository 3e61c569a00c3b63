"""What a corpus holds, arranged so that what bears on one commitment is found without looking through all of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from kzru.comparison.entry import CommitmentEntry, EventEntry, ProjectEntry
from kzru.comparison.latest import Actuals
from kzru.comparison.told_of import ToldOf
from kzru.comparison.topic import Topic, is_of_one_project, topic_of
from kzru.comparison.unjudged import missing
from kzru.model import Figure, Stage, Status
from kzru.text.names import Name, NameWords, Words
from kzru.text.span import Span
from kzru.text.tokens import tokenize

__all__ = ["Evidence", "promises"]

_FEWEST_WORDS = 2

Thing = ProjectEntry | EventEntry


def promises(commitment: CommitmentEntry, words: Words) -> bool:
    """Tell whether a wording of the commitment has one of the words."""
    return any(token.key in words for record in commitment.records for token in tokenize(record.action))


@attrs.frozen(eq=False)
class Evidence:
    """Figures by what they are of, projects and events by their names and documents.

    Attributes:
        by: The words by which names are compared.
        actual: Actual figures by topic, stage aside.
        named: Names by the rarest of their words, each with its thing.
        mentioned: Things by the documents that speak of them, each with its place, in the order of the text.
    """

    by: NameWords
    actual: Mapping[Topic, Sequence[Figure]]
    named: Mapping[str, Sequence[tuple[Name, Thing]]]
    mentioned: Mapping[str, Sequence[tuple[Span, Thing]]]
    _towards: dict[Hashable, Actuals] = attrs.field(init=False, factory=dict)
    _told: dict[Hashable, ToldOf] = attrs.field(init=False, factory=dict)

    @classmethod
    def of(cls, figures: Iterable[Figure], things: Iterable[Thing], by: NameWords) -> Evidence:
        """Arrange figures, projects and events.

        Args:
            figures: The figures of a corpus.
            things: Its projects and events.
            by: The words by which names are compared.
        """
        actual: defaultdict[Topic, list[Figure]] = defaultdict(list)
        mentioned: defaultdict[str, list[tuple[Span, Thing]]] = defaultdict(list)
        for figure in figures:
            if (
                figure.status is Status.ACTUAL
                and figure.stage in (None, Stage.COMPLETED)
                and not missing(figure)
            ):
                actual[_aim(figure)].append(figure)
        known = tuple(things)
        for thing in known:
            for citation in thing.mentions:
                mentioned[citation.document].append((citation.span, thing))
        for places in mentioned.values():
            places.sort(key=_start)
        return cls(by, actual, _by_rarest_word(known, by), mentioned)

    def actuals_towards(self, commitment: CommitmentEntry, on: date | None) -> Actuals:
        """Return the actual figures of what a commitment aims at: same metric, subject, item, change and dimension.

        What is built or opened adds to what is there, so a target of three new schools is not set against all schools.

        Args:
            commitment: The commitment.
            on: The last day on which they were stated.
        """
        target = commitment.target
        if (
            target is None
            or is_of_one_project(target)
            or missing(target)
            or promises(commitment, self.by.makers)
        ):
            return Actuals(())
        key = (_aim(target), target.change, on)
        if key not in self._towards:
            self._towards[key] = Actuals(
                [
                    found
                    for found in self.actual.get(_aim(target), ())
                    if found.change is target.change and _is_told_by(found, on)
                ]
            )
        return self._towards[key]

    def told_of(self, thing: Thing) -> ToldOf:
        """Return what the corpus tells of a project or event."""
        key = type(thing), thing.id
        if key not in self._told:
            self._told[key] = ToldOf(thing, self.by)
        return self._told[key]

    def things_named(self, commitment: CommitmentEntry) -> tuple[Thing, ...]:
        """Return what a commitment names: a mention stands in it, or its action has all the words of a name."""
        found = {(type(thing).__name__, thing.id): thing for thing in self._named(commitment)}
        return tuple(found[key] for key in sorted(found))

    def _named(self, commitment: CommitmentEntry) -> Iterator[Thing]:
        for citation in commitment.mentions:
            places = self.mentioned.get(citation.document, ())
            first = bisect_left(places, citation.span.start, key=_start)
            behind = bisect_left(places, citation.span.end, key=_start)
            yield from (thing for span, thing in places[first:behind] if span.end <= citation.span.end)
        for record in commitment.records:
            action = Name.read(record.action, self.by)
            for word in action.words:
                for name, thing in self.named.get(word, ()):
                    if name.words <= action.words and name.numbers <= action.numbers:
                        yield thing


def _by_rarest_word(things: Sequence[Thing], by: NameWords) -> Mapping[str, Sequence[tuple[Name, Thing]]]:
    names = [
        (name, thing)
        for thing in things
        for text in (thing.name, *thing.aliases)
        if len((name := Name.read(text, by, without=by.occasions)).words) >= _FEWEST_WORDS
    ]
    counted = Counter(word for name, _ in names for word in name.words)
    named: defaultdict[str, list[tuple[Name, Thing]]] = defaultdict(list)
    for name, thing in names:
        named[min(name.words, key=lambda word: (counted[word], word))].append((name, thing))
    return named


def _start(place: tuple[Span, Thing]) -> int:
    return place[0].start


def _is_told_by(figure: Figure, on: date | None) -> bool:
    return on is None or figure.stated_on is None or figure.stated_on <= on


def _aim(figure: Figure) -> Topic:
    return attrs.evolve(topic_of(figure), status=Status.ACTUAL, stage=None)
