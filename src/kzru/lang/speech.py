"""How a language says who says something: reporting verbs, offices, pronouns, from ``speech.toml``."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Annotated

import attrs

from kzru.lang.countries import country_words
from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.lang.tables import KEY, ByWord, ReadAs, read_table
from kzru.lang.words import PhraseSet, WordSet

__all__ = ["ANYONE", "Speech", "speech"]

ANYONE = "anyone"
"""Stands in the file for words that mean whoever holds an office: "the official"."""

_OTHER = "other"
"""Stands in the file for offices of no kind that is known."""


def _genders(pronouns: Mapping[str, str]) -> Mapping[str, str]:
    return {word: gender.removeprefix("any") for word, gender in pronouns.items()}


def _phrase(words: str) -> tuple[WordSet, ...]:
    return tuple(WordSet([word]) for word in words.split())


_Genders = Annotated[Mapping[str, str], ReadAs(ByWord, _genders)]
_Phrase = Annotated[tuple[WordSet, ...], ReadAs(str, _phrase)]


@attrs.frozen(kw_only=True, eq=False)
class Speech:
    """The words by which a language states who speaks; each group is explained in ``lang/en/speech.toml``.

    Attributes:
        language: The language.
        verbs: The subject of these speaks.
        participles: The subject of the sentence speaks.
        of_documents: Tell what a document says, and so nobody: "reads".
        speaker_follows: After these stands the speaker: "according to".
        speaker_precedes: Before these stands the speaker: «айтуынша».
        of_the_sentence_before: Open a sentence that names who said the one before.
        between: May stand between subject and verb.
        passive: Make a passive of the verb after them.
        prepositions: A noun phrase does not reach over them.
        connectors: Stand within an office.
        joiners: Join two names, or two words of an office.
        titles: Stand before a name and are no part of it.
        honorifics: Titles of address that show a name to be a person's.
        given_names: Words of countries that are first names too.
        organisations: Words in the names of bodies.
        groups: Subjects that are several, or nobody.
        first_person: Words of somebody who speaks himself.
        first_person_endings: Endings of words by which somebody speaks himself: «айтамын».
        delivers: The subject of these speaks to an audience: "delivered".
        salutations: Open an address to the audience: "dear".
        gives: The subject of these lays tasks on somebody, above a list of them.
        tasks: What is laid on somebody: "instructions".
        unnamed_labels: Labels of turns whose speaker has no name.
        own_words: What somebody writes or gives himself.
        own_words_by: Link it to its author.
        by_lines: Open a line that names the author.
        not_the_holder: With these an office is another's.
        adjectives: Open the name of a body or an event, and are no surname: «Ақан Серік | Халықаралық форумда».
        ministries: Of these whoever is the head is a minister; each with how a word of his office begins.
        minister: The word for a minister; empty where no head of a ministry is called by another one.
        complements: Open, or close, what is said.
        pronouns: Pronoun to gender, "" for either.
        according_to_pronoun: Gender to phrases such as "in his words".
        office_phrases: Kind of office to its phrases, "president" and so on.
        office_head: Which word of an office is its head (`kzru.lang.declension.NameWords`).
        countries: Words by country code.
        home_offices: Offices that are of one country where none is named.
        home_spellings: Spellings within a sentence that a text must have for that; none are asked for where empty.
        home_country: That country.
        offices: Words that head an office.
        office_kinds: Kind of office and phrase, one by one.
        anyone: The words that by themselves mean whoever holds an office.
        any_country: The words of all countries.
        no_names: Offices, titles, words of bodies and countries, which are no part of a person's name.
        names_source: The phrases without a verb that show who speaks: "according to", "in his words".
        tells_speaker: All phrases that show who speaks; without one a sentence names nobody who does.
    """

    language: str
    verbs: PhraseSet
    participles: PhraseSet
    of_documents: PhraseSet
    speaker_follows: PhraseSet
    speaker_precedes: PhraseSet
    of_the_sentence_before: tuple[str, ...]
    between: WordSet
    passive: WordSet
    prepositions: WordSet
    connectors: WordSet
    joiners: WordSet
    titles: WordSet
    honorifics: WordSet
    given_names: WordSet
    organisations: WordSet
    groups: WordSet
    first_person: WordSet
    first_person_endings: tuple[str, ...]
    delivers: PhraseSet
    salutations: WordSet
    gives: WordSet
    tasks: WordSet
    unnamed_labels: WordSet
    own_words: WordSet
    own_words_by: WordSet
    by_lines: WordSet
    not_the_holder: WordSet
    adjectives: WordSet
    ministries: Mapping[str, str]
    minister: str
    complements: WordSet
    pronouns: _Genders
    according_to_pronoun: Mapping[str, PhraseSet]
    office_phrases: Mapping[str, tuple[str, ...]] = attrs.field(metadata={KEY: "offices"})
    office_head: int
    countries: Mapping[str, WordSet]
    home_offices: tuple[_Phrase, ...]
    home_spellings: tuple[str, ...]
    home_country: str
    offices: WordSet = attrs.field(init=False)
    office_kinds: tuple[tuple[str, tuple[WordSet, ...]], ...] = attrs.field(init=False)
    anyone: WordSet = attrs.field(init=False)
    any_country: WordSet = attrs.field(init=False)
    no_names: WordSet = attrs.field(init=False)
    names_source: PhraseSet = attrs.field(init=False)
    tells_speaker: PhraseSet = attrs.field(init=False)

    @offices.default
    def _offices(self) -> WordSet:
        return WordSet(
            phrase if kind == _OTHER else phrase.split()[self.office_head]
            for kind, phrases in self.office_phrases.items()
            for phrase in phrases
        )

    @office_kinds.default
    def _office_kinds(self) -> tuple[tuple[str, tuple[WordSet, ...]], ...]:
        kinds = {kind: phrases for kind, phrases in self.office_phrases.items() if kind != _OTHER}
        return tuple((kind, _phrase(phrase)) for kind, phrases in kinds.items() for phrase in phrases)

    @anyone.default
    def _anyone(self) -> WordSet:
        return WordSet(phrase for phrase in self.office_phrases.get(ANYONE, ()) if " " not in phrase)

    @any_country.default
    def _any_country(self) -> WordSet:
        return WordSet(word for words in self.countries.values() for word in words)

    @no_names.default
    def _no_names(self) -> WordSet:
        return WordSet(
            [*self.offices, *self.titles, *self.organisations, *self.adjectives, *self.any_country]
        )

    @names_source.default
    def _names_source(self) -> PhraseSet:
        return _all_of(self.speaker_follows, self.speaker_precedes, *self.according_to_pronoun.values())

    @tells_speaker.default
    def _tells_speaker(self) -> PhraseSet:
        return _all_of(self.verbs, self.participles, self.of_documents, self.names_source)

    def country_of(self, words: Iterable[str]) -> str | None:
        """Return the code of the first country that one of the folded words names, those of most talks before others."""
        keys = list(words)
        found = self.any_country.among(keys)
        if found:
            return next(code for code, names in self.countries.items() if found[0] in names)
        others = map(country_words(self.language).get, keys)
        return next(filter(None, others), None)

    def kinds_like(self, words: Container[str]) -> set[str]:
        """Return the kinds of office that one of the folded words heads: "minister" the foreign minister's."""
        heads = ((kind, word) for kind, phrase in self.office_kinds for word in phrase)
        return {kind for kind, word in heads if any(name in words for name in word)}

    def office_of(self, words: list[str]) -> str | None:
        """Return the kind of the office that folded words name: "president", "prime_minister" …; None for others.

        Whoever holds any office is meant by one word alone: "official", but not "senior official".
        """
        if any(word in self.not_the_holder for word in words):
            return None
        found = [(len(phrase), kind) for kind, phrase in self.office_kinds if _holds(words, phrase)]
        kind = max(found)[1] if found else None
        return kind if kind != ANYONE or len(words) == 1 else None

    def takes_up(self, word: str) -> bool:
        """Tell whether a folded word means somebody who is spoken of already: "he", "official"."""
        return word in self.pronouns or (word in self.anyone and self.office_of([word]) == ANYONE)

    def office_begun(self, words: Sequence[str]) -> str | None:
        """Return the kind of the office of several words with which folded words begin: "head of state", «глава государства»."""
        return next(
            (
                kind
                for kind, phrase in self.office_kinds
                if 1 < len(phrase) <= len(words)
                and all(word in wanted for word, wanted in zip(words, phrase, strict=False))
            ),
            None,
        )

    def home_of(self, words: list[str]) -> str | None:
        """Return the country of an office that is named without one, where the language has one in mind."""
        return self.home_country if any(_holds(words, phrase) for phrase in self.home_offices) else None


def _all_of(*sets: PhraseSet) -> PhraseSet:
    return PhraseSet(phrase for phrases in sets for phrase in phrases.phrases)


def _holds(words: list[str], phrase: tuple[WordSet, ...]) -> bool:
    for index in range(len(words) - len(phrase) + 1):
        for word, wanted in zip(words[index:], phrase, strict=False):
            if word not in wanted:
                break
        else:
            return True
    return False


@remembered()
def speech(language: str) -> Speech:
    """Return the speech lexicon of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = {
        **load(language, "speech"),
        "language": language,
        "office_head": load(language, "names")["office_head"],
    }
    return read_table(Speech, table, f"lang/{language}/speech.toml")
