"""The noun that a number counts in Russian and Kazakh, where the number rules its case and no plural tells it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kzru.lang.forms import expand
from kzru.lang.latin import KAZAKH_LATIN, alphabet_of, key_of, respelled, spelled_in_2021
from kzru.lang.loader import load
from kzru.lang.morphology import noun_form
from kzru.lang.words import WordSet
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["dictionary_form", "head_of_count", "is_finite", "known_form", "possessed_form"]

_LONGEST_PHRASE = 5


def head_of_count(sentence: Sentence, index: int) -> int | None:
    """Return the token of the noun that a number right before the token counts, or None.

    It is the first noun of the data file, else the first word that does not end as an adjective does; where all do,
    the last of them («десять рабочих»).
    """
    words = _run(sentence, index)
    language = sentence.vocabulary.language
    known = [at for at in words if _dictionary(language).get(sentence.keys[at]) is not None]
    if known:
        return _past_known_modifier(sentence, known)
    nouns = [at for at in words if not _is_modifier(sentence.keys[at], language)]
    if not nouns:
        return words[-1] if words else None
    return nouns[0] + _is_izafet(sentence, nouns[0], words)


def _is_izafet(sentence: Sentence, first: int, words: list[int]) -> bool:
    """Tell whether the noun behind an unknown one has an ending that makes it the head: «жел генераторы»."""
    table = load(sentence.vocabulary.language, "nouns").get("izafet")
    if table is None or first + 1 not in words:
        return False
    key = sentence.keys[first + 1]
    return key.endswith(tuple(table["endings"])) and not key.endswith(tuple(table["actions"]))


def _past_known_modifier(sentence: Sentence, known: list[int]) -> int:
    """Return the first known noun; of several side by side the one behind those that may be its adjectives."""
    head = known[0]
    while head + 1 in known and _is_modifier(sentence.keys[head], sentence.vocabulary.language):
        head += 1  # «рабочих мест»
    return head


def _run(sentence: Sentence, first: int) -> list[int]:
    """Return the tokens of the words before the next function word or mark; of a compound word its last part."""
    words: list[int] = []
    at = first
    while len(words) < _LONGEST_PHRASE and sentence.kinds[at] is TokenKind.WORD and at not in sentence.dated:
        if (sentence.keys[at + 1] in DASHES) and sentence.glued[at + 1] and sentence.glued[at + 2]:
            at += 2
            continue
        if (length := _compound_length(sentence, at)) > 1:
            words += range(at, at + length)
            break
        if (
            sentence.flags[at] & ENDS_PHRASE
            or sentence.at(Kind.QUALIFIER_AFTER, at)
            or sentence.at(Kind.NUMBER, at)
        ):
            break
        if is_finite(sentence.keys[at], sentence.vocabulary.language):
            break
        words.append(at)
        at += 1
    return words


_LONGEST_COMPOUND = 3


def _compound_length(sentence: Sentence, index: int) -> int:
    """Return of how many words the noun is that begins at a token and that the data file knows; 0 for no such noun."""
    language = sentence.vocabulary.language
    if sentence.kinds[index + 1] is not TokenKind.WORD:
        return 0
    for length in range(_LONGEST_COMPOUND, 1, -1):
        if index + length <= len(sentence) and known_form(sentence.words(index, index + length), language):
            return length
    return 0


def dictionary_form(word: str, language: str) -> str:
    """Return the noun as a dictionary lists it: as the data file has it, else by its ending or the morphology.

    >>> dictionary_form("компаний", "ru"), dictionary_form("жобаға", "kk")
    ('компания', 'жоба')
    """
    known = known_form(word, language)
    if known is not None:
        return known
    return word if word.isupper() else noun_form(word, language)


def possessed_form(word: str, language: str) -> tuple[str, str]:
    """Return (dictionary form, nominative) of a noun whose ending says that the noun before it is its own.

    >>> possessed_form("генераторын", "kk")
    ('генератор', 'генераторы')
    """
    key = key_of(fold(word), language)
    endings = load(language, "nouns")["izafet"]["endings"]
    ending = max((ending for ending in endings if key.endswith(ending)), key=len, default="")
    if not ending:
        noun = dictionary_form(word, language)
        return noun, noun
    bare = key.removesuffix(ending)
    return known_form(word, language) or bare, bare + endings.get(ending, "")


def known_form(words: str, language: str) -> str | None:
    """Return the noun, of one word or several, as the data file lists it; None where it lists none such."""
    return _dictionary(language).get(key_of(fold(words), language))


class _Forms:
    """Dictionary forms by form; a star at the end of a form stands for any ending."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = forms
        self._lengths = sorted({len(form) - 1 for form in forms if form.endswith("*")}, reverse=True)

    def get(self, key: str) -> str | None:
        if key in self._forms:
            return self._forms[key]
        stems = (
            f"{key[:length]}*" for length in self._lengths if length <= len(key) and " " not in key[length:]
        )
        return next((self._forms[stem] for stem in stems if stem in self._forms), None)


@cache
def _dictionary(language: str) -> _Forms:
    data = load(alphabet_of(language), "nouns")
    is_latin = language == KAZAKH_LATIN
    name = f"lang/{language}/nouns.toml"
    return _Forms(
        {
            fold(respelled(form) if is_latin else form): spelled_in_2021(noun) if is_latin else noun
            for noun, phrases in data["forms"].items()
            for phrase in phrases
            for form in expand(phrase, data["endings"], name)
        }
    )


@cache
def _modifiers(language: str) -> tuple[tuple[str, ...], WordSet]:
    table = load(language, "nouns")["modifiers"]
    return tuple(table["endings"]), WordSet(table["words"])


def _is_modifier(key: str, language: str) -> bool:
    endings, words = _modifiers(language)
    return key in words or (len(key) > 4 and key.endswith(endings))


def is_finite(key: str, language: str) -> bool:
    """Tell whether a folded word ends as a finite verb and is no noun that ends so too.

    >>> is_finite("выехали", "ru"), is_finite("детали", "ru")
    (True, False)
    """
    endings, nouns = _verbs(language)
    return bool(endings) and len(key) > 4 and key.endswith(endings) and key not in nouns


@cache
def _verbs(language: str) -> tuple[tuple[str, ...], WordSet]:
    table = load(language, "nouns").get("verbs", {})
    return tuple(table.get("endings", ())), WordSet(table.get("nouns", ()))
