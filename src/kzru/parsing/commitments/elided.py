"""Who acts where a language leaves the subject out, as the verb tells, and who is meant by "he".

::

    тапсырамын · планирую           the speaker himself
    заявил, что планирует           who is reported to say so
    планирует · салмақ              somebody of whom the text speaks elsewhere: nobody knows who
    керек, of those who may instruct   their government
    our task is                     "we"
    жоспарлап отырмыз · построим    "we": as where nobody is named
    договорились · келісті          the parties

"He" is the only one whom the words before it, else the sentence before, have as a subject:

::

    PUTIN's interview came before a visit, during which HE will      he whose it is
    TOKAYEV met with farmers. HE will visit Omsk                     the subject of the sentence before
    Построен завод. ОН избавит страну от                             no person, so nobody who acts

A clause may tell more of whom the one before names: "with Putin, who will visit", "a visit, during which he will".
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.evolve import evolve
from kzru.lang.commitments import Form
from kzru.lang.declension import name_words
from kzru.lang.speech import speech
from kzru.model.commitment import Strength
from kzru.parsing.annotation.marks import Mark, Name
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject, actor_named
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.vocabulary import Kind

__all__ = ["further_clause", "may_be_person", "of_relative", "person_before", "told_by_verb"]

_GOVERNMENT = "Government of"
_FIRST_PERSON = tags("first_person")
_PERSON = tags("person_pronoun")
_WHO = ("person", "country", "company", "body")
_FURTHER = 4
"""Words before "which" in ", in the course of which"."""
_RELATIVE = tags("relative", "ruled_relative")
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
    if cue.value.form is Form.OCCURRENCE and reading.grammar.verb_last:
        return True
    key, classes = reading.keys[cue.first], reading.words.classes
    if key in classes.get("takes_place", ()):
        events = (mark for mark in reading.sentence.marks(Kind.EVENT) if mark.last <= cue.first)
        return any(mark.last > subject.last for mark in events)  # «Астана | халықаралық форумы өтеді»
    return key in classes.get("passives", ()) and key not in classes.get("comes", ())


def person_before(reading: CommitmentSentence, pronoun: int, before: Sentence | None) -> str | None:
    """Return the name of the person whom a pronoun stands for; None where none or several may be meant."""
    own = {name.name for name in _subjects(reading.sentence, pronoun)}
    if not own and before is not None:
        own = {name.name for name in _subjects(before, len(before.tokens))}
    return own.pop() if len(own) == 1 else None


def may_be_person(reading: CommitmentSentence, pronoun: int, before: Sentence | None) -> bool:
    """Tell whether a person, an office or another pronoun stands before a pronoun that may stand for a thing as well."""
    if before is None:
        return True
    offices = speech(reading.language).offices
    for sentence, last in ((reading.sentence, pronoun), (before, len(before))):
        if any(name.kind == "person" and name.last <= last for name in sentence.names):
            return True
        if any(sentence.keys[at] in offices or sentence.flags[at] & _PERSON for at in range(last)):
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


def of_relative(reading: CommitmentSentence, clause: Clause) -> Subject | None:
    """Return who stands right before a clause that tells more of him: "with Putin, who | will visit", «Россия, которая | построит»."""
    opener, keys = clause.opener, reading.keys
    if opener is None or clause.subject < clause.predicate or keys[opener] not in reading.words.relatives:
        return None
    last = opener - (keys[opener - 1] == ",")
    name = next((one for one in reading.sentence.names if one.last == last and one.kind in _WHO), None)
    if name is not None and name.kind == "person":
        return evolve(actor_named(reading, name.begin, last, last), persons=(name.name,), phrase="")
    if name is not None:
        return _of_head(reading, name.begin, last)
    if not reading.words.articles:
        return None
    first = phrase_begin(reading.sentence, last)
    if keys[last - 1] in reading.words.actors:
        return actor_named(reading, first, last, last)  # "the company, which | plans to"
    return Subject(Ability.THING, first, last) if keys[last - 1] in reading.words.things else None


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
