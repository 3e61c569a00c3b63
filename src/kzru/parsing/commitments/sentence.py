"""A sentence, with the words of commitments of its language at hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from kzru.lang.commitments import CommitmentWords, Form, commitment_words, verbs_of
from kzru.lang.countries import country_nominatives
from kzru.lang.events import event_words
from kzru.lang.morphology import is_noun
from kzru.lang.speech import speech
from kzru.parsing.annotation.clauses import finite_endings, is_past_verb
from kzru.parsing.annotation.marks import Mark, Name
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, PREPOSITION, tags
from kzru.parsing.layer import layer
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.rules.trace import Attempt, Trace
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS, ENDING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["ADVERB", "TIMES", "CommitmentSentence"]

ADVERB = tags("predicate_adverb", "derived_adverb")

TIMES = (PeriodKind.PERIOD, PeriodKind.WEEKDAY)
"""The kinds of periods that say when something is done."""
_LONGEST_DATELINE = 4
_LONGEST_BRACKETS = 16
_SHORTEST_GERUND = 6
_PAIR = 2
_COORDINATOR = tags("coordinator")


class CommitmentSentence:
    """The tokens of a sentence, to be asked what they are to a commitment.

    Attributes:
        sentence: The sentence.
        keys: The folded text of its tokens.
        flags: Their tags.
        words: The words of commitments of its language.
        organisations: Words in the names of bodies.
        language: The code of its language.
        order: How that language orders its words.
        name_words: How it writes names, and whether they have cases.
        trace: What is told which rules were tried at its cues; None where nobody asks.
    """

    def __init__(self, sentence: Sentence, trace: Trace | None = None) -> None:
        self.sentence = sentence
        self.keys = sentence.keys
        self.flags = sentence.flags
        self.trace = trace
        self.language = sentence.vocabulary.language
        self.words: CommitmentWords = commitment_words(self.language)
        self.order = sentence.vocabulary.order
        self.name_words = sentence.vocabulary.name_words
        self.organisations = speech(self.language).organisations

    def holds(self, asked: str, answer: bool) -> bool:
        """Return the answer of a check in code, and record a check that fails in the trace, where there is one."""
        if self.trace is not None and not answer:
            self.trace.add(Attempt(asked, False, "does not hold"))
        return answer

    def is_word(self, index: int) -> bool:
        """Tell whether a token is a word."""
        return self.sentence.kinds[index] is TokenKind.WORD

    def is_content(self, index: int) -> bool:
        """Tell whether a token is a word, a number or a sign of money, no punctuation."""
        return (
            self.sentence.kinds[index] is not TokenKind.MARK
            or self.sentence.at(Kind.CURRENCY, index) is not None
        )

    def name_end(self, index: int) -> int | None:
        """Return the token after a name in quotation marks that begins at a token; None where none does."""
        quotation = self.sentence.quotations.at.get(index)
        return quotation.last if quotation is not None and quotation.is_phrase else None

    def is_capital(self, index: int) -> bool:
        """Tell whether a token is a word with a capital."""
        return self.is_word(index) and self.sentence.tokens[index].text[0].isupper()

    def is_adverb(self, index: int) -> bool:
        """Tell whether a word may stand between the parts of a predicate."""
        return self.flags[index] & ADVERB != 0

    def after_adverbs(self, index: int) -> int:
        """Return the first token from an index on that is no adverb."""
        while index < len(self.sentence.tokens) and (
            self.is_adverb(index) or self.keys[index] in DOUBLE_MARKS
        ):
            index += 1
        return index

    def before_adverbs(self, index: int) -> int:
        """Return the last token up to an index that is no adverb; −1 where there is none."""
        while index >= 0 and self.is_adverb(index):
            index -= 1
        return index

    def before_predicate(self, index: int) -> int:
        """Return the last token up to an index that is neither an adverb nor an auxiliary; −1 where there is none."""
        while index >= 0 and (self.is_adverb(index) or self.keys[index] in self.words.auxiliaries):
            index -= 1
        return index

    def bracket_end(self, index: int) -> int | None:
        """Return the token after short brackets that a token opens, where the sentence goes on with a word."""
        if self.keys[index] != "(":
            return None
        near = range(index + 1, min(index + _LONGEST_BRACKETS, len(self.sentence.tokens) - 1))
        closing = next((at for at in near if self.keys[at] == ")"), None)
        return closing + 1 if closing is not None and self.is_word(closing + 1) else None

    def behind_insertion(self, index: int) -> int:
        """Return the token behind brackets, or the only two dashes of a sentence, that a token opens; else the token itself."""
        if self.keys[index] not in DASHES:
            return self.bracket_end(index) or index
        return self._dashed[1] + 1 if index == self._dashed[0] else index

    @layer
    def _dashed(self) -> tuple[int, int]:
        """The only two dashes of the sentence, where no quotation ends between them: not "a bridge – of steel", – he said."""
        dashes = [at for at, key in enumerate(self.keys) if key in DASHES and self.is_hard_mark(at)]
        first, last = dashes if len(dashes) == _PAIR else (-1, -1)
        is_whole = sum(key in DOUBLE_MARKS for key in self.keys[first:last]) % 2 == 0
        return (first, last) if is_whole else (-1, -1)

    def is_hard_mark(self, index: int) -> bool:
        """Tell whether a clause cannot reach over a mark: a semicolon, a bracket, a dash between gaps, a quotation's end."""
        sentence, key = self.sentence, self.keys[index]
        if sentence.kinds[index] is TokenKind.WORD:
            return False
        if key in DASHES:
            joins = sentence.glued[index] or sentence.glued[index + 1] or index in self._in_names
            return not (joins or index in sentence.dated or self._joins_names(index))
        if key not in ENDING_MARKS:
            return key in ";()[]…"
        quotation = sentence.quotations.before.get(index + 1)
        return quotation is None or not quotation.is_phrase

    def _joins_names(self, dash: int) -> bool:
        """Tell whether a dash joins two names, and does not part the town where it was written: "ASTANA | – KTZ plans"."""
        if not (self.is_capital(dash - 1) and self.is_capital(dash + 1)):
            return False
        town = self.sentence.at(Kind.PLACE, 0) if dash < _LONGEST_DATELINE else None
        return town is None or town.last != dash or not self.sentence.tokens[0].text.isupper()

    @layer
    def _in_names(self) -> frozenset[int]:
        """The tokens of names in quotation marks with their noun behind them: "«Ауыл – ел бесігі» | жобасы"."""
        named = (one for one in self.sentence.quotations.all if one.is_name and self.is_word(one.last))
        return frozenset(at for one in named for at in range(one.first, one.last))

    def periods(
        self, first: int, last: int, kinds: Sequence[PeriodKind] = (PeriodKind.PERIOD,)
    ) -> list[PeriodMention]:
        """Return the periods among some tokens, in their order; of other kinds where they are asked for."""
        found = [one for one in self.sentence.periods if first <= one.first and one.last <= last]
        return [one for one in found if one.kind in kinds]

    def is_nominative(self, index: int) -> bool:
        """Tell whether a country's name stands in the nominative: without an ending of a case or possession."""
        key = self.keys[index]
        if not self.name_words.has_cases:
            return not key.endswith(("'s", "s'"))
        if key in country_nominatives(self.language):
            return not self.sentence.tokens[index].text.isupper() or not self._hangs_on_noun(index)
        is_joined = not self.words.conjunctions.isdisjoint((self.keys[index - 1], self.keys[index + 1]))
        is_capital = self.sentence.before(Kind.PLACE, index + 1) is not None
        return is_joined and is_capital and self.is_bare(index)  # «Москва и Астана»

    def _hangs_on_noun(self, index: int) -> bool:
        """Tell whether a noun stands right before a word that does not bend, so that it may be in its genitive: «рынок | РФ»."""
        before = index - 1
        return self.is_word(before) and not self.flags[before] and before not in self.sentence.dated

    @layer
    def people(self) -> Sequence[Name]:
        """The people whose names may be a subject; an office alone is told by who speaks of it."""
        people = [name for name in self.sentence.names if name.kind == "person" and name.is_subject]
        return [name for name in people if name.known_by != "holder"]

    @layer
    def countries(self) -> Sequence[Mark]:
        """The countries that are named in the nominative; none that a company is called by: "Kazakhstan Temir Zholy"."""
        marks = self.sentence.marks(Kind.COUNTRY)
        companies = [name for name in self.sentence.names if name.kind == "company"] if marks else []
        return [
            mark
            for mark in marks
            if not mark.value.is_adjective and self.is_nominative(mark.last - 1)
            if not any(name.first <= mark.first < mark.last < name.last for name in companies)
        ]

    @layer
    def named_actors(self) -> frozenset[int]:
        """The tokens of the names of people and countries that may be a subject: "Aidar Saparov"; of companies that end in a noun: «Российские железные дороги»."""
        people = (range(name.begin, name.last) for name in self.people)
        countries = (range(mark.first, mark.last) for mark in self.countries)
        companies = (
            range(name.first, name.last)
            for name in self.sentence.names
            if name.kind == "company" and not self.is_capital(name.last - 1)
        )
        return frozenset(chain(*people, *countries, *companies))

    def is_bare(self, index: int) -> bool:
        """Tell whether a name may stand in the nominative, by its ending."""
        words, key = event_words(self.language), self.keys[index]
        if words.roles:
            return not key.endswith(self.words.oblique_endings)
        return key in words.no_ending or not key.endswith(words.case_endings)

    def parts_countries(self, comma: int) -> bool:
        """Tell whether a comma parts the names of two countries: "Russia, Kazakhstan", "Russia, and Kazakhstan"."""
        behind_comma = comma + 2 if self.keys[comma + 1] in self.words.conjunctions else comma + 1
        before = self.sentence.before(Kind.COUNTRY, comma)
        behind = self.sentence.at(Kind.COUNTRY, behind_comma)
        return None not in (before, behind) and self.keys[comma] == ","

    def is_predicate(self, index: int) -> bool:
        """Tell whether a cue that is a verb begins at a token; where verbs close clauses no name is one."""
        is_name = self.order.object_before and self.is_capital(index)
        if is_name or self.keys[index] in self.words.classes.get("addressees", ()):
            return False
        return any(mark.value.form in _VERBS for mark in self.sentence.all_at(Kind.CUE, index))

    def is_finite(self, index: int) -> bool:
        """Tell whether a word is a verb that closes a clause, where its ending shows it: «ашты», «салады»."""
        endings = finite_endings(self.language) + self.words.third_endings
        return self.keys[index].endswith(endings) or is_past_verb(self.sentence, index)

    def is_adjective_of_country(self, index: int) -> bool:
        """Tell whether a token is the adjective of a country."""
        mark = self.sentence.at(Kind.COUNTRY, index)
        return mark is not None and mark.value.is_adjective

    def is_infinitive(self, index: int) -> bool:
        """Tell whether a token can be the verb of an act."""
        if not self.is_word(index):
            return False
        if self.words.infinitive_endings:
            key = self.keys[index]
            ends_so = key.endswith(self.words.infinitive_endings) and not is_noun(key, self.language)
            return ends_so and self.sentence.before(Kind.PLACE, index + 1) is None  # no «Мәскеу»
        return not (self.is_capital(index) or self.flags[index] & _NO_VERB)

    def is_listed_verb(self, index: int) -> bool:
        """Tell whether a token can be nothing but the verb of an act with its object behind it."""
        key, words = self.keys[index], self.words
        if not self.is_infinitive(index) or self.is_idle(index) or not self.is_content(index + 1):
            return False
        if self.words.infinitive_endings:
            return True
        behind = self.flags[index + 1] & (PREPOSITION | _COORDINATOR)
        return not behind and (key in words.verbs or key.endswith(words.verb_endings))

    def is_idle(self, index: int) -> bool:
        """Tell whether a verb names no act."""
        key = self.keys[index]
        if key not in self.words.idle or self.keys[index - 1].endswith(self.words.converb_endings):
            return False  # no act in «қалу», one in «сақтап | қалу»
        return key not in self.words.gifts or index + 1 not in self.sentence.number_starts

    def after_phase(self, index: int) -> int:
        """Return the verb that a verb of going on, beginning or effort rules; the verb itself where it is none."""
        key, words = self.keys[index], self.words
        if key not in words.phases and key not in words.efforts:
            return index
        at = self.after_adverbs(index + 1)
        if self.keys[at] in words.infinitive_marks:
            return self.after_phase(at + 1)  # "continue to | focus on | widening"
        if key not in words.efforts:
            return at
        return at + 1 if self.flags[at] & PREPOSITION and self.infinitive_of(at + 1) else index

    def is_act(self, index: int) -> bool:
        """Tell whether a token is the noun of an act, or a gerund."""
        key = self.keys[index]
        return key in self.words.act_nouns or bool(self.infinitive_of(index))

    def verb_of_participle(self, index: int) -> str:
        """Return the infinitive of a passive participle: listed, of the table, or by its ending; "" for other words."""
        key, verbs = self.keys[index], verbs_of(self.language)
        listed = self.words.passive.get(key)
        if listed is not None or key in self.words.no_participles:
            return listed or ""
        if verbs is not None:
            return verbs.of_participle(key)
        return self._verb_with_ending(index, self.words.participle_ending)

    def infinitive_of(self, index: int) -> str:
        """Return the infinitive of a gerund; an empty string for any other word."""
        return self._verb_with_ending(index, self.words.gerund_ending)

    def _verb_with_ending(self, index: int, ending: str) -> str:
        """Return the infinitive of a verb with an ending: "creating", "planned"; an empty string where it has not that."""
        key = self.keys[index]
        if not ending or len(key) < _SHORTEST_GERUND or not key.endswith(ending):
            return ""
        stem = key.removesuffix(ending)
        if stem in self.words.verbs:
            return stem
        if stem + "e" in self.words.verbs or stem.endswith(self.words.gerund_stems):
            return stem + "e"  # "creat|ing"
        if stem[-1] == stem[-2] and stem[-1] not in "lsz":
            return stem[:-1]  # "plann|ed"
        return f"{stem[:-1]}y" if stem[-1] == "i" else stem  # "buri|ed"


_VERBS = frozenset(
    {Form.INFINITIVE, Form.FUTURE, Form.ACT, Form.PERFECTIVE, Form.OCCURRENCE, Form.NECESSITY, Form.DOCUMENT}
)
_NO_VERB = PREPOSITION | ARTICLE | tags("conjunction", "pronoun", "negation")
