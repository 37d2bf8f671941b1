"""A house at work: every operation through a unit of its own, as the store thread does it."""

import pytest

from tests.desktop.operations.house import House
from tests.desktop.operations.two_computers import HouseOfTwo
from tests.desktop.operations.two_houses import TwoHouses


@pytest.fixture
def house(database, now):
    return House(database, now)


@pytest.fixture
def two(tmp_path):
    two = HouseOfTwo(tmp_path)
    yield two
    two.close()


@pytest.fixture
def houses(tmp_path):
    houses = TwoHouses(tmp_path)
    yield houses
    houses.close()
