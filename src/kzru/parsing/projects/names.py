"""The names of projects: in quotation marks, in capitals, and the two ends of a line.

::

    before its noun    “Altyn Jol” project     Kuryk port     Ayagoz–Bakhty railway line
    behind its noun    проект «Алтын жол»      месторождение Тенгиз
    several            the Ayagoz–Bakhty and Dostyk–Moiynty railway lines
"""

from __future__ import annotations

from typing import NamedTuple

from kzru.parsing.annotation.quotations import Quotation
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import CLOSING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["Name", "is_line", "name_after", "names_before", "names_listed", "suffix_end"]

_BEFORE_LIST = frozenset({":", ","})
_EMPHASIS = frozenset({"_", "__", "*", "**"})
"""Marks with which a page puts a name in bold: "**“Altyn Jol”** programme"."""
_FARTHEST_NAME = 8
"""Words by which a programme says what it is for between its name and its noun."""
_LIST = tags("list")
_ALONG = tags("along")
_BRACKETS = 8
"""Tokens in brackets behind a name of a list, with the brackets."""
_MODIFIERS = 2
"""Words that may part a name from its noun: "the Zhetisu coal-fired power plant"."""


class Name(NamedTuple):
    """A name: its words, and all it takes up with its quotation marks; the ends of ranges are exclusive."""

    first: int
    last: int
    begin: int
    behind: int


def is_line(scene: ProjectSentence, name: Name) -> bool:
    """Tell whether a name tells the two ends of a line: "Aral–Oral"."""
    return not DASHES.isdisjoint(scene.keys[name.first : name.last])


def names_before(scene: ProjectSentence, head: int, several: bool) -> list[Name]:
    """Return the names that stand before a noun, in the order of the text; more than one only before a plural."""
    names: list[Name] = []
    name = _name_before(scene, head)
    while name is not None:
        names.insert(0, name)
        end = _behind_previous(scene, name.begin) if several else None
        name = None if end is None else _name_ending_at(scene, end)
    return names


def _behind_previous(scene: ProjectSentence, begin: int) -> int | None:
    """Return the token after the name before this one in a list; None where no list goes on to the left."""
    end = begin
    while end > 0 and end > begin - 2 and scene.is_small(end - 1, "list"):
        end -= 1
    if end > 0 and scene.keys[end - 1] in scene.determiners:
        return None
    return end if end < begin else None


def _name_ending_at(scene: ProjectSentence, end: int) -> Name | None:
    """Return the name in quotation marks, or in capitals, that ends before a token."""
    quotation = scene.sentence.quotations.before.get(end)
    return _quoted(quotation) or _run_before(scene, end)


def _quoted(quotation: Quotation | None) -> Name | None:
    if quotation is None or not quotation.is_phrase:
        return None
    first, last = quotation.first, quotation.last
    return Name(first + 1, last - 1, first, last)


def name_after(scene: ProjectSentence, last: int) -> Name | None:
    """Return the name that stands right after a noun."""
    sentence = scene.sentence
    quotations = {} if sentence.vocabulary.order.noun_behind else sentence.quotations.at
    if last in quotations:
        return _quoted(quotations[last])
    last = behind = sentence.tag_end(last, _ALONG)
    while behind < len(sentence.tokens):
        is_town_of_line = behind in scene.places and scene.keys[behind + 1] in DASHES  # "Taraz – Merke"
        if is_town_of_line or _is_name_word(scene, behind):
            behind += 1
        elif behind > last and (sentence.keys[behind] in DASHES) and _is_end_of_line(scene, behind + 1):
            behind += 2
        else:
            break
    bare = Name(last, behind, last, behind)
    behind = suffix_end(scene, behind)
    is_name = bare.last > last and (scene.nouns.genitives_follow or is_line(scene, bare))
    return Name(last, behind, last, behind) if is_name else None


