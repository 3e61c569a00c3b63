"""Which language a text is written in: the one that most of its words speak for, by their letters, endings, and themselves.

What the words of each language are is data (`kzru.lang.profiles`). A text is in no language that kzru reads where its
script is none of ours, where another language has more points, or where hardly any word speaks for one of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter

import attrs

from kzru.lang.profiles import profiles
from kzru.lang.registry import languages
from kzru.lang.scripts import script_of, words_in
from kzru.text.quotation_marks import PAIRED_MARKS, mark_class

__all__ = ["Evidence", "detect_language", "evidence_in", "is_spelled_in", "nearest_language"]

_SAMPLE = 20_000
_MARGIN = 3
"""Points, as one small word has: by so many another language must lead the one that a text is in by default."""
_FOREIGN_POINTS = 5
"""Fewest points by which a language that kzru does not read is told: names in a headline have some."""
_MANY_WORDS = 12
"""Words in small letters. A text of so many has a point for every second word of its own language."""
_PIECE_ENDS = re.compile(rf"[.!?\n{mark_class(PAIRED_MARKS)}]+")


@attrs.frozen(kw_only=True)
class Evidence:
    """What the words of a text in one script speak for.

    Attributes:
        script: The script.
        words: The words of that script.
        read: Points of the languages that kzru reads, in the order in which they are tried.
        foreign: Most points of a language that it does not read.
    """

    script: str
    words: tuple[str, ...] = attrs.field(repr=False)
    read: dict[str, int]
    foreign: int

    def usual(self, default: str | None = None) -> str:
        """Return the language of a text without evidence: the default where it is in the script, else the first one."""
        return default if default in self.read else next(iter(self.read))

    def language(self, default: str | None = None) -> str:
        """Return the language that kzru reads and the words speak for; another than the default has to lead it clearly.

        Args:
            default: What a text without evidence is in; the first of the script where left out.
        """
        usual = self.usual(default)
        best, points = max(self.read.items(), key=itemgetter(1))
        lead = points - self.read[usual]
        is_clear = lead >= _MARGIN or (lead > 0 and self._fits(best) and not self._fits(usual))
        return best if is_clear else usual

    def _fits(self, language: str) -> bool:
        return is_spelled_in(language, self.script, self.words)

    @property
    def is_foreign(self) -> bool:
        """Whether the words are of no language that kzru reads."""
        best = max(self.read.values())
        if self.foreign >= max(best + _MARGIN, _FOREIGN_POINTS):
            return True
        if best * 2 >= len(self.words):
            return False
        small = sum(word[0].islower() for word in self.words)  # names speak for no language
        return small >= _MANY_WORDS and best * 2 < small


def is_spelled_in(language: str, script: str, words: Iterable[str]) -> bool:
    """Tell whether all words can be spelled with the letters of a language; any where its letters are not known.

    >>> is_spelled_in("ru", "cyrillic", ["товарооборот"]), is_spelled_in("ru", "cyrillic", ["өсті"])
    (True, False)
    """
    letters = profiles(script).letters_of(language)
    return letters is None or letters.issuperset("".join(words).lower())


def evidence_in(text: str, script: str) -> Evidence:
    """Return what the words of a text speak for that are in one script.

    >>> evidence_in("Товарооборот вырос", "cyrillic").read
    {'ru': 6, 'kk': -1}
    """
    known = profiles(script)
    words = words_in(script, text)
    points = known.sums(words)
    read = {
        profile.language: found for profile, found in zip(known.all, points, strict=True) if profile.is_read
    }
    foreign = max(points[len(read) :], default=0)
    return Evidence(script=script, words=tuple(words), read=read, foreign=foreign)


def detect_language(text: str) -> str | None:
    """Return the code of a text's language, None where kzru does not read it; Kazakh may be in Latin letters.

    A text without evidence, such as a few names and figures, is English, in Cyrillic letters Russian.

    >>> (
    ...     detect_language("Товарооборот вырос"),
    ...     detect_language("Сауда артты"),
    ...     detect_language("Trade grew"),
    ...     detect_language("Tauar ainalymy ösıp, 30 mıñğa jetti"),
    ...     detect_language("Der Handel ist um 5 Prozent gestiegen"),
    ... )
    ('ru', 'kk', 'en', 'kk', None)
    """
    sample = text[:_SAMPLE]
    script = script_of(sample)
    if script is None:
        return None
    evidence = evidence_in(sample, script)
    if evidence.is_foreign and not _is_mostly_ours(sample, script):
        return None
    return evidence.language()


def _is_mostly_ours(text: str, script: str) -> bool:
    """Tell whether more words of a text stand in sentences and quotations of ours than in foreign ones."""
    ours = 0
    for piece in filter(None, _PIECE_ENDS.split(text)):
        evidence = evidence_in(piece, script)
        speaks = max(evidence.read.values()) * 2 >= len(evidence.words)
        ours += len(evidence.words) * (-1 if evidence.is_foreign else speaks)
    return ours > 0


def nearest_language(text: str) -> str:
    """Return the language of a text that is known to be in one that kzru reads.

    >>> nearest_language("5 Prozent"), nearest_language("бес пайыз")
    ('en', 'kk')
    """
    sample = text[:_SAMPLE]
    script = script_of(sample)
    return languages()[0] if script is None else evidence_in(sample, script).language()
