"""What was tried at each place of a text, and with what end; kept only where somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kzru.text.span import Span

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["Attempt", "Place", "Trace"]


@attrs.frozen
class Attempt:
    """A rule that was tried.

    Attributes:
        rule: The name of the rule; of a check in code, what it asks.
        fits: Whether it took the words.
        verdict: How it ended, in words: "fits at “build”".
        pattern: The pattern that was tried; empty where there is none.
    """

    rule: str
    fits: bool
    verdict: str
    pattern: str = ""


@attrs.define
class Place:
    """Words at which rules were tried.

    Attributes:
        surface: The words.
        span: Where they stand in the text; None where the tokens came from no text.
        attempts: The rules in the order in which they were tried.
    """

    surface: str
    span: Span | None = None
    attempts: list[Attempt] = attrs.field(factory=list)

    @property
    def is_taken(self) -> bool:
        """Whether the last of the rules took the words."""
        return bool(self.attempts) and self.attempts[-1].fits


@attrs.define
class Trace:
    """The places of a text at which rules were tried, in their order.

    Attributes:
        places: The places.

    >>> trace = Trace()
    >>> trace.begin("will")
    >>> trace.add(Attempt("acts.future.passive", False, "does not fit"))
    >>> [(place.surface, place.is_taken) for place in trace.places]
    [('will', False)]
    """

    places: list[Place] = attrs.field(factory=list)

    def begin(self, surface: str, span: Span | None = None) -> None:
        """Go on at a new place."""
        self.places.append(Place(surface, span))

    def begin_at(self, sentence: Sentence, first: int, last: int) -> None:
        """Go on at the tokens *first* to *last* of a sentence, end exclusive."""
        span = Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
        self.begin(span.of(sentence.text), span)

    def add(self, attempt: Attempt) -> None:
        """Take up what was tried at the present place."""
        if not self.places:
            self.begin("")
        self.places[-1].attempts.append(attempt)
