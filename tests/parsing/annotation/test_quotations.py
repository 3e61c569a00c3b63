"""The quotations of a sentence."""

from __future__ import annotations

import pytest

from builders.parsed import sentence

QUOTED = [
    ("the “Altyn Jol” project", ["“Altyn Jol”"]),
    ("проект «Алтын жол» и проект „Дала“", ["«Алтын жол»", "„Дала“"]),
    ('the "Altyn Jol" and "Dala" projects', ['"Altyn Jol"', '"Dala"']),
    ('«Алтын» және "Дала"ның жобасы', ["«Алтын»", '"Дала"']),
    ("форум «Инициатива «Один пояс»» прошёл", ["«Один пояс»", "«Инициатива «Один пояс»»"]),
    ("компания «Фирма «Ромашка» выросла", ["«Ромашка»", "«Фирма «Ромашка»"]),
    ("the ‘Dala’ and 'Altyn' mines", ["‘Dala’", "'Altyn'"]),
    ("the members' group and the states' rights", []),
    ("Kazakhstan’s and Russia’s firms", []),
    ('it’s 5" wide', []),
    ("Altyn” and «Dala", []),
    ("no marks at all", []),
]


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_pairs(text: str, quoted: list[str]) -> None:
    """A closing mark belongs to the nearest mark that it can close; marks without a partner are no quotation."""
    words = sentence(text)
    assert quoted == [words.words(one.first, one.last) for one in words.quotations.all]


NAMES = [
    ("the “Altyn Jol” project", True, True),
    ("форум «Один пояс, один путь»", True, True),
    ("the “green corridor” project", True, False),
    ("“We agreed,” he said", False, False),
    ("«» is empty", False, False),
    ("“A one two three four five six seven eight nine ten eleven twelve”", False, False),
]


@pytest.mark.parametrize(("text", "is_phrase", "is_name"), NAMES)
def test_names(text: str, is_phrase: bool, is_name: bool) -> None:
    """A short quotation with no comma or point at its end is a phrase; with a capital it is a name."""
    assert [(is_phrase, is_name)] == [(one.is_phrase, one.is_name) for one in sentence(text).quotations.all]


def test_lookup() -> None:
    """A quotation is found by its first token and by the token after it."""
    words = sentence("the “Altyn Jol” project").quotations
    assert words.all[0] is words.at[1] is words.before[5]


def test_many_marks_take_linear_time() -> None:
    """A thousand marks without partner are looked at once each."""
    assert len(sentence("« " * 1000 + "” " * 1000).quotations.all) == 0