def names_listed(scene: ProjectSentence, last: int, count: int) -> list[Name]:
    """Return the names listed behind a plural noun, in quotation marks or as lines: "two railways, | Aral–Oral and “B”".

    As many words with capitals as are counted are names too: "two reservoirs, | Altyn and Kumis Su".
    """
    marked = _listed(scene, last, is_bare=False)
    if marked or count <= 1 or not _leads_list(scene, last):
        return marked
    bare = _listed(scene, last, is_bare=True)
    return bare if len(bare) == count else []


def _listed(scene: ProjectSentence, last: int, *, is_bare: bool) -> list[Name]:
    names: list[Name] = []
    at = last
    while at < len(scene.tokens):
        name = _quoted(scene.sentence.quotations.at.get(at)) or _line_at(scene, at)
        name = name or (_capitals_at(scene, at) if is_bare else None)
        if name is not None:
            names.append(name)
            at = name.behind
        elif names and scene.keys[at] == "(":
            keys = scene.keys[at : at + _BRACKETS]  # "the Aral–Oral | (400 km) | and Taraz–Merke roads"
            at += keys.index(")") + 1 if ")" in keys else 1
        elif _leads_list(scene, at) or scene.is_small(at, "list", "part_before"):
            at = max(at + 1, scene.sentence.tag_end(at, _LIST))
        else:
            break
    return names if len(names) > 1 else []


def _leads_list(scene: ProjectSentence, at: int) -> bool:
    """Tell whether a mark stands before a list, or between its members: a colon, a comma, a dash with a gap."""
    key = scene.keys[at]
    return key in _BEFORE_LIST or (key in DASHES and not scene.sentence.glued[at])


def _capitals_at(scene: ProjectSentence, at: int) -> Name | None:
    """Return the words with capitals that stand at a token, as long as they may be a name."""
    opens = _opens_line(scene, at) and at not in scene.country_words  # behind a colon or dash
    behind = at + opens
    while behind < len(scene.tokens) and _is_name_word(scene, behind):
        behind += 1
    return Name(at, behind, at, behind) if behind > at else None


def _line_at(scene: ProjectSentence, at: int) -> Name | None:
    """Return the two ends of a line that stand at a token: "Aral–Oral"; a name after which a noun stands is the noun's."""
    name = name_after(scene, at) if scene.is_capital(at) else None
    if name is None or not is_line(scene, name):
        return None
    return name if scene.at(Kind.UNDERTAKING, name.behind) is None else None


def _may_have_name(scene: ProjectSentence, head: int) -> bool:
    """Tell quickly whether a word with a capital, a number or a quotation mark stands shortly before a noun."""
    reach = _FARTHEST_NAME if scene.order.purpose_bars else _MODIFIERS + 1
    texts = [token.text for token in scene.tokens[max(0, head - reach) : head]]
    return any(text in CLOSING_MARKS or (not text.islower() and text[0].isalnum()) for text in texts)


def _name_before(scene: ProjectSentence, head: int) -> Name | None:
    if not _may_have_name(scene, head):
        return None
    if (spelled := _spelled_out(scene, head)) is not None:
        return spelled
    end = head
    while end > 1 and scene.keys[end - 1] in _EMPHASIS:
        end -= 1
    for _ in range(_MODIFIERS + 1):
        name = _name_ending_at(scene, end)
        if name is not None:
            return name
        end -= 1
        if end <= 0 or not _is_modifier(scene, end):
            break
    return _behind_purpose(scene, head)


def _behind_purpose(scene: ProjectSentence, head: int) -> Name | None:
    """Return the name in quotation marks before what a noun is for: «Жол» | инфрақұрылымды дамыту | бағдарламасы."""
    sentence, endings = scene.sentence, scene.order.purpose_bars
    if not endings:
        return None
    for end in range(head, max(0, head - _FARTHEST_NAME), -1):
        if (quotation := sentence.quotations.before.get(end)) is not None:
            return _quoted(quotation)
        at = end - 1
        is_plain = scene.is_word_of_phrase(at) or at in scene.breaks or at in sentence.inner_dashes
        if not is_plain or scene.is_capital(at) or sentence.keys[at].endswith(endings):
            return None
    return None


