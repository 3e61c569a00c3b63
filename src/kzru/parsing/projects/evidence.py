"""What is done with an undertaking: the works on it, the acts, and the verbs that make it.

::

    works     the construction of UNDERTAKING      told as one with the undertaking
    acts      the opening of UNDERTAKING
    verbs     built UNDERTAKING      UNDERTAKING will be opened
    about     the project to build UNDERTAKING     told as one with the undertaking
"""

from __future__ import annotations

from kzru.evolve import evolve
from kzru.model.figure import Stage
from kzru.parsing.annotation.noun_phrases import phrase_end
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import PREPOSITION, tags
from kzru.parsing.projects.mention import ProjectPhrase, phrase_of
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["with_evidence"]

_PROJECT_HEAD = tags("project_head")

_VERB_BEHIND = 14
"""Words that may part an undertaking from the verb that it is the subject of."""
_THOUGHT_BEFORE = 5
_LONGEST_ADJUNCT = 5
_JOINED = 8
"""Words between two undertakings that an "and" joins."""
_AND = tags("and")
_LIST = tags("list")
_LISTED = 24
"""Words of a list that are looked through for what is done with all of it."""
_DONE = (Kind.WORKS, Kind.ACT, Kind.MAKING)
_PLACE = tags("place")
_TO = tags("infinitive_mark")
_AUXILIARY = tags("auxiliary")
_LIGHT = tags("adverb", "auxiliary", "place", "place_kinds", "light")


def with_evidence(scene: ProjectSentence, phrase: ProjectPhrase) -> ProjectPhrase:
    """Return a phrase with what is done with its undertaking."""
    found = _before(scene, phrase)
    is_place = scene.keys[phrase.noun_last - 1].endswith(scene.order.place_endings)
    if found is None and (is_place or scene.is_small(phrase.first - 1, "where")):
        return phrase  # what follows is done at it: «зауытында | цех салынды»
    if found is None or not found.works:
        behind = _behind(scene, phrase)
        if found is None or (behind is not None and behind.works):
            found = behind  # "implementation of the plant | modernization project"
    if found is None:
        found = evolve(phrase, is_acted=_is_subject(scene, phrase.last) or _is_told_of(scene, phrase))
    return evolve(found, is_thought=_is_thought(scene, found.first, found.last))


def _is_told_of(scene: ProjectSentence, phrase: ProjectPhrase) -> bool:
    """Tell whether something is done with an undertaking by what a list joins it to, or it is said to be planned."""
    return _is_joined(scene, phrase.first, phrase.last) or _is_planned(scene, phrase)


def _is_planned(scene: ProjectSentence, phrase: ProjectPhrase) -> bool:
    """Tell whether it is said right behind the noun that is the subject that it is planned: "a school | is planned in"."""
    told = scene.at(Kind.TOLD_STAGE, _content_end(scene, phrase.last))
    if told is None or told.value is not Stage.PLANNED or scene.flags[told.last] & _TO:
        return False  # "the school | is expected | to win"
    before = phrase.first - 1 - (scene.keys[phrase.first - 1] in scene.determiners)
    endings = scene.order.owner_endings
    is_owner = bool(endings) and scene.keys[phrase.last - 1].endswith(endings)
    return not is_owner and scene.flags[before] & PREPOSITION == 0  # "the summit at | the plant | is planned"


def _is_joined(scene: ProjectSentence, first: int, last: int) -> bool:
    """Tell whether a list joins an undertaking to what something is done with: "of a port, a hospital | and a clinic"."""
    link = first - scene.is_small(first - 1, "topic")  # «о школе и | о больнице»
    begin = scene.sentence.tag_start(link, _LIST)
    if begin < link:
        one = first if begin == link - 1 else begin - 2  # "а также" goes on with the clause before
        return any(
            scene.before(kind, at) is not None and scene.sentence.same_clause(at - 1, one)
            for at in range(begin, _list_reach(scene, begin), -1)
            for kind in _DONE
        )
    marks = scene.marks(Kind.UNDERTAKING) if scene.flags[last] & _AND else ()
    behind = next((mark for mark in marks if 0 <= mark.first - last <= _JOINED), None)
    if behind is None or not scene.sentence.same_clause(behind.first, last - 1):
        return False
    joined = phrase_of(behind.first, behind.last, behind.value.kind)
    return _behind(scene, joined) is not None or _is_subject(scene, behind.last)


