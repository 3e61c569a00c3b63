"""What is promised, in the text's own words: the verb first, without what frames it and without its time.

::

    agreed to open a school in Omsk by 2027      open a school in Omsk
    the goal of bringing trade to $30 billion    bring trade to $30 billion
    a school will be built in Omsk               build a school in Omsk
    the planned opening of a school              open a school
    Біз Оралда мектеп ашамыз                     Оралда мектеп ашамыз
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kzru.parsing.commitments.acts import ActionForm
from kzru.parsing.commitments.mentions import CommitmentMention
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.commitments.subjects import Ability, before_auxiliaries, behind_time
from kzru.parsing.noun_phrases import phrase_begin
from kzru.parsing.periods import PeriodMention
from kzru.parsing.vocabulary import Kind

__all__ = ["action_of"]


class _Words(NamedTuple):
    """What an action is cut from.

    Attributes:
        reading: The sentence.
        mention: The commitment that it states.
        act: The token of the act.
        last: The token behind the words that belong to the act, without its time.
    """

    reading: Reading
    mention: CommitmentMention
    act: int
    last: int

    def text(self, first: int) -> str:
        """Return the words from a token on."""
        return self.reading.sentence.words(first, self.last)


def action_of(reading: Reading, mention: CommitmentMention, deadline: PeriodMention | None) -> str:
    """Return the action of a commitment."""
    clause, act = mention.clause, mention.act
    last = _before_time(reading, mention, deadline)
    if act.first < clause.predicate:
        last = min(last, before_auxiliaries(reading, act.first, clause.predicate))
    return _WORDINGS[act.form](_Words(reading, mention, act.first, last))


def _before_time(reading: Reading, mention: CommitmentMention, deadline: PeriodMention | None) -> int:
    """Return the end of a clause before the deadline that closes it, without "in the" and commas."""
    first, last = mention.act.first, mention.clause.last
    if deadline is None or deadline.last != last or deadline.first <= first:
        return last
    words, keys, last = reading.words, reading.sentence.keys, deadline.first
    while last > first + 1 and (
        keys[last - 1] in words.prepositions
        or keys[last - 1] in words.determiners
        or not reading.is_word(last - 1)
    ):
        last -= 1
    return last


def _noun(words: _Words) -> str:
    """Return a gerund or the noun of an act as an infinitive with what follows it."""
    reading, group = words.reading, words.reading.words
    keys, sentence = reading.sentence.keys, reading.sentence
    last = next((at for at in range(words.act + 1, words.last) if keys[at] in group.finite), words.last)
    first = words.act + (keys[words.act] in group.articles)
    act_noun = group.act_nouns.get(keys[first])
    verb = act_noun or reading.infinitive_of(first)
    if not verb:
        return sentence.words(first, last)
    leads_object = act_noun is not None and keys[first + 1] in group.of_the_act
    return _joined(verb, sentence.words(first + 1 + leads_object, last))


def _undertaking(words: _Words) -> str:
    """Return what is done with an undertaking that is the subject: "a visit is planned"."""
    keys, undertakings = words.reading.sentence.keys, words.reading.words.undertakings
    return _done_to(words, undertakings.get(keys[words.act]) or "", "")


def _passive(words: _Words) -> str:
    """Return the verb of a participle, with its particle, and what it is done to."""
    keys, group, rest = words.reading.sentence.keys, words.reading.words, words.act + 1
    verb = group.passive.get(keys[words.act]) or ""
    if rest < words.last and keys[rest] in group.particles:
        verb, rest = f"{verb} {keys[rest]}", rest + 1
    return _done_to(words, verb, words.text(rest))


def _occurrence(words: _Words) -> str:
    """Return what is done with something that opens, begins or takes place; without a known verb the clause itself."""
    sentence = words.reading.sentence
    found = words.reading.words.occurrences.at(sentence.keys, words.act)
    if found is None:
        return words.text(words.mention.clause.subject)
    length, verb = found
    return _done_to(words, verb, words.text(words.act + length))


def _from_subject(words: _Words, last: int) -> str:
    """Return the words of a clause behind who is to act and the time that opens it."""
    subject, clause = words.mention.subject, words.mention.clause
    leads = subject.ability is Ability.ACTOR and subject.last <= words.act
    first = max(subject.last if leads else clause.subject, behind_time(words.reading, clause))
    return words.reading.sentence.words(min(first, words.act), last)


def _done_to(words: _Words, verb: str, rest: str) -> str:
    """Return a verb with the subject of its passive as its object."""
    reading, clause = words.reading, words.mention.clause
    first = behind_time(reading, clause)
    last = before_auxiliaries(reading, first, clause.predicate)
    if first >= last:
        first, last = _antecedent(words)
    return _joined(verb, _lowered(reading, first, last), rest)


def _antecedent(words: _Words) -> tuple[int, int]:
    """Return the tokens of the noun phrase that the relative pronoun before a clause stands for."""
    sentence, opener = words.reading.sentence, words.mention.clause.opener
    if opener is None or sentence.keys[opener] not in words.reading.words.relatives:
        return 0, 0
    last = opener - 1 if sentence.keys[opener - 1] == "," else opener
    return (phrase_begin(sentence, last - 1), last) if last > 0 else (0, 0)


def _lowered(reading: Reading, first: int, last: int) -> str:
    """Return words without the capital that their sentence gave them."""
    text = reading.sentence.words(first, last)
    return text[0].lower() + text[1:] if text and first == 0 and _is_common(reading) else text


def _is_common(reading: Reading) -> bool:
    """Tell whether a sentence begins with a common word or a number, whose capital is that of the sentence."""
    words, key = reading.words, reading.sentence.keys[0]
    common = (words.determiners, words.things, words.act_nouns, words.undertakings, words.actors)
    return any(key in group for group in common) or reading.sentence.at(Kind.NUMBER, 0) is not None


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


_WORDINGS: Mapping[ActionForm, Callable[[_Words], str]] = {
    ActionForm.VERB: lambda words: words.text(words.act),
    ActionForm.NOUN: _noun,
    ActionForm.UNDERTAKING: _undertaking,
    ActionForm.PASSIVE: _passive,
    ActionForm.PASSIVE_CLAUSE: lambda words: words.text(behind_time(words.reading, words.mention.clause)),
    ActionForm.OCCURRENCE: _occurrence,
    ActionForm.DOCUMENT: lambda words: _joined(words.reading.words.carry_out, words.text(words.act)),
    ActionForm.UP_TO_ACT: lambda words: _from_subject(words, words.act + 1),
    ActionForm.UP_TO_CUE: lambda words: _from_subject(words, words.mention.clause.predicate),
    ActionForm.WITH_CUE: lambda words: _from_subject(words, words.mention.clause.behind),
}
