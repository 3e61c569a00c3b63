"""The English names of bodies that every state has: its government, its parliament, its ministries.

::

    the Government · Правительство · Үкімет              Government of (the country)
    the National Bank · Ұлттық банк                      National Bank of (the country)
    Министерство транспорта · Көлік министрлігі          Ministry of Transport
    министр транспорта · көлік министрі                  Minister of Transport
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.parsing.commitments.sentence import CommitmentSentence

__all__ = ["state_body"]

_MOST = 2
"""Things a ministry is of: "Ministry of Culture and Tourism"."""
_FARTHEST = 2
"""Words between a ministry and what it is of: «Сыртқы істер министрлігі»."""


def state_body(reading: CommitmentSentence, head: int) -> str:
    """Return the English name of the body of a state that a token heads; an empty string where it heads none.

    It ends with "of" where the name of the state belongs to it.
    """
    words, keys = reading.words, reading.keys
    found = words.state_bodies.get(keys[head])
    if found is not None:
        return found
    if keys[head] in words.banks:
        return words.bank_names.get(keys[head - 1]) or ""
    if keys[head] not in words.ministries and keys[head] not in words.ministers:
        return ""
    office = "Ministry" if keys[head] in words.ministries else "Minister"
    step = -1 if reading.grammar.verb_last else 1
    portfolios = list(_portfolios(reading, head, step))[::step]
    if keys[head] in words.several_ministries:
        return " and ".join(sorted(f"{office} of {portfolio}" for portfolio in portfolios))
    return f"{office} of {' and '.join(portfolios)}" if portfolios else ""


def _portfolios(reading: CommitmentSentence, head: int, step: int) -> Iterator[str]:
    """Yield what a ministry is of, the nearest first: one thing, or two that an "and" joins."""
    words, keys, at = reading.words, reading.keys, head
    for _ in range(_MOST):
        beside = [at + step * distance for distance in range(1, _FARTHEST + 1)]
        known = [(near, name) for near in beside if (name := words.portfolios.get(keys[near]))]
        if not known:
            return
        # «Жоғары білім министрлігі», but "Ministry of Foreign Affairs"
        at, portfolio = known[-1] if reading.grammar.verb_last else known[0]
        yield portfolio
        at += step
        if keys[at] not in words.conjunctions:
            return