def _list_reach(scene: ProjectSentence, at: int) -> int:
    """Return the token before the first that may stand in a list that ends before a token: names, places and what joins them."""
    least = max(0, at - _LISTED)
    while at > least and (
        scene.is_word_of_phrase(at - 1)
        or scene.is_small(at - 1, "list", "of", "where", "content", "sized", "place_kinds")
    ):
        at -= 1
    return at - 1


def _before(scene: ProjectSentence, phrase: ProjectPhrase) -> ProjectPhrase | None:
    first = phrase.first
    at = scene.before_place(first)
    at -= scene.keys[at - 1] in scene.joins
    works = scene.before(Kind.WORKS, at)
    if works is not None:
        # Where no article opens a phrase, what stands before the works may be of another one.
        begin = scene.phrase_first(works.first) if scene.joins else works.first
        return evolve(phrase, first=_about(scene, begin), works=works.value, is_acted=True)
    if scene.before(Kind.ACT, at) is not None:
        return evolve(phrase, is_acted=True)
    if _is_told(scene.before(Kind.TOLD_STAGE, first)):
        return evolve(phrase, is_acted=True)  # «действует новый завод»
    making = _making_before(scene, first)
    acted_first = first if making is None else making.first
    begin = _about(scene, acted_first)
    if begin < acted_first:
        return evolve(phrase, first=begin, is_acted=True)
    return None if making is None else evolve(phrase, is_acted=True)


def _making_before(scene: ProjectSentence, first: int) -> Mark | None:
    """Return the verb of making that a noun phrase is the object of, with as many words between as the language has."""
    first = scene.before_place(first)
    for at in range(first, first - scene.order.verb_gap - 1, -1):
        making = scene.before(Kind.MAKING, at)
        if making is not None or not _is_light(scene, at - 1):
            return making
    return None


def _about(scene: ProjectSentence, first: int) -> int:
    """Return the first token of the "project to" that stands before a token; that token itself where none does."""
    linked = first - scene.is_small(first - 1, "about_link")
    head = scene.sentence.tag_start(linked, _PROJECT_HEAD)
    return first if head == linked else scene.phrase_first(head)


def _behind(scene: ProjectSentence, phrase: ProjectPhrase) -> ProjectPhrase | None:
    if scene.nouns.genitives_follow:
        return None  # what belongs to the noun: «центр модернизации»
    works = scene.at(Kind.WORKS, phrase.last)
    if works is not None:
        behind = _project_behind(scene, works.last)
        return evolve(phrase, last=behind, works=works.value, is_acted=True)
    behind = _project_behind(scene, phrase.noun_last)
    if behind > phrase.noun_last:
        return evolve(phrase, last=max(phrase.last, behind), is_acted=True)
    return evolve(phrase, is_acted=True) if scene.at(Kind.ACT, phrase.last) else None


def _project_behind(scene: ProjectSentence, last: int) -> int:
    """Return the token behind the "project" that follows a noun ("pipeline project"); the noun's own end without one."""
    mark = scene.at(Kind.UNDERTAKING, last)
    return (
        mark.last if mark is not None and mark.value.kind.sector is None and not mark.value.several else last
    )


def _is_subject(scene: ProjectSentence, last: int) -> bool:
    """Tell whether what follows a noun phrase is a verb of making, or tells how far it has come: "is under way"."""
    first = _content_end(scene, last)
    first += 3 * (scene.keys[first] == "(" and scene.keys[first + 2] == ")")  # a short name
    first, is_relative = _behind_comma(scene, first)
    for at in range(first, first + _VERB_BEHIND):
        making = scene.at(Kind.MAKING, at)
        if making is not None:
            if scene.order.passive_needs_auxiliary:
                return _is_passive(scene, making)
            return not scene.keys[making.last - 1].endswith(scene.order.active_endings)
        if _is_told(scene.at(Kind.TOLD_STAGE, at)):
            return True
        is_subject = is_relative and scene.is_capital(at)
        if not (is_subject or _is_light(scene, at) or _is_adjunct(scene, last, at)):
            return False
    return False


