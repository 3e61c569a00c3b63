"""Who is to act where somebody is told to, not who tells it; and by whom something is done.

::

    Tokayev instructed the Government to build …        between the verb and the act
    Токаев поручил министру Айдару Сапарову открыть …   the same; Правительству поручено …: before the verb
    Тоқаев Үкіметке … салуды тапсырды                   in the dative, anywhere before the act
    Правительству необходимо открыть …                  in the dative, beside what says that it must be
    will be built BY Gazprom · ГАЗПРОМОМ будет построен · Газпром ТАРАПЫНАН салынады
"""

from __future__ import annotations

from collections.abc import Callable

from kzru.evolve import evolve
from kzru.lang.commitments import Form
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.tags import PREPOSITION, tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject, actor_named
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.state_bodies import state_body
from kzru.parsing.commitments.subjects import find_subject
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS

__all__ = ["addressed", "agent_of", "called_upon", "is_order", "told_to_act"]

_JOINT = tags("name_joint", "origin")
_COPULA = tags("copula", "past_copula")
_FARTHEST = 2
_LONGEST_NAME = 3
_LONGEST_JOINED = 5
"""Tokens of a name and its quotation marks, with the preposition before them: «между «А» | и «Б»»."""
_KINDS = ("person", "body", "company")
_NOBODY = Subject(Ability.ACTOR)


def is_order(reading: CommitmentSentence, cue: Mark) -> bool:
    """Tell whether a cue is a verb by which somebody is told to act: "instructed", «поручил»."""
    if cue.value.form is Form.AIM:
        return False  # "our task is"
    return bool(reading.words.orders.among(reading.keys[cue.first : cue.last]))


def called_upon(reading: CommitmentSentence, cue: Mark, clause: Clause, act: int) -> Subject | None:
    """Return who is named as the one who must act, in the dative beside the cue: «Правительству необходимо открыть»."""
    if reading.order.object_before:  # it may be an object of the act: «Қытайға бару қажет»
        return None
    return addressed(reading, range(clause.first, cue.first)) or addressed(reading, range(cue.first, act))


def addressed(reading: CommitmentSentence, where: range) -> Subject | None:
    """Return who is named in the dative among tokens as the one who is to act: «Министерству финансов | предусмотреть»."""
    return _named(reading, where, _is_addressee)


def agent_of(reading: CommitmentSentence, clause: Clause, behind: int) -> Subject | None:
    """Return by whom something is done in a clause whose subject does nothing; None where that is not told.

    It is nobody in particular where a name that no table knows stands right *behind* the act: «отремонтирована | Росавтодором».
    """
    keys, words = reading.keys[clause.first : clause.last], reading.words
    may_be = reading.name_words.agents or not (
        words.by_whom.isdisjoint(keys) and words.from_whom.isdisjoint(keys)
    )
    if not may_be:
        return None
    named = _agents_behind(reading, clause, behind) or _named(
        reading, range(clause.first, clause.last), _is_agent
    )
    if named is not None or not reading.is_capital(behind):
        return named
    is_known = any(name.first <= behind < name.last for name in reading.sentence.names)
    return _NOBODY if not is_known and _is_agent(reading, behind, behind + 1) else None


def _agents_behind(reading: CommitmentSentence, clause: Clause, behind: int) -> Subject | None:
    """Return who stands behind a word such as "by", up to what says where or when: "built by | Rosatom and the Ministry of Energy | in"."""
    keys, dated = reading.keys, reading.sentence.dated
    begins = (at + 1 for at in range(behind, clause.last - 1) if keys[at] in reading.words.by_whom)
    first = next((at for at in begins if at not in dated and at + 1 not in dated), clause.last)
    last = first
    while last < clause.last and last not in dated and _names_agents(reading, last):
        last += 1
    if first == last:
        return None
    told = find_subject(reading, Clause(first, first, last, last, last, None))
    if told.ability is not Ability.ACTOR:
        return None
    whole = actor_named(reading, first, last, last)
    return evolve(whole if whole.phrase and "," in keys[first:last] else told, last=last)


