"""What an amount measures, and from which country to which it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kzru.lang.loader import load
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.lexicon import Metric
from kzru.parsing.sentence import Finding, Mark, Sentence
from kzru.parsing.vocabulary import Kind, Pattern
from kzru.text.tokens import TokenKind
from kzru.values.unit import Unit

__all__ = ["Context", "find_metric", "find_parties", "metric_at", "unit_class"]

_CLAUSE_COST = 8
"""Words that one clause between figure and word counts as."""
_LATER_CLAUSE_COST = 24
"""The same for a clause that follows: it tells of what is next, not of what was."""
_BEHIND_COST = 2
"""Words that standing behind the figure counts as: what a figure is about is mostly told before it."""


class Context(NamedTuple):
    """What is known of a figure when its metric is looked for.

    Attributes:
        counted: The head noun counted, in the singular.
        has_change: Whether the figure is the size of a change.
        is_yearly: Whether it is stated for a period of at most a year.
    """

    counted: str | None
    has_change: bool
    is_yearly: bool


def unit_class(unit: Unit | None) -> str:
    """Return the class of a unit that metrics are declared for: "money", "share", "count" or a physical dimension."""
    if unit is None:
        return "count"
    if unit.is_money:
        return "money"
    if unit.currency is not None:
        return "money/" + unit.dimension.partition("/")[2]
    return "share" if unit.dimension in ("share", "percentage points") else unit.dimension


def find_metric(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    """Return the pattern of the metric: by the noun counted, else by the nearest word that a metric is about."""
    if context.counted is not None:
        return _by_noun(sentence, amount, context)
    return _by_word(sentence, amount, context)


def metric_at(sentence: Sentence, amount: Amount, context: Context, index: int) -> Finding | None:
    """Return the pattern of the metric that the word at a token tells of the amount; None where it tells none."""
    marks = [
        mark for mark in sentence.all_at(Kind.ABOUT, index) if _fits(sentence, amount, mark.value, context)
    ]
    if not marks:
        return None
    mark = max(marks, key=lambda mark: (mark.value.specificity, mark.last))
    return Finding(mark.value, f"{mark.written!r} in the parallel list", mark.first, mark.last)


def _by_noun(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    patterns = sentence.vocabulary.counting.get((context.counted or "").casefold(), ())
    fitting = [pattern for pattern in patterns if _fits(sentence, amount, pattern, context)]
    if not fitting:
        return Finding(None, f"no metric counts {context.counted!r}")
    best = max(fitting, key=lambda pattern: (pattern.specificity, -_nearest_group(sentence, amount, pattern)))
    first, last = (
        (amount.counted.first, amount.counted.last) if amount.counted else (amount.first, amount.last)
    )
    return Finding(best, f"counts {context.counted!r}", first, last)


def _nearest_group(sentence: Sentence, amount: Amount, pattern: Pattern) -> int:
    """Return how far the nearest word is that a pattern asks to stand in the sentence; 0 where it asks for none."""
    return min(
        (
            _distance(sentence, amount, mark)
            for mark in sentence.marks(Kind.GROUP)
            if mark.value in pattern.groups
        ),
        default=0,
    )


def _by_word(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    marks = [
        mark
        for mark in sentence.marks(Kind.ABOUT)
        if _fits(sentence, amount, mark.value, context) and not _is_whole(sentence, amount, mark)
    ]
    if not marks:
        return Finding(None, "no word of a metric in the sentence")
    mark = min(
        marks,
        key=lambda mark: (_distance(sentence, amount, mark), -mark.value.specificity, mark.first - mark.last),
    )
    if (head := next((other for other in marks if _hangs_on(sentence, mark, other)), None)) is not None:
        return Finding(head.value, f"{head.written!r} of {mark.written!r}", head.first, head.last)
    if (other := _unmetered(sentence, amount, mark)) is not None:
        return Finding(None, f"{other.written!r} is what no metric measures", other.first, other.last)
    return Finding(mark.value, f"{mark.written!r} nearest", mark.first, mark.last)


_LONGEST_GOODS = 3
"""Words from what moves between countries to the goods that move: "exports of durum wheat"."""


def _hangs_on(sentence: Sentence, goods: Mark, head: Mark) -> bool:
    """Tell whether a word only names the goods of what goes from country to country: "exports of grain to Tajikistan"."""
    if not head.value.metric.directed or goods.value.metric.directed:
        return False
    if not sentence.is_word(head.last, "of") or not head.last < goods.first <= head.last + _LONGEST_GOODS:
        return False
    return all(sentence.at(Kind.PHRASE_END, at) is None for at in range(head.last + 1, goods.first))


def _is_whole(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a word only names the whole of a share beside the amount: "2.3% of GDP, or $9 billion"."""
    of = mark.first - 2 if sentence.is_word(mark.first - 1, "the") else mark.first - 1
    share = sentence.before(Kind.UNIT, of) if sentence.is_word(of, "of") else None
    return share is not None and share.value.symbol == "%" and share.last != amount.last


