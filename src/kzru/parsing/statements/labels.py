"""Speaker labels of a transcript: "President of Russia Vladimir Putin: …", «К.-Ж.Токаев:», "Question:".

A label is trusted where it names a known person, an office, initials with a surname, or "Question"; any other name of
two or three capitalised words only where the text uses it twice, or has trusted labels too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum

import attrs

from kzru.lang.speech import Speech
from kzru.parsing.annotation.name_words import NameWord, words_of
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.annotation.speaker import Speaker
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS, mark_class
from kzru.text.span import Span

__all__ = ["Label", "find_labels"]

_MARKS = mark_class(DOUBLE_MARKS)
# Up to a colon that white space or the line's end follows; no sentence goes before it.
_LABEL = re.compile(
    rf"[-–—*\s]*+(?P<name>[^\n:!?;,{_MARKS}<>]{{2,120}})(?:,(?P<office>[^\n:!?;.{_MARKS}<>]{{2,80}}))?:(?=[\s*]|\Z)"
    rf"[\s*]*+(?![{mark_class(OPENING_MARKS & DOUBLE_MARKS)}])"
)
_MOST_WORDS = 16
_LONGEST_NAME = 4
_FULL_NAME = 3
"""Words of the name in a note: surname, first name and name of the father."""
_HEADLINE = 200
_FARTHEST_HEADLINE = 2
_FARTHEST_FIRST_PERSON = 12
_PLAIN_WORD = re.compile(r"[^\W_]+")


class _Trust(Enum):
    NONE = 0
    WEAK = 1
    FIRM = 2


@attrs.frozen
class Label:
    """A label with its colon at the start of a paragraph, and whom it names; a "Question" has no name."""

    span: Span
    speaker: Speaker


def find_labels(text: str, paragraphs: Sequence[Span], people: DocumentPeople) -> dict[int, Label]:
    """Return the labels of a document by the index of the paragraph that they open."""
    read = {}
    for index, paragraph in enumerate(paragraphs):
        # The colon is looked for first: few paragraphs have one near their start.
        if text.find(":", paragraph.start, min(paragraph.end, paragraph.start + 240)) >= 0:
            found = _read(text, paragraph, people)
            if found is not None:
                read[index] = found
    firm = sum(trust is _Trust.FIRM for _, trust in read.values())
    names = Counter(label.speaker.name for label, _ in read.values())
    labels = {
        index: label
        for index, (label, trust) in read.items()
        if (trust is _Trust.FIRM or firm > 1 or names[label.speaker.name] > 1)
        and not (index <= _FARTHEST_HEADLINE and _is_headline(text, paragraphs[index], label))
    }
    closes = len(paragraphs) - 1 in labels
    return labels if len(labels) != 1 or closes or _speaks_himself(paragraphs, labels, people) else {}


def _is_headline(text: str, paragraph: Span, label: Label) -> bool:
    """Tell whether a label is that of a headline: "Tokayev: Trade will grow"."""
    said = text[label.span.end : paragraph.end].strip()
    return bool(said) and len(paragraph) < _HEADLINE and said[-1] not in ".!?,…;:"


def _speaks_himself(paragraphs: Sequence[Span], labels: dict[int, Label], people: DocumentPeople) -> bool:
    """Tell whether a first person follows the only label of a document; else it stands in a news report."""
    (index,) = labels
    own = people.lexicon.first_person
    return any(
        not own.isdisjoint(_PLAIN_WORD.findall(people.folded, paragraph.start, paragraph.end))
        for paragraph in paragraphs[index : index + _FARTHEST_FIRST_PERSON]
    )


def _read(text: str, paragraph: Span, people: DocumentPeople) -> tuple[Label, _Trust] | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    found = _label_of(text, match, people)
    inner = _LABEL.match(text, match.end(), paragraph.end) if found is None else None
    if inner is None or words_of(text, people.folded, *inner.span("name"))[0].kind != "initials":
        return found
    return _label_of(text, inner, people)  # behind a heading: "After the talks: V. Orlov: …"


def _label_of(text: str, match: re.Match[str], people: DocumentPeople) -> tuple[Label, _Trust] | None:
    words = words_of(text, people.folded, match.start("name"), match.end("name"))
    # a remark in brackets is left out: "(via translator)"
    remark = next((at for at, word in enumerate(words) if word.text in "(["), len(words))
    words, note = _without_note(words[:remark])
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    span = Span(match.start("name"), text.index(":", match.end("office" if match["office"] else "name")) + 1)
    plain = [word for word in words if word.kind != "mark"]
    if 0 < len(plain) <= 2 and plain[0].key in people.lexicon.unnamed_labels:
        return Label(span, Speaker(role=plain[0].text)), _Trust.FIRM
    office = words_of(text, people.folded, *match.span("office")) if match["office"] else note[_FULL_NAME:]
    trust = _trust(plain, people)
    if trust is _Trust.NONE or (office and not people.has_office(office)):
        return None
    speaker = people.speaker_in(_spelled(note[:_FULL_NAME] or plain))
    return None if speaker is None else (Label(span, people.with_role(speaker, office)), trust)


def _without_note(words: list[NameWord]) -> tuple[list[NameWord], list[NameWord]]:
    """Return a label and the note that a page shows over it: «О.Рябов | Рябов Олег Петрович Министр транспорта»."""
    if len(words) <= _LONGEST_NAME or words[0].kind != "initials":
        return words, []
    again = next((at for at in range(2, _LONGEST_NAME) if words[at].key == words[1].key), None)
    return (words, []) if again is None else (words[:2], words[again:])


def _spelled(words: list[NameWord]) -> list[NameWord]:
    """Return the words with names in capitals spelled as names: PUTIN is Putin."""
    return [
        word._replace(text=word.text.title()) if word.text.isupper() and len(word.text) > 3 else word
        for word in words
    ]


def _trust(words: list[NameWord], people: DocumentPeople) -> _Trust:
    """Return how far a label is trusted: by its office, or else by its name."""
    lexicon = people.lexicon
    is_nobody = any(word.key in lexicon.groups or word.key in lexicon.verbs.first_words for word in words)
    if is_nobody or not any(word.is_capital for word in words[-1:]):
        return _Trust.NONE
    offices = [index for index, word in enumerate(words) if word.key in lexicon.offices]
    if offices:
        is_label = offices[-1] + 1 < len(words) and not _reads_on(words[: offices[-1]], lexicon)
        return _Trust.FIRM if is_label else _Trust.NONE
    if not all(word.is_capital or word.key in lexicon.titles for word in words):
        return _Trust.NONE
    if people.knows(words[-1].key) or words[0].kind == "initials":
        return _Trust.FIRM
    return _Trust.WEAK if 2 <= len(words) <= _LONGEST_NAME else _Trust.NONE


def _reads_on(words: list[NameWord], lexicon: Speech) -> bool:
    """Tell whether a sentence goes on before an office, so that no label begins there: "Speaking to the minister"."""
    keys = {word.key for word in words if word.key in lexicon.prepositions}
    return any(key not in lexicon.joiners and key not in lexicon.connectors for key in keys)
