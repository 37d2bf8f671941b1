import pytest

from tests.simulation.ground import new_ground


@pytest.fixture(scope="module")
def ground():
    with new_ground() as ground:
        yield ground
