"""Whether the subject of a clause can act, and who it is.

::

    leading     The new companies | of the region | will …      English: up to the first preposition
    anywhere    … планируют открыть две компании …              else: the first actor in the nominative
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from kzru.lang.conjugation import SPEAKERS
from kzru.lang.morphology import is_noun, noun_form
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject, actor_named
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.opening_names import behind_time, opening_name, possesses, with_further
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.state_bodies import state_body
from kzru.parsing.vocabulary import Kind

__all__ = ["before_auxiliaries", "find_subject", "is_of_speaker"]


_INDEFINITE = tags("indefinite_article")
_CIRCUMSTANCE = tags("circumstance")
_PRONOUN = tags("subject_pronoun")
_OBJECT = 2
"""Tokens from the act on to the left in which its object stands."""
_GENITIVES = 4
"""Tokens from a body of a state on among which an "and" stands: «Министерство сельского хозяйства | и»."""
_PAIR = 2
"""Tokens from one end of a route to the next: a name and a hyphen."""


def find_subject(reading: CommitmentSentence, clause: Clause) -> Subject:
    """Return the subject of a clause."""
    return _anywhere(reading, clause) if reading.name_words.has_cases else _leading(reading, clause)


def is_of_speaker(reading: CommitmentSentence, cue: Mark) -> bool:
    """Tell whether a verb speaks of the speaker by its ending, so that no noun is its subject: «построим», «будем»."""
    verb, ours = cue.value.verb, reading.words.classes.get("of_our_own", ())
    return verb.person in SPEAKERS if verb is not None else reading.keys[cue.last - 1] in ours


def _leading(reading: CommitmentSentence, clause: Clause) -> Subject:
    first = behind_time(reading, clause)
    flags = reading.flags
    is_led = flags[first] & _CIRCUMSTANCE or reading.keys[first] in reading.words.impersonal
    if is_led and flags[first + 1] & _PRONOUN:
        first += 1  # "since | we", "there | he"
    last = before_auxiliaries(reading, first, clause.predicate)
    if first >= last or _is_empty(reading, first, last):
        return Subject(Ability.NONE)
    end = _head_end(reading, first, last)
    if end == first:
        first, end = _behind_adverbial(reading, first, last), last
    while end - first > 1 and (
        reading.keys[end - 1] in reading.words.beside or not reading.is_content(end - 1)
    ):
        end -= 1  # "Kazakhstan, together", "Kazakhstan | "
    if first >= end:
        return Subject(Ability.THING, first, last)
    if not _can_act(reading, end - 1):
        return Subject(Ability.THING, first, end, phrase=reading.sentence.words(first, end))
    return actor_named(reading, first, end, last)


def _head_end(reading: CommitmentSentence, first: int, last: int) -> int:
    """Return where the head of a subject ends: before a preposition or comma, "all of" and the like not counted."""
    keys, words = reading.keys, reading.words
    closed = first
    for at in range(first, last):
        behind = reading.bracket_end(at)
        if behind is not None and keys[behind] in words.conjunctions:
            closed = behind  # "the Development Bank (EDB) | and"
        if at < closed:
            continue
        if keys[at] == "(" or (keys[at] == "," and not reading.parts_countries(at)):
            return at
        if keys[at] in words.prepositions:
            is_bare = at > first and all(key in words.determiners for key in keys[first:at])
            is_measured = reading.flags[at - 2] & _INDEFINITE and keys[at - 1] in words.quantities
            if not is_bare and not is_measured:  # "a number | of events", not "the number"
                return at
    return last


def before_auxiliaries(reading: CommitmentSentence, first: int, predicate: int) -> int:
    """Return the token behind a subject, without the adverbs, auxiliaries and times before its predicate."""
    keys, words, dated = reading.keys, reading.words, reading.sentence.dated
    last = predicate
    while last > first and (
        (reading.is_adverb(last - 1) and not reading.is_capital(last - 1))  # no "Kazakhstan Temir | Zholy"
        or keys[last - 1] in words.finite
        or keys[last - 1] in words.auxiliaries
        or last - 1 in dated
    ):
        last -= 1
    return last


def _is_empty(reading: CommitmentSentence, first: int, last: int) -> bool:
    """Tell whether words name nobody: prepositions, articles, "there", the possessor of what the cue names."""
    words, keys = reading.words, reading.keys[first:last]
    if keys[0] in words.impersonal or keys[-1] in words.impersonal:
        return True  # "Under the programme it | is planned to"
    if keys[-1].endswith(reading.name_words.possessives):
        return True
    return all(key in words.prepositions or key in words.determiners for key in keys)


def _behind_adverbial(reading: CommitmentSentence, first: int, last: int) -> int:
    """Return where the last noun phrase before a predicate begins; *last* where it belongs to an adverbial."""
    words, keys = reading.words, reading.keys
    named = _name_behind(reading, first, last)
    if named is not None:
        return named
    for at in range(last - 1, first, -1):
        if keys[at] in words.prepositions:
            break
        if keys[at] in words.determiners or keys[at] in words.groups:
            return last if keys[at - 1] in words.prepositions else at
    return last


def _name_behind(reading: CommitmentSentence, first: int, last: int) -> int | None:
    """Return where the countries begin that stand before a predicate, behind the noun of an adverbial: "In this regard | Peru and Chile will"."""
    words, keys = reading.words, reading.keys
    begin, mark = last, reading.sentence.before(Kind.COUNTRY, last)
    while mark is not None and mark.first > first and not mark.value.is_adjective:
        begin = mark.first
        is_joined = keys[begin - 1] in words.conjunctions
        mark = reading.sentence.before(Kind.COUNTRY, begin - 1) if is_joined else None
    ruled = (words.prepositions, words.determiners, words.conjunctions)
    is_free = first < begin < last and not any(keys[begin - 1] in group for group in ruled)
    return begin if is_free else None


def _can_act(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether the last word of a noun phrase is somebody who can act."""
    key, words = reading.keys[at], reading.words
    if key in words.actors:
        return True
    if key in words.establishments:
        return reading.is_capital(at) and reading.is_capital(at - 1)  # "the Altyn | Plant"
    if key in words.things or key in words.act_nouns:
        return False
    if at in reading.named_actors or reading.sentence.before(Kind.PLACE, at + 1) is not None:
        return True
    if at > 0:
        return reading.is_capital(at)
    inside = reading.sentence.tokens[at].text[1:]
    return key in reading.organisations or any(letter.isupper() for letter in inside)  # "QazaqGaz"


