"""Who may own what a sentence tells: the names in it, those that stand for names, and the part of each.

::

    of        exports of Russia · Russian exports · Russia's exports · экспорт России · Ресейдің экспорты
    between   between Russia and China · между Россией и Китаем · Ресей мен Қытай арасында
    with      with China · с Китаем · Қытаймен
    in        in Russia · в России · Ресейде            to, from   to Russia, from Russia
    subject   Russia supplied · Россия поставила · Ресей жеткізді

Names that are joined ("Russia, China and India", "Russia-China") are one owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kzru.lang.cldr import country_names
from kzru.lang.loader import load
from kzru.lang.places import WORLD, place_entries, region_entries
from kzru.lang.registry import remembered
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.document_owners import DocumentOwners
from kzru.parsing.figures.the_country import nation_pointed_at, own_nation
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.quotation_marks import QUOTATION_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["CODE", "OTHER", "Owner", "find_owners", "is_in_currency"]

_AND = tags("and")
_GENITIVE = tags("genitive")
_POSSESSIVE = tags("possessive")
_WE = tags("pronoun") | tags("first_person")
CODE = 2
"""Letters of the code of a country; the names of all else are longer."""
_LONGEST_GAP = 4
"""Words between a preposition and the name that it rules: "in the neighbouring Kazakh economy"."""
_PARTS = (
    (tags("between"), "between"),
    (tags("partner"), "with"),
    (tags("genitive"), "of"),
    (tags("from"), "from"),
    (tags("origin"), "from"),
    (tags("toward"), "to"),
    (tags("inside"), "in"),
    (tags("destination"), "in"),
)
"""The part that a preposition of a class gives to the name behind it; the first class counts."""
OTHER = "other"
"""The part of a name that stands with the owner's, or behind a preposition that tells nothing of whose it is."""


class Owner(NamedTuple):
    """A name, or names that are joined, at their place in a sentence.

    Attributes:
        names: ISO 3166 codes of countries and English names of all else; none where the text does not tell them.
        part: What preposition, case or ending makes of it.
        first: Its first token.
        last: The token behind its last one.
        is_attribute: Whether it is an adjective: "Russian".
        is_pair: Whether it means the two countries of the document.
        is_ours: Whether it is "we", which means the speaker's country, and of trade both: «у нас товарооборот вырос».
        sort: What kind of mark a common noun is: "the company", "the republic"; None for a name.
        is_organisation: Whether it is a company or a body, which may speak of what is another's.
        states: The countries that its towns may stand for: Russia for Moscow.
    """

    names: tuple[str, ...]
    part: str
    first: int
    last: int
    is_attribute: bool = False
    is_pair: bool = False
    is_ours: bool = False
    sort: Kind | None = None
    is_organisation: bool = False
    states: tuple[str, ...] = ()


def find_owners(sentence: Sentence, document: DocumentOwners) -> Sequence[Owner]:
    """Return the owners of a sentence, in their order."""
    taken: set[int] = set()
    free: list[Owner] = []
    for owner in (*_named(sentence), *_standing_in(sentence, document)):
        if taken.isdisjoint(range(owner.first, owner.last)):
            taken.update(range(owner.first, owner.last))
            free.append(owner)
    free.sort(key=lambda owner: owner.first)
    whole = list(_joined(sentence, _apposed(sentence, free)))
    return [owner._replace(part=_part(sentence, owner)) for owner in whole]


_STAND_INS: Mapping[Kind, Callable[[Sentence, Mark, DocumentOwners], tuple[str, ...]]] = {
    Kind.PAIR: lambda _, __, document: document.pair,
    Kind.OWN_COUNTRY: lambda _, __, document: document.nation,
    Kind.ADDRESSEE: lambda _, __, document: document.addressee,
    Kind.THE_REGION: lambda _, __, document: document.region,
    Kind.THE_PROVINCE: lambda _, __, document: document.province,
    Kind.SELF: own_nation,
    Kind.THE_COUNTRY: nation_pointed_at,
    Kind.UNNAMED: lambda *_: (),
}
"""Whom the words of a kind stand for."""


def _named(sentence: Sentence) -> Iterator[Owner]:
    """Yield each name that may be an owner's, regions before the towns and countries in them."""
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
    measured = {at for mark in sentence.marks(Kind.ABOUT) for at in range(mark.first + 1, mark.last)}
    for kind, meant in _STAND_INS.items():
        for mark in sentence.marks(kind):
            if mark.first not in measured:
                is_pair = kind is Kind.PAIR
                is_ours = kind is Kind.OWN_COUNTRY and _is_pronoun(sentence, mark.last - 1)
                sort = None if kind in (Kind.OWN_COUNTRY, Kind.ADDRESSEE) else kind
                yield Owner(
                    meant(sentence, mark, document),
                    "",
                    mark.first,
                    mark.last,
                    is_pair=is_pair,
                    is_ours=is_ours,
                    sort=sort,
                )


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
    at = name.last + (sentence.keys[name.last] in DASHES)
    words = load(sentence.vocabulary.language, "countries")["languages"]
    if sentence.keys[at].startswith(tuple(words)):
        return True
    is_alone = at == name.last and at < len(sentence) and sentence.keys[at] != ","
    return bool(words) and is_alone and sentence.kinds[at] is not TokenKind.WORD


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
    if not common.sort or not _may_have_sort(name, common.sort):
        return False
    between = range(one.last, other.first)
    if one is name:
        return not between and not common.is_pair and not _is_possessive(sentence, one)
    return (len(between) > 0 or not common.is_pair) and all(_links(sentence, at) for at in between)


