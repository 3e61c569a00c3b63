"""Whom a pronoun stands for: the only one whom the words before it, else the sentence before, have as a subject.

::

    PUTIN's interview came before a visit, during which HE will      he whose it is
    TOKAYEV met with farmers. HE will visit Omsk                     the subject of the sentence before
    Построен завод. ОН избавит страну от                             no person
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.declension import name_words
from kzru.lang.speech import speech
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags

__all__ = ["may_be_person", "person_meant"]

_PERSON = tags("person_pronoun")


def person_meant(sentence: Sentence, pronoun: int, before: Sentence | None) -> str | None:
    """Return the name of the person whom a pronoun stands for; None where none or several may be meant."""
    own = {name.name for name in _subjects(sentence, pronoun)}
    if not own and before is not None:
        own = {name.name for name in _subjects(before, len(before.tokens))}
    return own.pop() if len(own) == 1 else None


def may_be_person(sentence: Sentence, pronoun: int, before: Sentence | None) -> bool:
    """Tell whether a person, an office or another pronoun stands before a pronoun that may stand for a thing as well."""
    if before is None:
        return True
    offices = speech(sentence.vocabulary.language).offices
    for one, last in ((sentence, pronoun), (before, len(before))):
        if any(name.kind == "person" and name.last <= last for name in one.names):
            return True
        if any(one.keys[at] in offices or one.flags[at] & _PERSON for at in range(last)):
            return True
    return False


def _subjects(sentence: Sentence, end: int) -> Iterator[Name]:
    """Yield the people before a token who may be a subject, or who own one: "Putin's interview"."""
    owned = name_words(sentence.vocabulary.language).possessives
    for name in sentence.names:
        if name.kind != "person" or name.last > end or name.known_by == "holder":
            continue
        bare = name.is_subject and not name.role
        if bare or (owned and sentence.keys[name.last - 1].endswith(owned)):
            yield name
