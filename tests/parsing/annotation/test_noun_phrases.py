"""Noun phrases around their heads, in three languages."""

from __future__ import annotations

import pytest

from kzru.parsing.annotation.noun_phrases import noun_phrase, phrase_from
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span, fold


def phrase(language: str, text: str, head: str) -> str:
    """Return the noun phrase around the first word of a sentence that begins so."""
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))
    at = next(at for at, token in enumerate(sentence.tokens) if token.key.startswith(fold(head)))
    return sentence.words(*noun_phrase(sentence, at, at + 1).bounds)


PHRASES = [
    ("en", "They praised the 21st Forum of Interregional Cooperation in Omsk.", "forum", "the 21st Forum of Interregional Cooperation"),
    ("en", "He recalled the “Games of the Future” festival.", "festival", "the “Games of the Future” festival"),
    ("en", "Guests visited the festival “Silk Road” today.", "festival", "the festival “Silk Road”"),
    ("en", "At the forum “we will agree,” he said.", "forum", "the forum"),
    ("en", "A Kazakhstan-Russia forum was held.", "forum", "A Kazakhstan-Russia forum"),
    ("ru", "Вчера в Уральске прошел XXI Форум межрегионального сотрудничества.", "форум", "XXI Форум межрегионального сотрудничества"),
    ("ru", "XXI Форум межрегионального сотрудничества прошел в Уральске.", "форум", "XXI Форум межрегионального сотрудничества"),
    ("ru", "В ходе встречи Путин отметил рост.", "встреч", "встречи"),
    ("ru", "После государственного визита Президента Казахстана стороны подписали документы.", "визит", "государственного визита Президента Казахстана"),
    ("ru", "Состоялось очередное заседание Совета глав государств СНГ в Душанбе.", "заседани", "очередное заседание Совета глав государств СНГ"),
    ("ru", "Казахстанско-российский форум завершился.", "форум", "Казахстанско-российский форум"),
    ("ru", "Осенью пройдет 21-й казахстанско-российский форум.", "форум", "21-й казахстанско-российский форум"),
    ("ru", "Фестиваль «Дни культуры» открылся в Москве.", "фестивал", "Фестиваль «Дни культуры»"),
    ("ru", "Этот саммит завершил год.", "саммит", "Этот саммит"),
    ("ru", "Конференция прошла успешно.", "конференц", "Конференция"),
    ("ru", "Президент провел переговоры с коллегой.", "переговор", "переговоры"),
    ("kk", "Тоқаев Мәскеуде XXI Өңіраралық ынтымақтастық форумына қатысты.", "форум", "XXI Өңіраралық ынтымақтастық форумына"),
    ("kk", "Президент Ресейге мемлекеттік сапарын бастады.", "сапар", "мемлекеттік сапарын"),
    ("kk", "Астанада «Байтерек» халықаралық фестивалі өтті.", "фестивал", "«Байтерек» халықаралық фестивалі"),
    ("kk", "Бұл келіссөздер пайдалы болды.", "келіссөз", "Бұл келіссөздер"),
    ("kk", "Ол әріптесімен екіжақты келіссөз жүргізді.", "келіссөз", "екіжақты келіссөз"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "head", "expected"), PHRASES)
def test_phrase(language: str, text: str, head: str, expected: str) -> None:
    """A noun phrase reaches from its first modifier to the last word that hangs on its head, and over no verb."""
    assert expected == phrase(language, text, head)


BEGINNINGS = [
    ("en", "the new port of Kuryk was opened", "the new port of Kuryk"),
    ("en", "joint projects in energy", "joint projects"),
    ("en", "in Omsk", ""),
    ("ru", "новую школу города открыли", "новую школу города"),
    ("ru", "наш завод", "наш завод"),
    ("ru", "в Омске", ""),
    ("kk", "жаңа мектеп үшін", "жаңа мектеп"),
]


@pytest.mark.parametrize(("language", "text", "expected"), BEGINNINGS)
def test_phrase_from(language: str, text: str, expected: str) -> None:
    """A phrase that begins at a token reaches over its head; where the token begins none it is empty."""
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))
    assert expected == sentence.words(0, phrase_from(sentence, 0))
