"""What belongs to what: the period of a figure, the place of an event, the stage of a project.

::

    anchor        what is asked for: an amount, an event, a project
    candidates    what may belong to it, each with its tokens
    policy        where a candidate may stand, what bars it, and how many words each thing between counts as

The policies of a relation are rows of ``lang/common/attachment.toml``, in their order; what differs in a language
stands in its ``clauses.toml``. The first policy that reaches a candidate decides, and of several candidates it takes
the one at the least cost. Bars have names: those that need no more than the sentence are known here, the anchor
brings the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import attrs

from kzru.errors import LexiconError
from kzru.lang.language import is_of_records
from kzru.lang.loader import load, load_common
from kzru.lang.registry import languages, remembered
from kzru.lang.speech import speech
from kzru.parsing.annotation.marks import Spanned
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.trace import Attempt, Trace

__all__ = ["Anchor", "Policy", "Spanned", "attach", "attach_all", "attachment_rules", "policies"]

_TOPIC = "attachment"
_SCOPES = ("sentence", "clause", "clause with relative", "phrase", "opening")
_SIDES = ("", "before", "behind")
_ANYWHERE = 1 << 30

C = TypeVar("C", bound=Spanned)
_Bar = Callable[[Any], bool]
_Costs = tuple[int, int]
"""What something counts as before the anchor, and behind it."""


class Anchor(NamedTuple):
    """What something belongs to.

    Attributes:
        sentence: Its sentence.
        first: Its first token.
        last: The token behind its last one.
        bars: What bars a candidate from it, by the names that the policies have for it.
        reach: The tokens of its clause with a relative clause behind it, where a policy asks for them.
        trace: Takes up which candidates were barred; None where nobody asks.
    """

    sentence: Sentence
    first: int
    last: int
    bars: Mapping[str, _Bar] = {}
    reach: range = range(0)
    trace: Trace | None = None


def _costs(value: Any) -> _Costs:
    before, behind = (value, value) if isinstance(value, int) else value
    return before, behind


@attrs.frozen(kw_only=True, eq=False)
class Policy:
    """How a candidate is attached to an anchor. What counts as words is one number, or two: before it, and behind it.

    Attributes:
        name: The topic, the relation and the policy: "attachment.event_place.clause".
        reason: Why a candidate that it takes belongs to the anchor.
        scope: Where a candidate stands: in the "sentence", in the "clause" of the anchor, in that "clause with relative"
            clause behind it, in the "phrase" of the anchor, or before it in the "opening" of the sentence.
        side: "before" or "behind" the anchor; empty for either.
        tie: The side that is taken of two at one cost; empty where the first in the text is.
        words: How many words may stand before what is in the opening.
        most: The most that a candidate may cost.
        place: Words that the side counts as.
        clause: Words that each clause between counts as.
        comma: Words that commas between count as, however many.
        joint: Words that each "and" and semicolon between counts as.
        bars: Names of what bars a candidate.
        takes: A text in which it takes a candidate.
        declines: A text in which it is tried and takes none.
        why: What is not plain from the row.
    """

    name: str
    reason: str = ""
    scope: str = attrs.field(validator=attrs.validators.in_(_SCOPES))
    side: str = attrs.field(default="", validator=attrs.validators.in_(_SIDES))
    tie: str = attrs.field(default="", validator=attrs.validators.in_(_SIDES))
    words: int = 0
    most: int = _ANYWHERE
    place: _Costs = attrs.field(default=(0, 0), converter=_costs)
    clause: _Costs = attrs.field(default=(0, 0), converter=_costs)
    comma: _Costs = attrs.field(default=(0, 0), converter=_costs)
    joint: _Costs = attrs.field(default=(0, 0), converter=_costs)
    bars: Sequence[str] = ()
    takes: str
    declines: str
    why: str = ""

    def cost(self, anchor: Anchor, candidate: Spanned) -> int:
        """Return how far a candidate is from an anchor: the words between, and what else between counts as words."""
        sentence = anchor.sentence
        if candidate.last <= anchor.first:
            side, begin, end = 0, candidate.last, anchor.first
        else:
            side, begin, end = 1, anchor.last, max(candidate.first, anchor.last)
        cost = end - begin + self.place[side]
        if weight := self.clause[side]:
            cost += weight * abs(sentence.clauses[candidate.first] - sentence.clauses[anchor.first])
        if weight := self.comma[side]:
            cost += weight * sentence.has_comma(begin, end)
        if weight := self.joint[side]:
            cost += weight * sentence.joints(begin, end)
        return cost

    def reached(self, anchor: Anchor, candidates: Iterable[C]) -> Iterator[tuple[int, C]]:
        """Yield each candidate in its scope that nothing bars, with its cost."""
        for candidate in candidates:
            if not self._holds(anchor, candidate):
                continue
            cost = self.cost(anchor, candidate)
            bar = "too far" if cost > self.most else self._bar(anchor, candidate)
            if not bar:
                yield cost, candidate
            elif anchor.trace is not None:
                words = anchor.sentence.words(candidate.first, candidate.last)
                anchor.trace.add(Attempt(self.name, False, f"{words!r}: {bar}"))

    def _holds(self, anchor: Anchor, candidate: Spanned) -> bool:
        """Tell whether a candidate stands where the policy looks."""
        scope, before = self.scope, candidate.last <= anchor.first
        if self.side and before != (self.side == "before"):
            return False
        if scope == "sentence":
            return True
        if scope == "clause":
            return anchor.sentence.same_clause(candidate.first, anchor.first)
        if scope == "opening":
            return before and anchor.sentence.is_opening(candidate.first, self.words)
        within = range(anchor.first, anchor.last) if scope == "phrase" else anchor.reach
        return candidate.first in within

    def _bar(self, anchor: Anchor, candidate: Spanned) -> str:
        """Return the name of the first bar that holds for a candidate; an empty string where it is free."""
        for name in self.bars:
            if anchor.bars[name](candidate) if name in anchor.bars else _BARS[name](anchor, candidate):
                return name
        return ""

    @property
    def terms(self) -> Iterator[str]:
        """The row in words, for the list of rules."""
        behind = f", behind {self.words} words at most" if self.words else ""
        yield f"in the {self.scope}{behind}" + (f", {self.side} the anchor" if self.side else "")
        costs = ((name, getattr(self, name)) for name in ("place", "clause", "comma", "joint"))
        yield from (
            f"{name}: {before} words before, {behind} behind"
            for name, (before, behind) in costs
            if before + behind
        )
        if self.most < _ANYWHERE:
            yield f"at most {self.most} words"
        if self.bars:
            yield f"barred by: {', '.join(self.bars)}"


def attach(
    relation: str, anchor: Anchor, candidates: Sequence[C], rank: Callable[[C], Any] = lambda _: 0
) -> Finding | None:
    """Return the candidate, of several in the order of the text, that belongs to an anchor, with the reason; or None.

    Between candidates at one cost the least *rank* decides.
    """
    for policy in policies(anchor.sentence.vocabulary.language, relation) if candidates else ():
        found = list(policy.reached(anchor, candidates))
        if found:
            _, chosen = found[0] if len(found) == 1 else min(found, key=_order(policy, anchor, rank))
            if anchor.trace is not None:
                words = anchor.sentence.words(chosen.first, chosen.last)
                anchor.trace.add(Attempt(policy.name, True, f"takes {words!r}"))
            return Finding(chosen, policy.reason, chosen.first, chosen.last)
    return None


def attach_all(relation: str, anchor: Anchor, candidates: Iterable[C]) -> Sequence[C]:
    """Return every candidate that a policy of a relation reaches, in the order of the text."""
    listed = policies(anchor.sentence.vocabulary.language, relation)
    found = {one.first: one for policy in listed for _, one in policy.reached(anchor, candidates)}
    return [found[at] for at in sorted(found)]


def _order(
    policy: Policy, anchor: Anchor, rank: Callable[[C], Any]
) -> Callable[[tuple[int, C]], tuple[int, bool, Any]]:
    def key(found: tuple[int, C]) -> tuple[int, bool, Any]:
        cost, candidate = found
        is_before = candidate.last <= anchor.first
        return cost, bool(policy.tie) and is_before != (policy.tie == "before"), rank(candidate)

    return key


def _is_said_between(anchor: Anchor, candidate: Spanned) -> bool:
    """Tell whether a verb of saying stands between: "…, the minister said on 13 August"."""
    verbs = speech(anchor.sentence.vocabulary.language).verbs.first_words
    between = range(min(anchor.last, candidate.last), max(anchor.first, candidate.first))
    return any(anchor.sentence.keys[at] in verbs for at in between)


_BARS: Mapping[str, Callable[[Anchor, Any], bool]] = {
    "verb of saying between": _is_said_between,
    "within the anchor": lambda anchor, candidate: anchor.first <= candidate.first < anchor.last,
}


def _differing(language: str, relation: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the keys of the policies of a relation that differ in a language, by policy."""
    rows: Mapping[str, Mapping[str, Any]] = load(language, "clauses").get(_TOPIC, {}).get(relation, {})
    return rows


