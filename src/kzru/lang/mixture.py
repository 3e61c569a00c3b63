"""Which language each stretch of a text is in that mixes them: sentence by sentence, and within one by its quotations.

The script decides first: where a text in Cyrillic letters goes on in Latin ones for some words, or the other way round,
another language begins. Russian and Kazakh are told apart by the letters that only Kazakh has and by small words; a
stretch too short to tell is in the language of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzru.lang.detect import evidence_in, is_english, is_latin_kazakh
from kzru.lang.latin import KAZAKH_LATIN, alphabet_of
from kzru.text.span import Span

__all__ = ["is_mixed", "spelling_of", "stretches"]

_OF_OTHERS = re.compile(r"[\u0400-\u04ff\u00c0-\u024f]")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2,}")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_NO_CYRILLIC = re.compile(r"[^\u0400-\u04ff]+")
_NO_LATIN = re.compile(r"[^A-Za-z\u00c0-\u024f]+")
_QUOTED = re.compile(r"[«“„][^«»“”„]*[»”“]?")

_SAMPLE = 20_000
_FEWEST_LATIN_WORDS = 4
"""Fewer Latin words in a row are a name: «компания Kazakhstan Temir Zholy»."""
_FEWEST_CYRILLIC_WORDS = 2
_FEWEST_WORDS = 3
"""A stretch of fewer words is too short to tell Russian and Kazakh apart."""


def is_mixed(text: str, language: str) -> bool:
    """Tell whether a text may hold sentences in another language than its own; quick where it cannot."""
    return language != "en" or (not text.isascii() and _OF_OTHERS.search(text) is not None)


def spelling_of(text: str, language: str) -> str:
    """Return the code under which the words of a text in *language* are loaded: Kazakh has two for its alphabets.

    >>> spelling_of("үш мектеп", "kk"), spelling_of("üş mektep", "kk"), spelling_of("three schools", "en")
    ('kk', 'kk-Latn', 'en')
    """
    if language != "kk":
        return language
    sample = text[:_SAMPLE]
    latin = sum(map(len, _LATIN_WORD.findall(sample)))
    return KAZAKH_LATIN if latin > sum(map(len, _CYRILLIC_WORD.findall(sample))) else "kk"


def stretches(text: str, sentence: Span, language: str, *, given: bool = False) -> Iterator[tuple[Span, str]]:
    """Yield the stretches of a sentence in order, each with its language.

    Args:
        text: The text.
        sentence: The sentence's place in it.
        language: The language of the text.
        given: Whether that was told and not found; then only another script or alphabet speaks against it.

    >>> text = "He said: «Экспорт вырос до 7 млрд долларов» at the talks."
    >>> [(span.of(text), code) for span, code in stretches(text, Span(0, len(text)), "en")]
    [('He said:', 'en'), ('«Экспорт вырос до 7 млрд долларов»', 'ru'), ('at the talks.', 'en')]
    """
    for span, is_cyrillic in _scripts(text, sentence, language):
        if is_cyrillic:
            yield from _cyrillic(text, span, language, given=given)
        else:
            yield span, _latin(text, span, language)


def _latin(text: str, span: Span, language: str) -> str:
    """Return the language of a stretch in Latin letters, Kazakh in those letters by its own code."""
    words = span.of(text)
    if language == KAZAKH_LATIN:
        return "en" if is_english(words) else KAZAKH_LATIN
    return KAZAKH_LATIN if is_latin_kazakh(words) else "en"


def _scripts(text: str, sentence: Span, language: str) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of a sentence by script, with whether it is Cyrillic."""
    is_cyrillic = language not in ("en", KAZAKH_LATIN)
    foreign, word, fewest = (
        (_NO_CYRILLIC, _LATIN_WORD, _FEWEST_LATIN_WORDS)
        if is_cyrillic
        else (_NO_LATIN, _CYRILLIC_WORD, _FEWEST_CYRILLIC_WORDS)
    )
    start = sentence.start
    for match in foreign.finditer(text, sentence.start, sentence.end):
        if len(word.findall(text, match.start(), match.end())) < fewest:
            continue
        begin, end = _trimmed(text, match.start(), match.end(), sentence)
        if start < begin and text[start:begin].strip():
            yield _stripped(text, start, begin), is_cyrillic
        yield _stripped(text, begin, end), not is_cyrillic
        start = end
    if start < sentence.end and text[start : sentence.end].strip():
        yield _stripped(text, start, sentence.end), is_cyrillic


_BEFORE_FOREIGN = " \t\n\u00a0:,;.!?)]»”-–—"
_BEHIND_FOREIGN = " \t\n\u00a0:,;([«“-–—"


def _trimmed(text: str, start: int, end: int, sentence: Span) -> tuple[int, int]:
    """Return the foreign stretch without the marks that belong to what stands around it."""
    while start > sentence.start and start < end and text[start] in _BEFORE_FOREIGN:
        start += 1
    while end < sentence.end and end > start and text[end - 1] in _BEHIND_FOREIGN:
        end -= 1
    return start, end


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _cyrillic(text: str, span: Span, language: str, *, given: bool) -> Iterator[tuple[Span, str]]:
    """Yield a Cyrillic stretch in one piece, or its quotations apart where they are in another language."""
    pieces = []
    start = span.start
    for match in _QUOTED.finditer(text, span.start, span.end):
        pieces += [(start, match.start()), match.span()]
        start = match.end()
    pieces.append((start, span.end))
    main = "ru" if language == "en" else alphabet_of(language)
    whole = _between(text, span.start, span.end, main, given=given)
    told = [_between(text, *piece, whole, given=given) for piece in pieces]
    if len(set(told)) == 1:
        yield span, whole
        return
    for (begin, end), code in zip(pieces, told, strict=True):
        if text[begin:end].strip():
            yield _stripped(text, begin, end), code


def _between(text: str, start: int, end: int, language: str, *, given: bool) -> str:
    """Return whether a stretch is Russian or Kazakh; *language* where it cannot be told."""
    evidence = evidence_in(text[start:end])
    if evidence.words < _FEWEST_WORDS:
        return language
    if language == "kk":
        is_russian = not given and not evidence.only_kazakh and evidence.russian > evidence.kazakh
        return "ru" if is_russian else "kk"
    is_kazakh = (evidence.only_kazakh or evidence.kazakh > 2) and evidence.kazakh * 3 >= evidence.words
    return "kk" if is_kazakh and evidence.kazakh > 2 * evidence.russian else "ru"
