"""Who may own what a sentence tells: the names in it, and those that stand for names.

Names that are joined ("Russia, China and India", "Russia-China") are one owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kzru.lang.loader import load
from kzru.lang.nouns import is_plural
from kzru.lang.places import WORLD
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.owner_parts import CODE, Owner, is_possessive, part_of
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import QUOTATION_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["find_owners", "is_in_currency", "names_language"]

_AND = tags("and")
_GENITIVE = tags("genitive")
_REGIONS = tags("regions")
_STATES = tags("auxiliary", "verb", "conjunction")
_SHORTEST = 3
"""Words from a comma to the name in an apposition; in a list there are less."""
_WE = tags("pronoun") | tags("first_person")


def find_owners(sentence: Sentence, document: DocumentOwners) -> Sequence[Owner]:
    """Return the owners of a sentence, in their order."""
    taken: set[int] = set()
    free: list[Owner] = []
    for owner in (*_named(sentence), *_standing_in(sentence, document)):
        if taken.isdisjoint(range(owner.first, owner.last)):
            taken.update(range(owner.first, owner.last))
            free.append(owner)
    free.sort(key=lambda owner: owner.first)
    found: list[Owner] = []
    for whole in _joined(sentence, _apposed(sentence, free)):
        owner = whole._replace(part=part_of(sentence, whole))
        before = found[-1] if found else None
        if before is not None and _is_possessed(sentence, before, owner):
            found[-1] = before._replace(part=owner.part, last=owner.last)
        elif before is None or not _is_in_apposition(sentence, before, owner):
            if before is not None and _is_of_region(sentence, before, owner):
                found.pop()
            found.append(owner)
    return found


def _is_of_region(sentence: Sentence, before: Owner, owner: Owner) -> bool:
    """Tell whether a country only says where the region behind it is: «Ресейдің Челябі облысымен»."""
    is_near = before.last == owner.first and before.part == "of" and not before.is_pair
    return is_near and sentence.at(Kind.REGION, owner.first) is not None


def _is_in_apposition(sentence: Sentence, before: Owner, owner: Owner) -> bool:
    """Tell whether a name only tells what another is: "Kazakhstan, the largest producer in CENTRAL ASIA, sold 5 tonnes"."""
    between = range(before.last + 1, owner.first)
    if sentence.keys[before.last] != "," or sentence.keys[owner.last] != "," or len(between) < _SHORTEST:
        return False
    return all(sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & _STATES for at in between)


def _is_possessed(sentence: Sentence, before: Owner, owner: Owner) -> bool:
    """Tell whether all who are called by a common noun are of the owner before them: «облыстың өнеркәсіптік кәсіпорындары»."""
    if owner.sort is not Kind.UNNAMED or before.part != "of" or not before.names:
        return False
    if before.is_attribute:
        return before.last == owner.first and is_plural(
            sentence.keys[owner.first], sentence.vocabulary.language
        )
    endings = tuple(load(sentence.vocabulary.language, "countries")["unnamed"]["possessed_endings"])
    if not endings or not sentence.keys[owner.last - 1].endswith(endings):
        return False
    between = range(before.last, owner.first)
    return all(
        sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE for at in between
    )


_STAND_INS: Mapping[Kind, Callable[[DocumentOwners, Sentence, Mark], tuple[str, ...]]] = {
    Kind.PAIR: lambda document, *_: document.pair,
    Kind.OWN_COUNTRY: lambda document, *_: document.nation,
    Kind.ADDRESSEE: lambda document, *_: document.addressee,
    Kind.THE_REGION: lambda document, *_: document.region,
    Kind.THE_PROVINCE: lambda document, *_: document.province,
    Kind.THE_UNION: lambda document, *_: document.union,
    Kind.SELF: DocumentOwners.nation_of_self,
    Kind.THE_COUNTRY: DocumentOwners.nation_pointed_at,
    Kind.UNNAMED: lambda *_: (),
}
"""Whom the words of a kind stand for."""


def _listed_regions(sentence: Sentence) -> Iterator[Owner]:
    """Yield the regions whose noun is told once behind them all: "the Omsk, Kurgan and Tomsk regions"."""
    for noun in sentence.tagged(_REGIONS):
        names, at = [], noun
        while (mark := sentence.before(Kind.LISTED_REGION, at)) is not None:
            names.append(mark.value.name)
            first = at = mark.first
            while at and _joins(sentence, at - 1):
                at -= 1
        if len(names) > 1:
            yield Owner(tuple(names), "", first, noun + 1)


def _named(sentence: Sentence) -> Iterator[Owner]:
    """Yield each name that may be an owner's, regions before the towns and countries in them."""
    yield from _listed_regions(sentence)
    for mark in sentence.marks(Kind.REGION):
        if sentence.tokens[mark.first].text[0].isupper() or mark.value.name == WORLD:
            yield Owner((mark.value.name,), "", mark.first, mark.last)
    for name in sentence.names:
        if not _may_own(sentence, name):
            continue
        owner = (name.country or name.name) if name.kind == "country" else name.name
        capital = sentence.at(Kind.COUNTRY, name.begin) if name.kind == "place" else None
        yield Owner(
            (owner,),
            "",
            name.begin,
            name.last,
            is_attribute=name.is_adjective,
            is_organisation=name.kind in ("body", "company"),
            states=() if capital is None else (capital.value.code,),
        )


