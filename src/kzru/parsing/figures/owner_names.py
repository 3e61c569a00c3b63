"""Who may own what a sentence tells: the names in it, and those that stand for names.

Names that are joined ("Russia, China and India", "Russia-China") are one owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kzru.lang.nouns import is_plural
from kzru.lang.places import WORLD
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.document_owners import DocumentOwners, as_names
from kzru.parsing.figures.list_members import joins_list
from kzru.parsing.figures.owner_parts import CODE, Owner, part_of, words
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import QUOTATION_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["STAND_INS", "find_owners", "names_language"]

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
    named = _as_one(sentence, _as_one(sentence, free, _with_sort), _joined)
    told = [owner._replace(part=part_of(sentence, owner)) for owner in named]
    return _as_one(sentence, told, _without_place)


def _as_one(
    sentence: Sentence, owners: Iterable[Owner], make: Callable[[Sentence, Owner, Owner], Owner | None]
) -> list[Owner]:
    """Return owners, two neighbours as the one that is made of them."""
    found: list[Owner] = []
    for owner in owners:
        one = make(sentence, found[-1], owner) if found else None
        if one is None:
            found.append(owner)
        else:
            found[-1] = one
    return found


def _without_place(sentence: Sentence, before: Owner, owner: Owner) -> Owner | None:
    """Return of two neighbours the one that owns, where the other only tells what it is, or where."""
    if _is_possessed(sentence, before, owner):
        return before._replace(part=owner.part, last=owner.last)
    if _is_in_apposition(sentence, before, owner):
        return before
    if before.last == owner.first and before.part == "of" and not before.is_pair:
        is_region = sentence.at(Kind.REGION, owner.first) is not None
        return owner if is_region else None  # «Ресейдің Челябі облысымен»
    return None


def _is_in_apposition(sentence: Sentence, before: Owner, owner: Owner) -> bool:
    """Tell whether a name only tells what another is: "Kazakhstan, the largest producer in CENTRAL ASIA, sold 5 tonnes"."""
    between = range(before.last + 1, owner.first)
    is_between_commas = sentence.keys[before.last] == "," == sentence.keys[owner.last]
    return is_between_commas and len(between) >= _SHORTEST and _are_words(sentence, between, _STATES)


def _is_possessed(sentence: Sentence, before: Owner, owner: Owner) -> bool:
    """Tell whether all who are called by a common noun are of the owner before them: «облыстың өнеркәсіптік кәсіпорындары»."""
    if owner.sort is not Kind.UNNAMED or before.part != "of" or not before.names:
        return False
    language = sentence.vocabulary.language
    if before.is_attribute:
        return before.last == owner.first and is_plural(sentence.keys[owner.first], language)
    is_possessed = sentence.keys[owner.last - 1].endswith(words(language, "unnamed", "possessed_endings"))
    return is_possessed and _are_words(sentence, range(before.last, owner.first), ENDS_PHRASE)


def _are_words(sentence: Sentence, tokens: range, mask: int) -> bool:
    """Tell whether tokens are words without one of some tags."""
    return all(sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & mask for at in tokens)


STAND_INS: Mapping[Kind, Callable[[DocumentOwners, Sentence, Mark], tuple[str, ...]]] = {
    Kind.PAIR: lambda document, *_: document.pair,
    Kind.OWN_COUNTRY: lambda document, *_: document.nation,
    Kind.ADDRESSEE: lambda document, *_: document.addressee,
    Kind.THE_REGION: lambda document, *_: document.office_region or as_names(document.frame.region),
    Kind.THE_PROVINCE: lambda document, *_: document.province,
    Kind.THE_UNION: lambda document, *_: as_names(document.frame.union),
    Kind.SELF: lambda document, *said: document.own_nation or document.nation_pointed_at(*said),
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
        if sentence.at(Kind.ORGANISATION, mark.first) is not None:
            continue  # «Всемирный банк»
        if sentence.tokens[mark.first].text[0].isupper() or mark.value.name == WORLD:
            yield Owner((mark.value.name,), "", mark.first, mark.last)
    for name in sentence.names:
        if _may_own(sentence, name):
            owner = name.country if name.country and name.kind == "country" else name.name
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
    if sentence.marked.isdisjoint(STAND_INS):
        return
    measured = {at for mark in sentence.marks(Kind.ABOUT) for at in range(mark.first + 1, mark.last)}
    for kind, meant in STAND_INS.items():
        for mark in sentence.marks(kind):
            is_counted = kind in _COUNTED and (
                sentence.kinds[mark.first - 1] is TokenKind.NUMBER
                or sentence.before(Kind.NUMBER, mark.first) is not None
            )
            if mark.first not in measured and not is_counted:
                yield Owner(
                    meant(document, sentence, mark),
                    "",
                    mark.first,
                    mark.last,
                    is_pair=kind is Kind.PAIR,
                    is_ours=kind is Kind.OWN_COUNTRY and sentence.flags[mark.last - 1] & _WE == _WE,
                    sort=None if kind in _NAMES else kind,
                )


_NAMES = (Kind.OWN_COUNTRY, Kind.ADDRESSEE, Kind.THE_UNION)
_COUNTED = (Kind.THE_REGION, Kind.THE_PROVINCE, Kind.THE_COUNTRY)
"""What stands for one of its kind, and for none where it is counted: "growth in 18 regions"."""


def _may_own(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name may be that of an owner: a person's, and a language's country are not."""
    if name.kind == "country":
        return not _is_language(sentence, name)
    return name.kind in ("body", "company") or (name.kind == "place" and _is_place(sentence, name))


