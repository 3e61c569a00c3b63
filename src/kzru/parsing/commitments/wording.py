"""What is promised, in the text's own words: the verb first, without what frames it and without its time.

::

    agreed to open a school in Omsk by 2027      open a school in Omsk
    the goal of bringing trade to $30 billion    bring trade to $30 billion
    a school will be built in Omsk               build a school in Omsk
    the planned opening of a school              open a school
"""

from __future__ import annotations

from kzru.lang.commitments import Form
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.acts import Act
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.commitments.subjects import before_auxiliaries, behind_time
from kzru.parsing.periods import PeriodMention
from kzru.parsing.vocabulary import Kind

__all__ = ["action_of"]


def action_of(
    reading: Reading, clause: Clause, act: Act, subject: Subject, deadline: PeriodMention | None
) -> str:
    """Return the action of a promise."""
    words = reading.sentence.words
    if reading.words.act_precedes:
        leads = subject.ability is Ability.ACTOR and subject.last <= act.first
        first = max(subject.last if leads else clause.subject, behind_time(reading, clause))
        return words(min(first, act.first), _last_of_act(clause, act))
    last = _without_time(reading, clause, act, deadline)
    if act.first < clause.predicate:
        last = min(last, before_auxiliaries(reading, act.first, clause.predicate))
    if act.is_passive:
        return _of_passive(reading, clause, act, last)
    if act.form is Form.DOCUMENT:
        return f"{reading.words.carry_out} {words(act.first, last)}"
    is_noun = reading.sentence.keys[act.first] in reading.words.act_nouns
    if (
        not is_noun
        and reading.sentence.keys[act.first] in reading.words.undertakings
        and act.first < clause.predicate
    ):
        return _done_to(
            reading, clause, reading.words.undertakings.get(reading.sentence.keys[act.first]) or "", ""
        )
    if act.form in (Form.NOUN, Form.NOMINAL):
        last = next(
            (at for at in range(act.first + 1, last) if reading.sentence.keys[at] in reading.words.finite),
            last,
        )
        return _of_noun(reading, act, last)
    if act.form is Form.OCCURRENCE:
        return _of_occurrence(reading, clause, act, last)
    verb = reading.infinitive_of(act.first)
    return " ".join(filter(None, (verb, words(act.first + 1, last)))) if verb else words(act.first, last)


def _last_of_act(clause: Clause, act: Act) -> int:
    """Return the token behind an act that stands before its cue, or is its cue."""
    if act.form in (Form.ACT, Form.OCCURRENCE):
        return clause.behind
    return act.first if act.form is Form.NOUN else act.first + 1


def _without_time(reading: Reading, clause: Clause, act: Act, deadline: PeriodMention | None) -> int:
    """Return the end of a clause before the deadline that closes it."""
    last = clause.last
    if deadline is not None and deadline.last == last and deadline.first > act.first:
        last = deadline.first
        while last > act.first + 1 and _hangs(reading, last - 1):
            last -= 1
    return last


def _hangs(reading: Reading, at: int) -> bool:
    """Tell whether a word before a time belongs to it: "in the", a comma."""
    key = reading.sentence.keys[at]
    return key in reading.words.prepositions or key in reading.words.determiners or not reading.is_word(at)


def _behind_article(reading: Reading, first: int) -> int:
    return first + 1 if reading.sentence.keys[first] in reading.words.articles else first


def _of_passive(reading: Reading, clause: Clause, act: Act, last: int) -> str:
    if reading.words.has_cases:
        return reading.sentence.words(behind_time(reading, clause), last)
    verb = reading.words.passive.get(reading.sentence.keys[act.first]) or ""
    rest = act.first + 1
    if rest < last and reading.sentence.keys[rest] in reading.words.particles:
        verb, rest = f"{verb} {reading.sentence.keys[rest]}", rest + 1
    return _done_to(reading, clause, verb, reading.sentence.words(rest, last))


def _of_occurrence(reading: Reading, clause: Clause, act: Act, last: int) -> str:
    """Return what is done with something that opens, begins or takes place; without a known verb the clause itself."""
    found = reading.words.occurrences.at(reading.keys, act.first)
    if found is None:
        return reading.sentence.words(clause.subject, last)
    length, verb = found
    return _done_to(
        reading, clause, verb, reading.sentence.words(act.first + length, max(act.first + length, last))
    )


def _done_to(reading: Reading, clause: Clause, verb: str, rest: str) -> str:
    """Return a verb with the subject of its passive as its object."""
    first = behind_time(reading, clause)
    last = before_auxiliaries(reading, first, clause.predicate)
    if first >= last:
        first, last = _antecedent(reading, clause)
    return " ".join(filter(None, (verb, _lowered(reading, first, last), rest)))


def _antecedent(reading: Reading, clause: Clause) -> tuple[int, int]:
    """Return the tokens of the noun phrase that the relative pronoun before a clause stands for."""
    if clause.opener is None or reading.sentence.keys[clause.opener] not in reading.words.relatives:
        return 0, 0
    last = clause.opener - 1 if reading.sentence.keys[clause.opener - 1] == "," else clause.opener
    return (phrase_begin(reading.sentence, last - 1), last) if last > 0 else (0, 0)


def _lowered(reading: Reading, first: int, last: int) -> str:
    """Return words without the capital that their sentence gave them."""
    words = reading.sentence.words(first, last)
    return words[0].lower() + words[1:] if words and first == 0 and _is_common(reading, first) else words


def _is_common(reading: Reading, at: int) -> bool:
    words, key = reading.words, reading.sentence.keys[at]
    common = (words.determiners, words.things, words.act_nouns, words.undertakings, words.actors)
    return any(key in group for group in common) or reading.sentence.at(Kind.NUMBER, at) is not None


def _of_noun(reading: Reading, act: Act, last: int) -> str:
    """Return a gerund or the noun of an act as an infinitive with what follows it."""
    first = _behind_article(reading, act.first)
    rest = first + 1
    verb = reading.words.act_nouns.get(reading.sentence.keys[first]) or reading.infinitive_of(first)
    if not verb:
        return reading.sentence.words(first, last)
    if (
        reading.sentence.keys[rest] in reading.words.of_the_act
        and reading.sentence.keys[first] in reading.words.act_nouns
    ):
        rest += 1
    return " ".join(filter(None, (verb, reading.sentence.words(rest, last))))
