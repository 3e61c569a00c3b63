"""Who acts where a language leaves the subject out, as the verb tells, and of whom a relative clause tells more.

::

    тапсырамын · планирую           the speaker himself
    заявил, что планирует           who is reported to say so
    планирует · салмақ              somebody of whom the text speaks elsewhere: nobody knows who
    керек, of those who may instruct   their government
    our task is                     "we"
    жоспарлап отырмыз · построим    "we": as where nobody is named
    договорились · келісті          the parties

A clause may tell more of whom the one before names: "with Putin, who will visit", "a visit, during which he will".
"""

from __future__ import annotations

from kzru.evolve import evolve
from kzru.lang.commitments import Form
from kzru.model.commitment import Strength
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject, actor_named
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.vocabulary import Kind

__all__ = ["further_clause", "of_relative", "told_by_verb"]

_GOVERNMENT = "Government of"
_FIRST_PERSON = tags("first_person")
_WHO = ("person", "country", "company", "body")
_FURTHER = 4
"""Words before "which" in ", in the course of which"."""
_RELATIVE = tags("relative", "ruled_relative")
_WHERE = tags("where")
_FARTHEST = 2
"""Words between an aim and whose it is: "our most important task"."""
_ACTIVE = frozenset(
    {Form.INFINITIVE, Form.NOUN, Form.ATTITUDE, Form.FUTURE, Form.ACT, Form.DATED, Form.NECESSITY}
)
"""The forms of cues that are verbs with somebody as their subject."""


def told_by_verb(reading: CommitmentSentence, cue: Mark, subject: Subject) -> Subject:
    """Return the subject of a cue; where it has none, the one that the ending of the verb tells."""
    form, words, is_told = cue.value.form, reading.words, subject.ability is not Ability.NONE
    if form is Form.AIM or (form is Form.ATTITUDE and not is_told):
        near = reading.flags[max(0, cue.first - _FARTHEST) : cue.first]
        if any(flags & _FIRST_PERSON for flags in near):
            return evolve(subject, ability=Ability.ACTOR, phrase="", is_group=True, is_we=True)
    if _is_done_to_it(reading, cue, subject):
        return evolve(subject, ability=Ability.THING)  # who is named is not who acts
    if is_told or form not in _ACTIVE:
        return subject
    if form is Form.NECESSITY:
        return evolve(subject, ability=Ability.ACTOR, bodies=(_GOVERNMENT,))
    verb = reading.keys[cue.first]
    phrase = " ".join(reading.keys[cue.first : cue.last])
    if phrase.endswith(words.self_endings):
        return evolve(subject, ability=Ability.ACTOR, is_self=True)
    if phrase.endswith(words.passive_endings):
        return subject
    if cue.value.strength == Strength.AGREED and verb.endswith(words.group_endings):
        return evolve(subject, ability=Ability.ACTOR, is_group=True)
    if phrase.endswith(words.third_endings) or verb.endswith(words.third_endings):
        before = reading.before_adverbs(cue.first - 1)
        is_what_he_says = reading.keys[before] in words.complementisers
        return evolve(subject, ability=Ability.ACTOR, is_self=is_what_he_says)
    return subject


def _is_done_to_it(reading: CommitmentSentence, cue: Mark, subject: Subject) -> bool:
    """Tell whether something is done to the subject of a cue, or it happens: «мектеп салынады», «құрылыс басталады»."""
    if cue.value.form in reading.words.undergone:
        return True
    key, classes = reading.keys[cue.first], reading.words.classes
    if key in classes.get("takes_place", ()):
        events = (mark for mark in reading.sentence.marks(Kind.EVENT) if mark.last <= cue.first)
        return any(mark.last > subject.last for mark in events)  # «Астана | халықаралық форумы өтеді»
    return key in classes.get("passives", ()) and key not in classes.get("comes", ())


def of_relative(reading: CommitmentSentence, clause: Clause) -> Subject | None:
    """Return who stands right before a clause that tells more of him: "with Putin, who | will visit", «Россия, которая | построит»."""
    opener, keys = clause.opener, reading.keys
    if opener is None or clause.subject < clause.predicate or keys[opener] not in reading.words.relatives:
        return None
    last = opener - (keys[opener - 1] == ",")
    name = next((one for one in reading.sentence.names if one.last == last and one.kind in _WHO), None)
    if name is not None and name.kind == "person":
        return evolve(actor_named(reading, name.begin, last, last), persons=(name.name,), phrase="")
    host = 0 if name is None else _host(reading, name.begin, opener)
    if host:
        return _of_noun(reading, host) or Subject(Ability.THING, host - 1, host)
    return _of_noun(reading, last) if name is None else _of_head(reading, name.begin, last)


def _of_noun(reading: CommitmentSentence, last: int) -> Subject | None:
    """Return who or what the noun that ends before a token is: "the company, which | plans to", "a road, which | will"."""
    noun, first = reading.keys[last - 1], phrase_begin(reading.sentence, last)
    if not reading.words.articles:
        return None
    if noun in reading.words.actors:
        return actor_named(reading, first, last, last)
    return Subject(Ability.THING, first, last) if noun in reading.words.things else None


def _host(reading: CommitmentSentence, begin: int, opener: int) -> int:
    """Return the token behind what is in a place, of which a clause tells and not of the place; else 0.

    "projects | in Kazakhstan that will", "a plant | in Kazakhstan, which will", not "the situation in Kazakhstan, which will"
    """
    keys, at = reading.keys, begin - 1
    while keys[at] in reading.words.determiners:
        at -= 1
    if not reading.words.articles or not reading.flags[at] & _WHERE or not reading.is_word(at - 1):
        return 0
    is_told = keys[at - 1] in reading.words.things or keys[at - 1] in reading.words.actors
    return at if is_told or keys[opener] in reading.words.complementisers else 0


def further_clause(reading: CommitmentSentence, first: int, subject: Subject) -> int:
    """Return the comma before a clause in which somebody else acts further, else 0: "a visit |, during which he"."""
    at = first - 1
    if not reading.flags[at] & _RELATIVE or subject.ability is not Ability.ACTOR or subject.first < first:
        return 0
    near = range(at - 1, max(0, at - 1 - _FURTHER), -1)
    return next((comma for comma in near if reading.keys[comma] == ","), 0)


def _of_head(reading: CommitmentSentence, begin: int, last: int) -> Subject | None:
    """Return whoever a name is told of: "the Prime Minister of Oman, who", «власти Омска, которые»; else who bears it."""
    keys, actors, determiners = reading.keys, reading.words.actors, reading.words.determiners
    if not reading.words.articles:
        if not reading.is_content(begin - 1):
            return actor_named(reading, begin, last, last)
        return actor_named(reading, begin - 1, begin, last) if keys[begin - 1] in actors else None
    head = _possessed(reading, begin)
    if head == begin:
        return actor_named(reading, begin, last, last)
    if keys[head] not in actors:
        return None
    first = head
    while reading.is_capital(first - 1) or keys[first - 1] in determiners:
        first -= 1
    return actor_named(reading, first, head + 1, last)


def _possessed(reading: CommitmentSentence, begin: int) -> int:
    """Return the noun that "of" joins to a name, the first of several: "the | head of the Republic of Oman"; else the name."""
    words, keys, head = reading.words, reading.keys, begin
    while True:
        at = head - 1
        while keys[at] in words.determiners:
            at -= 1
        if keys[at] not in words.of_the_act:
            return head
        head = at - 1
