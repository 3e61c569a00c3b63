"""Languages that are written in more than one alphabet: their words are written down in one, and respelled for the others.

Several alphabets may be in use in one script, and disagree: of Kazakh that of 2021 with ä ö ü ū ğ ş ñ y ı, that of 2018 with
á ó ú ǵ ń ý, plain ASCII with sh, zh, gh. So both sides, the words of the data files and those of a text, are brought to one
spelling and meet there; what two words share after that, a text in that script leaves open. The letters are data:
``spelled`` of ``language.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import attrs

from kzru.text.fold import fold

__all__ = ["Respelling", "alphabet_of"]


def alphabet_of(language: str) -> str:
    """Return the language whose words a code stands for, whatever its letters: "kk" for "kk-Latn"."""
    return language.partition("-")[0]


@attrs.frozen(kw_only=True, eq=False)
class Respelling:
    """How a language is written in a script that its data files are not in.

    Attributes:
        tag: The script by its ISO 15924 code: "Latn". Behind the code of the language it is the one under which its words are
            loaded there (BCP 47): "kk-Latn".
        letters: Each small letter of the data files as words are looked up by.
        written: Small letters in which words are given back otherwise than that.
        alike: Letters of texts, each as it is looked up by.
        digraphs: Two letters of texts that stand for one.
        names: Each small letter as a name has it in the alphabet of the data files.
    """

    tag: str
    letters: Mapping[str, str]
    written: Mapping[str, str] = attrs.field(factory=dict)
    alike: Mapping[str, str] = attrs.field(factory=dict)
    digraphs: Mapping[str, str] = attrs.field(factory=dict)
    names: Mapping[str, str] = attrs.field(factory=dict)

    def respelled(self, data: Any) -> Any:
        """Return the tables of a data file with every word as it is looked up by."""
        if isinstance(data, str):
            return data.translate(self._letters)
        if isinstance(data, Mapping):
            return {self.respelled(key): self.respelled(value) for key, value in data.items()}
        return [self.respelled(item) for item in data] if isinstance(data, list) else data

    def given_back(self, word: str) -> str:
        """Return a word of the data files as records have it in this script."""
        return word.translate(self._written)

    def folded(self, text: str) -> str:
        """Return a folded text with its marks dropped, character for character."""
        return text.translate(self._alike)

    def key_of(self, word: str) -> str:
        """Return what a folded word of a text is looked up by."""
        return self._digraphs.sub(lambda match: self.digraphs[match.group()], self.folded(word))

    def own_name(self, name: str) -> str:
        """Return a name in the alphabet of the data files, from which its English spelling follows."""
        own = fold(name).translate(self._names)
        return "".join(new.upper() if old.isupper() else new for old, new in zip(name, own, strict=True))

    @cached_property
    def _letters(self) -> dict[int, str]:
        capitals = {letter.upper(): new.upper() for letter, new in self.letters.items()}
        return str.maketrans({**self.letters, **capitals})

    @cached_property
    def _written(self) -> dict[int, str]:
        return str.maketrans({**self.letters, **self.written})

    @cached_property
    def _alike(self) -> dict[int, str]:
        return str.maketrans(dict(self.alike))

    @cached_property
    def _names(self) -> dict[int, str]:
        return str.maketrans(dict(self.names))

    @cached_property
    def _digraphs(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self.digraphs)) or r"(?!)")
