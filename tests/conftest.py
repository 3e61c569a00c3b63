"""Settings of the property tests, by KZRU_HYPOTHESIS: quick for a first look, thorough for a deep run."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_SLOW_IS_FINE = (HealthCheck.too_slow,)

settings.register_profile("usual", max_examples=50, deadline=None, suppress_health_check=_SLOW_IS_FINE)
settings.register_profile("quick", settings.get_profile("usual"), max_examples=10)
settings.register_profile("ci", settings.get_profile("usual"), derandomize=True, print_blob=True)
settings.register_profile("thorough", settings.get_profile("usual"), max_examples=500)
settings.load_profile(os.environ.get("KZRU_HYPOTHESIS") or ("ci" if os.environ.get("CI") else "usual"))