def _standing_in(sentence: Sentence, document: DocumentOwners) -> Iterator[Owner]:
    """Yield what stands for a name, and is no part of what is measured: the "domestic" of GDP."""
    if sentence.marked.isdisjoint(_STAND_INS):
        return
    measured = {at for mark in sentence.marks(Kind.ABOUT) for at in range(mark.first + 1, mark.last)}
    for kind, meant in _STAND_INS.items():
        for mark in sentence.marks(kind):
            if mark.first not in measured and not (kind in _COUNTED and _is_counted(sentence, mark.first)):
                is_pair = kind is Kind.PAIR
                is_ours = kind is Kind.OWN_COUNTRY and _is_pronoun(sentence, mark.last - 1)
                sort = None if kind in _NAMES else kind
                yield Owner(
                    meant(document, sentence, mark),
                    "",
                    mark.first,
                    mark.last,
                    is_pair=is_pair,
                    is_ours=is_ours,
                    sort=sort,
                )


_NAMES = (Kind.OWN_COUNTRY, Kind.ADDRESSEE, Kind.THE_UNION)
_COUNTED = (Kind.THE_REGION, Kind.THE_PROVINCE, Kind.THE_COUNTRY)
"""What stands for one of its kind, and for none where it is counted: "growth in 18 regions"."""


def _is_counted(sentence: Sentence, first: int) -> bool:
    """Tell whether a number stands right before a token."""
    is_number = first > 0 and sentence.kinds[first - 1] is TokenKind.NUMBER
    return is_number or sentence.before(Kind.NUMBER, first) is not None


def _is_pronoun(sentence: Sentence, at: int) -> bool:
    return sentence.flags[at] & _WE == _WE