def _unmetered(sentence: Sentence, amount: Amount, mark: Mark) -> Mark | None:
    """Return what a share is of, before it in its clause, where no metric measures that and no metric's word is nearer."""
    if unit_class(amount.unit) != "share":
        return None
    others = [
        other
        for other in sentence.marks(Kind.UNMETERED)
        if other.last <= amount.first and sentence.same_clause(other.first, amount.first)
    ]
    nearest = max(others, key=lambda other: other.first, default=None)
    is_nearer = nearest is not None and not nearest.first < mark.first < amount.first
    return nearest if is_nearer else None


def _fits(sentence: Sentence, amount: Amount, pattern: Pattern, context: Context) -> bool:
    words = pattern.words
    if unit_class(amount.unit) not in pattern.metric.units:
        return False
    if (words.change and not context.has_change) or (words.yearly and not context.is_yearly):
        return False
    if any(group in sentence.groups for group in pattern.without):
        return False
    if not all(group in sentence.groups for group in pattern.groups):
        return False
    return all(_in_clause(sentence, amount, group) for group in pattern.near)


def _in_clause(sentence: Sentence, amount: Amount, group: int) -> bool:
    return any(
        mark.value == group and sentence.same_clause(mark.first, amount.first)
        for mark in sentence.marks(Kind.GROUP)
    )


def _distance(sentence: Sentence, amount: Amount, mark: Mark) -> int:
    clauses = abs(sentence.clauses[mark.first] - sentence.clauses[amount.first])
    if mark.last <= amount.first:
        return amount.first - mark.last + _CLAUSE_COST * clauses
    gap = max(0, mark.first - amount.last) + _BEHIND_COST + _LATER_CLAUSE_COST * clauses
    parted = sentence.commas_before(mark.first) > sentence.commas_before(amount.last)
    return gap + _CLAUSE_COST * parted


class _Place(NamedTuple):
    code: str
    role: str
    distance: int
    mark: Mark


def find_parties(
    sentence: Sentence,
    amount: Amount,
    metric: Metric,
    own: str | None,
    paired: tuple[Mark, Mark] | None = None,
) -> tuple[Finding, Finding]:
    """Return (origin, destination): the countries that the figure goes from and to.

    A country behind "in", "into", "to" is where it goes; one named by adjective, possessive or as subject is where it
    comes from. Countries of the figure's clause come before those of the sentence. Where the sentence names only one
    of the two, the other is the speaker's own country. A country *paired* with the amount, in a list that the
    preposition of another leads, comes before all others.
    """
    places = sorted(_places(sentence, amount, metric, own), key=lambda place: place.distance)
    if paired is not None:
        places.insert(0, _Place(paired[0].value.code, _role(sentence, paired[1], metric), 0, paired[0]))
    destination = _first(places, "destination")
    origin = _first(
        (place for place in places if destination is None or place.code != destination.code), "origin"
    )
    if origin is None and destination is None:
        return Finding(None, "no country in the sentence"), Finding(None, "no country in the sentence")
    return (
        _party(origin, destination, own),
        _party(destination, origin, own),
    )


