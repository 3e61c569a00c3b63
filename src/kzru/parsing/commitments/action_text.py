"""What is promised, in the text's own words: the verb first, without what frames it and without its time.

::

    agreed to open a school in Omsk by 2027      open a school in Omsk
    the goal of bringing trade to $30 billion    bring trade to $30 billion
    a school will be built in Omsk               build a school in Omsk
    the planned opening of a school              open a school
    Біз Оралда мектеп ашамыз                     Оралда мектеп ашамыз
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kzru.lang.commitments import Form
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.commitments.act_rules import ActionForm
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.clauses import Clause, subject_of_sentence
from kzru.parsing.commitments.elided import told_by_verb
from kzru.parsing.commitments.mentions import CommitmentMention
from kzru.parsing.commitments.opening_names import behind_time
from kzru.parsing.commitments.orders import is_order
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.subjects import before_auxiliaries, is_of_speaker
from kzru.parsing.periods import PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.places import places_of
from kzru.text.quotation_marks import OPENING_MARKS

__all__ = ["action_of"]

_THAN = tags("than")
_LINK = PREPOSITION | tags("and")
_BEFORE_TIME = DASHES | frozenset(",;:(")
_LINKING = 3
"""Tokens of an adverbial that links a sentence to the one before, with its comma."""
_REPORT = 2
"""Words behind a verb in which somebody is said to tell it: «ашылатынын | айтты»."""
_OPENING = OPENING_MARKS | {":"}
"""Marks behind which a sentence begins, beside those that end one."""


def action_of(reading: CommitmentSentence, mention: CommitmentMention, deadline: PeriodMention | None) -> str:
    """Return the action of a commitment."""
    clause, act = mention.clause, mention.act
    last = _before_time(reading, mention, deadline)
    if act.first < clause.predicate:
        last = min(last, before_auxiliaries(reading, act.first, clause.predicate))
    subject = mention.subject
    if subject.ability is Ability.ACTOR and act.first + 1 < subject.first < last:
        last = before_auxiliaries(reading, act.first, subject.first)  # «открыть цех | планирует компания»
    return _WORDINGS[act.form](reading, mention, last)


def _before_time(
    reading: CommitmentSentence, mention: CommitmentMention, deadline: PeriodMention | None
) -> int:
    """Return the end of a clause before the deadline that closes it, without "in the" and commas."""
    first, last = mention.act.first, mention.clause.last
    if deadline is None or deadline.last != last or deadline.first <= first:
        return last
    words, keys, last = reading.words, reading.keys, deadline.first
    while last > first + 1 and (
        keys[last - 1] in words.prepositions
        or keys[last - 1] in words.determiners
        or keys[last - 1] in _BEFORE_TIME
    ):
        last -= 1
    return last


def _noun(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return a gerund or the noun of an act as an infinitive with what follows it."""
    words, sentence, act = reading.words, reading.sentence, mention.act.first
    keys = sentence.keys
    last = _before_predicate(reading, act + 1, last)
    first = act + (keys[act] in words.articles)
    act_noun = words.act_nouns.get(keys[first])
    verb = act_noun or reading.infinitive_of(first)
    if not verb:
        phrase = first - (keys[first - 1] in words.articles)
        return _joined(words.undertakings.get(keys[first]) or "", sentence.words(phrase, last))
    is_noun = act_noun is not None or keys[first - 1] in words.articles  # "the laying | of a cable"
    leads_object = is_noun and keys[first + 1] in words.of_the_act
    return _joined(verb, sentence.words(first + 1 + leads_object, last))


def _before_predicate(reading: CommitmentSentence, first: int, last: int) -> int:
    """Return the end of an act before the predicate of its noun: "the plan to open a school | was announced"."""
    words, keys = reading.words, reading.keys
    for at in range(first, last):
        if keys[at] in words.finite:
            return at
        if keys[at] in words.relatives:
            break
    return last


