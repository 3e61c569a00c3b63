"""What the noun phrase of a project states: whose the project is, which of several, how many, and of what kind."""

from __future__ import annotations

from kzru.evolve import evolve
from kzru.lang.projects import Need
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.projects.complements import owner_before, subject_before, with_complements
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.names import Name, is_line, suffix_end
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["count_of", "describe", "towns_of"]


_COMPOUND = 3
_FEW_DIGITS = 4
_OF = tags("of")


def describe(scene: ProjectSentence, mark: Mark, name: Name | None) -> ProjectPhrase:
    """Return what the noun phrase around a noun states, whatever is done with the thing."""
    noun_last = suffix_end(scene, mark.last)
    behind = noun_last if name is None else _behind_name(scene, mark, name, noun_last)
    first = scene.phrase_first(min(mark.first, name.begin) if name is not None else mark.first)
    around = with_complements(
        scene,
        ProjectPhrase(
            first=first,
            last=behind,
            noun=mark.first,
            noun_last=max(noun_last, behind),
            kind=mark.value.kind,
            name=name,
        ),
    )
    ordinal = scene.before(Kind.ORDINAL, scene.before_place(first))  # «первой | в Омске | школы»
    first = first if ordinal is None else ordinal.first
    first -= _is_signed(scene, first) and scene.sentence.kinds[first] is TokenKind.NUMBER
    nation, definite = _determined(scene, first, mark.first)
    # A body before what is built is its builder: «строительство Росатомом первой АЭС».
    is_built = mark.value.kind.need is Need.BUILT
    owner = around.owner or ("" if is_built else owner_before(scene, first, mark.first))
    if not owner and mark.value.kind.need is Need.HOUSED:
        owner = (
            owner_before(scene, 0, first) if scene.is_small(first, "its") else subject_before(scene, first)
        )
    inside = scene.towns(scene.before_place(first), first)  # «возведение в Омске | завода»
    towns = towns_of(scene, name) if name is not None else scene.towns(first, mark.first)
    suffix = scene.words(mark.last, noun_last).replace("–", "-")
    return evolve(
        around,
        first=first,
        suffix=suffix or _number_before(scene, mark.first),
        modifiers=_modifiers(scene, first, mark.first, name),
        owner=owner,
        ordinal=next((it.value for it in scene.marks(Kind.ORDINAL) if first <= it.first < mark.first), ""),
        count=count_of(scene, first, mark.first),
        nation=nation or around.nation,
        country=around.country or around.origin,
        origin=around.origin if around.leads else "",
        places=tuple(dict.fromkeys((*inside, *towns, *around.places))),
        is_definite=definite,
        is_new=scene.is_small(first, "indefinite_article"),
    )


def _behind_name(scene: ProjectSentence, mark: Mark, name: Name, last: int) -> int:
    """Return the token behind a name and its noun, with what an "of" adds in capitals: "Green Programme OF WATER SAVING"."""
    last = name.behind if name.first >= mark.last else last
    if not scene.is_capital(mark.first):
        return last
    end = scene.capitals_end(last + 1) if scene.flags[last] & _OF else last
    elsewhere = not scene.place_words.isdisjoint(range(last, end))
    return last if elsewhere or end == last + 1 else end


def _determined(scene: ProjectSentence, first: int, head: int) -> tuple[str, bool]:
    """Return the country that a noun phrase names as the owner, and whether the phrase is definite: "its", "Kazakh"."""
    definite, dashes = scene.is_small(first, "same"), scene.sentence.inner_dashes  # of "Russian-designed"
    for at in range(first, head):
        mark = scene.countries.get(at)
        if mark is not None and dashes.isdisjoint((mark.first - 1, mark.last)):
            return mark.value.code, definite
    if scene.is_small(first, "its"):
        return scene.subject(first), True
    own = scene.at(Kind.OWN_COUNTRY, first)
    return (scene.home or "") if own is not None else "", definite


