"""Which language each stretch of a text is in that mixes them: sentence by sentence, and within one by its quotations.

The script decides first: where a text in Cyrillic letters goes on in Latin ones for some words, or the other way round,
another language begins. Languages of one script are told apart by their words (`kzru.lang.detect`); a stretch too short
to tell is in the language of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzru.lang.alphabets import alphabet_of
from kzru.lang.detect import evidence_in, is_spelled_in
from kzru.lang.language import language_facts
from kzru.lang.profiles import main_script, profiles, usual_language
from kzru.lang.registry import remembered
from kzru.lang.scripts import CYRILLIC, LATIN, script_of, words_in
from kzru.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS, PAIRED_MARKS, mark_class
from kzru.text.span import Span

__all__ = ["changes_of", "is_mixed", "spelling_of", "stretches"]

_OF_OTHERS = re.compile(r"[\u0400-\u04ff\u00c0-\u024f]")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2,}")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_NO_CYRILLIC = re.compile(r"[^\u0400-\u04ff]+")
_NO_LATIN = re.compile(r"[^A-Za-z\u00c0-\u024f]+")
_OPENING = mark_class(OPENING_MARKS & PAIRED_MARKS)
_CLOSING = mark_class(CLOSING_MARKS & PAIRED_MARKS)
_MAY_CHANGE = {
    LATIN: re.compile(r"[\u0400-\u04ff]"),
    CYRILLIC: re.compile(rf"[A-Za-z\u00c0-\u024f{_OPENING}]"),
}
"""Without one of these a sentence in a text of a script goes on in one language: letters of the other script, quotations."""
_QUOTED = re.compile(f"[{_OPENING}][^{_OPENING}{_CLOSING}]*[{_CLOSING}]?")

_INNER_WORD = re.compile(r"(?<=[\w,] )[\u0400-\u04ff]{2,}")
"""A word behind another; with a capital it is a name, whose letters tell nothing of the language."""

_SAMPLE = 20_000
_FEWEST_LATIN_WORDS = 4
"""Fewer Latin words in a row are a name: «компания Kazakhstan Temir Zholy»."""
_FEWEST_CYRILLIC_WORDS = 2
_FEWEST_WORDS = 3
"""A stretch of fewer words is too short to tell its language."""


def is_mixed(text: str, language: str) -> bool:
    """Tell whether a text may hold sentences in another language than its own; quick where it cannot."""
    if language != usual_language(LATIN):
        return True
    return not text.isascii() and _OF_OTHERS.search(text) is not None


def spelling_of(text: str, language: str) -> str:
    """Return the code under which the words of a text in *language* are loaded: Kazakh has two for its alphabets.

    >>> spelling_of("үш мектеп", "kk"), spelling_of("üş mektep", "kk"), spelling_of("three schools", "en")
    ('kk', 'kk-Latn', 'en')
    """
    spelled = language_facts(language).spelled
    return _code(language, script_of(text[:_SAMPLE]) or "") if spelled else language


def _code(language: str, script: str) -> str:
    """Return the code under which the words of a language are loaded in a script."""
    respelling = language_facts(language).spelled.get(script)
    return language if respelling is None else f"{language}-{respelling.tag}"


@remembered()
def changes_of(language: str) -> re.Pattern[str] | None:
    """Return what finds the signs that a sentence of a text, of which the language was told, may be in another one.

    They are the letters that the language does not have, and quotations in Cyrillic, which may be in any. None is
    returned where the letters tell nothing: in another script than the usual one of the language.
    """
    script = _main_script(language)
    letters = profiles(script).letters_of(language)
    if letters is None or script != main_script(alphabet_of(language)):
        return None
    own = "".join(sorted(letters | set(map(str.upper, letters))))
    return re.compile(rf"[^{own}\W\d_]" + (f"|[{_OPENING}]" if script == CYRILLIC else ""))


def stretches(
    text: str, sentence: Span, language: str, *, given: bool = False
) -> Iterator[tuple[Span, str | None]]:
    """Yield the stretches of a sentence in order, each with its language; None is one that kzru does not read.

    Args:
        text: The text.
        sentence: The sentence's place in it.
        language: The language of the text.
        given: Whether that was told and not found; then only another script or alphabet speaks against it.

    >>> text = "He said: «Экспорт вырос до 7 млрд долларов» at the talks."
    >>> [(span.of(text), code) for span, code in stretches(text, Span(0, len(text)), "en")]
    [('He said:', 'en'), ('«Экспорт вырос до 7 млрд долларов»', 'ru'), ('at the talks.', 'en')]
    """
    script = _main_script(language)
    if _MAY_CHANGE[script].search(text, sentence.start, sentence.end) is None:
        yield sentence, _told(sentence.of(text), script, language, given=given)
        return
    for span, is_cyrillic in _scripts(text, sentence, language):
        if is_cyrillic:
            yield from _cyrillic(text, span, language, given=given)
        else:
            yield span, _told(span.of(text), LATIN, language, given=given)


def _scripts(text: str, sentence: Span, language: str) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of a sentence by script, with whether it is Cyrillic."""
    is_cyrillic = _main_script(language) == CYRILLIC
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


_BEFORE_FOREIGN = f" \t\n\u00a0:,;.!?)]{mark_class(PAIRED_MARKS - OPENING_MARKS)}-–—"
_BEHIND_FOREIGN = f" \t\n\u00a0:,;([{_OPENING}-–—"


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


def _main_script(language: str) -> str:
    own = alphabet_of(language)
    spelled = language_facts(own).spelled
    return next((script for script in spelled if _code(own, script) == language), main_script(own))


def _cyrillic(text: str, span: Span, language: str, *, given: bool) -> Iterator[tuple[Span, str | None]]:
    """Yield a Cyrillic stretch in one piece, or its quotations apart where they are in another language."""
    pieces = []
    start = span.start
    for match in _QUOTED.finditer(text, span.start, span.end):
        pieces += [(start, match.start()), match.span()]
        start = match.end()
    pieces.append((start, span.end))
    around = " ".join(text[begin:end] for begin, end in pieces[::2])
    is_long = len(words_in(CYRILLIC, around)) >= _FEWEST_WORDS
    main = _told(around if is_long else span.of(text), CYRILLIC, language, given=given)
    quoted = [_told(text[begin:end], CYRILLIC, main or language, given=given) for begin, end in pieces[1::2]]
    if set(quoted) <= {main}:
        yield span, main
        return
    for index, (begin, end) in enumerate(pieces):
        if text[begin:end].strip():
            yield _stripped(text, begin, end), quoted[index // 2] if index % 2 else main


def _unless_name(word: re.Match[str]) -> str:
    return " " if word.group()[0].isupper() else word.group()


def _told(words: str, script: str, language: str, *, given: bool) -> str | None:
    """Return the language of a stretch in one script within a text in *language*, None where kzru does not read it."""
    own = alphabet_of(language)
    is_own_script = given and script == main_script(own)
    if is_own_script:
        words = _INNER_WORD.sub(_unless_name, words)  # «сказал Ерлан Қожахмет» is no Kazakh
        if is_spelled_in(own, script, words_in(script, words)):
            return own
    evidence = evidence_in(words, script)
    default = own if script == CYRILLIC or script == _main_script(language) else None
    if len(evidence.words) < _FEWEST_WORDS:
        return _code(evidence.usual(default), script)
    return None if evidence.is_foreign and not is_own_script else _code(evidence.language(default), script)
