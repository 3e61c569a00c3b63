"""Participles between a number and its noun, in three languages."""

from __future__ import annotations

import pytest

from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import vocabulary
from kzru.text import Span, TokenKind

COUNTED = [
    ("en", "Omsk has 175 registered Kazakh joint firms", "registered Kazakh joint firm"),
    ("en", "there are 175 completed joint projects", "completed joint project"),
    ("en", "12 newly opened schools", "newly opened school"),
    ("en", "they have 40 jointly run projects", "jointly run project"),
    ("en", "3,000 officially registered companies", "officially registered company"),
    ("en", "the fund has 25 built and equipped schools", "built equipped school"),
    ("en", "60 signed agreements", "signed agreement"),
    ("en", "the plant employs 300 trained local workers", "trained local worker"),
    ("en", "175 registered Kazakh firms operate there", "registered Kazakh firm"),
    ("en", "the list includes 14 launched Russian-Kazakh ventures", "launched Russian-Kazakh venture"),
    ("en", "8 renovated rural clinics", "renovated rural clinic"),
    ("en", "the list is long, including 175 registered Kazakh firms", "registered Kazakh firm"),
    ("en", "its 90 newly created industrial sites", "newly created industrial site"),
    ("en", "175 registered in 2024", None),
    ("en", "40 completed the course", None),
    ("en", "300 received state awards", None),
    ("en", "the minister said 300 received state awards", None),
    ("en", "there were speeches, 300 received state awards", None),
    ("en", "90 attended Russian universities, as the rector noted", None),
    ("en", "500 operate there", None),
    ("ru", "175 зарегистрированных российских предприятий", "зарегистрированное российское предприятие"),
    ("ru", "175 завершенных совместных проектов", "завершенный совместный проект"),
    ("ru", "12 недавно открытых школ", "недавно открытая школа"),
    ("ru", "40 совместно управляемых проектов", "совместно управляемый проект"),
    ("ru", "3000 официально зарегистрированных компаний", "официально зарегистрированная компания"),
    ("ru", "60 подготовленных двусторонних соглашений", "подготовленное двустороннее соглашение"),
    ("ru", "8 отремонтированных сельских больниц", "отремонтированная сельская больница"),
    ("ru", "14 лицензированных банков", "лицензированный банк"),
    ("ru", "20 действующих предприятий", "действующее предприятие"),
    ("ru", "30 обученных молодых специалистов", "обученный молодой специалист"),
    ("ru", "25 построенных и оснащенных школ", "построенная оснащенная школа"),
    ("ru", "500 российских и казахстанских компаний", "российская казахстанская компания"),
    ("ru", "40 завершили курс", None),
    ("ru", "300 получили награды", None),
    ("kk", "175 тіркелген бірлескен кәсіпорын", "тіркелген бірлескен кәсіпорын"),
    ("kk", "175 аяқталған бірлескен жоба", "аяқталған бірлескен жоба"),
    ("kk", "12 жаңадан ашылған мектеп", "жаңадан ашылған мектеп"),
    ("kk", "40 бірлесіп басқарылатын жоба", "бірлесіп басқарылатын жоба"),
    ("kk", "3000 ресми тіркелген компания", "ресми тіркелген компания"),
    ("kk", "60 дайындалған келісім", "дайындалған келісім"),
    ("kk", "8 жөнделген ауылдық аурухана", "жөнделген ауылдық аурухана"),
    ("kk", "14 лицензияланған банк", "лицензияланған банк"),
    ("kk", "20 салынған зауыт", "салынған зауыт"),
    ("kk", "30 оқытылған жас маман", "оқытылған жас маман"),
    ("kk", "40 тіркелді", None),
    ("kk", "300 қатысты", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "phrase"), COUNTED)
def test_participles(language: str, text: str, phrase: str | None) -> None:
    """A participle before the noun counted belongs to its phrase; as the verb of the clause it leaves no noun."""
    sentence = AnnotatedText(text).sentence(Span(0, len(text)), vocabulary(language, Lexicon.default()))
    number = sentence.kinds.index(TokenKind.NUMBER)
    found = counted_noun(sentence, number + 1)
    assert phrase == (found.phrase if found else None)
