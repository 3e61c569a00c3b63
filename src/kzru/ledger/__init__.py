"""The ledger: what five documents of 2024 and 2025 on Kazakhstan and Russia state, as data that comes with kzru.

It is what the documents say, by their annotations, and not what kzru reads. Their texts are not part of it: between the words of the
records stands "…", at the same offsets as in the texts.
"""

from kzru.ledger.ledger import load_ledger, seed_digests

__all__ = ["load_ledger", "seed_digests"]
