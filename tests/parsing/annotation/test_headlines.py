"""What stands before the infinitive of a headline."""

from __future__ import annotations

import pytest

from builders.parsed import sentence
from kzru.parsing.annotation.headlines import is_subject_of_headline


@pytest.mark.parametrize(
    ("text", "is_subject"),
    [
        ("Third unit of Oral plant to be built", True),
        ("US firm to open 40 schools", True),
        ("The firm wants to open 40 schools", False),
        ("They hope to open 40 schools", False),
        ("Firm asked bank to open 40 schools", False),
        ("To open 40 schools", False),
    ],
)
def test_the_subject_of_a_headline_has_no_article_pronoun_or_verb(text: str, is_subject: bool) -> None:
    """Only what is short and has no word of whole sentences leads the infinitive of a headline."""
    read = sentence(text)
    assert is_subject is is_subject_of_headline(
        read, next(at for at, key in enumerate(read.keys) if key == "to")
    )
