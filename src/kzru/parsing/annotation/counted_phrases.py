"""The noun phrase that a number right before it counts.

::

    plurals are marked   modifiers PLURAL {PLURAL}    175 registered Russian joint ventures
    they are not         modifiers NOUN               175 российских предприятий    175 бірлескен кәсіпорын

Where plurals are marked the head is the last of the first run of them. Elsewhere it is the first noun that the data
file knows, else the first word that does not end as an adjective does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kzru.lang.nouns import NounRules, is_plural, known_form
from kzru.lang.speech import speech
from kzru.parsing.annotation.noun_phrases import NounPhrase, is_genitive
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE, tags
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["counted_phrase"]

_LONGEST = 7
"""Words looked at behind a number: longer runs without a function word are lists or headings."""
_LONGEST_COMPOUND = 3
"""Words of a noun that the data file knows: «жоғары оқу орны»."""
_LONGEST_MODEL = 4
"""Tokens of a model's number with what is glued to it: 30SM2."""

_ENDING_KINDS = (Kind.NUMBER, Kind.QUALIFIER_AFTER)
"""Words with which no noun phrase goes on."""
_ADVERB = tags("adverb")
_AND = tags("and")
_ARTICLE_OR_THE = tags("indefinite_article", "definite")
_DERIVED_ADVERB = tags("derived_adverb")
_PREDICATE = tags("verb", "auxiliary")
_VERB = tags("verb")


def counted_phrase(sentence: Sentence, first: int, *, one: bool = False) -> NounPhrase | None:
    """Return the noun phrase that a number right before a token counts, no plural where that is *one*; or None."""
    rules = sentence.vocabulary.nouns
    words = _counted_words(sentence, first, rules)
    if not words:
        return None
    if not rules.marks_plural:
        head = _head_by_form(sentence, words, rules)
        return NounPhrase(first, head + 1, _compound_begin(sentence, first, head), head + 1)
    plural = [at for at in words if _is_plural_at(sentence, at)]
    if plural:
        *_, head = takewhile(plural.__contains__, words[words.index(plural[0]) :])
    elif one:
        nouns = [at for at in words if sentence.keys[at] not in rules.participles]
        if not nouns:
            return None
        head = nouns[-1]
    elif len(words) > 1 and sentence.flags[first - 2] & _ARTICLE_OR_THE:
        # "the 11 member group" counts members
        return NounPhrase(first, words[-1] + 1, words[0], words[0] + 1)
    else:
        return None
    return NounPhrase(first, head + 1, head, head + 1)


def _head_by_form(sentence: Sentence, words: Sequence[int], rules: NounRules) -> int:
    """Return the head where no plural marks it: a noun that is known, else a word that ends as no adjective does."""
    keys, forms = sentence.keys, sentence.vocabulary.noun_forms
    known = [at for at in words if forms.get(keys[at]) is not None]
    nouns = [at for at in words if keys[at] not in rules.counted]
    hangs = bool(known) and known[0] - 1 in nouns and is_genitive(sentence, known[0])
    if known and not hangs:  # not «аэропортах | страны»
        head = known[0]
        while head + 1 in known and keys[head] in rules.counted:
            head += 1  # «рабочих мест»
        return head + max(0, _compound_length(sentence, head) - 1)  # «тұрғын үй»
    if _compound_begin(sentence, words[0], words[-1]) < words[-1]:
        return words[-1]  # «тұрақты жұмыс орнын»
    if not nouns:
        return words[-1]  # «десять рабочих»
    head = nouns[0]
    return head + (head + 1 in words and keys[head + 1] in rules.possessed)  # «жел генераторы»


def _compound_begin(sentence: Sentence, first: int, head: int) -> int:
    """Return the first token of the noun of several words that ends with a head; the head where there is none."""
    language = sentence.vocabulary.language
    starts = (at for at in range(first, head) if known_form(sentence.words(at, head + 1), language))
    return next(starts, head)


def _counted_words(sentence: Sentence, first: int, rules: NounRules) -> list[int]:
    """Return the tokens of the words after a number that may be its noun phrase; of a compound its last part."""
    words: list[int] = []
    at = first
    while len(words) < _LONGEST and sentence.kinds[at] is TokenKind.WORD and at not in sentence.dated:
        hyphened = at + 1 in sentence.inner_dashes
        if hyphened and sentence.kinds[at + 2] is TokenKind.WORD:
            at += 2
        elif (length := _compound_length(sentence, at)) > 1:
            return [*words, *range(at, at + length)]
        elif hyphened or not _ends_counted(sentence, at, words, rules):
            words.append(at)
            at = _past_model(sentence, at + 1)
        elif _joins_modifiers(sentence, words, at, rules):
            at += 1
        else:
            break
    return words


def _joins_modifiers(sentence: Sentence, words: Sequence[int], index: int, rules: NounRules) -> bool:
    """Tell whether an "and" joins modifiers of the noun counted: "Russian and Kazakh companies"."""
    if not (words and sentence.flags[index] & _AND):
        return False
    if rules.marks_plural:
        return not any(_is_plural_at(sentence, at) for at in words)
    return all(sentence.keys[at] in rules.counted for at in (*words, index + 1))


