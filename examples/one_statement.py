"""One statement: who says what, of what, for when, and why it was read so. The statement is made up."""

from __future__ import annotations

import kzru

STATEMENT = """
Minister of Transport of Kazakhstan Serik Abenov: Last year our railways carried about 30 million tonnes of cargo
between Kazakhstan and Russia, 4 percent more than in 2023. Nine joint projects are under way, and by 2030 we plan to bring
trade to $35 billion.
"""


def main() -> None:
    """Print the figures of the statement, and the reasons for the first."""
    document = kzru.parse(STATEMENT, id="transport", published="2025-11-12")
    for figure in document.figures:
        about = figure.metric or "not known"
        print(f"{figure.speaker}: {figure.quantity} ({about}; {figure.status}; {figure.period})")
    first = document.figures[0]
    print(f"\nWhy {first.surface!r} was read so:")
    for reason in first.why:
        print(f"  {reason.field}: {reason.rule}")


if __name__ == "__main__":
    main()