def _party(place: _Place | None, other: _Place | None, own: str | None) -> Finding:
    if place is not None:
        return Finding(
            place.code, f"{place.mark.written!r} as {place.role}", place.mark.first, place.mark.last
        )
    if own is not None and other is not None and other.code != own:
        return Finding(own, "the speaker's own country")
    return Finding(None, "not named")


def _first(places: Iterable[_Place], role: str) -> _Place | None:
    return next((place for place in places if place.role == role), None)


def _places(sentence: Sentence, amount: Amount, metric: Metric, own: str | None) -> Iterable[_Place]:
    for mark in sentence.marks(Kind.COUNTRY):
        if _is_in_currency(sentence, mark):
            continue
        yield _Place(mark.value.code, _role(sentence, mark, metric), _distance(sentence, amount, mark), mark)
    if own is not None:
        for mark in sentence.marks(Kind.OWN_COUNTRY):
            yield _Place(own, _role(sentence, mark, metric), _distance(sentence, amount, mark), mark)


def _is_in_currency(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a country only names a currency: "US dollars", «АҚШ доллары», «долларов США»."""
    return any(
        unit.first <= mark.first < unit.last and unit.last - unit.first > 1
        for at in range(max(0, mark.first - 1), mark.first + 1)
        for unit in sentence.all_at(Kind.UNIT, at)
    )


_LONGEST_PHRASE = 4


def _role(sentence: Sentence, mark: Mark, metric: Metric) -> str:
    """Return the role that the preposition of its noun phrase gives a country; without one it is an origin.

    An adjective of what is measured names its origin: "$4 billion in new Russian investment".
    """
    measured = any(about.value.metric is metric for about in sentence.all_at(Kind.ABOUT, mark.last))
    unmarked = "destination" if metric.inbound else "origin"
    if measured and mark.value is not None and mark.value.is_adjective:
        return unmarked
    if (told := _role_of_ending(sentence, mark)) is not None:
        return told
    for index in range(mark.first - 1, max(-1, mark.first - 1 - _LONGEST_PHRASE), -1):
        roles = sentence.all_at(Kind.ROLE, index)
        if roles and index + 1 not in sentence.dated:
            return unmarked if _names_owner(sentence, index) else str(roles[0].value)
        if sentence.kind(index) is not TokenKind.WORD or index in sentence.dated:
            break
        if sentence.at(Kind.PHRASE_END, index) is not None and sentence.key(index) not in ("the", "a"):
            break
    return unmarked


def _names_owner(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb of the clause makes a preposition lead to whom the figure belongs: «на Россию приходится»."""
    owner = load(sentence.vocabulary.language, "countries").get("roles_of_owner", {})
    if sentence.key(index) not in owner.get("prepositions", ()):
        return False
    verbs = owner["verbs"]
    return any(sentence.key(at) in verbs and sentence.same_clause(at, index) for at in range(len(sentence)))


def _role_of_ending(sentence: Sentence, mark: Mark) -> str | None:
    """Return the role that a case ending gives a country: its own, "Ресейге", or its noun's, "Ресей нарығына"."""
    countries = load(sentence.vocabulary.language, "countries")
    if mark.value is None or not mark.value.is_adjective:
        told = _told_by(countries.get("role_endings", {}), sentence.key(mark.last - 1))
        if told is not None:
            return told
    return _told_by(countries.get("noun_endings", {}), sentence.key(mark.last))


def _told_by(endings: Mapping[str, Iterable[str]], key: str) -> str | None:
    told = next((role for role, listed in endings.items() if key.endswith(tuple(listed))), None)
    return None if told == "none" else told
