"""The bodies of a state that act, by their English names: ministries by what they are of, governments, akimats, banks.

Every state has these bodies, which have one name in English::

    the Government · Правительство · Үкімет              Government of (the country)
    the National Bank · Ұлттық банк                      National Bank of (the country)
    Министерство транспорта · Көлік министрлігі          Ministry of Transport
    министр транспорта · көлік министрі                  Minister of Transport
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold

__all__ = ["bodies_of_state", "state_body"]

_JOINED = ("body", "company")
"""Who acts beside the bodies of a state: "the Ministry of Energy and Rosatom"."""
_MOST = 2
"""Things a ministry is of: "Ministry of Culture and Tourism"."""
_FARTHEST = 2
"""Words between a ministry and what it is of: «Сыртқы істер министрлігі»."""


def bodies_of_state(reading: CommitmentSentence, first: int, last: int) -> tuple[str, ...]:
    """Return the bodies of a state among tokens, none that a name makes another one ("European Parliament"), and who is named beside them."""
    found: list[str] = []
    known = (reading.words.determiners, reading.words.bank_names)
    for at in range(first, last):
        before = at - 1
        is_named = at > first and reading.is_capital(before)
        is_other = is_named and not any(reading.keys[before] in group for group in known)
        is_other = is_other and reading.sentence.before(Kind.COUNTRY, at) is None
        if not is_other and reading.keys[at] not in reading.words.groups:
            found.append(state_body(reading, at))
    if any(found):
        names = (name for name in reading.sentence.names if name.kind in _JOINED)
        found += (name.name for name in names if first <= name.first and name.last <= last)
    return tuple(filter(None, dict.fromkeys(found)))


def state_body(reading: CommitmentSentence, head: int) -> str:
    """Return the English name of the body of a state that a token heads; an empty string where it heads none.

    It ends with "of" where the name of the state belongs to it.
    """
    words, keys = reading.words, reading.keys
    found = words.state_bodies.get(keys[head])
    if found is not None:
        region = _region_beside(reading, head)
        return found if region is None else f"{found.removesuffix(' of')} of {region}"
    if keys[head] in words.banks:
        return words.bank_names.get(keys[head - 1]) or ""
    if keys[head] not in words.ministries and keys[head] not in words.ministers:
        return ""
    office = "Ministry" if keys[head] in words.ministries else "Minister"
    step = -1 if reading.order.genitive_before else 1
    portfolios = list(_portfolios(reading, head, step))[::step]
    if keys[head] in words.several_ministries:
        return " and ".join(sorted(f"{office} of {portfolio}" for portfolio in portfolios))
    return f"{office} of {' and '.join(portfolios)}" if portfolios else ""


def _region_beside(reading: CommitmentSentence, head: int) -> str | None:
    """Return the region or town that a body is of: «Омбы қаласының | әкімдігі», «правительство | Татарстана»."""
    sentence, words = reading.sentence, reading.words
    at = head - (reading.keys[head - 1] in words.settlements)
    mark = sentence.before(Kind.REGION, at) or sentence.before(Kind.PLACE, at)
    if mark is None:
        mark = sentence.at(Kind.REGION, head + 1)
    elif not (reading.is_bare(at - 1) or reading.keys[at - 1].endswith(words.genitive_endings)):
        is_whole = (
            fold(mark.written).rstrip("*") == reading.keys[at - 1]
        )  # «Татарстан», not «Омбыда | әкімдік»
        return str(mark.value.name) if is_whole else None
    return None if mark is None else str(mark.value.name)


def _portfolios(reading: CommitmentSentence, head: int, step: int) -> Iterator[str]:
    """Yield what a ministry is of, the nearest first: one thing, or two that an "and" joins."""
    words, keys, at = reading.words, reading.keys, head
    for _ in range(_MOST):
        beside = [at + step * distance for distance in range(1, _FARTHEST + 1)]
        known = [(near, name) for near in beside if (name := words.portfolios.get(keys[near]))]
        if not known:
            return
        # «Жоғары білім министрлігі», but "Ministry of Foreign Affairs"
        at, portfolio = known[-1] if reading.order.genitive_before else known[0]
        if any(keys[near] in words.ministries for near in range(head + step, at, step)):
            return  # «Министерство энергетики и | Министерство транспорта»
        yield portfolio
        at += step
        if keys[at] not in words.conjunctions:
            return
