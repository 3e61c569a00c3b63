"""From the data files of a language to the words of its classes, each with its tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kzru.lang.forms import expand
from kzru.lang.loader import function_words, load
from kzru.lang.projects import project_words
from kzru.lang.registry import remembered
from kzru.parsing.annotation.tags import tags
from kzru.parsing.kinds import Kind, Meaning

__all__ = ["number_forms", "tag_entries", "words_called"]


def tag_entries(language: str) -> Iterator[tuple[str, Meaning]]:
    """Yield each word of a class once, with all its tags: the commonest words of a language have the most.

    Raises:
        LexiconError: A data file has a class that does not exist.
    """
    masks: dict[str, int] = defaultdict(int)
    for name, words in _classes(language):
        mask = tags(name)
        for word in words:
            masks[word] |= mask
    return ((word, Meaning(Kind.TAGS, mask, word)) for word, mask in masks.items())


def _classes(language: str) -> Iterator[tuple[str, Iterable[str]]]:
    yield from function_words(language).items()
    yield from load(language, "nouns")["ends"].items()
    numbers, projects = load(language, "numbers"), project_words(language)
    for name, words in numbers["words"].items():
        if name == "ordinal_ending" or not name.endswith(("_ending", "_endings")):  # endings are no words
            yield name, (form for word in words for form in number_forms(numbers, word))
    for name, words in load(language, "changes")["words"].items():
        if name != "reach":
            yield name, words
    yield "qualifier_between", load(language, "qualifiers").get("between", {}).get("words", ())
    yield "clause_after_comma", load(language, "clauses").get("after_comma", {}).get("words", ())
    yield from projects["words"].items()
    yield "project_head", projects["about"]["heads"]
    yield "not_before", projects["not_before"]["words"]


def number_forms(data: Mapping[str, Any], word: str) -> Iterator[str]:
    """Yield every form of a number word; a word in braces stands for each of its endings."""
    return (form for form in expand(word, data.get("endings", {}), "numbers.toml") if form)


@remembered()
def words_called(language: str, name: str) -> Sequence[str]:
    """Return the words of the number grammar that a data file lists under a name."""
    words: Sequence[str] = load(language, "numbers")["words"].get(name, ())
    return words
