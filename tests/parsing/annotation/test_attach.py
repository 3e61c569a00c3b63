"""What belongs to what: every policy with its examples, what each thing between costs, and what is told a trace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from builders.commitments import read
from builders.parsed import sentence
from kzru.errors import LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.loader import load, load_common
from kzru.parsing.annotation import attach as module
from kzru.parsing.annotation.attach import Anchor, Policy, attach, attachment_rules, policies
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.trace import Trace
from kzru.parsing.vocabulary import Kind

RULES = list(attachment_rules())
TEXT = "Exports , imports and transit grew ; trade fell while 5 schools opened"


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Any]]:
    """Return what each policy that is asked takes, filled while texts are read."""
    found: dict[str, list[Any]] = defaultdict(list)
    reached = Policy.reached

    def noting(self: Policy, anchor: Anchor, candidates: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        here = list(reached(self, anchor, candidates))
        found[self.name] += here
        return iter(here)

    monkeypatch.setattr(Policy, "reached", noting)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.language}:{rule.name}")
def test_a_policy_takes_a_candidate_in_its_example(rule: Rule, taken: dict[str, list[Any]]) -> None:
    """In the text that a policy takes it finds what belongs to the anchor."""
    read(rule.takes, rule.language)
    assert taken[rule.name]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.language}:{rule.name}")
def test_a_policy_takes_none_in_its_counterexample(rule: Rule, taken: dict[str, list[Any]]) -> None:
    """In the text that a policy declines it finds nothing; where it has bars it is tried there."""
    read(rule.declines, rule.language)
    assert [] == taken.get(rule.name, [])
    assert rule.name in taken or not any("barred by" in term for term in rule.patterns)


def policy(**row: Any) -> Policy:
    """Return a policy of a row, with the keys that it needs."""
    return Policy(**{"name": "attachment.test.one", "scope": "sentence", "takes": "-", "declines": "-"} | row)


COSTS = [
    # row, tokens of the anchor, of the candidate, the words that it costs
    ({}, (4, 5), (0, 1), 3),
    ({}, (0, 1), (4, 5), 3),
    ({}, (0, 5), (2, 3), 0),
    ({"place": [0, 2]}, (4, 5), (0, 1), 3),
    ({"place": [0, 2]}, (0, 1), (4, 5), 5),
    ({"joint": 6}, (4, 5), (2, 3), 7),
    ({"joint": 6}, (4, 5), (7, 8), 8),
    ({"comma": [0, 8]}, (0, 1), (2, 3), 9),
    ({"comma": [0, 8]}, (2, 3), (0, 1), 1),
    ({"clause": [8, 24]}, (0, 1), (7, 8), 30),
    ({"clause": [8, 24]}, (7, 8), (0, 1), 14),
    ({"clause": 1}, (0, 1), (10, 11), 11),
]


@pytest.mark.parametrize(("row", "anchor", "candidate", "expected"), COSTS)
def test_costs(
    row: dict[str, Any], anchor: tuple[int, int], candidate: tuple[int, int], expected: int
) -> None:
    """A candidate costs the words between, and what a policy says that other things count as, on each side."""
    asked = Anchor(sentence(TEXT), *anchor)
    assert expected == policy(**row).cost(asked, Anchor(asked.sentence, *candidate))


SCOPES = [
    # row, tokens of the anchor, the tokens at which a candidate may begin
    ({}, (7, 8), range(13)),
    ({"scope": "clause"}, (7, 8), (7, 8)),
    ({"scope": "phrase"}, (3, 6), (3, 4, 5)),
    ({"scope": "clause with relative"}, (7, 8), (2, 3)),
    ({"scope": "opening", "words": 1}, (7, 8), (0, 1, 2)),
    ({"scope": "opening", "words": 9}, (4, 5), (0, 1, 2, 3)),
    ({"side": "before"}, (4, 5), (0, 1, 2, 3)),
    ({"side": "behind"}, (8, 9), (8, 9, 10, 11, 12)),
    ({"most": 1}, (4, 5), (2, 3, 4, 5, 6)),
    ({"bars": ["odd"]}, (4, 5), (0, 2, 4, 6, 8, 10, 12)),
    ({"bars": ["odd", "within the anchor"]}, (4, 5), (0, 2, 6, 8, 10, 12)),
    ({"bars": ["verb of saying between"]}, (4, 5), range(13)),
]


@pytest.mark.parametrize(("row", "anchor", "expected"), SCOPES)
def test_scopes(row: dict[str, Any], anchor: tuple[int, int], expected: Iterable[int]) -> None:
    """A candidate is reached in the scope of the policy, on its side, near enough, and where nothing bars it."""
    asked = Anchor(sentence(TEXT), *anchor, {"odd": lambda one: one.first % 2 == 1}, range(2, 4))
    tokens = [Anchor(asked.sentence, at, at + 1) for at in range(len(asked.sentence))]
    assert list(expected) == [one.first for _, one in policy(**row).reached(asked, tokens)]


@pytest.mark.parametrize(("tie", "expected"), [("", 0), ("before", 0), ("behind", 4)])
def test_ties(tie: str, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two candidates at one cost the one on the side of the policy is taken, else the first."""
    monkeypatch.setattr(module, "policies", lambda *_: [policy(tie=tie)])
    asked = Anchor(sentence(TEXT), 2, 3)
    found = attach("test", asked, [Anchor(asked.sentence, at, at + 1) for at in (0, 4)])
    assert found is not None
    assert expected == found.first