def _anywhere(reading: CommitmentSentence, clause: Clause) -> Subject:
    named = opening_name(reading, clause)
    if named is not None:
        return actor_named(reading, *named, named[1])
    for at in _beside_insertions(reading, clause):
        is_actor = _is_actor(reading, at)
        if not (is_actor or reading.keys[at] in reading.words.things) or at in reading.sentence.dated:
            continue  # most words are neither, so where they stand is not asked
        if not _may_be_subject(reading, clause, at) or _is_ruled(reading, at):
            continue
        if is_actor:
            end = clause.predicate if at < clause.predicate else clause.last
            return actor_named(reading, *_told_of(reading, clause, _joined(reading, at, clause)), end)
        return Subject(Ability.THING, at, at + 1, phrase=reading.sentence.tokens[at].text)
    return Subject(Ability.NONE)


def _beside_insertions(reading: CommitmentSentence, clause: Clause) -> Iterable[int]:
    """Return the tokens of a clause without the relative clauses before its predicate: «завод, | который …, | откроет»."""
    keys, whole = reading.keys, range(clause.subject, clause.last)
    commas = [at for at in range(clause.subject, clause.predicate) if keys[at] == ","]
    inside: set[int] = set()
    for opening, closing in pairwise(commas):
        if keys[opening + 1] in reading.words.relatives:
            inside.update(range(opening, closing))
    return [at for at in whole if at not in inside] if inside else whole