def _behind_comma(scene: ProjectSentence, at: int) -> tuple[int, bool]:
    """Return the token behind a comma that opens a clause on a noun, or a participle of it, and whether it is a clause."""
    if scene.keys[at] != ",":
        return at, False
    is_relative = scene.is_small(at + 1, "relative")  # "a plant, | which KazMunayGas is building"
    is_made = scene.at(Kind.MAKING, at + 1) is not None  # "a school in Taraz, | opened in May"
    return at + is_made + 2 * is_relative, is_relative


def _is_adjunct(scene: ProjectSentence, noun_last: int, index: int) -> bool:
    """Tell whether a word is of a phrase that tells how, with what or where something is done: «зауыт | ел қаражатына | салынады»."""
    keys, endings = scene.keys, scene.order.adjunct_endings
    if not endings or keys[noun_last - 1].endswith((*endings, *scene.order.owner_endings)):
        return False
    for at in range(index, min(index + _LONGEST_ADJUNCT, len(keys))):
        is_other = at in scene.breaks or scene.at(Kind.UNDERTAKING, at) is not None
        if is_other or scene.sentence.kinds[at] is TokenKind.MARK:
            return False
        if keys[at].endswith(endings):
            return True
    return False


def _is_told(told: Mark | None) -> bool:
    """Tell whether a word tells that something is there or comes about: "is under way", not "is planned"."""
    return told is not None and told.value in (Stage.COMPLETED, Stage.UNDER_WAY)


def _content_end(scene: ProjectSentence, last: int) -> int:
    """Return the token behind what an undertaking is of or for: "a venture | for the production of buses"."""
    behind = phrase_end(scene.sentence, last)
    if scene.is_small(behind, "sized"):  # "a mill with a capacity of 5 tonnes of paper | is built"
        clause = range(behind, min(len(scene.tokens), behind + _VERB_BEHIND))
        ats = (at for at in clause if scene.sentence.same_clause(at, behind))
        return next((at for at in ats if scene.flags[at] & _AUXILIARY or _is_made(scene, at)), behind)
    if not scene.is_small(behind, "content", "topic"):
        return behind
    at = behind + 1
    while at < len(scene.tokens) and scene.is_word_of_phrase(at) and not _is_made(scene, at):
        at += 1
    return phrase_end(scene.sentence, at)


def _is_made(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a verb of making follows where genitives do, and is none: «школа в Карабаше | построена»."""
    return scene.nouns.genitives_follow and scene.at(Kind.MAKING, index) is not None


def _is_passive(scene: ProjectSentence, making: Mark) -> bool:
    """Tell whether a verb says what is done with its subject: "was opened", "opened in May", not "opened a branch"."""
    told, last = scene.making(making), making.last
    if told is not None and told.first < making.first and making.value is not None:
        return True
    is_light = _is_light(scene, last) and scene.keys[last] not in scene.determiners
    return is_light or last >= len(scene.tokens) - 1


def _is_light(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a word says only when, where or how something is done."""
    sentence = scene.sentence
    return (
        sentence.flags[index] & _LIGHT != 0
        or sentence.kinds[index] is TokenKind.NUMBER
        or index in scene.light_words
        or index in sentence.dated
        or index in scene.place_words
        or (sentence.flags[index - 1] & _PLACE != 0 and scene.is_capital(index))  # «через Торгай»
    )


def _is_thought(scene: ProjectSentence, first: int, last: int) -> bool:
    """Tell whether a word shortly before, or right behind, says that something is only thought of."""
    before = [scene.before(Kind.THOUGHT, at) for at in range(first - _THOUGHT_BEFORE + 1, first + 1)]
    return scene.at(Kind.THOUGHT, last) is not None or any(
        mark is not None and scene.sentence.same_clause(mark.first, first) for mark in before
    )
