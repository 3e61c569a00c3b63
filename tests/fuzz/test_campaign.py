"""The long profile: KZRU_FUZZ_SECONDS=1200 tries the laws of the tests that were collected with this one for that time."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from fuzz.campaign import campaign
from fuzz.law import LONG


@pytest.mark.skipif(not LONG, reason="KZRU_FUZZ_SECONDS tells no time for the long profile")
def test_the_campaign_breaks_no_law(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """KZRU_FUZZ_SEED sets where it begins, KZRU_FUZZ_FOLDER where findings are kept (.fuzz)."""
    laws = [item.obj.law for item in request.session.items if hasattr(getattr(item, "obj", None), "law")]
    first = int(os.environ.get("KZRU_FUZZ_SEED") or random.SystemRandom().randrange(10**6))
    folder = Path(os.environ.get("KZRU_FUZZ_FOLDER", ".fuzz"))
    findings = []
    with capsys.disabled():
        sys.stdout.write(f"\n{len(laws)} laws for {LONG} s from seed {first}; findings go to {folder}\n")
        for finding in campaign(laws, LONG, first, folder):
            findings.append(finding)
            sys.stdout.write(f"\n{finding}\n")
            sys.stdout.flush()
    assert [] == findings
