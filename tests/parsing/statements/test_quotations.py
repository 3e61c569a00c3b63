"""What stands between quotation marks."""

from __future__ import annotations

import pytest

from kzru.parsing.statements.quotations import Quotation, dialogue, find_quotations, parted
from kzru.text.span import Span


def quoted(text: str) -> list[str]:
    """Return the quotations of a text with their marks."""
    return [found.span.of(text) for found in find_quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we won” and “they lost”.", ["“we won”", "“they lost”"]),
        ("«Мы за «Зарю» и мир», – сказал он.", ["«Мы за «Зарю» и мир»"]),
        ("«Мы за «Зарю», – сказал он.", ["«Мы за «Зарю»"]),
        ('He said "we won" there.', ['"we won"']),
        ("„Wir“ and „we”", ["„Wir“", "„we”"]),
        ("‘We don’t know,’ he said.", ["‘We don’t know,’"]),
        ("“We won, he said.", ["“We won, he said."]),
        ('A pipe of 5" and no more.', []),
        ("Kazakhstan’s coal, the states’ oil", []),
        ("”» nothing opens", []),
        ("“", []),
    ],
)
def test_marks_open_and_close(text: str, expected: list[str]) -> None:
    """By their form or by their neighbours; inner quotations belong to the outer one."""
    assert expected == quoted(text)


def test_a_clause_parts_a_quotation() -> None:
    """Between dashes, where it tells who speaks; the clause is in neither part."""
    text = "«A, – said he. – B»"
    (whole,) = find_quotations(text, Span(0, len(text)))
    parts = parted(text, whole, lambda clause: "said" in clause.of(text))
    assert [part.span.of(text) for part in parts] == ["«A,", "– B»"]
    assert [whole] == parted(text, whole, lambda _: False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– A good day, – said he.", ["– A good day,"]),
        ("— A, — said he. — B.", ["— A,", "— B."]),
        ("– coal\n", []),
        ("A – said he", []),
        ("– A, – said he. – said she", ["– A,", "– said she"]),
    ],
)
def test_a_dash_opens_dialogue(text: str, expected: list[str]) -> None:
    """A paragraph that a dash opens is said where a clause with a verb follows, else it is a list."""
    found = dialogue(text, Span(0, len(text)), lambda clause: "said" in clause.of(text))
    assert expected == [quotation.span.of(text) for quotation in found]


def test_the_words_stand_between_the_marks() -> None:
    """Without closing mark they reach to the end."""
    assert Quotation(Span(0, 4), closed=True).words("“ab”") == "ab"
    assert Quotation(Span(0, 3), closed=False).words("“ab") == "ab"