def _may_have_sort(name: Owner, sort: Kind) -> bool:
    """Tell whether a noun may tell what a name is of: "the republic of Kazakhstan", no "Kazakhstan companies"."""
    if name.sort or name.is_attribute or not name.names:
        return False
    return len(name.names[0]) != CODE or sort in (Kind.SELF, Kind.THE_COUNTRY)


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


def _part(sentence: Sentence, owner: Owner) -> str:
    """Return what the preposition before an owner, its case, or its ending makes of it."""
    countries = load(sentence.vocabulary.language, "countries")
    if endings := countries["part_endings"]:
        return _part_by_ending(sentence, owner, endings)
    is_possessive = _is_possessive(sentence, owner)
    if told := _part_by_preposition(sentence, owner, longest=1 if is_possessive else _LONGEST_GAP):
        return told
    if is_possessive:
        return "of"
    if owner.is_attribute or owner.is_pair:
        return "of"
    if sentence.vocabulary.nouns.genitives_follow and not _is_nominative(sentence, owner):
        return "of"
    return "subject"


def _is_possessive(sentence: Sentence, owner: Owner) -> bool:
    endings = tuple(load(sentence.vocabulary.language, "countries").get("possessive", {}).get("endings", ()))
    return bool(endings) and sentence.keys[owner.last - 1].endswith(endings)


def _is_nominative(sentence: Sentence, owner: Owner) -> bool:
    """Tell whether a name behind which genitives stand is no genitive itself: «Россия», not «России»."""
    at = owner.last - 1
    nominatives, tables = (
        _nominatives(sentence.vocabulary.language),
        load(sentence.vocabulary.language, "countries"),
    )
    key = sentence.keys[at]
    rigid = tuple(ending for ending, forms in tables["cases"]["nouns"].items() if forms == [ending])
    is_rigid = key in nominatives and key.endswith(rigid)
    if is_rigid or owner.sort or sentence.tokens[at].text.isupper():
        return _opens(
            sentence, owner.first
        )  # «РФ», «Перу», «стран ЕАЭС»: what stands before it shows the case
    return key in nominatives or not key.endswith(tuple(tables["genitives"]))


def _opens(sentence: Sentence, at: int) -> bool:
    """Tell whether a token stands first in its sentence, or behind a mark or a period."""
    return at == 0 or sentence.kinds[at - 1] is not TokenKind.WORD or at - 1 in sentence.dated


@remembered()
def _nominatives(language: str) -> frozenset[str]:
    """Return the last words of the names of countries, towns and regions in the nominative, which is their shortest form."""
    shortest: dict[str, str] = {}
    for phrase, place in (*place_entries(language), *region_entries(language)):
        form = phrase.removesuffix("*")
        if len(form) < len(shortest.setdefault(place.name, form)):
            shortest[place.name] = form
    names = (*shortest.values(), *(name for name, _ in country_names(language)))
    return frozenset(fold(name).split()[-1] for name in names)


def _part_by_preposition(sentence: Sentence, owner: Owner, longest: int) -> str:
    """Return the part that a preposition right before an owner gives, with only an article or adjective between."""
    adjectives = sentence.vocabulary.nouns.adjectives
    for at in range(owner.first - 1, max(-1, owner.first - 1 - longest), -1):
        flags = sentence.flags[at]
        if flags & PREPOSITION:
            part = next((part for mask, part in _PARTS if flags & mask), OTHER)
            return "to" if part == "in" and _is_led_to(sentence, owner) else part
        is_word = sentence.kinds[at] is TokenKind.WORD or at in sentence.inner_dashes
        if not is_word or (flags & ENDS_PHRASE and not flags & (ARTICLE | _POSSESSIVE)):
            return ""
        if adjectives and not sentence.keys[at].endswith(adjectives) and not owner.is_attribute:
            return ""
    return ""


def _is_led_to(sentence: Sentence, owner: Owner) -> bool:
    """Tell whether the case of an owner behind a preposition of place shows motion: «в Россию»."""
    endings = tuple(load(sentence.vocabulary.language, "countries")["motion"]["endings"])
    return bool(endings) and sentence.keys[owner.last - 1].endswith(endings)


def _part_by_ending(sentence: Sentence, owner: Owner, endings: Mapping[str, Sequence[str]]) -> str:
    """Return the part that the ending of an owner, or of the noun behind it, shows."""
    behind = owner.last
    if sentence.keys[behind].startswith(tuple(load(sentence.vocabulary.language, "countries")["between"])):
        return "between"
    if owner.is_attribute:
        return "of"
    key = sentence.keys[behind - 1]
    if key not in _nominatives(sentence.vocabulary.language) and not key.endswith("стан"):
        for part, listed in endings.items():
            if key.endswith(tuple(listed)):
                return part
    return "of" if owner.is_pair else "subject"
