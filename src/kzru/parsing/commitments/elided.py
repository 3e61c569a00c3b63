"""Who acts where a language leaves the subject out, as the verb tells.

::

    тапсырамын · планирую           the speaker himself
    заявил, что планирует           who is reported to say so
    планирует · салмақ              somebody of whom the text speaks elsewhere: nobody knows who
    керек, of those who may instruct   their government
    our task is                     "we"
    жоспарлап отырмыз · построим    "we": as where nobody is named
    договорились · келісті          the parties
"""

from __future__ import annotations

import attrs

from kzru.lang.commitments import Form
from kzru.model.commitment import Strength
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.sentence import CommitmentSentence

__all__ = ["told_by_verb"]

_GOVERNMENT = "Government of"
_FIRST_PERSON = tags("first_person")
_FARTHEST = 2
"""Words between an aim and whose it is: "our most important task"."""
_ACTIVE = frozenset(
    {Form.INFINITIVE, Form.NOUN, Form.ATTITUDE, Form.FUTURE, Form.ACT, Form.DATED, Form.NECESSITY}
)
"""The forms of cues that are verbs with somebody as their subject."""


def told_by_verb(reading: CommitmentSentence, cue: Mark, subject: Subject) -> Subject:
    """Return the subject of a cue; where it has none, the one that the ending of the verb tells."""
    form = cue.value.form
    is_aim = form is Form.AIM or (form is Form.ATTITUDE and subject.ability is Ability.NONE)
    if is_aim and _is_ours(reading, cue):
        return attrs.evolve(subject, ability=Ability.ACTOR, phrase="", is_group=True, is_we=True)
    if _is_done_to_it(reading, cue):
        return attrs.evolve(subject, ability=Ability.THING)  # who is named is not who acts
    if subject.ability is not Ability.NONE or cue.value.form not in _ACTIVE:
        return subject
    if cue.value.form is Form.NECESSITY:
        return attrs.evolve(subject, ability=Ability.ACTOR, bodies=(_GOVERNMENT,))
    words = " ".join(reading.keys[cue.first : cue.last])
    if words.endswith(reading.words.self_endings):
        return attrs.evolve(subject, ability=Ability.ACTOR, is_self=True)
    if words.endswith(reading.words.passive_endings):
        return subject
    if cue.value.strength == Strength.AGREED and words.split(" ", 1)[0].endswith(reading.words.group_endings):
        return attrs.evolve(subject, ability=Ability.ACTOR, is_group=True)
    if words.endswith(reading.words.third_endings) or words.split(" ", 1)[0].endswith(
        reading.words.third_endings
    ):
        is_self = _is_what_he_says(reading, cue)
        return attrs.evolve(subject, ability=Ability.ACTOR, is_self=is_self)
    return subject


def _is_done_to_it(reading: CommitmentSentence, cue: Mark) -> bool:
    """Tell whether something is done to the subject of a cue, or it happens: «мектеп салынады», «құрылыс басталады»."""
    if cue.value.form is Form.OCCURRENCE and reading.grammar.verb_last:
        return True
    key, classes = reading.keys[cue.first], reading.words.classes
    return key in classes.get("passives", ()) and key not in classes.get("comes", ())


def _is_what_he_says(reading: CommitmentSentence, cue: Mark) -> bool:
    """Tell whether a verb without a subject opens what somebody is reported to say: «Путин заявил, что | планирует»."""
    before = reading.before_adverbs(cue.first - 1)
    return reading.keys[before] in reading.words.complementisers


def _is_ours(reading: CommitmentSentence, cue: Mark) -> bool:
    """Tell whether an aim is that of whoever speaks and his side: "our main task"."""
    before = range(max(0, cue.first - _FARTHEST), cue.first)
    return any(reading.flags[at] & _FIRST_PERSON for at in before)
