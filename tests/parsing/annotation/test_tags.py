"""Tags: the classes of words as bits, and what a sentence says of them."""

from __future__ import annotations

from functools import reduce
from operator import or_

import pytest

from builders.parsed import sentence
from kzru.errors import LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.loader import load_common
from kzru.parsing.annotation.tags import COUNTS, STATES, classes_of, tags
from kzru.parsing.entries import tag_entries

CLASSES = tuple(load_common("word_classes"))


def test_each_class_is_a_bit() -> None:
    """No two classes share one, nor one with the tags of a sentence worth reading."""
    bits = [STATES, COUNTS, *map(tags, CLASSES)]
    assert all(bit.bit_count() == 1 for bit in bits)
    assert len(set(bits)) == len(bits)


def test_a_mask_has_the_classes_that_it_is_made_of() -> None:
    """The order is that of the documented list."""
    assert classes_of(tags("or", "and")) == ("and", "or")
    assert classes_of(tags()) == ()


def test_an_unknown_class_is_refused() -> None:
    """A misspelled class fails when the module of the rule is imported."""
    with pytest.raises(LexiconError, match="no class 'prepositon'"):
        tags("prepositon")


def test_bits_follow_the_list() -> None:
    """They depend on nothing but the documented list: not on what is loaded first, and on no thread."""
    assert [tags(name) for name in CLASSES] == [COUNTS << number for number in range(1, len(CLASSES) + 1)]


def test_every_class_has_a_word_in_some_language() -> None:
    """A class that no word has is taken out of the list."""
    masks = (meaning.value for language in LANGUAGES for _, meaning in tag_entries(language))
    assert classes_of(reduce(or_, masks, tags("derived_adverb"))) == CLASSES


FLAGS = [
    ("Two of them came.", "of", "preposition genitive of"),
    ("Exports to Omsk grew.", "to", "preposition infinitive_mark range_to to destination"),
    ("It will not open.", "will", "auxiliary"),
    ("It will not open.", "not", "negation"),
]


@pytest.mark.parametrize(("text", "word", "names"), FLAGS)
def test_flags(text: str, word: str, names: str) -> None:
    """A word has all its classes wherever it stands."""
    words = sentence(text)
    assert set(names.split()) <= set(classes_of(words.flags[words.keys.index(word)]))


@pytest.mark.parametrize(("word", "is_adverb"), [("quickly", True), ("supply", False), ("rapid", False)])
def test_an_adverb_is_known_by_its_ending(word: str, is_adverb: bool) -> None:
    """But for those words with the ending that are none."""
    assert (sentence(word).flags[0] & tags("derived_adverb") != 0) is is_adverb


def test_nothing_beside_the_sentence_has_tags() -> None:
    """A rule may look before the first token and behind the last one."""
    words = sentence("Of them")
    assert words.flags[-1] == words.flags[len(words)] == 0


def test_end_of_a_phrase() -> None:
    """A phrase of several words ends behind the last of them; where none begins, the token itself is returned."""
    words = sentence("Three out of four came.")
    assert words.tag_end(1, tags("out_of")) == 3
    assert words.tag_end(2, tags("of")) == 3
    assert words.tag_end(1, tags("of")) == 1


def test_start_of_a_phrase() -> None:
    """Of two phrases that end before a token the longer one counts; where none ends, the token itself is returned."""
    words = sentence("Three out of four came.")
    assert words.tag_start(3, tags("out_of", "of")) == 1
    assert words.tag_start(3, tags("of")) == 2
    assert words.tag_start(2, tags("out_of")) == 2
    assert words.tag_start(0, tags("of")) == 0


def test_tokens_with_a_tag() -> None:
    """They come in the order of the text."""
    words = sentence("Of the plants in Omsk two are of steel.")
    assert words.tagged(tags("genitive")) == [0, 7]
    assert words.tagged(tags("minus")) == []
