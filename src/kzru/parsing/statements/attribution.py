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

from kzru.lang.language import language_facts
from kzru.parsing.annotation.name_words import NameWord, words_of
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.annotation.speaker import Speaker
from kzru.parsing.statements.dashes import named_behind_dash, source_span
from kzru.parsing.statements.speaker_phrases import SpeakerPhrases
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

    Args:
        text: The document.
        language: Its language, which decides where a verb has its subject.
        people: Its people.
    """

    def __init__(self, text: str, language: str, people: DocumentPeople) -> None:
        self._text = text
        self._folded = people.folded
        self._language = language
        self._people = people
        self._lexicon = people.lexicon
        self._phrases = SpeakerPhrases(language, people)
        self._grammar = language_facts(language).grammar
        self._verb_may_stand_first = self._grammar.has_cases and not self._grammar.verb_last
        self._triggers = self._lexicon.tells_speaker
        self._reporting: dict[tuple[int, int], bool] = {}

    def may_report(self, sentence: Span) -> bool:
        """Tell cheaply whether a sentence holds words that show who speaks."""
        place = sentence.start, sentence.end
        found = self._reporting.get(place)  # a sentence is asked for by several
        if found is None:
            words = _PLAIN_WORD.findall(self._folded, *place)
            found = self._reporting[place] = self._triggers.may_stand_in(words)
        return found

    def speaker_of(self, sentence: Span) -> Speaker | None:
        """Return who says the sentence; None where it names nobody, or several."""
        source = self._source_of(sentence)
        if source is not None and self._text[sentence.end - 1] not in _ENDS:
            return source  # of a headline, whoever it speaks of
        if not self.may_report(sentence):
            return source
        words = words_of(
            self._text, self._folded, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE)
        )
        keys = list(map(_KEY, words))
        hits = places_of(self._triggers.first_words, keys)
        return (
            self._by_phrase(words, keys, hits)
            or self._by_verb(words, keys, hits)
            or self._by_participle(words, keys, hits)
            or source
        )

    def _source_of(self, sentence: Span) -> Speaker | None:
        """Return whom a sentence names behind its last dash: "Trade grows — Putin"."""
        behind = source_span(self._text, sentence)
        if behind is None:
            return None
        return named_behind_dash(words_of(self._text, self._folded, behind.start, behind.end), self._people)

    def signature(self, line: Span) -> Speaker | None:
        """Return whom a line names that is a dash and a name: "— Olga Petrenko, Minister of Trade"."""
        behind = source_span(self._text, line)
        is_whole = behind is not None and behind.start <= line.start + 2
        return self._source_of(line) if is_whole else None

    def giver_of(self, sentence: Span) -> Speaker | None:
        """Return who lays tasks on somebody in a sentence: "The President gave the akims these tasks"."""
        words = words_of(self._text, self._folded, sentence.start, sentence.end)
        lexicon = self._lexicon
        if not any(word.key in lexicon.tasks for word in words):
            return None
        given = (at for at, word in enumerate(words) if word.key in lexicon.gives)
        return next(filter(None, (self.subject_of(words, at, 1) for at in given)), None)

    def introducer(self, line: Span) -> Speaker | None:
        """Return whom a line names with an office behind a comma, and nothing else: «Асқар Мамин, Премьер-Министр:»."""
        if self._text[line.end - 1] != ":" or self.may_report(line):
            return None
        words = words_of(self._text, self._folded, line.start, line.end)[:-1]
        comma = next((at for at, word in enumerate(words) if word.text == ","), 0)
        return named_behind_dash(words, self._people) if comma else None

    def named_in(self, clause: Span) -> Speaker | None:
        """Return whom a clause without verb names: «Премьер-министр Олжас Бектенов:» before a quotation."""
        words = words_of(self._text, self._folded, max(clause.start, clause.end - 200), clause.end)
        while words and words[-1].kind == "mark":
            del words[-1]
        if not words:
            return None
        comma = next((at for at, word in enumerate(words) if word.text == ","), 0)
        if comma and self._people.has_office(words[comma + 1 :]):  # "Olga Petrenko, Deputy Minister:"
            named = named_behind_dash(words, self._people)
            if named is not None:
                return named
        return self._people.speaker_in(self._phrases.phrase_up_to(words, len(words) - 1))

    def named_from(self, words: list[NameWord], begin: int) -> Speaker | None:
        """Return whom the noun phrase names that begins at words[begin], in whatever case it stands."""
        phrase = self._phrases.phrase_from(words, begin, oblique=True)
        return self._people.speaker_in(phrase, oblique=True) if phrase else None

    def named_up_to(self, words: list[NameWord], last: int) -> Speaker | None:
        """Return whom the noun phrase names that ends with words[last], in whatever case it stands."""
        return self._people.speaker_in(self._phrases.phrase_up_to(words, last), oblique=True)

    def subject_of(self, words: list[NameWord], index: int, size: int) -> Speaker | None:
        """Return the subject of a verb of *size* words at words[index]: before it, or where the language asks so behind."""
        before = self._leading(words, index)
        return before or (self._after(words, index + size) if self._verb_may_stand_first else None)

    def opens_with_pronoun(self, sentence: Span) -> bool:
        """Tell whether a sentence begins with whoever the one before speaks of: "He said", "According to him"."""
        opening = islice(_PLAIN_WORD.finditer(self._folded, sentence.start, sentence.end), _LONGEST_OPENING)
        keys = [word.group() for word in opening]
        if any(map(self._lexicon.takes_up, keys)):
            return True
        return bool(keys) and any(
            phrases.length_at(keys, 0) for phrases in self._lexicon.according_to_pronoun.values()
        )

    def spoken_of(self, sentence: Span) -> Speaker | None:
        """Return the person whom a sentence speaks of: the first whom no preposition governs."""
        end = min(sentence.end, sentence.start + _LONGEST_SENTENCE)
        words = words_of(self._text, self._folded, sentence.start, end)
        return self._leading(words, len(words))

    def has_content(self, clause: Span) -> bool:
        """Tell whether a reporting clause says something itself: "he said, adding that …"."""
        words = words_of(self._text, self._folded, clause.start, clause.end)
        keys = [word.key for word in words]
        return any(
            key in self._lexicon.complements or self._lexicon.participles.length_at(keys, index)
            for index, key in enumerate(keys)
        )

    def _by_phrase(self, words: list[NameWord], keys: list[str], hits: list[int]) -> Speaker | None:
        for index in hits:
            if not self._lexicon.names_source.length_at(keys, index):
                continue
            size = self._lexicon.speaker_follows.length_at(keys, index)
            if size:
                phrase = self._phrases.phrase_from(words, index + size, oblique=True)
                speaker = self._people.speaker_in(phrase, oblique=True)
                if speaker is not None:
                    return self._with_apposition(speaker, words, phrase)
            for gender, phrases in self._lexicon.according_to_pronoun.items():
                if phrases.length_at(keys, index):
                    return self._people.by_pronoun(gender)
            if self._lexicon.speaker_precedes.length_at(keys, index):
                speaker = self._people.speaker_in(self._phrases.phrase_up_to(words, index - 1), oblique=True)
                if speaker is not None:
                    return speaker
        return None

    def _by_verb(self, words: list[NameWord], keys: list[str], hits: list[int]) -> Speaker | None:
        sizes = ((index, self._lexicon.verbs.length_at(keys, index)) for index in hits)
        for index, size in islice((found for found in sizes if found[1]), _MOST_VERBS):
            speaker = self._after(words, index + size) if self._may_be_inverted(words, index) else None
            if speaker is None:
                leads = self._grammar.verb_last
                speaker = self._leading(words, index) if leads else self._before(words, index)
            if speaker is not None:
                return speaker
        return None

    def _by_participle(self, words: list[NameWord], keys: list[str], hits: list[int]) -> Speaker | None:
        for index in hits:
            if self._lexicon.participles.length_at(keys, index):
                return self._leading(words, index)
        return None

    def _may_be_inverted(self, words: list[NameWord], index: int) -> bool:
        """Tell whether the subject may stand after the verb: at the start of a clause, and freely in Russian."""
        if self._verb_may_stand_first and self._before(words, index) is None:
            return True
        return index == 0 or words[index - 1].kind == "mark" or self._grammar.verb_last

    def _before(self, words: list[NameWord], index: int) -> Speaker | None:
        """Return the subject that stands right before the verb, or before a clause between commas."""
        last = index - 1
        while last >= 0 and words[last].key in self._lexicon.between:
            last -= 1
        if last < 0 or words[last].key in self._lexicon.passive:
            return None
        if words[last].text == ",":
            return self._before_apposition(words, last)
        if words[last].kind == "mark":
            return None
        if words[last].key in self._lexicon.prepositions:
            # "Tokayev met Putin and said": the subject is that of the sentence.
            return self._leading(words, last) if words[last].key in self._lexicon.joiners else None
        phrase = self._phrases.phrase_up_to(words, last)
        before = words.index(phrase[0]) - 1 if phrase else last
        if before > 0 and words[before].key in self._lexicon.joiners and words[before - 1].is_capital:
            return None  # Tokayev and Putin said
        speaker = self._people.speaker_in(phrase)
        return speaker or self._before_circumstance(words, before)

    def _before_circumstance(self, words: list[NameWord], last: int) -> Speaker | None:
        """Return the leading person where a preposition parts him from the verb: "he in an interview with us said"."""
        for index in range(last, max(0, last - _FARTHEST_SUBJECT), -1):
            if words[index].kind == "mark":
                return None
            if words[index].key in self._lexicon.prepositions:
                return self._leading(words, index)
        return None

    def _before_apposition(self, words: list[NameWord], comma: int) -> Speaker | None:
        lowest = max(0, comma - _LONGEST_APPOSITION)
        for opening in range(comma - 1, lowest, -1):
            if words[opening].text == ",":
                named = self._behind_office(words, opening, comma)
                if named is not None:
                    return named
                phrase = self._phrases.phrase_up_to(words, opening - 1)
                speaker = self._people.speaker_in(phrase) if phrase and phrase[-1].is_capital else None
                return speaker and self._people.with_role(speaker, words[opening + 1 : comma])
        return None

    def _behind_office(self, words: list[NameWord], opening: int, comma: int) -> Speaker | None:
        """Return who is named between commas behind an office: "The Minister of Trade of Peru, Ana Vega, said"."""
        phrase = self._phrases.phrase_from(words[:comma], opening + 1)
        office = words[max(0, opening - _LONGEST_PHRASE) : opening]
        is_name = len(phrase) == comma - opening - 1 > 1 and all(word.is_capital for word in phrase)
        if not is_name or not self._people.has_office(office):
            return None
        speaker = self._people.speaker_in(phrase)
        return speaker and self._people.with_role(speaker, office)

    def _after(self, words: list[NameWord], index: int) -> Speaker | None:
        """Return the subject that stands after the verb."""
        begin = index
        while begin < len(words) and words[begin].key in self._lexicon.between:
            begin += 1
        limit = begin + (_FARTHEST_SUBJECT if self._verb_may_stand_first else 0)
        while begin < min(limit, len(words)) and not self._opens_phrase(words, begin):
            if words[begin].kind == "mark":
                return None
            begin += 1
        phrase = self._phrases.phrase_from(words, begin)
        speaker = self._people.speaker_in(phrase)
        return speaker and self._with_apposition(speaker, words, phrase)

    def _with_apposition(self, speaker: Speaker, words: list[NameWord], phrase: list[NameWord]) -> Speaker:
        """Return the speaker with an office that follows the name after a comma."""
        comma = words.index(phrase[-1]) + 1
        if comma >= len(words) or words[comma].text != ",":
            return speaker
        apposition = words[comma + 1 : comma + 1 + _LONGEST_PHRASE]
        marks = [index for index, word in enumerate(apposition) if word.text in ",.;:"]
        apposition = apposition[: marks[0]] if marks else apposition
        opens = self._people.has_office(apposition[:_FARTHEST_OFFICE])
        return self._people.with_role(speaker, apposition) if opens else speaker

    def _opens_phrase(self, words: list[NameWord], index: int) -> bool:
        word = words[index]
        if word.key in self._lexicon.pronouns or word.key in self._lexicon.offices:
            return True
        if word.key in self._lexicon.any_country and self._people.has_office(words[index + 1 : index + 2]):
            return True  # «сообщил российский посол»
        return word.is_capital and words[index - 1].key not in self._lexicon.prepositions

    def _leading(self, words: list[NameWord], index: int) -> Speaker | None:
        """Return the first person named before words[index] that no preposition governs."""
        position = 0
        while position < index:
            if self._may_lead(words, position):
                phrase = self._phrases.phrase_from(words[:index], position)
                speaker = self._people.speaker_in(phrase)
                if speaker is not None and not self._is_governed_behind(words, phrase):
                    return speaker
                position += max(1, len(phrase))
            else:
                position += 1
        return None

    def _may_lead(self, words: list[NameWord], position: int) -> bool:
        """Tell whether a phrase that names who leads a sentence may begin at a word."""
        word, lexicon = words[position], self._lexicon
        if word.key in lexicon.prepositions:
            return False
        if position and words[position - 1].key in lexicon.prepositions:  # «бұл туралы Олег Рябов айтты»
            is_name = word.key in lexicon.offices or word.key not in lexicon.no_names
            is_followed = any(following.is_capital for following in words[position + 1 : position + 2])
            return self._grammar.verb_last and is_name and is_followed
        return word.is_capital or word.key in lexicon.pronouns or word.key in lexicon.offices

    def _is_governed_behind(self, words: list[NameWord], phrase: list[NameWord]) -> bool:
        """Tell whether what governs a phrase stands behind it: «Олег Рябов туралы»."""
        behind = words.index(phrase[-1]) + 1
        governors = self._lexicon.prepositions
        return self._grammar.verb_last and any(
            following.key in governors for following in words[behind : behind + 1]
        )
