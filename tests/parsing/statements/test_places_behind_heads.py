"""A place with its noun behind an office is no name of who speaks."""

from __future__ import annotations

import pytest

import kzru

TEXTS = [
    ("Министр Тараз қаласында салынып жатқан көпірмен танысты, деп хабарлады баспасөз қызметі.", None),
    ("«Сауда 5 пайызға өсті», – деді премьер-министрдің бірінші орынбасары Роман Скляр.", "Roman Sklyar"),
    ("ҚР Ауыл шаруашылығы министрі Айдарбек Сапаров экспорт 5 пайызға өсті деді.", "Aidarbek Saparov"),
]


@pytest.mark.parametrize(("text", "speaker"), TEXTS)
def test_the_name_behind_the_last_head_speaks(text: str, speaker: str | None) -> None:
    """Of an office with several heads the name stands behind the last one; a town with its noun is no name."""
    statements = kzru.parse(text, published="2026-03-05", language="kk").statements
    assert statements[0].speaker == speaker