def _names_agents(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a token belongs to the names of those who act, or joins them: "Peru | , | the Bank | of | Chile"."""
    is_list = reading.keys[at] == "," and any(map(reading.is_capital, (at + 1, at + 2)))
    is_part = reading.is_word(at) and not reading.flags[at] & PREPOSITION
    return is_list or is_part or at in reading.sentence.inner_dashes or bool(reading.flags[at] & _JOINT)


def told_to_act(reading: CommitmentSentence, cue: Mark, clause: Clause, act: int) -> Subject | None:
    """Return who is told to act; nobody in particular where nobody is named, None where it is the subject."""
    if reading.flags[reading.before_adverbs(cue.first - 1)] & _COPULA:
        return None
    in_front, behind = range(clause.first, cue.first), None
    if reading.order.object_before:
        in_front = range(act)
    else:
        behind = _phrase_behind(reading, cue.last, act) or _named(reading, range(cue.last, act))
    named = behind or _named(reading, in_front, _is_addressee)
    is_passive = bool(reading.words.passive_orders.among(reading.keys[cue.first : cue.last]))
    return named or (None if is_passive else _NOBODY)


def _phrase_behind(reading: CommitmentSentence, first: int, act: int) -> Subject | None:
    """Return who with a name stands between the verb and the mark of the act, where the act has a mark: "told | the Bank | to"."""
    last, marks = act - 1, reading.words.infinitive_marks
    if first >= last or reading.keys[last] not in marks:
        return None
    if not any(map(reading.is_capital, range(first, last))):
        return None
    told = find_subject(reading, Clause(first, first, last, last, last, None))
    return told if told.ability is Ability.ACTOR else None


def _named(
    reading: CommitmentSentence,
    where: range,
    fits: Callable[[CommitmentSentence, int, int], bool] | None = None,
) -> Subject | None:
    """Return the people and bodies named among tokens, as a subject; else the country, where a case shows that it is to act.

    Where the verb closes the clause, a body right before it only gets what others are told to give: «жобаны | Үкіметке | енгізу».
    """
    names = [name for name in reading.sentence.names if name.kind in _KINDS and name.first in where]
    taken = {at for name in names for at in range(name.first, name.last)}
    heads = [at for at in where if at not in taken and (fits is None or fits(reading, at, at + 1))]
    heads = [at for at in heads if state_body(reading, at)]
    lands: list[Mark] = []
    if fits is not None:
        names = [name for name in names if fits(reading, name.first, name.last)]
        if len(names) + len(heads) > 1 and reading.order.object_before:
            heads = [at for at in heads if at + 1 != where.stop]
        lands = [] if names or heads else _lands(reading, where, fits)
    found = [(at, at + 1) for at in heads]
    found += [(name.first, name.last) for name in names]
    found += [(land.first, land.last) for land in lands]
    if not found:
        return None
    return Subject(
        Ability.ACTOR,
        min(first for first, _ in found),
        max(last for _, last in found),
        persons=tuple(dict.fromkeys(name.name for name in names)),
        bodies=tuple(dict.fromkeys(state_body(reading, at) for at in heads)),
        countries=_beside(reading, heads[0]) if heads else tuple(land.value.code for land in lands),
    )


def _lands(
    reading: CommitmentSentence, where: range, fits: Callable[[CommitmentSentence, int, int], bool]
) -> list[Mark]:
    """Return the countries named among tokens, where their case shows that they are to act."""
    near = (mark for mark in reading.sentence.marks(Kind.COUNTRY) if mark.first in where)
    return [mark for mark in near if not mark.value.is_adjective and fits(reading, mark.first, mark.last)]


def _beside(reading: CommitmentSentence, head: int) -> tuple[str, ...]:
    """Return the country that stands beside the head of a body: "the Government of Kazakhstan"."""
    marks = reading.sentence.marks(Kind.COUNTRY)
    return tuple(mark.value.code for mark in marks if abs(mark.first - head) <= _FARTHEST)[:1]


def _is_addressee(reading: CommitmentSentence, _: int, last: int) -> bool:
    """Tell whether a name stands in the dative, or what is joined to it."""
    endings, behind = (
        reading.name_words.addressees,
        reading.keys[last + 1 : last + 1 + _LONGEST_NAME],
    )
    if reading.keys[last - 1].endswith(endings):
        return True
    is_joined = reading.keys[last] in reading.words.conjunctions  # «Үкімет пен Ұлттық банкке»
    return is_joined and any(key.endswith(endings) for key in behind)


def _is_agent(reading: CommitmentSentence, first: int, last: int) -> bool:
    """Tell whether a name stands in the instrumental without a preposition, or beside a word such as "by"."""
    keys, words = reading.keys, reading.words
    before = first - 1
    while before >= 0 and (keys[before] in DOUBLE_MARKS or keys[before] in words.articles):
        before -= 1
    if keys[before] in words.by_whom or keys[last] in words.from_whom:
        return True
    endings = reading.name_words.agents
    is_of_kind = keys[before] in reading.organisations  # «компанией | «Жол»»
    if not (keys[last - 1].endswith(endings) or (is_of_kind and keys[before].endswith(endings))):
        return False
    farthest = before - (_LONGEST_JOINED if keys[before] in words.conjunctions else int(is_of_kind))
    return not any(key in words.prepositions for key in keys[max(0, farthest) : first])
