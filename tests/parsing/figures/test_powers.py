"""Scientific notation: read exactly, or left out whole."""

from __future__ import annotations

import pytest

from kzru.errors import NotUnderstoodError
from kzru.parsing.document import parse_document
from kzru.parsing.figures.quantities import read_quantity

READ = [
    ("en", "1e9 dollars", "1000000000 USD"),
    ("en", "$1e9", "1000000000 USD"),
    ("en", "about 1.5E+6 tonnes", "about 1500000 t"),
    ("en", "1.5 E+6 tonnes", "1500000 t"),
    ("en", "2e-3 km", "0.002 km"),
    ("en", "5 × 10^9 dollars", "5000000000 USD"),
    ("en", "5×10⁹ dollars", "5000000000 USD"),
    ("en", "$5×10⁹", "5000000000 USD"),
    ("en", "5·10⁻³ km", "0.005 km"),
    ("en", "5·10⁺³ km", "5000 km"),
    ("en", "2.5*10**6 tonnes", "2500000 t"),
    ("en", "10^9 dollars", "1000000000 USD"),
    ("en", "10⁹ dollars", "1000000000 USD"),
    ("en", "10^-3 km", "0.001 km"),
    ("en", "10^+3 km", "1000 km"),
    ("en", "10^006 km", "1000000 km"),
    ("en", "5 x 10^0 km", "5 km"),
    ("en", "3 × 10^3 million dollars", "3000000000 USD"),
    ("en", "2–3 × 10^9 dollars", "2000000000 to 3000000000 USD"),
    ("en", "10^6–10^9 tonnes", "1000000 to 1000000000 t"),
    ("en", "1.99×10-30 kg", "0.00000000000000000000000000000199 kg"),
    ("en", "1e99 kg", f"1{'0' * 99} kg"),
    ("ru", "1,5e6 долларов", "1500000 USD"),
    ("ru", "1,5е6 долларов", "1500000 USD"),
    ("ru", "2,5·10^6 тонн", "2500000 t"),
    ("ru", "5 х 10^9 тенге", "5000000000 KZT"),
    ("ru", "10^3 тыс. тонн", "1000000 t"),
    ("kk", "2,5·10^6 тонна", "2500000 t"),
    ("kk", "1,5E+6 теңге", "1500000 KZT"),
]


@pytest.mark.parametrize(("language", "text", "quantity"), READ)
def test_read(language: str, text: str, quantity: str) -> None:
    """Every usual way to write a power of ten is read exactly, in each language's spelling."""
    assert quantity == str(read_quantity(text, language=language))


LEFT_OUT = [
    "The cost was 5 × 10^1000000 dollars.",
    "The cost was $5 × 10^1000000.",
    "The cost was 1e999999999 dollars.",
    "The cost was $1e999999999 in all.",
    "The cost was 1e-999999999 dollars.",
    "The cost was 10^100 dollars.",
    "The cost was 10¹⁰⁰ dollars.",
    "The cost was 5 × 2^10 dollars.",
    "The cost was 2^10 dollars.",
    "The cost was (2–3)×10^9 dollars.",
    "The cost was (2.5 ± 0.1) · 10^6 dollars.",
    "The cost was (2) · 10^6 dollars.",
    "The cost was 3 million × 10^4 dollars.",
    "The cost was two × 10^4 dollars.",
    "The cost was 2×10^4×10^2 dollars.",
    "The cost was 3/2×10^4 dollars.",
    "The loss was 5% × 10^3 in all.",
    "They signed order №2×10^4 there.",
    "The cost was 1e9.5 dollars.",
    "The cost was 1e9e9 dollars.",
    "The number of the file is 550e8400f.",
    f"The cost was {'9' * 30}e2 dollars.",
    f"The cost was 1e{'9' * 5000} dollars.",
    f"The cost was 5×10^{'9' * 5000} dollars.",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_left_out_whole(text: str) -> None:
    """What is too great, of another base, or of several numbers at once gives no figure, not one of its digits."""
    assert () == parse_document(text, language="en").figures


OTHERS = [
    ("The plot has 5 x 10 metres.", ["10 m"]),
    ("They sold 5 e-books and 10 000 papers.", ["5 count", "10000 count"]),
    ("It grew to 10^y and 25 percent.", ["25 %"]),
    ("The area is 10 km² or 1000 ha.", ["10 km2", "1000 ha"]),
    ("It takes (25 percent) × 10 years.", ["25 %", "10 a"]),
]


@pytest.mark.parametrize(("text", "quantities"), OTHERS)
def test_other_signs(text: str, quantities: list[str]) -> None:
    """A times without a power, a letter and a unit's own exponent are what they were."""
    found = [str(figure.quantity) for figure in parse_document(text, language="en").figures]
    assert quantities == found


MONSTERS = ["1e999999999 USD", "1e-999999999 USD", "1 to 1e999999999 USD", "5 × 10^1000000 dollars"]


@pytest.mark.parametrize("text", MONSTERS)
def test_monsters_are_not_understood(text: str) -> None:
    """A quantity with a monstrous exponent is refused at once."""
    with pytest.raises(NotUnderstoodError):
        read_quantity(text)