def test_a_rank_decides_between_candidates_at_one_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the cost is the same the candidate of the least rank is taken."""
    monkeypatch.setattr(module, "policies", lambda *_: [policy()])
    asked = Anchor(sentence(TEXT), 2, 3)
    marks = [Mark(Kind.ABOUT, 0, 1, value, value) for value in "ba"]
    found = attach("test", asked, marks, lambda mark: mark.value)
    assert found is not None
    assert "a" == found.value.written


def test_a_trace_tells_what_was_barred(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks is told what barred each candidate, and which one was taken."""
    monkeypatch.setattr(module, "policies", lambda *_: [policy(most=3, bars=["odd"])])
    asked = Anchor(sentence(TEXT), 2, 3, {"odd": lambda one: one.first % 2 == 1}, trace=Trace())
    attach("test", asked, [Anchor(asked.sentence, at, at + 1) for at in (1, 4, 9)])
    assert asked.trace is not None
    (place,) = asked.trace.places
    assert [(False, "',': odd"), (False, "'while': too far"), (True, "takes 'transit'")] == [
        (attempt.fits, attempt.verdict) for attempt in place.attempts
    ]


def test_a_language_has_the_keys_that_differ() -> None:
    """The time of a Kazakh noun stands before it, so of two periods equally near the one before is the amount's."""
    assert ["behind", "behind", "before", "before"] == [
        policies(language, "figure_period")[0].tie for language in (*LANGUAGES, "kk-Latn")
    ]


@pytest.mark.parametrize("row", [{"scope": "town"}, {"side": "left"}, {"near": 3}])
def test_a_row_with_a_fault_is_refused(row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the file and the row."""
    rows = {"faulty": {"one": {"scope": "clause", "takes": "-", "declines": "-", **row}}}
    monkeypatch.setattr(module, "load_common", lambda _: rows)
    with pytest.raises(LexiconError, match=r"lang/common/attachment.toml: \[faulty.one\]"):
        policies.__wrapped__("en", "faulty")


def test_a_language_differs_only_in_policies_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of a language whose policy does not exist is refused by its name."""
    monkeypatch.setattr(module, "load", lambda *_: {"attachment": {"event_place": {"claus": {"most": 3}}}})
    with pytest.raises(LexiconError, match=r"no policy \[attachment.event_place.claus\]"):
        policies.__wrapped__("kk", "event_place")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_of_a_language_exists(language: str) -> None:
    """The relations in which a language differs are those of the common table."""
    assert set() == set(load(language, "clauses").get("attachment", {})) - set(load_common("attachment"))
