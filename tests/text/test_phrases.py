"""Phrase tables."""

from __future__ import annotations

import pytest

from kzru.text import PhraseTable, tokenize
from kzru.text.phrases import phrase_words

TABLE = PhraseTable(
    [
        ("trade", "trade"),
        ("trade turnover", "trade.turnover"),
        ("mutual trade turnover", "trade.turnover"),
        ("turnover", "turnover"),
        ("invest*", "investment"),
        ("investor*", "investor"),
        ("взаимн* торговл*", "trade"),
        ("May", "month"),
        ("may", "verb"),
        ("bank's", "bank"),
    ]
)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((2, ("trade.turnover",)), "Trade\u00a0turnover rose"),
        ((1, ("trade",)), "trade rose"),
        ((1, ("trade",)), "trade"),
        ((3, ("trade.turnover",)), "mutual trade turnover"),
        (None, "mutual trade"),
        ((1, ("investment",)), "invest"),
        ((1, ("investment",)), "INVESTMENTS"),
        ((1, ("investor", "investment")), "investors"),
        ((2, ("trade",)), "взаимной торговле"),
        (None, "взаимной помощи"),
        ((1, ("month", "verb")), "may"),
        ((1, ("bank",)), "Bank’s"),
        (None, "tradesmen"),
    ],
)
def test_longest_at(expected: tuple[int, tuple[str, ...]] | None, text: str) -> None:
    """The longest phrase wins; of equally long ones all meanings are given, the best known word first."""
    assert expected == TABLE.longest_at(list(tokenize(text)), 0)


@pytest.mark.parametrize(
    ("expected", "phrases"),
    [
        (["b", "a"], {"state* vis*": "a", "state visit": "b"}),
        (["b", "a"], {"stat* visit": "a", "state* visit": "b"}),
        (["b", "a"], {"state visit*": "a", "state visit": "b"}),
        (["a", "b"], {"state visit": "a", "State  visit": "b"}),
        (["b", "a"], {"state*": "a", "state* v*": "b"}),
    ],
)
def test_what_knows_more_of_the_text_comes_first(expected: list[str], phrases: dict[str, str]) -> None:
    """More words, then more letters, then fewer stars, then the order of the entries."""
    table = PhraseTable(phrases.items())
    assert expected == [meaning for _, meaning in table.all_at(list(tokenize("State visit")), 0)]


def test_it_begins_at_the_given_token() -> None:
    """The index returned is that of the token behind the phrase."""
    tokens = list(tokenize("Their mutual trade turnover"))
    assert TABLE.longest_at(tokens, 1) == (4, ("trade.turnover",))
    assert TABLE.longest_at(tokens, 0) is None


def test_many_different_words_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered of words met before is bounded, and forgetting changes no answer."""
    monkeypatch.setattr("kzru.text.answers.Answers.most", 2)
    table = PhraseTable([("trade", 1), ("turn*", 2)])
    tokens = list(tokenize("a b trade c turnover d trade"))
    found = [table.longest_at(tokens, index) for index in range(len(tokens))]
    assert found == [None, None, (3, (1,)), None, (5, (2,)), None, (7, (1,))]


def test_all_at_gives_shorter_phrases_too() -> None:
    """Who can use a shorter phrase where the longest will not do is given all, the longest first."""
    tokens = list(tokenize("trade turnover"))
    assert list(TABLE.all_at(tokens, 0)) == [(2, "trade.turnover"), (1, "trade")]


@pytest.mark.parametrize(
    ("expected", "phrase"),
    [
        (("state", "visit"), "State visit"),
        (("атомн*", "станц*"), "Атомн* станц*"),
        (("kazakhstan's", "people's*"), "Kazakhstan’s people's*"),
        (("guadeloupe", "'"), "Guadeloupe'"),
        (("квт", "-", "ч"), "кВт-ч"),
        (("т.е.",), "т.е."),
        (("a", "b"), "a  b"),
        (("трех",), "Трёх"),
        (("g", "7"), "G7"),
    ],
)
def test_phrases_are_taken_apart_as_texts_are(expected: tuple[str, ...], phrase: str) -> None:
    """A phrase that is looked at as a whole has the words that its tokens have; a star belongs to its word."""
    assert expected == phrase_words(phrase)
    assert "".join(expected) == "".join(token.key for token in tokenize(phrase))
