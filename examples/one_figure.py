"""One figure: what a stated quantity means, and what it leaves open."""

from __future__ import annotations

from datetime import date

import kzru
from kzru.units import get_unit

SAID = date(2025, 11, 12)


def main() -> None:
    """Read a quantity and a period, and print what they come to."""
    quantity = kzru.quantity("about 7,600 kilometres")
    print(f"quantity:  {quantity}")
    print(f"ordinary:  {quantity.ordinary}")
    print(f"literal:   {quantity.literal}")
    print(f"in metres: {quantity.to(get_unit('m'))}")

    period = kzru.period("the first nine months of this year", on=SAID)
    print(f"period:    {period}")

    investment = kzru.quantity("500 billion tenge")
    converted, rate = kzru.Rates.default().convert(investment, "USD", period=kzru.Period.of_year(2024))
    print(
        f"money:     {investment} is {round(converted.value or 0):,} USD at the {rate.measure} of {rate.year}"
    )


if __name__ == "__main__":
    main()
