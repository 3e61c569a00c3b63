"""The name that a clause opens with: of a body, a region, a town, a company in quotation marks, and of what an "and" joins to it."""

from __future__ import annotations

from kzru.lang.language import is_latin
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold

__all__ = ["behind_time", "foreign_name_end", "opening_name", "possesses", "with_further"]

_NAMED = (Kind.BODY, Kind.ORGANISATION, Kind.REGION, Kind.PLACE)
_ADVERBIAL = 4
"""Words behind a name in which a postposition shows that it is of an adverbial."""


def opening_name(reading: CommitmentSentence, clause: Clause) -> tuple[int, int] | None:
    """Return the tokens of the name of a body, a region or a town that opens a clause, or of one in quotation marks."""
    first = behind_time(reading, clause)
    if reading.is_adjective_of_country(first):
        first += 1  # «российский | «Газпром»»
    if first >= clause.predicate:
        return None
    quoted = first + (reading.keys[first] in reading.words.legal_forms)
    quoted -= reading.name_end(quoted - 1) is not None  # "«Ақтөбе – Орал» жолы" is no town's
    last = reading.name_end(quoted)
    if last is not None and last <= clause.predicate and reading.keys[last] != ",":
        behind = _quoted_end(reading, clause, last)
        return None if behind is None else (quoted, behind)
    last = _name_end(reading, first)
    if not first < last <= clause.predicate or possesses(reading, last - 1):
        return None
    if reading.words.state_bodies.get(reading.keys[last + (reading.keys[last] in reading.words.settlements)]):
        return None  # «Омбы қаласы | әкімдігі»
    if reading.keys[last] not in reading.words.conjunctions:
        return first, last
    sentence = reading.sentence
    other = sentence.at(Kind.COUNTRY, last + 1)
    if other is not None and sentence.at(Kind.COUNTRY, first) is not None:
        return first, other.last  # two countries, or the capitals of two: «Москва и Астана»
    behind = with_further(reading, clause, last)
    return (first, behind) if behind > last else None


def _quoted_end(reading: CommitmentSentence, clause: Clause, last: int) -> int | None:
    """Return the token behind what a name in quotation marks opens; None where it is an owner's, or of an adverbial."""
    words, keys, order = reading.words, reading.keys, reading.order
    if order.noun_behind and (keys[last] in words.actors or keys[last] in reading.organisations):
        last += 1  # "«Жол» қоры"
    behind = with_further(reading, clause, last)
    if order.adposition_behind and words.prepositions.among(keys[behind : behind + _ADVERBIAL]):
        return None  # "«Жол» | ұлттық жобасы аясында"
    if _is_called_so(reading, last, behind):
        return None
    is_owner = keys[behind - 1].endswith(words.genitive_endings) or possesses(reading, behind - 1)
    return None if is_owner else behind  # «корпорациясының | басшысы»


def _is_called_so(reading: CommitmentSentence, last: int, behind: int) -> bool:
    """Tell whether a name in quotation marks, of no company that is known, is that of the object behind it: «Жол» | бағдарламасын."""
    words = reading.words
    is_known = any(name.last == last - 1 and name.kind == "company" for name in reading.sentence.names)
    is_object = bool(words.genitive_endings) and reading.keys[behind].endswith(words.object_endings)
    return is_object and not is_known


def _name_end(reading: CommitmentSentence, first: int) -> int:
    """Return the token behind the name of a body, a region or a town in the nominative; the token itself without one."""
    sentence, last = reading.sentence, first
    if not sentence.marked.isdisjoint(_NAMED):
        marks = [mark for kind in _NAMED if (mark := sentence.at(kind, first)) is not None]
        longest = max(marks, key=lambda mark: mark.last, default=None)
        if longest is not None:
            last = longest.last
            is_company = longest.kind is Kind.ORGANISATION
            is_whole = is_company and fold(longest.written).rstrip("*").endswith(reading.keys[last - 1])
            if not is_whole and not reading.is_bare(last - 1):
                return first
            last += is_company and _is_kind(reading, last)
    return max(last, foreign_name_end(reading, first))


def _is_kind(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a word behind a name says of what kind it is: «Самұрық-Қазына | қоры», no «компаниясының басшысы»."""
    words, key = reading.words, reading.keys[at]
    is_owner = key.endswith(words.genitive_endings + words.possessed_endings)
    return bool(words.genitive_endings) and key in reading.organisations and not is_owner


def foreign_name_end(reading: CommitmentSentence, first: int) -> int:
    """Return the token behind a name in the letters of another script: «SCAT | откроет»; the token itself without one."""
    last = first
    if reading.order.noun_behind or is_latin(reading.language):  # «SCAT компаниясы» ends with its noun
        return first
    while reading.is_capital(last) and reading.sentence.tokens[last].text.isascii():
        last += 1
    return first if last in reading.sentence.inner_dashes or reading.keys[last] == "." else last


def with_further(reading: CommitmentSentence, clause: Clause, last: int) -> int:
    """Return the token behind the names that an "and" joins to one that ends before a token: «КМГ | и «Лукойл»»."""
    while reading.keys[last] in reading.words.conjunctions:
        first = last + 1
        land = reading.sentence.at(Kind.COUNTRY, first)
        behind = reading.name_end(first) or _name_end(reading, first)
        is_body = (
            reading.keys[first] in reading.words.state_bodies
            or reading.keys[first] in reading.words.ministries
        )
        if is_body and reading.keys[first] in reading.words.actors:
            behind = first + 1  # «Росатом и | Минэнерго»
        if land is not None and not land.value.is_adjective and reading.is_bare(land.last - 1):
            behind = max(behind, land.last)
        if not first < behind <= clause.predicate or _is_ruled(reading, behind):
            break
        last = behind
    return last


def _is_ruled(reading: CommitmentSentence, behind: int) -> bool:
    """Tell whether a postposition or what it owns follows a name: «Лукойл мен КМГ | арасында», «КМГ | басшысының»."""
    is_led = bool(reading.words.genitive_endings) and reading.keys[behind] in reading.words.prepositions
    return is_led or possesses(reading, behind - 1)


def possesses(reading: CommitmentSentence, at: int) -> bool:
    """Tell whether a possessor's ending follows, also behind what is joined: «Премьер-министрдің», «елі мен елінің»."""
    behind, endings = at + 1, reading.words.possessed_endings
    if behind in reading.sentence.inner_dashes or reading.keys[behind] in reading.words.conjunctions:
        behind, endings = behind + 1, endings + reading.words.genitive_endings
    return reading.keys[behind].endswith(endings)  # no «Газпром | Қазақстанның өңірлеріне»


def behind_time(reading: CommitmentSentence, clause: Clause) -> int:
    """Return the first token of the subject behind a time that opens the clause."""
    is_led = reading.keys[clause.subject] in reading.words.prepositions
    farthest = clause.subject + (is_led and not reading.order.adposition_behind)  # "in | May"
    for mention in reading.sentence.periods:
        if clause.subject <= mention.first <= farthest and mention.last <= clause.predicate:
            at = mention.last
            while at < clause.predicate and (at in reading.sentence.dated or not reading.is_content(at)):
                at += 1
            return at
    return clause.subject
