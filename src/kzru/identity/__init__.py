"""The engine of identity: what makes two one, what keeps two apart, and what follows for many."""

from kzru.identity.blocking import Blocking
from kzru.identity.chains import Chain, Chains, Tie
from kzru.identity.clusters import clusters
from kzru.identity.rules import Bond, BondRule, Exclusion, Identity, differing, disjoint

__all__ = [
    "Blocking",
    "Bond",
    "BondRule",
    "Chain",
    "Chains",
    "Exclusion",
    "Identity",
    "Tie",
    "clusters",
    "differing",
    "disjoint",
]
