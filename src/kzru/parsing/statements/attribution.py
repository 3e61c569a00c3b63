"""Who says a sentence: the subject of its reporting verb, or the name after "according to".

::

    subject verb            Tokayev emphasized that …      «Тоқаев … атап өтті»
    subject, apposition, verb  Bektenov, head of government, said
    verb subject            …, said President Tokayev      …, — заявил Путин
    phrase name             according to the minister      по словам Токаева
    name phrase             Тоқаевтың айтуынша
    dash name               Trade grows — Putin
"""

from __future__ import annotations

import re
from itertools import islice
from operator import attrgetter

from kzru.lang.declension import name_words
from kzru.lang.language import language_facts
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.name_words import NameWord, words_of
from kzru.parsing.annotation.speaker import Speaker
from kzru.parsing.statements.speaker_phrases import (
    SpeakerPhrases,
    named_behind_dash,
    parted_at_comma,
    source_span,
)
from kzru.text.places import places_of
from kzru.text.span import Span

__all__ = ["Attribution"]

_KEY = attrgetter("key")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_LONGEST_PHRASE = 12
_LONGEST_APPOSITION = 25
_FARTHEST_SUBJECT = 4
_FARTHEST_OFFICE = 5
# Sentences are of tens of words; what is longer is a list or no prose, and looked at only so far.
_LONGEST_SENTENCE = 3000
_MOST_VERBS = 8
_LONGEST_OPENING = 3
"""Words at the begin of a sentence among which a pronoun takes up whom the one before speaks of."""
_ENDS = ".!?…"