def _spelled_out(scene: ProjectSentence, head: int) -> Name | None:
    """Return the name of which the initials stand in brackets before a noun: "Regional Cooperation (RC) Program"."""
    sentence, end = scene.sentence, head - 3
    if end < 1 or sentence.keys[head - 1] != ")" or sentence.keys[end] != "(":
        return None
    short = sentence.keys[head - 2]
    first = max(0, end - len(short))
    initials = "".join(key[0] for key in sentence.keys[first:end])
    is_spelled = initials == short and all(map(scene.is_capital, range(first, end)))
    return Name(first, end, first, head) if is_spelled else None


def _is_modifier(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a word may part a name from its noun."""
    bars, key = scene.order.purpose_bars, scene.keys[index]
    return (
        scene.is_modifier(index)
        and not (bars and key.endswith(bars))
        and not scene.is_capital(index)
        and key not in scene.determiners
        and not scene.is_small(index, "place_kinds")
    )


def _run_before(scene: ProjectSentence, end: int) -> Name | None:
    """Return the words with capitals, and the dashes between them, that end before a token."""
    first = _behind_dash(scene, end)
    while first > 0:
        if _is_name_word(scene, first - 1):
            first -= 1
        elif first < end and scene.keys[first - 1] in DASHES and _is_end_of_line(scene, first - 2):
            region = scene.before(Kind.REGION, first - 1)  # "Central Asia–Centre"
            first = first - 2 if region is None else region.first
        else:
            break
    while first < end and scene.is_small(first - 1, "opens_name") and scene.is_inner_capital(first - 1):
        first -= 1  # "the Regional Competence Centre"
    return Name(first, end, first, end) if first < end else None


def _behind_dash(scene: ProjectSentence, end: int) -> int:
    """Return the first token of what is no name by itself behind a dash, and ends before a token; that token where none does.

    A region or country is an end of a line ("Volga–| Central Asia"); a number is taken with its dash: "Kambarata | -1".
    """
    if scene.sentence.kinds[end - 1] is TokenKind.NUMBER and end - 2 in scene.sentence.inner_dashes:
        return end - 2
    region = scene.before(Kind.REGION, end)
    first = end - 1 if region is None else region.first
    is_joined = first > 1 and scene.keys[first - 1] in DASHES  # not the dash of a turn
    return first if is_joined and _is_end_of_line(scene, end - 1) else end


def _opens_line(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a word that opens the sentence is an end of a line: "Ayagoz–Bakhty will be built"."""
    return scene.is_capital(index) and scene.opens(index) and scene.keys[index] not in scene.order.not_names


def _is_end_of_line(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a token may be an end of a line: a name, or a country's; the first of the sentence has its capital anyhow."""
    if not scene.is_capital(index):
        return False
    is_word = scene.keys[index] in scene.order.not_names  # "the Ural–| Caspian | canal"
    is_place = is_word or index in scene.place_words or scene.before(Kind.REGION, index + 1) is not None
    return is_place or scene.opens(index) or _is_name_word(scene, index)


def _is_name_word(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a word with a capital is one of a name, no country, unit or title; a town before its noun is none.

    What is at the town, or somebody's, is not called so; nor is «в Омске школа».
    """
    key, order = scene.keys[index], scene.order
    if not scene.is_capital(index):
        return False
    if index in scene.country_words or index in scene.person_words or scene.is_measure(index):
        return False
    if key in order.not_names or key in scene.determiners:
        return False
    if key.endswith((*scene.nouns.possessives, *order.place_endings, *order.owner_endings)):
        return False
    first = index - 2 * (index - 1 in scene.sentence.inner_dashes)  # «в Алма-Ате | школа»
    town = scene.places.get(index) or scene.places.get(first)
    if town is not None and town.last > index:
        return not (scene.nouns.genitives_follow and scene.is_small(town.first - 1, "where"))
    return not scene.opens(index)


def suffix_end(scene: ProjectSentence, last: int) -> int:
    """Return the token after the number that a dash joins to a noun ("GRES-2"); that token itself where none does."""
    is_joined = last in scene.sentence.inner_dashes
    return last + 2 if is_joined and scene.sentence.kinds[last + 1] is TokenKind.NUMBER else last
