"""A house at work: every operation through a unit of its own, as the store thread does it."""

import pytest

from tests.desktop.operations.house import House


@pytest.fixture
def house(database, now):
    return House(database, now)