def _told_of(reading: CommitmentSentence, clause: Clause, teller: tuple[int, int]) -> tuple[int, int]:
    """Return of whom somebody tells that he acts, else who tells it: «Премьер | Қазақстан | мектеп салатынын айтты»."""
    cue = reading.keys[clause.predicate : clause.behind]
    if not any(key.endswith(reading.words.told_endings) for key in cue):
        return teller
    for at in range(teller[1], clause.predicate):
        if _is_actor(reading, at) and not _is_ruled(reading, at):
            return _joined(reading, at, clause)
    return teller


def _is_ruled(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a word is no subject: ruled by a preposition, a verb, a noun or what it possesses."""
    if _follows_preposition(reading, at) or possesses(reading, at) or _is_portfolio(reading, at):
        return True
    is_own = reading.keys[at] in reading.words.own_nouns  # «сақтау | министрлігі»
    if reading.is_infinitive(at - 1) and not is_own and reading.keys[at] not in reading.words.never_objects:
        return at - 1 not in reading.sentence.number_starts  # «посетить | Казахстан намерен»
    return _is_genitive(reading, at) or _shares_case(reading, at) or _is_of_route(reading, at)


def _is_portfolio(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a word is what an office or ministry is of, though others are called so too: «министра | энергетики»."""
    words, before = reading.words, reading.keys[at - 1]
    is_office = before in words.ministers or before in words.ministries
    return is_office and reading.keys[at] in words.portfolios


def _is_of_route(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a country stands in a route behind the noun of that: «по маршруту | Китай-Казахстан-Россия»."""
    first = at
    while first - 1 in reading.sentence.inner_dashes:
        first -= _PAIR
    is_joined = first < at or at + 1 in reading.sentence.inner_dashes
    is_led = reading.is_word(first - 1) and not reading.is_capital(first - 1)
    return is_joined and is_led and reading.sentence.at(Kind.COUNTRY, at) is not None


def _shares_case(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether the case of a noun stands at the one that a conjunction joins to it: «Ресей | мен Қытайға»."""
    if not reading.order.adposition_behind or reading.keys[at + 1] not in reading.words.conjunctions:
        return False
    last = at + 2
    while reading.is_capital(last + 1):
        last += 1
    return reading.is_capital(last) and not (reading.is_nominative(last) or reading.is_bare(last))


def _is_genitive(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a noun whose nominative looks the same is in the genitive: «новой | компании», «обход | города»."""
    words, before, language = reading.words, at - 1, reading.language
    if not reading.keys[at].endswith(words.ambiguous_endings) or _is_nominative(reading, at):
        return False
    if (before > 0 and reading.is_capital(before)) or before in reading.sentence.dated:
        return False
    key = reading.keys[before]
    if key in words.seasons:
        return False
    if key.endswith(words.modifier_endings) and key not in words.closers:
        return True
    is_led = words.prepositions.among(reading.keys[max(0, before - _OBJECT) : before])
    return not is_led and is_noun(key, language) and _is_nominative(reading, before)


def _is_nominative(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a noun has the form in which a table has it, which is also an accusative: «завод», «компания»."""
    return noun_form(reading.keys[at], reading.language) == reading.keys[at]


def _may_be_subject(reading: CommitmentSentence, clause: Clause, at: int) -> bool:
    """Tell whether a word stands where a subject may: before the predicate, or right behind it.

    Where the verb closes the clause, the noun right before the act is what it is done to.
    """
    if reading.keys[at] in reading.words.own_nouns:
        return at < clause.predicate
    if reading.order.object_before:
        is_party = at == clause.subject and reading.keys[at] in reading.words.groups
        return at < clause.predicate - (1 if is_party else _OBJECT)  # «тараптар» is nobody's object
    if at < clause.predicate:
        return not _is_one_of_several(reading, clause, at)
    return _closes(reading, clause, at) or (
        at == reading.after_adverbs(clause.behind) and _agrees(reading, clause, at)
    )


def _is_one_of_several(reading: CommitmentSentence, clause: Clause, at: int) -> bool:
    """Tell whether a noun stands alone before a verb of several, which something is done to: «аэропорт | закроют»."""
    keys, words = reading.keys, reading.words
    are_several = keys[clause.behind - 1].endswith(words.several_endings)
    if at in reading.named_actors or keys[at] in words.groups or not are_several:
        return False
    is_one = _is_nominative(reading, at) and keys[at] not in words.never_objects
    return is_one and {",", *words.conjunctions}.isdisjoint(keys[clause.subject : clause.predicate])


def _closes(reading: CommitmentSentence, clause: Clause, at: int) -> bool:
    """Tell whether who acts stands behind the act: a noun whose case is no object's, «планирует открыть цех | компания»."""
    keys = reading.keys
    is_named = at in reading.named_actors and reading.sentence.at(Kind.COUNTRY, at) is None
    return (keys[at] in reading.words.never_objects or is_named) and "," not in keys[clause.behind : at]


def _agrees(reading: CommitmentSentence, clause: Clause, at: int) -> bool:
    """Tell whether a noun behind a verb may be its subject: not in «построят | театр», «построит | театр компания»."""
    keys, words = reading.keys, reading.words
    if keys[at] in words.things or at in reading.named_actors or not _is_nominative(reading, at):
        return True
    are_several = keys[clause.behind - 1].endswith(words.several_endings)
    return not (are_several or any(_closes(reading, clause, later) for later in range(at + 1, clause.last)))


def _follows_preposition(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a preposition stands before a word, or a postposition behind it."""
    beside = at + 1 if reading.order.adposition_behind else at - 1
    return reading.keys[beside] in reading.words.prepositions


def _next_actor(reading: CommitmentSentence, last: int) -> int | None:
    """Return the actor that goes on with a subject, with an "and", a hyphen or a comma of countries between them; None where none does."""
    words = reading.words
    joint = reading.keys[last] in words.conjunctions or last in reading.sentence.inner_dashes
    joint = joint or reading.parts_countries(last)
    following = last + 1 if joint else last
    following += joint and reading.keys[following] in words.bank_names  # «и | Национальный банк»
    if possesses(reading, following) or not _is_actor(reading, following) or _shares_case(reading, following):
        return None
    if joint:
        return following
    if reading.keys[last - 1] in words.we:
        return None  # «біз | қор құрамыз»
    others = (words.pronouns, words.heads_of_others)  # «Қазақстан | ол жерде», «главы | МИД»
    is_another = any(reading.keys[following] in group for group in others)
    return None if is_another or _follows_preposition(reading, following) else following


def _is_actor(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a word is somebody who can act."""
    return at in reading.named_actors or reading.keys[at] in reading.words.actors


def _joined(reading: CommitmentSentence, at: int, clause: Clause) -> tuple[int, int]:
    """Return the tokens of an actor: with a determiner, further nouns of the kind, and what an "and" joins to it."""
    first, last = at, at + 1
    while first > clause.subject and reading.is_adjective_of_country(first - 1):
        first -= 1
    land = reading.sentence.before(Kind.COUNTRY, first)
    if land is not None and reading.keys[at] in reading.words.own_nouns:
        first = max(clause.subject, land.first)  # «көпірді | Түркия компаниялары салады»
    while last < clause.last and last != clause.predicate:
        following = _next_actor(reading, last)
        if following is None:
            break
        last = following + 1
    near = range(last, last + _GENITIVES if state_body(reading, last - 1) else last)
    joint = next((at for at in near if reading.keys[at] in reading.words.conjunctions), last)
    further = with_further(reading, clause, joint)  # «Правительство Казахстана | и Росатом»
    return first, further if further > joint else with_further(reading, clause, last)
