"""A name that may own what a sentence tells, and the part that its preposition, case or ending makes of it.

::

    of        exports of Russia · Russian exports · Russia's exports · экспорт России · Ресейдің экспорты
    between   between Russia and China · между Россией и Китаем · Ресей мен Қытай арасында
    with      with China · с Китаем · Қытаймен
    in        in Russia · в России · Ресейде            to, from   to Russia, from Russia
    subject   Russia supplied · Россия поставила · Ресей жеткізді
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kzru.lang.cldr import country_names
from kzru.lang.loader import load
from kzru.lang.places import place_entries, region_entries
from kzru.lang.registry import remembered
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ARTICLE, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["CODE", "OTHER", "Owner", "has_verb", "part_of", "words"]

_POSSESSIVE = tags("possessive")
CODE = 2
"""Letters of the code of a country; the names of all else are longer."""
_LONGEST_GAP = 4
"""Words between a preposition and the name that it rules: "in the neighbouring Kazakh economy"."""
_PARTS = (
    (tags("between"), "between"),
    (tags("partner"), "with"),
    (tags("genitive"), "of"),
    (tags("from"), "from"),
    (tags("origin"), "from"),
    (tags("toward"), "to"),
    (tags("inside"), "in"),
    (tags("destination"), "in"),
)
"""The part that a preposition of a class gives to the name behind it; the first class counts."""
OTHER = "other"
"""The part of a name that stands with the owner's, or behind a preposition that tells nothing of whose it is."""


class Owner(NamedTuple):
    """A name, or names that are joined, at their place in a sentence.

    Attributes:
        names: ISO 3166 codes of countries and English names of all else; none where the text does not tell them.
        part: What preposition, case or ending makes of it.
        first: Its first token.
        last: The token behind its last one.
        is_attribute: Whether it is an adjective: "Russian".
        is_pair: Whether it means the two countries of the document.
        is_ours: Whether it is "we", which means the speaker's country, and of trade both: «у нас товарооборот вырос».
        sort: What kind of mark a common noun is: "the company", "the republic"; None for a name.
        is_organisation: Whether it is a company or a body, which may speak of what is another's.
        states: The countries that its towns may stand for: Russia for Moscow.
    """

    names: tuple[str, ...]
    part: str
    first: int
    last: int
    is_attribute: bool = False
    is_pair: bool = False
    is_ours: bool = False
    sort: Kind | None = None
    is_organisation: bool = False
    states: tuple[str, ...] = ()


def part_of(sentence: Sentence, owner: Owner) -> str:
    """Return what the preposition before an owner, its case, or its ending makes of it."""
    if endings := load(sentence.vocabulary.language, "countries")["part_endings"]:
        return _part_by_ending(sentence, owner, endings)
    possessive = words(sentence.vocabulary.language, "possessive", "endings")
    has_ending = sentence.keys[owner.last - 1].endswith(possessive)  # "Russia's"
    if told := _part_by_preposition(sentence, owner, longest=1 if has_ending else _LONGEST_GAP):
        return told
    if has_ending or owner.is_attribute or owner.is_pair:
        return "of"
    follows = sentence.vocabulary.nouns.genitives_follow and not _is_nominative(sentence, owner)
    return "of" if follows else "subject"


@remembered()
def words(language: str, *table: str) -> tuple[str, ...]:
    """Return the words or endings of a table of ``countries.toml``; none where the language has none."""
    found: Any = load(language, "countries")
    for name in table:
        found = found.get(name, {})
    return tuple(found)


def has_verb(sentence: Sentence, at: int, table: str) -> bool:
    """Tell whether one of the verbs of a table of ``countries.toml`` stands in the clause of a token."""
    clause = sentence.clause_of[at]
    verbs = words(sentence.vocabulary.language, table, "verbs")
    return not set(verbs).isdisjoint(sentence.keys[clause.start : clause.stop])


def _is_nominative(sentence: Sentence, owner: Owner) -> bool:
    """Tell whether a name behind which genitives stand is no genitive itself: «Россия», not «России»."""
    at, language = owner.last - 1, sentence.vocabulary.language
    key = sentence.keys[at]
    is_nominative = key in _nominatives(language)
    is_rigid = is_nominative and key.endswith(_rigid_endings(language))
    if is_rigid or owner.sort or sentence.tokens[at].text.isupper():
        before = owner.first - 1  # «РФ», «Перу», «стран ЕАЭС»: what stands before it shows the case
        return sentence.kinds[before] is not TokenKind.WORD or before in sentence.dated
    return is_nominative or not key.endswith(words(language, "genitives"))


@remembered()
def _rigid_endings(language: str) -> tuple[str, ...]:
    """Return the endings of nouns that are the same in every case: «Перу»."""
    cases = load(language, "countries")["cases"]["nouns"]
    return tuple(ending for ending, forms in cases.items() if forms == [ending])


@remembered()
def _nominatives(language: str) -> frozenset[str]:
    """Return the last words of the names of countries, towns and regions in the nominative, which is their shortest form."""
    shortest: dict[str, str] = {}
    for phrase, place in (*place_entries(language), *region_entries(language)):
        form = phrase.removesuffix("*")
        if len(form) < len(shortest.setdefault(place.name, form)):
            shortest[place.name] = form
    names = (*shortest.values(), *(name for name, _ in country_names(language)))
    return frozenset(fold(name).split()[-1] for name in names)


def _part_by_preposition(sentence: Sentence, owner: Owner, longest: int) -> str:
    """Return the part that a preposition right before an owner gives, with only an article or adjective between."""
    adjectives = sentence.vocabulary.nouns.adjectives
    for at in range(owner.first - 1, max(-1, owner.first - 1 - longest), -1):
        flags = sentence.flags[at]
        if flags & PREPOSITION:
            part = next((part for mask, part in _PARTS if flags & mask), OTHER)
            motion = words(sentence.vocabulary.language, "motion", "endings")
            is_led_to = part == "in" and sentence.keys[owner.last - 1].endswith(motion)  # «в Россию»
            return "to" if is_led_to else part
        is_word = sentence.kinds[at] is TokenKind.WORD or at in sentence.inner_dashes
        if not is_word or (flags & ENDS_PHRASE and not flags & (ARTICLE | _POSSESSIVE)):
            return ""
        if adjectives and not sentence.keys[at].endswith(adjectives) and not owner.is_attribute:
            return ""
    return ""


def _leads_to_between(sentence: Sentence, at: int) -> bool:
    """Tell whether a token opens what is between two that own it: «екі елдің | жоғары оқу орындары арасында»."""
    between = words(sentence.vocabulary.language, "between")
    for end in range(at, at + 1 + _LONGEST_GAP):
        if sentence.keys[end].startswith(between):
            return True
        if sentence.kinds[end] is not TokenKind.WORD:
            return False
    return False


def _part_by_ending(sentence: Sentence, owner: Owner, endings: Mapping[str, Sequence[str]]) -> str:
    """Return the part that the ending of an owner, or of the noun behind it, shows."""
    behind, language = owner.last, sentence.vocabulary.language
    if sentence.keys[behind].startswith(words(language, "between")):
        return "between"
    if any(key in words(language, "excepting") for key in sentence.keys[behind : behind + 2]):
        return OTHER
    if owner.is_attribute:
        return "of"
    key = sentence.keys[behind - 1]
    if key not in _nominatives(language):
        for part, listed in endings.items():
            if key.endswith(tuple(listed)):
                return "between" if part == "of" and _leads_to_between(sentence, behind) else part
    return "of" if owner.is_pair else "subject"