@remembered()
def policies(language: str, relation: str) -> Sequence[Policy]:
    """Return the policies of a relation in a language, in their order.

    Raises:
        LexiconError: A row has a key that does not exist or a value that it cannot have, or lacks a key.
    """
    own, rows = _differing(language, relation), load_common(_TOPIC)[relation]
    if unknown := sorted(own.keys() - rows.keys()):
        raise LexiconError(f"clauses.toml of {language}: no policy [{_TOPIC}.{relation}.{unknown[0]}]")
    return [_policy(f"{relation}.{name}", {**row, **own.get(name, {})}) for name, row in rows.items()]


def _policy(name: str, row: Mapping[str, Any]) -> Policy:
    try:
        return Policy(name=f"{_TOPIC}.{name}", **row)
    except (TypeError, ValueError) as fault:
        raise LexiconError(f"lang/common/{_TOPIC}.toml: [{name}]: {fault}") from None


def attachment_rules() -> Iterator[Rule]:
    """Yield every policy as a rule, in English and in each language in which it differs: its terms and its examples."""
    for language in languages():
        for relation, rows in load_common(_TOPIC).items():
            own = rows if is_of_records(language) else _differing(language, relation)
            for name, policy in zip(rows, policies(language, relation), strict=True):
                if name in own:
                    yield Rule(
                        name=policy.name,
                        language=language,
                        patterns=tuple(policy.terms),
                        takes=policy.takes,
                        declines=policy.declines,
                        why=policy.why,
                    )
