"""What is computed once."""

from __future__ import annotations

from kzru.parsing.layer import layer


class Counted:
    """Something that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    @layer
    def asked(self) -> int:
        """How often it was asked."""
        self.times += 1
        return self.times


def test_a_layer_is_computed_once_for_each_object() -> None:
    """It is computed when it is first asked for, and then an attribute of that object alone."""
    one, other = Counted(), Counted()
    assert (0, 1, 1, 1) == (one.times, one.asked, one.asked, one.times)
    assert (0, 1) == (other.times, other.asked)
    assert 1 == vars(one)["asked"]


def test_a_layer_of_a_class_is_described() -> None:
    """Asked of the class it is itself, with what it says of itself."""
    assert "How often it was asked." == Counted.asked.__doc__