class Attribution:
    """Finds the speakers of the sentences of one document.

    Attributes:
        text: The document.
        people: Its people.
        lexicon: The words by which its language states who speaks.
    """

    def __init__(self, frame: DocumentFrame) -> None:
        self.text, self.people, self.lexicon = frame.text, frame.people, frame.people.lexicon
        self._phrases = SpeakerPhrases(frame.language, frame.people)
        self._order = language_facts(frame.language).order
        self._verb_may_stand_first = name_words(frame.language).has_cases and not self._order.object_before
        self._reporting: dict[tuple[int, int], bool] = {}

    def words_in(self, stretch: Span) -> list[NameWord]:
        """Return the words of a sentence, or of as much as one has."""
        end = min(stretch.end, stretch.start + _LONGEST_SENTENCE)
        return words_of(self.text, self.people.folded, stretch.start, end)

    def keys_in(self, stretch: Span) -> list[str]:
        """Return the folded words of a stretch, without its marks."""
        return _PLAIN_WORD.findall(self.people.folded, stretch.start, stretch.end)

    def may_report(self, sentence: Span) -> bool:
        """Tell cheaply whether a sentence holds words that show who speaks."""
        place = sentence.start, sentence.end
        found = self._reporting.get(place)  # a sentence is asked for by several
        if found is None:
            found = self._reporting[place] = self.lexicon.tells_speaker.may_stand_in(self.keys_in(sentence))
        return found

    def speaker_of(self, sentence: Span) -> Speaker | None:
        """Return who says the sentence; None where it names nobody, or several."""
        source = self._source_of(sentence)
        if source is not None and self.text[sentence.end - 1] not in _ENDS:
            return source  # of a headline, whoever it speaks of
        if not self.may_report(sentence):
            return source
        words = self.words_in(sentence)
        keys = list(map(_KEY, words))
        hits = places_of(self.lexicon.tells_speaker.first_words, keys)
        return (
            self._by_phrase(words, keys, hits)
            or self._by_verb(words, keys, hits)
            or self._by_participle(words, keys, hits)
            or source
        )

    def _source_of(self, sentence: Span) -> Speaker | None:
        """Return whom a sentence names behind its last dash: "Trade grows — Putin"."""
        behind = source_span(self.text, sentence)
        return None if behind is None else named_behind_dash(self.words_in(behind), self.people)

    def signature(self, line: Span) -> Speaker | None:
        """Return whom a line names that is a dash and a name: "— Olga Petrenko, Minister of Trade"."""
        behind = source_span(self.text, line)
        return self._source_of(line) if behind is not None and behind.start <= line.start + 2 else None

    def giver_of(self, sentence: Span) -> Speaker | None:
        """Return who lays tasks on somebody in a sentence: "The President gave the akims these tasks"."""
        words = self.words_in(sentence)
        if not any(word.key in self.lexicon.tasks for word in words):
            return None
        given = (at for at, word in enumerate(words) if word.key in self.lexicon.gives)
        return next(filter(None, (self.subject_of(words, at, 1) for at in given)), None)

    def introducer(self, line: Span) -> Speaker | None:
        """Return whom a line names with an office behind a comma, and nothing else: «Асқар Мамин, Премьер-Министр:»."""
        if self.text[line.end - 1] != ":" or self.may_report(line):
            return None
        words = self.words_in(line)
        return named_behind_dash(words, self.people) if any(word.text == "," for word in words[1:]) else None

    def named_in(self, clause: Span) -> Speaker | None:
        """Return whom a clause without verb names: «Премьер-министр Олжас Бектенов:» before a quotation."""
        words = self.words_in(Span(max(clause.start, clause.end - 200), clause.end))
        while words and words[-1].kind == "mark":
            del words[-1]
        _, office = parted_at_comma(words)
        named = named_behind_dash(words, self.people) if self.people.has_office(office) else None
        return named or self.people.speaker_in(self._phrases.phrase_up_to(words, len(words) - 1))

    def named_from(self, words: list[NameWord], begin: int) -> Speaker | None:
        """Return whom the noun phrase names that begins at words[begin], in whatever case it stands."""
        phrase = self._phrases.phrase_from(words, begin, oblique=True)
        return self.people.speaker_in(phrase, oblique=True) if phrase else None

    def named_up_to(self, words: list[NameWord], last: int) -> Speaker | None:
        """Return whom the noun phrase names that ends with words[last], in whatever case it stands."""
        return self.people.speaker_in(self._phrases.phrase_up_to(words, last), oblique=True)

    def subject_of(self, words: list[NameWord], index: int, size: int) -> Speaker | None:
        """Return the subject of a verb of *size* words at words[index]: before it, or where the language asks so behind."""
        before = self._leading(words, index)
        return before or (self._after(words, index + size) if self._verb_may_stand_first else None)

    def opens_with_pronoun(self, sentence: Span) -> bool:
        """Tell whether a sentence begins with whoever the one before speaks of: "He said", "According to him"."""
        keys = self.keys_in(sentence)[:_LONGEST_OPENING]
        if any(map(self.lexicon.takes_up, keys)):
            return True
        return any(phrases.length_at(keys, 0) for phrases in self.lexicon.according_to_pronoun.values())

    def spoken_of(self, sentence: Span) -> Speaker | None:
        """Return the person whom a sentence speaks of: the first whom no preposition governs."""
        words = self.words_in(sentence)
        return self._leading(words, len(words))

    def has_content(self, clause: Span) -> bool:
        """Tell whether a reporting clause says something itself: "he said, adding that …"."""
        return any(word.key in self.lexicon.complements for word in self.words_in(clause))

    def _by_phrase(self, words: list[NameWord], keys: list[str], hits: list[int]) -> Speaker | None:
        for index in hits:
            if not self.lexicon.names_source.length_at(keys, index):
                continue
            size = self.lexicon.speaker_follows.length_at(keys, index)
            if size:
                phrase = self._phrases.phrase_from(words, index + size, oblique=True)
                speaker = self.people.speaker_in(phrase, oblique=True)
                if speaker is not None:
                    return self._with_apposition(speaker, words, phrase)
            for gender, phrases in self.lexicon.according_to_pronoun.items():
                if phrases.length_at(keys, index):
                    return self.people.by_pronoun(gender)
            if self.lexicon.speaker_precedes.length_at(keys, index):
                speaker = self.people.speaker_in(self._phrases.phrase_up_to(words, index - 1), oblique=True)
                if speaker is not None:
                    return speaker
        return None

    def _by_verb(self, words: list[NameWord], keys: list[str], hits: list[int]) -> Speaker | None:
        sizes = ((index, self.lexicon.verbs.length_at(keys, index)) for index in hits)
        for index, size in islice((found for found in sizes if found[1]), _MOST_VERBS):
            speaker = self._after(words, index + size) if self._may_be_inverted(words, index) else None
            if speaker is None:
                leads = self._order.object_before
                speaker = self._leading(words, index) if leads else self._before(words, index)
            if speaker is not None:
                return speaker
        return None

    def _by_participle(self, words: list[NameWord], keys: list[str], hits: list[int]) -> Speaker | None:
        participles = self.lexicon.participles
        first = next((index for index in hits if participles.length_at(keys, index)), None)
        return None if first is None else self._leading(words, first)

    def _may_be_inverted(self, words: list[NameWord], index: int) -> bool:
        """Tell whether the subject may stand after the verb: at the start of a clause, and freely in Russian."""
        if self._verb_may_stand_first and self._before(words, index) is None:
            return True
        return index == 0 or words[index - 1].kind == "mark" or self._order.object_before

    def _before(self, words: list[NameWord], index: int) -> Speaker | None:
        """Return the subject that stands right before the verb, or before a clause between commas."""
        last = index - 1
        while last >= 0 and words[last].key in self.lexicon.between:
            last -= 1
        if last < 0 or words[last].key in self.lexicon.passive:
            return None
        if words[last].text == ",":
            return self._before_apposition(words, last)
        if words[last].kind == "mark":
            return None
        if words[last].key in self.lexicon.prepositions:
            # "Tokayev met Putin and said": the subject is that of the sentence.
            return self._leading(words, last) if words[last].key in self.lexicon.joiners else None
        phrase = self._phrases.phrase_up_to(words, last)
        before = words.index(phrase[0]) - 1 if phrase else last
        if before > 0 and words[before].key in self.lexicon.joiners and words[before - 1].is_capital:
            return None  # Tokayev and Putin said
        speaker = self.people.speaker_in(phrase)
        return speaker or self._before_circumstance(words, before)

    def _before_circumstance(self, words: list[NameWord], last: int) -> Speaker | None:
        """Return the leading person where a preposition parts him from the verb: "he in an interview with us said"."""
        for at in range(last, max(0, last - _FARTHEST_SUBJECT), -1):
            if words[at].kind == "mark":
                break
            if words[at].key in self.lexicon.prepositions:
                return self._leading(words, at)
        return None

    def _before_apposition(self, words: list[NameWord], comma: int) -> Speaker | None:
        """Return who is named before an office between commas, or between commas behind an office: "Ana Vega, a minister, said"."""
        lowest = max(0, comma - _LONGEST_APPOSITION)
        opening = next((at for at in range(comma - 1, lowest, -1) if words[at].text == ","), None)
        if opening is None:
            return None
        phrase = self._phrases.phrase_from(words[:comma], opening + 1)
        office = words[max(0, opening - _LONGEST_PHRASE) : opening]
        is_name = len(phrase) == comma - opening - 1 > 1 and all(word.is_capital for word in phrase)
        if not is_name or not self.people.has_office(office):
            phrase, office = self._phrases.phrase_up_to(words, opening - 1), words[opening + 1 : comma]
        speaker = self.people.speaker_in(phrase) if phrase and phrase[-1].is_capital else None
        return speaker and self.people.with_role(speaker, office)

    def _after(self, words: list[NameWord], index: int) -> Speaker | None:
        """Return the subject that stands after the verb."""
        begin = index
        while begin < len(words) and words[begin].key in self.lexicon.between:
            begin += 1
        limit = begin + (_FARTHEST_SUBJECT if self._verb_may_stand_first else 0)
        while begin < min(limit, len(words)) and not self._opens_phrase(words, begin):
            if words[begin].kind == "mark":
                return None
            begin += 1
        phrase = self._phrases.phrase_from(words, begin)
        speaker = self.people.speaker_in(phrase)
        return speaker and self._with_apposition(speaker, words, phrase)

    def _with_apposition(self, speaker: Speaker, words: list[NameWord], phrase: list[NameWord]) -> Speaker:
        """Return the speaker with an office that follows the name after a comma."""
        comma = words.index(phrase[-1]) + 1
        if comma >= len(words) or words[comma].text != ",":
            return speaker
        apposition = words[comma + 1 : comma + 1 + _LONGEST_PHRASE]
        marks = [index for index, word in enumerate(apposition) if word.text in ",.;:"]
        apposition = apposition[: marks[0]] if marks else apposition
        opens = self.people.has_office(apposition[:_FARTHEST_OFFICE])
        return self.people.with_role(speaker, apposition) if opens else speaker

    def _opens_phrase(self, words: list[NameWord], index: int) -> bool:
        word = words[index]
        if word.key in self.lexicon.pronouns or word.key in self.lexicon.offices:
            return True
        if word.key in self.lexicon.any_country and self.people.has_office(words[index + 1 : index + 2]):
            return True  # «сообщил российский посол»
        return word.is_capital and words[index - 1].key not in self.lexicon.prepositions

    def _leading(self, words: list[NameWord], index: int) -> Speaker | None:
        """Return the first person named before words[index] that no preposition governs."""
        position = 0
        while position < index:
            if not self._may_lead(words, position):
                position += 1
                continue
            phrase = self._phrases.phrase_from(words[:index], position)
            speaker = self.people.speaker_in(phrase)
            if speaker is not None:
                behind = words.index(phrase[-1]) + 1
                is_governed = behind < len(words) and words[behind].key in self.lexicon.prepositions
                if not (self._order.adposition_behind and is_governed):  # «Олег Рябов туралы»
                    return speaker
            position += max(1, len(phrase))
        return None

    def _may_lead(self, words: list[NameWord], position: int) -> bool:
        """Tell whether a phrase that names who leads a sentence may begin at a word."""
        word, lexicon = words[position], self.lexicon
        if word.key in lexicon.prepositions:
            return False
        if position and words[position - 1].key in lexicon.prepositions:  # «бұл туралы Олег Рябов айтты»
            is_name = word.key in lexicon.offices or word.key not in lexicon.no_names
            is_followed = any(following.is_capital for following in words[position + 1 : position + 2])
            return self._order.adposition_behind and is_name and is_followed
        return word.is_capital or word.key in lexicon.pronouns or word.key in lexicon.offices
