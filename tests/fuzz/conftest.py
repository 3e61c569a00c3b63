"""The order of the fuzz tests: what is always the same comes first, then the campaign with its random inputs."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the campaign last."""
    items.sort(key=lambda item: item.path.name == "test_campaign.py")