def _modifiers(scene: ProjectSentence, first: int, head: int, name: Name | None) -> tuple[int, ...]:
    """Return the words of a noun phrase that say what kind of thing its noun is."""
    named = range(0) if name is None else range(name.begin, name.behind)
    others = scene.place_words.union(scene.breaks, named)
    return tuple(at for at in range(first, head) if at not in others and not _names_no_kind(scene, at))


def _names_no_kind(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a word says nothing of the kind of thing: "two", "the", "its", the second part of "Kazakh-Russian"."""
    sentence, key = scene.sentence, scene.keys[index]
    dash = index if key in DASHES else index - 1
    if sentence.keys[dash] in DASHES and dash - 1 in scene.country_words:
        return True
    if sentence.kinds[index] is TokenKind.NUMBER or _is_of_number(scene, index):
        return True
    if any(sentence.at(kind, index) for kind in (Kind.NUMBER, Kind.ORDINAL)):
        return True
    is_owner = key.endswith(scene.nouns.possessives) and scene.is_capital(index)
    return is_owner or key in scene.determiners or key in scene.order.not_names


def _is_of_number(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a word or dash hangs on a number: "a 100 MW farm", "the two-unit plant"."""
    at = index
    while index - at < _COMPOUND and (scene.keys[at] in DASHES or scene.keys[at - 1] in DASHES):
        at -= 1
    is_number = scene.sentence.kinds[at] is TokenKind.NUMBER or scene.at(Kind.NUMBER, at) is not None
    return (at < index and is_number) or scene.is_measure(index)


def count_of(scene: ProjectSentence, first: int, head: int) -> int:
    """Return the number before the head of a noun phrase; 0 where it has none, or that of one thing."""
    sentence = scene.sentence
    for at in range(first, head):
        is_number = sentence.at(Kind.NUMBER, at) is not None or sentence.kinds[at] is TokenKind.NUMBER
        if is_number and sentence.at(Kind.NUMBER, at + 1) is not None:
            return 0  # of several words
        if at + 1 in sentence.inner_dashes:
            continue  # a part of a compound: "the two-unit plant"
        if count := _counted(scene, at, head):
            return count
    return 0


def _counted(scene: ProjectSentence, index: int, head: int) -> int:
    """Return the number above one, in a word or in few digits, that a token is; 0 where it is none, or the size of one thing."""
    key, order = scene.keys[index + 1], scene.order
    owners = (
        order.owner_endings if index + 1 < head else ()
    )  # «екі мектептің құрылысы» has its head behind the number
    if key in order.uncounted or key.endswith((*order.size_endings, *owners)):
        return 0  # «250 орындық мектеп», «екі елдің мектебі»
    mark = scene.at(Kind.NUMBER, index)
    if mark is not None and mark.value.kind == "units" and mark.value.value > 1:
        return int(mark.value.value)
    token = scene.tokens[index]
    if token.kind is not TokenKind.NUMBER or scene.is_measure(index + 1) or _is_signed(scene, index):
        return 0
    number = int(token.text) if token.text.isdecimal() and len(token.text) < _FEW_DIGITS else 0
    return 0 if number == 1 else number


def _is_signed(scene: ProjectSentence, index: int) -> bool:
    """Tell whether a number is one of a row: "№ | 3"."""
    return scene.keys[index - 1] in scene.order.number_signs


def _number_before(scene: ProjectSentence, head: int) -> str:
    """Return the number that tells which of a row a noun is, as English writes it behind the noun: «№3 ГРЭС»."""
    number = scene.tokens[head - 1]
    if head < 2 or number.kind is not TokenKind.NUMBER or not _is_signed(scene, head - 1):
        return ""
    return f"-{number.text}" if scene.tokens[head].text.isupper() else f" No. {number.text}"


def towns_of(scene: ProjectSentence, name: Name) -> tuple[str, ...]:
    """Return the towns that a name consists of; a name in quotation marks says nothing of where the project is."""
    if name.begin < name.first and not is_line(scene, name):
        return ()
    return scene.towns(name.first, name.last)