def _compound_length(sentence: Sentence, index: int) -> int:
    """Return of how many words the noun is that begins at a token and that the data file knows; 0 for no such noun."""
    language = sentence.vocabulary.language
    if sentence.keys[index] not in sentence.vocabulary.compound_openers:
        return 0
    if sentence.kinds[index + 1] is not TokenKind.WORD:
        return 0
    most = min(_LONGEST_COMPOUND, len(sentence.tokens) - index)
    for length in range(most, 1, -1):
        if known_form(sentence.words(index, index + length), language):
            return length
    return 0


def _past_model(sentence: Sentence, index: int) -> int:
    """Return the token after the number of a name before the noun: "Su-30 fighters", "Model 3 sedans"; else *index*."""
    at = index + (index in sentence.inner_dashes)
    if sentence.kinds[at] is not TokenKind.NUMBER or sentence.kinds[at + 1] is not TokenKind.WORD:
        return index
    if not sentence.tokens[index - 1].text[0].isupper():
        return index
    end = at + 1
    while end < at + _LONGEST_MODEL and sentence.glued[end] and sentence.kinds[end] is not TokenKind.MARK:
        end += 1
    ends = sentence.kinds[end] is not TokenKind.WORD or sentence.flags[end] & ENDS_PHRASE
    return index if ends or sentence.all_at(Kind.UNIT, at + 1) else end


def _ends_counted(sentence: Sentence, index: int, words: Sequence[int], rules: NounRules) -> bool:
    """Tell whether the noun phrase after a number ends before a token: "one gold | and two silver medals"."""
    if sentence.glued[index + 1] and sentence.kinds[index + 1] is TokenKind.NUMBER:
        return False  # "A320"
    if sentence.keys[index] in sentence.vocabulary.nouns.finite:
        return True
    for kind in _ENDING_KINDS:
        if kind in sentence.marked and sentence.at(kind, index) is not None:
            return True
    return bool(sentence.flags[index] & ENDS_PHRASE) and not _is_modifier(sentence, index, words, rules)


def _is_modifier(sentence: Sentence, index: int, words: Sequence[int], rules: NounRules) -> bool:
    """Tell whether a participle, or the adverb before it, belongs to the noun counted.

    "300 trained specialists", "5 recently built schools" against "300 trained abroad".
    """
    if sentence.flags[index] & _ADVERB and sentence.flags[index] & _DERIVED_ADVERB:
        return _is_plural_at(sentence, index + 1) or _precedes_noun(sentence, index + 1, rules)
    if words and not sentence.flags[index - 1] & _DERIVED_ADVERB:
        return False
    return _precedes_noun(sentence, index, rules)


def _precedes_noun(sentence: Sentence, index: int, rules: NounRules) -> bool:
    """Tell whether a verb's form at a token stands before the plural that is counted, as a modifier of it.

    Right before the plural it does; with words between only a participle does so, and only where the number is led in
    or the clause has another verb: "has 175 registered Russian firms" against "300 received state awards".
    """
    if not (rules.marks_plural and sentence.flags[index] & _VERB):
        return False
    plural = _plural_after(sentence, index, rules)
    if plural == index + 1:
        return True
    if plural is None or sentence.keys[index] not in rules.participles:
        return False
    return _is_led_in(sentence, index, rules) or _has_predicate_beside(sentence, index, plural, rules)


def _plural_after(sentence: Sentence, index: int, rules: NounRules) -> int | None:
    """Return the first plural after a token, over modifiers, participles and "and"; None where the phrase ends before."""
    for at in range(index + 1, min(len(sentence.tokens), index + _LONGEST)):
        ends = sentence.flags[at] & ENDS_PHRASE
        if not ends and _is_plural_at(sentence, at):
            return at
        if ends and not sentence.flags[at] & _AND and sentence.keys[at] not in rules.participles:
            return None
        if sentence.kinds[at] is not TokenKind.WORD and at not in sentence.inner_dashes:
            return None
    return None


def _is_led_in(sentence: Sentence, index: int, rules: NounRules) -> bool:
    """Tell whether a word that no clause begins with stands before the number before a token: "including 175"."""
    at = index - 1
    while at > 0 and (sentence.flags[at] & _DERIVED_ADVERB or sentence.kinds[at] is TokenKind.NUMBER):
        at -= 1
    return sentence.keys[at] in rules.leads


def _has_predicate_beside(sentence: Sentence, first: int, plural: int, rules: NounRules) -> bool:
    """Tell whether a verb that reports nothing stands before or after some tokens, with no comma or "and" between."""

    def is_joined(at: int) -> bool:
        parts = sentence.keys[at] == "," or sentence.flags[at] & _AND
        return not parts and sentence.same_clause(at, first)

    before, after = range(first - 1, -1, -1), range(plural + 1, len(sentence.tokens))
    for tokens, barred in (
        (before, speech(sentence.vocabulary.language).verbs.first_words),
        (after, rules.participles),
    ):
        verbs = (at for at in takewhile(is_joined, tokens) if sentence.flags[at] & _PREDICATE)
        verb = next(verbs, None)
        if verb is not None:
            return sentence.keys[verb] not in barred
    return False


def _is_plural_at(sentence: Sentence, index: int) -> bool:
    is_word = sentence.kinds[index] is TokenKind.WORD
    return is_word and is_plural(sentence.tokens[index].text, sentence.vocabulary.language)
