"""How a language says who says something: reporting verbs, offices, pronouns, from ``speech.toml``."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import cache
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.loader import load
from kzru.lang.words import PhraseSet, WordSet

__all__ = ["Speech", "speech"]


@attrs.frozen(kw_only=True, eq=False)
class Speech:
    """The words by which a language states who speaks; each group is explained in ``lang/en/speech.toml``.

    Attributes:
        verbs: The subject of these speaks.
        participles: The subject of the sentence speaks.
        speaker_follows: After these stands the speaker: "according to".
        speaker_precedes: Before these stands the speaker: «айтуынша».
        of_the_sentence_before: Open a sentence that names who said the one before.
        between: May stand between subject and verb.
        subject_place: Where the subject of a reporting verb stands: "before", "either" or "first".
        passive: Make a passive of the verb after them.
        prepositions: A noun phrase does not reach over them.
        connectors: Stand within an office.
        joiners: Join two names, or two words of an office.
        titles: Stand before a name and are no part of it.
        organisations: Words in the names of bodies.
        groups: Subjects that are several, or nobody.
        first_person: Words of somebody who speaks himself.
        unnamed_labels: Labels of turns whose speaker has no name.
        label_remarks: May follow the name in a label.
        own_words: What somebody writes or gives himself.
        own_words_by: Link it to its author.
        by_lines: Open a line that names the author.
        not_the_holder: With these an office is another's.
        complements: Open, or close, what is said.
        pronouns: Pronoun to gender, "" for either.
        according_to_pronoun: Gender to phrases such as "in his words".
        offices: Words that head an office.
        office_kinds: Phrase to kind of office, "president" and so on.
        countries: Words by country code.
        any_country: The same words, of all countries.
        home_offices: Offices that are of one country where none is named.
        home_spellings: Spellings within a sentence that a text must have for that; none are asked for where empty.
        home_country: That country.
    """

    verbs: PhraseSet
    participles: PhraseSet
    speaker_follows: PhraseSet
    speaker_precedes: PhraseSet
    of_the_sentence_before: tuple[str, ...]
    between: WordSet
    subject_place: str
    passive: WordSet
    prepositions: WordSet
    connectors: WordSet
    joiners: WordSet
    titles: WordSet
    organisations: WordSet
    groups: WordSet
    first_person: WordSet
    unnamed_labels: WordSet
    label_remarks: WordSet
    own_words: WordSet
    own_words_by: WordSet
    by_lines: WordSet
    not_the_holder: WordSet
    complements: WordSet
    pronouns: Mapping[str, str]
    according_to_pronoun: Mapping[str, PhraseSet]
    offices: WordSet
    office_kinds: tuple[tuple[str, tuple[WordSet, ...]], ...]
    countries: tuple[tuple[str, WordSet], ...]
    any_country: WordSet
    home_offices: tuple[tuple[WordSet, ...], ...]
    home_spellings: tuple[str, ...]
    home_country: str

    def country_of(self, words: Iterable[str]) -> str | None:
        """Return the code of the first country that one of the folded words names."""
        found = self.any_country.among(words)
        return next(code for code, names in self.countries if found[0] in names) if found else None

    def kinds_like(self, words: Container[str]) -> set[str]:
        """Return the kinds of office that one of the folded words heads: "minister" the foreign minister's."""
        heads = ((kind, word) for kind, phrase in self.office_kinds for word in phrase)
        return {kind for kind, word in heads if any(name in words for name in word)}

    def office_of(self, words: list[str]) -> str | None:
        """Return the kind of the office that folded words name: "president", "prime_minister" …; None for others."""
        if any(word in self.not_the_holder for word in words):
            return None
        found = [(len(phrase), kind) for kind, phrase in self.office_kinds if _holds(words, phrase)]
        return max(found)[1] if found else None

    def home_of(self, words: list[str]) -> str | None:
        """Return the country of an office that is named without one, where the language has one in mind."""
        return self.home_country if any(_holds(words, phrase) for phrase in self.home_offices) else None


def _holds(words: list[str], phrase: tuple[WordSet, ...]) -> bool:
    for index in range(len(words) - len(phrase) + 1):
        for word, wanted in zip(words[index:], phrase, strict=False):
            if word not in wanted:
                break
        else:
            return True
    return False


_SETS: Mapping[object, type[PhraseSet | WordSet]] = {"PhraseSet": PhraseSet, "WordSet": WordSet}
"""What groups of words are read as; a group has the name of its field."""


@cache
def speech(language: str) -> Speech:
    """Return the speech lexicon of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "speech")
    derived = ("office_kinds", "any_country")
    for key in {field.name for field in attrs.fields(Speech)}.difference(derived) ^ table.keys():
        raise LexiconError(f"lang/{language}/speech.toml: {key}: missing, or no group of this file")
    kinds = {kind: phrases for kind, phrases in table["offices"].items() if kind != "other"}
    head = load(language, "names")["office_head"]
    heads = [phrase.split()[head] for phrases in kinds.values() for phrase in phrases]
    fields: dict[str, Any] = {
        field.name: _SETS[field.type](table[field.name])
        for field in attrs.fields(Speech)
        if field.type in _SETS and field.name not in ("offices", *derived)
    }
    return Speech(
        **fields,
        of_the_sentence_before=tuple(table["of_the_sentence_before"]),
        pronouns={
            word: "" if gender == "any" else gender
            for gender, words in table["pronouns"].items()
            for word in words
        },
        according_to_pronoun={
            gender: PhraseSet(phrases) for gender, phrases in table["according_to_pronoun"].items()
        },
        offices=WordSet([*heads, *table["offices"]["other"]]),
        home_offices=tuple(map(_phrase, table["home_offices"])),
        home_spellings=tuple(table["home_spellings"]),
        home_country=table["home_country"],
        subject_place=table["subject_place"],
        office_kinds=tuple((kind, _phrase(phrase)) for kind, phrases in kinds.items() for phrase in phrases),
        countries=tuple((code, WordSet(words)) for code, words in table["countries"].items()),
        any_country=WordSet([word for words in table["countries"].values() for word in words]),
    )


def _phrase(phrase: str) -> tuple[WordSet, ...]:
    return tuple(WordSet([word]) for word in phrase.split())
