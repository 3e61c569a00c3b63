"""Whose a thing is: the countries that stand with it as adjectives or possessors.

::

    a RUSSIAN school will be opened in Osh        российская школа откроется
    RUSSIA'S Consulate General                    Ресейдің бас консулдығы

Where something is built is no owner ("will be shown in Russian museums"), nor is that of which it is a part ("a branch of
the Russian school"), save of an act ("the opening of Russia's consulate").
"""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.vocabulary import Kind

__all__ = ["lands_in", "owners_in", "partners_in", "visitor_in"]

_BETWEEN = tags("between")
_NEAR = 3
"""Tokens between a visit and the name of its visitor."""


def owners_in(
    reading: CommitmentSentence, clause: Clause, *, is_told: bool, of_thing: bool
) -> tuple[str, ...]:
    """Return the ISO 3166 codes of the first owner in a clause, and of those joined to it; in what is told also of the host.

    Of a thing with which something is done the owner may stand without an ending: «РЕСЕЙ мәдени орталығы ашылады».
    """
    found: list[Mark] = []
    for mark in _countries(reading, clause):
        if not _may_own(reading, mark, of_thing=of_thing) or reading.keys[mark.last] in reading.words.tongues:
            continue
        if not (_are_joined(reading, found[-1], mark) if found else _is_free(reading, mark, clause.first)):
            break
        found.append(mark)
    codes = tuple(dict.fromkeys(mark.value.code for mark in found))
    return codes or _in_genitive(reading, clause) or (_host_of(reading, clause) if is_told else ())


def _may_own(reading: CommitmentSentence, mark: Mark, *, of_thing: bool) -> bool:
    """Tell whether a country may be an owner, as an adjective, by its ending, or of a thing before that."""
    endings = reading.words.genitive_endings or reading.name_words.possessives
    by_form = bool(mark.value.is_adjective) or reading.keys[mark.last - 1].endswith(endings)
    return by_form or (of_thing and _is_bare_owner(reading, mark))


def _is_bare_owner(reading: CommitmentSentence, mark: Mark) -> bool:
    """Tell whether a country without an ending stands before what it owns, where genitives have one: «Ресей | мәдени орталығы»."""
    words, behind = reading.words, reading.keys[mark.last]
    if not words.genitive_endings or not reading.is_nominative(mark.last - 1):
        return False
    is_ruled = any(behind in group for group in (words.prepositions, words.conjunctions, words.actors))
    return not is_ruled and reading.is_content(mark.last) and mark.last not in reading.sentence.dated


def _host_of(reading: CommitmentSentence, clause: Clause) -> tuple[str, ...]:
    """Return the country in which a clause begins: «в КАЗАХСТАНЕ | построят»."""
    begins = range(clause.first, min(clause.first + 2, clause.predicate))
    hosts = (name for name in reading.sentence.names if name.first in begins and name.kind == "country")
    return tuple(name.country for name in hosts if name.role == "in" and name.country)


def _countries(reading: CommitmentSentence, clause: Clause) -> list[Mark]:
    marks = reading.sentence.marks(Kind.COUNTRY)
    return [mark for mark in marks if clause.first <= mark.first < clause.last]


def lands_in(reading: CommitmentSentence, clause: Clause) -> frozenset[str]:
    """Return the ISO 3166 codes of the countries in which something is to be, or which it concerns: "will be held in Peru"."""
    named = _countries(reading, clause)
    return frozenset([mark.value.code for mark in named if not mark.value.is_adjective])


def partners_in(reading: CommitmentSentence, clause: Clause) -> frozenset[str | None]:
    """Return the ISO 3166 codes of the countries to or with which something is to be done: "we will supply wheat to Iran"."""
    names = (name for name in reading.sentence.names if clause.first <= name.first < clause.last)
    lands = (name for name in names if name.kind == "country" and name.role in ("to", "with"))
    return frozenset(land.country for land in lands if not reading.flags[land.first - 1] & _BETWEEN)


def visitor_in(reading: CommitmentSentence, clause: Clause) -> str | None:
    """Return who makes the visit that takes place by a clause: «визит ТОКАЕВА в Россию состоится», "TOKAYEV'S visit"."""
    for mark in reading.sentence.marks(Kind.EVENT):
        if clause.first <= mark.first < clause.predicate and mark.value.traits.travel:
            for name in reading.sentence.names:
                is_near = max(name.first - mark.last, mark.first - name.last) <= _NEAR
                if name.kind == "person" and name.role == "of" and is_near:
                    return name.name
    return None


def _in_genitive(reading: CommitmentSentence, clause: Clause) -> tuple[str, ...]:
    """Return the country in the genitive that ends the subject, or stands behind a cue that is a noun.

    «отряд войск МОНГОЛИИ | пройдёт», «задачей | РОССИИ остаётся»
    """
    sentence, words = reading.sentence, reading.words
    if not sentence.vocabulary.nouns.genitives_follow:
        return ()
    last = reading.before_adverbs(clause.predicate - 1) + 1
    for mark in (sentence.before(Kind.COUNTRY, last), sentence.at(Kind.COUNTRY, clause.behind)):
        if mark is None or mark.first <= clause.first or reading.is_nominative(mark.last - 1):
            continue
        before = reading.keys[mark.first - 1]
        if before not in words.prepositions and before not in words.conjunctions:
            return (mark.value.code,)
    return ()


def _are_joined(reading: CommitmentSentence, one: Mark, other: Mark) -> bool:
    """Tell whether two adjectives belong to one noun: "Kazakh-Russian", "Kazakh and Russian"."""
    joint = reading.keys[one.last]
    return other.first == one.last + 1 and (joint in reading.words.conjunctions or joint in DASHES)


def _is_free(reading: CommitmentSentence, mark: Mark, first: int) -> bool:
    """Tell whether no noun, preposition or comma stands between the begin of a clause and a noun phrase."""
    words = reading.words
    for at in range(first, mark.first):
        key = reading.keys[at]
        may_part = key == "," or key in words.prepositions or key in words.conjunctions
        is_of_act = key in words.of_the_act and reading.is_act(at - 1)
        if may_part and not is_of_act and key not in words.infinitive_marks:
            return False
    return True