def _may_own(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name may be that of an owner: a person's, and a currency's or language's country are not."""
    if name.kind == "country":
        return not (is_in_currency(sentence, name.begin) or _is_language(sentence, name))
    return name.kind in ("body", "company") or (name.kind == "place" and _is_place(sentence, name))


def _is_place(sentence: Sentence, name: Name) -> bool:
    """Tell whether a town stands by itself, and is no part of another name: "the Moscow Exchange"."""
    at = name.last
    if name.is_site or (sentence.keys[at] in DASHES and sentence.glued[at]) or sentence.glued[name.begin]:
        return False
    if sentence.kinds[at] is TokenKind.WORD and sentence.tokens[at].text[0].isupper():
        return False
    return not (
        _joins(sentence, at) and sentence.at(Kind.UNNAMED, at + 2)
    )  # "the Almaty and Turkestan regions"


def _is_language(sentence: Sentence, name: Name) -> bool:
    """Tell whether an adjective means a language: "in Russian", "Russian-language schools", «русский язык»."""
    if not name.is_adjective:
        return False
    if names_language(sentence, name.last):
        return True
    at = name.last
    is_alone = at < len(sentence) and sentence.keys[at] not in (",", *DASHES)
    words = load(sentence.vocabulary.language, "countries")["languages"]
    return bool(words) and is_alone and sentence.kinds[at] is not TokenKind.WORD


def names_language(sentence: Sentence, last: int) -> bool:
    """Tell whether the words up to before a token only name a language: «орыс | тілінде», "Russian-language"."""
    words = load(sentence.vocabulary.language, "countries")["languages"]
    return sentence.keys[last + (sentence.keys[last] in DASHES)].startswith(tuple(words))


def is_in_currency(sentence: Sentence, first: int) -> bool:
    """Tell whether a country only names a currency: "US dollars", «АҚШ доллары», «долларов США»."""
    return any(
        unit.first <= first < unit.last and unit.last - unit.first > 1
        for at in range(max(0, first - 1), first + 1)
        for unit in sentence.all_at(Kind.UNIT, at)
    )


def _apposed(sentence: Sentence, owners: Iterable[Owner]) -> Iterator[Owner]:
    """Yield the owners, a name with the noun that tells its sort as one: "the countries of Central Asia"."""
    before: Owner | None = None
    for owner in owners:
        if before is not None and _is_sort(sentence, before, owner):
            named = owner if before.sort else before
            before = named._replace(first=before.first, last=owner.last, sort=before.sort)
            continue
        if before is not None:
            yield before
        before = owner
    if before is not None:
        yield before


def _is_sort(sentence: Sentence, one: Owner, other: Owner) -> bool:
    """Tell whether one of two neighbours is the noun that tells the sort of the other: a company, a republic."""
    common, name = (one, other) if one.sort else (other, one)
    if not common.sort or not _may_have_sort(sentence, name, common):
        return False
    between = range(one.last, other.first)
    if one is name:
        return not between and not common.is_pair and not is_possessive(sentence, one)
    return (len(between) > 0 or not common.is_pair) and all(_links(sentence, at) for at in between)


def _may_have_sort(sentence: Sentence, name: Owner, common: Owner) -> bool:
    """Tell whether a noun may tell what a name is of: "the republic of Kazakhstan", no "Kazakhstan companies"."""
    if name.sort or name.is_attribute or not name.names:
        return False
    is_whole = (
        sentence.flags[common.first] & _REGIONS != 0 and common.first < name.first
    )  # «регионы Казахстана»
    return is_whole or len(name.names[0]) != CODE or common.sort in (Kind.SELF, Kind.THE_COUNTRY)


def _links(sentence: Sentence, at: int) -> bool:
    """Tell whether a token may stand between a noun and the name that it is the sort of: "of the", a quotation mark."""
    return bool(sentence.flags[at] & (_GENITIVE | ARTICLE)) or sentence.tokens[at].text in QUOTATION_MARKS


def _joined(sentence: Sentence, owners: Iterable[Owner]) -> Iterator[Owner]:
    """Yield the owners, those that are joined as one."""
    group: Owner | None = None
    for owner in owners:
        if group is not None and _are_joined(sentence, group, owner):
            names = tuple(dict.fromkeys((*group.names, *owner.names)))
            group = group._replace(names=names, last=owner.last, states=(*group.states, *owner.states))
            continue
        if group is not None:
            yield group
        group = owner
    if group is not None:
        yield group


def _are_joined(sentence: Sentence, one: Owner, other: Owner) -> bool:
    """Tell whether only a comma, a hyphen or an "and" stands between two names of one sort."""
    if not one.names or not other.names or one.is_pair or other.is_pair:
        return False
    if one.is_attribute != other.is_attribute:
        return False
    between = [at for at in range(one.last, other.first) if not sentence.flags[at] & ARTICLE]
    return 0 < len(between) <= 2 and all(_joins(sentence, at) for at in between)


def _joins(sentence: Sentence, at: int) -> bool:
    key = sentence.keys[at]
    return (
        key in (",", "/") or sentence.flags[at] & _AND != 0 or (key in DASHES and at in sentence.inner_dashes)
    )
