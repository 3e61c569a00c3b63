"""The English names of bodies that every state has: its government, its parliament, its ministries.

::

    the Government · Правительство · Үкімет              Government of (the country)
    the National Bank · Ұлттық банк                      National Bank of (the country)
    Министерство транспорта · Көлік министрлігі          Ministry of Transport
    министр транспорта · көлік министрі                  Minister of Transport
"""

from __future__ import annotations

from kzru.parsing.commitments.sentence import CommitmentSentence

__all__ = ["state_body"]

_FARTHEST = 2
"""Words between a ministry and what it is of: «Сыртқы істер министрлігі»."""


def state_body(reading: CommitmentSentence, head: int) -> str:
    """Return the English name of the body of a state that a token heads; an empty string where it heads none.

    It ends with "of" where the name of the state belongs to it.
    """
    words, keys = reading.words, reading.sentence.keys
    found = words.state_bodies.get(keys[head])
    if found is not None:
        return found
    if keys[head] in words.banks:
        return words.bank_names.get(keys[head - 1]) or ""
    if keys[head] not in words.ministries and keys[head] not in words.ministers:
        return ""
    office = "Ministry" if keys[head] in words.ministries else "Minister"
    step = -1 if reading.grammar.verb_last else 1
    beside = (head + step * distance for distance in range(1, _FARTHEST + 1))
    portfolios = (words.portfolios.get(keys[at]) for at in beside if 0 <= at < len(reading.keys))
    portfolio = next(filter(None, portfolios), None)
    return "" if portfolio is None else f"{office} of {portfolio}"