def _is_place(sentence: Sentence, name: Name) -> bool:
    """Tell whether a town stands by itself, and is no part of another name: "the Moscow Exchange"."""
    at = name.last
    if name.is_site or sentence.glued[name.begin]:
        return False
    if sentence.kinds[at] is TokenKind.WORD and sentence.tokens[at].text[0].isupper():
        return False
    # "the Almaty and Turkestan regions"
    return not (_joins(sentence, at) and sentence.at(Kind.UNNAMED, at + 2))


def _is_language(sentence: Sentence, name: Name) -> bool:
    """Tell whether an adjective means a language: "in Russian", "Russian-language schools", «русский язык»."""
    if not name.is_adjective:
        return False
    is_alone = sentence.kinds[name.last] is not TokenKind.WORD
    is_alone = is_alone and sentence.keys[name.last] not in (",", *DASHES)
    return is_alone or names_language(sentence, name.last)


def names_language(sentence: Sentence, last: int) -> bool:
    """Tell whether the words up to before a token only name a language: «орыс | тілінде», "Russian-language"."""
    noun = sentence.keys[last + (sentence.keys[last] in DASHES)]
    return noun.startswith(words(sentence.vocabulary.language, "languages"))


def _with_sort(sentence: Sentence, one: Owner, other: Owner) -> Owner | None:
    """Return a name with the noun beside it that tells its sort, a company or a republic: "the countries of Central Asia"."""
    common, name = (one, other) if one.sort else (other, one)
    if not common.sort or not _may_have_sort(sentence, name, common):
        return None
    between = range(one.last, other.first)
    if one is name:
        fits = not between
    else:
        fits = not (common.is_pair and not between) and all(_links(sentence, at) for at in between)
    return name._replace(first=one.first, last=other.last, sort=one.sort) if fits else None


def _may_have_sort(sentence: Sentence, name: Owner, common: Owner) -> bool:
    """Tell whether a noun may tell what a name is of: "the republic of Kazakhstan", no "Kazakhstan companies"."""
    if name.sort or name.is_attribute or not name.names:
        return False
    # «регионы Казахстана»
    is_whole = sentence.flags[common.first] & _REGIONS != 0 and common.first < name.first
    return is_whole or len(name.names[0]) != CODE or common.sort in (Kind.SELF, Kind.THE_COUNTRY)


def _links(sentence: Sentence, at: int) -> bool:
    """Tell whether a token may stand between a noun and the name that it is the sort of: "of the", a quotation mark."""
    return bool(sentence.flags[at] & (_GENITIVE | ARTICLE)) or sentence.tokens[at].text in QUOTATION_MARKS


def _joined(sentence: Sentence, one: Owner, other: Owner) -> Owner | None:
    """Return two names of one sort as one owner, where only a comma, a hyphen or an "and" stands between them."""
    if not one.names or not other.names or one.is_pair or other.is_pair:
        return None
    between = [at for at in range(one.last, other.first) if not sentence.flags[at] & ARTICLE]
    is_near = one.is_attribute == other.is_attribute and 0 < len(between) <= 2
    if not is_near or not all(_joins(sentence, at) for at in between):
        return None
    names = tuple(dict.fromkeys((*one.names, *other.names)))
    return one._replace(names=names, last=other.last, states=(*one.states, *other.states))


def _joins(sentence: Sentence, at: int) -> bool:
    is_dash = at in sentence.inner_dashes and sentence.keys[at] in DASHES
    return is_dash or joins_list(sentence, at) or sentence.keys[at] == "/"