def _passive(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return the verb of a participle, with its particle, and what it is done to."""
    verb, rest = reading.verb_of_participle(mention.act.first), mention.act.first + 1
    if rest < last and reading.keys[rest] in reading.words.particles:
        verb, rest = f"{verb} {reading.keys[rest]}", rest + 1
    following = _without_agent(reading, mention.told, rest, last)
    told = _told_subject(reading, mention)
    return _joined(verb, told, following) if told else _done_to(reading, mention, verb, following)


def _without_agent(reading: CommitmentSentence, agent: Subject | None, first: int, last: int) -> str:
    """Return some words behind a participle but for by whom it is done: "built | BY THE FUND | in Omsk"."""
    sentence = reading.sentence
    if agent is not None and first <= agent.first:
        by, behind = places_of(reading.words.by_whom, reading.keys[first : agent.first]), agent.last
        ends = behind == last or reading.flags[behind] & PREPOSITION or not reading.is_word(behind)
        if by and ends:
            return _joined(sentence.words(first, first + by[0]), sentence.words(behind, last))
    return sentence.words(first, last)


def _told_subject(reading: CommitmentSentence, mention: CommitmentMention) -> str:
    """Return what is to be done something to, where that stands behind the cue: "agreed for | A SCHOOL | to be built"."""
    words, keys, first, last = reading.words, reading.keys, mention.cue.last, mention.act.first
    small = {*words.infinitive_marks, *words.finite, *words.classes.get("linking", ())}
    while last > first and (keys[last - 1] in small or reading.is_adverb(last - 1)):
        last -= 1
    leads = first < last and (keys[first] in words.complementisers or keys[first] in words.prepositions)
    return reading.sentence.words(first + leads, last)


def _passive_clause(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return the words of a clause in the passive, with the subject that it shares with the one before."""
    clause, words = mention.clause, reading.sentence.words
    first = behind_time(reading, clause)
    is_shared = first >= clause.predicate and clause.opener is None
    return _joined(words(*_shared(reading, clause)) if is_shared else "", words(first, last))


def _occurrence(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return what is done with something that opens, begins, or is due for "launch"; without a known verb the clause itself."""
    at = mention.act.first
    noun = reading.words.act_nouns.get(reading.keys[at])
    found = reading.words.occurrences.at(reading.keys, at) or (noun and (1, noun))
    if not found:
        return reading.sentence.words(mention.clause.subject, last)
    length, verb = found
    return _done_to(reading, mention, verb, reading.sentence.words(at + length, last))


def _behind_dash(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return the words between the dash before an act and the end of the clause."""
    dash = next(at for at in range(mention.clause.behind, last) if reading.keys[at] in DASHES)
    return reading.sentence.words(dash + 1, last)


def _gap(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return the words of a cue with those that stand beside the time of the clause behind it."""
    cue = reading.sentence.words(mention.cue.first, mention.cue.last)
    beside = reading.sentence.words(mention.act.first, last)
    return f"{beside} {cue}" if reading.order.object_before else f"{cue} {beside}"


def _from_subject(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return the words of a clause after who is to act and the time that opens it."""
    clause, act = mention.clause, mention.act.first
    # «әкім | мектеп ашылатынын айтты»
    is_told = reading.words.reported.among(reading.keys[clause.behind : clause.behind + _REPORT])
    subject = mention.subject if is_told else told_by_verb(reading, mention.cue, mention.subject)
    behind_name = next((name.last for name in reading.people if name.first == subject.last), subject.last)
    following = reading.keys[behind_name]
    is_joined = following == "," or following in reading.words.conjunctions
    is_behind_object = behind_name == clause.predicate  # «көпірді компания | салады»
    if subject.ability is Ability.ACTOR and not is_joined and not is_behind_object:
        clause = clause._replace(subject=max(clause.subject, behind_name))
    first = min(behind_time(reading, clause), act)
    return reading.sentence.words(_behind_addressee(reading, mention.told, first, act), last)


def _behind_addressee(reading: CommitmentSentence, told: Subject | None, first: int, act: int) -> int:
    """Return where an order begins behind whom it is for, where that opens it: «Қаржы министрлігіне | жобаларды қаржыландыру»."""
    if told is None or not first < told.last <= act:
        return first
    begin = phrase_begin(reading.sentence, told.last - 1)
    last = begin - _LINKING if reading.keys[begin - 1] == "," else begin  # «Сонымен қатар, | министрлікке»
    before = range(first, last)
    is_opening = not any(reading.is_content(at) and not reading.is_adverb(at) for at in before)
    return told.last if is_opening else first


def _verb(reading: CommitmentSentence, mention: CommitmentMention, last: int) -> str:
    """Return the verb of an act with what follows it; what it is done to may stand before it: «завод | планируется построить»."""
    if mention.cue.value.form is Form.ATTITUDE:
        last = _before_predicate(reading, mention.act.first + 1, last)
    words = reading.sentence.words(mention.act.first, last)
    if not (_is_impersonal(reading, mention) or is_of_speaker(reading, mention.cue)):
        return words
    places = (*_in_front(reading, mention), range(mention.clause.behind, mention.act.first))
    return _joined(next(filter(None, (_object(reading, place) for place in places)), ""), words)


def _is_impersonal(reading: CommitmentSentence, mention: CommitmentMention) -> bool:
    """Tell whether nobody is said to plan an act behind the cue, and what it is done to may open the clause: «мост планируют | открыть»."""
    is_behind = mention.cue.value.form is Form.INFINITIVE and mention.act.first >= mention.clause.behind
    is_nobodys = mention.subject.ability is not Ability.ACTOR and mention.told is None
    return is_behind and is_nobodys and not (is_order(reading, mention.cue) or reading.words.articles)


def _in_front(reading: CommitmentSentence, mention: CommitmentMention) -> Iterator[range]:
    """Yield where something stands before the predicate, beside its subject: «ЗАВОД мы построим», «мы ЗАВОД построим»."""
    clause, subject = mention.clause, mention.subject
    ends = [(clause.subject, clause.predicate)]
    if subject.ability is Ability.ACTOR and subject.last <= clause.predicate:
        ends = [(clause.subject, subject.first), (subject.last, clause.predicate)]
    for begin, end in ends:
        yield range(behind_time(reading, clause._replace(subject=begin)), end)


def _object(reading: CommitmentSentence, place: range) -> str:
    """Return the words of a place without adverbs at its ends; "" where they are led by a preposition, hold a mark or another act."""
    behind = (at for at in place if reading.keys[at] == ",")
    comma = next((at for at in behind if reading.keys[at + 1] in reading.words.relatives), place.stop)
    last = before_auxiliaries(reading, place.start, comma)
    first = min(reading.after_adverbs(place.start), last)
    leads = reading.keys[first] in reading.words.prepositions
    acts = any(first <= mark.first < last for mark in reading.sentence.marks(Kind.CUE))
    is_phrase = not leads and not acts and all(map(reading.is_word, range(first, last)))
    return _lowered(reading, first, last) if is_phrase else ""


def _done_to(reading: CommitmentSentence, mention: CommitmentMention, verb: str, rest: str) -> str:
    """Return a verb with the subject of its passive as its object."""
    first = behind_time(reading, mention.clause)
    last = before_auxiliaries(reading, first, mention.clause.predicate)
    if first >= last:
        first, last = _antecedent(reading, mention.clause.opener) or _shared(reading, mention.clause)
    words = _lowered(reading, first, last)
    return _joined(verb, reading.words.object_forms.get(words) or words, rest)


def _antecedent(reading: CommitmentSentence, opener: int | None) -> tuple[int, int] | None:
    """Return the tokens of the noun phrase that the relative pronoun before a clause stands for."""
    if not opener or reading.keys[opener] not in reading.words.relatives:
        return None
    last = opener - (reading.keys[opener - 1] == ",")
    first = phrase_begin(reading.sentence, last - 1)
    while first > 1 and _narrows(reading, first):
        first = phrase_begin(reading.sentence, first - 2)
    return first, last


def _narrows(reading: CommitmentSentence, first: int) -> bool:
    """Tell whether a phrase only tells where or whose a noun before it is: "the plant in | Omsk", "the forum of | regions"."""
    link = first - 1
    is_named = reading.flags[link] & _LINK and reading.is_capital(first)
    return bool(is_named or reading.keys[link] in reading.words.of_the_act) and not reading.is_finite(
        link - 1
    )


def _shared(reading: CommitmentSentence, clause: Clause) -> tuple[int, int]:
    """Return the tokens of the subject that a clause shares with the one before: "a bridge is built and | will be opened"."""
    before = subject_of_sentence(reading, clause)
    if before is None:
        return 0, 0
    first = behind_time(reading, before)
    return first, before_auxiliaries(reading, first, before.predicate)


def _lowered(reading: CommitmentSentence, first: int, last: int) -> str:
    """Return words without the capital that their sentence gave them, one behind the name of who speaks included."""
    text = reading.sentence.words(first, last)
    if not text or (first > 0 and reading.keys[first - 1] not in _OPENING):
        return text
    words, key = reading.words, reading.keys[first]
    common = (words.determiners, words.things, words.act_nouns, words.undertakings, words.actors)
    is_common = any(key in group for group in common) or reading.sentence.at(Kind.NUMBER, first) is not None
    if is_common or reading.flags[first + 1] & _THAN:  # "More than 500"
        return text[0].lower() + text[1:]
    return text


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


_WORDINGS: Mapping[ActionForm, Callable[[CommitmentSentence, CommitmentMention, int], str]] = {
    ActionForm.VERB: _verb,
    ActionForm.NOUN: _noun,
    ActionForm.UNDERTAKING: lambda reading, mention, _: _done_to(
        reading, mention, reading.words.undertakings.get(reading.keys[mention.act.first]) or "", ""
    ),
    ActionForm.PASSIVE: _passive,
    ActionForm.PASSIVE_CLAUSE: _passive_clause,
    ActionForm.OCCURRENCE: _occurrence,
    ActionForm.DOCUMENT: lambda reading, mention, last: _joined(
        reading.words.carry_out, _lowered(reading, mention.act.first, last)
    ),
    ActionForm.AIM: _behind_dash,
    ActionForm.UP_TO_ACT: lambda reading, mention, _: _from_subject(reading, mention, mention.act.first + 1),
    ActionForm.UP_TO_CUE: lambda reading, mention, _: _from_subject(
        reading, mention, mention.clause.predicate
    ),
    ActionForm.GAP: _gap,
    ActionForm.WITH_CUE: lambda reading, mention, _: _from_subject(reading, mention, mention.clause.behind),
}
"""Each takes the sentence, the mention, and the token after the words that belong to the act, without its time."""
